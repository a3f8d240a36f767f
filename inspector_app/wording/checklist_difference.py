"""The difference between two versions of a template in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.difference import (
    BridgeLine,
    Change,
    ChangeKind,
    Continuation,
    Difference,
)
from inspector_app.domain.checklist.difference.meaning import NONE, Shift
from inspector_app.domain.expression import Name, Node, walk
from inspector_app.domain.values import Period, Unknown
from inspector_app.wording.checklist_words import name_words, value_words
from inspector_app.wording.language import Language, current

_PARTS: Mapping[str, tuple[str, str]] = {
    "top": ("Mallen", "The template"),
    "source": ("Källan", "The source"),
    "parameter": ("Parametern", "The parameter"),
    "register": ("Uppgiften", "The value"),
    "table": ("Loggen", "The log"),
    "group": ("Gruppen", "The group"),
    "deadline": ("Fristen", "The deadline"),
    "fact": ("Det beräknade värdet", "The computed value"),
    "question": ("Frågan", "The question"),
    "rating": ("Omdömet", "The rating"),
}
_ASPECTS: Mapping[str, tuple[str, str]] = {
    "title": ("titeln", "the title"),
    "purpose": ("syftet", "the purpose"),
    "languages": ("språken", "the languages"),
    "document_types": ("handlingstyperna", "the document types"),
    "state_on": ("dagen då källan lästes", "the day the source was read"),
    "note": ("anmärkningen", "the note"),
    "label": ("benämningen", "the label"),
    "type": ("typen", "the type"),
    "value": ("värdet", "the value"),
    "nature": ("vad värdet är", "what the value is"),
    "least": ("minsta värdet", "the least value"),
    "most": ("största värdet", "the largest value"),
    "field": ("fältet i ärendelistan", "the field of the case list"),
    "options": ("alternativen", "the options"),
    "checked": ("om uppgiften kontrolleras mot akten", "whether it is checked against the file"),
    "columns": ("kolumnerna", "the columns"),
    "empty_text": ("meningen för en tom logg", "the sentence for an empty log"),
    "members": ("personerna", "the persons"),
    "starts": ("startdagen", "the start"),
    "first": ("den första fristen", "the first interval"),
    "following": ("de följande fristerna", "the following intervals"),
    "ends": ("sista dagen", "the last day"),
    "judged_from": ("dagen då bedömningen börjar", "the day from which it is judged"),
    "done": ("vad som räknas som gjort", "what counts as done"),
    "done_on": ("dagen då det görs", "the day it is done"),
    "tolerance": ("toleransen", "the tolerance"),
    "applies_when": ("när fristen gäller", "when the deadline applies"),
    "by_hand": ("vad som kontrolleras för hand", "what is checked by hand"),
    "unit": ("enheten", "the unit"),
    "shown": ("om värdet visas", "whether it is shown"),
    "kind": ("slaget", "the kind"),
    "text": ("texten", "the text"),
    "short": ("korta texten", "the short text"),
    "section": ("avsnittet", "the section"),
    "guidance": ("vägledningen", "the guidance"),
    "guidance_for": ("vägledningen för vissa akter", "the guidance for some files"),
    "evidence_hint": ("vad i akten som visar det", "what in the file shows it"),
    "level": ("nivån", "the level"),
    "depth": ("djupet", "the depth"),
    "universal": ("om frågan gäller alla akter", "whether it is for every file"),
    "polarity": ("vilket svar som är bättre", "which answer is the better"),
    "entry": ("vad som ska anges", "what is stated"),
    "bases": ("lagrummen", "the provisions"),
    "level_exceptions": ("undantagen från nivån", "the exceptions from the level"),
    "reason_required_for": ("svaren som kräver motivering", "the answers that need a reason"),
    "evidence_required_for": ("svaren som kräver underlag", "the answers that need evidence"),
    "reason_required_when": ("när motivering krävs", "when a reason is needed"),
    "evidence_required_when": ("när underlag krävs", "when evidence is needed"),
    "event_on": ("händelsens dag", "the day of the event"),
    "fact_id": ("värdet som visas", "the value that is shown"),
    "table_id": ("loggen", "the log"),
    "override_by": ("vem som får ändra omdömet", "who may change the rating"),
    "suggestion": ("svaret enligt reglerna", "the answer by the rules"),
    "standing": ("när frågan ställs och avgörs", "when it is asked and settled"),
    "grade": ("reglerna för omdömet", "the rules of the rating"),
    "rule": ("regeln", "the rule"),
}
_SENTENCES: Mapping[str, tuple[str, str]] = {
    "added": ("Nytt i mallen: {part} {subject}.", "New in the template: {part} {subject}."),
    "removed": (
        "Borttaget ur mallen: {part} {subject}.",
        "Gone from the template: {part} {subject}.",
    ),
    "reworded": ("{part} {subject}: {aspect} har ändrats.", "{part} {subject}: {aspect} changed."),
    "rewritten": (
        "{part} {subject}: {aspect} är omskrivet men betyder detsamma.",
        "{part} {subject}: {aspect} is written otherwise and means the same.",
    ),
    "milder": (
        "{part} {subject}: kraven sänks. {given} gav {before}, ger nu {after}.",
        "{part} {subject}: the demands are lowered. {given} gave {before}, now gives {after}.",
    ),
    "stricter": (
        "{part} {subject}: kraven höjs. {given} gav {before}, ger nu {after}.",
        "{part} {subject}: the demands are raised. {given} gave {before}, now gives {after}.",
    ),
    "other": (
        "{part} {subject}: {aspect} ändras. {given} gav {before}, ger nu {after}.",
        "{part} {subject}: {aspect} changed. {given} gave {before}, now gives {after}.",
    ),
    "unshown_milder": (
        "{part} {subject}: det kan inte uteslutas att kraven sänks. Inget exempel kunde göras.",
        "{part} {subject}: lower demands cannot be ruled out. No example could be made.",
    ),
    "unshown_stricter": (
        "{part} {subject}: det kan inte uteslutas att kraven höjs. Inget exempel kunde göras.",
        "{part} {subject}: higher demands cannot be ruled out. No example could be made.",
    ),
    "unshown_other": (
        "{part} {subject}: det kan inte uteslutas att {aspect} ändras. Inget exempel kunde göras.",
        "{part} {subject}: it cannot be ruled out that {aspect} changed. No example could be made.",
    ),
    "continues": ("{new}: svaren jämförs som förut.", "{new}: answers are compared as before."),
    "continues_from": (
        "{new}: svaren jämförs med {old}. {because}",
        "{new}: answers are compared with {old}. {because}",
    ),
    "breaks": (
        "{new}: trendbrott, för {because} har ändrats.",
        "{new}: the trend is broken, because {because} changed.",
    ),
    "breaks_from": (
        "{new}: trendbrott mot {old}. {because}",
        "{new}: the trend is broken against {old}. {because}",
    ),
    "begins": ("{new}: ny fråga utan äldre svar.", "{new}: a new question without older answers."),
    "ends": (
        "{old}: frågan finns inte längre. Äldre svar står kvar i sin version och räknas inte här.",
        "{old}: the question is gone. Older answers stay in their version and do not count here.",
    ),
    "anything": ("Varje fall", "Every case"),
    "nothing": ("inget", "nothing"),
    "asked": ("att frågan besvaras för hand", "that it is answered by hand"),
    "not_asked": ("att frågan inte ställs", "that it is not asked"),
    "was": ("{value} (förr {before})", "{value} (before {before})"),
}


def difference_lines(before: Checklist, after: Checklist, found: Difference) -> list[str]:
    """Return the changes in words, each on its line, with the texts that changed below it."""
    lines: list[str] = []
    for change in found.changes:
        lines.append(change_sentence(before, after, change))
        if change.kind is ChangeKind.REWORDED:
            lines += _texts(change)
    return lines


def bridge_lines(found: Difference) -> list[str]:
    """Return what becomes of the answers to each question."""
    return [bridge_sentence(line) for line in found.bridge]


def change_sentence(before: Checklist, after: Checklist, change: Change) -> str:
    """Return what one change is."""
    part = _said(_PARTS[change.part])
    came_or_went = change.kind in (ChangeKind.ADDED, ChangeKind.REMOVED)
    facts = {
        "part": part[0].lower() + part[1:] if came_or_went else part,
        "subject": _subject(before, after, change),
        "aspect": _said(_ASPECTS[change.aspect]) if change.aspect else "",
    }
    if change.shift is None:
        return _sentence(change.kind.value, **facts).replace("  ", " ").replace(" :", ":")
    key = change.shift.direction.value
    if change.shift.case is None:
        return _sentence(f"unshown_{key}", **facts)
    facts |= {
        "given": _given(before, after, change, change.shift),
        "before": _outcome(before, change, change.shift.before),
        "after": _outcome(after, change, change.shift.after),
    }
    return _sentence(key, **facts)


def bridge_sentence(line: BridgeLine) -> str:
    """Return what becomes of the answers to one question."""
    key = line.continuation.value
    if line.stated:
        key += "_from"
    because = line.because
    if line.continuation is Continuation.BREAKS and not line.stated:
        because = ", ".join(_said(_ASPECTS[aspect]) for aspect in because.split(", "))
    return _sentence(key, old=line.old, new=line.new, because=because).rstrip()


def _subject(before: Checklist, after: Checklist, change: Change) -> str:
    """A question by its id, the rest by label and id."""
    if change.part in ("question", "top"):
        return change.subject
    labels = {one.table_id: one.title for checklist in (before, after) for one in checklist.tables}
    labels |= {g.group_id: g.label for checklist in (before, after) for g in checklist.groups}
    labels |= {d.deadline_id: d.title for checklist in (before, after) for d in checklist.deadlines}
    labels |= {s.source_id: s.title for checklist in (before, after) for s in checklist.sources}
    label = labels.get(change.subject)
    for checklist in (before, after):
        found = name_words(checklist, change.subject)
        label = label or (found if found != change.subject else None)
    return f"{label} ({change.subject})" if label else change.subject


def _said(pair: tuple[str, str]) -> str:
    return pair[current() is Language.ENGLISH]


def _sentence(key: str, **facts: str) -> str:
    return _said(_SENTENCES[key]).format(**facts)


def _texts(change: Change) -> Iterator[str]:
    for sign, text in (("−", change.before), ("+", change.after)):
        if text:
            yield f"    {sign} {text}"


def _outcome(checklist: Checklist, change: Change, outcome: str) -> str:
    if outcome == NONE:
        return _sentence("nothing")
    if outcome in ("asked", "not_asked"):
        return _sentence(outcome)
    return value_words(checklist, change.subject, outcome)


def _given(before: Checklist, after: Checklist, change: Change, shift: Shift) -> str:
    """The values that the changed rules read, as they are in the case."""
    old, new = shift.states
    told: dict[str, str] = {}
    for name in (*_read(after, change), *_read(before, change)):
        if name in told or (name not in new.values and name not in old.values):
            continue
        is_new = name in new.values
        value = (new if is_new else old).values[name]
        words = _value(after if is_new else before, name, value)
        earlier = old.values.get(name, value)
        if is_new and earlier != value:
            words = _sentence("was", value=words, before=_value(before, name, earlier))
        told[name] = f"{name_words(after if is_new else before, name)}: {words}"
    return "; ".join(told.values()) or _sentence("anything")


def _value(checklist: Checklist, name: str, value: object) -> str:
    if isinstance(value, Unknown):
        return value_words(checklist, name, "?")
    if isinstance(value, tuple):
        return ", ".join(value_words(checklist, name, one) for one in value) or "–"
    if isinstance(value, Period):
        return f"{value.start}–{value.end or ''}"
    return value_words(checklist, name, value)


def _read(checklist: Checklist, change: Change) -> Iterator[str]:
    """The names that the rules behind a change read, in the order they are written."""
    parameters = {p.parameter_id for p in checklist.parameters}
    for rule in _rules(checklist, change):
        for node in walk(rule):
            if isinstance(node, Name) and node.name not in parameters:
                yield node.name


def _rules(checklist: Checklist, change: Change) -> Iterator[Node]:
    if change.part == "rating":
        found = [g.when for g in checklist.rating(change.subject).grades]
    elif change.part == "fact":
        found = [checklist.fact(change.subject).rule]
    else:
        question = checklist.question(change.subject)
        found = [question.applies_when, question.not_applicable_when]
        found += [one.when for one in question.forced]
        if change.aspect == "suggestion":
            found += [one.when for one in question.suggestions]
    yield from (rule.node for rule in found if rule is not None)
