from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import msgspec
import pytest

from stadtteil.engine.digests import canonical
from stadtteil.engine.output import Blobs, View
from stadtteil.engine.render import Order, render, render_together
from stadtteil.engine.workers import Workers
from stadtteil.misuse import StadtteilError
from stadtteil.problems import Problem
from tests.engine.house import Drawer
from tests.engine.paper import Page


def order(view: View, path: str = "index.html", texts: dict[str, str] | None = None) -> Order:
    return Order(path, type(view).__module__, canonical(view), texts or {})


def test_a_renderer_gets_its_view_and_its_blobs() -> None:
    (result,) = render([order(Page(title="Fest", body="b1"))], Drawer(("b1", b"<p>Hallo</p>")))
    assert result.data == b"<h1>Fest</h1><p>Hallo</p>\n"


def test_results_come_in_the_order_of_the_plan() -> None:
    orders = [order(Page(title=path), path) for path in ("b", "c", "a")]
    assert [result.path for result in render(orders, Drawer())] == ["b", "c", "a"]


def test_a_renderer_gets_the_texts_that_its_output_names_and_no_other() -> None:
    view, store = Page(title="Fest", text="content/fest.md"), Drawer(("digest", b"Tanz"))
    (result,) = render([order(view, texts={"content/fest.md": "digest"})], store)
    assert result.data == b"<h1>Fest</h1>Tanz\n"
    with pytest.raises(KeyError):
        list(render([order(view, texts={"content/anderes.md": "digest"})], store))


def test_an_unrenderable_output_is_a_problem_and_the_others_are_made() -> None:
    bad, good = render([order(Page(title="unrenderable")), order(Page(title="Fest"))], Drawer())
    assert bad.data is None
    assert bad.problems == (Problem("layouts/page.html", 3, 0, "Die Vorlage ist kaputt."),)
    assert good.data is not None


def test_a_bug_of_ours_says_which_file_it_met() -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        list(render([order(Page(title="bug"), "artikel/fest/index.html")], Drawer()))
    assert caught.value.__notes__ == ["beim Erzeugen von artikel/fest/index.html"]


def test_a_missing_blob_says_which_file_it_was_for() -> None:
    with pytest.raises(KeyError) as caught:
        list(render([order(Page(title="Fest", body="gone"), "a.html")], Drawer()))
    assert caught.value.__notes__ == ["beim Erzeugen von a.html"]


class Circle(View, frozen=True, tag=True):
    radius: int


class Square(View, frozen=True, tag=True):
    side: int


def shapes(name: str, **contents: object) -> ModuleType:
    module = ModuleType(name)
    vars(module).update(contents)
    return module


def kind_of(view: View, blobs: Blobs) -> bytes:
    return type(view).__name__.encode()


def test_a_module_with_several_views_joins_them_in_a_union(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "shapes", shapes("shapes", Views=Circle | Square, render=kind_of))
    orders = [Order(str(view), "shapes", canonical(view), {}) for view in (Circle(radius=1), Square(side=1))]
    assert [result.data for result in render(orders, Drawer())] == [b"Circle", b"Square"]


def test_a_module_with_several_views_and_no_union_is_our_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    own = {
        name: msgspec.defstruct(name, [("x", int)], bases=(View,), module="many", frozen=True)
        for name in "AB"
    }
    monkeypatch.setitem(sys.modules, "many", shapes("many", render=kind_of, **own))
    with pytest.raises(AssertionError):
        list(render([Order("x", "many", b"\x80", {})], Drawer()))


def test_a_view_may_be_imported_beside_the_own_one(monkeypatch: pytest.MonkeyPatch) -> None:
    own = msgspec.defstruct("Own", [("x", int)], bases=(View,), module="alone", frozen=True)
    monkeypatch.setitem(sys.modules, "alone", shapes("alone", render=kind_of, Own=own, Page=Page))
    (result,) = render([Order("x", "alone", canonical(own(x=1)), {})], Drawer())
    assert result.data == b"Own"


def orders_of(*orders: Order) -> Callable[[int, int], Iterator[Order]]:
    return lambda start, stop: iter(orders[start:stop])


def test_a_worker_that_cannot_write_says_where_in_german(tmp_path: Path) -> None:
    (tmp_path / "voll").write_bytes(b"a file where a folder should be")
    view = Page(title="Fest")
    wanted = Order("index.html", type(view).__module__, canonical(view), {}, "index.html")
    with pytest.raises(StadtteilError, match="voll lässt sich nicht schreiben"):
        list(render_together(orders_of(wanted), 1, tmp_path, Workers(0).each, tmp_path / "voll"))
