"""Taking in a list: whose each row is, what became of it, and every fault on the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.errors import InspectionError, Issue, Severity
from inspector_app.domain.population import ChildKey, ControlTotal, ImportCounts, KeyListEntry
from inspector_app.domain.population.fields import Field, Mapping, VisitRule, suggest_mapping
from inspector_app.domain.population.issues import SHOWN_ISSUES
from inspector_app.domain.population.reading import RegisterReading, read_population
from inspector_app.domain.population.table import DateOrder, RawTable, TableSettings
from inspector_app.domain.population.terms import CareForm, LegalGround
from tests.domain.registers import codes, population, read_number, rules, table, table_of

MESSY = """
Klient-ID|Personnummer|Namn|Stadsdel|Enhet|Insats|Lagrum|Från|Till|Antal besök|Skyddad identitet
0017|20150312-9802|A|Farsta|Barn 1|Familjehem|SoL|2024-01-02||3|Nej
0017|20150312-9802|A|Farsta|Barn 1|Jourhem|SoL|2023-11-01|2024-01-01|1|Nej
0018|20160101-9804|B|Rinkeby-Kista|Barn 2 |HVB|LVU 3 §|2025-02-30||2|Nej
0018|20160101-9804|B|Rinkeby-Kista|Barn 2|HVB|LVU 3 §|2025-02-30||2|Nej
0019|20170101-9806|C|Järva|Barn 2|Familjehem|SoL|2024-05-05|2024-04-01|4|Ja
||||||||||
0020|20180101-9801|D|Järva|Barn 2|Slott|SoL|2024-05-05||x|Nej
Totalt|||||||||14|
"""


def test_a_messy_list_is_taken_in_with_every_fault_at_once() -> None:
    """Each fault stands with its row as a spreadsheet counts; nothing stops at the first."""
    found = population(MESSY)
    assert codes(found) == [
        (2, "population_rows_joined"),
        (4, "population_blanks_trimmed"),
        (4, "population_date_impossible"),
        (4, "population_district_old_name"),
        (5, "population_date_impossible"),
        (5, "population_district_old_name"),
        (5, "population_duplicate_row"),
        (6, "population_end_before_start"),
        (8, "population_care_form_unknown"),
        (8, "population_count_unreadable"),
        (8, "population_personnummer_invalid"),
        (9, "population_total_row"),
    ]
    assert found.register.accepted
    assert found.register.counts == ImportCounts(
        imported=7, total_rows=1, duplicates=1, joined=1, cases=4, blank=1
    )
    assert [one.header for one in found.register.dropped_columns] == ["Namn"]


def test_rows_of_one_child_become_its_placements() -> None:
    """Two stays in order of time, visits added, district and unit of the latest stay."""
    case = population(MESSY).cases[0]
    assert [(one.row, one.care_form, one.started_on) for one in case.placements] == [
        (3, CareForm.EMERGENCY_HOME, date(2023, 11, 1)),
        (2, CareForm.FOSTER_HOME, date(2024, 1, 2)),
    ]
    assert (case.registered_visits, case.district, case.unit) == (4, "Farsta", "Barn 1")
    assert (case.child_key, case.birth_month) == ("201503129802", "2015-03")


def test_identity_stands_in_the_key_list_alone() -> None:
    """A case holds its key and no other number; zeros before a number are kept."""
    found = population(MESSY)
    assert found.key_list[0] == KeyListEntry(
        ChildKey("201503129802"), "201503129802", (), ("0017",), identity="201503129802"
    )
    assert "0017" not in str(found.cases)
    assert "A|" not in str(found)


def test_a_protected_child_keeps_its_district_and_nothing_else() -> None:
    """Source: domain.md (f), "Protected identities"."""
    found = population(MESSY)
    (case,) = [case for case in found.cases if case.protected]
    assert (case.district, case.unit, case.birth_month, case.placements) == ("Järva", "", "", ())
    assert case.registered_visits is None
    assert [entry.protected for entry in found.key_list] == [False, False, True, False]


def test_a_child_without_valid_personnummer_is_known_by_its_id() -> None:
    """The last digit of 20180101-9801 is wrong; the text stays in the key list."""
    found = population(MESSY)
    assert found.cases[3].child_key == "0020"
    assert found.key_list[3].personnummer == "20180101-9801"
    (issue,) = [i for i in found.register.issues if i.code == "population_personnummer_invalid"]
    assert issue.value == "2018*********"


def test_a_row_without_personnummer_joins_the_child_with_the_same_id() -> None:
    """The second row says whose it is by the id beside the first row's number."""
    found = population("""
        Id|Personnummer|Startdatum
        K-1|20150312-9802|2024-01-01
        K-2|20160312-9802|2024-01-01
        K-1||2025-01-01
        """.replace("        ", ""))  # fmt: skip
    assert [len(case.placements) for case in found.cases] == [2, 1]
    assert found.register.counts.joined == 1


