/* Copies the canonical address of a page, and prints it or, where a button names one, a part of it. Without this script, both
   are the browser's own. Listens at the document, so that buttons may come and go. */
(() => {
  "use strict";

  async function copy(button) {
    const status = button.parentElement.querySelector("[role=status]");
    const label = button.textContent;
    if (label === button.dataset.copied) return;
    /* Browsers offer the clipboard to secure pages only. */
    try {
      await navigator.clipboard.writeText(document.querySelector("link[rel=canonical]").href);
    } catch (_) {
      button.hidden = true;
      return;
    }
    button.textContent = status.textContent = button.dataset.copied;
    setTimeout(() => {
      button.textContent = label;
      status.textContent = "";
    }, 3000);
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy], [data-print]");
    if (!button) return;
    if ("copy" in button.dataset) return copy(button);
    if (button.dataset.print) location.hash = button.dataset.print;
    print();
  });
})();
