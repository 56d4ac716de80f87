"""HTML and SVG elements as text, in which every text that comes from elsewhere is escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape


class Markup(str):
    """Text that is HTML already. Any other text is escaped when it goes into an element."""

    __slots__ = ()


def element(name: str, *content: str, **attributes: object) -> Markup:
    """
    ``<name attributes>content</name>``. Texts that are no ``Markup`` are escaped, and so is the
    value of each attribute. A ``_`` in the name of an attribute stands for ``-``, and one at its
    end for nothing: ``class_``.
    """
    return Markup(f"{_opened(name, attributes)}>{joined(content)}</{name}>")


def shape(name: str, **attributes: object) -> Markup:
    """``<name attributes/>``: an element of SVG without content."""
    return Markup(f"{_opened(name, attributes)}/>")


def joined(content: Iterable[str], between: str = "") -> Markup:
    """The parts one after another, with ``between`` them; what is no ``Markup`` is escaped."""
    return Markup(between.join(map(_escaped, content)))


def _escaped(text: str) -> str:
    return text if isinstance(text, Markup) else escape(text)


def _opened(name: str, attributes: dict[str, object]) -> str:
    pairs = (
        f' {key.rstrip("_").replace("_", "-")}="{escape(str(value))}"'
        for key, value in attributes.items()
    )
    return f"<{name}{''.join(pairs)}"
