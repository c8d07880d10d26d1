"""Words that a paper says instead of the program's: which file says them in which of its languages.

Looks at names of files. Which texts there are it does not know.
"""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Sequence
from typing import NamedTuple

from stadtteil.model.document import Document
from stadtteil.model.reading.locale import own_words_in, suffix_of
from stadtteil.model.settings import PATH, Settings
from stadtteil.model.source import WORDS
from stadtteil.problems import Problem
from stadtteil.words import Words, words_of
from stadtteil.words.languages import language_called, language_named
from stadtteil.words.overrides import Overrides


class OwnWords(NamedTuple):
    """A paper's own words by the suffix of their language, and what is wrong with their files.

    `idle` are the paths of files that say nothing for it, and of which nothing else is to be said.
    """

    overrides: dict[str, Overrides]
    problems: tuple[Problem, ...]
    idle: frozenset[str]

    def words_of(self, tag: str) -> Words:
        """Return what is said to readers in a language, by its tag."""
        return words_of(tag, self.overrides.get(language_named(tag).suffix))


def own_words_of(documents: Sequence[Document], settings: Settings, doubtful: Collection[str]) -> OwnWords:
    """Return the words that some documents say for a paper; `doubtful` settings judge nothing."""
    files = [document for document in documents if document.reader == WORDS]
    first: dict[str, str] = {}
    wrong = {}
    for path in (document.path for document in files):
        problem = _misnamed(path, settings, is_doubtful="languages" in doubtful) or _doubled(path, first)
        if problem:
            wrong[path] = problem
    overrides = dict(own_words_in(document for document in files if document.path not in wrong))
    return OwnWords(overrides, tuple(wrong.values()), frozenset(wrong))


def _misnamed(path: str, settings: Settings, *, is_doubtful: bool) -> Problem | None:
    """Return that a file is not named after a language that the paper has."""
    suffix = suffix_of(path)
    suffixes = [language_named(tag).suffix for tag in settings.languages]
    if is_doubtful or suffix in suffixes:
        return None
    language = language_called(suffix)
    if language is None:
        names = ", ".join(f"{one}.yaml" for one in suffixes)
        message = f"„{posixpath.basename(path)}“ ist nicht nach einer Sprache der Zeitung benannt."
        return Problem(path, 0, 0, message, f"So kann die Datei heißen: {names}")
    message = f"Diese Wörter sind nach dem Namen der Datei {language.name}; so gibt es die Zeitung nicht."
    listed = ", ".join((*settings.languages, language.code))
    cure = f"Ergänzen Sie in {PATH}: sprachen: [{listed}]. Oder löschen Sie die Datei."
    return Problem(path, 0, 0, message, cure)


def _doubled(path: str, first: dict[str, str]) -> Problem | None:
    """Return that two files say the words of one language."""
    before = first.setdefault(suffix_of(path), path)
    if before == path:
        return None
    message = f"Zwei Dateien haben die Wörter derselben Sprache: {before} und {path}."
    return Problem(path, 0, 0, message, "Fassen Sie beide in einer zusammen, und löschen Sie die andere.")
