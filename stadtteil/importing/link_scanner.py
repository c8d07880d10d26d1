"""Finds the links and pictures of a Markdown text, however they are written, and puts others in their place.

Knows how they look, not where they lead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from stadtteil.importing.code_spans import parts

_TARGET = re.compile(
    r"\(\s*(?:<(?P<angle>[^<>\n]{0,2000})>|(?P<bare>(?:[^\s()<>]|\([^\s()]*\)){0,2000}))"
    r"(?:\s+(?:\"(?P<double>[^\"]{0,1000})\"|'(?P<single>[^']{0,1000})'))?\s*\)"
)
_MARK = re.compile(
    r"(?P<tag><(?:a|img|source)\b(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>)|(?P<end></a\s*>)|(?P<open>!?\[)|(?P<escape>\\.)|(?P<close>\])",
    re.IGNORECASE | re.DOTALL,
)
_DEFINITION = re.compile(
    r"^(?P<lead>[ ]{0,3}\[(?!\^)(?P<name>[^\]\n]{1,300})\]:[ \t]*)<?(?P<target>[^\s<>]+)>?"
    r"(?P<title>[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$",
    re.MULTILINE,
)
_ATTRIBUTE = re.compile(
    r"""\s(?P<name>[\w:-]+)\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s>"']+))"""
)
_LONGEST_LINK = 3000
_HIDDEN = re.compile(r"\x00(\d+)\x00")
_NAMED_PICTURE = re.compile(r"!\[(?P<alt>[^\[\]\n]{0,500})\](?:\[(?P<name>[^\[\]\n]{0,300})\])?(?!\()")
_REMARK = re.compile(r"<!--.*?-->", re.DOTALL)


class ScannedLink(NamedTuple):
    """A link or a picture as it is written: its target, the words of pictures, and whether it is HTML.

    `words` are what a link stands behind, `below` is what follows a picture in its paragraph.
    """

    target: str
    picture: bool = False
    alt: str = ""
    caption: str = ""
    html: bool = False
    words: str = ""
    below: str = ""


class Replacement(NamedTuple):
    """What takes its place: a target (None: only the words stay), for pictures the whole Markdown."""

    target: str | None
    markdown: str = ""


Resolve = Callable[[ScannedLink], Replacement]


def replaced(markdown: str, resolve: Resolve) -> str:
    """Return a text in which each link and picture leads to what `resolve` says.

    >>> replaced("[a](b) ![c](d)", lambda one: Replacement("x", "P" if one.picture else ""))
    '[a](x) P'
    """
    gone: set[str] = set()

    hidden = _HiddenCode(markdown.replace("\x00", ""))
    text = hidden.text
    shown = {_label(found["name"] or found["alt"]) for found in _NAMED_PICTURE.finditer(text)}

    def definition(found: re.Match[str]) -> str:
        if _label(found["name"]) in shown:
            return found[0]
        replacement = resolve(ScannedLink(found["target"]))
        if replacement.target is None:
            gone.add(_label(found["name"]))
            return ""
        return f"{found['lead']}{_written(replacement.target)}{found['title'] or ''}"

    pictures = {_label(found["name"]): found["target"] for found in _DEFINITION.finditer(text)}
    text = _DEFINITION.sub(definition, _pictures_by_name(text, pictures))
    return hidden.shown(_Scan(text, resolve, gone, hidden).text())


def _pictures_by_name(text: str, targets: dict[str, str]) -> str:
    """Write the targets of pictures that are named elsewhere (`![alt][name]`) beside them."""

    def inline(found: re.Match[str]) -> str:
        target = targets.get(_label(found["name"] or found["alt"]))
        return found[0] if target is None else f"![{found['alt']}]({target})"

    return _NAMED_PICTURE.sub(inline, text)


def _label(name: str) -> str:
    return " ".join(name.casefold().split())


class _HiddenCode:
    """A text with marks in the place of its code, equal ones for equal code: links may stand behind code."""

    def __init__(self, markdown: str) -> None:
        self._code: dict[str, int] = {}
        self.text = "".join(self._kept(part) if code else part for part, code in parts(markdown))

    def _kept(self, code: str) -> str:
        return f"\x00{self._code.setdefault(code, len(self._code))}\x00"

    def shown(self, text: str) -> str:
        """Return a text with its code again."""
        code = list(self._code)
        return _HIDDEN.sub(lambda found: code[int(found[1])], text)


