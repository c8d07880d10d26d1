"""Files to download: what may be in them, what their sidecars say, and what pages show of them.

Knows no text and no kind of content.
"""
