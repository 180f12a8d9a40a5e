"""A very long text is read in windows: the same people, the same claims, the text's own offsets."""

from ktokogo.reading import windows
from ktokogo.reading.read import read_article
from sentences import article

PARAGRAPHS = (
    "Minister zdrowia Jan Wirecki skrytykował senatora Adama Brodkę.",
    "Brodka odrzucił te oskarżenia.",
    "„To nieprawda” – powiedział Wirecki.",
    "Minister zdrowia spotkał się z Ewą Zarębą.",
)


def test_an_article_is_one_window():
    given = article(*PARAGRAPHS)
    assert list(windows.windows(given)) == [given]


def test_windows_cut_between_paragraphs_and_lose_none(monkeypatch):
    monkeypatch.setattr(windows, "LONGEST", 70)
    given = article(*PARAGRAPHS)
    found = list(windows.windows(given))
    assert len(found) > 2
    assert {w.text for w in found} == {given.text}
    assert tuple(p for w in found for p in w.paragraphs) == given.paragraphs


def test_who_is_known_in_one_window_is_known_in_the_next(monkeypatch):
    given = article(*PARAGRAPHS)
    whole = read_article(given)
    monkeypatch.setattr(windows, "LONGEST", 1)
    cut = read_article(given)
    assert len(list(windows.windows(given))) == len(PARAGRAPHS)
    assert whole.claims
    assert cut.mentions == whole.mentions
    assert cut.claims == whole.claims
    assert {a.id: a.name for a in cut.actors} == {a.id: a.name for a in whole.actors}


def test_a_text_without_paragraphs_is_one_empty_window():
    given = article()
    assert read_article(given).claims == ()
