"""One pass over sanitised HTML, as nh3 writes it, that makes it the text of a page.

Sets German typography, gives headings their ids, wraps tables so that they can scroll, names
footnotes, groups pictures, and leaves a hole where a link or picture stands. Knows no other file.
"""

from __future__ import annotations

import html
import re
from urllib.parse import unquote

import msgspec

from stadtteil.model.text.alt_text import problem_of_alt
from stadtteil.model.text.anchors import note_id
from stadtteil.model.text.bare_addresses import may_have_addresses
from stadtteil.model.text.file_endings import names_file
from stadtteil.model.text.fragment import Fragment
from stadtteil.model.text.html_warnings import NO_SOURCE
from stadtteil.model.text.link_text import judge, judge_twins
from stadtteil.model.text.origin import Origin
from stadtteil.model.text.paragraphs import settle
from stadtteil.model.text.prose import Reference
from stadtteil.model.text.pull_quotes import PULLED, PullQuotes
from stadtteil.model.text.sanitizing import TAGS
from stadtteil.model.text.table import Table
from stadtteil.model.text.tags import Act, Tag, attributes_of, tag_of, target_of
from stadtteil.words import GERMAN, Words

_TOKEN = re.compile(r"(<[^<>\"]*(?:\"[^\"]*\"[^<>\"]*)*>)")
_FIGURES_IN = frozenset({"p", "div", "figure", "li", "dd", "blockquote"})
"""Elements in which a picture is a figure, with caption and credit; elsewhere it stands within the line."""


