from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.publishing.refused import CannotPublish
from stadtteil.publishing.upload import lease
from stadtteil.publishing.upload.folder_webspace import FolderWebspace
from stadtteil.publishing.upload.manifest import MANIFEST, Manifest
from stadtteil.publishing.upload.webspace import FOLDER
from tests.patience import until
from tests.publishing.upload.webspaces import Broken, MadeUpWebspace, page, upload

PAGES = [f"{name}/index.html" for name in "abcdef"] + ["404.html"]
ASSETS = [f"assets/{name}.css" for name in "xyz"]
LISTS = ["feed.xml", "a/feed.xml", "suche/neu.json", ".htaccess"]


@st.composite
def sites(draw: st.DrawFn) -> dict[str, bytes]:
    """Draw a site in which no link is dead."""
    pages = draw(st.lists(st.sampled_from(PAGES), unique=True, max_size=6))
    assets = draw(st.lists(st.sampled_from(ASSETS), unique=True))
    lists = draw(st.lists(st.sampled_from(LISTS), unique=True))
    there = [*pages, *assets, *lists]
    files = {path: draw(st.sampled_from([b"1", b"2"])) for path in (*assets, *lists)}
    for path in ["index.html", *pages]:
        links = draw(st.lists(st.sampled_from(there), unique=True)) if there else []
        files[path] = page(*links, text=draw(st.sampled_from(["", "neu"])))
    return files


@given(st.lists(st.tuples(sites(), st.integers(0, 40)), min_size=1, max_size=5))
def test_whenever_it_breaks_off_what_can_be_reached_is_whole_and_the_last_one_ends_right(
    stories: list[tuple[dict[str, bytes], int]],
) -> None:
    webspace = MadeUpWebspace()
    webspace.files["fremd.txt"] = b"not ours"
    with TemporaryDirectory() as folder:
        for files, fuse in [*stories, (stories[-1][0], 0)]:
            webspace.fuse = fuse
            try:
                upload(files, webspace, Path(folder), taking_over=True).run()
            except Broken:
                webspace.fuse = -1

        assert webspace.files == {**stories[-1][0], "fremd.txt": b"not ours"}
        assert upload(files, webspace, Path(folder)).planned().is_empty


def test_a_page_that_came_with_what_broke_off_is_whole_before_others_point_at_it(tmp_path: Path) -> None:
    webspace = MadeUpWebspace()
    upload({"index.html": page("404.html"), "404.html": b""}, webspace, tmp_path).run()
    names = [f"{number}/index.html" for number in range(30)]
    pages = dict.fromkeys(names, page(*names))
    webspace.fuse = 50
    with pytest.raises(Broken):
        upload({"index.html": b"", "404.html": b"", **pages}, webspace, tmp_path).run()
    webspace.fuse = -1
    came = [name for name in names if name in webspace.files]
    assert len(came) > 10

    wanted = {"index.html": b"", "404.html": page(*came), **dict.fromkeys(came, b"")}
    upload(wanted, webspace, tmp_path).run()
    assert webspace.files == wanted


def test_what_has_come_into_its_place_is_not_sent_again(tmp_path: Path) -> None:
    webspace = MadeUpWebspace()
    files = {f"seite-{number:02}/index.html": b"x" for number in range(30)}
    webspace.fuse = 40
    with pytest.raises(Broken):
        upload(files, webspace, tmp_path).run()
    before = list(webspace.sent)

    webspace.fuse = -1
    upload(files, webspace, tmp_path).run()

    assert len(before) > 10
    assert len(set(before[:-1]) & set(webspace.sent[len(before) :])) == 0
    assert webspace.files == files


def test_only_what_differs_is_sent_unless_all_is_asked_for(tmp_path: Path) -> None:
    webspace = MadeUpWebspace()
    files = {"index.html": b"1", "a/index.html": b"1", "assets/x.css": b"1"}
    upload(files, webspace, tmp_path).run()
    webspace.sent.clear()

    upload({**files, "a/index.html": b"2"}, webspace, tmp_path).run()
    assert webspace.sent == ["a/index.html"]
    upload({**files, "a/index.html": b"2"}, webspace, tmp_path, everything=True).run()
    assert sorted(webspace.sent[1:]) == sorted(files)


def test_files_of_others_are_told_once_and_neither_replaced_nor_removed(tmp_path: Path) -> None:
    webspace = MadeUpWebspace()
    webspace.files = {"index.html": b"old", "wp-admin/x.php": b"php", ".well-known/y": b"y"}

    with pytest.raises(CannotPublish) as refusal:
        upload({"index.html": b"1"}, webspace, tmp_path).run()
    assert "liegen schon Dateien, und nicht von hier: index.html, wp-admin." in str(refusal.value)
    assert "--uebernehmen" in refusal.value.refusal.cure
    upload({"index.html": b"1"}, webspace, tmp_path, taking_over=True).run()
    upload({"a/index.html": b"1"}, webspace, tmp_path).run()

    assert webspace.files == {"a/index.html": b"1", "wp-admin/x.php": b"php", ".well-known/y": b"y"}


