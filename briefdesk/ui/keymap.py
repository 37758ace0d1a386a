"""Every key of the desk in one table: what it does, where, and the words that help says of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Key:
    """One action and the keys that do it."""

    id: str
    """`where.what`; where: desk, rows, page, caret, one of the panes, dialog, or one of the dialogs."""
    keys: str
    """Textual's names, with commas between; a chord of two has a blank between."""
    action: str
    words: str
    """A word or two for the footer."""
    says: str
    """A sentence for help."""
    shown: bool = False
    """Whether the footer shows it."""
    first: bool = False
    """Whether it comes before what a field would do with it."""

    @property
    def where(self) -> str:
        """The part of the desk where it holds."""
        return self.id.partition(".")[0]


KEYS = (
    Key("desk.import", "i", "bring_in", "import", "Bring in a file, a folder, an address or a pasted text.", True),
    Key("desk.filter", "slash", "filter", "find", "Search the desk; in a list, filter it. esc shows all again.", True),
    Key("desk.undo", "u,ctrl+z", "undo", "undo", "Take back what was done last, by whatever window or command.", True),
    Key("desk.redo", "ctrl+r", "redo", "redo", "Do once more what was undone last."),
    Key("desk.read", "m", "toggle_read", "read", "Mark the article as read, or as unread again.", True),
    Key("desk.star", "asterisk", "toggle_star", "star", "Star the article, or take its star away.", True),
    Key("desk.archive", "A", "archive", "archive", "Archive the article, or take it back."),
    Key("desk.bin", "D", "bin", "bin", "Put the article into the bin, or restore it from there."),
    Key("desk.tag", "t", "tag", "tag", "Put tags on the article, the event or the note.", True),
    Key("desk.untag", "T", "untag", "untag", "Take a tag off."),
    Key("desk.comment", "c", "comment", "note", "Write a note on what is selected, the article or the event.", True),
    Key("desk.comment_outside", "E", "comment(True)", "editor", "Write a note in your own editor."),
    Key("desk.next_unread", "right_square_bracket", "next_unread(1)", "next unread", "Read the next unread article."),
    Key("desk.previous_unread", "left_square_bracket", "next_unread(-1)", "unread before", "Read the one before."),
    Key("desk.published", "p", "published", "date", "Say when the article was published; its events move along.", True),
    Key("desk.reread", "r", "reread", "read again", "Read the article again; what you decided stays."),
    Key("desk.review", "g r", "review", "review", "Walk through what is new or doubtful, one event after the other."),
    Key("desk.open", "o", "open_address", "open", "Open the article's address, after showing its host."),
    Key(
        "desk.scope", "w", "toggle_scope", "scope", "Show the agenda of the whole desk, or of this article alone.", True
    ),
    Key("desk.next", "tab", "next_pane", "next pane", "Go to the next pane."),
    Key("desk.previous", "shift+tab", "previous_pane", "previous pane", "Go to the pane before."),
    Key("desk.right", "l,right", "next_pane", "next pane", "Go to the pane on the right."),
    Key("desk.left", "h,left", "previous_pane", "previous pane", "Go to the pane on the left."),
    Key("desk.library", "1", "pane('library')", "library", "Go to the library."),
    Key("desk.reader", "2", "pane('reader')", "reader", "Go to the reader."),
    Key("desk.agenda", "3", "pane('agenda')", "agenda", "Go to the agenda."),
    Key("desk.notes", "4,g n", "show_list('notes')", "notes", "List all highlights and notes."),
    Key("desk.tags", "g t", "show_list('tags')", "tags", "List all tags."),
    Key("desk.views", "g s", "show_list('views')", "saved searches", "List the saved searches."),
    Key("desk.history", "g h", "show_list('history')", "history", "List what was done, to go back to a point."),
    Key("desk.inbox", "g i", "section('inbox')", "inbox", "Show what is not archived."),
    Key("desk.unread", "g u", "section('unread')", "unread", "Show what is unread."),
    Key("desk.starred", "g asterisk", "section('starred')", "starred", "Show what is starred."),
    Key("desk.archived", "g a", "section('archived')", "archived", "Show what is archived."),
    Key("desk.binned", "g d", "section('bin')", "bin", "Show what is in the bin."),
    Key("desk.all", "g e", "section('all')", "everything", "Show everything but the bin."),
    Key("desk.help", "question_mark", "help", "help", "Show the keys of this pane.", True),
    Key("desk.back", "q", "back", "back", "Go back; from the library, leave the desk.", True),
    Key("desk.stop", "escape", "stop", "stop", "Stop an import; else select nothing, close a list; else go back."),
    Key("desk.copy", "ctrl+c", "app.copy_or_quit", "copy", "Copy what is selected; if nothing is, leave the desk."),
    Key("rows.down", "j,down", "move(1)", "down", "Move down."),
    Key("rows.up", "k,up", "move(-1)", "up", "Move up."),
    Key("rows.page_down", "pagedown,ctrl+f,space", "page(1)", "page down", "Move a page down."),
    Key("rows.page_up", "pageup,ctrl+b", "page(-1)", "page up", "Move a page up."),
    Key("rows.half_down", "ctrl+d", "page(0.5)", "half a page", "Move half a page down."),
    Key("rows.half_up", "ctrl+u", "page(-0.5)", "half a page up", "Move half a page up."),
    Key("rows.select", "v", "select", "select", "Select it and go on: the next act is on all that is selected."),
    Key("rows.select_range", "V", "select_range", "select from here", "Select from here to where you go; again, end."),
    Key("rows.first", "g g,home", "first", "first", "Go to the first."),
    Key("rows.last", "G,end", "last", "last", "Go to the last."),
    Key("rows.choose", "enter", "choose", "show", "Show it in the reader.", True),
    Key("page.down", "j,down", "scroll_lines(1)", "down", "Scroll down."),
    Key("page.up", "k,up", "scroll_lines(-1)", "up", "Scroll up."),
    Key("page.page_down", "pagedown,ctrl+f,space", "scroll_pages(1)", "page down", "Scroll a page down."),
    Key("page.page_up", "pageup,ctrl+b", "scroll_pages(-1)", "page up", "Scroll a page up."),
    Key("page.half_down", "ctrl+d", "scroll_pages(0.5)", "half a page", "Scroll half a page down."),
    Key("page.half_up", "ctrl+u", "scroll_pages(-0.5)", "half a page up", "Scroll half a page up."),
    Key("page.first", "g g,home", "scroll_home", "first", "Go to the beginning."),
    Key("page.last", "G,end", "scroll_end", "last", "Go to the end."),
    Key("page.caret", "v", "caret_on", "caret", "Turn the caret on, to select a passage by keys.", True),
    Key("page.caret_line", "V", "caret_on(True)", "paragraph", "Turn the caret on, and select its paragraph."),
    Key("caret.select", "v", "select", "select", "Begin to select at the caret; again, drop what is selected.", True),
    Key("caret.line", "V", "select(True)", "paragraph", "Select whole paragraphs; again, drop what is selected."),
    Key("caret.swap", "o", "swap", "other end", "Go to the other end of what is selected, to move that.", True),
    Key("caret.copy", "y", "copy", "copy", "Copy what is selected, and turn the caret off.", True),
    Key("caret.leave", "escape,q", "unselect", "leave", "Drop what is selected, and turn the caret off.", True),
    Key("caret.left", "h,left", "caret('left')", "left", "Go a character back."),
    Key("caret.right", "l,right", "caret('right')", "right", "Go a character on."),
    Key("caret.down", "j,down", "caret_rows(1)", "down", "Go a row down."),
    Key("caret.up", "k,up", "caret_rows(-1)", "up", "Go a row up."),
    Key("caret.word", "w", "caret('word')", "next word", "Go to the next word."),
    Key(
        "caret.word_start", "b", "caret('word_start')", "word back", "Go to the beginning of the word, or of the last."
    ),
    Key("caret.word_end", "e", "caret('word_end')", "word end", "Go to the end of the word, or of the next."),
    Key(
        "caret.sentence",
        "right_parenthesis",
        "caret('sentence')",
        "sentence",
        "Go to the next sentence; while selecting, to the end of this one.",
    ),
    Key(
        "caret.sentence_start",
        "left_parenthesis",
        "caret('sentence_start')",
        "sentence back",
        "Go to the beginning of the sentence, or of the last.",
    ),
    Key(
        "caret.paragraph",
        "right_curly_bracket",
        "caret('paragraph')",
        "paragraph",
        "Go to the next paragraph; while selecting, to the end of this one.",
    ),
    Key(
        "caret.paragraph_start",
        "left_curly_bracket",
        "caret('paragraph_start')",
        "paragraph back",
        "Go to the beginning of the paragraph, or of the last.",
    ),
    Key("caret.row_start", "0,home", "caret('row_start')", "row start", "Go to the beginning of the row."),
    Key("caret.row_words", "circumflex_accent", "caret('row_words')", "row words", "Go to the first word of the row."),
    Key("caret.row_end", "dollar_sign,end", "caret('row_end')", "row end", "Go to the end of the row."),
    Key("caret.page_down", "pagedown,ctrl+f", "caret_pages(1)", "page down", "Go a page down."),
    Key("caret.page_up", "pageup,ctrl+b", "caret_pages(-1)", "page up", "Go a page up."),
    Key("caret.half_down", "ctrl+d", "caret_pages(0.5)", "half a page", "Go half a page down."),
    Key("caret.half_up", "ctrl+u", "caret_pages(-0.5)", "half a page up", "Go half a page up."),
    Key("caret.first", "g g", "caret('first')", "first", "Go to the beginning of the text."),
    Key("caret.last", "G", "caret('last')", "last", "Go to the end of the text."),
    Key("reader.next_event", "right_curly_bracket,enter", "event(1)", "next event", "Go to the next event.", True),
    Key("reader.previous_event", "left_curly_bracket", "event(-1)", "event before", "Go to the event before."),
    Key("reader.highlight", "H", "screen.highlight", "highlight", "Highlight what is selected.", True),
    Key("reader.add", "a", "screen.add_event", "add event", "Add an event from what is selected, or by hand."),
    Key("agenda.confirm", "y", "screen.confirm", "confirm", "Say that the event is right.", True),
    Key("agenda.reject", "x", "screen.reject", "reject", "Say that it is wrong; it stays away.", True),
    Key("agenda.edit", "e", "screen.edit_event", "edit", "Mend its date, title, place or status.", True),
    Key("agenda.add", "a", "screen.add_event", "add", "Add an event by hand."),
    Key("agenda.reset", "R", "screen.reset", "reset", "Take back what you decided on it."),
    Key("agenda.rejected", "X", "screen.show_rejected", "rejected", "Show what was rejected too, or hide it."),
    Key("agenda.today", "full_stop", "today", "today", "Go to what is ahead of today.", True),
    Key("agenda.fold", "d", "fold", "doubtful", "Show what is doubtful, or fold it away.", True),
    Key("notes.edit", "e", "screen.comment", "edit", "Change the note.", True),
    Key("notes.colour", "H", "screen.highlight", "colour", "Give the highlight its next colour."),
    Key("notes.remove", "x", "screen.remove_note", "remove", "Remove the note, or the highlight.", True),
    Key("notes.attach", "a", "screen.attach", "put elsewhere", "Put it on the words that are selected in the reader."),
    Key(
        "tags.rename",
        "e",
        "screen.rename_tag",
        "rename",
        "Rename it everywhere; two of one name become one.",
        True,
    ),
    Key("views.save", "a", "screen.save_view", "save", "Save what the library is filtered by.", True),
    Key("views.rename", "e", "screen.rename_view", "rename", "Rename the saved search.", True),
    Key("views.remove", "x", "screen.remove_view", "remove", "Forget the saved search.", True),
    Key("dialog.close", "escape", "close", "close", "Close without doing anything.", True),
    Key("dialog.quit", "ctrl+c", "app.copy_or_quit", "quit", "Copy what is selected; if nothing is, leave the desk."),
    Key("confirm.agree", "enter,y", "agree", "yes", "Do it."),
    Key("confirm.leave", "q,n", "close", "no", "Do not."),
    Key("line.complete", "tab", "complete", "complete", "Take what is suggested.", first=True),
    Key("note.submit", "ctrl+s", "submit", "keep", "Keep the note.", first=True),
    Key("note.outside", "ctrl+e", "edit_outside", "editor", "Write on in your own editor.", first=True),
    Key("note.drop", "ctrl+g", "drop", "drop", "Forget what was written.", first=True),
    Key("event.submit", "ctrl+s", "submit", "keep", "Keep the event, from any field.", first=True),
    Key("review.confirm", "y", "confirm", "confirm", "It is right.", True),
    Key("review.reject", "x", "reject", "reject", "It is wrong.", True),
    Key("review.edit", "e", "edit", "edit", "It is right when mended.", True),
    Key("review.skip", "space,j,down", "skip", "skip", "Decide later.", True),
    Key("review.previous", "k,up", "back", "before", "Go back one."),
    Key("review.undo", "u", "undo", "undo", "Take back what was decided last.", True),
    Key("review.choose", "enter", "choose", "in the text", "Leave for its article."),
    Key("review.leave", "q", "close", "end", "End the review."),
    Key("import.submit", "ctrl+s", "submit", "bring in", "Bring in what is given, from any field.", first=True),
    Key("address.open", "enter,y", "open", "open", "Open it in the browser."),
    Key("address.leave", "q,n", "close", "leave", "Do not open it."),
    Key("report.leave", "q,enter", "close", "close", "Close the report."),
    Key("help.leave", "q,question_mark", "close", "close", "Close the help."),
    Key("help.down", "j", "scroll(1)", "down", "Scroll down."),
    Key("help.up", "k", "scroll(-1)", "up", "Scroll up."),
)
"""All of them, in the order that help shows."""


PARTS = {
    "library": ("rows",),
    "reader": ("reader", "page"),
    "agenda": ("agenda", "rows"),
    "notes": ("notes", "rows"),
    "tags": ("tags", "rows"),
    "views": ("views", "rows"),
    "history": ("rows",),
    "caret": ("caret",),
}
"""What holds in each pane, beside what holds on all of the desk; the caret's come before all else in the reader."""
