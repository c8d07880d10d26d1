"""The kinds of content, in reading order. A new kind is one file here and one name in this tuple."""

from stadtteil.model.kind import Content
from stadtteil.model.kinds.article import Article
from stadtteil.model.kinds.author import Author
from stadtteil.model.kinds.district import District
from stadtteil.model.kinds.edition import Edition
from stadtteil.model.kinds.event import Event
from stadtteil.model.kinds.fund import Fund
from stadtteil.model.kinds.notice import Notice
from stadtteil.model.kinds.page import Page
from stadtteil.model.kinds.partner import Partner
from stadtteil.model.kinds.place import PublicPlace
from stadtteil.model.kinds.project import FundedProject
from stadtteil.model.kinds.works import Works

KINDS: tuple[type[Content], ...] = (
    Article,
    Event,
    FundedProject,
    Fund,
    Partner,
    District,
    Author,
    Edition,
    PublicPlace,
    Notice,
    Works,
    Page,
)

BY_FOLDER = {kind.folder: kind for kind in KINDS}
BY_NAME = {kind.kind: kind for kind in KINDS}
