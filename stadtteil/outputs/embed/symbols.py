"""The symbols of the categories as shapes: what other sites draw where a project has no picture.

They are those of `layouts/parts/icons.html`, which data for programs cannot ask: a test holds them equal.
"""

from __future__ import annotations

SYMBOLS = {
    "buch": (
        "M12 7C10 5.3 7 4.6 3 4.8v13.4c4-.2 7 .5 9 2.2 2-1.7 5-2.4 9-2.2V4.8c-4-.2-7 .5-9 2.2zM12 7"
        "v13.4M6.2 10c1 .1 1.9.3 2.7.6M17.8 10c-1 .1-1.9.3-2.7.6"
    ),
    "baum": (
        "M12 21.2V10.6M12 16.6l-3.2-2.9M12 14.2l2.9-2.6M8.4 17.6A4.6 4.6 0 0 1 5 9.9a4.4 4.4 0 0 1 "
        "3-5.3 5 5 0 0 1 8 0 4.4 4.4 0 0 1 3 5.3 4.6 4.6 0 0 1-3.4 7.7M7.6 21.2h8.8"
    ),
    "ball": (
        "M12 2.8a9.2 9.2 0 1 0 0 18.4 9.2 9.2 0 0 0 0-18.4zM12 8.1l3.8 2.8-1.5 4.5H9.7l-1.5-4.5zM12"
        " 8.1V2.9M15.8 10.9l4.9-1.7M14.3 15.4l3.1 4.1M9.7 15.4l-3.1 4.1M8.2 10.9L3.3 9.2"
    ),
    "pinsel": (
        "M20.6 3.4c-1-1-2.5-.6-3.6.5l-7.1 7.4 2.8 2.8 7.4-7.1c1.1-1.1 1.5-2.6.5-3.6zM9.4 12.2c-2.4-"
        ".2-4 1.4-4.2 3.6-.1 1.9-.8 3.2-2.4 4 3.4 1.5 8.7.9 9-3.7.1-1.5-1-2.9-2.4-3.9z"
    ),
    "tisch": (
        "M2.6 12.5h18.8M5.2 12.5v8M18.8 12.5v8M7.2 3.1a2.1 2.1 0 1 0 0 4.2 2.1 2.1 0 0 0 0-4.2zM16."
        "8 3.1a2.1 2.1 0 1 0 0 4.2 2.1 2.1 0 0 0 0-4.2zM3.6 12.2c.1-1.8 1.5-3 3.6-3s3.5 1.2 3.6 3M1"
        "3.2 12.2c.1-1.8 1.5-3 3.6-3s3.5 1.2 3.6 3"
    ),
}
"""SVG path data within 24 × 24, to be stroked; by the names that funds have for them."""
