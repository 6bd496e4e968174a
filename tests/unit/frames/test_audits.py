"""An audit in parts finds what an audit of the whole finds, row for row and word for word."""

import pytest

pytest.importorskip("narwhals", reason="the extra `frames` is not installed")
pa = pytest.importorskip("pyarrow", reason="the extra `interop` is not installed")
pc = pytest.importorskip("pyarrow.compute", reason="the extra `interop` is not installed")
