"""Whatever a reading holds, it comes back: from RDF, and from a store."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ktokogo.article import Article, Paragraph
from ktokogo.graph.from_rdf import from_rdf
from ktokogo.graph.store import Store
from ktokogo.graph.times import describe
from ktokogo.graph.to_rdf import to_rdf
from ktokogo.reading.model import BASE, Actor, Claim, Mention, Reading, Span
from ktokogo.relations import relations

words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)
texts = st.text(st.characters(codec="utf-8"), min_size=4, max_size=80)
KINDS = {
    "person": "Person", "country": "State", "organisation": "PoliticalParty", "medium": "MediaOutlet",
    "place": "Place", "event": "Event", "group": "UnnamedGroup",
}  # fmt: skip


@st.composite
def actors(draw: st.DrawFn) -> tuple[Actor, ...]:
    slugs = draw(
        st.lists(st.from_regex(r"[a-zżółć]{1,8}", fullmatch=True), min_size=3, max_size=6, unique=True)
    )
    iris = [BASE + "actor/" + slug for slug in slugs]
    made = []
    for iri in iris:
        type = draw(st.sampled_from(sorted(KINDS)))
        name = draw(words)
        made.append(
            Actor(
                id=iri,
                name=name,
                type=type,  # type: ignore[arg-type]
                kind=KINDS[type],
                en=draw(st.none() | words),
                wikidata=draw(st.none() | st.just("Q0")),
                aliases=tuple(sorted(draw(st.sets(words, max_size=3)))),
                metonym_of=draw(st.none() | st.sampled_from(iris)),
                group_size=draw(st.none() | st.integers(2, 10**6)) if type == "group" else None,
            )
        )
    return tuple(made)


def spans(text: str) -> st.SearchStrategy[Span]:
    return st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text))).map(
        lambda pair: Span(pair[0], min(len(text), pair[0] + pair[1]), text[pair[0] : pair[0] + pair[1]])
    )


@st.composite
def claims(draw: st.DrawFn, article: Article, known: tuple[Actor, ...]) -> Claim:
    relation = draw(st.sampled_from(list(relations().values())))
    iris = st.sampled_from([actor.id for actor in known])
    subject = draw(iris)
    thing = draw(st.none() | iris.filter(lambda iri: iri != subject))
    about = draw(words) if thing or relation.symmetric else draw(st.just("") | words)
    voice = draw(
        st.sampled_from(
            ["articleVoice", "headlineVoice", "directQuote", "partialQuote", "indirectSpeech", "citedMedium"]
        )
    )
    quoted = spans(article.text) if "Quote" in voice else st.none() | spans(article.text)
    time = draw(st.none() | words)
    values = st.sampled_from(
        ["2022-10-04", "2022-10", "2022", "--03", "--03-05", "2022-W40", "2022/2023", "jesień"]
    )
    return Claim(
        article=article.id,
        relation=relation.id,
        subject=subject,
        object=thing,
        object_text=about,
        source=article.id if voice in ("articleVoice", "headlineVoice") else draw(iris),
        sentence=draw(spans(article.text)),
        evidence=draw(spans(article.text)),
        rule=draw(words),
        confidence=draw(st.integers(0, 1000)) / 1000,
        polarity=draw(st.sampled_from(["+", "-"])),  # type: ignore[arg-type]
        certainty=draw(st.sampled_from(["certain", "probable", "possible", "underspecified"])),  # type: ignore[arg-type]
        modality=draw(  # type: ignore[arg-type]
            st.sampled_from(["actual", "intended", "hypothetical", "obligation", "historical"])
        ),
        voice=voice,  # type: ignore[arg-type]
        counterparty=tuple(sorted(draw(st.sets(iris, max_size=2)))),
        via=tuple(draw(st.lists(iris, max_size=3))),
        addressee=draw(st.none() | iris),
        occasion=draw(st.none() | iris),
        time=time,
        time_value=draw(st.none() | values) if time else None,
        quotation=draw(quoted),
        inferred_source=draw(st.booleans()),
    )


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    text = draw(texts)
    article = Article(
        text,
        (Paragraph(0, len(text), "body"),),
        title=draw(st.none() | words),
        published=draw(st.none() | st.dates().map(str)),
        publisher=draw(st.none() | words),
        language="pl",
        url=draw(st.none() | words),
    )
    known = draw(actors())
    found = draw(st.lists(claims(article, known), max_size=4, unique_by=lambda claim: claim.id))
    places = draw(st.lists(spans(text), max_size=4))
    mentions = {
        Mention(
            span.start,
            span.end,
            span.text,
            draw(words),
            draw(st.sampled_from(["PER", "ORG", "LOC", "PRO", "EVT"])),  # type: ignore[arg-type]
            draw(st.none() | st.sampled_from([actor.id for actor in known])),
        )
        for span in places
    }
    cited = tuple(sorted(draw(st.sets(st.sampled_from([actor.id for actor in known]), max_size=2))))
    return Reading(article, tuple(sorted(mentions, key=repr)), known, tuple(found), cited)


def agree(reading: Reading, other: object) -> None:
    for field in ("claims", "mentions", "actors"):
        assert sorted(getattr(other, field), key=repr) == sorted(getattr(reading, field), key=repr), field
    assert other.cited_sources == reading.cited_sources  # type: ignore[attr-defined]


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(readings())
def test_any_reading_survives_rdf(reading: Reading) -> None:
    quads = to_rdf(reading)
    assert len(quads) == len(set(quads))
    agree(reading, from_rdf(quads, reading.article.id))


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(readings(), min_size=1, max_size=3, unique_by=lambda reading: reading.article.id))
def test_any_readings_survive_a_store_and_leave_no_trace(several: list[Reading]) -> None:
    store = Store.open()
    empty = set(store.oxigraph)
    for reading in several:
        store.add(reading, "file:a" if reading is several[0] else None)
    for reading in several:
        back = store.reading(reading.article.id)
        assert back.article == reading.article
        agree(reading, back)
        assert store.add(reading, "file:a" if reading is several[0] else None).status == "unchanged"
    for reading in several:
        store.remove(reading.article.id)
    assert set(store.oxigraph) == empty


@given(st.from_regex(r"[0-9-]{1,12}", fullmatch=True))
def test_no_time_is_described_more_precisely_than_it_is_given(value: str) -> None:
    from pyoxigraph import NamedNode

    parts = [
        t
        for t in describe(NamedNode("a:time"), value)
        if t.predicate.value.rpartition("#")[2] in ("year", "month", "day")
    ]
    assert sum(len(str(part.object.value).strip("-")) for part in parts) in (
        0,
        sum(c.isdigit() for c in value),
    )
