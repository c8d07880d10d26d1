"""The Nu HTML checker looks at every page of every paper, in one go."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from tests.browser.tools import VNU, need
from tests.outputs.built import Paper


def messages(*files: Path) -> list[dict[str, Any]]:
    """Return what the checker says about some files, whole folders among them."""
    need(shutil.which("java"), "Java")
    need(VNU.exists(), "vnu.jar (npm ci in tests/browser)")
    command = ["java", "-jar", str(VNU), "--format", "json", "--stdout", "--skip-non-html", *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    found: list[dict[str, Any]] = json.loads(done.stdout)["messages"]
    return found


def test_every_page_is_valid_html(sample: Paper, full: Paper) -> None:
    found = messages(sample.site, full.site)
    assert [(said["url"], said.get("lastLine"), said["message"]) for said in found if not excused(said)] == []


def excused(said: dict[str, Any]) -> bool:
    """Whether a message is about what is meant to be so in pages for other sites.

    A policy cannot be judged without an origin, and is tried in a browser (test_embedding); fragments are
    pieces of pages.
    """
    if "/embed/v1/" not in said["url"]:
        return False
    policy = "violates Content Security Policy (meta tag)"
    return said["url"].endswith("/fragment.html") or policy in said["message"]


def test_pieces_for_other_sites_are_valid_within_a_page(full: Paper, tmp_path: Path) -> None:
    piece = full.text("embed/v1/projekte/fragment.html")
    page = tmp_path / "seite.html"
    page.write_text(f"<!doctype html><html lang=de><title>a</title><h1>a</h1>{piece}", encoding="utf-8")
    assert [said["message"] for said in messages(page)] == []


def test_the_checker_would_say_what_is_wrong(tmp_path: Path) -> None:
    page = tmp_path / "falsch.html"
    page.write_text("<!doctype html><html lang=de><title>a</title><p id=a><p id=a>", encoding="utf-8")
    assert len(messages(page)) >= 1
