"""Brings a site again and again, each time in a process of its own that is killed after some seconds.

Run as a script it reads orders from standard input, a line of JSON each, and answers how each ended.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from stadtteil.project import Project
from stadtteil.publishing.upload import rsync_webspace, sftp_webspace
from stadtteil.publishing.upload.site_upload import UploadOptions, upload_site
from stadtteil.publishing.upload.upload_place import given_place
from tests.space import ROOT, TESTED_WITHIN

LOADED = (rsync_webspace, sftp_webspace)


class Killer:
    """Publishes and kills, seen from the test."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def bring(self, root: Path, place: str, seconds: float) -> bool:
        """Bring the site of a project; return whether it was killed after so many seconds."""
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        stdin.write(json.dumps({"root": str(root), "place": place, "seconds": seconds}) + "\n")
        stdin.flush()
        code = int(stdout.readline())
        assert code in {0, -signal.SIGKILL}
        return code != 0


@contextlib.contextmanager
def killer(environment: Mapping[str, str]) -> Iterator[Killer]:
    """Yield a process that has everything imported already."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.publishing.upload.killable"],
        cwd=ROOT,
        env={**os.environ, **TESTED_WITHIN, **environment},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        yield Killer(process)


def main() -> None:
    """Publish as asked until there is nothing more to do."""
    for line in sys.stdin:
        order = json.loads(line)
        child = os.fork()
        if child == 0:
            os.setsid()
            upload_site(Project(Path(order["root"])), given_place(order["place"]), UploadOptions())
            os._exit(0)
        time.sleep(order["seconds"])
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


if __name__ == "__main__":
    main()
