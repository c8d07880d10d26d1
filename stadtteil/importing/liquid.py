"""Liquid and kramdown in texts of Jekyll: what they say becomes Markdown, what they do falls.

Mentions of other texts become addresses that begin with `ziel:`; the table of links resolves them.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from stadtteil.importing.code_spans import outside_code
from stadtteil.importing.shortcode import Shortcode, arguments, markdown_of

MENTION = "ziel:"
_TAG = re.compile(r"\{%-?\s*(?P<name>[\w-]+)(?P<rest>(?:[^%]|%(?!\})){0,1000}?)-?%\}")
_VALUE = re.compile(r"\{\{-?\s*(?P<inside>[^{}]{0,500}?)\s*-?\}\}")
_RAW = re.compile(r"\{%-?\s*raw\s*-?%\}(.{0,20000}?)\{%-?\s*endraw\s*-?%\}", re.DOTALL)
_COMMENT = re.compile(
    r"\{%-?\s*comment\s*-?%\}.{0,20000}?\{%-?\s*endcomment\s*-?%\}|\{::comment\}.{0,20000}?\{:/(?:comment)?\}",
    re.DOTALL,
)
_HIGHLIGHT = re.compile(
    r"\{%-?\s*highlight\s+(?P<kind>[\w+-]*)[^%\n]{0,300}%\}\n?(?P<code>.{0,20000}?)\n?\{%-?\s*endhighlight\s*-?%\}",
    re.DOTALL,
)
_TOC = re.compile(
    r"^[*+-][ \t]+\S[^\n]*\n\{:[ \t]*\.?toc[^}\n]*\}[ \t]*$|^\{:[ \t]*toc[^}\n]*\}[ \t]*$", re.MULTILINE
)
_EXTENSION = re.compile(r"\{::/?\w{1,40}[^}\n]{0,300}/?\}|\{:/\w{0,40}\}")
_ATTRIBUTES = re.compile(r"[ \t]*(?<!\{)\{:(?P<said>[ \t]*(?:[.#][\w-]|[\w-]+=)[^{}\n]{0,300})\}")
_HEADING_ID = re.compile(
    r"^(?P<heading>#{1,6}[^\n]*?)[ \t]*\{#(?P<id>[\w:.-]+)[^}\n]*\}[ \t]*$", re.MULTILINE
)
_LITERAL = re.compile(r"^(['\"])(?P<text>[^'\"]*)\1")
_SILENT = frozenset(
    [
        "if",
        "elsif",
        "else",
        "endif",
        "unless",
        "endunless",
        "case",
        "when",
        "endcase",
        "for",
        "endfor",
        "break",
        "continue",
        "assign",
        "capture",
        "endcapture",
        "increment",
        "decrement",
        "cycle",
        "tablerow",
        "endtablerow",
        "seo",
        "feed_meta",
        "cache",
        "endcache",
        "render",
        "layout",
    ]
)


class Liquid:
    """Turns the Liquid of one text into Markdown, and notes what it could not turn."""

    def __init__(self, said: Callable[[str], str]) -> None:
        """Know what values say (`page.title`, `site.repository`); nothing for those that are not known."""
        self._said = said
        self.notes: list[str] = []

    def markdown(self, text: str) -> str:
        """Return a text without Liquid and without attributes of kramdown."""
        kept: list[str] = []

        def keep(literal: str) -> str:
            kept.append(literal)
            return f"\x00{len(kept) - 1}\x00"

        text = text.replace("\x00", "")
        if "endraw" in text:
            text = _RAW.sub(lambda found: keep(found[1]), text)
        if "endhighlight" in text:
            text = _HIGHLIGHT.sub(lambda found: keep(f"```{found['kind']}\n{found['code']}\n```"), text)
        if "endcomment" in text or "{:/" in text:
            text = _COMMENT.sub("", text)
        text = outside_code(text, self._changed)
        return re.sub(r"\x00(\d+)\x00", lambda found: kept[int(found[1])], text)

    def _changed(self, text: str) -> str:
        text = _VALUE.sub(self._value, _TAG.sub(self._tag, text))
        return without_attributes(text)

    def _tag(self, found: re.Match[str]) -> str:
        name, rest = found["name"], _VALUE.sub(self._value, found["rest"].strip())
        if name in {"post_url", "link"}:
            return f"{MENTION}{rest}".replace(" ", "%20")
        if name in {"include", "include_relative", "include_cached"}:
            which, _, rest = rest.partition(" ")
            name = re.sub(r"\.(?:html|md|liquid)$", "", which)
        if name in _SILENT or name.startswith("end"):
            if name in {"for", "if", "unless", "case", "assign", "capture", "render"}:
                self.notes.append(f"Anweisung fällt weg: {found[0][:80]}")
            return ""
        words, named = arguments(rest)
        made = markdown_of(Shortcode(name, words, named))
        if made is None:
            self.notes.append(f"Anweisung fällt weg: {found[0][:80]}")
            return ""
        self.notes.append(f"Aus {found[0][:60]} wurde Markdown")
        return made

    def _value(self, found: re.Match[str]) -> str:
        name, *_ = (part.strip() for part in found["inside"].split("|"))
        literal = _LITERAL.match(name)
        if literal:
            return literal["text"]
        said = self._said(name)
        if name and not said and not re.fullmatch(r"site\.\w*(?:url|path)", name):
            self.notes.append(f"Wert fällt weg: {found[0][:80]}")
        return said


def without_attributes(text: str) -> str:
    r"""Return Markdown without attributes of kramdown; names that were given to headings are kept as anchors.

    >>> without_attributes("## Über uns {#ueber}\n{: .gross}\nText{:.klein}")
    '## Über uns<a id="ueber"></a>\n\nText'
    """
    text = _EXTENSION.sub("", _TOC.sub("", text))
    text = _HEADING_ID.sub(r'\g<heading><a id="\g<id>"></a>', text)
    return _ATTRIBUTES.sub("", text)
