"""Whom a group of words means: by name, by role, as a power, as a pronoun, or as nobody in particular."""

import pytest

from sentences import clause, group, names, reference


def meant(*paragraphs):
    """Whom the subject of the last sentence means, with all before it in mind."""
    known = reference(*paragraphs)
    *before, last = known.document.sentences
    for read in before:
        known.note(read)
    return names(known, last.clauses[0].subject)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jan Wilczak wyszedł.", ["Jan Wilczak"]),
        ("Jan Wilczak i Anna Zaręba wyszli.", ["Jan Wilczak", "Anna Zaręba"]),
        ("Premier Norwegii Jan Wilczak wyszedł.", ["Jan Wilczak"]),
        ("Wyszedł nie Jan Wilczak, lecz Piotr Brzost.", ["Piotr Brzost"]),
        ("Władze Norwegii wyszły.", ["Norwegia"]),
        ("Norweski rząd wyszedł.", ["Norwegia"]),
        ("Strona norweska wyszła.", ["Norwegia"]),
        ("Rząd Jana Wilczaka wyszedł.", ["rząd Jana Wilczaka"]),
        ("Premier Norwegii wyszedł.", ["premier Norwegii"]),
        ("Prokuratura wyszła.", ["prokuratura"]),
        ("Eksperci wyszli.", ["eksperci"]),
        ("Pięciu posłów wyszło.", ["pięciu posłów"]),
        ("Ustawa wyszła.", []),
        ("Polityk wyszedł.", []),
        ("To wyszło.", []),
    ],
)
def test_a_subject_means(text, expected):
    assert meant(text) == expected


def test_a_group_that_has_no_name_knows_its_size_and_is_of_this_article_alone():
    known = reference("Pięciu posłów wyszło.")
    [iri] = known.actors(known.document.sentences[0].phrases[0])
    actor = known.entities.actor(iri)
    assert (actor.type, actor.kind, actor.group_size) == ("group", "UnnamedGroup", 5)
    assert iri.startswith(known.document.article.id)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Norwegia milczy.", "Władze wyszły.", ["Norwegia"]),
        ("Milczy.", "Władze wyszły.", []),
        ("Jan Wilczak spotkał Annę Zarębę.", "Oboje wyszli.", ["Jan Wilczak", "Anna Zaręba"]),
        ("Jan Wilczak milczy.", "Oboje wyszli.", []),
        ("Trwa III Forum Bałtyckie.", "Skończyło się forum.", ["III Forum Bałtyckie"]),
        ("Trwa III Forum Bałtyckie i IV Forum Bałtyckie.", "Skończyło się forum.", []),
        ("Milczy Partia Odnowy Norlandii.", "Wyszła wczoraj partia.", ["Partia Odnowy Norlandii"]),
    ],
)
def test_what_was_named_before_may_be_meant_by_less(before, after, expected):
    assert meant(before, after) == expected


@pytest.mark.parametrize(
    ("before", "subject", "expected"),
    [
        ("Jan Wilczak i Anna Zaręba milczą.", ["Anna Zaręba"], ["Jan Wilczak"]),
        ("Jan Wilczak milczy.", ["Jan Wilczak"], []),
        ("Anna Zaręba milczy.", [], []),
        ("Jan Wilczak i Piotr Brzost milczą.", [], []),
    ],
)
def test_a_pronoun_means_the_one_person_in_mind_that_it_agrees_with(before, subject, expected):
    known = reference(before, "Norwegia go skrytykowała.")
    first, last = known.document.sentences
    known.note(first)
    known.focus.subject = tuple(i for i in known.focus.persons if known.entities.actor(i).name in subject)
    assert names(known, group(last, "go")) == expected


def test_a_relative_pronoun_means_what_it_stands_for():
    known = reference("Jan Wilczak, który skrytykował Norwegię, wyszedł.")
    found = clause(known.document.sentences[0], "skrytykował")
    assert names(known, found.subject) == ["Jan Wilczak"]


def dropped(before, after, *, apart=1):
    known = reference(before, after)
    first, last = known.document.sentences
    known.keep_subject(known.actors(first.clauses[0].subject), first.clauses[0], 0)
    found = known.dropped_subject(last.clauses[0], apart)
    return [known.entities.actor(iri).name for iri in found]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Jan Wilczak wyszedł.", "Skrytykował Norwegię.", ["Jan Wilczak"]),
        ("Jan Wilczak wyszedł.", "Skrytykowała Norwegię.", []),
        ("Jan Wilczak wyszedł.", "Skrytykowali Norwegię.", []),
        ("Jan Wilczak wyszedł.", "Skrytykowano Norwegię.", []),
        ("Jan Wilczak wyszedł.", "Skrytykowałem Norwegię.", []),
        ("Jan Wilczak wyszedł.", "Padało przez cały dzień.", []),
        ("Jan Wilczak i Anna Zaręba wyszli.", "Skrytykowali Norwegię.", ["Jan Wilczak", "Anna Zaręba"]),
    ],
)
def test_a_dropped_subject_is_the_last_one_if_the_verb_agrees(before, after, expected):
    assert dropped(before, after) == expected


def test_two_paragraphs_on_it_is_no_longer_in_mind():
    assert dropped("Jan Wilczak wyszedł.", "Skrytykował Norwegię.", apart=2) == []


def test_who_spoke_last_goes_on_speaking_only_if_the_verb_agrees_and_nobody_acted_since():
    known = reference(
        "Jan Wilczak wyszedł.", "Adam Brodka wszedł.", "Ewa Lis wyszła.", "Dodał to.", "Dodała to."
    )
    first, second, third, he, she = (read.clauses[0] for read in known.document.sentences)
    [jan], [adam], [ewa] = (known.actors(clause.subject) for clause in (first, second, third))
    known.focus.hear(jan, 0)
    assert known.speaker_agreeing(he, 1) == jan
    assert known.speaker_agreeing(she, 1) is None
    assert known.speaker_agreeing(he, 2) is None
    known.keep_subject([ewa], third, 1)
    assert known.speaker_agreeing(he, 1) == jan  # she cannot be the one who "dodał"
    known.keep_subject([adam], second, 1)
    assert known.speaker_agreeing(he, 1) is None


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Norwegia chwali Estonię.", "Oba kraje milczą.", ["Norwegia", "Estonia"]),
        ("Norwegia chwali Estonię.", "Obie strony milczą.", []),
        ("Norwegia milczy.", "Oba kraje milczą.", []),
        ("Minister Jan Wilczak milczy.", "Minister wyszedł.", ["Jan Wilczak"]),
        ("Minister Jan Wilczak milczy.", "Kolejny minister wyszedł.", []),
        ("Minister Jan Wilczak milczy.", "Inny, ważny minister wyszedł.", []),
    ],
)
def test_the_last_two_states_both_and_another_is_not_the_same(before, after, expected):
    assert meant(before, after) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Posłowie Konfederacji wyszli.", ["Konfederacja"]),
        ("Część posłów wyszła.", ["część posłów"]),
        (
            "Wyszło trzech posłów: Jan Wilczak, Piotr Brzost i Adam Borsuk.",
            ["Jan Wilczak", "Piotr Brzost", "Adam Borsuk"],
        ),
    ],
)
def test_a_group_is_its_party_or_those_whom_a_list_names(text, expected):
    assert meant(text) == expected


def test_a_few_deputies_are_not_their_party():
    assert "Konfederacja" not in meant("Kilku posłów Konfederacji wyszło.")
