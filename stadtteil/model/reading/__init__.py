"""From the bytes of one file to a Document. Nothing here looks at a second file."""
