"""What holds for a clause before its words are read: who acts in it, how real it is, how sure."""

import pytest

from ktokogo.reading import context, reality, vouching
from ktokogo.reading.source import Source
from sentences import clause, reference


def actors(text, verb, before=None):
    """Who acts in a clause, by name, and whether that was inferred."""
    known = reference(*filter(None, (before, text)))
    *earlier, read = known.document.sentences
    for other in earlier:
        known.keep_subject(known.actors(other.clauses[0].subject), other.clauses[0], 0)
        known.note(other)
    found = {id(c): context.subjects(known, read, c, Source()) for c in read.clauses}
    iris, inferred = found[id(clause(read, verb))]
    return [known.entities.actor(iri).name for iri in iris], inferred


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Jan Wilczak wyszedł.", "wyszedł", ["Jan Wilczak"]),
        ("Jan Wilczak wyszedł i skrytykował Norwegię.", "skrytykował", ["Jan Wilczak"]),
        ("Jan Wilczak wyszedł, a skrytykowała go Norwegia.", "skrytykowała", ["Norwegia"]),
        ("Jan Wilczak wyszedł, krytykując Norwegię.", "krytykując", ["Jan Wilczak"]),
        ("Krytykując Norwegię, Jan Wilczak wyszedł.", "Krytykując", ["Jan Wilczak"]),
        ("Jan Wilczak mówi, że skrytykował Norwegię.", "skrytykował", ["Jan Wilczak"]),
        ("Jan Wilczak, który skrytykował Norwegię, wyszedł.", "skrytykował", ["Jan Wilczak"]),
        ("Zaproponował to Jan Wilczak, aby Norwegia ustąpiła.", "ustąpiła", ["Norwegia"]),
    ],
)
def test_who_acts(text, verb, expected):
    assert actors(text, verb) == (expected, False)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Jan Wilczak wyszedł i skrytykowała Norwegię.", "skrytykowała"),
        ("Jan Wilczak wyszedł, bo decyzja upadła.", "upadła"),
        ("Jan Wilczak mówi, że skrytykowano Norwegię.", "skrytykowano"),
        ("Mówi się o Norwegii.", "Mówi"),
        ("Należy skrytykować Norwegię.", "Należy"),
        ("Skrytykuj Norwegię.", "Skrytykuj"),
        ("Skrytykował Norwegię.", "Skrytykował"),
    ],
)
def test_where_nobody_is_known_to_act_nobody_does(text, verb):
    assert actors(text, verb)[0] == []


def test_a_subject_dropped_is_who_acted_before_and_that_is_inferred():
    before = "Jan Wilczak wyszedł."
    assert actors("Skrytykował Norwegię.", "Skrytykował", before) == (["Jan Wilczak"], True)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Decyzja skrytykowała Norwegię.", "skrytykowała"),
        ("Skrytykował dziś rzecznik Norwegię.", "Skrytykował"),
        ("Skrytykowano Norwegię.", "Skrytykowano"),
    ],
)
def test_where_something_else_may_be_the_subject_nobody_is_inferred(text, verb):
    assert actors(text, verb, "Jan Wilczak wyszedł.")[0] == []


def test_the_first_person_is_who_speaks_in_a_quotation_and_nobody_elsewhere():
    known = reference("– Krytykuję Norwegię – powiedział Jan Wilczak.")
    read = known.document.sentences[0]
    assert context.subjects(known, read, read.clauses[0], Source("jan", "directQuote")) == (["jan"], False)
    assert actors("Krytykuję Norwegię.", "Krytykuję") == ([], False)


def test_both_are_the_last_two_persons():
    assert actors("Obaj wyszli.", "wyszli", "Jan Wilczak spotkał Piotra Brzosta.")[0] == [
        "Jan Wilczak",
        "Piotr Brzost",
    ]


