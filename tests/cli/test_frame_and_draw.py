"""``frame`` and ``draw``: exact forms, golden values, every fault at once, exit statuses."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
import xlsxwriter

from inspector_app.domain.frame import FrameRow, SamplingFrame
from inspector_app.domain.sampling import Design, SamplePlan, draw
from tests.fakes.command_line import CommandLine

PLAIN_FRAME = "22abcb7f341e57c4"
JARVA_FRAME = "66fef07dc9b55ed0"
SEED = "20261122-31415926535897932384"
FIRST_FIVE = [
    ("SN-0019", "0.043848031"),
    ("SN-0013", "0.137687902"),
    ("SN-0003", "0.174098919"),
    ("SN-0015", "0.178779265"),
    ("SN-0014", "0.227803519"),
]
"""Vector of the design's chapter on sampling, computed by the consistent_sampler package."""


@pytest.fixture
def three(tmp_path: Path) -> Path:
    """The three rows whose hashes stand in the interfaces."""
    return written(tmp_path, "id;stadsdel\nSN-0002;Järva\nSN-0001;Järva\nÅ-1;Järva\n")


@pytest.fixture
def twenty(tmp_path: Path) -> Path:
    """SN-0001 to SN-0020; the first twelve in Bromma, the others in Farsta."""
    rows = [f"SN-{n:04d};{'Bromma' if n <= 12 else 'Farsta'}" for n in range(1, 21)]
    return written(tmp_path, "\n".join(["id;stadsdel", *rows]) + "\n")


