"""What funds give, exactly: sums, accounts, tables and charts of money.

Knows no HTML, and no kind of content by name.
"""
