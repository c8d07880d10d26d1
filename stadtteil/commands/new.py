"""`stadtteil new`: makes the file of a new entry, or the sidecar of a file, with every key explained.

Knows no kind of content by name: what a kind is called and how it is filed, it declares itself.
"""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path

from stadtteil.clock import day, zone_of
from stadtteil.editing.new_entry import free_path, known_of
from stadtteil.editing.refusal import Refusal
from stadtteil.misuse import StadtteilError
from stadtteil.model.fields import Record
from stadtteil.model.fields.choices import meant
from stadtteil.model.kind import Content
from stadtteil.model.kinds import BY_FOLDER, BY_NAME, KINDS
from stadtteil.model.picture_formats import instead_of
from stadtteil.model.reading.wording import wording_of
from stadtteil.model.source import DESCRIBED, DOWNLOADS, PICTURE, PICTURES
from stadtteil.project import Project
from stadtteil.scaffold import Known, listed, scaffold, sidecar
from stadtteil.terminal.printing import say
from stadtteil.translation_draft import draft_of
from stadtteil.translation_survey import languages_of
from stadtteil.whole_file import create_file
from stadtteil.words import GERMAN
from stadtteil.words.languages import SHIPPED, Language, language_called, language_named, language_of

_OF_PHOTOS = ("urheber", "lizenz", "breite", "name")
"""Options that only photos have."""
_TRANSLATION = {"uebersetzung", "übersetzung", "translation"}


def run(options: argparse.Namespace) -> int:
    """Make the file and print its path; StadtteilError when there is one already."""
    project = Project(Path(options.project))
    title = " ".join(" ".join(options.title).split())
    photos = _photos(project, options, title)
    if photos:
        return _take_in(project, photos, options)
    if options.kind.lower() in DESCRIBED:
        return _describe(project, options.kind.lower(), title)
    if options.kind.lower() in _TRANSLATION:
        return _translate(project, options.title)
    kind = _kind(options.kind)
    path = _made(project, kind, title, _date(options.date, project))
    say(f"Angelegt: {path}")
    say("Es ist noch ein Entwurf. Füllen Sie die leeren Angaben aus, dann löschen Sie „entwurf: ja“.")
    return 0


def _describe(project: Project, word: str, name: str) -> int:
    """Make the sidecar of a file that is there, and print its path; StadtteilError where it is not."""
    folder, details = _details(word)
    path = f"content/{folder}/{name.replace(chr(92), '/').rpartition(f'{folder}/')[2]}"
    if ".." in path or not (project.root / path).is_file():
        raise StadtteilError(f"Die Datei {path} gibt es nicht. Legen Sie sie zuerst dort ab.")
    sidecar_file = project.root / f"{path}.yaml"
    if sidecar_file.exists():
        raise StadtteilError(f"Die Datei {path}.yaml gibt es schon. Ergänzen Sie sie.")
    known = Known(name, _date(None, project), lambda _: "")
    sidecar_file.write_text(sidecar(details, known), encoding="utf-8", newline="\n")
    say(f"Angelegt: {path}.yaml")
    say("Füllen Sie die leeren Angaben aus.")
    return 0


def _photos(project: Project, options: argparse.Namespace, title: str) -> list[Path]:
    """Return the files of which pictures are to be made; none where something else is to be made."""
    if options.kind.lower() != PICTURE:
        given = [name for name in _OF_PHOTOS if getattr(options, name) is not None]
        if given:
            raise StadtteilError(f"--{given[0]} gibt es nur bei Fotos: new {PICTURE} FOTO --{given[0]} …")
        return []
    words = [title] if _file_named(project, title) else options.title
    files = [_file_named(project, word) for word in words]
    content = (project.root / "content").resolve()
    ours = [file and file.resolve().is_relative_to(content) and not instead_of(file.name) for file in files]
    if len(words) == 1 and ours[0]:
        return []
    for word, file, is_ours in zip(words, files, ours, strict=True):
        if file is None:
            raise StadtteilError(f"Die Datei „{word}“ gibt es nicht. Prüfen Sie Namen und Ordner.")
        if is_ours:
            raise StadtteilError(
                f"„{word}“ liegt schon in content/. Nennen Sie neue Fotos, oder dieses Bild allein."
            )
    return [file for file in files if file]


def _file_named(project: Project, word: str) -> Path | None:
    """Return the file that a word means: one from elsewhere, or one of the paper's pictures."""
    inside = word.replace(chr(92), "/").rpartition(f"{PICTURES}/")[2]
    places = (Path(word), project.root / "content" / PICTURES / inside)
    return next((file for file in places if file.is_file()), None)


