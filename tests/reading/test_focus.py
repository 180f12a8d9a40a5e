"""Who is in mind at a point of the text, in the order in which they came to it."""

from ktokogo.reading.focus import Focus


def test_who_is_named_again_moves_to_the_front():
    focus = Focus()
    for iri in ("anna", "jan", "anna"):
        focus.note(iri, "person")
    assert focus.persons == ["jan", "anna"]


def test_states_are_kept_apart_from_persons():
    focus = Focus()
    focus.note("norwegia", "country")
    focus.note("jan", "person")
    assert (focus.persons, focus.states) == (["jan"], ["norwegia"])


def test_what_is_neither_does_not_come_to_mind():
    focus = Focus()
    focus.note("radio", "medium")
    focus.note("most", "place")
    assert (focus.persons, focus.states) == ([], [])


def test_the_last_who_speaks_is_the_speaker_and_the_freshest():
    focus = Focus(subject=("anna",), moment=1, subject_moment=1)
    focus.hear("anna", 2)
    focus.hear("jan", 3)
    assert (focus.speaker, focus.speaker_paragraph) == ("jan", 3)
    assert focus.speaker_moment > focus.subject_moment


def test_at_first_nobody_speaks_and_nobody_acts():
    focus = Focus()
    assert (focus.speaker, focus.subject, focus.persons) == (None, (), [])
    assert Focus().persons is not focus.persons


def test_who_was_named_two_sentences_ago_is_not_near():
    focus = Focus()
    focus.sentences = 1
    focus.note("jan", "person")
    assert focus.is_near("jan")
    focus.sentences = 2
    assert focus.is_near("jan")
    focus.sentences = 3
    assert not focus.is_near("jan")
    assert not focus.is_near("anna")
