"""Translations from `new` by `check` to `review`: from which version they are, and what is left to do."""

from __future__ import annotations

import re

import pytest

from tests.space import TODAY, Space

DAY = ("--date", TODAY)
TR = "content/artikel/eins.tr.md"


@pytest.fixture
def spoken(small: Space) -> Space:
    settings = (small.root / "content/site.yaml").read_text()
    small.write("content/site.yaml", f"{settings}sprachen: [de, tr]\n")
    return small


def test_a_translation_goes_from_draft_to_outdated_to_reviewed(spoken: Space) -> None:
    made = spoken.call("new", "uebersetzung", "artikel/eins.md", "tr")
    assert made.out.startswith(f"Angelegt: {TR}\n")
    assert spoken.call("build", *DAY).code == 0
    checked = spoken.call("check", *DAY)
    assert "Türkisch:\n  Es fehlt noch: fonds/topf.yaml" in checked.out
    assert "  Noch Entwurf: artikel/eins.tr.md\n" in checked.out
    assert "geändert" not in checked.out
    untouched = spoken.call("review", TR)
    assert (untouched.code, untouched.out) == (2, "")
    assert untouched.err.startswith(f"{TR} ist noch nicht übersetzt: ")
    spoken.edit(TR, "entwurf: ja\n", "")
    spoken.edit(TR, "titel: ", "titel: Bir ")
    spoken.edit("content/artikel/eins.md", "titel:", "bild: bank.jpg\ntitel:")
    assert "seither" not in spoken.call("check", *DAY).out
    spoken.edit("content/artikel/eins.md", "teaser: ", "teaser: Neu. ")
    checked, built = spoken.call("check", *DAY), spoken.call("build", *DAY)
    assert "  Das Original hat sich seither geändert: artikel/eins.tr.md\n" in checked.out
    assert "seither" not in built.out + built.err
    before = (spoken.root / TR).read_text(encoding="utf-8")
    assert spoken.call("review", TR).out == f"Durchgesehen: {TR}\n"
    assert "seither" not in spoken.call("check", *DAY).out
    after = (spoken.root / TR).read_text(encoding="utf-8")
    assert len(before.splitlines()) == len(after.splitlines())
    assert "uebersetzt_von" not in spoken.call("check", *DAY).out


def test_every_original_has_a_draft_that_says_what_it_says(spoken: Space) -> None:
    originals = sorted(
        file
        for folder in ("fonds", "projekte", "seiten")
        for file in (spoken.root / "content" / folder).rglob("*.*")
    )
    assert originals
    for file in originals:
        made = spoken.call(
            "new", "uebersetzung", file.relative_to(spoken.root / "content").as_posix(), "Türkisch"
        )
        path = made.out.split("\n")[0].removeprefix("Angelegt: ")
        spoken.edit(path, "entwurf: ja\n", "")
    built = spoken.call("build", *DAY)
    assert (built.code, built.err) == (0, "")
    assert (spoken.site / "tr/fonds/topf/index.html").exists()


def test_a_translation_without_a_version_gets_one_in_its_head(spoken: Space) -> None:
    spoken.write(TR, "---\ntitel: Bir\n---\nBir.\n")
    assert "Ohne „uebersetzt_von“: artikel/eins.tr.md" in spoken.call("check", *DAY).out
    assert spoken.call("review", "artikel/eins.tr.md").code == 0
    head, body = (spoken.root / TR).read_text(encoding="utf-8").split("---\n")[1:]
    assert head.startswith("uebersetzt_von: '")
    assert (head.splitlines()[1], body) == ("titel: Bir", "Bir.\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("new", "uebersetzung", "artikel/eins.md"),
            "Zu einer Übersetzung gehören das Original und die Sprache.",
        ),
        (
            ("new", "uebersetzung", "artikel/weg.md", "tr"),
            "Das Original content/artikel/weg.md gibt es nicht.",
        ),
        (("new", "uebersetzung", "artikel/eins.md", "xx"), "Die Sprache „xx“ gibt es hier nicht."),
        (("new", "uebersetzung", "site.yaml", "tr"), "content/site.yaml lässt sich nicht übersetzen"),
        (("review", "artikel/eins.md"), "content/artikel/eins.md ist keine Übersetzung."),
    ],
)
def test_wrong_use_is_one_line(spoken: Space, arguments: tuple[str, ...], said: str) -> None:
    answer = spoken.call(*arguments)
    assert answer.code == 2
    assert answer.err.startswith(said)
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize(
    ("encoding", "place", "said"),
    [
        ("cp1252", f"{TR}, Zeile 2: ", "Die Datei ist nicht als UTF-8 gespeichert"),
        ("utf-16", f"{TR}: ", "Die Datei ist als UTF-16 oder UTF-32 gespeichert"),
        ("utf-16-le", f"{TR}: ", "Die Datei ist als UTF-16 oder UTF-32 gespeichert"),
    ],
)
def test_a_translation_in_another_encoding_is_refused_and_stays(
    spoken: Space, encoding: str, place: str, said: str
) -> None:
    title = "Bir" if encoding == "utf-16-le" else "Gül"
    written = f"---\ntitel: {title}\n---\nBir.\n".encode(encoding)
    (spoken.root / TR).write_bytes(written)
    answer = spoken.call("review", TR)
    assert answer.code == 2
    assert answer.err.startswith(place + said)
    assert answer.err.count("\n") == 1
    assert "Speichern Sie sie im Editor" in answer.err
    assert (spoken.root / TR).read_bytes() == written


