"""The built site on its way to where readers get it: what differs there, in which order, and how.

Knows files, digests and servers; knows no content, no kinds, and nothing of how a page is made.
"""
