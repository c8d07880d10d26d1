"""Translations and their originals: which file says whose words in which language, and what comes of both.

Looks at names of files and at records. What is shown in which language it does not know.
"""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterable, Iterator, Sequence

from msgspec.structs import replace

from stadtteil.model.document import Document
from stadtteil.model.entry import Entry
from stadtteil.model.fields.language import in_its_language
from stadtteil.model.fields.merging import merged
from stadtteil.model.kind import Content
from stadtteil.model.linking.entries import entry_of
from stadtteil.model.linking.former import localized
from stadtteil.model.settings import PATH, Settings
from stadtteil.model.source import CAPTIONS
from stadtteil.model.urls import urls_of
from stadtteil.problems import Problem
from stadtteil.words.languages import Language, language_named, language_of, original_of


def misnamed(path: str, language: Language, languages: Sequence[str], *, is_doubtful: bool) -> Problem | None:
    """Return that a file's name says a language that the paper, which has these, is not translated into."""
    name = posixpath.basename(original_of(path))
    if language.suffix == language_named(languages[0]).suffix and not is_doubtful:
        message = f"{language.name} ist die Sprache der Zeitung; dafür braucht der Name keinen Zusatz."
        return Problem(path, 0, 0, message, f"Benennen Sie die Datei um in {name}.")
    if language.code in languages or is_doubtful:
        return None
    stem, ending = posixpath.splitext(name)
    message = f"Der Name der Datei sagt {language.name}; in dieser Sprache gibt es die Zeitung nicht."
    listed = ", ".join((*languages, language.code))
    return Problem(
        path, 0, 0, message,
        f"Ergänzen Sie in {PATH}: sprachen: [{listed}]. "
        f"Ist es keine Übersetzung, nennen Sie die Datei {stem}-{language.suffix}{ending}.",
    )  # fmt: skip


def misnamed_captions(
    documents: Iterable[Document], settings: Settings, doubtful: Collection[str]
) -> Iterator[Problem]:
    """Yield a problem for each picture's words in a language that the paper has not."""
    for document in documents:
        language = language_of(document.path) if document.reader == CAPTIONS else None
        is_doubtful = "languages" in doubtful
        problem = language and misnamed(document.path, language, settings.languages, is_doubtful=is_doubtful)
        if problem:
            yield problem


class Translating:
    """Translations put over their originals, and what is wrong with them.

    `entries` are the merged ones, in the order of their files; `problems` what is to be said; `idle` are
    the paths of files that translate nothing, of which nothing else is to be said.
    """

    def __init__(
        self,
        documents: Iterable[Document],
        originals: Iterable[Entry],
        lost: Collection[str],
        settings: Settings,
        doubtful: Collection[str],
    ) -> None:
        """Take over `documents`, which are translations by their names.

        `originals` are all entries in the paper's own language; `lost` the ids of those that could not be
        read at all, which has been said. `doubtful` settings judge nothing.
        """
        self.entries: list[Entry] = []
        self.problems: list[Problem] = []
        self.idle: set[str] = set()
        self._originals: dict[str, Entry] = {}
        for entry in originals:
            self._originals.setdefault(entry.id, entry)
        self._lost = lost
        self._languages = settings.languages
        self._is_doubtful = "languages" in doubtful
        self._taken: dict[tuple[str, str], str] = {}
        self._worded: dict[str, Content] = {}
        for document in documents:
            language = language_of(document.path)
            assert language is not None, document.path
            self._add(entry_of(document, language.code), language)

    def _add(self, own: Entry, language: Language) -> None:
        original = self._originals.get(own.id)
        wrong = misnamed(
            own.path, language, self._languages, is_doubtful=self._is_doubtful
        ) or self._misplaced(own, original, language)
        if wrong is None and original is not None:
            self.entries.append(self._merged(own, original, language))
            return
        self.idle.add(own.path)
        if wrong:
            self.problems.append(wrong)

    def _misplaced(self, own: Entry, original: Entry | None, language: Language) -> Problem | None:
        """Return that there is nothing to translate, or that another file does it."""
        if original is None and own.id in self._lost:
            return None
        if original is None:
            name = posixpath.basename(original_of(own.path))
            message = f"Zu dieser Übersetzung ({language.name}) gibt es kein Original {name}."
            cure = "Legen Sie es daneben, oder benennen Sie die Übersetzung um: wie das Original, mit "
            return Problem(own.path, 0, 0, message, f"{cure}„.{language.suffix}“ vor der Endung.")
        first = self._taken.setdefault((own.id, language.code), own.path)
        if first == own.path:
            return None
        message = f"Zwei Dateien übersetzen {original.path} ({language.name}): {first} und {own.path}."
        return Problem(own.path, 0, 0, message, "Löschen Sie eine von beiden.")

    def _merged(self, own: Entry, original: Entry, language: Language) -> Entry:
        """Return the original in the words of its translation, at an address of its language."""

        def tell(mark: str, message: str, cure: str) -> None:
            self.problems.append(Problem(own.path, *own.marks.get(mark, (0, 0)), message, cure))

        said = {mark: place for mark, place in own.marks.items() if mark.split(".")[0] not in own.failed}
        if original.id not in self._worded:
            self._worded[original.id] = in_its_language(original.record, original.language)
        record = merged(self._worded[original.id], own.record, said, tell)
        urls = urls_of(language)
        return replace(
            own,
            url=urls.localized(original.url),
            record=localized(record, urls),
            prose=own.prose or original.prose,
            failed=original.failed | own.failed,
            original=original.path,
        )
