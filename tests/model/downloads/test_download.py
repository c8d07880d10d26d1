"""What is published of a file of each format, and which are refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.engine.digests import digest_of
from stadtteil.model.document import StoredFile
from stadtteil.model.download_formats import FORMATS
from stadtteil.model.downloads.download import read_download
from tests.model.downloads import files

GOOD = {
    ".pdf": files.pdf(tagged=True),
    ".csv": files.CSV.encode(),
    ".ics": files.ICS.encode(),
    ".vtt": files.VTT.encode(),
    ".docx": files.docx(),
    ".xlsx": files.xlsx(),
    ".odt": files.odt(),
    ".mp3": files.mp3(),
    ".ogg": files.opus(),
    ".opus": files.opus(),
    ".m4a": files.mp4(handler=b"soun"),
    ".mp4": files.mp4(),
    ".webm": files.webm(),
}


def published(data: bytes, suffix: str) -> tuple[StoredFile | None, bytes, str]:
    """Return what is stored of a file, its bytes, and what is said of it."""
    kept: dict[str, bytes] = {}

    def keep(blob: bytes) -> str:
        kept[digest_of(blob)] = blob
        return digest_of(blob)

    stored, problems = read_download(data, f"content/dateien/x{suffix}", keep)
    assert all(problem.cure for problem in problems)
    return stored, kept[stored.blob] if stored else b"", " ".join(problem.message for problem in problems)


def test_there_is_a_file_of_each_format() -> None:
    assert set(GOOD) == set(FORMATS)


@pytest.mark.parametrize("suffix", FORMATS)
def test_nobody_is_named_in_what_is_published(suffix: str) -> None:
    stored, data, said = published(GOOD[suffix], suffix)
    assert not said
    assert stored is not None
    assert stored.size == len(data)
    parts = files.opened(data).values() if FORMATS[suffix].worse else [data]
    for name in (*files.NAME.split(), "+47.61"):
        assert not any(name.encode() in part for part in parts)


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_same_file_is_the_same_bytes_and_cleaning_them_once_more_changes_nothing(suffix: str) -> None:
    _, data, _ = published(GOOD[suffix], suffix)
    assert published(GOOD[suffix], suffix)[1] == data
    again = published(data, suffix)[1]
    assert published(again, suffix)[1] == again


@pytest.mark.parametrize("suffix", sorted(set(FORMATS) - {".csv", ".vtt", ".ics"}))
@pytest.mark.parametrize("other", GOOD)
def test_a_file_under_a_wrong_name_is_refused(suffix: str, other: str) -> None:
    same = {suffix, other} <= {".mp4", ".m4a"} or {suffix, other} <= {".ogg", ".opus"}
    stored, _, said = published(GOOD[other], suffix)
    assert (stored is not None) == (suffix == other or same)
    assert bool(said) == (stored is None)


@pytest.mark.parametrize("suffix", FORMATS)
def test_half_a_file_is_refused_or_still_names_nobody(suffix: str) -> None:
    data = GOOD[suffix]
    for end in range(0, len(data), max(1, len(data) // 40)):
        stored, kept, said = published(data[:end], suffix)
        assert bool(said) == (stored is None)
        assert files.NAME.encode() not in kept


@given(st.sampled_from(sorted(FORMATS)), st.binary(max_size=400))
def test_whatever_bytes_come_they_are_published_or_refused_with_a_cure(suffix: str, data: bytes) -> None:
    for given_ in (data, GOOD[suffix][:40] + data):
        stored, _, said = published(given_, suffix)
        assert bool(said) == (stored is None)


def test_a_file_beyond_its_measure_is_refused() -> None:
    stored, _, said = published(b"a" * (FORMATS[".vtt"].most + 1), ".vtt")
    assert stored is None
    assert said == "Die Datei ist zu groß (höchstens 2 MB)."


@pytest.mark.parametrize(
    ("suffix", "pages", "seconds", "tagged", "language"),
    [
        (".pdf", 2, 0, True, "de-DE"),
        (".mp3", 0, 3, False, ""),
        (".opus", 0, 3, False, ""),
        (".mp4", 0, 90, False, ""),
        (".webm", 0, 90, False, ""),
    ],
)
def test_it_is_known_how_long_a_file_is_and_what_it_says_of_itself(
    suffix: str, pages: int, seconds: int, tagged: bool, language: str
) -> None:
    stored, _, _ = published(GOOD[suffix], suffix)
    assert stored is not None
    assert (stored.pages, stored.seconds) == (pages, seconds)
    assert (stored.tagged, stored.language) == (tagged, language)
