from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from stadtteil.desk_folder import NAME
from stadtteil.editing.file_plan import Done, FilePlan, carry_out
from stadtteil.editing.refusal import Refusal
from stadtteil.editing.removal import FORGET, plan_removal
from stadtteil.editing.renaming import plan_renaming
from stadtteil.editing.wastebasket import plan_restoring, wastebasket
from stadtteil.model.kinds import BY_NAME
from stadtteil.model.reading.readers import reader_of
from stadtteil.model.reading.wording import wording_of
from stadtteil.words.languages import language_of
from tests.space import Space

OLD, NEW = "content/artikel/2026/fest.md", "content/artikel/2027/hock-im-hof.md"
OTHER = "content/artikel/2026/anderes.md"
HEAD = "---\ntitel: {title}\ndatum: 2026-09-10\nteaser: Kurz.\nressort: orte\n{more}---\n\n{text}\n"


def article(title: str, text: str = "Ein Text.", more: str = "") -> str:
    return HEAD.format(title=title, text=text, more=more)


@pytest.fixture
def paper(small: Space) -> Space:
    """A paper with an article that others mention in every way there is."""
    small.write(OLD, article("Ein Fest", "Siehe [anderes](anderes.md) und [eins](../eins.md)."))
    links = (
        "[a](fest.md) [b](../2026/fest#x) [c](artikel/2026/fest.md) [d](/artikel/2026/fest/) [e](eins.md?q)"
    )
    small.write(OTHER, article("Anderes", f"{links}\r\n\r\n[f]: <fest.md>\n"))
    small.write(
        "content/ausgaben/2026-1.yaml", "nummer: 1\njahr: 2026\nartikel: [ 'fest', anderes ] # beide\n"
    )
    return small


def planned(paper: Space, path: str, goal: str) -> FilePlan:
    found = plan_renaming(paper.root, path, goal)
    assert isinstance(found, FilePlan), found
    return found


def test_what_mentions_an_entry_mentions_it_by_its_new_name(paper: Space) -> None:
    plan = planned(paper, OLD, NEW)
    before = (paper.root / OTHER).read_bytes()
    assert (paper.root / OLD).exists(), "planning writes nothing"
    assert carry_out(paper.root, plan) == Done(plan_basket(paper))
    assert not (paper.root / OLD).exists()
    new = (paper.root / NEW).read_text(encoding="utf-8")
    assert "\nfrueher: /artikel/2026/fest/\n" in new
    assert "[anderes](../2026/anderes.md) und [eins](../eins.md)" in new
    changed = before.replace(b"(fest.md)", b"(../2027/hock-im-hof.md)").replace(
        b"<fest.md>", b"<../2027/hock-im-hof.md>"
    )
    changed = changed.replace(b"(../2026/fest#x)", b"(../2027/hock-im-hof#x)")
    changed = changed.replace(b"(artikel/2026/fest.md)", b"(artikel/2027/hock-im-hof.md)")
    assert (paper.root / OTHER).read_bytes() == changed
    edition = (paper.root / "content/ausgaben/2026-1.yaml").read_text(encoding="utf-8")
    assert edition == "nummer: 1\njahr: 2026\nartikel: [ 'hock-im-hof', anderes ] # beide\n"
    kept = list((paper.root / NAME / "papierkorb").rglob("fest.md"))
    assert [file.read_text(encoding="utf-8") for file in kept] == [
        article("Ein Fest", "Siehe [anderes](anderes.md) und [eins](../eins.md).")
    ]


def plan_basket(paper: Space) -> str:
    [folder] = (paper.root / NAME / "papierkorb").iterdir()
    return folder.relative_to(paper.root).as_posix()


def test_readers_find_it_at_its_old_address_and_nothing_is_wrong(paper: Space) -> None:
    paper.edit(OTHER, "#x", "")
    before = {problem.message for problem in paper.build().errors}
    carry_out(paper.root, planned(paper, OLD, NEW))
    report = paper.build()
    assert {problem.message for problem in report.errors} == before
    assert not [problem for problem in report.warnings if "Bisher stand" in problem.message]
    if not before:
        assert "/artikel/2027/hock-im-hof/" in paper.text("artikel/2026/fest/index.html")


