"""One folder per stage of the work."""
