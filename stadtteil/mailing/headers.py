"""How the head of a message is written so that every program reads it back as it was (RFC 2047, RFC 5322).

Python's own folding of long words that are not ASCII loses spaces between them. Knows no letter.
"""

from __future__ import annotations

from email.header import Header
from email.headerregistry import AddressHeader
from email.policy import EmailPolicy
from typing import Any

WIDTH = 76
"""Characters of a line (RFC 2047, 2)."""


class HeadPolicy(EmailPolicy):
    """Lines that end as mail has them, words in UTF-8, identifiers never broken."""

    def fold(self, name: str, value: Any) -> str:
        """Return a header in lines."""
        text = str(value)
        if name.lower() == "message-id":
            return f"{name}: {text.strip()}{self.linesep}"
        if text.isascii():
            folded: str = super().fold(name, value)
            return folded
        if isinstance(value, AddressHeader):
            [address] = value.addresses
            words = _encoded(name, address.display_name)
            return f"{name}: {words}\n <{address.addr_spec}>\n".replace("\n", self.linesep)
        return f"{name}: {_encoded(name, text)}\n".replace("\n", self.linesep)

    def fold_binary(self, name: str, value: Any) -> bytes:
        """Return the same as bytes."""
        return self.fold(name, value).encode("ascii")


def _encoded(name: str, text: str) -> str:
    return Header(text, "utf-8", WIDTH, header_name=name).encode(linesep="\n")


MAIL = HeadPolicy(linesep="\r\n", max_line_length=WIDTH, cte_type="7bit")
"""The policy of all our messages."""
