// Keys, theme, filters and results that arrive later. Without it every page still reads and leads on.
(() => {
  "use strict";

  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const byId = (id) => document.getElementById(id);
  const calm = matchMedia("(prefers-reduced-motion: reduce)");

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
    byId("theme-name").textContent = themeButton.dataset[name];
    document.dispatchEvent(new CustomEvent("kroniek:theme"));
  }

  byId("theme-name").textContent = themeButton.dataset[theme()];
  themeButton.hidden = false;
  themeButton.addEventListener("click", () => {
    setTheme(themes[(themes.indexOf(theme()) + 1) % themes.length]);
  });

  /* ---- the list of keys ---- */

  const keys = byId("keys");
  const keysButton = byId("keys-button");
  keysButton.hidden = false;
  keysButton.addEventListener("click", () => keys.showModal());

  /* ---- keyboard ---- */

  function isInView(element) {
    const box = element.getBoundingClientRect();
    return box.top >= 0 && Math.min(box.bottom, box.top + 60) <= innerHeight;
  }

  function current() {
    return document.activeElement?.closest("[data-passage]") ?? null;
  }

  function step(by) {
    const places = all("[data-passage]");
    if (places.length === 0) {
      return;
    }
    const at = places.indexOf(current());
    const next = at < 0 ? (by > 0 ? 0 : places.length - 1) : at + by;
    const place = places[Math.min(Math.max(next, 0), places.length - 1)];
    place.focus({ preventScroll: true });
    if (!isInView(place)) {
      place.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
    }
  }

  const does = {
    "/": () => byId("q").select(),
    "?": () => keys.showModal(),
    j: () => step(1),
    k: () => step(-1),
    o: () =>
      (current()?.querySelector("a.to-passage") ?? document.querySelector("[data-open]"))?.click(),
    e: () => current()?.querySelector("[data-explain]")?.click(),
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input:not([type=checkbox]), select, textarea");
    if (event.ctrlKey || event.metaKey || event.altKey || keys.open) {
      return;
    }
    if (typing) {
      if (event.key === "Escape") {
        typing.blur();
      }
      return;
    }
    // A page may have keys of its own, which come first.
    const own = new CustomEvent("kroniek:key", { detail: event.key, cancelable: true });
    const taken = !document.dispatchEvent(own);
    if (!taken && Object.hasOwn(does, event.key)) {
      does[event.key]();
    }
    if (taken || Object.hasOwn(does, event.key)) {
      event.preventDefault();
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
    byId("said-aloud").textContent = byId("said-aloud").dataset.silent;
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
