"""One folder for compiled templates, which all processes of the program share that the tests of a run start.

Builds within the tests' own process keep them in memory: they need none.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile

_PLACE = "STADTTEIL_TESTED_CACHE"
"""Of the environment: the folder; workers get it from the process that started them."""


def shared_cache() -> str:
    """Return the folder; whoever asks first makes it, and throws it away at the end."""
    if _PLACE not in os.environ:
        folder = os.environ[_PLACE] = tempfile.mkdtemp(prefix="stadtteil-tests-")
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return os.environ[_PLACE]
