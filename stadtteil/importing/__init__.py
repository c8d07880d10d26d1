"""Brings papers from other programs: reads their sources, never the network, and writes files of ours.

Knows foreign trees and our written form; not how a site is built.
"""
