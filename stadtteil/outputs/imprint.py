"""Where a paper says who answers for it: the page of that name, else where its menus lead.

Knows that every paper on the web needs one (§ 5 DDG, § 18 MStV), not what has to stand in it.
"""

from __future__ import annotations

from collections.abc import Iterator

from stadtteil.model.settings import PATH
from stadtteil.model.site import Site
from stadtteil.problems import Problem

_NAME = "impressum"


def imprint_of(site: Site) -> str:
    """Return the href of the imprint, or a full address elsewhere; nothing where there is none."""
    for entry in site.entries:
        if entry.url == site.urls.imprint:
            return site.href(entry.url)
    links = (*site.relations.footer, *site.relations.navigation)
    return next((link.href for link in links if _NAME in link.label.lower()), "")


def without_imprint(site: Site) -> Iterator[Problem]:
    """Yield a hint where a paper has an address and no imprint; not where the time of that page is over."""
    is_over = any(entry.url == site.urls.imprint for entry in site.lapsed)
    if site.settings.has_address and not site.doubtful and not is_over and not imprint_of(site):
        message = "Die Zeitung hat eine Adresse im Netz, aber kein Impressum, das man dort sieht."
        cure = (
            "Legen Sie content/seiten/impressum.md an. Steht es auf einer anderen Seite, nennen Sie diese "
            "unter „fusszeile:“ mit dem Titel „Impressum“."
        )
        yield Problem(PATH, 0, 0, message, cure, "warning")
