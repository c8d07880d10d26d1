"""From files to the Site: reading alone, then linking. Has never heard of HTML pages."""
