"""HTML of others as our Markdown, by BeautifulSoup and markdownify. Knows no program that made it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from stadtteil.importing.embedded import Embedded
from stadtteil.importing.foreign_head import PICTURE_NAME
from stadtteil.importing.shortcode import picture_in_markdown

if TYPE_CHECKING:
    from bs4 import Tag

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TAGS = re.compile(r"<[^<>]*>")
_LINE_START = re.compile(r"^(?P<blank>[ ]{0,3})(?P<sign>#{1,6}(?=\s)|[+*-](?=\s)|>|~{3}|!{3})", re.MULTILINE)
_STAR = re.compile(r"(?<!\w)\*|\*(?!\w)")
_LOOSE = re.compile(r"\n[ \t]*\n(?:[ \t]*\n)+")
_BLOCKS = frozenset({"body", "div", "section", "article", "main", "center"})
_ONLY_PICTURE = re.compile(r"\s*!\[[^\]]*\]\([^()]*\)\s*")


class HtmlText:
    """Turns HTML into Markdown, and notes what fell."""

    def __init__(self) -> None:
        """Begin with nothing to note."""
        self.notes: list[str] = []

    def markdown(self, html: str) -> str:
        """Return Markdown; what is nested too deep is given as its bare words."""
        embedded = Embedded()
        html = embedded.links(_COMMENT.sub("", html))
        self.notes += embedded.notes
        html = re.sub(r"\n\n(\[[^\]\n]*\]\([^()\s]*\))\n\n", r"<p>\1</p>", html)
        try:
            made = _converted(html)
        except RecursionError:
            self.notes.append("zu tief verschachtelt; nur die Wörter sind da")
            made = _TAGS.sub(" ", html)
        return _LOOSE.sub("\n\n", made).strip() + "\n"


def _converted(html: str) -> str:
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(html, "lxml")
    for figure in soup.find_all("figure"):
        _settle_table_caption(figure)
    made: str = _converter().convert_soup(soup)
    return made


def _settle_table_caption(figure: Tag) -> None:
    """Put a table's caption above it, where our Markdown has it."""
    table, caption = figure.find("table"), figure.find("figcaption")
    if table is not None and caption is not None and table.find("caption") is None:
        caption.extract()
        caption.name = "p"
        caption.insert(0, "Tabelle: ")
        table.insert_before(caption)


def _converter() -> Any:
    """Return markdownify's converter with what our Markdown has beside the usual."""
    from markdownify import ATX, BACKSLASH, MarkdownConverter

    made = type("_OurConverter", (_Ours, MarkdownConverter), {})
    return made(
        heading_style=ATX, bullets="-", newline_style=BACKSLASH, sup_symbol="<sup>", sub_symbol="<sub>",
        escape_asterisks=False, escape_underscores=False, table_infer_header=True,
    )  # fmt: skip


