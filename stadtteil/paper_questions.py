"""What is asked of whoever begins a paper, and what is made of the answers.

Knows the questions and how each answer is read, and not how people are asked.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from stadtteil.misuse import StadtteilError
from stadtteil.model.fields import FieldType, Line, Mail, Many, Money, fields_of
from stadtteil.model.fields.field import Notes
from stadtteil.model.fields.hex_colours import HexColour
from stadtteil.model.fields.phone import Phone
from stadtteil.model.fields.places import Home
from stadtteil.model.funding.money import amount_text
from stadtteil.model.settings import Settings
from stadtteil.model.text.slugs import slug
from stadtteil.model.yaml.tree import Scalar
from stadtteil.new_paper import NewFund, NewPaper
from stadtteil.words import GERMAN

CATEGORIES = "Bildung, Wohnumfeld, Sport und Freizeit, Kunst und Kultur, Zusammenleben"
YEARLY, HIGHEST = "10000", "1000"


class PaperQuestion(NamedTuple):
    """Something to be asked: by which name its answer is known, in which words, and how it is read.

    `default` is an answer that is taken for granted. What is `of_fund` is asked where there is one.
    """

    name: str
    words: str
    type: FieldType
    default: str = ""
    of_fund: bool = False


class _Names(Many):
    """Names with commas between them, each with a letter or digit, and none twice."""

    def __init__(self) -> None:
        super().__init__(Line(80), commas=True)

    def read(self, node: Any, at: str, notes: Notes) -> tuple[str, ...] | None:
        names = super().read(node, at, notes) or ()
        for name in names:
            if not slug(name):
                notes.say(node, f"„{name}“ ist kein Name.", "Er braucht mindestens einen Buchstaben.")
        return tuple({slug(name): name for name in reversed(names)}.values())[::-1]


class _AtMost(Money):
    """An amount that is not above another one."""

    def __init__(self, most: Decimal) -> None:
        self.most = most

    def read(self, node: Any, at: str, notes: Notes) -> Decimal | None:
        amount = super().read(node, at, notes)
        if amount is not None and amount > self.most:
            there = amount_text(self.most, GERMAN)
            message = (
                f"Ein Projekt kann nicht mehr bekommen ({amount_text(amount, GERMAN)}), als es im Jahr gibt."
            )
            notes.say(node, message, f"Nennen Sie höchstens {there}.")
            return None
        return amount


QUESTIONS = (
    PaperQuestion("name", "Wie heißt die Zeitung?", fields_of(Settings)["name"].type),
    PaperQuestion("ort", "In welcher Stadt erscheint sie?", Line(80)),
    PaperQuestion("bezirk", "Für welche Stadtteile oder Quartiere? Mehrere mit Komma", _Names()),
    PaperQuestion("herausgeber", "Wer gibt sie heraus? Ein Verein, eine Firma, eine Person", Line(120)),
    PaperQuestion("verantwortlich", "Wer ist für den Inhalt verantwortlich? Vor- und Nachname", Line(120)),
    PaperQuestion("strasse", "Unter welcher Anschrift? Straße und Hausnummer", Line(120)),
    PaperQuestion("plz_ort", "Postleitzahl und Ort?", Line(120)),
    PaperQuestion("mail", "Wie lautet die E-Mail-Adresse der Redaktion?", Mail()),
    PaperQuestion("telefon", "Und die Telefonnummer?", Phone()),
    PaperQuestion("fonds", "Gibt es einen Fonds, der Projekte bezahlt? Wie heißt er?", Line(80)),
    PaperQuestion("geldgeber", "Wer gibt das Geld dafür?", Line(120), of_fund=True),
    PaperQuestion("jahresbetrag", "Wie viel Euro gibt es im Jahr?", Money(), YEARLY, of_fund=True),
    PaperQuestion("hoechstbetrag", "Wie viel höchstens für ein Projekt?", Money(), HIGHEST, of_fund=True),
    PaperQuestion("kategorie", "Wofür gibt es Geld? Mehreres mit Komma", _Names(), CATEGORIES, of_fund=True),
    PaperQuestion(
        "sprache", "In welchen Sprachen außer Deutsch? Kürzel mit Komma: tr, ar", Many(Line(12), commas=True)
    ),
    PaperQuestion("farbe", "Welche Farbe hat der Zeitungskopf? Zum Beispiel #123a5c", HexColour()),
    PaperQuestion("adresse", "Unter welcher Adresse wird sie im Netz liegen?", Home()),
)

Ask = Callable[[PaperQuestion, str], str]
"""Told a question and its default; returns the answer."""


def read_answer(question: PaperQuestion, text: str) -> Any:
    """Return what an answer says; None where it says nothing, StadtteilError where it is none."""
    if not text.strip():
        return None
    if question.name == "sprache":
        text, reader = f"de, {text}", fields_of(Settings)["languages"].type
    else:
        reader = question.type
    notes = Notes("", ZoneInfo("Europe/Berlin"))
    value = reader.read(Scalar(text, False, 1, 1), "", notes)
    wrong = next((problem for problem in notes.problems if problem.severity == "error"), None)
    if wrong is not None:
        raise StadtteilError(f"{wrong.message} {wrong.cure}".strip())
    return value


def new_paper(given: Mapping[str, str], name: str, ask: Ask | None = None) -> NewPaper:
    """Return what is known of a paper from what was `given`; the rest is asked, or taken for granted.

    `name` is what the paper is called where nobody says it. What was given empty is not asked.
    """
    said = _answers(given, name, ask)
    return NewPaper(
        name=said["name"] or name,
        town=said["ort"] or "",
        districts=said["bezirk"] or (),
        fund=_fund(said, guessed=ask is None and "jahresbetrag" not in given) if said["fonds"] else None,
        languages=said["sprache"] or ("de",),
        publisher=said["herausgeber"] or "",
        responsible=said["verantwortlich"] or "",
        street=said["strasse"] or "",
        place=said["plz_ort"] or "",
        mail=said["mail"] or "",
        phone=said["telefon"] or "",
        colour=said["farbe"] or "",
        address=said["adresse"] or "",
    )


def _answers(given: Mapping[str, str], name: str, ask: Ask | None) -> dict[str, Any]:
    """Return what was said on each question; nothing on those that have nothing to do with this paper."""
    said: dict[str, Any] = {}
    for asked in QUESTIONS:
        if asked.of_fund and not said["fonds"]:
            said[asked.name] = None
            continue
        question = _in_the_light_of(said, asked, name)
        answer = given.get(question.name)
        if answer is None:
            answer = ask(question, question.default) if ask else question.default
        said[question.name] = read_answer(question, answer)
    return said


def _in_the_light_of(said: Mapping[str, Any], question: PaperQuestion, name: str) -> PaperQuestion:
    """Return a question as it is to be asked after what was said before."""
    if question.name == "name":
        return question._replace(default=name)
    if question.name == "geldgeber":
        return question._replace(default=said["herausgeber"] or "")
    if question.name == "hoechstbetrag":
        most = said["jahresbetrag"] or Decimal(YEARLY)
        return question._replace(type=_AtMost(most), default=str(min(Decimal(HIGHEST), most)))
    return question


def _fund(said: Mapping[str, Any], *, guessed: bool) -> NewFund:
    yearly: Decimal = said["jahresbetrag"] or Decimal(YEARLY)
    return NewFund(
        said["fonds"],
        yearly,
        said["hoechstbetrag"] or min(Decimal(HIGHEST), yearly),
        said["kategorie"] or tuple(CATEGORIES.split(", ")),
        said["geldgeber"] or "",
        guessed,
    )
