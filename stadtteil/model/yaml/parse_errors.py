"""YAML's complaints in plain German, with the cure that fits the line. Knows the parser's phrases."""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml

from stadtteil.problems import Problem

_KEYED = re.compile(r"^(?P<key>\s*(?:- +)*[\w-]+): +(?P<value>\S.*)$")
_ITEM = re.compile(r"^(?P<key>\s*(?:- +)*-) +(?P<value>\S.*)$")
_REMARK = re.compile(r"(?P<open>[\[{])[^\[\]{}#\"']{0,200}[ \t](?P<sign>#[^\s,\]}]*)")
"""A bracket, and what YAML takes for a remark behind it, up to where a value would end."""
_GLUED = re.compile(r"^\s*(?:- +)*[\w-]+:[^\s:/]")
_LETTER = re.compile(r"^\s*(?:- +)*\w")
_RESERVED = "*&!|>%@`[{"
_PARSERS_WORDS = re.compile(r"did not find expected|block mapping|block collection|document start")


class Found(NamedTuple):
    """What is wrong, by the line (from 0) and column (from 0) of the text."""

    line: int
    column: int
    message: str
    cure: str


class _Case(NamedTuple):
    """A complaint: the parser's words, the text's lines, where it stopped and where it had begun."""

    said: str
    lines: list[str]
    line: int
    column: int
    begun: int
    begun_column: int


def explained(error: yaml.MarkedYAMLError, text: str, path: str, offset: int) -> Problem:
    """Return the problem behind a YAML error; `offset` is the file's line on which `text` begins."""
    lines = text.split("\n")
    mark = error.problem_mark or error.context_mark
    begun = error.context_mark or mark
    case = _Case(
        f"{error.context or ''} {error.problem or ''}",
        lines,
        min(mark.line, len(lines) - 1) if mark else 0,
        mark.column if mark else 0,
        min(begun.line, len(lines) - 1) if begun else 0,
        begun.column if begun else 0,
    )
    judges = (
        _tab,
        _second,
        _open_quote,
        _escape,
        _remark,
        _open_bracket,
        _value,
        _colon,
        _no_colon,
        _indented,
        _strange,
    )
    found = next((found for judge in judges if (found := judge(case))), None) or _unknown(case)
    return Problem(path, found.line + offset, found.column + 1, found.message, found.cure)


def _tab(case: _Case) -> Found | None:
    for at in (case.line, case.line - 1):
        line = case.lines[at] if at >= 0 else ""
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent:
            message = "Die Zeile ist mit einem Tabulator eingerückt."
            return Found(at, indent.index("\t"), message, "Rücken Sie mit Leerzeichen ein (zwei je Stufe).")
    return None


def _second(case: _Case) -> Found | None:
    if "another document" not in case.said:
        return None
    return Found(
        case.line, case.column,
        "Die Zeile „---“ beginnt hier einen zweiten Datensatz; eine Datei hat nur einen.",
        "Löschen Sie die Zeile. Ein längerer Text steht eingerückt unter „beschreibung: |“.",
    )  # fmt: skip


def _open_quote(case: _Case) -> Found | None:
    if "quoted scalar" not in case.said or "end of stream" not in case.said:
        return None
    return Found(
        case.begun, case.begun_column,
        "Ein Anführungszeichen wird geöffnet, aber nicht geschlossen.",
        "Setzen Sie am Ende des Werts dasselbe Anführungszeichen noch einmal.",
    )  # fmt: skip


def _escape(case: _Case) -> Found | None:
    if "escape" not in case.said:
        return None
    return Found(
        case.line, case.column,
        "Zwischen doppelten Anführungszeichen hat „\\“ eine besondere Bedeutung.",
        "Nehmen Sie einfache Anführungszeichen (') statt der doppelten.",
    )  # fmt: skip


def _remark(case: _Case) -> Found | None:
    """Explain a bracket that a remark leaves open: what is taken for one, and where it begins."""
    at = next((at for at in range(case.begun, -1, -1) if case.lines[at].strip()), 0)
    found = _REMARK.search(case.lines[at]) if "flow" in case.said else None
    return found and Found(
        at, found.start("sign"),
        f"Ab # ist der Rest der Zeile eine Bemerkung; die Klammer „{found['open']}“ bleibt offen.",
        f'Setzen Sie den Wert in Anführungszeichen: "{found["sign"]}"',
    )  # fmt: skip


def _open_bracket(case: _Case) -> Found | None:
    """Explain a bracket at the start of a value that is not closed on its line."""
    if "flow" not in case.said:
        return None
    sign = case.lines[case.begun][case.begun_column : case.begun_column + 1]
    if sign not in {"[", "{"}:
        return None
    return Found(
        case.begun, case.begun_column,
        f"Die Klammer „{sign}“ wird geöffnet, aber nicht richtig geschlossen.",
        "Schließen Sie sie. Gehört sie zum Text, setzen Sie den ganzen Wert in Anführungszeichen.",
    )  # fmt: skip


