"""Words that are dates only sometimes: "May" and the verb, "March" and the march, "Sun" and the paper, 1990 and 1990 shares."""

from __future__ import annotations

from briefdesk.timex.grammar import Near


def is_month(near: Near) -> bool:
    """Whether a month's name standing alone is the month."""
    token = near.tokens[near.first]
    if not token.capital:
        return False
    return not near.listed(token.word, "also_a_word") or near.listed(near.before, "before_a_month")


def is_weekday(near: Near) -> bool:
    """Whether a weekday's name is the day; its short forms are trusted with a full stop or a comma only."""
    token = near.tokens[near.first]
    written = near.text[token.start : token.end]
    return token.capital and (token.word.endswith("day") or written.endswith("."))


def is_year(near: Near) -> bool:
    """Whether a four-digit number is a year: not money, not a count of things."""
    token = near.tokens[near.stop - 1]
    year = token.senses.get("year")
    if not isinstance(year, int) or near.text[token.start - 1 : token.start] in tuple("$£€¥#"):
        return False
    if near.first + 1 < near.stop and "fiscal" in near.tokens[near.stop - 2].senses:
        return True
    if near.listed(near.before, "before_a_number") or near.listed(near.after, "after_a_number"):
        return False
    return 1900 <= year <= 2100 or near.listed(near.before, "before_a_year")


def is_season(near: Near) -> bool:
    """Whether "fall" or "spring" after an article is the season: "the fall of" is not."""
    return not near.listed(near.after, "after_no_season")