def test_a_paper_of_one_language_hears_nothing_of_translations(small: Space) -> None:
    assert "Deutsch" not in small.call("check", *DAY).out


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "---\r\ntitel: Ş\r\n---\r\nMetin.\r\n",
            "---\r\nuebersetzt_von: '{}'\r\ntitel: Ş\r\n---\r\nMetin.\r\n",
        ),
        (
            "\ufeff---\r\ntitel: Ş # so\r\nuebersetzt_von: alt  # von Hand\r\n---\nMetin.\r\n\r\nSon",
            "\ufeff---\r\ntitel: Ş # so\r\nuebersetzt_von: '{}'  # von Hand\r\n---\nMetin.\r\n\r\nSon",
        ),
        (
            "\n---\n\u00fcbersetzt_von:\ntitel: S\u0327\n---\nuebersetzt_von: metin\n",
            "\n---\n\u00fcbersetzt_von: '{}'\ntitel: S\u0327\n---\nuebersetzt_von: metin\n",
        ),
        (
            '---\nTranslated_From : "alt"\ntitel: Ş\n...\n---\nMetin.',
            "---\nTranslated_From : '{}'\ntitel: Ş\n...\n---\nMetin.",
        ),
    ],
)
def test_nothing_of_a_translation_changes_but_the_version_that_it_was_made_from(
    spoken: Space, before: str, after: str
) -> None:
    spoken.write(TR, before)
    assert spoken.call("review", TR).code == 0
    data = (spoken.root / TR).read_bytes().decode()
    digest = re.search(r"'([0-9a-f]+)'", data)
    assert digest
    assert data == after.replace("{}", digest[1])
    assert "seither" not in spoken.call("check", *DAY).out


@pytest.mark.parametrize("start", ["", "\ufeff", "# Bemerkung\r\n"])
def test_a_record_keeps_its_ends_of_lines(spoken: Space, start: str) -> None:
    path = "content/projekte/hochbeet.tr.yaml"
    spoken.write(path, f"{start}kurz: Kısa.\r\n")
    assert spoken.call("review", path).code == 0
    data = (spoken.root / path).read_bytes().decode()
    assert data.startswith("\ufeffuebersetzt_von: '" if start == "\ufeff" else "uebersetzt_von: '")
    assert data.endswith(f"'\r\n{start.removeprefix(chr(0xFEFF))}kurz: Kısa.\r\n")


@pytest.mark.parametrize(
    "head",
    [
        "---\nuebersetzt_von:\n  '0a1b2c3d4e5f'\ntitel: Bir\n---\nBir.\n",
        '---\n"uebersetzt_von": 0a1b2c3d4e5f\ntitel: Bir\n---\nBir.\n',
        "---\n{titel: Bir}\n---\nBir.\n",
        "\x0c---\ntitel: Bir\n---\nBir.\n",
        "\ufeff\ufeff---\ntitel: Bir\n---\nBir.\n",
        "---\x01\ntitel: Bir\n---\x01\nBir.\n",
    ],
)
def test_a_head_that_cannot_be_renewed_for_sure_stays_and_the_line_is_named(spoken: Space, head: str) -> None:
    spoken.write(TR, head)
    answer = spoken.call("review", TR)
    assert answer.code == 2
    assert "Schreiben Sie selbst hinein: uebersetzt_von: '" in answer.err
    assert answer.err.count("\n") == 1
    assert (spoken.root / TR).read_bytes() == head.encode()


def test_a_record_that_begins_with_a_fence_stays_as_well(spoken: Space) -> None:
    path = "content/fonds/topf.tr.yaml"
    spoken.write(path, "---\nname: Kasa\n")
    assert spoken.call("review", path).code == 2
    assert (spoken.root / path).read_text() == "---\nname: Kasa\n"
