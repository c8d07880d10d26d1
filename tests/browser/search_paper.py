"""A small paper whose texts are there for queries, and these, with what they should find. All is invented."""

from __future__ import annotations

from tests.space import Space

ARTICLES = {
    "strasse": ("2026-09-01", "Eine Straße wird grün", "In der Teichstraße stehen jetzt Kübel."),
    "buechel": ("2026-09-02", "Treppe am Büchelberg", "Wer oben wohnt, ist schneller da."),
    "garten": ("2026-09-03", "Ein Garten für alle", "Vier Beete, ein Tisch."),
    "gaerten": ("2025-05-03", "Drei Gärten zum Ansehen", "Die Tore stehen offen."),
    "kindergarten": ("2026-08-03", "Neues aus dem Haus Sonne", "Der Kindergarten bekommt ein Dach."),
    "haeuser": ("2026-09-04", "Alte Häuser", "Sie sind hundert Jahre alt."),
    "hochhaus": ("2026-07-04", "Blick von oben", "Vom Hochhaus sieht man die Berge."),
    "spielplatz": ("2026-09-05", "Rutschen und klettern", "Der Kinderspielplatz ist fertig."),
    "suppe": ("2026-09-06", "Kochen im Treff", "Es gibt Linsensuppe mit Brot."),
    "oktober": ("2026-09-07", "Wann der Bus nicht fährt", "Am 17. Oktober fährt er um 18.30 Uhr zuletzt."),
    "oktober2": ("2026-09-08", "Schränke auf den Gehweg", "Abgeholt wird am 17.10.2026 ab 7 Uhr."),
    "geld": ("2026-09-09", "Was die Bank kostet", "Sie kostet 1.500 Euro."),
    "schiff": ("2026-09-10", "Auf dem Wasser", "Die Schifffahrt ruht im Winter."),
    "titel": ("2024-02-01", "Flohmarkt", "Alles muss raus."),
    "titel2": ("2026-09-11", "Flohmarkt im Hof", "Tische bringt jeder mit."),
    "text": ("2026-09-12", "Ein Samstag", "Erst zum Flohmarkt, dann ins Kino."),
    "verein": ("2026-09-13", "Laufen im Wald", "Die Turnerinnen treffen sich am Weiher."),
    "zitat": ("2026-09-14", "Der lange Weg nach Hause", "Zu Fuß dauert es eine Stunde."),
    "zitat2": ("2026-09-15", "Nach Hause ist der Weg lang", "Mit dem Rad geht es schneller."),
    "stuttgart": ("2026-09-16", "Mit dem Zug", "Nach Stuttgart fährt man zwei Stunden."),
    "fahrrad": ("2026-09-17", "Platten geflickt", "In der Fahrradwerkstatt hilft man sich."),
    "mueller": ("2026-09-18", "Wer backt hier", "Das Brot kommt aus der Mühle."),
}
"""By their names: day, title and text."""

TURKISH = {
    "garten": ("Herkes için bir bahçe", "Dört tarh, bir masa. Çocuklar İstanbul'dan tohum getirdi."),
    "oktober": ("Otobüs ne zaman gelmiyor", "17 Ekim günü son sefer 18:30'da."),
    "spielplatz": ("Kaydırak ve tırmanma", "Çocuk parkı açıldı. Isparta gülü dikildi."),
    "haeuser": ("Eski evler", "Bu evler yüz yaşında."),
}
RUSSIAN = {
    "garten": ("Сад для всех", "Четыре грядки и стол. Все растёт, ёлка тоже."),
    "oktober": ("Когда не ходит автобус", "17 октября он ходит до 18:30."),
    "suppe": ("Готовим вместе", "Сегодня чечевичный суп с хлебом."),
    "haeuser": ("Старые дома", "Им сто лет. Живут в них люди."),
}
ARABIC = {
    "garten": ("حديقة للجميع", "أربعة أحواض وطاولة. يأتي أحمد إلى المَدرَسة كل يوم."),
    "oktober": ("متى لا تسير الحافلة", "في ١٧ أكتوبر تسير حتى 18:30."),
    "spielplatz": ("الملعب الجديد", "انتهى بناء الملعب قرب المكتبة."),
    "haeuser": ("بيوت قديمة", "عمرها مئة سنة."),
}
TRANSLATED = {"tr": TURKISH, "ru": RUSSIAN, "ar": ARABIC}
GERMAN = [
    ("Strasse", ["strasse"]),
    ("STRASE", ["strasse"]),
    ("Straße", ["strasse"]),
    ("Buechelberg", ["buechel"]),
    ("Buchelberg", ["buechel"]),
    ("Garten", ["garten", "gaerten", "nord", "kindergarten"]),
    ("Gärten", ["garten", "gaerten", "nord", "kindergarten"]),
    ("Häuser", ["haeuser", "zitat2", "zitat", "kindergarten"]),
    ("Haus", ["kindergarten", "zitat2", "zitat", "haeuser", "hochhaus"]),
    ("Spielplatz", ["spielplatz"]),
    ("Spielplätze", ["spielplatz"]),
    ("linsen suppe", ["suppe"]),
    ("Suppe", ["suppe"]),
    ("17. Oktober", ["oktober2", "oktober"]),
    ("17.10.2026", ["oktober2", "oktober"]),
    ("6. Dezember", ["feier"]),
    ("Feier im Dezember", ["feier"]),
    ("Öffnungszeiten", ["treff"]),
    ("Donnerstag Treffpunkt", ["treff"]),
    ("Gemüsegarten", ["garten", "gaerten", "nord"]),
    ("Teekanne Geburtstag", ["treff"]),
    ("18:30 Uhr", ["oktober"]),
    ("1500", ["geld"]),
    ("Schiffahrt", ["schiff"]),
    ("Flohmarkt", ["titel", "titel2", "text"]),
    ("der Flohmarkt im Hof", ["titel2"]),
    ("Turnerin", ["verein"]),
    ('"nach Hause ist"', ["zitat2"]),
    ("Speilplatz", ["spielplatz"]),
    ("Fahrad Werkstatt", ["fahrrad"]),
    ("Teekanne", ["treff"]),
    ("grün Nordviertel", ["garten"]),
]
"""What one asks for, and the names of what is found, in their order."""

