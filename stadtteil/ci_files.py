"""The files by which a forge or a server of one's own checks, builds and publishes a paper.

Knows what each of them needs, and neither the paper nor where the files go.
"""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from stadtteil.misuse import StadtteilError
from stadtteil.model.yaml.flow import quoted
from stadtteil.program_source import ProgramSource

TEMPLATES = Path(__file__).parent / "starter" / "ci"
_ON_WINDOWS = ".cmd"
_PLACES = {
    "github": ".github/workflows",
    "gitlab": "",
    "forgejo": ".forgejo/workflows",
    "woodpecker": ".woodpecker",
    "server": ".ci/server",
}
"""In which folder of a repository each looks for its files."""
_HIDDEN = {"gitlab-ci.yml": ".gitlab-ci.yml"}


class Actions(NamedTuple):
    """What others wrote and the jobs run, by commit: a version could be made to mean something else."""

    checkout: str = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1"
    python: str = "actions/setup-python@5fda3b95a4ea91299a34e894583c3862153e4b97 # v7.0.0"
    upload: str = "actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0"
    restore: str = "actions/cache/restore@27d5ce7f107fe9357f9df03efb73ab90386fccae # v5.0.5"
    save: str = "actions/cache/save@27d5ce7f107fe9357f9df03efb73ab90386fccae # v5.0.5"
    pages: str = "actions/upload-pages-artifact@fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0"
    deploy: str = "actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0"


def demand_forge(name: str) -> None:
    """Raise StadtteilError where no files are known for what has this name."""
    if name not in _PLACES:
        raise StadtteilError(f"„{name}“ kennt --ci nicht. Schreiben Sie eines davon: {', '.join(_PLACES)}.")


def ci_files(forge: str, source: ProgramSource, *, installed: bool, publishes: bool) -> dict[str, bytes]:
    """Return the files for a forge, or for a server, by their paths in the paper's folder.

    `installed` says that editors call the program by its name; `publishes`, that the paper's settings say
    where the site goes. Where they do not, forges that have pages of their own show it there.
    """
    environment = _environment()
    program = ("../programm" if forge == "server" else ".programm") + "/build.py"
    known: dict[str, Any] = {
        "source": source,
        "publishes": publishes,
        "actions": Actions(),
        "command": f"python3 {'build.py' if source.inside else program}",
        "windows": "stadtteil" if installed else "py build.py",
    }
    files = {}
    for template in sorted(file.name for file in (TEMPLATES / forge).iterdir()):
        text = environment.get_template(f"{forge}/{template}").render(known)
        if template.endswith(_ON_WINDOWS):
            text = text.replace("\n", "\r\n")
        path = (Path(_PLACES[forge]) / _HIDDEN.get(template, template)).as_posix()
        files[path] = text.encode()
    return files


def _environment() -> Environment:
    """Return what reads the templates: with signs that neither workflows nor shells have."""
    environment = Environment(  # each value says how it is quoted
        autoescape=False,
        keep_trailing_newline=True,
        loader=FileSystemLoader(TEMPLATES),
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
        variable_start_string="{@ ",
        variable_end_string=" @}",
        comment_start_string="{@#",
        comment_end_string="#@}",
    )
    environment.filters.update({"yaml": quoted, "shell": shlex.quote})
    return environment
