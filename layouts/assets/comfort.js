/* On every page. Carries what a reader chose on to the pages that links lead to: "#anker&lesen=gross,weit". Nothing is
   kept. Where there is room, the way to the search becomes a field. */
(() => {
  "use strict";
  const way = document.querySelector(".seek");
  const form = document.createElement("form");
  if (way && matchMedia("(min-width: 78rem)").matches) {
    Object.assign(form, { className: "seek", action: way.href, innerHTML: "<input name=q type=search><button></button>" });
    form.lastChild.textContent = way.textContent;
    form.q.setAttribute("aria-label", `${way.textContent} – ${document.querySelector(".nameplate .name").textContent}`);
    way.replaceWith(form);
  }

  const inputs = [...document.querySelectorAll(".comfort [id]")];
  if (!inputs.length) return;
  const read = (hash) => /^#?(.*?)(?:&?lesen=([a-z,]*))?$/.exec(hash);
  const written = (hash) => {
    const chosen = inputs.filter((one) => one.checked).map((one) => one.id.slice(2)).join();
    return [read(hash)[1], chosen && `lesen=${chosen}`].filter(Boolean).join("&");
  };
  const say = () => {
    const hash = written(location.hash);
    history.replaceState(history.state, "", location.pathname + location.search + (hash && `#${hash}`));
  };

  const [, anchor, chosen] = read(location.hash);
  if (chosen) {
    for (const one of inputs) one.checked = chosen.split(",").includes(one.id.slice(2));
    if (anchor) location.replace(`#${anchor}`); // so that the browser finds its place, and marks it
  }
  addEventListener("hashchange", say);
  form.addEventListener("submit", () => { form.action = [way.pathname, written("")].filter(Boolean).join("#"); });
  document.querySelector(".comfort").addEventListener("change", say);
  for (const kind of ["click", "auxclick", "contextmenu"]) {
    document.addEventListener(kind, (event) => {
      const link = event.target.closest?.("a[href]");
      if (link?.origin !== location.origin || !link.pathname.endsWith("/")) return;
      if (link.hash && link.pathname === location.pathname && link.search === location.search) return;
      link.hash = written(link.hash);
    }, true);
  }
})();
