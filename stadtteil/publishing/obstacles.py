"""What keeps a repository from being published as it is, found before anything is done. Changes nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator

from stadtteil.publishing.refused import cannot
from stadtteil.publishing.repository import Remote, Repository
from stadtteil.publishing.snapshots import SUBMODULE, of_index

_BEGUN = {
    "MERGE_HEAD": ("ein Zusammenführen (merge)", "git merge --abort"),
    "CHERRY_PICK_HEAD": ("ein Übernehmen (cherry-pick)", "git cherry-pick --abort"),
    "REVERT_HEAD": ("ein Zurücknehmen (revert)", "git revert --abort"),
    "rebase-merge": ("ein Umsetzen (rebase)", "git rebase --abort"),
    "rebase-apply": ("ein Umsetzen (rebase)", "git rebase --abort"),
    "BISECT_LOG": ("eine Suche (bisect)", "git bisect reset"),
}
_ASK = "Fragen Sie die, die Ihr Git-Verzeichnis betreuen, oder geben Sie ein: "


def remote_of(repository: Repository) -> Remote:
    """Return where the repository is published; CannotPublish where it cannot be, as it is now."""
    for name, (what, command) in _BEGUN.items():
        if (repository.git_dir / name).exists():
            raise cannot(
                f"In diesem Git-Verzeichnis ist {what} begonnen und nicht beendet worden.",
                f"Beenden Sie es. {_ASK}{command}",
            )
    if not repository.branch():
        raise cannot(
            "In diesem Ordner ist gerade eine ältere Fassung geöffnet und kein Zweig (detached HEAD).",
            f"Wechseln Sie auf den Zweig der Zeitung. {_ASK}git switch main",
        )
    if (repository.git_dir / "index.lock").exists():
        raise cannot(
            "Ein anderes Programm arbeitet gerade mit diesem Git-Verzeichnis.",
            "Warten Sie, bis es fertig ist. Läuft keines, löschen Sie die Datei "
            f"{repository.git_dir / 'index.lock'}",
        )
    for nested in _repositories_within(repository):
        raise cannot(
            f"Im Ordner {nested} liegt ein eigenes Git-Verzeichnis; sein Inhalt ginge nicht mit.",
            "Verschieben Sie den Ordner aus content/ heraus, oder löschen Sie darin den Ordner „.git“.",
        )
    return _known_remote(repository)


def _repositories_within(repository: Repository) -> Iterator[str]:
    """Yield folders of content/ that Git takes for repositories of their own."""
    known = of_index(repository.git, repository.content_spec)
    yield from (repository.in_project(path) for path, item in known.items() if item.mode == SUBMODULE)
    root = repository.project.root
    for folder, folders, files in os.walk(root / "content"):
        if ".git" in (*folders, *files):
            yield os.path.relpath(folder, root).replace(os.sep, "/")
        folders[:] = [name for name in folders if name != ".git"]


def _known_remote(repository: Repository) -> Remote:
    remote = repository.remote()
    if remote is not None:
        return remote
    names = repository.remotes()
    if not names:
        raise cannot(
            "Für dieses Git-Verzeichnis ist noch keine Gegenstelle eingerichtet, an die veröffentlicht wird.",
            "Legen Sie dort ein leeres Verzeichnis an, und geben Sie hier ein: git remote add origin ADRESSE",
        )
    branch = repository.branch()
    raise cannot(
        f"Es gibt mehrere Gegenstellen ({', '.join(names)}); "
        f"zu welcher der Zweig „{branch}“ gehört, steht nirgends.",
        f"Legen Sie es einmal fest: git push --set-upstream {names[0]} {branch}",
    )
