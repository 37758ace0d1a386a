"""What a query finds, against the same query asked of each article in turn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from making import an_article, an_event, file
from queries import NODE

from briefdesk.model import Kind, Status, Target
from briefdesk.query import All, Dated, Has, Is, Node, Not, OneOf, Query, Sort, Source, State, Tag, Thing, Time, Words
from briefdesk.query import parse as parsed
from briefdesk.query.parse import DEEPEST
from briefdesk.store import Store, health, search, snippets, tags
from briefdesk.store.acts import Act
from briefdesk.text.fold import folded

TODAY = date(2026, 1, 2)


@dataclass
class Case:
    """An article, and all that a query may ask of it."""

    title: str
    text: str
    day: str | None = "2026-01-02"
    added: str = "2026-01-02"
    source: str | None = None
    state: str = "unread"
    starred: bool = False
    binned: bool = False
    seed: bool = False
    url: str | None = None
    version: bool = False
    tags: tuple[str, ...] = ()
    """On it; `event_tags`: on its event; `note_tags`: on its note."""
    event_tags: tuple[str, ...] = ()
    note_tags: tuple[str, ...] = ()
    note: str | None = None
    event_note: str | None = None
    highlight: bool = False
    event: tuple[str, str] | None = None
    rejected: bool = False
    doubt: str | None = None
    id: int = field(default=0, compare=False)


CASES = [
    Case("Peace talks", "They talk of peace in Kyiv, not in Paris.", source="The Globe", tags=("war/Ukraine",)),
    Case("Paris is quiet", "Nothing at 10:30, says Zelénsky.", "2026-01-05", source="Le Émile", note="peace, perhaps"),
    Case(
        "Kyiv", "The U.S. and peace-talks.", None, added="2026-01-05", event=("2026-01-05", "2026-01-06"), state="read"
    ),
    Case(
        "Peaceful", "A quiet day.", "2025-12-31", event=("2026-01-02", "2026-01-02"), doubt="two readings", starred=True
    ),
    Case("Peace", "Kyiv again.", binned=True, tags=("war",), note="paris"),
    Case(
        "War",
        "Or not.",
        "2026-01-05",
        event=("2025-12-31", "2026-01-31"),
        rejected=True,
        state="archived",
        highlight=True,
    ),
    Case(
        "Paris",
        "Peace in Kyiv.",
        seed=True,
        url="https://example.org",
        event=("2026-01-09", "2026-01-09"),
        event_note="Zelensky and Kyiv",
        event_tags=("paris",),
    ),
    Case(
        "Harbour",
        "A bridge.",
        "2025-12-31",
        added="2025-12-31",
        note="a note",
        note_tags=("war/ukraine/front",),
        version=True,
    ),
]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A desk with all the cases."""
    path: Path = tmp_path_factory.mktemp("search") / "desk.db"
    with Store(path) as store:
        for number, case in enumerate(CASES, 1):
            _file(store, number, case)
        yield store


def _file(store: Store, number: int, case: Case) -> None:
    article = an_article(
        number,
        case.text,
        case.day,
        title=case.title,
        source=case.source,
        url=case.url,
        added=datetime.fromisoformat(case.added).replace(hour=23, tzinfo=UTC),
        status=Status("inbox" if case.state == "unread" else case.state),
        starred=case.starred,
    )
    events = [an_event(*case.event, doubt=case.doubt)] if case.event else []
    (case.id,) = file(store, (article, events), seeded=case.seed)
    (event,) = store.first("SELECT max(id) FROM event") or (0,)
    with store.writing():
        act = Act(store)
        if case.binned:
            act.update("article", case.id, {"binned": "2026-01-03T00:00:00+00:00"})
        if case.rejected:
            act.update("event", event, {"review": "rejected"})
        if case.version:
            former = {"digest": "x", "title": "Former", "text": "Former peace.", "until": "2026-01-03T00:00:00+00:00"}
            act.insert("version", {"article": case.id, **former})
        blank = {"colour": "yellow", "made": "", "changed": "", "exact": "", "before": "", "after": "", "note": ""}
        if case.highlight:
            act.insert("annotation", {**blank, "article": case.id, "start": 0, "end": 2, "exact": case.text[:2]})
        if case.event_note:
            act.insert("annotation", {**blank, "event": event, "note": case.event_note})
        if case.note:
            note = act.insert("annotation", {**blank, "article": case.id, "note": case.note})
            for name in case.note_tags:
                tags.put(act, name, Target(Kind.ANNOTATION, note))
        for name in case.tags:
            tags.put(act, name, Target(Kind.ARTICLE, case.id))
        for name in case.event_tags:
            tags.put(act, name, Target(Kind.EVENT, event))


