"""What WordPress does with a stranger's oEmbed, from its documentation: discovery, filter, parent page.

https://developer.wordpress.org/reference/classes/wp_oembed/discover/
https://developer.wordpress.org/reference/functions/wp_filter_oembed_result/
"""

from __future__ import annotations

import re

HEAD_BYTES = 150 * 1024
ALLOWED = {
    "a": {"href"},
    "blockquote": set(),
    "iframe": {
        "src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title",
    },
}  # fmt: skip
SECRET = "aB3dE6gH9k"
HIDDEN = "position: absolute; visibility: hidden;"

_LINK = re.compile(r"<link([^<>]+?)/?>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r'([\w-]+)\s*=\s*"([^"]*)"(?:\s|$)')
_TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)([^>]*)>")


def discovered(page: bytes) -> str:
    """Return the address of the oEmbed answer that a page names, as WordPress finds it, or nothing."""
    text = page[:HEAD_BYTES].decode(errors="ignore")
    head = text[: text.lower().find("</head>")]
    for link in _LINK.findall(head):
        facts: dict[str, str] = dict(_ATTRIBUTE.findall(link))
        if facts.get("type") == "application/json+oembed" and facts.get("href"):
            return facts["href"].replace("&amp;", "&")
    return ""


def _kept(html: str) -> str:
    """Return HTML with nothing but the tags and attributes that strangers may have."""

    def tag(found: re.Match[str]) -> str:
        closing, name, facts = found[1], found[2].lower(), found[3]
        if name not in ALLOWED:
            return ""
        kept = [f' {key}="{value}"' for key, value in _ATTRIBUTE.findall(facts) if key in ALLOWED[name]]
        return f"<{closing}{name}{'' if closing else ''.join(kept)}>"

    return _TAG.sub(tag, html)


def filtered(html: str) -> str | None:
    """Return what WordPress puts into the post; None where it refuses."""
    found = re.search(r"(<blockquote>.*?</blockquote>)?.*(<iframe.*?></iframe>)", _kept(html), re.DOTALL)
    if found is None:
        return None
    quote, frame = found[1] or "", found[2]
    hidden = f' style="{HIDDEN}"' if quote else ""
    facts = f'class="wp-embedded-content" sandbox="allow-scripts" security="restricted"{hidden}'
    frame = frame.replace("<iframe", f"<iframe {facts}")
    frame = re.sub(r' src="([^"]*)"', rf' src="\1#?secret={SECRET}" data-secret="{SECRET}"', frame)
    marks = f'class="wp-embedded-content" data-secret="{SECRET}"'
    return quote.replace("<blockquote", f"<blockquote {marks}") + frame


PARENT = """
"use strict";
window.links = [];
function of(tag, said) {
  return document.querySelectorAll(`${tag}[data-secret="${said.secret}"]`);
}
addEventListener("message", (event) => {
  const said = event.data;
  if (!said || !said.secret || !said.message || /[^a-zA-Z0-9]/.test(said.secret)) return;
  for (const quote of of("blockquote", said)) quote.style.display = "none";
  for (const frame of of("iframe", said)) {
    if (event.source !== frame.contentWindow) continue;
    frame.removeAttribute("style");
    if (said.message === "height") frame.height = Math.min(Math.max(Math.floor(said.value), 200), 1000);
    const home = said.message === "link" && new URL(said.value).host === new URL(frame.src).host;
    if (home && document.activeElement === frame) links.push(said.value);
  }
});
addEventListener("load", () => {
  for (const frame of document.querySelectorAll("iframe.wp-embedded-content")) {
    frame.contentWindow.postMessage({ message: "ready", secret: frame.dataset.secret }, "*");
  }
});
"""
"""The parent page's side: heights from 200 to 1000, links to the frame's host while that has the focus."""
