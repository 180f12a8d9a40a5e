"""Texts put together of statements whose truth is known: who did what to whom, and who says so.

Each statement is done to somebody else, so that the one it is done to tells which statement a claim is of.
Nothing need be found; what is found must be of the one who did it, and of the one who says so.
"""

import random
from dataclasses import dataclass, field

import pytest

from expectations import read

CASES = "ngdail"
HOSTILE = frozenset(
    ("accuses", "criticises", "threatens", "condemns", "attacks", "negative-stance", "opposes", "blames")
)


@dataclass(frozen=True)
class Actor:
    """Somebody in six cases, and by his surname alone in six; ``name`` is the nominative."""

    name: str
    woman: bool
    whole: dict[str, str]
    alone: dict[str, str] | None = None


def _person(first: str, last: str, woman: bool, oblique: tuple[str, ...], surname: tuple[str, ...]) -> Actor:
    alone = dict(zip(CASES, (last, *surname), strict=True))
    whole = {c: f"{f} {alone[c]}" for c, f in zip(CASES, (first, *oblique), strict=True)}
    return Actor(f"{first} {last}", woman, whole, alone)


def _state(feminine: bool, *forms: str) -> Actor:
    return Actor(forms[0], feminine, dict(zip(CASES, forms, strict=True)))


PEOPLE = (
    _person("Tomasz", "Dudek", False, ("Tomasza", "Tomaszowi", "Tomasza", "Tomaszem", "Tomaszu"),
            ("Dudka", "Dudkowi", "Dudka", "Dudkiem", "Dudku")),
    _person("Piotr", "Wieczorek", False, ("Piotra", "Piotrowi", "Piotra", "Piotrem", "Piotrze"),
            ("Wieczorka", "Wieczorkowi", "Wieczorka", "Wieczorkiem", "Wieczorku")),
    _person("Jan", "Wilczak", False, ("Jana", "Janowi", "Jana", "Janem", "Janie"),
            ("Wilczaka", "Wilczakowi", "Wilczaka", "Wilczakiem", "Wilczaku")),
    _person("Marek", "Lipiński", False, ("Marka", "Markowi", "Marka", "Markiem", "Marku"),
            ("Lipińskiego", "Lipińskiemu", "Lipińskiego", "Lipińskim", "Lipińskim")),
    _person("Kofi", "Mensah", False, ("Kofiego", "Kofiemu", "Kofiego", "Kofim", "Kofim"),
            ("Mensaha", "Mensahowi", "Mensaha", "Mensahem", "Mensahu")),
    _person("Ewa", "Winnicka", True, ("Ewy", "Ewie", "Ewę", "Ewą", "Ewie"),
            ("Winnickiej", "Winnickiej", "Winnicką", "Winnicką", "Winnickiej")),
    _person("Anna", "Zaręba", True, ("Anny", "Annie", "Annę", "Anną", "Annie"),
            ("Zaręby", "Zarębie", "Zarębę", "Zarębą", "Zarębie")),
    _person("Laura", "Moretti", True, ("Laury", "Laurze", "Laurę", "Laurą", "Laurze"), ("Moretti",) * 5),
)  # fmt: skip
STATES = (
    _state(True, "Mongolia", "Mongolii", "Mongolii", "Mongolię", "Mongolią", "Mongolii"),
    _state(True, "Kenia", "Kenii", "Kenii", "Kenię", "Kenią", "Kenii"),
    _state(True, "Kuba", "Kuby", "Kubie", "Kubę", "Kubą", "Kubie"),
    _state(False, "Nepal", "Nepalu", "Nepalowi", "Nepal", "Nepalem", "Nepalu"),
    _state(False, "Paragwaj", "Paragwaju", "Paragwajowi", "Paragwaj", "Paragwajem", "Paragwaju"),
    _state(True, "Angola", "Angoli", "Angoli", "Angolę", "Angolą", "Angoli"),
    _state(True, "Wenezuela", "Wenezueli", "Wenezueli", "Wenezuelę", "Wenezuelą", "Wenezueli"),
    _state(True, "Islandia", "Islandii", "Islandii", "Islandię", "Islandią", "Islandii"),
)
OFFICES = {
    False: (
        ("poseł", "posła", "posłowi", "posła", "posłem", "pośle"),
        ("były szef klubu", "byłego szefa klubu", "byłemu szefowi klubu", "byłego szefa klubu",
         "byłym szefem klubu", "byłym szefie klubu"),
        ("minister rolnictwa", "ministra rolnictwa", "ministrowi rolnictwa", "ministra rolnictwa",
         "ministrem rolnictwa", "ministrze rolnictwa"),
    ),
    True: (
        ("posłanka", "posłanki", "posłance", "posłankę", "posłanką", "posłance"),
        ("minister zdrowia",) * 6,
        ("szefowa klubu", "szefowej klubu", "szefowej klubu", "szefową klubu", "szefową klubu",
         "szefowej klubu"),
    ),
}  # fmt: skip
DONE = (
    ("oskarżył{e} {o} o kłamstwo", "a"), ("skrytykował{e} {o}", "a"), ("potępił{e} {o}", "a"),
    ("zaatakował{e} {o}", "a"), ("zagroził{e} {o} sankcjami", "d"), ("zarzucił{e} {o} kłamstwo", "d"),
    ("sprzeciwił{e} się {o}", "d"),
)  # fmt: skip
PARTED = (
    "", "", "", " w środę", " ostro", " podczas wizyty w porcie", ", odnosząc się do sprawy,",
    ", {asked} o zdanie,", " po raz kolejny", ", {who} wygrał{e} wybory,",
)  # fmt: skip
IDLE = ("podziękował{e} posłom", "zapowiedział{e} reformę", "odwiedził{e} port", "wygłosił{e} przemówienie")
SAID = ("powiedział{e}", "oświadczył{e}", "stwierdził{e}", "podkreślił{e}")
JOINED = (", a", ", ale", ", natomiast", ", tymczasem", ", za co", ", gdy", ", choć", ", bo", ";")


