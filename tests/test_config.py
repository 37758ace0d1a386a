"""Where things live, and what the reader chose."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefdesk import config
from briefdesk.errors import ConfigError


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BRIEFDESK_CONFIG", str(tmp_path / "config.toml"))
    return tmp_path / "config.toml"


def test_without_a_file_there_is_no_country(file: Path) -> None:
    assert not file.exists()
    assert config.country() is None


def test_a_country_is_two_letters(file: Path) -> None:
    file.write_text('country = "gb"\n', encoding="utf-8")
    assert config.country() == "GB"


@pytest.mark.parametrize("written", ['country = "England"', "country = 44", "country = ", "\x00"])
def test_a_country_that_is_none_is_said(file: Path, written: str) -> None:
    file.write_text(written, encoding="utf-8")
    with pytest.raises(ConfigError) as told:
        config.country()
    assert str(file) in str(told.value)
    assert told.value.hint


def test_a_changed_file_is_read_again(file: Path) -> None:
    file.write_text('country = "GB"', encoding="utf-8")
    assert config.country() == "GB"
    file.write_text('country = "IE"', encoding="utf-8")
    os.utime(file, ns=(1, 1))
    assert config.country() == "IE"
