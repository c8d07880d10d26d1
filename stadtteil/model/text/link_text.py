"""Judges a link by its words: readers of screens hear links alone, and need to know where each leads."""

from __future__ import annotations

from stadtteil.model.text.origin import Origin, Place
from stadtteil.model.text.tags import NOWHERE

_VAGUE = frozenset(
    {"hier", "hier klicken", "klicken sie hier", "link", "dieser link", "klick", "da", "mehr", "weiter"}
    | {"weiterlesen", "here", "click here", "read more"}
)


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
    elif text.strip(" .:!»→>…").lower() in _VAGUE:
        origin.say(
            place,
            f"Der Linktext „{text}“ sagt nicht, wohin der Link führt.",
            "Verlinken Sie Wörter, die das Ziel nennen; Vorlesehilfen lesen oft nur die Links.",
        )
