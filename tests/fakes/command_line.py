"""Speaks to the command line in this process and hears what it answers."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from inspector_app.cli import main


@dataclass(frozen=True)
class Heard:
    """What one call answered."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """The one object on standard output."""
        answer: dict[str, Any] = json.loads(self.out)
        return answer

    @property
    def codes(self) -> list[str]:
        return [issue["code"] for issue in self.json["issues"]]

    @property
    def outcomes(self) -> dict[str, str]:
        return {check["id"]: check["outcome"] for check in self.json["checks"]}

    def outcome(self, check: str) -> str:
        return self.outcomes[check]


class CommandLine:
    """Calls ``main`` with words; paths may stand among them."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *words: str | Path | int) -> Heard:
        self._capsys.readouterr()
        status = main([str(word) for word in words])
        out, err = self._capsys.readouterr()
        return Heard(status, out, err)


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> CommandLine:
    """The command line."""
    return CommandLine(capsys)
