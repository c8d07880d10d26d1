"""What is said of a file that lies on its editor's own machine, and what to write instead."""

from __future__ import annotations

import posixpath

from stadtteil.model.download_advice import advice_for
from stadtteil.model.linking.lookup import Lookup


def on_their_machine(lookup: Lookup, file: str, path: str, folder: str) -> tuple[str, str]:
    """Return message and cure for `file`, named in the text at `path`; it belongs into `folder`."""
    name = posixpath.basename(file)
    written = next(iter(lookup.meant_pictures(name, path)), "") or lookup.meant_file(name, path)
    cure = f"Kopieren Sie die Datei nach {folder}, und schreiben Sie nur ihren Namen: {name}"
    if written and posixpath.basename(written).lower() == name.lower():
        cure = f"Schreiben Sie stattdessen: {written}"
    elif advice := advice_for(name):
        cure = advice
    return f"„{file}“ liegt auf Ihrem Rechner; im Netz gibt es das nicht.", cure