OTHERS = [
    ("tr", "bahçe", ["garten"]),
    ("tr", "BAHÇEDE", ["garten"]),
    ("tr", "istanbul", ["garten"]),
    ("tr", "İSTANBUL", ["garten"]),
    ("tr", "ısparta", ["spielplatz"]),
    ("tr", "çocuklar", ["spielplatz", "garten"]),
    ("tr", "17 Ekim", ["oktober"]),
    ("tr", "evlerde", ["haeuser"]),
    ("ru", "елка", ["garten"]),
    ("ru", "Ёлка", ["garten"]),
    ("ru", "17 октября", ["oktober"]),
    ("ru", "грядка", ["garten"]),
    ("ru", "дом", ["haeuser"]),
    ("ru", "супом", ["suppe"]),
    ("ar", "احمد", ["garten"]),
    ("ar", "مدرسة", ["garten"]),
    ("ar", "مدرسه", ["garten"]),
    ("ar", "17 أكتوبر", ["oktober"]),
    ("ar", "١٧ اكتوبر", ["oktober"]),
    ("ar", "ملعب", ["spielplatz"]),
]
"""The same in other languages."""

SITE = """\
name: Suchblatt
adresse: https://suche.example/
beschreibung: Ein Blatt zum Suchen.
sprachen: [de, tr, ru, ar]
kontakt: post@suche.example
ressorts: [{kennung: hier, name: Hier}, {kennung: leute, name: Leute}]
"""


def write_paper(space: Space) -> None:
    """Write the paper."""
    space.write("content/site.yaml", SITE)
    for name, (day, title, text) in ARTICLES.items():
        section = "leute" if name in {"suppe", "verein"} else "hier"
        head = f"titel: {title}\ndatum: {day}\nteaser: Kurz.\nressort: {section}\n"
        more = "quartier: nord\nschlagwoerter: [Grün]\n" if name == "garten" else ""
        more += "zielgruppe: kinder\n" if name in {"spielplatz", "kindergarten"} else ""
        space.write(f"content/artikel/{name}.md", f"---\n{head}{more}---\n\n{text}\n")
    for suffix, texts in TRANSLATED.items():
        for name, (title, text) in texts.items():
            space.write(
                f"content/artikel/{name}.{suffix}.md", f"---\ntitel: {title}\nteaser: .\n---\n\n{text}\n"
            )
    space.write("content/quartiere/nord.yaml", "name: Nordviertel\nkurz: Wo der Garten ist.\n")
    place = "name: Treffpunkt Teekanne\nkurz: Ein Raum für alle.\noeffnungszeiten: Do 16–18 Uhr\n"
    space.write("content/orte/treff.yaml", place)
    date = "titel: Adventsfeier\nbeginn: 2026-12-06 15:00\nende: 17:00\nkurz: Am Feuer.\ntreffpunkt: Hof\n"
    space.write("content/termine/feier.md", f"---\n{date}---\n\nBringen Sie Becher mit.\n")
