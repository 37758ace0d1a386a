"""What a person types as a date, and what metadata say."""

from __future__ import annotations

import contextlib
import time
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk import timex
from briefdesk.errors import DateError
from briefdesk.model import Granularity, When

TODAY = date(2026, 1, 2)


def when(said: str) -> When:
    """A date in short: "2026-01-06", "2026-01-06/2026-01-09", "2026-01-05/2026-01-11 week 15:00 CET"."""
    days, *rest = said.split(" ", 1)
    start, _, end = days.partition("/")
    more = rest[0].split(" ") if rest else []
    granularity = more.pop(0) if more and more[0] in set(Granularity) else "range" if end else "day"
    time, zone = more[0] if more else None, " ".join(more[1:]) or None
    return When(date.fromisoformat(start), date.fromisoformat(end or start), Granularity(granularity), time, zone)


def read(words: str, today: date = TODAY) -> When:
    return timex.typed(words, today)


def refused(words: str) -> DateError:
    with pytest.raises(DateError) as caught:
        timex.typed(words, TODAY)
    assert caught.value.message
    assert caught.value.hint
    return caught.value


DAYS = """
6 Jan                          = 2026-01-06
jan 6                          = 2026-01-06
Jan. 6                         = 2026-01-06
6jan                           = 2026-01-06
6th of January                 = 2026-01-06
January the 6th                = 2026-01-06
1 January                      = 2027-01-01
6 january 2027                 = 2027-01-06
Jan 6th, 2027                  = 2027-01-06
2027 jan 6                     = 2027-01-06
6 jan '27                      = 2027-01-06
6 Jan 27                       = 2027-01-06
6-Jan-27                       = 2027-01-06
6 jan next year                = 2027-01-06
may 5                          = 2026-05-05
29 Feb                         = 2028-02-29
Tue 6 Jan 2026                 = 2026-01-06
tuesday, the 6th of january    = 2026-01-06
6 Jan 2026 (Tue)               = 2026-01-06
Tue 6                          = 2026-01-06
the 6th                        = 2026-01-06
1st                            = 2026-02-01
the first                      = 2026-02-01
the 31st                       = 2026-01-31
the 6th of next month          = 2026-02-06
1st of march                   = 2026-03-01
twenty-first of march          = 2026-03-21
2026-01-06                     = 2026-01-06
2026/1/6                       = 2026-01-06
20260106                       = 2026-01-06
2026-W05-3                     = 2026-01-28
6.1.2026                       = 2026-01-06
06.01.26                       = 2026-01-06
6.1.                           = 2026-01-06
24/12                          = 2026-12-24
13/1/2026                      = 2026-01-13
1/13/2026                      = 2026-01-13
06/06/2026                     = 2026-06-06
today                          = 2026-01-02
now                            = 2026-01-02
tonight                        = 2026-01-02
this afternoon                 = 2026-01-02
last night                     = 2026-01-01
tomorrow                       = 2026-01-03
tmrw                           = 2026-01-03
tomorrow morning               = 2026-01-03
the day after tomorrow         = 2026-01-04
day after tomorrow             = 2026-01-04
yesterday                      = 2026-01-01
the day before yesterday       = 2025-12-31
fri                            = 2026-01-02
sat                            = 2026-01-03
Sun.                           = 2026-01-04
on tuesday                     = 2026-01-06
by tuesday                     = 2026-01-06
this tue                       = 2026-01-06
next tuesday                   = 2026-01-06
next fri                       = 2026-01-09
last friday                    = 2025-12-26
tuesday next week              = 2026-01-06
next week tuesday              = 2026-01-06
tuesday week                   = 2026-01-13
a week on tuesday              = 2026-01-13
a week from tuesday            = 2026-01-13
in 3 days                      = 2026-01-05
in two weeks                   = 2026-01-16
in two weeks' time             = 2026-01-16
two weeks from now             = 2026-01-16
in a fortnight                 = 2026-01-16
in a month                     = 2026-02-02
in a year                      = 2027-01-02
+3d                            = 2026-01-05
+2w                            = 2026-01-16
3 days ago                     = 2025-12-30
end of month                   = 2026-01-31
the end of next month          = 2026-02-28
end of Q2                      = 2026-06-30
eom                            = 2026-01-31
eoy                            = 2026-12-31
start of next week             = 2026-01-05
last day of february           = 2026-02-28
the first monday of march      = 2026-03-02
last friday of the month       = 2026-01-30
christmas                      = 2026-12-25
xmas                           = 2026-12-25
christmas eve 2027             = 2027-12-24
New Year’s Eve                 = 2026-12-31
easter                         = 2026-04-05
the day after easter           = 2026-04-06
two weeks before easter        = 2026-03-22
6 janvier                      = 2026-01-06
1 mars                         = 2026-03-01
6. Januar 2027                 = 2027-01-06
6 de enero de 2027             = 2027-01-06
"""

