from __future__ import annotations

from pathlib import Path

import pytest

from stadtteil.publishing.target import Resolution
from tests.publishing.editors import ARTICLE, SETTINGS, Editor, git, published_files, sentences

FEST = "content/artikel/fest.md"


def torn(ida: Editor, ben: Editor) -> None:
    """Let both rewrite the same paragraph; Ida publishes first."""
    ida.edit(FEST, "Zweiter Absatz.", "Zweiter Absatz von Ida.")
    ben.edit(FEST, "Zweiter Absatz.", "Zweiter Absatz von Ben.")
    ida.published()


def test_a_conflict_is_two_texts_and_touches_nothing(ida: Editor, ben: Editor, remote: Path) -> None:
    torn(ida, ben)
    ben.write("content/artikel/neu.md", "---\ntitel: Neu\ndatum: 2026-10-01\n---\n\nText.\n")
    before, online = ben.files(), published_files(remote)

    conflict = ben.conflicts()[FEST]

    assert ben.files() == before
    assert published_files(remote) == online
    assert ben.status() == "## main...origin/main [ahead 1, behind 1]\n"
    assert conflict.what == "Artikel „Sommerfest“"
    assert conflict.why == "Hier und dort ist dieselbe Stelle geändert worden."
    assert conflict.base == ARTICLE
    assert conflict.ours == ARTICLE.replace("Zweiter Absatz.", "Zweiter Absatz von Ben.")
    assert conflict.theirs == ARTICLE.replace("Zweiter Absatz.", "Zweiter Absatz von Ida.")


def test_the_text_that_was_chosen_is_published(ida: Editor, ben: Editor, remote: Path) -> None:
    torn(ida, ben)
    conflict = ben.conflicts()[FEST]
    text = ARTICLE.replace("Zweiter Absatz.", "Zweiter Absatz von beiden.")

    outcome = ben.published({FEST: conflict.resolved(text)})

    assert sentences(outcome.received) == ["Geändert: Artikel „Sommerfest“ (Text)"]
    assert ben.read(FEST) == text
    assert published_files(remote) == ben.files()
    assert ben.status() == "## main...origin/main\n"
    ida.published()
    assert ida.files() == ben.files()


@pytest.mark.parametrize(("side", "name"), [("ours", "Ben"), ("theirs", "Ida")])
def test_one_of_the_versions_can_be_kept(ida: Editor, ben: Editor, side: str, name: str) -> None:
    torn(ida, ben)
    conflict = ben.conflicts()[FEST]

    ben.published({FEST: conflict.keeping("ours" if side == "ours" else "theirs")})

    assert f"Zweiter Absatz von {name}." in ben.read(FEST)


def test_who_chose_before_a_third_version_came_is_asked_again_and_loses_nothing(
    ida: Editor, ben: Editor
) -> None:
    torn(ida, ben)
    text = ARTICLE.replace("Zweiter Absatz.", "Zweiter Absatz von beiden.")
    chosen = ben.conflicts()[FEST].resolved(text)
    ida.edit(FEST, "Zweiter Absatz von Ida.", "Zweiter Absatz von Ida, verbessert.")
    ida.published()

    again = ben.conflicts({FEST: chosen})[FEST]

    assert "von Ida, verbessert." in (again.theirs or "")
    assert again.typed == text
    ben.published({FEST: again.resolved(text)})
    assert ben.read(FEST) == text


def test_deleted_here_and_changed_there_is_asked(ida: Editor, ben: Editor, remote: Path) -> None:
    ida.edit(FEST, "Zweiter Absatz.", "Zweiter Absatz von Ida.")
    ida.published()
    (ben.root / FEST).unlink()

    conflict = ben.conflicts()[FEST]

    assert conflict.why == "Hier ist es gelöscht, jemand anders hat es inzwischen geändert oder umbenannt."
    assert conflict.ours is None
    assert "von Ida" in (conflict.theirs or "")
    ben.published({FEST: conflict.keeping("ours")})
    assert FEST not in published_files(remote)
    assert ben.status() == "## main...origin/main\n"


