/* The page on which one searches. The index comes in parts, the newest first; what they hold is shown as soon as they
   are there. Words in context, and nothing else, are read from the page that a result leads to, once it is in sight.
   The address says what is asked for, so that it can be shared and gone back to. */
(() => {
  "use strict";

  const { decoded, query, search, isHit } = stadtteilSearch;
  const form = document.querySelector("#s-finder");
  if (!form || !form.dataset.index) return;
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const input = one("#s-suche");
  const facets = one(".searching .facets");
  const selects = all("select", facets);
  const status = one(".searching > [role=status]");
  const found = one(".searching .found");
  const line = one("p", found);
  const list = one(".hits");
  const more = one(".more");
  const nothing = one(".searching .nothing");
  const otherwise = one(".otherwise");
  const row = one(".searching template");
  const title = document.title;
  const tag = document.documentElement.lang;
  const words = form.dataset;
  const AT_ONCE = 20;

  /* ---- The index ---- */

  let tags = [tag];
  let labels = new Map();
  let loading;
  let isWhole = false;
  let isBroken = false;
  const parts = [];

  /* Browsers ask whether what they kept is still so: servers say that in a few bytes. */
  const fetched = (href) => fetch(href, { cache: "no-cache" }).then((answer) => {
    if (!answer.ok) throw new Error(answer.status);
    return answer.json();
  });

  const load = () => {
    if (loading) return;
    loading = fetched(words.index).then((index) => {
      tags = index.languages;
      labels = new Map(index.choices);
      const next = (number) => {
        isWhole = number === index.parts.length;
        if (number || isWhole) show();
        if (isWhole) return undefined;
        return fetched(index.parts[number][0]).then((part) => {
          parts.push(decoded(part, number));
          return next(number + 1);
        });
      };
      return next(0);
    }).catch(() => {
      isBroken = true;
      show();
    });
  };

  /* ---- State and address ---- */

  const read = () => {
    const said = new URLSearchParams(location.search);
    return { q: said.get("q") || "", chosen: selects.map(({ name }) => said.get(name) || "") };
  };
  const address = () => {
    const said = new URLSearchParams();
    if (state.q.trim()) said.set("q", state.q.trim());
    selects.forEach(({ name }, at) => { if (state.chosen[at]) said.set(name, state.chosen[at]); });
    return location.pathname + (`${said}` && `?${said}`) + location.hash;
  };
  let state = read();
  let saving;
  /* The first letter makes a step to go back from, all others belong to it. */
  const save = () => {
    clearTimeout(saving);
    if (address() === location.pathname + location.search + location.hash) return;
    history[state.q && !read().q ? "pushState" : "replaceState"](null, "", address());
  };

  /* ---- Choosing ---- */

  const valuesOf = ({ part, row: [, , date, , , , numbers] }, name) => {
    if (name === "jahr") return date ? [date.slice(0, 4)] : [];
    return numbers.map((number) => part.choices[number]).filter((id) => id.startsWith(`${name}:`)).map((id) => id.slice(name.length + 1));
  };
  const passes = (result, but) => selects.every(({ name }, at) => at === but || !state.chosen[at] || valuesOf(result, name).includes(state.chosen[at]));

  /* Each list offers what would still find something, with how much that is. */
  const offer = (results) => {
    selects.forEach((select, at) => {
      const { name } = select;
      const counts = new Map();
      let total = 0;
      for (const result of results) {
        if (!passes(result, at)) continue;
        total += 1;
        for (const value of valuesOf(result, name)) counts.set(value, (counts.get(value) || 0) + 1);
      }
      const mine = state.chosen[at];
      if (mine && !counts.has(mine)) counts.set(mine, 0);
      const known = name === "jahr" ? [...counts.keys()].sort().reverse() : [...labels.keys()].filter((id) => id.startsWith(`${name}:`)).map((id) => id.slice(name.length + 1));
      const options = known.filter((value) => counts.has(value)).map((value) => {
        const label = name === "jahr" ? value : labels.get(`${name}:${value}`);
        return new Option(`${label} (${counts.get(value)})`, value, false, value === mine);
      });
      const said = options.map(({ text }) => text).join();
      if (select.dataset.said !== said) {
        while (select.length > 1) select.remove(1);
        for (const option of options) select.add(option);
        select.dataset.said = said;
      }
      select.value = mine;
      /* A choice is offered where it would leave something out. */
      select.parentElement.hidden = !mine && ![...counts.values()].some((count) => count < total);
    });
    facets.hidden = !results.length || selects.every((select) => select.parentElement.hidden);
  };

  /* ---- Words in context ---- */

  const pages = new Map();
  const page = (href) => {
    if (!pages.has(href)) {
      pages.set(href, fetch(href).then((answer) => answer.text()).then((text) => new DOMParser().parseFromString(text, "text/html")));
    }
    return pages.get(href);
  };
  const tokens = (text) => text.match(/[\p{L}\p{N}\p{M}\u00ad]+|[^\p{L}\p{N}\p{M}\u00ad]+/gu) || [];

  /* A text around its first hit, marked; nothing where it has none. */
  const excerpt = (text, asking, rules) => {
    const some = tokens(text.replace(/\s+/g, " ").trim());
    const hits = some.map((token) => /[\p{L}\p{N}]/u.test(token) && isHit(token, asking, rules));
    const first = hits.indexOf(true);
    if (first < 0) return null;
    const [from, to] = [Math.max(0, first - 24), Math.min(some.length, first + 36)];
    const nodes = document.createDocumentFragment();
    if (from) nodes.append("… ");
    for (let at = from; at < to; at += 1) {
      if (hits[at]) {
        const mark = document.createElement("mark");
        mark.textContent = some[at];
        nodes.append(mark);
      } else nodes.append(some[at]);
    }
    if (to < some.length) nodes.append(" …");
    return nodes;
  };

  /* What a block says; the cells of a table and the lines of a list do not run together. */
  const saidIn = (node) => (node.matches("table,tbody,tr,dl,div,ul,ol")
    ? [...node.children].filter((child) => !child.matches("caption")).map(saidIn).join(" ") : node.textContent.trim());
  /* A heading goes on with what stands below it. */
  const textOf = (block) => (block.matches("h2") && block.nextElementSibling ? `${saidIn(block)}: ${saidIn(block.nextElementSibling)}` : saidIn(block));

  const explain = (item) => {
    const { asking, rules, href } = item.asked;
    page(href).then((there) => {
      const main = one("main", there);
      const blocks = [...all(".intro, .prose p, .prose li, .prose td", main), ...all("p:not(.kicker):not(.by), dl > div, tr, li, summary, h2", main)];
      const about = one("meta[name=description]", there);
      const teaser = one(".teaser", item);
      for (const block of blocks) {
        const nodes = excerpt(textOf(block), asking, rules);
        if (nodes) {
          teaser.textContent = "";
          teaser.append(nodes);
          return;
        }
      }
      teaser.textContent = about ? about.content : "";
    }).catch(() => {});
  };
  const watching = "IntersectionObserver" in window && new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) {
        watching.unobserve(target);
        explain(target);
      }
    }
  }, { rootMargin: "100px" });

  /* ---- Showing ---- */

  const write = (node, text) => { if (node.textContent !== text) node.textContent = text; };
  const plurals = new Intl.PluralRules(tag);
  const counted = (number) => (words[plurals.select(number)] || words.other).replace("{n}", number);
  const days = new Intl.DateTimeFormat(tag, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const day = (date) => (date.length === 10 ? days.format(new Date(`${date}T00:00:00Z`)) : date);

  const shown = new Map();
  const itemOf = ({ part, row: [name, href, date, label, language, picture, numbers] }, asking, { how, rules }) => {
    const known = shown.get(href);
    if (known && known.asked.asking.text === asking.text && known.asked.how === how) return known;
    const item = row.content.cloneNode(true).firstElementChild;
    const sort = numbers.map((number) => part.choices[number]).find((id) => id.startsWith("art:"));
    const link = one("a", item);
    one(".kicker b", item).textContent = labels.get(sort) || "";
    one(".kicker span", item).textContent = label;
    if (!label) one(".kicker span", item).remove();
    link.textContent = name;
    link.parentElement.dir = "auto";
    link.href = href;
    if (language) link.lang = link.hreflang = language;
    one(".by span", item).textContent = day(date);
    if (!date) one(".by", item).remove();
    if (picture) one(".pic", item).append(Object.assign(new Image(160, 120), { alt: "", loading: "lazy", decoding: "async", src: picture }));
    else one(".pic", item).remove();
    item.asked = { asking, how, rules, href };
    if (watching) watching.observe(item);
    shown.set(href, item);
    return item;
  };

  let room = AT_ONCE;
  let speaking;
  const say = (text) => {
    clearTimeout(speaking);
    speaking = setTimeout(() => write(status, text), 500);
  };
  const show = () => {
    const asking = query(state.q, tags);
    const isOver = isWhole || isBroken;
    const { results, how, rules } = search(parts, asking, isOver);
    offer(results);
    const some = results.filter((result) => passes(result, -1));
    const isAsked = state.q.trim() !== "";
    const text = isBroken && !some.length ? words.broken : !isOver && !some.length ? words.loading : some.length ? counted(some.length) : words.none;
    write(line, how && some.length ? `${words.near} ${text}` : text);
    found.hidden = !isAsked;
    nothing.hidden = !isAsked || some.length > 0 || !isWhole;
    otherwise.hidden = isAsked && some.length > 0;
    const items = some.slice(0, room).map((result) => itemOf(result, asking, { how, rules }));
    const stands = items.length === list.children.length && items.every((item, at) => item === list.children[at]);
    if (!stands) {
      const held = document.activeElement;
      while (list.lastChild) list.lastChild.remove();
      list.append(...items);
      if (list.contains(held)) held.focus();
    }
    list.hidden = !items.length;
    more.hidden = some.length <= room;
    /* On paper there is no field: what was asked for stands before how much there is. */
    line.dataset.asked = words.quoted.replace("{words}", () => state.q.trim());
    document.title = isAsked ? `${line.dataset.asked} – ${title}` : title;
    if (isAsked && isOver) say(line.textContent);
    list.setAttribute("aria-busy", String(isAsked && !isOver));
  };

  /* ---- Asking ---- */

  const ask = () => {
    room = AT_ONCE;
    if (state.q.trim()) load();
    show();
  };
  const restore = () => {
    state = read();
    input.value = state.q;
    ask();
  };
  let waiting;
  input.addEventListener("focus", load);
  input.addEventListener("input", () => {
    state = { ...state, q: input.value };
    list.setAttribute("aria-busy", "true");
    clearTimeout(waiting);
    clearTimeout(saving);
    waiting = setTimeout(ask, 80);
    saving = setTimeout(save, 400);
  });
  facets.addEventListener("change", () => {
    state = { ...state, chosen: selects.map(({ value }) => value) };
    history.pushState(null, "", address());
    ask();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    ask();
    save();
    if (matchMedia("(pointer: coarse)").matches) input.blur();
  });
  one("button", more).addEventListener("click", () => {
    const at = room;
    room += AT_ONCE;
    show();
    one("a", list.children[at]).focus();
  });
  addEventListener("click", save);
  addEventListener("popstate", restore);

  /* ---- Keys: "/" leads to the field, arrows along the results, Escape back and out ---- */

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { target, key } = event;
    const isField = /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName);
    if (key === "/" && !isField) {
      event.preventDefault();
      input.focus();
      input.select();
      return;
    }
    const links = all(".hits .title a");
    const at = links.indexOf(target);
    if (key === "Escape" && target === input && input.value) {
      event.preventDefault();
      input.value = "";
      state = { ...state, q: "" };
      ask();
      save();
    } else if (key === "Escape" && at >= 0) input.focus();
    else if (key === "ArrowDown" && (target === input || at >= 0) && links[at + 1]) {
      event.preventDefault();
      links[at + 1].focus();
    } else if (key === "ArrowUp" && at >= 0) {
      event.preventDefault();
      (links[at - 1] || input).focus();
    }
  });

  form.hidden = false;
  if (matchMedia("(min-width: 62rem)").matches) facets.open = true;
  restore();
  if (!state.q && matchMedia("(pointer: fine)").matches) input.focus();
})();
