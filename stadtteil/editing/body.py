"""How the body of a Markdown file is replaced: line by line, so that lines that stay are not touched."""

from __future__ import annotations

import re

from stadtteil.editing.asked import text_asked
from stadtteil.editing.file_text import FileText, lines_of
from stadtteil.editing.refusal import AS_TEXT, Unwritable
from stadtteil.editing.scalars import kept_lines
from stadtteil.editing.splices import Splice, read_line
from stadtteil.scaffold import PLACEHOLDER

_BLANK_LINES = re.compile(r"(?:[ \t]*(?:\r\n|\r|\n))*")
_BLANKS = re.compile(r"\A(?:[ \t]*\n)+|\s+\Z")


def body_asked(text: str) -> str:
    r"""Return a body without blank lines around it; what stands in a new file for one is none.

    >>> body_asked("\n    Code\r\n\r\n"), body_asked("\n<!-- Hier beginnt der Text. -->\n")
    ('    Code', '')
    """
    body = _BLANKS.sub("", text_asked(text))
    return "" if body == PLACEHOLDER else body


def new_body(file: FileText, value: str) -> list[Splice]:
    """Return the splices that replace the body by another one."""
    if file.body < 0:
        raise Unwritable(f"Diese Datei besteht nur aus Angaben. {AS_TEXT}")
    begin = file.body
    if blank := _BLANK_LINES.match(file.raw, begin):
        begin = blank.end()
    end = begin + len(file.raw[begin:].rstrip())
    fresh = [line + file.line_end for line in value.split("\n")] if value else []
    if begin >= end:
        lead = "" if file.raw[: file.body].endswith(("\n", "\r")) else file.line_end
        gap = file.line_end if begin == file.body else ""
        return [Splice(begin, len(file.raw), lead + gap + "".join(fresh))] if fresh else []
    raw = lines_of(file.raw[begin:end])
    raw[-1] += "" if raw[-1].endswith(("\n", "\r")) else file.line_end
    lines = kept_lines(raw, [read_line(line) for line in raw], fresh, value.split("\n"))
    return [Splice(begin, end, "".join(lines).rstrip("\r\n"))]
