"""HTML around Markdown, fenced code, poems, information boxes."""

from __future__ import annotations

import pytest

from tests.model.desk import page_of
from tests.model.text.dialect.test_blocks import outline

BOX = '<div class="box" role="note"><p class="box-title">'


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("<details>\n<summary>Zutaten</summary>\n\n**Für** vier:\n\n- Mehl\n\n</details>",
         "<details><summary>Zutaten</summary><p><strong>Für</strong> vier:</p>"
         "<ul><li>Mehl</li></ul></details>"),
        ("<div>Ein *Wort*</div>\n*C*", "<div><p>Ein <em>Wort</em></p></div><p><em>C</em></p>"),
        ("<div class=x>Ein *Wort*\nund mehr</div>", "<div><p>Ein <em>Wort</em>\nund mehr</p></div>"),
        ("<details><summary>A</summary>Es sind *42*.</details>",
         "<details><summary>A</summary><p>Es sind <em>42</em>.</p></details>"),
        ("<div><div>*A*</div></div>", "<div><div><p><em>A</em></p></div></div>"),
        ("<div>A_b <i>C</i></div>", "<div>A_b <i>C</i></div>"),
        ("<details><summary>Lösung</summary>\nEs sind *42*.\n</details>\nDanach",
         "<details><summary>Lösung</summary><p>Es sind <em>42</em>.</p></details><p>Danach</p>"),
        ("<div>\n- A\n- B\n</div>", "<div><ul><li>A</li><li>B</li></ul></div>"),
        ("<div class=x>\n\n*A*\n\n</div>", "<div><p><em>A</em></p></div>"),
        ("Text\n<div>\n*A*\n</div>", "<p>Text</p><div><p><em>A</em></p></div>"),
        ("<p>\n\n*A*\n\n</p>", "<p><em>A</em></p>"),
        ("<p>A</p>\n*B*", "<p>A</p><p><em>B</em></p>"),
        ("<p>A</p> *B*", "<p>A</p><p><em>B</em></p>"),
        ("- A\n\n  <div>\n  *B*\n  </div>", "<ul><li><p>A</p><div><p><em>B</em></p></div></li></ul>"),
        ("<b>A</b> *B*\n<i>C</i>", "<p><b>A</b> <em>B</em>\n<i>C</i></p>"),
        ("<table>\n<tr><td>A</td></tr>\n</table>\n*B*",
         '<div class="table" role="region" tabindex="0" aria-label="Tabelle">'
         "<table><tbody><tr><td>A</td></tr></tbody></table></div><p><em>B</em></p>"),
        ("<pre>\nA\n\n  *B*\n</pre>", "<pre>A\n\n  *B*\n</pre>"),
        ("A\n<!-- x\n\ny -->\nB", "<p>A</p><p>B</p>"),
        ("A <!-- x\n\ny --> B", "<p>A  B</p>"),
        ("A `<!--` B\n\nC `-->` D", "<p>A <code>&lt;!--</code> B</p><p>C <code>--&gt;</code> D</p>"),
    ],
)  # fmt: skip
def test_markdown_within_html_is_markdown(text: str, page: str) -> None:
    assert outline(text) == page


@pytest.mark.parametrize(
    "text",
    [
        "```\nA\n  B -- \"c\"\n\n- d\n```",
        "~~~ python\nA\n  B -- \"c\"\n\n- d\n~~~~",
        "Text\n```\nA\n  B -- \"c\"\n\n- d\n```\nText",
        "1. Eins\n\n    ```\n    A\n      B -- \"c\"\n\n    - d\n    ```\n\n2. Zwei",
        "1. Eins\n   ```\n   A\n     B -- \"c\"\n\n   - d\n   ```\n2. Zwei",
        "- ```\n  A\n    B -- \"c\"\n\n  - d\n  ```",
        "> ```\n> A\n>   B -- \"c\"\n>\n> - d\n> ```",
        "<details>\n```\nA\n  B -- \"c\"\n\n- d\n```\n</details>",
        "!!! info\n    ```\n    A\n      B -- \"c\"\n\n    - d\n    ```",
    ],
)  # fmt: skip
def test_fenced_code_is_code_wherever_it_stands(text: str) -> None:
    assert '<pre><code>A\n  B -- "c"\n\n- d\n</code></pre>' in page_of(text)


def test_code_between_points_keeps_the_list_together() -> None:
    assert outline("1. A\n\n   ```\n   x\n   ```\n\n2. B").count("<ol>") == 1


def test_a_fence_that_is_never_closed_is_text() -> None:
    assert page_of("```\n*A*\n\nB") == "<p>```\n<em>A</em></p>\n<p>B</p>"


def test_a_poem_keeps_its_lines_and_verses_and_none_is_a_sign() -> None:
    page = outline("```gedicht\n*Rot* sind\n  die -- Rosen\n- so\n\n17. Mai\n# x\n```\nText")
    assert page == (
        '<div class="poem"><p><em>Rot</em> sind<br>&nbsp;&nbsp;die – Rosen<br>- so</p>'
        "<p>17. Mai<br># x</p></div><p>Text</p>"
    )
    assert '<blockquote>\n<div class="poem">\n<p>A<br>\nB</p>' in page_of("> ~~~ gedicht\n> A\n> B\n> ~~~")


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ('!!! info "Zeiten"\n    Montag\n\n    - A',
         f"{BOX}Zeiten</p><p>Montag</p><ul><li>A</li></ul></div>"),
        ("!!! info „Zeiten“\n    Montag", f"{BOX}Zeiten</p><p>Montag</p></div>"),
        ("!!! tipp\nDirekt *so*\nund so\n\nDanach",
         f"{BOX}Tipp</p><p>Direkt <em>so</em>\nund so</p></div><p>Danach</p>"),
        ("!!! warning\n  Zwei Blanks", f"{BOX}Achtung</p><p>Zwei Blanks</p></div>"),
        ("!!! info\n\n    Nach einer Leerzeile\n\nDanach",
         f"{BOX}Info</p><p>Nach einer Leerzeile</p></div><p>Danach</p>"),
        ('!!! rezept "Kuchen"\n    Mehl', f"{BOX}Kuchen</p><p>Mehl</p></div>"),
        ('!!! "Kuchen"\n    Mehl', f"{BOX}Kuchen</p><p>Mehl</p></div>"),
        ("!!! Kuchen\n    Mehl", "<p>!!! Kuchen\nMehl</p>"),
        ("Text\n!!! Hinweis\n    A", f"<p>Text</p>{BOX}Hinweis</p><p>A</p></div>"),
        ("- A\n\n  !!! info\n      B", f"<ul><li><p>A</p>{BOX}Info</p><p>B</p></div></li></ul>"),
        ("!!! ACHTUNG !!!\n\nText", "<p>!!! ACHTUNG !!!</p><p>Text</p>"),
        ("!!! Kommt alle\nText", "<p>!!! Kommt alle\nText</p>"),
        ("!!! info", "<p>!!! info</p>"),
    ],
)  # fmt: skip
def test_a_box_has_a_title_and_all_that_is_indented_below_it(text: str, page: str) -> None:
    assert outline(text) == page
