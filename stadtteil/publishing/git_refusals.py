"""What Git says when it refuses, told to editors: each in one plain sentence, with what to do.

Knows the messages of Git, of SSH and of the places where repositories lie; knows no paper.
"""

from __future__ import annotations

import re

from stadtteil.publishing.git import GitFailure
from stadtteil.publishing.repository import without_secrets
from stadtteil.publishing.target import PublishRefusal

_AGAIN = "Ihre Änderungen sind hier gespeichert. Versuchen Sie es später noch einmal."
_KNOWN = tuple(
    (re.compile(pattern, re.IGNORECASE), message, cure)
    for pattern, message, cure in (
        (
            r"could not resolve host|name or service not known|temporary failure in name resolution"
            r"|network is unreachable|no route to host|nodename nor servname",
            "Die Gegenstelle ist nicht zu erreichen: Es gibt kein Netz, oder ihre Adresse stimmt nicht.",
            "Prüfen Sie die Verbindung. Ihre Änderungen sind hier gespeichert.",
        ),
        (
            r"host key verification failed|host identification has changed",
            "Die Gegenstelle ist diesem Rechner nicht bekannt, oder sie weist sich anders aus als früher.",
            "Wer die Technik betreut, meldet sich hier einmal mit „ssh“ dort an und prüft den Fingerabdruck.",
        ),
        (
            r"permission denied \(|authentication failed|could not read (?:username|password)"
            r"|invalid username or (?:password|token)|terminal prompts disabled|access denied"
            r"|requested url returned error: 40[13]|support for password authentication was removed"
            r"|permission to .* denied",
            "Die Gegenstelle lässt diesen Rechner nicht hinein: Schlüssel oder Passwort stimmen nicht.",
            "Lassen Sie den Zugang von denen einrichten, die Ihr Git-Verzeichnis betreuen.",
        ),
        (
            r"repository .*not found|does not appear to be a git repository|no such remote"
            r"|requested url returned error: 404|project you were looking for could not be found",
            "Unter der Adresse der Gegenstelle liegt kein Git-Verzeichnis, oder Sie dürfen es nicht sehen.",
            "Prüfen Sie die Adresse mit „git remote -v“, und berichtigen Sie sie mit „git remote set-url“.",
        ),
        (
            r"connection (?:refused|timed out|reset|closed)|operation timed out|timed out|early eof"
            r"|remote end hung up|operation too slow|could not read from remote|failed to connect"
            r"|requested url returned error: 5",
            "Die Gegenstelle antwortet nicht.",
            _AGAIN,
        ),
        (
            r"dubious ownership",
            "Dieser Ordner gehört einem anderen Benutzer des Rechners; Git öffnet ihn deshalb nicht.",
            "Gehört er wirklich Ihnen, erlauben Sie es: git config --global --add safe.directory ORDNER",
        ),
        (
            r"\.lock': file exists|another git process|unable to create .*\.lock|cannot lock ref",
            "Ein anderes Programm arbeitet gerade mit diesem Git-Verzeichnis.",
            "Schließen Sie es, oder warten Sie, und veröffentlichen Sie dann noch einmal.",
        ),
        (
            r"no space left|disk quota exceeded|out of diskspace",
            "Der Datenträger ist voll.",
            "Schaffen Sie Platz, und veröffentlichen Sie dann noch einmal.",
        ),
        (
            r"gpg failed to sign|failed to sign|signing failed",
            "Git soll unterschreiben und kann es nicht.",
            "Richten Sie den Schlüssel ein, oder stellen Sie das ab: git config commit.gpgsign false",
        ),
        (
            r"unable to index file|open\(.*permission denied|failed to insert into database"
            r"|insufficient permission",
            "Git kann eine Datei nicht lesen oder nicht ablegen: Das Recht dazu fehlt.",
            "Prüfen Sie die Zugriffsrechte im Ordner der Zeitung.",
        ),
        (
            r"does not have a commit checked out",
            "In content/ liegt ein Ordner mit einem eigenen Git-Verzeichnis; sein Inhalt ginge nicht mit.",
            "Verschieben Sie den Ordner aus content/ heraus, oder löschen Sie darin den Ordner „.git“.",
        ),
        (
            r"object file .* is empty|loose object .* is corrupt|bad object|unable to read tree|missing blob",
            "Das Git-Verzeichnis in diesem Ordner ist beschädigt.",
            "Kopieren Sie content/ an einen sicheren Ort, und holen Sie das Git-Verzeichnis neu (git clone).",
        ),
    )
)
KNOWN_TO_GIT = "Git hat unerwartet abgebrochen."
"""What is said where only Git knows why."""
HOOK = re.compile(r"hook|declined|protected|prohibited|not allowed|GH\d{3}|forbidden", re.IGNORECASE)
"""How places say that a branch is protected, or that one of their rules is not met."""


def refusal_of(failure: GitFailure) -> PublishRefusal:
    """Return what Git has refused; what it has never been heard to say is shown as it is."""
    details = without_secrets(failure.said.strip())
    for pattern, message, cure in _KNOWN:
        if pattern.search(failure.said):
            return PublishRefusal(message, cure, details=details)
    return PublishRefusal(
        KNOWN_TO_GIT,
        "Zeigen Sie denen, die Ihr Git-Verzeichnis betreuen, was Git dazu sagt.",
        details=details,
    )


def rejection_of(said: str, branch: str) -> PublishRefusal:
    """Return that the remote does not take what was sent to a branch, and what it says of that."""
    details = without_secrets(said.strip())
    if re.search(r"checked out|denyCurrentBranch", said):
        return PublishRefusal(
            f"An der Gegenstelle ist der Zweig „{branch}“ geöffnet; dorthin lässt sich nichts schicken.",
            "Veröffentlichen Sie in ein Verzeichnis, das mit „git init --bare“ angelegt ist.",
            details=details,
        )
    if HOOK.search(said):
        return PublishRefusal(
            f"Die Gegenstelle nimmt das auf dem Zweig „{branch}“ nicht an: "
            "Er ist geschützt, oder sie stellt Bedingungen.",
            "Bitten Sie die, die sie betreuen, um Schreibrecht. Ihre Änderungen sind hier gespeichert.",
            details=details,
        )
    return PublishRefusal("Die Gegenstelle hat die Änderungen nicht angenommen.", _AGAIN, details=details)
