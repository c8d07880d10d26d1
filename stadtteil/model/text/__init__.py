"""From Markdown to a sanitised fragment with holes.

Knows no file beside the text, no field and no kind of content.
"""
