"""From Markdown to a sanitised fragment with holes, and what a text's words mean. Knows no file beside the text, no field and no kind."""
