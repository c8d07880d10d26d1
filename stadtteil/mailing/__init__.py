"""A letter as a mail: its plain text, its HTML, the message, and the files for mail programs.

Knows no address of anybody who gets it, and sends nothing.
"""