STRETCHES = """
6-9 Jan                        = 2026-01-06/2026-01-09
6–9 Jan 2026                   = 2026-01-06/2026-01-09
Jan 6-9                        = 2026-01-06/2026-01-09
Jan 6-9, 2026                  = 2026-01-06/2026-01-09
jan 6 to jan 9                 = 2026-01-06/2026-01-09
from 6 to 9 Jan                = 2026-01-06/2026-01-09
from the 6th until the 9th     = 2026-01-06/2026-01-09
between 6 and 9 January        = 2026-01-06/2026-01-09
6 and 7 Jan                    = 2026-01-06/2026-01-07
Mon 5–Tue 6 Jan                = 2026-01-05/2026-01-06
6 Jan-9 Feb                    = 2026-01-06/2026-02-09
30 Dec - 2 Jan 2027            = 2026-12-30/2027-01-02
30 Dec 2026 - 2 Jan            = 2026-12-30/2027-01-02
30 Dec - 2 Jan                 = 2025-12-30/2026-01-02
30 Dec - 3 Feb 2026            = 2025-12-30/2026-02-03
Wed 31 Dec–Fri 2 Jan 2026      = 2025-12-31/2026-01-02
6.1.-9.1.                      = 2026-01-06/2026-01-09
2026-01-06 to 2026-01-09       = 2026-01-06/2026-01-09
2026-01-06..2026-01-09         = 2026-01-06/2026-01-09
2026-01-06/2026-01-09          = 2026-01-06/2026-01-09
6 Jan - 6 Jan                  = 2026-01-06
mon-fri                        = 2026-01-05/2026-01-09
mon to wed next week           = 2026-01-05/2026-01-07
today - end of month           = 2026-01-02/2026-01-31
tomorrow to next friday        = 2026-01-03/2026-01-09
weekend                        = 2026-01-03/2026-01-04
next weekend                   = 2026-01-10/2026-01-11
weekend after next             = 2026-01-17/2026-01-18
this week                      = 2025-12-29/2026-01-04 week
next week                      = 2026-01-05/2026-01-11 week
early next week                = 2026-01-05/2026-01-11 week
the week after next            = 2026-01-12/2026-01-18 week
week of 5 Jan                  = 2026-01-05/2026-01-11 week
w/c 5 Jan                      = 2026-01-05/2026-01-11 week
the week of the 6th            = 2026-01-05/2026-01-11 week
2026-W05                       = 2026-01-26/2026-02-01 week
2026w5                         = 2026-01-26/2026-02-01 week
week 5                         = 2026-01-26/2026-02-01 week
wk 5 2027                      = 2027-02-01/2027-02-07 week
week 5 to week 7               = 2026-01-26/2026-02-15
first week of march            = 2026-03-02/2026-03-08 week
last week of march             = 2026-03-23/2026-03-29 week
January                        = 2026-01-01/2026-01-31 month
may                            = 2026-05-01/2026-05-31 month
in may                         = 2026-05-01/2026-05-31 month
early March                    = 2026-03-01/2026-03-31 month
mid-April                      = 2026-04-01/2026-04-30 month
next january                   = 2027-01-01/2027-01-31 month
jan 2027                       = 2027-01-01/2027-01-31 month
2026-01                        = 2026-01-01/2026-01-31 month
01/2026                        = 2026-01-01/2026-01-31 month
next month                     = 2026-02-01/2026-02-28 month
Jan-Mar                        = 2026-01-01/2026-03-31
Nov–Feb 2027                   = 2026-11-01/2027-02-28
Q2                             = 2026-04-01/2026-06-30 quarter
Q2 2026                        = 2026-04-01/2026-06-30 quarter
q2/2026                        = 2026-04-01/2026-06-30 quarter
2026-Q2                        = 2026-04-01/2026-06-30 quarter
second quarter of next year    = 2027-04-01/2027-06-30 quarter
next quarter                   = 2026-04-01/2026-06-30 quarter
Q1-Q2 2026                     = 2026-01-01/2026-06-30
H1 2026                        = 2026-01-01/2026-06-30
second half of 2026            = 2026-07-01/2026-12-31
spring                         = 2026-03-01/2026-05-31 season
spring 2026                    = 2026-03-01/2026-05-31 season
winter 2025/26                 = 2025-12-01/2026-02-28 season
next summer                    = 2026-06-01/2026-08-31 season
2026                           = 2026-01-01/2026-12-31 year
next year                      = 2027-01-01/2027-12-31 year
2026-2027                      = 2026-01-01/2027-12-31
2026-27                        = 2026-01-01/2027-12-31
"""

