/* Below an article: copies its address and prints it. Without this script, both are the browser's own. */
(() => {
  "use strict";

  const row = document.querySelector(".share");
  const [copy, print] = row.querySelectorAll("button");
  const status = row.querySelector("[role=status]");
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
  print.hidden = false;
  print.addEventListener("click", () => window.print());
})();
