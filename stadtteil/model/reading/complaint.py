"""YAML's complaints in plain German, with the cure that fits the line. Knows the parser's phrases."""

from __future__ import annotations

import re

import yaml

from stadtteil.problems import Problem

_UNQUOTED_COLON = re.compile(r"^(\s*(?:- )?[\w-]+):\s+(?!['\"|>\[{])(.*:\s.*)$")


def explained(error: yaml.MarkedYAMLError, text: str, path: str, offset: int) -> Problem:
    """Return the problem behind a YAML error; `offset` is the file's line on which `text` begins."""
    mark = error.problem_mark or error.context_mark
    lines = text.split("\n")
    line, column = (mark.line, mark.column) if mark else (0, 0)
    line = min(line, len(lines) - 1)
    said = f"{error.context or ''} {error.problem or ''}"
    for judge in (_tab, _open_quote, _colon, _strange_start, _indentation):
        found = judge(said, lines, line, error)
        if found is not None:
            at, where, message, cure = found
            return Problem(path, at + offset, where + 1, message, cure)
    return Problem(
        path, line + offset, column + 1,
        f"Hier stimmt die Schreibweise (YAML) nicht: {error.problem or said.strip()}.",
        "Prüfen Sie Einrückung, Doppelpunkte und Anführungszeichen dieser und der vorigen Zeile.",
    )  # fmt: skip


Found = tuple[int, int, str, str] | None


def _tab(said: str, lines: list[str], line: int, error: yaml.MarkedYAMLError) -> Found:
    for at in (line, line - 1):
        if 0 <= at < len(lines):
            indent = lines[at][: len(lines[at]) - len(lines[at].lstrip())]
            if "\t" in indent:
                return (
                    at, indent.index("\t"),
                    "Die Zeile ist mit einem Tabulator eingerückt.",
                    "Rücken Sie mit Leerzeichen ein (zwei je Stufe).",
                )  # fmt: skip
    return None


def _open_quote(said: str, lines: list[str], line: int, error: yaml.MarkedYAMLError) -> Found:
    if "quoted scalar" not in said:
        return None
    mark = error.context_mark or error.problem_mark
    at = min(mark.line, len(lines) - 1) if mark else line
    return (
        at, mark.column if mark else 0,
        "Ein Anführungszeichen wird geöffnet, aber nicht geschlossen.",
        "Setzen Sie am Ende des Werts dasselbe Anführungszeichen noch einmal.",
    )  # fmt: skip


def _colon(said: str, lines: list[str], line: int, error: yaml.MarkedYAMLError) -> Found:
    if "mapping values are not allowed" not in said:
        return None
    found = _UNQUOTED_COLON.match(lines[line])
    if found is None:
        return None
    key, value = found[1], found[2].strip()
    quoted = value.replace("'", "''")
    return (
        line, found.start(2) + found[2].index(":"),
        "Im Wert steht ein Doppelpunkt; so ist nicht klar, wo der Wert beginnt.",
        f"Setzen Sie den Wert in Anführungszeichen: {key.strip()}: '{quoted}'",
    )  # fmt: skip


def _strange_start(said: str, lines: list[str], line: int, error: yaml.MarkedYAMLError) -> Found:
    if "cannot start any token" not in said or error.problem_mark is None:
        return None
    column = error.problem_mark.column
    sign = lines[line][column : column + 1]
    return (
        line, column,
        f"Ein Wert darf nicht mit „{sign}“ beginnen.",
        "Setzen Sie den ganzen Wert in Anführungszeichen.",
    )  # fmt: skip


def _indentation(said: str, lines: list[str], line: int, error: yaml.MarkedYAMLError) -> Found:
    if "could not find expected ':'" in said or "simple key" in said:
        at = error.context_mark.line if error.context_mark else line
        return (
            min(at, len(lines) - 1), error.context_mark.column if error.context_mark else 0,
            "Hier fehlt ein Doppelpunkt: Jede Zeile hat die Form „schlüssel: wert“.",
            "Ergänzen Sie den Doppelpunkt mit einem Leerzeichen dahinter, oder rücken Sie die Zeile ein.",
        )  # fmt: skip
    if "did not find expected" in said or "block mapping" in said or "block collection" in said:
        return (
            line, error.problem_mark.column if error.problem_mark else 0,
            "Diese Zeile passt nicht zu den Zeilen darüber: Einrückung oder Anführungszeichen stimmen nicht.",
            "Schlüssel einer Ebene beginnen untereinander; Werte mit Sonderzeichen stehen in Anführungszeichen.",
        )  # fmt: skip
    return None
