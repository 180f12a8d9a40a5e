"""Who vouches for a sentence or a clause, and through whom it came."""

import pytest

from ktokogo.document import Quotation
from ktokogo.reading import attribution, reporting
from ktokogo.reading.source import Source
from sentences import clause, own, reading, reference


def according(text):
    known = reference(text)
    found = next(iter(attribution.according(known.document.sentences[0], known)), None)
    return found and (known.entities.actor(found.iri).name, found.voice)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Według Jana Wilczaka Norwegia kłamie.", ("Jan Wilczak", "indirectSpeech")),
        ("Zdaniem Anny Zaręby Norwegia kłamie.", ("Anna Zaręba", "indirectSpeech")),
        ("Norwegia, zdaniem Anny Zaręby, kłamie.", ("Anna Zaręba", "indirectSpeech")),
        ("Zdaniem premiera Estonii Jana Wilczaka Norwegia kłamie.", ("Jan Wilczak", "indirectSpeech")),
        ("W ocenie Jana Wilczaka Norwegia kłamie.", ("Jan Wilczak", "indirectSpeech")),
        ("Według Reutersa Norwegia kłamie.", ("Reuters", "citedMedium")),
        ("Według ustaleń Reutersa Norwegia kłamie.", ("Reuters", "citedMedium")),
        ("Jak podaje Reuters, Norwegia kłamie.", ("Reuters", "citedMedium")),
        ("Norwegia kłamie, jak twierdzi Jan Wilczak.", ("Jan Wilczak", "indirectSpeech")),
    ],
)
def test_a_sentence_may_name_its_source(text, expected):
    assert according(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Norwegia kłamie.",
        "Jan Wilczak twierdzi, że Norwegia kłamie.",
        "Norwegia milczy, jak milczy Jan Wilczak.",
        "W domu Jana Wilczaka Norwegia milczy.",
    ],
)
def test_what_only_looks_like_a_source_is_none(text):
    assert according(text) is None


@pytest.mark.parametrize(
    ("role", "voice"),
    [
        ("headline", "headlineVoice"),
        ("subhead", "headlineVoice"),
        ("lead", "articleVoice"),
        ("body", "articleVoice"),
    ],
)
def test_the_articles_own_voice_is_that_of_its_paragraph(role, voice):
    known = reference((role, "Anna Zaręba milczy."))
    assert attribution.headline(known.document.sentences[0]) == Source(voice=voice)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Wilczak uważa, że rząd „nie ma planu”.", "nie ma planu"),
        ("Wilczak uważa, że rząd «nie ma planu».", "nie ma planu"),
        ("Wilczak uważa, że „Głos” nie ma planu.", None),
        ("Wilczak uważa, że rząd to „dno”.", None),
    ],
)
def test_a_few_words_quoted_make_a_report_partly_a_quotation(text, words):
    [read] = reference(text).document.sentences
    found = attribution.partial(read, Source("x", "indirectSpeech"), text)
    quoted = found.quotation and text[found.quotation.start : found.quotation.end]
    assert (quoted, found.voice) == (words, "partialQuote" if words else "indirectSpeech")


def test_what_a_medium_reports_with_a_quotation_stays_the_mediums():
    text = "Reuters podaje, że rząd „nie ma planu”."
    medium = Source("x", "citedMedium")
    assert attribution.partial(reference(text).document.sentences[0], medium, text) is medium


@pytest.mark.parametrize(
    ("text", "verb", "speaks"),
    [
        ("Wilczak powiedział to.", "powiedział", True),
        ("Wilczak dał wyraz oburzeniu.", "dał", True),
        ("Wilczak dał wieniec.", "dał", False),
        ("Wilczak wyszedł.", "wyszedł", False),
    ],
)
def test_a_verb_speaks_by_itself_or_with_its_noun(text, verb, speaks):
    known = reference(text)
    assert reporting.is_speech(known, clause(known.document.sentences[0], verb)) is speaks


def test_who_is_reported_by_another_has_him_as_relay():
    outer = Source("reuters", "citedMedium")
    inner = outer.reporting("jan", "indirectSpeech")
    assert (inner.iri, inner.via) == ("jan", ("reuters",))
    assert inner.reporting("anna", "indirectSpeech").via == ("reuters", "jan")


