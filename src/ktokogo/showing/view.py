"""What a page shows: typed nodes, bundles of claims of one sign, and the evidence behind each."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ktokogo.reading.model import Actor, Claim, Mention, Reading
from ktokogo.relations import relations
from ktokogo.showing.marking import Piece, pieces

MOST_NODES = 300
MOST_BUNDLES = 600

# Intended, hypothetical and demanded things have not happened; "historical" ones have.
TENTATIVE = ("intended", "hypothetical", "obligation")


@dataclass(frozen=True, slots=True)
class Node:
    """An actor, or a matter: an object of claims that is no actor.

    ``id`` is the actor's IRI, or ``matter:`` and a hash of the phrase. ``type`` is the actor's type or
    "matter". ``names`` are all forms to search by. ``weight`` counts the claims it takes part in.
    ``speech`` is true of a matter that is only the content of what somebody said.
    """

    id: str
    name: str
    type: str
    en: str | None = None
    kind: str = ""
    names: tuple[str, ...] = ()
    weight: int = 0
    speech: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """A claim with the node that is its object (None where it needs none), its sign and marked sentence."""

    claim: Claim
    object: str | None
    sign: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Bundle:
    """Claims of one sign from ``source`` to ``target``; ``claims`` are indices into ``View.claims``.

    ``tentative`` is true where none of them is said to have happened.
    """

    id: str
    source: str
    target: str
    sign: str
    symmetric: bool
    claims: tuple[int, ...]
    tentative: bool


@dataclass(frozen=True, slots=True)
class View:
    """What one page holds. ``titles`` maps articles to their titles; ``dropped_*`` count what did not fit."""

    nodes: tuple[Node, ...]
    bundles: tuple[Bundle, ...]
    claims: tuple[Shown, ...]
    titles: tuple[tuple[str, str], ...]
    dropped_nodes: int = 0
    dropped_claims: int = 0


def sign_of(claim: Claim) -> str:
    """Return the relation's valence, prefixed with ``not-`` where the source denies the claim.

    A denied support is "not-positive", never "negative": who does not support need not oppose.
    """
    valence = relations()[claim.relation].valence
    return valence if claim.polarity == "+" else f"not-{valence}"


def view_of(
    claims: Iterable[Claim],
    actors: Mapping[str, Actor],
    mentions: Mapping[str, Sequence[Mention]],
    titles: Mapping[str, str | None],
    most_nodes: int = MOST_NODES,
    most_bundles: int = MOST_BUNDLES,
) -> View:
    """Return what a page shows of these claims.

    Args:
        claims: of any number of articles; equal ones (by ``id``) count once.
        actors: by IRI, at least all that the claims refer to.
        mentions: by the article's IRI; used to mark names and to search by inflected forms.
        titles: by the article's IRI.
        most_nodes, most_bundles: beyond these the least connected are dropped and counted. Stored
            positions were measured smooth up to about 300 nodes and 600 bundled edges.
    """
    unique = {claim.id: claim for claim in claims}
    kept = sorted(unique.values(), key=lambda c: (titles.get(c.article) or "", c.article, c.evidence, c.id))
    shown = [_shown(claim, actors, mentions.get(claim.article, ())) for claim in kept]
    before = len(_ends(shown))
    shown = _best_connected(shown, most_nodes)
    bundles = _bundles(shown)
    if len(bundles) > most_bundles:
        best = sorted(bundles, key=lambda b: (-len(b.claims), b.id))[:most_bundles]
        of_best = {index for bundle in best for index in bundle.claims}
        shown = [s for i, s in enumerate(shown) if i in of_best or s.object is None]
        bundles = _bundles(shown)
    of_articles = sorted({s.claim.article for s in shown}, key=lambda a: (titles.get(a) or "", a))
    return View(
        nodes=_nodes(shown, actors, mentions),
        bundles=bundles,
        claims=tuple(shown),
        titles=tuple((iri, titles.get(iri) or "") for iri in of_articles),
        dropped_nodes=before - len(_ends(shown)),
        dropped_claims=len(kept) - len(shown),
    )


def view_of_readings(readings: Iterable[Reading]) -> View:
    """Return what a page shows of these articles."""
    given = list(readings)
    return view_of(
        claims=[claim for reading in given for claim in reading.claims],
        actors={actor.id: actor for reading in given for actor in reading.actors},
        mentions={reading.article.id: reading.mentions for reading in given},
        titles={reading.article.id: reading.article.title for reading in given},
    )


def matter_id(phrase: str) -> str:
    """Return the node of a phrase; the same phrase in two articles is one matter."""
    return "matter:" + _digest(" ".join(phrase.casefold().split()))


def _shown(claim: Claim, actors: Mapping[str, Actor], mentions: Sequence[Mention]) -> Shown:
    matter = None if claim.object or not claim.object_text.strip() else matter_id(claim.object_text)
    return Shown(claim, claim.object or matter, sign_of(claim), pieces(claim, mentions))


def _best_connected(shown: list[Shown], most: int) -> list[Shown]:
    """Drop the claims of the least connected nodes, so that at most ``most`` nodes remain."""
    weight = _ends(shown)
    if len(weight) <= most:
        return shown
    best = {node for node, _ in sorted(weight.items(), key=lambda item: (-item[1], item[0]))[:most]}
    return [s for s in shown if s.claim.subject in best and (s.object is None or s.object in best)]


def _ends(shown: Sequence[Shown]) -> Counter[str]:
    """Count the claims in which each node is subject or object."""
    return Counter(node for s in shown for node in {s.claim.subject, s.object} if node)


def _bundles(shown: Sequence[Shown]) -> tuple[Bundle, ...]:
    groups: dict[tuple[str, str, str, bool], list[int]] = defaultdict(list)
    for index, s in enumerate(shown):
        if s.object is None:
            continue
        symmetric = relations()[s.claim.relation].symmetric
        ends = (s.claim.subject, s.object)
        first, second = sorted(ends) if symmetric else ends
        groups[first, second, s.sign, symmetric].append(index)
    return tuple(
        Bundle(
            id="e" + _digest(first, second, sign, str(symmetric)),
            source=first,
            target=second,
            sign=sign,
            symmetric=symmetric,
            claims=tuple(indices),
            tentative=all(shown[i].claim.modality in TENTATIVE for i in indices),
        )
        for (first, second, sign, symmetric), indices in sorted(groups.items())
    )


def _nodes(
    shown: Sequence[Shown], actors: Mapping[str, Actor], mentions: Mapping[str, Sequence[Mention]]
) -> tuple[Node, ...]:
    weight = _ends(shown)
    named: dict[str, set[str]] = defaultdict(set)
    for article in sorted({s.claim.article for s in shown}):
        for mention in mentions.get(article, ()):
            if mention.actor:
                named[mention.actor].add(" ".join(mention.text.split()))
    nodes: dict[str, Node] = {}
    for iri in sorted({iri for s in shown for iri in _taking_part(s.claim)} & actors.keys()):
        a = actors[iri]
        forms = {*a.aliases, *named[iri]} - {a.name, a.en or ""}
        names = (a.name, *((a.en,) if a.en else ()), *sorted(forms))
        nodes[iri] = Node(iri, a.name, a.type, a.en, a.kind, names, weight[iri])
    for s in shown:
        if s.object and s.object not in nodes and s.claim.object is None:
            text = " ".join(s.claim.object_text.split())
            nodes[s.object] = Node(s.object, text, "matter", None, "", (text,), weight[s.object])
    told = {s.object for s in shown} - {s.object for s in shown if not _speech(s.claim)}
    return tuple(
        Node(n.id, n.name, n.type, n.en, n.kind, n.names, n.weight, n.type == "matter" and n.id in told)
        for _, n in sorted(nodes.items())
    )


def _speech(claim: Claim) -> bool:
    return claim.object is None and relations()[claim.relation].family == "says"


def _taking_part(claim: Claim) -> Iterable[str]:
    optional = (claim.object, claim.addressee, claim.occasion)
    return (claim.subject, claim.source, *claim.via, *claim.counterparty, *(iri for iri in optional if iri))


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:10]
