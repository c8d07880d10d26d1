"""The editors' desk in a browser: an API on a port of its own, behind a token, over files of the paper.

It knows forms and HTTP. How a file is changed says `stadtteil/editing/`, how a page comes about the pipeline.
"""
