"""The words that tell where a sentence ends and what is furniture, loaded once from words/<code>.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_WORDS = Path(__file__).with_name("words")
_NAME = r"[^\W\d_a-z][\w.'’-]*(?:\s+[^\W\d_][\w.'’-]*){0,4}"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What a language brings to the cutting of sentences."""

    never: frozenset[str]
    """Abbreviations that never end a sentence."""
    perhaps: frozenset[str]
    """Abbreviations that end one only before a word that begins sentences."""
    starters: frozenset[str]
    credits: Mapping[str, re.Pattern[str]]
    """Credits at the end of a line, by the mark that stands in each."""
    credit_first: re.Pattern[str]
    """A credit at the start of a line."""
    notice: re.Pattern[str]
    closing: re.Pattern[str]
    """A heading over other stories, behind this one."""
    correction: re.Pattern[str]
    """What begins a correction."""
    weekdays: str
    """The weekdays and their short forms, as a pattern."""
    dated: re.Pattern[str]
    """What stands before the date in a line that says when a text was published."""


@cache
def load(language: str) -> Lexicon:
    """The lexicon of a language; English for one that there are no words for yet."""
    path = _WORDS / f"{language[:2].lower()}.toml"
    tables = tomllib.loads((path if path.is_file() else _WORDS / "en.toml").read_text(encoding="utf-8"))
    short, furniture = tables["abbreviations"], tables["furniture"]
    return Lexicon(
        never=frozenset(short["never"]),
        perhaps=frozenset(short["perhaps"]),
        starters=frozenset(short["starters"]),
        credits=_credits(furniture),
        credit_first=_credit_first(furniture),
        notice=_notice(furniture),
        closing=re.compile(rf"\W*(?:{any_of(furniture['closings'])})\W*$", re.IGNORECASE),
        correction=re.compile(rf"\W*(?:{any_of(furniture['corrections'])})(?!\w)", re.IGNORECASE),
        weekdays=any_of(furniture["weekdays"]),
        dated=_dated(furniture),
    )


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases, the longest first, curly apostrophes and runs of blanks allowed."""
    ordered = sorted(phrases, key=len, reverse=True)
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+").replace("'", "['’]") for phrase in ordered)


def _dated(furniture: dict[str, list[str]]) -> re.Pattern[str]:
    issued = any_of(furniture["issued"])
    ways = (
        rf"(?i:{any_of(furniture['dated_in'])})\s[^,|\d\n]{{2,40}}[,|]",  # Published in Daily Post, 5 May 2026
        rf"(?i:{any_of(furniture['numbered'])})\s\d{{1,5}}\s*[,|:–—-]",  # Issue 212 - 5 May 2026
        rf"(?i:{any_of(furniture['minutes'])})\s[^.\d\n]{{2,60}}\s(?i:{any_of(furniture['held'])})\b",
        rf"(?:[A-Z][\w.'’-]*\s){{1,4}}(?=[A-Z])(?i:{issued})\b\s*:?",  # City Desk Published 5 May 2026
        rf"(?i:{any_of(furniture['dated'])})\b\s*:?",
    )
    return re.compile(rf"(?:{'|'.join(ways)})\s*")


def _credits(furniture: dict[str, list[str]]) -> dict[str, re.Pattern[str]]:
    agencies, credits_ = any_of(furniture["agencies"]), any_of(furniture["credits"])
    pooled = rf"(?i:{agencies}|{credits_})(?:\s*[/,:|-]\s*[^()]+)?[)\]]\s*$"  # (AP Photo/Jane Doe)
    credited = rf"(?i:{credits_})\s*:?\s*[^()]+[)\]]\s*$"  # (Credit: Jane Doe)
    patterns = {
        "/": rf"(?:{_NAME})\s*/\s*(?i:{agencies})[\s).]*$",  # Jane Doe/Reuters
        "(": rf"\((?:{pooled}|{credited})",
        "[": rf"\[(?:{pooled}|{credited})",
        ":": rf"(?i:{credits_})\s*:\s*[^.!?]+\W*$",  # Photo: Jane Doe
    }
    return {mark: re.compile(pattern) for mark, pattern in patterns.items()}


def _credit_first(furniture: dict[str, list[str]]) -> re.Pattern[str]:
    credits_ = any_of(furniture["credits"])
    return re.compile(rf"\W*(?i:{credits_})\s*:|\W*(?i:photo|photograph|image|illustration)\s+by\s+{_NAME}\W*$")


def _notice(furniture: dict[str, list[str]]) -> re.Pattern[str]:
    pieces, issued = any_of(furniture["pieces"]), any_of(furniture["issued"])
    return re.compile(
        rf"\W*(?:{any_of(furniture['notices'])})(?!\w)"
        rf"|\W*(?:this|the)\s+(?:\w+\s+)?(?:{pieces})\s+(?:by\s+[^.]{{1,60}}\s+)?(?:was|has\s+been|is)\s+(?:\w+\s+){{0,2}}(?:{issued})\b"
        rf"|[^\s@]{{1,100}}+@[^\s@]{{1,100}}+\W{{0,5}}$|(?:https?://|www\.)\S++$|[\d\s()+.-]{{7,}}+$",
        re.IGNORECASE,
    )
