"""No word for readers stands in the code without being asked for in words: in Python, layouts and scripts.

What looks like words and is for nobody who reads the paper is left out by its kind, with the reason.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jinja2 import nodes

from stadtteil.rendering.templates import bare_environment
from tests.space import ROOT

PACKAGE = ROOT / "stadtteil"
ASKED = {
    "text",
    "many",
    "form",
    "in_context",
    "msgid",
    "_column",
    "_",
    "ngettext",
    "pgettext",
    "plural_forms",
}
"""Calls that ask for words, or mark them for whoever will ask."""

NOT_FOR_READERS = {
    **dict.fromkeys(
        ("Problem", "problem", "Hidden", "did_you_mean", "say"), "messages for editors are German"
    ),
    **dict.fromkeys(
        ("Field", "Choice", "Record", "Label"), "what editors write, as the handbook explains it"
    ),
    **dict.fromkeys(("Meta", "Meaning"), "what a JSON Schema says to programmers"),
    **dict.fromkeys(("compile", "sub", "fullmatch", "search", "findall"), "patterns"),
    **dict.fromkeys(("TypeVar", "OpenLicense"), "proper names"),
}
EDITORS = frozenset({"message", "cure", "noun"})
"""Variables that end in a message for editors."""

CODE = frozenset(
    {
        *("CSP_ELEMENT", "CSP_FRAME", "CSP_YAML", "ELEMENT", "IFRAME"),
        *("PLACEHOLDER", "SCRIPT", "STYLE", "TYPOSCRIPT"),
    }
)
"""Variables that hold code for others to copy."""

ROOMS = {
    "outputs/kept_addresses.py": "messages for editors",
    "outputs/withdrawn.py": "messages for editors",
    "rendering/mistakes.py": "messages for those who make layouts",
    "rendering/layouts.py": "messages for those who make layouts",
    "model/address_list.py": "what editors find in the file that the program writes",
    "model/visibility.py": "why something is hidden, for editors",
    "model/kinds/event_repetition.py": "messages for editors",
    "model/kinds/event_rules.py": "messages for editors",
    "model/kinds/edition_rules.py": "messages for editors",
    "model/kinds/fund_rules.py": "messages for editors",
    "model/kinds/letter_draft.py": "what editors find in a new file",
    "model/kinds/missing_text.py": "messages for editors",
    "model/kinds/notice_rules.py": "messages for editors",
    "model/kinds/works_rules.py": "messages for editors",
    "model/funding/category_looks.py": "words that editors choose from",
    "model/download_advice.py": "messages for editors",
    "model/picture_formats.py": "messages for editors",
    "model/pictures/icon.py": "messages for editors",
    "model/pictures/opening.py": "messages for editors",
    "model/pictures/picture.py": "messages for editors",
    "model/theme_rules.py": "messages for editors",
    "model/type_stacks.py": "words that editors choose from, names of type faces",
    "model/text/alt_text.py": "messages for editors",
    "model/text/bare_addresses.py": "patterns",
    "model/text/barriers.py": "messages for editors",
    "model/text/dialect/signs.py": "patterns",
    "model/text/html_warnings.py": "messages for editors",
    "model/text/limits.py": "messages for editors",
    "model/text/link_text.py": "messages for editors",
    "model/text/plain_language.py": "messages for editors",
    "model/text/privacy.py": "messages for editors",
    "model/text/scripts.py": "the names of scripts after ISO 15924",
    "model/text/sentences.py": "words by which the end of a sentence is known",
    "model/text/slips/links.py": "messages for editors",
    "model/text/slips/marks.py": "messages for editors",
    "model/text/slips/programs.py": "messages for editors",
    "model/text/targets.py": "messages for editors",
    "outputs/security.py": "the words of RFC 9116",
    "outputs/theme_sheet.py": "the words of CSS",
    "outputs/server_rules.py": "directives of servers, headers of HTTP",
    "outputs/sitemap.py": "the words of robots.txt and of sitemaps.org",
    "outputs/opendata/giving.py": "the words of the 360Giving standard",
    "outputs/opendata/places.py": "the words of GeoJSON",
    "rendering/json_ld.py": "the words of schema.org",
}
TERMS = {
    ("model/theme.py", "Theme"): "the name of a type",
    ("outputs/plan_context.py", "Latn"): "the name of a script after ISO 15924",
    (
        "model/kinds/event_parts.py",
        "Hat der Ort keine eigene Seite, schreiben Sie ihn in Worten unter „treffpunkt:“.",
    ): "a cure for editors",
    ("model/kinds/fund.py", "aus dem"): "how a German name stands in a German sentence; editors may say it",
    ("model/kinds/fund.py", "aus der"): "the same",
    ("model/kinds/fund.py", "aus dem Fonds „{}“"): "the same",
    ("model/kinds/fund.py", "förderung"): "the same",
    ("model/kinds/fund_parts.py", "grün"): "a word that editors choose from",
    ("model/kinds/notice.py", "Abgelaufene Notiz"): "how a warning for editors calls what is gone",
    ("model/pictures/images.py", "Einwilligung widerrufen"): "why a picture is not shown, for editors",
    ("model/pictures/images.py", "Einwilligung abgelaufen am {}"): "the same",
    ("model/pictures/images.py", "Einwilligung gilt nicht für das Web"): "the same",
    ("model/pictures/rights.py", "Web"): "what editors choose from",
    ("model/pictures/rights.py", "Druck"): "the same",
    ("model/pictures/rights.py", "Einbettung"): "the same",
    ("model/pictures/rights.py", "Soziale Medien"): "the same",
    ("model/pictures/rights.py", "Brief per E-Mail"): "the same",
    ("model/text/table.py", "table stacks"): "classes of the sheet",
    ("model/site.py", "Legen Sie Ressorts in content/site.yaml an."): "a cure for editors",
    ("outputs/feeds/page.py", "Atom"): "the name of a format",
    ("outputs/opendata/tables.py", "Organisation"): "a value of the table for a German Excel",
    ("outputs/opendata/tables.py", "Person"): "the same",
    ("rendering/jinja.py", "Macro"): "a name of Jinja's",
}
HOLES = re.compile(r"\{\w*\}")
WORD = r"[A-Za-zÄÖÜäöüß]*[a-zäöüß]{2,}[a-zäöüß-]*"
SENTENCE = re.compile(
    rf"(?<![\w$./#-]){WORD}[,.:;!?“”)]* +[„(–]?[A-Za-zÄÖÜäöüß]{{2,}}(?![\w=/.$({{-])|[äöüßÄÖÜ„“]"
)
NAME = re.compile(r"[\s:,.]*[A-ZÄÖÜ][a-zäöüß]{2,}[\s:,.!?]*")
MARKUP = re.compile(r"<[^>]*>?|[\w-]+=\"[^\"]*\"?|^[^<]*\">")


def reads_like_words(text: str) -> bool:
    """Whether somebody would read it: several words in a row, a German letter, or one word with a capital."""
    plain = MARKUP.sub(" ", text).strip(" ")
    if not re.search(WORD, HOLES.sub("", plain)):
        return False
    plain = HOLES.sub("wort", plain)
    return bool(SENTENCE.search(plain) or NAME.fullmatch(plain))


def test_what_reads_like_words_is_known() -> None:
    for words in ("Alle", "Noch da", "läuft", "{n} von {all}", "{title}, Seite {number}", "<p>Alle Orte</p>"):
        assert reads_like_words(words), words
    for code in ("kategorie", "text/html", "projekte.json", '<a class="big wide" href="', "%Y-%m-%d"):
        assert not reads_like_words(code), code


# Python


def modules() -> list[Path]:
    rooms = ("outputs", "rendering", "model/kinds", "model/funding", "model/pictures", "model/text")
    found = {file for room in rooms for file in (PACKAGE / room).rglob("*.py")}
    return sorted({*found, *(PACKAGE / "model").glob("*.py")})


def inner(module: Path) -> str:
    return module.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("module", [file for file in modules() if inner(file) not in ROOMS], ids=inner)
def test_python_asks_for_its_words(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    assert [
        (line, text)
        for line, text in loose_texts(tree)
        if reads_like_words(text) and (inner(module), text) not in TERMS
    ] == []


def loose_texts(node: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield the texts of a syntax tree that nobody asks for in words, with their lines.

    Of a text with values in it the values are holes, `{}`.
    """
    if is_for_others(node):
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.lineno, node.value
    parts = list(ast.iter_child_nodes(node))
    if isinstance(node, ast.JoinedStr):
        yield (
            node.lineno,
            "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in parts),
        )
        parts = [part for part in parts if not isinstance(part, ast.Constant)]
    for part in parts:
        yield from loose_texts(part)


