"""`stadtteil new`: from a title to a file that only wants filling in."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from stadtteil.cli import COMMANDS, main
from stadtteil.model.kinds import BY_NAME, KINDS
from stadtteil.project import Project
from tests.model.pictures.photos import talkative
from tests.photos import phones
from tests.space import ROOT, TODAY, Outcome, Space

DAY = ("--date", TODAY)


def fill_in(project: Space, path: str, **values: str) -> None:
    for key, value in values.items():
        project.edit(path, f"\n{key}:\n", f"\n{key}: {value}\n")


def test_a_project_stands_in_its_category_with_the_sum_right(small: Space) -> None:
    assert small.call("build", *DAY).code == 0
    said = small.call("new", "projekt", "Öl & Pinsel: „Bilder“ für's Haus", *DAY)
    path = "content/projekte/2026/oel-und-pinsel-bilder-fuer-s-haus.yaml"
    assert said.out.startswith(f"Angelegt: {path}\n")
    fill_in(
        small, path, kurz="Alle malen.", kategorie="kultur", status="laufend", betrag="1,50", gruppe="verein"
    )
    small.edit(path, "#bewilligt_am: 2026-03-12", "bewilligt_am: 2026-11-01")
    small.edit(path, "\nentwurf: ja\n", "\n")
    built = small.call("build", *DAY)
    assert (built.code, built.err) == (0, "")
    gallery = small.text("projekte/kategorie/kultur/index.html")
    title = "Öl &amp; Pinsel: „Bilder“ für’s Haus"
    assert title in gallery
    assert "1,50" in gallery
    assert "201,50" in small.text("fonds/topf/index.html")
    assert title in small.text("projekte/feed.xml")
    assert title in small.text("index.html")


Run = Callable[..., Outcome]


@pytest.fixture
def run(small: Space, capsys: pytest.CaptureFixture[str]) -> Run:
    """Call the program within this process, which is quicker where the same is asked of every kind."""

    def call(*arguments: str) -> Outcome:
        code = main([*arguments, "--project", str(small.root)])
        said = capsys.readouterr()
        return Outcome(code, said.out, said.err)

    return call


@pytest.mark.parametrize("kind", [kind.kind for kind in KINDS])
def test_what_only_the_editor_knows_is_left_empty_and_asked_for(small: Space, run: Run, kind: str) -> None:
    path = run("new", kind, "Neu", *DAY).out.split("\n")[0].removeprefix("Angelegt: ")
    said = run("build", *DAY)
    assert said.code == 0
    assert f"Nicht zu sehen: {path}: Entwurf" in said.out
    small.edit(path, "\nentwurf: ja\n", "\n")
    said = run("build", *DAY)
    assert (said.code, "Fehler in " in said.err) in {(0, False), (1, True)}
    for problem in re.findall(r"^Fehler in .*\n  (.*)$", said.err, re.MULTILINE):
        assert problem.endswith(("steht nichts.", "hat noch keinen Text."))


@pytest.mark.parametrize("kind", [kind.kind for kind in KINDS])
def test_every_suggestion_is_right_once_its_mark_is_gone(small: Space, run: Run, kind: str) -> None:
    path = run("new", kind, "Neu", *DAY).out.split("\n")[0].removeprefix("Angelegt: ")
    text = (small.root / path).read_text(encoding="utf-8")
    keys = re.sub(r"^#(?! )|^#(?=  )", "", text, flags=re.MULTILINE).split("---")
    found = yaml.safe_load(keys[1] if path.endswith(".md") else keys[0])
    assert {"entwurf", "ab", "bis", "frueher", "id", "extra"} < set(found)


@pytest.mark.parametrize("kind", [kind.kind for kind in KINDS])
def test_lines_are_short_and_what_all_kinds_share_comes_last(small: Space, run: Run, kind: str) -> None:
    path = run("new", kind, "Neu", *DAY).out.split("\n")[0].removeprefix("Angelegt: ")
    lines = (small.root / path).read_text(encoding="utf-8").split("\n")
    assert max(map(len, lines)) <= 100
    body = f"#{BY_NAME[kind].body_key}:"
    keys = [line for line in lines if re.match(r"#?[a-z_]+:", line) and not line.startswith(body)]
    assert [key.partition(":")[0] for key in keys[-6:]] == [
        "#ab",
        "#bis",
        "#frueher",
        "#id",
        "#extra",
        "#dgs",
    ]


@pytest.mark.parametrize("module", ["cli.py", "scaffold.py", "commands/new.py"])
def test_it_knows_no_kind_by_name(module: str) -> None:
    tree = ast.parse((ROOT / "stadtteil" / module).read_text(encoding="utf-8"))
    words = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    words |= {node.name for node in ast.walk(tree) if isinstance(node, ast.alias)}
    named = {name for kind in KINDS for name in (kind.kind, kind.folder, kind.__name__)}
    assert not words & (named - {Project.__name__} - COMMANDS.keys())


def test_only_a_fund_is_taken_for_granted_where_there_is_no_other(small: Space) -> None:
    path = small.call("new", "projekt", "Neu", *DAY).out.split("\n")[0].removeprefix("Angelegt: ")
    text = (small.root / path).read_text(encoding="utf-8")
    assert "\nfonds: topf\n" in text
    assert "\ngruppe:\n" in text


def test_a_file_that_is_there_is_never_overwritten(small: Space) -> None:
    small.call("new", "artikel", "Fest", *DAY)
    small.write("content/artikel/2026/fest.md", "Meine Arbeit")
    said = small.call("new", "artikel", "Fest!", *DAY)
    assert said.code == 2
    assert "content/artikel/2026/fest.md gibt es schon" in said.err
    assert (small.root / "content/artikel/2026/fest.md").read_text() == "Meine Arbeit"


def test_a_translation_is_not_the_file_itself(small: Space) -> None:
    small.write("content/fonds/topf.tr.yaml", "name: Fon\n")
    small.write("content/projekte/2026/fest.tr.yaml", "titel: Şenlik\n")
    assert small.call("new", "projekt", "Fest", *DAY).code == 0
    assert "\nfonds: topf\n" in (small.root / "content/projekte/2026/fest.yaml").read_text()


@pytest.mark.parametrize(
    ("word", "folder"),
    [
        ("Article", "artikel"),
        ("projekte", "projekte"),
        ("partner", "akteure"),
        ("page", "seiten"),
        ("fund", "fonds"),
    ],
)
def test_kinds_have_other_names_too(small: Space, word: str, folder: str) -> None:
    assert small.call("new", word, "Neu").out.startswith(f"Angelegt: content/{folder}/")


@pytest.mark.parametrize(
    ("arguments", "answer"),
    [
        (("artickel", "Neu"), "Meinten Sie „artikel“?"),
        (("artikel", "…"), "mindestens einen Buchstaben"),
        (("artikel", "Neu", "--date", "morgen"), "„morgen“ ist kein Datum."),
    ],
)
def test_what_cannot_be_made_is_said_in_a_line(small: Space, arguments: tuple[str, ...], answer: str) -> None:
    said = small.call("new", *arguments)
    assert said.code == 2
    assert answer in said.err
    assert said.err.count("\n") == 1


def test_a_title_without_quotation_marks_is_taken_as_a_whole(small: Space) -> None:
    said = small.call("new", "artikel", "Ein", "Fest", "im", "Salzert", *DAY)
    assert said.out.startswith("Angelegt: content/artikel/2026/ein-fest-im-salzert.md")


def test_the_year_of_an_older_entry_can_be_given(small: Space) -> None:
    said = small.call("new", "projekt", "Alt", "--date", "2024")
    assert said.out.startswith("Angelegt: content/projekte/2024/alt.yaml")
    assert "\njahr: 2024\n" in (small.root / "content/projekte/2024/alt.yaml").read_text()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        (
            "Titel von sehr langer Art " * 12,
            "titel-von-sehr-langer-art-titel-von-sehr-langer-art-titel-von-sehr-langer-art",
        ),
        ("ж" * 5000, "ж" * 40),
        ("Ein Wort", "ein-wort"),
    ],
)
def test_of_a_long_title_only_the_beginning_names_the_file(small: Space, title: str, name: str) -> None:
    said = small.call("new", "artikel", title, *DAY)
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith(f"Angelegt: content/artikel/2026/{name}.md\n")
    text = (small.root / f"content/artikel/2026/{name}.md").read_text(encoding="utf-8")
    assert title.strip() in text


@pytest.mark.parametrize(("word", "path"), [("datei", "dateien/plan.pdf"), ("bild", "bilder/bank2.jpg")])
def test_what_stands_beside_a_file_is_made_with_all_its_keys(small: Space, word: str, path: str) -> None:
    file = small.root / "content" / path
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(b"%PDF-1.7")
    said = small.call("new", word, file.name)
    assert (said.code, said.out.split("\n")[0]) == (0, f"Angelegt: content/{path}.yaml")
    text = Path(f"{file}.yaml").read_text(encoding="utf-8")
    assert {"urheber", "lizenz"} <= set(yaml.safe_load(text))
    assert "#einwilligung:" in text
    again = small.call("new", word, f"content/{path}")
    assert (again.code, f"content/{path}.yaml gibt es schon" in again.err) == (2, True)


@pytest.mark.parametrize("name", ["nichts.pdf", "../../content/site.yaml"])
def test_what_is_not_there_is_not_described(small: Space, name: str) -> None:
    said = small.call("new", "datei", name)
    assert said.code == 2
    assert "gibt es nicht. Legen Sie sie zuerst dort ab." in said.err


@pytest.fixture
def phone(tmp_path: Path) -> Path:
    """A folder with two photos of a phone, and one that is none."""
    folder = tmp_path / "Mein Telefon"
    folder.mkdir()
    (folder / "IMG_1234.HEIC").write_bytes(phones.heic(orientation=6))
    (folder / "Fest.jpg").write_bytes(talkative(6))
    (folder / "Brief.jpg").write_bytes(b"%PDF-1.7")
    return folder


def test_photos_of_a_phone_become_pictures_of_the_paper(small: Space, run: Run, phone: Path) -> None:
    said = run(
        "new",
        "bild",
        str(phone / "IMG_1234.HEIC"),
        str(phone / "Fest.jpg"),
        "--urheber",
        "Mira: M.",
        "--lizenz",
        "CC-BY-4.0",
        "--breite",
        "200",
    )
    assert (said.code, said.err) == (0, "")
    assert "Angelegt: content/bilder/img-1234.jpg (100 × 200 Bildpunkte)\n" in said.out
    assert "Angelegt: content/bilder/fest.jpg (100 × 200 Bildpunkte)\n" in said.out
    assert said.out.count("Aus der Datei entfernt: Ort der Aufnahme (GPS); ") == 2
    assert "aufgenommen am 01.05.2026" in said.out
    assert "--name kinder-am-brunnen" in said.out
    picture = (small.root / "content/bilder/img-1234.jpg").read_bytes()
    assert not [word for word in phones.TELLING if word in picture]
    beside = small.root / "content/bilder/img-1234.jpg.yaml"
    assert yaml.safe_load(beside.read_text(encoding="utf-8")) == {
        "urheber": "Mira: M.",
        "lizenz": "CC-BY-4.0",
    }
    small.edit("content/bilder/img-1234.jpg.yaml", "#alt: ", "alt: ")
    small.edit("content/artikel/eins.md", "bild: bank.jpg", "bild: img-1234.jpg")
    assert run("build", *DAY).code == 0
    assert "Mira: M." in small.text("bildnachweise/index.html")


def test_the_next_photo_has_the_same_credit_until_another_is_said(
    small: Space, run: Run, phone: Path
) -> None:
    fest, text = str(phone / "Fest.jpg"), small.root / "content/bilder/fest.jpg.yaml"
    assert "\nurheber:\n" in beside(run("new", "bild", fest), text)
    assert "\nurheber: Mira\n" in beside(run("new", "bild", fest, "--urheber", "Mira"), text)
    again = run("new", "bild", fest)
    assert "Urheber wie beim letzten Mal: Mira." in again.out
    assert "\nurheber: Mira\n" in beside(again, text)
    assert "\nurheber:\n" in beside(run("new", "bild", fest, "--urheber", ""), text)


def beside(said: Outcome, sidecar: Path) -> str:
    """Return what was written beside a picture, and take both away again."""
    assert said.code == 0
    text = sidecar.read_text(encoding="utf-8")
    sidecar.unlink()
    sidecar.with_suffix("").unlink()
    return text


def test_several_under_one_name_are_numbered_and_none_is_taken_in_twice(
    small: Space, run: Run, phone: Path
) -> None:
    photos = [str(phone / "Fest.jpg"), str(phone / "IMG_1234.HEIC")]
    said = run("new", "bild", *photos, "--name", "Großes Fest")
    assert ["grosses-fest.jpg (" in said.out, "grosses-fest-2.jpg (" in said.out, "--name" in said.out] == [
        True,
        True,
        False,
    ]
    again = run("new", "bild", *photos)
    assert (again.code, again.out.count("Dieses Bild gibt es schon")) == (0, 2)
    assert "Füllen Sie" not in again.out


def test_one_photo_that_is_none_keeps_no_other_from_the_paper(small: Space, run: Run, phone: Path) -> None:
    said = run("new", "bild", str(phone / "Brief.jpg"), str(phone / "Fest.jpg"))
    assert said.code == 1
    assert said.err.startswith(
        "Brief.jpg: Die Datei ist kein Bild im Format JPEG, PNG, WebP oder GIF, sondern PDF."
    )
    assert (small.root / "content/bilder/fest.jpg").is_file()


def test_a_photo_that_lies_in_content_in_the_format_of_a_phone_becomes_one_that_can_be_shown(
    small: Space, run: Run, phone: Path
) -> None:
    small.write("content/bilder/Hof.HEIC", (phone / "IMG_1234.HEIC").read_bytes())
    said = run("new", "bild", "Hof.HEIC")
    assert "Angelegt: content/bilder/hof-2.jpg (" in said.out


@pytest.mark.parametrize(
    ("arguments", "answer"),
    [
        (("bild", "nichts.jpg"), "Die Datei „nichts.jpg“ gibt es nicht."),
        (("bild", "nichts.jpg", "auch-nichts.jpg"), "Die Datei „nichts.jpg“ gibt es nicht."),
        (("bild", "x.jpg", "--breite", "7"), "„7“ ist keine Zahl von 200 bis 20000."),
        (("artikel", "Fest", "--urheber", "Mira"), "--urheber gibt es nur bei Fotos"),
        (("datei", "plan.pdf", "--name", "x"), "--name gibt es nur bei Fotos"),
    ],
)
def test_what_is_no_photo_is_said_in_a_line(run: Run, arguments: tuple[str, ...], answer: str) -> None:
    said = run("new", *arguments)
    assert (said.code, answer in said.err, said.err.count("\n")) == (2, True, 1)
