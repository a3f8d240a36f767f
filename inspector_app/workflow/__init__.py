"""What the user does: one step per module, one verb, one transaction."""
