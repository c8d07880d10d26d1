"""The languages that the program ships: how each is called, which way it is written, what marks its files.

`fest.tr.md` says in Turkish what `fest.md` says. Knows names of files, never what is inside, and no paper.
"""

from __future__ import annotations

from typing import Literal

import msgspec


class Language(msgspec.Struct, frozen=True):
    """A language that texts can be in.

    `code` is its tag (BCP 47); `name` is German, for editors; `endonym` is what its readers call it;
    `direction` is that of its script. `suffix` stands in names of files (`fest.tr.md`) and in addresses
    (`/tr/`). `script` is the one that it is written in (ISO 15924).
    """

    code: str
    name: str
    endonym: str
    direction: Literal["ltr", "rtl"]
    suffix: str
    script: Literal["Latn", "Cyrl", "Arab"] = "Latn"


SHIPPED = {
    language.code: language
    for language in (
        Language("de", "Deutsch", "Deutsch", "ltr", "de"),
        Language("de-simple", "Einfache Sprache", "Einfache Sprache", "ltr", "leicht"),
        Language("en", "Englisch", "English", "ltr", "en"),
        Language("it", "Italienisch", "Italiano", "ltr", "it"),
        Language("tr", "Türkisch", "Türkçe", "ltr", "tr"),
        Language("ru", "Russisch", "Русский", "ltr", "ru", "Cyrl"),
        Language("uk", "Ukrainisch", "Українська", "ltr", "uk", "Cyrl"),
        Language("ar", "Arabisch", "العربية", "rtl", "ar", "Arab"),
        Language("sq", "Albanisch", "Shqip", "ltr", "sq"),
        Language("fr", "Französisch", "Français", "ltr", "fr"),
    )
}
"""By code. What else stands before the ending of a file's name is a part of the name."""


PLAIN = "de-simple"
"""The tag of plain German."""

RIGHT_TO_LEFT = frozenset({"ckb", "fa", "he", "ps", "ur"})
"""Further languages that are written so, by the first part of their tag."""


def language_named(tag: str) -> Language:
    """Return the language of a tag; one that is not shipped is known by its tag alone.

    >>> language_named("de-AT").endonym, language_named("nl").endonym, language_named("fa").direction
    ('Deutsch', 'nl', 'rtl')
    """
    first = tag.partition("-")[0]
    found = SHIPPED.get(tag) or SHIPPED.get(first)
    if found is None:
        return Language(tag, tag, tag, "rtl" if first in RIGHT_TO_LEFT else "ltr", tag.lower())
    return msgspec.structs.replace(found, code=tag)


def is_variant(tag: str) -> bool:
    """Whether a tag names a way of writing a language (BCP 47, 2.2.5), which search engines do not know.

    >>> is_variant("de-simple"), is_variant("de-AT")
    (True, False)
    """
    return any(len(part) > 4 for part in tag.split("-")[1:])


def language_of(path: str) -> Language | None:
    """Return the language that a file's name says, None where it says none.

    >>> language_of("content/artikel/fest.tr.md").name, language_of("content/artikel/fest.final.md")
    ('Türkisch', None)
    """
    stem, _, word = path.rpartition(".")[0].rpartition(".")
    return None if not stem or "/" in word or stem.endswith("/") else language_called(word)


def language_called(word: str) -> Language | None:
    """Return the language that is shipped by this suffix or tag, in any spelling; None for any other word.

    >>> language_called("Leicht").code, language_called("de-simple").suffix, language_called("nl")
    ('de-simple', 'leicht', None)
    """
    lower = word.lower()
    return next((one for one in SHIPPED.values() if lower in {one.suffix, one.code}), None)


def original_of(path: str) -> str:
    """Return the path that the original of a translation has; any other path as it is.

    >>> original_of("content/artikel/fest.leicht.md"), original_of("content/artikel/fest.final.md")
    ('content/artikel/fest.md', 'content/artikel/fest.final.md')
    """
    if language_of(path) is None:
        return path
    stem, _, ending = path.rpartition(".")
    return f"{stem.rpartition('.')[0]}.{ending}"