def test_an_id_of_two_children_helps_no_row_without_number() -> None:
    """Siblings share the id; the third row could be either's."""
    found = population(
        "Id|Personnummer\nF-1|20150312-9802\nF-1|20160312-9802\nF-1|\nF-2|20170312-9802"
    )
    assert codes(found) == [
        (2, "population_identifier_shared"),
        (3, "population_identifier_shared"),
        (4, "population_identifier_ambiguous"),
    ]
    assert not found.register.accepted
    with pytest.raises(InspectionError) as refused:
        found.register.require_accepted()
    assert refused.value.code == "population_has_errors"


def test_rows_with_errors_are_left_out_only_when_the_user_says_so() -> None:
    """The errors become warnings, the rows are counted as set aside, the sum holds."""
    text = "Id|Stadsdel\nK-1|Farsta\nK-2|Atlantis\n|Farsta\nK-4|\nK\u200b5|Farsta"
    refused = population(text)
    assert codes(refused) == [
        (3, "population_district_unknown"),
        (4, "population_key_missing"),
        (5, "population_district_missing"),
        (6, "id_character"),
    ]
    assert not refused.register.accepted
    taken = population(text, set_aside_faulty=True)
    assert codes(taken) == codes(refused)
    assert taken.register.accepted
    assert taken.register.counts == ImportCounts(imported=5, set_aside=4, cases=1)


def test_the_user_may_say_which_district_a_word_means() -> None:
    """A correction of the mapping, so that no export must be edited by hand."""
    mapping = Mapping(
        ((Field.IDENTIFIER, "Id"), (Field.DISTRICT, "Stadsdel")),
        district_names=(("Innerstan", "Södermalm"),),
    )
    found = population("Id|Stadsdel\nK-1|Innerstan", mapping)
    assert found.cases[0].district == "Södermalm"
    assert found.register.issues == ()


def test_visits_are_added_or_repeated_by_the_chosen_rule() -> None:
    """Four and four are eight visits by placement, four by child."""
    text = "Id|Startdatum|Antal besök\nK-1|2024-01-01|4\nK-1|2025-01-01|4\nK-2|2025-01-01|"
    assert [case.registered_visits for case in population(text).cases] == [8, None]
    mapping = suggest_mapping(["Id", "Startdatum", "Antal besök"])
    per_child = Mapping(mapping.columns, VisitRule.PER_CHILD)
    assert [case.registered_visits for case in population(text, per_child).cases] == [4, None]
    differing = population(text.replace("2025-01-01|4", "2025-01-01|5"), per_child)
    assert (2, "population_visits_differ") in codes(differing)
    assert differing.cases[0].registered_visits == 5


def test_a_child_in_two_districts_belongs_to_the_latest() -> None:
    """It is said, because both districts may count it."""
    found = population("Id|Stadsdel|Startdatum\nK-1|Farsta|2025-01-01\nK-1|Bromma|2024-01-01")
    assert found.cases[0].district == "Farsta"
    assert (2, "population_child_in_two_districts") in codes(found)


def test_latest_dates_and_largest_size_of_a_child_are_kept() -> None:
    """Övervägande, omprövning and plans follow the child across its rows."""
    found = population(
        "Id|Senaste övervägande|Senaste omprövning|Vårdplan|Genomförandeplan|Storlek|Hushåll\n"
        "K-1|2025-06-01||2024-01-01|2024-02-01|2,5|H-1\n"
        "K-1|2025-01-01|2025-02-02|2024-03-01||3|H-1"
    )
    (case,) = found.cases
    assert case.last_consideration_on == date(2025, 6, 1)
    assert case.last_reconsideration_on == date(2025, 2, 2)
    assert case.last_care_plan_on == date(2024, 3, 1)
    assert case.last_implementation_plan_on == date(2024, 2, 1)
    assert (case.size, case.household) == (Decimal(3), "H-1")


def test_a_start_before_birth_is_unknown() -> None:
    """The month is enough to tell."""
    found = population("Id|Född|Från\nK-1|2015-03|2015-02-28\nK-2|2015-03|2015-03-01")
    assert codes(found) == [(2, "population_start_before_birth")]
    assert [case.placements[0].started_on for case in found.cases] == [None, date(2015, 3, 1)]


