/* The gallery's filters, search and order. All that the filters need stands in the page: the values that one can choose
   are its links, what a project is chosen by are the data attributes of its card. The words of their texts come as a part
   of the index (search.js) once somebody searches. Without this script, each link leads to a page of its own. Amounts are
   whole cents. The address says what is chosen, so that it can be shared and gone back to. */
(() => {
  "use strict";

  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const form = document.querySelector(".finder");
  if (!form) return;
  const { suche: input, sortierung: select } = form.elements;
  const filter = document.querySelector(".facets");
  const done = document.querySelector(".done button");
  const start = new URL(form.action).pathname;
  const whole = start === location.pathname;
  const status = document.querySelector(".gallery > [role=status]");
  const found = document.querySelector(".found");
  const [line, chips, chip] = ["p", "ul", "template"].map((name) => found.querySelector(name));
  const nothing = document.querySelector(".nothing[hidden]");
  const everywhere = all(".gallery .all");
  const title = document.title;

  /* ---- What the page says, read once ---- */

  const facets = all("[data-facet]").map((nav) => {
    const pills = all("[data-value]", nav).map((link) => ({
      link, value: link.dataset.value, label: link.querySelector("b").textContent,
      /* What it holds: in few signs, and in words for those who listen. */
      parts: all("small, .unseen", link), said: all("small, .unseen", link).map((part) => part.textContent),
      page: link.getAttribute("href"), fixed: link.getAttribute("aria-current") === "page",
    }));
    return {
      key: nav.dataset.facet, pills, values: new Map(pills.map((pill) => [pill.value, pill])),
      fixed: (pills.find((pill) => pill.fixed) || { value: "" }).value,
    };
  });

  const items = [];
  const groups = all(".group").map((section) => {
    const sum = section.querySelector(".sum");
    const group = { section, list: section.querySelector(".cards"), sum, size: 0 };
    if (sum) [group.count, group.money] = [sum.firstElementChild, sum.lastElementChild];
    if (sum) [group.saidCount, group.saidMoney] = [group.count.textContent, group.money.textContent];
    for (const node of group.list ? group.list.children : []) {
      const { kategorie = section.dataset.kategorie, zaehlt, suche = "", ...data } = node.dataset;
      const said = [".title", ".teaser", ".cat", ".foot > span"].map((one) => (node.querySelector(one) || { textContent: "" }).textContent);
      items.push({
        node, group, at: items.length, title: said[0].trim(), text: `${said.join(" ")} ${suche}`,
        href: node.querySelector(".title a").getAttribute("href"), jahr: Number(data.jahr), counted: Number(zaehlt),
        values: facets.map(({ key }) => (key === "kategorie" ? [kategorie] : (data[key] || "").split(" ").filter(Boolean))),
      });
      group.size += 1;
    }
    return group;
  });
  const flat = groups.find((group) => !group.sum);

  const titles = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const orders = {
    "": items,
    jahr: (one, other) => other.jahr - one.jahr || one.at - other.at,
    betrag: (one, other) => other.counted - one.counted || one.at - other.at,
    titel: (one, other) => titles.compare(one.title, other.title) || one.at - other.at,
  };
  const ordered = (name) => {
    if (typeof orders[name] === "function") orders[name] = [...items].sort(orders[name]);
    return orders[name];
  };

  /* ---- State and address ---- */

  /* What an address chooses; what there is no link for is not chosen. */
  const read = (search) => {
    const said = new URLSearchParams(search);
    const order = said.get("sortierung") || "";
    return {
      suche: said.get("suche") || "", sortierung: Object.keys(orders).includes(order) ? order : "",
      chosen: facets.map(({ key, values, fixed }) => fixed || (values.has(said.get(key)) ? said.get(key) : "")),
    };
  };

  /* Only the page of all projects knows those that another choice brings. */
  const stays = ({ chosen }) => whole || facets.every(({ fixed }, at) => chosen[at] === fixed);

  const address = (state) => {
    const said = new URLSearchParams();
    const here = stays(state);
    facets.forEach(({ key, fixed }, at) => {
      if (state.chosen[at] && !(here && fixed)) said.set(key, state.chosen[at]);
    });
    for (const key of ["suche", "sortierung"]) if (state[key].trim()) said.set(key, state[key].trim());
    return (here ? location.pathname : start) + (`${said}` && `?${said}`);
  };

  const but = (state, at, value) => ({ ...state, chosen: state.chosen.map((old, place) => (place === at ? value : old)) });

  /* ---- Counting ---- */

  const money = (cents) => {
    const { amount, thousands, decimal } = form.dataset;
    const euros = `${Math.floor(cents / 100)}`.replace(/\B(?=(\d{3})+$)/g, thousands);
    return amount.replace("{amount}", `${euros}${cents % 100 ? `${decimal}${`${cents % 100}`.padStart(2, "0")}` : ""}`);
  };

  /* What a search finds: by the words of the cards, and by those of the texts as soon as they are there. */
  const tags = [document.documentElement.lang, form.dataset.language];
  const parts = [];
  let loading;
  let local;
  const load = () => {
    if (loading) return;
    status.setAttribute("aria-busy", "true");
    loading = fetch(form.dataset.index, { cache: "no-cache" }).then((answer) => answer.json()).then((part) => {
      parts.push(stadtteilSearch.decoded(part, 1));
      if (state.suche.trim()) show();
    }).catch(() => {}).then(() => status.removeAttribute("aria-busy"));
  };
  const foundBy = (text) => {
    local = local || stadtteilSearch.made(items.map(({ href }) => ["", href, "", "", ""]), items.map((item) => item.text), tags[0], 0);
    const asking = stadtteilSearch.query(text, tags);
    if (asking.isEmpty) return null;
    const { results, how } = stadtteilSearch.search([local, ...parts], asking);
    return new Set(how === "some" ? [] : results.map(({ row }) => row[1]));
  };

  /* The projects that pass, in their order. A value of a facet counts those that pass all other facets. */
  const choose = (state) => {
    const hrefs = state.suche.trim() ? foundBy(state.suche) : null;
    const asked = [...facets.keys()].filter((at) => state.chosen[at]);
    for (const { pills } of facets) for (const pill of pills) pill.count = pill.cents = 0;
    return ordered(state.sortierung).filter((item) => {
      if (hrefs && !hrefs.has(item.href)) return false;
      const missed = asked.filter((at) => !item.values[at].includes(state.chosen[at]));
      if (missed.length < 2) {
        for (const at of missed.length ? missed : facets.keys()) {
          for (const value of item.values[at]) {
            const pill = facets[at].values.get(value);
            if (pill) [pill.count, pill.cents] = [pill.count + 1, pill.cents + item.counted];
          }
        }
      }
      return !missed.length;
    });
  };

  const plurals = new Intl.PluralRules(document.documentElement.lang);
  const counted = (number, { dataset } = form) => (dataset[plurals.select(number)] || dataset.other).replace("{n}", number);
  const total = (some) => some.reduce((cents, { counted }) => cents + counted, 0);

  /* ---- Showing: only what differs is touched ---- */

  const write = (node, text) => { if (node.textContent !== text) node.textContent = text; };
  const set = (node, name, value) => { if (node.getAttribute(name) !== value) node.setAttribute(name, value); };

  /* Fill lists from the top: what a screen shows at once, the rest bit by bit once the reader pauses. So an answer takes
     as long with five hundred projects as with fifty. Who goes back may have been further down. */
  const SOON = 24;
  const BACK = 120;
  let filling;
  const fill = (lists, room) => {
    clearTimeout(filling);
    for (const { list, nodes } of lists) {
      const first = nodes.splice(0, room);
      const stands = first.length === list.children.length && first.every((node, at) => node === list.children[at]);
      if (first.length && !stands) list.replaceChildren(...first);
      list.hidden = !first.length;
      room -= first.length;
    }
    const more = () => {
      const { list, nodes } = lists.find(({ nodes }) => nodes.length) || {};
      if (!list) return;
      list[list.hidden ? "replaceChildren" : "append"](...nodes.splice(0, 2 * SOON));
      list.hidden = false;
      filling = setTimeout(more, 50);
    };
    filling = setTimeout(more, 300);
  };

  const showFacets = (state) => {
    facets.forEach(({ pills, fixed }, at) => {
      for (const pill of pills) {
        const chosen = state.chosen[at] === pill.value;
        const target = but(state, at, chosen ? "" : pill.value);
        const alone = !whole && !target.suche && !target.sortierung && target.chosen.filter(Boolean).length === 1;
        set(pill.link, "href", alone ? pill.page : address(target));
        if (chosen && !pill.fixed) set(pill.link, "aria-current", "true");
        if (!chosen) pill.link.removeAttribute("aria-current");
        /* Of the values beside its own, a facet's page knows the whole only. */
        const unknown = fixed && !pill.fixed && state.suche.trim();
        const [short, long] = unknown ? ["", ""] : fixed && !pill.fixed ? pill.said : [`${pill.count} · ${money(pill.cents)}`, `${counted(pill.count)}, ${money(pill.cents)}`];
        pill.parts.forEach((part, at) => write(part, [short, long][at]));
        /* What leads nowhere is not offered; who has just taken it back keeps it under the finger. */
        pill.link.parentElement.hidden = !chosen && pill.link !== document.activeElement && short.startsWith("0 ");
      }
    });
  };

  const showChosen = (state, some) => {
    const parts = facets.map(({ values, fixed }, at) => (fixed ? "" : (values.get(state.chosen[at]) || { label: "" }).label));
    const none = but(state, -1);
    const labels = [];
    const nodes = [];
    [...parts, state.suche.trim() && form.dataset.quoted.replace("{words}", () => state.suche.trim())].forEach((label, at) => {
      if (!label) return;
      const node = chip.content.cloneNode(true);
      node.querySelector("b").textContent = label;
      node.querySelector("a").href = address(at < parts.length ? but(state, at, "") : { ...none, suche: "" });
      labels.push(label);
      nodes.push(node);
    });
    chips.replaceChildren(...nodes);
    const text = !some.length ? form.dataset.none : `${form.dataset.some.replace("{n}", some.length).replace("{all}", items.length)}, ${form.dataset.sum.replace("{sum}", money(total(some)))}`;
    write(line, text);
    found.hidden = !labels.length;
    nothing.hidden = some.length > 0;
    const everything = start + (state.sortierung && `?sortierung=${state.sortierung}`);
    for (const link of everywhere) {
      set(link, "href", everything);
      if (labels.length || !whole) link.removeAttribute("aria-current");
      else if (link.closest(".facets")) set(link, "aria-current", "page");
    }
    document.title = [...labels, title].join(" – ");
    return text;
  };

  const showCards = (state, some, room) => {
    const sorted = state.sortierung !== "";
    const untouched = !sorted && some.length === items.length;
    const shares = new Map(groups.map((group) => [group, []]));
    for (const item of some) shares.get(sorted ? flat : item.group).push(item);
    const lists = [];
    for (const [group, mine] of shares) {
      const whole = mine.length === group.size;
      group.section.hidden = !mine.length && !(untouched && group.sum);
      if (!mine.length) continue;
      lists.push({ list: group.list, nodes: mine.map(({ node }) => node) });
      if (sorted) continue;
      write(group.count, whole ? group.saidCount : form.dataset.some.replace("{n}", mine.length).replace("{all}", group.size));
      write(group.money, whole ? group.saidMoney : money(total(mine)));
    }
    if (sorted) write(flat.section.querySelector("h2"), select.selectedOptions[0].text);
    fill(lists, room);
  };

  let state;
  let speaking;
  const show = (room = SOON) => {
    const some = choose(state);
    showFacets(state);
    showCards(state, some, room);
    const text = showChosen(state, some);
    write(done, some.length ? counted(some.length, done) : form.dataset.none);
    clearTimeout(speaking);
    speaking = setTimeout(() => write(status, text), 500);
  };

  /* ---- Choosing ---- */

  let saving;
  // The first letter makes a step to go back from, all others belong to it.
  const save = () => {
    clearTimeout(saving);
    if (address(state) === location.pathname + location.search) return;
    const begins = state.suche && !read(location.search).suche;
    history[begins ? "pushState" : "replaceState"](null, "", address(state));
  };
  const restore = (room) => {
    state = read(location.search);
    if (state.suche) load();
    input.value = state.suche;
    select.value = state.sortierung;
    show(room);
  };
  const go = (href) => {
    save();
    if (href !== location.pathname + location.search) history.pushState(null, "", href);
    restore();
  };

  input.addEventListener("focus", load);
  input.addEventListener("input", () => {
    load();
    state = { ...state, suche: input.value };
    show();
    clearTimeout(saving);
    saving = setTimeout(save, 300);
  });
  select.addEventListener("change", () => go(address({ ...state, sortierung: select.value })));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    save();
    if (matchMedia("(pointer: coarse)").matches) input.blur();
  });
  addEventListener("click", (event) => {
    save();
    const link = event.target.closest(".facets a, .found a, .nothing a");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const { pathname, search } = new URL(link.href);
    if (pathname !== location.pathname) return;
    event.preventDefault();
    const left = !link.closest(".facets");
    go(pathname + search);
    if (left) (found.hidden ? input : line).focus({ preventScroll: !found.hidden });
  });
  done.addEventListener("click", () => {
    filter.open = false;
    (found.hidden ? filter.querySelector("summary") : line).focus();
  });
  addEventListener("popstate", () => restore(BACK));

  for (const part of [form, select.parentElement, done.parentElement]) part.hidden = false;
  /* Where there is room for all filters they are seen; older browsers need to be told. */
  if (matchMedia("(min-width: 62rem)").matches) filter.open = true;
  restore(items.length);
  clearTimeout(speaking);
})();
