// Draws charts of the tables that stand beside them, so that nothing is drawn that is not also told.
(() => {
  "use strict";

  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const drawn = new Map();

  /* ---- colours of the style ---- */

  const probe = document.createElement("span");
  probe.hidden = true;
  document.body.append(probe);

  function colour(name) {
    probe.style.color = "var(--" + name + ")";
    return getComputedStyle(probe).color;
  }

  function looks() {
    return {
      ink: colour("ink"),
      soft: colour("soft"),
      hairline: colour("hairline"),
      ground: colour("ground"),
      edge: colour("edge"),
      cooperation: colour("cooperation"),
      conflict: colour("conflict"),
      rules: [0, 1, 2, 3, 4, 5, 6, 7].map((hue) => colour("rule-" + hue)),
    };
  }

  /* ---- what the charts have in common ---- */

  const day = (text) => Date.parse(text.length === 7 ? text + "-01" : text);
  const language = document.documentElement.lang || "en";
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const compact = new Intl.NumberFormat(language, { notation: "compact" });
  const year = new Intl.DateTimeFormat(language, { year: "numeric", timeZone: "UTC" });
  const month = new Intl.DateTimeFormat(language, {
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });

  function rowsOf(box) {
    const table = document.getElementById(box.dataset.table);
    return table ? all("tr[data-y]", table).filter((row) => row.dataset.x) : [];
  }

  function timeAxis(look, rows, extra = {}) {
    const days = rows.map((row) => day(row.dataset.x));
    const [first, last] = [Math.min(...days), Math.max(...days)];
    const room = Math.max((last - first) * 0.05, 20 * 864e5);
    const long = last - first > 2.5 * 365 * 864e5;
    return {
      type: "time",
      min: first - room,
      max: last + room,
      minInterval: (long ? 360 : 28) * 864e5,
      axisLine: { lineStyle: { color: look.edge } },
      axisTick: { lineStyle: { color: look.edge } },
      axisLabel: {
        color: look.soft,
        fontSize: 13,
        hideOverlap: true,
        formatter: (time) => (long ? year : month).format(time),
      },
      splitLine: { show: false },
      ...extra,
    };
  }

  function base(look) {
    return {
      animation: false,
      textStyle: { color: look.ink, fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 8, right: 24, top: 24, bottom: 8, containLabel: true },
      // Drawn on the canvas: words of articles never become HTML here.
      tooltip: {
        renderMode: "richText",
        confine: true,
        backgroundColor: look.ground,
        borderColor: look.edge,
        borderWidth: 1,
        textStyle: { color: look.ink, fontSize: 13 },
        formatter: (at) => wrap(at.data?.name ?? ""),
      },
    };
  }

  function wrap(text) {
    const lines = [""];
    for (const word of text.split(" ")) {
      if ((lines.at(-1) + word).length > 44 && lines.at(-1)) {
        lines.push("");
      }
      lines[lines.length - 1] += word + " ";
    }
    return lines.map((line) => line.trim()).join("\n");
  }

  /* ---- numbers: dots by holder over time ---- */

  const shapes = {
    insufficient: "triangle",
    excessive: "path://M0,0 L10,0 L5,9 Z",
    rejected: "path://M0,1 L1,0 L5,4 L9,0 L10,1 L6,5 L10,9 L9,10 L5,6 L1,10 L0,9 L4,5 Z",
  };

  function numbers(box, look) {
    const groups = new Map();
    rowsOf(box).forEach((row) => {
      const name = row.dataset.series;
      groups.set(name, [...(groups.get(name) ?? []), row]);
    });
    const series = Array.from(groups, ([name, rows], index) => {
      const hue = Number(rows[0].closest("[data-hue]")?.dataset.hue ?? (index % 7) + 1);
      const line = look.rules[hue];
      // Only what binds one and the same is joined; who is not named may be anybody.
      const isJoined = rows[0].closest("[data-joined]") !== null;
      return {
        name,
        type: "line",
        color: line,
        symbolSize: 13,
        lineStyle: { color: line, width: isJoined ? 1 : 0, opacity: isJoined ? 0.45 : 0 },
        emphasis: { scale: 1.4, lineStyle: { width: 1 } },
        data: rows.map((row) => ({
          value: [day(row.dataset.x), Number(row.dataset.y)],
          name: row.dataset.label,
          href: row.dataset.href,
          symbol: shapes[row.dataset.told] ?? "circle",
          itemStyle: {
            color: ["endorsed", "rejected"].includes(row.dataset.told) ? line : look.ground,
            borderColor: line,
            borderWidth: 2,
          },
        })),
      };
    });
    const values = series.flatMap((one) => one.data.map((dot) => dot.value[1]));
    const isWide = Math.min(...values) > 0 && Math.max(...values) > 20 * Math.min(...values);
    return {
      ...base(look),
      legend: {
        show: series.length > 1,
        type: "scroll",
        top: 0,
        left: 0,
        icon: "circle",
        textStyle: { color: look.ink, fontSize: 13 },
        pageTextStyle: { color: look.soft },
      },
      grid: { left: 8, right: 24, top: series.length > 1 ? 48 : 24, bottom: 8, containLabel: true },
      xAxis: timeAxis(look, rowsOf(box)),
      yAxis: {
        type: isWide ? "log" : "value",
        name: isWide ? "log" : "",
        nameTextStyle: { color: look.soft },
        min: isWide ? undefined : (range) => (range.min > 0 ? 0 : undefined),
        axisLabel: {
          color: look.soft,
          fontSize: 13,
          formatter: (value) => (Math.abs(value) >= 10000 ? compact : number).format(value),
        },
        splitLine: { lineStyle: { color: look.hairline } },
      },
      series,
    };
  }

  /* ---- between two: cooperation above, conflict below ---- */

  function between(box, look) {
    const stacked = new Map();
    const data = rowsOf(box).map((row) => {
      const told = row.dataset.told.split(" ");
      const line = look[told[0]];
      const place = row.dataset.x.slice(0, 7) + Math.sign(Number(row.dataset.y));
      const below = stacked.get(place) ?? 0;
      stacked.set(place, below + 1);
      const height = Number(row.dataset.y) + Math.sign(Number(row.dataset.y)) * below * 0.6;
      return {
        value: [day(row.dataset.x), height],
        name: row.dataset.label,
        href: row.dataset.href,
        symbol: "triangle",
        symbolRotate: told[0] === "conflict" ? 180 : 0,
        itemStyle: {
          color: told[1] === "asserted" ? line : look.ground,
          opacity: 1,
          borderColor: line,
          borderWidth: 2,
          borderType: ["supposed", "denied"].includes(told[1]) ? "dashed" : "solid",
        },
      };
    });
    const most = Math.max(2.5, ...data.map((one) => Math.abs(one.value[1]))) + 0.5;
    return {
      ...base(look),
      xAxis: timeAxis(look, rowsOf(box), { axisLine: { onZero: true, lineStyle: { color: look.ink } } }),
      yAxis: {
        type: "value",
        min: -most,
        max: most,
        interval: most / 2,
        axisLabel: {
          color: look.soft,
          fontSize: 13,
          formatter: (value) =>
            value === most / 2
              ? "▲ " + box.dataset.above
              : value === -most / 2
                ? "▼ " + box.dataset.below
                : "",
        },
        splitLine: { show: false },
        axisLine: { show: false },
        axisTick: { show: false },
      },
      series: [
        {
          type: "scatter",
          symbolSize: 15,
          data,
          markLine: {
            silent: true,
            symbol: "none",
            label: { show: false },
            lineStyle: { color: look.ink, width: 1, type: "solid" },
            data: [{ yAxis: 0 }],
          },
        },
      ],
    };
  }

  /* ---- months: how many statements in each ---- */

  function months(box, look) {
    const rows = rowsOf(box);
    return {
      ...base(look),
      xAxis: timeAxis(look, rows),
      yAxis: {
        type: "value",
        minInterval: 1,
        axisLabel: { color: look.soft, fontSize: 13 },
        splitLine: { lineStyle: { color: look.hairline } },
      },
      series: [
        {
          type: "bar",
          barWidth: rows.length > 60 ? 3 : 8,
          itemStyle: { color: look.rules[1] },
          data: rows.map((row) => ({
            value: [day(row.dataset.x), Number(row.dataset.y)],
            name: month.format(day(row.dataset.x)) + ": " + row.dataset.y,
            href: row.dataset.href,
          })),
        },
      ],
    };
  }

  /* ---- drawing ---- */

  const kinds = { numbers, between, months };

  function draw(box) {
    drawn.get(box)?.dispose();
    if (rowsOf(box).length === 0) {
      box.hidden = true;
      return;
    }
    const chart = echarts.init(box, null, { renderer: "canvas" });
    chart.setOption(kinds[box.dataset.chart](box, looks()));
    chart.on("click", (at) => at.data?.href && location.assign(at.data.href));
    drawn.set(box, chart);
  }

  function drawAll() {
    for (const [box, chart] of drawn) {
      if (!box.isConnected) {
        chart.dispose();
        drawn.delete(box);
      }
    }
    all("[data-chart]").forEach(draw);
  }

  let waiting = 0;
  addEventListener("resize", () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => drawn.forEach((chart) => chart.resize()));
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
  document.addEventListener("kroniek:theme", drawAll);
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.target?.id === "sift" || event.detail.elt?.id === "sift") {
      drawAll();
    }
  });
  addEventListener("beforeprint", () => drawn.forEach((chart) => chart.resize()));
  drawAll();
})();
