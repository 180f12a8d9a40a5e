"""From drafts to a reading: spans cut out, repeats dropped, order fixed, nobody listed who is not needed."""

from dataclasses import replace

import pytest

from ktokogo.reading import build
from ktokogo.reading.entities import Entities
from ktokogo.reading.scene import Draft
from ktokogo.reading.source import Source
from sentences import document, reading

TEXT = "Jan Wilczak spotkał się z Anną Zarębą. Anna Zaręba podała się do dymisji."


class Table:
    """One document with its actors, and drafts about them."""

    def __init__(self, *paragraphs):
        self.document = document(*(paragraphs or (TEXT,)))
        self.entities = Entities(self.document)

    def iri(self, name):
        return next(iri for iri, actor in self.entities.actors.items() if actor.name == name)

    def draft(self, relation="meets", subject="Jan Wilczak", other="Anna Zaręba", *, at=0, **more):
        read = self.document.sentences[at]
        made = Draft(
            relation, self.iri(subject), other and self.iri(other), other or "", "verb.x", read, read.start,
            read.end, Source(), 0.9,
        )  # fmt: skip
        return replace(made, **more)

    def built(self, *drafts):
        return build.reading(self.document, self.entities, list(drafts))


def test_a_draft_becomes_a_claim_with_its_sentence_and_evidence():
    table = Table()
    [claim] = table.built(table.draft(end=24)).claims
    assert (claim.sentence.text, claim.evidence.text) == (TEXT[:38], TEXT[:24])
    assert claim.source == claim.article == table.document.article.id


@pytest.mark.parametrize(("first", "second"), [(0.9, 0.7), (0.7, 0.9)])
def test_of_two_alike_in_one_sentence_the_surer_is_kept(first, second):
    table = Table()
    found = table.built(table.draft(confidence=first), table.draft(confidence=second, end=24))
    assert [claim.confidence for claim in found.claims] == [0.9]


@pytest.mark.parametrize(
    "change", [{"relation": "praises"}, {"polarity": "-"}, {"source": Source("x", "indirectSpeech")}]
)
def test_what_differs_in_what_is_said_or_by_whom_is_no_repeat(change):
    table = Table()
    if "source" in change:
        change = {"source": Source(table.iri("Anna Zaręba"), "indirectSpeech")}
    assert len(table.built(table.draft(), table.draft(**change)).claims) == 2


def test_a_meeting_told_from_either_side_is_one_claim():
    table = Table()
    found = table.built(table.draft(), table.draft(subject="Anna Zaręba", other="Jan Wilczak"))
    [claim] = found.claims
    assert claim.subject < claim.object
    assert claim.object_text == found.by_id[claim.object].name


def test_praise_is_not_turned_round():
    table = Table()
    [claim] = table.built(table.draft(relation="praises")).claims
    assert claim.subject == table.iri("Jan Wilczak")


def test_only_a_relation_that_needs_no_object_may_lack_one():
    table = Table()
    found = table.built(
        table.draft(relation="resigns", subject="Anna Zaręba", other=None, at=1),
        table.draft(relation="praises", other=None),
    )
    assert [claim.relation for claim in found.claims] == ["resigns"]


def test_claims_stand_in_the_order_of_the_text_whatever_the_order_of_drafts():
    table = Table()
    drafts = [
        table.draft(relation="resigns", subject="Anna Zaręba", other=None, at=1),
        table.draft(relation="praises"),
        table.draft(),
    ]
    forwards, backwards = table.built(*drafts), table.built(*reversed(drafts))
    assert [claim.relation for claim in forwards.claims] == ["meets", "praises", "resigns"]
    assert forwards == backwards


def test_neither_end_of_a_claim_is_its_third_party_too():
    table = Table("Jan Wilczak i Anna Zaręba odwiedzili Norwegię.")
    parties = tuple(table.iri(name) for name in ("Norwegia", "Jan Wilczak", "Norwegia"))
    [claim] = table.built(table.draft(counterparty=parties)).claims
    assert claim.counterparty == (table.iri("Norwegia"),)


def test_a_quotation_is_shown_with_its_cue_and_its_opening_mark():
    text = "– Norwegia zbombardowała Estonię – powiedział Jan Wilczak."
    [claim] = reading(text).claims
    assert claim.sentence.text == text
    assert claim.quotation.text == "Norwegia zbombardowała Estonię"


def test_who_is_only_named_is_an_actor_with_a_mention_and_nobody_else_is():
    found = reading("Jan Wilczak rozmawiał o Annie Zarębie.")
    assert sorted(actor.name for actor in found.actors) == ["Anna Zaręba", "Jan Wilczak"]
    assert [(m.text, m.lemma, m.category) for m in found.mentions] == [
        ("Jan Wilczak", "Jan Wilczak", "PER"),
        ("Annie Zarębie", "Anna Zaręba", "PER"),
    ]
    assert [actor.id for actor in found.actors] == sorted(actor.id for actor in found.actors)


def test_a_power_brings_the_state_for_which_it_stands():
    found = reading("Wczoraj Kreml skrytykował Annę Zarębę.")
    [kremlin] = [actor for actor in found.actors if actor.metonym_of]
    assert found.by_id[kremlin.metonym_of].name == "Rosja"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Źródło: Reuters", ["Reuters"]),
        ("Źródło: Reuters / Głos Torviku, Reuters", ["Reuters", "Głos Torviku"]),
        ("Źródło:\u00a0Głos\u00a0Torviku", ["Głos Torviku"]),
        ("Źródło: / ", []),
        ("Reuters", []),
    ],
)
def test_the_line_of_sources_cites_media(line, names):
    found = reading("Anna Zaręba milczy.", ("sources", line))
    assert [found.by_id[iri].name for iri in found.cited_sources] == names
    assert {found.by_id[iri].type for iri in found.cited_sources} <= {"medium"}
    assert found.claims == ()


def test_outside_the_line_of_sources_nothing_is_cited():
    assert reading("Źródło: Reuters / Głos Torviku.").cited_sources == ()
