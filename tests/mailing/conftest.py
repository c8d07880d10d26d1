from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from email.message import EmailMessage
from typing import NamedTuple

import pytest

from stadtteil.context import Context
from stadtteil.engine.stores import Stores
from stadtteil.linked_paper import Texts, linked_paper
from stadtteil.mailing.message import message_of
from stadtteil.mailing.sender import sender_of
from stadtteil.model.letter_terms import LetterTerms
from stadtteil.model.site import Site
from stadtteil.problems import Report
from stadtteil.project import Project
from tests.space import Space


class Written(NamedTuple):
    """A letter of a paper, with all that a mail is made of."""

    site: Site
    texts: Texts
    letter: LetterTerms

    def mail(self, *, pictured: bool = False, placeholder: str = "") -> tuple[EmailMessage, str]:
        sender = sender_of(self.site, placeholder)
        return message_of(self.letter, sender, self.site, self.texts, pictured=pictured)


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Written]:
    """The letter of the full paper, with an advertisement, corrections, and a picture in its foreword."""
    space = Space(tmp_path_factory.mktemp("briefe"))
    space.fill("full")
    path = "content/briefe/2026-11-18.yaml"
    project, report = Project(space.root), Report()
    stores = Stores(project.state, project.ledger_name)
    context = Context(project, stores, lambda *_: None, 1)
    site, texts = linked_paper(context, dt.datetime(2026, 11, 18, 22, tzinfo=dt.UTC), report)
    assert report.ok, report.errors
    entry = next(one for one in site.entries if one.path == path)
    letter = entry.record.letter(entry, site)
    assert letter is not None
    yield Written(site, texts, letter)
    context.close()
    stores.close()
