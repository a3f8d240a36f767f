"""How it is said: sentences for codes, dates, numbers and the phrases of the report."""
