"""From a project's folder to where readers get it: what changed, in words, and how it gets there.

Knows folders, targets and the `git` program; knows no HTTP and no pages.
"""
