"""Who mentions whom: resolves every mention of every entry, and keeps both ends of each."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from stadtteil.model.card import Body, Image, Link
from stadtteil.model.entry import Entry, newest_first
from stadtteil.model.fields import FileUse, PictureUse, Ref
from stadtteil.model.fields.language import in_its_language
from stadtteil.model.fields.mentions import mentions
from stadtteil.model.kinds import KINDS
from stadtteil.model.linking.bodies import filled_body
from stadtteil.model.linking.former import localized
from stadtteil.model.linking.lookup import Lookup
from stadtteil.model.linking.media import Media
from stadtteil.model.linking.resolving import Resolver
from stadtteil.model.navigation import NavigationItem
from stadtteil.model.relations import Relations, Translations
from stadtteil.model.settings import PATH, Settings
from stadtteil.model.urls import Urls, urls_of
from stadtteil.words.language_marks import marked
from stadtteil.words.languages import language_named

Spoken = tuple[Settings, Mapping[str, Settings]]
"""The paper's settings in its own language, and by tag in the words of further ones."""


def relations_of(visible: Sequence[Entry], resolver: Resolver, said: Spoken, media: Media) -> Relations:
    """Return what the visible entries and the navigation mention, and who mentions them.

    Translations, which are among them, mention what their originals do. `said` are the settings.
    """
    settings, spoken = said
    targets: dict[str, dict[str, tuple[Entry, ...]]] = {}
    referrers: dict[str, dict[str, Entry]] = {}
    bodies: dict[str, Body] = {}
    originals = [entry for entry in visible if not entry.original]
    for entry in originals:
        found, mentioned = _fields(entry, resolver)
        targets[entry.id] = {name: tuple(items) for name, items in found.items()}
        if entry.prose:
            bodies[entry.id], linked = filled_body(entry, entry.prose, resolver)
            mentioned += linked
        for other in mentioned:
            if other is not entry:
                referrers.setdefault(other.id, {})[entry.id] = entry
    inherited, translations = list(_inherited(visible)) if spoken else [], {}
    for tag, there in spoken.items():
        images = _described(tag, resolver, settings, media)
        translations[tag] = _in_language(tag, visible, inherited, resolver, (settings, there), images)
    ordered = _newest_first(referrers, originals)
    navigation, footer = _menu(settings.navigation, resolver), _menu(settings.footer, resolver)
    return Relations(
        targets=targets,
        referrers=ordered,
        bodies=bodies,
        images=resolver.pictures.images,
        picture_files=media.pictures.files_of(resolver.pictures.shown),
        downloads=resolver.downloads.used,
        withheld=media.withheld,
        navigation=navigation,
        footer=footer,
        loose=tuple(resolver.loose),
        language=language_named(settings.language),
        translations=translations,
    )


def _newest_first(
    referrers: Mapping[str, Mapping[str, Entry]], entries: Iterable[Entry]
) -> dict[str, tuple[Entry, ...]]:
    """Return by id who mentions an entry, the newest first; all of them are among the `entries`."""
    ranks = {entry.id: rank for rank, entry in enumerate(sorted(entries, key=newest_first))}
    return {
        id_: tuple([by[one] for one in sorted(by, key=ranks.__getitem__)]) for id_, by in referrers.items()
    }


def _described(tag: str, resolver: Resolver, settings: Settings, media: Media) -> dict[str, Image]:
    """Return by `src` how pictures say what they show to readers of a language; the rest in its own."""
    translated = media.pictures.translated.get(tag, {})

    def told(mine: str, original: str) -> str:
        return marked(mine, settings.language) if mine == original else mine

    found = {}
    for image in resolver.pictures.images.values():
        said = translated.get(image.src, image)
        own = {"alt": told(said.alt, image.alt), "caption": told(said.caption, image.caption)}
        found[image.src] = replace(said, **own)
    return found


def _in_language(
    tag: str,
    visible: Sequence[Entry],
    inherited: Sequence[Entry],
    resolver: Resolver,
    said: tuple[Settings, Settings],
    images: Mapping[str, Image],
) -> Translations:
    """Return what is said in a further language; only texts of its own have holes to be filled.

    `said` are the settings in the paper's own words and in those of the language; `images` are the pictures
    as they are described to these readers, by `src`.
    """
    settings, there = said
    originals = {entry.id: entry for entry in visible if not entry.original}
    entries = {entry.id: entry for entry in visible if entry.original and entry.language == tag}
    urls = urls_of(language_named(tag))
    shown = {**_untranslated(inherited, entries, urls), **entries}
    resolver = resolver.in_language(shown, urls, _everywhere(settings))
    for entry in entries.values():
        _own_files(entry, originals[entry.id], resolver)
    bodies = {
        entry.id: filled_body(entry, entry.prose, resolver, images)[0]
        for entry in entries.values()
        if entry.prose and entry.prose is not originals[entry.id].prose
    }
    untranslated = {item.label for item in (*settings.navigation, *settings.footer)}

    def menu(items: Sequence[NavigationItem], said: Sequence[NavigationItem]) -> tuple[Link, ...]:
        worded = [replace(item, label=mine.label) for item, mine in zip(items, said, strict=True)]
        found = _menu(worded, resolver)
        return tuple(
            _told_apart(link, settings.language, resolver.href(urls.home), untranslated) for link in found
        )

    navigation, footer = menu(settings.navigation, there.navigation), menu(settings.footer, there.footer)
    moved = _leading(shown, originals, resolver)
    read = {id_: _opened(one, originals[id_]) for id_, one in shown.items()}
    return Translations(read, bodies, navigation, footer, there, moved, images)