@dataclass
class Text:
    """A text that is put together: who is still free to act, who has been named, and what is true in it."""

    rng: random.Random
    people: list[Actor] = field(init=False)
    states: list[Actor] = field(init=False)
    named: set[str] = field(default_factory=set)
    truth: dict[str, tuple[str, str | None]] = field(default_factory=dict)
    """By whom it is done to: who did it, and who says so, None where the article does."""

    def __post_init__(self) -> None:
        self.people = self.rng.sample(PEOPLE, len(PEOPLE))
        self.states = self.rng.sample(STATES, len(STATES))

    def actor(self, likely_person: float = 0.7) -> Actor:
        pool = self.people if self.rng.random() < likely_person else self.states
        return (pool or self.people or self.states).pop()

    def call(self, one: Actor, case: str) -> str:
        """The name: in full at first, with an office at times, and then the surname."""
        if one.alone is not None and one.name in self.named:
            return one.alone[case]
        self.named.add(one.name)
        office = one.alone is not None and self.rng.random() < 0.4
        title = self.rng.choice(OFFICES[one.woman])[CASES.index(case)] + " " if office else ""
        return title + one.whole[case]

    def done(self, who: Actor, source: str | None = None) -> str:
        """What somebody does to one who is named nowhere else."""
        to = self.actor(likely_person=0.3)
        words, case = self.rng.choice(DONE)
        self.truth[to.name] = (who.name, source)
        return _agree(words, who).replace("{o}", self.call(to, case))

    def act(self, source: str | None = None) -> str:
        """A statement: active, of a fronted object, passive, or by a noun."""
        kind, who = self.rng.random(), self.actor()
        if kind < 0.6:
            parted = _agree(self.rng.choice(PARTED), who) if who.alone else ""
            return f"{self.call(who, 'n')}{parted} {self.done(who, source)}"
        to = self.actor(likely_person=0.3)
        self.truth[to.name] = (who.name, source)
        if kind < 0.75 and to.woman:
            return f"{self.call(to, 'a')} {_agree('skrytykował{e}', who)} {self.call(who, 'n')}"
        if kind < 0.9:
            ends = "a" if to.woman else "y"
            was = _agree("został{e} skrytykowan", to)
            return f"{self.call(to, 'n')} {was}{ends} przez {self.call(who, 'a')}"
        return f"{self.call(who, 'n')} {_agree('wyraził{e}', who)} sprzeciw wobec {self.call(to, 'g')}"


def _agree(words: str, who: Actor) -> str:
    e, asked, which = ("a", "zapytana", "która") if who.woman else ("", "zapytany", "który")
    return words.replace("{e}", e).replace("{asked}", asked).replace("{who}", which)


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _one(t: Text) -> str:
    return _capital(t.act()) + "."


def _two(t: Text) -> str:
    return _capital(f"{t.act()}{t.rng.choice(JOINED)} {t.act()}") + "."


def _and_then(t: Text) -> str:
    who = t.actor()
    first = f"{t.call(who, 'n')} {t.done(who)}"
    return (
        _capital(f"{first}{t.rng.choice((' i', ', ale', ', a następnie', ', a potem'))} {t.done(who)}") + "."
    )


