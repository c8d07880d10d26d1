from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from stadtteil.engine.blobs import MissingBlob, Reader
from stadtteil.engine.digests import digest_of
from stadtteil.engine.memo import _TOGETHER, Memo
from stadtteil.engine.os_errors import refused

LARGE = bytes(range(256)) * 300


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / ".stadtteil"


@pytest.fixture
def memo(state: Path) -> Iterator[Memo]:
    memo = Memo(state)
    yield memo
    memo.close()


def again(memo: Memo, state: Path) -> Memo:
    """Close the memo as a build does at its end, and open it as the next one does."""
    memo.commit()
    memo.close()
    memo.__init__(state)  # type: ignore[misc]
    return memo


def spoil(state: Path, table: str) -> None:
    """Change the data of all rows behind the memo's back."""
    with sqlite3.connect(state / "memo.sqlite") as database:
        database.execute(f"UPDATE {table} SET data = CAST('spoilt' AS BLOB)")
    database.close()


def test_a_document_comes_back_at_the_next_run(memo: Memo, state: Path) -> None:
    memo.keep("key", b"data")
    assert again(memo, state).document("key") == b"data"
    assert memo.document("other") is None


def test_bytes_come_back_by_their_digest(memo: Memo, state: Path) -> None:
    small, large = memo.put(b"small"), memo.put(LARGE)
    assert (small, large) == (digest_of(b"small"), digest_of(LARGE))
    for _ in range(2):
        assert memo.get(small) == b"small"
        assert memo.get(large) == LARGE
        again(memo, state)


def test_large_bytes_are_files_of_their_own(memo: Memo, state: Path) -> None:
    digest = memo.put(LARGE)
    assert (state / "blobs" / digest[:2] / digest).read_bytes() == LARGE


def test_unknown_bytes_are_a_key_error(memo: Memo) -> None:
    with pytest.raises(KeyError):
        memo.get("0" * 32)


def test_a_document_kept_anew_replaces_the_old_one(memo: Memo) -> None:
    memo.keep("key", b"one")
    memo.keep("key", b"two")
    assert memo.document("key") == b"two"


def test_what_was_not_committed_is_lost_and_nothing_else(memo: Memo, state: Path) -> None:
    memo.keep("one", b"1")
    memo.commit()
    memo.keep("two", b"2")
    memo.close()
    fresh = Memo(state)
    assert (fresh.document("one"), fresh.document("two")) == (b"1", None)
    fresh.close()


@pytest.mark.parametrize("data", [b"small", LARGE])
def test_a_document_without_one_of_its_blobs_is_missing(memo: Memo, state: Path, data: bytes) -> None:
    digest = memo.put(data)
    memo.keep("key", b"data", [digest])
    assert again(memo, state).document("key") == b"data"
    memo.purge(digest)
    assert memo.document("key") is None


def test_a_lost_file_of_a_blob_makes_its_document_missing(memo: Memo, state: Path) -> None:
    digest = memo.put(LARGE)
    memo.keep("key", b"data", [digest])
    (state / "blobs" / digest[:2] / digest).unlink()
    assert again(memo, state).document("key") is None


def test_a_damaged_document_is_missing(memo: Memo, state: Path) -> None:
    memo.keep("key", b"data")
    memo.commit()
    spoil(state, "documents")
    assert memo.document("key") is None
    memo.keep("key", b"data")
    assert memo.document("key") == b"data"


def test_documents_that_are_expected_come_back_as_those_that_are_not(memo: Memo, state: Path) -> None:
    keys = [f"key {number}" for number in range(_TOGETHER)]
    for key in keys:
        memo.keep(key, key.encode())
    memo.keep("other", b"other")
    memo = again(memo, state)
    with sqlite3.connect(state / "memo.sqlite") as database:
        database.execute("UPDATE documents SET data = 'spoilt' WHERE key = ?", keys[:1])
        database.execute("UPDATE documents SET key = CAST(x'ff' AS TEXT) WHERE key = ?", keys[1:2])
    database.close()
    memo.expect(keys)
    memo.keep(keys[2], b"new")
    assert [memo.document(key) for key in keys[:3]] == [None, None, b"new"]
    assert [memo.document(key) for key in (*keys[3:], "other")] == [*(k.encode() for k in keys[3:]), b"other"]
    memo.expect(keys)
    memo.clear()
    assert memo.document(keys[3]) is None