class _Ours:
    """The tags that our Markdown says in its own way."""

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any: ...

    def escape(self, text: str, parent_tags: Iterable[str]) -> str:
        """Escape what would mean something in the middle of a line."""
        if not text:
            return ""
        text = text.replace("\\", "\\\\").replace("`", "\\`")
        return _STAR.sub(r"\\*", re.sub(r"<(?=[A-Za-z/!?])", "&lt;", text))

    def convert_p(self, el: Tag, text: str, parent_tags: Iterable[str]) -> str:
        """Write a paragraph; signs that would begin something else are escaped."""
        if "_inline" in parent_tags:
            return f" {text.strip()} "
        text = _LINE_START.sub(r"\g<blank>\\\g<sign>", text.strip())
        return f"\n\n{_anchor(el)}{text}\n\n" if text else ""

    def convert_div(self, el: Tag, text: str, parent_tags: Iterable[str]) -> str:
        """Write what a division holds as a paragraph."""
        return f" {text.strip()} " if "_inline" in parent_tags else f"\n\n{_anchor(el)}{text.strip()}\n\n"

    convert_section = convert_article = convert_div

    def convert_hN(self, n: int, el: Tag, text: str, parent_tags: Iterable[str]) -> str:  # noqa: N802
        """Write a heading with the name that it had."""
        words = " ".join(text.split())
        if not words or "_inline" in parent_tags or "td" in parent_tags or "th" in parent_tags:
            return f" {words} "
        return f"\n\n{'#' * max(2, min(n, 6))} {words}{_anchor(el)}\n\n"

    def convert_a(self, el: Tag, text: str, parent_tags: Iterable[str]) -> str:
        """Write a link; without words or target, and around a picture's own file, only what is in it."""
        href = str(el.get("href") or "").strip()
        name = _anchor(el)
        if not href or not text.strip() or "_noformat" in parent_tags:
            return name + text
        if _ONLY_PICTURE.fullmatch(text) and PICTURE_NAME.search(href.partition("?")[0]):
            return name + text
        before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        target = re.sub(r"\s", "%20", href).replace("(", "%28").replace(")", "%29")
        words = " ".join(text.split()) if "\n" in text else text.strip()
        return f"{before}{name}[{words}]({target}){after}"

    def convert_span(self, el: Tag, text: str, parent_tags: Iterable[str]) -> str:
        """Write the words, and the name that a link may lead to."""
        return _anchor(el) + text

    def convert_img(self, el: Tag, text: str, parent_tags: Iterable[str]) -> str:
        """Write a picture with its caption, if its figure has one for it alone."""
        place = str(el.get("data-src") or el.get("data-lazy-src") or el.get("src") or "").strip()
        alt = str(el.get("alt") or "")
        if not place or place.startswith("data:"):
            return alt
        figure = el.find_parent("figure")
        caption = figure.find("figcaption") if figure and len(figure.find_all("img")) == 1 else None
        said = " ".join(caption.get_text().split()) if caption else ""
        shown = picture_in_markdown(place, alt, said)
        parent = el.parent.name if el.parent else ""
        return f"\n\n{shown}\n\n" if parent in _BLOCKS and "_inline" not in parent_tags else shown

    def convert_figcaption(self, el: Tag, text: str, parent_tags: Iterable[str]) -> str:
        """Write a caption as a paragraph, unless it went to its picture."""
        figure = el.find_parent("figure")
        if figure and len(figure.find_all("img")) == 1:
            return ""
        return f"\n\n{text.strip()}\n\n"

    def convert_figure(self, el: Tag, text: str, parent_tags: Iterable[str]) -> str:
        """Write a figure; several pictures stand in one paragraph, which is a gallery."""
        classes = " ".join(el.get_attribute_list("class"))
        if "pullquote" in classes:
            return _large_quotation(el)
        pictures = el.find_all("img")
        if len(pictures) > 1 and not el.find_parent("figure"):
            found = re.findall(r"!\[[^\]]*\]\([^()]*\)", text)
            rest = re.sub(r"!\[[^\]]*\]\([^()]*\)", "", text).strip()
            return "\n\n" + "\n".join(found) + f"\n\n{rest}\n\n"
        return f"\n\n{text.strip()}\n\n"

    def convert_pre(self, el: Tag, text: str, parent_tags: Iterable[str]) -> str:
        """Write lines that stay lines: verse, or code."""
        verse = "verse" in " ".join(el.get_attribute_list("class"))
        for line_end in el.find_all("br"):
            line_end.replace_with("\n")
        plain = el.get_text().strip("\n")
        if not plain.strip():
            return ""
        mark = "~" * max(3, *(len(run) + 1 for run in re.findall(r"~+", plain) or ["~~"]))
        return f"\n\n{mark}{' gedicht' if verse else ''}\n{plain}\n{mark}\n\n"

    def convert_details(self, el: Tag, text: str, parent_tags: Iterable[str]) -> str:
        """Write what can be unfolded."""
        return f"\n\n<details>\n{text.strip()}\n</details>\n\n"

    def convert_summary(self, el: Tag, text: str, parent_tags: Iterable[str]) -> str:
        """Write the line that is there before."""
        return f"<summary>{' '.join(el.get_text().split())}</summary>\n\n"

    def convert_td(self, el: Tag, text: str, parent_tags: Iterable[str]) -> str:
        """Write a field of a table, in which a line between fields is a sign like others."""
        return str(super().convert_td(el, text.replace("|", "\\|"), parent_tags))  # type: ignore[misc]

    def convert_th(self, el: Tag, text: str, parent_tags: Iterable[str]) -> str:
        """Write a field of a table's head."""
        return str(super().convert_th(el, text.replace("|", "\\|"), parent_tags))  # type: ignore[misc]

    def convert_hr(self, el: Tag, text: str, parent_tags: Iterable[str]) -> str:
        """Write a line with its room, for without it a heading would come of it."""
        return "\n\n---\n\n"


def _large_quotation(figure: Tag) -> str:
    source = figure.find("cite")
    who = " ".join(source.get_text().split()) if source else ""
    if source:
        source.extract()
    words = " ".join(figure.get_text(" ").split())
    return f"\n\n~~~ zitat\n{words}\n" + (f"-- {who}\n" if who else "") + "~~~\n\n"


def _anchor(el: Tag) -> str:
    name = str(el.get("id") or el.get("name") or "")
    return f'<a id="{name}"></a>' if re.fullmatch(r"[\w:.-]{1,80}", name) else ""