TIMES = """
next tue 3pm                   = 2026-01-06 15:00
fri 9.30                       = 2026-01-02 09:30
today at 8                     = 2026-01-02 08:00
tonight at 8                   = 2026-01-02 20:00
8 tonight                      = 2026-01-02 20:00
8pm tonight                    = 2026-01-02 20:00
at 8 in the evening on friday  = 2026-01-02 20:00
friday 8 in the morning        = 2026-01-02 08:00
tomorrow evening 20:00         = 2026-01-03 20:00
noon tomorrow                  = 2026-01-03 12:00
tomorrow midnight              = 2026-01-03 24:00
15:00                          = 2026-01-02 15:00
3 p.m.                         = 2026-01-02 15:00
12 am tomorrow                 = 2026-01-03 00:00
12 pm tomorrow                 = 2026-01-03 12:00
tomorrow 15h30                 = 2026-01-03 15:30
tomorrow at 1530               = 2026-01-03 15:30
tomorrow 3.30pm                = 2026-01-03 15:30
half past three pm tomorrow    = 2026-01-03 15:30
tomorrow at quarter to 4 pm    = 2026-01-03 15:45
5 o'clock tomorrow             = 2026-01-03 05:00
6 Jan @ 15:00                  = 2026-01-06 15:00
15:00, 6 Jan                   = 2026-01-06 15:00
2026-01-06 15:00               = 2026-01-06 15:00
2026-01-06T15:00               = 2026-01-06 15:00
2026-01-06T15:00:00Z           = 2026-01-06 15:00 UTC
2026-01-06T15:00-05:00         = 2026-01-06 15:00 UTC-05:00
20260106T150000                = 2026-01-06 15:00
tomorrow 14:30 CET             = 2026-01-03 14:30 CET
tomorrow 14:30 (cet)           = 2026-01-03 14:30 CET
tomorrow 1430 GMT              = 2026-01-03 14:30 GMT
tomorrow 14:30 NZDT            = 2026-01-03 14:30 NZDT
tomorrow 3 pm gmt+1            = 2026-01-03 15:00 GMT+1
tomorrow 15:00 +01:00          = 2026-01-03 15:00 UTC+01:00
tomorrow 15:00 local time      = 2026-01-03 15:00 local time
tomorrow 15:00 Europe/Berlin   = 2026-01-03 15:00 Europe/Berlin
Tue 6 Jan 2026, 15:00-17:00    = 2026-01-06 15:00-17:00
3pm-5pm tomorrow               = 2026-01-03 15:00-17:00
3 to 5 pm tomorrow             = 2026-01-03 15:00-17:00
from 3 until 5pm tomorrow      = 2026-01-03 15:00-17:00
between 3 and 5 pm tomorrow    = 2026-01-03 15:00-17:00
3 pm tomorrow to 5 pm          = 2026-01-03 15:00-17:00
3pm-5 tomorrow                 = 2026-01-03 15:00-17:00
11-1pm tomorrow                = 2026-01-03 11:00-13:00
9-12pm tomorrow                = 2026-01-03 09:00-12:00
tomorrow 9 to 5                = 2026-01-03 09:00-17:00
monday 10-12                   = 2026-01-05 10:00-12:00
6 Jan 10-12                    = 2026-01-06 10:00-12:00
6 jan 2000-2130                = 2026-01-06 20:00-21:30
tomorrow 22:00-midnight        = 2026-01-03 22:00-24:00
tomorrow 3-5pm EST             = 2026-01-03 15:00-17:00 EST
6-9 Jan 9:00-17:00             = 2026-01-06/2026-01-09 09:00-17:00
6 Jan 15:00 - 6 Jan 17:00      = 2026-01-06 15:00-17:00
6 Jan 15:00 - 7 Jan 12:00 CET  = 2026-01-06/2026-01-07 15:00-12:00 CET
fri 10pm to sat 2am            = 2026-01-02/2026-01-03 22:00-02:00
next week, 15:00               = 2026-01-05/2026-01-11 week 15:00
"""