class Walk(Fragment):
    """What a text becomes, token by token."""

    def __init__(self, origin: Origin, words: Words = GERMAN) -> None:
        """Begin with nothing; `origin` is told what is wrong, `words` say what readers hear by the way."""
        super().__init__(origin, words)
        self._verbatim = self._inline = 0
        self._block = ""
        self._heading: tuple[int, int, int, str] | None = None
        self._table, self._tables = Table(0, 0), 0
        self._paragraph, self._pulled = (-1, 0), (-1, 0, 0)
        self._quotes = PullQuotes()
        self._link: tuple[int, int, str | None] | None = None
        self._twins: dict[str, str] = {}

    def through(self, sanitized: str) -> None:
        """Walk through a whole text."""
        tokens = _TOKEN.split(sanitized)
        texts = tokens[::2]
        addressed = may_have_addresses("".join(texts))
        for text, tag in zip(texts, [*tokens[1::2], ""], strict=True):
            if not text:
                pass
            elif addressed and self._verbatim <= 0 and may_have_addresses(text):
                self._addresses(text)
            else:
                self._type.text(text, verbatim=self._verbatim > 0)
            if tag:
                self._tag(tag)
        self._type.end_block()
        self._quotes.settle(self._out, self._type.plain())

    def _tag(self, token: str) -> None:
        tag = _TAGS.get(token) or _WITH_ATTRIBUTES.get(token.partition(" ")[0]) or _tag_of(token)
        self._verbatim += tag.verbatim
        self._inline += tag.inline
        if tag.block:
            self._type.end_block()
            self._block = "" if tag.closing else tag.name
        elif tag.name == "br":
            self._type.gap()
        tag.act(self, token)

    def _open_paragraph(self, token: str) -> None:
        self._paragraph = (len(self._out), len(self.references))
        self._as_it_is(token)

    def _close_paragraph(self, token: str) -> None:
        self._out.append(token)
        at, before = self._paragraph
        if len(self.references) > before and at >= 0:
            settle(self._out, at, self.references, before, self._words)

    def _open_figure(self, token: str) -> None:
        if token == PULLED:
            self._pulled = (len(self._out), self._type.mark(), len(self.references))
        self._as_it_is(token)

    def _close_quote(self, token: str) -> None:
        at, mark, before = self._pulled
        if at >= 0 and len(self.references) == before:
            self._quotes.add(at, self._type.since(mark))
        self._pulled = (-1, 0, 0)
        self._out.append(token)

    def _open_heading(self, token: str) -> None:
        wanted = html.unescape(attributes_of(token).get("id", ""))
        self._heading = (len(self._out), self._type.mark(), int(token[2]), wanted)
        self._out.append("")

    def _close_heading(self, token: str) -> None:
        if self._heading is None:
            return
        at, mark, level, wanted = self._heading
        self._heading = None
        text = self._type.since(mark)
        if not text:
            self._out[at] = "<p>"
            self._out.append("</p>")
            return
        level, anchor = self._anchors.heading(level, wanted or text)
        self._out[at] = f'<h{level} id="{anchor}">'
        self._out.append(f"</h{level}>")

    def _open_table(self, token: str) -> None:
        self._tables += 1
        self._table = Table(len(self._out), self._tables, self._table)
        self._out.append("")
        self._as_it_is(token)

    def _close_table(self, token: str) -> None:
        self._out[self._table.at] = self._table.opening(self._words)
        self._table = self._table.outer or self._table
        self._out.append(token + "</div>")

    def _close_caption(self, token: str) -> None:
        self._table.caption = self._type.since(self._table.mark)
        self._out.append(token)

    def _open_cell(self, token: str) -> None:
        self._as_it_is(self._table.begun(token, self._type.mark()))

    def _close_head(self, token: str) -> None:
        self._table.name(self._type.since(self._table.mark))
        self._out.append(token)

    def _open_div(self, token: str) -> None:
        if 'class="footnote"' in token:
            token = '<div class="footnotes" role="doc-endnotes">'
        elif 'class="box"' in token:
            token = '<div class="box" role="note">'
        self._as_it_is(token)

    def _open_link(self, token: str) -> None:
        self._anchored += 1
        attributes = attributes_of(token)
        if attributes.get("class"):
            self._open_note(attributes)
            return
        self._link = (self._type.mark(), len(self.references), attributes.get("href"))
        if "href" not in attributes:
            name = attributes.get("id") or attributes.get("name")
            self._out.append(self._anchors.safe(f'<a id="{name}">') if name else "<a>")
            self._link = None if name else self._link
            return
        target = target_of(attributes["href"])
        self._out.append("<a")
        place = self._origin.target(target, attributes["href"], unquote(target))
        self._cut(Reference(target, *place))
        kept = (key for key in ("title", "lang", "dir") if attributes.get(key))
        self._out.append("".join(f' {key}="{attributes[key]}"' for key in kept) + ">")

    def _open_note(self, attributes: dict[str, str]) -> None:
        """Open a link to a footnote, or back from it; its words are signs, not text."""
        note = note_id(target_of(attributes.get("href", "")).lstrip("#"))
        kind, role, label = "footnote", "doc-noteref", ""
        if attributes["class"] == "footnote-backref":
            kind, role = "footnote-back", "doc-backlink"
            label = f' aria-label="{attributes.get("title") or self._words.text("Zurück zum Text")}"'
        self._out.append(f'<a class="{kind}" role="{role}"{label} href="#{note}">')
        self._type.silent = True

    def _close_link(self, token: str) -> None:
        self._anchored -= 1
        self._out.append(token)
        self._type.silent = False
        if self._link is None:
            return
        mark, before, target = self._link
        self._link = None
        pictures = [reference for reference in self.references[before:] if reference.picture]
        for picture in pictures:
            self._cut(msgspec.structs.replace(picture, inline=True, credit=True))
        place = (0, 0) if target is None else (self.references[before].line, self.references[before].column)
        if target and not pictures and names_file(self.references[before].target):
            self._cut(msgspec.structs.replace(self.references[before], note=True))
        words = self._type.since(mark)
        judge(self._origin, words, target, place, pictured=bool(pictures))
        if target:
            judge_twins(self._origin, words, target, place, self._twins)

    def _picture(self, token: str) -> None:
        attributes = attributes_of(token)
        alt, caption = html.unescape(attributes.get("alt", "")), html.unescape(attributes.get("title", ""))
        source = attributes.get("src", "")
        if not source:
            place = self._origin.first(f"![{alt}]", "<img", "<IMG")
            self._origin.say(place, *NO_SOURCE, error=True)
            return
        target = target_of(source)
        place = self._origin.target(target, source, unquote(target))
        wrong = problem_of_alt(alt) if alt else None
        if wrong:
            self._origin.say(place, *wrong)
        inline = self._inline > 0 or self._block not in _FIGURES_IN
        split = self._block == "p" and not inline
        self._out.append("</p>" if split else "")
        self._cut(Reference(unquote(target), *place, picture=True, inline=inline, alt=alt, caption=caption))
        self._out.append("<p>" if split else "")


_HEADINGS = tuple(f"h{level}" for level in range(1, 7))
_OPENERS: dict[str, Act] = {
    **dict.fromkeys(_HEADINGS, Walk._open_heading),
    "table": Walk._open_table,
    "caption": Walk._open_cell,
    "tr": Walk._open_cell,
    "td": Walk._open_cell,
    "th": Walk._open_cell,
    "div": Walk._open_div,
    "p": Walk._open_paragraph,
    "figure": Walk._open_figure,
    "a": Walk._open_link,
    "img": Walk._picture,
}
_CLOSERS: dict[str, Act] = {
    **dict.fromkeys(_HEADINGS, Walk._close_heading),
    "table": Walk._close_table,
    "caption": Walk._close_caption,
    "th": Walk._close_head,
    "a": Walk._close_link,
    "p": Walk._close_paragraph,
    "blockquote": Walk._close_quote,
}


def _tag_of(token: str, otherwise: Act = Walk._as_it_is) -> Tag:
    return tag_of(token, _OPENERS, _CLOSERS, otherwise)


_TAGS = {token: _tag_of(token, Walk._plain) for name in TAGS for token in (f"<{name}>", f"</{name}>")}
"""The tags without attributes: nearly all that a text has."""
_WITH_ATTRIBUTES = {f"<{name}": _tag_of(f"<{name} ") for name in TAGS}
"""Those with attributes, by how they begin."""
