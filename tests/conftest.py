"""What holds for every test: no display, no network, no open dialog, no window left behind."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"

import gc
import ipaddress
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import hypothesis
import pytest

from tests.proofs import count

try:
    import PySide6.QtWidgets as widgets
except ImportError as error:
    widgets = None
    NO_QT = str(error)

WINDOW_REQUIRED = os.environ.get("AKTGRANSKAREN_WINDOW") == "required"
WINDOW_FOLDERS = ("tests/ui/", "tests/end_to_end/")
WINDOW_TESTS_PASSED: list[str] = []

# Ordinary runs are the same every time; the long proofs look for what they have not yet seen.
hypothesis.settings.register_profile(
    "tests",
    deadline=None,
    max_examples=count(1000, 60),
    derandomize=count(0, 1) == 1,
    database=None,
    print_blob=True,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("tests")


# ---- without Qt's system libraries the rest is still tested


def pytest_plugin_registered(
    plugin: object, plugin_name: str, manager: pytest.PytestPluginManager
) -> None:
    """Take pytest-qt away where Qt cannot load; it would end the whole run."""
    if widgets is None and plugin_name == "pytest-qt":
        manager.unregister(plugin, plugin_name)


def pytest_report_header() -> list[str]:
    """Say why tests of windows are skipped, and what to do about it."""
    if widgets is not None:
        return []
    from inspector_app.__main__ import QT_PACKAGES

    return [
        f"Qt saknar ett systembibliotek ({NO_QT}); fönstertesterna hoppas över.",
        f"På Debian och Ubuntu: sudo apt-get install --no-install-recommends {QT_PACKAGES}",
    ]


class ModuleWithoutQt(pytest.Module):
    """A file of window tests on a machine where Qt cannot load: skipped before it is imported."""

    def collect(self) -> NoReturn:
        """Skip the whole file."""
        pytest.skip(NO_QT, allow_module_level=True)


def pytest_pycollect_makemodule(
    module_path: Path, parent: pytest.Collector
) -> ModuleWithoutQt | None:
    """Skip the files of window tests where Qt cannot load."""
    if widgets is None and {"ui", "end_to_end"} & set(module_path.parts):
        return ModuleWithoutQt.from_parent(parent, path=module_path)
    return None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip single window tests where Qt cannot load."""
    for item in items if widgets is None else ():
        if is_window_test(item):
            item.add_marker(pytest.mark.skip(reason=NO_QT))


