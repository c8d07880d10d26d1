"""How hints look in the browser: a narrow strip below the page that can be opened, and closed.

Knows texts only, as the overlay for errors does.
"""

from __future__ import annotations

from collections.abc import Sequence

from stadtteil.serving.overlay import Complaint, escape, item

MOST_SHOWN = 50
"""Hints that are shown; the terminal has them all."""

_STYLE = """
:host { color-scheme: light dark; position: sticky; inset-block-end: 0; z-index: 99; display: block }
section { position: relative; padding: .15rem 1rem; border-block-start: .2rem solid #946200;
  background: #fff6d6; color: #1c1a17; font: 1rem/1.5 system-ui, sans-serif }
summary { min-height: 2.75rem; margin-inline-end: 7.5rem; display: flex; align-items: center;
  cursor: pointer; font-weight: 600 }
summary::before { content: "▸"; margin-inline-end: .5rem } [open] > summary::before { content: "▾" }
.list { max-height: 45vh; overflow: auto; padding-block-end: .75rem }
h2 { margin: 1rem 0 .25rem; font: 600 .95rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere }
p { margin: .25rem 0; overflow-wrap: anywhere; white-space: pre-line }
pre { margin: .5rem 0; padding: .5rem .75rem; overflow-x: auto; background: #f3e7ba;
  font: .9rem/1.4 ui-monospace, monospace }
button { position: absolute; inset: .15rem 1rem auto auto; min-height: 2.75rem;
  padding: .25rem .8rem; font: inherit; cursor: pointer }
:focus-visible { outline: 3px solid #1b5a9e; outline-offset: 2px }
@media (prefers-color-scheme: dark) {
  section { background: #2b2617; color: #f2ede4; border-color: #ffd84d } pre { background: #3a3320 }
  :focus-visible { outline-color: #8fbdf2 }
}
@media print { :host { display: none } }
"""


def strip(hints: Sequence[Complaint]) -> str:
    """Return the hints as a strip in HTML; nothing where there are none."""
    if not hints:
        return ""
    title = "1 Hinweis" if len(hints) == 1 else f"{len(hints)} Hinweise"
    more = len(hints) - MOST_SHOWN
    rest = f"<p>Und {more} weitere; sie stehen im Terminal.</p>" if more > 0 else ""
    return (
        f'<style>{_STYLE}</style><section aria-label="Hinweise"><details><summary>{escape(title)}</summary>'
        f'<div class="list" tabindex="0" role="group" aria-label="{escape(title)}">'
        + "".join(map(item, hints[:MOST_SHOWN]))
        + f'{rest}</div></details><button type="button">Schließen</button></section>'
    )
