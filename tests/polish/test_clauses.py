"""A sentence cut into clauses: what each hangs on, what a relative pronoun stands for, what is denied."""

import pytest

from sentences import clause, own, sentence


def kinds(text):
    return [(c.kind, c.predicate and c.predicate.text) for c in sentence(text).clauses]


def test_a_clause_interrupted_by_another_goes_on_after_it():
    read = sentence("Ustawa, którą podpisał Jan Wilczak, weszła w życie.")
    assert [[t.text for t in c.tokens if t.text != "."] for c in read.clauses] == [
        ["Ustawa", "weszła", "w", "życie"],
        ["którą", "podpisał", "Jan", "Wilczak"],
    ]


@pytest.mark.parametrize(
    ("text", "word", "antecedent", "conjuncts"),
    [
        ("Ustawa, którą podpisał Jan Wilczak, weszła w życie.", "podpisał", "Ustawa", []),
        ("Norwegia i Estonia, które podpisały traktat, milczą.", "podpisały", "Norwegia", ["Estonia"]),
        ("Premier Estonii i poseł, którzy milczą, wyszli.", "milczą", "Premier", ["poseł"]),
        ("Rząd poparł ustawę posła, który milczy.", "milczy", "posła", []),
        ("Rząd poparł ustawę posła, która wchodzi w życie.", "wchodzi", "ustawę", []),
    ],
)
def test_a_relative_pronoun_stands_for_the_nearest_group_that_agrees(text, word, antecedent, conjuncts):
    found = clause(sentence(text), word)
    assert found.kind == "relative"
    assert own(found.antecedent) == antecedent
    assert [own(c) for c in found.antecedent.conjuncts] == conjuncts


@pytest.mark.parametrize(
    ("text", "kind", "sense"),
    [
        ("Wilczak powiedział, że Zaręba milczy.", "complement", "statement"),
        ("Wilczak powiedział, iż Zaręba milczy.", "complement", "statement"),
        ("Wilczak chce, aby Zaręba milczy.", "complement", "wish"),
        ("Wilczak pyta, czy Zaręba milczy.", "complement", "question"),
        ("Wilczak zaprzeczył, jakoby Zaręba milczy.", "complement", "hearsay"),
        ("Wilczak wyszedł, ponieważ Zaręba milczy.", "adverbial", ""),
        ("Wilczak wyjdzie, jeśli Zaręba milczy.", "conditional", ""),
        ("Jest źle, jak Zaręba milczy.", "adverbial", "manner"),
    ],
)
def test_the_first_word_tells_what_a_clause_is(text, kind, sense):
    read = sentence(text)
    found = clause(read, "milczy")
    assert (found.kind, found.sense) == (kind, sense)
    assert found.governor is read.clauses[0]


def test_a_complement_may_stand_before_what_governs_it():
    read = sentence("Że Anna Zaręba poparła ustawę, powiedział Jan Wilczak.")
    assert clause(read, "poparła").governor is clause(read, "powiedział")


@pytest.mark.parametrize(
    "text",
    [
        "Że Zaręba poparła ustawę, w czwartek powiedział Wilczak.",
        "Że Zaręba poparła ustawę i że Wrona milczy, w czwartek powiedział Wilczak.",
        "że napisał:y da",
    ],
)
def test_no_clause_hangs_on_itself(text):
    for start in sentence(text).clauses:
        above, steps = start.governor, 0
        while above is not None:
            assert above is not start
            assert steps < 10
            above, steps = above.governor, steps + 1


def test_a_question_without_a_governor_is_a_main_clause():
    [found] = sentence("Czy Norwegia poprze Estonię?").clauses
    assert (found.kind, found.governor) == ("main", None)


def test_what_is_joined_to_a_complement_is_on_its_level():
    read = sentence("Wilczak powiedział, że Zaręba kłamie i Brzost milczy.")
    assert clause(read, "milczy").governor is clause(read, "kłamie")


def test_two_main_clauses_do_not_hang_on_each_other():
    read = sentence("Wilczak skrytykował Zarębę, a Zaręba skrytykowała Wilczaka.")
    assert [(c.kind, c.governor) for c in read.clauses] == [("main", None), ("main", None)]


@pytest.mark.parametrize(
    "text",
    ["W ocenie Jana Wilczaka, po naradzie, rząd upadnie.", "Rząd upadnie, mimo poparcia Jana Wilczaka."],
)
def test_a_stretch_without_a_verb_joins_its_neighbour(text):
    assert kinds(text) == [("main", "upadnie")]


