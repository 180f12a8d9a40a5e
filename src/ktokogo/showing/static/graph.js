"use strict";
// The graph: vis-network draws shapes and edges at stored positions, labels.js what stands over them.
(() => {
  const kk = window.ktokogo;
  const place = document.getElementById("canvas");
  const nodeSet = new vis.DataSet(), edgeSet = new vis.DataSet();
  const AROUND = ["positive", "not-negative", "neutral", "not-neutral", "not-positive", "negative"];
  const MOST = 1.7, UNEVEN = 1.5; // how far stored positions may be stretched, and more one way than the other
  let plates = [], hovered = "", lit = null;

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
  const network = new vis.Network(place, { nodes: nodeSet, edges: edgeSet }, {
    physics: false,
    layout: { improvedLayout: false, randomSeed: 1 },
    interaction: { hover: true, keyboard: false, tooltipDelay: 150, selectConnectedEdges: false, hoverConnectedEdges: false },
    nodes: { chosen: false, font: { size: 0 }, borderWidth: 2 },
    edges: { chosen: false, arrowStrikethrough: false, selectionWidth: 0, hoverWidth: 0.8, color: { inherit: false } },
  });

  // --- where nodes stand ---
  const ego = () => (kk.state.node && kk.state.only ? kk.state.node : "");
  const size = () => ({ width: place.clientWidth || 800, height: place.clientHeight || 600 });

  // Stored positions, spread to fill the canvas. What does not fit at full size is scaled down.
  const spread = (ids) => {
    const { width, height } = size(), margin = { x: 68, top: 54, bottom: 62 };
    const at = new Map(ids.map((id) => {
      const node = kk.nodes.get(id);
      return [id, kk.state.speech ? node.full : [node.x, node.y]];
    }));
    const xs = [...at.values()].map((p) => p[0]), ys = [...at.values()].map((p) => p[1]);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const room = { x: width - 2 * margin.x, y: height - margin.top - margin.bottom };
    let fx = Math.min(MOST, room.x / Math.max(right - left, 1)), fy = Math.min(MOST, room.y / Math.max(bottom - top, 1));
    [fx, fy] = [Math.min(fx, fy * UNEVEN), Math.min(fy, fx * UNEVEN)];
    // Shapes shrink less than distances do: what is small must still be seen and clicked.
    const scale = Math.min(1, Math.sqrt(fx * fy) * 1.3);
    for (const [id, [x, y]] of at) at.set(id, [((x - (left + right) / 2) * fx) / scale, ((y - (top + bottom) / 2) * fy) / scale]);
    return { at, scale, middle: (margin.bottom - margin.top) / 2 };
  };

  // Neighbours on an ellipse, clockwise by sign, at even distances along it; two rings when there are many.
  const ellipse = (centre, shown) => {
    const { width, height } = size(), signs = new Map();
    for (const { edge, claims } of shown) {
      const other = edge.from === centre ? edge.to : edge.from;
      if (other === centre) continue;
      const marks = signs.get(other) || new Map();
      const weight = claims.length * (edge.sign === "neutral" ? 1 : 10);
      signs.set(other, marks.set(edge.sign, (marks.get(edge.sign) || 0) + weight));
    }
    const main = (id) => [...signs.get(id)].sort((a, b) => b[1] - a[1])[0][0];
    const others = [...signs.keys()].sort((a, b) =>
      AROUND.indexOf(main(a)) - AROUND.indexOf(main(b)) || kk.nodes.get(a).group.localeCompare(kk.nodes.get(b).group) ||
      kk.nodes.get(b).weight - kk.nodes.get(a).weight || (a < b ? -1 : 1));
    const rx = Math.max(width / 2 - 84, 120), ry = Math.max(height / 2 - 84, 110), steps = 720, lengths = [0];
    const point = (i) => [rx * Math.sin((2 * Math.PI * i) / steps), -ry * Math.cos((2 * Math.PI * i) / steps)];
    for (let i = 1; i <= steps; i++) {
      const [x1, y1] = point(i - 1), [x2, y2] = point(i);
      lengths.push(lengths[i - 1] + Math.hypot(x2 - x1, y2 - y1));
    }
    const at = new Map([[centre, [0, 0]]]);
    others.forEach((id, i) => {
      const wanted = (lengths[steps] * (i + 0.5)) / others.length;
      const [x, y] = point(lengths.findIndex((length) => length >= wanted));
      const ring = others.length > 18 && i % 2 ? 0.68 : 1;
      at.set(id, [x * ring, y * ring]);
    });
    return { at, scale: others.length > 40 ? 0.8 : 1, middle: -4 };
  };

  // --- what is drawn ---
  const wording = ({ edge, claims }) => {
    const words = [...new Set(claims.map(kk.relation))], symbol = kk.SYMBOLS[edge.sign];
    return (symbol ? symbol + " " : "") + words[0].split(",")[0] + (words.length > 1 ? " +" + (words.length - 1) : "") +
      (claims.length > words.length ? " ×" + claims.length : "");
  };
  // A straight edge that would run behind a third node bends around it, or it would seem to end there.
  const bend = (edge, at) => {
    const [[ax, ay], [bx, by]] = [at.get(edge.from), at.get(edge.to)], length = Math.hypot(bx - ax, by - ay) || 1;
    for (const [id, [x, y]] of at) {
      if (edge.smooth || id === edge.from || id === edge.to) continue;
      const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
      const aside = ((x - ax) * (by - ay) - (y - ay) * (bx - ax)) / length;
      if (along > 0 && along < length && Math.abs(aside) < kk.nodes.get(id).size + 3)
        return { enabled: true, type: aside > 0 ? "curvedCW" : "curvedCCW", roundness: 0.2 };
    }
    return edge.smooth;
  };
  const drawEdge = (item, paint, at, scale) => {
    const [a, b] = [at.get(item.edge.from), at.get(item.edge.to)];
    const long = Math.hypot(b[0] - a[0], b[1] - a[1]) * scale > 115; // room for words
    const { edge, claims } = item, chosen = kk.state.edge === edge.id, centre = kk.state.node;
    const mine = centre && (edge.from === centre || edge.to === centre);
    const dim = (kk.state.edge && !chosen) || (centre && !mine);
    const many = claims.length > 1 && !kk.state.edge && !centre;
    return {
      ...edge, width: edge.width + (chosen ? 2.5 : 0), title: `${kk.name(edge.from)} – ${wording(item)} – ${kk.name(edge.to)}`,
      color: { color: paint[edge.sign], highlight: paint[edge.sign], hover: paint[edge.sign], opacity: dim ? 0.18 : 1 },
      smooth: bend(edge, at),
      label: chosen || (mine && long) ? wording(item) : many ? "×" + claims.length : undefined,
      font: { size: 11.5, face: paint.face, color: paint[edge.sign], strokeWidth: 0, background: paint.ground, align: "middle" },
    };
  };
  const drawNode = (id, [x, y], paint) => {
    const node = kk.nodes.get(id), dim = lit && !lit.has(id), fill = paint[node.group];
    const { names, full, label, title, ...rest } = node;
    return {
      ...rest, x, y, label: undefined, title: `${kk.name(id)} · ${kk.words().types[node.group]}`, opacity: dim ? 0.25 : 1,
      size: node.size + (id === kk.state.node ? 4 : 0),
      color: { background: fill, border: paint.ground, highlight: { background: fill, border: paint.ground }, hover: { background: fill, border: paint.ink } },
    };
  };
  const paints = () => {
    const paint = { face: getComputedStyle(document.body).fontFamily };
    for (const name of [...kk.SIGNS, ...Object.keys(kk.words().types), "ground", "ink", "plate"]) paint[name] = colour(name);
    return paint;
  };
  let paint = paints();

  const draw = () => {
    if (kk.state.view !== "graph") return;
    paint = paints();
    const speech = kk.state.speech || (kk.state.node && kk.nodes.get(kk.state.node).speech);
    const edge = kk.edges.get(kk.state.edge);
    let shown = kk.visibleEdges(true).filter((item) => speech || item.edge === edge ||
      ![item.edge.from, item.edge.to].some((id) => kk.nodes.get(id).speech));
    const centre = ego();
    if (centre) shown = shown.filter((item) => item.edge.from === centre || item.edge.to === centre);
    const ids = [...new Set([...(centre ? [centre] : []), ...shown.flatMap((item) => [item.edge.from, item.edge.to])])];
    lit = edge ? new Set([edge.from, edge.to])
      : kk.state.node ? new Set([kk.state.node, ...shown.filter((i) => [i.edge.from, i.edge.to].includes(kk.state.node)).flatMap((i) => [i.edge.from, i.edge.to])])
        : null;
    const { at, scale, middle } = centre ? ellipse(centre, shown) : spread(ids);
    // Gone nodes leave the data, because vis-network also finds hidden ones under the pointer.
    edgeSet.remove(edgeSet.getIds().filter((id) => !shown.some((item) => item.edge.id === id)));
    nodeSet.remove(nodeSet.getIds().filter((id) => !at.has(id)));
    nodeSet.update(ids.map((id) => drawNode(id, at.get(id), paint)));
    edgeSet.update(shown.map((item) => drawEdge(item, paint, at, scale)));
    network.moveTo({ position: { x: 0, y: middle / scale }, scale });
    network.redraw();
  };

  network.on("afterDrawing", (context) => {
    const bodies = nodeSet.getIds().map((id) => {
      const { x, y } = network.getPosition(id), half = nodeSet.get(id).size + 2;
      return { id, x: x - half, y: y - half, w: 2 * half, h: 2 * half, cx: x, cy: y, half, node: kk.nodes.get(id) };
    });
    const ends = new Map(); // by node: where its edges lead
    for (const { from, to } of edgeSet.get()) {
      for (const [one, other] of [[from, to], [to, from]]) ends.set(one, [...(ends.get(one) || []), network.getPosition(other)]);
    }
    const corner = network.DOMtoCanvas({ x: 0, y: 0 }), far = network.DOMtoCanvas({ x: place.clientWidth, y: place.clientHeight });
    const view = { x: corner.x, y: corner.y, w: far.x - corner.x, h: far.y - corner.y };
    const [buttons, box] = ["views", "canvas"].map((id) => document.getElementById(id).getBoundingClientRect());
    const from = network.DOMtoCanvas({ x: buttons.left - box.left, y: buttons.top - box.top });
    const to = network.DOMtoCanvas({ x: buttons.right - box.left, y: buttons.bottom - box.top });
    const taken = [{ x: from.x, y: from.y, w: to.x - from.x, h: to.y - from.y }]; // no label under the buttons
    plates = kk.drawLabels(context, { bodies, ends, lit, hovered, paint, scale: network.getScale(), view, taken });
  });

  // --- the pointer: a few pixels beside an edge still mean the edge ---
  const edgeNear = ({ x, y }) => {
    for (const distance of [0, 4, 8]) {
      for (let turn = 0; turn < (distance ? 8 : 1); turn++) {
        const angle = (turn * Math.PI) / 4;
        const found = network.getEdgeAt({ x: x + distance * Math.cos(angle), y: y + distance * Math.sin(angle) });
        if (found) return found;
      }
    }
    return "";
  };
  // What a click at this place of the canvas means: a node by its shape or its label, else an edge.
  const under = (place) => {
    const { x, y } = network.DOMtoCanvas(place);
    const plate = plates.find((p) => x >= p.x && x <= p.x + p.w && y >= p.y && y <= p.y + p.h);
    const node = network.getNodeAt(place) || (plate ? plate.id : "");
    return { node, edge: node ? "" : edgeNear(place) };
  };
  network.on("click", ({ pointer }) => {
    const { node, edge } = under(pointer.DOM);
    if (node || edge) kk.select(node ? { node } : { edge });
    else if (kk.state.node || kk.state.edge || kk.state.cell) kk.select({});
  });
  network.on("hoverNode", ({ node }) => ((hovered = node), (place.style.cursor = "pointer"), network.redraw()));
  network.on("blurNode", () => ((hovered = ""), (place.style.cursor = ""), network.redraw()));
  network.on("hoverEdge", () => (place.style.cursor = "pointer"));
  network.on("blurEdge", () => (place.style.cursor = ""));
  new ResizeObserver(() => draw()).observe(place);

  // The picture as it stands, on the page's ground.
  const picture = () => {
    const from = place.querySelector("canvas"), to = document.createElement("canvas");
    [to.width, to.height] = [from.width, from.height];
    const context = to.getContext("2d");
    context.fillStyle = colour("ground");
    context.fillRect(0, 0, to.width, to.height);
    context.drawImage(from, 0, 0);
    return to.toDataURL("image/png");
  };

  Object.assign(kk, { drawGraph: draw, network, picture, under });
})();
