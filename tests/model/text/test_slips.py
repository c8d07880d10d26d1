"""What would stand as signs in a text gets a hint at its place; what is meant as it stands, gets none."""

from __future__ import annotations

import pytest

from tests.model.desk import page_of, prose_of

SLIPS = [
    ("a [x] (y.md)", "Zwischen „]“ und „(“ steht ein Leerzeichen; so wird daraus kein Link.", (1, 3)),
    ("![x] (y.jpg)", "Zwischen „]“ und „(“ steht ein Leerzeichen; so wird daraus kein Bild.", (1, 1)),
    (
        "! [x](y.jpg)",
        "Zwischen „!“ und „[“ steht ein Leerzeichen; so wird daraus ein Link und kein Bild.",
        (1, 1),
    ),
    (
        "a\n\n[x](y.md und",
        "Hinter dem Ziel fehlt die schließende runde Klammer; so wird daraus weder Link noch Bild.",
        (3, 1),
    ),
    (
        "[a](b.md), [x](y.md",
        "Hinter dem Ziel fehlt die schließende runde Klammer; so wird daraus weder Link noch Bild.",
        (1, 12),
    ),
    ("[a](b.md), [x]( ", "Hier ist ein Link misslungen; seine Klammern stehen so im Text.", (1, 12)),
    ("[x]( ", "Hier ist ein Link misslungen; seine Klammern stehen so im Text.", (1, 1)),
    (
        "[Wort(y.md) da",
        "Hinter „Wort“ fehlt die schließende eckige Klammer; so wird daraus kein Link.",
        (1, 1),
    ),
    ("(Wort)[y.md]", "Runde und eckige Klammern sind vertauscht; so wird daraus kein Link.", (1, 1)),
    ("[Plan][p]", "Zum Link mit dem Namen „p“ fehlt das Ziel; die Klammern stehen so im Text.", (1, 1)),
    ("[X]:", "Hinter „[X]:“ fehlt das Ziel; die Zeile steht so im Text.", (1, 1)),
    ("[TOC]", "Ein Inhaltsverzeichnis gibt es hier nicht; [TOC] steht so im Text.", (1, 1)),
    ("[[TOC]]", "Ein Inhaltsverzeichnis gibt es hier nicht; [[TOC]] steht so im Text.", (1, 1)),
    ("a [[Seite]]", "Doppelte eckige Klammern haben hier keine Bedeutung; sie stehen so im Text.", (1, 3)),
    ("![Bild]", "Hier soll wohl ein Bild stehen, aber es fehlt, welches.", (1, 1)),
    ("!(bild.jpg)", "Hier soll wohl ein Bild stehen; die eckigen Klammern davor fehlen.", (1, 1)),
    (
        "```\na",
        "Der Block, der mit ``` beginnt, wird nicht geschlossen; die Zeichen stehen so im Text.",
        (1, 1),
    ),
    (
        "a\n\n~~~\nb",
        "Der Block, der mit ~~~ beginnt, wird nicht geschlossen; die Zeichen stehen so im Text.",
        (3, 1),
    ),
    ("so **fett und", "Zwei Sternchen stehen so im Text: Zu ihnen fehlt das zweite Paar.", (1, 4)),
    ("so fett** und", "Zwei Sternchen stehen so im Text: Zu ihnen fehlt das erste Paar.", (1, 4)),
    (
        "a ** fett ** b",
        "Zwischen den Sternchen und dem Wort steht ein Leerzeichen; so wird es nicht fett.",
        (1, 3),
    ),
    ("**Titel** ist **fett", "Zwei Sternchen stehen so im Text: Zu ihnen fehlt das zweite Paar.", (1, 15)),
    ("a ~~durch", "Zwei Tilden stehen so im Text; durchgestrichen wird damit nichts.", (1, 3)),
    ("a ==gelb== b", "== hat hier keine Bedeutung; die Zeichen stehen so im Text.", (1, 3)),
    (
        "**a** | b | c\n1 | 2 | 3",
        "Diese Zeilen sollen wohl eine Tabelle sein; die senkrechten Striche stehen so im Text.",
        (1, 1),
    ),
    (
        "| a | b |\n|--|\n",
        "Diese Tabelle ist misslungen: Die Zeile aus Strichen passt nicht zu der darüber.",
        (1, 1),
    ),
    (
        "• a\n• b\n• c",
        "Diese Zeilen sollen wohl eine Liste sein; sie laufen in einen Absatz zusammen.",
        (1, 1),
    ),
    (
        "a\n\n-Tisch\n-Bank",
        "Diese Zeilen sollen wohl eine Liste sein; sie laufen in einen Absatz zusammen.",
        (3, 1),
    ),
    (
        "*Tisch\n*Bank",
        "Diese Zeilen sollen wohl eine Liste sein; sie laufen in einen Absatz zusammen.",
        (1, 1),
    ),
    (
        "1.Tisch\n2.Bank",
        "Diese Zeilen sollen wohl eine Liste sein; sie laufen in einen Absatz zusammen.",
        (1, 1),
    ),
    (
        "<table><tr><td>**Samstag** im Hof</td></tr></table>",
        "Die Sternchen um „Samstag“ stehen so im Text: In HTML gelten sie nicht.",
        (1, 16),
    ),
    (
        "<table><tr><td>der *letzte* Tag</td></tr></table>",
        "Die Sternchen um „letzte“ stehen so im Text: In HTML gelten sie nicht.",
        (1, 20),
    ),
    ("::: info", "::: hat hier keine Bedeutung; die Zeichen stehen so im Text.", (1, 1)),
    ("Wort {: .x}", "Die Anweisung {: .x} hat hier keine Bedeutung; sie steht so im Text.", (1, 6)),
    ("## Titel {#oben}", "Die Anweisung {#oben} hat hier keine Bedeutung; sie steht so im Text.", (1, 10)),
    ("a[^drei]", "Zur Fußnote „drei“ fehlt die Anmerkung; das Zeichen steht so im Text.", (1, 2)),
    ("[caption id='1']", "Hier steht eine Anweisung von WordPress: [caption id='1']", (1, 1)),
    ("[b]fett[/b]", "[b] ist die Schreibweise von Foren (BBCode); sie steht so im Text.", (1, 1)),
    ("a &nbsp b", "&nbsp steht so im Text.", (1, 3)),
    ("Ende.\\nDann", "\\n steht so im Text; ein anderes Programm meint damit das Ende einer Zeile.", (1, 6)),
    (
        "a <!-- b",
        "Die Bemerkung, die mit <!-- beginnt, wird nicht geschlossen; sie steht so im Text.",
        (1, 3),
    ),
    (
        "Fehler! Textmarke nicht definiert.",
        "Hier steht eine Fehlermeldung von Word: Fehler! Textmarke nicht definiert.",
        (1, 1),
    ),
    ("schÃ¶n", "Diese Buchstaben sind beim Kopieren oder Speichern kaputtgegangen: schÃ¶n", (1, 1)),
    (
        "[12.03.24, 14:05:33] Anna: Hallo",
        "Diese Zeile sieht aus, als wäre sie aus WhatsApp kopiert, mit Datum und Namen.",
        (1, 1),
    ),
]

