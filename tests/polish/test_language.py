"""A text in another language is told, and a Polish one with foreign names in it is not mistaken for one."""

import pytest

from ktokogo.polish.language import looks_like

POLISH = (
    "Premier Anna Zaręba powiedziała, że nie poprze ustawy, którą podpisał prezydent, ale po naradzie "
    "z ministrami jest gotowa do rozmów o tym, co się stało w maju i jak to było możliwe."
)
FOREIGN = {
    "English": "The prime minister said that she would not support the bill which the president has signed, "
    "but after a meeting with the ministers it is ready for talks about what was done in May and by whom.",
    "German": "Die Ministerin sagte, dass sie das Gesetz nicht unterstützen werde, und nach der Sitzung mit "
    "den Ministern ist sie für Gespräche auf dem Weg, die sich mit dem Streit und der Frage befassen.",
    "Czech": "Předsedkyně vlády řekla, že zákon, který prezident podepsal, nepodpoří, ale po jednání "
    "s ministry je připravena na rozhovory o tom, co se v květnu stalo a jak to bylo možné, když se to ví.",
    "Ukrainian": "Голова уряду сказала, що не підтримає закон, який підписав президент, але після наради "
    "з міністрами вона готова до розмов про те, що сталося у травні і як це було можливо для всіх.",
}


def test_polish_is_polish():
    assert looks_like(POLISH) == "Polish"


@pytest.mark.parametrize("language", FOREIGN)
def test_another_language_is_named(language):
    assert looks_like(FOREIGN[language]) == language


@pytest.mark.parametrize("text", ["", "Jan Wilczak milczy.", "The bill was signed by the president in May."])
def test_a_short_text_is_not_judged(text):
    assert looks_like(text) is None


def test_a_quotation_in_another_language_leaves_a_text_polish():
    assert looks_like(POLISH + " „This is not the end of the story”, dodała po angielsku Zaręba.") == "Polish"


def test_even_where_its_words_are_a_little_commoner():
    text = (
        "Anna Zaręba i Jan Wilczak spotkali się w Oslo. Potem Anna rzekła: „This is the end of the story”. "
        "Rzecznik Norwegii odmówił komentarza, a Wilczak bez słowa wyjechał na północ kraju."
    )
    assert looks_like(text) == "Polish"


def test_an_unknown_language_in_cyrillic_is_called_that():
    assert looks_like("ӕмӕ хӕстон зӕгъта ӕнӕ цард рухс " * 8) == "a language in Cyrillic script"


def test_a_list_of_names_is_in_no_language():
    assert looks_like("Wilczak Zaręba Torvik Brzost " * 10) is None
