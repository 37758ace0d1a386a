"""What is selected and what is marked can be told in any theme, and without any colour."""

from __future__ import annotations

from typing import Any

from piloting import WIDE, Window, window
from rich.style import Style

from briefdesk.desk import Desk


def look(w: Window, words: str) -> Style:
    """How the first of these words is drawn."""
    for strip in w.app.screen._compositor.render_strips():
        for segment in strip:
            if words in segment.text and segment.style:
                return segment.style
    raise AssertionError(f"{words!r} is not shown")


def shape(style: Style) -> tuple[Any, ...]:
    return style.bold, style.underline, style.reverse, style.italic


THEMES = ("textual-dark", "textual-light", "solarized-light", "ansi-dark", "ansi-light")


async def test_the_cursor_and_the_sentence_stand_out_in_themes_of_every_kind(seeded: Desk) -> None:
    async with window(seeded, WIDE) as w:
        await w.press("3", "j", "k")
        for theme in THEMES:
            w.app.theme = theme
            await w.settle()
            cursor, other = look(w, w.event[:15]), look(w, "week of 5 Jan")
            assert (cursor.bgcolor, cursor.reverse) != (other.bgcolor, other.reverse), theme
            anchor, sentence, rest = look(w, "Saturday"), look(w, w.highlighted("sentence")[:20]), look(w, "On X, Mr.")
            assert len({(one.bgcolor, one.color, *shape(one)) for one in (anchor, sentence, rest)}) == 3, theme


async def test_what_a_person_must_tell_apart_differs_by_more_than_colour(seeded: Desk) -> None:
    async with window(seeded) as w:
        await w.press("2", "}")
        anchor, sentence, rest = look(w, w.highlighted("anchor")), look(w, "Debate"), look(w, "The central bank")
        assert len({shape(anchor), shape(rest)}) == 2
        assert sentence


async def test_the_caret_what_it_selects_and_the_rest_differ_by_more_than_colour(seeded: Desk) -> None:
    async with window(seeded) as w:
        await w.press("2", "v", "v", "w", "w", "w")
        for theme in THEMES:
            w.app.theme = theme
            await w.settle()
            caret, selected, rest = look(w, "W"), look(w, "THE VALLEY LETTER"), look(w, "hat the week brings")
            assert len({shape(caret), shape(selected), shape(rest)}) == 3, theme
            assert selected.reverse
            assert caret.reverse


async def test_marks_and_notes_can_be_told_in_themes_of_every_kind(seeded: Desk) -> None:
    async with window(seeded) as w:
        page = w.desk.reader.page
        for theme in THEMES:
            w.app.theme = theme
            await w.settle()
            rest = page.rich_style
            for colour in ("yellow", "green", "blue", "red", "purple"):
                mark = page.get_component_rich_style(f"page--mark-{colour}")
                assert mark.bgcolor not in (None, rest.bgcolor), theme
                assert mark.color != rest.color, theme
            assert page.get_component_rich_style("page--noted").underline
