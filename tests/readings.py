"""Small readings about invented people, built by hand: what the reader would hand over, without the reader.

Every construction that the model knows is in :func:`invented` once: each voice, a denied and an intended
claim, a symmetric relation, a group without names, a metonym, a matter with a counterparty, a relay of two.
"""

from __future__ import annotations

from ktokogo.article import Article, Paragraph, Role
from ktokogo.reading.model import BASE, Actor, ActorType, Category, Claim, Mention, Reading, Span

PARAGRAPHS: tuple[tuple[Role, str], ...] = (
    ("headline", "Wirecki postawił się Norlandii"),
    (
        "lead",
        "Prezydent Zelanii Bogusz Wirecki skrytykował Unię Trzech Rzek, do której należą "
        "jeszcze cztery inne republiki rzeczne, a\u00a0także wyraził niechęć do integracji politycznej "
        "z\u00a0Norlandią.",
    ),
    ("body", "– Norlandia grozi naszym rybakom – powiedział Wirecki na II Forum Trzech Rzek w Polsce."),
    ("body", "Wirecki nazwał politykę Kasztelu „grą na zwłokę”."),
    (
        "body",
        "Premier Norlandii Anela Torvik powiedziała Wireckiemu, że Zelania okłamała Norlandię. "
        "W\u00a0marcu Wirecki spotkał się z Torvik. Torvik nie poparła Unii Trzech Rzek.",
    ),
    (
        "body",
        "Radio Ujście podało za „Kurierem Zelańskim”, że według agencji Nordpress Norlandia "
        "rozmieściła rakiety w Zelanii. Zelania nałożyła w odpowiedzi sankcje na Norlandię.",
    ),
    (
        "body",
        "Zelania zamierza wesprzeć Unię Trzech Rzek. "
        "Minister Olech Brzost podał się do dymisji 5 października 2022 roku.",
    ),
    ("teaser", "Czytaj też: Torvik grozi Zelanii"),
    ("sources", "Źródło: Kurier Zelański / Nordpress"),
)  # fmt: skip


