"""Slips in links and pictures: brackets that are missing, swapped or apart."""

from __future__ import annotations

from stadtteil.model.text.slips.slip import PICTURE, TARGET, WORDS, slip

LINKS = (
    slip(
        "] (",
        rf"(?<![!\\])\[(?P<words>{WORDS})(?P<raw>\][ \t]+\((?P<target>{TARGET})\))",
        "Zwischen „]“ und „(“ steht ein Leerzeichen; so wird daraus kein Link.",
        "Nehmen Sie das Leerzeichen weg: [{words}]({target})",
    ),
    slip(
        "] (",
        rf"!\[(?P<words>[^\[\]\n]{{0,200}})(?P<raw>\][ \t]+\((?P<target>{TARGET}|[^()\[\]\s]+)\))",
        "Zwischen „]“ und „(“ steht ein Leerzeichen; so wird daraus kein Bild.",
        "Nehmen Sie das Leerzeichen weg: ![{words}]({target})",
    ),
    slip(
        "](",
        r"(?<!\\)(?P<sign>!?)\[(?P<words>[^\[\]\n]{0,200})(?P<raw>\]\((?P<target>[^()\s]+)(?=\s|$))",
        "Hinter dem Ziel fehlt die schließende runde Klammer; so wird daraus weder Link noch Bild.",
        "Schließen Sie sie: {sign}[{words}]({target})",
    ),
    slip(
        "](",
        r"(?<!\\)(?P<raw>\[[^\[\]\n]{0,200}\]\()",
        "Hier ist ein Link misslungen; seine Klammern stehen so im Text.",
        "Ein Link sieht so aus, ohne Leerzeichen im Ziel: [Wörter](../2026/sommerfest.md)",
        marked=True,
    ),
    slip(
        "[",
        rf"(?<![\\!\w])\[(?P<words>[^\[\]()\n]{{1,100}})(?P<raw>\((?P<target>{TARGET})\))(?!\])",
        "Hinter „{words}“ fehlt die schließende eckige Klammer; so wird daraus kein Link.",
        "Schließen Sie sie: [{words}]({target})",
    ),
    slip(
        ")[",
        rf"\((?P<words>[^()\[\]\n]{{1,200}})(?P<raw>\)\[(?P<target>{TARGET})\])",
        "Runde und eckige Klammern sind vertauscht; so wird daraus kein Link.",
        "Die Wörter stehen in eckigen Klammern, das Ziel in runden: [{words}]({target})",
    ),
    slip(
        "][",
        r"(?<![!\\])\[(?P<words>[^\W\d][^\[\]\n]{0,200})(?P<raw>\]\[(?P<name>[^\[\]\n^]{1,80})\])",
        "Zum Link mit dem Namen „{name}“ fehlt das Ziel; die Klammern stehen so im Text.",
        "Schreiben Sie das Ziel gleich dazu: [{words}](../2026/sommerfest.md)",
    ),
    slip(
        "]:",
        r"^[ ]{0,3}(?P<raw>\[(?P<name>[^\[\]\n^]{1,80})\]:)[ \t]*$",
        "Hinter „[{name}]:“ fehlt das Ziel; die Zeile steht so im Text.",
        "Ergänzen Sie die Datei oder Adresse, oder löschen Sie die Zeile.",
    ),
    slip(
        "[[",
        r"^[ \t]*(?P<raw>\[\[_?(?i:toc)_?\]\])[ \t]*$",
        "Ein Inhaltsverzeichnis gibt es hier nicht; {raw} steht so im Text.",
        "Löschen Sie die Zeile. Zwischenüberschriften beginnen mit ##.",
    ),
    slip(
        "[[",
        r"(?P<raw>!?\[\[(?!\d+\])(?P<name>[^\[\]\n]{1,200})\]\])",
        "Doppelte eckige Klammern haben hier keine Bedeutung; sie stehen so im Text.",
        "Ein Link sieht so aus: [Wörter](datei.md), ein Bild so: ![Beschreibung](../../bilder/name.jpg)",
    ),
)

PICTURES = (
    slip(
        "! [",
        rf"(?:^|(?<=\s))(?P<raw>![ \t]+\[(?P<words>[^\[\]\n]{{0,200}})\]\((?P<target>{PICTURE})\))",
        "Zwischen „!“ und „[“ steht ein Leerzeichen; so wird daraus ein Link und kein Bild.",
        "Nehmen Sie das Leerzeichen weg: ![{words}]({target})",
        seen=False,
    ),
    slip(
        "![",
        r"(?<![\w\\])(?P<raw>!\[(?P<words>[^\[\]\n]{0,200})\])(?!\(|\[|[ \t]+\()",
        "Hier soll wohl ein Bild stehen, aber es fehlt, welches.",
        "Nennen Sie die Datei: ![{words}](../../bilder/name.jpg)",
        marked=True,
    ),
    slip(
        "!(",
        rf"(?P<raw>!\((?P<target>{PICTURE})\))",
        "Hier soll wohl ein Bild stehen; die eckigen Klammern davor fehlen.",
        "Schreiben Sie hinein, was zu sehen ist: ![Beschreibung]({target})",
    ),
)
