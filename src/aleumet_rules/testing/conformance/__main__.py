"""`python -m aleumet_rules.testing.conformance`: judge a system, whatever language it is written in."""

import sys

from .command import main

if __name__ == "__main__":
    sys.exit(main())
