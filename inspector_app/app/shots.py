"""Pictures of every screen and dialog: light, dark, high contrast, the smallest window, large text.

Runs as ``python -m inspector_app.app.shots FOLDER [SCENE … LOOK …]``, with settings and example of
its own in a folder that is thrown away; without names every scene is shown in every look. With the
word ``--handbook`` it makes the pictures of the handbook instead: light, in the smallest window,
few colours.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from inspector_app.app.program import Program
from inspector_app.app.scenes import CHAPTERS, Chapter
from inspector_app.app.scenes.example import open_example
from inspector_app.app.scenes.stage import LaidOut, Stage
from inspector_app.ui import mode, way
from inspector_app.ui.keys_catalogue import LIBRARY, START
from inspector_app.ui.tokens import Appearance, Mode

SMALL, LARGE = (1280, 720), (1440, 900)


@dataclass(frozen=True, slots=True)
class Look:
    """How the window is worn; ``name`` ends the file's name."""

    name: str
    size: tuple[int, int]
    appearance: Appearance
    advanced: bool = False


LOOKS = (
    Look("ljus", LARGE, Appearance(Mode.LIGHT)),
    Look("mork", LARGE, Appearance(Mode.DARK)),
    Look("kontrast", LARGE, Appearance(Mode.LIGHT, contrast=True)),
    Look("mork-kontrast", SMALL, Appearance(Mode.DARK, contrast=True)),
    Look("liten", SMALL, Appearance(Mode.LIGHT)),
    Look("avancerat", SMALL, Appearance(Mode.LIGHT), advanced=True),
    Look("stor-text", SMALL, Appearance(Mode.LIGHT, 130)),
)
PAGE = (1180, 720)
PAGE_WIDTH = 860  # px of a picture in the handbook
COLOURS = 256


def main(folder: Path, wanted: Collection[str] = ()) -> None:
    """Write one picture for each scene and look; ``wanted`` names some of both, none means all."""
    looks = [one for one in LOOKS if one.name in wanted] or LOOKS
    wanted = {*wanted} - {one.name for one in LOOKS}
    folder.mkdir(parents=True, exist_ok=True)
    with opened() as stage:
        for chapter in _as_far_as(wanted):
            chapter.before(stage)
            scenes = [one for one in chapter.scenes if not wanted or one.name in wanted]
            for look in looks if scenes else ():
                wear(stage, look)
                for scene in scenes:
                    picture = scene.reach(stage).grab()
                    picture.save(str(folder / f"{scene.name}-{look.name}.png"))
            stage.clear()


def _as_far_as(wanted: Collection[str]) -> tuple[Chapter, ...]:
    """The chapters up to the last one with a wanted scene: each stands on those before it."""
    shown = [any(one.name in wanted for one in chapter.scenes) for chapter in CHAPTERS]
    last = max((place for place, is_shown in enumerate(shown) if is_shown), default=-1)
    return CHAPTERS[: last + 1] if wanted else CHAPTERS


def handbook(folder: Path) -> None:
    """Write the pictures that the chapters of the handbook show."""
    folder.mkdir(parents=True, exist_ok=True)
    with opened() as stage:
        open_example(stage)
        wear(stage, Look("", PAGE, Appearance(Mode.LIGHT)))
        for key in (START, LIBRARY, *dict(way.words())):
            stage.stand(key)
            _press(folder / f"{key}.png", stage.window.grab().toImage())
        for command in ("palette", "keys"):
            stage.stand(way.REVIEW)
            stage.window_act(command)
            _press(folder / f"{command}.png", stage.dialog().grab().toImage())
        wear(stage, Look("", PAGE, Appearance(Mode.DARK)))
        stage.stand(way.REVIEW)
        _press(folder / "dark.png", stage.window.grab().toImage())


@contextmanager
def opened() -> Iterator[Stage]:
    """The program on its start screen, in a home of its own."""
    with tempfile.TemporaryDirectory() as home:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
            os.environ[name] = home
        desktop = LaidOut()
        program = Program([], desktop)
        program.show()
        stage = Stage(program, desktop, Path(home))
        stage.settle()
        yield stage
        stage.clear()
        program.window.close()
        stage.settle()


def wear(stage: Stage, look: Look) -> None:
    """Put the window in a look."""
    program = stage.program
    stage.clear()
    mode.wear(look.advanced)
    program.theme.wear(look.appearance)
    program.window.wear(look.appearance)
    program.window.resize(*look.size)
    stage.settle()


def _press(file: Path, image: QImage) -> None:
    """Save a picture small enough to be kept beside the code."""
    wide = image.scaledToWidth(
        min(PAGE_WIDTH, image.width()), Qt.TransformationMode.SmoothTransformation
    )
    exact = wide.convertToFormat(QImage.Format.Format_RGB32)
    flags = Qt.ImageConversionFlag.AvoidDither | Qt.ImageConversionFlag.ThresholdDither
    exact.convertToFormat(QImage.Format.Format_Indexed8, _colours(exact), flags).save(str(file))


def _colours(image: QImage) -> list[int]:
    """The most common colours, one of each kind of likeness, so that flat grounds stay exact."""
    seen = Counter(memoryview(image.constBits()).cast("I"))
    kinds: dict[int, int] = {}
    for colour, _count in seen.most_common():
        kinds.setdefault(colour & 0xF8F8F8, colour)
    return list(kinds.values())[:COLOURS]


if __name__ == "__main__":
    place, *names = (word for word in sys.argv[1:] if not word.startswith("-"))
    handbook(Path(place)) if "--handbook" in sys.argv else main(Path(place), names)
