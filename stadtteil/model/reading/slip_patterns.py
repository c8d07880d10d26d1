"""The patterns of slips, by the habit or program that they come from, each with what editors are told.

In each pattern the group `raw` is what readers see of it. Knows neither texts nor pages.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Slip(NamedTuple):
    """A slip: signs without one of which it cannot be there, its pattern, and what is said of it.

    Message and cure may name the pattern's groups. `marked` where the source may have Markdown within
    what readers see; not `seen` where they see no signs, but something else than was meant.
    """

    signs: tuple[str, ...]
    pattern: re.Pattern[str]
    message: str
    cure: str
    marked: bool = False
    seen: bool = True


def _slip(
    sign: str | tuple[str, ...], pattern: str, message: str, cure: str, *, marked: bool = False, seen: bool = True
) -> Slip:
    signs = (sign,) if isinstance(sign, str) else sign
    return Slip(signs, re.compile(pattern, re.MULTILINE), message, cure, marked, seen)


_PICTURE = r"[^()\[\]\s]+\.(?i:jpe?g|png|webp|gif|heic|svg)"
_SIGN = r"[^()\[\]\s]"
_ENDINGS = "|".join(
    rf"(?<=\.{ending})" for ending in ("md", "yaml", "yml", "html", "htm", "php", "pdf", "jpg", "jpeg", "png", "webp", "gif")
)
_TARGET = (
    rf"(?:(?:https?:|mailto:|tel:|www\.|\.{{1,2}}/|/\w|#\w){_SIGN}*"
    rf"|(?=[^()\[\]\s/]*+/[^()\[\]\s.]*+\.\w){_SIGN}+|(?=[^()\[\]\s@]++@[^()\[\]\s@.]++\.\w){_SIGN}+"
    rf"|{_SIGN}+(?:{_ENDINGS}))"
)
"""What nobody would put in brackets but an address or a file's name. It never looks twice at a sign."""
_WORDS = r"[^\[\]\n]{1,200}"

_LINKS = (
    _slip(
        "] (",
        rf"(?<![!\\])\[(?P<words>{_WORDS})(?P<raw>\][ \t]+\((?P<target>{_TARGET})\))",
        "Zwischen „]“ und „(“ steht ein Leerzeichen; so wird daraus kein Link.",
        "Nehmen Sie das Leerzeichen weg: [{words}]({target})",
    ),
    _slip(
        "] (",
        rf"!\[(?P<words>[^\[\]\n]{{0,200}})(?P<raw>\][ \t]+\((?P<target>{_TARGET}|[^()\[\]\s]+)\))",
        "Zwischen „]“ und „(“ steht ein Leerzeichen; so wird daraus kein Bild.",
        "Nehmen Sie das Leerzeichen weg: ![{words}]({target})",
    ),
    _slip(
        "](",
        r"(?<!\\)\[(?P<words>[^\[\]\n]{0,200})(?P<raw>\]\((?P<target>[^()\s]+)(?=\s|$))",
        "Hinter dem Ziel dieses Links fehlt die schließende runde Klammer.",
        "Schließen Sie sie: [{words}]({target})",
    ),
    _slip(
        "](",
        r"(?<!\\)\[(?P<words>[^\[\]\n]{0,200})(?P<raw>\]\()",
        "Hier ist ein Link misslungen; seine Klammern stehen so im Text.",
        "Ein Link sieht so aus, ohne Leerzeichen im Ziel: [Wörter](../2026/sommerfest.md)",
    ),
    _slip(
        "[",
        rf"(?<![\\!\w])\[(?P<words>[^\[\]()\n]{{1,100}})(?P<raw>\((?P<target>{_TARGET})\))(?!\])",
        "Hinter „{words}“ fehlt die schließende eckige Klammer; so wird daraus kein Link.",
        "Schließen Sie sie: [{words}]({target})",
    ),
    _slip(
        ")[",
        rf"\((?P<words>[^()\[\]\n]{{1,200}})(?P<raw>\)\[(?P<target>{_TARGET})\])",
        "Runde und eckige Klammern sind vertauscht; so wird daraus kein Link.",
        "Die Wörter stehen in eckigen Klammern, das Ziel in runden: [{words}]({target})",
    ),
    _slip(
        "][",
        r"(?<![!\\])\[(?P<words>[^\W\d][^\[\]\n]{0,200})(?P<raw>\]\[(?P<name>[^\[\]\n^]{1,80})\])",
        "Zum Link mit dem Namen „{name}“ fehlt das Ziel; die Klammern stehen so im Text.",
        "Schreiben Sie das Ziel gleich dazu: [{words}](../2026/sommerfest.md)",
    ),
    _slip(
        "]:",
        r"^[ ]{0,3}(?P<raw>\[(?P<name>[^\[\]\n^]{1,80})\]:)[ \t]*$",
        "Hinter „[{name}]:“ fehlt das Ziel; die Zeile steht so im Text.",
        "Ergänzen Sie die Datei oder Adresse, oder löschen Sie die Zeile.",
    ),
    _slip(
        "[[",
        r"^[ \t]*(?P<raw>\[\[_?(?i:toc)_?\]\])[ \t]*$",
        "Ein Inhaltsverzeichnis gibt es hier nicht; {raw} steht so im Text.",
        "Löschen Sie die Zeile. Zwischenüberschriften beginnen mit ##.",
    ),
    _slip(
        "[[",
        r"(?P<raw>!?\[\[(?!\d+\])(?P<name>[^\[\]\n]{1,200})\]\])",
        "Doppelte eckige Klammern haben hier keine Bedeutung; sie stehen so im Text.",
        "Ein Link sieht so aus: [Wörter](datei.md), ein Bild so: ![Beschreibung](../../bilder/name.jpg)",
    ),
)