def is_for_others(node: ast.AST) -> bool:
    """Whether what stands here is asked for in words, or is for nobody who reads the paper."""
    if isinstance(node, ast.Call):
        return called(node) in ASKED | NOT_FOR_READERS.keys()
    if isinstance(node, ast.Assign | ast.AnnAssign):
        return bool(names(node) & (EDITORS | CODE))
    if isinstance(node, ast.Expr):  # a docstring
        return isinstance(node.value, ast.Constant)
    return isinstance(node, ast.Raise | ast.Assert)


def called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def names(node: ast.Assign | ast.AnnAssign) -> set[str]:
    targets: list[ast.expr] = node.targets if isinstance(node, ast.Assign) else [node.target]
    return {part.id for target in targets for part in ast.walk(target) if isinstance(part, ast.Name)}


def test_a_text_in_python_that_nobody_asks_for_is_found() -> None:
    code = '"""Alle Artikel."""\nsaid = words.text("Alle Orte"), "Noch da", f"{n} Projekte"\n'
    found = [text for _, text in loose_texts(ast.parse(code)) if reads_like_words(text)]
    assert found == ["Noch da", "{} Projekte"]


def test_what_is_left_out_is_there_and_would_be_found() -> None:
    found = {
        (inner(module), text)
        for module in modules()
        for _, text in loose_texts(ast.parse(module.read_text(encoding="utf-8")))
        if reads_like_words(text)
    }
    assert TERMS.keys() - found == set()
    assert ROOMS.keys() - {room for room, _ in found} == set()


