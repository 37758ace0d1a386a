"""Words that are dates only sometimes: "May" and the verb, "Sun" and the paper, 1990 and 1990 shares."""

from __future__ import annotations

from briefdesk.timex.grammar import Near

_LONG_YEAR = 8
"""Characters in which a year of more than four figures shows."""
_THE_PAST_WEEK = 3
"""Words."""


def is_capital(near: Near) -> bool:
    """Whether the last word is written as a name, or need not be in this language."""
    return near.tokens[near.stop - 1].capital or not near.lexicon.capitals


def is_month(near: Near) -> bool:
    """Whether a month's name standing alone is the month; a short form needs its full stop ("Jan Kavan" is a man)."""
    token = near.tokens[near.first]
    if not is_capital(near) or (near.listed(token.word, "dotted") and not near.written.endswith(".")):
        return False
    if near.before[-1:].isdigit() and not near.before.isascii():
        return False  # the day of the month in figures of another script
    is_name = near.listed(token.word, "also_a_name") and near.text[near.end + 1 : near.end + 2].isupper()
    if near.listed(near.before, "before_a_month"):
        return not (is_name and near.listed(near.before, "list_words"))
    return not is_name and not near.listed(token.word, "also_a_word")


def is_attribute(near: Near) -> bool:
    """Whether a noun follows that it tells apart from others, as far as its neighbours show: "the February figures"."""
    led = near.listed(near.before, "before_a_date")
    follows = near.after
    return bool(follows) and not led and follows.endswith("s") and not near.listed(follows, "present", "was")


def is_weekday(near: Near) -> bool:
    """Whether a weekday's name is the day; a short form needs its full stop or a date behind it: "Sun" is a paper."""
    token = near.tokens[near.stop - 1]
    if near.listed(near.after, "papers") and is_before_name(near):
        return False
    short = near.listed(token.word, "dotted") and not near.written.endswith(".")
    return is_capital(near) and not is_tied(near) and (not short or goes_on(near, "day", "nth_day", "month"))


def is_tied(near: Near) -> bool:
    """Whether a hyphen ties it to a word before it that is no time: "the pre-Monday meeting"."""
    start = near.tokens[near.first].start
    tied = near.text[start - 1 : start] in ("-", "‑") and near.text[start - 2 : start - 1].isalpha()
    return tied and not (near.first and near.tokens[near.first - 1].end == start - 1)


def is_compounded(near: Near) -> bool:
    """Whether a hyphen and a small word tie it to what follows: "year-to-year", "the quarter-on-quarter rise"."""
    tail = near.text[near.end : near.end + 4].split("-")
    return len(tail) > 2 and not tail[0] and tail[1].isalpha()


def is_quoted_name(near: Near) -> bool:
    """Whether it is the name of something, in quotation marks and with a capital for each word: "This Week"."""
    start = near.tokens[near.first].start
    capitals = all(token.capital for token in near.tokens[near.first : near.stop])
    return near.text[max(0, start - 1) : start] in tuple('"“‘') and near.stop - near.first > 1 and capitals


def goes_on(near: Near, *categories: str) -> bool:
    """Whether the next word of the same run is of one of these categories."""
    follows = near.tokens[near.stop].senses if near.stop < len(near.tokens) else {}
    return not follows.keys().isdisjoint(categories)


def has_long_year(near: Near) -> bool:
    """Whether a number follows where the year would stand that is too long for one: "4 July 99999"."""
    tail = near.text[near.end : near.end + _LONG_YEAR].lstrip(" ,")
    return len(tail) - len(tail.lstrip("0123456789")) > len("2026")


def is_before_name(near: Near) -> bool:
    """Whether a name follows in the same phrase."""
    return near.text[near.end : near.end + 1] == " " and near.text[near.end + 1 : near.end + 2].isupper()


def is_running(near: Near) -> bool:
    """Whether "the past decade" is a length that ends now."""
    own = near.own
    return len(own) == _THE_PAST_WEEK and "the" in own[0].senses and near.listed(own[1].word, "running")


def is_year(near: Near) -> bool:
    """Whether a four-digit number is a year: not money, not a count of things."""
    token = near.tokens[near.stop - 1]
    year = token.senses.get("year")
    if not isinstance(year, int) or near.text[max(0, token.start - 1) : token.start] in tuple("$£€¥#"):
        return False
    if near.first + 1 < near.stop:
        return True
    if near.listed(near.before, "before_a_number") or near.listed(near.after, "after_a_number"):
        return False
    return 1900 <= year <= 2100 or near.listed(near.before, "before_a_year")


def is_season(near: Near) -> bool:
    """Whether "fall" or "spring" after an article is the season: "the fall of" is not."""
    return not near.listed(near.after, "after_no_season")


def is_length(near: Near) -> bool:
    """Whether "a week" is how long something takes: "four flights a week" is not."""
    return near.hyphenated or near.listed(near.before, "before_a_length")


def is_age(near: Near) -> bool:
    """Whether so many years are how old somebody is."""
    return near.listed(near.after, "after_an_age") or near.listed(near.tied, "after_an_age")


def is_decade(near: Near) -> bool:
    """Whether two digits and an s are a decade ("the '80s", "the 80s") and not an age ("in his 30s")."""
    return near.tokens[near.stop - 1].word.startswith("'") or near.first + 1 < near.stop


def is_name(near: Near) -> bool:
    """Whether "60 Minutes" is a programme: its last word has a capital, not by beginning the sentence."""
    return near.stop - near.first > 1 and near.tokens[near.stop - 1].capital and not near.written.isupper()
