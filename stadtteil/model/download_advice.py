"""What editors are told to do with files of formats that are not taken, or that lie in the wrong place."""

from __future__ import annotations

from stadtteil.model.download_formats import FORMATS

_AS_PDF = "Speichern oder drucken Sie sie als PDF; das kann jedes Telefon öffnen."
_AS_MP3 = "Speichern Sie die Aufnahme als MP3, zum Beispiel mit Audacity."
_AS_MP4 = "Speichern Sie den Film als MP4, zum Beispiel mit HandBrake."
_UNPACKED = "Packen Sie das Archiv aus, und legen Sie die Dateien einzeln hierher."

_PUT = "Legen Sie die Datei in content/dateien ab, und daneben ihre Angaben, bei a.pdf in a.pdf.yaml."

INSTEAD = {
    **dict.fromkeys((".doc", ".rtf", ".pages", ".wps", ".docm", ".dotx", ".odg"), _AS_PDF),
    **dict.fromkeys(
        (".xls", ".xlsm", ".ods", ".numbers"), "Speichern Sie die Tabelle als CSV (UTF-8) oder PDF."
    ),
    **dict.fromkeys((".ppt", ".pptx", ".odp", ".key"), _AS_PDF),
    **dict.fromkeys((".wav", ".flac", ".aac", ".wma", ".aiff", ".amr"), _AS_MP3),
    **dict.fromkeys((".mov", ".avi", ".mkv", ".wmv", ".m4v", ".3gp"), _AS_MP4),
    **dict.fromkeys((".srt", ".sub", ".ass"), "Speichern Sie die Untertitel als WebVTT (.vtt)."),
    **dict.fromkeys((".zip", ".rar", ".7z", ".gz"), _UNPACKED),
    **dict.fromkeys((".html", ".htm", ".mhtml", ".svg", ".svgz"), _AS_PDF),
    **dict.fromkeys(
        (".gpx", ".kml", ".kmz"), "Zeichnen Sie den Weg in eine Karte, und speichern Sie sie als PDF."
    ),
    **dict.fromkeys((".txt", ".text"), "Machen Sie einen Artikel oder eine Seite daraus, oder ein PDF."),
    **dict.fromkeys((".epub", ".mobi"), _AS_PDF),
}
"""What to do with a file of a format that is not taken, by the ending of its name."""


def advice_for(target: str) -> str:
    """Return how a file of such a name can be offered to readers; nothing for names of other files.

    >>> advice_for("antrag.docm")
    'Speichern oder drucken Sie sie als PDF; das kann jedes Telefon öffnen.'
    """
    ending = target[target.rfind(".") :].lower()
    return INSTEAD.get(ending, _PUT if ending in FORMATS else "")
