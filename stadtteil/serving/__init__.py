"""Shows the paper in a browser while it is written: a server, a watcher, rounds of the same build.

The server is the standard library's: it has one reader, on the same machine. The page hears of news by
server-sent events, which need nothing but a response that stays open.
"""
