"""Reads what a person types into a date field, all of it or not at all.

atoms.py tidies what was typed; entry.py parts the date from the time; dates.py, periods.py and relative.py say which
words make a date, hours.py which a time; spans.py puts two dates together, settle.py finds the days that are meant,
refusals.py says why something is none. A new kind of date is one rule and its line in the table of the tests.
"""

from briefdesk.timex.typed.entry import typed

__all__ = ["typed"]
