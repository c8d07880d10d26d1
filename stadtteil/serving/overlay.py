"""The errors of a build as HTML: a dialog over the last good page, or a page where there is none yet.

Knows problems as text only; the terminal says the same in the same words.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape as escape_markup

from stadtteil.serving.injection import OVERLAY, script
from stadtteil.terminal.escaping import visible
from stadtteil.terminal.excerpt import ProblemText


def escape(text: str) -> str:
    """Return a text escaped for HTML, with control and bidi characters made visible."""
    return escape_markup(visible(text))


def panel(errors: Sequence[ProblemText], *, whole: bool = False) -> str:
    """Return the errors as a `<dialog>`. With `whole` it is the page's only content and cannot be closed."""
    how = ' class="whole" open' if whole else ""
    close = "" if whole else '<button type="button">Schließen</button>'
    role = "alert" if whole else "alertdialog"
    return (
        f'<link rel="stylesheet" href="{OVERLAY}"><dialog{how} role="{role}" aria-labelledby="kopf">'
        f'<h1 id="kopf" tabindex="-1" autofocus>{escape(heading(errors))}</h1>'
        + "".join(map(item, errors))
        + f"<p>Sobald das behoben und gespeichert ist, verschwindet diese Meldung.</p>{close}</dialog>"
    )


def heading(errors: Sequence[ProblemText]) -> str:
    """Return how many errors there are, as a German heading."""
    if len(errors) == 1:
        return "Ein Fehler: So lässt sich die Seite nicht bauen."
    return f"{len(errors)} Fehler: So lässt sich die Seite nicht bauen."


def item(text: ProblemText) -> str:
    """Return one problem as HTML: place, message, excerpt, cure."""
    place = f"<h2>{escape(text.place)}</h2>" if text.place else ""
    lines = escape("\n".join(text.excerpt))
    cure = f"<p><strong>Abhilfe:</strong> {escape(text.cure)}</p>" if text.cure else ""
    return f"{place}<p>{escape(text.message)}</p>" + (f"<pre>{lines}</pre>" if lines else "") + cure


def page(errors: Sequence[ProblemText], version: str) -> bytes:
    """Return a whole page with the errors, for when there is no site yet to show them over."""
    return (
        '<!doctype html><html lang="de" data-stadtteil="fehler"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(heading(errors))}</title></head><body>"
        f"{panel(errors, whole=True)}{script(version)}</body></html>"
    ).encode()
