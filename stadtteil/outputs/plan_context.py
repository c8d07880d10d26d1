"""How the site is dressed: templates by name, the frame that all pages share, heads made alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec

from stadtteil.engine.digests import canonical, digest_of
from stadtteil.model.card import Image, Link
from stadtteil.model.colour_schemes import schemes_of
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.icon import DRAWN, name_of
from stadtteil.model.offering import offered_in
from stadtteil.model.site import Site
from stadtteil.model.urls import DATA, EMBED, feed_url, oembed_url, urls_in
from stadtteil.outputs.palette import palette_of
from stadtteil.outputs.preview_titles import previews_of
from stadtteil.outputs.site_index import index_of
from stadtteil.outputs.theme_sheet import frame_theme, page_theme, preloaded
from stadtteil.problems import Problem
from stadtteil.rendering.layouts import Asset, Layouts, address
from stadtteil.rendering.page import Frame, Head, LanguageFace, Template
from stadtteil.rendering.policy import POLICY, REFERRER
from stadtteil.words.language_marks import marked, plain

DESCRIPTION = 300

SHEET = "style.css"
"""The asset that has the palette and the theme at its end."""


class PlanContext:
    """What plans need beside the site. A template that does not exist is a problem, said once."""

    def __init__(self, site: Site, layouts: Layouts, put: Callable[[bytes], str]) -> None:
        """Make the frame and keep it as a blob; `put` returns its digest."""
        self.layouts = layouts
        self.palette = palette_of(site)
        self.assets = _assets(layouts, site)
        self.paper_rules = self.palette + page_theme(site.settings.theme, _fonts(site, self.assets))
        if SHEET in self.assets:
            self.assets[SHEET] = _with_rules(self.assets[SHEET], self.paper_rules)
        self.problems: list[Problem] = list(layouts.problems)
        self._site = site
        self._templates: dict[str, Template] = {}
        inner = (link.href for link in site.relations.navigation if link.href.startswith("/"))
        self._branches = tuple(href for href in inner if href != site.settings.base)
        self._put = put
        own = site.words.overrides
        self.own_words = put(canonical(own)) if own else ""
        self.frame = put(canonical(_frame(site, self)))

    def in_language(self, site: Site) -> PlanContext:
        """Return the same for a site as it is seen in a further language; both say the same problems."""
        other = PlanContext(site, self.layouts, self._put)
        other.problems = self.problems
        return other

    def template(self, name: str) -> Template:
        """Return a template with the digest of all that it can load."""
        found = self._templates.get(name)
        if found is None:
            found = self._templates[name] = Template(name, self.layouts.closures.get(name, ""))
            if not found.closure:
                cure = "Legen Sie es an, oder löschen Sie Ihren Ordner layouts."
                self.problems.append(Problem(f"layouts/{name}", 0, 0, "Dieses Layout fehlt.", cure))
        return found

    def asset(self, name: str) -> str:
        """Return the href of one of the layouts' files, or nothing where there is none of this name."""
        found = self.assets.get(name)
        return self._site.href(found.url) if found else ""

    def head(
        self,
        title: str,
        url: str,
        description: str = "",
        *,
        image: Image | None = None,
        feeds: tuple[Link, ...] = (),
        nav: str = "",
        linked: str = "",
    ) -> Head:
        """Return the head of the page at `url`; `nav` is the place that its navigation entry leads to."""
        site = self._site
        href = site.href(url)
        shown = site.absolute(image.src) if image and image.is_shareable else ""
        branch = self._branch(href) or (self._branch(site.href(nav)) if nav else "")
        drawn = None if shown else site.derived(previews_of).of(href, site.href(nav) if nav else "", branch)
        return Head(
            title=title,
            description=_shortened(description or self._fallback(title)),
            canonical=site.absolute(href),
            image=shown,
            preview=drawn,
            feeds=feeds,
            nav=branch,
            linked=linked,
        )

    def previewed(self, head: Head, href: str) -> Head:
        """Return the head of a page that belongs to the section at `href` though the menu does not say so."""
        if head.preview is None:
            return head
        return msgspec.structs.replace(head, preview=self._site.derived(previews_of).of(href, head.nav))

    def embeddable(self, head: Head, url: str) -> Head:
        """Return the head of a page at `url` that others can embed: it says where they find out how."""
        if not funding_of(self._site).is_embeddable:
            return head
        return msgspec.structs.replace(head, oembed=self._site.absolute(self._site.href(oembed_url(url))))

    def _fallback(self, title: str) -> str:
        """Return what describes a page that has no words of its own."""
        settings = self._site.settings
        return settings.description if title == settings.name else f"{title}. {settings.description}".rstrip()

    def _branch(self, href: str) -> str:
        """Return the navigation's entry that a page stands below, the nearest one, or nothing."""
        if not href.startswith(self._branches):
            return ""
        return max((branch for branch in self._branches if href.startswith(branch)), key=len)


