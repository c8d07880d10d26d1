"""Where only texts change, nothing is linked or planned, and the outcome is that of a clean build."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path
from unittest import mock
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stadtteil.builds import Wish
from stadtteil.context import Context
from stadtteil.engine.look import look
from stadtteil.engine.plan import Plan
from stadtteil.engine.stores import Stores
from stadtteil.model.linking.link import link
from stadtteil.model.reading.documents import Documents
from stadtteil.planning import plan_of
from stadtteil.problems import Report
from stadtteil.project import Project
from tests.model.desk import photo
from tests.space import TODAY, Space, built, tree
from tests.thoroughness import stories

ARTICLE = "content/artikel/2026/brot.md"
PROJECT = "content/projekte/2026/lesekahn.yaml"

FEEDS = ("feed.xml", "feed.atom", "feed.json")


class Room(Space):
    """A paper whose builds say whether they linked and planned, or went by the last plan."""

    def again(self, date: str = TODAY, output: str | None = None) -> tuple[Report, tuple[str, ...] | None]:
        """Build; return the report, and what was made without planning (None: all was planned)."""
        now = dt.datetime.combine(dt.date.fromisoformat(date), dt.time(), ZoneInfo("Europe/Berlin"))
        project = Project(self.root, Path(output) if output else None)
        with mock.patch("stadtteil.model.linking.link.link", wraps=link) as linking:
            report = built(project, now, Wish(explaining=True)).report
        made = tuple(reason.partition(": ")[0] for reason in report.reasons)
        return report, None if linking.called else made

    def differs_from_clean(self, date: str = TODAY) -> list[str]:
        """Return the paths that a clean build makes otherwise."""
        clean = Room(self.root.parent / "sauber")
        shutil.rmtree(clean.root, ignore_errors=True)
        shutil.copytree(self.root / "content", clean.root / "content")
        clean.again(date)
        mine, theirs = self.tree(), tree(clean.site)
        return sorted(path for path in mine.keys() | theirs if mine.get(path) != theirs.get(path))


@pytest.fixture(scope="module")
def first_edition(tmp_path_factory: pytest.TempPathFactory) -> Room:
    """The paper as it was built for the first time; tests have copies of it."""
    room = Room(tmp_path_factory.mktemp("erste") / "blatt")
    room.root.mkdir()
    room.fill("full")
    report, made = room.again()
    assert report.ok
    assert made is None
    return room


@pytest.fixture
def room(tmp_path: Path, first_edition: Room) -> Room:
    return Room(Path(shutil.copytree(first_edition.root, tmp_path / "blatt")))


def append(room: Room, text: str, path: str = ARTICLE) -> None:
    file = room.root / path
    file.write_text(f"{file.read_text(encoding='utf-8').rstrip()}\n{text}\n", encoding="utf-8")


def test_a_word_more_makes_what_shows_the_text_and_asks_for_nothing_else(room: Room) -> None:
    append(room, "\nUnd noch ein Wort.")
    with (
        mock.patch("stadtteil.model.linking.link.link", side_effect=AssertionError("linked")),
        mock.patch("stadtteil.outputs.half.halves", side_effect=AssertionError("planned")),
    ):
        report, made = room.again()
    assert report.ok
    assert made is not None
    assert "artikel/2026/brot/index.html" in made
    assert all(path.endswith(("brot/index.html", *FEEDS, "suche/index/2024-2027.json")) for path in made)
    assert report.written == len(made)
    assert not room.differs_from_clean()


def test_a_text_that_goes_back_to_what_it_was_does_so(room: Room) -> None:
    before = (room.root / ARTICLE).read_bytes()
    for _ in range(2):
        append(room, "\nHin.")
        assert room.again()[1]
        room.write(ARTICLE, before)
        assert room.again()[1]
        assert not room.differs_from_clean()


def test_texts_that_are_alike_do_not_take_each_others_place(room: Room) -> None:
    for name in ("gleich-a", "gleich-b"):
        head = f"---\ntitel: {name}\ndatum: 2026-03-01\nteaser: Kurz.\n---\n"
        room.write(f"content/artikel/2026/{name}.md", f"{head}\nDerselbe Text.\n")
    assert room.again()[1] is None
    append(room, "\nNur hier.", "content/artikel/2026/gleich-b.md")
    assert room.again()[1]
    assert not room.differs_from_clean()


CHANGES: dict[str, Callable[[Room], object]] = {
    "a title": lambda room: room.edit(ARTICLE, "titel: ", "titel: Neues "),
    "a link more": lambda room: append(room, "\n[Da](/projekte/)."),
    "a heading more": lambda room: append(room, "\n## Noch etwas"),
    "a file more": lambda room: room.write(
        "content/artikel/2026/neu.md", "---\ntitel: Neu\ndatum: 2026-01-01\nteaser: Kurz.\n---\n\nNeu.\n"
    ),
    "a file less": lambda room: room.remove("content/artikel/2026/winterhafen.md"),
    "a summary": lambda room: room.edit(PROJECT, "kurz: ", "kurz: Neu. "),
    "settings": lambda room: room.edit("content/site.yaml", "name: ", "name: Neues "),
    "a template": lambda room: room.write("layouts/404.html", "Weg.\n"),
    "a sidecar": lambda room: append(room, "bildunterschrift: Neu.", "content/bilder/boot.jpg.yaml"),
    "a picture": lambda room: room.write("content/bilder/boot.jpg", photo()),
    "the views lost": lambda room: room.remove(".stadtteil/views-site"),
    "the plan lost": lambda room: room.remove(".stadtteil/plan-site"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_else_changes_is_planned(room: Room, change: str) -> None:
    CHANGES[change](room)
    append(room, "\nUnd ein Wort.")
    report, made = room.again()
    assert report.ok, report.errors
    assert made is None
    if change != "a template":  # that is not part of what is copied
        assert not room.differs_from_clean()


STATE_LOST = ["faces", "ledger-site", "memo.sqlite", "stamps", "lock"]


@pytest.mark.parametrize("name", STATE_LOST)
def test_whatever_state_is_lost_the_site_is_that_of_a_clean_build(room: Room, name: str) -> None:
    for file in (room.root / ".stadtteil").glob(f"{name}*"):
        file.unlink()
    append(room, "\nUnd ein Wort.")
    report, _ = room.again()
    assert report.ok, report.errors
    assert not room.differs_from_clean()


def test_very_many_texts_are_one_edit_as_well(room: Room) -> None:
    texts = [
        path.relative_to(room.root).as_posix()
        for path in sorted((room.root / "content/artikel/2026").rglob("*.md"))
        if "teaser:" in path.read_text(encoding="utf-8")
    ]
    assert len(texts) > 2
    for path in texts:
        append(room, "\n**Ende**", path)
    report, made = room.again()
    assert report.ok, report.errors
    assert made
    assert not room.differs_from_clean()


def planned(room: Room, *, with_texts: bool) -> Plan | None:
    """Look, read and plan; without texts, these are thrown away before the first document is linked."""
    room.remove(".stadtteil")
    project = Project(room.root)
    stores = Stores(project.state, project.ledger_name)
    context = Context(project, stores, lambda *_: None, 1)
    seen = look(project.roots, project.output, stores)
    now = dt.datetime(2026, 11, 20, tzinfo=dt.UTC)
    documents = Documents(seen.sources, stores.toolchain, stores.memo, stores.faces, stores.documents, now)
    documents.read(context.executor.ask, context.progress)
    assert documents.texts
    for digest in () if with_texts else documents.texts.values():
        stores.memo.purge(digest)
    plan = plan_of(context, seen, documents, now, Report())
    context.close()
    stores.close()
    return plan


def test_planning_cannot_see_a_text(room: Room) -> None:
    whole = planned(room, with_texts=True)
    assert whole
    assert planned(room, with_texts=False) == whole


def test_what_was_said_is_said_again(room: Room) -> None:
    room.write("content/artikel/2026/ohne.md", "---\ntitel: Ohne Teaser\ndatum: 2026-02-01\n---\n\nText.\n")
    first, _ = room.again()
    append(room, "\nUnd ein Wort.")
    second, made = room.again()
    assert made
    assert second.warnings == first.warnings != []
    assert (second.hidden, second.next_change, second.pages) == (first.hidden, first.next_change, first.pages)


def test_a_problem_moves_with_its_line(room: Room) -> None:
    path = "content/artikel/2026/bilder-los.md"
    head = "---\ntitel: Ohne\ndatum: 2026-02-01\nteaser: Kurz.\nseltsam: 1\n---\n"
    room.write(path, f"{head}\nText.\n")
    (first,) = [problem for problem in room.again()[0].warnings if problem.path == path]
    room.write(path, f"---\n\n{head.removeprefix('---')}\nText.\n".replace("---\n\n\n", "---\n\n"))
    (second,) = [problem for problem in room.again()[0].warnings if problem.path == path]
    assert second.line == first.line + 1


def test_an_error_that_comes_with_a_text_is_told_and_nothing_is_published(room: Room) -> None:
    before = room.tree()
    append(room, "\n[Nirgendwohin](gibt-es-nicht.md)")
    report, _ = room.again()
    assert report.errors
    assert room.tree() == before


def test_a_text_edited_after_a_failed_build_is_that_of_the_last_edition(room: Room) -> None:
    good = (room.root / PROJECT).read_text(encoding="utf-8")
    room.write(PROJECT, good.replace("betrag: ", "betrag: viel "))
    assert room.again()[0].errors
    append(room, "\nEin Wort.")
    assert room.again()[0].errors
    room.write(PROJECT, good)
    report, made = room.again()
    assert report.ok
    assert made
    assert not room.differs_from_clean()


def test_time_that_brings_something_is_planned(room: Room) -> None:
    append(room, "\nEin Wort.")
    report, made = room.again("2027-12-31")
    assert report.ok, report.errors
    assert made is None
    assert not room.differs_from_clean("2027-12-31")


def test_what_was_harmed_in_the_meantime_is_mended(room: Room) -> None:
    (room.site / "index.html").write_text("Hand", encoding="utf-8")
    (room.site / "404.html").unlink()
    (room.site / "fremd.txt").touch()
    append(room, "\nEin Wort.")
    _, made = room.again()
    assert made is not None
    assert {"index.html", "404.html"} < set(made)
    assert not room.differs_from_clean()


def test_each_output_folder_has_its_own_edition(room: Room, tmp_path: Path) -> None:
    append(room, "\nEin Wort.")
    assert room.again(output=str(tmp_path / "anderswo"))[1] is None
    assert room.again()[1]
    append(room, "\nNoch eins.")
    assert room.again(output=str(tmp_path / "anderswo"))[1]
    assert tree(tmp_path / "anderswo") == {**room.tree(), **tree(tmp_path / "anderswo")} != room.tree()


@settings(
    max_examples=stories(12, 8), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    edits=st.lists(
        st.tuples(
            st.integers(0, 30),
            st.sampled_from(
                ["\nEin Wort.", "\nZwei\n\nAbsätze.", " mitten", "\n> Zitat", "\n- Punkt", "\n\n"]
            ),
        ),
        min_size=1,
        max_size=4,
    )
)
def test_whatever_text_changes_the_site_is_that_of_a_clean_build(
    room: Room, edits: list[tuple[int, str]]
) -> None:
    texts = sorted((room.root / "content").rglob("*.md"))
    for number, text in edits:
        append(room, text, texts[number % len(texts)].relative_to(room.root).as_posix())
    report, _ = room.again()
    assert report.ok, report.errors
    assert not room.differs_from_clean()
