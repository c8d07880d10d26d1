import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.text.typography import dashed, quoted

TYPEWRITTEN = st.text(st.sampled_from("ab Ä1.,!?()[]–-'\"„“‚‘’\n"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Gut so", sagt sie.', "„Gut so“, sagt sie."),
        ("'Gut so', sagt sie.", "‚Gut so‘, sagt sie."),
        ("\"Er sagt: 'Na gut.'\"", "„Er sagt: ‚Na gut.‘“"),
        ("\"'Na gut', sagt er.\"", "„‚Na gut‘, sagt er.“"),
        ('("Fest")', "(„Fest“)"),
        ('["Fest"]', "[„Fest“]"),
        ('Nord-"Süd"', "Nord-„Süd“"),
        ('Er rief – "Halt!" – und ging.', "Er rief – „Halt!“ – und ging."),
        ('"Ich wollte –" Er schwieg.', "„Ich wollte –“ Er schwieg."),
        ('"Wirklich?", "Ja!"', "„Wirklich?“, „Ja!“"),
        ('Das "Fest", das "große".', "Das „Fest“, das „große“."),
        ('„Typisch" gemischt', "„Typisch“ gemischt"),
        ("Wie geht's? It's fine.", "Wie geht’s? It’s fine."),
        ("'s ist Zeit, 'ne Pause", "’s ist Zeit, ’ne Pause"),
        ("die '68er und '89", "die ’68er und ’89"),
        ("d'accord, Hans' Haus, rock 'n' roll", "d’accord, Hans’ Haus, rock ’n’ roll"),
        ("'Geht's los?', fragt er.", "‚Geht’s los?‘, fragt er."),
        ('ein 24" Rad, 6\'2" groß', "ein 24″ Rad, 6′2″ groß"),
        ('"Wir sind 51"', "„Wir sind 51“"),
        ('„Wir sind 51"', "„Wir sind 51“"),
        ("„Schon richtig“ – und ‚so‘.", "„Schon richtig“ – und ‚so‘."),
    ],
)
def test_quotation_marks_become_german(text: str, expected: str) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("von 9 -- 10", "von 9 – 10"),
        ("Na ja ...", "Na ja …"),
        ("a --- b", "a — b"),
        ("a-b", "a-b"),
        ("a. b.", "a. b."),
    ],
)
def test_dashes_and_ellipses_are_set(text: str, expected: str) -> None:
    assert dashed(text) == expected


@given(TYPEWRITTEN)
def test_only_straight_marks_change_each_for_one_sign(text: str) -> None:
    done = quoted(text)
    assert len(done) == len(text)
    assert all(new == old for old, new in zip(text, done, strict=True) if old not in "'\"")
    assert "'" not in done
    assert '"' not in done


@given(TYPEWRITTEN)
def test_what_is_set_stays_as_it_is(text: str) -> None:
    done = quoted(text)
    assert quoted(done) == done


@given(st.text())
def test_letters_never_change(text: str) -> None:
    def letters(some: str) -> list[str]:
        return [sign for sign in some if sign.isalnum()]

    assert letters(dashed(quoted(text))) == letters(text)