def _shortened(text: str) -> str:
    """Return a text that is no longer than search engines show, cut at the end of a word."""
    text = plain(text)
    return text if len(text) <= DESCRIPTION else text[:DESCRIPTION].rsplit(" ", 1)[0] + " …"


def _assets(layouts: Layouts, site: Site) -> dict[str, Asset]:
    """Return the layouts' files by name, and the fonts that the paper is set in.

    A paper's own icon stands in place of ours, which is drawn in one colour scheme and the other.
    """
    assets = dict(layouts.assets)
    for variant in site.relations.icon:
        name = name_of(variant)
        assets[name] = Asset(name, address(name, variant.blob), variant.blob)
    if site.relations.icon:
        assets.pop(DRAWN, None)
    theme = site.settings.theme
    for name in {face.file for face in theme.typefaces} & site.relations.fonts.keys() if theme else ():
        font = site.relations.fonts[name]
        assets[name] = Asset(name, address(name, font.blob), font.blob)
    return assets


def _with_rules(sheet: Asset, rules: str) -> Asset:
    """Return the sheet at an address that says what stands at its end."""
    return Asset(SHEET, address(SHEET, digest_of(f"{sheet.blob} {rules}".encode())), sheet.blob)


def _fonts(site: Site, assets: Mapping[str, Asset]) -> dict[str, str]:
    """Return where the paper's own fonts are, seen from the sheet, which lies beside them."""
    return {name: assets[name].url.rpartition("/")[2] for name in site.relations.fonts if name in assets}


def _preload(site: Site, context: PlanContext) -> str:
    """Return the href of the font to fetch first; other scripts than Latin are rarely in it."""
    return context.asset(preloaded(site.settings.theme)) if site.language.script == "Latn" else ""


def _has_credits(site: Site) -> bool:
    """Return whether something shows a picture that is named among the credits."""
    if not site.relations.picture_files:
        return False
    fleeting = {entry.path for entry in offered_in(site, "fleeting") if entry.record.fleeting}
    return not fleeting or any(path not in fleeting for path, _ in site.relations.images)


def _frame(site: Site, context: PlanContext) -> Frame:
    settings, own = site.settings, site.own.settings
    credited = site.href(site.urls.credits) if _has_credits(site) else ""
    return Frame(
        name=settings.name,
        claim=_marked(site, settings.claim, own.claim),
        notice=_marked(site, settings.notice, own.notice),
        publisher=_marked(site, settings.publisher, own.publisher),
        contact=settings.contact,
        mail=settings.mail,
        origin=settings.origin,
        origin_as_written=settings.origin_as_written,
        base=settings.base,
        home=site.href(site.urls.home),
        language=site.language.code,
        direction=site.language.direction,
        policy=POLICY,
        referrer=REFERRER,
        navigation=site.relations.navigation,
        feed=site.href(feed_url(site.urls.home)),
        data=site.href(DATA) if funding_of(site).offers_data else "",
        embedding=site.href(EMBED) if funding_of(site).is_embeddable else "",
        assets={name: site.href(asset.url) for name, asset in sorted(context.assets.items())},
        palette=context.palette + frame_theme(settings.theme),
        grounds=tuple(scheme.paper for scheme in schemes_of(settings.theme)),
        preload=_preload(site, context),
        languages=_languages(site),
        about_languages=site.href(site.urls.languages) if len(site.languages) > 1 else "",
        index=index_of(site, credited),
        own_words=context.own_words,
        search=site.href(site.urls.search),
    )


def _marked(site: Site, said: str, own: str) -> str:
    """Return words of the settings, which say their language where they are said in the paper's own only."""
    return marked(said, site.elsewhere) if said == own else said


def _languages(site: Site) -> tuple[LanguageFace, ...]:
    """Return the languages that readers choose among; none where there is one only."""
    own, *others = site.languages
    return tuple(
        LanguageFace(one.code, one.endonym, one.direction, site.href(urls_in(one, own).home))
        for one in ((own, *others) if others else ())
    )
