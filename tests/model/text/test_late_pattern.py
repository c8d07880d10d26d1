from __future__ import annotations

import gc
import importlib
import pkgutil
import re

import pytest

from stadtteil import model
from stadtteil.model.text.late_pattern import late_pattern


def test_it_answers_as_the_compiled_pattern_does() -> None:
    late, compiled = late_pattern("f(e)st", re.IGNORECASE), re.compile("f(e)st", re.IGNORECASE)
    text = "Ein Fest nach dem Fest"
    for _ in range(2):
        assert late.findall(text) == compiled.findall(text) == ["e", "e"]
        assert late.sub("Tag", text) == compiled.sub("Tag", text)
        assert [found.span() for found in late.finditer(text)] == [(4, 8), (18, 22)]
    assert (late.pattern, late.flags, late.groups) == (compiled.pattern, compiled.flags, compiled.groups)
    assert late.match(text, 4)


def test_it_is_compiled_once_and_not_before_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []

    def watched(expression: str, flags: int) -> re.Pattern[str]:
        compiled.append(expression)
        return real(expression, flags)

    real = re.compile
    monkeypatch.setattr(re, "compile", watched)
    late = late_pattern("[a-z]")
    assert not compiled
    assert late.search("a")
    assert late.search("b")
    assert compiled == ["[a-z]"]


def test_a_pattern_that_is_none_fails_when_it_is_used() -> None:
    late = late_pattern("(")
    with pytest.raises(re.error):
        late.search("(")


def test_every_late_pattern_of_the_package_is_one() -> None:
    for module in pkgutil.walk_packages(model.__path__, f"{model.__name__}."):
        importlib.import_module(module.name)
    gc.unfreeze()  # workers of an earlier test may have put all that was there aside
    gc.collect()
    late = [one for one in gc.get_objects() if type(one) is type(late_pattern(""))]
    assert len(late) > 80
    for pattern in late:
        assert re.compile(pattern.pattern, pattern.flags).groups == pattern.groups
