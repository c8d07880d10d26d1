"""How problems look in the browser: over the last good page, or as a page where there is none yet.

Knows texts only; what a problem says is made elsewhere, for the terminal says the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape as escape_markup

from stadtteil.serving.injection import OVERLAY, script
from stadtteil.terminal.escaping import visible
from stadtteil.terminal.excerpt import ProblemText


def escape(text: str) -> str:
    """Return a text for HTML, with signs that would act made visible."""
    return escape_markup(visible(text))


def panel(errors: Sequence[ProblemText], *, whole: bool = False) -> str:
    """Return the problems as a dialog in HTML; `whole`: as the page's only content, not to be closed."""
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
    """Return how many problems there are, in words."""
    if len(errors) == 1:
        return "Ein Fehler: So lässt sich die Seite nicht bauen."
    return f"{len(errors)} Fehler: So lässt sich die Seite nicht bauen."


def item(text: ProblemText) -> str:
    """Return one problem in HTML."""
    place = f"<h2>{escape(text.place)}</h2>" if text.place else ""
    lines = escape("\n".join(text.excerpt))
    cure = f"<p><strong>Abhilfe:</strong> {escape(text.cure)}</p>" if text.cure else ""
    return f"{place}<p>{escape(text.message)}</p>" + (f"<pre>{lines}</pre>" if lines else "") + cure


def page(errors: Sequence[ProblemText], version: str) -> bytes:
    """Return a whole page with the problems, for when there is no site yet to show them over."""
    return (
        '<!doctype html><html lang="de" data-stadtteil="fehler"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(heading(errors))}</title></head><body>"
        f"{panel(errors, whole=True)}{script(version)}</body></html>"
    ).encode()
