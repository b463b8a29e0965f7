// Draws the map of actors from the table below it: who does what to whom, and since when.
(() => {
  "use strict";

  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const byId = (id) => document.getElementById(id);
  const language = document.documentElement.lang || "en";
  const month = new Intl.DateTimeFormat(language, {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  let network = null;

  const probe = document.createElement("span");
  probe.hidden = true;
  document.body.append(probe);

  function colour(name) {
    probe.style.color = "var(--" + name + ")";
    return getComputedStyle(probe).color;
  }

  const monthOf = (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const nameOf = (count) => month.format(Date.UTC(Math.floor(count / 12), count % 12, 15));

  function elements(rows) {
    const nodes = new Map();
    const seen = (row, end) => {
      const id = row.dataset[end];
      const node = nodes.get(id) ?? {
        id,
        label: row.dataset[end + "Name"],
        kind: row.dataset[end + "Kind"],
        href: row.dataset[end + "Href"],
        weight: 0,
      };
      node.weight += Number(row.dataset.number);
      nodes.set(id, node);
    };
    const edges = rows.map((row, index) => {
      seen(row, "source");
      seen(row, "target");
      const [sign, told] = row.dataset.told.split(" ");
      return {
        data: {
          id: "edge-" + index,
          source: row.dataset.source,
          target: row.dataset.target,
          label: row.dataset.type,
          width: 0.6 + Math.min(4, Math.log2(Number(row.dataset.number) + 1)),
          href: row.dataset.href,
          first: row.dataset.first ? monthOf(row.dataset.first) : -Infinity,
          last: row.dataset.last ? monthOf(row.dataset.last) : Infinity,
        },
        classes: [sign, told],
      };
    });
    return [
      ...Array.from(nodes.values(), (node) => ({
        data: { ...node, size: 9 + Math.min(22, 4 * Math.sqrt(node.weight)) },
        classes: [node.kind],
      })),
      ...edges,
    ];
  }

  // Words and marks keep their size however far the map is drawn away.
  function style() {
    const k = network ? Math.min(2.4, Math.max(1, 1 / network.zoom())) : 1;
    const ink = colour("ink");
    const ground = colour("ground");
    const shared = { "line-color": colour("edge"), "target-arrow-color": colour("edge") };
    const signed = (name) => ({ "line-color": colour(name), "target-arrow-color": colour(name) });
    return [
      {
        selector: "node",
        style: {
          width: (node) => k * node.data("size"),
          height: (node) => k * node.data("size"),
          label: "data(label)",
          color: ink,
          "font-size": 12 * k,
          "font-family": getComputedStyle(document.body).fontFamily,
          "text-valign": "bottom",
          "text-margin-y": 4 * k,
          "text-outline-color": ground,
          "text-outline-width": 2 * k,
          "text-wrap": "ellipsis",
          "text-max-width": 130 * k,
          "background-color": ground,
          "border-width": 2 * k,
          "border-color": colour("soft"),
        },
      },
      { selector: "node.per", style: { shape: "ellipse" } },
      { selector: "node.org", style: { shape: "round-rectangle" } },
      { selector: "node.loc", style: { shape: "diamond" } },
      {
        selector: "edge",
        style: {
          width: (edge) => k * edge.data("width"),
          "curve-style": "bezier",
          "target-arrow-shape": "triangle",
          "arrow-scale": 0.75 * k,
          opacity: 0.85,
          ...shared,
        },
      },
      { selector: "edge.cooperation", style: signed("cooperation") },
      { selector: "edge.conflict", style: { ...signed("conflict"), "target-arrow-shape": "tee" } },
      { selector: "edge.claimed", style: { "target-arrow-fill": "hollow" } },
      {
        selector: "edge.supposed, edge.denied",
        style: { "line-style": "dashed", "target-arrow-fill": "hollow" },
      },
      { selector: ".away", style: { display: "none" } },
      { selector: ".faint", style: { opacity: 0.12 } },
      {
        selector: "node:selected, node.near",
        style: { "border-color": colour("accent"), "border-width": 3 * k },
      },
      {
        selector: "edge:selected, edge.near",
        style: {
          label: "data(label)",
          "font-size": 11 * k,
          color: ink,
          "text-outline-color": ground,
          "text-outline-width": 2 * k,
        },
      },
    ];
  }

  /* ---- time ---- */

  function applyTime() {
    const from = Number(byId("from").value);
    const to = Number(byId("to").value);
    byId("from-said").textContent = nameOf(from);
    byId("to-said").textContent = nameOf(to);
    network.batch(() => {
      network.edges().forEach((edge) => {
        const out = edge.data("last") < from || edge.data("first") > to;
        edge.toggleClass("away", out);
      });
      network.nodes().forEach((node) => {
        node.toggleClass("away", node.connectedEdges().not(".away").empty());
      });
    });
  }

  function slider(rows) {
    const days = rows.flatMap((row) => [row.dataset.first, row.dataset.last]).filter(Boolean);
    const months = days.map(monthOf);
    const [first, last] = [Math.min(...months), Math.max(...months)];
    const controls = document.querySelector(".controls");
    controls.hidden = !(first < last);
    for (const [id, value] of [["from", first], ["to", last]]) {
      const input = byId(id);
      Object.assign(input, { min: first, max: last, step: 1, value });
      input.addEventListener("input", () => {
        if (Number(byId("from").value) > Number(byId("to").value)) {
          byId(id === "from" ? "to" : "from").value = input.value;
        }
        applyTime();
      });
    }
    if (first < last) {
      applyTime();
    }
  }

  /* ---- choosing ---- */

  function tell(node) {
    const said = byId("node-said");
    said.replaceChildren();
    if (!node) {
      return;
    }
    const name = node.data("label");
    const around = document.createElement("a");
    const address = new URL(location.href);
    address.searchParams.set("about", node.id());
    around.href = address.pathname + address.search;
    around.textContent = said.dataset.expand.replace("{0}", name);
    const page = document.createElement("a");
    page.href = node.data("href");
    page.textContent = said.dataset.open.replace("{0}", name);
    said.append(around, " ", page);
  }

  function choose(node) {
    network.elements().removeClass("faint near");
    if (node) {
      const near = node.closedNeighborhood();
      network.elements().not(near).addClass("faint");
      near.edges().addClass("near");
      node.addClass("near");
    }
    tell(node);
  }

  function draw() {
    network?.destroy();
    network = null;
    const box = byId("network");
    const rows = box ? all("tr[data-source]", byId(box.dataset.table)) : [];
    if (rows.length === 0) {
      return;
    }
    network = cytoscape({
      container: box,
      elements: elements(rows),
      style: style(),
      userZoomingEnabled: false,
      layout: {
        name: "cose",
        animate: false,
        randomize: false,
        padding: 24,
        nodeRepulsion: () => 40000,
        idealEdgeLength: () => 70,
        nestingFactor: 1,
        gravity: 0.3,
        nodeDimensionsIncludeLabels: true,
        componentSpacing: 48,
        numIter: 800,
      },
    });
    network.style(style());
    network.on("tap", "node", (event) => choose(event.target));
    network.on("tap", "edge", (event) => location.assign(event.target.data("href")));
    network.on("tap", (event) => event.target === network && choose(null));
    slider(rows);
    byId("whole").addEventListener("click", () => {
      byId("from").value = byId("from").min;
      byId("to").value = byId("to").max;
      applyTime();
      choose(null);
      network.fit(undefined, 24);
    });
    box.dataset.drawn = String(network.nodes().length);
  }

  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => network?.style(style()));
  document.addEventListener("kroniek:theme", () => network?.style(style()));
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.target?.id === "sift" || event.detail.elt?.id === "sift") {
      draw();
    }
  });
  draw();
})();
