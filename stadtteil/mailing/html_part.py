"""A letter as HTML for mail programs: tables and inline styles, at most 600 pixels wide, by day and by night.

Mail programs know little of HTML, and each something else. Nothing in it is loaded from anywhere, unless
pictures are asked for; no address has anything in it that tells who follows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from markupsafe import Markup, escape

from stadtteil.mailing.plain_text import said_of, when_of
from stadtteil.mailing.sender import Sender
from stadtteil.model.card import DateFace, Image
from stadtteil.model.letter_terms import LetterItem, LetterPart, LetterTerms
from stadtteil.words import Words
from stadtteil.words.language_marks import plain

WIDTH = 600
"""Pixels: what desktop programs show beside their lists, and phones as wide as they are."""
_FONT = "font-family:Georgia,'Times New Roman',serif"
_PLAIN = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
_STYLES = {
    "p": f"margin:0 0 14px;{_FONT};font-size:17px;line-height:1.5;color:#1d1d1b",
    "small": f"margin:0 0 8px;{_PLAIN};font-size:15px;line-height:1.5;color:#4a4a46",
    "label": f"margin:0 0 4px;{_PLAIN};font-size:15px;font-weight:bold;color:#8a1c1c",
    "h1": f"margin:0 0 6px;{_FONT};font-size:28px;line-height:1.2;color:#1d1d1b",
    "h2": f"margin:18px 0 14px;padding-top:14px;border-top:2px solid #1d1d1b;{_PLAIN};font-size:19px;"
    "line-height:1.3;color:#1d1d1b",
    "h3": f"margin:0 0 6px;{_FONT};font-size:21px;line-height:1.25",
    "a": "color:#0b4f86;text-decoration:underline",
    "ul": f"margin:0 0 14px;padding-left:22px;{_FONT};font-size:17px;line-height:1.5;color:#1d1d1b",
    "note": f"margin:0 0 8px;padding-left:12px;border-left:3px solid #8a1c1c;{_PLAIN};font-size:15px;"
    "line-height:1.5;color:#1d1d1b",
}
_NIGHT = (
    "@media (prefers-color-scheme:dark){"
    ".ground{background:#161615!important}.sheet{background:#22221f!important}"
    "p,h1,h2,h3,ul,ol,li,.w{color:#efeee8!important}.s{color:#c4c3bb!important}"
    "h2{border-color:#efeee8!important}a{color:#9cc9f5!important}.l{color:#ff9d94!important}.w{border-color:#ff9d94!important}}"
)
_OPENING = re.compile(r"<(p|a|ul|ol|h[1-6])(?=[\s>])")


def html_part(letter: LetterTerms, foreword: str, sender: Sender, page: str, words: Words) -> str:
    """Return the whole document; `foreword` is HTML that was cleaned, `page` the letter's full address."""
    inner = Markup("\n").join(_rows(letter, foreword, sender, page, words))
    head = Markup(
        '<!doctype html>\n<html lang="{}" dir="{}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        '<meta name="supported-color-schemes" content="light dark">\n'
        "<title>{}</title>\n<style>{}</style>\n</head>\n"
    ).format(sender.language, sender.direction, letter.title, Markup(_NIGHT))
    # Many programs drop the document around the body: language and direction must stand within, too.
    body = Markup(
        '<body class="ground" style="margin:0;padding:0;background:#eeede7">\n'
        '<div role="main" lang="{language}" dir="{direction}">\n'
        '<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" border="0" '
        'style="background:#eeede7">\n<tr><td align="center" style="padding:12px">\n'
        '<table role="presentation" class="sheet" width="{width}" cellpadding="0" cellspacing="0" border="0" '
        'style="width:100%;max-width:{width}px;background:#ffffff;text-align:{side}">\n'
        '<tr><td style="padding:20px;overflow-wrap:anywhere">\n{inner}\n</td></tr>\n'
        "</table>\n</td></tr>\n</table>\n</div>\n</body>\n</html>\n"
    ).format(
        width=WIDTH,
        inner=inner,
        language=sender.language,
        direction=sender.direction,
        side="right" if sender.direction == "rtl" else "left",
    )
    return plain(head + body)