def test_dates_ahead_of_the_list_are_unknown_but_an_end_may_lie_ahead() -> None:
    """The list was taken out on 1 November 2026; a start may be planned a year ahead."""
    found = population(
        "Id|Beslutsdatum|Startdatum|Slutdatum\n"
        "K-1|2026-11-02|2027-06-01|2030-01-01\n"
        "K-2|2026-11-01|2062-05-04|"
    )
    assert codes(found) == [(2, "population_date_future"), (3, "population_date_future")]
    first, second = (case.placements[0] for case in found.cases)
    assert (first.decided_on, first.started_on, first.ended_on) == (
        None, date(2027, 6, 1), date(2030, 1, 1),
    )  # fmt: skip
    assert (second.decided_on, second.started_on) == (date(2026, 11, 1), None)


@pytest.mark.parametrize("taken_out", [None, date(2026, 11, 1)])
def test_what_one_column_of_days_holds_is_told_of_that_column_alone(taken_out: date | None) -> None:
    """The same cell is a fault in each column where it stands; a day ahead may be an end."""
    text = """
        Id|Stadsdel|Beslutsdatum|Startdatum|Slutdatum|Senaste övervägande
        1|Järva|2025-02-30|2024-01-01|2029-01-01|2025-02-30
        2|Järva|2024-01-01|2024-01-01|tv|
        3|Järva|2029-01-01|2024-01-01||2024-01-01
        """.replace("        ", "")
    opened = table(text, chunk_rows=1)
    chosen = rules(suggest_mapping(opened().header))
    chosen = replace(chosen, origin=replace(chosen.origin, extracted_on=taken_out))
    found = read_population(RegisterReading(opened, chosen, read_number))
    told = [(issue.row, issue.column, issue.code) for issue in found.register.issues]
    ahead = [(4, "Beslutsdatum", "population_date_future")] if taken_out else []
    assert sorted(told) == [
        (2, "Beslutsdatum", "population_date_impossible"),
        (2, "Senaste övervägande", "population_date_impossible"),
        (3, "Slutdatum", "population_cell_means_empty"),
        *ahead,
    ]
    assert found.cases[0].placements[0].ended_on == date(2029, 1, 1)


def test_dates_that_end_with_their_year_need_an_order() -> None:
    """Without an order they are errors, with one they are dates."""
    text = "Id|Från\nK-1|03/04/2025"
    assert codes(population(text)) == [(2, "population_date_order")]
    settings = TableSettings(date_order=DateOrder.DMY)
    assert population(text, settings=settings).cases[0].placements[0].started_on == date(2025, 4, 3)


def test_control_totals_are_compared() -> None:
    """The district's own count beside the children found; an empty name counts all."""
    totals = (("Farsta", 1), ("Järva", 5), ("", 4), ("Bromma", 2))
    found = population(MESSY, control_totals=totals)
    assert found.register.control_totals == (
        ControlTotal("Farsta", 1, 1),
        ControlTotal("Järva", 5, 3),
        ControlTotal("", 4, 4),
        ControlTotal("Bromma", 2, 0),
    )
    assert [one.agrees for one in found.register.control_totals] == [True, False, True, False]


def test_a_case_number_alone_is_a_key() -> None:
    """Only one of identifier, personnummer and case number is needed."""
    found = population("Ärendenummer|Lagrum\n2024-1|SoL\n2024-1|LVU 2 §\n2024-2|LVU")
    assert [case.child_key for case in found.cases] == ["2024-1", "2024-2"]
    assert found.key_list[0].case_numbers == ("2024-1",)
    grounds = [one.legal_ground for one in found.cases[0].placements]
    assert grounds == [LegalGround.SOL, LegalGround.LVU_2]
    assert (4, "population_legal_ground_bare") in codes(found)


def test_a_list_without_children_is_an_error() -> None:
    """Only a header and a total."""
    assert codes(population("Id|Enhet\nSumma|0")) == [
        (0, "population_empty"),
        (2, "population_total_row"),
    ]


def test_a_mapping_that_does_not_fit_stops_before_the_first_row() -> None:
    """Every fault of the mapping at once, as facts of one failure."""
    mapping = Mapping(((Field.UNIT, "Enhet"),))
    with pytest.raises(InspectionError) as refused:
        population("Id\nK-1", mapping)
    assert refused.value.code == "population_mapping_faults"
    assert [one.code for one in refused.value.facts["faults"]] == [
        "population_mapping_no_key",
        "population_mapping_unknown_column",
    ]


