"""From a Markdown text to a sanitised fragment with holes. Reads one text alone, links nothing.

One pass over what the sanitiser wrote sets German typography, gives headings their ids, wraps
tables so that they can scroll, names footnotes, and cuts the text where a reference stands.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable
from urllib.parse import unquote

import msgspec

from stadtteil.model.prose import Prose, Reference
from stadtteil.model.reading import markdown
from stadtteil.model.reading.sanitizing import refused_tags, sanitized
from stadtteil.model.reading.typography import typeset
from stadtteil.model.slugs import slug
from stadtteil.problems import Problem

_TOKEN = re.compile(r"(<[^<>\"]*(?:\"[^\"]*\"[^<>\"]*)*>)")
_NAME = re.compile(r"</?([a-z][a-z0-9]*)")
_ATTRIBUTE = re.compile(r"\s([a-z-]+)=\"([^\"]*)\"")
_VERBATIM = frozenset({"code", "pre", "kbd", "samp", "var"})
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "cite",
        "code",
        "del",
        "dfn",
        "em",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "u",
        "var",
        "wbr",
        "time",
        "img",
    ]
)
_HEADING = re.compile(r"h[1-6]")
_LIQUID = re.compile(r"\{%[-\s].*?%\}|\{\{.*?\}\}", re.DOTALL)
_VAGUE = frozenset(
    {
        "hier",
        "hier klicken",
        "klicken sie hier",
        "link",
        "mehr",
        "weiter",
        "weiterlesen",
        "dieser link",
        "klick",
        "da",
        "here",
        "click here",
    }
)
OPENING = 220

Keep = Callable[[bytes], str]


def read_body(text: str, path: str, first_line: int, keep: Keep) -> tuple[Prose | None, tuple[Problem, ...]]:
    """Return the prose of a Markdown text; `keep` stores a blob and returns its digest."""
    deep = markdown.too_deep(text)
    if deep:
        return None, (
            Problem(
                path,
                deep + first_line - 1,
                1,
                "Die Zitate sind zu tief verschachtelt.",
                "Löschen Sie überzählige „>“.",
            ),
        )
    try:
        raw = markdown.html_of(text)
    except RecursionError:
        return None, (
            Problem(
                path,
                first_line,
                1,
                "Der Text ist zu tief verschachtelt.",
                "Vereinfachen Sie Listen und Zitate.",
            ),
        )
    source = _SourceText(text, path, first_line)
    source.look_over(raw)
    walk = _Walk(source)
    for token in _TOKEN.split(sanitized(raw)):
        walk.take(token)
    prose = Prose(
        keep(msgspec.msgpack.encode(walk.pieces())),
        tuple(walk.references),
        tuple(walk.anchors),
        walk.opening(),
        len(walk.plain().split()),
    )
    return prose, tuple(source.problems)


class _SourceText:
    """The Markdown as the editor wrote it: where a problem is looked for."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self.text = text
        self.path = path
        self.first_line = first_line
        self.problems: list[Problem] = []
        self._from: dict[str, int] = {}

    def place(self, *spellings: str) -> tuple[int, int]:
        """Return line and column of the next occurrence of a spelling that the text has."""
        for spelling in spellings:
            at = self.text.find(spelling, self._from.get(spelling, 0)) if spelling else -1
            if at < 0 and spelling:
                at = self.text.find(spelling)
            if at >= 0:
                self._from[spelling] = at + len(spelling)
                return self.first_line + self.text.count("\n", 0, at), at - (
                    self.text.rfind("\n", 0, at) + 1
                ) + 1
        return self.first_line, 1

    def say(self, place: tuple[int, int], message: str, cure: str, *, error: bool = False) -> None:
        self.problems.append(Problem(self.path, *place, message, cure, "error" if error else "warning"))

    def look_over(self, raw: str) -> None:
        """Say what will not survive: elements that are not allowed, tags of other generators."""
        for name in refused_tags(raw):
            place = self.place(f"<{name}", f"<{name.upper()}", f"<{name.capitalize()}")
            self.say(
                place,
                f"<{name}> ist in Texten nicht erlaubt und wird weggelassen.",
                "Ist es gewöhnlicher Text, schreiben Sie &lt; statt <. Videos und Karten verlinken Sie bitte.",
            )
        found = _LIQUID.search(self.text)
        if found:
            short = " ".join(found[0].split())[:40]
            place = self.place(found[0])
            self.say(
                place,
                f"Hier steht eine Anweisung eines anderen Programms: {short}",
                "Ersetzen Sie sie durch Markdown, zum Beispiel ![Beschreibung](../../bilder/name.jpg).",
                error=True,
            )


