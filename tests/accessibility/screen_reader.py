"""Reads the program as a screen reader does: from another process, over the bus of AT-SPI.

Runs with the system's own Python, which has ``gi``; nothing of the program is imported. Prints
JSON: every control that takes the keyboard with role and name, the lines of the lists, and what
became of an answer that was pressed through the bus.
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

WAIT_S = 60.0
DEEPEST = 40


def application(name, answer):
    """Wait until the program has told the bus that it is there, with its answers."""
    end = time.monotonic() + WAIT_S
    while time.monotonic() < end:
        desktop = Atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(number)
            if child is not None and child.get_name() == name and radio(child, answer):
                return child
        time.sleep(0.2)
    sys.exit("the program never came to the bus")


def walk(node, depth=0):
    """A node and all below it."""
    yield node
    if depth < DEEPEST:
        for number in range(min(node.get_child_count(), 200)):
            child = node.get_child_at_index(number)
            if child is not None:
                yield from walk(child, depth + 1)


def radio(root, name):
    """The answer of that name which is shown, or None."""
    for node in walk(root):
        found = node.get_role_name() == "radio button" and node.get_name() == name
        if found and has(node, Atspi.StateType.SHOWING):
            return node
    return None


def has(node, state):
    """Whether a node is in a state."""
    return node.get_state_set().contains(state)


def told(node):
    """What a screen reader says of a node."""
    return {
        "role": node.get_role_name(),
        "name": node.get_name(),
        "description": node.get_description(),
        "enabled": has(node, Atspi.StateType.ENABLED),
    }


def pressed(root, name):
    """Press an answer by the bus; tell whether it was checked before and is afterwards."""
    node = radio(root, name)
    before = has(node, Atspi.StateType.CHECKED)
    node.get_action_iface().do_action(0)
    time.sleep(1.0)
    node.clear_cache()
    return {"before": before, "after": has(node, Atspi.StateType.CHECKED)}


def main():
    """Read, press, print."""
    root = application(sys.argv[1], sys.argv[2])
    nodes = [n for n in walk(root) if has(n, Atspi.StateType.SHOWING)]
    stops = [told(n) for n in nodes if has(n, Atspi.StateType.FOCUSABLE)]
    roles = {}
    for node in nodes:
        roles[node.get_role_name()] = roles.get(node.get_role_name(), 0) + 1
    lists = [n for n in nodes if n.get_role_name() in ("list", "list item", "table cell")]
    print(
        json.dumps(
            {
                "stops": stops,
                "roles": roles,
                "lines": [told(n) for n in lists],
                "steps": [told(n) for n in nodes if n.get_name().startswith("Steg ")],
                "yes": pressed(root, sys.argv[2]),
            }
        )
    )


main()
