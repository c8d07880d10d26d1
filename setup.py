"""Knows which packages a wheel holds: those found in the tree, and layouts/ as stadtteil/layouts."""

from setuptools import find_packages, setup

setup(
    packages=[*find_packages(include=["stadtteil", "stadtteil.*"]), "stadtteil.layouts"],
    package_dir={"stadtteil.layouts": "layouts"},
)
