"""The log of defects: what the program itself did wrong, with personal data taken out.

Decision: only defects are logged. What users do stands in the journal of each inspection, encrypted
and for their eyes; a log file in the clear must hold nothing of it.
"""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from inspector_app.domain.privacy import find_personal_data

NAME = "aktgranskaren"
MOST_BYTES = 500_000
KEPT_FILES = 2


class PersonalDataFilter(logging.Filter):
    """Takes what looks like personal data out of every line."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Mask the line; it is always kept."""
        record.msg, record.args = masked(record.getMessage()), None
        return True


def masked(text: str) -> str:
    """Return the text with every hit replaced by its kind in brackets."""
    for hit in reversed(find_personal_data(text)):
        text = f"{text[: hit.start]}[{hit.kind.value}]{text[hit.end :]}"
    return text


def write(path: Path, details: str) -> None:
    """Write one defect to the log at ``path``, which rotates."""
    logger = logging.getLogger(NAME)
    if not logger.handlers:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            path, maxBytes=MOST_BYTES, backupCount=KEPT_FILES, encoding="utf-8"
        )
        handler.addFilter(PersonalDataFilter())
        handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
        logger.addHandler(handler)
        logger.propagate = False
    logger.error(details)
