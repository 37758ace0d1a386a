"""Our own sentences with their time expressions: what is read right may only become more."""

from __future__ import annotations

import pytest
from corpus.pin import fallen
from corpus.score import CORPORA


@pytest.mark.parametrize("corpus", [corpus for corpus in CORPORA if corpus.endswith("timex")])
def test_time_expressions_hold_their_floors(corpus: str) -> None:
    assert not (told := fallen(corpus)), "\n".join(told)
