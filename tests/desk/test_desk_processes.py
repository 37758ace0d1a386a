"""Many processes at one desk, and processes that are killed: no act that returned is ever lost."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from making import an_article, an_event, file
from working import leaves, left, start

from briefdesk.desk import Desk, history
from briefdesk.store import health

ACTS = 400
KILLS = [5, pytest.param(50, marks=pytest.mark.soak)]


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """A desk with an article and an event to act on."""
    file(desk.store, (an_article(), [an_event("2026-01-05")]))
    return desk


def test_two_who_act_at_once_lose_nothing_and_see_each_other(desk: Desk, path: Path) -> None:
    names = ["one", "other"]
    processes = [start(path, name, ACTS) for name in names]
    for process in processes:
        assert process.stdin
        process.stdin.write("\n")
        process.stdin.flush()
    seen: list[int] = []
    for process in processes:
        out, _ = process.communicate()
        *done, last = map(int, out.split())
        assert process.returncode == 0
        assert done == list(range(ACTS))
        seen.append(last)
    assert max(seen) == 2 * ACTS, "who was done last sees all that both did"
    assert min(seen) >= ACTS
    assert len(history.listing(desk)) == 2 * ACTS, "and so does who has looked on"
    assert left(desk) == {words for name in names for number in range(ACTS) if (words := leaves(name, number))}
    assert health.integrity(desk.store) == []
    assert len(history.go_to(desk, 0)) == 2 * ACTS
    assert left(desk) == set()


@pytest.mark.parametrize("kills", KILLS)
def test_what_was_acknowledged_survives_a_kill(desk: Desk, path: Path, kills: int) -> None:
    desk.close()
    chance = random.Random(kills)
    wanted: set[str | None] = {None}
    acts = 0
    for kill in range(kills):
        name = f"worker{kill}"
        done = killed(path, name, after=chance.randrange(1, 40))
        with Desk(path) as again:
            more = len(history.listing(again)) - acts - done
            assert more in (0, 1), "an act may be killed between its being kept and its being said"
            there, acts = left(again), acts + done + more
            wanted |= {leaves(name, number) for number in range(done + more)}
            assert there == wanted - {None}
            assert health.integrity(again.store) == []
            history.undo(again)
            history.redo(again)
            assert left(again) == there
    with Desk(path) as again:
        history.go_to(again, 0)
        assert left(again) == set()


def killed(path: Path, name: str, after: int) -> int:
    """How many acts of a process have returned that is killed after so many, in whatever it does then."""
    with start(path, name, 10_000) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write("\n")
        process.stdin.flush()
        said = "".join(process.stdout.readline() for _ in range(after))
        process.kill()
        said += process.stdout.read()
    assert process.returncode < 0
    return len(said.splitlines())