class _Walk:
    """One pass over sanitised HTML."""

    def __init__(self, source: _SourceText) -> None:
        self.source = source
        self.references: list[Reference] = []
        self.anchors: list[str] = []
        self._out: list[str | None] = []
        self._words: list[str] = []
        self._before = ""
        self._verbatim = 0
        self._inline = 0
        self._block = ""
        self._mark = 0
        self._heading: tuple[int, int, str] | None = None
        self._link: tuple[int, int, int] | None = None
        self._lowest = 0

    def take(self, token: str) -> None:
        if not token:
            return
        if token[0] == "<" and token[-1] == ">":
            self._tag(token)
        else:
            self._text(token)

    def _text(self, token: str) -> None:
        if not self._verbatim:
            token = typeset(token, self._before)
        self._before = token[-1]
        self._words.append(html.unescape(token))
        self._out.append(token)

    def _tag(self, token: str) -> None:
        found = _NAME.match(token)
        name = found[1] if found else ""
        closing = token.startswith("</")
        if name in _VERBATIM:
            self._verbatim += -1 if closing else 1
        if name not in _INLINE:
            self._before = ""
            self._words.append(" ")
            self._block = "" if closing else name
        elif name not in {"img", "wbr"}:
            self._inline += -1 if closing else 1
        act = getattr(
            self, f"_{'end' if closing else 'start'}_{'heading' if _HEADING.fullmatch(name) else name}", None
        )
        if act is None:
            self._out.append(self._with_safe_id(token))
        else:
            act(token, name)

    def _with_safe_id(self, token: str) -> str:
        """Keep an editor's own id, as an anchor; ids that layouts use begin with `s-`."""
        if ' id="' not in token:
            return token
        return re.sub(r' id="([^"]*)"', lambda found: f' id="{self._anchor(html.unescape(found[1]))}"', token)

    def _anchor(self, wanted: str) -> str:
        """Return a free id: the slug of what is wanted, numbered where it is taken."""
        base = _footnote_id(wanted) or slug(wanted) or "abschnitt"
        if base.startswith("s-"):
            base = f"a-{base}"
        name, number = base, 1
        while name in self.anchors:
            number += 1
            name = f"{base}-{number}"
        self.anchors.append(name)
        return name

    def _start_heading(self, token: str, name: str) -> None:
        """Open a heading: no h1, for the page has its own, and no level is skipped on the way down."""
        level = max(2, int(name[1]))
        level = min(level, self._lowest + 1 if self._lowest else 2)
        self._lowest = level
        wanted = dict(_ATTRIBUTE.findall(token)).get("id", "")
        self._heading = (len(self._out), level, wanted)
        self._out.append("")
        self._words.append(" ")
        self._mark = len(self._words)

    def _end_heading(self, token: str, name: str) -> None:
        if self._heading is None:
            return
        at, level, wanted = self._heading
        text = " ".join("".join(self._words[self._mark :]).split())
        self._heading = None
        self._words.append(" ")
        if not text:
            self._out[at] = "<p>"
            self._out.append("</p>")
            return
        self._out[at] = f'<h{level} id="{self._anchor(html.unescape(wanted) or text)}">'
        self._out.append(f"</h{level}>")

    def _start_table(self, token: str, name: str) -> None:
        self._out.append('<div class="table" role="region" tabindex="0" aria-label="Tabelle">' + token)

    def _end_table(self, token: str, name: str) -> None:
        self._out.append(token + "</div>")

    def _start_td(self, token: str, name: str) -> None:
        aligned = re.sub(r' align="(right|center)"', r' class="\1"', token)
        self._out.append(re.sub(r' align="[^"]*"', "", self._with_safe_id(aligned)))

    _start_th = _start_td

    def _start_div(self, token: str, name: str) -> None:
        notes = 'class="footnote"' in token
        self._out.append(
            '<div class="footnotes" role="doc-endnotes">' if notes else self._with_safe_id(token)
        )

    def _start_a(self, token: str, name: str) -> None:
        attributes = dict(_ATTRIBUTE.findall(token))
        target = unicodedata.normalize("NFC", html.unescape(attributes.get("href", "")).strip())
        kind = attributes.get("class", "")
        if kind:
            back = kind == "footnote-backref"
            role = "doc-backlink" if back else "doc-noteref"
            label = f' aria-label="{attributes.get("title", "Zurück zum Text")}"' if back else ""
            note = _footnote_id(target.lstrip("#")) or ""
            self._out.append(
                f'<a class="{"footnote-back" if back else "footnote"}" role="{role}"{label} href="#{note}">'
            )
            return
        if "href" not in attributes:
            self._out.append(self._with_safe_id(token))
            return
        self._out.append("<a")
        self._cut(Reference(target, *self.source.place(target, attributes["href"], unquote(target))))
        self._link = (len(self._words), self.references[-1].line, self.references[-1].column)
        title = f' title="{attributes["title"]}"' if attributes.get("title") else ""
        extra = "".join(f' {key}="{attributes[key]}"' for key in ("lang", "dir") if key in attributes)
        self._out.append(f"{title}{extra}>")

    def _end_a(self, token: str, name: str) -> None:
        self._out.append(token)
        if self._link is None:
            return
        start, line, column = self._link
        self._link = None
        text = " ".join("".join(self._words[start:]).split()).strip(" .:!»→>…")
        if text.lower() in _VAGUE:
            self.source.say(
                (line, column),
                f"Der Linktext „{text}“ sagt nicht, wohin der Link führt.",
                "Verlinken Sie Wörter, die das Ziel nennen; Vorlesehilfen lesen oft nur die Links.",
            )

    def _start_img(self, token: str, name: str) -> None:
        attributes = dict(_ATTRIBUTE.findall(token))
        target = unicodedata.normalize("NFC", html.unescape(attributes.get("src", "")).strip())
        place = self.source.place(target, attributes.get("src", ""), unquote(target))
        alt, caption = html.unescape(attributes.get("alt", "")), html.unescape(attributes.get("title", ""))
        inline = self._inline > 0 or self._block not in {"p", "div"}
        if self._block == "p" and not inline:
            self._out.append("</p>")
        self._cut(Reference(unquote(target), *place, picture=True, inline=inline, alt=alt, caption=caption))
        if self._block == "p" and not inline:
            self._out.append("<p>")

    def _cut(self, reference: Reference) -> None:
        """Leave a hole for a reference."""
        self._out.append(None)
        self.references.append(reference)

    def pieces(self) -> list[str]:
        """Return the HTML between the holes; one piece more than there are references."""
        pieces: list[list[str]] = [[]]
        for part in self._out:
            if part is None:
                pieces.append([])
            else:
                pieces[-1].append(part)
        return ["".join(parts).replace("<p></p>", "") for parts in pieces]

    def plain(self) -> str:
        return "".join(self._words)

    def opening(self) -> str:
        """Return the first words, cut at a word's end."""
        text = " ".join(self.plain().split())
        if len(text) <= OPENING:
            return text
        return text[:OPENING].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"


def _footnote_id(name: str) -> str:
    """Return a footnote's id in our spelling (`fn-1`, `fnref-1`), or nothing where it is none.

    >>> _footnote_id("fnref2-anmerkung")
    'fnref2-anmerkung'
    """
    return name if re.fullmatch(r"fn(ref\d*)?-[\w.-]+", name) else ""
