"""From documents to the Site: what is there twice, who stands where, what each mention means.

Reads no file.
"""
