"""What renderers share. Pure: from a view and its blobs to bytes."""