def holds(node: Node | None, case: Case) -> bool:
    """Whether a condition holds of an article, as plainly as can be."""
    match node:
        case None:
            return True
        case Not():
            return not holds(node.node, case)
        case All():
            return all(holds(one, case) for one in node.nodes)
        case OneOf():
            return any(holds(one, case) for one in node.nodes)
        case Words():
            texts = [case.title] if node.title else [case.title, case.text, case.note or "", case.event_note or ""]
            return any(_says(text, node) for text in texts)
        case Tag(name):
            names = [one.casefold() for one in case.tags + case.event_tags + case.note_tags]
            return any(f"{one}/".startswith(f"{name.casefold()}/") for one in names)
        case Source(name):
            return folded(name) in folded(case.source or "")
        case Is(state):
            return {
                State.UNREAD: case.state == "unread",
                State.READ: case.state == "read",
                State.ARCHIVED: case.state == "archived",
                State.STARRED: case.starred,
                State.BINNED: case.binned,
                State.SEED: case.seed,
                State.UNDATED: case.day is None,
            }[state]
        case Has(thing):
            happens = case.event is not None and not case.rejected
            return {
                Thing.NOTE: bool(case.note or case.event_note),
                Thing.HIGHLIGHT: case.highlight,
                Thing.TAG: bool(case.tags or case.event_tags or case.note_tags),
                Thing.EVENT: happens,
                Thing.DOUBT: happens and case.doubt is not None,
                Thing.URL: case.url is not None,
                Thing.VERSION: case.version,
            }[thing]
        case Dated(time, start, end):
            first, last = (start or date.min).isoformat(), (end or date.max).isoformat()
            if time is Time.EVENT:
                return bool(case.event) and not case.rejected and case.event[1] >= first and case.event[0] <= last  # type: ignore[index]
            day = case.added if time is Time.ADDED else case.day
            return day is not None and first <= day <= last


def _tokens(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", folded(text))


def _says(text: str, words: Words) -> bool:
    said, wanted = _tokens(text), _tokens(words.text)
    for start in range(len(said) - len(wanted) + 1):
        *whole, last = said[start : start + len(wanted)]
        if whole == wanted[:-1] and (last == wanted[-1] or (not words.exact and last.startswith(wanted[-1]))):
            return True
    return False


def expected(node: Node | None) -> list[int]:
    asks_for_bin = "is:binned" in str(node)
    found = [case for case in CASES if holds(node, case) and (asks_for_bin or not case.binned)]
    return [case.id for case in sorted(found, key=lambda case: (case.day or case.added, case.id), reverse=True)]


@given(node=NODE, limit=st.sampled_from([-1, 0, 1, 3]))
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(node=None, limit=-1)
@example(node=All((Words("peace"), Words("perhaps"), Words("paris"))), limit=-1)
@example(node=All((Words("peace"), Not(Words("perhaps")))), limit=2)
@example(node=All((Words("peace"), OneOf((Words("zelensky"), Tag("war"))))), limit=-1)
def test_what_is_found_is_what_each_condition_holds_of(filled: Store, node: Node | None, limit: int) -> None:
    found = expected(node)
    assert list(search.matching(filled, Query(node))) == found
    assert list(search.matching(filled, Query(node), limit)) == (found if limit < 0 else found[:limit])


@given(node=NODE, sort=st.sampled_from([Sort.ADDED, Sort.RANK]))
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_another_order_finds_the_same(filled: Store, node: Node, sort: Sort) -> None:
    found = list(search.matching(filled, Query(node, sort)))
    assert sorted(found) == sorted(expected(node))
    assert list(search.matching(filled, Query(node, sort), 2)) == found[:2]
    if sort is Sort.ADDED:
        by_id = {case.id: case.added for case in CASES}
        assert found == sorted(found, key=lambda id: (by_id[id], id), reverse=True)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("zelénsky", [2, 7]),
        ("ZELENSKY", [2, 7]),
        ("pea ky", [7, 1, 3]),
        ("peace AND NOT", []),
        ("peace* ^kyiv NEAR", []),
        ("peace perhaps", [2]),
        ("title:quiet or title:peaceful", [2, 4]),
        ("source:emile", [2]),
        ("is:binned", [5]),
        ("peace is:binned", [5]),
        ("-is:binned peace", [2, 7, 1, 4, 3]),
        ("tag:war", [1, 8]),
        ("tag:war/ukraine/front", [8]),
        ("tag:warx", []),
        ("event:2026-01", [3, 7, 4]),
        ("has:doubt", [4]),
        ("published:2026-01", [6, 2, 7, 1]),
        ("is:undated added:2026-01-05", [3]),
        ("😀x", []),
    ],
)
def test_a_query_finds(filled: Store, text: str, found: list[int]) -> None:
    assert sorted(search.matching(filled, parsed(text, TODAY))) == sorted(found)


def test_relevance_puts_first_what_says_it_most(store: Store) -> None:
    texts = ["A word of peace among very many other words that speak of nothing.", "Peace, peace, peace.", "War."]
    file(store, *((an_article(number, text), []) for number, text in enumerate(texts, 1)))
    assert list(search.matching(store, parsed("peace", TODAY))) == [2, 1]
    assert list(search.matching(store, parsed("peace sort:rank", TODAY))) == [2, 1]
    assert list(search.matching(store, parsed("peace or war sort:rank", TODAY)))[-1] == 1
    assert list(search.matching(store, parsed("-peace sort:rank", TODAY))) == [3]


