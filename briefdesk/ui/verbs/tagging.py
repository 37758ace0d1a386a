"""Tags: put on, taken off, renamed."""

from __future__ import annotations

from briefdesk.desk import tags, targets
from briefdesk.ui.dialogs.names import split
from briefdesk.ui.panes.tags import TagsPane
from briefdesk.ui.verbs.verbs import Verbs
from briefdesk.ui.workers import told


class Tagging(Verbs):
    """Verbs for tags."""

    def action_tag(self) -> None:
        """Ask for tags, and put them on what is selected."""
        from briefdesk.ui.dialogs.asking import LineDialog

        things = self.targets()
        if not things:
            return

        def put(words: str | None) -> None:
            if words:
                names = split(words)
                self.act_on(things, f"Tag {words} on", lambda desk: tags.add(desk, names, things), "tagged")

        with told(self):
            here = tags.of(self.desk, things[0].kind, [things[0].id]).get(things[0].id, [])
            dialog = LineDialog(
                f"Tag {targets.named(self.desk, things)}",
                placeholder="a tag, or several with commas between; a/b nests",
                told=" ".join(f"#{name}" for name in here),
                known=[tag.name for tag in tags.listing(self.desk)],
                check=lambda words: [tags.name_of(name) for name in split(words)],
            )
            self.app.push_screen(dialog, put)

    def action_untag(self) -> None:
        """Ask which tags to take off what is selected."""
        from briefdesk.ui.dialogs.asking import LineDialog

        things = self.targets()
        if not things:
            return
        with told(self):
            found = tags.of(self.desk, things[0].kind, [thing.id for thing in things])
            here = list(dict.fromkeys(name for names in found.values() for name in names))
            if not here:
                self.status.note("no tags here: t puts one on")
                return

            def take(words: str | None) -> None:
                if words:
                    names = split(words)
                    self.act_on(things, f"Take {words} off", lambda desk: tags.remove(desk, names, things), "untagged")

            dialog = LineDialog(
                f"Take a tag off {targets.named(self.desk, things)}",
                value=here[0] if len(here) == 1 else "",
                told=" ".join(f"#{name}" for name in here),
                known=here,
                check=lambda words: [tags.name_of(name) for name in split(words)],
            )
            self.app.push_screen(dialog, take)

    def action_rename_tag(self) -> None:
        """Ask for another name for the tag under the cursor, and those nested in it."""
        from briefdesk.ui.dialogs.asking import LineDialog

        pane = self.side
        tag = pane.entry if isinstance(pane, TagsPane) else None
        if tag is None:
            return

        def rename(name: str | None) -> None:
            if name:
                one = name.casefold() in (other.casefold() for other in known)
                done = f"#{tag.name} and #{name} are one now" if one else f"renamed #{tag.name} to #{name}"
                self.act_on_one(lambda desk: tags.rename(desk, tag.name, name), done)

        known = [other.name for other in tags.listing(self.desk) if other.name != tag.name]
        told_of = "the name of another tag makes one of the two; what is nested in it moves along"
        dialog = LineDialog(
            f"Rename #{tag.name}",
            value=tag.name,
            told=told_of,
            known=known,
            check=lambda words: tags.renamed(tag.name, words),
        )
        self.app.push_screen(dialog, rename)