def test_every_entry_can_be_renamed_and_every_mention_holds(full: Space) -> None:
    before = full.build()
    assert before.ok
    paths = [file.relative_to(full.root).as_posix() for file in (full.root / "content").rglob("*.*")]
    entries = [path for path in paths if reader_of(path) in BY_NAME and language_of(path) is None]
    for path in sorted(entries)[::4]:
        stem, _, ending = path.rpartition(".")
        folder, _, name = stem.rpartition("/")
        carry_out(
            full.root, planned(full, path, f"{folder}/{'2031/' if len(name) % 2 else ''}{name}-neu.{ending}")
        )
    after = full.build()
    assert [problem.message for problem in after.errors] == []
    assert {one.message for one in after.warnings} <= {one.message for one in before.warnings}


def test_it_can_be_renamed_back_and_stays_what_it_is_known_by(paper: Space) -> None:
    carry_out(paper.root, planned(paper, OLD, NEW))
    carry_out(paper.root, planned(paper, NEW, OLD))
    text = (paper.root / OLD).read_text(encoding="utf-8")
    assert "\nfrueher: [/artikel/2026/fest/, /artikel/2027/hock-im-hof/]\n" in text
    assert not [error for error in paper.build().errors if "/artikel/2026/fest/" in error.message]


def test_translations_move_along(paper: Space) -> None:
    paper.write("content/artikel/2026/fest.tr.md", "---\ntitel: Şenlik\n---\n\n[x](anderes.md)\n")
    plan = planned(paper, OLD, NEW)
    carry_out(paper.root, plan)
    moved = (paper.root / "content/artikel/2027/hock-im-hof.tr.md").read_text(encoding="utf-8")
    assert moved == "---\ntitel: Şenlik\n---\n\n[x](../2026/anderes.md)\n"
    assert plan.sentences == (
        f"{OLD} heißt dann {NEW}.",
        "content/artikel/2026/fest.tr.md heißt dann content/artikel/2027/hock-im-hof.tr.md.",
        "Wer /artikel/2026/fest/ aufruft, kommt zu /artikel/2027/hock-im-hof/.",
        f"{OTHER} wird angepasst: Dort steht dann der neue Name.",
        "content/ausgaben/2026-1.yaml wird angepasst: Dort steht dann der neue Name.",
    )


def test_translations_of_what_only_leads_elsewhere_by_another_name_stay_up_to_date(paper: Space) -> None:
    original = wording_of(OTHER, (paper.root / OTHER).read_bytes())
    assert original is not None
    for suffix, digest in (("tr", original.digest), ("en", "0123456789ab")):
        path = f"content/artikel/2026/anderes.{suffix}.md"
        paper.write(path, f"---\ntitel: X\nuebersetzt_von: '{digest}'\n---\n\nText\n")
    carry_out(paper.root, planned(paper, OLD, NEW))
    now = wording_of(OTHER, (paper.root / OTHER).read_bytes())
    assert now is not None
    assert f"'{now.digest}'" in (paper.root / "content/artikel/2026/anderes.tr.md").read_text(
        encoding="utf-8"
    )
    assert "'0123456789ab'" in (paper.root / "content/artikel/2026/anderes.en.md").read_text(encoding="utf-8")


def test_a_name_that_others_have_is_written_with_its_folder(paper: Space) -> None:
    paper.write("content/artikel/2027/anderes.md", article("Noch eins"))
    paper.edit("content/ausgaben/2026-1.yaml", ", anderes", "")
    carry_out(paper.root, planned(paper, OLD, "content/artikel/2025/anderes.md"))
    edition = (paper.root / "content/ausgaben/2026-1.yaml").read_text(encoding="utf-8")
    assert "[ '2025/anderes' ]" in edition


