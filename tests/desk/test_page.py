"""What holds of the files of the desk's page: sizes, names, and that nothing anybody wrote becomes markup."""

from __future__ import annotations

import re
from pathlib import Path

from tests.space import ROOT

ASSETS = ROOT / "stadtteil" / "desk" / "assets"
MODULES = sorted(ASSETS.glob("*.js"))
LONGEST = 250
MARKUP = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|"
    r"srcdoc|setAttribute\(\"style\"|cssText|javascript:"
)
IMPORT = re.compile(r'^import \{ ([\w, ]+) \} from "\./([\w]+\.js)";$', re.MULTILINE)
EXPORT = re.compile(r"^export (?:async )?(?:function|const|class) (\w+)", re.MULTILINE)


def text(module: Path) -> str:
    return module.read_text("utf-8")


def test_each_module_is_short_and_says_first_what_it_knows() -> None:
    assert len(MODULES) > 20
    wrong = {
        module.name
        for module in MODULES
        if len(text(module).splitlines()) > LONGEST or not re.match(r"// [A-Z„].{40}", text(module))
    }
    assert wrong == set()


def test_no_module_makes_markup_or_code_of_a_text() -> None:
    assert {module.name: found[0] for module in MODULES if (found := MARKUP.search(text(module)))} == {}


def test_whatever_is_imported_is_there_and_whatever_is_exported_is_used() -> None:
    exported = {(module.name, name) for module in MODULES for name in EXPORT.findall(text(module))}
    imported = {
        (source, name)
        for module in MODULES
        for names, source in IMPORT.findall(text(module))
        for name in names.split(", ")
    }
    assert imported == exported


def test_the_page_names_only_files_that_are_there_and_has_no_script_or_style_within() -> None:
    page = text(ASSETS / "index.html")
    named = re.findall(r'(?:src|href)="/([\w.]+)"', page)
    assert {name for name in named if name != "tokens.css" and not (ASSETS / name).is_file()} == set()
    assert not re.search(r"<script[^>]*>[^<]|<style|\son\w+=|\sstyle=", page)
