"""What an import has brought, in German: a few lines for the terminal, and a whole file for editors.

Knows nothing of how texts are brought.
"""

from __future__ import annotations

from collections.abc import Iterator

from stadtteil.importing.import_account import EntryAccount, ImportAccount
from stadtteil.importing.mapping import FILE as TABLE
from stadtteil.importing.target_folder import Fate
from stadtteil.terminal.printing import complain, say

REPORT = "import-bericht.md"
_MOST_WORDS = 40


def print_import(account: ImportAccount) -> None:
    """Print in short what came, and where all of it is told."""
    for line in _summary(account):
        say(line)
    for error in account.errors[:10]:
        complain(f"Fehler: {error}")
    if account.errors:
        complain(
            "Diese Fehler stehen in Dateien, die nicht von diesem Import sind. Beheben Sie sie, dann baut die Zeitung."
        )
    say(f"Alles Weitere steht in {REPORT}. Was woraus wird, ändern Sie in {TABLE}.")


def report_of(account: ImportAccount, source: str) -> str:
    """Return the file that tells everything, in Markdown; `source` names what was imported."""
    lines = [f"# Bericht über den Import aus {source}", "", *(f"- {line}" for line in _summary(account)), ""]
    lines += _section("Entwürfe", "Sie sind da, aber niemand sieht sie. Den Grund nennt auch ihr Kopf.", (
        f"{one.path}: {'; '.join(one.reasons)}" for one in account.drafts
    ))  # fmt: skip
    lines += _section("Bilder und Dateien, die nicht mitkamen", (
        f"Im Text steht an ihrer Stelle eine unsichtbare Bemerkung. Tragen Sie Urheber und Lizenz in {TABLE} ein, und "
        "rufen Sie den Befehl noch einmal auf."
    ), (f"{one.place}: {one.reason}" for one in account.left_out))  # fmt: skip
    lines += _section("Links, deren Ziel es nicht mehr gibt", "Die Wörter stehen noch da, der Link ist weg.", (
        f"{one.path}: {', '.join(one.links_lost)}" for one in account.entries if one.links_lost
    ))  # fmt: skip
    lines += _section("Adressen, die nur der Server umleiten kann", (
        "Wer sie aufruft, soll zur neuen Adresse kommen. Geben Sie diese Liste weiter an alle, die den Server einrichten."
    ), (f"{old} → {new}" for old, new in account.server))  # fmt: skip
    lines += _section("Was Sie geändert hatten", "Diese Dateien hat der Import nicht angerührt.", (
        f"{path}: {fate.value}" for path, fate in account.kept
    ))  # fmt: skip
    lines += _section("Was geändert wurde oder wegfiel", "", (
        f"{one.path}: {note}" for one in account.entries for note in one.notes
    ))  # fmt: skip
    lines += _section("Was nicht mitkam", "", (f"{what}: {why}" for what, why in account.passed_over))
    return "\n".join([*lines, *_words(account)]) + "\n"


def _summary(account: ImportAccount) -> Iterator[str]:
    pages = sum(one.path.startswith("content/seiten/") for one in account.entries)
    fates = account.fates
    yield (
        f"{_many(len(account.entries) - pages, 'Artikel', 'Artikel')} und {_many(pages, 'Seite', 'Seiten')}, davon "
        f"{_many(len(account.drafts), 'Entwurf', 'Entwürfe')}"
    )
    yield (
        f"{fates[Fate.NEW]} neu, {fates[Fate.RENEWED]} erneuert, {fates[Fate.EQUAL]} unverändert, "
        f"{fates[Fate.KEPT] + fates[Fate.GONE]} von Ihnen geändert oder gelöscht und darum nicht angerührt"
    )
    yield (
        f"{_many(account.pictures, 'Bild oder Datei', 'Bilder und Dateien')} übernommen, {len(account.left_out)} "
        "weggelassen, weil Rechte fehlen oder die Datei"
    )
    kept, lost = (
        (
            sum(n)
            for n in zip(*((one.links_kept, len(one.links_lost)) for one in account.entries), strict=True)
        )
        if account.entries
        else (0, 0)
    )
    yield f"{_many(kept, 'Link', 'Links')} zwischen den Texten geführt, {lost} ohne Ziel"
    before, after = (
        (sum(n) for n in zip(*((one.words_before, one.words_after) for one in account.entries), strict=True))
        if account.entries
        else (0, 0)
    )
    yield f"{before} Wörter vorher, {after} nachher; {account.lost_words} gingen verloren"


def _words(account: ImportAccount) -> Iterator[str]:
    """Yield how many words each text had and has, and which are gone."""
    yield from ("## Wörter", "", "| Text | woher | vorher | nachher | verloren |", "|---|---|---:|---:|---|")
    for one in account.entries:
        yield f"| {one.path} | {_cell(one.origin)} | {one.words_before} | {one.words_after} | {_lost(one)} |"


def _lost(entry: EntryAccount) -> str:
    words = [f"{word} ({count}×)" if count > 1 else word for word, count in sorted(entry.words_lost.items())]
    more = f" und {len(words) - _MOST_WORDS} weitere" if len(words) > _MOST_WORDS else ""
    return _cell(", ".join(words[:_MOST_WORDS]) + more)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _section(title: str, about: str, lines: Iterator[str]) -> list[str]:
    told = [f"- {' '.join(line.split())}" for line in lines]
    if not told:
        return []
    return [f"## {title}", "", *([about, ""] if about else []), *told, ""]


def _many(count: int, one: str, many: str) -> str:
    return f"1 {one}" if count == 1 else f"{count} {many}"
