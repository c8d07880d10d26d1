"""The last edition once more, with other texts: what a build need not do when nothing else has changed.

Linking and planning never see a text, only its digest. Where all that they do see is the same, they
would come to the same views, but for those digests. Knows editions and their facts, not how one is made.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

import msgspec

from stadtteil.engine.compare import Noted
from stadtteil.engine.exchange import Exchange, exchanged
from stadtteil.engine.plates import Edition
from stadtteil.engine.source import Source
from stadtteil.engine.stores import Stores
from stadtteil.model.reading.reading import Reading
from stadtteil.model.reading.rereading import exchanges
from stadtteil.problems import Hidden, Problem, Report


class Facts(msgspec.Struct, frozen=True):
    """What an edition's build said and knew beside its views."""

    drafts: bool
    base: str
    problems: list[Problem]
    hidden: list[Hidden]
    next_change: str


class Reprint(msgspec.Struct, frozen=True):
    """What is to be done, and what is known of the edition."""

    exchange: Exchange
    facts: Facts

    @property
    def paths(self) -> tuple[str, ...]:
        """The outputs that are made anew."""
        return tuple(job.path for job in self.exchange.work.stale)

    def told(self, report: Report) -> None:
        """Say again what the edition's build has said."""
        report.add(self.facts.problems)
        report.hidden.extend(self.facts.hidden)
        report.next_change = self.facts.next_change


def reprint(
    stores: Stores,
    sources: Sequence[Source],
    reading: Reading,
    noted: Callable[[], Noted] | None,
    now: dt.datetime,
    *,
    drafts: bool,
) -> Reprint | None:
    """Return what is to be done if nothing but texts changed since the last edition; None if more did.

    `noted` looks at the output folder; None where it is known that it stands.
    """
    edition = stores.plates.edition(stores.ledger.noted_ns)
    if edition is None or not edition.holds(stores.toolchain, now):
        return None
    facts = msgspec.msgpack.decode(edition.facts, type=Facts)
    if facts.drafts != drafts:
        return None
    digests = exchanges(sources, edition.sources, facts.problems, reading)
    if digests is None:
        return None
    exchange = exchanged(stores.plates, digests, stores.ledger, stores.toolchain, noted)
    return None if exchange is None else Reprint(exchange, facts)


def edition_of(sources: Sequence[Source], toolchain: str, now: dt.datetime, facts: Facts) -> Edition:
    """Return what an edition was made from."""
    until = dt.datetime.fromisoformat(facts.next_change) if facts.next_change else None
    digests = {source.path: source.digest for source in sources}
    return Edition(digests, toolchain, now, until, msgspec.Raw(msgspec.msgpack.encode(facts)))