def test_a_document_whose_blobs_are_no_names_any_more_is_missing(memo: Memo, state: Path) -> None:
    memo.keep("key", b"data", [memo.put(b"blob")])
    memo.keep("fleeting", b"data", fleeting=True)
    again(memo, state)
    with sqlite3.connect(state / "memo.sqlite") as database:
        database.execute("UPDATE documents SET blobs = CAST(x'ff' AS TEXT) WHERE key = 'key'")
    database.close()
    assert memo.document("key") is None
    memo.retain([])
    assert memo.document("fleeting") is None


def test_a_row_that_came_under_another_key_is_missing(memo: Memo, state: Path) -> None:
    memo.keep("key", b"data")
    memo.commit()
    with sqlite3.connect(state / "memo.sqlite") as database:
        database.execute("UPDATE documents SET key = 'other'")
    database.close()
    assert memo.document("other") is None


@pytest.mark.parametrize("data", [b"small", LARGE])
def test_damaged_bytes_are_missing_until_all_is_cleared(memo: Memo, state: Path, data: bytes) -> None:
    digest = memo.put(data)
    memo.keep("key", b"data", [digest])
    memo.commit()
    spoil(state, "blobs")
    if data == LARGE:
        (state / "blobs" / digest[:2] / digest).write_bytes(b"")
    with pytest.raises(MissingBlob):
        memo.get(digest)
    memo.clear()
    assert memo.document("key") is None
    assert memo.get(memo.put(data)) == data


@pytest.mark.parametrize("content", [b"", b"not a database, but long enough to look at" * 100])
def test_a_foreign_file_is_replaced(memo: Memo, state: Path, content: bytes) -> None:
    memo.close()
    (state / "memo.sqlite").write_bytes(content)
    fresh = Memo(state)
    fresh.keep("key", b"data")
    assert fresh.document("key") == b"data"
    fresh.close()


def test_the_database_of_another_version_is_replaced(memo: Memo, state: Path) -> None:
    memo.keep("key", b"data")
    memo.commit()
    with sqlite3.connect(state / "memo.sqlite") as database:
        database.execute("PRAGMA user_version = 7")
    database.close()
    assert again(memo, state).document("key") is None


def torn(memo: Memo, state: Path, first_page: int) -> Memo:
    """Return a memo with 300 documents and blobs, of which nothing from a page on is legible."""
    for number in range(300):
        memo.keep(f"k{number}", b"%d" % number * 200, [memo.put(b"blob %d" % number * 200)])
    memo.commit()
    memo.close()
    file = state / "memo.sqlite"
    with file.open("r+b") as stream:
        stream.seek(4096 * first_page)
        stream.write(os.urandom(file.stat().st_size - 4096 * (first_page + 1)))
    memo.__init__(state)  # type: ignore[misc]
    return memo


def read_all(memo: Memo) -> set[bytes | None]:
    return {memo.document(f"k{number}") for number in range(300)}


@pytest.mark.parametrize("first_page", [1, 2, 8, 40])
def test_a_torn_database_is_empty_or_told_to_be_lost(memo: Memo, state: Path, first_page: int) -> None:
    whole = {b"%d" % number * 200 for number in range(300)}
    try:
        assert read_all(torn(memo, state, first_page)) <= {None, *whole}
        memo.evict()
    except MissingBlob:
        memo.clear()
        assert read_all(memo) == {None}
    for number in range(300):
        memo.keep(f"k{number}", b"new", [memo.put(b"new %d" % number * 200)])
    again(memo, state)
    assert read_all(memo) == {b"new"}
    assert memo.get(digest_of(b"new 7" * 200)) == b"new 7" * 200


@pytest.mark.parametrize("data", [b"small", LARGE])
def test_what_is_cleared_is_on_the_disk_no_more(memo: Memo, state: Path, data: bytes) -> None:
    memo.keep("key", b"data", [memo.put(data)])
    memo.commit()
    memo.clear()
    assert memo.document("key") is None
    left = b"".join(file.read_bytes() for file in state.rglob("*") if file.is_file())
    assert data not in left
    memo.keep("key", b"data", [memo.put(data)])
    assert again(memo, state).document("key") == b"data"


def test_little_is_kept_although_it_was_not_used(memo: Memo, state: Path) -> None:
    memo.keep("old", b"data")
    again(memo, state)
    memo.keep("new", b"data")
    memo.evict()
    assert memo.document("old") == b"data"


