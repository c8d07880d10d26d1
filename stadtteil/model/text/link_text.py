"""Judges a link by its words: readers of screens hear links alone, and need to know where each leads."""

from __future__ import annotations

import re

from stadtteil.model.text.origin import Origin, Place
from stadtteil.model.text.tags import NOWHERE

_VAGUE = frozenset(
    {
        "hier",
        "hier klicken",
        "klicken sie hier",
        "klick hier",
        "klicke hier",
        "klicken",
        "klick",
        "link",
        "dieser link",
    }
    | {
        "da",
        "mehr",
        "mehr lesen",
        "mehr erfahren",
        "mehr dazu",
        "mehr infos",
        "mehr informationen",
        "weitere infos",
    }
    | {"weitere informationen", "weiter", "weiterlesen", "siehe hier", "zum link", "webseite", "website"}
    | {
        "here",
        "click here",
        "read more",
        "more",
        "learn more",
        "this link",
        "ici",
        "cliquez ici",
        "en savoir plus",
    }
    | {
        "lire la suite",
        "qui",
        "clicca qui",
        "leggi di più",
        "burada",
        "buraya",
        "tıklayın",
        "buraya tıklayın",
        "devamı",
    }
    | {
        "здесь",
        "тут",
        "подробнее",
        "читать далее",
        "сюди",
        "детальніше",
        "читати далі",
        "هنا",
        "اضغط هنا",
        "المزيد",
    }
    | {"këtu", "kliko këtu", "më shumë"}
)
"""In the languages of papers, lower case, without signs at the ends."""
_SORTS = ("http", "mailto:", "tel:", "/")
"""How targets begin that are no files."""
_BARE = re.compile(r"^https?://(?:www\.)?")
_SCHEMES = ("https://", "http://", "www.")
_LONGEST_ADDRESS = 60
"""Letters of an address that can be heard to the end; longer ones are no names."""


def judge(origin: Origin, text: str, target: str | None, place: Place, *, pictured: bool) -> None:
    """Say what is wrong with a link's words or target; `target` is None where it was not allowed."""
    if target is None or target in {*NOWHERE, "#"}:
        what = "hat kein Ziel, das hier erlaubt ist" if target is None else "führt nirgendwohin"
        origin.say(
            origin.first(f"[{text}]({target})", f"[{text}](", f"[{text}]", f">{text}<"),
            f"Der Link {f'„{text}“' if text else 'ohne Text'} {what}; es bleibt nur der Text.",
            "Nennen Sie eine Datei oder eine Adresse, die mit https://, mailto: oder tel: beginnt.",
        )
    elif not text and not pictured:
        cure = "Schreiben Sie zwischen die eckigen Klammern, wohin er führt."
        origin.say(place, "Der Link hat keinen Text.", cure)
    elif text.strip(" .:!»→>…<«←").lower() in _VAGUE:
        origin.say(
            place,
            f"Der Linktext „{text}“ sagt nicht, wohin der Link führt.",
            "Verlinken Sie Wörter, die das Ziel nennen; Vorlesehilfen lesen oft nur die Links.",
        )
    else:
        judge_address(origin, text, place)


def judge_address(origin: Origin, text: str, place: Place) -> None:
    """Say that a link's words are a long address, which screen readers spell out."""
    if len(text) > _LONGEST_ADDRESS and text.startswith(_SCHEMES) and " " not in text:
        short = f"{text[:40]} …"
        origin.say(
            place,
            f"Der Link zeigt seine lange Adresse: {short}",
            f"Schreiben Sie statt der Adresse, wohin er führt: [Bericht der Stadt]({text})",
        )


def judge_twins(origin: Origin, text: str, target: str, place: Place, seen: dict[str, str]) -> None:
    """Say that links with the same words lead to different places; `seen` are those of the text so far.

    Only targets of one sort are held against each other: a file and an address may be the same page.
    """
    words, bare = text.lower(), _BARE.sub("", target).rstrip("/")
    if not words or words.strip(" .:!»→>…<«←") in _VAGUE:
        return
    sort = next((one for one in _SORTS if bare.startswith(one)), "")
    if sort == "mailto:":
        bare = bare.partition("?")[0]
    if seen.setdefault(f"{sort} {words}", bare) != bare:
        origin.say(
            place,
            f"Zwei Links heißen „{text}“ und führen zu verschiedenen Zielen.",
            "Sagen Sie in jedem, wohin er führt; Vorlesehilfen lesen oft nur die Links.",
        )
