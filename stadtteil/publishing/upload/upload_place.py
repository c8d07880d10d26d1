"""Which webspace a project's site goes to: what was asked for, else what its settings say. Opens it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import msgspec

from stadtteil.misuse import StadtteilError
from stadtteil.model.document import Document
from stadtteil.model.fields.hosting_address import HostingAddress, hosting_address
from stadtteil.model.fields.site_address import Unfit
from stadtteil.model.settings import PATH, Settings
from stadtteil.project import Project
from stadtteil.publishing.naming import document_of
from stadtteil.publishing.refused import cannot
from stadtteil.publishing.upload.folder_webspace import FolderWebspace
from stadtteil.publishing.upload.passwords import password_for
from stadtteil.publishing.upload.webspace import Webspace

UPLOADS = "uploads"
"""The folder among the state of a project in which a machine notes what it brings."""
_EXAMPLE = "sftp://redaktion@server.example/htdocs"


class UploadPlace(NamedTuple):
    """Where a site goes, and by what the key of the server is known; empty: ssh knows it."""

    address: HostingAddress
    fingerprint: str = ""


def given_place(text: str, fingerprint: str = "") -> UploadPlace:
    """Return the place that somebody has named; StadtteilError where it is none."""
    try:
        return UploadPlace(hosting_address(text), fingerprint)
    except Unfit as unfit:
        raise StadtteilError(f"{unfit.message} {unfit.cure}") from unfit


def chosen_place(project: Project, text: str) -> UploadPlace:
    """Return the same; on the server that the settings of a project name, what these say of its key holds."""
    place, settled = given_place(text), place_of(project)
    if settled is None or _server(settled.address) != _server(place.address):
        return place
    return place._replace(fingerprint=settled.fingerprint)


def place_of(project: Project) -> UploadPlace | None:
    """Return the place that the settings of a project name; None where they name none, or are in error."""
    document = _read(project)
    if document is None or not document.record:
        return None
    hosting = msgspec.msgpack.decode(document.record, type=Settings).hosting
    return given_place(hosting.place, hosting.fingerprint) if hosting else None


def names_place(project: Project) -> bool:
    """Whether the settings of a project say where its site goes, rightly or not."""
    document = _read(project)
    return place_of(project) is not None or (document is not None and "hosting" in document.failed)


def demanded_place(project: Project) -> UploadPlace | None:
    """Return the same; None where the settings are in error, as a build says.

    StadtteilError where nothing is wrong with them, and they name none.
    """
    place, document = place_of(project), _read(project)
    if place is None and document is not None and document.record and "hosting" not in document.failed:
        message = "Wohin die Seite gehört, steht noch nirgends."
        cure = f"Schreiben Sie in {PATH} „veroeffentlichen:“ und darunter eingerückt „ziel: {_EXAMPLE}“"
        raise StadtteilError(f"{message} {cure}, oder nennen Sie es mit --ziel.")
    return place


def opened(project: Project, place: UploadPlace) -> Webspace:
    """Return the webspace; CannotPublish where it cannot be reached, or is no place for a site."""
    address = place.address
    if address.way == "folder":
        return FolderWebspace(_fit(project, _folder(project, address.path)))
    return _by_rsync(project, place) if address.way == "rsync" else _by_sftp(place)


def _by_sftp(place: UploadPlace) -> Webspace:
    from stadtteil.publishing.upload.sftp_channels import SftpChannels
    from stadtteil.publishing.upload.sftp_login import logged_in
    from stadtteil.publishing.upload.sftp_webspace import SftpWebspace

    address = place.address
    channels = SftpChannels(logged_in(address, place.fingerprint, password_for(address)))
    try:
        return SftpWebspace(channels, address.path, address.text)
    except BaseException:
        channels.close()
        raise


def _by_rsync(project: Project, place: UploadPlace) -> Webspace:
    from stadtteil.publishing.upload.rsync import Rsync
    from stadtteil.publishing.upload.rsync_webspace import RsyncWebspace

    rsync = Rsync(place.address, place.fingerprint, project.state / UPLOADS / "rsync")
    try:
        return RsyncWebspace(rsync, place.address.text)
    except BaseException:
        rsync.close()
        raise


def _folder(project: Project, path: str) -> Path:
    try:
        return (project.root / Path(path).expanduser()).resolve()
    except RuntimeError as error:  # nobody with that home, or links that lead in a circle
        raise cannot(
            f"Der Ordner {path} ist nicht zu finden.", "Berichtigen Sie das Ziel.", str(error)
        ) from error


def _server(address: HostingAddress) -> tuple[str, int]:
    return address.host, address.port


def _fit(project: Project, folder: Path) -> Path:
    """Return a folder that the site may be brought to; CannotPublish where it belongs to the paper."""
    place = folder.resolve()
    inner = [path.resolve() for path in (*project.inputs, project.state, project.output)]
    inside = any(place.is_relative_to(path) for path in (*inner, (project.root / ".git").resolve()))
    if inside or any(path.is_relative_to(place) for path in (*inner, project.root.resolve())):
        raise cannot(
            f"{folder} überschneidet sich mit den Ordnern der Zeitung.",
            "Nennen Sie als Ziel einen Ordner außerhalb, aus dem der Webserver liest.",
        )
    return folder


def _read(project: Project) -> Document | None:
    try:
        return document_of(PATH, (project.root / PATH).read_bytes())
    except OSError:
        return None
