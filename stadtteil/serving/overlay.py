"""How problems look in the browser: over the last good page, or as a page where there is none yet.

Knows texts only; what a problem says is made elsewhere, for the terminal says the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape as escape_markup
from typing import NamedTuple

from stadtteil.serving.injection import OVERLAY, script
from stadtteil.terminal.escaping import visible


class Complaint(NamedTuple):
    """One problem in words: where, what, the lines of the file with a caret, the cure."""

    place: str
    message: str
    excerpt: Sequence[str] = ()
    cure: str = ""


def escape(text: str) -> str:
    """Return a text for HTML, with signs that would act made visible."""
    return escape_markup(visible(text))


def panel(complaints: Sequence[Complaint], *, whole: bool = False) -> str:
    """Return the problems as a dialog in HTML; `whole`: as the page's only content, not to be closed."""
    how = ' class="whole" open' if whole else ""
    close = "" if whole else '<button type="button">Schließen</button>'
    role = "alert" if whole else "alertdialog"
    return (
        f'<link rel="stylesheet" href="{OVERLAY}"><dialog{how} role="{role}" aria-labelledby="kopf">'
        f'<h1 id="kopf" tabindex="-1" autofocus>{escape(heading(complaints))}</h1>'
        + "".join(map(item, complaints))
        + f"<p>Sobald das behoben und gespeichert ist, verschwindet diese Meldung.</p>{close}</dialog>"
    )


def heading(complaints: Sequence[Complaint]) -> str:
    """Return how many problems there are, in words."""
    if len(complaints) == 1:
        return "Ein Fehler: So lässt sich die Seite nicht bauen."
    return f"{len(complaints)} Fehler: So lässt sich die Seite nicht bauen."


def item(complaint: Complaint) -> str:
    """Return one problem in HTML."""
    place = f"<h2>{escape(complaint.place)}</h2>" if complaint.place else ""
    lines = escape("\n".join(complaint.excerpt))
    cure = f"<p><strong>Abhilfe:</strong> {escape(complaint.cure)}</p>" if complaint.cure else ""
    return f"{place}<p>{escape(complaint.message)}</p>" + (f"<pre>{lines}</pre>" if lines else "") + cure


def page(complaints: Sequence[Complaint], version: str) -> bytes:
    """Return a whole page with the problems, for when there is no site yet to show them over."""
    return (
        '<!doctype html><html lang="de" data-stadtteil="fehler"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(heading(complaints))}</title></head><body>"
        f"{panel(complaints, whole=True)}{script(version)}</body></html>"
    ).encode()