# Layouts

TEMPLATES = sorted((ROOT / "layouts").rglob("*.html"))
SAID = {"alt", "aria-label", "data-label", "placeholder", "title"}
HOLE = "◌"
CLASSES = {"paid", "lang", "hreflang", "dir", "auto"}
"""What macros hand to tags: classes and attributes."""

CLASS_ARGUMENTS = {"shape", "with"}
"""Names under which macros are handed what goes into a class attribute."""


def template_name(template: Path) -> str:
    return template.relative_to(ROOT / "layouts").as_posix()


class Bare(HTMLParser):
    """The texts of a layout, and the attributes that readers see or hear; expressions are holes.

    What is set to a name in a block is a sheet or a script for the page.
    """

    def __init__(self, source: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self._code = 0
        plain = re.sub(r"(?s)\{#.*?#\}|\{% set \w+ %\}.*?\{% endset %\}", "", source)
        holed = re.sub(r"(?s)\{\{.*?\}\}|\{%.*?%\}", HOLE, plain)
        self.feed(re.sub(rf"(</?){HOLE}", r"\1x", holed))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._code += tag in {"script", "style"}
        self.found += [value for name, value in attrs if name in SAID and value]

    def handle_endtag(self, tag: str) -> None:
        self._code -= tag in {"script", "style"}

    def handle_data(self, data: str) -> None:
        if not self._code:
            self.found.append(data)


def test_a_text_in_a_layout_that_nobody_asks_for_is_found() -> None:
    said = '{{ _("Alle Orte") }} {{ "Noch da" if x }}'
    layout = f'<a title="Zur Seite" class="big">{said}</a>{{% if y %}}Projekte{{% endif %}}'
    assert [text for text in Bare(layout).found if text.strip(f" {HOLE}")] == [
        "Zur Seite",
        f"{HOLE}Projekte{HOLE}",
    ]
    assert list(constants(bare_environment().parse(layout))) == ["Noch da"]


@pytest.mark.parametrize("template", TEMPLATES, ids=template_name)
def test_layouts_ask_for_their_texts_and_attributes(template: Path) -> None:
    bare = Bare(template.read_text(encoding="utf-8")).found
    said = [word for text in bare for word in re.findall(r"[A-Za-zÄÖÜäöüß]*[a-zäöüß]{2,}", text)]
    assert [word for word in said if word not in CLASSES] == []


@pytest.mark.parametrize("template", TEMPLATES, ids=template_name)
def test_expressions_of_layouts_ask_for_their_words(template: Path) -> None:
    tree = bare_environment().parse(template.read_text(encoding="utf-8"))
    assert [text for text in constants(tree) if reads_like_words(text)] == []


def constants(node: nodes.Node) -> Iterator[str]:
    """Yield the texts within the expressions of a template that nobody asks for in words."""
    if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name) and node.node.name in ASKED:
        return
    if isinstance(node, nodes.Keyword) and node.key in CLASS_ARGUMENTS:
        return
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        yield node.value
    for part in node.iter_child_nodes():
        yield from constants(part)


# Scripts

TABLES = "search-rules.js"
"""Letters, endings and names of months, by which words are compared; nobody reads them."""
SCRIPTS = [file for file in sorted((ROOT / "layouts").rglob("*.js")) if file.name != TABLES]
"""The versions of the loader that others have in their pages are frozen, words and all."""

STRING = re.compile(r'"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'|`(?:[^`\\]|\\.)*`')
KEYWORDS = {"use strict", "bare least"}
"""A directive, and how the frame's script tells its sheet what to leave out."""


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_scripts_have_no_words_of_their_own(script: Path) -> None:
    assert words_of_script(script.read_text(encoding="utf-8")) == []


def test_a_text_in_a_script_is_found() -> None:
    script = '/* Alle Orte */ show("Bereits kopiert", ".cards .card", `Nächstes ${n}`, "aria-current");'
    assert words_of_script(script) == ["Bereits kopiert", "Nächstes  "]


def words_of_script(source: str) -> list[str]:
    """Return the texts of a script that read like words; what is filled in is blank."""
    source = re.sub(r"(?m)^\s*//.*$", "", re.sub(r"(?s)/\*.*?\*/", "", source))
    texts = [re.sub(r"\$\{.*?\}", " ", found[0][1:-1]) for found in STRING.finditer(source)]
    spoken = re.compile(r"[äöüßÄÖÜ„“]|^[A-Za-z]{2,},? +[A-Za-z]{2,}[^.#\[>:]*$")
    return [text for text in texts if spoken.search(text) and text not in KEYWORDS]
