"""What `check` prints on translations: for each language what is missing or older than its original."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from stadtteil.front_door import call
from stadtteil.terminal.printing import say
from stadtteil.translation_survey import Survey

MOST_NAMED = 5
"""Files of a sort that are named one by one."""


def print_surveys(surveys: Iterable[Survey]) -> None:
    """Print how far the paper is translated; nothing where it has but one language."""
    for survey in surveys:
        for line in lines_of(survey):
            say(line)


def lines_of(survey: Survey) -> Iterator[str]:
    """Yield a line for the language, and one for each sort of what is to be done in it."""
    sorts = (
        ("Es fehlt noch", survey.missing),
        ("Das Original hat sich seither geändert", survey.outdated),
        ("Ohne „uebersetzt_von“", survey.undated),
        ("Noch Entwurf", survey.drafts),
    )
    if not any(paths for _, paths in sorts):
        yield f"{survey.language.name}: Alles da, alles auf dem Stand des Originals."
        return
    yield f"{survey.language.name}:"
    for title, paths in sorts:
        if paths:
            yield f"  {title}: {_named(paths)}"
    if survey.outdated or survey.undated:
        yield f"  Ist eine Übersetzung durchgesehen: {call('review DATEI')}"


def _named(paths: Sequence[str]) -> str:
    shown = ", ".join(path.removeprefix("content/") for path in paths[:MOST_NAMED])
    rest = len(paths) - MOST_NAMED
    return f"{shown} und {rest} weitere" if rest > 0 else shown
