"""What holds of any source: nothing stops an import, and no word is lost without being told."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stadtteil.importing.html_text import HtmlText
from stadtteil.importing.link_scanner import Replacement, ScannedLink, replaced
from stadtteil.importing.liquid import Liquid
from stadtteil.importing.markdown_repairs import mended
from tests.importing.sources import imported, write
from tests.patience import at_most
from tests.thoroughness import stories

PLACES = {"jekyll": "_posts/2019-05-12-text.md", "hugo": "content/post/2019-05-12-text.md"}
HEADS = [
    "",
    "---\n",
    "---\ntitle: T\n---\n",
    '+++\ntitle = "T"\n+++\n',
    '{"title": "T"}\n',
    "---\n\ttitle: a: b\nx: [\n---\n",
]
PIECES = [
    "{}", "**{}**", "[{}](/x)", "[{}][1]\n\n[1]: /y", "<p>{}", "<b>{}", "<div>{}</div>", "> {}", "- {}",
    "1. {}", "`{}`", "\n\n    {}\n\n", "```\n{}\n```", "```\n{}", "{{% if x %}}{}{{% endif %}}",
    "{{{{< box >}}}}{}{{{{< /box >}}}}", "{{{{< box >}}}}{}", "{{% include x.html %}} {}",
    "{{{{ site.url }}}}{}", "{}{{: .klein}}", "## {} {{#ziel}}", "{}\n===", "{}\n---", "![](/x.jpg) {}",
    "![alt](/x.jpg)\n*{}*", '<a href="/x">{}</a>', "<a name='x'>{}", "{}[^1]\n\n[^1]: x",
    "<iframe src='https://x.example/'>{}</iframe>", "<table><tr><td>{}</table>",
    "| {} | b |\n|---|---|\n| c | d |", "[caption id='1']<img src='x.jpg'>{}[/caption]",
    "[box a='1']{}[/box]", "[{}]", "<!-- wp:paragraph --><p>{}</p><!-- /wp:paragraph -->",
    "<figure><img src='x.jpg'><figcaption>{}</figcaption></figure>", "<h2 id='q'>{}</h2>",
    "<pre>{}</pre>", "<https://x.example> {}", "<noscript>{}</noscript>",
    "<details><summary>{}</summary>x</details>", "\\*{}\\*", "&lt;{}&gt;", "<blockquote>{}",
    "<center>{}</center>", "{{{{ {} kein Ende", "{{% {} kein Ende", "[{} kein Ende",
    "<!-- x --> {}", "(({}))", "a_{}_b", "{}&nbsp;", "<ul><li>{}",
]  # fmt: skip
WORDS = st.lists(
    st.sampled_from(["Hof", "Straße", "äußern", "Ünal", "17", "x1y2", "İzmir"]), min_size=1, max_size=1
)
TEXTS = st.lists(
    st.tuples(st.sampled_from(PIECES), WORDS, st.sampled_from(["\n\n", "\n", " "])), min_size=1, max_size=8
)


def export_of(content: str) -> str:
    """Return an export with one post."""
    safe = content.replace("]]>", "]]]]><![CDATA[>")
    return (
        '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:base_site_url>https://x.example</wp:base_site_url>'
        f"<item><title>T</title><content:encoded><![CDATA[{safe}]]></content:encoded><wp:post_id>1</wp:post_id>"
        "<wp:post_date>2019-05-12 10:00:00</wp:post_date><wp:status>publish</wp:status>"
        "<wp:post_type>post</wp:post_type></item></channel></rss>"
    )


@pytest.mark.parametrize("program", sorted(PLACES))
@settings(max_examples=stories(100, 30))
@given(head=st.sampled_from(HEADS), data=st.binary(max_size=300))
def test_any_bytes_are_a_text_or_told_as_none(program: str, head: str, data: bytes) -> None:
    with TemporaryDirectory() as folder:
        source = write(Path(folder) / "quelle", {PLACES[program]: head.encode() + data})
        made = imported(program, source, Path(folder) / "zeitung")
    assert len(made.account.entries) + len(made.account.passed_over) >= 1


@pytest.mark.parametrize("program", [*sorted(PLACES), "wordpress"])
@settings(max_examples=stories(100, 30))
@given(pieces=TEXTS)
def test_no_word_is_lost_without_being_told(program: str, pieces: list[tuple[str, list[str], str]]) -> None:
    text = "".join(piece.format(" ".join(words)) + end for piece, words, end in pieces)
    with TemporaryDirectory() as folder:
        if program == "wordpress":
            source = write(Path(folder), {"x.xml": export_of(text)}) / "x.xml"
        else:
            source = write(Path(folder) / "quelle", {PLACES[program]: f"---\ntitle: T\n---\n{text}"})
        made = imported(program, source, Path(folder) / "zeitung")
        entry = made.account.entries[0]
        written = (made.root / entry.path).read_text("utf-8")
    out = re.sub(r"<!--.*?-->", "", written, flags=re.DOTALL).replace("\\", "").lower()
    told = " ".join([*entry.words_lost, *entry.notes]).lower()
    for _, words, _ in pieces:
        assert words[0].lower() in out or words[0].lower() in told


@given(st.text(alphabet="[]()!<>a\"'`\\ \n#=-:/{}%", max_size=200))
def test_any_marks_are_scanned_and_mended(text: str) -> None:
    def lost(mention: ScannedLink) -> Replacement:
        return Replacement(None)

    assert isinstance(replaced(mended(text), lost), str)
    assert isinstance(HtmlText().markdown(text), str)


def test_what_is_nested_as_deep_as_it_can_be_costs_no_more_than_its_length() -> None:
    with at_most(20):
        for unit in (
            "[",
            "![",
            "<div>",
            "{{< a >}}",
            "[a](",
            " `",
            "> ",
            "<a href='x'>",
            "[x]: y\n",
            "{% raw %}",
        ):
            deep = unit * 5_000
            assert isinstance(
                replaced(mended(Liquid(lambda _: "").markdown(deep)), lambda _: Replacement("x")), str
            )
