"""The dialogs, a file each."""
