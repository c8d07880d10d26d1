"""The template of the catalogues, `stadtteil/words/stadtteil.pot`: all words for readers in the code.

    .venv/bin/python -m docs.words

writes it anew; tests/words/test_template.py holds that this changes nothing. Babel finds the words in calls:
`words.text`, `words.many`, `words.in_context` and `msgid` in Python, `_`, `ngettext`, `pgettext` and
`plural_forms` in layouts.
"""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

ROOT = Path(__file__).parents[1]
TEMPLATE = ROOT / "stadtteil" / "words" / "stadtteil.pot"
HEADER = """# The words of stadtteil for readers, as they stand in the code: German.
# Written by `python -m docs.words`; a translation is a file LANGUAGE.po beside this one.
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""
Keywords = dict[str, tuple[int | tuple[int, str], ...] | None]
KEYWORDS: Keywords = {
    "text": None,
    "msgid": None,
    "many": (1, 2),
    "form": (1, 2),
    "in_context": ((1, "c"), 2),
    "_": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "plural_forms": (1, 2),
}
COLUMNS: tuple[Keywords, ...] = ({"_column": (1,)}, {"_column": (2,)})
"""The columns of open data are declared by heading and explanation, which are two texts."""

SOURCES = (("stadtteil", [("**.py", "python")]), ("layouts", [("**.html", "jinja2")]))
"""Folders with their method of extraction; scripts have no words of their own."""


def template() -> str:
    """Return the template as the code has it."""
    catalog = words_in_code()
    written = io.BytesIO()
    write_po(written, catalog, width=110, omit_header=True, no_location=True, sort_output=True)
    return HEADER + written.getvalue().decode()


@cache
def words_in_code() -> Catalog:
    """Return all words for readers that stand in the code, read once: that takes seconds."""
    catalog = Catalog(charset="utf-8")
    for keywords in (KEYWORDS, *COLUMNS):
        for folder, methods in SOURCES:
            found = extract_from_dir(ROOT / folder, methods, keywords=keywords, comment_tags=())
            for _, _, message, _, context in found:
                catalog.add(message, context=context)
    return catalog


if __name__ == "__main__":
    TEMPLATE.write_text(template(), encoding="utf-8")
