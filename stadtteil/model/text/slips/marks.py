"""Slips in what marks words and paragraphs: emphasis, tables, lists, boxes, notes."""

from __future__ import annotations

from stadtteil.model.text.slips.slip import slip

EMPHASIS = (
    slip(
        ("**", " *", "\n*"),
        r"(?<![*\w\\])(?P<raw>(?P<stars>\*{1,3})(?P<words>\w[^\n*]{0,100}?)(?<=[\w.!?:])(?P=stars))(?![*\w])",
        "Die Sternchen um „{words}“ stehen so im Text: In HTML gelten sie nicht.",
        "Nehmen Sie das HTML darum weg, oder schreiben Sie darin <b> oder <em> statt der Sternchen.",
    ),
    slip(
        "**",
        r"(?<![*\w\\])(?P<raw>\*\*[^\s*][^\n*]{0,15})",
        "Zwei Sternchen stehen so im Text: Zu ihnen fehlt das zweite Paar.",
        "Fett wird, was zwischen zwei Paaren steht, ohne Leerzeichen innen: **wichtig**",
    ),
    slip(
        "**",
        r"(?P<raw>[^\s*\\][^\s*]{0,15}\*\*)(?![*\w])",
        "Zwei Sternchen stehen so im Text: Zu ihnen fehlt das erste Paar.",
        "Fett wird, was zwischen zwei Paaren steht, ohne Leerzeichen innen: **wichtig**",
    ),
    slip(
        "**",
        r"(?P<raw>(?<![*\w\\])\*\*[ \t]+(?P<words>[^\s*][^\n*]*)(?<=[ \t])\*\*(?!\*))",
        "Zwischen den Sternchen und dem Wort steht ein Leerzeichen; so wird es nicht fett.",
        "Nehmen Sie die Leerzeichen weg: **{words}**",
    ),
    slip(
        "__",
        r"(?<![\w\\/])(?P<raw>__[^\W_][^\n_]{0,15})",
        "Zwei Unterstriche stehen so im Text: Zu ihnen fehlt das zweite Paar.",
        "Fett wird, was zwischen zwei Paaren von Sternchen steht: **wichtig**",
    ),
    slip(
        "~~",
        r"(?<![~\\])(?P<raw>~~[^\s~][^\n~]{0,15})",
        "Zwei Tilden stehen so im Text; durchgestrichen wird damit nichts.",
        "Durchgestrichen wird, was zwischen zwei Paaren steht, ohne Leerzeichen innen: ~~falsch~~",
    ),
    slip(
        "==",
        r"(?<![=\w/?&\\])(?P<raw>==[^\s=][^\n=]{0,80}==)(?![=\w])",
        "== hat hier keine Bedeutung; die Zeichen stehen so im Text.",
        "Fett wird ein Wort mit Sternchen: **wichtig**. Eine Zwischenüberschrift beginnt mit ##.",
        marked=True,
    ),
)

