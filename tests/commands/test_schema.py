"""`stadtteil schema`: what it leaves in the folder of a paper."""

from __future__ import annotations

import json

from stadtteil.cli import main
from tests.space import Space


def test_settings_name_a_schema_for_each_file_and_every_schema_is_there(small: Space) -> None:
    small.write(".vscode/settings.json", '{"editor.wordWrap": "on"}\n')
    assert main(["schema", "--project", str(small.root)]) == 0
    settings = json.loads((small.root / ".vscode/settings.json").read_text("utf-8"))
    assert settings.pop("editor.wordWrap") == "on"
    patterns = settings["yaml.schemas"]
    assert "content/akteure/**/*.{yaml,yml}" in patterns["./.vscode/stadtteil/akteur.json"]
    for name in patterns:
        schema = json.loads((small.root / name).read_text("utf-8"))
        assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
        assert schema["title"]
