"""Reads the file of all addresses that were published once. Knows nothing of the pages there are now."""

from __future__ import annotations

import msgspec

from stadtteil.model.address_list import address_list
from stadtteil.model.document import Document
from stadtteil.model.source import ADDRESSES
from stadtteil.model.yaml.utf8 import decode
from stadtteil.problems import Problem

MOST_TOLD = 5
"""Lines that are named one by one: the program writes the file anew at the next publication."""

_MESSAGE = "In dieser Zeile steht keine Adresse; sie zählt nicht."
_CURE = "Löschen Sie die Zeile, und lassen Sie die anderen stehen: Diese Datei führt das Programm von allein."


def read_addresses(path: str, data: bytes) -> Document:
    """Return the document: as record the mark of each address, as marks the places of the addresses.

    What is no address is a hint, for no paper should wait for that; marks of a conflict are such lines.
    """
    text, problems = decode(data, path)
    if any(problem.severity == "error" for problem in problems):
        return Document(path, ADDRESSES, problems)
    listed = address_list(text)
    strange = [Problem(path, line, 1, _MESSAGE, _CURE, "warning") for line in listed.strange[:MOST_TOLD]]
    places = {url: (line, 1) for url, line in listed.lines.items()}
    record = msgspec.msgpack.encode(listed.marks)
    return Document(path, ADDRESSES, (*problems, *strange), record, marks=places)
