"""One module for each revision. A released revision is never edited.

A revision that rewrites data on purpose says so in ``REWRITES``: names of tables, ``table.column``
or ``trigger:name`` that may differ afterwards. Anything else that differs stops the migration.
"""
