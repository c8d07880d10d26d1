"""`stadtteil words`: says how much of the words for readers is translated into the languages of the paper."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from stadtteil.misuse import StadtteilError
from stadtteil.model.settings import PATH
from stadtteil.model.yaml.tree import Listing, Node, Scalar, compose
from stadtteil.model.yaml.utf8 import decode
from stadtteil.project import Project
from stadtteil.terminal.printing import say
from stadtteil.terminal.words_report import words_lines
from stadtteil.words.completeness import completeness_of
from stadtteil.words.languages import SHIPPED, Language


def run(options: argparse.Namespace) -> int:
    """Say what is missing; return 0, for what is missing is said in German and no mistake of an editor."""
    named = [_named(word) for word in options.languages]
    found = named or list(_of_paper(Project(Path(options.project))))
    for language in found:
        for line in words_lines(completeness_of(language), whole=bool(named)):
            say(line)
    if not found:
        say("Die Zeitung hat nur Deutsch. Weitere Sprachen: sprachen: [de, tr] in content/site.yaml.")
    return 0


def _named(word: str) -> Language:
    """Return the language that a word means: its tag, its suffix, or its German name."""
    lower = word.lower()
    known = {name.lower(): one for one in _translated() for name in (one.name, one.suffix, one.code)}
    if lower in known:
        return known[lower]
    possible = ", ".join(one.code for one in _translated())
    raise StadtteilError(f"Die Sprache „{word}“ ist nicht dabei. Es gibt: {possible}.")


def _translated() -> list[Language]:
    return [one for code, one in SHIPPED.items() if code != "de"]


def _of_paper(project: Project) -> Iterator[Language]:
    """Yield the languages that the settings name and that are translated; the build says what is wrong."""
    try:
        text, _ = decode((project.root / PATH).read_bytes(), PATH)
        pairs = compose(text, PATH)[0].pairs
    except (OSError, ValueError):
        return
    tags = [tag for key, node in pairs if key.text.lower() in _KEYS for tag in _texts(node)]
    yield from (one for one in _translated() if {one.code, one.suffix} & set(tags))


_KEYS = frozenset({"sprachen", "sprache", "languages", "language"})


def _texts(node: Node) -> list[str]:
    items = node.items if isinstance(node, Listing) else (node,)
    return [item.text.strip().lower() for item in items if isinstance(item, Scalar)]
