// An article: the link between marks and cards, and the passages that an address names.
(() => {
  "use strict";

  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const byId = (id) => document.getElementById(id);
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const narrow = matchMedia("(max-width: 900px)");
  const panel = byId("panel");
  const article = document.querySelector(".report-text");
  let chosen = null;

  const cardOf = (id) => byId("card-" + id);
  const behaviour = () => (calm.matches ? "auto" : "smooth");

  function isInView(box) {
    const bottom = narrow.matches && chosen ? innerHeight * 0.5 : innerHeight;
    return box.top >= 0 && Math.min(box.bottom, box.top + 60) <= bottom;
  }

  /* ---- passages: offsets of the text and places in the page ---- */

  // The text of a block stands in the page as it is, but for the signs before marks.
  const texts = [];
  all("[data-start]", document).forEach((block) => {
    let at = Number(block.dataset.start);
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const parent = node.parentElement;
      if (parent.closest(".sign") || parent.closest("[data-start]") !== block) {
        continue;
      }
      texts.push({ node, start: at, end: at + node.length });
      at += node.length;
    }
  });

  function rangesOf(start, end) {
    return texts
      .filter((text) => text.start < end && text.end > start)
      .map((text) => {
        const range = new Range();
        range.setStart(text.node, Math.max(0, start - text.start));
        range.setEnd(text.node, Math.min(text.node.length, end - text.start));
        return range;
      });
  }

  function showPassage(start, end, { scroll = false } = {}) {
    const ranges = rangesOf(start, end);
    if (ranges.length === 0) {
      return;
    }
    if (window.CSS?.highlights) {
      CSS.highlights.set("passage", new Highlight(...ranges));
    } else {
      getSelection().removeAllRanges();
      getSelection().addRange(ranges[0]);
    }
    const box = ranges[0].getBoundingClientRect();
    if (scroll && !isInView(box)) {
      scrollBy({ top: box.top - innerHeight / 3, behavior: "auto" });
    }
  }

  function hidePassage() {
    window.CSS?.highlights?.delete("passage");
  }

  /* ---- marks and cards ---- */

  function unmark() {
    all(".is-chosen").forEach((element) => element.classList.remove("is-chosen"));
    all("[data-card] [aria-current]").forEach((element) => element.removeAttribute("aria-current"));
    hidePassage();
  }

  function letGo() {
    unmark();
    document.body.classList.remove("has-chosen");
    chosen = null;
    all("[data-card] details[open]").forEach((details) => (details.open = false));
    history.replaceState(null, "", location.pathname + location.search);
  }

  function mark(id, card) {
    unmark();
    chosen = id;
    all(`[data-finding="${CSS.escape(id)}"]`).forEach((e) => e.classList.add("is-chosen"));
    card.classList.add("is-chosen");
    card.querySelector("summary").setAttribute("aria-current", "true");
    card.querySelector("details").open = true;
    document.body.classList.add("has-chosen");
    history.replaceState(null, "", "#" + id);
    if (card.classList.contains("event")) {
      showPassage(...card.dataset.passage.split("-").map(Number));
    }
  }

  function choose(id, { focus = false } = {}) {
    const card = cardOf(id);
    const place = byId(id);
    if (!card) {
      return;
    }
    if (chosen !== id) {
      mark(id, card);
    }
    // The panel scrolls by itself, so that the text stays where the eye is.
    if (!narrow.matches) {
      const heads = all(".panel-head, .legend", panel).map((head) => head.offsetHeight);
      const top = card.offsetTop - panel.offsetTop - heads.reduce((a, b) => a + b, 0);
      panel.scrollTo({ top: Math.max(0, top), behavior: behaviour() });
    }
    if (place) {
      if (focus) {
        place.focus({ preventScroll: true });
      }
      if (!isInView(place.getBoundingClientRect())) {
        const block = narrow.matches ? "start" : "center";
        place.scrollIntoView({ block, behavior: behaviour() });
      }
    }
  }

  byId("let-go").hidden = false;
  byId("let-go").addEventListener("click", letGo);

  function follow(event, target) {
    const link = target.closest("[data-choose]");
    const sign = target.closest("a.sign");
    const marked = target.closest(".report-text [data-finding]");
    if (link) {
      event.preventDefault();
      choose(link.dataset.choose, { focus: true });
    } else if (sign && marked) {
      event.preventDefault();
      choose(marked.dataset.finding);
      cardOf(marked.dataset.finding)?.querySelector("summary").focus({ preventScroll: true });
    } else if (marked && getSelection().isCollapsed) {
      choose(marked.dataset.finding);
    }
  }

  document.addEventListener("click", (event) => {
    const held = event.metaKey || event.ctrlKey || event.shiftKey;
    if (event.target instanceof Element && !held) {
      follow(event, event.target);
    }
  });

  all("[data-card] > details").forEach((details) => {
    details.addEventListener("toggle", () => {
      const id = details.parentElement.dataset.card;
      if (details.open) {
        choose(id);
      } else if (chosen === id) {
        letGo();
      }
    });
  });

  function wanted() {
    const name = decodeURIComponent(location.hash.slice(1)).replace(/^card-/, "");
    const passage = /^(\d+)-(\d+)$/.exec(name);
    if (passage) {
      if (chosen) {
        const address = location.hash;
        letGo();
        history.replaceState(null, "", address);
      }
      showPassage(Number(passage[1]), Number(passage[2]), { scroll: true });
    } else if (name) {
      choose(name);
    }
  }
  addEventListener("hashchange", wanted);
  wanted();

  /* ---- keyboard ---- */

  // What the legend leaves out is stepped over.
  function step(by) {
    const cards = all("[data-card]", panel);
    const at = cards.findIndex((card) => card.dataset.card === chosen);
    const isShown = (card) => byId("show-" + card.classList[1])?.checked ?? true;
    const next =
      by > 0
        ? cards.slice(at + 1).find(isShown)
        : cards.slice(0, at < 0 ? cards.length : at).findLast(isShown);
    if (next) {
      choose(next.dataset.card, { focus: true });
    }
  }

  const does = {
    j: () => step(1),
    k: () => step(-1),
    o: () => chosen && cardOf(chosen)?.querySelector("summary").focus(),
    e: () => chosen && cardOf(chosen)?.querySelector("[data-explain]")?.click(),
    Escape: letGo,
  };

  document.addEventListener("kroniek:key", (event) => {
    if (Object.hasOwn(does, event.detail)) {
      event.preventDefault();
      does[event.detail]();
    }
  });
})();