def test_changed_here_and_deleted_there_is_asked(ida: Editor, ben: Editor, remote: Path) -> None:
    (ida.root / FEST).unlink()
    ida.published()
    ben.edit(FEST, "Zweiter Absatz.", "Zweiter Absatz von Ben.")

    conflict = ben.conflicts()[FEST]

    assert conflict.why == "Hier ist es geändert oder umbenannt, jemand anders hat es inzwischen gelöscht."
    assert conflict.theirs is None
    ben.published({FEST: conflict.keeping("ours")})
    assert b"von Ben" in published_files(remote)[FEST]
    assert ben.read(FEST).encode() == published_files(remote)[FEST]


def test_renamed_on_one_side_and_deleted_on_the_other_is_asked(
    ida: Editor, ben: Editor, remote: Path
) -> None:
    (ida.root / FEST).rename(ida.root / "content/artikel/sommerfest.md")
    (ben.root / FEST).unlink()
    ida.published()

    conflict = ben.conflicts()["content/artikel/sommerfest.md"]

    assert (conflict.ours, conflict.theirs) == (None, ARTICLE)
    ben.published({conflict.path: conflict.keeping("theirs")})
    assert ben.read("content/artikel/sommerfest.md") == ARTICLE
    assert published_files(remote) == ben.files()


def test_a_change_follows_a_renaming(ida: Editor, ben: Editor) -> None:
    (ida.root / FEST).rename(ida.root / "content/artikel/sommerfest.md")
    ida.edit("content/artikel/sommerfest.md", "autor: Ida", "autor: Ida\nfrueher: /artikel/fest/")
    assert ida.changes() == ["Umbenannt: Artikel „Sommerfest“ (bisher artikel/fest.md; Frühere Adressen)"]
    ida.published()
    ben.edit(FEST, "Dritter Absatz.", "Dritter Absatz von Ben.")

    ben.published()

    assert not (ben.root / FEST).exists()
    assert "Dritter Absatz von Ben." in ben.read("content/artikel/sommerfest.md")
    assert ben.status() == "## main...origin/main\n"
    ida.published()
    assert ida.files() == ben.files()


def test_who_renames_otherwise_than_others_gets_the_public_name(ida: Editor, ben: Editor) -> None:
    (ida.root / FEST).rename(ida.root / "content/artikel/sommerfest.md")
    (ben.root / FEST).rename(ben.root / "content/artikel/unser-fest.md")
    ben.edit("content/artikel/unser-fest.md", "Dritter Absatz.", "Dritter Absatz von Ben.")
    ida.published()

    ben.published()

    assert sorted(ben.files()) == ["content/artikel/sommerfest.md", "content/site.yaml"]
    assert "Dritter Absatz von Ben." in ben.read("content/artikel/sommerfest.md")


def test_of_two_pictures_one_is_chosen(ida: Editor, ben: Editor, remote: Path) -> None:
    picture = "content/bilder/fest.png"
    ida.write(picture, b"\x89PNG\0alt")
    ida.published()
    ben.published()
    ida.write(picture, b"\x89PNG\0Ida")
    ben.write(picture, b"\x89PNG\0Ben")
    ida.published()

    conflict = ben.conflicts()[picture]

    assert (conflict.what, conflict.is_text, conflict.ours) == ("Bild fest.png", False, None)
    ben.published({picture: conflict.keeping("ours")})
    assert published_files(remote)[picture] == b"\x89PNG\0Ben"


def test_both_new_under_one_name_is_asked(ida: Editor, ben: Editor) -> None:
    for editor in (ida, ben):
        editor.write("content/artikel/neu.md", ARTICLE.replace("Sommerfest", f"Fest von {editor.who.name}"))
    ida.published()

    conflict = ben.conflicts()["content/artikel/neu.md"]

    assert conflict.why == "Hier und dort ist unter demselben Namen etwas Neues entstanden."
    assert conflict.base is None


def test_what_git_merges_but_nobody_can_read_is_asked(ida: Editor, ben: Editor) -> None:
    ida.edit(FEST, "titel: Sommerfest\n", "ressort: leute\ntitel: Sommerfest\n")
    ben.edit(FEST, "autor: Ida\n", "autor: Ida\nressort: kultur\n")
    ida.published()

    conflict = ben.conflicts()[FEST]

    assert "ressort: leute" in (conflict.theirs or "")
    assert "ressort: kultur" in (conflict.ours or "")


