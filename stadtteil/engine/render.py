"""Makes the bytes of stale outputs: each from its view, the blobs and texts it names, and nothing else.

A renderer gets the view decoded from exactly the bytes that the key was made of, so equal keys cannot
hide unequal views.
"""

from __future__ import annotations

import functools
import importlib
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec

from stadtteil.engine.blobs import Reader, Store
from stadtteil.engine.digests import digest_of
from stadtteil.engine.os_errors import writing
from stadtteil.engine.output import View
from stadtteil.engine.tree import Tree
from stadtteil.problems import Problem, Unrenderable


class Result(msgspec.Struct, frozen=True):
    """What became of a job: its bytes, or None and the problems that prevented them.

    Of an output that was made and written elsewhere there are no bytes but their `digest`; `equal` if
    they were those that stand already, and nothing was written.
    """

    path: str
    data: bytes | None
    problems: tuple[Problem, ...]
    digest: str = ""
    equal: bool = False


class Order(msgspec.Struct, frozen=True, array_like=True):
    """What is to be made: from exactly these bytes of a view and these texts, by the module `renderer`.

    `place` is where to write it, and `standing` the digest of what stands already, for another process.
    """

    path: str
    renderer: str
    view: bytes
    texts: dict[str, str]
    place: str = ""
    standing: str = ""


class Named:
    """The blobs and texts that one output names, and no other text."""

    def __init__(self, store: Store, texts: dict[str, str]) -> None:
        """`texts` has the digest of each text by its path."""
        self.get = store.get
        self._texts = texts

    def text(self, path: str) -> bytes:
        """Return a text; KeyError for one that the plan has not named."""
        return self.get(self._texts[path])


def render(orders: Iterable[Order], store: Store) -> Iterator[Result]:
    """Yield what comes of `orders` in their order; anything but Unrenderable is our bug and is raised."""
    for order in orders:
        try:
            data, problems = _made(order, store)
        except Exception as error:
            error.add_note(f"beim Erzeugen von {order.path}")
            raise
        yield Result(order.path, data, problems)


PIECE = 48
"""Outputs that are made in one go."""


class _Piece(msgspec.Struct, frozen=True, array_like=True):
    state: str
    root: str
    begun_ns: int
    orders: list[Order]


_piece = msgspec.msgpack.Decoder(_Piece).decode
_results = msgspec.msgpack.Decoder(list[Result]).decode
_encode = msgspec.msgpack.Encoder().encode


Orders = Callable[[int, int], Iterator[Order]]
"""Yields the orders from one number to before another one."""


def render_together(
    orders: Orders,
    size: int,
    state: Path,
    each: Callable[[str, Sequence[bytes]], Iterator[bytes]],
    root: Path | None = None,
) -> Iterator[Result]:
    """Yield what comes of `size` orders, made by workers that read the blobs from the memo in `state`.

    What the views name must have been committed there. With a `root`, the workers write what they made to
    the orders' places below it; without, they hand over the bytes.
    """
    for answer in each(f"{__name__}:{render_piece.__name__}", _Pieces(orders, size, state, root)):
        yield from _results(answer)


class _Pieces(Sequence[bytes]):
    """Orders piece by piece, so that never more views are at hand than are being worked on."""

    def __init__(self, orders: Orders, size: int, state: Path, root: Path | None) -> None:
        self._orders = orders
        self._size = size
        self._places = (str(state), str(root or ""), time.time_ns())

    def __len__(self) -> int:
        return (self._size + PIECE - 1) // PIECE

    def __getitem__(self, at: Any) -> Any:
        if at >= len(self):
            raise IndexError(at)
        return _encode(_Piece(*self._places, list(self._orders(at * PIECE, (at + 1) * PIECE))))


def render_piece(piece: bytes) -> bytes:
    """Make the outputs of a piece, in whatever process: nothing is known here but views and blobs."""
    asked = _piece(piece)
    results = render(asked.orders, _reader(asked.state))
    if asked.root:
        root = Path(asked.root)
        tree = _tree(asked.root, asked.begun_ns)
        results = (
            _written(result, order, tree, root) for result, order in zip(results, asked.orders, strict=True)
        )
    return _encode(list(results))


def _written(result: Result, order: Order, tree: Tree, root: Path) -> Result:
    """Write what was made, unless it stands already, and keep its digest in place of its bytes."""
    if result.data is None:
        return result
    digest = digest_of(result.data)
    equal = digest == order.standing
    if not equal:
        with writing(root):
            tree.write(order.place, result.data)
    return Result(result.path, None, (), digest, equal)


@functools.lru_cache(maxsize=1)
def _tree(root: str, begun_ns: int) -> Tree:
    """Return the folder to write to; a new one for each build, for the last one's has moved away."""
    return Tree(Path(root))


@functools.lru_cache(maxsize=2)
def _reader(state: str) -> Reader:
    return Reader(Path(state))


def _made(order: Order, store: Store) -> tuple[bytes | None, tuple[Problem, ...]]:
    decode, make = _renderer(order.renderer)
    try:
        return make(decode(order.view), Named(store, order.texts)), ()
    except Unrenderable as failure:
        return None, failure.problems


@functools.cache
def _renderer(name: str) -> tuple[Callable[[bytes], Any], Callable[[Any, Named], bytes]]:
    module = importlib.import_module(name)
    return msgspec.msgpack.Decoder(_views(module)).decode, module.render


def _views(module: ModuleType) -> Any:
    """Return the type of the views that `module` renders: its `Views`, or the one view defined there."""
    if hasattr(module, "Views"):
        return module.Views
    own = {view for view in vars(module).values() if _is_view_of(view, module)}
    if len(own) != 1:
        raise AssertionError(f"{module.__name__} needs one View, or a union of them called Views")
    return own.pop()


def _is_view_of(value: object, module: ModuleType) -> bool:
    return isinstance(value, type) and issubclass(value, View) and value.__module__ == module.__name__