def _rows(letter: LetterTerms, foreword: str, sender: Sender, page: str, words: Words) -> Iterator[Markup]:
    yield _said("small", _link(sender.home, sender.name), "s")
    yield _said("h1", letter.title)
    yield _said("small", letter.day.text, "s")
    if sender.notice:
        yield _said("small", sender.notice, "s")
    if letter.greeting:
        yield _said("p", letter.greeting)
    if foreword:
        yield styled(foreword)
    for part in letter.letter_parts:
        yield from _part(part, sender, words)
    if letter.closing:
        yield Markup('<p style="{};margin-top:24px">{}</p>').format(
            _STYLES["p"], Markup("<br>").join(escape(line) for line in letter.closing.strip().split("\n"))
        )
    yield _said("h2", words.text("Über diesen Brief"))
    yield from _foot(sender, page, words)


def _part(part: LetterPart, sender: Sender, words: Words) -> Iterator[Markup]:
    yield _said("h2", part.heading)
    for date in part.dates:
        yield _apart(_date(date, sender, words))
    for item in part.items:
        yield _apart(_item(item, sender))


def _apart(rows: Iterable[Markup]) -> Markup:
    return Markup(
        '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">'
        '<tr><td style="padding:0 0 18px">\n{}\n</td></tr></table>'
    ).format(Markup("\n").join(rows))


def _date(date: DateFace, sender: Sender, words: Words) -> Iterator[Markup]:
    if date.label:
        yield _said("label", date.label, "l")
    yield _said("h3", _link(sender.full(date.href), date.title) if date.href else date.title)
    yield _said("small", when_of(date, words), "s")
    if date.note:
        yield _said("small", date.note, "s")


def _item(item: LetterItem, sender: Sender) -> Iterator[Markup]:
    card = item.card
    if card.label:
        yield _said("label", card.label, "l")
    if card.image:
        yield from _picture(card.image, sender)
    yield _said("h3", _link(sender.full(card.href), card.title))
    if card.byline:
        yield _said("small", card.byline, "s")
    if card.teaser:
        yield _said("p", card.teaser)
    yield from (_said("note", said_of(notice), "w") for notice in item.notices)


def _picture(image: Image, sender: Sender) -> Iterator[Markup]:
    """Yield a picture from the paper itself, the same for all readers, and who made it."""
    yield Markup(
        '<img src="{}" alt="{}" width="560" style="display:block;width:100%;max-width:560px;height:auto;'
        'margin:0 0 6px;border:0">'
    ).format(sender.full(image.src), image.alt)
    if made := ", ".join(part for part in (image.credit, image.license) if part):
        yield _said("small", made, "s")


def _foot(sender: Sender, page: str, words: Words) -> Iterator[Markup]:
    yield _said("small", _link(page, words.text("Diesen Brief im Netz lesen")), "s")
    yield _said("small", _link(sender.leave, words.text("Diesen Brief abbestellen")), "s")
    if sender.publisher:
        yield _said("small", words.text("{paper}, herausgegeben von {publisher}", **sender.parties), "s")
    yield _said("small", _link(f"mailto:{sender.mail}", sender.mail), "s")
    yield _said("small", _link(sender.imprint, words.text("Impressum")), "s")


def _said(style: str, words: str | Markup, night: str = "") -> Markup:
    """Return an element with its looks; `night` is the class by which it has others by night."""
    tag = style if style in {"h1", "h2", "h3"} else "p"
    return Markup('<{tag}{night} style="{style}">{words}</{tag}>').format(
        tag=tag,
        night=Markup(' class="{}"').format(night) if night else "",
        style=Markup(_STYLES[style]),
        words=words,
    )


def _link(address: str, words: str) -> Markup:
    return Markup('<a href="{}" style="{}">{}</a>').format(address, Markup(_STYLES["a"]), words)


def styled(html: str) -> Markup:
    """Return HTML that was cleaned with the looks of a letter in each of its elements."""

    def looks(found: re.Match[str]) -> str:
        tag = found[1]
        style = "h3" if tag.startswith("h") else "ul" if tag == "ol" else tag
        return f'<{tag} style="{_STYLES[style]}"'

    return Markup(_OPENING.sub(looks, html))
