/* Copies the address of a page, and prints it or, where a button names one, a part of it. Without this script, both
   are the browser's own. */
(() => {
  "use strict";

  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      if (button.dataset.print) location.hash = button.dataset.print;
      window.print();
    });
  }

  const copy = document.querySelector("[data-copy]");
  if (!copy) return;
  const status = copy.parentElement.querySelector("[role=status]");
  const label = copy.textContent;

  /* Browsers offer the clipboard to secure pages only. */
  copy.hidden = !navigator.clipboard;
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(copy.dataset.copy);
    } catch (_) {
      return;
    }
    copy.textContent = status.textContent = copy.dataset.copied;
    setTimeout(() => {
      copy.textContent = label;
      status.textContent = "";
    }, 3000);
  });
})();