_PICTURES = (
    _slip(
        "! [",
        rf"(?:^|(?<=\s))(?P<raw>![ \t]+\[(?P<words>[^\[\]\n]{{0,200}})\]\((?P<target>{_PICTURE})\))",
        "Zwischen „!“ und „[“ steht ein Leerzeichen; so wird daraus ein Link und kein Bild.",
        "Nehmen Sie das Leerzeichen weg: ![{words}]({target})",
        seen=False,
    ),
    _slip(
        "![",
        r"(?<![\w\\])(?P<raw>!\[(?P<words>[^\[\]\n]{0,200})\])(?!\(|\[|[ \t]+\()",
        "Hier soll wohl ein Bild stehen, aber es fehlt, welches.",
        "Nennen Sie die Datei: ![{words}](../../bilder/name.jpg)",
        marked=True,
    ),
    _slip(
        "!(",
        rf"(?P<raw>!\((?P<target>{_PICTURE})\))",
        "Hier soll wohl ein Bild stehen; die eckigen Klammern davor fehlen.",
        "Schreiben Sie hinein, was zu sehen ist: ![Beschreibung]({target})",
    ),
)

_EMPHASIS = (
    _slip(
        "**",
        r"(?<![*\w\\])(?P<raw>\*\*[^\s*][^\n*]{0,15})",
        "Zwei Sternchen stehen so im Text: Zu ihnen fehlt das zweite Paar.",
        "Fett wird, was zwischen zwei Paaren steht, ohne Leerzeichen innen: **wichtig**",
    ),
    _slip(
        "**",
        r"(?P<raw>[^\s*\\][^\s*]{0,15}\*\*)(?![*\w])",
        "Zwei Sternchen stehen so im Text: Zu ihnen fehlt das erste Paar.",
        "Fett wird, was zwischen zwei Paaren steht, ohne Leerzeichen innen: **wichtig**",
    ),
    _slip(
        "**",
        r"(?P<raw>(?<![*\w\\])\*\*[ \t]+(?P<words>[^\s*][^\n*]*)(?<=[ \t])\*\*(?!\*))",
        "Zwischen den Sternchen und dem Wort steht ein Leerzeichen; so wird es nicht fett.",
        "Nehmen Sie die Leerzeichen weg: **{words}**",
    ),
    _slip(
        "__",
        r"(?<![\w\\/])(?P<raw>__[^\W_][^\n_]{0,15})",
        "Zwei Unterstriche stehen so im Text: Zu ihnen fehlt das zweite Paar.",
        "Fett wird, was zwischen zwei Paaren von Sternchen steht: **wichtig**",
    ),
    _slip(
        "~~",
        r"(?<![~\\])(?P<raw>~~[^\s~][^\n~]{0,15})",
        "Zwei Tilden stehen so im Text; durchgestrichen wird damit nichts.",
        "Durchgestrichen wird, was zwischen zwei Paaren steht, ohne Leerzeichen innen: ~~falsch~~",
    ),
    _slip(
        "==",
        r"(?<![=\w/?&\\])(?P<raw>==[^\s=][^\n=]{0,80}==)(?![=\w])",
        "== hat hier keine Bedeutung; die Zeichen stehen so im Text.",
        "Fett wird ein Wort mit Sternchen: **wichtig**. Eine Zwischenüberschrift beginnt mit ##.",
        marked=True,
    ),
)