@pytest.mark.parametrize(
    ("theirs", "ours", "message"),
    [
        ("b/index.html", "b/index.html", "b/index.html in www ist schon eine Datei, und nicht von diesem"),
        ("b/x/y.txt", "b/x", "b/x in www ist schon ein Ordner"),
        ("b", "b/index.html", "b in www ist eine Datei und kein Ordner"),
    ],
)
def test_a_file_of_others_in_the_place_of_ours_is_refused(
    tmp_path: Path, theirs: str, ours: str, message: str
) -> None:
    webspace = MadeUpWebspace()
    upload({"index.html": b"1"}, webspace, tmp_path).run()
    webspace.files[theirs] = b"theirs"

    with pytest.raises(CannotPublish, match=message):
        upload({"index.html": b"2", ours: b"1"}, webspace, tmp_path).run()
    assert webspace.files == {"index.html": b"1", theirs: b"theirs"}


def test_a_damaged_manifest_makes_nothing_ours(tmp_path: Path) -> None:
    webspace = MadeUpWebspace()
    upload({"index.html": b"1"}, webspace, tmp_path).run()
    webspace.own[MANIFEST] = webspace.own[MANIFEST][:-20]

    with pytest.raises(CannotPublish, match="ist beschädigt"):
        upload({"index.html": b"2"}, webspace, tmp_path).run()
    assert webspace.files == {"index.html": b"1"}


@pytest.mark.parametrize("elsewhere", ["../geheim.txt", "a/../../geheim.txt", "{folder}/geheim.txt"])
def test_a_manifest_that_names_what_lies_elsewhere_removes_nothing(tmp_path: Path, elsewhere: str) -> None:
    www = tmp_path / "www"
    www.mkdir()
    (tmp_path / "geheim.txt").touch()
    upload({"index.html": b"1"}, FolderWebspace(www), tmp_path).run()
    manifest = Manifest(files={"index.html": "", elsewhere.format(folder=tmp_path): ""})
    (www / FOLDER / MANIFEST).write_bytes(manifest.encoded())

    with pytest.raises(CannotPublish, match="ist beschädigt"):
        upload({"index.html": b"2"}, FolderWebspace(www), tmp_path).run()
    upload({"index.html": b"2"}, FolderWebspace(www), tmp_path, taking_over=True).run()
    assert (tmp_path / "geheim.txt").exists()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"a": b"1"}, {"a/index.html": b"1"}),
        ({"a/index.html": b"1"}, {"a": b"1"}),
        ({"A.txt": b"1"}, {"a.txt": b"1"}),
    ],
)
def test_a_file_may_become_a_folder_and_the_other_way_round(
    tmp_path: Path, before: dict[str, bytes], after: dict[str, bytes]
) -> None:
    webspace = MadeUpWebspace()
    upload(before, webspace, tmp_path).run()
    upload(after, webspace, tmp_path).run()

    assert webspace.files == after


def test_two_machines_do_not_publish_at_once_but_who_died_is_outlasted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lease, "DEAD", 0.4)
    monkeypatch.setattr(lease, "BEAT", 0.05)
    monkeypatch.setattr(lease, "_PAUSE", 0.1)
    webspace = MadeUpWebspace()
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    with lease.Lease(webspace, tmp_path / "a"):
        with pytest.raises(CannotPublish, match="wird gerade schon veröffentlicht"):
            upload({"index.html": b"1"}, webspace, tmp_path / "b").run()
        assert webspace.files == {}
    webspace.own[lease.LOCK] = b"somebody who died"

    upload({"index.html": b"1"}, webspace, tmp_path / "b").run()

    assert webspace.files == {"index.html": b"1"}
    assert lease.LOCK not in webspace.own


def test_whoever_was_away_for_too_long_stops(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lease, "BEAT", 0.01)
    webspace = MadeUpWebspace()
    with lease.Lease(webspace, tmp_path) as mine:
        webspace.own[lease.LOCK] = b"another one"
        with pytest.raises(CannotPublish, match="hat diese abgelöst"):
            until(mine.check, "that it stops")
    assert webspace.own[lease.LOCK] == b"another one"


def test_whoever_is_replaced_while_files_are_sent_sends_no_more_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lease, "BEAT", 0)
    monkeypatch.setattr(lease.Lease, "_beat", lambda _: None)
    webspace = MadeUpWebspace()
    files = {f"assets/{number}.css": b"1" for number in range(30)}
    replaced = upload(files, webspace, tmp_path)
    monkeypatch.setattr(replaced, "_progress", lambda *_: webspace.own.update({lease.LOCK: b"another one"}))

    with pytest.raises(CannotPublish, match="hat diese abgelöst"):
        replaced.run()
    assert len(webspace.sent) == 2
    assert webspace.own[lease.LOCK] == b"another one"
