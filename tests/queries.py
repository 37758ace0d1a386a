"""Trees of queries, for hypothesis."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from briefdesk.query import (
    Dated,
    Has,
    Is,
    Node,
    Not,
    Source,
    State,
    Tag,
    Thing,
    Time,
    Words,
)
from briefdesk.query.tree import all_of, one_of, whole

WORDS = ("peace", "peac", "paris", "kyiv", "or", "and", "zelensky", "10:30", "U.S.", "peace-talks")
TAGS = ("war", "war/ukraine", "Paris")
DAYS = (date(2025, 12, 31), date(2026, 1, 2), date(2026, 1, 5))


@st.composite
def _dated(draw: st.DrawFn) -> Dated:
    time = draw(st.sampled_from(Time))
    day, other = sorted((draw(st.sampled_from(DAYS)), draw(st.sampled_from(DAYS))))
    return draw(st.sampled_from([Dated(time, day, other), Dated(time, day, None), Dated(time, None, day)]))


WORD = st.builds(Words, st.sampled_from(WORDS), st.booleans(), st.booleans()) | st.builds(
    Words, st.just("peace in kyiv"), st.just(True), st.booleans()
)
LEAF: st.SearchStrategy[Node] = (
    WORD
    | WORD
    | st.builds(Tag, st.sampled_from(TAGS))
    | st.builds(Source, st.sampled_from(["globe", "Émile", "The Globe"]))
    | st.builds(Is, st.sampled_from(State))
    | st.builds(Has, st.sampled_from(Thing))
    | _dated()
)


def _joined(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    some = st.lists(inner, min_size=1, max_size=3)
    return (
        st.builds(lambda node: Not(whole(node)), inner)
        | some.map(lambda nodes: all_of(nodes) or nodes[0])
        | some.map(lambda nodes: one_of(nodes) or nodes[0])
    )


NODE = st.recursive(LEAF, _joined, max_leaves=8)
"""Trees of what the language can say."""
