"""What a build keeps for the next one: memo, stamps, faces, plan, ledger. Opened once, used again and again.

Knows when somebody else has built in between.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from stadtteil.engine.faces import MARK, Faces
from stadtteil.engine.ledger import Ledger
from stadtteil.engine.memo import Memo
from stadtteil.engine.plan import Plan, PlanStore
from stadtteil.engine.scan import StampBook
from stadtteil.engine.stamps import LINK, Stamp, stamp_of
from stadtteil.engine.state_file import StateFile
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
        self._faces_file = StateFile(state / "faces", MARK, Faces)
        self.faces = self._faces_file.read() or Faces()
        self.plan = PlanStore(state, ledger_name)
        self.documents: dict[str, Any] = {}
        self._left: Stamp = LINK

    def settle(self, faces: Faces, plan: Plan | None) -> None:
        """Write down what a build learned: the `faces` of its files, and its plan if that was published."""
        self.memo.commit()
        if faces != self.faces:
            self._faces_file.write(faces)  # what they name was committed before
            self.faces = faces
        if plan is not None and self.plan.keep(plan):
            self.memo.evict()  # for a new plan each document was asked for since the memo was opened
        self.book.save()
        self._left = self._last()

    @property
    def ours(self) -> bool:
        """Whether they hold as they are: nobody has built since they settled, nor edited our own code.

        Each build leaves another book of stamps.
        """
        return LINK != self._left == self._last() and self.fit

    @property
    def fit(self) -> bool:
        """Whether our own code is what it was when this process began."""
        return toolchain_stamp() == AT_START

    def forget(self) -> None:
        """Throw away all that was read and planned: something of it is damaged."""
        self.memo.clear()
        self.plan.forget()
        self._faces_file.remove()
        self.faces = Faces()
        self.documents.clear()

    def close(self) -> None:
        """Let go of the files."""
        self.plan.close()
        self.memo.close()

    def _last(self) -> Stamp:
        try:
            return stamp_of(os.stat(self._state / "stamps"))
        except OSError:
            return LINK
