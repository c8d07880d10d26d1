"""The outputs of a site in two halves, so that a second process can plan one of them.

Where a paper has several languages, pages name their like, so each half must know the addresses of the
other's pages, and nothing else of it. What lists pages of both comes last.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

import msgspec

from stadtteil.engine.output import Encoded, Output, encoded
from stadtteil.model.site import Site
from stadtteil.outputs import IN_EVERY_LANGUAGE, OUTPUTS, hosting, module, sitemap
from stadtteil.outputs.alternates import Alternates, PageAddress, PageAddresses
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.problems import Problem
from stadtteil.rendering.page import Head, PageView

_MIDDLE = OUTPUTS.index("listings")
"""Where the second half begins: in a paper of many articles, their own pages are half of the work."""

_SPOKEN = tuple(name for name in OUTPUTS if name in IN_EVERY_LANGUAGE)
"""What further languages have, in order."""

_Kept = tuple[Output | Encoded, PageAddress | None]
"""An output that waits for all pages to be known, and where it is found, if it is a page."""


class Addresses(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """The addresses of the pages of a half; none in a paper of one language."""

    found: list[PageAddress]


class HalfEnd(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """What is known when a half has been planned: the heads of its pages, and what is wrong with layouts."""

    heads: list[Head]
    problems: list[Problem]


class Half:
    """Some of the outputs of a paper: first it says where its pages are, then it hands over all.

    In a paper of one language each output is planned when it is handed over; in others all are before.
    """

    def __init__(self, site: Site, planned: Iterable[Output], problems: list[Problem], *, own: bool) -> None:
        """Take what is planned when it is asked for, and where problems of layouts are found meanwhile.

        Where there are several languages, `own` says that this half is that of the paper's own.
        """
        self._several = len(site.languages) > 1
        self._addresses = PageAddresses(site)
        self._planned = planned
        self._problems = problems
        self._own = own

    def first(self) -> Addresses:
        """Return where its pages are, in a paper of several languages."""
        if not self._several:
            self._kept: Iterable[_Kept] = ((output, None) for output in self._planned)
            return Addresses([])
        self._kept = kept = [self._keep(output) for output in self._planned]
        self._found = [address for _, address in kept if address]
        return Addresses(self._found)

    def second(self, told: Addresses) -> Iterator[Encoded | HalfEnd]:
        """Yield the outputs in order, then the end; `told` is where the pages of the other half are."""
        alternates = Alternates(self._in_order(told)) if self._several else None
        heads: list[Head] = []
        for output, address in self._kept:
            if isinstance(output, Encoded):
                yield output
                continue
            one = alternates.told(output, address) if alternates and address else output
            if isinstance(one.view, PageView):
                heads.append(one.view.head)
            yield encoded(one)
        yield HalfEnd(heads, self._problems)

    def _keep(self, output: Output) -> _Kept:
        """Return what is kept of an output until all pages are known: of what is no page, its bytes."""
        if isinstance(output.view, PageView):
            return output, self._addresses.of(output)
        return encoded(output), None

    def _in_order(self, told: Addresses) -> Iterator[PageAddress]:
        """Yield the addresses of all pages, those in the paper's own language first."""
        return itertools.chain(*((self._found, told.found) if self._own else (told.found, self._found)))


def halves(site: Site, context: PlanContext) -> tuple[Half, Half]:
    """Return all but the last outputs in two halves: of several languages, the paper's own is the first."""
    problems = context.problems
    if len(site.languages) == 1:
        first, second = (
            _planned([(site, context)], names) for names in (OUTPUTS[:_MIDDLE], OUTPUTS[_MIDDLE:])
        )
    else:
        first = _planned([(site, context)], OUTPUTS)
        spoken = [site.in_language(language) for language in site.languages[1:]]
        # Not later, for a fork could not put their frames among the blobs.
        second = _planned([(one, context.in_language(one)) for one in spoken], _SPOKEN)
    return Half(site, first, problems, own=True), Half(site, second, problems, own=False)


def last(site: Site, heads: Iterable[Head]) -> Iterator[Encoded]:
    """Yield the sitemap and what servers are told, which list the pages with these heads."""
    heads = list(heads)
    yield from map(encoded, sitemap.plan(site, heads))
    yield from map(encoded, hosting.plan(site, heads))


def _planned(dressed: Iterable[tuple[Site, PlanContext]], names: Iterable[str]) -> Iterator[Output]:
    """Yield the outputs of modules, in each language."""
    for site, context in dressed:
        for name in names:
            yield from module(name).plan(site, context)


encode = msgspec.msgpack.Encoder().encode
decode = msgspec.msgpack.Decoder(Addresses | Encoded | HalfEnd).decode