def test_a_reading_can_be_cancelled() -> None:
    """Progress tells the rows read; False ends the reading with a sentence of its own."""
    told: list[int] = []

    def progress(rows: int) -> bool:
        told.append(rows)
        return rows < 6

    opened = table(MESSY)
    reading = RegisterReading(
        opened, rules(suggest_mapping(opened().header)), read_number, progress
    )
    with pytest.raises(InspectionError) as stopped:
        read_population(reading)
    assert stopped.value.code == "population_cancelled"
    assert told == [0, 0, 0, 3, 6]


def test_only_the_first_faults_of_a_kind_are_kept_and_the_rest_counted() -> None:
    """A column full of the same fault does not drown the others."""
    rows = [[f"K-{number}", "slott"] for number in range(SHOWN_ISSUES + 7)]
    opened = table_of(["Id", "Insats"], rows, 50)
    reading = RegisterReading(opened, rules(suggest_mapping(["Id", "Insats"])), read_number)
    register = read_population(reading).register
    assert len(register.issues) == SHOWN_ISSUES
    assert register.hidden_issues == (("population_care_form_unknown", 7),)


def test_faults_of_the_reader_stand_among_the_others() -> None:
    """A cell with a byte that is no letter is told by whoever reads the file."""
    lost = Issue("file_undecodable", Severity.ERROR, 2, "Id", "K\ufffd")

    def open_table() -> RawTable:
        opened = table("Id\nK-1")()
        return RawTable(opened.header, opened.chunks, [lost])

    reading = RegisterReading(open_table, rules(suggest_mapping(["Id"])), read_number)
    register = read_population(reading).register
    assert register.issues == (lost,)
    assert not register.accepted


CELLS = st.sampled_from(["", " ", "K-1", "K-2 ", "Å", "A\u030a", "Summa", "Totalt 3", "0007", "-"])
NUMBERS = st.sampled_from(["", "20150312-9802", "201503129802", "20150312-9803", "Summa", " "])
DAYS = st.sampled_from(["", "2025-01-01", "2024-02-30", "2014-01-01", "2025-06-01"])
TABLES = st.lists(
    st.tuples(CELLS, NUMBERS, st.sampled_from(["Farsta", "Älvsjö", "Antal"]), DAYS, DAYS,
              st.sampled_from(["Ja", "Nej", ""]), st.sampled_from(["1", "2", ""])),
    max_size=14,
)  # fmt: skip
HEADER = ["Id", "Personnummer", "Stadsdel", "Från", "Till", "Skydd", "Besök"]


@given(TABLES, st.integers(1, 15), st.booleans())
def test_every_row_has_one_fate_however_the_list_is_cut(
    rows: list[tuple[str, ...]], chunk_rows: int, aside: bool
) -> None:
    """Counts balance, keys are distinct, and chunks of any size give the same population."""
    mapping = suggest_mapping(HEADER)

    def read(size: int) -> object:
        opened = table_of(HEADER, rows, size)
        chosen = rules(mapping, set_aside_faulty=aside)
        return read_population(RegisterReading(opened, chosen, read_number))

    whole = read(len(rows) or 1)
    assert read(chunk_rows) == whole
    found = population_of(whole)
    found.register.counts.require_balanced()
    counts = found.register.counts
    assert counts.imported + counts.blank == len(rows)
    assert len({case.child_key for case in found.cases}) == len(found.cases) == counts.cases
    assert [case.child_key for case in found.cases] == [one.child_key for one in found.key_list]
    assert all(case.child_key for case in found.cases)
    placed = sum(len(case.placements) for case in found.cases)
    hidden = sum(case.protected for case in found.cases)
    assert placed + hidden <= counts.cases + counts.joined


def population_of(found: object):  # type: ignore[no-untyped-def]
    """Return the population as what it is."""
    return found


@given(TABLES)
def test_the_order_of_rows_changes_no_count(rows: list[tuple[str, ...]]) -> None:
    """Turning the list upside down gives the same children and the same counts."""
    mapping = suggest_mapping(HEADER)

    def read(given_rows: list[tuple[str, ...]]) -> object:
        opened = table_of(HEADER, given_rows, 4)
        return read_population(RegisterReading(opened, rules(mapping), read_number))

    one, other = population_of(read(rows)), population_of(read(rows[::-1]))
    assert one.register.counts == other.register.counts
    assert {c.child_key for c in one.cases} == {c.child_key for c in other.cases}
