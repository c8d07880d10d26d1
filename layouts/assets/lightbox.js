/* Shows the pictures of a page enlarged, one after the other. Where it does not run, their links open them.
   It asks for the links when it needs them, so that the page may change under it (data-calm). */
(() => {
  "use strict";
  const pictures = () => [...document.querySelectorAll("a.enlarge")];
  const { words, icons } = document.currentScript.dataset;
  if (!window.HTMLDialogElement) return;

  // As it would stand in a page: the words are those of its language, and the icons those of all pages.
  const make = (tag, attributes, ...parts) => {
    const one = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) one.setAttribute(name, value);
    one.append(...parts);
    return one;
  };
  const icon = (name) => {
    const drawn = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    drawn.setAttribute("class", "icon");
    drawn.setAttribute("aria-hidden", "true");
    drawn.append(document.createElementNS("http://www.w3.org/2000/svg", "use"));
    drawn.firstChild.setAttribute("href", `${icons}#${name}`);
    return drawn;
  };
  const button = (label, shape, attributes) =>
    make("button", { type: "button", ...attributes }, shape, make("span", { class: "unseen" }, label));
  const [name, pattern, previous, next, close] = words.split("|");
  const steps = [[previous, "arrow-left", -1], [next, "arrow-right", 1]].map(([label, shape, step]) =>
    button(label, make("span", { class: "flip" }, icon(shape)), { "data-step": step }));
  const status = make("p", { role: "status" });
  const stage = make("div", { class: "stage" });
  const caption = make("div", { class: "caption" });
  const end = button(close, icon("close"), { class: "end", autofocus: "" });
  const tools = make("div", { class: "tools" }, status, ...steps, end);
  const dialog = make("dialog", { class: "lightbox", "aria-label": name }, tools, stage, caption);
  let links = pictures();
  let current = 0;
  let start = null;

  const show = (number) => {
    current = (number + links.length) % links.length;
    const link = links[current];
    const picture = link.querySelector("picture").cloneNode(true);
    for (const source of picture.querySelectorAll("source")) source.sizes = "100vw";
    const image = picture.querySelector("img");
    for (const name of ["loading", "fetchpriority", "data-focus", "data-tone"]) image.removeAttribute(name);
    image.draggable = false;
    stage.replaceChildren(picture);

    const below = link.closest("figure")?.querySelector("figcaption");
    caption.replaceChildren(...(below ? below.cloneNode(true).childNodes : []));
    caption.hidden = !below;

    // Said aloud: the number, and what is to be seen.
    const said = document.createElement("span");
    said.className = "unseen";
    said.textContent = [image.alt, caption.textContent.trim()].filter(Boolean).join(" ");
    status.replaceChildren(
      pattern.replace("{number}", current + 1).replace("{count}", links.length), document.createTextNode(" "), said,
    );
  };

  const open = (number) => {
    if (!dialog.isConnected) document.body.append(dialog);
    for (const step of steps) step.hidden = links.length < 2;
    status.classList.toggle("unseen", links.length < 2);
    show(number);
    dialog.showModal();
  };

  const forward = () => (getComputedStyle(dialog).direction === "rtl" ? -1 : 1);
  const turn = (step) => { if (links.length > 1) show(current + step); };

  for (const link of links) link.setAttribute("aria-haspopup", "dialog");
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.enlarge");
    if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    links = pictures();
    open(links.indexOf(link));
  });
  for (const step of steps) step.addEventListener("click", () => turn(Number(step.dataset.step)));
  end.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => links[current].focus());
  dialog.addEventListener("keydown", (event) => {
    const moves = { ArrowLeft: -forward(), ArrowRight: forward(), Home: -current, End: links.length - 1 - current };
    if (!(event.key in moves) || event.metaKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    turn(moves[event.key]);
  });

  // A finger or a mouse that moves far enough sideways turns the page; who has zoomed in wants to look around.
  stage.addEventListener("pointerdown", (event) => { start = event.isPrimary ? { x: event.clientX, y: event.clientY } : null; });
  stage.addEventListener("pointercancel", () => { start = null; });
  stage.addEventListener("pointerup", (event) => {
    const across = start ? event.clientX - start.x : 0;
    const down = start ? event.clientY - start.y : 0;
    start = null;
    if ((window.visualViewport?.scale ?? 1) > 1.05) return;
    if (Math.abs(across) > 40 && Math.abs(across) > 2 * Math.abs(down)) turn(across < 0 ? forward() : -forward());
    else if (event.target === stage && Math.abs(across) + Math.abs(down) < 10) dialog.close();
  });
})();
