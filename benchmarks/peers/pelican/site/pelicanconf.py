"""The settings of the Pelican site: no feeds, authors or drafts beyond what the others have."""

SITENAME = "Um die Ecke"
SITEURL = "https://um-die-ecke.example"
TIMEZONE = "Europe/Berlin"
DEFAULT_LANG = "de"
PATH = "content"
OUTPUT_PATH = "public"
THEME = "theme"
ARTICLE_PATHS = ["artikel"]
PAGE_PATHS = ["projekte", "termine", "orte", "tr", "ar", "uk"]
STATIC_PATHS = ["bilder"]
THEME_STATIC_DIR = ""
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["neighbours", "pelican.plugins.sitemap"]
SITEMAP = {"format": "xml"}

MARKDOWN = {
    "extensions": ["extra", "sane_lists", "smarty", "toc"],
    "extension_configs": {
        "smarty": {
            "substitutions": {
                "left-double-quote": "&bdquo;",
                "right-double-quote": "&ldquo;",
                "left-single-quote": "&sbquo;",
                "right-single-quote": "&lsquo;",
            }
        }
    },
    "output_format": "html",
}

DEFAULT_PAGINATION = 20
PAGINATED_TEMPLATES = {"index": None, "tag": None, "category": None, "author": None, "period_archives": None}
PAGINATION_PATTERNS = [
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/seite/{number}/", "{base_name}/seite/{number}/index.html"),
]
DIRECT_TEMPLATES = ["index", "archives", "projekte", "termine", "orte", "tr", "ar", "uk"]
ARTICLE_URL, ARTICLE_SAVE_AS = "artikel/{slug}/", "artikel/{slug}/index.html"
PAGE_URL, PAGE_SAVE_AS = "projekte/{slug}/", "projekte/{slug}/index.html"
CATEGORY_URL, CATEGORY_SAVE_AS = "ressort/{slug}/", "ressort/{slug}/index.html"
TAG_URL, TAG_SAVE_AS = "thema/{slug}/", "thema/{slug}/index.html"
YEAR_ARCHIVE_URL, YEAR_ARCHIVE_SAVE_AS = "archiv/{date:%Y}/", "archiv/{date:%Y}/index.html"
ARCHIVES_SAVE_AS = "archiv/index.html"
PROJEKTE_SAVE_AS = "projekte/index.html"
TERMINE_SAVE_AS, ORTE_SAVE_AS = "termine/index.html", "orte/index.html"
TR_SAVE_AS, AR_SAVE_AS, UK_SAVE_AS = "tr/index.html", "ar/index.html", "uk/index.html"
AUTHOR_URL, AUTHOR_SAVE_AS = "autoren/{slug}/", "autoren/{slug}/index.html"
AUTHORS_SAVE_AS = ""

FEED_ALL_RSS = "feed.xml"
FEED_MAX_ITEMS = 30
RSS_FEED_SUMMARY_ONLY = False
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None
