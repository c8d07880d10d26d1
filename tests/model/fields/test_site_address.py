"""Addresses of sites: what machines read of them, and what is no address of a site."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.fields.site_address import Unfit, ascii_host, site_address
from tests.space import Space

UMLAUT = "https://zeitung-lörrach.example"
ASCII = "https://xn--zeitung-lrrach-3pb.example"


@pytest.mark.parametrize(
    ("text", "origin", "base"),
    [
        ("https://zeitung.example", "https://zeitung.example", "/"),
        ("HTTP://Zeitung.Example:8080//a/b//", "http://zeitung.example:8080", "/a/b/"),
        (f"{UMLAUT}/süd%20stadt".replace("%20", "-"), ASCII, "/süd-stadt/"),
        ("https://ZEITUNG-LÖRRACH.example", ASCII, "/"),
        ("https://zeitung-lo\u0308rrach.example/su\u0308d/", ASCII, "/süd/"),
        (f"{ASCII}/s%C3%BCd/", ASCII, "/süd/"),
        ("https://straße.example", "https://xn--strae-oqa.example", "/"),
        ("https://[::1]:9000/", "https://[::1]:9000", "/"),
        ("https://127.0.0.1", "https://127.0.0.1", "/"),
        ("http://localhost:00080", "http://localhost:80", "/"),
    ],
)
def test_hosts_are_ascii_for_machines(text: str, origin: str, base: str) -> None:
    found = site_address(text)
    assert (found.origin, found.base) == (origin, base)


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ("zeitung.example", "beginnt mit https://"),
        ("ftp://zeitung.example", "beginnt mit https://"),
        ("https://", "beginnt mit https://"),
        ("https:///pfad", "beginnt mit https://"),
        ("https://anna:geheim@zeitung.example", "vor dem „@“"),
        ("https://zeitung.example/?seite=1", "ab „?“"),
        ("https://zeitung.example/#oben", "ab „#“"),
        ("https://zeitung.example;script-src", "„;“ gehört nicht hinein"),
        ("https://zeitung.example/a}b", "„}“ gehört nicht hinein"),
        ("https://zeitung.example/a{b", "„{“ gehört nicht hinein"),
        ("https://zeitung.example/'a'", "„'“ gehört nicht hinein"),
        ('https://zeitung.example/"a"', "gehört nicht hinein"),
        ("https://zeitung.example/unser blatt/", "Ein Leerzeichen gehört nicht hinein"),
        ("https://zeitung.example\\a", "gehört nicht hinein"),
        ("https://zeitung.example/../a", "„..“ kann kein Ordner"),
        ("https://zeitung.example/%2e%2e/a", "„..“ kann kein Ordner"),
        ("https://zeitung.example/./a", "„.“ kann kein Ordner"),
        ("https://zeitung.example/a%00b", "kann kein Ordner"),
        ("https://zeitung.example/index.html", "ohne „index.html“"),
        ("https://zeitung.example:0", "Port von 1 bis 65535"),
        ("https://zeitung.example:65536", "Port von 1 bis 65535"),
        ("https://zeitung.example:", "Port von 1 bis 65535"),
        ("https://zeitung.example:http", "Port von 1 bis 65535"),
        ("https://zeitung.example:٣", "Port von 1 bis 65535"),
        ("https://zeitung..example", "kann kein Rechner haben"),
        ("https://zeitung.example.", "kann kein Rechner haben"),
        ("https://-zeitung.example", "kann kein Rechner haben"),
        ("https://zeit_ung.example", "kann kein Rechner haben"),
        ("https://300.1.1.1", "kann kein Rechner haben"),
        ("https://[::g]", "kann kein Rechner haben"),
        ("https://😀.example", "kann kein Rechner haben"),
        (f"https://{'a' * 64}.example", "kann kein Rechner haben"),
        (f"https://{'ä' * 60}.example", "kann kein Rechner haben"),
        (f"https://{'a.' * 130}example", "kann kein Rechner haben"),
        ("https://*.zeitung.example", "kann kein Rechner haben"),
    ],
)
def test_what_is_no_address_of_a_site_is_told_with_its_cure(text: str, cure: str) -> None:
    with pytest.raises(Unfit) as fault:
        site_address(text)
    assert cure in fault.value.cure
    assert fault.value.message.startswith(f"„{text}“ ist keine ")


@given(
    st.text(max_size=60), st.sampled_from(["", "https://", "http://zeitung.example", "https://a.example/"])
)
def test_whatever_is_accepted_can_stand_in_a_header_and_a_rule(text: str, start: str) -> None:
    try:
        found = site_address(start + text)
    except Unfit:
        return
    assert re.fullmatch(r"https?://[a-z0-9.\[\]:-]+", found.origin)
    assert urlsplit(found.origin).hostname
    assert re.fullmatch(r"/([\w.~-]+/)*", found.base)
    assert not {".", ".."} & set(found.base.split("/"))
    assert site_address(found.origin + found.base) == found


@given(st.text(alphabet="äöüßaz09-.İẞ\u0308\u200d", max_size=30))
def test_a_host_for_machines_stays_as_it_is(host: str) -> None:
    plain = ascii_host(host)
    assert ascii_host(plain) == plain
    assert plain.isascii()


def test_machines_read_ascii_and_people_what_was_written(full: Space) -> None:
    full.edit("content/site.yaml", "https://blatt.example/hafen", f"{UMLAUT}/hafen")
    full.edit("content/site.yaml", "https://www.hafenamt.example", "https://wohnbau-lörrach.example")
    assert full.build().ok
    framed = "frame-ancestors 'self' https://xn--wohnbau-lrrach-3pb.example"
    for path in ("_headers", ".htaccess", "embed/nginx.conf"):
        assert framed in full.text(path)
    for path in ("sitemap.xml", "robots.txt", "feed.xml", "artikel/index.html", "embed/v1/projekte.json"):
        text = full.text(path)
        assert ASCII in text, path
        assert "lörrach.example" not in text, path
        assert "l%C3%B6rrach" not in text, path
    assert f"{UMLAUT}/hafen/daten/" in full.text("fonds/hafentopf/2026/index.html")
    assert f"({UMLAUT})" in full.text("embed/index.html")


def test_an_address_that_is_none_is_an_error_in_its_line(small: Space) -> None:
    small.edit("content/site.yaml", "https://blatt.example/", "https://blatt.example:99999/")
    report = small.build()
    (problem,) = report.errors
    assert (problem.path, problem.line) == ("content/site.yaml", 2)
    assert "65535" in problem.cure
