"""THE LAW: whatever happened before, a build leaves the same bytes as a clean one made elsewhere.

A random editor, designer and vandal works on a small paper. After each step it is built in place, in
a new process, and from scratch by another one with another hash seed, time zone, language and folder.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from PIL import Image

from tests.fresh import Caller
from tests.model.downloads import files
from tests.space import ROOT, Space, tree
from tests.thoroughness import IN_CI, stories

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="clean processes are forked")

ELSEWHERE = {
    "WORTHWHILE": "1",
    "PYTHONHASHSEED": "4711",
    "TZ": "Pacific/Auckland",
    "LANG": "tr_TR.UTF-8",
    "LC_ALL": "C",
    "COLUMNS": "40",
}
HERE = {"PYTHONHASHSEED": "0", "TZ": "America/New_York"}
NAMES = ["alt", "brot", "chor", "2026/dorf", "2026/eis"]
WORDS = ["Fest", "Über uns & euch", "„Garten“", "Ärger: wer?", "a < b"]
DATES = ["2026-08-31", "2026-09-01", "2026-11-20", "2026-12-01", "2026-12-24"]
LONG_AGO = "2017-03-05"
"""A day whose news stands in another part of the search's index than all others."""
STATEMENTS = [
    f"barrierefreiheit: {{stand: {day}, vereinbar: teilweise, methode: selbst, maengel: [{{was: Filme, "
    "warum: Es gibt keine}], kontakt: {telefon: '07621 1234'}}"
    for day in ("2025-12-01", "2026-12-01")
]
"""What is a year old, and what is dated, on one of the `DATES`."""
TEMPLATES = ["parts/card.html", "base.html", "article.html", "404.html", "parts/figure.html"]
FOLDERS = ["layouts", "gemeinsam/layouts"]
STATE = [
    *("compiled/*/*", "ledger-site", "memo.sqlite", "stamps", "gate*", "plan-site", "views-site", "faces"),
    *("next-change", "blobs", "*"),
]
BROKEN = [
    ("datum: ", "datum: 2026-02-31 statt "),
    ("titel: ", "tittel: "),
    ("\n---\n", "\n"),
    ("\n\n", "\n\n[ins Leere](gibt-es-nicht.md) "),
]
LAST = "2026-12-01"
LINKED = "autor: [mi, B]\nserie: S\nzielgruppe: kinder\n"
MORE = [
    *("", f"bis: {LAST}\n", "bild: bank.jpg\n", "dateien: plan.pdf\n", "frueher: /weg/\n", "entwurf: ja\n"),
    LINKED,
]
DATE_KEYS = [
    *("", "status: abgesagt\n", "verschoben_auf: 2026-12-24 18:00\n", "ende: 2026-12-02\n"),
    "wiederholung: alle 2 Wochen\nausnahmen: []\n",
    "wiederholung: täglich\nwiederholung_bis: 2026-12-20\neintritt: 0\nzielgruppe: kinder\n",
    "anmeldung: {noetig: nein, bis: 2026-11-30}\nsprachen: tr\n",
]
OWN_WORDS = [
    *("", "Titelseite: Vorn & <oben>\n", 'Titelseite: Ön\n"{n} Projekt": ["{n} Vorhaben", "{n} Vorhaben"]\n'),
    'Alle Artikel: Alles\nZurück zur Stelle {n} im Text: "Nach oben ({n})"\n',
]
CONSENTS = ["", "einwilligung: {status: widerrufen}", "einwilligung: {status: ja, bis: 2026-12-01}"]
AGREED = ["seite: ja", "aktiv: nein", f"seite: ja\nbis: {LAST}", "bild: bank.jpg\nseite: ja", f"ab: {LAST}"]
LEAVING = (
    "Dieses Bild kommt von der Seite: ",
    "Diese Datei kommt von der Seite: ",
    "Bisher stand dieser Eintrag unter ",
    "Diese Datei gibt es nicht mehr; ihre Adresse ",
)
"""What is said once, of the step from the edition before."""
pick = st.integers(0, 30)


def lasting(said: str) -> str:
    """Return what is said of this edition: what has left with it, only the one before it knows."""
    parts = said.split("\n\n")
    return "\n\n".join(part for part in parts if not any(words in part for words in LEAVING)).strip()


