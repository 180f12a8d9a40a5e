"use strict";
// What is drawn over the shapes: initials, rings, and labels that keep their size on the screen, never
// overlap, and keep clear of their own edges where they can.
(() => {
  const kk = window.ktokogo;
  const SMALLER = { country: 0.85, group: 0.85, place: 0.75, event: 0.8 };
  const WIDTHS = [[112, 3], [78, 2]]; // in screen pixels, and lines: the narrower where the wider finds no room

  const overlaps = (a, b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
  // Does the straight line from a node to another end run through a box? Enough steps to hit any label.
  const crosses = ({ cx, cy }, end, box) => {
    const length = Math.hypot(end.x - cx, end.y - cy) || 1;
    for (let d = 12; d < Math.min(length, 160); d += 8) {
      const x = cx + ((end.x - cx) * d) / length, y = cy + ((end.y - cy) * d) / length;
      if (x > box.x && x < box.x + box.w && y > box.y && y < box.y + box.h) return true;
    }
    return false;
  };
  const lines = (context, text, width, most) => {
    const found = [""];
    for (const word of text.split(/\s+/)) {
      const last = found[found.length - 1], longer = last ? last + " " + word : word;
      if (!last || context.measureText(longer).width <= width) found[found.length - 1] = longer;
      else found.push(word);
    }
    return found.length > most ? [...found.slice(0, most - 1), found[most - 1] + "…"] : found;
  };

  const inside = (context, { cx, cy, half, node }, chosen, scale, paint) => {
    const small = (node.initials.length > 2 ? 0.62 : 0.8) * (SMALLER[node.group] || 1), medium = node.group === "medium";
    context.fillStyle = "#fff";
    context.strokeStyle = chosen ? paint.ink : "#fff";
    context.textBaseline = "middle";
    if (half * scale > 8 && node.group !== "matter") {
      context.font = `700 ${half * small}px ${paint.face}`;
      context.fillText(node.initials, cx, cy + (node.group === "place" ? half * 0.2 : medium ? -half * 0.12 : 0));
      if (medium) context.fillRect(cx - half * 0.55, cy + half * 0.42, half * 1.1, half * 0.12);
    }
    // A state has a second ring inside, an unnamed group a dashed one, the selected node a strong one around.
    if (node.group !== "country" && node.group !== "group" && !chosen) return;
    context.lineWidth = chosen ? 3 : 1.4;
    context.setLineDash(node.group === "group" ? [4, 3] : []);
    context.beginPath();
    context.arc(cx, cy, half + (chosen ? 3 : -5), 0, 2 * Math.PI);
    context.stroke();
    context.setLineDash([]);
  };

  // Eight places around a node, the usual one first.
  const around = ({ cx, cy, half }, w, h, px) => {
    const below = cy + half + 2 * px, above = cy - half - h - 2 * px;
    return [
      [cx - w / 2, below], [cx - w / 2, above], [cx + half + 3 * px, cy - h / 2], [cx - half - w - 3 * px, cy - h / 2],
      [cx - w * 0.2, below], [cx - w * 0.8, below], [cx - w * 0.2, above], [cx - w * 0.8, above],
    ].map(([x, y]) => ({ x, y, w, h }));
  };

  // Draw over the bodies { id, x, y, w, h, cx, cy, half, node }; return the labels' boxes with their ids.
  kk.drawLabels = (context, { bodies, ends, lit, hovered, paint, scale, view, taken }) => {
    const px = 1 / scale, plates = [], chosen = kk.state.node;
    const dim = (body) => lit && !lit.has(body.id);
    context.textAlign = "center";
    for (const body of bodies) {
      context.globalAlpha = dim(body) ? 0.35 : 1;
      inside(context, body, body.id === chosen, scale, paint);
    }
    const rank = (body) =>
      (body.id === hovered ? 1e6 : 0) + (body.id === chosen ? 1e5 : 0) + (lit && lit.has(body.id) ? 1e4 : 0) + body.node.weight;
    context.textBaseline = "top";
    for (const body of [...bodies].sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1))) {
      const strong = body.node.group === "person" || body.id === chosen, line = 13.5 * px;
      context.font = `${strong ? "600 " : ""}${12 * px}px ${paint.face}`;
      const free = (spot) =>
        spot.x > view.x && spot.y > view.y && spot.x + spot.w < view.x + view.w && spot.y + spot.h < view.y + view.h &&
        ![...taken, ...plates].some((p) => overlaps(p, spot)) && !bodies.some((b) => b !== body && overlaps(b, spot));
      const crossed = (spot) => (body.id === chosen ? 0 : (ends.get(body.id) || []).filter((end) => crosses(body, end, spot)).length);
      let text, spot;
      for (const [width, most] of WIDTHS) {
        text = lines(context, kk.name(body.id), width * px, most);
        const w = Math.max(...text.map((part) => context.measureText(part).width)) + 6 * px;
        const spots = around(body, w, text.length * line + 2 * px, px);
        spot = spots.filter(free).sort((a, b) => crossed(a) - crossed(b))[0] || (body.id === hovered ? spots[0] : null);
        if (spot) break;
      }
      if (!spot) continue;
      plates.push({ ...spot, id: body.id });
      context.globalAlpha = dim(body) ? 0.3 : 1;
      context.fillStyle = paint.plate;
      context.fillRect(spot.x, spot.y, spot.w, spot.h);
      context.fillStyle = paint.ink;
      text.forEach((part, i) => context.fillText(part, spot.x + spot.w / 2, spot.y + 2 * px + i * line));
    }
    context.globalAlpha = 1;
    return plates;
  };
})();
