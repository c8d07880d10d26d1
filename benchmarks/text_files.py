"""Writes a text into a file, with its folders and plain line ends; knows nothing of what it says."""

from __future__ import annotations

from pathlib import Path


def write(file: Path, text: str) -> None:
    """Write UTF-8; what stood there before is gone."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
