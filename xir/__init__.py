"""Compiler from .xnet to a neuromorphic chip's configuration. It imports nothing by itself."""

__version__ = "0.1.0"
