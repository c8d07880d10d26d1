"""The reasons that `--explain` gives: a German word for every field of every view, one for each name."""

from __future__ import annotations

from stadtteil.outputs.view_labels import labelled_fields, labels_of_views
from stadtteil.terminal.reasons import in_words


def test_every_field_has_a_german_label() -> None:
    assert sorted({name for name, label in labelled_fields() if not label}) == []


def test_a_name_means_the_same_in_all_views() -> None:
    labels = labels_of_views()
    assert {(name, label) for name, label in labelled_fields()} == set(labels.items())


def test_a_field_is_told_by_its_label_and_each_label_once() -> None:
    said = in_words("x.html: Geändert: content.status, content.status_label, content.title, content.unknown.")
    assert said == "x.html: Geändert: Stand, Titel, content.unknown."
