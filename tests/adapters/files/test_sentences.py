"""Every fault of lists has a sentence, and every sentence a fault."""

from __future__ import annotations

import re
from pathlib import Path

import inspector_app
from inspector_app.wording.faults_population import FAULTS

PACKAGE = Path(inspector_app.__file__).parent
CODE = re.compile(r'"((?:file|paste|profile|typed|paper|population)_[a-z_]+)"')
NO_CODES = {"file_sha256", "file_size", "population_format"}


def said_in_code() -> set[str]:
    """Return the codes that stand in the code of this area."""
    files = [*PACKAGE.glob("domain/population/*.py"), *PACKAGE.glob("adapters/files/*.py")]
    found = {code for path in files for code in CODE.findall(path.read_text("utf-8"))}
    return found - NO_CODES


def test_no_fault_is_without_a_sentence_and_no_sentence_without_a_fault() -> None:
    """Both directions."""
    assert said_in_code() == set(FAULTS)


def test_sentences_are_plain() -> None:
    """Full sentences that end, without exclamation marks and without blame."""
    for message, remedy in FAULTS.values():
        assert message.endswith((".", "{value}."))
        assert remedy.endswith(".")
        assert "!" not in message + remedy
        assert not re.search(r"\b(du har gjort fel|felaktigt av dig|ogiltig användare)\b", message)