def _everywhere(settings: Settings) -> frozenset[str]:
    """Return the places that have their like in every language, beside the lists that `Urls` knows."""
    overviews = {kind.address for kind in KINDS if kind.overview_in_every_language}
    return frozenset(overviews | ({Urls().accessibility} if settings.accessibility else set()))


def _leading(
    shown: Mapping[str, Entry], originals: Mapping[str, Entry], resolver: Resolver
) -> dict[str, str]:
    """Return by the hrefs of originals where the same stands in a language, as `Translations.moved`."""
    moved = {}
    for id_, one in shown.items():
        before, now = resolver.href(originals[id_].url), resolver.href(one.url)
        moved[before] = now
        if one.prose is originals[id_].prose:
            moved[f"{before}#"] = f"{now}#"
    return moved


def _inherited(visible: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the originals that have a page in every language, their words saying in which they are."""
    for entry in visible:
        if entry.record.in_every_language and not entry.original:
            yield replace(entry, record=in_its_language(entry.record, entry.language))


def _untranslated(inherited: Iterable[Entry], translated: Container[str], urls: Urls) -> dict[str, Entry]:
    """Return by id what is inherited as it stands in a language that it is not translated into."""
    return {
        entry.id: replace(entry, url=urls.localized(entry.url), record=localized(entry.record, urls))
        for entry in inherited
        if entry.id not in translated
    }


def _opened(entry: Entry, original: Entry) -> Entry:
    """Return an entry the first words of whose text say their language, where they are its original's."""
    prose = original.prose
    if prose is None or entry.prose is not prose or not prose.opening:
        return entry
    return replace(entry, prose=replace(prose, opening=marked(prose.opening, original.language)))


def _own_files(entry: Entry, original: Entry, resolver: Resolver) -> None:
    """Resolve the files that a translation offers in the place of its original's."""
    known = {item for _, item in mentions(original.record) if isinstance(item, FileUse)}
    for _, item in mentions(entry.record):
        if isinstance(item, FileUse) and item not in known:
            resolver.downloads.named(entry.path, item.file, (item.line, item.column))


def named_before(over: Iterable[Entry], lookup: Lookup) -> dict[str, dict[str, tuple[Entry, ...]]]:
    """Return what the entries named whose time is over, seen or not: it says which lists they stood in."""
    found: dict[str, dict[str, tuple[Entry, ...]]] = {}
    for entry in over:
        mine = found[entry.id] = {}
        for name, item in mentions(entry.record):
            if isinstance(item, Ref):
                mine[name] = (*mine.get(name, ()), *lookup.named(item.kind, item.name)[:1])
    return found


def _fields(entry: Entry, resolver: Resolver) -> tuple[dict[str, list[Entry]], list[Entry]]:
    """Return the visible targets of each field, and all of them together."""
    found: dict[str, list[Entry]] = {}
    mentioned = []
    for name, item in mentions(entry.record):
        if isinstance(item, PictureUse):
            if entry.record.pageless:
                continue
            resolver.picture(entry.path, item.file, (item.line, item.column))
            continue
        if isinstance(item, FileUse):
            resolver.downloads.named(entry.path, item.file, (item.line, item.column))
            continue
        target = resolver.named(entry.path, item)
        if target and target not in found.get(name, ()):
            found.setdefault(name, []).append(target)
            mentioned.append(target)
    return found, mentioned


def _menu(items: Iterable[NavigationItem], resolver: Resolver) -> tuple[Link, ...]:
    """Return a navigation of the settings, without what is hidden now."""
    links = []
    for item in items:
        goal = item.target
        href, _ = resolver.link(PATH, goal.target, (goal.line, goal.column), None)
        if href:
            links.append(Link(item.label, href))
    return tuple(links)


def _told_apart(link: Link, own: str, top: str, untranslated: Container[str]) -> Link:
    """Return a link of a menu that says whether its words, and where it leads, are in the `own` language.

    `top` is what the pages of the readers' language stand below.
    """
    page = link.href.partition("#")[0]
    leads_there = page.startswith("/") and page.endswith("/") and not page.startswith(top)
    label = marked(link.label, own) if link.label in untranslated else link.label
    return replace(link, label=label, hreflang=own if leads_there else "")
