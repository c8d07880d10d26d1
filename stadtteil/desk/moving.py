"""Entries that begin, get another name, or go: planned in sentences first, then done.

Knows which files there are, not what is in them.
"""

from __future__ import annotations

import datetime as dt
import secrets
import threading
from collections import OrderedDict
from http import HTTPStatus

from stadtteil.clock import day
from stadtteil.desk.answers import Denied, DeskAnswer, as_json
from stadtteil.desk.asked import Asked, ConfirmedPlan, MoveWish, NewEntryWish
from stadtteil.desk.desk import Desk
from stadtteil.editing.file_plan import FilePlan, carry_out
from stadtteil.editing.new_entry import NewEntry, new_entry
from stadtteil.editing.refusal import Refusal
from stadtteil.editing.removal import FORGET, GONE, plan_removal
from stadtteil.editing.renaming import plan_renaming
from stadtteil.editing.saving import EditConflict, save
from stadtteil.model.kinds import BY_NAME
from stadtteil.model.reading.wording import wording_of
from stadtteil.model.text.slugs import short, slug
from stadtteil.project import Project
from stadtteil.translation_draft import draft_of
from stadtteil.words.languages import language_called, language_named

MOST_PLANS = 20
LONGEST_NAME = 80
"""Bytes of a file's name: of a longer title only the beginning goes into it."""
_NO_KIND = "Was soll angelegt werden? Laden Sie die Seite neu."
_NO_LANGUAGE = "Diese Sprache hat die Zeitung nicht. Ergänzen Sie sie unter „sprachen:“ in content/site.yaml."
_NO_WORDS = "Das lässt sich nicht übersetzen: Es ist kein Eintrag, oder er ist nicht lesbar."
_EXISTS = "Die Datei {} gibt es schon. Öffnen Sie sie in der Liste, oder wählen Sie einen anderen Titel."
_NO_PLAN = "Das wurde schon erledigt, oder es ist zu lange her. Beginnen Sie noch einmal."
_NO_NAME = "Der neue Name braucht mindestens einen Buchstaben oder eine Ziffer."


class Moving:
    """Answers what is asked of files that come, move and go."""

    def __init__(self, desk: Desk) -> None:
        """Begin with no plan."""
        self._desk = desk
        self._turn = threading.Lock()
        self._plans: OrderedDict[str, tuple[FilePlan, str]] = OrderedDict()

    def new(self, asked: Asked) -> DeskAnswer:
        """Make the file of a new draft, and answer its entry."""
        wish = asked.read(NewEntryWish)
        made = self._translation(wish) if wish.translation_of else self._entry(wish)
        outcome = save(self._desk.place(made.path), None, made.data)
        if isinstance(outcome, EditConflict):
            raise Denied(HTTPStatus.CONFLICT, _EXISTS.format(made.path))
        self._desk.preview.changed()
        self._desk.preview.settle()
        return as_json(self._desk.face(made.path))

    def plan(self, asked: Asked) -> DeskAnswer:
        """Answer in sentences what would happen."""
        wish = asked.read(MoveWish)
        self._desk.saved(wish.path)
        goal = "" if wish.delete else wish.path_new or self._named(wish)
        if wish.delete:
            plan = plan_removal(self._desk.root, wish.path, self._leads_to(wish))
        else:
            plan = plan_renaming(self._desk.root, wish.path, goal, redirect=not self._is_draft(wish.path))
        if isinstance(plan, Refusal):
            raise Denied(HTTPStatus.UNPROCESSABLE_ENTITY, plan.reason)
        id_ = secrets.token_hex(8)
        with self._turn:
            self._plans[id_] = plan, goal
            while len(self._plans) > MOST_PLANS:
                self._plans.popitem(last=False)
        return as_json({"sentences": plan.sentences, "id": id_})

    def move(self, asked: Asked) -> DeskAnswer:
        """Carry out a plan that was shown."""
        with self._turn:
            plan, goal = self._plans.pop(asked.read(ConfirmedPlan).id, (None, ""))
        if plan is None:
            raise Denied(HTTPStatus.NOT_FOUND, _NO_PLAN)
        done = carry_out(self._desk.root, plan)
        if isinstance(done, Refusal):
            raise Denied(HTTPStatus.CONFLICT, done.reason)
        for path in plan.removed:
            self._desk.typing.drop(path)
        self._desk.preview.changed()
        self._desk.preview.settle()
        return as_json({"path": goal, "wastebasket": done.wastebasket})

    def _entry(self, wish: NewEntryWish) -> NewEntry:
        if wish.kind not in BY_NAME:
            raise Denied(HTTPStatus.BAD_REQUEST, _NO_KIND)
        date = day(wish.date) if wish.date else self._today()
        made = new_entry(Project(self._desk.root), BY_NAME[wish.kind], wish.title, date)
        if isinstance(made, Refusal):
            raise Denied(HTTPStatus.CONFLICT, made.reason)
        return made

    def _translation(self, wish: NewEntryWish) -> NewEntry:
        """Return the draft of a translation; its file stands beside the original."""
        settings = self._desk.inventory.settings
        language = language_called(wish.language)
        if language is None or language.code not in settings.languages[1:]:
            raise Denied(HTTPStatus.UNPROCESSABLE_ENTITY, _NO_LANGUAGE)
        wording = wording_of(wish.translation_of, self._desk.saved(wish.translation_of))
        if wording is None:
            raise Denied(HTTPStatus.UNPROCESSABLE_ENTITY, _NO_WORDS)
        stem, _, ending = wish.translation_of.rpartition(".")
        text = draft_of(wording, language, language_named(settings.language))
        return NewEntry(f"{stem}.{language.suffix}.{ending}", text.encode())

    def _named(self, wish: MoveWish) -> str:
        """Return the path that an entry has by another title, in the folder where it is."""
        name = short(slug(wish.title), LONGEST_NAME)
        if not name:
            raise Denied(HTTPStatus.UNPROCESSABLE_ENTITY, _NO_NAME)
        return f"{wish.path.rpartition('/')[0]}/{name}.{wish.path.rpartition('.')[2]}"

    def _leads_to(self, wish: MoveWish) -> str:
        """Return where the address of what goes leads: nobody looks for what nobody has seen."""
        return wish.leads_to or (FORGET if self._is_draft(wish.path) else GONE)

    def _is_draft(self, path: str) -> bool:
        one = self._desk.inventory.entry(path)
        return one is not None and (one.entry.record.hidden or one.entry.record.draft)

    def _today(self) -> dt.date:
        return self._desk.now.astimezone(self._desk.inventory.zone).date()
