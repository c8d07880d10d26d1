"""A page as a tree, as far as tests need one: our own pages close all that they open."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

VOID = frozenset({"base", "br", "hr", "img", "input", "link", "meta", "source", "wbr"})


class Element:
    """An element: tag, attributes, what stands in it."""

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.inner: list[Element | str] = []

    @property
    def text(self) -> str:
        """All words within it, with single spaces; what does not break does not break."""
        return " ".join("".join(self._texts()).replace("\n", " ").split(" ")).strip()

    def _texts(self) -> Iterator[str]:
        for part in self.inner:
            if isinstance(part, str):
                yield part
            else:
                yield from part._texts()

    def all(self, tag: str, class_: str = "") -> list[Element]:
        """Return the elements within it of a tag, and of a class if one is named."""
        return list(self._all(tag, class_))

    def _all(self, tag: str, class_: str) -> Iterator[Element]:
        for part in self.inner:
            if isinstance(part, Element):
                if part.tag == tag and (not class_ or class_ in part.attributes.get("class", "").split()):
                    yield part
                yield from part._all(tag, class_)

    def one(self, tag: str, class_: str = "") -> Element:
        """Return the first such element; there must be one."""
        return self.all(tag, class_)[0]


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_startendtag(tag, attrs)
        if tag not in VOID:
            found = self._open[-1].inner[-1]
            assert isinstance(found, Element)
            self._open.append(found)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].inner.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self._open.pop().tag == tag, tag

    def handle_data(self, data: str) -> None:
        self._open[-1].inner.append(data)


def parsed(text: str) -> Element:
    """Return a page as a tree."""
    builder = _Builder()
    builder.feed(text)
    builder.close()
    return builder.root
