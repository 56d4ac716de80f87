"""Elements of HTML, in which nothing stays unescaped that came from elsewhere."""

from __future__ import annotations

from xir.report.markup import Markup, element, joined, shape


def test_text_is_escaped_once() -> None:
    assert element("p", "a < b & 'c'") == "<p>a &lt; b &amp; &#x27;c&#x27;</p>"
    assert element("p", element("b", "<"), ">") == "<p><b>&lt;</b>&gt;</p>"
    assert joined(["<", Markup("<br>")], "\n") == "&lt;\n<br>"


def test_attributes_are_escaped_and_named_as_in_html() -> None:
    made = element("g", class_="a b", stroke_width=1.5, viewBox='0 "<')
    assert made == '<g class="a b" stroke-width="1.5" viewBox="0 &quot;&lt;"></g>'
    assert shape("path", d="M0 0", aria_label="&") == '<path d="M0 0" aria-label="&amp;"/>'


def test_markup_that_is_changed_is_text_again() -> None:
    assert element("p", element("b", "x") + "<i>") == "<p>&lt;b&gt;x&lt;/b&gt;&lt;i&gt;</p>"
