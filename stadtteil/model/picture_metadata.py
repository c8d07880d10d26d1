"""What a published picture says of itself, and nothing else: who made it, and under which licence.

Knows the words and how long they are, not how a file format takes them up.
"""

from __future__ import annotations

from html import escape

import msgspec

JPEG_MARK = b"http://ns.adobe.com/xap/1.0/\0"
"""What XMP begins with in a JPEG (XMP specification part 3, 1.1.3)."""

PLACEHOLDER = b"\0"
"""Stands in an encoded AVIF where the metadata will go, once that is known."""

_PACKET = """\
<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>\
<x:xmpmeta xmlns:x="adobe:ns:meta/">\
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" \
photoshop:Credit={credit}{statement}>\
<dc:creator><rdf:Seq><rdf:li>{creator}</rdf:li></rdf:Seq></dc:creator>\
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">{rights}</rdf:li></rdf:Alt></dc:rights>\
</rdf:Description></rdf:RDF></x:xmpmeta>\
<?xpacket end="r"?>"""


class PictureMetadata(msgspec.Struct, frozen=True):
    """Who made a picture, the name of its licence, and the address of the licence's text (or nothing)."""

    credit: str
    license: str
    license_href: str

    def xmp(self) -> bytes:
        """Return it as an XMP packet, in the fields that search engines read (IPTC Photo Metadata)."""
        statement = f" xmpRights:WebStatement={_quoted(self.license_href)}" if self.license_href else ""
        return _PACKET.format(
            credit=_quoted(self.credit),
            statement=statement,
            creator=escape(self.credit, quote=False),
            rights=escape(f"{self.credit}, {self.license}", quote=False),
        ).encode()

    def growth(self) -> int:
        """Return by how many bytes it makes a JPEG longer."""
        return 4 + len(JPEG_MARK) + len(self.xmp())


def _quoted(text: str) -> str:
    """Return text as the value of an attribute; `xml.sax.saxutils` would load what speaks HTTP for that."""
    return '"{}"'.format(escape(text, quote=False).replace('"', "&quot;"))