def is_window_test(node: pytest.Item | pytest.Collector) -> bool:
    """Tell whether a test, or a file of tests, drives a window."""
    uses_qt = bool({"qtbot", "qapp"} & set(getattr(node, "fixturenames", ())))
    marked = node.get_closest_marker("window") is not None
    return uses_qt or marked or node.nodeid.startswith(WINDOW_FOLDERS)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Make a skipped window test a failure where windows are required."""
    report: Any = yield
    if WINDOW_REQUIRED and report.skipped and is_window_test(item):
        report.outcome = "failed"
        report.longrepr = f"A test of a window was skipped: {report.longrepr}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector) -> Iterator[None]:
    """Make a skipped file of window tests a failure where windows are required."""
    report: Any = yield
    if WINDOW_REQUIRED and report.skipped and is_window_test(collector):
        report.outcome = "failed"
        report.longrepr = f"A file of window tests was skipped: {report.longrepr}"
    return report


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Count the window tests that passed, to know that there were any."""
    if report.when == "call" and report.passed and report.nodeid.startswith(WINDOW_FOLDERS):
        WINDOW_TESTS_PASSED.append(report.nodeid)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a run that requires window tests and had none; of several processes, the first asks."""
    is_first = not hasattr(session.config, "workerinput")
    if WINDOW_REQUIRED and is_first and not WINDOW_TESTS_PASSED:
        print("\nNo test of a window was run.")
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


# ---- no network


class NetworkUsed(BaseException):
    """A test reached for the network; not an Exception, so that no code under test swallows it."""


def is_here(address: object) -> bool:
    """Tell whether a socket address stays on this machine."""
    if not isinstance(address, tuple):
        return True
    host = str(address[0])
    if host in ("localhost", ""):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Refuse connections and name look-ups beyond this machine."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex", "sendto"):
            patch.setattr(socket.socket, name, guarded(getattr(socket.socket, name)))
        look_up = socket.getaddrinfo
        patch.setattr(socket, "getaddrinfo", lambda host, *a, **k: look_up(checked(host), *a, **k))
        yield


def guarded(method: Any) -> Any:
    """Return the socket method, refusing addresses beyond this machine (always the last word)."""

    def call(self: socket.socket, *words: Any) -> Any:
        if not is_here(words[-1]):
            raise NetworkUsed(words[-1])
        return method(self, *words)

    return call


def checked(host: Any) -> Any:
    """Return the host when it is this machine."""
    name = host.decode() if isinstance(host, bytes) else host
    if name is not None and not is_here((name, 0)):
        raise NetworkUsed(name)
    return host


# ---- no dialog that nobody answers, no window left behind

MODAL = {
    "QDialog": ("exec",),
    "QMenu": ("exec",),
    "QMessageBox": ("exec", "about", "critical", "information", "question", "warning"),
    "QFileDialog": (
        "getExistingDirectory",
        "getExistingDirectoryUrl",
        "getOpenFileName",
        "getOpenFileNames",
        "getOpenFileUrl",
        "getOpenFileUrls",
        "getSaveFileName",
        "getSaveFileUrl",
    ),
    "QInputDialog": ("getDouble", "getInt", "getItem", "getMultiLineText", "getText"),
    "QColorDialog": ("getColor",),
    "QFontDialog": ("getFont",),
}


DEFERRED_DELETE = 52  # QEvent.Type.DeferredDelete


class ModalDialogOpened(AssertionError):
    """A test opened a dialog that waits for a person; answer it through the door for dialogs."""


@pytest.fixture(autouse=True, scope="session")
def no_modal_dialogs() -> Iterator[None]:
    """Raise where Qt would wait for a person, so that a test fails instead of hanging.

    Screens open dialogs through ``inspector_app.ui.dialogs``, for which a test hands in answers.
    """
    with pytest.MonkeyPatch.context() as patch:
        for kind, names in MODAL.items() if widgets is not None else ():
            for name in names:
                patch.setattr(getattr(widgets, kind), name, refusal(f"{kind}.{name}"))
        yield


def refusal(name: str) -> Any:
    """Return what stands in for a call that would wait for a person."""

    def refuse(*_: Any, **__: Any) -> NoReturn:
        raise ModalDialogOpened(f"{name} waits for a person")

    return refuse


@pytest.fixture(autouse=True, scope="module")
def little_to_look_through() -> Iterator[None]:
    """Look through all that lives once for each file of tests; after each single test only through
    what is new. Late in a run there are millions of objects that no test will let go of."""
    yield
    gc.unfreeze()
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def window_discipline(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a window or a widget, and collect garbage only in the main thread.

    A widget that nobody lets go of is dressed again in every later test, which then takes seconds.
    Python may run the collector in any thread, and a widget destroyed outside the main thread
    crashes Qt; so it rests while a window test runs and works between them.
    """
    if widgets is None or not {"qtbot", "qapp"} & set(request.fixturenames):
        yield
        return
    gc.disable()
    before = widget_count()
    yield
    left = [window for window in widgets.QApplication.topLevelWidgets() if window.isVisible()]
    names = [f"{type(window).__name__} {window.windowTitle()!r}" for window in left]
    for window in left:
        window.close()
        window.deleteLater()
    gc.collect()
    gc.enable()
    assert not names, f"windows left open: {', '.join(names)}"
    assert widget_count() <= before, f"widgets left: {widget_kinds()}"


def widget_count() -> int:
    """Return how many widgets live, those that wait to be deleted not counted."""
    if widgets is None or widgets.QApplication.instance() is None:
        return 0
    widgets.QApplication.sendPostedEvents(None, DEFERRED_DELETE)
    return len(widgets.QApplication.allWidgets())


def widget_kinds() -> list[str]:
    """Return what kinds of widgets without a parent live."""
    return sorted(type(one).__name__ for one in widgets.QApplication.topLevelWidgets())
