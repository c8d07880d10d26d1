(function () {
  "use strict";
  var host = window.parent, root = document.documentElement, secret = "", told = -9;
  var level = Number((/[?&]h=([234])(&|$)/.exec(location.search) || [])[1] || (host === window ? 1 : 2));
  if (/[?&]farbe=hell(&|$)/.test(location.search)) root.dataset.farbe = "hell";
  if (level > 1) {
    document.querySelectorAll("h1, h2").forEach(function (heading) {
      heading.setAttribute("aria-level", level + Number(heading.tagName[1]) - 1);
    });
  }
  if (host === window) return;

  /* What hosts give a frame that they know nothing of (oEmbed and the text that is copied say so), or more. */
  var GIVEN = Math.max(800, window.innerHeight), cards = document.querySelectorAll(".cards .card");

  function tall() {
    return document.body.getBoundingClientRect().height > GIVEN;
  }

  /* Leave out as little as has to go: first teasers, then cards from the end, then all but titles and amounts, which may
     make room for cards again. Whoever opens something wants to see more than fits. */
  function fit() {
    if (document.querySelector("details[open], .cards:target")) return;
    root.dataset.fit = "all";
    cards.forEach(function (card) { delete card.dataset.over; });
    if (tall()) root.dataset.fit = "short";
    var last = cards.length;
    while (last > 1 && tall()) cards[--last].dataset.over = "";
    if (!tall()) return;
    root.dataset.fit = "bare";
    for (; last < cards.length; last++) {
      delete cards[last].dataset.over;
      if (!tall()) continue;
      cards[last].dataset.over = "";
      break;
    }
    if (tall()) root.dataset.fit = "bare least";
  }

  function say(message) {
    host.postMessage(message, "*");
  }

  /* A frame that is not laid out yet, or hidden, has no height: its host would fold it up, and everything would jump. */
  function tell() {
    fit();
    var height = Math.ceil(document.body.getBoundingClientRect().height);
    if (!height || Math.abs(height - told) <= 1) return;
    told = height;
    say({ type: "stadtteil:size", v: 1, height: height });
    if (secret) say({ message: "height", value: height, secret: secret });
  }

  function again() {
    told = -9;
    tell();
  }

  /* Variants within the frame must know what this page knows: the secret, the level of the headings. */
  function carry() {
    document.querySelectorAll('a[target="_self"]:not([href^="#"])').forEach(function (link) {
      link.search = location.search;
      if (secret) link.hash = "?secret=" + secret;
    });
  }

  function learn() {
    var found = /secret=([A-Za-z\d_]{10})/.exec(location.hash);
    if (!found || found[1] === secret) return;
    secret = found[1];
    carry();
    again();
  }

  var polls = 0, poll = setInterval(function () {
    learn();
    if (secret || ++polls > 100) clearInterval(poll);
  }, 100);
  addEventListener("hashchange", learn);
  addEventListener("load", again);
  addEventListener("resize", tell);
  addEventListener("message", function (event) {
    var said = event.data;
    if (event.source !== host || !said) return;
    if (said.type === "stadtteil:ready" && said.v === 1 || said.message === "ready" && said.secret === secret) again();
  });
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[href]");
    if (!secret || !link || link.target || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    say({ message: "link", value: link.href, secret: secret });
  });
  if (window.ResizeObserver) {
    var due = 0;
    new ResizeObserver(function () {
      clearTimeout(due);
      due = setTimeout(tell, 50);
    }).observe(document.body);
  }
  carry();
  learn();
  tell();
})();