def table(rows: str) -> list[tuple[str, str]]:
    return [(words.strip(), said) for words, _, said in (row.rpartition("= ") for row in rows.split("\n") if row)]


@pytest.mark.parametrize(("words", "said"), table(DAYS + STRETCHES + TIMES))
def test_what_is_typed_is_read(words: str, said: str) -> None:
    assert read(words) == when(said)
    assert read(f"  {words.upper()}\t") == when(said), "whatever the capitals and blanks"


@pytest.mark.parametrize(
    ("today", "words", "said"),
    [
        ("2026-01-02", "fri", "2026-01-02"),
        ("2026-01-05", "next tue", "2026-01-13"),
        ("2026-01-07", "6-9 Jan", "2026-01-06/2026-01-09"),
        ("2026-01-07", "6 Jan", "2027-01-06"),
        ("2026-01-31", "in a month", "2026-02-28"),
        ("2026-02-01", "the 30th", "2026-03-30"),
        ("2026-05-31", "may", "2026-05-01/2026-05-31 month"),
        ("2026-07-01", "Q2", "2027-04-01/2027-06-30 quarter"),
        ("2026-02-09", "week 5", "2027-02-01/2027-02-07 week"),
        ("2026-12-26", "christmas", "2027-12-25"),
    ],
)
def test_of_what_comes_round_again_the_next_is_meant(today: str, words: str, said: str) -> None:
    assert read(words, date.fromisoformat(today)) == when(said)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("30 Dec", "2025-12-30"),
        ("9 Jan", "2026-01-09"),
        ("thu", "2026-01-01"),
        ("sat", "2026-01-03"),
        ("today", "2026-01-02"),
        ("christmas", "2025-12-25"),
        ("the 31st", "2025-12-31"),
        ("1 mars", "2026-03-01"),
    ],
)
def test_of_what_was_published_the_nearest_is_meant(words: str, said: str) -> None:
    assert timex.typed(words, TODAY, ahead=False) == when(said)


