"""What attributes of records are annotated with: texts in the code, evaluated once for each class.

The values are kept in the class itself, so that msgspec, which asks for them again for each kind, finds them.
"""

from __future__ import annotations

import functools
import inspect
import typing
from typing import Any


def annotations_of(class_: type) -> dict[str, Any]:
    """Return what the attributes of a class are annotated with, those of the classes above it first."""
    found: dict[str, Any] = {}
    for above in reversed(class_.__mro__):
        found |= _evaluated(above)
    return found


@functools.cache
def _evaluated(class_: type) -> dict[str, Any]:
    """Return what a class itself annotates, and keep it there in the place of its texts."""
    own = inspect.get_annotations(class_)
    if own:
        # Of a class without any above it nothing but its own is evaluated.
        alone = type(class_.__name__, (), {"__annotations__": own, "__module__": class_.__module__})
        own = class_.__annotations__ = typing.get_type_hints(alone, include_extras=True)
    return own
