/* Takes readers of a former address to the new one, with the anchor that a link may have: a refresh would lose it. */
location.replace(document.currentScript.dataset.target + location.hash);