_BLOCKS = (
    _slip(
        "|",
        r"^(?P<raw>[ \t]*\|?[^\n|]{1,20}+)[^\n|]*\|[^\n]*\n[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*\|[ \t:|-]*$",
        "Diese Tabelle ist misslungen: Die Zeile aus Strichen passt nicht zu der darüber.",
        "Sie braucht so viele Spalten wie die Zeile darüber, zum Beispiel |---|---| für zwei.",
        marked=True,
    ),
    _slip(
        "|",
        r"^(?P<raw>[ \t]*\|?[^\n|]{1,20})[^\n|]*\|[^\n|]*\|[^\n]*(?:\n[^\n|]*\|[^\n|]*\|[^\n]*)+$",
        "Diese Zeilen sollen wohl eine Tabelle sein; die senkrechten Striche stehen so im Text.",
        "Unter die erste Zeile gehört eine aus Strichen, für zwei Spalten so: |---|---|. Darüber steht eine "
        "leere Zeile, dazwischen keine.",
        marked=True,
    ),
    _slip(
        "|",
        r"^(?P<raw>[ \t]*\|[^\n|]{1,20})[^\n|]*\|[^\n]*\|[ \t]*$",
        "Diese Zeile soll wohl zu einer Tabelle gehören; die senkrechten Striche stehen so im Text.",
        "Unter die erste Zeile einer Tabelle gehört eine aus Strichen, für zwei Spalten so: |---|---|. "
        "Zwischen den Zeilen steht keine leere.",
        marked=True,
    ),
    _slip(
        ("•", "·", "▪", "‣", "●", "○", "◦", "–", "—"),
        r"^[ \t]*(?P<raw>(?P<sign>[•·▪‣●○◦–—]))[ \t\u00a0][^\n]*(?<!  )(?:\n[ \t]*(?P=sign)[ \t\u00a0][^\n]*)+",
        "Diese Zeilen sollen wohl eine Liste sein; sie laufen in einen Absatz zusammen.",
        "Beginnen Sie jede mit Bindestrich und Leerzeichen: - Salat mitbringen",
    ),
    _slip(
        ":::",
        r"^[ \t]*(?P<raw>:{3,}[^\n]{0,60})",
        "::: hat hier keine Bedeutung; die Zeichen stehen so im Text.",
        "Ein Kasten beginnt mit einer Zeile wie !!! info \"Titel\"; darunter steht sein Text, mit vier Leerzeichen eingerückt.",
        marked=True,
    ),
    _slip(
        ("{:", "{.", "{#", "{"),
        r"(?P<raw>\{(?:[.#][A-Za-z][\w-]*(?:[ \t][^{}\n]{0,100})?|:[ \t]*[.#A-Za-z][^{}\n]{0,100}"
        r"|[a-z][\w-]*=[^{}\n]{1,100})\})",
        "Die Anweisung {raw} hat hier keine Bedeutung; sie steht so im Text.",
        "Löschen Sie sie; wie Texte aussehen, sagt das Layout.",
    ),
    _slip(
        "[",
        r"^[ \t]*(?P<raw>\[_{0,2}(?i:toc)_{0,2}\]|__TOC__)[ \t]*$",
        "Ein Inhaltsverzeichnis gibt es hier nicht; {raw} steht so im Text.",
        "Löschen Sie die Zeile. Zwischenüberschriften beginnen mit ##.",
    ),
    _slip(
        "#",
        r"^[ \t]*(?P<raw>#{2,6})(?=[ \t]*\w)",
        "Diese Zwischenüberschrift ist misslungen; {raw} steht so im Text.",
        "Setzen Sie eine leere Zeile darüber und ein Leerzeichen dahinter: ## Wer den Tisch gebaut hat",
    ),
)

_NOTES = (
    _slip(
        "[^",
        r"^(?P<raw>\[\^(?P<name>[^\]\n]{1,80})\])(?=[ \t]+\S)",
        "Hinter [^{name}] fehlt der Doppelpunkt; so wird daraus keine Anmerkung.",
        "Schreiben Sie [^{name}]: und dahinter die Anmerkung.",
    ),
    _slip(
        "[^",
        r"(?<![\\!])(?P<raw>\[\^(?P<name>[^\]\n]{1,80})\])",
        "Zur Fußnote „{name}“ fehlt die Anmerkung; das Zeichen steht so im Text.",
        "Ergänzen Sie am Ende des Textes eine Zeile: [^{name}]: und dahinter die Anmerkung.",
    ),
)

