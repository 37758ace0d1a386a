"""Invented articles as long as those of the news, with as many dates in them (four a kilobyte) and as much to come."""

from __future__ import annotations

import random

_PLAIN = (
    "The {place} council has argued about the {thing} for as long as anybody in the town can remember.",
    "“Nobody asked the people who live beside it,” said {name}, who keeps a shop near the old {thing}.",
    "{name}, a lawyer for the families, told reporters that the ministry knew of the cracks and kept silent.",
    "Supporters of the plan say that it would bring work to a region which has lost three of its four employers.",
    "Opponents point to the cost, put at 340 million crowns, and to 2,500 households that would have to move.",
    "The ministry did not answer a request for comment, and a spokesman for {name} hung up when he was reached.",
    "In the harbour the boats lay still, and the men who unload them stood about in small groups and smoked.",
    "{place} and its neighbour share a border, a river and a long memory of who owed what to whom.",
    "Engineers who looked at the {thing} found that two of its nine pillars rest on sand rather than on rock.",
)
_PAST = (
    "The quarrel began on {day}, {year}, when {name} signed the contract without telling the council.",
    "On {weekday} police closed the road to the {thing} and led two men away, one of them a son of {name}.",
    "Prices rose 3.2 percent last year, the bank said on {weekday}, more than in any year since 1998.",
    "{name} was elected in {year} and has since lost two votes of confidence, most recently last month.",
    "“They came on {weekday} night and took everything,” the keeper of the {thing} said two days later.",
    "The {thing} was built in the 1930s, rebuilt in {month} {year} and has been shut for several years.",
    "Profit in the third quarter fell to 12 million from 19 million a year earlier, the operator said.",
    "Talks between {place} and the union broke down early on {weekday} after eleven hours.",
)
_AHEAD = (
    "The council of {place} will meet on {weekday} to vote on the {thing}.",
    "{name} is due in court on {day} at 10 a.m.",
    "The new {thing} is scheduled to open next month, and the old one will be pulled down by the end of the year.",
    "Ministers from both sides are expected to hold talks in {place} on {weekday} and {weekday}.",
)
_WORDS = {
    "place": ("Harrow Vale", "Lindhaven", "Norland", "Estmark", "Port Amery", "Quay Town"),
    "thing": ("bridge", "harbour", "reservoir", "railway", "lighthouse", "hospital", "power station"),
    "name": ("Eva Lind", "Mayor Anna Berg", "Mr. Okafor", "President Jan Novak", "Ms. Duarte", "Tomas Hale"),
    "day": ("May 5", "12 March", "June 19", "the 3rd of April", "Dec. 27", "September 9"),
    "weekday": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "month": ("January", "March", "August", "October"),
    "year": ("2019", "2024", "2025"),
}
_SHARES = ((_PLAIN, 20), (_PAST, 6), (_AHEAD, 1))
"""Kinds of sentences, and how many of each an article has."""


def articles(count: int) -> list[str]:
    """So many articles, the same each time."""
    chance = random.Random(count)
    return [_article(chance) for _ in range(count)]


def _article(chance: random.Random) -> str:
    told = [_filled(chance.choice(kind), chance) for kind, share in _SHARES for _ in range(share)]
    chance.shuffle(told)
    return "\n\n".join(" ".join(told[start : start + 2]) for start in range(0, len(told), 2))


def _filled(sentence: str, chance: random.Random) -> str:
    return sentence.format_map({word: chance.choice(choices) for word, choices in _WORDS.items()})
