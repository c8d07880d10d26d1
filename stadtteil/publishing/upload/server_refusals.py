"""What servers refuse, or why they cannot be asked, in German with the cure. Knows no way to get there."""

from __future__ import annotations

from stadtteil.publishing.refused import CannotPublish, cannot

_AGAIN = "Was schon dort ist, wird nicht noch einmal gesendet."


def unreachable(host: str, details: str) -> CannotPublish:
    """Return that nobody answers."""
    return cannot(
        f"{host} ist nicht zu erreichen: Es gibt kein Netz, oder die Adresse stimmt nicht.",
        "Prüfen Sie Verbindung und Adresse, und veröffentlichen Sie noch einmal.",
        details,
    )


def unknown_server(host: str, fingerprint: str, *, is_other: bool) -> CannotPublish:
    """Return that a server shows a key that nobody knows, or another one than before."""
    if is_other:
        return cannot(
            f"{host} zeigt einen anderen Schlüssel als den bekannten: {fingerprint}.",
            "Gesendet wurde nichts. Fragen Sie den Anbieter, ob er ihn geändert hat. Erst dann tragen Sie "
            "den neuen ein, bei „fingerabdruck:“ in content/site.yaml oder in ~/.ssh/known_hosts.",
        )
    return cannot(
        f"Diesen Server kennt der Rechner noch nicht: {host} zeigt den Schlüssel {fingerprint}.",
        "Steht derselbe beim Anbieter, schreiben Sie ihn in content/site.yaml unter das Ziel: "
        f"„fingerabdruck: {fingerprint}“.",
    )


def unshown_server(host: str, details: str) -> CannotPublish:
    """Return that a server is not known, and that what it is known by cannot be asked for from here."""
    return cannot(
        f"Den Schlüssel von {host} kennt der Rechner nicht, und erfragen lässt er sich von hier aus nicht.",
        "Melden Sie sich einmal mit „ssh“ dort an, und vergleichen Sie dabei den Schlüssel mit dem, den der "
        "Anbieter nennt.",
        details,
    )


def no_folder(path: str) -> CannotPublish:
    """Return that there is no folder to publish to."""
    return cannot(
        f"Den Ordner {path} gibt es auf dem Server nicht.",
        "Legen Sie ihn dort an, oder berichtigen Sie das Ziel.",
    )


def lost(place: str, details: str) -> CannotPublish:
    """Return that a connection has ended before its time."""
    return cannot(
        f"Die Verbindung zu {place} ist abgebrochen.",
        f"Veröffentlichen Sie noch einmal: {_AGAIN}",
        details,
    )


def forbidden(what: str, details: str) -> CannotPublish:
    """Return that a server does not let us write something."""
    message = f"Der Server erlaubt nicht, {what} zu schreiben oder zu löschen."
    return cannot(message, "Prüfen Sie dort die Rechte des Ordners.", details)


def refused_file(what: str, details: str) -> CannotPublish:
    """Return that a server does not take a file, or does not let go of it."""
    return cannot(
        f"Der Server hat {what} nicht angenommen ({details}).",
        "Meist ist der Speicherplatz voll: Sehen Sie beim Anbieter nach, und veröffentlichen Sie dann noch "
        f"einmal. {_AGAIN}",
        details,
    )
