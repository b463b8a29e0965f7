// What a page must keep so that everybody can use it; answers with what it does not.
const faults = [];
const say = (fault, element) =>
  faults.push(fault + ": " + (element ? element.outerHTML.slice(0, 120) : ""));

const seen = (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });

// The name by which an element is called out.
function nameOf(element) {
  const by = element.getAttribute("aria-labelledby");
  const named = by && by.split(" ").map((id) => document.getElementById(id)?.textContent).join(" ");
  const label = element.labels && Array.from(element.labels).map((l) => l.textContent).join(" ");
  return (element.getAttribute("aria-label") || named || label || element.textContent || "").trim();
}

if (!document.documentElement.lang) say("no language");
if (!document.title.includes("Kroniek")) say("no title");
for (const landmark of ["main", "header", "nav"]) {
  if (document.querySelectorAll("body > " + landmark + ", body > header > " + landmark).length !== 1)
    say("not one " + landmark);
}
if (document.querySelectorAll("h1").length !== 1) say("not one h1");

let level = 0;
for (const heading of document.querySelectorAll("main :is(h1, h2, h3, h4)")) {
  const next = Number(heading.localName[1]);
  if (next > level + 1) say("heading skips a level", heading);
  level = next;
}

const ids = new Set();
for (const element of document.querySelectorAll("[id]")) {
  if (ids.has(element.id)) say("id twice", element);
  ids.add(element.id);
}

for (const element of document.querySelectorAll("a, button, input:not([type=hidden]), select, summary, nav, aside, dialog")) {
  if (["NAV", "ASIDE", "DIALOG"].includes(element.tagName)) {
    if (!element.getAttribute("aria-label") && !element.getAttribute("aria-labelledby"))
      say("landmark without a name", element);
  } else if (!nameOf(element)) say("without a name", element);
}
for (const part of document.querySelectorAll("[aria-labelledby]")) {
  if (!document.getElementById(part.getAttribute("aria-labelledby"))) say("label is missing", part);
}
for (const list of document.querySelectorAll("ul, ol")) {
  for (const child of list.children) if (child.localName !== "li") say("not an item", child);
}

// Contrast of every piece of text with what lies under it, as WCAG 2.2 counts it.
const parts = (colour) => colour.match(/[\d.]+/g).map(Number);
const luminance = ([r, g, b]) =>
  [r, g, b]
    .map((c) => c / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
const ground = (element) => {
  for (let e = element; e; e = e.parentElement) {
    const colour = parts(getComputedStyle(e).backgroundColor);
    if (colour.length < 4 || colour[3] === 1) return colour;
  }
  return [255, 255, 255];
};
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
let checked = 0;
while (walker.nextNode()) {
  const element = walker.currentNode.parentElement;
  if (!walker.currentNode.data.trim() || !seen(element)) continue;
  const [a, b] = [parts(getComputedStyle(element).color), ground(element)].map(luminance);
  const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  if (contrast < 4.5) say("contrast " + contrast.toFixed(2), element);
  checked++;
}
if (checked < 5) say("hardly any text: " + checked);

if (document.documentElement.scrollWidth > document.documentElement.clientWidth)
  say("wider than the window: " + document.documentElement.scrollWidth);
for (const element of document.querySelectorAll("button, summary, .top a, input, select")) {
  const box = element.getBoundingClientRect();
  if (seen(element) && box.height > 0 && box.height < 24 && box.width > 1) say("too small to touch", element);
}
return faults;
