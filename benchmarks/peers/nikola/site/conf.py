"""The settings of the Nikola site: as few feeds and assets beyond what the others have as can be set."""

from pathlib import Path

BLOG_TITLE = "Um die Ecke"
BLOG_AUTHOR = "Um die Ecke"
BLOG_EMAIL = "redaktion@um-die-ecke.example"
BLOG_DESCRIPTION = "Stadtteilzeitung"
SITE_URL = "https://um-die-ecke.example/"
DEFAULT_LANG = "de"
TIMEZONE = "Europe/Berlin"
THEME = "stadt"
OUTPUT_FOLDER = "public"

POSTS = (("artikel/*.md", "artikel", "post.tmpl"),)
PAGES = (
    ("projekte/*.md", "projekte", "projekt.tmpl"),
    ("seiten/*.md", "", "page.tmpl"),
    *((f"{name}/*.md", name, "notiz.tmpl") for name in ("termine", "orte", "tr", "ar", "uk")),
)
COMPILERS = {"markdown": (".md",)}
MARKDOWN_EXTENSIONS = [
    "markdown.extensions.extra",
    "markdown.extensions.sane_lists",
    "markdown.extensions.smarty",
    "markdown.extensions.toc",
]
MARKDOWN_EXTENSION_CONFIGS = {
    DEFAULT_LANG: {
        "markdown.extensions.smarty": {
            "substitutions": {
                "left-double-quote": "&bdquo;",
                "right-double-quote": "&ldquo;",
                "left-single-quote": "&sbquo;",
                "right-single-quote": "&lsquo;",
            }
        }
    }
}

INDEX_DISPLAY_POST_COUNT = 20
INDEXES_STATIC = False
CATEGORY_PATH = "ressort"
CATEGORY_PREFIX = ""
CATEGORY_PAGES_ARE_INDEXES = True
CATEGORY_ALLOW_HIERARCHIES = False
TAG_PATH = "thema"
TAG_PAGES_ARE_INDEXES = True
ARCHIVE_PATH = "archiv"
ARCHIVE_FILENAME = "index.html"
ARCHIVES_ARE_INDEXES = True
CREATE_MONTHLY_ARCHIVE = False
ENABLE_AUTHOR_PAGES = Path("orte").is_dir()  # the plain corpus has neither places nor authors
AUTHOR_PATH = "autoren"
AUTHOR_PAGES_ARE_INDEXES = True

FEED_LENGTH = 30
FEED_TEASERS = False
RSS_PATH = ""
RSS_FILENAME_BASE = "feed"
FUTURE_IS_NOW = True
PRETTY_URLS = True
GENERATE_ATOM = False
USE_BUNDLES = False
COPY_SOURCES = False
SHOW_SOURCELINK = False
DATE_FANCINESS = 0
DEMOTE_HEADERS = 0
URL_TYPE = "full_path"
GZIP_FILES = False
DISABLED_PLUGINS = ["robots", "render_galleries", "render_listings", "create_bundles"]
GALLERY_FOLDERS: dict[str, str] = {}
LISTINGS_FOLDERS: dict[str, str] = {}