BLOCKS = (
    slip(
        "|",
        r"^(?P<raw>[ \t]*\|?[^\n|]{1,20}+)[^\n|]*\|[^\n]*\n[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*\|[ \t:|-]*$",
        "Diese Tabelle ist misslungen: Die Zeile aus Strichen passt nicht zu der darüber.",
        "Sie braucht so viele Spalten wie die Zeile darüber, zum Beispiel |---|---| für zwei.",
        marked=True,
    ),
    slip(
        "|",
        r"^(?P<raw>[ \t]*\|?[^\n|]{1,20})[^\n|]*\|[^\n|]*\|[^\n]*(?:\n[^\n|]*\|[^\n|]*\|[^\n]*)+$",
        "Diese Zeilen sollen wohl eine Tabelle sein; die senkrechten Striche stehen so im Text.",
        "Unter die erste Zeile gehört eine aus Strichen, für zwei Spalten so: |---|---|. Darüber steht eine "
        "leere Zeile, dazwischen keine.",
        marked=True,
    ),
    slip(
        "|",
        r"^(?P<raw>[ \t]*\|[^\n|]{1,20})[^\n|]*\|[^\n]*\|[ \t]*$",
        "Diese Zeile soll wohl zu einer Tabelle gehören; die senkrechten Striche stehen so im Text.",
        "Unter die erste Zeile einer Tabelle gehört eine aus Strichen, für zwei Spalten so: |---|---|. "
        "Zwischen den Zeilen steht keine leere.",
        marked=True,
    ),
    slip(
        tuple(f"\n{sign}" for sign in "•·▪‣●○◦–—"),
        r"^[ \t]*(?P<raw>(?P<sign>[•·▪‣●○◦–—]))[ \t\u00a0][^\n]*(?<!  )"
        r"(?:\n[ \t]*(?P=sign)[ \t\u00a0][^\n]*)+",
        "Diese Zeilen sollen wohl eine Liste sein; sie laufen in einen Absatz zusammen.",
        "Beginnen Sie jede mit Bindestrich und Leerzeichen: - Salat mitbringen",
    ),
    slip(
        ("\n-", "\n*", "\n+"),
        r"^[ \t]*(?P<raw>(?P<sign>[-*+]))(?=[^\W\d_])[^\n]*(?<!  )"
        r"(?:\n[ \t]*(?P=sign)(?=[^\W\d_])[^\n]*)+",
        "Diese Zeilen sollen wohl eine Liste sein; sie laufen in einen Absatz zusammen.",
        "Hinter das Zeichen am Anfang jeder Zeile gehört ein Leerzeichen: - Salat mitbringen",
    ),
    slip(
        ("\n2.", "\n2)"),
        r"^[ \t]*(?P<raw>1[.)])(?=[^\W\d_])[^\n]*(?<!  )\n[ \t]*2[.)](?=[^\W\d_])",
        "Diese Zeilen sollen wohl eine Liste sein; sie laufen in einen Absatz zusammen.",
        "Hinter die Nummer am Anfang jeder Zeile gehört ein Leerzeichen: 1. Holz holen",
    ),
    slip(
        ":::",
        r"^[ \t]*(?P<raw>:{3,}[^\n]{0,60})",
        "::: hat hier keine Bedeutung; die Zeichen stehen so im Text.",
        'Ein Kasten beginnt mit einer Zeile wie !!! info "Titel"; darunter steht sein Text, '
        "mit vier Leerzeichen eingerückt.",
        marked=True,
    ),
    slip(
        "]{",
        r"(?<![\\!])(?P<raw>\[(?P<words>[^\[\]\n]{1,100})\]\{(?P<tag>[^\W\d_][\w -]{0,20})\})",
        "„{tag}“ ist kein Kürzel einer Sprache; die Klammern stehen so im Text.",
        "Schreiben Sie es nach dem Muster [{words}]{{tr}}; tr heißt Türkisch, ar Arabisch, uk Ukrainisch.",
        marked=True,
    ),
    slip(
        "{",
        r"(?P<raw>\{(?:[.#][A-Za-z][\w-]*(?:[ \t][^{}\n]{0,100})?|:[ \t]*[.#A-Za-z][^{}\n]{0,100}"
        r"|[a-z][\w-]*=[^{}\n]{1,100})\})",
        "Die Anweisung {raw} hat hier keine Bedeutung; sie steht so im Text.",
        "Löschen Sie sie; wie Texte aussehen, sagt das Layout.",
    ),
    slip(
        "[",
        r"^[ \t]*(?P<raw>\[_{0,2}(?i:toc)_{0,2}\]|__TOC__)[ \t]*$",
        "Ein Inhaltsverzeichnis gibt es hier nicht; {raw} steht so im Text.",
        "Löschen Sie die Zeile. Zwischenüberschriften beginnen mit ##.",
    ),
    slip(
        "##",
        r"^[ \t]*(?P<raw>#{2,6})(?=[ \t]*\w)",
        "Diese Zwischenüberschrift ist misslungen; {raw} steht so im Text.",
        "Setzen Sie eine leere Zeile darüber und ein Leerzeichen dahinter: ## Wer den Tisch gebaut hat",
    ),
)

NOTES = (
    slip(
        "[^",
        r"^(?P<raw>\[\^(?P<name>[^\]\n]{1,80})\])(?=[ \t]+\S)",
        "Hinter [^{name}] fehlt der Doppelpunkt; so wird daraus keine Anmerkung.",
        "Schreiben Sie [^{name}]: und dahinter die Anmerkung.",
    ),
    slip(
        "[^",
        r"(?<![\\!])(?P<raw>\[\^(?P<name>[^\]\n]{1,80})\])",
        "Zur Fußnote „{name}“ fehlt die Anmerkung; das Zeichen steht so im Text.",
        "Ergänzen Sie am Ende des Textes eine Zeile: [^{name}]: und dahinter die Anmerkung.",
    ),
)