_OTHER_PROGRAMS = (
    _slip(
        "[",
        r"(?<![\\\w])(?P<raw>\[/?(?P<name>caption|gallery|embed|audio|video|playlist|contact-form(?:-7)?"
        r"|vc_\w+|et_pb_\w+|fusion_\w+|su_\w+|youtube|vimeo|googlemaps)(?:[ \t=][^\[\]\n]{0,300})?\])(?!\()",
        "Hier steht eine Anweisung von WordPress: {raw}",
        "Löschen Sie sie. Ein Bild zeigen Sie mit ![Beschreibung](../../bilder/name.jpg).",
    ),
    _slip(
        "[",
        r"(?<![\\\w])(?P<raw>\[(?P<name>[a-z][\w-]{2,40})(?:[ \t]+[a-z_]\w*=[\"'„“”‘’&][^\[\]\n]{0,300})\])(?!\()",
        "Hier steht eine Anweisung eines anderen Programms: {raw}",
        "Löschen Sie sie, und schreiben Sie aus, was an dieser Stelle stehen soll.",
    ),
    _slip(
        ("[b", "[i", "[u", "[s", "[q", "[c", "[l", "[e", "[/", "[B", "[U", "[I"),
        r"(?P<raw>\[(?P<tag>(?i:b|i|u|s|url|img|quote|color|size|center|list|email|code))(?:=[^\[\]\n]{1,300})?\]"
        r"(?=[^\[\]]{0,2000}\[/(?P=tag)\]))",
        "{raw} ist die Schreibweise von Foren (BBCode); sie steht so im Text.",
        "Schreiben Sie **fett**, *kursiv* oder [Wörter](https://…) für einen Link.",
    ),
    _slip(
        "&",
        r"(?P<raw>&(?:nbsp|[aouAOU]uml|szlig|amp|lt|gt|quot|apos|[nm]dash|bdquo|[lr]dquo|[lr]squo|sbquo|euro|hellip"
        r"|shy|eacute|egrave|copy|deg|middot|bull|#\d{2,6}|#x[0-9a-fA-F]{2,6})(?![a-zA-Z0-9=]);?)",
        "{raw} steht so im Text.",
        "Schreiben Sie das Zeichen selbst, das gemeint ist, zum Beispiel ä oder ein Leerzeichen.",
    ),
    _slip(
        "\\",
        r"(?<!\\)(?<![A-Z]:)(?P<raw>\\(?:r\\)?n)(?=\\|\s|[A-ZÄÖÜ*#\-„\"]|$)",
        "{raw} steht so im Text; ein anderes Programm meint damit das Ende einer Zeile.",
        "Löschen Sie die Zeichen, und beginnen Sie dort eine neue Zeile.",
    ),
    _slip(
        "<!",
        r"(?P<raw><!--)",
        "Die Bemerkung, die mit <!-- beginnt, wird nicht geschlossen; sie steht so im Text.",
        "Setzen Sie an ihr Ende -->.",
    ),
    _slip(
        ("Fehler! ", "Error! "),
        r"(?P<raw>Fehler! (?:Textmarke nicht definiert|Verweisquelle konnte nicht gefunden werden"
        r"|Keine gültige Verknüpfung|Unbekannt\w+ \w+)\.?|Error! (?:Bookmark not defined|Reference source not found)\.?)",
        "Hier steht eine Fehlermeldung von Word: {raw}",
        "Löschen Sie sie, und schreiben Sie aus, worauf verwiesen wird.",
    ),
    _slip(
        "Ã",
        r"(?P<raw>\w{0,20}Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ¼]\w{0,20})",
        "Diese Buchstaben sind beim Kopieren oder Speichern kaputtgegangen: {raw}",
        "Schreiben Sie das Wort neu; mit ä, ö, ü oder ß.",
    ),
    _slip(
        "â€",
        r"(?P<raw>â€[\u0080-\u00bf“”„œž¦™˜šº])",
        "Diese Zeichen sind beim Kopieren oder Speichern kaputtgegangen: {raw}",
        "Schreiben Sie die Stelle neu; gemeint ist wohl ein Anführungszeichen oder ein Gedankenstrich.",
    ),
    _slip(
        "\ufffd",
        r"(?P<raw>\w{0,20}\ufffd++\w{0,20})",
        "Hier ist ein Buchstabe beim Kopieren oder Speichern verloren gegangen: {raw}",
        "Schreiben Sie das Wort neu.",
    ),
    _slip(
        "[",
        r"^(?P<raw>\[\d{1,2}\.\d{1,2}\.\d{2,4}, \d{1,2}:\d{2}(?::\d{2})?\])",
        "Diese Zeile sieht aus, als wäre sie aus WhatsApp kopiert, mit Datum und Namen.",
        "Löschen Sie Datum und Namen, wenn sie nicht in den Text gehören.",
    ),
)

SLIPS = (*_LINKS, *_PICTURES, *_EMPHASIS, *_BLOCKS, *_NOTES, *_OTHER_PROGRAMS)
"""All slips; where two can be at one place, the more exact one comes first."""