def _says(t: Text) -> str:
    """Somebody says so: with "że", dashes, marks, "zdaniem", "jak powiedział", a colon, and what he adds."""
    who, kind = t.people.pop(), t.rng.randrange(9)
    said, name = _agree(t.rng.choice(SAID), who), who.name
    if kind == 0:
        return f"{_capital(t.call(who, 'n'))} {said}, że {t.act(name)}."
    if kind == 1:
        return f"– {_capital(t.act(name))} – {said} {t.call(who, 'n')}."
    if kind == 2:
        return f"„{_capital(t.act(name))}” – {said} {t.call(who, 'n')}."
    if kind == 3:
        return f"Zdaniem {t.call(who, 'g')} {t.act(name)}."
    if kind == 4:
        return f"Jak {said} {t.call(who, 'n')}, {t.act(name)}."
    if kind == 5:
        return f"{_capital(t.call(who, 'n'))} {said}: „{_capital(t.act(name))}”."
    added = _agree("dodał{e}", who)
    if kind == 6:
        first = f"– {_capital(t.act(name))} – {said} {t.call(who, 'n')}."
        return f"{first} – {_capital(t.act(name))} – {added}."
    if kind == 7:
        first = f"{_capital(t.call(who, 'n'))} {said}: „{_capital(t.act(name))}”."
        return f"{first} – {_capital(t.act(name))} – {added}."
    return f"„{_capital(t.act(name))}. {_capital(t.act(name))}” – {said} {t.call(who, 'n')}."


def _beside(t: Text) -> str:
    """Others are named beside who acts: before him, between him and his verb, behind the deed."""
    who, one, two = t.actor(), t.actor(), t.actor()
    t.named |= {one.name, two.name}
    name, deed, idle = t.call(who, "n"), t.done(who), _agree(t.rng.choice(IDLE), one)
    which, asked = "która" if who.woman else "który", _agree("prosił{e}", two)
    text = t.rng.choice(
        (
            f"Gdy {one.whole['n']} {idle}, {name} {deed}",
            f"{name} – powołując się na raport, który ma {one.whole['n']} – {deed}",
            f"{name} {deed}, o czym {_agree('poinformował{e}', one)} {one.whole['n']}",
            f"Po tym, jak {one.whole['n']} {idle}, {name} {deed}",
            f"Mimo sprzeciwu {one.whole['g']} {name} {deed}",
            f"W przeciwieństwie do {one.whole['g']} {name}, wbrew {two.whole['d']}, {deed}",
            f"W liście do {one.whole['g']} {name} {deed}, choć {two.whole['n']} {asked} o spokój",
            f"{name} – obok {one.whole['g']} główny mówca debaty – {deed}",
            f"{one.whole['d']} {_agree('odpowiedział{e}', who)} {name}, {which} {deed}",
            f"To {name} {deed}, a nie {one.whole['n']}",
            f"To nie {one.whole['n']}, lecz {name} {deed}",
        )
    )
    return _capital(text) + "."


def _of_another(t: Text) -> str:
    """One speaks of what another does, wants or has done."""
    who, other = t.actor(), t.actor()
    name, e = _capital(t.call(who, "n")), ("a" if who.woman else "")
    accusative = t.call(other, "a")
    return t.rng.choice(
        (
            lambda: f"{name} pochwalił{e} {accusative}, bo to nieprawda. {_one(t)}",
            lambda: f"{name} poparł{e} {accusative}, {'która' if other.woman else 'który'} {t.done(other)}.",
            lambda: (
                f"{name}, {'którą' if who.woman else 'którego'} poparł{'a' if other.woman else ''} "
                f"{other.whole['n']}, {t.done(who)}."
            ),
        )
    )()


KINDS = (_one, _two, _and_then, _says, _says, _says, _beside, _beside, _of_another)


def _put_together(seed: int) -> tuple[str, dict[str, tuple[str, str | None]]]:
    text = Text(random.Random(seed))
    sentences = [text.rng.choice(KINDS)(text) for _ in range(text.rng.randrange(1, 4))]
    breaks = [text.rng.choice((" ", " ", "\n\n")) for _ in sentences]
    return "".join(s + b for s, b in zip(sentences, breaks, strict=True)).strip(), text.truth


def _wrong(seed: int) -> list[str]:
    """What a text's claims lay at a wrong door, or at the right one in a wrong name."""
    try:
        text, truth = _put_together(seed)
    except IndexError:
        return []  # nobody is left to act
    names = {one.name for one in (*PEOPLE, *STATES)}
    found = []
    for claim in read(text)["claims"]:
        did, to, source = claim["subject"], str(claim["object"]), claim["attributed_to"]
        if claim["relation"] not in HOSTILE or to not in names or did not in names:
            continue
        who, says = truth.get(to, (None, None))
        if did != who or (source not in (says, who)):
            found.append(f"{text} => {did} {claim['relation']} {to}, says {source}")
    return found


@pytest.mark.parametrize("block", range(12))
def test_nobody_is_told_to_have_done_what_another_did(block):
    assert [line for seed in range(block * 150, block * 150 + 150) for line in _wrong(seed)] == []


def test_most_of_what_was_done_is_found():
    found = told = 0
    for seed in range(200):
        try:
            text, truth = _put_together(seed)
        except IndexError:
            continue
        told += len(truth)
        found += len({c["object"] for c in read(text)["claims"] if c["relation"] in HOSTILE} & truth.keys())
    assert found / told > 0.7