def told(text, verb):
    known = reference(text)
    return reality.modality(known, clause(known.document.sentences[0], verb))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norwegia skrytykowała Estonię.", ("actual", "certain", False)),
        ("Wilczak mówi, że Norwegia skrytykowała Estonię.", ("actual", "certain", False)),
        ("Wilczak pyta, czy Norwegia skrytykowała Estonię.", ("hypothetical", "certain", False)),
        ("Wilczak wyszedł, jeśli Norwegia skrytykowała Estonię.", ("hypothetical", "certain", False)),
        ("Wilczak chce, żeby Norwegia skrytykowała Estonię.", ("intended", "underspecified", False)),
        ("Wilczak ostrzegł, że Norwegia skrytykowała Estonię.", ("hypothetical", "possible", False)),
        ("Wilczak zaprzeczył, że Norwegia skrytykowała Estonię.", ("actual", "certain", True)),
        ("Wilczak nie zaprzeczył, że Norwegia skrytykowała Estonię.", ("hypothetical", "possible", False)),
        (
            "Wilczak twierdzi, jakoby Norwegia skrytykowała Estonię.",
            ("hypothetical", "underspecified", False),
        ),
        ("Norwegia prawdopodobnie skrytykowała Estonię.", ("actual", "probable", False)),
        ("Norwegia rzekomo skrytykowała Estonię.", ("hypothetical", "underspecified", False)),
    ],
)
def test_how_real_and_how_sure_a_clause_is_and_whether_it_is_denied(text, expected):
    assert told(text, "skrytykowała") == expected


def test_the_conditional_mood_is_of_what_might_be():
    assert told("Norwegia skrytykowałaby Estonię.", "skrytykowałaby")[0] == "hypothetical"


def reported_by(text, verb):
    known = reference(text)
    read = known.document.sentences[0]
    found = vouching.source(known, read, clause(read, verb), Source())
    return found and (found.iri and known.entities.actor(found.iri).name)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Jan Wilczak mówi, że Norwegia kłamie.", "kłamie"),
        ("Jan Wilczak mówi, że Norwegia, która kłamie, milczy.", "kłamie"),
        ("Że Norwegia kłamie, mówi Jan Wilczak.", "kłamie"),
    ],
)
def test_what_is_reported_is_the_speakers(text, verb):
    assert reported_by(text, verb) == "Jan Wilczak"


def test_the_report_itself_is_the_articles():
    assert reported_by("Jan Wilczak mówi, że Norwegia kłamie.", "mówi") is None


def test_where_the_speaker_cannot_be_told_nobody_vouches_not_even_the_article():
    known = reference("Ktoś mówi, że Norwegia kłamie.")
    read = known.document.sentences[0]
    assert vouching.source(known, read, clause(read, "kłamie"), Source()) is None


@pytest.mark.parametrize("text", ["Dodajmy, że Norwegia kłamie.", "Warto dodać, że Norwegia kłamie."])
def test_what_the_writer_adds_is_his_own(text):
    known = reference(text)
    read = known.document.sentences[0]
    assert vouching.source(known, read, clause(read, "kłamie"), Source()) == Source()


@pytest.mark.parametrize(("verb", "many"), [("Zabijemy", True), ("Zabiję", False), ("Zabiją", False)])
def test_the_first_person_plural_speaks_for_many(verb, many):
    known = reference(f"{verb} komara.")
    assert context.speaks_for_many(known.document.sentences[0].clauses[0]) is many


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Jan Wilczak mówi, że ostrzegł Iran.", "ostrzegł"),
        ("Jan Wilczak zarzucił Piotrowi Brzostowi, że groził, żądając dymisji.", "żądając"),
        ("Jan Wilczak zaznaczył, że Federacja milczy.", "milczy"),
    ],
)
def test_where_either_of_two_may_act_nobody_does(text, verb):
    assert actors(text, verb)[0] == []


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Jan Wilczak zarzucił Piotrowi Brzostowi, że skrytykował Norwegię.", "skrytykował", "Piotr Brzost"),
        ("Jan Wilczak zarzucił Annie Zarębie, że skrytykowała Norwegię.", "skrytykowała", "Anna Zaręba"),
        ("Jan Wilczak zaproponował, aby Norwegia ustąpiła, dodając to.", "dodając", "Jan Wilczak"),
        ("Jan Wilczak zaproponował, aby Norwegia ustąpiła, zarzucając to.", "zarzucając", "Jan Wilczak"),
    ],
)
def test_whom_a_reproach_is_against_did_it_and_who_wishes_goes_on(text, verb, expected):
    assert actors(text, verb)[0] == [expected]


def test_behind_a_contrast_a_report_may_have_ended():
    text = "Jan Wilczak zarzucił Norwegii, że kłamie, a Anna Zaręba wyszła."
    known = reference(text)
    [read] = known.document.sentences
    told_by = vouching.source(known, read, clause(read, "wyszła"), Source())
    assert told_by is None or told_by == Source()


def test_what_is_said_by_nobody_in_the_past_is_impersonal():
    assert actors("Mówiło się o Norwegii.", "Mówiło", "Jan Wilczak wyszedł.")[0] == []
