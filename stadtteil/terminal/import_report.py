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
_MOST_ERRORS = 10
_DRAFTS = ("Entwürfe", "Sie sind da, aber niemand sieht sie. Den Grund nennt auch ihr Kopf.")
_LEFT_OUT = (
    "Bilder und Dateien, die nicht mitkamen",
    "Wo ein Bild stand, steht im Text eine Bemerkung, die niemand sieht. "
    f"Tragen Sie Urheber und Lizenz in {TABLE} ein, und rufen Sie den Befehl noch einmal auf.",
)
_LINKS = ("Links, deren Ziel es nicht mehr gibt", "Die Wörter stehen noch da, der Link ist weg.")
_SERVER = (
    "Adressen, die nur der Server umleiten kann",
    "Wer sie aufruft, soll zur neuen Adresse kommen. Geben Sie diese Liste denen, die den Server einrichten.",
)
_KEPT = ("Was Sie geändert hatten", "Diese Dateien hat der Import nicht angerührt.")
_REMOVED = (
    "Was der Import von früher gelöscht hat",
    "Diese Dateien waren von ihm, und nichts wird mehr daraus.",
)
_CHANGED = ("Was geändert wurde oder wegfiel", "")
_PASSED_OVER = ("Was nicht mitkam", "")


def print_import(account: ImportAccount) -> None:
    """Print in short what came, and where all of it is told."""
    for line in _summary(account):
        say(line)
    for error in account.errors[:_MOST_ERRORS]:
        complain(f"Fehler: {error}")
    if account.errors:
        complain("Diese Fehler stehen in Dateien, die nicht von diesem Import sind. Beheben Sie sie zuerst.")
    say(f"Alles Weitere steht in {REPORT}. Was woraus wird, ändern Sie in {TABLE}.")


def report_of(account: ImportAccount, source: str) -> str:
    """Return the file that tells everything, in Markdown; `source` names what was imported."""
    lines = [f"# Bericht über den Import aus {source}", "", *(f"- {line}" for line in _summary(account)), ""]
    entries = account.entries
    told = (
        (_DRAFTS, (f"{one.path}: {'; '.join(one.reasons)}" for one in account.drafts)),
        (_LEFT_OUT, (f"{one.place}: {one.reason}" for one in account.left_out)),
        (_LINKS, (f"{one.path}: {', '.join(one.links_lost)}" for one in entries if one.links_lost)),
        (_SERVER, (f"{old} → {new}" for old, new in account.server)),
        (_KEPT, (f"{path}: {fate.value}" for path, fate in account.kept)),
        (_REMOVED, iter(account.removed)),
        (_CHANGED, (f"{one.path}: {note}" for one in entries for note in one.notes)),
        (_PASSED_OVER, (f"{what}: {why}" for what, why in account.passed_over)),
    )
    for head, rows in told:
        lines += _section(head, rows)
    return "\n".join([*lines, *_words(account)]) + "\n"


def _summary(account: ImportAccount) -> Iterator[str]:
    entries, fates = account.entries, account.fates
    pages = sum(one.path.startswith("content/seiten/") for one in entries)
    came = f"{len(entries) - pages} Artikel und {_many(pages, 'Seite', 'Seiten')}"
    yield f"{came}, davon {_many(len(account.drafts), 'Entwurf', 'Entwürfe')}"
    yield (
        f"{fates[Fate.NEW]} neu, {fates[Fate.RENEWED]} erneuert, {fates[Fate.EQUAL]} unverändert, "
        f"{fates[Fate.KEPT] + fates[Fate.GONE]} von Ihnen geändert oder gelöscht und darum nicht angerührt"
    )
    yield (
        f"Bilder und Dateien: {account.pictures} übernommen, {len(account.left_out)} weggelassen, "
        "weil ihre Rechte nicht bekannt sind oder sie selbst fehlen"
    )
    lost = sum(len(one.links_lost) for one in entries)
    yield f"Links von Text zu Text: {sum(one.links_kept for one in entries)} umgestellt, {lost} ohne Ziel"
    before, after = sum(one.words_before for one in entries), sum(one.words_after for one in entries)
    yield f"Wörter: {before} vorher, {after} nachher, {account.lost_words} verloren"


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


def _section(head: tuple[str, str], rows: Iterator[str]) -> list[str]:
    told = [f"- {' '.join(row.split())}" for row in rows]
    title, about = head
    return [f"## {title}", "", *([about, ""] if about else []), *told, ""] if told else []


def _many(count: int, one: str, many: str) -> str:
    return f"1 {one}" if count == 1 else f"{count} {many}"
