"""What scripts know of words: the tables of `stadtteil/words/folding.py` and its neighbours, for browsers.

    .venv/bin/python -m docs.search_rules

writes `layouts/assets/search-rules.js` anew; tests/words/test_search_rules.py holds that this changes
nothing.
"""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

from stadtteil.words.endings import BEGINNINGS, ENDINGS, LEAST, LEAST_ELSEWHERE
from stadtteil.words.folding import NUMBERS, SHORTEST, SPELLINGS, months
from stadtteil.words.languages import SHIPPED
from stadtteil.words.small_letters import LETTERS, MARKS
from stadtteil.words.stop_words import stop_words

FILE = Path(__file__).parents[1] / "layouts" / "assets" / "search-rules.js"
HEAD = "/* How words are made alike for search: of stadtteil/words, by `python -m docs.search_rules`. */\n"


def rules() -> str:
    """Return the script: one value with all tables, those of a language by the first part of its tag."""
    languages = {
        tag: {
            "months": dict(months(tag)),
            "endings": ENDINGS[tag],
            "beginnings": BEGINNINGS.get(tag, ""),
            "least": LEAST.get(tag, LEAST_ELSEWHERE),
            "stops": " ".join(sorted(stop_words(tag))),
        }
        for tag in SHIPPED
        if tag in ENDINGS
    }
    tables = {
        "marks": MARKS,
        "letters": LETTERS,
        "numbers": NUMBERS,
        "spellings": SPELLINGS,
        "shortest": SHORTEST,
    }
    lines = [f"  {name}: {_written(value)}," for name, value in tables.items()]
    lines += ["  languages: {", *(f"    {tag}: {_written(of)}," for tag, of in languages.items()), "  },"]
    return "\n".join([f"{HEAD}const searchRules = {{", *lines, "};", ""])


def _written(value: object) -> str:
    """Return a value as JavaScript reads it; what nobody sees is written by its number."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return "".join(f"\\u{ord(sign):04x}" if unicodedata.category(sign)[0] in "MC" else sign for sign in text)


if __name__ == "__main__":
    FILE.write_text(rules(), encoding="utf-8")
