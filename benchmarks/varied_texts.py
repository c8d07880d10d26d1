"""Texts of the varied corpus: sentences, paragraphs and all that volunteers put between them, by chance.

Knows Markdown that every generator reads alike, and no generator. Links name files beside the article, as
ours do; `generators` turns them into addresses for the others.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from benchmarks import varied_words as words

PLACES = 40
"""There are never more places than this."""

_WORD = re.compile(r"\w+")


class Writer:
    """Writes for one article, whose number says what is already there to link to."""

    def __init__(self, chance: random.Random, number: int) -> None:
        """Write by this chance."""
        self._chance = chance
        self._number = number
        self._notes: list[str] = []
        self._has_heading = False

    def title(self) -> str:
        """Return a headline of three to twelve words, without any sign that front matter knows."""
        chance = self._chance
        verb, what = self._deed()
        shapes = (
            f"{chance.choice(words.SUBJECTS)} und {chance.choice(words.THINGS)}",
            f"{self._compound()} und {self._compound()}",
            f"{chance.choice(words.FRONTS)} {verb} niemand {what}",
            f"Wer {verb} {what}?",
            f"{self._compound()} – {chance.choice(words.ENDS).replace(',', '')}",
        )
        return _capital(chance.choice(shapes))

    def sentence(self) -> str:
        """Return one sentence of five to thirty words."""
        chance = self._chance
        who, whom = (chance.choice(words.SUBJECTS) for _ in range(2))
        (verb, what), (other, more) = self._deed(), self._deed()
        front, end = chance.choice(words.FRONTS), chance.choice(words.ENDS)
        shapes = (
            f"{who} {verb} {what}, {end}.",
            f"{front} {verb} {who} {what}.",
            f"{who} {verb} {what}, und {whom} {other} {more}, {end}.",
            f"Der Vorschlag mit dem Namen {self._compound()} bleibt, {end}.",
            f"{front} {verb} {who} {what}; dazu kommen {chance.randrange(2, 900)} Bögen Papier.",
            f"Für {self._compound()} und {self._compound()} fehlt noch eine Zusage.",
        )
        return _capital(chance.choice(shapes))

    def paragraph(self) -> str:
        """Return two to six sentences; often one has something special about it."""
        said = [self.sentence() for _ in range(self._chance.randrange(2, 7))]
        if self._chance.random() < 0.7:
            at = self._chance.randrange(len(said))
            said[at] = self._special(said[at])
        return " ".join(said)

    def body(self, length: int) -> str:
        """Return a text of about so many words."""
        parts = [self.paragraph()]
        count = _count(parts[0])
        blocks = self._blocks()
        while count < length:
            block = self._chance.choices(list(blocks), list(blocks.values()))[0]()
            parts.append(block)
            count += _count(block)
        parts += [f"[^{number}]: {note}" for number, note in enumerate(self._notes, 1)]
        return "\n\n".join(parts) + "\n"

    def _blocks(self) -> dict[Callable[[], str], int]:
        """Return what can follow, by how often it does."""
        return {
            self.paragraph: 60,
            self._heading: 10,
            self._list: 7,
            self._steps: 3,
            self._nested: 2,
            self._table: 4,
            self._quote: 5,
            self._picture: 3,
            self._verse: 2,
            lambda: "---": 1,
        }

    def _special(self, sentence: str) -> str:
        chance, plain = self._chance, sentence[:-1]
        shapes: tuple[Callable[[], str], ...] = (
            lambda: f"**{plain}**.",
            lambda: f"*{plain}*.",
            lambda: f'"{plain}", sagt {chance.choice(words.SUBJECTS)}.',
            lambda: f"{sentence} Das kostet {chance.randrange(20, 900)} Euro -- oder mehr.",
            lambda: f"{plain}, {self._link()}.",
            lambda: f"{plain}, {self._link()}.",
            lambda: f"{sentence} {chance.choice(words.ODDITIES)}",
            lambda: f"{sentence} {self._note()}",
        )
        return chance.choice(shapes)()

    def _link(self) -> str:
        """Return a link to another site, an older article, a project, a place or an event."""
        chance, number = self._chance, self._number
        shapes = [(f"wie {chance.choice(words.SUBJECTS)} schreibt", "https://beispiel.example/{:04}/", 1_000)]
        shapes += [
            (f"{text} {{0}}", target, most)
            for text, target, most in (
                ("wie im Beitrag", "../artikel/artikel-{:05}.md", number - 1),
                ("mehr beim Projekt", "../projekte/projekt-{:05}.yaml", number // 10),
                ("und zwar am Ort", "../orte/ort-{:03}.yaml", min(PLACES, number // 25)),
                ("siehe Termin", "../termine/termin-{:05}.md", number // 20),
            )
            if most > 0
        ]
        text, target, most = chance.choice(shapes)
        which = chance.randrange(1, most + 1)
        return f"[{text.format(which)}]({target.format(which)})"

    def _note(self) -> str:
        self._notes.append(self.sentence())
        return f"Das ist belegt.[^{len(self._notes)}]"

    def _heading(self) -> str:
        level = self._chance.choice(("##", "##", "###")) if self._has_heading else "##"
        self._has_heading = True
        return f"{level} {self.title()}\n\n{self.paragraph()}"

    def _list(self) -> str:
        return "\n".join(f"- {self.sentence()}" for _ in range(self._chance.randrange(2, 8)))

    def _steps(self) -> str:
        count = self._chance.randrange(2, 7)
        return "\n".join(f"{number}. {self.sentence()}" for number in range(1, count + 1))

    def _nested(self) -> str:
        inner = "\n".join(f"    - {self._compound()}" for _ in range(self._chance.randrange(2, 4)))
        return f"- {self.sentence()}\n{inner}\n- {self.sentence()}"

    def _table(self) -> str:
        chance, count = self._chance, self._chance.randrange(2, 9)
        rows = "\n".join(
            f"| {chance.choice(words.OBJECTS)} | {self._compound()} | {chance.randrange(10, 2000)} € |"
            for _ in range(count)
        )
        return f"| Was | Wer | Kosten |\n|:----|:---:|------:|\n{rows}"

    def _quote(self) -> str:
        said = [self.sentence() for _ in range(self._chance.randrange(1, 4))]
        return "\n>\n".join(f"> {sentence}" for sentence in said)

    def _picture(self) -> str:
        number = self._chance.randrange(1, PICTURES + 1)
        return f"![{picture_alt(number)}]({picture_name(number)})"

    def _verse(self) -> str:
        return "  \n".join(self.title() for _ in range(self._chance.randrange(3, 7)))

    def _deed(self) -> tuple[str, str]:
        """Return a verb, and what it is about with the preposition that it wants."""
        verb, _, preposition = self._chance.choice(words.VERBS).partition(" ")
        return verb, f"{preposition} {self._chance.choice(words.OBJECTS)}".strip()

    def _compound(self) -> str:
        return self._chance.choice(words.FIRST_HALVES) + self._chance.choice(words.SECOND_HALVES)


PICTURES = 12
"""How many drawings there are; all small, so that builds are measured and not encoders."""


def picture_name(number: int) -> str:
    """Return the file name of a drawing, which counts from 1."""
    return f"zeichnung-{number:02}.jpg"


def picture_alt(number: int) -> str:
    """Return what is to be seen."""
    return f"Zeichnung {number}: farbige Flächen vor hellem Grund."


def length(chance: random.Random) -> int:
    """Return how many words an article has: 60 to 2,000, most of them 350 to 500."""
    low, high = chance.choices(
        ((60, 200), (200, 350), (350, 500), (500, 900), (900, 1_400), (1_400, 1_950)), (10, 12, 62, 11, 4, 1)
    )[0]
    return chance.randrange(low, high)


def foreign(chance: random.Random, language: str) -> tuple[str, str, str]:
    """Return title, teaser and text in Turkish, Arabic or Ukrainian; shorter than German ones."""
    sentences = words.SENTENCES[language]
    parts = [
        " ".join(chance.sample(sentences, chance.randrange(3, 7))) for _ in range(chance.randrange(2, 7))
    ]
    parts.insert(1, f"## {chance.choice(words.TITLES[language])}")
    parts.append("\n".join(f"- {sentence}" for sentence in chance.sample(sentences, 3)))
    return chance.choice(words.TITLES[language]), chance.choice(sentences), "\n\n".join(parts) + "\n"


def _count(text: str) -> int:
    return len(_WORD.findall(text))


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
