"""What `--explain` prints: why a file is made anew, with the views' fields in German."""

from __future__ import annotations

_CHANGED = "Geändert: "


def in_words(reason: str) -> str:
    """Return a reason with the fields' names as people know them.

    >>> in_words("artikel/fest/index.html: Geändert: content.title, head.title, frame2.")
    'artikel/fest/index.html: Geändert: Titel, frame2.'
    """
    from stadtteil.outputs.view_labels import labels_of_views  # dear, and only needed to explain

    head, changed, fields = reason.partition(_CHANGED)
    if not changed:
        return reason
    labels = labels_of_views()
    words = dict.fromkeys(labels.get(name, name) for name in fields.removesuffix(".").split(", "))
    return f"{head}{changed}{', '.join(words)}."
