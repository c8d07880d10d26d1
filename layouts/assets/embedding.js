/* The page for those who embed: adapts what is to be copied, and the preview, to what was chosen.
   Without it all texts stand there for the list of all projects. */
(function () {
  "use strict";
  const desk = document.querySelector(".embedding");
  const form = desk.querySelector(".embed-choose"), more = desk.querySelector(".embed-more");
  const frame = desk.querySelector("iframe"), live = desk.querySelector(".embed-live");
  const [what, how, count, pictures, click] = ["auswahl", "art", "anzahl", "bilder", "klick"].map((id) => document.getElementById("s-" + id));
  const language = document.getElementById("s-sprache");
  const common = JSON.parse(desk.dataset.values);

  /* Elsewhere than at its address, the paper's data name this place: what they lead to may not be there yet. */
  if (location.origin !== common.origin) {
    const asked = window.fetch;
    window.fetch = async (address, how) => {
      const answer = await asked(address, how), text = await answer.text();
      return new Response(text.replaceAll(common.origin, location.origin), answer);
    };
  }

  function escaped(text) {
    return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
  }

  /* What is to be shown, by what it is called and where it stands in the language that was chosen. */
  function chosenList() {
    const list = { ...what.selectedOptions[0].dataset, page: what.value, whole: common.whole, spoken: "" };
    if (!language || !language.selectedIndex) return list;
    const there = language.selectedOptions[0], names = JSON.parse(there.dataset.names)[list.page];
    for (const name of ["page", "frame", "data", "fragment", "whole"]) {
      const top = list[name].startsWith(language.dataset.frames) ? "frames" : "pages";
      list[name] = there.dataset[top] + list[name].slice(language.dataset[top].length);
    }
    list.href = new URL(list.frame).pathname;
    return { ...list, ...names, there, spoken: ` lang="${there.value}" dir="${there.dir}"` };
  }

  function options(choice) {
    const chosen = choice.way ? { [choice.way]: choice.id } : {};
    chosen.limit = String(Math.min(Math.max(Number(count.value) || 6, 1), 100));
    if (!pictures.checked) chosen.bilder = "nein";
    if (click.checked) chosen.klick = "ja";
    if (click.checked && choice.there && choice.there.dataset.hint) {
      chosen.knopf = choice.there.dataset.button;
      chosen.hinweis = choice.there.dataset.hint;
    }
    return chosen;
  }

  function written(chosen, prefix) {
    return Object.entries(chosen).map(([name, value]) => ` ${prefix}${name}="${escaped(value)}"`).join("");
  }

  function fill() {
    const choice = chosenList(), chosen = options(choice);
    const values = {
      ...common, page: choice.page, whole: choice.whole, spoken: choice.spoken, title: escaped(choice.title), more: escaped(choice.more), frame: choice.frame,
      data: choice.data, fragment: choice.fragment, attributes: written(chosen, "") + choice.spoken, data_attributes: written(chosen, "data-") + choice.spoken,
    };
    for (const text of desk.querySelectorAll("[data-pattern]")) {
      text.textContent = text.dataset.pattern.replace(/\{(\w+)\}/g, (all, name) => name in values ? values[name] : all);
    }
    for (const method of desk.querySelectorAll(".embed-method")) method.hidden = method.id !== "s-" + how.value;
    more.hidden = !["baustein", "typo3"].includes(how.value);
    preview(choice, chosen);
  }

  /* The preview asks this site, not the address that the paper will have: it may not be there yet. */
  function preview(choice, chosen) {
    const framed = ["rahmen", "wordpress"].includes(how.value);
    frame.hidden = !framed;
    live.hidden = framed;
    if (framed) {
      live.replaceChildren();
      /* What WordPress makes of an address is always light. */
      const shown = choice.href + (how.value === "wordpress" ? "?farbe=hell" : "");
      if (frame.getAttribute("src") !== shown) frame.src = shown;
    } else if (how.value === "server") {
      show(here(choice.href + "fragment.html").then((text) => new DOMParser().parseFromString(text, "text/html").body.children));
    } else {
      show(element(choice.href.replace(/\/$/, ".json"), chosen, choice.there));
    }
  }

  let latest = 0;

  /* Show what comes, unless something else was chosen while it was on its way. */
  async function show(coming) {
    const mine = ++latest, found = await coming;
    if (mine === latest) live.replaceChildren(...found);
  }

  async function here(address) {
    return (await fetch(address)).text();
  }

  function element(address, chosen, there) {
    const shown = document.createElement("stadtteil-projekte");
    for (const name in chosen) shown.setAttribute(name, chosen[name]);
    shown.setAttribute("src", address);
    if (there) shown.lang = there.lang;
    return [shown];
  }

  function copier(text) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = desk.dataset.copy;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(text.textContent);
        button.textContent = desk.dataset.copied;
      } catch (_) {
        getSelection().selectAllChildren(text);
        button.textContent = desk.dataset.marked;
      }
      setTimeout(() => { button.textContent = desk.dataset.copy; }, 3000);
    });
    return button;
  }

  for (const text of desk.querySelectorAll("[data-pattern]")) text.after(copier(text));
  form.addEventListener("input", fill);
  fill();
})();
