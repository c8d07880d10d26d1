"""Measures stadtteil beside other generators. Not part of the package."""