def test_the_article_and_oneself_are_no_relay():
    assert Source().reporting("jan", "indirectSpeech").via == ()
    assert Source("jan", "indirectSpeech").reporting("jan", "indirectSpeech").via == ()


def test_only_a_direct_quotation_keeps_what_is_quoted():
    quoted = Source("jan", "directQuote", quotation=Quotation(0, 3, 0, True))
    assert quoted.reporting("anna", "indirectSpeech").quotation is None
    assert quoted.reporting("anna", "directQuote").quotation is quoted.quotation


def sources(*paragraphs):
    """Relation, source and relays of each claim, by name; the article itself is nobody."""
    found = reading(*paragraphs)

    def name(iri):
        return found.by_id[iri].name if iri in found.by_id else None

    return [(c.relation, name(c.source), [name(v) for v in c.via], c.inferred_source) for c in found.claims]


def test_who_is_reported_through_two_has_both_before_him():
    assert sources(
        "Reuters podał, że Jan Wilczak rzekł, że Anna Zaręba zapewniła, że Norwegia zbombardowała Estonię."
    )[-1] == ("bombs", "Anna Zaręba", ["Reuters", "Jan Wilczak"], False)


def test_what_follows_a_cited_medium_is_still_his_but_only_by_inference():
    found = sources("Według Reutersa Norwegia zbombardowała Estonię. Litwa zbombardowała Norwegię.")
    assert found == [("bombs", "Reuters", [], False), ("bombs", "Reuters", [], True)]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Według Reutersa Norwegia zbombardowała Estonię.", "Litwa zbombardowała Norwegię."),
        ("Według Jana Wilczaka Norwegia zbombardowała Estonię. Litwa zbombardowała Norwegię.",),
    ],
)
def test_a_new_paragraph_or_a_mere_person_carries_nothing_over(paragraphs):
    assert sources(*paragraphs)[-1] == ("bombs", None, [], False)


def test_a_source_inside_a_report_vouches_for_what_is_reported_there_alone():
    found = sources("Jan Wilczak podał, że według Reutersa Norwegia zbombardowała Estonię.")
    assert [relation for relation, source, *_ in found if source == "Reuters"] == ["bombs"]


def test_the_words_that_name_the_source_are_no_part_of_what_it_says():
    known = reference("Według Jana Wilczaka Norwegia kłamie.")
    found = next(iter(attribution.according(known.document.sentences[0], known)), None)
    assert own(found.phrase) == "Jana Wilczaka"


def test_where_a_source_is_does_not_say_whose_it_is():
    found = sources("Według źródeł wojskowych w Seulu Norwegia zbombardowała Estonię.")
    assert [source for _, source, *_ in found] == ["wojskowi w Seulu"]


@pytest.mark.parametrize(
    ("before", "cue", "source"),
    [
        ("Jan Wilczak powiedział, że pada.", "Jak dodał", ["Jan Wilczak"]),
        ("Jan Wilczak powiedział, że pada.", "Jak dodała", []),
        ("Jan Wilczak wyszedł.", "Według niego", ["Jan Wilczak"]),
        ("Jan Wilczak wyszedł.", "Jego zdaniem", ["Jan Wilczak"]),
        ("Jan Wilczak wyszedł.", "Jej zdaniem", []),
        ("Jan Wilczak i Piotr Dudzik wyszli.", "Jego zdaniem", []),
        ("Pada.", "Jak dodał", []),
        ("Pada.", "Według niego", []),
    ],
)
def test_who_is_not_named_is_who_spoke_or_acted_last_or_nobody(before, cue, source):
    comma = "," if cue.startswith("Jak") else ""
    found = sources(f"{before} {cue}{comma} Norwegia zbombardowała Estonię.")
    assert [name for relation, name, *_ in found if relation == "bombs"] == source


def test_a_source_without_a_name_is_one_all_the_same():
    found = sources("Jak informują norweskie media, Finlandia zbombardowała Estonię.")
    assert [name for _, name, *_ in found] == ["norweskie media"]
