"""`stadtteil words`: what is missing in the languages of a paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from docs.words import TEMPLATE
from stadtteil.front_door import call
from tests.space import Space
from tests.words.made_up import catalogue, speaking, texts_of

with TEMPLATE.open("rb") as file:
    ASKED = sum(1 for _ in texts_of(read_po(file)))


@pytest.fixture
def turkish(small: Space) -> Space:
    settings = (small.root / "content/site.yaml").read_text(encoding="utf-8")
    small.write("content/site.yaml", f"{settings}sprachen: [de, tr]\n")
    return small


def test_what_is_missing_and_what_nobody_needs_is_named(
    turkish: Space, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = 'msgid "Archiv"\nmsgstr "Arşiv"\n\nmsgid "Es war einmal"\nmsgstr "Bir varmış"\n'
    said = told(turkish, tmp_path, monkeypatch, capsys, text, "words")
    assert said[0] == f"Türkisch: Es fehlen {ASKED - 1} von {ASKED} Texten, sie stehen deutsch da:"
    assert said[6] == f"  · und {ASKED - 6} weitere. Alle nennt: {call('words tr')}"
    assert said[7:9] == [
        "  1 Übersetzungen gehören zu keinem Text mehr; sie können weg:",
        "  · Es war einmal",
    ]
    assert said[9].startswith("  Noch hat sie niemand geprüft")
    assert "  · Alle Artikel" in told(turkish, tmp_path, monkeypatch, capsys, text, "words", "Türkisch")


def test_a_catalogue_that_says_all_and_was_read_is_praised(
    turkish: Space, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = catalogue().replace("(n != 1);", "(n != 1);\\nX-Reviewed: yes (Kulturhaus, 2026-11-02)", 1)
    said = told(turkish, tmp_path, monkeypatch, capsys, whole, "words")
    assert said == [f"Türkisch: Alle {ASKED} Texte sind da.", "  Geprüft: Kulturhaus, 2026-11-02."]


def told(
    space: Space,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    text: str,
    *arguments: str,
) -> list[str]:
    """Return the lines that the command says where the Turkish catalogue has a text."""
    from stadtteil.cli import main

    words = folder / "words"
    words.mkdir(exist_ok=True)
    (words / TEMPLATE.name).write_bytes(TEMPLATE.read_bytes())
    with speaking(monkeypatch, words, "tr", text):
        assert main([*arguments, "--project", str(space.root)]) == 0
    return capsys.readouterr().out.splitlines()


def test_a_paper_in_german_is_told_how_it_gets_another_language(small: Space) -> None:
    said = small.call("words")
    assert (said.code, said.out) == (
        0,
        "Die Zeitung hat nur Deutsch. Weitere Sprachen: sprachen: [de, tr] in content/site.yaml.\n",
    )


def test_a_language_that_is_not_shipped_is_one_german_line(small: Space) -> None:
    said = small.call("words", "nl")
    assert said.code == 2
    assert said.err.startswith("Die Sprache „nl“ ist nicht dabei. Es gibt: de, de-simple, en, it")


def test_words_of_the_papers_own_are_counted_and_those_without_use_named(turkish: Space) -> None:
    turkish.write("content/worte/de.yaml", "Archiv: Früher\nEs war einmal: Eins\n")
    turkish.write("content/worte/TR.yaml", "Archiv: Eskiler\nTermine: Günler\n")
    said = turkish.call("words").out.splitlines()
    assert said[:3] == [
        "Deutsch: 1 Text steht mit eigenen Wörtern da, aus content/worte/de.yaml.",
        "  Zu diesen Zeilen hat das Programm keinen Text (mehr); sie können weg: 1",
        "  · Es war einmal",
    ]
    assert said[3] == f"Türkisch: Alle {ASKED} Texte sind da."
    assert said[-1] == "Türkisch: 2 Texte stehen mit eigenen Wörtern da, aus content/worte/TR.yaml."
    assert turkish.call("words", "de").out.splitlines() == [
        f"Deutsch: Alle {ASKED} Texte sind da.",
        *said[:3],
    ]


def test_all_texts_are_listed_as_a_file_that_changes_nothing(turkish: Space) -> None:
    turkish.write("content/worte/tr.yaml", "Archiv: Eskiler\n")
    assert turkish.build().ok
    before = turkish.tree()
    listed = turkish.call("words", "tr", "--list").out
    assert len(listed.splitlines()) == ASKED
    turkish.write("content/worte/tr.yaml", listed)
    turkish.write("content/worte/de.yaml", turkish.call("words", "--list", "de").out)
    report = turkish.build()
    assert [one for one in report.problems if one.path.startswith("content/worte/")] == []
    assert turkish.tree() == before
