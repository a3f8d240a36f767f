"""Tests of the encrypted workspace, always with a real database."""