@pytest.mark.parametrize(
    "words",
    ["every friday", "each month", "weekly", "mondays", "daily at 9", "Friday nights and sundays", "twice a week",
     "6 Jan every year", "the second Friday of every month", "weekends", "quarterly", "annually"],
)  # fmt: skip
def test_what_repeats_is_refused_and_one_date_asked_for(words: str) -> None:
    error = refused(words)
    assert error.message == f"{words!r} repeats"
    assert "one date is needed" in error.hint


REASONS = """
two hours                      = how long, not when
3 days                         = how long, not when
half an hour                   = how long, not when
90 minutes                     = how long, not when
a few weeks                    = how long, not when
in 3 hours                     = counts from a time
5 minutes ago                  = counts from a time
31 Feb                         = there is no 31 February (February has 29 days)
32 January                     = there is no 32 January
0 Jan                          = there is no 0 January
the 32nd                       = there is no 32
29 Feb 2027                    = there is no 29 February 2027 (February 2027 has 28 days)
2026-02-30                     = there is no 30 February 2026
2026-13-01                     = there is no month 13
2026-13                        = there is no month 13
31 Jan - 31 Feb                = there is no 31 February
6-39 Jan                       = there is no 39 January
week 54                        = there is no week 54
2025-W53                       = there is no week 53 in 2025
Q5                             = there is no quarter 5
H3 2026                        = there is no half 3
fifth monday of january        = only 4 Mondays
winter 2025/27                 = not two years in a row
25:00                          = there is no 25:00 on the clock
tomorrow 25:00                 = there is no 25:00 on the clock
tomorrow 24:30                 = there is no 24:30 on the clock
tomorrow 12:60                 = there is no 12:60 on the clock
tomorrow 13 pm                 = there is no 13 pm on the clock
today at 25                    = there is no 25 on the clock
tomorrow 15:00:30              = has seconds
tonight at 1                   = 01:00 is not at night
tomorrow morning 20:00         = 20:00 is not in the morning
tomorrow 3pm EST - 5pm CET     = two zones
6 Jan 3pm EST - 7 Jan 5pm CET  = two zones
Wed 6 Jan 2026                 = do not fit: 6 Jan 2026 is a Tuesday
Wed 6 Jan                      = do not fit: 6 Jan 2026 is a Tuesday
Wed 2026-01-06                 = do not fit: 6 Jan 2026 is a Tuesday
Mon 5 - Wed 6 Jan              = do not fit: 6 Jan 2026 is a Tuesday
9-6 Jan                        = '9 to 6 jan' ends before it starts
9 Jan 2026 - 6 Jan 2026        = ends before it starts
9 Feb - 6 Jan                  = ends before it starts
tomorrow 17:00-15:00           = 17:00-15:00 ends before it starts
tomorrow 15:00-15:00           = ends before it starts
tomorrow 22:00-02:00           = name both days if it goes past midnight
06/01/2026                     = may be the other way round
1/6                            = may be the other way round
06-01-2026                     = may be the other way round
6 jan 1530                     = 1530 in '6 jan 1530' may be a year or a time
6 and 8 Jan                    = are two dates (name one)
tuesday or wednesday           = leaves open which date
until friday                   = names one end only
after 6 Jan                    = names one end only
thanksgiving                   = Thanksgiving is on other days in other countries
soon                           = cannot read 'soon' as a date: it names none
tba                            = cannot read 'tba' as a date: it names none
8                              = '8' alone is no date
123456789012                   = '123456789012' alone is no date
next tuesdya 3pm               = cannot read 'tuesdya' in 'next tuesdya 3pm' as a date
never mind                     = it names none
nonsense                       = cannot read 'nonsense' as a date
tomorrow CET                   = cannot read 'tomorrow CET' as a date
"""


@pytest.mark.parametrize(("words", "reason"), table(REASONS))
def test_what_is_no_date_is_refused_with_its_reason(words: str, reason: str) -> None:
    assert reason in str(refused(words))


