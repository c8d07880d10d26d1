"""The letters and the town of the drawn previews, made from fonts of Noto's and the layouts' drawing.

    .venv/bin/pip install fonttools==4.60.1
    .venv/bin/python -m docs.vorschau FOLDER

writes `letters.ttf` and `skyline.png` into `stadtteil/rendering/`. FOLDER has NotoSerif-Bold.ttf and
NotoNaskhArabic-Bold.ttf, as Debian ships them in fonts-noto-core. The town needs Chromium and Pillow.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fontTools.merge import Merger
from fontTools.misc.timeTools import timestampFromString
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0
from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
ROOM = ROOT / "stadtteil" / "rendering"
DRAWING = ROOT / "layouts" / "assets" / "skyline.svg"

UNITS = 1000
LARGER = 1.12
"""How much larger Arabic letters are, which are small beside others."""
TIGHTER = 12
"""By how much letters that are not Arabic move together, as the paper's name does on pages; in 1000ths."""
LEAST_KERN = 12
"""What moves less than this is left out."""
FAMILY = "Stadtteil Preview"
"""Of its own: it is no longer Noto's."""
EUROPEAN = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *(0x18F, 0x218, 0x219, 0x21A, 0x21B, 0x259, 0x1E9E),
    *range(0x400, 0x460),
    *(0x490, 0x491, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E),
    *(0x2020, 0x2022, 0x2026, 0x2032, 0x2033, 0x2039, 0x203A, 0x20AC, 0x2116),
]
ARABIC = [
    *(0x60C, 0x61B, 0x61F, 0x640),
    *range(0x660, 0x66D),
    *range(0xFB50, 0xFBB2),
    *range(0xFBD3, 0xFBEA),
    *range(0xFBFC, 0xFC00),
    *range(0xFE70, 0xFEFD),
]

TOWN = (316, -9, 992, 131)
"""The part of the drawing that is shown: left, top, width and height in its own units."""
WIDTH = 1200
STROKE = 2.6
"""Twice that of pages, for pictures are shown small."""


def letters(folder: Path) -> bytes:
    """Return the font: Latin and Cyrillic from one, the shapes of Arabic letters from the other."""
    latin, arabic = (TTFont(folder / f"Noto{name}-Bold.ttf") for name in ("Serif", "NaskhArabic"))
    kerning = dict(_kerning(latin, set(EUROPEAN)))
    _reduce(latin, EUROPEAN, UNITS)
    _reduce(arabic, ARABIC, round(UNITS * LARGER))
    arabic["head"].unitsPerEm = UNITS
    for name in latin["hmtx"].metrics:
        width, bearing = latin["hmtx"].metrics[name]
        latin["hmtx"].metrics[name] = (max(width - TIGHTER, 0), bearing) if width else (width, bearing)
    with tempfile.TemporaryDirectory() as scratch:
        parts = [str(Path(scratch) / f"{number}.ttf") for number in range(2)]
        for font, part in zip((latin, arabic), parts, strict=True):
            font.save(part)
        font = Merger().merge(parts)
    _kern(font, kerning)
    _name(font)
    buffer = io.BytesIO()
    font.save(buffer)
    return buffer.getvalue()


