"""Dialogs, the palette and the mouse."""

from __future__ import annotations

import pytest
from making import an_article, an_event, file
from piloting import NARROW, WIDE, left, window
from textual.screen import Screen

from briefdesk.desk import Desk
from briefdesk.ui import keys
from briefdesk.ui.app import Briefdesk
from briefdesk.ui.dialogs.address import AddressDialog, host
from briefdesk.ui.palette import DeskCommands


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://example.org/a?b#c", "example.org"),
        ("http://EXAMPLE.org:8080", "example.org"),
        ("https://bank.example@evil.example/", "evil.example"),
        ("https://müller.example/", "xn--mller-kva.example"),
        ("https://evil.example\\@bank.example/", None),
        ("https://evil.example/\x1b]0;owned", None),
        ("https://example.org /", None),
        ("file:///etc/passwd", None),
        ("javascript:alert(1)", None),
        ("https://", None),
        ("https://[::1", None),
        ("https://" + "a" * 70 + ".example", None),
    ],
)
def test_the_host_is_the_one_that_the_browser_will_ask(url: str, name: str | None) -> None:
    assert host(url) == name


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []
    monkeypatch.setattr(Briefdesk, "open_url", lambda self, url, **_: found.append(url))
    return found


async def test_o_shows_the_host_and_opens_only_what_is_agreed_to(desk: Desk, opened: list[str]) -> None:
    url = "https://bank.example@evil.example/story"
    file(desk.store, (an_article(1, url=url), []))
    async with window(desk, NARROW) as w:
        await w.press("o")
        assert isinstance(w.dialog, AddressDialog)
        assert "evil.example\n" in "\n".join(line.strip(" │─") for line in w.text(".words").splitlines()) + "\n"
        assert url in w.text()
        await w.press("escape")
        assert opened == []
        await w.press("o", "enter")
        assert opened == [url]
        assert w.dialog is None


async def test_what_is_no_address_of_the_web_is_not_opened(desk: Desk, opened: list[str]) -> None:
    file(desk.store, (an_article(1, url="file:///etc/passwd"), []), (an_article(2, day="2026-01-01"), []))
    async with window(desk) as w:
        await w.press("o")
        assert "Not an address of the web" in w.text()
        await w.press("enter")
        await w.press("j", "o")
        assert "came without an address" in w.said()
        assert opened == []


@pytest.mark.parametrize(
    ("keys_before", "words"), [("1", "In the library"), ("2", "In the reader"), ("3", "In the agenda")]
)
async def test_help_lists_the_keys_of_the_pane(seeded: Desk, keys_before: str, words: str) -> None:
    async with window(seeded, NARROW) as w:
        await w.press(keys_before, "question_mark")
        assert words in w.text()
        top = w.text()
        await w.press("j", "j")
        assert w.text() != top
        await w.press("k", "k")
        assert w.text() == top
        await w.press("end")
        assert "? doubtful" in w.text()
        assert "esc closes" in w.text()
        await w.press("question_mark")
        assert w.dialog is None
        assert w.desk.pane == {"1": "library", "2": "reader", "3": "agenda"}[keys_before]


async def test_the_focus_comes_back_after_a_dialog(seeded: Desk) -> None:
    async with window(seeded) as w:
        for pane, id in (("2", "text"), ("3", "events")):
            for dialog in ("question_mark", "p", "i"):
                await w.press(pane, dialog, "escape")
                assert w.focus() == id


async def test_every_command_of_the_palette_runs(seeded: Desk) -> None:
    leaving = ("desk.back", "desk.copy")
    listed = [key for key in DeskCommands(Screen())._keys() if key.id not in leaving]
    async with window(seeded) as w:
        seen = []
        for key in listed:
            await DeskCommands(w.desk)._do(key)
            await w.settle()
            seen += [type(w.dialog).__name__, w.focus(), "★" in w.text(), "○" in w.text(), w.said()]
            while w.dialog is not None:
                await w.press("escape")
        assert {"ImportDialog", "PublishedDialog", "HelpDialog", "filter", "text", "events", True} <= set(seen)
        await DeskCommands(w.desk)._do(next(key for key in keys.KEYS if key.id == "desk.copy"))
        assert left(w.app)


async def test_the_palette_finds_a_command_by_its_words(seeded: Desk) -> None:
    async with window(seeded) as w:
        await w.press("ctrl+p")
        await w.type("star the")
        await w.until(lambda: "Star  *" in w.text())
        await w.press("enter")
        await w.until(lambda: "★" in w.text())


async def test_a_click_selects_and_a_double_click_shows(seeded: Desk) -> None:
    async with window(seeded, WIDE) as w:
        await w.pilot.click("#articles", offset=(5, 4))
        await w.settle()
        assert w.desk.library.rows.cursor == 1
        assert w.focus() == "articles"
        await w.pilot.click("#events", offset=(5, 0))
        await w.settle()
        first = w.desk.agenda.rows.cursor
        assert w.focus() == "events"
        assert w.desk.agenda.rows.shelf.selectable(first), "a heading cannot be selected"
        await w.pilot.click("#events", offset=(5, 2), times=2)
        await w.settle()
        assert w.desk.agenda.rows.cursor == 1
        assert w.focus() == "text"
        assert w.highlighted("sentence")
        await w.pilot.click("#articles", offset=(5, 7), times=2)
        await w.settle()
        assert w.desk.library.rows.cursor == 2
        assert w.focus() == "text"
        await w.pilot.click("#articles", offset=(5, 30))
        assert w.desk.library.rows.cursor == 2


async def test_the_keys_on_the_last_line_can_be_clicked(seeded: Desk) -> None:
    async with window(seeded, NARROW) as w:
        await w.pilot.click("#keys", offset=(w.text("#keys").index("? help"), 0))
        await w.until(lambda: w.dialog is not None)
        await w.press("escape")
        await w.pilot.click("#keys", offset=(w.text("#keys").index("/ find"), 0))
        await w.until(lambda: w.focus() == "filter")


async def test_a_key_before_the_panes_are_there_does_no_harm(desk: Desk) -> None:
    file(desk.store, (an_article(1), [an_event("2026-01-03")]), (an_article(2), []))
    async with window(desk) as w:
        w.desk.filled = False
        await w.press("j", "enter", "3", "m", "o", "slash")
        assert w.dialog is None
        assert w.focus() == "articles"
        await w.press("q")
        assert left(w.app)
