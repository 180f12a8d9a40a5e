"use strict";
// The matrix (who towards whom), which is a table, and the timeline with its lane for the undated.
(() => {
  const kk = window.ktokogo, { make, button } = kk;
  const matrixPlace = document.getElementById("matrix"), timePlace = document.getElementById("timeline");

  const DOTS = 90;

  // "+2 −1 3": signs with their numbers, neutral bare.
  const summary = (claims) => kk.SIGNS.map((sign) => [sign, claims.filter((claim) => claim.sign === sign).length]).filter(([, n]) => n);
  const spoken = (claims) => summary(claims).map(([sign, n]) => `${kk.words().signs[sign]}: ${n}`).join("; ");
  const tone = (claims) => {
    const signs = summary(claims).map(([sign]) => sign).filter((sign) => sign !== "neutral");
    return signs.length === 1 ? signs[0] : signs.length ? "mixed" : "neutral";
  };

  const drawMatrix = () => {
    matrixPlace.hidden = kk.state.view !== "matrix";
    document.getElementById("graph").hidden = kk.state.view === "matrix";
    if (kk.state.view !== "matrix") return;
    const claims = kk.visible().filter((claim) => claim.object), words = kk.words();
    const cells = new Map();
    const put = (from, to, claim) => {
      const key = from + " " + to;
      cells.set(key, [...(cells.get(key) || []), claim]);
    };
    for (const claim of claims) {
      if (claim.matter) put(claim.subject, "*", claim);
      else put(claim.subject, claim.object, claim);
      if (!claim.matter && claim.edges.some((id) => kk.edges.get(id).symmetric)) put(claim.object, claim.subject, claim);
    }
    const weigh = (end) => {
      const totals = new Map();
      for (const [key, found] of cells) {
        const id = key.split(" ")[end];
        totals.set(id, (totals.get(id) || 0) + found.length);
      }
      return [...totals.keys()].sort((a, b) => (a === "*") - (b === "*") || totals.get(b) - totals.get(a) || (a < b ? -1 : 1));
    };
    const rows = weigh(0), columns = weigh(1), head = make("tr", make("td.corner")), body = make("tbody");
    const title = (id) => (id === "*" ? words.matters : kk.name(id));
    for (const id of columns) {
      const cell = make("th", make("span", title(id)));
      cell.scope = "col";
      head.append(cell);
    }
    for (const from of rows) {
      const header = make("th", button("name", kk.name(from), () => kk.select({ node: from })));
      header.scope = "row";
      const row = make("tr", header);
      for (const to of columns) {
        const key = from + " " + to, found = cells.get(key);
        if (!found) {
          row.append(make("td" + (from === to ? ".self" : "")));
          continue;
        }
        const cell = button("cell." + tone(found), "", () => kk.select({ cell: key }), kk.state.cell === key);
        cell.dataset.cell = key;
        cell.append(...summary(found).flatMap(([sign, n], i) => [i ? " " : "", make("span." + sign, kk.SYMBOLS[sign] + n)]));
        cell.setAttribute("aria-label", `${kk.name(from)} → ${title(to)}: ${kk.count("claims", found.length)} (${spoken(found)})`);
        cell.title = cell.getAttribute("aria-label");
        row.append(make("td", cell));
      }
      body.append(row);
    }
    const table = make("table", make("caption", words.matrixCaption), make("thead", head), body);
    matrixPlace.replaceChildren(cells.size ? table : make("p.note", words.nothing), make("p.key", words.matrixKey));
  };

  // "2022-10-04", "2022-10" and "--03" as the reader's language says them: never more precise than the text.
  const date = (value) => {
    const [, year, month, day] = /^(\d{4}|-)-?(\d{2})?(?:-(\d{2}))?/.exec(value) || [];
    if (!year || (year === "-" && !month)) return value;
    if (!month) return year;
    const shape = { month: "long", ...(year === "-" ? {} : { year: "numeric" }), ...(day ? { day: "numeric" } : {}), timeZone: "UTC" };
    const at = new Date(Date.UTC(year === "-" ? 2000 : Number(year), Number(month) - 1, Number(day || 1)));
    return new Intl.DateTimeFormat(kk.state.lang, shape).format(at);
  };
  const drawTimeline = () => {
    const lanes = new Map(), words = kk.words();
    for (const claim of kk.visible("when")) {
      const when = claim.when || "none";
      lanes.set(when, [...(lanes.get(when) || []), claim]);
    }
    // Dated first, then months of no year, then the undated.
    const rank = (when) => (when === "none" ? 2 : when.startsWith("-") ? 1 : 0);
    const line = make("div.lanes");
    for (const when of [...lanes.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))) {
      const claims = lanes.get(when);
      const label = when === "none" ? words.undated : date(when), dots = make("span.dots");
      const each = Math.ceil(claims.length / DOTS); // so many claims is a dot where there are too many
      for (const [sign, n] of summary(claims)) for (let i = 0; i < n; i += each) dots.append(make("i." + sign));
      const lane = button("lane" + (when === "none" ? ".none" : ""), "", () => kk.change({ when: kk.state.when === when ? "" : when }), kk.state.when === when);
      lane.dataset.when = when;
      lane.append(dots, make("b", `${label} (${claims.length})`), make("small", [rank(when) === 1 ? words.everyYear : "", each > 1 ? words.dot.replace("{n}", each) : ""].filter(Boolean).join(" · ")));
      lane.title = spoken(claims);
      line.append(lane);
    }
    timePlace.replaceChildren(make("h2", words.timeline), line);
  };

  kk.drawTables = () => (drawMatrix(), drawTimeline());
})();
