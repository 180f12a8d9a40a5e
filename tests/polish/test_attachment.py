"""What hangs on what in a sentence, and which group is the subject of its verb."""

import pytest

from sentences import clause, group, own, sentence


def host(text, words):
    return own(group(sentence(text), words).parent)


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("Premier Jan Wilczak milczy.", "Premier", "Jan Wilczak"),
        ("Prezydent Estonii Jan Wilczak milczy.", "Prezydent", "Jan Wilczak"),
        ("Rozmawiał z premierem Norwegii Janem Wilczakiem.", "premierem", "Janem Wilczakiem"),
        ("Podziękował premier Annie Zarębie.", "premier", "Annie Zarębie"),
        ("Szefowa Komisji Europejskiej Anna Zaręba milczy.", "Szefowa", "Anna Zaręba"),
        ("Tokarz Jan Wilczak milczy.", "Tokarz", "Jan Wilczak"),
        ("Dziennik „Głos Poranny” milczy.", "Dziennik", "Głos Poranny"),
    ],
)
def test_a_name_tells_who_bears_the_title_before_it(text, title, name):
    assert own(group(sentence(text), title).apposed) == name


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Doradca Jana Wilczaka milczy.", "Doradca"),
        ("Decyzja Jan Wilczak milczy.", "Decyzja"),
        ("Ministrowie Jan Wilczak milczy.", "Ministrowie"),
        ("Premierowi Jan Wilczak nie pomógł.", "Premierowi"),
    ],
)
def test_a_name_in_another_case_or_number_bears_no_title(text, title):
    assert group(sentence(text), title).apposed is None


def test_an_undeclined_title_of_a_woman_stands_in_the_case_of_her_name():
    title = group(sentence("Podziękował premier Annie Zarębie."), "premier")
    assert title.could("dat")
    assert not title.could("nom")


def test_what_follows_a_name_behind_a_comma_says_who_that_is():
    read = sentence("Jan Wilczak, minister obrony, milczy.")
    assert own(group(read, "Jan Wilczak").apposed) == "minister"


@pytest.mark.parametrize(
    "text", ["Jan Wilczak, ustawa i most padły.", "Jan Wilczak, ministrowi nie wierząc, wyszedł."]
)
def test_what_is_no_person_in_the_same_case_does_not(text):
    assert group(sentence(text), "Jan Wilczak").apposed is None


def test_genitives_hang_on_each_other_in_a_chain():
    text = "Decyzja rządu premiera Norwegii zaskoczyła posłów."
    assert [host(text, w) for w in ("rządu", "premiera", "Norwegii", "posłów")] == [
        "Decyzja",
        "rządu",
        "premiera",
        None,
    ]


def test_a_group_under_a_preposition_hangs_on_the_noun_before_it_but_on_no_pronoun():
    assert host("Umowa z Norwegią upadła.", "Norwegią") == "Umowa"
    assert host("Rozmawiał z nim o ustawie.", "ustawie") is None


@pytest.mark.parametrize(
    ("text", "first", "others"),
    [
        ("Norwegia i Estonia milczą.", "Norwegia", ["Estonia"]),
        ("Norwegia, Estonia oraz Litwa milczą.", "Norwegia", ["Estonia", "Litwa"]),
        ("Nie pomogą ani Norwegia, ani Estonia.", "Norwegia", ["Estonia"]),
        ("Premier Wilczak i minister Zaręba milczą.", "Premier", ["minister"]),
        ("Spotkał Norwegię, a także Estonię.", "Norwegię", ["Estonię"]),
        ("Mówił z Janem Wilczakiem i Anną Zarębą.", "Janem Wilczakiem", ["Anną Zarębą"]),
        ("Mówił z Janem Wilczakiem i z Anną Zarębą.", "Janem Wilczakiem", ["Anną Zarębą"]),
        ("Umowa z Norwegią i z Estonią upadła.", "Norwegią", ["Estonią"]),
    ],
)
def test_groups_in_one_case_are_joined(text, first, others):
    read = sentence(text)
    found = group(read, first)
    assert [own(c) for c in found.conjuncts] == others
    assert {c.preposition for c in found.conjuncts} == {found.preposition}


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("Rozmawiał z Janem Wilczakiem i o Annie Zarębie.", "Annie Zarębie"),
        ("Wilczak skrytykował Norwegię i Estonii pomógł.", "Estonii"),
        ("Jan Wilczak chwali Norwegię, ale Estonię gani.", "Estonię"),
    ],
)
def test_groups_under_different_prepositions_or_in_different_cases_are_not(text, second):
    read = sentence(text)
    assert all(group(read, second) not in p.conjuncts for p in read.phrases)


