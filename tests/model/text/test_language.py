"""What a text shows or says beside its own words comes in its language, or in that of the paper."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from stadtteil.engine.digests import digest_of
from stadtteil.model.reading.locale import Locale
from stadtteil.model.reading.reader import read
from tests.words.made_up import MADE_UP, speaking

TEXT = """---
titel: T
---

!!! hinweis
    Bitte klingeln.

!!! hinweis "Hinweis"
    Wer das sagt, hat es geschrieben.

Eins[^1]

| a | b |
|---|---|
| 1 | 2 |

| c | d |
|---|---|
| 3 | 4 |

https://www.youtube.com/watch?v=a1

[^1]: Zwei.
"""


def shown(path: str, language: str) -> str:
    """Return the HTML of a text in a paper of a language."""
    kept: list[bytes] = []

    def keep(data: bytes) -> str:
        kept.append(data)
        return digest_of(data)

    read(path, TEXT.encode(), Locale(language=language), keep)
    return "".join(msgspec.msgpack.decode(kept[0], type=list[str]))


def test_a_text_speaks_the_language_of_its_paper(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with speaking(monkeypatch, tmp_path):
        html = shown("content/artikel/a.md", MADE_UP)
    assert '<p class="box-title">⟦Hinweis⟧</p>' in html
    assert '<p class="box-title">Hinweis</p>' in html
    assert 'aria-label="⟦Tabelle⟧"' in html
    assert ">⟦Film ansehen bei youtube.com⟧</a>" in html
    assert "<small>⟦Der Link öffnet eine fremde Seite," in html
    assert 'aria-label="⟦Tabelle 2⟧"' in html
    assert 'aria-label="⟦Zurück zur Stelle 1 im Text⟧"' in html


def test_a_translation_speaks_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with speaking(monkeypatch, tmp_path, "tr"):
        turkish, german = shown("content/artikel/a.tr.md", "de"), shown("content/artikel/a.md", "de")
    assert "⟦Tabelle⟧" in turkish
    assert "⟦" not in german
