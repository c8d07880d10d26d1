"""What browsers may do with the paper's own pages: the same for all of them, as header and in the page.

Without hashes, so that it never changes with a page: scripts and styles are files of the site, never within
the page. Frames for other sites have a policy of their own (`layouts/embed.html`).
"""

from __future__ import annotations

POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'"
"""Content Security Policy, level 3. Pages say it as it is, between double quotes.

Who may frame a page can only be said in a header.
"""

REFERRER = "same-origin"
"""Other sites do not learn which page somebody comes from, nor that it was this paper."""
