"""Tagged PDF/A, signatures and their inspection."""
