"""Where the password for a server is kept: in the environment or the system's keyring, never in the paper."""

from __future__ import annotations

import os

from stadtteil.misuse import StadtteilError
from stadtteil.model.fields.hosting_address import HostingAddress

VARIABLE = "STADTTEIL_PASSWORT"
_SERVICE = "stadtteil publish"


def password_for(address: HostingAddress) -> str | None:
    """Return the password that is known for a server; None for none, then a key must do."""
    if said := os.environ.get(VARIABLE):
        return said
    import keyring  # late: it loads what the desktop has
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(_SERVICE, _account(address))
    except KeyringError:
        return None


def remember_password(address: HostingAddress, password: str) -> None:
    """Put a password into the system's keyring; StadtteilError where there is none."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(_SERVICE, _account(address), password)
    except KeyringError as error:
        raise StadtteilError(
            "Dieser Rechner hat keinen Schlüsselbund, der sich etwas merkt, oder er ist gesperrt. "
            f"Geben Sie das Passwort in der Umgebungsvariable {VARIABLE} mit, oder nehmen Sie Schlüssel."
        ) from error


def _account(address: HostingAddress) -> str:
    return address._replace(path="/").text
