"""What a build keeps for the next one: memo, stamps, ledger. Opened once, used by one build after the other.

Knows when somebody else has built in between.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from stadtteil.engine.ledger import Ledger
from stadtteil.engine.memo import Memo
from stadtteil.engine.plates import Plates
from stadtteil.engine.scan import StampBook
from stadtteil.engine.stamps import LINK, Stamp, stamp_of
from stadtteil.engine.toolchain import AT_START, loaded, toolchain_stamp


class Stores:
    """The stores of one project and one of its output folders. A build that is alone opens its own.

    `documents` are those of the last build in this process: so they need not be fetched from the memo.
    """

    def __init__(self, state: Path, ledger_name: str) -> None:
        """Open all, making what is missing."""
        self._state = state
        self.toolchain = loaded()
        self.memo = Memo(state)
        self.book = StampBook(state)
        self.ledger = Ledger(state, ledger_name)
        self.plates = Plates(state, ledger_name)
        self.documents: dict[str, Any] = {}
        self._left: Stamp = LINK

    def settle(self) -> None:
        """Write down what a build learned."""
        self.memo.commit()
        self.book.save()
        self._left = self._last()

    @property
    def ours(self) -> bool:
        """Whether they hold as they are: nobody has built since they settled, nor edited our own code.

        Each build leaves another book of stamps.
        """
        return LINK != self._left == self._last() and toolchain_stamp() == AT_START

    def close(self) -> None:
        """Let go of the files."""
        self.memo.close()

    def _last(self) -> Stamp:
        try:
            return stamp_of(os.stat(self._state / "stamps"))
        except OSError:
            return LINK
