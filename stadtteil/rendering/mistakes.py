"""What is wrong with a layout, said in German with its file and line. Knows Jinja's errors, runs nothing."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from types import TracebackType

from jinja2 import TemplateError, TemplateNotFound
from jinja2.exceptions import TemplateSyntaxError, UndefinedError

from stadtteil.engine.blobs import MissingBlob
from stadtteil.problems import Problem, Unrenderable

FOLDER = "layouts/"
_CURE = "Prüfen Sie die Stelle im Layout; die mitgelieferten Layouts zeigen, welche Namen es gibt."
_NAMED = "Legen Sie es in layouts an, oder ändern Sie den Namen."
_NO_NAME = "Das Layout benutzt „{}“; diesen Namen gibt es hier nicht."
_SAYINGS = (
    (r"'([^']+)' is undefined", _NO_NAME),
    (r"has no (?:attribute|element) '?([^']+)'?", _NO_NAME),
    (r"not export the requested name '([^']+)'", "Das Layout holt „{}“ aus einem anderen, das es nicht hat."),
    (r"No filter named '([^']+)'", "Den Filter „{}“ gibt es nicht."),
    (r"No test named '([^']+)'", "Die Prüfung „is {}“ gibt es nicht."),
    (r"unknown tag '([^']+)'", "Die Anweisung „{}“ gibt es nicht, oder sie steht an der falschen Stelle."),
    (r"block '([^']+)' defined twice", "Den Block „{}“ gibt es zweimal."),
    (r"percent in a text",
     "In Texten stehen Platzhalter in geschweiften Klammern: {{name}} statt %(name)s, {{n}} statt %(num)s."),
    (r"Unexpected end of template", "Am Ende fehlt etwas: Eine Anweisung ist nicht geschlossen."),
)  # fmt: skip


@contextlib.contextmanager
def guarded(name: str) -> Iterator[None]:
    """Turn a template's errors into problems with the template's file and line; other errors pass."""
    try:
        yield
    except MissingBlob:
        raise  # a LookupError, but no layout's
    except TemplateError as error:
        raise Unrenderable([problem_of(error, name)]) from error
    except RecursionError as error:
        path, line = _place(error.__traceback__)
        message = "Das Layout lädt sich selbst, ohne Ende."
        raise Unrenderable([Problem(path or FOLDER + name, line, 0, message, _CURE)]) from error
    except (TypeError, ValueError, AttributeError, ArithmeticError, LookupError) as error:
        path, line = _place(error.__traceback__)
        if not path:
            raise
        message = f"Das Layout rechnet mit etwas Falschem: {error}"
        raise Unrenderable([Problem(path, line, 0, message, _CURE)]) from error


def problem_of(error: TemplateError, name: str) -> Problem:
    """Return the problem behind one of Jinja's errors; `name` is the page's template."""
    said = error.message or ""
    if isinstance(error, TemplateSyntaxError):
        message = _german(said, "Das Layout ist nicht richtig geschrieben: {}")
        return Problem(FOLDER + (error.name or name), error.lineno, 0, message, _CURE)
    path, line = _place(error.__traceback__)
    path = path or FOLDER + name
    if isinstance(error, TemplateNotFound):
        return Problem(path, line, 0, f"Das Layout „{error.name}“ gibt es nicht.", _NAMED)
    if isinstance(error, UndefinedError):
        message = _german(said, "Das Layout benutzt einen Namen, den es nicht gibt: {}")
        return Problem(path, line, 0, message, _CURE)
    return Problem(path, line, 0, _german(said, "Das Layout kann nicht ausgeführt werden: {}"), _CURE)


def unknown_when_read(name: str, line: int) -> Problem:
    """Return the problem that a template loads another whose name is known only when a page is made."""
    message = "Dieses Layout lädt ein anderes, dessen Name erst beim Bauen feststeht."
    return Problem(FOLDER + name, line, 0, message, "Schreiben Sie den Namen des anderen Layouts aus.")


def unreadable(path: str, error: OSError) -> Problem:
    """Return the problem that the operating system does not hand over a file."""
    message = f"Die Datei lässt sich nicht lesen: {error.strerror}."
    return Problem(path, 0, 0, message, "Prüfen Sie, ob sie noch da ist und wer sie lesen darf.")


def _german(said: str, otherwise: str) -> str:
    """Return what Jinja says in German, or its own words where they are not known."""
    for pattern, sentence in _SAYINGS:
        found = re.search(pattern, said)
        if found:
            return sentence.format(*found.groups())
    return otherwise.format(said)


def _place(trace: TracebackType | None) -> tuple[str, int]:
    """Return the innermost template and line of a traceback."""
    found = ("", 0)
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.startswith(FOLDER):
            found = (file, trace.tb_lineno)
        trace = trace.tb_next
    return found
