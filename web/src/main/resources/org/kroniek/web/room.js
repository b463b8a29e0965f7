// Keys, theme and the link between marks and cards. Without it every page still reads and leads on.
(() => {
  "use strict";

  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const byId = (id) => document.getElementById(id);
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const narrow = matchMedia("(max-width: 900px)");

  /* ---- theme ---- */

  const themes = ["system", "light", "dark"];
  const themeButton = byId("theme");

  function theme() {
    return document.documentElement.dataset.theme || "system";
  }

  function setTheme(name) {
    if (name === "system") {
      delete document.documentElement.dataset.theme;
    } else {
      document.documentElement.dataset.theme = name;
    }
    try {
      localStorage.setItem("kroniek-theme", name);
    } catch {
      // Then it lasts as long as the page.
    }
    byId("theme-name").textContent = name;
  }

  byId("theme-name").textContent = theme();
  themeButton.hidden = false;
  themeButton.addEventListener("click", () => {
    setTheme(themes[(themes.indexOf(theme()) + 1) % themes.length]);
  });

  /* ---- the list of keys ---- */

  const keys = byId("keys");
  const keysButton = byId("keys-button");
  keysButton.hidden = false;
  keysButton.addEventListener("click", () => keys.showModal());

  /* ---- an article: marks and cards ---- */

  const panel = byId("panel");
  let chosen = null;

  function cardOf(id) {
    return byId("card-" + id);
  }

  function bringIntoView(element, block) {
    element.scrollIntoView({ block, behavior: calm.matches ? "auto" : "smooth" });
  }

  function isInView(element) {
    const box = element.getBoundingClientRect();
    const bottom = narrow.matches && chosen ? innerHeight * 0.5 : innerHeight;
    return box.top >= 0 && Math.min(box.bottom, box.top + 60) <= bottom;
  }

  function letGo() {
    all(".is-chosen").forEach((element) => element.classList.remove("is-chosen"));
    all("[data-card] [aria-current]").forEach((e) => e.removeAttribute("aria-current"));
    document.body.classList.remove("has-chosen");
    all("[data-card] details[open]").forEach((details) => (details.open = false));
    if (chosen) {
      history.replaceState(null, "", location.pathname + location.search);
    }
    chosen = null;
  }

  function choose(id, { focus = false } = {}) {
    const card = cardOf(id);
    const mark = byId(id);
    if (!panel || !card) {
      return;
    }
    if (chosen !== id) {
      all(".is-chosen").forEach((element) => element.classList.remove("is-chosen"));
      all("[data-card] [aria-current]").forEach((e) => e.removeAttribute("aria-current"));
      chosen = id;
      const name = CSS.escape(id);
      all(`[data-statement="${name}"], [data-cue="${name}"], [data-source="${name}"]`).forEach(
        (element) => element.classList.add("is-chosen"),
      );
      card.classList.add("is-chosen");
      card.querySelector("summary").setAttribute("aria-current", "true");
      card.querySelector("details").open = true;
      document.body.classList.add("has-chosen");
      history.replaceState(null, "", "#" + id);
    }
    // The panel scrolls by itself, so that the text stays where the eye is.
    const top = card.offsetTop - panel.offsetTop - 48;
    if (!narrow.matches) {
      panel.scrollTo({ top: Math.max(0, top), behavior: calm.matches ? "auto" : "smooth" });
    }
    if (mark) {
      if (focus) {
        mark.focus({ preventScroll: true });
      }
      if (!isInView(mark)) {
        bringIntoView(mark, narrow.matches ? "start" : "center");
      }
    }
  }

  if (panel) {
    byId("let-go").hidden = false;
    byId("let-go").addEventListener("click", letGo);
    document.addEventListener("click", (event) => {
      const target = event.target instanceof Element ? event.target : null;
      const link = target?.closest("[data-choose]");
      const number = target?.closest("a.number");
      const mark = target?.closest("[data-statement]");
      if (event.metaKey || event.ctrlKey || event.shiftKey) {
        return;
      }
      if (link) {
        event.preventDefault();
        choose(link.dataset.choose, { focus: true });
      } else if (number && mark) {
        event.preventDefault();
        choose(mark.dataset.statement);
        cardOf(mark.dataset.statement).querySelector("summary").focus({ preventScroll: true });
      } else if (mark && getSelection().isCollapsed) {
        choose(mark.dataset.statement);
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
    const wanted = () => {
      const id = decodeURIComponent(location.hash.slice(1)).replace(/^card-/, "");
      if (id) {
        choose(id);
      }
    };
    addEventListener("hashchange", wanted);
    wanted();
  }

  /* ---- keyboard ---- */

  function stops() {
    return panel ? all("mark.said[id]") : all("[data-passage]");
  }

  function current() {
    if (panel) {
      return chosen ? byId(chosen) : null;
    }
    return document.activeElement?.closest("[data-passage]") ?? null;
  }

  function step(by) {
    const places = stops();
    if (places.length === 0) {
      return;
    }
    const at = places.indexOf(current());
    const next = at < 0 ? (by > 0 ? 0 : places.length - 1) : at + by;
    const place = places[Math.min(Math.max(next, 0), places.length - 1)];
    if (panel) {
      choose(place.id, { focus: true });
    } else {
      place.focus({ preventScroll: true });
      if (!isInView(place)) {
        bringIntoView(place, "center");
      }
    }
  }

  function open() {
    if (panel) {
      const summary = chosen ? cardOf(chosen)?.querySelector("summary") : null;
      summary?.focus();
    } else {
      (current()?.querySelector("a.to-passage") ?? document.querySelector("[data-open]"))?.click();
    }
  }

  function explain() {
    const root = panel ? (chosen ? cardOf(chosen) : null) : current();
    root?.querySelector("[data-explain]")?.click();
  }

  const does = {
    "/": () => byId("q").select(),
    j: () => step(1),
    k: () => step(-1),
    o: open,
    e: explain,
    "?": () => keys.showModal(),
    Escape: () => panel && letGo(),
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, select, textarea, [contenteditable]");
    if (event.ctrlKey || event.metaKey || event.altKey || keys.open) {
      return;
    }
    if (typing) {
      if (event.key === "Escape") {
        typing.blur();
      }
      return;
    }
    if (Object.hasOwn(does, event.key)) {
      event.preventDefault();
      does[event.key]();
    }
  });

  /* ---- filters on a phone ---- */

  byId("fold")?.addEventListener("click", (event) => {
    const open = event.target.getAttribute("aria-expanded") === "true";
    event.target.setAttribute("aria-expanded", String(!open));
  });

  /* ---- results that arrive later ---- */

  // What cannot be answered has a page of its own that says why.
  document.addEventListener("htmx:responseError", (event) => {
    location.assign(event.detail.pathInfo.finalRequestPath);
  });
  document.addEventListener("htmx:sendError", () => {
    byId("said-aloud").textContent = "Kroniek does not answer. Is it still running?";
    byId("said-aloud").classList.remove("unseen");
  });

  document.addEventListener("htmx:afterSwap", (event) => {
    const total = event.detail.target?.id === "found" ? byId("total") : null;
    if (total) {
      byId("said-aloud").textContent = total.textContent;
      byId("q").value = byId("found").dataset.words;
    }
  });
})();
