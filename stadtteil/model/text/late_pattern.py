"""Patterns that are compiled when they are first used: most stand for what few texts have.

Compiling all of them took a tenth of the time of an edit. Knows no pattern.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _LatePattern:
    """Stands for a compiled pattern, and answers as that does from the first question on."""

    def __init__(self, expression: str, flags: int) -> None:
        self._expression = expression
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Compile the pattern, and keep what was asked of it, so that it is not asked for here again."""
        asked = getattr(re.compile(self._expression, self._flags), name)
        setattr(self, name, asked)
        return asked


def late_pattern(expression: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern as `re.compile` does; what is wrong with it shows when it is first used.

    >>> late_pattern("[a-z]+").findall("ein Fest")
    ['ein', 'est']
    """
    return cast("re.Pattern[str]", _LatePattern(expression, flags))
