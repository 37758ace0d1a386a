"""`python -m briefdesk`, and the command `briefdesk` itself."""

from __future__ import annotations

import sys

from briefdesk.cli import main

if __name__ == "__main__":
    sys.exit(main())
