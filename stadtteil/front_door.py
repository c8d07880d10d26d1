"""How people call the program: by `build.py` beside it, or by its name where it is installed without one.

Knows no command. Imports nothing heavy: the help of every command asks.
"""

from __future__ import annotations

import os
from pathlib import Path

_PACKAGE = Path(__file__).absolute().parent


def program_folder(package: Path = _PACKAGE) -> Path | None:
    """Return the folder with `build.py` that `package` lies in; None where the program is installed.

    What is installed lies among other packages, and a file of that name there would be somebody else's: ours
    has the layouts beside it.
    """
    folder = package.parent
    return folder if (folder / "build.py").is_file() and (folder / "layouts").is_dir() else None


def call(words: str = "", package: Path = _PACKAGE) -> str:
    """Return what people type to give these words to the program, as they got it: `stadtteil check`.

    With `build.py` it is `python3 build.py check`, on Windows `py build.py check`.
    """
    python = "py" if os.name == "nt" else "python3"
    program = f"{python} build.py" if program_folder(package) else "stadtteil"
    return f"{program} {words}".rstrip()
