"""Makes types ready before two threads meet in them: those that requests decode, beside builds or others.

Knows which these are, and nothing of what is in them.
"""

from __future__ import annotations

import msgspec

from stadtteil.desk.asked import ConfirmedPlan, MoveWish, NamedEntry, NewEntryWish, TypedEntry
from stadtteil.desk.photo_desk import SavedPhoto
from stadtteil.desk.publication import EditorFace, PublishWish
from stadtteil.editing.drafts import Draft
from stadtteil.model.document import Document
from stadtteil.model.downloads.details import DownloadDetails
from stadtteil.model.kinds import KINDS
from stadtteil.model.pictures.captions import PictureWords
from stadtteil.model.pictures.rights import Rights
from stadtteil.model.settings import Settings
from stadtteil.publishing.committer import Committer
from stadtteil.serving.rebuilder import IN_THIS_PROCESS

_FORMS = (ConfirmedPlan, MoveWish, NamedEntry, NewEntryWish, TypedEntry, SavedPhoto, EditorFace, PublishWish)
_RECORDS = (Settings, Rights, PictureWords, DownloadDetails, Document)


def make_ready() -> None:
    """Make all of them ready; requests are answered afterwards only."""
    with IN_THIS_PROCESS:
        for type_ in (*_FORMS, *_RECORDS, *KINDS, Draft, Committer):
            msgspec.json.Decoder(type_)
