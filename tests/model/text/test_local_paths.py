"""Paths of Windows in texts are read as what they mean, and nothing else is touched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.text.local_paths import on_this_machine, with_slashes


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"[a](..\..\projekte\2026\p.yaml)", "[a](../../projekte/2026/p.yaml)"),
        (r"![a](bilder\fest.jpg)", "![a](bilder/fest.jpg)"),
        (r'![a](bilder\fest.jpg "Titel \*x\*")', r'![a](bilder/fest.jpg "Titel \*x\*")'),
        (r"<img src='bilder\fest.jpg'>", "<img src='bilder/fest.jpg'>"),
        (r"[a][1]" + "\n\n" + r"[1]: ..\b.md", "[a][1]\n\n[1]: ../b.md"),
    ],
)
def test_backslashes_between_folders_are_slashes(written: str, read: str) -> None:
    assert with_slashes(written) == read


@pytest.mark.parametrize(
    "text",
    [
        r"\[a\](b)", r"[a\](b)", r"[a](b\(c\).md)", r"[a](b\_c.md)", r"`[a](..\b.md)`", r"C:\Users\x",
        "a\\\nb",
        r"\*Sternchen\*", "[a](https://zeitung.example/x)", "[a](mailto:a@b.example)",
    ],
)  # fmt: skip
def test_all_other_backslashes_stay(text: str) -> None:
    assert with_slashes(text) == text


@given(st.text(alphabet="[]()<>!\\/:.aC\n \"'`=srchef", max_size=60))
def test_every_sign_stays_in_its_place(text: str) -> None:
    read = with_slashes(text)
    assert len(read) == len(text)
    assert all(
        a == b or (a, b) in {("\\", "/"), (":", "\ua789"), ("\\", "\ua789")}
        for a, b in zip(text, read, strict=True)
    )


@pytest.mark.parametrize(
    "target",
    [
        r"C:\x.jpg",
        "c:/x.jpg",
        r"\\server\x",
        "file:///C:/x.jpg",
        "/home/anna/x.jpg",
        "/Users/anna/x",
        "~/x.jpg",
    ],
)
def test_a_file_on_the_editor_s_machine_is_known(target: str) -> None:
    assert on_this_machine(target)
    assert on_this_machine(with_slashes(f"[a]({target})")[4:-1])


@pytest.mark.parametrize(
    "target", ["x.jpg", "https://x.example", "//x.example", "/home/", "tel:+49", "mailto:a@b.example", "../x"]
)
def test_all_others_are_not(target: str) -> None:
    assert on_this_machine(target) == ""