def test_of_two_joined_by_but_the_first_is_denied():
    first = group(sentence("Skrytykował nie Norwegię, lecz Estonię."), "Norwegię")
    assert ([own(c) for c in first.conjuncts], first.negated) == (["Estonię"], True)


def test_not_only_denies_nothing():
    first = group(sentence("Skrytykował nie tylko Norwegię, ale także Estonię."), "Norwegię")
    assert ([own(c) for c in first.conjuncts], first.negated) == (["Estonię"], False)


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Jan Wilczak skrytykował Annę Zarębę.", "skrytykował", "Jan Wilczak"),
        ("Annę Zarębę skrytykował Jan Wilczak.", "skrytykował", "Jan Wilczak"),
        ("Norwegię skrytykowała Estonia.", "skrytykowała", "Estonia"),
        ("Rząd skrytykowała Anna Zaręba.", "skrytykowała", "Anna Zaręba"),
        ("Rząd skrytykowały posłanki.", "skrytykowały", "posłanki"),
        ("Traktat podpisała premier Anna Zaręba.", "podpisała", "premier"),
        ("Pięciu posłów skrytykowało rząd.", "skrytykowało", "Pięciu posłów"),
        ("Norwegia i Estonia skrytykowały rząd.", "skrytykowały", "Norwegia"),
        ("Pomógł mu Jan Wilczak.", "Pomógł", "Jan Wilczak"),
    ],
)
def test_the_subject_is_whoever_agrees_with_the_verb_in_either_order(text, verb, subject):
    assert own(clause(sentence(text), verb).subject) == subject


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Skrytykował Annę Zarębę.", "Skrytykował"),
        ("Skrytykowano rząd.", "Skrytykowano"),
        ("Skrytykowałem rząd.", "Skrytykowałem"),
        ("Rząd skrytykowali.", "skrytykowali"),
        ("Z Janem Wilczakiem spotkała się wczoraj.", "spotkała"),
    ],
)
def test_where_nobody_agrees_nobody_is_the_subject(text, verb):
    assert clause(sentence(text), verb).subject is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Jako premier Jan Wilczak milczy.", "premier"),
        ("Zarębę na stanowisko premiera Jan Wilczak mianował.", "premiera"),
        ("Zarzuty prokuratora pod adresem premiera Jana Wilczaka upadły.", "prokuratora"),
    ],
)
def test_what_somebody_is_or_gives_away_is_no_title_of_the_next_name(text, words):
    assert group(sentence(text), words).apposed is None


def test_a_noun_of_a_person_that_names_nobody_may_describe_who_bears_the_title():
    read = sentence("Premier i obrończyni praw człowieka Anna Zaręba milczy.")
    assert [own(group(read, w).apposed) for w in ("Premier", "obrończyni")] == ["Anna Zaręba"] * 2


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Zaręba żąda od premiera dymisji ministra.", "dymisji"),
        ("Nazwał w środę decyzję ministra.", "decyzję"),
        ("Nazwał w piątek ton wypowiedzi ministra.", "ton"),
    ],
)
def test_nobody_owns_what_is_asked_of_him_and_no_day_owns_anything(text, words):
    assert host(text, words) is None


def test_what_follows_among_them_is_some_of_those_just_named():
    assert host("Norwegię poparło 50 państw, w tym Estonia.", "Estonia") == "tym"
