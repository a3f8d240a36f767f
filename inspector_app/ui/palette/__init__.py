"""Ctrl+K: every command, found by typing a part of its name."""
