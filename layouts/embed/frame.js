(function () {
  "use strict";
  var host = window.parent, secret = "", told = -9, level = Number((/[?&]h=([234])(&|$)/.exec(location.search) || [])[1] || 0);
  if (level) {
    document.querySelectorAll("h2, h3").forEach(function (heading) {
      heading.setAttribute("aria-level", level + Number(heading.tagName[1]) - 2);
    });
  }
  if (host === window) return;

  function say(message) {
    host.postMessage(message, "*");
  }

  function tell() {
    var height = Math.ceil(document.body.getBoundingClientRect().height);
    if (Math.abs(height - told) <= 1) return;
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
    document.querySelectorAll('a[target="_self"]').forEach(function (link) {
      link.search = location.search;
      link.hash = location.hash;
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
