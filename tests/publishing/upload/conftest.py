from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from stadtteil.project import Project
from stadtteil.publishing.upload.delta import Delta
from stadtteil.publishing.upload.site_upload import UploadOptions, upload_site
from stadtteil.publishing.upload.upload_place import given_place
from tests.publishing.upload.ssh_server import SshServer, ssh_server
from tests.publishing.upload.webspaces import without_ours
from tests.space import Space, tree


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SshServer]:
    """A real sshd."""
    with ssh_server(tmp_path_factory.mktemp("sshd")) as found:
        yield found


@pytest.fixture
def known_server(server: SshServer, monkeypatch: pytest.MonkeyPatch) -> SshServer:
    """The same, and ssh on this machine knows it."""
    for name, value in server.environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("SSH_AUTH_SOCK", raising=False)
    server.make_known()
    return server


class Place:
    """A folder that a site is brought to, by one of the ways."""

    def __init__(self, way: str, folder: Path, server: SshServer | None) -> None:
        self.way = way
        self.folder = folder
        self.text = server.address(folder, way) if server else str(folder)
        folder.mkdir(exist_ok=True)

    def bring(self, space: Space, manner: UploadOptions | None = None) -> Delta:
        return upload_site(Project(space.root), given_place(self.text), manner or UploadOptions())[0]

    def files(self) -> dict[str, bytes]:
        return without_ours(tree(self.folder))


@pytest.fixture(params=["folder", "sftp", "rsync"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """One of each sort."""
    way = str(request.param)
    server = None if way == "folder" else request.getfixturevalue("known_server")
    return Place(way, tmp_path / "www", server)
