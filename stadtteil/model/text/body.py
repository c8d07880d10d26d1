"""From a Markdown text to a sanitised fragment with holes. Reads one text alone, links nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from stadtteil.model.text import markdown
from stadtteil.model.text.barriers import say_barriers
from stadtteil.model.text.footnotes import without_dead_ends
from stadtteil.model.text.html_warnings import remark, remark_open
from stadtteil.model.text.limits import excess_in
from stadtteil.model.text.local_paths import with_slashes
from stadtteil.model.text.origin import Origin
from stadtteil.model.text.placeholders import with_placeholders
from stadtteil.model.text.privacy import ask_about_private
from stadtteil.model.text.prose import Prose
from stadtteil.model.text.sanitizing import sanitized
from stadtteil.model.text.slips import say_slips
from stadtteil.model.text.targets import with_right_schemes
from stadtteil.model.text.tasks import with_boxes
from stadtteil.model.text.unclosed import closed, may_be_open
from stadtteil.model.text.verse import with_line_ends
from stadtteil.model.text.vocabulary import vocabulary_of
from stadtteil.model.text.walk import Walk
from stadtteil.model.yaml.utf8 import without_control
from stadtteil.problems import Problem
from stadtteil.words import GERMAN, Words
from stadtteil.words.languages import PLAIN

OPENING = 220
"""Characters of a text's beginning that lists show where there is no teaser."""

WORDS_A_MINUTE = 180

Keep = Callable[[bytes], str]


def read_body(
    text: str, path: str, first_line: int, keep: Keep, words: Words = GERMAN, *, verse: bool = False
) -> tuple[Prose | None, tuple[Problem, ...]]:
    """Return what is known of a Markdown text; `keep` stores the text itself, then its words.

    What readers see or hear beside the text is said in `words`. In `verse` each line ends where it ends. In
    plain German each sentence begins a line, and what is hard to read is said.
    """
    text = with_line_ends(with_slashes(text)) if verse else with_slashes(text)
    excess = excess_in(text, path, first_line)
    if excess:
        return None, (excess,)
    try:
        raw = markdown.html_of(text, words)
    except RecursionError:
        message = "Der Text ist zu tief verschachtelt."
        return None, (Problem(path, first_line, 1, message, "Vereinfachen Sie Listen und Zitate."),)
    raw = with_placeholders(raw, text) if "<" in text else raw
    origin = Origin(text, path, first_line)
    remark(origin, raw)
    if may_be_open(text):
        raw, names = closed(raw)
        remark_open(origin, names)
    walk = Walk(origin, words)
    raw = with_right_schemes(raw, origin)
    page = without_dead_ends(with_boxes(sanitized(raw, written="<" in text)), origin)
    page = without_control(page) if "&" in text else page  # some stand there as references
    walk.through(_in_plain_german(page, origin) if words.language == PLAIN else page)
    seen = walk.plain()
    say_slips(origin, page, seen)
    tokens = seen.split()
    distinct = set(tokens)
    say_barriers(origin, page, seen, distinct)
    ask_about_private(origin, seen)
    keep(msgspec.msgpack.encode(walk.pieces()))
    keep(vocabulary_of(tokens, words.language, distinct))
    prose = Prose(tuple(walk.references), walk.anchors, opening(tokens), minutes(len(tokens)))
    return prose, tuple(origin.problems)


def _in_plain_german(page: str, origin: Origin) -> str:
    """Return sanitised HTML with a sentence in each line, and say what is hard to read in it."""
    from stadtteil.model.text.plain_language import say_what_is_hard  # late: few texts are plain German
    from stadtteil.model.text.sentences import one_a_line

    say_what_is_hard(origin, page)
    return one_a_line(page)


def opening(tokens: Sequence[str]) -> str:
    """Return the first words of a text that is cut at its blanks, itself cut at a word's end.

    >>> opening("Kurz und gut.".split())
    'Kurz und gut.'
    """
    plain = " ".join(tokens[:OPENING])  # each word has a sign, so there is enough of them
    if len(plain) <= OPENING:
        return plain
    return plain[:OPENING].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"


def minutes(words: int) -> int:
    """Return how many minutes a text of so many words takes to read; 0 for none.

    >>> minutes(0), minutes(1), minutes(450)
    (0, 1, 2)
    """
    return max(1, round(words / WORDS_A_MINUTE)) if words else 0
