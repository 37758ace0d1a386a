"""The command palette: every key of the desk by its words."""

from __future__ import annotations

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from briefdesk.ui import keys

_SCOPES = ("desk", "agenda")


class DeskCommands(Provider):
    """What can be done at the desk."""

    async def discover(self) -> Hits:
        """All of it."""
        for key in self._keys():
            yield DiscoveryHit(self._title(key), partial(self._do, key), help=key.says)

    async def search(self, query: str) -> Hits:
        """What fits the words typed."""
        matcher = self.matcher(query)
        for key in self._keys():
            title = self._title(key)
            if (score := max(matcher.match(title), matcher.match(key.says))) > 0:
                yield Hit(score, matcher.highlight(title), partial(self._do, key), help=key.says)

    def _keys(self) -> list[keys.Key]:
        return [key for scope in _SCOPES for key in keys.of(scope)]

    def _title(self, key: keys.Key) -> str:
        return f"{key.words.capitalize()}  {keys.label(key)}"

    async def _do(self, key: keys.Key) -> None:
        target = self.screen.query_one("#agenda") if key.where == "agenda" else self.screen
        await self.app.run_action(key.action, target)
