"""Each module measures this program beside a peer in one run."""
