"""Photos as cameras and phones give them, on their way into the paper: bytes, names, what stands beside them.

Knows image bytes and the fields of rights; nothing of pages, of builds, or of who hands a photo over.
"""
