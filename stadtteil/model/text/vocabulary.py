"""The vocabulary of a text: its folded words, each once, for search. It is kept beside the text.

Made when the text is read, so that no index needs the text itself. Knows one text, no entry and no index.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from stadtteil.words.folding import words_of
from stadtteil.words.stop_words import stop_words


def vocabulary_of(tokens: Sequence[str], language: str, distinct: Set[str] | None = None) -> bytes:
    """Return the words of a plain text, cut at its blanks, in a language (BCP 47), as they are kept.

    `distinct` are the tokens, each once, if somebody has them already.

    >>> vocabulary_of("Die Gärten und der Garten".split(), "de")
    b'garten'
    """
    return "\n".join(sorted(words_of(tokens, language, distinct) - stop_words(language))).encode()


def words_of_vocabulary(kept: bytes) -> Iterable[str]:
    """Return the words that are kept."""
    return kept.decode().split()


def vocabulary_path(path: str) -> str:
    """Return how outputs name the vocabulary of the text in a file. No file that is read is called so.

    >>> vocabulary_path("content/artikel/fest.md")
    'content/artikel/fest.md#words'
    """
    return f"{path}#words"
