// Runs before the first paint, so that no page flashes in the wrong theme or folds under the eye.
(() => {
  "use strict";
  document.documentElement.classList.add("scripted");
  let chosen = null;
  try {
    chosen = localStorage.getItem("kroniek-theme");
  } catch {
    // A browser that keeps nothing follows the system.
  }
  if (chosen === "light" || chosen === "dark") {
    document.documentElement.dataset.theme = chosen;
  }
})();
