"""Private addresses and numbers in a text: whoever writes them down is asked whether that is agreed.

A link to them is an answer: nobody makes one by chance. Offices and associations are left alone, as far
as an address says that it is theirs.
"""

from __future__ import annotations

import re

from stadtteil.model.text.late_pattern import late_pattern
from stadtteil.model.text.origin import Origin
from stadtteil.model.text.verbatim import without_code

_PROVIDERS = (
    r"gmail\.com|googlemail\.com|gmx\.(?:de|net|at|ch|com|eu)|web\.de|t-online\.de|freenet\.de|arcor\.de|aol\.(?:com|de)"
    r"|(?:hotmail|outlook|live|yahoo|ymail|icloud|me|msn)\.(?:com|de|fr)|mail\.(?:de|ru)|email\.de|online\.de"
    r"|posteo\.(?:de|net)|mailbox\.org|proton(?:mail)?\.(?:me|com|ch)|pm\.me|vodafone\.de|kabelmail\.de|netcologne\.de"
)
_MAIL = late_pattern(rf"(?<![\w.+-])(?P<name>[\w.+-]{{1,64}})@(?:{_PROVIDERS})(?![\w-]|\.\w)", re.IGNORECASE)
_AT_PROVIDER = late_pattern(rf"@(?:{_PROVIDERS})", re.IGNORECASE)
_MAIL_LINK = late_pattern(r"mailto:([^\s()<>\"'?]+)", re.IGNORECASE)
_PHONE_LINK = late_pattern(r"tel:([^()<>\"'\n]+)", re.IGNORECASE)
_NO_DIGIT = late_pattern(r"\D")
_OFFICE = late_pattern(
    r"info|kontakt|post(?!er)|redaktion|zeitung|verein|\bev\b|e\.v|vorstand|vorsitz|buero|büro|team|initiative|treff"
    r"|club|klub|chor|kita|schule|eltern|projekt|gruppe|nachbar|quartier|stadtteil|anmeldung|spende|hilfe|cafe|haus"
    r"|garten|werkstatt|theater|sport|musik|kultur|kirche|gemeinde|gemeinschaft|kreis|fest|laden|pflege|beirat|rat$"
    r"|presse|office|mail$|kasse|zentrum|aktion|bund|forum|orchester|feuerwehr|museum|bibliothek|buecherei|mieter",
    re.IGNORECASE,
)
_MOBILE = late_pattern(
    r"(?<![\w/=:.+-])(?<!\d )(?:\+49|0049|0)[ (0)/-]{0,5}1[567]\d"
    r"[ )/.-]{0,3}\d(?:[ /.-]?\d){5,9}(?!\w|[.,]?\d)"
)
_MAY_BE_MOBILE = late_pattern(r"(?:\+49|0049|0)[ (0)/-]{0,5}1[567]\d")
_MOBILE_DIGITS = late_pattern(r"1[567]\d")
"""Those of each such number, which are found much faster than what stands before them."""
_DWELLING = ("wohnt ", "wohne ", "wohnen ", "wohnhaft")
_HOME_NUMBER = late_pattern(
    r"\b[Pp]rivat(?:nummer|telefon)?\b[^.\n\d]{0,20}"
    r"(?P<number>0\d{2,5}[ /-]{0,3}\d(?:[ /-]?\d){3,9})"
)
_HOME = late_pattern(
    r"\b(?:wohnt|wohnen|wohnhaft|wohne|[Pp]rivatadresse|[Pp]rivatanschrift|zu Hause)\b[^.!?\n]{0,60}?"
    r"(?P<street>\b[A-ZÄÖÜ][\wäöüß-]*?(?: ?[Ss]tra(?:ß|ss)e|[Ss]tr\."
    r"|weg|gasse|platz|allee|ring|ufer|damm|steig|hof)"
    r" \d{1,3}(?: ?[a-z]\b)?)"
)
_ASK = "Ist die Veröffentlichung abgesprochen? Sonst löschen Sie sie."


def is_office(name: str) -> bool:
    """Whether what stands before the @ of an address is an office's or an association's, and nobody's own.

    >>> is_office("redaktion"), is_office("mira.k")
    (True, False)
    """
    return _OFFICE.search(name) is not None


def ask_about_private(origin: Origin, plain: str) -> None:
    """Ask about each private address and number of a text; `plain` are its words."""
    mail = "@" in plain and _AT_PROVIDER.search(origin.text) is not None
    number, home = _may_have_mobiles(plain), _may_have_homes(plain)
    if not (mail or number or home):
        return
    text = without_code(origin.text).text
    if mail:
        _ask_about_mail(origin, text)
    if number:
        _ask_about_mobiles(origin, text)
    if home:
        _ask_about_homes(origin, text)


def _may_have_mobiles(plain: str) -> bool:
    if not _MOBILE_DIGITS.search(plain) or not ("01" in plain or "49" in plain):
        return False
    return _MAY_BE_MOBILE.search(plain) is not None


def _may_have_homes(plain: str) -> bool:
    if "wohn" in plain and any(sign in plain for sign in _DWELLING):
        return True
    return "rivat" in plain or "zu Hause " in plain


def _ask_about_mail(origin: Origin, text: str) -> None:
    linked = {address.lower() for address in _MAIL_LINK.findall(text)}
    for found in _MAIL.finditer(text):
        if is_office(found["name"]) or found[0].lower() in linked:
            continue
        message = f"„{found[0]}“ sieht nach einer privaten E-Mail-Adresse aus."
        cure = f"{_ASK} Mit einem Link entfällt dieser Hinweis: [E-Mail an …](mailto:{found[0]})"
        origin.say(origin.at(found.start()), message, cure)


def _ask_about_mobiles(origin: Origin, text: str) -> None:
    linked = {_national(number) for number in _PHONE_LINK.findall(text)}
    for found in _MOBILE.finditer(text):
        national = _national(found[0])
        if national in linked:
            continue
        message = f"„{found[0]}“ ist die Nummer eines Mobiltelefons."
        cure = f"{_ASK} Mit einem Link entfällt dieser Hinweis: [{found[0]}](tel:+49{national})"
        origin.say(origin.at(found.start()), message, cure)


def _national(number: str) -> str:
    """Return a number's digits as they are within the country, without the 0.

    >>> _national("+49 (0) 171-12 34"), _national("0171/1234")
    ('1711234', '1711234')
    """
    digits = _NO_DIGIT.sub("", number.replace("(0)", ""))
    return digits.removeprefix("00").removeprefix("49").removeprefix("0")


def _ask_about_homes(origin: Origin, text: str) -> None:
    for found in _HOME_NUMBER.finditer(text) if "rivat" in text else ():
        message = f"„{found['number']}“ sieht nach einer privaten Telefonnummer aus."
        origin.say(origin.at(found.start("number")), message, _ASK)
    for found in _HOME.finditer(text):
        message = f"„{found['street']}“ sieht nach der Wohnung eines Menschen aus."
        origin.say(
            origin.at(found.start("street")), message, f"{_ASK} Oft genügt die Straße ohne Hausnummer."
        )
