"""Which stretches of a paragraph are said by somebody, and which say who says them."""

import pytest

from ktokogo.polish.announcing import announced
from ktokogo.polish.cues import is_cue
from ktokogo.polish.speech import segments


def cut(text, start=0):
    return [(s.kind, text[s.start : s.end].strip()) for s in segments(text, start, len(text))]


def test_a_dash_opens_speech_and_the_next_one_its_cue():
    assert cut("– To zły pomysł – powiedział Jan Wilczak.") == [
        ("quote", "To zły pomysł"),
        ("cue", "powiedział Jan Wilczak."),
    ]


def test_a_cue_in_the_middle_of_speech_is_cut_out_of_it():
    text = "– To zły pomysł – powiedział Jan Wilczak – i bardzo drogi."
    assert cut(text) == [
        ("quote", "To zły pomysł"),
        ("cue", "powiedział Jan Wilczak"),
        ("quote", "i bardzo drogi."),
    ]
    assert len({s.group for s in segments(text, 0, len(text))}) == 1


def test_after_the_cue_the_article_goes_on():
    assert cut("– Nie. To zły pomysł – powiedział J. Wilczak. Potem wyszedł.") == [
        ("quote", "Nie. To zły pomysł"),
        ("cue", "powiedział J. Wilczak."),
        ("text", "Potem wyszedł."),
    ]


def test_two_utterances_have_a_cue_each():
    text = "– Norwegia nas zdradziła. – Estonia też – dodała Anna Zaręba."
    assert cut(text) == [
        ("quote", "Norwegia nas zdradziła."),
        ("quote", "Estonia też"),
        ("cue", "dodała Anna Zaręba."),
    ]
    assert [s.group for s in segments(text, 0, len(text))] == [1, 2, 2]


@pytest.mark.parametrize(
    "text",
    ["– Wiem – nie sądzę, żeby Norwegia nas poparła.", "– Powiem tak – mówiłem to już raz – oni kłamią."],
)
def test_a_verb_in_the_first_person_after_a_dash_is_no_cue(text):
    assert cut(text) == [("quote", text.removeprefix("– "))]


@pytest.mark.parametrize("marks", ["„”", "„“", "“”", '""', "«»", '„"'])
def test_quotation_marks_of_every_kind_set_off_speech(marks):
    said = "Norwegia nie poprze Estonii w tej sprawie"
    quoted = marks[0] + said + marks[1]
    assert cut(f"Jan Wilczak oświadczył: {quoted}.") == [("cue", "Jan Wilczak oświadczył:"), ("quote", said)]
    assert cut(f"{quoted} – oświadczył Jan Wilczak.") == [("quote", said), ("cue", "oświadczył Jan Wilczak.")]


@pytest.mark.parametrize(
    "text",
    [
        "Jan Wilczak nazwał rząd „bandą nieudaczników bez planu” i wyszedł.",
        "Dziennik „Głos Poranny” napisał o ustawie.",
        "Anna Zaręba przyjechała „Strzałą Północy” do Oslo.",
        "Cudzysłów „otwarty i nigdy niezamknięty znaczy niewiele.",
    ],
)
def test_a_few_quoted_words_stay_in_their_sentence(text):
    assert cut(text) == [("text", text)]


def test_the_sentence_before_the_one_that_introduces_is_no_cue():
    assert cut("Rada zebrała się w maju. Zaręba rzekła: „Norwegia nie poprze tej ustawy nigdy”.")[:2] == [
        ("text", "Rada zebrała się w maju."),
        ("cue", "Zaręba rzekła:"),
    ]


def test_what_somebody_said_may_bear_no_mark_but_a_dash_before_its_cue():
    text = "Rada zebrała się w maju. Minister podał się do dymisji – poinformował Jan Wilczak."
    assert cut(text) == [
        ("text", "Rada zebrała się w maju."),
        ("quote", "Minister podał się do dymisji"),
        ("cue", "poinformował Jan Wilczak."),
    ]
    assert [s.marked for s in segments(text, 0, len(text)) if s.kind == "quote"] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "Stary most runął – potwierdził to Jan Wilczak.",
        "Rząd wreszcie upadł – nikt nie płakał.",
        "Norwegia – jak zwykle – milczy.",
        "Norwegia – kraj fiordów – poparła ustawę.",
        "Mecz Norwegia–Estonia odwołano.",
    ],
)
def test_a_dash_before_an_afterthought_sets_off_nobodys_words(text):
    assert cut(text) == [("text", text)]


