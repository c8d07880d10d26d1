"""Pictures: their formats, their pixels, their rights, and the files that pages show of them.

Knows no text and no kind of content.
"""