def invented(replace: dict[str, str] | None = None) -> Reading:
    """Return the reading of one article about people, states and media that do not exist.

    ``replace`` swaps passages of the text before anything is cut out of it, for a changed article.
    Only Poland is real: it is mentioned, and takes part in no claim.
    """

    def changed(words: str) -> str:
        for old, new in (replace or {}).items():
            words = words.replace(old, new)
        return words

    paragraphs: list[Paragraph] = []
    text = ""
    for role, words in PARAGRAPHS:
        words = changed(words)
        paragraphs.append(Paragraph(len(text), len(text) + len(words), role))
        text += words + "\n\n"
    article = Article(text, tuple(paragraphs), title=text.split("\n")[0], language="pl")

    def span(words: str, after: int = 0) -> Span:
        words = changed(words)
        start = text.index(words, after)
        return Span(start, start + len(words), words)

    def sentence(words: str) -> Span:
        """The paragraph's stretch between sentence ends that holds ``words``."""
        start = text.index(changed(words))
        paragraph = next(p for p in paragraphs if p.start <= start < p.end)
        before = text.rfind(". ", paragraph.start, start)
        begin = paragraph.start if before < 0 else before + 2
        end = text.find(". ", start, paragraph.end)
        end = paragraph.end if end < 0 else end + 1
        return Span(begin, end, text[begin:end])

    def actor(slug: str, name: str, type: ActorType, kind: str, **more: object) -> Actor:
        return Actor(BASE + "actor/" + slug, name, type, kind, **more)  # type: ignore[arg-type]

    zelania = actor("zelania", "Zelania", "country", "State", en="Zelania", aliases=("Republika Zelanii",))
    norlandia = actor("norlandia", "Norlandia", "country", "State", en="Norland")
    wirecki = actor(
        "bogusz-wirecki", "Bogusz Wirecki", "person", "Person", en="Bogusz Virecki", aliases=("Wirecki",)
    )
    torvik = actor("anela-torvik", "Anela Torvik", "person", "Person", en="Anela Torvik", aliases=("Torvik",))
    brzost = actor("olech-brzost", "Olech Brzost", "person", "Person")
    unia = actor(
        "unia-trzech-rzek", "Unia Trzech Rzek", "organisation", "IntergovernmentalOrganisation",
        en="Union of Three Rivers", aliases=("UTR",),
    )  # fmt: skip
    kasztel = actor("kasztel", "Kasztel", "organisation", "Bloc", en="the Castle", metonym_of=norlandia.id)
    kurier = actor("kurier-zelanski", "Kurier Zelański", "medium", "MediaOutlet")
    nordpress = actor("nordpress", "Nordpress", "medium", "MediaOutlet")
    radio = actor("radio-ujscie", "Radio Ujście", "medium", "MediaOutlet")
    forum = actor("ii-forum-trzech-rzek", "II Forum Trzech Rzek", "event", "Event")
    polska = Actor(
        "http://www.wikidata.org/entity/Q36", "Polska", "country", "State", en="Poland", wikidata="Q36"
    )
    group = Actor(
        article.id + "/group/cztery-inne-republiki-rzeczne", "cztery inne republiki rzeczne", "group",
        "UnnamedGroup", group_size=4,
    )  # fmt: skip
    actors = (
        zelania, norlandia, wirecki, torvik, brzost, unia, kasztel,
        kurier, nordpress, radio, forum, polska, group,
    )  # fmt: skip

    def claim(
        relation: str,
        subject: Actor,
        object: Actor | str,
        evidence: str,
        source: Actor | None = None,
        **more: object,
    ) -> Claim:
        named = isinstance(object, Actor)
        return Claim(
            article=article.id,
            relation=relation,
            subject=subject.id,
            object=object.id if isinstance(object, Actor) else None,
            object_text=object.name if isinstance(object, Actor) else object,
            source=source.id if source else article.id,
            sentence=sentence(evidence),
            evidence=span(evidence),
            rule="hand." + ("actor" if named else "matter"),
            **{"confidence": 0.9, **more},  # type: ignore[arg-type]
        )

    quoted = span("Norlandia grozi naszym rybakom")
    claims = (
        claim("defies", wirecki, norlandia, "Wirecki postawił się Norlandii", voice="headlineVoice"),
        claim("criticises", wirecki, unia, "skrytykował Unię Trzech Rzek", confidence=0.97),
        claim("member-of", group, unia, "należą jeszcze cztery inne republiki rzeczne"),
        claim(
            "unwilling", wirecki, "integracja polityczna",
            "wyraził niechęć do integracji politycznej z\u00a0Norlandią", counterparty=(norlandia.id,),
        ),
        claim(
            "threatens", norlandia, "zelańscy rybacy", quoted.text, wirecki,
            voice="directQuote", quotation=quoted, occasion=forum.id,
        ),
        claim(
            "characterises", wirecki, kasztel, "nazwał politykę Kasztelu „grą na zwłokę”", wirecki,
            voice="partialQuote", quotation=span("grą na zwłokę"), certainty="probable",
        ),
        claim(
            "accuses", torvik, zelania, "że Zelania okłamała Norlandię", torvik,
            voice="indirectSpeech", addressee=wirecki.id,
        ),
        claim(
            "meets", wirecki, torvik, "Wirecki spotkał się z Torvik",
            time="W\u00a0marcu", time_value="--03",
        ),
        claim("supports", torvik, unia, "Torvik nie poparła Unii Trzech Rzek", polarity="-"),
        claim(
            "deploys-weapons", norlandia, zelania, "Norlandia rozmieściła rakiety w Zelanii", nordpress,
            voice="citedMedium", via=(kurier.id, radio.id), confidence=0.8,
        ),
        claim(
            "sanctions", zelania, norlandia, "Zelania nałożyła w odpowiedzi sankcje na Norlandię", nordpress,
            voice="citedMedium", via=(kurier.id, radio.id), inferred_source=True, confidence=0.6,
        ),
        claim("supports", zelania, unia, "Zelania zamierza wesprzeć Unię Trzech Rzek", modality="intended"),
        claim(
            "resigns", brzost, "", "Olech Brzost podał się do dymisji",
            time="5 października 2022 roku", time_value="2022-10-05",
        ),
    )  # fmt: skip

    def mention(words: str, lemma: str, category: Category, actor: Actor | None, after: str = "") -> Mention:
        found = span(words, text.index(changed(after)) if after else 0)
        return Mention(found.start, found.end, found.text, lemma, category, actor.id if actor else None)

    mentions = (
        mention("Wirecki", "Wirecki", "PER", wirecki),
        mention("Norlandii", "Norlandia", "LOC", norlandia),
        mention("Zelanii", "Zelania", "LOC", zelania),
        mention("Bogusz Wirecki", "Bogusz Wirecki", "PER", wirecki),
        mention("Unię Trzech Rzek", "Unia Trzech Rzek", "ORG", unia),
        mention("cztery inne republiki rzeczne", "cztery inne republiki rzeczne", "ORG", group),
        mention("Norlandią", "Norlandia", "LOC", norlandia),
        mention("Norlandia", "Norlandia", "LOC", norlandia),
        mention("Wirecki", "Wirecki", "PER", wirecki, after="powiedział Wirecki"),
        mention("II Forum Trzech Rzek", "II Forum Trzech Rzek", "EVT", forum),
        mention("Polsce", "Polska", "LOC", polska),
        mention("Kasztelu", "Kasztel", "ORG", kasztel),
        mention("Anela Torvik", "Anela Torvik", "PER", torvik),
        mention("Wireckiemu", "Wirecki", "PER", wirecki),
        mention("Torvik", "Torvik", "PER", torvik, after="Torvik nie poparła"),
        mention("Radio Ujście", "Radio Ujście", "PRO", radio),
        mention("Kurierem Zelańskim", "Kurier Zelański", "PRO", kurier),
        mention("Nordpress", "Nordpress", "PRO", nordpress),
        mention("Olech Brzost", "Olech Brzost", "PER", brzost),
        mention("Kurier Zelański", "Kurier Zelański", "PRO", kurier),
    )
    mentions = tuple(sorted(mentions, key=lambda m: (m.start, m.end)))
    return Reading(article, mentions, actors, claims, (kurier.id, nordpress.id))
