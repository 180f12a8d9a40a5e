"""``explain``: how an article was read, sentence by sentence."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from ktokogo.cli.options import format_option, output_option, writing

if TYPE_CHECKING:
    from ktokogo.reading.explaining.model import ClauseReading, Fit, Group, SentenceReading, Word

WIDTH = 100
"""Columns to which lists of words are filled."""


@click.command(short_help="Show how an article was read, and what was rejected and why.")
@click.argument("path", metavar="ARTICLE")
@click.option("--claim", metavar="ID", help="Only the sentences of this claim; the end of its id will do.")
@click.option("--sentence", type=click.IntRange(min=1), metavar="N", help="Only sentence number N.")
@format_option(["text", "json"], "text", "json: everything, also light verbs whose noun is not there.")
@output_option()
def explain(path: str, claim: str | None, sentence: int | None, form: str, output: str) -> int:
    """Show how each sentence was read: words, groups, clauses, who acts, who vouches, which rule fitted.

    What was tried in vain is told with the reason: an object that is missing, a subject that is no actor, a
    speaker who is not known. Exit status 1 tells that the article has no sentence.

    \b
    ktokogo explain article.txt
    ktokogo explain article.txt --sentence 3
    ktokogo explain article.txt --claim 2ca15ae01c73d99f
    ktokogo explain article.txt --format json | jq '.[].clauses[].rejections'
    """
    from ktokogo.article import read_article
    from ktokogo.reading.explaining.article import explain as explained

    found = explained(read_article(path), claim=claim, sentence=sentence)
    with writing(output) as stream:
        if form == "json":
            stream.write(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=2) + "\n")
        else:
            for one in found:
                stream.write("\n".join(_sentence(one)) + "\n\n")
    return 0 if found else 1


def _sentence(one: SentenceReading) -> Iterator[str]:
    yield f"Sentence {one.number} · {one.role} · characters {one.start}–{one.end}"
    yield f"  {one.text}"
    yield "\n  Words (reading chosen; +n others)"
    yield from _filled([_word(word) for word in one.words])
    if one.groups:
        yield "\n  Groups"
        yield from (f"    {_group(group)}" for group in one.groups)
    if one.silent:
        yield f"\n  Silent: {one.silent}"
    for number, clause in enumerate(one.clauses, 1):
        yield ""
        yield from _clause(number, clause)
    others = [
        claim for claim in one.claims if not any(f.claim == claim.id for c in one.clauses for f in c.fits)
    ]
    if others:
        yield "\n  Other claims of this sentence"
        for claim in others:
            denied = "not: " if claim.polarity == "-" else ""
            told = " → ".join(filter(None, (f"{claim.subject} — {denied}{claim.relation}", claim.object)))
            yield f"    ✓ {claim.rule}: {told}"
            yield f"        according to {claim.source or 'the article'} · {_short(claim.id)}"


def _word(word: Word) -> str:
    shape = " ".join(filter(None, (word.pos, word.case)))
    others = f" +{word.others}" if word.others else ""
    lemma = "" if word.lemma == word.text else f" {word.lemma}"
    return f"{word.text}:{lemma} {shape}{others}"


def _filled(parts: list[str]) -> Iterator[str]:
    line = ""
    for part in parts:
        if line and len(line) + len(part) + 3 > WIDTH:
            yield f"    {line}"
            line = ""
        line = f"{line} · {part}" if line else part
    if line:
        yield f"    {line}"


def _group(group: Group) -> str:
    shown = f"{group.preposition} + " if group.preposition else ""
    means = f" = {', '.join(group.means)}" if group.means else ""
    hangs = f"; {group.hangs}" if group.hangs else ""
    return f"[{shown}{group.text}]{means}  {group.case or 'no case'}: {group.why}{hangs}"


def _clause(number: int, clause: ClauseReading) -> Iterator[str]:
    kind = " ".join(filter(None, (clause.kind, clause.sense)))
    yield f"  Clause {number}, {kind}: {clause.text}"
    chain = f" ({' → '.join(clause.verbs)})" if clause.verbs else ""
    denied = ", denied" if clause.negated else ""
    reality = f"{clause.modality}, {clause.certainty}"
    yield f"    predicate   {clause.predicate or 'none'}{chain}{denied} · {reality}"
    if clause.unread:
        yield f"    not read    {clause.unread}"
    if clause.subject_found:
        yield f"    who acts    {', '.join(clause.subjects) or 'nobody'} · {clause.subject_found}"
    if clause.source_found:
        who = clause.source or ("the article" if clause.voice else "nobody")
        via = f", relayed by {', '.join(clause.via)}" if clause.via else ""
        yield f"    who says it {who}{via} · {clause.source_found}"
    for fit in clause.fits:
        yield from _fit(fit)
    for lemma in clause.unknown:
        yield f"    – {lemma}: no frame of the lexicon has this verb"
    shown = [rejection for rejection in clause.rejections if not rejection.why.startswith(_NOUN)]
    for rejection in shown:
        relation = f" ({rejection.relation})" if rejection.relation else ""
        yield f"    ✗ {rejection.rule}{relation}: {rejection.why}"
    hidden = len(clause.rejections) - len(shown)
    if hidden:
        yield f"    ✗ {hidden} pairs of this verb with a noun that is not there"


_NOUN = "the noun that goes with the verb is not there"


def _fit(fit: Fit) -> Iterator[str]:
    denied = "not: " if fit.polarity == "-" else ""
    told = " → ".join(filter(None, (f"{fit.subject} — {denied}{fit.relation}", fit.object)))
    modality = f" ({fit.modality})" if fit.modality != "actual" else ""
    yield f"    {'✗' if fit.kept else '✓'} {fit.rule}: {told}{modality}"
    for name, words in fit.slots:
        yield f"        {name}: {words}"
    yield f"        {fit.kept or _short(fit.claim or '')}"


def _short(iri: str) -> str:
    return f"claim {iri.rsplit('/', 1)[-1]}"
