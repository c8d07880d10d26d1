"""YAML and front matter as trees of texts with their places. Knows no field, and no kind of content."""
