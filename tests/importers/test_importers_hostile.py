"""Pages that choke parsers: each is read, or ends in one clear line; the next is read as if nothing had been."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefdesk.errors import SourceError
from briefdesk.importers import Raw, read
from briefdesk.importers.markup import tame
from briefdesk.model import Draft
from briefdesk.sandbox import Limits, Sandbox

Bring = Callable[..., Draft]
WORDS = "words at the bottom of it all. " * 20


def page(body: str) -> str:
    return f"<!doctype html><html><body>{body}</body></html>"


@pytest.mark.parametrize(
    "nest", ["<div>" * 90_000, "<b>" * 90_000, "<ul><li>" * 2_000, "<table><tr><td>" * 2_000, "<blockquote>" * 90_000]
)
def test_depth_loses_no_words(bring: Bring, nest: str) -> None:
    assert "words at the bottom of it all." in bring(page(nest + WORDS)).text


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<p>" * 1_000_000, "more than 100,000 elements"),
        ("<script>" * 100_000, "no text"),
        ("<!--" * 100_000, "no text"),
        ("<a \"'" * 100_000, "no text"),
        ("&nbsp;" * 1_500_000, "too long"),
        ("<p>" + "word " * 1_500_000, "too long"),
        ("<script>x</script><style>y</style>", "no text"),
    ],
)
def test_what_is_no_article_gets_one_line(bring: Bring, body: str, words: str) -> None:
    with pytest.raises(SourceError, match=words) as caught:
        bring(page(body))
    assert caught.value.hint
    assert "\n" not in str(caught.value)


def test_blanks_are_collapsed(bring: Bring) -> None:
    assert bring(page(" " * 20_000_000 + "<p>The end.</p>")).text == "The end."
    assert bring(page("<p>a" + "\u00a0" * 200_000 + "b</p>")).text == "a b"


def test_embedded_pictures_do_not_count(bring: Bring) -> None:
    assert bring(page(f"<img src='data:image/png;base64,{'A' * 12_000_000}'><p>The end.</p>")).text == "The end."


def test_entities_do_not_grow(bring: Bring) -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 20))
    draft = bring(
        f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY l0 "ha">{laughs}]><html><body><p>x &l19;</p></body></html>'
    )
    assert len(draft.text) < 5000


def test_references_to_control_characters_do_not_lose_the_page(bring: Bring) -> None:
    draft = bring(page(f"<p>a&#27;b&#x1B;c&#0;d&#8238;e&#xFFFFFFFF;f</p><p>{WORDS}</p>"))
    assert draft.text.startswith("abcde\ufffdf")
    assert "bottom" in draft.text


def test_scripts_do_not_hide_what_follows() -> None:
    assert tame('<script>"<div><div>"</script><p>x</p>') == " <p>x</p>"
    assert "ld+json" in tame('<script type="application/ld+json">{}</script>')


def test_the_hostile_seed(bring: Bring) -> None:
    seed = Path(__file__).parents[2] / "seeds" / "zz-hostile.html"
    draft = bring(seed.read_bytes(), seed.name)
    said = "".join(filter(None, (draft.text, draft.markdown, draft.title, draft.byline, draft.source)))
    assert all(char == "\n" or char.isprintable() or char == "\u200d" for char in said)
    assert not set(said) & set("\u202e\u202c\u2066\u2067\u2069\u200e\u200f\x9b\x1b")
    assert "[sic]" in draft.text
    assert "[@click=app.quit]a button that quits[/]" in draft.text
    assert "Jan. 30" not in draft.text
    assert draft.published is not None
    assert draft.published.isoformat() == "2025-12-30T09:15:00-05:00"


def test_fifty_megabytes_of_text_are_refused_at_once() -> None:
    with Sandbox() as sandbox, pytest.raises(SourceError, match="too long for one article"):
        list(read(Raw("x.txt", b"word " * 10_000_000), sandbox))


def test_a_parser_that_does_not_end_is_ended() -> None:
    hard = page("<dl><dt>x<dd>" * 30_000).encode()
    with Sandbox() as sandbox, pytest.raises(SourceError, match="too long to read"):
        sandbox.run("briefdesk.importers.page:parse", hard, limits=Limits(seconds=1.0))
