"""Texts of WordPress as HTML: blocks, shortcodes, and lines of the classic editor that become paragraphs."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping
from typing import NamedTuple

from stadtteil.importing.foreign_entry import ForeignPicture
from stadtteil.importing.shortcode import Shortcode, arguments, markdown_of

_BLOCK = re.compile(
    r"<!--\s+(?P<end>/)?wp:(?P<name>[\w/-]+)\s+(?P<said>\{.*?\}\s+)?(?P<alone>/)?-->", re.DOTALL
)
_CAPTION = re.compile(
    r"\[(?:wp_)?caption(?P<said>[^\]]*)\](?P<inner>.{0,5000}?)\[/(?:wp_)?caption\]", re.DOTALL
)
_EMBED = re.compile(r"\[embed[^\]]*\]\s*(\S+?)\s*\[/embed\]")
_CODE = re.compile(
    r"\[(?P<end>/)?(?P<name>[A-Za-z][\w-]{1,60})(?P<said>(?:\s+[^\[\]]{0,3000}?)?)(?P<alone>\s*/)?\](?!\()"
)
_EMPTY_PAIR = re.compile(r"\[([A-Za-z][\w-]*)((?:\s[^\[\]]{0,3000}?)?)\]\s*\[/\1\]")
_BLOCK_TAG = (
    r"(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|td|th|blockquote|figure|figcaption|pre|hr|"
    r"section|article|details|summary|form|address|iframe|aside|header|footer|nav)"
)
_PRE = re.compile(r"<pre\b.{0,20000}?</pre>", re.DOTALL | re.IGNORECASE)
_KNOWN = frozenset(
    [
        "gallery",
        "audio",
        "video",
        "playlist",
        "youtube",
        "vimeo",
        "googlemaps",
        "contact-form-7",
        "slideshow",
        "embed",
    ]
)


class UploadedPictures(NamedTuple):
    """The pictures of an export: by their number, and by the number of the text that they were sent for."""

    by_number: Mapping[str, ForeignPicture]
    by_parent: Mapping[str, tuple[str, ...]]


class ClassicText:
    """Turns one text of WordPress into plain HTML, and notes what it could not turn."""

    def __init__(self, number: str, media: UploadedPictures, reusable: Mapping[str, str]) -> None:
        """Know the text's number, all pictures, and the blocks that several texts share."""
        self._number = number
        self._media = media
        self._reusable = reusable
        self.notes: list[str] = []

    def html(self, text: str) -> str:
        """Return HTML in which every paragraph is one."""
        text = self._with_shared_blocks(text)
        text = _CAPTION.sub(self._caption, text)
        text = _EMBED.sub(r"\n\n\1\n\n", text)
        text = self._without_codes(text)
        return "".join(part if in_block else with_paragraphs(part) for part, in_block in self._parts(text))

    def _with_shared_blocks(self, text: str) -> str:
        def shared(found: re.Match[str]) -> str:
            if found["name"] != "block" or not found["alone"]:
                return found[0]
            number = re.search(r'"ref"\s*:\s*(\d+)', found["said"] or "")
            return self._reusable.get(number[1], "") if number else ""

        return _BLOCK.sub(shared, text)

    def _parts(self, text: str) -> list[tuple[str, bool]]:
        """Return a text in parts: what stands in blocks, and what was written without them."""
        parts: list[tuple[str, bool]] = []
        depth = done = 0
        for found in _BLOCK.finditer(text):
            freeform = found["name"] in {"freeform", "core/freeform", "classic"}
            parts.append((text[done : found.start()], depth > 0))
            done = found.end()
            if found["alone"]:
                self._note_empty_block(found)
            elif not freeform:
                depth = max(0, depth - 1) if found["end"] else depth + 1
        parts.append((text[done:], depth > 0))
        return parts

    def _note_empty_block(self, found: re.Match[str]) -> None:
        try:
            said = json.loads(found["said"] or "{}")
        except ValueError:
            said = {}
        shown = said.get("url") if isinstance(said, dict) else None
        self.notes.append(f"Block ohne Text fällt weg: {found['name']}{f' ({shown})' if shown else ''}")

    def _caption(self, found: re.Match[str]) -> str:
        _, named = arguments(found["said"])
        picture = re.search(r"(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?", found["inner"], re.IGNORECASE)
        if picture is None:
            return found["inner"]
        rest = found["inner"].replace(picture[0], "", 1).strip()
        said = rest or html.escape(named.get("caption", ""))
        return f"\n\n<figure>{picture[0]}<figcaption>{said}</figcaption></figure>\n\n"

    def _without_codes(self, text: str) -> str:
        text = _EMPTY_PAIR.sub(r"[\1\2 /]", text)
        ends = set(re.findall(r"\[/([A-Za-z][\w-]*)\]", text))

        def changed(found: re.Match[str]) -> str:
            name = found["name"]
            if not _is_code(name, found["said"], ends):
                return found[0]
            if found["end"] or name in ends:
                return self._enclosing(found)
            return self._single(found)

        return _CODE.sub(changed, text)

    def _enclosing(self, found: re.Match[str]) -> str:
        """Take away the mark of a shortcode that encloses something; its title and what it encloses stay."""
        if found["end"]:
            return "\n\n"
        self.notes.append(f"Anweisung fällt weg, ihr Inhalt bleibt: [{found['name']}]")
        _, named = arguments(found["said"])
        title = next((named[key] for key in ("title", "heading", "titel") if named.get(key)), "")
        return f"\n\n<p><strong>{html.escape(title)}</strong></p>\n\n" if title else "\n\n"

    def _single(self, found: re.Match[str]) -> str:
        words, named = arguments(found["said"])
        if found["name"] in {"gallery", "slideshow", "playlist"}:
            return self._gallery(named)
        made = markdown_of(Shortcode(found["name"], words, named))
        if made is None:
            self.notes.append(f"Anweisung fällt weg: {found[0][:80]}")
            return ""
        paragraphs = [f"<p>{part}</p>" for part in made.strip().split("\n\n") if part]
        return "\n\n" + "".join(paragraphs) + "\n\n"

    def _gallery(self, named: Mapping[str, str]) -> str:
        numbers = re.findall(r"\d+", named.get("ids", "") or named.get("include", ""))
        pictures = [
            self._media.by_number.get(one) for one in numbers or self._media.by_parent.get(self._number, ())
        ]
        shown = "".join(_img(picture) for picture in pictures if picture is not None)
        if not shown:
            self.notes.append("Galerie ohne bekannte Bilder fällt weg")
            return ""
        return f"\n\n<figure>{shown}</figure>\n\n"


