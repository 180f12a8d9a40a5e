"use strict";
// The header, the filters, the search, the keyboard, and what redraws when.
(() => {
  const kk = window.ktokogo, { make, state } = kk;
  const by = (id) => document.getElementById(id);

  // --- filters ---
  const options = {
    sign: () => kk.SIGNS, source: () => [], type: () => Object.keys(kk.words().types), voice: () => Object.keys(kk.words().voices),
  };
  const label = {
    sign: (v) => kk.words().signs[v], source: (v) => kk.name(v), type: (v) => kk.words().types[v], voice: (v) => kk.words().voices[v],
  };
  const drawFilters = () => {
    const words = kk.words(), groups = [], focused = document.activeElement && document.activeElement.id;
    for (const which of ["sign", "source", "type", "voice"]) {
      const found = kk.facet(which), order = options[which]();
      const values = [...found.keys()].sort((a, b) => (order.length ? order.indexOf(a) - order.indexOf(b) : 0) ||
        (b === "article") - (a === "article") || found.get(b) - found.get(a) || (a < b ? -1 : 1));
      const box = make("fieldset", make("legend", words[which]));
      for (const value of values) {
        const tick = make("input");
        tick.type = "checkbox";
        tick.id = `f-${which}-${value}`;
        tick.checked = !state.off[which].has(value);
        tick.addEventListener("change", () => {
          const off = new Set(state.off[which]);
          off[tick.checked ? "delete" : "add"](value);
          kk.change({ off: { ...state.off, [which]: off } });
        });
        const swatch = which === "sign" ? make("span.line." + value) : which === "type" ? make("span.shape." + value) : null;
        const row = make("label", tick, swatch, make("span.what", label[which](value)), make("span.n", String(found.get(value))));
        row.htmlFor = tick.id;
        box.append(row);
      }
      groups.push(box);
    }
    groups.push(confidence(words), speech(words));
    groups.push(make("p.acts", kk.button("plain", words.reset, kk.reset)));
    by("filters").replaceChildren(...groups.filter(Boolean));
    if (focused && focused.startsWith("f-") && by(focused)) by(focused).focus();
  };
  const confidence = (words) => {
    const slide = make("input"), value = make("output", state.confidence + "%");
    Object.assign(slide, { type: "range", min: 0, max: 100, step: 5, id: "f-confidence" });
    slide.value = state.confidence;
    slide.setAttribute("aria-label", words.confidence);
    slide.addEventListener("input", () => kk.change({ confidence: Number(slide.value) }));
    return make("fieldset", make("legend", words.confidence), make("div.slide", slide, value));
  };
  const speech = (words) => {
    const contents = kk.data.nodes.filter((node) => node.speech);
    if (!contents.length) return null;
    const tick = make("input");
    Object.assign(tick, { type: "checkbox", id: "f-speech", checked: state.speech });
    tick.addEventListener("change", () => kk.change({ speech: tick.checked }));
    const row = make("label", tick, make("span.what", words.speech), make("span.n", String(contents.length)));
    row.htmlFor = tick.id;
    return make("fieldset", make("legend", words.more), row);
  };
  const drawLegend = () => {
    const words = kk.words(), used = new Set(kk.visibleEdges(true).map(({ edge }) => edge.sign)), rows = [];
    for (const sign of ["positive", "negative", "neutral"]) {
      const symbol = kk.SYMBOLS[sign];
      rows.push(make("div", make("span.line." + sign), (symbol ? symbol + " " : "") + words.signs[sign]));
    }
    if ([...used].some((sign) => sign.startsWith("not-"))) rows.push(make("div", make("span.line.not-positive"), "≠ " + words.deniedKey));
    if (kk.data.edges.some((edge) => edge.tentative)) rows.push(make("div", make("span.line.tentative"), words.tentative));
    by("legend").replaceChildren(...rows);
  };

  // --- search: a combobox ---
  const input = by("search"), results = by("results");
  let hits = [], active = -1;
  const drawResults = () => {
    const open = hits.length > 0;
    results.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    results.replaceChildren(...hits.map(({ node, by: found }, i) => {
      const row = make("li", make("span.shape." + node.group), make("span.what", kk.name(node.id)),
        found !== kk.name(node.id) ? make("small", found) : null, make("span.n", String(node.weight)));
      row.id = "result-" + i;
      row.setAttribute("role", "option");
      row.setAttribute("aria-selected", String(i === active));
      row.addEventListener("mousedown", (event) => (event.preventDefault(), choose(i)));
      return row;
    }));
    if (active >= 0) input.setAttribute("aria-activedescendant", "result-" + active);
    else input.removeAttribute("aria-activedescendant");
  };
  const close = () => ((hits = []), (active = -1), drawResults());
  const choose = (i) => {
    const { node } = hits[i];
    input.value = "";
    close();
    input.blur();
    kk.select({ node: node.id });
  };
  input.addEventListener("input", () => {
    hits = kk.search(input.value);
    active = hits.length ? 0 : -1;
    drawResults();
    if (input.value.trim()) by("live").textContent = kk.count("found", hits.length);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move && hits.length) {
      active = (active + move + hits.length) % hits.length;
      drawResults();
      event.preventDefault();
    } else if (event.key === "Enter" && active >= 0) {
      choose(active);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      if (input.value) ((input.value = ""), close());
      else input.blur();
    }
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input[type=text], textarea");
    if (event.key === "/" && !typing) (input.focus(), event.preventDefault());
    else if (event.key === "Escape" && !typing) kk.select({});
  });

  // --- header ---
  const dark = () => (state.theme ? state.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches);
  const drawFrame = () => {
    const words = kk.words();
    document.documentElement.lang = state.lang;
    document.documentElement.dataset.theme = dark() ? "dark" : "light";
    for (const element of document.querySelectorAll("[data-word]")) element.textContent = words[element.dataset.word];
    for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", words[element.dataset.label]);
    input.placeholder = words.search;
    input.setAttribute("aria-label", words.search);
    results.setAttribute("aria-label", words.search);
    by("theme").textContent = dark() ? words.light : words.dark;
    by("language").textContent = words.language;
    by("language").setAttribute("aria-label", words.languageName);
    by("view-graph").setAttribute("aria-pressed", String(state.view === "graph"));
    by("view-matrix").setAttribute("aria-pressed", String(state.view === "matrix"));
  };
  by("theme").addEventListener("click", () => kk.change({ theme: dark() ? "light" : "dark" }));
  by("language").addEventListener("click", () => kk.change({ lang: state.lang === "pl" ? "en" : "pl" }));
  by("view-graph").addEventListener("click", () => kk.change({ view: "graph" }));
  by("view-matrix").addEventListener("click", () => kk.change({ view: "matrix" }));
  by("copy").addEventListener("click", async () => {
    const address = location.href.split("#")[0] + "#" + kk.write();
    try {
      await navigator.clipboard.writeText(address);
    } catch {
      const field = make("textarea", address); // no clipboard without permission: the old way
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
    by("copy").textContent = by("live").textContent = kk.words().copied;
    setTimeout(() => (by("copy").textContent = kk.words().copy), 1500);
  });
  by("png").addEventListener("click", () => {
    if (state.view !== "graph") kk.change({ view: "graph" });
    const link = make("a");
    Object.assign(link, { href: kk.picture(), download: "ktokogo.png" });
    link.click();
  });

  const draw = (changed) => {
    drawFrame();
    drawFilters();
    drawLegend();
    kk.drawTables();
    kk.drawPanel(changed);
    kk.drawGraph();
  };
  kk.onChange(draw);
  addEventListener("hashchange", () => (kk.read(location.hash), draw()));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => draw([]));
  kk.read(location.hash);
  draw();
})();
