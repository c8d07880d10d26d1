"""What content systems leave of what they are given, by their own documented rules."""

from __future__ import annotations

import html
import json
import re
from urllib.parse import urlsplit

import pytest

from tests.outputs.built import Paper
from tests.outputs.embed.typo3 import sanitized
from tests.outputs.embed.wordpress import SECRET, discovered, filtered
from tests.outputs.page_check import Page


def snippet(paper: Paper, id_: str) -> str:
    """Return what the page for those who embed gives to copy, by its place in the sections."""
    section, number = id_.rsplit("-", 1)
    part = paper.text("embed/index.html").split(f'id="s-{section}"')[1].split("</section>")[0]
    texts = re.findall(r"<pre[^>]*>(.*?)</pre>", part, re.DOTALL)
    return html.unescape(texts[int(number)])


def answers(paper: Paper) -> dict[str, dict[str, object]]:
    return {
        file.relative_to(paper.site).as_posix(): json.loads(file.read_text(encoding="utf-8"))
        for file in sorted((paper.site / "oembed").rglob("*.json"))
    }


def embeddable(paper: Paper) -> list[str]:
    pattern = r"(\w+/)?projekte/(index|(kategorie|jahr|quartier)/[^/]+/index|\d+/[^/]+/index)\.html"
    return [path for path in paper.pages if re.fullmatch(pattern, path)]


def test_wordpress_finds_the_answer_of_every_page_that_can_be_embedded(paper: Paper) -> None:
    found = embeddable(paper)
    assert len(found) > 8
    for path in found:
        address = discovered((paper.site / path).read_bytes())
        assert address.startswith(f"{paper.address}oembed/"), path
        answer = json.loads(paper.text(address.removeprefix(paper.address)))
        assert answer["html"].count(html.escape(paper.address + path.removesuffix("index.html"))) == 1
    others = set(paper.pages) - set(found)
    assert [path for path in others if discovered((paper.site / path).read_bytes())] == []


def test_answers_are_oembed_1_0(paper: Paper) -> None:
    for path, answer in answers(paper).items():
        assert (answer["version"], answer["type"]) == ("1.0", "rich"), path
        assert (answer["width"], answer["height"], answer["cache_age"]) == (600, 800, 86400)
        assert all(answer[name] for name in ("title", "provider_name", "provider_url", "author_name"))
        thumbnail = [name in answer for name in ("thumbnail_url", "thumbnail_width", "thumbnail_height")]
        assert len(set(thumbnail)) == 1
        if thumbnail[0]:
            assert (paper.site / str(answer["thumbnail_url"]).removeprefix(paper.address)).is_file()


def test_wordpress_keeps_all_of_the_html_and_hides_nothing_for_ever(paper: Paper) -> None:
    exact = re.compile(
        r'<blockquote><a href="([^"<>]+)">[^<>]+</a></blockquote>'
        r'<iframe src="([^"<>#]+)" width="600" height="800" title="[^"<>]+"></iframe>'
    )
    for path, answer in answers(paper).items():
        text = str(answer["html"])
        matched = exact.fullmatch(text)
        assert matched, path
        kept = filtered(text)
        assert kept is not None
        assert kept.startswith('<blockquote class="wp-embedded-content"')
        assert f'src="{matched[2]}#?secret={SECRET}"' in kept
        frame, query = html.unescape(matched[2]).split("?")
        assert query == "farbe=hell"
        assert (paper.site / frame.removeprefix(paper.address) / "index.html").is_file()


def test_the_filter_would_refuse_what_is_no_frame() -> None:
    assert filtered("<script>alert(1)</script><p>Nur Text</p>") is None
    kept = filtered('<script src="x"></script><iframe src="https://a.example/"></iframe>')
    assert kept is not None
    assert "<script" not in kept
    assert "display" not in kept
    dressed = filtered('<blockquote class="a"><a href="b">c</a></blockquote><iframe src="d"></iframe>')
    assert dressed is not None
    assert 'class="a"' not in dressed


def test_typo3_leaves_fragments_as_they_are(paper: Paper) -> None:
    found = sorted((paper.site / "embed" / "v1" / "projekte").rglob("fragment.html"))
    assert len(found) > 3
    for file in found:
        text = file.read_text(encoding="utf-8")
        assert "&lt;" not in sanitized(text)
        before, after = Page(text), Page(sanitized(text))
        assert (after.links, after.images, after.headings) == (before.links, before.images, before.headings)
        assert all(urlsplit(link).scheme in {"http", "https"} for link in after.links)


def test_typo3_leaves_the_placeholder_as_it_is(sample: Paper) -> None:
    text = snippet(sample, "typo3-0")
    assert text.startswith(
        '<div data-stadtteil="projekte" data-src="https://um-die-ecke.example/embed/v1/projekte.json"'
    )
    assert sanitized(text) == text


@pytest.mark.parametrize("id_", ["rahmen-0", "rahmen-1", "baustein-0"])
def test_typo3_takes_apart_what_the_other_ways_need(sample: Paper, id_: str) -> None:
    text = snippet(sample, id_)
    assert sanitized(text) != text


def test_the_policy_for_typo3_names_every_directive_that_a_way_needs(sample: Paper) -> None:
    yaml = snippet(sample, "typo3-2")
    assert re.findall(r"directive: (\S+)", yaml) == ["script-src", "connect-src", "img-src"]
    for directive in ("script-src", "connect-src", "img-src"):
        assert f'directive: {directive}\n    sources: ["https://um-die-ecke.example"]' in yaml
