"""`stadtteil words`: says how much of the words for readers a language has, and which are the paper's own."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from stadtteil.misuse import StadtteilError
from stadtteil.model.reading.locale import suffix_of
from stadtteil.model.reading.own_words import OwnFile, known_texts, own_file
from stadtteil.model.settings import PATH
from stadtteil.model.source import OWN_WORDS, is_own_words
from stadtteil.model.yaml.tree import Listing, Node, Scalar, compose
from stadtteil.model.yaml.utf8 import decode
from stadtteil.project import Project
from stadtteil.terminal.printing import say
from stadtteil.terminal.words_report import listed_lines, own_lines, words_lines
from stadtteil.words import GERMAN, words_of
from stadtteil.words.completeness import completeness_of
from stadtteil.words.languages import SHIPPED, Language, language_called


def run(options: argparse.Namespace) -> int:
    """Say what is missing; return 0, for what is missing is said in German and no mistake of an editor."""
    named = [_named(word) for word in options.languages]
    project = Project(Path(options.project))
    found = named or list(_of_paper(project))
    for language in found or [SHIPPED[GERMAN.language]]:
        own = _own_words(project, language)
        words = words_of(language.code, own.overrides if own else None)
        lines = (
            listed_lines(words, known_texts()) if options.list else _told(language, own, whole=bool(named))
        )
        for line in lines:
            say(line)
    if not (named or options.list) and {one.code for one in found} <= {GERMAN.language}:
        say("Die Zeitung hat nur Deutsch. Weitere Sprachen: sprachen: [de, tr] in content/site.yaml.")
    return 0


def _told(language: Language, own: OwnFile | None, *, whole: bool) -> Iterator[str]:
    """Yield what is said of a language; German is in the code, and lacks nothing."""
    if language.code != GERMAN.language:
        yield from words_lines(completeness_of(language), whole=whole)
    elif whole:
        yield f"{language.name}: Alle {len(known_texts())} Texte sind da."
    if own is not None:
        yield from own_lines(language, own)


def _own_words(project: Project, language: Language) -> OwnFile | None:
    """Return what the paper says in a language in words of its own; None where it has no file of them."""
    folder = project.root / "content" / OWN_WORDS
    for file in sorted(folder.glob("*")) if folder.is_dir() else ():
        path = file.relative_to(project.root).as_posix()
        if file.is_file() and is_own_words(path) and suffix_of(path) == language.suffix:
            return own_file(path, decode(file.read_bytes(), path)[0])
    return None


def _named(word: str) -> Language:
    """Return the language that a word means: its tag, its suffix, or its German name."""
    names = {one.name.lower(): one for one in SHIPPED.values()}
    if found := language_called(word) or names.get(word.lower()):
        return found
    possible = ", ".join(SHIPPED)
    raise StadtteilError(f"Die Sprache „{word}“ ist nicht dabei. Es gibt: {possible}.")


def _of_paper(project: Project) -> Iterator[Language]:
    """Yield the languages that the settings name, of those that are shipped; the build says what is wrong."""
    try:
        text, _ = decode((project.root / PATH).read_bytes(), PATH)
        pairs = compose(text, PATH)[0].pairs
    except (OSError, ValueError):
        return
    tags = [tag for key, node in pairs if key.text.lower() in _KEYS for tag in _texts(node)]
    yield from (one for one in SHIPPED.values() if {one.code, one.suffix} & set(tags))


_KEYS = frozenset({"sprachen", "sprache", "languages", "language"})


def _texts(node: Node) -> list[str]:
    items = node.items if isinstance(node, Listing) else (node,)
    return [item.text.strip().lower() for item in items if isinstance(item, Scalar)]
