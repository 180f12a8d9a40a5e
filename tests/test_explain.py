"""How a sentence was read, told to a person: what was chosen, what fitted, and why the rest did not."""

from __future__ import annotations

import pytest

from ktokogo import resources
from ktokogo.article import from_text, read_article
from ktokogo.errors import InputError, LanguageError
from ktokogo.reading.explaining.article import explain
from ktokogo.reading.explaining.frames import slot_words
from ktokogo.reading.lexicon import slots
from ktokogo.reading.read import document_of, read_document
from ktokogo.reading.trace import REASONS, Trace

ARTICLE = next(resources.path("data", "articles").glob("*.txt"))


def told(text):
    """The sentences of a text as they were read."""
    return explain(from_text(text))


def only(text):
    """The one sentence of a text, and its one clause."""
    (sentence,) = told(text)
    (clause,) = sentence.clauses
    return sentence, clause


def why(clause):
    """Why frames were rejected, by rule."""
    return {rejection.rule: rejection.why for rejection in clause.rejections}


def test_words_and_groups():
    sentence, _ = only("Prezydent Bogusz Wirecki pogratulował Olechowi Brzostowi wyboru.")
    words = {word.text: word for word in sentence.words}
    assert (words["pogratulował"].lemma, words["pogratulował"].pos) == ("pogratulować", "verb")
    assert (words["wyboru"].lemma, words["wyboru"].case) == ("wybór", "gen")
    assert words["Prezydent"].others == 0
    groups = {group.text: group for group in sentence.groups}
    assert groups["Bogusz Wirecki"].means == ("Bogusz Wirecki",)
    assert groups["Bogusz Wirecki"].hangs == "the same as Prezydent"
    assert (groups["Olechowi Brzostowi"].case, groups["Olechowi Brzostowi"].why) == (
        "dat",
        "the only one possible",
    )


def test_a_frame_that_fits_leads_to_its_claim():
    sentence, clause = only("Bogusz Wirecki skrytykował Olecha Brzosta.")
    (fit,) = clause.fits
    assert (fit.rule, fit.relation, fit.subject, fit.object) == (
        "verb.skrytykować", "criticises", "Bogusz Wirecki", "Olech Brzost",
    )  # fmt: skip
    assert dict(fit.slots)["object"] == "acc"
    assert fit.kept == ""
    assert [claim.id for claim in sentence.claims] == [fit.claim]
    assert (clause.subjects, clause.subject_found) == (("Bogusz Wirecki",), "named: Bogusz Wirecki")
    assert (clause.source, clause.source_found) == (None, "the article's own words")


def test_a_dropped_subject_is_told_with_its_place():
    first, second = told("Bogusz Wirecki spotkał się z Olechem Brzostem. Potem skrytykował opozycję.")
    clause = second.clauses[0]
    assert (clause.subject, clause.subjects, clause.inferred) == (None, ("Bogusz Wirecki",), True)
    assert clause.subject_found == "dropped; taken from who acted before in sentence 1: Bogusz Wirecki"
    assert not first.clauses[0].inferred


def test_a_case_that_a_verb_asks_for_is_told():
    sentence, _ = only("Bogusz Wirecki podziwia morze.")
    (sea,) = [group for group in sentence.groups if group.text == "morze"]
    assert (sea.case, sea.why) == ("acc", "a verb's frame asks for it; alone it looked like nom")


@pytest.mark.parametrize(
    ("text", "rule", "reason"),
    [
        ("Bogusz Wirecki obraził burzę.", "verb.obrazić", "needed: burza (a matter); needed: actor"),
        ("Bogusz Wirecki skrytykował.", "verb.skrytykować", "nothing stands where its object should: acc"),
        ("Decyzja skrytykowała Olecha Brzosta.", "verb.skrytykować", "the subject is nobody who can act"),
        ("Bogusz Wirecki został skrytykowany.", "passive", "nobody is named who does it (skrytykować)"),
        ("Bogusz Wirecki czekał na wybór.", "noun.wybór", "nothing stands where its object should: gen"),
    ],
    ids=["kind", "object", "subject", "passive", "noun"],
)  # fmt: skip
def test_what_was_rejected_is_told_with_the_reason(text, rule, reason):
    _, clause = only(text)
    assert reason in why(clause)[rule]
    assert not clause.fits


