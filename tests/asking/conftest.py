"""A store on disk with two invented articles: the second contradicts, confirms and completes the first."""

from collections.abc import Callable

import pytest

from ktokogo.article import Article, Paragraph
from ktokogo.asking.ask import ask
from ktokogo.graph.store import Store
from ktokogo.reading.model import BASE, Actor, Claim, Mention, Reading, Span
from readings import invented

SENTENCES = (
    "Liga Portów rośnie.",
    "Urząd Zelanii zaprzeczył, by Wirecki skrytykował Unię Trzech Rzek.",
    "Według Nordpressu Wirecki skrytykował Unię Trzech Rzek.",
    "Norlandia należy do Unii Trzech Rzek.",
    "Norlandia należy do Ligi Portów.",
    "Zelania należy do Ligi Portów.",
    "Torvik kieruje Ligą Portów.",
    "Wirecki rozmawiał z Torvik przez telefon 7 marca 2023 roku.",
    "Zelania nie należy do Unii Trzech Rzek.",
)


def second() -> Reading:
    """Return the reading of the second article, of 10 March 2023."""
    text = "\n".join(SENTENCES)
    starts = [text.index(sentence) for sentence in SENTENCES]
    article = Article(
        text,
        tuple(Paragraph(s, s + len(t), "body") for s, t in zip(starts, SENTENCES, strict=True)),
        title=SENTENCES[0],
        published="2023-03-10",
        language="pl",
    )
    known = {actor.name: actor for actor in invented().actors}
    liga = Actor(
        BASE + "actor/liga-portow", "Liga Portów", "organisation", "Organisation", en="League of Ports"
    )
    urzad = Actor(BASE + "actor/urzad-zelanii", "Urząd Zelanii", "organisation", "GovernmentBody")
    names = ("Bogusz Wirecki", "Anela Torvik", "Norlandia", "Zelania", "Unia Trzech Rzek", "Nordpress")
    actors = (*(known[name] for name in names), liga, urzad)
    by_name = {actor.name: actor.id for actor in actors}

    def claim(
        number: int, relation: str, subject: str, object: str, source: str = "", **more: object
    ) -> Claim:
        whole = Span(starts[number], starts[number] + len(SENTENCES[number]), SENTENCES[number])
        return Claim(
            article=article.id,
            relation=relation,
            subject=by_name[subject],
            object=by_name[object],
            object_text=object,
            source=by_name[source] if source else article.id,
            sentence=whole,
            evidence=whole,
            rule="hand.second",
            **{"confidence": 0.9, **more},  # type: ignore[arg-type]
        )

    claims = (
        claim(
            1, "criticises", "Bogusz Wirecki", "Unia Trzech Rzek", "Urząd Zelanii",
            polarity="-", voice="indirectSpeech",
        ),
        claim(2, "criticises", "Bogusz Wirecki", "Unia Trzech Rzek", "Nordpress", voice="citedMedium"),
        claim(3, "member-of", "Norlandia", "Unia Trzech Rzek"),
        claim(4, "member-of", "Norlandia", "Liga Portów"),
        claim(5, "member-of", "Zelania", "Liga Portów"),
        claim(6, "leads", "Anela Torvik", "Liga Portów"),
        claim(
            7, "phones", "Bogusz Wirecki", "Anela Torvik",
            time="7 marca 2023 roku", time_value="2023-03-07", confidence=0.4,
        ),
        claim(8, "member-of", "Zelania", "Unia Trzech Rzek", polarity="-"),
    )  # fmt: skip
    mentions = tuple(
        Mention(starts[number] + SENTENCES[number].index(words), end, words, lemma, "ORG", by_name[name])
        for number, words, lemma, name in (
            (3, "Unii Trzech Rzek", "Unia Trzech Rzek", "Unia Trzech Rzek"),
            (4, "Norlandia", "Norlandia", "Norlandia"),
            (4, "Ligi Portów", "Liga Portów", "Liga Portów"),
        )
        for end in (starts[number] + SENTENCES[number].index(words) + len(words),)
    )
    return Reading(article, mentions, actors, claims)


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The store with both articles; no test changes it."""
    store = Store.open(tmp_path_factory.mktemp("asking") / "store")
    store.add(invented())
    store.add(second())
    return store


@pytest.fixture
def rows(store: Store) -> Callable[..., list[tuple[object, ...]]]:
    """Ask a named query and keep the columns named: ``rows("stance", "who whom", who=…, towards=…)``."""

    def chosen(name: str, columns: str, lang: str = "pl", **params: object) -> list[tuple[object, ...]]:
        answer = ask(store, name, params, lang)
        return [tuple(row[column] for column in columns.split()) for row in answer.dicts()]

    return chosen