def test_much_that_was_not_used_is_thrown_away(memo: Memo, state: Path) -> None:
    for number in range(150):
        memo.keep(f"old {number}", b"data", [memo.put(b"%d" % number)])
    shelved = memo.put(LARGE)
    memo.keep("old", b"data", [shelved])
    again(memo, state)
    used = memo.put(b"7")
    memo.keep("new", b"data", [used])
    assert memo.document("old 9") == b"data"
    memo.evict()
    again(memo, state)
    assert memo.document("new") == b"data"
    assert memo.document("old 9") == b"data"
    assert memo.document("old 8") is None
    assert memo.get(used) == b"7"
    for digest in (shelved, digest_of(b"8")):
        with pytest.raises(KeyError):
            memo.get(digest)


def test_bytes_that_no_document_names_live_while_they_are_used(memo: Memo, state: Path) -> None:
    for number in range(150):
        memo.put(b"%d" % number)
    again(memo, state)
    memo.get(digest_of(b"7"))
    memo.evict()
    assert memo.get(digest_of(b"7")) == b"7"
    with pytest.raises(KeyError):
        memo.get(digest_of(b"8"))


@pytest.mark.parametrize("data", [b"a picture of someone " * 20, LARGE])
def test_what_is_forgotten_is_on_the_disk_no_more(memo: Memo, state: Path, data: bytes) -> None:
    memo.keep("picture", b"about the picture", [memo.put(data)], fleeting=True)
    memo.keep("other", b"about another", [memo.put(b"another")], fleeting=True)
    again(memo, state)
    memo.retain({"other"})
    assert memo.document("picture") is None
    assert memo.document("other") == b"about another"
    left = b"".join(file.read_bytes() for file in state.rglob("*") if file.is_file())
    assert data[:100] not in left
    assert b"about the picture" not in left


def test_also_what_was_kept_a_moment_ago_is_on_the_disk_no_more(memo: Memo, state: Path) -> None:
    for number in range(50):
        memo.keep(
            f"picture {number}", b"about the picture", [memo.put(b"someone %d" % number)], fleeting=True
        )
        memo.commit()
    memo.retain(())
    left = b"".join(file.read_bytes() for file in state.rglob("*") if file.is_file())
    assert b"someone" not in left
    assert b"about the picture" not in left


def test_only_fleeting_documents_must_be_retained(memo: Memo, state: Path) -> None:
    memo.keep("text", b"data", [memo.put(b"words")])
    again(memo, state)
    memo.retain(())
    assert memo.document("text") == b"data"
    memo.purge("0" * 32)


def test_bytes_that_another_document_names_stay_when_one_is_not_retained(memo: Memo) -> None:
    same = memo.put(b"the same picture")
    for key in ("one", "two"):
        memo.keep(key, b"data", [same], fleeting=True)
    memo.retain({"two"})
    assert memo.document("one") is None
    assert memo.document("two") == b"data"
    assert memo.get(same) == b"the same picture"


def test_another_process_reads_blobs_by_the_folder(memo: Memo, state: Path) -> None:
    digests = [memo.put(b"small"), memo.put(LARGE)]
    memo.commit()
    reader = Reader(state)
    assert [reader.get(digest) for digest in digests] == [b"small", LARGE]
    with pytest.raises(KeyError):
        reader.get("0" * 32)
    reader.close()


def test_a_reader_finds_nothing_in_a_broken_memo(memo: Memo, state: Path) -> None:
    memo.close()
    (state / "memo.sqlite").write_bytes(b"nonsense" * 1000)
    reader = Reader(state)
    with pytest.raises(KeyError):
        reader.get("0" * 32)
    reader.close()


def test_a_full_disk_is_one_german_line(memo: Memo, state: Path) -> None:
    memo._database.ask("PRAGMA max_page_count = 20")
    with pytest.raises(sqlite3.OperationalError) as full:
        for number in range(1000):
            memo.put(b"%d" % number * 1000)
    assert str(refused(full.value)).startswith("Der Datenträger ist voll. ")


def test_a_reader_verifies_what_it_reads(memo: Memo, state: Path) -> None:
    digest = memo.put(b"small")
    memo.commit()
    spoil(state, "blobs")
    reader = Reader(state)
    with pytest.raises(KeyError):
        reader.get(digest)
    reader.close()
