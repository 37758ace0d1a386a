"""The drawer: one SQLite file, and all the SQL in the house.

`Store` is the open file; each other module holds what is asked of one kind of row.
"""

from briefdesk.store.file import Store

__all__ = ["Store"]
