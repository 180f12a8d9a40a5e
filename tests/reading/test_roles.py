"""What a role is, of what, and who holds it by what the text says."""

import pytest

from sentences import group, reference


def role(text, words):
    known = reference(text)
    found = known.roles.role(group(known.document.sentences[0], words))
    return found and (found.lemma, found.label, found.domain and known.entities.actor(found.domain).name)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Prezydent Norwegii milczy.", "Prezydent", ("prezydent", "prezydent Norwegii", "Norwegia")),
        ("Norweski premier milczy.", "Norweski premier", ("premier", "norweski premier", "Norwegia")),
        (
            "Milczy minister obrony Estonii.",
            "minister",
            ("minister obrony", "minister obrony Estonii", "Estonia"),
        ),
        ("Milczy szef norweskiego rządu.", "szef", ("premier", "szef norweskiego rządu", "Norwegia")),
        ("Milczy premier.", "premier", ("premier", "premier", None)),
    ],
)
def test_a_role_has_its_wording_and_its_domain(text, words, expected):
    assert role(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Milczą premierzy Norwegii.", "premierzy"),
        ("Upadł rząd Norwegii.", "rząd"),
        ("Milczy „Premier”.", "Premier"),
    ],
)
def test_a_plural_a_thing_and_a_name_in_quotation_marks_are_none(text, words):
    assert role(text, words) is None


@pytest.mark.parametrize(
    ("words", "former"), [("Były premier", True), ("Dawny premier", True), ("Nowy premier", False)]
)
def test_who_held_a_role_once_is_told_apart(words, former):
    known = reference(f"{words} milczy.")
    assert known.roles.role(known.document.sentences[0].phrases[0]).former is former


def holders(*paragraphs):
    known = reference(*paragraphs)
    return {
        (lemma, domain and known.entities.actor(domain).name): [known.entities.actor(p).name for p in people]
        for (lemma, domain), people in known.roles.holders.items()
    }


@pytest.mark.parametrize(
    "text",
    [
        "Premier Norwegii Jan Wilczak milczy.",
        "Norweski premier Jan Wilczak milczy.",
        "Rozmawiał z premierem Norwegii Janem Wilczakiem.",
        "Jan Wilczak, premier Norwegii, milczy.",
    ],
)
def test_a_name_beside_a_role_holds_it(text):
    assert holders(text)["premier", "Norwegia"] == ["Jan Wilczak"]


@pytest.mark.parametrize(
    "text",
    [
        "Były premier Norwegii Jan Wilczak milczy.",
        "Premier Norwegii skrytykował Jana Wilczaka.",
        "Doradca premiera Norwegii, Jan Wilczak, milczy.",
        "Premier Norwegii i Jan Wilczak milczą.",
    ],
)
def test_who_is_only_near_a_role_does_not(text):
    assert ("premier", "Norwegia") not in {key for key, people in holders(text).items() if people}


def holder(*paragraphs):
    """Whom the last sentence's subject means."""
    known = reference(*paragraphs)
    for read in known.document.sentences:
        known.note(read)
    found = known.roles.role(read.clauses[0].subject)
    iri = known.roles.holder(found, known.focus)
    return iri and known.entities.actor(iri).name


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Premier Norwegii Jan Wilczak milczy.", "Premier wyszedł.", "Jan Wilczak"),
        ("Premier Norwegii Jan Wilczak milczy.", "Norweski premier wyszedł.", "Jan Wilczak"),
        ("Szef norweskiego rządu Jan Wilczak milczy.", "Premier Norwegii wyszedł.", "Jan Wilczak"),
        ("Premier Norwegii Jan Wilczak milczy.", "Premier Estonii wyszedł.", None),
        ("Były premier Norwegii Jan Wilczak milczy.", "Premier Norwegii wyszedł.", None),
        ("Premier Norwegii Jan Wilczak i premier Estonii Jan Brzost milczą.", "Premier wyszedł.", None),
        ("Premier Norwegii Jan Wilczak milczy.", "Były premier wyszedł.", None),
        ("Poseł Jan Wilczak milczy.", "Poseł wyszedł.", "Jan Wilczak"),
        ("W Polsce minister spraw zagranicznych Jan Wilczak milczy.", "Szef MSZ wyszedł.", "Jan Wilczak"),
        ("W Polsce minister spraw zagranicznych Rosji Jan Brzost milczy.", "Szef MSZ wyszedł.", None),
        ("W Polsce minister zdrowia Jan Wilczak milczy.", "Szef MSZ wyszedł.", None),
        ("Norweski minister obrony Jan Wilczak milczy.", "Norweski minister wyszedł.", "Jan Wilczak"),
        ("Norweski minister obrony Jan Wilczak milczy.", "Estoński minister wyszedł.", None),
    ],
)
def test_a_role_alone_stands_for_its_one_holder_or_for_nobody(before, after, expected):
    assert holder(before, after) == expected


def test_a_role_met_before_its_holder_is_named_is_already_his():
    known = reference("Premier Norwegii milczy.", "Wyszedł premier Norwegii Jan Wilczak.")
    found = known.roles.role(known.document.sentences[0].phrases[0])
    assert known.entities.actor(known.roles.holder(found, known.focus)).name == "Jan Wilczak"


def test_who_is_said_to_have_been_it_is_the_former_holder():
    assert holder("Były premier Norwegii Jan Wilczak milczy.", "Były premier wyszedł.") == "Jan Wilczak"
