"""What pictures' files tell beside their pixels, as exiftool reads it, and files that tell a lot."""

from __future__ import annotations

import json
import struct
import subprocess
from pathlib import Path

from tests.browser.tools import program
from tests.patience import PATIENCE

TECHNICAL = ("File:", "JFIF:", "RIFF:", "QuickTime:", "Meta:", "Composite:", "System:", "ExifTool:")


def exiftool(folder: Path) -> list[dict[str, object]]:
    """Return all that exiftool finds in the files of a folder."""
    done = subprocess.run(
        [
            program("exiftool", "exiftool"),
            *("-json", "-G1", "-a", "-u", "-U", "-s", "-ee", "-r", "-charset", "utf8", str(folder)),
        ],
        capture_output=True, check=True, timeout=PATIENCE,
    )  # fmt: skip
    found: list[dict[str, object]] = json.loads(done.stdout)
    return found


def with_agency_words(jpeg: bytes, words: str) -> bytes:
    """Return a JPEG with a line of a press agency (IPTC-IIM 4.2, dataset 2:80) in a segment of Photoshop."""
    entry = b"\x1c\x02\x50" + struct.pack(">H", len(words.encode())) + words.encode()
    block = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(entry)) + entry + b"\0" * (len(entry) % 2)
    body = b"Photoshop 3.0\0" + block
    return jpeg[:2] + b"\xff\xed" + struct.pack(">H", 2 + len(body)) + body + jpeg[2:]
