"""Changing files of content without harming them. Knows texts and declared fields, no page and no HTTP."""
