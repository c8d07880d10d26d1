"""What people say of a photo, as the text of its sidecar, and what is wrong with it before it is written."""

from __future__ import annotations

from collections.abc import Mapping

from stadtteil.model.fields import fields_of
from stadtteil.model.pictures.images import lacking, rights_of
from stadtteil.model.pictures.rights import Rights
from stadtteil.model.reading.locale import Locale
from stadtteil.model.reading.reader import read
from stadtteil.model.yaml.flow import Written, flow
from stadtteil.problems import Problem

_ORDER = tuple(field.key for field in fields_of(Rights).values())


def rights_text(said: Mapping[str, Written]) -> str:
    """Return the text of a sidecar from what is said by its German keys, in the order of the handbook.

    What is empty is left out. KeyError for a key that no picture has.

    >>> print(rights_text({"lizenz": "CC-BY-4.0", "urheber": "Foto: Mira", "quelle": ""}), end="")
    urheber: 'Foto: Mira'
    lizenz: CC-BY-4.0
    """
    if strange := said.keys() - set(_ORDER):
        raise KeyError(*sorted(strange))
    return "".join(f"{key}: {flow(said[key])}\n" for key in _ORDER if said.get(key))


def problems_of(text: str, picture: str, locale: Locale | None = None) -> tuple[Problem, ...]:
    """Return what would be wrong with a sidecar's text beside the picture at a path, as a build says it.

    `locale` is where the paper is at home, for the end of a consent.
    """
    document = read(f"{picture}.yaml", text.encode(), locale or Locale(), lambda _: "")
    return (*document.problems, *lacking(rights_of(document), document))
