"""A project whose fund is not to be seen stays a page of its own, and leads to nothing that is missing."""

from __future__ import annotations

from tests.outputs.page_check import Page
from tests.space import Space


def test_a_project_of_a_draft_fund_leads_to_no_showcase(small: Space) -> None:
    fund = small.root / "content/fonds/topf.yaml"
    fund.write_text(f"{fund.read_text(encoding='utf-8')}entwurf: ja\n", encoding="utf-8")
    assert small.build().ok
    files = small.tree()
    assert "projekte/hochbeet/index.html" in files
    assert "projekte/index.html" not in files
    for path, data in files.items():
        if path.endswith(".html"):
            page = Page(data.decode())
            assert "/projekte/" not in page.links, path
            assert "/projekte/feed.xml" not in page.links, path
            assert b"oembed" not in data, path
