"""`python -m stadtteil`."""

import sys

from stadtteil.cli import main

sys.exit(main())
