"""`extract`: JSON in the shape that scripts rely on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import Run

STORY = "The council will meet in Paris on Monday."


def line(**fields: object) -> bytes:
    return json.dumps(fields).encode() + b"\n"


def test_a_file_gives_one_object(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_text(STORY)
    done = run("extract", "--published", "2026-01-02", file)
    assert (done.status, done.err) == (0, "")
    assert set(done.json) == {"id", "published", "timexes", "events"}
    assert done.json["id"] == str(file)
    assert done.json["published"]["date"] == "2026-01-02"
    (timex,) = done.json["timexes"]
    words = {"start": 34, "end": 40, "text": "Monday", "type": "DATE", "value": "2026-01-05"}
    assert timex == words | {"mod": None, "quant": None, "freq": None}
    (event,) = done.json["events"]
    assert {"start", "end", "granularity", "time", "title", "place", "status", "doubt", "was", "quotes"} <= set(event)
    assert (event["start"], event["end"], event["granularity"]) == ("2026-01-05", "2026-01-05", "day")
    (quote,) = event["quotes"]
    assert (quote["quote"], quote["date_text"]) == (STORY, "Monday")
    assert (quote["quote_start"], quote["quote_end"]) == (0, len(STORY))


def test_a_moved_event_says_the_date_it_had(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_text("The hearing was moved from 12 January to 15 January.")
    (event,) = run("extract", "--published", "2026-01-02", file).json["events"]
    assert event["was"] == {"start": "2026-01-12", "end": "2026-01-12", "granularity": "day"}


def test_files_are_read_as_given_whatever_their_encoding(run: Run, tmp_path: Path) -> None:
    text = "\u201cZo\u00eb\u201d\r\n\tleaves on\u00a0Monday\u200d, she will say."
    for number, encoding in enumerate(["utf-8", "utf-8-sig", "utf-16"]):
        (tmp_path / f"{number}").write_bytes(text.encode(encoding))
        done = run("extract", "--published", "2026-01-02", tmp_path / f"{number}")
        (timex,) = done.json["timexes"]
        assert text[timex["start"] : timex["end"]] == timex["text"] == "Monday"


def test_lines_are_answered_in_their_order(run: Run) -> None:
    lines = [line(id=number, text=STORY, published="2026-01-02") for number in range(20)]
    done = run("extract", "--jsonl", "-", stdin=b"".join(lines))
    assert [json.loads(answer)["id"] for answer in done.out.splitlines()] == list(range(20))
    spread = run("extract", "--jsonl", "-", "--jobs", "2", stdin=b"".join(lines))
    assert spread.out == done.out


def test_lines_may_come_from_a_file_and_say_nothing_of_their_date(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    file.write_bytes(line(id="a", text=STORY, published=None) + b"\n" + line(id="b", text=STORY))
    answers = [json.loads(answer) for answer in run("extract", "--jsonl", file).out.splitlines()]
    assert [(answer["id"], answer["published"]["date"], answer["events"]) for answer in answers] == [
        ("a", None, []),
        ("b", None, []),
    ]


@pytest.mark.parametrize(
    ("bad", "id"),
    [
        (b"nonsense\n", None),
        (b'{"id": "x"\n', None),
        (b"[1, 2]\n", None),
        (line(id="x"), "x"),
        (line(id="x", text=5), "x"),
        (line(id="x", text=STORY, published="soon"), "x"),
        (line(id="x", text=STORY, published=20260102), "x"),
        (b'{"id": "x", "text": "\xff\xfe"}\n', None),
        (b"[" * 100_000 + b"\n", None),
    ],
)
def test_a_bad_line_is_answered_in_its_place(run: Run, bad: bytes, id: str | None) -> None:
    good = line(id="good", text=STORY)
    done = run("extract", "--jsonl", "-", stdin=good + bad + good)
    first, wrong, last = map(json.loads, done.out.splitlines())
    assert first == last
    assert (set(wrong), wrong["id"]) == ({"id", "error"}, id)
    assert done.status == 1
    assert done.err.count("\n") == 1


def test_a_file_that_cannot_be_read_is_answered_in_its_place(run: Run, tmp_path: Path) -> None:
    (tmp_path / "good").write_text(STORY)
    done = run("extract", tmp_path / "gone", tmp_path / "good")
    wrong, good = map(json.loads, done.out.splitlines())
    assert set(wrong) == {"id", "error"}
    assert "error" not in good
    assert done.status == 1


def test_what_a_terminal_would_act_on_is_escaped_and_nothing_is_lost(run: Run) -> None:
    text = "Bad \x1b[2J\u202e\x9b Monday \ud800 \u2028 and \U0001f600."
    done = run("extract", "--jsonl", "-", stdin=line(id=text, text=text))
    assert done.json["id"] == text
    assert not set(done.out) & set("\x1b\u202e\x9b\u2028\ud800")


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--jsonl", "-", "a.txt"),
        ("--jobs", "0", "a"),
        ("--published", "2 Jan", "a"),
        ("--published", "20260102", "a"),
    ],
)
def test_wrong_usage_is_said(run: Run, arguments: tuple[str, ...]) -> None:
    done = run("extract", *arguments)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("briefdesk: ")


def test_lines_from_a_file_that_is_not_there(run: Run, tmp_path: Path) -> None:
    done = run("extract", "--jsonl", tmp_path / "gone")
    assert (done.status, done.err) == (1, f"briefdesk: No such file or directory: {tmp_path / 'gone'}\n")
