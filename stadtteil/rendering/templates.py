"""Jinja as renderers use it: strict, escaping, and shut off from everything but a view and its blobs.

A template's closure is all that it can include, extend or import, by name and digest; it is part of
the view, so that a page is made anew when any of it changes.
"""

from __future__ import annotations

import contextlib
import functools
import re
from collections.abc import Callable, Iterator
from types import TracebackType

import msgspec
from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateError, TemplateNotFound
from jinja2.exceptions import TemplateSyntaxError, UndefinedError
from markupsafe import Markup, escape

from stadtteil.engine.output import Blobs
from stadtteil.problems import Problem, Unrenderable
from stadtteil.rendering.compiled import compiled
from stadtteil.rendering.jinja import QuickEnvironment

FOLDER = "layouts/"
_PARAGRAPH = re.compile(r"\n\s*\n")
_BANNED_GLOBALS = ("lipsum", "cycler")
_closures = msgspec.msgpack.Decoder(dict[str, str])


class _Closure(BaseLoader):
    """Loads templates out of blobs, those of one closure only."""

    def __init__(self, closure: dict[str, str], blobs: Blobs) -> None:
        self._closure = closure
        self._blobs = blobs

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        digest = self._closure.get(template)
        if not digest:
            raise TemplateNotFound(template)
        return self._blobs.get(digest).decode(), FOLDER + template, lambda: True


def bare_environment() -> Environment:
    """Return an environment with our settings and nothing to load from."""
    env = QuickEnvironment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=compiled,
        extensions=["jinja2.ext.i18n"],
    )
    for name in _BANNED_GLOBALS:
        env.globals.pop(name)
    env.filters.pop("random")
    env.filters["paragraphs"] = paragraphs
    install = env.install_gettext_callables  # type: ignore[attr-defined]  # added by the i18n extension
    install(_gettext, _ngettext, newstyle=True)
    return env


def _gettext(text: str) -> str:
    """Return a resident's text; German is the language of the msgids."""
    return text


def _ngettext(singular: str, plural: str, number: int) -> str:
    return singular if number == 1 else plural


_environments: dict[str, Environment] = {}


def environment(closure: str, blobs: Blobs) -> Environment:
    """Return the environment that knows the templates of a closure, and no others."""
    found = _environments.get(closure)
    if found is None:
        found = bare_environment()
        found.loader = _Closure(_closures.decode(blobs.get(closure)), blobs)
        _environments[closure] = found
    return found


def paragraphs(text: str) -> Markup:
    r"""Return plain text as paragraphs: blank lines part them.

    >>> paragraphs("eins & zwei\n\ndrei")
    Markup('<p>eins &amp; zwei</p><p>drei</p>')
    """
    parts = [part.strip() for part in _PARAGRAPH.split(text) if part.strip()]
    return Markup("").join(Markup("<p>{}</p>").format(escape(part)) for part in parts)


@contextlib.contextmanager
def guarded(name: str) -> Iterator[None]:
    """Turn a template's errors into problems with the template's file and line."""
    try:
        yield
    except TemplateError as error:
        raise Unrenderable([problem_of(error, name)]) from error
    except (TypeError, ValueError, AttributeError, ZeroDivisionError, KeyError) as error:
        path, line = _place(error.__traceback__)
        if not path:
            raise
        raise Unrenderable(
            [Problem(path, line, 0, f"Das Layout rechnet mit etwas Falschem: {error}", _CURE)]
        ) from error


_CURE = "Prüfen Sie die Stelle im Layout; die mitgelieferten Layouts zeigen, welche Namen es gibt."


def problem_of(error: TemplateError, name: str) -> Problem:
    """Return the problem behind one of Jinja's errors; `name` is the page's template."""
    if isinstance(error, TemplateSyntaxError):
        path = FOLDER + (error.name or name)
        return Problem(
            path, error.lineno, 0, f"Das Layout ist nicht richtig geschrieben: {error.message}", _CURE
        )
    path, line = _place(error.__traceback__)
    path = path or FOLDER + name
    if isinstance(error, TemplateNotFound):
        return Problem(
            path,
            line,
            0,
            f"Das Layout „{error.name}“ gibt es nicht.",
            "Legen Sie es in layouts an, oder ändern Sie den Namen.",
        )
    if isinstance(error, UndefinedError):
        return Problem(
            path, line, 0, f"Das Layout benutzt einen Namen, den es nicht gibt: {error.message}", _CURE
        )
    return Problem(path, line, 0, f"Das Layout kann nicht ausgeführt werden: {error.message}", _CURE)


def _place(trace: TracebackType | None) -> tuple[str, int]:
    """Return the innermost template and line of a traceback."""
    found = ("", 0)
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.startswith(FOLDER):
            found = (file, trace.tb_lineno)
        trace = trace.tb_next
    return found


@functools.lru_cache(maxsize=1)
def parser() -> Environment:
    """Return an environment for looking at templates without running them."""
    return bare_environment()