@pytest.mark.parametrize(
    "words",
    [
        *("6 Jan 9", "6 6 Jan", "6 Jan 7 Jan", "6 Jan 2026 2027", "tue wed", "not 6 Jan", "6 Jan?", "6-9", "10-12"),
        *("9.30", "1530", "6 Jan 15:00 16:00", "jan 6-9 q2", "about 6 Jan", "We 7 Jan", "mercredi 6 janvier"),
        *("31 février", "6 Jan to", "to 6 Jan", "6 xxxxx", "6 Jan 15:00 to friday", "the", "of", "in", "-", "…", "😀"),
        *("½ Jan", "first", "year 0000", "0000-01-06", "0000-W05", "3 5 jan pm", "mon to", "6 Jan - 2027", "25"),
        *("2026 morning", "spring 2025/26"),
    ],
)
def test_a_word_or_number_that_has_no_place_is_not_dropped(words: str) -> None:
    refused(words)


@pytest.mark.parametrize(
    "words",
    ["", "   ", "x" * 10_000, "9" * 10_000, "9" * 99, "1 " * 49, "1-" * 49, "end of " * 12, "to " * 24, "mon to " * 11,
     "\x00", "6 Jan\x00", "\x1b]0;owned\x07", "\ud800", "\ufdfa" * 99, "٣" * 99, "'" * 99, "in " * 24],
    ids=ascii,
)  # fmt: skip
def test_hostile_input_is_refused_at_once(words: str) -> None:
    began = time.process_time()
    refused(words)
    assert time.process_time() - began < 1


def test_what_cannot_be_seen_does_no_harm() -> None:
    assert read("\u202e6\u200b Jan\u00a02026") == when("2026-01-06")
    assert read("６ Jan") == when("2026-01-06"), "wide figures"


PIECES = (
    *(
        "0",
        "1",
        "3",
        "6",
        "12",
        "31",
        "99",
        "1530",
        "2026",
        "15:00",
        "'26",
        "-",
        "/",
        ".",
        "pm",
        "to",
        "jan",
        "feb",
        "tue",
    ),
    *("next", "of", "end", "the", "day", "week", "in", "cet", "and", "quarter", "first"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=7))
def test_whatever_is_put_together_is_a_date_or_is_refused(pieces: list[str]) -> None:
    for words in (" ".join(pieces), "".join(pieces)):
        with contextlib.suppress(DateError):
            found = read(words)
            assert found.start <= found.end


@given(st.text(max_size=40))
def test_any_text_is_a_date_or_is_refused(words: str) -> None:
    with contextlib.suppress(DateError):
        assert isinstance(read(words), When)


def test_half_a_word_does_not_wait_for_dateparser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefdesk.timex.fallback.day", None)
    for typed in ("6 janu", "6 septem", "next tues", "tomor"):
        with contextlib.suppress(DateError):
            read(typed)


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("2026-01-02", date(2026, 1, 2)),
        ("2026-01-02T10:30:00Z", datetime(2026, 1, 2, 10, 30, tzinfo=UTC)),
        ("2026-01-02T10:30:00-05:00", datetime(2026, 1, 2, 10, 30, tzinfo=timezone(timedelta(hours=-5)))),
        ("Fri, 02 Jan 2026 10:30:00 +0100", datetime(2026, 1, 2, 10, 30, tzinfo=timezone(timedelta(hours=1)))),
        ("January 2, 2026", date(2026, 1, 2)),
        ("10.01.2026", date(2026, 1, 10)),
        ("1/31/2026", date(2026, 1, 31)),
        ("2026/01/05 10:00", date(2026, 1, 5)),
    ],
)
def test_metadata_are_read_with_their_offset(words: str, moment: date) -> None:
    assert timex.metadata(words) == moment


@pytest.mark.parametrize(
    "words", ["", "Organization", "NGO", "0000-00-00", "9" * 5000, "12", "26-01-02", "12 13 14", "01/02/2026"]
)
def test_metadata_that_say_no_date_are_none(words: str) -> None:
    assert timex.metadata(words) is None