MEANT = [
    "[sic] (siehe [1]) :-) #1 3 * 4 * 5 [2] [3]",
    "Zahl[[1]] und Preis**** und Sch***",
    "Bewohner*innen, *Name geändert*, 2**3, 15 % (a/b) [Anm. d. Red.]",
    "Mo | Di | Mi",
    "– Hallo!\n\n– Hallo.",
    "Gedicht  \n– eins  \n– zwei",
    "Oh! [Fest](a.md) und [x](y.md) (z)",
    "A & B, §§ 1, C:\\neu, R&D, {kein} {Zeichen}, <3, Ende \\",
    "**fett** und *kursiv* und ~~durch~~ und `**code`",
    "\\[x\\] (y.md) und \\*\\*so und \\[^1\\]",
    "Ist das \\**fett?",
    "a[^1]\n\n[^1]: Anmerkung **mit** [Fest](a.md)",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "[x][y]\n\n[y]: z.md",
    '!!! info "Titel"\n    Text',
]


def hints(text: str) -> list[str]:
    return [problem.message for problem in prose_of(text)[2]]


@pytest.mark.parametrize(("text", "message", "place"), SLIPS, ids=[text[:20] for text, _, _ in SLIPS])
def test_a_slip_is_told_once_at_its_place_with_a_cure(
    text: str, message: str, place: tuple[int, int]
) -> None:
    [problem] = prose_of(text)[2]

    assert (problem.message, problem.line, problem.column) == (message, *place)
    assert problem.cure
    assert problem.severity == "warning"


@pytest.mark.parametrize("text", MEANT)
def test_what_is_meant_as_it_stands_gets_no_hint(text: str) -> None:
    assert hints(text) == []


@pytest.mark.parametrize("text", [text for text, _, _ in SLIPS if "`" not in text and "~~~" not in text])
def test_code_may_show_each_slip(text: str) -> None:
    assert hints(f"```\n{text}\n```") == []
    assert "\n" in text or hints(f"Siehe `{text}`.") == []


def test_code_before_a_slip_does_not_take_its_place() -> None:
    [problem] = prose_of("`[x] (y.md)`\n\n~~~\n[x] (y.md)\n~~~\n\n[x] (y.md)")[2]

    assert problem.line == 7


def test_each_of_several_slips_has_its_own_place() -> None:
    _, _, problems = prose_of("a[^1]\n\nb[^2] c[^1]")

    assert [(problem.line, problem.column) for problem in problems] == [(1, 2), (3, 2), (3, 8)]


def test_tasks_are_shown_as_boxes() -> None:
    page = page_of("- [ ] Kuchen\n- [x] Tische")

    assert '<li class="task">☐ Kuchen</li>' in page
    assert '<li class="task">☑ Tische</li>' in page