def test_neighbouring_keys_are_no_conflict(ida: Editor, ben: Editor) -> None:
    ida.edit(FEST, "teaser: Es gab Kuchen.", "teaser: Es gab Torte.")
    ben.edit(FEST, "autor: Ida", "autor: Ben\nort: Hafen")
    ida.published()

    ben.published()

    assert ben.read(FEST) == ARTICLE.replace("Kuchen", "Torte").replace(
        "autor: Ida", "autor: Ben\nort: Hafen"
    )


def test_neighbouring_lines_of_a_text_are_a_conflict(ida: Editor, ben: Editor) -> None:
    path = "content/akteure/verein.yaml"
    ida.write(path, "name: Verein\nbeschreibung: |\n  Wir bauen:\n  Boote.\n")
    ida.published()
    ben.published()
    ida.edit(path, "Wir bauen:", "Wir malen:")
    ben.edit(path, "Boote.", "Schiffe.")
    ida.published()

    assert sorted(ben.conflicts()) == [path]


def test_lines_of_a_text_that_look_like_keys_are_text(ida: Editor, ben: Editor) -> None:
    text = ARTICLE.replace("Zweiter Absatz.", "Wo: am Kai\nWann: heute")
    ida.write(FEST, text)
    ida.published()
    ben.published()
    ida.edit(FEST, "Wo: am Kai", "Wo: im Hof")
    ben.edit(FEST, "Wann: heute", "Wann: morgen")
    ida.published()

    assert sorted(ben.conflicts()) == [FEST]


def test_ends_of_lines_are_no_conflict(ida: Editor, ben: Editor) -> None:
    ida.edit(FEST, "Zweiter Absatz.", "Zweiter Absatz von Ida.")
    ida.published()
    ben.write(FEST, ARTICLE.replace("Dritter Absatz.", "Dritter Absatz von Ben.").replace("\n", "\r\n"))

    ben.published()

    assert "Zweiter Absatz von Ida.\r\n" in ben.read(FEST)
    assert "Dritter Absatz von Ben.\r\n" in ben.read(FEST)


def test_of_several_conflicts_some_may_be_left_open(ida: Editor, ben: Editor, remote: Path) -> None:
    torn(ida, ben)
    ida.write("content/site.yaml", SETTINGS.replace("Um die Ecke", "Idas Blatt"))
    ben.write("content/site.yaml", SETTINGS.replace("Um die Ecke", "Bens Blatt"))
    ida.published()
    online = published_files(remote)

    conflicts = ben.conflicts()
    assert sorted(conflicts) == [FEST, "content/site.yaml"]
    left = ben.conflicts({FEST: conflicts[FEST].keeping("ours")})

    assert sorted(left) == ["content/site.yaml"]
    assert left["content/site.yaml"].what == "Angaben zur Zeitung"
    assert published_files(remote) == online


def test_a_choice_for_other_versions_changes_nothing(ida: Editor, ben: Editor) -> None:
    torn(ida, ben)

    assert sorted(ben.conflicts({FEST: Resolution("anderes", "Text")})) == [FEST]


def test_histories_that_have_nothing_in_common_are_left_alone(
    ida: Editor, tmp_path: Path, remote: Path
) -> None:
    stranger = Editor.first(tmp_path / "fremd", remote, "Fremd")
    stranger.write(FEST, "---\ntitel: Anderes\ndatum: 2026-01-01\n---\n\nText.\n")

    assert "keine gemeinsame Geschichte" in stranger.refused().message
    assert published_files(remote) == ida.files()
    assert git(stranger.root, "status", "--porcelain") == ""


def test_what_was_taken_out_of_the_history_does_not_come_back(ida: Editor, ben: Editor, remote: Path) -> None:
    ida.write("content/bilder/fest.jpg", b"\xff\xd8")
    ida.published()
    ben.published()
    git(ida.root, "reset", "--quiet", "--hard", "HEAD~1")
    git(ida.root, "push", "--quiet", "--force", "origin", "main")
    ben.edit(FEST, "Zweiter Absatz.", "Zweiter Absatz von Ben.")
    online = published_files(remote)

    for _ in range(2):
        assert "Geschichte neu geschrieben" in ben.refused().message

    assert published_files(remote) == online
