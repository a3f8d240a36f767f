"""Two readings of one file: what counts, how they come to one answer, and how good they are."""
