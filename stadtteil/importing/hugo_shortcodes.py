"""Shortcodes of Hugo: `{{< name … >}}` and `{{% name … %}}`, with or without an end, become Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable

from stadtteil.importing.code_spans import outside_code, parts
from stadtteil.importing.liquid import MENTION, without_attributes
from stadtteil.importing.shortcode import Shortcode, arguments, markdown_of

_CODE = re.compile(
    r"\{\{(?P<open>[<%])\s*(?P<end>/)?\s*(?P<name>[\w./-]+)(?P<rest>[^{}]{0,3000}?)(?P<alone>/)?\s*[>%]\}\}"
)
_QUOTED = re.compile(r"\{\{(?P<open>[<%])/\*(?P<inside>.*?)\*/(?P<close>[>%])\}\}", re.DOTALL)
_HIGHLIGHT = re.compile(
    r"\{\{[<%]\s*highlight\s+\"?(?P<kind>[\w+-]*)\"?[^>%]*[>%]\}\}\n?(?P<code>.*?)\n?\{\{[<%]\s*/\s*highlight\s*[>%]\}\}",
    re.DOTALL,
)
_ATTRIBUTES = re.compile(r"^\{[ \t]*[.#][\w-][^{}\n]{0,300}\}[ \t]*$", re.MULTILINE)
_HEADING = re.compile(
    r"^(?P<heading>#{1,6}[ \t][^\n{]*?)[ \t]*\{(?:#(?P<id>[\w:.-]+))?[^{}\n]*\}[ \t]*$", re.MULTILINE
)
_HARDEST = 40
"""How deep shortcodes may lie in one another."""


class HugoShortcodes:
    """Turns the shortcodes of one text into Markdown, and notes what it could not turn."""

    def __init__(self) -> None:
        """Begin with nothing to note."""
        self.notes: list[str] = []

    def markdown(self, text: str) -> str:
        """Return a text without shortcodes and without attributes."""
        text = text.replace("\x00", "")
        kept: list[str] = []

        def keep(literal: str) -> str:
            kept.append(literal)
            return f"\x00{len(kept) - 1}\x00"

        text = _HIGHLIGHT.sub(lambda found: keep(f"```{found['kind']}\n{found['code']}\n```"), text)
        text = "".join(_with_shown(part, "" if code else "`", keep) for part, code in parts(text))
        text = outside_code(self._turned(text), _without_marks)
        return re.sub(r"\x00(\d+)\x00", lambda found: kept[int(found[1])], text)

    def _turned(self, text: str) -> str:
        """Return a text with all shortcodes turned: those that have an end, from within."""
        open_ones: list[tuple[re.Match[str], int]] = []
        parts: list[str] = []
        done = 0
        ends = {found["name"] for found in _CODE.finditer(text) if found["end"]}
        for found in _CODE.finditer(text):
            parts.append(text[done : found.start()])
            done = found.end()
            name = found["name"]
            if found["end"]:
                at = next(
                    (n for n in reversed(range(len(open_ones))) if open_ones[n][0]["name"] == name), None
                )
                if at is not None:
                    opening, begin = open_ones[at]
                    del open_ones[at:]
                    inner = "".join(parts[begin:])
                    parts[begin:] = [self._made(opening, inner)]
            elif name in ends and not found["alone"] and len(open_ones) < _HARDEST:
                open_ones.append((found, len(parts)))
            else:
                parts.append(self._made(found, None))
        return "".join([*parts, text[done:]])

    def _made(self, found: re.Match[str], inner: str | None) -> str:
        words, named = arguments(found["rest"])
        if found["name"] in {"ref", "relref"}:
            target = named.get("path") or next(iter(words), "")
            return f"{MENTION}{target}".replace(" ", "%20")
        made = markdown_of(Shortcode(found["name"], words, named, inner))
        if made is None:
            self.notes.append(f"Anweisung fällt weg: {found[0][:80]}")
            return ""
        self.notes.append(f"Aus {found[0][:60]} wurde Markdown")
        return made


def _with_shown(text: str, mark: str, keep: Callable[[str], str]) -> str:
    """Put away shortcodes that are only to be shown, between marks of code where they are not in code."""
    return _QUOTED.sub(lambda found: keep(mark + _shown(found) + mark), text)


def _shown(found: re.Match[str]) -> str:
    """Return a shortcode that is only to be shown, as readers see it."""
    return f"{{{{{found['open']}{found['inside']}{found['close']}}}}}"


def _without_marks(text: str) -> str:
    def heading(found: re.Match[str]) -> str:
        return found["heading"] + (f'<a id="{found["id"]}"></a>' if found["id"] else "")

    return without_attributes(_ATTRIBUTES.sub("", _HEADING.sub(heading, text)))
