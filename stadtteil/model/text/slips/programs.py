"""What other programs leave in a text: WordPress, forums, Word, WhatsApp, broken encodings."""

from __future__ import annotations

from stadtteil.model.text.slips.slip import slip

PROGRAMS = (
    slip(
        "[",
        r"(?<![\\\w])(?P<raw>\[/?(?P<name>caption|gallery|embed|audio|video|playlist|contact-form(?:-7)?"
        r"|vc_\w+|et_pb_\w+|fusion_\w+|su_\w+|youtube|vimeo|googlemaps)(?:[ \t=][^\[\]\n]{0,300})?\])(?!\()",
        "Hier steht eine Anweisung von WordPress: {raw}",
        "Löschen Sie sie. Ein Bild zeigen Sie mit ![Beschreibung](../../bilder/name.jpg).",
    ),
    slip(
        "[",
        r"(?<![\\\w])(?P<raw>\[(?P<name>[a-z][\w-]{2,40})"
        r"(?:[ \t]+[a-z_]\w*=[\"'„“”‘’&][^\[\]\n]{0,300})\])(?!\()",
        "Hier steht eine Anweisung eines anderen Programms: {raw}",
        "Löschen Sie sie, und schreiben Sie aus, was an dieser Stelle stehen soll.",
    ),
    slip(
        ("[b", "[i", "[u", "[s", "[q", "[c", "[l", "[e", "[/", "[B", "[U", "[I"),
        r"(?P<raw>\[(?P<tag>(?i:b|i|u|s|url|img|quote|color|size|center|list|email|code))(?:=[^\[\]\n]{1,300})?\]"
        r"(?=[^\[\]]{0,2000}\[/(?P=tag)\]))",
        "{raw} ist die Schreibweise von Foren (BBCode); sie steht so im Text.",
        "Schreiben Sie **fett**, *kursiv* oder [Wörter](https://…) für einen Link.",
    ),
    slip(
        tuple(f"&{letter}" for letter in "naouAOUslgqmbrehcd#"),
        r"(?P<raw>&(?:nbsp|[aouAOU]uml|szlig|amp|lt|gt|quot|apos|[nm]dash|bdquo|[lr]dquo|[lr]squo|sbquo|euro|hellip"
        r"|shy|eacute|egrave|copy|deg|middot|bull|#\d{2,6}|#x[0-9a-fA-F]{2,6})(?![a-zA-Z0-9=]);?)",
        "{raw} steht so im Text.",
        "Schreiben Sie das Zeichen selbst, das gemeint ist, zum Beispiel ä oder ein Leerzeichen.",
    ),
    slip(
        "\\",
        r"(?<!\\)(?<![A-Z]:)(?P<raw>\\(?:r\\)?n)(?=\\|\s|[A-ZÄÖÜ*#\-„\"]|$)",
        "{raw} steht so im Text; ein anderes Programm meint damit das Ende einer Zeile.",
        "Löschen Sie die Zeichen, und beginnen Sie dort eine neue Zeile.",
    ),
    slip(
        "<!",
        r"(?P<raw><!--)",
        "Die Bemerkung, die mit <!-- beginnt, wird nicht geschlossen; sie steht so im Text.",
        "Setzen Sie an ihr Ende -->.",
    ),
    slip(
        ("Fehler! ", "Error! "),
        r"(?P<raw>Fehler! (?:Textmarke nicht definiert|Verweisquelle konnte nicht gefunden werden"
        r"|Keine gültige Verknüpfung|Unbekannt\w+ \w+)\.?"
        r"|Error! (?:Bookmark not defined|Reference source not found)\.?)",
        "Hier steht eine Fehlermeldung von Word: {raw}",
        "Löschen Sie sie, und schreiben Sie aus, worauf verwiesen wird.",
    ),
    slip(
        "Ã",
        r"(?P<raw>\w{0,20}Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ¼]\w{0,20})",
        "Diese Buchstaben sind beim Kopieren oder Speichern kaputtgegangen: {raw}",
        "Schreiben Sie das Wort neu; mit ä, ö, ü oder ß.",
    ),
    slip(
        "â€",
        r"(?P<raw>â€[\u0080-\u00bf“”„œž¦™˜šº])",
        "Diese Zeichen sind beim Kopieren oder Speichern kaputtgegangen: {raw}",
        "Schreiben Sie die Stelle neu; gemeint ist wohl ein Anführungszeichen oder ein Gedankenstrich.",
    ),
    slip(
        "\ufffd",
        r"(?P<raw>\w{0,20}\ufffd++\w{0,20})",
        "Hier ist ein Buchstabe beim Kopieren oder Speichern verloren gegangen: {raw}",
        "Schreiben Sie das Wort neu.",
    ),
    slip(
        "[",
        r"^(?P<raw>\[\d{1,2}\.\d{1,2}\.\d{2,4}, \d{1,2}:\d{2}(?::\d{2})?\])",
        "Diese Zeile sieht aus, als wäre sie aus WhatsApp kopiert, mit Datum und Namen.",
        "Löschen Sie Datum und Namen, wenn sie nicht in den Text gehören.",
    ),
)
