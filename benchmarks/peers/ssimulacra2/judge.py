"""Says how alike variants and their photos look: SSIMULACRA2 for each pair of files, as JSON.

Called with pairs as JSON: `[[photo, variant], …]`. The photo is scaled to the variant's size first.
"""

import json
import sys
import tempfile
from pathlib import Path

from PIL import Image
from ssimulacra2 import compute_ssimulacra2


def score(photo: str, variant: str, folder: Path) -> float:
    """Return SSIMULACRA2: 90 looks the same, 70 is good, 50 is medium."""
    with Image.open(variant) as made, Image.open(photo) as original:
        made.convert("RGB").save(folder / "made.png")
        original.convert("RGB").resize(made.size, Image.Resampling.LANCZOS).save(folder / "original.png")
    return float(compute_ssimulacra2(str(folder / "original.png"), str(folder / "made.png")))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        print(json.dumps([score(photo, variant, Path(place)) for photo, variant in json.loads(sys.argv[1])]))
