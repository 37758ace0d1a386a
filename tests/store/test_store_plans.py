"""How SQLite goes about the hot reads: its plan does not depend on how much there is, so an empty desk shows it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefdesk.query import parse
from briefdesk.store import Store, articles, events, snippets

TODAY = date(2026, 1, 2)


def plan(store: Store, monkeypatch: pytest.MonkeyPatch, read: Callable[[Store], object]) -> list[str]:
    """The steps that SQLite takes for this read."""
    asked: list[tuple[str, tuple[object, ...]]] = []
    for name in ("rows", "first"):
        original = getattr(Store, name)

        def noted(self: Store, sql: str, values: tuple[object, ...] = (), original: object = original) -> object:
            asked.append((sql, tuple(values)))
            return original(self, sql, values)  # type: ignore[operator]

        monkeypatch.setattr(Store, name, noted)
    read(store)
    return [step for sql, values in [*asked] for *_, step in store.rows(f"EXPLAIN QUERY PLAN {sql}", values)]


@pytest.mark.parametrize("read", [articles.listed, articles.count, articles.latest_seed])
def test_lists_and_counts_are_read_from_an_index_alone(
    store: Store, monkeypatch: pytest.MonkeyPatch, read: Callable[[Store], object]
) -> None:
    steps = [step for step in plan(store, monkeypatch, read) if "article" in step]
    assert steps
    assert [step for step in steps if not step.startswith("SEARCH article USING COVERING INDEX")] == []


def test_the_library_is_in_order_as_it_stands(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not [step for step in plan(store, monkeypatch, articles.listed) if "TEMP B-TREE" in step]


@pytest.mark.parametrize("rejected", [False, True])
def test_the_past_is_in_order_as_it_stands_and_asks_of_no_event_by_itself(
    store: Store, monkeypatch: pytest.MonkeyPatch, rejected: bool
) -> None:
    steps = plan(store, monkeypatch, lambda store: events.past(store, TODAY, rejected=rejected))
    assert steps[0] == "SEARCH event USING COVERING INDEX idx_event_agenda (start<?)"
    assert not [step for step in steps if "TEMP B-TREE" in step]
    correlated = steps.index(next(step for step in steps if step.startswith("CORRELATED")))
    assert any(step.startswith("SEARCH binned") for step in steps[:correlated]), "only of what lies in the bin"


@pytest.mark.parametrize("doubtful", [False, True])
def test_what_is_ahead_is_found_by_its_date(store: Store, monkeypatch: pytest.MonkeyPatch, doubtful: bool) -> None:
    steps = plan(store, monkeypatch, lambda store: events.ahead(store, TODAY, doubtful))
    assert steps[0] == "SEARCH event USING INDEX idx_event_end_start (end>?)"


@pytest.mark.parametrize(
    "read",
    [
        lambda store: articles.alike(store, "digest", "https://example.org"),
        lambda store: articles.headlines(store, [1, 2, 3], TODAY),
        lambda store: events.past(store, TODAY),
        lambda store: events.past(store, TODAY, article=1),
        lambda store: events.ahead(store, TODAY, doubtful=False),
        lambda store: events.ahead(store, TODAY, doubtful=False, article=1),
        lambda store: events.count_ahead(store, TODAY),
        lambda store: snippets.snippets(store, parse("peace", TODAY), [1]),
    ],
)
def test_nothing_is_found_by_walking_a_whole_table(
    store: Store, monkeypatch: pytest.MonkeyPatch, read: Callable[[Store], object]
) -> None:
    steps = plan(store, monkeypatch, read)
    assert [step for step in steps if step.startswith("SCAN") and " VIRTUAL TABLE " not in step] == []