def test_only_the_newest_are_weighed(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "RANKED", 2)
    texts = ["Peace peace peace.", "Peace among others.", "Peace, peace."]
    file(store, *((an_article(number, text), []) for number, text in enumerate(texts, 1)))
    assert list(search.matching(store, parsed("peace sort:rank", TODAY))) == [3, 2, 1]


@pytest.mark.parametrize(
    "text",
    [
        "(a or tag:x " * DEEPEST + ")" * DEEPEST,
        "(tag:a (tag:b or " * (DEEPEST // 2) + "tag:c" + "))" * (DEEPEST // 2),
        "(a -(b " * (DEEPEST // 3) + "))" * (DEEPEST // 3),
        "-(tag:a or " * (DEEPEST // 2) + "is:read" + ")" * (DEEPEST // 2),
        "-" * DEEPEST + "a",
        " ".join(f"w{number}" for number in range(100)),
        " or ".join(f"tag:t{number}" for number in range(100)),
        " or ".join(f'title:"w{number} x" -y{number}' for number in range(50)),
        " ".join(f"event:2026 -published:2026-01 has:note is:read added:{year}" for year in range(2000, 2016)),
        '"' + "x " * 4_990 + '"',
        "y" * 9_999,
    ],
)
def test_the_largest_queries_are_answered(filled: Store, text: str) -> None:
    for order in ("", " sort:rank"):
        search.matching(filled, parsed(text[: 10_000 - len(order)] + order, TODAY), 10)


def test_a_snippet_marks_the_words_in_the_text_or_else_in_a_note(filled: Store) -> None:
    said = snippets.snippets(filled, parsed("pea or zelensky", TODAY), [case.id for case in CASES])
    assert said[1].words == "They talk of \x01peace\x02 in Kyiv, not in Paris."
    assert said[2].words == "Nothing at 10:30, says \x01Zelénsky\x02."
    assert said[2].note is None
    assert said[4].words == "A quiet day.", "it is in the title"
    assert 8 not in said
    said = snippets.snippets(filled, parsed("perhaps or and -peace", TODAY), [2, 7])
    notes = dict(filled.rows("SELECT id, note FROM annotation"))
    assert {id: (one.words, notes[one.note or 0]) for id, one in said.items()} == {
        2: ("peace, \x01perhaps\x02", "peace, perhaps"),
        7: ("Zelensky \x01and\x02 Kyiv", "Zelensky and Kyiv"),
    }


def test_there_is_no_snippet_where_no_words_were_asked_for(filled: Store) -> None:
    for text in ("", "tag:war", "-peace"):
        assert snippets.snippets(filled, parsed(text, TODAY), [1, 2]) == {}


def test_an_article_is_found_where_its_new_date_puts_it(store: Store) -> None:
    file(store, (an_article(1, "Peace one."), []), (an_article(2, "Peace two.", "2026-01-05"), []))
    with store.writing():
        act = Act(store)
        act.update("article", 1, {"published_day": "2026-01-09", "listed": "2026-01-09", "title": "Another"})
        act.update("article", 2, {"starred": 1})
    assert list(search.matching(store, parsed("peace", TODAY))) == [1, 2]
    assert list(search.matching(store, parsed("peace published:2026-01-09", TODAY))) == [1]
    assert list(search.matching(store, parsed("title:another", TODAY))) == [1]
    assert health.integrity(store) == []


def test_the_words_of_a_desk_of_before_are_found_after_the_step(store: Store) -> None:
    """The index is made anew from what there is, as the step does for a desk that was filled before it."""
    file(store, (an_article(1, "Peace one."), []))
    store.run("INSERT INTO article_fts(article_fts) VALUES ('rebuild')")
    assert list(search.matching(store, parsed("peace", TODAY))) == [1]
    assert health.integrity(store) == []


def test_words_are_found_newest_first_without_sorting(store: Store) -> None:
    for text in ('peace "in kyiv" -war', "peace published:2026-01", "peace tag:war -is:read"):
        asked: list[tuple[str, tuple[object, ...]]] = []
        rows = store.rows

        def noted(
            sql: str,
            values: tuple[object, ...] = (),
            rows: object = rows,
            asked: list[object] = asked,  # type: ignore[assignment]
        ) -> object:
            asked.append((sql, values))
            return rows(sql, values)  # type: ignore[operator]

        store.rows = noted  # type: ignore[method-assign, assignment]
        search.matching(store, parsed(text, TODAY), 50)
        store.rows = rows  # type: ignore[method-assign]
        ((sql, values),) = asked
        steps = [step for *_, step in store.rows(f"EXPLAIN QUERY PLAN {sql}", values)]
        assert steps[0].startswith("SCAN article_fts VIRTUAL TABLE")
        assert not [step for step in steps if "ORDER BY" in step], text