def _reduce(font: TTFont, codes: list[int], units: int) -> None:
    """Leave only the outlines of some signs, so many units large: no features, no instructions."""
    options = Options(
        layout_features=[], hinting=False, notdef_outline=True, name_IDs=[0, 1, 2], glyph_names=True
    )
    options.drop_tables += ["GDEF", "GPOS", "GSUB", "gasp", "DSIG", "meta", "STAT"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    scale_upem(font, units)


def _kerning(font: TTFont, codes: set[int]) -> Iterator[tuple[tuple[str, str], int]]:
    """Yield by how much pairs of letters move, as the old table has it, which every program reads."""
    cmap = font.getBestCmap()
    names = {cmap[code] for code in codes if code in cmap and chr(code).isalpha()}
    table = font["GPOS"].table
    wanted = {
        at
        for one in table.FeatureList.FeatureRecord
        if one.FeatureTag == "kern"
        for at in one.Feature.LookupListIndex
    }
    scale = UNITS / font["head"].unitsPerEm
    found: dict[tuple[str, str], int] = {}
    for at in sorted(wanted):
        for pairs in _subtables(table.LookupList.Lookup[at]):
            for pair, value in _pairs(pairs, names):
                found.setdefault(pair, value)
    for pair, value in found.items():
        if abs(round(value * scale)) >= LEAST_KERN:
            yield pair, round(value * scale)


def _subtables(lookup: Any) -> Iterator[Any]:
    for subtable in lookup.SubTable:
        yield subtable.ExtSubTable if lookup.LookupType == 9 else subtable


def _pairs(table: Any, names: set[str]) -> Iterator[tuple[tuple[str, str], int]]:
    """Yield the pairs of one table, single ones or those of classes."""
    firsts = [name for name in table.Coverage.glyphs if name in names]
    if table.Format == 1:
        sets = dict(zip(table.Coverage.glyphs, table.PairSet, strict=True))
        for first in firsts:
            for record in sets[first].PairValueRecord:
                if record.SecondGlyph in names and record.Value1:
                    yield (first, record.SecondGlyph), record.Value1.XAdvance
        return
    for first in firsts:
        row = table.Class1Record[table.ClassDef1.classDefs.get(first, 0)].Class2Record
        for second in sorted(names):
            value = row[table.ClassDef2.classDefs.get(second, 0)].Value1
            yield (first, second), getattr(value, "XAdvance", 0) if value else 0


def _kern(font: TTFont, kerning: dict[tuple[str, str], int]) -> None:
    """Give the font the strongest pairs, as many as the table can hold."""
    table = KernTable_format_0()
    table.coverage, table.version, table.apple, table.tupleIndex = 1, 0, False, None
    strongest = sorted(kerning, key=lambda pair: (-abs(kerning[pair]), pair))[:8000]
    table.kernTable = {pair: kerning[pair] for pair in strongest}
    font["kern"] = newTable("kern")
    font["kern"].version, font["kern"].kernTables = 0, [table]


def _name(font: TTFont) -> None:
    """Call it by a name of its own, and make it the same at any time."""
    made_from = "Copyright 2015-2020 Google LLC. Made from Noto Serif Bold and Noto Naskh Arabic Bold."
    licence = "SIL Open Font License, Version 1.1, http://scripts.sil.org/OFL"
    texts = {0: made_from, 1: FAMILY, 2: "Bold", 3: f"{FAMILY} Bold", 4: f"{FAMILY} Bold", 13: licence}
    font["name"].names = []
    for number, text in {**texts, 6: FAMILY.replace(" ", "") + "-Bold"}.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    font["OS/2"].achVendID = "NONE"
    font["post"].formatType = 3.0
    font["head"].created = font["head"].modified = timestampFromString("Fri Jan  1 00:00:00 2021")
    font.recalcTimestamp = False


def town() -> bytes:
    """Return the town as two masks in a picture: red where ink goes, green where the accent's colour does."""
    left, top, width, height = TOWN
    pixels = round(height * WIDTH / width)
    drawing = DRAWING.read_text(encoding="utf-8")
    drawing = re.sub(
        r'viewBox="[^"]*"', f'viewBox="{left} {top} {width} {height}" width="{WIDTH}"', drawing, count=1
    )
    drawing = drawing.replace('stroke-width="1.3"', f'stroke-width="{STROKE}"')
    drawing = drawing.replace(
        "stroke-width:2.6px;stroke-dasharray:.1 6.5", "stroke-width:4px;stroke-dasharray:.1 10"
    )
    colours = ":root{--paper:#000;--accent:#0f0;--muted:#f00;--glow:#000;color:#f00}"
    style = f"<style>{colours}body{{margin:0;background:#000}}svg{{display:block}}</style>"
    page = f"<!doctype html>{style}{drawing}"
    with tempfile.TemporaryDirectory() as scratch:
        source, shot = Path(scratch) / "town.html", Path(scratch) / "town.png"
        source.write_text(page, encoding="utf-8")
        command = [
            shutil.which("chromium") or "chromium-browser",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
        ]
        command += [f"--user-data-dir={scratch}", f"--window-size={WIDTH},{pixels}", f"--screenshot={shot}"]
        subprocess.run([*command, source.as_uri()], check=True, capture_output=True, timeout=120)
        with Image.open(shot) as image:
            return _packed(image.convert("RGB"))


def _packed(image: Image.Image) -> bytes:
    """Return a picture in few shades, which is smaller."""
    buffer = io.BytesIO()
    image.point([part & 0xF0 | part >> 4 for part in range(256)] * 3).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def main() -> None:
    """Make both anew."""
    (ROOM / "letters.ttf").write_bytes(letters(Path(sys.argv[1])))
    (ROOM / "skyline.png").write_bytes(town())


if __name__ == "__main__":
    main()
