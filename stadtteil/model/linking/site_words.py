"""The paper's settings in further languages: its own, in the words of `site.tr.yaml` and the like.

Looks at the documents of settings alone. Which entries are translated it does not know.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

import msgspec

from stadtteil.model.document import Document
from stadtteil.model.fields.merging import merged
from stadtteil.model.linking.translations import misnamed
from stadtteil.model.settings import PATH, Settings
from stadtteil.model.source import SITE
from stadtteil.problems import Problem, Report
from stadtteil.words.languages import language_of


def translated_settings(
    documents: Iterable[Document], settings: Settings, doubtful: Collection[str], report: Report
) -> dict[str, Settings]:
    """Return the settings by the tag of each further language; what is not translated is as it is.

    `doubtful` are those of the paper's own that are in error.
    """
    found = dict.fromkeys(settings.languages[1:], settings)
    problems: list[Problem] = []
    for document in documents:
        if document.reader != SITE or document.path == PATH:
            continue
        language = language_of(document.path)
        assert language is not None, document.path
        wrong = misnamed(document.path, language, settings.languages, is_doubtful="languages" in doubtful)
        if wrong:
            problems.append(wrong)
        elif language.code in found and document.record:
            found[language.code] = _in_words(document, settings, doubtful, problems)
    report.add(problems)
    return found


def _in_words(
    document: Document, settings: Settings, doubtful: Collection[str], problems: list[Problem]
) -> Settings:
    """Return the settings in the words of a document, which says what differs.

    Where the paper's own are in error nobody can tell what differs: that stays as it is.
    """

    def tell(mark: str, message: str, cure: str) -> None:
        problems.append(Problem(document.path, *document.marks.get(mark, (0, 0)), message, cure))

    own = msgspec.msgpack.decode(document.record, type=Settings)
    unsure = {*document.failed, *doubtful}
    said = [mark for mark in document.marks if mark.partition(".")[0] not in unsure]
    return merged(settings, own, said, tell)