class Newsroom(RuleBasedStateMachine):
    """The paper, those who work on it, and those who disturb them."""

    callers: tuple[Caller, Caller]

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="hier-"))
        self.elsewhere = Path(tempfile.mkdtemp(prefix="anders wo-"))
        self.paper = Space(self.folder / "blatt")
        self.paper.root.mkdir()
        self.date = "2026-11-20"
        self.broken: dict[str, bytes] = {}
        self.clean_builds = 0

    def teardown(self) -> None:
        shutil.rmtree(self.folder)
        shutil.rmtree(self.elsewhere)

    @initialize()
    def begin(self) -> None:
        self.paper.fill("small")
        self.exchange_file(1)
        self.settle_consent_to_file("")

    # The law.

    @invariant()
    def same_as_clean(self) -> None:
        if not (self.paper.root / "content").exists():
            return
        before = self.paper.tree()
        clean = self._builds()
        here, elsewhere = self.callers
        mine, theirs = here.end(), elsewhere.end()
        assert (mine["code"], lasting(mine["err"])) == (theirs["code"], lasting(theirs["err"]))
        assert mine["code"] == 0 or (mine["code"] == 1 and self.broken), mine["err"]
        if mine["code"] == 0:
            compare(self.paper.tree(), tree(clean))
        elif before:
            compare(self.paper.tree(), before)

    def _builds(self) -> Path:
        """Begin to build here and, from a copy, elsewhere; return the site there."""
        self.clean_builds += 1
        fresh = self.elsewhere / f"ü {self.clean_builds}"
        fresh.mkdir()
        for name in ("content", "layouts", "gemeinsam"):
            if (self.paper.root / name).exists():
                shutil.copytree(self.paper.root / name, fresh / name)
        here, elsewhere = self.callers
        here.begin("build", "--project", str(self.paper.root), "--date", self.date)
        elsewhere.begin("build", "--project", str(fresh), "--date", self.date, "--workers", "2")
        return fresh / "site"

    # What editors do.

    @rule(
        name=st.sampled_from(NAMES),
        title=st.sampled_from(WORDS),
        day=st.sampled_from([*DATES, LONG_AGO]),
        section=st.sampled_from(["leute", "orte"]),
        more=st.sampled_from(MORE),
    )
    def write_article(self, name: str, title: str, day: str, section: str, more: str) -> None:
        path = f"content/artikel/{name}.md"
        taken = any(
            "frueher" in file.read_text() for file in self._articles() if file != self.paper.root / path
        )
        never = "bis:" in more and day >= LAST
        more = "" if (taken and "frueher" in more) or never else more
        head = f"titel: '{title}'\ndatum: {day}\nteaser: Kurz.\nressort: {section}\n{more}"
        self._write(path, f"---\n{head}---\n\nEin Text über {title}.\n")

    @rule(
        name=st.sampled_from(["bank", "kino"]),
        amount=st.sampled_from(["1,50", "100", "400"]),
        category=st.sampled_from(["umwelt", "kultur"]),
        status=st.sampled_from(["bewilligt", "laufend", "abgebrochen"]),
    )
    def fund_project(self, name: str, amount: str, category: str, status: str) -> None:
        self._write(
            f"content/projekte/{name}.yaml",
            f"titel: {name}\nkurz: Kurz.\nfonds: topf\njahr: 2026\nkategorie: {category}\nstatus: {status}\n"
            f"bewilligt_am: 2026-05-01\nbetrag: {amount}\nausgezahlt: 1\ngruppe: privat\nquartier: mitte\n",
        )

    @rule(
        name=st.sampled_from(["fest", "hock", "runde"]),
        begin=st.sampled_from(["2026-08-31 18:00", "2026-11-20 19:30", "2026-11-30 10:00", "2026-12-01"]),
        more=st.sampled_from(DATE_KEYS),
        place=st.sampled_from(["quartier: mitte", "treffpunkt: Am Brunnen\nveranstalter: verein"]),
    )
    def announce_date(self, name: str, begin: str, more: str, place: str) -> None:
        self._write(
            f"content/termine/2026/{name}.md",
            f"---\ntitel: {name}\nbeginn: {begin}\n{place}\n{more}---\n\nText.\n",
        )

    @rule(name=st.sampled_from(["fest", "hock", "runde"]))
    def forget_date(self, name: str) -> None:
        (self.paper.root / f"content/termine/2026/{name}.md").unlink(missing_ok=True)

    @rule(
        days=st.tuples(st.sampled_from(DATES), st.sampled_from(DATES)),
        time=st.sampled_from(["", " 18:00"]),
        more=st.sampled_from(["", "artikel: [zwei]\n", "zeitraum: {von: 2026-09-01, bis: 2026-12-01}\n"]),
    )
    def plan_edition(self, days: tuple[str, str], time: str, more: str) -> None:
        deadline, day = sorted(days)
        head = f"nummer: 4\njahr: 2026\nerscheint: {day}\nredaktionsschluss: {deadline}{time}\n"
        self._write("content/ausgaben/2026-4.yaml", head + more)

    @rule(
        name=st.sampled_from(["rad", "tisch"]),
        day=st.sampled_from(["2026-08-31", "2026-11-10", "2026-11-20"]),
        last=st.sampled_from(["", "laeuft_ab: 2026-11-20\n", "laeuft_ab: 2026-11-30\n"]),
        more=st.sampled_from(
            ["", "bild: bank.jpg\n", "entwurf: ja\n", "einwilligung: ja\nmail: a@b.example\n"]
        ),
    )
    def pin_notice(self, name: str, day: str, last: str, more: str) -> None:
        self._write("content/orte/treff.yaml", "name: Treff\nkurz: Ein Raum.\n")
        head = f"titel: {name}\nart: suche\nrubrik: kinder\nerstellt: {day}\nkontakt_ueber: treff\n{more}"
        head += last if day > "2026-11-01" else ""
        self._write(f"content/pinnwand/{name}.md", f"---\n{head}---\n\nEin Text.\n")

    @rule(name=st.sampled_from(["rad", "tisch"]))
    def take_notice_down(self, name: str) -> None:
        (self.paper.root / f"content/pinnwand/{name}.md").unlink(missing_ok=True)

    @rule(
        begin=st.sampled_from(["2026-09-01", "2026-11-20", "2026-12-05"]),
        end=st.sampled_from(["2026-12-05", "2026-12-23"]),
        water=st.sampled_from(["", "2026-12-05"]),
        change=st.sampled_from(["", "aenderungen: [{am: 2026-12-01, was: Anders.}]\n"]),
    )
    def announce_works(self, begin: str, end: str, water: str, change: str) -> None:
        head = f"titel: Rohre\nstrassen: [{{strasse: Weg}}]\nbeginn: {begin}\nende: {end}\n{change}"
        head += f"auswirkungen: [{{was: wasser, am: {water}, uhrzeit: 9 Uhr}}]\n" if water else ""
        head += f"phasen: [{{titel: Keller, von: {begin}, bis: {end}}}]\n"
        more = "erstellt: 2026-08-01\nquartiere: [mitte]\n"
        self._write("content/bauarbeiten/rohre.md", f"---\n{head}{more}---\n\nEin Text.\n")

    @rule(
        day=st.sampled_from(DATES),
        point=st.sampled_from(["47.6123, 7.6612", "47.6131, 7.6640"]),
        east=st.sampled_from(["7.66", "7.67"]),
    )
    def open_place(self, day: str, point: str, east: str) -> None:
        self._write(
            "content/orte/treff.yaml",
            f"name: Treff\nkoordinaten: {point}\nquartier: mitte\nausnahmen: [{{am: {day}, hinweis: Zu}}]\n",
        )
        self._write("content/quartiere/mitte.yaml", "name: Mitte\numriss: {quelle: wir, lizenz: CC0-1.0}\n")
        ring = f"[[7.65, 47.61], [{east}, 47.61], [{east}, 47.62], [7.65, 47.61]]"
        outline = f'{{"type": "Polygon", "coordinates": [{ring}]}}'
        self._write("content/quartiere/mitte.geojson", outline)

    @rule(number=pick, word=st.sampled_from(WORDS))
    def edit_body(self, number: int, word: str) -> None:
        self._edit(number, lambda text: f"{text}\nUnd noch etwas über {word}.\n")

    @rule(number=pick, word=st.sampled_from(WORDS))
    def edit_title(self, number: int, word: str) -> None:
        self._edit(number, lambda text: re.sub("titel: .*", f"titel: '{word}'", text, count=1))

    @rule(number=pick, day=st.sampled_from([*DATES, LONG_AGO]))
    def edit_date(self, number: int, day: str) -> None:
        self._edit(
            number,
            lambda text: (
                text
                if "bis:" in text and day >= LAST
                else re.sub("datum: .*", f"datum: {day}", text, count=1)
            ),
        )

    @rule(number=pick)
    def edit_without_a_trace(self, number: int) -> None:
        """Change as many letters, and put the time back."""
        file = self._nth(number)
        seen = file.stat()
        text = file.read_text()
        file.write_text(text.replace("Text", "TEXT") if "Text" in text else text.replace("TEXT", "Text"))
        os.utime(file, ns=(seen.st_atime_ns, seen.st_mtime_ns))

    @rule(number=pick, name=st.sampled_from(NAMES))
    def rename(self, number: int, name: str) -> None:
        file = self._nth(number, own=False)
        new = self.paper.root / f"content/artikel/{name}.md"
        if file is not None and not new.exists():
            new.parent.mkdir(exist_ok=True)
            file.rename(new)
            for before, now in zip(translations(file), translations(new), strict=True):
                if before.exists():
                    before.rename(now)

    @rule(number=pick)
    def delete(self, number: int) -> None:
        file = self._nth(number, own=False)
        if file is not None:
            file.unlink()
            for other in translations(file):
                other.unlink(missing_ok=True)

    @rule(
        number=pick,
        word=st.sampled_from(WORDS),
        body=st.sampled_from(["", "Metin.\n", "[iki](/artikel/zwei/)\n"]),
    )
    def translate(self, number: int, word: str, body: str) -> None:
        self._speak("tr")
        path = self._relative(translations(self._nth(number))[0])
        self._write(path, f"---\ntitel: '{word}'\n---\n{body}")

    @rule(summary=st.sampled_from(["Kısa.", "Kısacık.", ""]), held_back=st.booleans())
    def translate_project(self, summary: str, held_back: bool) -> None:
        self._speak("tr")
        draft = "entwurf: ja\n" if held_back else ""
        self._write("content/projekte/hochbeet.tr.yaml", f"kurz: {summary}\n{draft}")

    @rule(number=pick, which=st.sampled_from([0, 1]))
    def forget_translation(self, number: int, which: int) -> None:
        translations(self._nth(number))[which].unlink(missing_ok=True)

    @rule(
        number=pick, word=st.sampled_from(WORDS), tested=st.sampled_from(["", "geprueft_von: Lesegruppe\n"])
    )
    def say_plainly(self, number: int, word: str, tested: str) -> None:
        self._speak("de-simple")
        path = self._relative(translations(self._nth(number))[1])
        self._write(path, f"---\ntitel: '{word}'\n{tested}---\nDas ist leicht.\n")

    @rule(said=st.sampled_from(["untertitel: Gazete\n", "untertitel: Gazete\nhinweis: Örnek\n", ""]))
    def translate_settings(self, said: str) -> None:
        self._speak("tr")
        if said:
            self._write("content/site.tr.yaml", said)
        else:
            (self.paper.root / "content/site.tr.yaml").unlink(missing_ok=True)

    @rule(
        said=st.sampled_from(
            ["alt: Bir bank\n", "alt: Bank\nbildunterschrift: Yeni.\n", "urheber: Ece\n", ""]
        )
    )
    def describe_picture(self, said: str) -> None:
        self._speak("tr")
        path = "content/bilder/bank.jpg.tr.yaml"
        if said:
            self._write(path, said)
        elif path not in self.broken:
            (self.paper.root / path).unlink(missing_ok=True)

    @rule(language=st.sampled_from(["de", "tr"]), said=st.sampled_from(OWN_WORDS))
    def say_own_words(self, language: str, said: str) -> None:
        self._speak("tr")
        for ending, more in (("", "datum: 2026-09-01\n"), (".tr", "")):
            text = f"---\ntitel: Fuß\nteaser: Kurz.\n{more}---\nText.[^1]\n\n[^1]: Unten.\n"
            self._write(f"content/artikel/fuss{ending}.md", text)
        self._write(f"content/worte/{language}.yaml", said)

    @rule(language=st.sampled_from(["de", "tr"]), how=st.sampled_from(["break", "forget"]))
    def spoil_own_words(self, language: str, how: str) -> None:
        path = f"content/worte/{language}.yaml"
        file = self.paper.root / path
        if path in self.broken or not file.exists():
            return
        if how == "break":
            self.broken[path] = file.read_bytes()
            self.paper.write(path, 'Titelseite: "{wer}"\n')
        else:
            file.unlink()

    @rule(number=pick)
    def touch(self, number: int) -> None:
        os.utime(self._nth(number))

    @rule(number=pick, harm=st.sampled_from(BROKEN))
    def break_article(self, number: int, harm: tuple[str, str]) -> None:
        file = self._nth(number)
        path = file.relative_to(self.paper.root).as_posix()
        if path not in self.broken:
            self.broken[path] = file.read_bytes()
            self.paper.edit(path, *harm)

    @rule(text=st.sampled_from(["{% if %}", "{{ gibt_es_nicht }}", '{% include "fehlt.html" %}']))
    def break_template(self, text: str) -> None:
        path = "layouts/404.html"
        if path not in self.broken:
            file = self.paper.root / path
            self.broken[path] = file.read_bytes() if file.exists() else shipped("404.html")
            self.paper.write(path, self.broken[path] + text.encode())

    @precondition(lambda self: self.broken)
    @rule()
    def mend(self) -> None:
        for path, data in self.broken.items():
            self.paper.write(path, data)
        self.broken.clear()

    # What designers do.

    @rule(
        folder=st.sampled_from(FOLDERS),
        name=st.sampled_from(TEMPLATES),
        word=st.sampled_from(["eins", "zwei"]),
    )
    def override_template(self, folder: str, name: str, word: str) -> None:
        if f"{folder}/{name}" not in self.broken:
            self.paper.write(f"{folder}/{name}", shipped(name).replace(b"</", f"<!--{word}--></".encode(), 1))

    @rule(folder=st.sampled_from(FOLDERS), name=st.sampled_from(TEMPLATES))
    def drop_template(self, folder: str, name: str) -> None:
        if f"{folder}/{name}" not in self.broken:
            (self.paper.root / folder / name).unlink(missing_ok=True)

    @rule(color=st.sampled_from(["red", "teal", ""]))
    def edit_stylesheet(self, color: str) -> None:
        file = self.paper.root / "layouts/assets/style.css"
        if color:
            self.paper.write("layouts/assets/style.css", f"body {{ color: {color} }}\n")
        else:
            file.unlink(missing_ok=True)

    # Pictures and settings.

    @rule(color=st.sampled_from(["#123456", "#fedcba"]), width=st.sampled_from([40, 500]))
    def exchange_picture(self, color: str, width: int) -> None:
        stream = io.BytesIO()
        Image.new("RGB", (width, 30), color).save(stream, "JPEG")
        self.paper.write("content/bilder/bank.jpg", stream.getvalue())

    @rule(consent=st.sampled_from(CONSENTS))
    def settle_consent(self, consent: str) -> None:
        self.paper.write(
            "content/bilder/bank.jpg.yaml",
            f"alt: Eine Bank.\nurheber: Redaktion\nlizenz: CC-BY-4.0\n{consent}\n",
        )

    @rule(
        consent=st.sampled_from(CONSENTS),
        credit=st.sampled_from(["Mira", "Ali"]),
        color=st.sampled_from(["red", "teal"]),
    )
    def say_rights_where_a_picture_is_shown(self, consent: str, credit: str, color: str) -> None:
        stream = io.BytesIO()
        Image.new("RGB", (90, 30), color).save(stream, "JPEG")
        self.paper.write("content/bilder/hof.jpg", stream.getvalue())
        said = ", ".join(filter(None, [f"alt: Ein Hof, urheber: {credit}, lizenz: CC-BY-4.0", consent]))
        self._write(
            "content/projekte/hof.yaml",
            "titel: Hof\nkurz: Kurz.\nfonds: topf\njahr: 2026\nkategorie: umwelt\nstatus: laufend\n"
            f"betrag: 1\ngruppe: privat\nquartier: mitte\nbild: {{datei: hof.jpg, {said}}}\n",
        )

    @rule(agreed=st.sampled_from(AGREED))
    def settle_author(self, agreed: str) -> None:
        record = f"anzeigename: Mira\nkuerzel: mi\neinwilligung: ja\n{agreed}\n"
        self._write("content/autoren/mira.yaml", record)

    @rule(pages=st.integers(1, 3))
    def exchange_file(self, pages: int) -> None:
        self.paper.write("content/dateien/plan.pdf", files.pdf(pages=pages))

    @rule(consent=st.sampled_from([*CONSENTS, "barrierefrei: nein"]))
    def settle_consent_to_file(self, consent: str) -> None:
        told = f"titel: Der Plan\nurheber: Redaktion\nlizenz: CC-BY-4.0\n{consent}\n"
        self.paper.write("content/dateien/plan.pdf.yaml", told)

    @rule(
        line=st.sampled_from(
            ["name: Blatt", "adresse: https://blatt.example/neu/", "hinweis: Neu", *STATEMENTS]
        )
    )
    def edit_settings(self, line: str) -> None:
        key = line.partition(":")[0]
        self._edit_settings(lambda text: f"{line}\n" + re.sub(f"^{key}: .*\n", "", text, flags=re.MULTILINE))

    @rule()
    def add_section(self) -> None:
        self._edit_settings(
            lambda text: (
                text.replace("navigation:", "  - kennung: neu\n    name: Neu\nnavigation:", 1)
                if "kennung: neu" not in text
                else text
            )
        )

    @rule(place=st.sampled_from(["seiten/impressum.md", "/projekte/"]))
    def edit_navigation(self, place: str) -> None:
        self._edit_settings(
            lambda text: re.sub(r"titel: .*\n    ziel: .*", f"titel: Da\n    ziel: {place}", text)
        )

    @rule(date=st.sampled_from(DATES))
    def wait(self, date: str) -> None:
        self.date = date

    # What vandals do.

    @rule(number=pick, harm=st.sampled_from(["spoil", "remove", "empty", "link", "folder"]))
    def harm_output(self, number: int, harm: str) -> None:
        files = [file for file in sorted(self.paper.site.rglob("*")) if file.is_file()]
        if files:
            file = files[number * 7 % len(files)]
            data = file.read_bytes()
            file.unlink()
            if harm == "spoil":
                file.write_bytes(data.swapcase())
            elif harm == "empty":
                file.write_bytes(b"")
            elif harm == "link":
                file.symlink_to(self.paper.root / "content/site.yaml")
            elif harm == "folder":
                (file / "darin").mkdir(parents=True)

    @rule(path=st.sampled_from(["fremd.txt", "artikel/fremd/index.html", ".versteckt", "leer/"]))
    def add_output(self, path: str) -> None:
        if path.endswith("/"):
            (self.paper.site / path).mkdir(parents=True, exist_ok=True)
        else:
            self.paper.write(f"site/{path}", "fremd")

    @rule(pattern=st.sampled_from(STATE))
    def lose_state(self, pattern: str) -> None:
        for found in list((self.paper.root / ".stadtteil").glob(pattern)):
            self.paper.remove(found.relative_to(self.paper.root).as_posix())

    @rule(pattern=st.sampled_from(STATE[:8]), how=st.sampled_from(["cut", "noise", "empty"]))
    def spoil_state(self, pattern: str, how: str) -> None:
        for found in (self.paper.root / ".stadtteil").glob(pattern):
            data = found.read_bytes()
            spoilt = {"cut": data[: len(data) // 2], "noise": bytes(reversed(data)), "empty": b""}[how]
            found.write_bytes(spoilt)

    @rule(
        change=st.sampled_from(["word", "name", "sheet", "output", "state", "date"]),
        fuse=st.one_of(st.integers(1, 12), st.integers(1, 160)),
    )
    def die_while_building(self, change: str, fuse: int) -> None:
        self._before_dying(change, fuse)
        here, _ = self.callers
        here.begin("build", "--project", str(self.paper.root), "--date", self.date, fuse=fuse)
        assert here.end()["code"] in {-9, 0, 1}

    def _before_dying(self, change: str, fuse: int) -> None:
        """See to it that there is something to build."""
        if change == "word":
            self.edit_title(fuse, f"Zum {fuse}. Mal")
        elif change == "name":
            self.edit_settings(f"name: Blatt {fuse}")
        elif change == "sheet":
            self.edit_stylesheet("teal")
        elif change == "output":
            self.harm_output(fuse, "spoil")
        elif change == "state":
            self.lose_state("*")
        else:
            self.date = DATES[fuse % len(DATES)]

    @rule(call=st.sampled_from(["build --drafts", "build --output", "check"]))
    def run_beside(self, call: str) -> None:
        """Do what leaves the site alone, and shares all that is remembered with what makes it."""
        before = self.paper.tree()
        output = [str(self.folder / "anderswo")] if call.endswith("--output") else []
        here, _ = self.callers
        here.begin(*call.split(), *output, "--project", str(self.paper.root), "--date", self.date)
        ended = here.end()
        assert ended["code"] in ({0, 1} if self.broken else {0}), ended["err"]
        compare(self.paper.tree(), before)

    # How it is done.

    def _articles(self) -> list[Path]:
        found = (self.paper.root / "content/artikel").rglob("*.md")
        return sorted(file for file in found if not file.stem.endswith((".tr", ".leicht")))

    def _nth(self, number: int, *, own: bool = True) -> Any:
        """Return some article; with `own` false only one that a rule has written, or None."""
        files = self._articles()
        if not own:
            held = {"content/artikel/eins.md", "content/artikel/zwei.md", *self.broken}
            files = [file for file in files if self._relative(file) not in held]
        return files[number % len(files)] if files else None

    def _relative(self, file: Path) -> str:
        return file.relative_to(self.paper.root).as_posix()

    def _edit(self, number: int, change: Callable[[str], str]) -> None:
        file = self._nth(number)
        if self._relative(file) not in self.broken:
            file.write_text(change(file.read_text()))

    def _edit_settings(self, change: Callable[[str], str]) -> None:
        file = self.paper.root / "content/site.yaml"
        file.write_text(change(file.read_text()))

    def _speak(self, tag: str) -> None:
        """See to it that the paper is in a further language."""
        spoken = re.search(r"(?m)^sprachen: \[(.*)\]$", (self.paper.root / "content/site.yaml").read_text())
        tags = spoken[1].split(", ") if spoken else ["de"]
        if tag not in tags:
            line = f"sprachen: [{', '.join([*tags, tag])}]\n"
            self._edit_settings(lambda text: re.sub(r"(?m)^sprachen: .*\n", "", text) + line)

    def _write(self, path: str, text: str) -> None:
        if path not in self.broken:
            self.paper.write(path, text)


def translations(file: Path) -> tuple[Path, Path]:
    """Return where an article's translation stands, and what says it in plain German."""
    return file.with_suffix(".tr.md"), file.with_suffix(".leicht.md")


def shipped(name: str) -> bytes:
    return (ROOT / "layouts" / name).read_bytes()


def compare(mine: dict[str, bytes], theirs: dict[str, bytes]) -> None:
    """Say which files differ, and where first."""
    assert sorted(mine) == sorted(theirs)
    for path, data in mine.items():
        if data != theirs[path]:
            at = next((n for n, (a, b) in enumerate(zip(data, theirs[path], strict=False)) if a != b), 0)
            around = slice(max(0, at - 80), at + 80)
            pytest.fail(
                f"{path} differs:\n  here      {data[around]!r}\n  elsewhere {theirs[path][around]!r}"
            )


STORIES = [("fork", stories(8, 4)), ("spawn", stories(2, 1))]
AT_ONCE = 4
"""How many stories one test tells, so that two workers can share them."""


@pytest.mark.parametrize(
    ("method", "number", "examples"),
    [
        (method, first, min(AT_ONCE, count - first))
        for method, count in STORIES
        for first in range(0, count, AT_ONCE)
    ],
)
def test_a_build_leaves_the_same_bytes_as_a_clean_one_elsewhere(
    tmp_path: Path, method: str, number: int, examples: int
) -> None:
    class Told(Newsroom):
        """One that starts where no other one does."""

    if IN_CI:
        seed(number)(Told)
    (tmp_path / "anderswo").mkdir()
    strange = {**ELSEWHERE, "METHOD": method}
    with Caller(tmp_path, HERE) as here, Caller(tmp_path / "anderswo", strange) as elsewhere:
        Told.callers = (here, elsewhere)
        run_state_machine_as_test(
            Told,
            settings=settings(
                max_examples=examples,
                stateful_step_count=12,
                suppress_health_check=list(HealthCheck),
            ),
        )
