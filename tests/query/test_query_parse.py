"""What a query means, and what is said of one that means nothing."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from queries import NODE

from briefdesk.errors import QueryError
from briefdesk.query import Field, Query, Sort, drawn, parse
from briefdesk.query.parse import DEEPEST, MOST

TODAY = date(2026, 1, 7)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("", ""),
        ("  ", ""),
        ("paris", "paris"),
        ("  paris   kyiv ", "paris kyiv"),
        ('"security  guarantees"', '"security guarantees"'),
        ("“security guarantees” paris", '"security guarantees" paris'),
        ('peace"in kyiv"', 'peace "in kyiv"'),
        ("-paris", '-"paris"'),
        ("-(a or b)", '-("a" or "b")'),
        ("-title:art -(-a tag:b)", '-title:"art" -(-"a" tag:b)'),
        ('-"a b" -tag:x', '-"a b" -tag:x'),
        ("a b or c d", "a b or c d"),
        ("(a b) or (c d)", "a b or c d"),
        ("a (b or c) d", "a (b or c) d"),
        ("a OR b", "a or b"),
        ("TAG:Ukraine Is:Unread", "tag:Ukraine is:unread"),
        ("tag:#war/", "tag:war"),
        ("#war/ukraine -#paris", "tag:war/ukraine -tag:paris"),
        ('tag:"two words"', 'tag:"two words"'),
        ('source:"Globe and Mail"', 'source:"Globe and Mail"'),
        ("title:paris", "title:paris"),
        ('title:"paris talks"', 'title:"paris talks"'),
        ("sort:rank a or b", "(a or b) sort:rank"),
        ("a sort:added", "a sort:added"),
        ("a\0b\x1bc\nd", "a b c d"),
        ("a\udcffb", "a b"),
    ],
)
def test_a_query_means_what_it_seems_to(text: str, meant: str) -> None:
    assert str(parse(text, TODAY)) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("or", "(or)"),
        ("soup or", "soup (or)"),
        ("or soup", "(or) soup"),
        ("soup (or) bread", "soup (or) bread"),
        ("AT & T — news", "AT T news"),
        ("soup -", "soup"),
        ("soup -)-", None),
        ("10:30 https://example.org/a?b=c", "10:30 https://example.org/a?b=c"),
        ("C:\\notes Ukraine: talks", "C:\\notes Ukraine: talks"),
        ("#1 # C#", "#1 C#"),
        ("well-known -to", 'well-known -"to"'),
        ("Ukraine:(talks)", "Ukraine: talks"),
    ],
)
def test_what_is_no_operator_is_a_word(text: str, meant: str | None) -> None:
    if meant is None:
        with pytest.raises(QueryError):
            parse(text, TODAY)
    else:
        assert str(parse(text, TODAY)) == meant


@pytest.mark.parametrize(
    ("text", "message", "place"),
    [
        ('paris "security', "quote is never closed", '"'),
        ('tag:"war', "quote is never closed", '"'),
        ("paris (kyiv", "never closed", "("),
        ("((a)", "never closed", "("),
        ("paris) kyiv", "never opened", ")"),
        ("()", "nothing to look for", "("),
        ("—", "nothing to look for", "—"),
        ("paris tga:war", "no field tga:", "tga:"),
        ("is:unred", "no is:unred", "unred"),
        ("has:", "has: says nothing", "has:"),
        ('tag:" "', "tag: says nothing", 'tag:" "'),
        ("tag:#", "a tag needs a name", "#"),
        ("title:—", "nothing to look for", "—"),
        ("published:soon", "cannot read “soon”", "soon"),
        ("published:2026-02-30", "cannot read", "2026-02-30"),
        ("event:..", "a date on one side", ".."),
        ("event:2026-02..2026-01", "ends before it begins", "2026-02..2026-01"),
        ("added:last-9999y", "too far away", "last-9999y"),
        ("sort:size", "no sort:size", "size"),
        ("paris -sort:rank", "cannot be left out", "rank"),
        ("view:morning", "no view morning", "morning"),
        ("(" * 1000, "too much stands within each other", "("),
        ("-" * 1000 + "x", "too much stands within each other", "-"),
        ("x " * (MOST + 1), "at most 100 words", "x"),
    ],
)
def test_an_error_knows_its_place(text: str, message: str, place: str) -> None:
    with pytest.raises(QueryError, match=message) as caught:
        parse(text, TODAY)
    error = caught.value
    assert error.query[error.position : error.position + error.length] == place
    assert error.hint


def test_the_nearest_is_suggested() -> None:
    for text, hint in (("pubished:2026", "published"), ("is:unred", "unread"), ("is:zzz", "undated")):
        with pytest.raises(QueryError) as caught:
            parse(text, TODAY)
        assert hint in caught.value.hint


@pytest.mark.parametrize("text", ["x" * 100_000, "(" * 100_000, '"' * 100_001, "tag:x " * 20_000, "\0" * 100_000])
def test_what_is_endless_is_refused_at_once(text: str) -> None:
    begun = time.perf_counter()
    with pytest.raises(QueryError):
        parse(text, TODAY)
    assert time.perf_counter() - begun < 1


def test_as_deep_as_allowed_is_read() -> None:
    text = "(a or b " * DEEPEST + ")" * DEEPEST
    assert parse(text, TODAY).node is not None


@given(st.text(alphabet=st.sampled_from('ab -()":.<>=or“”\n\0é日😀\udcff') | st.characters(), max_size=60))
@settings(max_examples=600, deadline=None)
def test_any_text_is_read_or_its_fault_is_within_it(text: str) -> None:
    try:
        query = parse(text, TODAY)
    except QueryError as error:
        fault = error
    else:
        assert parse(str(query), TODAY) == query
        return
    assert 0 <= fault.position < len(text)
    assert 1 <= fault.length <= len(text) - fault.position
    line, carets = drawn(fault)
    assert not {"\n", "\0"} & {*line}
    assert carets.strip("^ ") == ""
    assert "^" in carets


FIELDS = st.sampled_from([*(f"{name}:" for name in Field), "x:"])
VALUES = st.sampled_from(["a", '"a b"', "", "unread", "note", "2026-01", "..", "last-2w", ">today", "rank", "(", '"'])


@given(st.lists(st.tuples(st.sampled_from(["", "-", "("]), FIELDS, VALUES, st.sampled_from(["", " ", ")", " or "]))))
@settings(max_examples=400, deadline=None)
def test_any_fields_are_read_or_the_fault_is_within_them(pieces: list[tuple[str, ...]]) -> None:
    test_any_text_is_read_or_its_fault_is_within_it.hypothesis.inner_test(  # type: ignore[attr-defined]
        "".join("".join(piece) for piece in pieces)
    )


@given(NODE, st.sampled_from(Sort))
@settings(max_examples=300, deadline=None)
def test_a_tree_that_is_written_down_is_read_as_the_same(node: object, sort: Sort) -> None:
    query = Query(node, sort)  # type: ignore[arg-type]
    assert parse(str(query), TODAY) == query


def test_a_view_stands_for_its_query() -> None:
    saved = {"morning": "tag:war or kyiv", "both": "view:Morning -paris sort:added"}

    def read(text: str) -> str:
        return str(parse(text, TODAY, lambda name: saved.get(name.casefold())))

    assert read("peace view:morning") == "peace (tag:war or kyiv)"
    assert read("view:both") == '(tag:war or kyiv) -"paris" sort:added'
    assert read("view:both sort:rank") == '(tag:war or kyiv) -"paris" sort:rank'


@pytest.mark.parametrize(
    ("saved", "message"),
    [
        ({"a": "view:a"}, "the view a includes itself"),
        ({"a": "x view:b", "b": "-view:a"}, "includes itself"),
        ({"a": "tag:"}, "the view a cannot be read: tag: says nothing"),
        ({"a": "view:gone"}, "there is no view gone"),
        ({"a": "view:b view:b", **{chr(98 + i): f"view:{chr(99 + i)} " * 2 for i in range(18)}, "t": "x"}, "at most"),
        ({"a": "view:0", **{f"{i}": f"view:{i + 1}" for i in range(2000)}}, "too many views"),
    ],
)
def test_a_view_that_cannot_be_read_is_said_where_it_is_named(saved: dict[str, str], message: str) -> None:
    with pytest.raises(QueryError, match=message) as caught:
        parse("paris view:a", TODAY, saved.get)
    assert (caught.value.position, caught.value.length) == (11, 1)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("paris tga:war kyiv", ("paris tga:war kyiv", "      ^^^^")),
        ("日本 tga:war", ("日本 tga:war", "     ^^^^")),
        ("a\n\tb (c", ("a  b (c", "     ^")),
        ("x" * 50 + " (" + "y" * 50, ("…" + "x" * 39 + " (" + "y" * 39 + "…", " " * 41 + "^")),
    ],
)
def test_the_place_is_drawn(text: str, lines: tuple[str, str]) -> None:
    with pytest.raises(QueryError) as caught:
        parse(text, TODAY)
    assert drawn(caught.value) == lines
