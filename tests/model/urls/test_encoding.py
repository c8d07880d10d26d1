from __future__ import annotations

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.urls import percent_encoded


@pytest.mark.parametrize("safe", ["/-._~#", "/-._~%"])
@given(href=st.text() | st.text(alphabet="/artikel-_.~%#ß \n", max_size=12))
def test_what_need_not_be_encoded_is_left_as_the_standard_library_leaves_it(safe: str, href: str) -> None:
    assert percent_encoded(href, safe) == quote(href, safe=safe)