@pytest.mark.parametrize(
    ("path", "goal", "reason"),
    [
        (OLD, OLD, "heißt der Eintrag schon"),
        (OLD, OTHER, f"Dort steht schon {OTHER}"),
        (OLD, "content/artikel/2026/2026-01-01-anderes.md", f"Dort steht schon {OTHER}"),
        (OLD, "content/seiten/fest.md", "nicht, was er ist"),
        (OLD, "content/artikel/2026/fest.yaml", "nicht, was er ist"),
        (OLD, "content/artikel/2026/fest.tr.md", "Übersetzung"),
        (OLD, "content/artikel/fest/index.md", "eigenen Ordner"),
        (OLD, "layouts/x.md", "unter content/"),
        (OLD, "content/artikel/2026/alt.md", "führt schon zu content/artikel/zwei.md"),
        ("content/artikel/2026/fehlt.md", NEW, "gibt es nicht mehr"),
        ("content/site.yaml", "content/seiten/site.yaml", "nur Einträge"),
    ],
)
def test_what_cannot_be_is_said_before_anything_happens(
    paper: Space, path: str, goal: str, reason: str
) -> None:
    paper.edit("content/artikel/zwei.md", "\nteaser:", "\nfrueher: /artikel/2026/alt/\nteaser:")
    found = plan_renaming(paper.root, path, goal)
    assert isinstance(found, Refusal)
    assert reason in found.reason


def test_a_name_with_decomposed_letters_is_renamed_as_any_other(paper: Space) -> None:
    stored = unicodedata.normalize("NFD", "content/artikel/2026/grün.md")
    paper.write(stored, article("Grün"))
    paper.write(OTHER, article("Anderes", "[x](grün.md)"))
    carry_out(paper.root, planned(paper, "content/artikel/2026/grün.md", "content/artikel/2026/bunt.md"))
    assert not (paper.root / stored).exists()
    assert "[x](bunt.md)" in (paper.root / OTHER).read_text(encoding="utf-8")


def test_an_outline_moves_along(paper: Space) -> None:
    paper.write("content/quartiere/mitte.geojson", b"{}")
    carry_out(paper.root, planned(paper, "content/quartiere/mitte.yaml", "content/quartiere/zentrum.yaml"))
    assert (paper.root / "content/quartiere/zentrum.geojson").read_bytes() == b"{}"
    assert not (paper.root / "content/quartiere/mitte.geojson").exists()


def test_an_address_that_was_gone_is_there_again(paper: Space) -> None:
    settings = (paper.root / "content/site.yaml").read_text(encoding="utf-8")
    paper.write("content/site.yaml", f"{settings}geloescht: [/artikel/2027/hock-im-hof/, /artikel/1999/x/]\n")
    carry_out(paper.root, planned(paper, OLD, NEW))
    assert (paper.root / "content/site.yaml").read_text(encoding="utf-8") == (
        f"{settings}geloescht: [/artikel/1999/x/]\n"
    )


def test_a_plan_that_was_overtaken_changes_nothing(paper: Space) -> None:
    plan = planned(paper, OLD, NEW)
    paper.edit(OTHER, "Anderes", "Ganz anderes")
    before = contents_of_folder(paper.root)
    found = carry_out(paper.root, plan)
    assert isinstance(found, Refusal)
    assert OTHER in found.reason
    assert contents_of_folder(paper.root) == before


