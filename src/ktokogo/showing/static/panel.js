"use strict";
// The evidence panel: sentences with both names marked, and the chain of who says so. Text by textContent only.
(() => {
  const kk = window.ktokogo;
  const place = document.getElementById("evidence");
  const CARDS = 40;
  let limit = CARDS;

  // make("p.note", "text", child, …): an element with a class; strings become text nodes.
  const make = (what, ...content) => {
    const [tag, ...classes] = what.split(".");
    const element = document.createElement(tag);
    if (classes.length) element.className = classes.join(" ");
    element.append(...content.filter((part) => part !== null && part !== undefined && part !== ""));
    return element;
  };
  const button = (what, text, act, pressed) => {
    const element = make("button." + what, text);
    element.type = "button";
    if (pressed !== undefined) element.setAttribute("aria-pressed", String(pressed));
    element.addEventListener("click", act);
    return element;
  };
  const polish = (element) => (element.setAttribute("lang", "pl"), element);
  const named = (id) => {
    const element = button("name", kk.name(id), () => kk.select({ node: id }));
    const node = kk.nodes.get(id);
    return node && !(kk.state.lang === "en" && node.en) ? polish(element) : element;
  };
  const pill = (claim) => {
    const symbol = kk.SYMBOLS[claim.sign];
    return make("span.pill." + claim.sign, symbol ? symbol + " " : "", kk.relation(claim));
  };

  const sentence = (claim) => {
    const quote = polish(make("blockquote.sentence"));
    const partial = claim.pieces.some((piece) => !piece[2]);
    for (const [text, mark, proof] of claim.pieces) {
      const part = mark ? make("mark." + mark, text) : make("span", text);
      if (partial && proof) part.classList.add("proof");
      quote.append(part);
    }
    return quote;
  };

  const chain = (claim) => {
    const words = kk.words(), list = make("dl.chain");
    const row = (word, ...content) => list.append(make("div", make("dt", words[word]), make("dd", ...content)));
    const names = (ids) => ids.flatMap((id, i) => (i ? [", ", named(id)] : [named(id)]));
    const title = kk.articles.get(claim.article);
    row("says", claim.source === "article" ? words.article : named(claim.source), claim.inferred ? make("small", words.inferred) : "");
    if (claim.via.length) row("via", ...names(claim.via));
    row("in", titled(polish(make("cite", title || words.untitled)), title));
    if (claim.counterparty.length) row("with", ...names(claim.counterparty));
    if (claim.addressee) row("to", named(claim.addressee));
    if (claim.occasion) row("at", named(claim.occasion));
    if (claim.time) row("when", polish(make("span", claim.time)));
    return list;
  };

  const card = (claim) => {
    const words = kk.words(), denied = claim.sign.startsWith("not-");
    const head = make("h4", named(claim.subject), " ", pill(claim), " ", claim.object ? named(claim.object) : "");
    const marked = claim.pieces.some((piece) => piece[1] === "subject");
    const chips = make("p.chips", make("span.chip", words.voices[claim.voice]));
    if (denied) chips.append(make("span.chip.denied", words.denied));
    if (claim.certainty !== "certain") chips.append(titled(make("span.chip", words.certainties[claim.certainty]), words.certainty));
    if (claim.modality !== "actual") chips.append(titled(make("span.chip.mode", words.modalities[claim.modality]), words.modality));
    chips.append(titled(make("span.chip.sure", Math.round(claim.confidence * 100) + "%"), words.sure + " · " + claim.rule));
    if (!marked) chips.append(make("span.chip.context", words.context));
    return make("article.card." + claim.sign, head, sentence(claim), chain(claim), chips);
  };
  const titled = (element, text) => ((element.title = text), element);

  const cards = (claims) => {
    const box = make("div.cards");
    let article = null;
    for (const claim of claims.slice(0, limit)) {
      if (claim.article !== article && kk.articles.size > 1) {
        article = claim.article;
        box.append(polish(make("h3", kk.articles.get(article) || kk.words().untitled)));
      }
      box.append(card(claim));
    }
    if (claims.length > limit) box.append(button("more", kk.words().showMore, () => ((limit += CARDS), draw())));
    return box;
  };

  // Every edge without a canvas: a list of buttons.
  const relationList = (shown) => {
    const list = make("ul.relations");
    for (const { edge, claims } of shown) {
      const row = button("relation", "", () => kk.select({ edge: edge.id }), kk.state.edge === edge.id);
      row.dataset.edge = edge.id;
      row.append(kk.name(edge.from), " ", pill(claims[0]), " ", kk.name(edge.to), claims.length > 1 ? make("b", " ×" + claims.length) : "");
      list.append(make("li", row));
    }
    const box = make("details.list", make("summary", `${kk.words().relationList} (${shown.length})`), list);
    return box;
  };
  const balance = (claims) => {
    const box = make("span.balance");
    for (const sign of kk.SIGNS) {
      const n = claims.filter((claim) => claim.sign === sign).length;
      if (n && kk.SYMBOLS[sign]) box.append(titled(make("span." + sign, kk.SYMBOLS[sign] + n), kk.words().signs[sign]), " ");
    }
    return box;
  };

  const heading = (claims) => {
    const { state } = kk, words = kk.words(), box = make("div.heading");
    const back = button("plain", words.clear, () => kk.select({}));
    const counts = make("p.counts", kk.count("claims", claims.length), " ", balance(claims));
    if (state.node) {
      const node = kk.nodes.get(state.node);
      const other = state.lang === "pl" ? node.en : node.label;
      box.append(make("h3", kk.name(node.id)), make("p.under", words.types[node.group], other && other !== kk.name(node.id) ? " · " + other : ""), counts);
      box.append(make("p.acts", button("plain", words.neighbours, () => kk.change({ only: !state.only }), state.only), back));
    } else if (state.edge) {
      const edge = kk.edges.get(state.edge);
      box.append(make("h3", kk.name(edge.from), edge.symmetric ? " ↔ " : " → ", kk.name(edge.to)), counts, make("p.acts", back));
    } else if (state.cell) {
      const [from, to] = state.cell.split(" ");
      box.append(make("h3", kk.name(from), " → ", to === "*" ? words.matters : kk.name(to)), counts, make("p.acts", back));
    }
    return box;
  };

  const draw = () => {
    const { state } = kk, words = kk.words(), claims = kk.selected(), parts = [];
    const shown = kk.visibleEdges(true);
    if (state.node || state.edge || state.cell) {
      parts.push(heading(claims));
      if (state.node) parts.push(relationList(shown.filter(({ edge }) => edge.from === state.node || edge.to === state.node)));
    } else {
      const ends = new Set(shown.flatMap(({ edge }) => [edge.from, edge.to]));
      parts.push(make("p.hint", words.hint), make("p.counts", `${kk.count("nodes", ends.size)} · ${kk.count("claims", claims.length)}`, " ", balance(claims)));
      if (kk.data.dropped.nodes || kk.data.dropped.claims)
        parts.push(make("p.note", words.dropped.replace("{nodes}", kk.data.dropped.nodes).replace("{claims}", kk.data.dropped.claims)));
      if (kk.data.crowdedNeutral && state.off.sign.has("neutral")) parts.push(make("p.note", words.neutralOff));
      parts.push(relationList(shown));
      if (kk.articles.size === 1) parts.push(polish(make("h3", [...kk.articles.values()][0] || words.untitled)));
    }
    if (!claims.length && !(state.node && kk.visible().some((claim) => claim.source === state.node))) parts.push(make("p.note", words.nothing));
    parts.push(cards(claims));
    if (state.node) {
      const vouched = kk.visible().filter((claim) => (claim.source === state.node || claim.via.includes(state.node)) && !claims.includes(claim));
      if (vouched.length) parts.push(make("h3", words.vouches), cards(vouched));
    }
    place.replaceChildren(...parts);
    document.getElementById("live").textContent = `${kk.count("relations", shown.length)}, ${kk.count("claims", claims.length)}`;
  };

  kk.make = make;
  kk.button = button;
  kk.drawPanel = (changed) => {
    if (!changed || changed.some((key) => ["node", "edge", "cell"].includes(key))) {
      limit = CARDS;
      document.getElementById("panel").scrollTop = 0;
    }
    draw();
  };
})();
