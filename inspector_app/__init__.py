"""Aktgranskaren: case file reviews of placed children, from the case list to a signed report."""