def test_an_object_without_its_ending_is_told():
    *_, second = told("Bogusz Batar wygrał. Norwegia skrytykowała Batar.")
    assert "shows no ending of its object" in why(second.clauses[0])["verb.skrytykować"]


def test_a_reflexive_mark_makes_another_verb():
    _, clause = only("Bogusz Wirecki bronił się.")
    assert why(clause)["verb.bronić"] == "a reflexive mark makes it another verb"


def test_a_verb_that_the_lexicon_lacks_is_told():
    _, clause = only("Bogusz Wirecki odkurzał Olecha Brzosta.")
    assert clause.unknown == ("odkurzać",)


def test_a_question_is_not_read():
    sentence, clause = only("Czy Bogusz Wirecki skrytykował Olecha Brzosta?")
    assert sentence.silent == clause.unread == "a question asserts nothing"
    assert not sentence.claims


def test_a_quotation_without_a_speaker_is_silent():
    sentence = told("„Bogusz Wirecki zdradził Norlandię. Nie wróci tu nigdy”.")[0]
    assert sentence.silent == "who says it cannot be told"
    assert {clause.unread for clause in sentence.clauses} == {"who says it cannot be told"}
    assert not sentence.claims


def test_who_reports_is_told():
    (sentence,) = told("Anela Torvik powiedziała, że Bogusz Wirecki skrytykował Olecha Brzosta.")
    clause = sentence.clauses[1]
    assert (clause.source, clause.source_found) == ("Anela Torvik", "reported: powiedziała")
    assert [fit.relation for fit in clause.fits] == ["criticises"]


def test_one_claim_and_one_sentence():
    article = read_article(ARTICLE)
    whole = explain(article)
    claim = whole[-1].claims[0] if whole[-1].claims else next(c for s in whole for c in s.claims)
    for name in (claim.id, claim.id.rsplit("/", 1)[-1]):
        found = explain(article, claim=name)
        assert found
        assert all(claim in sentence.claims for sentence in found)
    assert explain(article, sentence=2) == whole[1:2]
    with pytest.raises(InputError, match=f"there is no sentence 999: the article has {len(whole)}"):
        explain(article, sentence=999)
    with pytest.raises(InputError, match="the article makes no claim abc"):
        explain(article, claim="abc")
    with pytest.raises(LanguageError):
        explain(
            from_text(
                "The president of the country said on Monday that he would not support the union, "
                "and that the government had been wrong about it from the very beginning of the talks."
            )
        )


def test_every_claim_is_told_and_nothing_is_read_otherwise():
    article = read_article(ARTICLE)
    trace = Trace()
    plain, traced = read_document(document_of(article)), read_document(document_of(article), trace)
    assert plain == traced
    sentences = explain(article)
    assert {claim.id for s in sentences for claim in s.claims} == {claim.id for claim in plain.claims}
    fitted = {fit.claim for s in sentences for c in s.clauses for fit in c.fits if fit.claim}
    others = {claim.id for claim in plain.claims if claim.rule.startswith(("office", "inclusive"))}
    assert fitted | others == {claim.id for claim in plain.claims}
    assert all(fit.kept for s in sentences for c in s.clauses for fit in c.fits if fit.claim is None)
    reasons = {trial.reason for note in trace.clauses.values() for trial in note.rejected}
    assert reasons
    assert reasons <= set(REASONS)


def test_slots_in_words():
    assert slot_words(slots("acc|w sprawie+gen|że")) == "acc, or w sprawie + gen, or a reported statement"
    assert slot_words(slots("inf|quote")) == "an infinitive, or a quotation"
