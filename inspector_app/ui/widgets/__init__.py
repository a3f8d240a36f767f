"""Widgets without knowledge of the domain."""
