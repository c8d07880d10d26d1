"""Settings for a paper that has none: name, address, sections from what was there. Reads sections, too."""

from __future__ import annotations

import re
from collections import Counter

from stadtteil.importing.foreign_entry import ForeignPaper
from stadtteil.importing.foreign_head import ForeignHead
from stadtteil.importing.front_matter import keys_of_yaml
from stadtteil.model.text.slugs import slug
from stadtteil.model.yaml.flow import quoted

_MOST_SECTIONS = 6
_FEWEST_TEXTS = 3
_DEFAULT = {"aktuelles": "Aktuelles"}


def settings_for(paper: ForeignPaper) -> str:
    """Return the text of `content/site.yaml`."""
    counted = Counter(name for entry in paper.entries if not entry.page for name in entry.categories)
    frequent = [name for name, count in counted.most_common(_MOST_SECTIONS) if count >= _FEWEST_TEXTS]
    sections = {slug(name): name[:1].upper() + name[1:] for name in frequent if slug(name)} or _DEFAULT
    address = re.sub(r"^(?:https?:)?//", "", paper.address.strip()).partition("/")[0]
    host = address if re.fullmatch(r"[\w-]+(?:\.[\w-]+)+", address) else "zeitung.example"
    lines = [
        f"name: {quoted(paper.name or 'Unsere Zeitung')}", f"adresse: https://{host}/",
        *([f"beschreibung: {quoted(paper.description)}"] if paper.description else []), "ressorts:",
    ]  # fmt: skip
    lines += [f"  - kennung: {id_}\n    name: {quoted(name)}" for id_, name in sections.items()]
    return "\n".join(lines) + "\n"


def sections_in(settings: str) -> dict[str, str]:
    r"""Return the names of the sections that settings declare, by their ids.

    >>> sections_in("ressorts:\n  - {kennung: leute, name: Leute}")
    {'leute': 'Leute'}
    """
    keys, _ = keys_of_yaml(settings)
    listed = ForeignHead(keys).value("ressorts") or ForeignHead(keys).value("sections")
    heads = (
        [ForeignHead({str(k): v for k, v in one.items()}) for one in listed if isinstance(one, dict)]
        if isinstance(listed, list)
        else []
    )
    found = {head.line("kennung", "id"): head.line("name", "kennung", "id") for head in heads}
    return {id_: name for id_, name in found.items() if id_}
