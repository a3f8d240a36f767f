"""Parts of the small templates that tests write: the head, and a judged question."""

from __future__ import annotations

HEAD = """
format = "granskningsmall/1"
slug = "prov"
version = "1"
title = "Prov"
purpose = "Prov."
"""


def judged(question_id: str, section: str, short: str, text: str) -> str:
    """A question answered with J, D, N, F or E."""
    return f"""
[[question]]
id = "{question_id}"
kind = "judged"
section = "{section}"
short = "{short}"
text = "{text}"
level = "K"
depth = "kärna"
"""
