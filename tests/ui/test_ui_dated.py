"""The field for a date."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widgets import Input, Static

from briefdesk import timex
from briefdesk.desk.typable import typable
from briefdesk.model import When
from briefdesk.ui.dialogs.dated import DateField

TODAY = date(2026, 1, 2)


class Form(App[None]):
    """One field, and what it says."""

    pilot: Pilot[None]

    def __init__(self, field: DateField) -> None:
        super().__init__()
        self.field = field
        self.read: list[When | None] = []

    def compose(self) -> ComposeResult:
        yield self.field

    def on_date_field_read(self, message: DateField.Read) -> None:
        self.read.append(message.when)

    async def type(self, words: str) -> str:
        """Put words into the field; what it says to them."""
        self.field.query_one(Input).value = words
        await self.pilot.pause()
        return self.echo()

    def echo(self) -> str:
        return str(self.field.query_one(Static).render())


@asynccontextmanager
async def form(*, one_day: bool, value: str = "") -> AsyncIterator[Form]:
    app = Form(DateField(TODAY, placeholder="a date", one_day=one_day, value=value))
    async with app.run_test(size=(80, 10)) as pilot:
        app.pilot = pilot
        await pilot.pause()
        yield app


@pytest.mark.parametrize(
    ("words", "echo"),
    [
        ("Tue 6 Jan 2026, 15:00-17:00", "= Tue 6 Jan 2026, 15:00-17:00"),
        ("next tue 3pm CET", "= Tue 6 Jan 2026, 15:00 CET"),
        ("6-9 jan", "= Tue 6–Fri 9 Jan 2026"),
        ("2026-W05", "= week of 26 Jan 2026"),
        ("early march", "= March 2026"),
        ("30 dec", "= Wed 30 Dec 2026"),
    ],
)
async def test_any_date_is_echoed_as_it_is_read(words: str, echo: str) -> None:
    async with form(one_day=False) as app:
        assert await app.type(words) == echo
        assert app.field.when == timex.typed(words, TODAY)
        assert app.read[-1] == app.field.when


@pytest.mark.parametrize(
    ("words", "reason"), [("every friday", "repeats"), ("31 feb", "no 31 February"), ("9-6 jan", "ends before")]
)
async def test_what_is_wrong_is_said_beside_the_field(words: str, reason: str) -> None:
    async with form(one_day=False) as app:
        await app.type("6 jan")
        assert reason in await app.type(words)
        assert (app.field.when, app.field.sound, app.read[-1]) == (None, False, None)
        assert await app.type("") == ""
        assert (app.field.when, app.field.sound) == (None, True)


async def test_a_field_for_one_day_takes_the_nearest_and_no_more_than_one() -> None:
    async with form(one_day=True) as app:
        assert await app.type("30 dec") == "= Tue 30 Dec 2025"
        assert app.field.day == date(2025, 12, 30)
        assert await app.type("2 Jan 2026 10:15 EST") == "= Fri 2 Jan 2026"
        assert app.field.when == When(TODAY, TODAY)
        assert "more than one day" in await app.type("6-9 jan")
        assert not app.field.sound
        assert app.read[-1] is None


async def test_a_field_can_start_with_a_date() -> None:
    when = timex.typed("6-9 jan 9:00-17:00 CET", TODAY)
    async with form(one_day=False, value=typable(when)) as app:
        assert app.echo() == "= Tue 6–Fri 9 Jan 2026, 09:00-17:00 CET"
        assert app.field.when == when
        assert app.field.day is None
        await app.type("")
        assert app.field.when is None