def test_a_paragraph_that_only_says_who_spoke_is_a_cue():
    assert cut("– dodała Anna Zaręba.") == [("cue", "dodała Anna Zaręba.")]


def test_offsets_are_into_the_whole_text():
    text = "Wstęp artykułu.\n\n– To zły pomysł – powiedział Jan Wilczak."
    assert cut(text, start=17)[0] == ("quote", "To zły pomysł")


@pytest.mark.parametrize("title", ["Jan Wilczak", "Premier Jan Wilczak", "Rzeczniczka MSZ"])
def test_a_title_may_name_who_says_the_rest_of_it(title):
    text = f"{title}: Norwegia grozi Estonii"
    found = announced(text, 0, len(text))
    assert [(s.kind, text[s.start : s.end].strip()) for s in found] == [
        ("cue", title),
        ("quote", "Norwegia grozi Estonii"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Uwaga na drogach: mgła i lód rano",
        "Wilczak ostrzega Zarębę: Norwegia grozi Estonii",
        "Jan Wilczak: nie teraz",
        "Wszystko o sprawie ministra i jego żony z Oslo Zaręby: co wiemy dziś",
        "Norwegia grozi Estonii",
    ],
)
def test_a_title_of_another_kind_names_no_speaker(text):
    assert announced(text, 0, len(text)) is None


@pytest.mark.parametrize(
    "text", ["powiedział Jan", "czytamy w oświadczeniu", "mówiąc o sprawie", "oceniono w raporcie"]
)
def test_is_a_cue(text):
    assert is_cue(text)


@pytest.mark.parametrize(
    "text", ["nie sądzę, żeby", "powiedziałem mu to", "jak zwykle", "Powiedział Jan", ""]
)
def test_is_no_cue(text):
    assert not is_cue(text)


@pytest.mark.parametrize(
    "text",
    [
        "Norwegia grozi Estonii - wezwała ambasadora.",
        "Jan Wilczak skrytykował rząd - powiedział to wczoraj.",
    ],
)
def test_a_verb_behind_a_dash_that_names_no_subject_is_an_afterthought(text):
    assert cut(text) == [("text", text)]


def test_a_verb_within_an_utterance_is_no_cue():
    assert cut("– Norwegia grozi wszystkim - wskazuje na Litwę - powiedział Jan Wilczak.") == [
        ("quote", "Norwegia grozi wszystkim - wskazuje na Litwę"),
        ("cue", "powiedział Jan Wilczak."),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('"Pada. Mówią nam "nie teraz", ale Norwegia milczy" – dodał Jan.', 1),
        ("„Pada. Mówią nam „nie teraz”, ale Norwegia milczy” – dodał Jan.", 1),
        ('"Pada i wieje od rana" – dodał Jan. "Norwegia milczy od wielu dni" – dodała Anna.', 2),
        ('"Pada i wieje od rana, "nie teraz – dodał Jan. Norwegia "milczy".', 1),
    ],
)
def test_marks_that_open_within_a_quotation_do_not_close_it(text, said):
    assert [kind for kind, _ in cut(text)].count("quote") == said


def test_what_nothing_closes_behind_a_colon_goes_on_to_the_end():
    assert cut("Pada. Jan mówi: „Norwegia milczy. Wieje.") == [
        ("text", "Pada."),
        ("cue", "Jan mówi:"),
        ("quote", "Norwegia milczy. Wieje."),
    ]
    assert cut("Pada. Lista: „Norwegia milczy. Wieje.") == [("text", "Pada. Lista: „Norwegia milczy. Wieje.")]


def test_behind_a_cue_that_opens_a_paragraph_the_article_goes_on():
    assert cut("– dodał Jan. Norwegia milczy.") == [("cue", "dodał Jan."), ("text", "Norwegia milczy.")]
