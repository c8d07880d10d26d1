import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.photos.naming import LONGEST, is_camera_name, picture_name


@pytest.mark.parametrize(
    "name",
    [
        "IMG_1234.HEIC", "IMG_1234(1).jpg", "IMG_E1234.JPG", "IMG-20260912-WA0003.jpg",
        "PXL_20260912_140322123.MP.jpg", "20260912_140322.jpg", "2026-09-12 14.03.22.jpg", "DSC01234.JPG",
        "DSCF0042.jpg", "DSC_0042-2.jpg", "P1010042.JPG", "WhatsApp Image 2026-09-12 at 14.03.22.jpeg",
        "WhatsApp Bild 2026-09-12 um 14.03.22.jpeg", "signal-2026-09-12-140322_002.jpg",
        "E2B7C1D0-4A5B-4C6D-8E9F-0A1B2C3D4E5F.heic", "image.jpg", "Foto 3.png",
        "photo_2026-09-12_14-03-22.jpg", "Bildschirmfoto 2026-09-12 um 14.03.22.png",
        "Screenshot_20260912-140322.png", "unnamed.jpg", "image0.jpeg", "FullSizeRender.jpg", "…",
    ],
)  # fmt: skip
def test_what_cameras_and_messengers_call_a_file_says_nothing(name: str) -> None:
    assert is_camera_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "Fest 2026.jpg",
        "wandbild.jpg",
        "Image-Kampagne.png",
        "IMG_1234 Kinder am Brunnen.jpg",
        "Haus 7.jpg",
        "Platz.jpg",
    ],
)
def test_a_name_that_somebody_gave_says_something(name: str) -> None:
    assert not is_camera_name(name)


@given(st.text())
def test_any_words_become_a_name_that_every_disk_takes(words: str) -> None:
    name = picture_name(words)
    assert 0 < len(name.encode()) <= LONGEST
    assert not re.search(r"[\s./\\:*?\"<>|]", name)
