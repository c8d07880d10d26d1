"""stadtteil makes a district newspaper and its showcase of funded projects from Markdown and YAML."""

__version__ = "0.1.0"
