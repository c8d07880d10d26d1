"""What servers are told: each in its own words the same."""

from __future__ import annotations

import re
from functools import cache

import pytest

from stadtteil.rendering.policy import POLICY
from tests.browser.two_origins import headers_for, rules_of
from tests.outputs.built import Paper
from tests.outputs.page_check import pages_of
from tests.space import Space

CSP = "Content-Security-Policy"
CORS = "Access-Control-Allow-Origin"
WHO = "'self' https://www.hafenamt.example https://hafenamt.example"


@cache
def rules_in(paper: Paper) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the patterns of a paper's own file for servers, with their headers."""
    return rules_of(paper.text("_headers"))


def told(paper: Paper, path: str) -> dict[str, str]:
    """Return the headers of a file, as Netlify and Cloudflare Pages read them."""
    return headers_for(paper.base + path, rules_in(paper))


def test_pages_of_the_paper_stand_in_nobodys_frame(paper: Paper) -> None:
    pages = [path for path, page in pages_of(paper).items() if not page.is_stub and path != "404.html"]
    for path in pages:
        address = path.removesuffix("index.html")
        ordinary = told(paper, address)[CSP] == f"{POLICY}; frame-ancestors 'none'"
        assert ordinary != path.startswith("embed/v1/"), path


def test_no_header_is_said_twice(paper: Paper) -> None:
    rules = rules_of(paper.text("_headers"))
    for file in paper.site.rglob("*"):
        path = paper.base + file.relative_to(paper.site).as_posix().removesuffix("index.html")
        for name, value in headers_for(path, rules).items():
            once = {value for _, headers in rules for key, value in headers if key == name}
            assert value in once, (path, name)


def test_everybody_may_embed_unless_some_are_named(sample: Paper, full: Paper) -> None:
    assert told(sample, "embed/v1/projekte/")[CSP] == "frame-ancestors *"
    assert told(full, "embed/v1/projekte/")[CSP] == f"frame-ancestors {WHO}"
    assert f'Header always set {CSP} "frame-ancestors {WHO}"' in full.text(".htaccess")
    assert f'add_header {CSP} "frame-ancestors {WHO}" always;' in full.text("embed/nginx.conf")


def test_what_is_fetched_from_elsewhere_may_be(full: Paper) -> None:
    for path in (
        "embed/v1/projekte.json",
        "embed/v1/stadtteil-embed.js",
        "oembed/projekte.json",
        "bilder/x.jpg",
    ):
        headers = told(full, path)
        assert headers[CORS] == "*"
        assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert "X-Frame-Options" not in headers
    assert told(full, "embed/v1/projekte.json")["Cache-Control"] == "public, max-age=3600"
    assert told(full, "embed/v1.0.0/stadtteil-embed.js")["Cache-Control"].endswith(", immutable")
    assert CORS not in told(full, "artikel/")


@pytest.mark.parametrize("path", ["embed/v1/projekte/", "embed/v1/projekte.json", "oembed/projekte.json"])
def test_what_is_embedded_in_another_language_has_the_same_headers(full: Paper, path: str) -> None:
    there = told(full, path.replace("projekte", "ar/projekte"))
    assert there == told(full, path)
    assert "Cross-Origin-Resource-Policy" in there


def test_nothing_of_this_is_in_the_way_of_apache(full: Paper) -> None:
    text = full.text(".htaccess")
    assert text.count("<If ") == text.count("</If>") > 3
    for pattern in re.findall(r"m#(.*)#\"", text):
        re.compile(pattern)
    embedded = [
        pattern for pattern in re.findall(r"m#(.*)#\"", text) if re.search(pattern, "/hafen/embed/v1/x.json")
    ]
    assert len(embedded) == 2


def test_former_addresses_are_redirected_by_servers_too(full: Paper) -> None:
    moves = [line.split() for line in full.text("_redirects").splitlines()]
    assert ["/hafen/alt/bank.html", "/hafen/projekte/2026/uferbank/", "301"] in moves
    for former, target, _ in moves:
        assert (full.site / target.removeprefix(full.base) / "index.html").is_file()
        assert f'location = "{former}"' in full.text("embed/nginx.conf")
    rules = {file.parent: file.read_text(encoding="utf-8") for file in full.site.rglob(".htaccess")}
    matches = re.findall(r'RedirectMatch 301 "([^"]+)" "([^"]+)"', "".join(rules.values()))
    for former, target, _ in moves:
        if former.endswith("/"):
            assert [to for pattern, to in matches if re.search(pattern, former)] == [target]
            assert [to for pattern, to in matches if re.search(pattern, f"{former}mehr/")] == []
        else:
            assert any(f'Redirect 301 "{former}" "{target}"' in text for text in rules.values())


def test_former_addresses_cost_nobody_else_anything(small: Space) -> None:
    assert small.build().ok
    before = small.text(".htaccess")
    former = ", ".join(f"/blog/{number}/, /blog/{number}.html" for number in range(50))
    small.edit("content/artikel/eins.md", "ressort: leute", f"ressort: leute\nfrueher: [{former}]")
    assert small.build().ok
    assert small.text(".htaccess") == before
    assert small.text("blog/.htaccess").count("Redirect") == 50
    assert small.text("blog/7/.htaccess") == 'RedirectMatch 301 "^/blog/7/?$" "/artikel/eins/"\n'


@pytest.mark.parametrize("former", ["/a$b/", "/a*/", "/{x}/", "/a%22b/", "/a%0Ab/", "/a%20b/", "/a:b/"])
def test_what_a_server_could_take_for_more_is_left_to_the_stub(small: Space, former: str) -> None:
    small.edit("content/artikel/eins.md", "ressort: leute", f"ressort: leute\nfrueher: ['{former}']")
    report = small.build()
    assert report.ok, report.errors
    assert not (small.site / "_redirects").exists()
    for path in (".htaccess", "embed/nginx.conf"):
        assert "/artikel/eins/" not in small.text(path)
