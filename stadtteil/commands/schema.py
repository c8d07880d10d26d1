"""`stadtteil schema`: writes JSON Schemas of all files of a paper, and tells VS Code which is for which."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from stadtteil.editor_schemas import FOLDER, SETTINGS, editor_schemas, with_schemas
from stadtteil.project import Project
from stadtteil.terminal.printing import say


def run(options: argparse.Namespace) -> int:
    """Write the schemas and the settings; StadtteilError where the settings cannot be changed."""
    project = Project(Path(options.project))
    folder = project.root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    patterns = {}
    for one in editor_schemas():
        text = json.dumps(one.schema, ensure_ascii=False, indent=1) + "\n"
        (folder / f"{one.name}.json").write_text(text, encoding="utf-8", newline="\n")
        patterns[one.name] = one.files
    say(f"Geschrieben: {len(patterns)} Schemas in {FOLDER}/")
    settings = project.root / SETTINGS
    before = settings.read_text(encoding="utf-8") if settings.exists() else ""
    after = with_schemas(before, patterns)
    if after != before:
        settings.write_text(after, encoding="utf-8", newline="\n")
    say(f"Eingetragen in {SETTINGS}. VS Code braucht dafür die Erweiterung „YAML“ von Red Hat.")
    return 0
