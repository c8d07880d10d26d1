"""The whole way of a built site to its place: open it, bring what differs, and remember that it was done."""

from __future__ import annotations

from contextlib import closing
from typing import NamedTuple

from stadtteil.project import Project
from stadtteil.published_addresses import remember_addresses
from stadtteil.publishing.upload.built_site import BuiltSite
from stadtteil.publishing.upload.content_memory import ContentMemory
from stadtteil.publishing.upload.delta import Delta
from stadtteil.publishing.upload.upload import Progress, Upload
from stadtteil.publishing.upload.upload_place import UPLOADS, UploadPlace, opened


class UploadOptions(NamedTuple):
    """How it is brought.

    With `taking_over`, files that are not ours may be replaced by ours; with `everything`, what should stand
    there already is sent once more. A `dry_run` changes nothing.
    """

    taking_over: bool = False
    everything: bool = False
    dry_run: bool = False


def upload_site(
    project: Project, place: UploadPlace, options: UploadOptions, progress: Progress = lambda *_: None
) -> tuple[Delta, dict[str, int]]:
    """Bring a site that has just been built; return what was done, and how many bytes each file has.

    CannotPublish where that cannot be done, or not to the end.
    """
    site, memory = BuiltSite(project), memory_of(project, place)
    seen = memory.now
    with closing(opened(project, place)) as webspace:
        upload = Upload(
            site,
            webspace,
            project.state / UPLOADS,
            taking_over=options.taking_over,
            everything=options.everything,
            progress=progress,
        )
        found = upload.planned() if options.dry_run else upload.run()
    if not options.dry_run:
        memory.remember(seen)
        remember_addresses(project)
    return found, site.sizes(found.new | found.changed)


def memory_of(project: Project, place: UploadPlace) -> ContentMemory:
    """Return what this machine knows of the last time."""
    return ContentMemory(project.root, project.state / UPLOADS, place.address.text)
