"""Plans the renaming of an entry: translations come along, mentions and its old address lead to its place.

Writes nothing; what is planned is a value.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from stadtteil.editing.content_index import ContentIndex, content_index
from stadtteil.editing.file_plan import FilePlan, file_at
from stadtteil.editing.old_addresses import moved_here, without_gone
from stadtteil.editing.paths import inside
from stadtteil.editing.refusal import Refusal, Unwritable, unrefused
from stadtteil.editing.repointing import Shift, all_repointed, said_of
from stadtteil.engine.digests import digest_of
from stadtteil.model.kinds import BY_NAME
from stadtteil.model.linking.addresses import place
from stadtteil.model.reading.readers import reader_of, url_of
from stadtteil.model.settings import PATH
from stadtteil.words.languages import language_of

_NO_FILE = "Diese Datei gibt es nicht mehr. Laden Sie die Liste neu."
_NO_ENTRY = "Umbenennen und löschen lassen sich hier nur Einträge: Artikel, Termine, Projekte und so fort."
_TRANSLATION = "Das ist der Name einer Übersetzung. Nennen Sie das Original; die Übersetzungen ziehen mit."
_OTHER_KIND = (
    "So bliebe der Eintrag nicht, was er ist. Lassen Sie ihn in seinem Ordner, mit derselben Endung."
)
_OWN_FOLDER = "Dieser Eintrag liegt in einem eigenen Ordner. Benennen Sie den Ordner selbst um."
_SAME = "So heißt der Eintrag schon. Wählen Sie einen anderen Namen."
_TAKEN = "Dort steht schon {path}. Wählen Sie einen anderen Namen."
_LEADS = "Die Adresse {url} führt schon zu {path}. Wählen Sie einen anderen Namen."
_UNCLEAR = "Danach wäre nicht mehr klar, was gemeint ist: {where}. Ändern Sie das zuerst."


def plan_renaming(root: Path, path: str, goal: str, *, redirect: bool = True) -> FilePlan | Refusal:
    """Return what is to be done so that the entry at `path` has the path `goal`, in the project at `root`.

    With `redirect` its old address leads to the new one. What mentions it is rewritten; where that cannot be,
    it is refused.
    """
    try:
        for one in (path, goal):
            unrefused(inside(root, one))
        index = content_index(root)
        refuse_no_entry(index, path)
        _refuse_goal(index, path, goal)
        heirs = {one: _heir(one, path, goal) for one in files_of(index, path)}
        refuse_taken(index, path, goal, heirs.values())
        return _plan(root, index, heirs, path, redirect=redirect)
    except Unwritable as error:
        return Refusal(str(error))


def refuse_no_entry(index: ContentIndex, path: str) -> None:
    """Raise Unwritable where the file at a path is none that can be renamed or removed."""
    if path not in index.files:
        raise Unwritable(_NO_FILE)
    if reader_of(path) not in BY_NAME:
        raise Unwritable(_NO_ENTRY)
    if language_of(path) is not None:
        raise Unwritable(_TRANSLATION)


def files_of(index: ContentIndex, path: str) -> Iterator[str]:
    """Yield the files that belong to an entry: its own, its translations, its outline."""
    yield path
    yield from index.translations(path)
    outline = f"{_stem(path)}.geojson"
    if BY_NAME[reader_of(path)].outlined and outline in index.others:
        yield outline


def bytes_of(root: Path, index: ContentIndex, path: str) -> bytes:
    """Return the bytes of a file, also of one that is no text."""
    return index.files[path] if path in index.files else unrefused(file_at(root, path)).read_bytes()


def _stem(path: str) -> str:
    return path.rpartition(".")[0]


def _heir(file: str, path: str, goal: str) -> str:
    """Return the new path of a file that belongs to the entry at a path."""
    return _stem(goal) + file[len(_stem(path)) :]


def _refuse_goal(index: ContentIndex, path: str, goal: str) -> None:
    """Raise Unwritable where an entry cannot be called so, whatever else there is."""
    if goal == path:
        raise Unwritable(_SAME)
    if reader_of(goal) != reader_of(path) or goal.rpartition(".")[2] != path.rpartition(".")[2]:
        raise Unwritable(_OTHER_KIND)
    if language_of(goal) is not None:
        raise Unwritable(_TRANSLATION)
    if "index" in {_stem(one).rpartition("/")[2] for one in (path, goal)}:
        raise Unwritable(_OWN_FOLDER)


def refuse_taken(index: ContentIndex, path: str, goal: str, heirs: Collection[str]) -> None:
    """Raise Unwritable where something else has the new place, or leads on from there."""
    url = url_of(goal)
    for other, entry in index.entries.items():
        if other == path or entry.original:
            continue
        if place(entry.url) == place(url):
            raise Unwritable(_TAKEN.format(path=other))
        if place(url) in map(place, entry.record.former):
            raise Unwritable(_LEADS.format(url=url, path=other))
    for one in heirs:
        if one in index.files or one in index.others:
            raise Unwritable(_TAKEN.format(path=one))


def _plan(root: Path, index: ContentIndex, heirs: dict[str, str], path: str, *, redirect: bool) -> FilePlan:
    goal, url = heirs[path], index.entries[path].url
    moves = redirect and "#" not in url and place(url) != place(url_of(goal))
    files = {heirs.get(one, one): data for one, data in index.files.items()}
    if moves:
        files[goal] = unrefused(moved_here(goal, files[goal], url))
    after = ContentIndex(files, [heirs.get(one, one) for one in index.others])
    changed, dangling = unrefused(all_repointed(Shift(index, after, heirs)))
    if dangling:
        raise Unwritable(_UNCLEAR.format(where=said_of(dangling)))
    written = {heirs[one]: changed.get(one) or bytes_of(root, index, one) for one in heirs}
    if moves:
        written[goal] = unrefused(moved_here(goal, written[goal], url))
    others = {one: data for one, data in changed.items() if one not in heirs}
    settings = without_gone({**index.files, **changed}, [url_of(goal)])
    if settings is not None:
        others[PATH] = unrefused(settings)
    seen = {one: digest_of(bytes_of(root, index, one)) for one in (*heirs, *others)}
    sentences = tuple(_sentences(heirs, url if moves else "", url_of(goal), others))
    return FilePlan({**written, **others}, tuple(heirs), seen, sentences)


def _sentences(heirs: dict[str, str], url: str, new_url: str, others: Collection[str]) -> Iterator[str]:
    yield from (f"{one} heißt dann {goal}." for one, goal in heirs.items())
    yield f"Wer {url} aufruft, kommt zu {new_url}." if url else "Eine Weiterleitung gibt es nicht."
    yield from (f"{one} wird angepasst: Dort steht dann der neue Name." for one in others)