def test_where_the_machine_refuses_halfway_all_is_put_back(
    paper: Space, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = planned(paper, OLD, NEW)
    before = contents_of_folder(paper.root)
    unlink = Path.unlink

    def full(file: Path, missing_ok: bool = False) -> None:
        if file.name == "fest.md":
            raise OSError(28, "full")
        unlink(file, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", full)
    with pytest.raises(OSError, match="full"):
        carry_out(paper.root, plan)
    assert contents_of_folder(paper.root) == before


def contents_of_folder(root: Path) -> dict[str, bytes]:
    folder = root / "content"
    return {str(file.relative_to(root)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


# Removal


def test_while_something_is_mentioned_it_is_not_removed(paper: Space) -> None:
    found = plan_removal(paper.root, OLD)
    assert isinstance(found, Refusal)
    assert f"{OTHER}, Zeile 8 („fest.md“)" in found.reason
    assert "content/ausgaben/2026-1.yaml, Zeile 3 („fest“)" in found.reason


def test_what_nobody_mentions_goes_into_the_wastebasket_and_its_address_is_gone(paper: Space) -> None:
    paper.write("content/artikel/2026/weg.md", article("Weg", more="frueher: /alt/weg/\n"))
    paper.write("content/artikel/2026/weg.tr.md", "---\ntitel: X\n---\n")
    paper.write(f"{NAME}/papierkorb/2026-01-01-120000-000000/content/artikel/uralt.md", "weg")
    paper.write(f"{NAME}/papierkorb/0-eigenes/notiz.txt", "bleibt")
    plan = plan_removal(paper.root, "content/artikel/2026/weg.md")
    assert isinstance(plan, FilePlan)
    assert plan.sentences[-1] == "Wer /artikel/2026/weg/ aufruft, erfährt, dass es die Seite nicht mehr gibt."
    done = carry_out(paper.root, plan)
    assert isinstance(done, Done)
    assert sorted(file.name for file in (paper.root / done.wastebasket).rglob("*.md")) == [
        "weg.md",
        "weg.tr.md",
    ]
    assert not list((paper.root / "content").rglob("weg*"))
    assert [one.name for one in (paper.root / NAME / "papierkorb").iterdir() if one.name < "2026-01-02"] == [
        "0-eigenes"
    ]
    assert "liegt danach 90 Tage in" in plan.sentences[0]
    settings = (paper.root / "content/site.yaml").read_text(encoding="utf-8")
    assert "geloescht: [/alt/weg/, /artikel/2026/weg/]\n" in settings


def test_a_draft_that_nobody_saw_leaves_nothing_behind(paper: Space) -> None:
    paper.write("content/artikel/2026/weg.md", article("Weg", more="entwurf: ja\n"))
    plan = plan_removal(paper.root, "content/artikel/2026/weg.md", FORGET)
    assert isinstance(plan, FilePlan)
    assert plan.written == {}


def test_another_entry_can_take_its_place_and_stays_what_it_is_known_by(paper: Space) -> None:
    plan = plan_removal(paper.root, OLD, OTHER)
    assert isinstance(plan, FilePlan), plan
    carry_out(paper.root, plan)
    text = (paper.root / OTHER).read_text(encoding="utf-8")
    assert "\nfrueher: [/artikel/2026/anderes/, /artikel/2026/fest/]\n" in text
    assert "[a](anderes.md)" in text
    edition = (paper.root / "content/ausgaben/2026-1.yaml").read_text(encoding="utf-8")
    assert "[ 'anderes', anderes ]" in edition
    assert not [error for error in paper.build().errors if "wollen auf dieselbe Adresse" in error.message]


def test_what_was_removed_comes_back_with_its_address(paper: Space) -> None:
    path = "content/artikel/2026/weg.md"
    paper.write(path, article("Weg", more="frueher: /alt/weg/\n"))
    before = contents_of_folder(paper.root)
    plan = plan_removal(paper.root, path)
    assert isinstance(plan, FilePlan)
    carry_out(paper.root, plan)
    [removed] = wastebasket(paper.root)
    assert removed.paths == (path,)
    back = plan_restoring(paper.root, removed)
    assert isinstance(back, FilePlan)
    assert carry_out(paper.root, back) == Done("")
    assert contents_of_folder(paper.root) == before
    again = plan_restoring(paper.root, removed)
    assert isinstance(again, Refusal)
    assert f"Dort steht schon {path}" in again.reason


def test_what_was_only_renamed_is_not_there_twice_out_of_the_wastebasket(paper: Space) -> None:
    carry_out(paper.root, planned(paper, OLD, NEW))
    [removed] = wastebasket(paper.root)
    found = plan_restoring(paper.root, removed)
    assert isinstance(found, Refusal)
    assert f"führt schon zu {NEW}" in found.reason
