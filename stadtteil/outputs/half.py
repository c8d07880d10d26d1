"""The outputs of a site in two halves, so that a second process can plan one of them.

Neither half needs anything of the other; what lists pages of both comes last.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

import msgspec

from stadtteil.engine.output import Encoded, Output, encoded
from stadtteil.model.site import Site
from stadtteil.outputs import IN_EVERY_LANGUAGE, OUTPUTS, hosting, module, sitemap
from stadtteil.outputs.alternates import Alternates
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.problems import Problem
from stadtteil.rendering.page import Head, PageView

_MIDDLE = OUTPUTS.index("dates")
"""Where the second half begins: in a paper of many articles their pages and lists are half of the work."""


class HalfEnd(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """What is known when a half has been planned: the heads of its pages, and what is wrong with layouts."""

    heads: list[Head]
    problems: list[Problem]


class Half:
    """Some of the outputs, planned without a look at the others."""

    def __init__(
        self, site: Site, context: PlanContext, names: tuple[str, ...], others: list[Output]
    ) -> None:
        """Plan what is called so for the paper's own language; `others` are those of further languages."""
        self._site = site
        self._context = context
        self._names = names
        self._others = others

    def planned(self) -> Iterator[Encoded | HalfEnd]:
        """Yield the outputs in order, then the end; pages that say the same in several languages say so."""
        alternates = Alternates(self._site, self._others) if self._others else None
        heads: list[Head] = []
        for one in itertools.chain(self._own(), self._others):
            output = alternates.told(one) if alternates else one
            if isinstance(output.view, PageView):
                heads.append(output.view.head)
            yield encoded(output)
        yield HalfEnd(heads, self._context.problems)

    def _own(self) -> Iterator[Output]:
        for name in self._names:
            yield from module(name).plan(self._site, self._context)


def halves(site: Site, context: PlanContext) -> tuple[Half, Half]:
    """Return all but the last outputs in two halves; the second is empty where pages name their like."""
    others = list(_in_languages(site, context))
    middle = len(OUTPUTS) if others else _MIDDLE
    return Half(site, context, OUTPUTS[:middle], others), Half(site, context, OUTPUTS[middle:], [])


def last(site: Site, heads: Iterable[Head]) -> Iterator[Encoded]:
    """Yield the sitemap and what servers are told, which list the pages with these heads."""
    heads = list(heads)
    yield from map(encoded, sitemap.plan(site, heads))
    yield from map(encoded, hosting.plan(site, heads))


def _in_languages(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield what further languages have of their own."""
    for language in site.languages[1:]:
        there = site.in_language(language)
        spoken = context.in_language(there)
        for name in OUTPUTS:
            if name in IN_EVERY_LANGUAGE:
                yield from module(name).plan(there, spoken)


encode = msgspec.msgpack.Encoder().encode
decode = msgspec.msgpack.Decoder(Encoded | HalfEnd).decode
