"""Days that borrow their month from a neighbour: "April 24 and 25", "9 to 12 March", "2 to 4 p.m."."""

from __future__ import annotations

from dataclasses import replace

from briefdesk.timex.grammar import Match
from briefdesk.timex.kinds import kind
from briefdesk.timex.meaning import Calendar, DayOfMonth, Meaning, Nth, Repeated, Weekday
from briefdesk.timex.scan import Token


def complete(tokens: list[Token]) -> list[Token]:
    """The tokens with each day number that stands beside a date, joined by "and" or "to", made a date too.

    So in "Monday 8, Tuesday 9 and Friday 12 June", where a comma goes on with the list.
    """
    for i, token in enumerate(tokens[:-2]):
        link, third = tokens[i + 1], tokens[i + 2]
        if "link" not in link.senses:
            continue
        if _date(token) and _day(third) and not _counts_something(tokens, i + 3):
            _lend(token, third)
            _lend_year(token, third, tokens[i + 3 : i + 5])
        _lend_week(third, token)
        _lend_every(token, third)
        _lend_every(third, token)
        _lend_quarter(third, token, tokens[i - 1] if i else None)
    lent: set[int] = set()
    for i in range(len(tokens) - 3, -1, -1):
        k = i + 2 + ("a_weekday" in tokens[i + 2].senses)
        linked = "link" in tokens[i + 1].senses or ("comma" in tokens[i + 1].senses and k in lent)
        if k < len(tokens) and linked and _day(tokens[i]) and _date(tokens[k]) and tokens[k].day_first:
            _lend(tokens[k], tokens[i])
            lent.add(i)
    for i in range(len(tokens) - 6):
        _lend_dates(tokens[i : i + 7])
    return tokens


def _date(token: Token) -> Calendar | None:
    meaning = token.senses.get("a_date")
    return meaning if isinstance(meaning, Calendar) and meaning.day and not meaning.last_day else None


def _day(token: Token) -> int | None:
    alone = token.senses.get("a_day")
    if isinstance(alone, DayOfMonth):
        return alone.day
    day = token.senses.get("day") or token.senses.get("nth_day")
    return day if isinstance(day, int) else None


def _counts_something(tokens: list[Token], i: int) -> bool:
    return i < len(tokens) and not tokens[i].senses.keys().isdisjoint({"unit", "units", "ampm", "month", "a_date"})


def _lend_dates(tokens: list[Token]) -> None:
    """Make both weekdays the days told behind them in "Thursday and Friday, 19 and 20 March"."""
    first, link, second, comma, one, and_, other = tokens
    marks = "link" in link.senses and "comma" in comma.senses and "link" in and_.senses
    for weekday, dated in ((first, one), (second, other)) if marks else ():
        day, told = weekday.senses.get("a_weekday"), _date(dated)
        if isinstance(day, Weekday) and told is not None:
            meaning: Meaning = replace(told, weekday=day.number)
            weekday.senses = {kind(meaning): meaning}
            weekday.read = Match(1, "weekday and date", meaning)


def _lend_week(of_week: Token, bare: Token) -> None:
    """Make both days of the same week in "Thursday and Friday of next week"."""
    lent, day = of_week.senses.get("a_weekday"), bare.senses.get("a_weekday")
    if isinstance(lent, Weekday) and lent.of_week is not None and day == Weekday(getattr(day, "number", -1)):
        meaning: Meaning = replace(lent, number=day.number)
        bare.senses = {kind(meaning): meaning}
        bare.read = Match(1, "weekday of a named week", meaning)


def _lend_every(every: Token, bare: Token) -> None:
    """Make both days of "every Tuesday and Saturday", and of "Monday and Tuesday nights", come again and again."""
    repeated = every.senses.get("a_set")
    if not isinstance(repeated, Repeated) or not repeated.value.startswith("XXXX-WXX"):
        return
    if isinstance(day := bare.senses.get("a_weekday"), Weekday):
        part = repeated.value.partition("T")[1:]
        meaning: Meaning = Repeated(f"XXXX-WXX-{day.number + 1}{''.join(part)}")
        bare.senses = {kind(meaning): meaning}
        bare.read = Match(1, "every weekday", meaning)


def _lend_quarter(numbered: Token, bare: Token, article: Token | None) -> None:
    """Make both numbers quarters in "the third and fourth quarters of 2024"."""
    lent, number = numbered.senses.get("a_quarter"), bare.senses.get("ordinal")
    if isinstance(lent, Nth) and isinstance(number, int) and 1 <= number <= 4:
        meaning: Meaning = replace(lent, number=number)
        bare.start = article.start if article and "the" in article.senses else bare.start
        bare.senses = {kind(meaning): meaning}
        bare.read = Match(1, "quarters of a year", meaning)


def _lend_year(dated: Token, bare: Token, after: list[Token]) -> None:
    """Give the year behind "April 27 and 28, 2024" to both days."""
    year = after[1].senses.get("a_year") if len(after) > 1 and "comma" in after[0].senses else None
    if not isinstance(year, Calendar) or year.last_year:
        return
    for token in (dated, bare):
        meaning = replace(_date(token) or Calendar(), year=year.year)
        token.senses = {kind(meaning): meaning}
        token.read = Match(1, "day of a named month", meaning)
    bare.end = after[1].end
    after[1].senses, after[1].read = {}, None


def _lend(dated: Token, bare: Token) -> None:
    meaning: Meaning = replace(_date(dated) or Calendar(), day=_day(bare), weekday=None)
    bare.senses = {kind(meaning): meaning}
    bare.read = Match(1, "day of a named month", meaning)
    bare.day_first = dated.day_first