def _take_in(project: Project, files: list[Path], options: argparse.Namespace) -> int:
    """Make pictures of photos, each with its sidecar; 1 where one of them cannot be a picture."""
    from stadtteil.model.pictures.rights import Rights
    from stadtteil.photos.last_credit import LastCredit, last_credit, remember_credit
    from stadtteil.photos.photo import UnfitPhoto, taken_in
    from stadtteil.photos.storing import write_photo
    from stadtteil.terminal.photo_report import tell_photo, tell_the_rest, tell_unfit

    before = last_credit(project.root)
    credit = LastCredit(
        before.credit if options.urheber is None else options.urheber,
        before.license if options.lizenz is None else options.lizenz,
    )
    known = Known("", _date(None, project), lambda _: "")
    text = sidecar(Rights, known, {"urheber": credit.credit, "lizenz": credit.license})
    made, unfit, nameless = 0, 0, False
    for file in files:
        photo = taken_in(_bytes_of(file), file.name, longest=options.breite)
        if isinstance(photo, UnfitPhoto):
            tell_unfit(file.name, photo)
            unfit += 1
            continue
        stored = write_photo(project.root, photo, options.name or photo.name, text)
        tell_photo(photo, stored)
        made += stored.is_new
        nameless = nameless or (photo.is_nameless and stored.is_new and not options.name)
    if made:
        remember_credit(project.root, credit)
        tell_the_rest(made, credit, remembered=options.urheber is None, nameless=nameless)
    return 1 if unfit else 0


def _bytes_of(file: Path) -> bytes:
    """Return the bytes of a photo; of one that is too large no more than it takes to see that."""
    from stadtteil.model.pictures.opening import MOST_BYTES

    with file.open("rb") as stream:
        return stream.read(MOST_BYTES + 1)


def _translate(project: Project, words: list[str]) -> int:
    """Make the file of a translation beside its original, and print its path."""
    if len(words) != 2:
        cure = "Schreiben Sie zum Beispiel: new uebersetzung artikel/2026/fest.md tr"
        raise StadtteilError(f"Zu einer Übersetzung gehören das Original und die Sprache. {cure}")
    path = f"content/{words[0].replace(chr(92), '/').rpartition('content/')[2]}"
    language = _language(words[1])
    original = project.root / path
    if ".." in path or not original.is_file() or language_of(path) is not None:
        raise StadtteilError(f"Das Original {path} gibt es nicht. Nennen Sie seinen Ordner und seinen Namen.")
    wording = wording_of(path, original.read_bytes())
    if wording is None:
        raise StadtteilError(
            f"{path} lässt sich nicht übersetzen: Es ist kein Eintrag, oder er ist nicht lesbar."
        )
    stem, _, ending = path.rpartition(".")
    made = f"{stem}.{language.suffix}.{ending}"
    if (project.root / made).exists():
        raise StadtteilError(f"Die Datei {made} gibt es schon. Ergänzen Sie sie.")
    own = language_named(next(iter(languages_of(project.root)), GERMAN.language))
    (project.root / made).write_text(draft_of(wording, language, own), encoding="utf-8", newline="\n")
    say(f"Angelegt: {made}")
    say(f"Es ist noch ein Entwurf auf {own.name}. Übersetzen Sie ihn, dann löschen Sie „entwurf: ja“.")
    return 0


def _language(word: str) -> Language:
    """Return the language that a word means: its code, its suffix, or its German name."""
    names = {one.name.lower(): one for one in SHIPPED.values()}
    if found := language_called(word) or names.get(word.lower()):
        return found
    known = listed([one.suffix for one in SHIPPED.values()])
    raise StadtteilError(f"Die Sprache „{word}“ gibt es hier nicht. Möglich: {known}.")


def _details(word: str) -> tuple[str, type[Record]]:
    """Return the folder of pictures or of files to download, and what is said beside each."""
    if word == PICTURE:
        from stadtteil.model.pictures.rights import Rights

        return PICTURES, Rights
    from stadtteil.model.downloads.details import DownloadDetails

    return DOWNLOADS, DownloadDetails


def _kind(word: str) -> type[Content]:
    """Return the kind that a word means: its name, its folder, or another name that it declares."""
    lower = word.lower()
    other_names = {other: kind for kind in KINDS for other in kind.other_names}
    by_word = {**other_names, **BY_FOLDER, **BY_NAME}
    if lower in by_word:
        return by_word[lower]
    close = meant(lower, by_word, 0.6)
    cure = f"Meinten Sie „{by_word[close].kind}“?" if close else f"Möglich: {listed([*BY_NAME, *DESCRIBED])}."
    raise StadtteilError(f"„{word}“ kann man nicht anlegen. {cure}")


def _date(written: str | None, project: Project) -> dt.date:
    """Return the day of the entry: today at the paper's place, a given one, or a year's first."""
    if not written:
        return dt.datetime.now(zone_of(project)).date()
    return day(f"{written}-01-01" if written.isdigit() and len(written) == 4 else written)


def _made(project: Project, kind: type[Content], title: str, date: dt.date) -> str:
    """Write the file of an entry where none was before, under whatever ending, and return its path."""
    path = free_path(project.root, kind, title, date)
    if isinstance(path, Refusal):
        raise StadtteilError(path.reason)
    create_file(project.root / path, scaffold(kind, known_of(project, title, date)).encode())
    return path
