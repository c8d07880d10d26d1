"""Jinja as pages use it: everything is escaped, text becomes paragraphs, nothing leaks between closures."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup, escape

from stadtteil.rendering import templates
from stadtteil.rendering.byte_cache import ByteCache
from stadtteil.rendering.compiled import Compiled, Shared
from stadtteil.rendering.templates import environment, paragraphs, unbroken
from stadtteil.words import GERMAN
from tests.rendering.layouts_folder import Folder
from tests.words.made_up import speaking


@given(st.text())
def test_paragraphs_hold_the_text_and_nothing_but_the_text(text: str) -> None:
    html = paragraphs(text)
    assert isinstance(html, Markup)
    inner = re.findall(r"<p>(.*?)</p>", html, re.DOTALL)
    assert "".join(f"<p>{part}</p>" for part in inner) == html
    assert all(part.strip() for part in inner)
    said = "".join(re.sub(r"^<bdi>(.*)</bdi>$", r"\1", part, flags=re.DOTALL) for part in inner)
    assert "".join(said.split()) == "".join(str(escape(text)).split())


def test_blank_lines_part_paragraphs_and_single_line_ends_do_not() -> None:
    assert paragraphs("a\nb\n \n\nc\r\n\r\nd") == "<p>a\nb</p><p>c</p><p>d</p>"


@given(st.text("7–. UhrM–"))
def test_days_and_times_of_day_stay_on_one_line_and_keep_their_words(text: str) -> None:
    kept = unbroken(text)
    assert kept.replace("\u2060", "").replace("\xa0", " ") == text
    assert not re.search(r"\d–\d|\d Uhr\b|\d\. [^\W\d]", kept)
    assert unbroken(kept) == kept


def test_values_are_escaped_in_text_and_attributes(tmp_path: Path) -> None:
    folder = Folder(tmp_path, seite='<a title="{{ x }}">{{ x }}</a>')
    assert folder.render("seite.html", x='"><b>') == '<a title="&#34;&gt;&lt;b&gt;">&#34;&gt;&lt;b&gt;</a>'


def test_plural_forms_and_texts_are_filled_in(tmp_path: Path) -> None:
    count = '{{ ngettext("{n} Haus", "{n} Häuser", n) }}'
    folder = Folder(tmp_path, seite=count + ' {{ _("von {w}", w=w) }}')
    assert folder.render("seite.html", n=1, w="<A>") == "1 Haus von &lt;A&gt;"
    assert folder.render("seite.html", n=2, w="B") == "2 Häuser von B"


def test_a_layout_speaks_the_language_of_its_page_and_no_markup_comes_from_a_catalogue(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = (
        'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n'
        'msgid "Alle"\nmsgstr "Tous <b>"\n\n'
        'msgid "von {w}"\nmsgstr "{w} & cie"\n\n'
        'msgid "{n} Haus"\nmsgid_plural "{n} Häuser"\nmsgstr[0] "{n} maison"\nmsgstr[1] "{n} maisons"\n'
    )
    seite = '{{ _("Alle") }} {{ _("von {w}", w=w) }} {{ ngettext("{n} Haus", "{n} Häuser", 0) }}'
    folder = Folder(tmp_path / "layouts", seite=seite)
    with speaking(monkeypatch, tmp_path / "words", "fr", said):
        for language in ("de", "fr", "de"):
            text = folder.render("seite.html", language, w=Markup("<i>w</i>"))
            if language == "de":
                assert text == "Alle von <i>w</i> 0 Häuser"
            else:
                assert text == "Tous &lt;b&gt; <i>w</i> &amp; cie 0 maison"


def test_codes_are_kept_for_each_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Compiled()
    kept.keep_in(tmp_path / "codes")
    monkeypatch.setattr(templates, "compiled", kept)
    folder = Folder(tmp_path / "layouts", seite='{{ _("Alle") }}')
    with speaking(monkeypatch, tmp_path / "words", "fr", 'msgid "Alle"\nmsgstr "Tous"\n'):
        assert [folder.render("seite.html", language) for language in ("de", "fr")] == ["Alle", "Tous"]
        templates._environments.clear()
        assert [folder.render("seite.html", language) for language in ("fr", "de")] == ["Tous", "Alle"]
    assert len(list((tmp_path / "codes").iterdir())) == 2


def test_codes_of_shipped_templates_are_kept_for_all_papers_and_no_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = Folder(tmp_path / "shipped", seite="Alle", teil="Teil")
    paper = Folder(tmp_path / "layouts", seite="Alle", teil="Mein Teil")
    (tmp_path / "shared").mkdir()
    kept = Compiled()
    kept.keep_in(tmp_path / "codes", Shared(shipped.root, ByteCache(tmp_path / "shared")))
    monkeypatch.setattr(templates, "compiled", kept)
    assert [paper.render(name) for name in ("seite.html", "teil.html")] == ["Alle", "Mein Teil"]
    assert [len(list((tmp_path / place).iterdir())) for place in ("shared", "codes")] == [1, 1]
    templates._environments.clear()
    other = Compiled()
    other.keep_in(tmp_path / "other", kept.shared)
    monkeypatch.setattr(templates, "compiled", other)
    assert paper.render("seite.html") == "Alle"
    assert not list((tmp_path / "other").iterdir())


def test_a_placeholder_of_the_old_kind_is_told_with_its_file_and_line(tmp_path: Path) -> None:
    folder = Folder(tmp_path, seite='{% include "teil.html" %}', teil='\n{{ _("von %(w)s", w="x") }}')
    problem = folder.problem("seite.html")
    assert (problem.path, problem.line) == ("layouts/teil.html", 2)
    assert problem.message.endswith("{name} statt %(name)s, {n} statt %(num)s.")


def test_a_process_that_sees_many_layouts_keeps_only_some(tmp_path: Path) -> None:
    folder = Folder(tmp_path, seite="")
    for number in range(templates.MOST_KEPT + 3):
        folder.write("seite.html", f"{number}")
        assert folder.render("seite.html") == f"{number}"
    assert len(templates._environments) <= templates.MOST_KEPT


TICK = (
    "{% set ns = namespace(n=0) %}{% macro tick() %}{% set ns.n = ns.n + 1 %}{{ ns.n }}{% endmacro %}"
    "{% macro join(j) %}{{ j() }}a{% endmacro %}"
)


def test_a_macro_that_counts_counts(tmp_path: Path) -> None:
    folder = Folder(tmp_path, seite=TICK + "{{ tick() }} {{ tick() }}")
    assert folder.render("seite.html") == "1 2"


def test_an_imported_macro_that_counts_counts_also_through_another_module(tmp_path: Path) -> None:
    way = "{% from 'teil.html' import tick %}{% macro twice(x) %}{{ tick() }}{% endmacro %}"
    seite = "{% import 'weg.html' as weg %}{{ weg.twice(1) }} {{ weg.twice(1) }}"
    assert Folder(tmp_path, seite=seite, weg=way, teil=TICK).render("seite.html") == "1 2"


def test_a_macro_that_is_given_something_with_a_state_says_what_it_would_say(tmp_path: Path) -> None:
    use = "{% set j = joiner(',') %}{{ join(j) }}{{ join(j) }}{{ join(j) }}"
    teil = "{% macro join(j) %}{{ j() }}a{% endmacro %}"
    for start in (teil, "{% from 'teil.html' import join %}"):
        folder = Folder(tmp_path, seite=start + use, teil=teil)
        assert folder.render("seite.html") == "a,a,a"


def test_a_macro_of_a_pages_own_sees_what_has_changed_around_it(tmp_path: Path) -> None:
    loop = "{% for n in [1, 2] %}{% macro number() %}{{ n }}{% endmacro %}{{ number() }}{% endfor %}"
    late = "{% macro word() %}{{ w }}{% endmacro %}{% set w = 'a' %}{{ word() }}{% set w = 'b' %}{{ word() }}"
    assert Folder(tmp_path, seite=loop).render("seite.html") == "12"
    plain = Environment(undefined=StrictUndefined, autoescape=True).from_string(late)
    assert Folder(tmp_path, seite=late).render("seite.html") == plain.render()


def test_equal_arguments_that_are_written_differently_are_told_apart(tmp_path: Path) -> None:
    calls = "{{ m(1) }}{{ m(true) }}{{ m((1,)) }}{{ m((true,)) }}{{ m(x) }}{{ m(y) }}"
    seite = "{% from 'teil.html' import m %}" + calls
    folder = Folder(tmp_path, seite=seite, teil="{% macro m(x) %}{{ x }} {% endmacro %}")
    assert folder.render("seite.html", x="<", y=Markup("<")) == "1 True (1,) (True,) &lt; < "


def test_an_environment_needs_its_blobs_only_when_it_is_made(tmp_path: Path) -> None:
    folder = Folder(tmp_path, seite="{% include 'teil.html' %}", teil="Teil der Seite, erst später gebraucht")
    env = environment(folder.read().closures["seite.html"], folder, GERMAN)
    folder.lose_all()
    assert env.get_template("seite.html").render() == "Teil der Seite, erst später gebraucht"


def test_a_layout_changed_in_a_long_process_is_used_at_once(tmp_path: Path) -> None:
    folder = Folder(tmp_path, seite="{% import 'teil.html' as teil %}{{ teil.wort() }}", teil="")
    for word in ("alt", "neu", "alt"):
        folder.write("teil.html", "{% macro wort() %}" + word + "{% endmacro %}")
        assert folder.render("seite.html") == word
