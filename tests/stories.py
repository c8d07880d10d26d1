"""Stories by the dozen, for lists that go on over several pages."""

from __future__ import annotations

from tests.space import Space


def write_stories(project: Space, count: int, section: str) -> None:
    """Write so many articles, one a day from the first of January 2024 on."""
    for number in range(count):
        month, day = divmod(number, 28)
        head = f"titel: Notiz {number + 1}\ndatum: 2024-{month + 1:02}-{day + 1:02}\nressort: {section}\n"
        more = "teaser: Eine von vielen.\nschlagwoerter: [Notizen]\n"
        project.write(f"content/artikel/2024/notiz-{number + 1}.md", f"---\n{head}{more}---\n\nKurz.\n")
