"""Shows the site in a browser while it is edited: HTTP server, file watcher, rebuild loop, live reload.

The server is the standard library's: it has one reader, on the same machine. Open pages are notified by
server-sent events, which need nothing but a response that stays open.
"""
