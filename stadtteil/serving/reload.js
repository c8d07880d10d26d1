// Keeps an open page up to date: swaps style sheets, takes over what changed in the text, shows problems.
// It is added to pages on their way to the browser and is no part of the site.
(() => {
  "use strict";
  const script = document.currentScript;
  const root = document.documentElement;
  const leaving = new WeakSet();
  let seen = script.dataset.version;
  let source = null;
  let overlay = null;
  let bar = null;
  let said = "";
  let work = Promise.resolve();

  // What is heard.

  function connect() {
    if (source || document.hidden) return;
    const asked = new URLSearchParams({ version: seen, page: location.pathname });
    source = new EventSource(`/_stadtteil/events?${asked}`);
    source.onmessage = (event) => {
      const update = JSON.parse(event.data);
      work = work.then(() => receive(update)).catch(reload);
    };
    source.onerror = () => {
      if (source?.readyState !== EventSource.CLOSED) return; // it tries again by itself
      disconnect();
      setTimeout(connect, 1000);
    };
  }

  function disconnect() {
    source?.close();
    source = null;
  }

  async function receive(update) {
    if (update.page) await renew();
    seen = update.version;
    if (window !== top) return; // whoever shows it in a frame says what is wrong, and keeps the focus
    tell(update.errors);
    hint(update.hints);
  }

  // A hidden page is told nothing: a browser keeps few connections to one server, and other tabs need them.
  document.addEventListener("visibilitychange", () => (document.hidden ? disconnect() : connect()));
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", connect);

  // What is shown.

  async function renew() {
    if (root.dataset.stadtteil === "fehler") return reload();
    const answer = await fetch(location.href, { cache: "no-store" });
    const type = answer.headers.get("Content-Type") || "";
    if (answer.redirected || !type.startsWith("text/html")) return reload();
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (fresh.documentElement.dataset.stadtteil === "fehler") return reload();
    fresh.querySelector("script[data-stadtteil]")?.setAttribute("data-version", script.dataset.version);
    const lively = isLively(document) || isLively(fresh) || calm(document) !== calm(fresh);
    if (lively && !document.body.isEqualNode(fresh.body)) return reload();
    morph(root, fresh.documentElement);
  }

  function reload() {
    history.replaceState({ ...history.state, stadtteil: [scrollX, scrollY] }, "");
    location.reload();
    return new Promise(() => {}); // nothing else happens on this page
  }

  // A script may have changed the page, unless it says that it does not mind when the page changes.
  function isLively(page) {
    return scripts(page).some((found) => !("calm" in found.dataset));
  }

  const scripts = (page) => [...page.scripts].filter((found) => !isOurs(found) && !/json/.test(found.type));
  const calm = (page) => scripts(page).map((found) => found.getAttribute("src")).join();

  const isOurs = (node) => node.nodeType === Node.ELEMENT_NODE && node.hasAttribute("data-stadtteil");
  const isSheet = (node) => node.nodeName === "LINK" && node.relList.contains("stylesheet");
  const bare = (sheet) => sheet.getAttribute("href").replace(/\.[0-9a-f]{10}(?=\.css)/, "");
  const parts = (node) => [...node.childNodes].filter((part) => !isOurs(part) && !leaving.has(part));

  function fits(old, fresh) {
    if (old.nodeName !== fresh.nodeName || (old.id || "") !== (fresh.id || "")) return false;
    return !isSheet(old) || (isSheet(fresh) && bare(old) === bare(fresh));
  }

  // Makes `old` like `fresh` with as few changes as it takes, so that scroll, focus and selection stay.
  function morph(old, fresh) {
    if (isSheet(old)) return swap(old, fresh);
    if (old.nodeType !== Node.ELEMENT_NODE) {
      if (old.data !== fresh.data) old.data = fresh.data;
      return;
    }
    adopt(old, fresh);
    const have = parts(old);
    const want = [...fresh.childNodes].filter((part) => !isOurs(part));
    while (have.length && want.length && have[0].isEqualNode(want[0])) have.shift(), want.shift();
    let place = script.parentNode === old ? script : null;
    while (have.length && want.length && have.at(-1).isEqualNode(want.at(-1))) (place = have.pop()), want.pop();
    for (const part of want) {
      const equal = have.findIndex((other) => other.isEqualNode(part));
      const at = equal >= 0 ? equal : have.findIndex((other) => fits(other, part));
      if (at < 0) {
        old.insertBefore(document.importNode(part, true), have[0] ?? place);
        continue;
      }
      for (const gone of have.splice(0, at)) gone.remove();
      morph(have.shift(), part);
    }
    for (const gone of have) gone.remove();
  }

  function adopt(old, fresh) {
    for (const { name, value } of fresh.attributes) {
      if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    }
    for (const { name } of [...old.attributes]) {
      const kept = name === "open"; // what the reader unfolded
      if (!fresh.hasAttribute(name) && !kept) old.removeAttribute(name);
    }
  }

  function swap(old, fresh) {
    if (old.getAttribute("href") === fresh.getAttribute("href")) return;
    const next = document.importNode(fresh);
    next.onload = next.onerror = () => old.remove(); // not before: a page without its style would flash
    leaving.add(old);
    old.after(next);
  }

  // What is wrong.

  function tell(errors) {
    if (errors === said) return; // whoever closed it has read it
    said = errors;
    overlay?.shadowRoot.querySelector("dialog").close();
    overlay?.remove();
    overlay = null;
    if (!errors || root.dataset.stadtteil === "fehler") return;
    overlay = document.createElement("div");
    overlay.dataset.stadtteil = "hinweis";
    root.append(overlay);
    const shadow = overlay.attachShadow({ mode: "open" });
    shadow.innerHTML = errors;
    const dialog = shadow.querySelector("dialog");
    shadow.querySelector("button").onclick = () => dialog.close();
    dialog.showModal();
  }

  // Hints stand in a bar below the page; whoever closed it sees it again when they say something else.
  function hint(hints) {
    if (bar?.said === hints) return;
    const wasOpen = bar?.shadowRoot.querySelector("details").open ?? false;
    bar?.remove();
    bar = null;
    if (!hints || root.dataset.stadtteil === "fehler" || remembered() === hints) return;
    bar = document.createElement("div");
    bar.dataset.stadtteil = "hinweise";
    bar.said = hints;
    root.append(bar);
    const shadow = bar.attachShadow({ mode: "open" });
    shadow.innerHTML = hints;
    shadow.querySelector("details").open = wasOpen;
    shadow.querySelector("button").onclick = () => {
      remember(hints);
      bar.remove();
      bar = null;
    };
  }

  const CLOSED = "stadtteil-hinweise";
  function remembered() {
    try {
      return sessionStorage.getItem(CLOSED);
    } catch {
      return null; // storage is forbidden here
    }
  }
  function remember(hints) {
    try {
      sessionStorage.setItem(CLOSED, hints);
    } catch {
      // then it comes back with the next page
    }
  }

  const before = history.state?.stadtteil;
  if (before) {
    const { stadtteil, ...rest } = history.state;
    history.replaceState(rest, "");
    addEventListener("load", () => scrollTo({ left: before[0], top: before[1], behavior: "instant" }));
  }
  connect();
})();