def written(folder: Path, text: str, encoding: str = "utf-8", name: str = "lista.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding=encoding, newline="")
    return path


class TestFrame:
    def test_the_hashes_of_the_interfaces(self, say: CommandLine, three: Path) -> None:
        plain = say("frame", three, "--id", "id", "--json")
        by_district = say("frame", three, "--id", "id", "--stratum", "stadsdel", "--json")
        assert plain.json["frame_sha256"].startswith(PLAIN_FRAME)
        assert by_district.json["frame_sha256"].startswith(JARVA_FRAME)
        assert (plain.status, by_district.status) == (0, 0)

    def test_the_answer_has_exactly_its_keys(self, say: CommandLine, three: Path) -> None:
        heard = say("frame", three, "--id", "id", "--stratum", "stadsdel", "--json")
        assert heard.json == {
            "format": "frame/1",
            "frame_sha256": heard.json["frame_sha256"],
            "frame_count": 3,
            "file_sha256": hashlib.sha256(three.read_bytes()).hexdigest(),
            "strata": [{"stratum": "Järva", "count": 3}],
            "issues": [],
        }
        assert heard.err == ""

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
    def test_the_encoding_of_the_file_does_not_matter(
        self, say: CommandLine, tmp_path: Path, encoding: str
    ) -> None:
        path = written(tmp_path, "id;x\nÅ-1;å\nSN-0001;ä\nSN-0002;ö\n", encoding)
        assert (
            say("frame", path, "--id", "id", "--json").json["frame_sha256"].startswith(PLAIN_FRAME)
        )

    def test_blanks_decomposed_letters_and_blank_rows_do_not_matter(
        self, say: CommandLine, tmp_path: Path
    ) -> None:
        text = "id;x\n A\u030a-1 ;1\n\nSN-0001 ;2\n;\nSN-0002;3\n"
        heard = say("frame", written(tmp_path, text), "--id", "id", "--json")
        assert heard.json["frame_sha256"].startswith(PLAIN_FRAME)

    def test_a_workbook_gives_the_same_frame(self, say: CommandLine, tmp_path: Path) -> None:
        path = tmp_path / "lista.xlsx"
        with xlsxwriter.Workbook(path) as book:
            sheet = book.add_worksheet("Lista")
            rows = ("id", "stadsdel"), ("SN-0002", "Järva"), ("SN-0001", "Järva"), ("Å-1", "Järva")
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
            book.add_worksheet("Annat").write_row(0, 0, ("id", "x"))
        asked = say("frame", path, "--id", "id", "--stratum", "stadsdel", "--json")
        assert (asked.status, asked.codes) == (2, ["sheet_not_chosen"])
        heard = say("frame", path, "--id", "id", "--stratum", "stadsdel", "--sheet", "Lista",
                    "--json")  # fmt: skip
        assert heard.json["frame_sha256"].startswith(JARVA_FRAME)
        assert say("frame", path, "--id", "id", "--sheet", "Fel").status == 2

    def test_sizes_are_read_by_the_lists_own_decimal_sign(
        self, say: CommandLine, tmp_path: Path
    ) -> None:
        path = written(tmp_path, "id;dagar\nA;1 284,50\nB;\nC;7\n")
        heard = say("frame", path, "--id", "id", "--size", "dagar", "--json")
        text = "A\t\t1284.5\nB\t\t\nC\t\t7\n"
        assert heard.json["frame_sha256"] == hashlib.sha256(text.encode()).hexdigest()

    def test_every_fault_at_once_and_no_hash(self, say: CommandLine, tmp_path: Path) -> None:
        path = written(
            tmp_path,
            "id;stadsdel;dagar\nA;Järva;1\nA;Järva;2\n;Järva;3\nB\u200b;Järva;4\n"
            "C;;5\nD;Järva;mycket\nE;Järva\nF;Järva;7;8\n",
        )
        heard = say(
            "frame", path, "--id", "id", "--stratum", "stadsdel", "--size", "dagar", "--json"
        )
        assert heard.status == 1
        assert (heard.json["frame_sha256"], heard.json["frame_count"]) == (None, None)
        assert heard.json["strata"] == []
        found = [(i["code"], i["row"], i["column"], i["severity"]) for i in heard.json["issues"]]
        assert found == [
            ("id_duplicate", 3, "id", "error"),
            ("id_empty", 4, "id", "error"),
            ("id_character", 5, "id", "error"),
            ("stratum_empty", 6, "stadsdel", "error"),
            ("size_invalid", 7, "dagar", "error"),
            ("population_row_short", 8, "", "error"),
            ("population_row_long", 9, "", "error"),
        ]
        assert heard.json["issues"][4]["value"] == "mycket"
        assert all(i["message"] and i["remedy"] for i in heard.json["issues"])
        assert heard.err.count("\n") == len(found)

    def test_a_warning_is_told_and_the_frame_is_made(
        self, say: CommandLine, tmp_path: Path
    ) -> None:
        path = written(tmp_path, "id;x\nА-1;1\nA-2;2\nAА-3;3\n")
        heard = say("frame", path, "--id", "id", "--json")
        assert heard.status == 0
        assert heard.json["frame_sha256"]
        assert [i["severity"] for i in heard.json["issues"]] == ["warning"]

    def test_no_personnummer_is_repeated_in_full(self, say: CommandLine, tmp_path: Path) -> None:
        path = written(tmp_path, "id;x\n20150312-9804;1\n20150312-9804;2\n")
        heard = say("frame", path, "--id", "id", "--json")
        assert heard.status == 1
        assert "9804" not in heard.out + heard.err

    def test_the_lines_say_the_same(self, say: CommandLine, three: Path) -> None:
        heard = say("frame", three, "--id", "id", "--stratum", "stadsdel")
        assert heard.out.splitlines()[0] == "Urvalsram: 3 rader"
        assert f"SHA-256: {JARVA_FRAME}" in heard.out
        assert heard.out.splitlines()[2] == "  Järva: 3"


class TestUnreadable:
    """Exit status 2 with one Swedish sentence, and with --json an object without an answer."""

    @pytest.mark.parametrize(
        ("words", "code"),
        [
            (("--id", "saknas"), "column_missing"),
            (("--id", "id", "--stratum", "saknas"), "column_missing"),
            (("--id", "id", "--encoding", "klingon"), "encoding_unknown"),
            (("--id", "id", "--encoding", "hex"), "encoding_unknown"),
            (("--id", "id", "--delimiter", ";;"), "delimiter_invalid"),
            (("--id", "id", "--delimiter", ""), "delimiter_invalid"),
            (("--id", "id", "--sheet", "Blad1"), "setting_without_use"),
        ],
    )
    def test_a_setting_that_cannot_be_used(
        self, say: CommandLine, three: Path, words: tuple[str, ...], code: str
    ) -> None:
        heard = say("frame", three, *words, "--json")
        assert (heard.status, heard.codes) == (2, [code])
        assert heard.json["reason"] in heard.err

    def test_a_sign_of_both_kinds_is_a_question(self, say: CommandLine, tmp_path: Path) -> None:
        path = written(tmp_path, "id;dagar\nA;1.284\nB;7,5\n")
        assert say("frame", path, "--id", "id", "--json").status == 0
        heard = say("frame", path, "--id", "id", "--size", "dagar", "--json")
        assert (heard.status, heard.codes) == (2, ["decimal_sign_undecided"])

    def test_a_file_that_is_not_there(self, say: CommandLine, tmp_path: Path) -> None:
        for path in (tmp_path / "saknas.csv", tmp_path):
            heard = say("frame", path, "--id", "id", "--json")
            assert heard.status == 2, heard.err
            assert heard.json["format"] == "frame/1"
            assert "Traceback" not in heard.err

    def test_an_empty_and_a_broken_file(self, say: CommandLine, tmp_path: Path) -> None:
        empty = written(tmp_path, "", name="tom.csv")
        broken = tmp_path / "trasig.xlsx"
        broken.write_bytes(b"PK\x03\x04" + bytes(200))
        for path in (empty, broken):
            heard = say("frame", path, "--id", "id")
            assert (heard.status, heard.out) == (2, "")
            assert len(heard.err.strip().splitlines()) == 1

    def test_a_header_alone_has_faults(self, say: CommandLine, tmp_path: Path) -> None:
        heard = say("frame", written(tmp_path, "id;x\n"), "--id", "id", "--json")
        assert (heard.status, heard.codes) == (1, ["frame_empty"])


class TestDraw:
    def test_the_vector_of_the_design(self, say: CommandLine, twenty: Path) -> None:
        heard = say("draw", twenty, "--id", "id", "--seed", SEED, "--n", 5, "--json")
        sample = heard.json["sample"]
        assert [(case["id"], case["ticket"][:11]) for case in sample] == FIRST_FIVE
        assert [case["position"] for case in sample] == [1, 2, 3, 4, 5]
        assert heard.json["reserve"] == []

    def test_the_answer_has_exactly_its_keys(self, say: CommandLine, twenty: Path) -> None:
        heard = say("draw", twenty, "--id", "id", "--stratum", "stadsdel", "--seed", SEED,
                    "--n", 5, "--reserve", 2, "--json")  # fmt: skip
        answer = heard.json
        assert list(answer) == ["format", "frame_sha256", "frame_count", "file_sha256", "strata",
                                "issues", "seed", "plan", "sample", "reserve"]  # fmt: skip
        assert answer["format"] == "draw/1"
        assert answer["seed"] == SEED
        assert answer["plan"] == {"design": "srs", "n": 5, "reserve": 2}
        assert answer["strata"] == [
            {"stratum": "Bromma", "frame": 12, "n": 1},
            {"stratum": "Farsta", "frame": 8, "n": 4},
        ]
        assert answer["sample"][2] == {
            "id": "SN-0003",
            "stratum": "Bromma",
            "ticket": answer["sample"][2]["ticket"],
            "position": 3,
        }
        assert [case["position"] for case in answer["reserve"]] == [6, 7]

    def test_the_same_as_the_pure_draw_with_full_tickets(
        self, say: CommandLine, twenty: Path
    ) -> None:
        heard = say("draw", twenty, "--id", "id", "--stratum", "stadsdel", "--seed", "frö",
                    "--per-stratum", 3, "--reserve", 2, "--json")  # fmt: skip
        rows = [FrameRow(f"SN-{n:04d}", "Bromma" if n <= 12 else "Farsta") for n in range(1, 21)]
        frame = SamplingFrame.build(rows).frame
        assert frame is not None
        sample = draw(frame, SamplePlan(Design.STRATIFIED, 3, 2), "frö")
        for drawn, told in ((sample.main, "sample"), (sample.reserve, "reserve")):
            assert heard.json[told] == [
                {"id": c.id, "stratum": c.stratum, "ticket": c.ticket, "position": c.position}
                for c in drawn
            ]
            assert [c.ticket for c in drawn] == sorted(c.ticket for c in drawn)
        assert heard.json["frame_sha256"] == frame.sha256
        assert len(heard.json["reserve"]) == 4

    def test_reserves_are_in_all_without_strata_and_per_stratum_with_them(
        self, say: CommandLine, twenty: Path
    ) -> None:
        base = ("draw", twenty, "--id", "id", "--stratum", "stadsdel", "--seed", "s", "--json")
        whole = say(*base, "--n", 4, "--reserve", 3).json
        each = say(*base, "--per-stratum", 2, "--reserve", 3).json
        assert (len(whole["sample"]), len(whole["reserve"])) == (4, 3)
        assert (len(each["sample"]), len(each["reserve"])) == (4, 6)

    def test_a_small_stratum_gives_all_with_a_warning(self, say: CommandLine, twenty: Path) -> None:
        heard = say("draw", twenty, "--id", "id", "--stratum", "stadsdel", "--seed", "s",
                    "--per-stratum", 10, "--json")  # fmt: skip
        assert (heard.status, heard.codes) == (0, ["stratum_smaller"])
        assert heard.json["issues"][0]["severity"] == "warning"
        assert [s["n"] for s in heard.json["strata"]] == [10, 8]

    def test_the_seed_is_made_canonical(self, say: CommandLine, three: Path) -> None:
        told = [
            say("draw", three, "--id", "id", "--n", 2, "--seed", seed, "--json").json
            for seed in ("Å7", "  A\u030a7 ")
        ]
        assert told[0]["seed"] == told[1]["seed"] == "Å7"
        assert told[0]["sample"] == told[1]["sample"]

    def test_faults_give_no_sample(self, say: CommandLine, tmp_path: Path) -> None:
        path = written(tmp_path, "id;x\nA;1\nA;2\n")
        heard = say("draw", path, "--id", "id", "--n", 1, "--seed", "s", "--json")
        assert (heard.status, heard.codes) == (1, ["id_duplicate"])
        assert heard.json["frame_sha256"] is None
        assert (heard.json["plan"], heard.json["sample"], heard.json["reserve"]) == (None, [], [])

    @pytest.mark.parametrize(
        ("words", "code"),
        [
            (("--n", "0", "--seed", "s"), "plan_size_invalid"),
            (("--n", "2", "--reserve", "-1", "--seed", "s"), "plan_size_invalid"),
            (("--n", "2", "--seed", "  "), "seed_empty"),
            (("--n", "2", "--seed", "a\u200bb"), "seed_character"),
            (("--per-stratum", "2", "--seed", "s"), "plan_without_strata"),
        ],
    )
    def test_a_plan_that_cannot_be_drawn(
        self, say: CommandLine, three: Path, words: tuple[str, ...], code: str
    ) -> None:
        heard = say("draw", three, "--id", "id", *words, "--json")
        assert (heard.status, heard.codes) == (2, [code])

    def test_the_lines_show_cut_tickets_in_order(self, say: CommandLine, twenty: Path) -> None:
        heard = say("draw", twenty, "--id", "id", "--seed", SEED, "--n", 5, "--reserve", 1)
        lines = [line.split() for line in heard.out.splitlines()]
        assert heard.out.startswith(f"Startvärde: ”{SEED}”\nUrval: 5\n")
        assert [(line[2], line[1]) for line in lines[2:7]] == FIRST_FIVE
        assert lines[7] == ["Reserver:", "1"]
