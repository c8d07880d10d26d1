"""Large variants are encoded with more care than small ones, for there it saves what is worth the time."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from stadtteil.model.pictures import encoding


@pytest.mark.parametrize("kind", ["avif", "webp"])
def test_a_large_variant_has_fewer_bytes_than_quick_settings_give(kind: str) -> None:
    noise = Image.effect_noise((160, 120), 60).resize((640, 480), Image.Resampling.BICUBIC).convert("RGB")
    kept: list[bytes] = []

    def keep(data: bytes) -> str:
        kept.append(data)
        return "digest"

    [made] = [
        (variant, data)
        for variant, data in zip(encoding.variants_of(noise, keep), kept, strict=False)
        if (variant.format, variant.width) == (kind, 640)
    ]
    buffer = io.BytesIO()
    noise.save(buffer, kind.upper(), **encoding._SETTINGS[kind])
    assert made[0].size == len(made[1]) < 0.98 * len(buffer.getvalue())
