"""What builds of one project have at hand: its folders, its stores, its workers, and who is told of progress.

Knows nothing of how a build goes.
"""

from __future__ import annotations

from stadtteil.engine.executor import Executor
from stadtteil.engine.stores import Stores
from stadtteil.engine.user_cache import user_cache
from stadtteil.engine.workers import Workers, cores
from stadtteil.model.reading.documents import Progress
from stadtteil.project import Project
from stadtteil.rendering.compiled import home, keep_in, places


class Context:
    """A project with all that its builds use. `close` lets the workers go; the stores are their owner's."""

    def __init__(
        self, project: Project, stores: Stores, progress: Progress, workers: int | None = None
    ) -> None:
        """Have `workers` processes, one for each core if None; `progress` is told how far a step is."""
        self.project = project
        self.stores = stores
        self.progress = progress
        toolchain = stores.toolchain
        kept = places(home(project.state, toolchain), project.shipped, user_cache(toolchain))
        keep_in(kept)
        # Where there is enough for workers to do, all is planned and rendered, too.
        prepare = [("stadtteil.rendering.compiled:keep_in", kept), ("stadtteil.outputs:load", b"")]
        processes = Workers(cores() if workers is None else workers, prepare=prepare)
        self.executor = Executor(processes, stores.memo, project.state)

    def close(self) -> None:
        """Let the workers go."""
        self.executor.close()
