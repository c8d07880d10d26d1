"""What all HTML pages have in common: template, frame, head, breadcrumbs, pager; and how one is made."""

from __future__ import annotations

from collections.abc import Mapping
from types import SimpleNamespace
from typing import Annotated, Any, ClassVar

import msgspec
from jinja2 import Environment
from markupsafe import Markup

from stadtteil.engine.output import Blobs, View
from stadtteil.model.card import Body, Day, Link
from stadtteil.model.labels import Label
from stadtteil.model.text_notes import TextNotes
from stadtteil.rendering import fragments
from stadtteil.rendering.json_ld import trail
from stadtteil.rendering.marking import with_languages
from stadtteil.rendering.mistakes import guarded
from stadtteil.rendering.sprite import ICONS
from stadtteil.rendering.templates import environment, words_named


class Template(msgspec.Struct, frozen=True):
    """A template and the digest of a blob that lists its whole closure (name → digest of the text)."""

    name: Annotated[str, Label("Layout")]
    closure: Annotated[str, Label("Layout")]


class LanguageFace(msgspec.Struct, frozen=True):
    """A language of the paper: its tag, what its readers call it, its direction, and its front page."""

    code: str
    endonym: str
    direction: str
    home: str


class Alternate(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A page that says the same in a language, by its tag; `href` is root-absolute."""

    language: str
    href: str


class LinkGroup(msgspec.Struct, frozen=True):
    """A part of the index of all pages: its heading, which may lead somewhere, and the ways below it."""

    heading: Link
    links: tuple[Link, ...]


class Frame(msgspec.Struct, frozen=True, eq=False):
    """What every page of a language shares; views name it by its digest.

    Each process has one of each, equal only to itself.
    `base` is the path that the site lies below (`/` or `/zeitung/`), `home` the front page of the language,
    `origin` scheme and host as machines
    read them, `origin_as_written` as people do.
    `policy` (CSP) and `referrer` say what browsers may do; all pages have them.
    `contact` is how editors are reached, `mail` that if it is an e-mail address, else empty. `data` is the
    page of open data, `embedding` the one that says how to embed; each may be empty. `index` leads to all.
    `assets` maps a file's own name to its href with a digest. `palette` is CSS that says the colours of
    the funds' categories and of the theme, for pages that carry their sheet within. `grounds` are those of
    pages, by day and by night, `#rrggbb`; `preload` is the font to fetch first, or empty. `languages` are
    those of the paper, its own first, where it has several; `about_languages` is the page that says what
    there is in each.
    `own_words` is the digest of what the paper says in words of its own in the language, or empty. `search`
    is the page on which one searches.
    """

    name: str
    claim: str
    notice: str
    publisher: str
    contact: str
    mail: str
    origin: str
    origin_as_written: str
    base: str
    home: str
    language: str
    direction: str
    policy: str
    referrer: str
    navigation: tuple[Link, ...]
    feed: str
    data: str
    embedding: str
    assets: dict[str, str]
    palette: str
    grounds: tuple[str, ...] = ()
    preload: str = ""
    languages: tuple[LanguageFace, ...] = ()
    about_languages: str = ""
    index: tuple[LinkGroup, ...] = ()
    own_words: str = ""
    search: str = ""


class PrintedAddress(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What leads from a sheet of paper to the page: the short address as people type it, and its QR code.

    `day` is that of the last change, or None. `qr` is the href of a picture.
    """

    address: str
    qr: str
    day: Day | None = None


class Preview(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A drawn picture for where a page is shared: its full address; `title` is the section's, or empty."""

    src: str
    title: str


class Head(msgspec.Struct, frozen=True):
    """What stands in a page's head. `canonical` and `image` are absolute; `image` may be empty.

    `preview` is the drawn picture of its section, for pages that have none to share.
    `title` is the page's own title, to which the template adds the paper's name. `nav` is the href
    of the navigation's entry that the page belongs to (or empty). `kind` is Open Graph's type.
    `date` is the paper's, the newest article's: on the front page only, for it changes; or an edition's.
    `linked` is JSON-LD for machines, escaped so that it may stand in a script element, or empty.
    `oembed` is where others find how to embed the page (oembed.com, discovery), absolute or empty.
    `alternates` are the pages that say the same in several languages, this one among them, that of the
    paper's own language first; there are none where it stands alone.
    `printed` is for those who have it on paper.
    """

    title: Annotated[str, Label("Titel")]
    description: Annotated[str, Label("Beschreibung für Suchmaschinen")]
    canonical: Annotated[str, Label("Adresse")]
    image: Annotated[str, Label("Vorschaubild")] = ""
    preview: Annotated[Preview | None, Label("gezeichnetes Vorschaubild")] = None
    feeds: Annotated[tuple[Link, ...], Label("Feeds")] = ()
    nav: Annotated[str, Label("Stelle in der Navigation")] = ""
    kind: Annotated[str, Label("Art der Seite")] = "website"
    index: Annotated[bool, Label("Suchmaschinen erlaubt")] = True
    date: Annotated[Day | None, Label("Datum")] = None
    linked: Annotated[str, Label("Angaben für Suchmaschinen")] = ""
    oembed: Annotated[str, Label("Adresse zum Einbetten")] = ""
    alternates: Annotated[tuple[Alternate, ...], Label("dieselbe Seite in anderen Sprachen")] = ()
    printed: Annotated[PrintedAddress | None, Label("kurze Adresse für Papier")] = None


class PageLink(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One page of a paginated list."""

    label: str
    href: str
    current: bool


class Pager(msgspec.Struct, frozen=True):
    """Where a paginated list goes on; `newer` and `older` are hrefs or empty."""

    newer: str
    older: str
    pages: tuple[PageLink, ...]


class PageView(View, frozen=True, kw_only=True):
    """What each HTML page has. Templates see the view as `page`, the frame as `frame`.

    `layout` is the name of the template of all such pages, where there is one for all.
    """

    layout: ClassVar[str] = ""

    template: Template
    frame: Annotated[str, Label("was alle Seiten teilen (Name, Navigation, Datum, Gestaltung)")]
    head: Head
    breadcrumbs: Annotated[tuple[Link, ...], Label("Weg zur Seite")] = ()
    text_notes: Annotated[TextNotes | None, Label("Hinweise über dem Text")] = None


MOST_KEPT = 32
"""Frames that one process keeps, by their digests; then it begins anew."""

_frames: dict[str, Frame] = {}
_frame = msgspec.msgpack.Decoder(Frame).decode


def frame_of(view: PageView, blobs: Blobs) -> Frame:
    """Return the frame that a page's view names."""
    found = _frames.get(view.frame)
    if found is None:
        if len(_frames) >= MOST_KEPT:
            _frames.clear()
        found = _frames[view.frame] = _frame(blobs.get(view.frame))
    return found


def html(
    view: PageView,
    content: msgspec.Struct,
    blobs: Blobs,
    extra: Mapping[str, Any] | None = None,
    bodies: Mapping[str, Body] | None = None,
) -> bytes:
    """Return the page that a view's template makes of its content.

    Templates see the content's fields, `head`, `breadcrumbs`, `trail` (the same for machines), `text_notes`
    and `extra` as `page`, the frame as `frame`, the body text as `body`, and further ones by their names as
    `bodies`. Raises Unrenderable where the template is at fault.
    """
    fields = msgspec.structs.asdict(content)
    frame = frame_of(view, blobs)
    shared = {
        "head": view.head,
        "breadcrumbs": view.breadcrumbs,
        "trail": trail(view.breadcrumbs, view.head.title, frame.origin) if view.head.index else "",
        "text_notes": view.text_notes,
    }
    page = SimpleNamespace(**fields, **shared, extra=extra or {})
    words = words_named(frame.language, frame.own_words, blobs)
    templates = environment(view.template.closure, blobs, words, frame.assets.get(ICONS, ""))
    with guarded(view.template.name):
        body = _body(fields.get("body"), templates, blobs)
        named = {name: _body(one, templates, blobs) for name, one in (bodies or {}).items()}
        template = templates.get_template(view.template.name)
        text = template.render(page=page, frame=frame, body=body, bodies=named)
    return with_languages(text, frame.direction).encode()


def _body(body: Body | None, templates: Environment, blobs: Blobs) -> Markup:
    if body is None:
        return Markup("")

    def macro(template: str, name: str, *, needed: bool) -> fragments.Figure | None:
        return vars(templates.get_template(template).module)[name] if needed else None

    figure = macro(fragments.FIGURE, "figure", needed=fragments.has_figures(body))
    download = macro(fragments.DOWNLOAD, "download_figure", needed=fragments.has_downloads(body))
    return Markup(fragments.filled(body, blobs, figure, download=download))