@pytest.mark.parametrize(
    "text",
    [
        "Odpowiadając Annie Zarębie, Jan Wilczak skrytykował rząd.",
        "Jan Wilczak, odpowiadając Annie Zarębie, skrytykował rząd.",
        "Jan Wilczak skrytykował rząd, odpowiadając Annie Zarębie.",
    ],
)
def test_a_converb_hangs_on_its_main_clause_wherever_it_stands(text):
    read = sentence(text)
    found = clause(read, "odpowiadając") if "odpowiadając" in text else clause(read, "Odpowiadając")
    assert found.kind == "converb"
    assert found.governor is clause(read, "skrytykował")


@pytest.mark.parametrize(
    ("text", "verb", "negated"),
    [
        ("Wilczak nie popiera ustawy.", "popiera", True),
        ("Wilczak nie się spotkał z Zarębą.", "spotkał", True),
        ("Wilczak już się nie spotka z Zarębą.", "spotka", True),
        ("Nie popierając ustawy, Wilczak wyszedł.", "popierając", True),
        ("Nie popierając ustawy, Wilczak wyszedł.", "wyszedł", False),
        ("Wilczak nie tylko popiera ustawę.", "popiera", False),
        ("Nie Wilczak popiera ustawę.", "popiera", False),
    ],
)
def test_a_verb_is_denied_by_the_word_right_before_it(text, verb, negated):
    assert clause(sentence(text), verb).negated is negated


def test_each_verb_of_a_chain_is_denied_by_itself():
    [found] = sentence("Wilczak zamierza nie popierać ustawy.").clauses
    assert [v.text for v in found.verbs] == ["zamierza", "popierać"]
    assert not found.negated
    assert [t.text for t in found.tokens if t.index in found.negated_verbs] == ["popierać"]


@pytest.mark.parametrize(
    ("text", "conditional"),
    [
        ("Norwegia poparłaby Estonię.", True),
        ("Norwegia poparła Estonię.", False),
        ("Norwegia chce, żeby Estonia milczała.", False),
    ],
)
def test_the_conditional_mood_is_noticed(text, conditional):
    assert sentence(text).clauses[0].conditional is conditional


def test_a_reflexive_mark_belongs_to_its_clause_alone():
    read = sentence("Wilczak spotkał się z Zarębą, a Brzost wyjechał.")
    assert [c.reflexive for c in read.clauses] == [True, False]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Zarówno Jan Wilczak, jak i Anna Zaręba milczą.", [("main", "milczą")]),
        (
            "Wilczak wyszedł, mimo że Zaręba milczy.",
            [("main", "wyszedł"), ("adverbial", "milczy")],
        ),
        (
            "Wilczak mówi, że rząd, jeżeli wygra, podniesie podatki.",
            [("main", "mówi"), ("complement", "podniesie"), ("conditional", "wygra")],
        ),
        (
            "Delegacja, w skład której, oprócz posła, wchodzi Jan Wilczak, milczy.",
            [("main", "milczy"), ("relative", "wchodzi")],
        ),
        (
            "Jeśli statek, który wypłynął, zawinie do portu, Wilczak wyjdzie.",
            [("conditional", "zawinie"), ("relative", "wypłynął"), ("main", "wyjdzie")],
        ),
    ],
)
def test_each_clause_keeps_its_own_verb(text, found):
    assert kinds(text) == found


def test_what_follows_a_condition_in_a_report_is_reported_as_well():
    read = sentence("Wilczak mówi, że jeśli rząd wygra, to Norwegia poprze Estonię.")
    assert (clause(read, "poprze").kind, clause(read, "wygra").kind) == ("complement", "conditional")


def test_a_relative_goes_on_without_a_comma():
    read = sentence("Zaręba chwali Wilczaka, który wyszedł i wrócił.")
    assert clause(read, "wrócił").governor is clause(read, "wyszedł")


@pytest.mark.parametrize(
    ("text", "word", "antecedent"),
    [
        ("Norwegia chwali Iran i Chiny, które milczą.", "milczą", "Chiny"),
        ("Przyjechał przewodniczący parlamentu, który milczy.", "milczy", "przewodniczący"),
        ("Odwołano wizytę Anny Zaręby, która milczy.", "milczy", None),
        ("Odwołano wyjazd Anny Zaręby, która milczy.", "milczy", "Anny Zaręby"),
    ],
)
def test_a_relative_pronoun_stands_for_nobody_where_two_could_be_meant(text, word, antecedent):
    assert own(clause(sentence(text), word).antecedent) == antecedent
