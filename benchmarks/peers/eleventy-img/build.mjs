// Makes the variants of all photos of a folder, as eleventy-img does for a site. The effort for AVIF may be given.
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";

const { default: Image } = await import(createRequire(process.env.BENCHMARK_PACKAGES).resolve("@11ty/eleventy-img"));
const effort = Number(process.argv[2] ?? 0);
const shared = {
  outputDir: "public/bilder",
  urlPath: "/bilder/",
  ...(effort ? { sharpAvifOptions: { effort } } : {}),
};

const photos = readdirSync("content/bilder").filter((name) => name.endsWith(".jpg")).map((name) => `content/bilder/${name}`);
await Promise.all(photos.flatMap((photo) => [
  Image(photo, { ...shared, widths: [320, 640, 960, 1600], formats: ["avif", "webp"] }),
  Image(photo, { ...shared, widths: [960], formats: ["jpeg"] }),
]));
