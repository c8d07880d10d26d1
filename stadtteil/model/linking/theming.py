"""How a paper looks, by what its settings and the files of fonts and icon say: what is there, what is wrong.

Looks at no entry. What style sheets make of it it does not know.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from stadtteil.model.document import Document, StoredFile, Variant
from stadtteil.model.fields.choices import did_you_mean
from stadtteil.model.settings import PATH, Settings
from stadtteil.model.source import FONT, ICON
from stadtteil.model.text.slugs import slug
from stadtteil.model.theme import Theme
from stadtteil.model.theme_rules import Marks, illegible
from stadtteil.model.type_stacks import STACKS
from stadtteil.problems import Problem


def icon_of(documents: Sequence[Document]) -> tuple[Variant, ...]:
    """Return the paper's own icon; nothing where it has none."""
    return next((document.variants for document in documents if document.reader == ICON), ())


def fonts_of(documents: Sequence[Document]) -> dict[str, StoredFile]:
    """Return what is published of the paper's own fonts, by the names of their files."""
    return {_name(one): one.stored for one in documents if one.reader == FONT and one.stored}


def theme_problems(
    settings: Settings, doubtful: Collection[str], documents: Sequence[Document]
) -> Iterator[Problem]:
    """Yield what is wrong with the look of a paper; of `doubtful` settings only what does not follow."""
    theme = settings.theme or Theme()
    marks = next((document.marks for document in documents if document.path == PATH), {})
    files = [document for document in documents if document.reader == FONT]
    yield from illegible(theme, marks)
    if "theme" in doubtful and "theme.typefaces" in marks:
        return  # which fonts are meant is not sure
    yield from _missing(theme, marks, {_name(one) for one in files})
    yield from _unknown(theme, marks)
    yield from _idle(theme, marks)
    named = {face.file for face in theme.typefaces}
    for document in files:
        if _name(document) not in named and document.stored:
            message = "Diese Schrift nennt niemand; sie wird nicht benutzt."
            cure = "Nennen Sie sie in site.yaml unter „gestaltung:“ bei „schriften:“, oder löschen Sie sie."
            yield Problem(document.path, 0, 0, message, cure, "warning")


def _missing(theme: Theme, marks: Marks, files: Collection[str]) -> Iterator[Problem]:
    """Yield fonts without a file, and files that are named twice."""
    seen: set[str] = set()
    for number, face in enumerate(theme.typefaces):
        place = _place(marks, f"theme.typefaces.{number}.file", f"theme.typefaces.{number}")
        if face.file not in files:
            message = f"Die Schrift „{face.file}“ liegt nicht in content/schriften."
            yield Problem(PATH, *place, message, did_you_mean(face.file, files) or "Legen Sie sie dorthin.")
        elif face.file in seen:
            message = f"Die Schrift „{face.file}“ steht zweimal da."
            cure = "Jede Datei ist ein Schnitt: Löschen Sie einen Eintrag, oder nennen Sie die andere Datei."
            yield Problem(PATH, *place, message, cure)
        seen.add(face.file)


def _unknown(theme: Theme, marks: Marks) -> Iterator[Problem]:
    """Yield names of type that are neither a stack nor a family of the paper's own."""
    known = _by_slug(theme)
    for role, name in theme.roles.items():
        if name and slug(name) not in known:
            place = _place(marks, f"theme.{role}")
            message = f"Die Schrift „{name}“ gibt es nicht."
            yield Problem(PATH, *place, message, did_you_mean(name, known.values()))


def _idle(theme: Theme, marks: Marks) -> Iterator[Problem]:
    """Yield a hint for each family that nothing is set in."""
    used = {slug(name) for name in theme.roles.values() if name}
    told: set[str] = set()
    for number, face in enumerate(theme.typefaces):
        if slug(face.family) not in used | told:
            place = _place(marks, f"theme.typefaces.{number}.family", f"theme.typefaces.{number}")
            message = f"In der Schrift „{face.family}“ ist nichts gesetzt."
            cure = f"Schreiben Sie zum Beispiel „schrift: {face.family}“ oder „titelschrift: {face.family}“."
            yield Problem(PATH, *place, message, cure, "warning")
            told.add(slug(face.family))


def _by_slug(theme: Theme) -> Mapping[str, str]:
    return {slug(name): name for name in (*STACKS, *(face.family for face in theme.typefaces))}


def _place(marks: Marks, *names: str) -> tuple[int, int]:
    return next((marks[name] for name in names if name in marks), marks.get("theme", (0, 0)))


def _name(document: Document) -> str:
    return document.path.rpartition("/")[2]
