// Makes the variants of all photos of a folder, as eleventy-img does for a site. Settings may be given as JSON:
// { "avif": { "quality": 60, "effort": 2 }, "webp": { "quality": 78 }, "jpeg": { "quality": 82 } }
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { parse } from "node:path";

const { default: Image } = await import(createRequire(process.env.BENCHMARK_PACKAGES).resolve("@11ty/eleventy-img"));
const { avif = {}, webp = {}, jpeg = {} } = JSON.parse(process.argv[2] ?? "{}");
const shared = {
  outputDir: "public/bilder",
  urlPath: "/bilder/",
  filenameFormat: (id, source, width, format) => `${parse(source).name}-${width}.${id}.${format}`,
  sharpAvifOptions: avif,
  sharpWebpOptions: webp,
  sharpJpegOptions: jpeg,
};

const photos = readdirSync("content/bilder").filter((name) => name.endsWith(".jpg")).map((name) => `content/bilder/${name}`);
await Promise.all(photos.flatMap((photo) => [
  Image(photo, { ...shared, widths: [320, 640, 960, 1600], formats: ["avif", "webp"] }),
  Image(photo, { ...shared, widths: [960], formats: ["jpeg"] }),
]));
