"""Jinja as renderers use it: strict, escaping, and shut off from everything but a view and its blobs.

A template's closure is all that it can include, extend or import, by name and digest; it is part of
the view, so that a page is made anew when any of it changes.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import re
from collections.abc import Callable, Mapping

import msgspec
from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound
from jinja2.filters import do_urlencode
from markupsafe import Markup, escape

from stadtteil.engine.blobs import Store
from stadtteil.rendering.compiled import compiled
from stadtteil.rendering.fragments import has_figures
from stadtteil.rendering.isolating import isolated, told_apart
from stadtteil.rendering.jinja import QuickEnvironment
from stadtteil.rendering.mistakes import FOLDER
from stadtteil.rendering.sheets import plain as plain_sheet
from stadtteil.rendering.traits import focus_words, tone_words
from stadtteil.words import GERMAN, Words, words_of
from stadtteil.words.isolation import filled
from stadtteil.words.language_marks import language_of, marked, plain
from stadtteil.words.overrides import Overrides

_PARAGRAPH = re.compile(r"\n\s*\n")
_UNBROKEN = (
    (re.compile(r"(?<=\d)–(?=\d)"), "–\u2060"),
    (re.compile(r"(?<=\d) (?=Uhr\b)|(?<=\d\.) (?=[^\W\d])"), "\xa0"),
)
_BANNED_GLOBALS = ("lipsum", "cycler")
_closures = msgspec.msgpack.Decoder(dict[str, str])
_own_words = msgspec.msgpack.Decoder(Overrides)


class _Closure(BaseLoader):
    """Loads the templates of one closure. Holds their texts, for the blobs may be closed before it is."""

    def __init__(self, closure: dict[str, str], blobs: Store) -> None:
        self._texts = {name: blobs.get(digest).decode() for name, digest in closure.items() if digest}

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        text = self._texts.get(template)
        if text is None:
            raise TemplateNotFound(template)
        return text, FOLDER + template, lambda: True


def bare_environment(words: Words = GERMAN) -> QuickEnvironment:
    """Return an environment with our settings, that speaks some words, and has nothing to load from."""
    env = QuickEnvironment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=compiled,
    )
    env.words = words
    for name in _BANNED_GLOBALS:
        env.globals.pop(name)
    env.filters.pop("random")
    env.filters["paragraphs"] = functools.partial(paragraphs, direction=words.direction)
    env.filters["isolated"] = functools.partial(isolated, direction=words.direction)
    env.filters["set_apart"] = functools.partial(told_apart, direction=words.direction)
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    env.filters["unbroken"] = unbroken
    env.filters["urlencode"] = _for_address
    env.filters["csp_hash"] = csp_hash
    env.filters["plain_sheet"] = plain_sheet
    env.filters["has_figures"] = has_figures
    env.filters["tone_words"] = tone_words
    env.filters["focus_words"] = focus_words
    env.globals["_"] = functools.partial(_text, words)
    env.globals["ngettext"] = functools.partial(_many, words)
    env.globals["pgettext"] = words.in_context
    env.globals["plural_forms"] = words.forms
    env.globals["formats"] = words.formats
    env.globals["waits_for_review"] = words.waits_for_review
    return env


def _for_address(text: str) -> str:
    """Return a text as a part of an address, without the signs by which words know their language."""
    return do_urlencode(plain(text))


def _text(words: Words, msgid: str, /, **values: object) -> Markup:
    """Return a text with its places filled in; what is filled in is escaped unless it is markup."""
    if len(values) == 1:
        ((name, value),) = values.items()
        if type(value) is int:
            return _numbered(words, msgid, name, value)
    text = escape(words.text(msgid))
    return Markup(filled(text, words.direction, values)) if values else text


@functools.lru_cache(maxsize=1024)
def _numbered(words: Words, msgid: str, name: str, number: int) -> Markup:
    """Return a text with a number, of which a paper has few: each list says how long its articles take."""
    return Markup(filled(escape(words.text(msgid)), words.direction, {name: number}))


def _many(words: Words, one: str, other: str, n: int, /, **values: object) -> Markup:
    """Return the form of a text that a number wants, with its places filled in; `{n}` is the number."""
    if type(n) is int and not values:
        return _counted(words, one, other, n)
    return _formed(words, one, other, n, values)


@functools.lru_cache(maxsize=1024)
def _counted(words: Words, one: str, other: str, n: int) -> Markup:
    """Return the same where nothing else is filled in: each article says how long it takes."""
    return _formed(words, one, other, n, {})


def _formed(words: Words, one: str, other: str, n: int, values: Mapping[str, object]) -> Markup:
    return Markup(filled(escape(words.form(one, other, n)), words.direction, {"n": n, **values}))


MOST_KEPT = 64
"""Environments that one process keeps, far more than a set of layouts has pages: then it begins anew."""

_environments: dict[tuple[str, Words, str], Environment] = {}


def environment(closure: str, blobs: Store, words: Words, sprite: str = "") -> Environment:
    """Return the environment that knows the templates of a closure, and no others, and speaks some words.

    `sprite` is the href of the icons, which macros want wherever they are; templates see it by this name.
    """
    found = _environments.get((closure, words, sprite))
    if found is None:
        found = bare_environment(words)
        found.globals["sprite"] = sprite
        found.loader = _Closure(_closures.decode(blobs.get(closure)), blobs)
        if len(_environments) >= MOST_KEPT:
            _environments.clear()  # a server that watches layouts would gather one for each edit
        _environments[closure, words, sprite] = found
    return found


def words_named(language: str, overrides: str, blobs: Store) -> Words:
    """Return what is said in a language (BCP 47) where the paper's own words are a blob, or nothing."""
    return words_of(language, _overrides(blobs.get(overrides)) if overrides else None)


@functools.lru_cache(maxsize=32)
def _overrides(data: bytes) -> Overrides:
    return _own_words.decode(data)


def paragraphs(text: str, direction: str = "ltr") -> Markup:
    r"""Return plain text as paragraphs: blank lines part them. Those written the other way are isolated.

    Each is in the language that the text says it is in.

    >>> paragraphs("eins & zwei\n\ndrei")
    Markup('<p>eins &amp; zwei</p><p>drei</p>')
    """
    language = language_of(text)
    parts = [marked(part.strip(), language) for part in _PARAGRAPH.split(plain(text)) if part.strip()]
    return Markup("").join(Markup("<p>{}</p>").format(isolated(part, direction)) for part in parts)


def unbroken(text: str) -> str:
    r"""Return a text whose days and times of day stay on one line each: "7. Dezember", "9–11 Uhr".

    >>> unbroken("7. Dezember 2026, 9–11 Uhr")
    '7.\xa0Dezember 2026, 9–\u206011\xa0Uhr'
    """
    for pattern, whole in _UNBROKEN:
        text = pattern.sub(whole, text)
    return text


def csp_hash(text: str) -> str:
    """Return the name by which a policy allows a sheet or script within a page (CSP 3, hash-source).

    >>> csp_hash("")
    'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='
    """
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


@functools.lru_cache(maxsize=1)
def parser() -> QuickEnvironment:
    """Return an environment for looking at templates without running them."""
    return bare_environment()