class _Scan:
    """One pass over a text whose code is hidden."""

    def __init__(self, text: str, resolve: Resolve, gone: set[str], hidden: _HiddenCode) -> None:
        self._hidden = hidden
        self._text = text
        self._lower = text.lower()
        self._resolve = resolve
        self._gone = gone

    def text(self) -> str:
        """Return the text with all that was found replaced, what stands within first."""
        parts: list[str] = []
        opened: list[tuple[int, str]] = []
        anchors: list[bool] = []
        at = 0
        for found in self._marks():
            if found.start() < at:
                continue
            parts.append(self._text[at : found.start()])
            at = found.end()
            if found["open"]:
                opened.append((len(parts), found["open"]))
                parts.append(found["open"])
            elif found["close"] and opened:
                at = self._closed(parts, *opened.pop(), at)
            else:
                parts.append(self._tag(found, anchors) if found["tag"] or found["end"] else found[0])
        return "".join([*parts, self._text[at:]])

    def _marks(self) -> Iterator[re.Match[str]]:
        return _MARK.finditer(self._text)

    def _closed(self, parts: list[str], begin: int, sign: str, at: int) -> int:
        """Replace what ends at a bracket, if it is a link or a picture; return where the text goes on."""
        inner = "".join(parts[begin + 1 :])
        target = _TARGET.match(self._text, at)
        if target is None:
            del parts[begin:]
            named = re.compile(r"\[([^\[\]\n]{0,300})\]").match(self._text, at)
            name = _label((named[1] if named else "") or inner)
            if sign == "[" and name in self._gone:
                parts.append(inner)
                return named.end() if named else at
            parts.append(f"{sign}{inner}]")
            return at
        del parts[begin:]
        where = target["angle"] if target["angle"] is not None else target["bare"]
        title = target["double"] or target["single"] or ""
        if sign == "![":
            replacement = self._resolve(
                ScannedLink(where, True, self._hidden.shown(inner), title, below=self._below(target.end()))
            )
            parts.append(replacement.markdown)
            return target.end()
        replacement = self._resolve(ScannedLink(where, words=self._hidden.shown(inner)))
        shown = f' "{title}"' if title else ""
        parts.append(_link(inner, replacement.target, shown))
        return target.end()

    def _below(self, at: int) -> str:
        """Return what follows in the same paragraph."""
        return self._text[at : at + 400].partition("\n\n")[0].replace("\x00", "")

    def _tag(self, found: re.Match[str], anchors: list[bool]) -> str:
        """Return what a tag of HTML becomes: a link keeps its tag, a picture becomes Markdown."""
        if found["end"]:
            return (found[0] if anchors.pop() else "") if anchors else found[0]
        said = {
            one["name"].lower(): next(
                (one[key] for key in ("double", "single", "bare") if one[key] is not None), ""
            )
            for one in _ATTRIBUTE.finditer(found["tag"])
        }
        if found["tag"][:4].lower() == "<img":
            return self._resolve(
                ScannedLink(
                    said.get("src", ""), True, said.get("alt", ""), html=True, below=self._below(found.end())
                )
            ).markdown
        if found["tag"][:2].lower() != "<a":
            return ""
        name = said.get("id") or said.get("name") or ""
        end = self._lower.find("</a", found.end(), found.end() + _LONGEST_LINK)
        words = self._text[found.end() : end if end >= 0 else found.end()]
        said_of = ScannedLink(said["href"], html=True, words=words) if "href" in said else None
        replacement = self._resolve(said_of) if said_of else Replacement(None)
        anchors.append(replacement.target is not None or bool(name))
        if not anchors[-1]:
            return ""
        place = f' id="{name}"' if name else ""
        return f'<a{place} href="{replacement.target}">' if replacement.target is not None else f"<a{place}>"


def _link(words: str, target: str | None, shown: str) -> str:
    """Return a link; around a remark alone, which nobody sees, its target is what is seen."""
    if target is None:
        return words
    seen = _REMARK.sub("", words)
    if words and not seen.strip():
        return f"{words} [{target}]({_written(target)})"
    return f"[{words}]({_written(target)}{shown})"


def _written(target: str) -> str:
    return re.sub(r"[\s<>()]", lambda sign: f"%{ord(sign[0]):02X}", target)
