"""The wall between kinds and outputs, held on the syntax tree: what no module may spell out by itself."""

from __future__ import annotations

import ast
import functools
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from stadtteil.model.fields import fields_of
from stadtteil.model.kind import Content
from stadtteil.model.kinds import KINDS
from tests.space import ROOT

PACKAGE = ROOT / "stadtteil"


def modules_of(*rooms: str) -> list[Path]:
    return sorted(module for room in rooms for module in (PACKAGE / room).rglob("*.py"))


def name_of(module: Path) -> str:
    return module.relative_to(ROOT).as_posix()


def tree_of(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"))


def in_breach(modules: Sequence[Path], mistakes: Callable[[Path], object]) -> dict[str, object]:
    """Return what is wrong in which modules: one test for all is quicker than one for each."""
    assert len(modules) > 50
    return {name_of(module): found for module in modules if (found := mistakes(module))}


# Addresses are made in one room

HOLE = "◌"
ADDRESS = re.compile(r"[/◌](?=.*[a-z])[\w./◌-]*/(?:[\w◌-]+\.[a-z]+)?|[/◌]\w[\w./◌-]*\.(?:html|xml|json|js)")
EXAMPLES = {"Field", "Web", "PictureRef"}
"""Calls whose texts are for editors: an example of an address is none of ours."""


def test_no_other_room_composes_an_address() -> None:
    def made(module: Path) -> list[str]:
        tree = tree_of(module)
        free = {id(part) for node in ast.walk(tree) if is_free_to_name_one(node) for part in ast.walk(node)}
        return [text for node, text in written(tree) if id(node) not in free and ADDRESS.fullmatch(text)]

    urls = PACKAGE / "model" / "urls"
    others = [one for one in modules_of("model", "outputs", "rendering") if not one.is_relative_to(urls)]
    assert in_breach(others, made) == {}, "model/urls/ is the place for addresses"


def is_free_to_name_one(node: ast.AST) -> bool:
    """A kind declares what it stands below; a field has examples."""
    if isinstance(node, ast.AnnAssign):
        return isinstance(node.target, ast.Name) and node.target.id == "address"
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in EXAMPLES


def written(tree: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """Yield all texts but docstrings; where something is filled in, a hole stands for it."""
    inner: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            inner.add(id(node.value))
        if isinstance(node, ast.JoinedStr):
            inner.update(id(part) for part in ast.walk(node) if part is not node)
    for node in ast.walk(tree):
        if id(node) in inner:
            continue
        if isinstance(node, ast.JoinedStr):
            parts = (str(part.value) if isinstance(part, ast.Constant) else HOLE for part in node.values)
            yield node, "".join(parts)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node, node.value


@pytest.mark.parametrize(
    ("text", "is_address"),
    [
        ('"/daten/"', True),
        ('f"/thema/{slug}/"', True),
        ('f"{url}seite/{number}/"', True),
        ('f"{url}feed.xml"', True),
        ('"/404.html"', True),
        ('"/"', False),
        ('f"{folder}/"', False),
        ('"https://zeitung.example/"', False),
    ],
)
def test_an_address_is_known_by_its_look(text: str, is_address: bool) -> None:
    [(_, said)] = written(ast.parse(f"x = {text}"))
    assert bool(ADDRESS.fullmatch(said)) is is_address


# Outside model/kinds/ nobody knows a kind

KINDS_ROOM = PACKAGE / "model" / "kinds"
OTHERS = [module for module in modules_of(".") if KINDS_ROOM not in module.parents]
WITHOUT_GETATTR = ("outputs", "rendering", "model/linking", "model/funding")
REGISTRY = {"KINDS", "BY_FOLDER", "BY_NAME"}
EVERYDAY = {"sort", "register"}
"""What Python's lists and Markdown's registries call a method."""


def test_nobody_asks_for_an_attribute_by_its_name() -> None:
    def asked(module: Path) -> list[str]:
        return [ast.unparse(node) for node in ast.walk(tree_of(module)) if is_call_of(node, "getattr")]

    modules = modules_of(*WITHOUT_GETATTR)
    assert in_breach(modules, asked) == {}, "a capability of Content says what there is"


def test_nobody_reads_of_a_record_what_content_does_not_declare() -> None:
    declared = {*dir(Content), *Content.__annotations__}
    assert in_breach(OTHERS, lambda module: read_of_records(tree_of(module)) - declared) == {}


def read_of_records(tree: ast.Module) -> set[str]:
    """Return the attributes that a module reads of records of content."""
    records = {"record"} | {
        target.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and is_record(node.value, set())
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    return {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and is_record(node.value, records)
    }


def test_nobody_imports_a_kind() -> None:
    def imported(module: Path) -> list[str]:
        return [
            ast.unparse(node)
            for node in ast.walk(tree_of(module))
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("stadtteil.model.kinds")
            if node.module != "stadtteil.model.kinds" or not {alias.name for alias in node.names} <= REGISTRY
        ]

    assert in_breach(OTHERS, imported) == {}


def test_nobody_holds_the_name_or_a_field_of_a_kind() -> None:
    def held(module: Path) -> set[str]:
        tree = tree_of(module)
        names, attributes = set(names_in(tree)), set(attributes_in(tree))
        return names & names_of_kinds() | attributes & (fields_of_kinds() | names_of_kinds())

    assert in_breach(OTHERS, held) == {}


def test_there_are_words_that_only_a_kind_knows() -> None:
    assert {"Article", "Fund", "artikel", "akteur"} <= names_of_kinds()
    assert {"genre", "counterstatement", "cap_exception", "faq", "applicants"} <= fields_of_kinds()


def is_call_of(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name


def is_record(node: ast.AST, names: set[str]) -> bool:
    """Whether an expression is an entry's record; that of a document is bytes."""
    if isinstance(node, ast.Name):
        return node.id in names
    of_document = isinstance(node, ast.Attribute) and ast.unparse(node.value).endswith("document")
    return isinstance(node, ast.Attribute) and node.attr == "record" and not of_document


@functools.cache
def names_of_kinds() -> frozenset[str]:
    """Return how kinds and their classes are called; the Project that is built is no kind of content."""
    names = {kind.kind for kind in KINDS} | {kind.__name__ for kind in KINDS}
    return frozenset(names - declared_outside())


@functools.cache
def fields_of_kinds() -> frozenset[str]:
    """Return the fields that only one kind has.

    A word is nobody's own where a class outside declares it as well: a card has a teaser, a grant a funder.
    """
    fields = Counter(name for kind in KINDS for name in fields_of(kind).keys() - fields_of(Content).keys())
    own = {name for name, kinds in fields.items() if kinds == 1}
    return frozenset(own - declared_outside() - EVERYDAY)


@functools.cache
def declared_outside() -> frozenset[str]:
    return frozenset(word for module in OTHERS for word in declared_in(tree_of(module)))


def declared_in(tree: ast.Module) -> Iterator[str]:
    """Yield the classes of a module, and what these declare."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            yield node.name
            for part in node.body:
                if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name):
                    yield part.target.id
                elif isinstance(part, ast.FunctionDef):
                    yield part.name


def names_in(tree: ast.Module) -> Iterator[str]:
    """Yield the names of variables, arguments and imports."""
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name) | ast.arg(arg=name) | ast.alias(name=name):
                yield name


def attributes_in(tree: ast.Module) -> Iterator[str]:
    """Yield the names of attributes and keywords."""
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(attr=name) | ast.keyword(arg=str(name)):
                yield name
