// The settings of the Eleventy site. Lists are cut into pages of 20 here, once, and each page is one template run.
import { createRequire } from "node:module";

// The packages lie in an environment elsewhere, where this process was started from.
const require = createRequire(process.env.BENCHMARK_PACKAGES);
const footnotes = require("markdown-it-footnote");
const { default: anchors } = await import(require.resolve("markdown-it-anchor"));
const { feedPlugin } = await import(require.resolve("@11ty/eleventy-plugin-rss"));

const SIZE = 20;
const slug = (word) =>
  word
    .toLowerCase()
    .replace(/[äöüß]/g, (sign) => ({ ä: "ae", ö: "oe", ü: "ue", ß: "ss" })[sign])
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
const byTitle = (one, other) => one.data.title.localeCompare(other.data.title, "de");
const day = (date) => date.toISOString().slice(0, 10);

function pagesOf(name, base, items) {
  const total = Math.max(1, Math.ceil(items.length / SIZE));
  const url = (number) => (number === 1 ? base : `${base}seite/${number}/`);
  return Array.from({ length: total }, (_, index) => ({
    name,
    url: url(index + 1),
    number: index + 1,
    total,
    newer: index > 0 ? url(index) : "",
    older: index + 1 < total ? url(index + 2) : "",
    items: items.slice(index * SIZE, (index + 1) * SIZE),
  }));
}

function listed(api, folder, keysOf) {
  const groups = new Map();
  for (const item of newestFirst(api)) {
    for (const key of keysOf(item)) {
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(item);
    }
  }
  return [...groups].flatMap(([key, items]) => pagesOf(key, `/${folder}/${slug(key)}/`, items));
}

function newestFirst(api) {
  return api.getFilteredByTag("artikel").toReversed();
}

export default function (config) {
  config.addPlugin(feedPlugin, {
    type: "rss",
    outputPath: "/feed.xml",
    collection: { name: "newest", limit: 0 },
    metadata: {
      language: "de",
      title: "Um die Ecke",
      subtitle: "Stadtteilzeitung",
      base: "https://um-die-ecke.example/",
      author: { name: "Um die Ecke" },
    },
  });
  config.addPassthroughCopy({ static: "/" });
  config.setQuietMode(true);
  config.amendLibrary("md", (markdown) =>
    markdown.set({ typographer: true, quotes: "„“‚‘" }).use(footnotes).use(anchors, { tabIndex: false }),
  );
  config.addFilter("slug", slug);
  config.addFilter("day", day);
  config.addFilter("german", (date) => day(date).split("-").reverse().join("."));
  config.addCollection("neighbours", (api) => {
    const all = api.getFilteredByTag("artikel");
    all.forEach((item, index) => {
      item.data.older = all[index - 1];
      item.data.newer = all[index + 1];
    });
    return [];
  });
  config.addCollection("newest", (api) => api.getFilteredByTag("artikel").slice(-30));
  config.addCollection("front", (api) => newestFirst(api).slice(0, SIZE));
  config.addCollection("years", (api) => [
    ...new Set(newestFirst(api).map((item) => item.date.getUTCFullYear())),
  ]);
  config.addCollection("lists", (api) => [
    ...pagesOf("Alle Artikel", "/artikel/", newestFirst(api)),
    ...listed(api, "ressort", (item) => [item.data.ressort]),
    ...listed(api, "thema", (item) => item.data.themen),
    ...listed(api, "autoren", (item) => item.data.autoren ?? []),
    ...listed(api, "archiv", (item) => [String(item.date.getUTCFullYear())]),
  ]);
  config.addCollection("noteLists", (api) =>
    ["termine", "orte", "tr", "ar", "uk"].flatMap((folder) =>
      pagesOf(folder, `/${folder}/`, api.getFilteredByTag(folder).toSorted(byTitle)),
    ),
  );
  config.addCollection("byCategory", (api) => {
    const groups = {};
    for (const item of api.getFilteredByTag("projekte")) (groups[item.data.kategorie] ??= []).push(item);
    return Object.entries(groups).sort();
  });
  return {
    dir: { input: "content", includes: "../layouts", output: "public" },
    markdownTemplateEngine: false,
    htmlTemplateEngine: "njk",
  };
}
