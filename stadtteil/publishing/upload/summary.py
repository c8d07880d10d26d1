"""What is brought to a webspace, or was, in German: how many pages, pictures, other files, and how much."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from stadtteil.publishing.upload.delta import Delta, is_page

_PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg", ".ico")
_SORTS = (("Seite", "Seiten"), ("Bild", "Bilder"), ("andere Datei", "andere Dateien"))
_MOST_NAMED = 3
_KILO = 1000


def in_words(found: Delta) -> str:
    """Return what differs, in a row without a full stop.

    >>> in_words(Delta((), (), ("a.html",), frozenset({"b.html", "c.jpg"}), frozenset({"d.html", "e.html"})))
    '1 Seite neu, 2 geändert, 1 gelöscht; 1 Bild neu'
    """
    ways = (("neu", found.new), ("geändert", found.changed), ("gelöscht", found.gone))
    rows = []
    for number, names in enumerate(_SORTS):
        counts = [(_count(paths, number), word) for word, paths in ways]
        parts = [(count, word) for count, word in counts if count]
        row = [f"{count} {word}" for count, word in parts[1:]]
        if parts:
            count, word = parts[0]
            row.insert(0, f"{count} {names[count != 1]} {word}")
            rows.append(", ".join(row))
    return "; ".join(rows)


def weight(sizes: Mapping[str, int]) -> str:
    """Return how much is sent, and what of it is the most, from the bytes of each file; a sentence."""
    largest = sorted(sizes.items(), key=lambda one: (-one[1], one[0]))[:_MOST_NAMED]
    named = ", ".join(f"{path} ({size(bytes_)})" for path, bytes_ in largest)
    total = f"Zusammen {size(sum(sizes.values()))}"
    return f"{total}; am größten: {named}." if len(sizes) > 1 else f"{total}."


def size(count: int) -> str:
    """Return a number of bytes as one says it.

    >>> size(999), size(1500), size(2_340_000)
    ('999 Byte', '2 kB', '2,3 MB')
    """
    if count < _KILO:
        return f"{count} Byte"
    if count < _KILO**2:
        return f"{count / _KILO:.0f} kB"
    return f"{count / _KILO**2:.1f} MB".replace(".", ",")


def _count(paths: Collection[str], number: int) -> int:
    return sum(_sort(path) == number for path in paths)


def _sort(path: str) -> int:
    return 0 if is_page(path) else 1 if path.lower().endswith(_PICTURES) else 2
