"""One verb of the command line per file, imported only when it is called."""
