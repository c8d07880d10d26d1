"""`stadtteil brief`: from a proposal to a mail beside the site."""

from __future__ import annotations

import pytest

from stadtteil.cli import main
from stadtteil.front_door import call
from tests.space import Space

DAY = "2026-10-02"
PATH = f"content/briefe/{DAY}.yaml"


@pytest.fixture
def paper(small: Space) -> Space:
    settings = (small.root / "content/site.yaml").read_text(encoding="utf-8")
    small.write("content/site.yaml", f"{settings}kontakt: post@blatt.example\n")
    return small


def called(space: Space, *arguments: str) -> int:
    return main(["brief", *arguments, "--project", str(space.root)])


def test_a_letter_goes_from_proposal_to_mail(paper: Space, capsys: pytest.CaptureFixture[str]) -> None:
    assert called(paper, DAY) == 0
    assert capsys.readouterr().out.startswith(f"Angelegt: {PATH}\n")
    assert "artikel:\n  - zwei   # Der zweite Text\n" in (paper.root / PATH).read_text(encoding="utf-8")
    assert called(paper, DAY) == 2
    assert "(Entwurf). Ist der Brief fertig, löschen Sie „entwurf: ja“." in capsys.readouterr().err
    paper.edit(PATH, "entwurf: ja\n", "")
    assert called(paper, DAY) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"Geschrieben: briefe/{DAY}.eml\nGeschrieben: briefe/{DAY}.html\n")
    mails = {file.name: file.read_bytes() for file in (paper.root / "briefe").iterdir()}
    assert b"\r\nTo: undisclosed-recipients:;\r\n" in mails[f"{DAY}.eml"]
    assert called(paper, DAY, "--eml") == 0
    assert {file.name: file.read_bytes() for file in (paper.root / "briefe").iterdir()} == mails
    assert paper.build("2026-10-02").ok
    assert not any("eml" in path for path in paper.tree())
    assert "Der zweite Text" in paper.text(f"brief/{DAY}/index.html")


def test_content_in_error_makes_no_mail(paper: Space, capsys: pytest.CaptureFixture[str]) -> None:
    paper.write(PATH, f"titel: Neues\ndatum: {DAY}\nartikel:\n  - zwo\n")
    assert called(paper, DAY) == 1
    said = capsys.readouterr().err
    assert f"Fehler in {PATH}:4:5\n" in said
    assert "„zwo“ gibt es nicht" in said
    assert not (paper.root / "briefe").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((DAY, "--eml"), f"Den Brief {PATH} gibt es noch nicht. Legen Sie ihn an: {call(f'brief {DAY}')}"),
        ((DAY, "--ausgabe", "2026-9"), "Die Ausgabe „2026-9“ gibt es nicht."),
        (("morgen",), "„morgen“ ist kein Datum."),
    ],
)
def test_wrong_use_is_one_line(
    paper: Space, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    assert called(paper, *arguments) == 2
    assert said in capsys.readouterr().err
    assert not (paper.root / "content/briefe").exists()