def with_paragraphs(text: str) -> str:
    r"""Return HTML in which lines with room between are paragraphs, as the classic editor shows them.

    >>> with_paragraphs("Eins\nzwei\n\nDrei")
    '<p>Eins<br>\nzwei</p>\n<p>Drei</p>\n'
    """
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        kept.append(found[0])
        return f"\n\n<pre data-kept={len(kept) - 1}></pre>\n\n"

    text = _PRE.sub(keep, text)
    text = re.sub(rf"(<{_BLOCK_TAG}\b[^>]*>)", r"\n\n\1", text, flags=re.IGNORECASE)
    text = re.sub(rf"(</{_BLOCK_TAG}>)", r"\1\n\n", text, flags=re.IGNORECASE)
    made = "".join(_chunk(chunk.strip()) for chunk in re.split(r"\n[ \t]*\n", text) if chunk.strip())
    return re.sub(r"<pre data-kept=(\d+)></pre>", lambda found: _again(kept, found), made)


def _again(kept: list[str], found: re.Match[str]) -> str:
    number = int(found[1])
    return kept[number] if number < len(kept) else found[0]


def _chunk(chunk: str) -> str:
    if re.match(rf"</?{_BLOCK_TAG}\b|<!--", chunk, re.IGNORECASE):
        return chunk + "\n"
    return "<p>" + re.sub(r"(?<!<br>)(?<!<br/>)(?<!<br />)\n", "<br>\n", chunk) + "</p>\n"


def _is_code(name: str, said: str, ends: set[str]) -> bool:
    """Whether words in brackets are a shortcode, and not a remark like [sic] or [gekürzt]."""
    return name in _KNOWN or name in ends or "=" in said or ("_" in name and name.islower())


def _img(picture: ForeignPicture) -> str:
    caption = f"<figcaption>{html.escape(picture.caption)}</figcaption>" if picture.caption else ""
    return (
        f'<figure><img src="{html.escape(picture.place)}" alt="{html.escape(picture.alt)}">{caption}</figure>'
    )
