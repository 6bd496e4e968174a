"""The version, in the one place that both the package and the build read."""

__all__ = ["__version__"]

__version__ = "0.1.0"
