"""The floors under the corpus rise by themselves and fall only for a reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from corpus import pin, score
from corpus.pin import Floor, Floors


@pytest.fixture
def figures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, float]:
    """What is measured, to be changed by a test; the floors are in a file of its own."""
    now = {"F1": 0.9, "weekdays": 0.5}
    monkeypatch.setattr(pin, "FLOORS", tmp_path / "floors.toml")
    monkeypatch.setattr(pin, "CORPORA", ["xx_timex"])
    monkeypatch.setattr(pin, "measured", lambda corpus: dict(now))
    return now


def floors() -> Floors:
    return pin.load(pin.FLOORS)


def test_floors_are_set_and_raised(figures: dict[str, float]) -> None:
    assert pin.main([]) == 0
    figures["weekdays"] = 0.6667
    assert pin.main([]) == 0
    assert floors() == {"xx_timex": {"F1": Floor(0.9), "weekdays": Floor(0.666)}}


def test_a_floor_does_not_fall_by_itself(figures: dict[str, float], capsys: pytest.CaptureFixture[str]) -> None:
    pin.main([])
    before = pin.FLOORS.read_text()
    figures["F1"] = 0.8
    figures["weekdays"] = 0.75
    assert pin.main([]) == 1
    assert pin.FLOORS.read_text() == before
    assert "F1: 0.9 → 0.800" in capsys.readouterr().out


@pytest.mark.parametrize("reason", ["", "   "])
def test_no_reason_is_not_enough(figures: dict[str, float], reason: str) -> None:
    pin.main([])
    figures["F1"] = 0.8
    assert pin.main(["--lower", reason]) == 1


def test_a_reason_stands_beside_what_it_lowered_until_that_is_reached_again(figures: dict[str, float]) -> None:
    pin.main([])
    for now in (0.7, 0.6, 0.8):
        figures["F1"] = now
        assert pin.main(["--lower", 'harder "lines" \\ came in']) == 0
        assert floors()["xx_timex"]["F1"] == Floor(now, 0.9, 'harder "lines" \\ came in')
    figures["F1"] = 0.95
    assert pin.main([]) == 0
    assert floors()["xx_timex"]["F1"] == Floor(0.95)


def test_a_group_that_is_gone_counts_as_lower(figures: dict[str, float]) -> None:
    pin.main([])
    del figures["weekdays"]
    assert pin.main([]) == 1
    assert pin.main(["--lower", "joined with another"]) == 0
    assert floors() == {"xx_timex": {"F1": Floor(0.9)}}


def test_floors_are_never_rounded_up() -> None:
    assert [pin.down(figure) for figure in (2 / 3, 1.0, 0.29, 400.0)] == [0.666, 1.0, 0.29, 400.0]


def test_every_corpus_has_floors() -> None:
    assert sorted(pin.load()) == score.CORPORA


@pytest.mark.parametrize(
    ("corpus", "lines", "f1"),
    [
        ("en_timex", '"They met Monday." = ["Monday = 2026-03-09"]\n"He left." = ["He = 2026"]', 2 / 3),
        ("en_timex", '"They met Monday." = ["met Monday = 2026-03-09"]\n"It rains." = []', 0),
        ("en_agenda", '"The board will meet on Monday." = ["2026-03-16 scheduled board"]\n"It rains." = []', 1),
        ("en_agenda", '"The board will meet on Monday at 9 a.m." = ["2026-03-16 scheduled board @10:00"]', 0),
        ("en_agenda", '"The board will meet on Monday." = ["2026-03-16 cancelled board"]', 0),
    ],
)
def test_what_is_right_is_what_is_read_just_so(
    corpus: str, lines: str, f1: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / f"{corpus}.toml").write_text(f'published = "2026-03-11"\n[some]\n{lines}\n')
    monkeypatch.setattr(score, "FOLDER", tmp_path)
    monkeypatch.setattr(score, "cases", score.cases.__wrapped__)
    assert score.measured(corpus)["F1"] == pytest.approx(f1)
