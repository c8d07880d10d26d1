/* Shows the pictures of a page enlarged, one after the other. Where it does not run, their links open them.
   It asks for the links when it needs them, so that the page may change under it (data-calm). */
(() => {
  "use strict";
  const pictures = () => [...document.querySelectorAll("a.enlarge")];
  const template = document.getElementById("s-lightbox");
  if (!template || !window.HTMLDialogElement) return;

  const dialog = document.importNode(template.content, true).querySelector("dialog");
  const status = dialog.querySelector("[role=status]");
  const stage = dialog.querySelector(".stage");
  const caption = dialog.querySelector(".caption");
  const steps = dialog.querySelectorAll("[data-step]");
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

    const words = link.closest("figure")?.querySelector("figcaption");
    caption.replaceChildren(...(words ? words.cloneNode(true).childNodes : []));
    caption.hidden = !words;

    // Said aloud: the number, and what is to be seen.
    const said = document.createElement("span");
    said.className = "unseen";
    said.textContent = [image.alt, caption.textContent.trim()].filter(Boolean).join(" ");
    const { words: pattern } = status.dataset;
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
  dialog.querySelector(".end").addEventListener("click", () => dialog.close());
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