def _value(case: _Case) -> Found | None:
    """Explain a value that begins with a sign which means something to YAML."""
    found = _KEYED.match(case.lines[case.line]) or _ITEM.match(case.lines[case.line])
    if found is None or found["value"][0] not in _RESERVED + "\"'":
        return None
    value = found["value"].rstrip()
    if value[0] in "\"'":
        message = "Nach dem schließenden Anführungszeichen geht der Wert weiter."
        value = value[1:-1] if len(value) > 1 and value[-1] == value[0] else value
        column = case.column
    else:
        message, column = f"Ein Wert darf nicht mit „{value[0]}“ beginnen.", found.start("value")
    return Found(
        case.line, column, message, _quoted(found["key"] + ("" if found["key"][-1] == "-" else ":"), value)
    )


def _colon(case: _Case) -> Found | None:
    if "mapping values are not allowed" not in case.said:
        return None
    found = _KEYED.match(case.lines[case.line])
    if found is None or not re.search(r":(\s|$)", found["value"]):
        return None
    return Found(
        case.line, case.column,
        "Im Wert steht ein Doppelpunkt; so ist nicht klar, wo der Wert beginnt.",
        _quoted(found["key"] + ":", found["value"]),
    )  # fmt: skip


def _no_colon(case: _Case) -> Found | None:
    """Explain a line without colon, or without a space behind it; the parser stops on the next one."""
    if "mapping values" in case.said:
        at = next((at for at in range(case.line - 1, -1, -1) if case.lines[at].strip()), -1)
    elif "expected ':'" in case.said or "simple key" in case.said:
        at = case.begun
    else:
        return None
    line = case.lines[at] if at >= 0 else ""
    if not _LETTER.match(line) or re.search(r":(\s|$)", line):
        return None
    if _GLUED.match(line):
        message = "Nach dem Doppelpunkt fehlt ein Leerzeichen."
        return Found(at, line.index(":") + 1, message, "Schreiben Sie „schlüssel: wert“.")
    message = "Hier fehlt ein Doppelpunkt: Jede Zeile hat die Form „schlüssel: wert“."
    cure = "Ergänzen Sie den Doppelpunkt mit einem Leerzeichen dahinter, oder rücken Sie die Zeile ein."
    if at and not case.lines[at - 1].strip():
        cure = "Gehört die Zeile schon zum Text, fehlt darüber die Zeile „---“. Sonst fehlt ein Doppelpunkt."
    return Found(at, len(line) - len(line.lstrip()), message, cure)


def _indented(case: _Case) -> Found | None:
    line = case.lines[case.line]
    if "mapping values" in case.said and line.startswith(" "):
        return Found(
            case.line, len(line) - len(line.lstrip()),
            "Diese Zeile ist weiter eingerückt als die darüber.",
            "Schlüssel einer Ebene beginnen untereinander: Nehmen Sie die Leerzeichen am Anfang weg.",
        )  # fmt: skip
    if not _PARSERS_WORDS.search(case.said):
        return None
    return Found(
        case.line, case.column,
        "Diese Zeile passt nicht zu den Zeilen darüber.",
        "Schlüssel einer Ebene beginnen untereinander. Prüfen Sie Einrückung und Anführungszeichen.",
    )  # fmt: skip


def _strange(case: _Case) -> Found | None:
    if "cannot start any token" not in case.said:
        return None
    sign = case.lines[case.line][case.column : case.column + 1]
    if sign == "\t":
        message = "Hier steht ein Tabulator, wo ein Leerzeichen hingehört."
        return Found(case.line, case.column, message, "Ersetzen Sie ihn durch ein Leerzeichen.")
    message = f"Ein Wert darf nicht mit „{sign}“ beginnen."
    return Found(case.line, case.column, message, "Setzen Sie den ganzen Wert in Anführungszeichen.")


def _unknown(case: _Case) -> Found:
    return Found(
        case.line, case.column,
        "Hier stimmt die Schreibweise (YAML) nicht.",
        "Prüfen Sie Einrückung, Doppelpunkte und Anführungszeichen dieser und der vorigen Zeile.",
    )  # fmt: skip


def _quoted(key: str, value: str) -> str:
    """Return the cure that shows a value between quotation marks that it does not contain itself.

    >>> _quoted("titel:", "Fest: schön")
    "Setzen Sie den Wert in Anführungszeichen: titel: 'Fest: schön'"
    """
    value = value.strip()
    if "'" in value and '"' not in value and "\\" not in value:
        shown = f'"{value}"'
    else:
        shown = "'" + value.replace("'", "''") + "'"
    return f"Setzen Sie den Wert in Anführungszeichen: {key.strip()} {shown}"
