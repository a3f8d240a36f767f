"""What is seen: a Qt window over the workflow."""
