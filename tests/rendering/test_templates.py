"""Jinja as pages use it: everything is escaped, text becomes paragraphs, nothing leaks between closures."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from stadtteil.rendering import templates
from stadtteil.rendering.templates import environment, paragraphs
from tests.rendering.layouts_folder import Folder


@given(st.text())
def test_paragraphs_hold_the_text_and_nothing_but_the_text(text: str) -> None:
    html = paragraphs(text)
    assert isinstance(html, Markup)
    inner = re.findall(r"<p>(.*?)</p>", html, re.DOTALL)
    assert "".join(f"<p>{part}</p>" for part in inner) == html
    assert all(part.strip() for part in inner)
    assert "".join("".join(inner).split()) == "".join(str(escape(text)).split())


def test_blank_lines_part_paragraphs_and_single_line_ends_do_not() -> None:
    assert paragraphs("a\nb\n \n\nc\r\n\r\nd") == "<p>a\nb</p><p>c</p><p>d</p>"


def test_values_are_escaped_in_text_and_attributes(tmp_path: Path) -> None:
    folder = Folder(tmp_path, seite='<a title="{{ x }}">{{ x }}</a>')
    assert folder.render("seite.html", x='"><b>') == '<a title="&#34;&gt;&lt;b&gt;">&#34;&gt;&lt;b&gt;</a>'


def test_plural_forms_and_texts_are_filled_in(tmp_path: Path) -> None:
    count = '{{ ngettext("%(num)s Haus", "%(num)s Häuser", n) }}'
    folder = Folder(tmp_path, seite=count + ' {{ _("von %(w)s", w=w) }}')
    assert folder.render("seite.html", n=1, w="<A>") == "1 Haus von &lt;A&gt;"
    assert folder.render("seite.html", n=2, w="B") == "2 Häuser von B"


def test_a_process_that_sees_many_layouts_keeps_only_some(tmp_path: Path) -> None:
    folder = Folder(tmp_path, seite="")
    for number in range(templates.MOST_KEPT + 3):
        folder.write("seite.html", f"{number}")
        assert folder.render("seite.html") == f"{number}"
    assert len(templates._environments) <= templates.MOST_KEPT


def test_an_environment_needs_its_blobs_only_when_it_is_made(tmp_path: Path) -> None:
    folder = Folder(tmp_path, seite="{% include 'teil.html' %}", teil="Teil der Seite, erst später gebraucht")
    env = environment(folder.read().closures["seite.html"], folder)
    folder.lose_all()
    assert env.get_template("seite.html").render() == "Teil der Seite, erst später gebraucht"


def test_a_layout_changed_in_a_long_process_is_used_at_once(tmp_path: Path) -> None:
    folder = Folder(tmp_path, seite="{% import 'teil.html' as teil %}{{ teil.wort() }}", teil="")
    for word in ("alt", "neu", "alt"):
        folder.write("teil.html", "{% macro wort() %}" + word + "{% endmacro %}")
        assert folder.render("seite.html") == word
