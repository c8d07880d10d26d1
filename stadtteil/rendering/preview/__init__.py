"""The picture that shows a page without one where it is shared: letters, a town, colours. Knows no page.

`letters.ttf` and `skyline.png` are shipped with it, so that it looks the same wherever it is drawn.
"""
