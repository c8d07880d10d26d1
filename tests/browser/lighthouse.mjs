// Lighthouse looks at pages, one after the other in one browser, and says how it judges them.
// Called with a JSON: {chromium, urls, categories}; prints a JSON: for each URL its scores from 0 to 1,
// the audits that fail, and how long the largest paint took (ms). Sends nothing to anybody, and takes the
// certificate of a server of this machine, which nobody has signed.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const { chromium, urls, categories } = JSON.parse(process.argv[2]);

// A slow net is reckoned, never waited for: any other method would watch each page for five seconds more until
// it rests. Nobody looks at a picture of the page.
const QUICK = { logLevel: "silent", disableFullPageScreenshot: true, throttlingMethod: "simulate" };

function judged(lhr) {
    const failed = Object.values(lhr.categories).flatMap((category) =>
        category.auditRefs
            .filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 1)
            .map(({ id }) => [category.id, id, lhr.audits[id].title, snippets(lhr.audits[id])]),
    );
    return {
        scores: Object.fromEntries(Object.values(lhr.categories).map(({ id, score }) => [id, score])),
        failed,
        largestPaint: lhr.audits["largest-contentful-paint"]?.numericValue ?? null,
        trouble: lhr.runtimeError?.message ?? "",
    };
}

function snippets(audit) {
    const items = audit.details?.items ?? [];
    return items.slice(0, 3).map((item) => item.node?.snippet ?? item.url ?? item.description ?? "");
}

const browser = await launch({
    chromePath: chromium,
    chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--ignore-certificate-errors"],
    logLevel: "silent",
});
try {
    const found = {};
    for (const url of urls) {
        const options = { port: browser.port, onlyCategories: categories, ...QUICK };
        found[url] = judged((await lighthouse(url, options)).lhr);
    }
    console.log(JSON.stringify(found));
} finally {
    await browser.kill();
}
