"""Makes files from views, as few as possible. Has never heard of a newspaper."""
