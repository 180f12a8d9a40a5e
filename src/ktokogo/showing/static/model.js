"use strict";
// The data of the page, its words, and what is selected and filtered. No drawing.
window.ktokogo = (() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const nodes = new Map(data.nodes.map((node) => [node.id, node]));
  const edges = new Map(data.edges.map((edge) => [edge.id, edge]));
  const articles = new Map(data.articles.map((article) => [article.id, article.title]));
  const SIGNS = ["positive", "negative", "neutral", "not-positive", "not-negative", "not-neutral"];
  const SYMBOLS = { positive: "+", negative: "−", neutral: "", "not-positive": "≠ +", "not-negative": "≠ −", "not-neutral": "≠" };
  const FACETS = ["sign", "source", "type", "voice"];

  data.claims.forEach((claim, index) => {
    claim.index = index;
    claim.edges = [];
  });
  for (const edge of data.edges) for (const index of edge.claims) data.claims[index].edges.push(edge.id);

  const fresh = () => ({
    lang: data.lang, view: "graph", theme: "", node: "", edge: "", cell: "", only: true,
    off: { sign: new Set(data.crowdedNeutral ? ["neutral", "not-neutral"] : []), source: new Set(), type: new Set(), voice: new Set() },
    confidence: 0, when: "", speech: !data.crowded,
  });
  const state = fresh();
  const listeners = [];

  // --- words ---
  const words = () => data.words[state.lang];
  const rules = { pl: new Intl.PluralRules("pl"), en: new Intl.PluralRules("en") };
  const count = (word, n) => {
    const forms = words()[word];
    return (forms[rules[state.lang].select(n)] || forms.other).replace("{n}", n.toLocaleString(state.lang));
  };
  const name = (id) => {
    if (id === "article") return words().article;
    const node = nodes.get(id);
    return node ? (state.lang === "en" && node.en) || node.label : id;
  };
  const relation = (claim) => {
    const label = data.relations[claim.relation][state.lang];
    return claim.sign.startsWith("not-") ? words().not.replace("{relation}", label) : label;
  };
  // "Żółkoś" and "zolkos" are one word to a searcher; ł has no decomposition of its own.
  const fold = (text) => text.toLowerCase().replace(/ł/g, "l").normalize("NFD").replace(/\p{M}/gu, "");

  // --- filters ---
  const typesOf = (claim) => [claim.subject, claim.object].filter(Boolean).map((id) => nodes.get(id).group);
  const values = {
    sign: (claim) => [claim.sign], source: (claim) => [claim.source], type: typesOf, voice: (claim) => [claim.voice],
  };
  const passes = (claim, except) =>
    FACETS.every((facet) => facet === except || !values[facet](claim).some((v) => state.off[facet].has(v))) &&
    claim.confidence * 100 >= state.confidence &&
    (except === "when" || !state.when || (claim.when || "none") === state.when);
  const visible = (except) => data.claims.filter((claim) => passes(claim, except));
  const hiddenSpeech = (id) => !state.speech && nodes.get(id).speech;
  // Edges that pass the filters, each with those of its claims that pass.
  const visibleEdges = (withSpeech) => {
    const shown = [];
    for (const edge of data.edges) {
      if (!withSpeech && (hiddenSpeech(edge.from) || hiddenSpeech(edge.to))) continue;
      const claims = edge.claims.map((i) => data.claims[i]).filter((claim) => passes(claim));
      if (claims.length) shown.push({ edge, claims });
    }
    return shown;
  };
  // How many claims each value of a facet would show, the other filters being as they are.
  const facet = (which) => {
    const found = new Map();
    for (const claim of data.claims) for (const value of new Set(values[which](claim))) found.set(value, 0);
    for (const claim of visible(which)) for (const value of new Set(values[which](claim))) found.set(value, found.get(value) + 1);
    return found;
  };
  const selected = () => {
    if (state.edge) return visible().filter((claim) => claim.edges.includes(state.edge));
    if (state.node) return visible().filter((claim) => claim.subject === state.node || claim.object === state.node);
    if (state.cell) {
      const [from, to] = state.cell.split(" ");
      return visible().filter((claim) => meets(claim, from, to));
    }
    return visible();
  };
  // In the matrix a symmetric claim stands in both cells; "*" is every matter.
  const meets = (claim, from, to) => {
    const hits = (object) => (to === "*" ? claim.matter && object : object === to);
    if (claim.subject === from && hits(claim.object)) return true;
    return claim.edges.some((id) => edges.get(id).symmetric) && claim.object === from && claim.subject === to;
  };

  // --- search ---
  const index = data.nodes.filter((node) => node.group !== "matter" || node.weight).map((node) => ({
    node, names: node.names.map((text) => ({ text, words: fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean) })),
  }));
  // Endings differ ("Żółkosia", "Żółkoś"): the longer the word, the more of its end may.
  const near = (query, word) => {
    if (word.startsWith(query)) return word === query ? 3 : 2;
    const stem = query.slice(0, Math.max(4, query.length - 3));
    return query.length >= 5 && word.startsWith(stem) && Math.abs(word.length - query.length) <= 3 ? 1 : 0;
  };
  const search = (text) => {
    const wanted = fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    if (!wanted.length) return [];
    const hits = [];
    for (const { node, names } of index) {
      let best = 0, by = "";
      for (const candidate of names) {
        const marks = wanted.map((query) => Math.max(0, ...candidate.words.map((word) => near(query, word))));
        const mark = marks.includes(0) ? 0 : Math.min(...marks);
        if (mark > best) [best, by] = [mark, candidate.text];
      }
      if (best) hits.push({ node, by, mark: best });
    }
    const exact = hits.filter((hit) => hit.mark > 1);
    return (exact.length ? exact : hits)
      .sort((a, b) => (a.node.group === "matter") - (b.node.group === "matter") || b.mark - a.mark || b.node.weight - a.node.weight)
      .slice(0, 12);
  };

  // --- the address ---
  const short = (id) => id.replace("http://www.wikidata.org/entity/", "wd:").replace("https://w3id.org/ktokogo/id/", "kk:");
  const long = (id) => id.replace(/^wd:/, "http://www.wikidata.org/entity/").replace(/^kk:/, "https://w3id.org/ktokogo/id/");
  const write = () => {
    const start = fresh(), parts = new URLSearchParams();
    for (const key of ["lang", "view", "theme", "edge", "when"]) if (state[key] !== start[key]) parts.set(key, state[key]);
    if (state.node) parts.set("node", short(state.node));
    if (state.cell) parts.set("cell", state.cell.split(" ").map(short).join(" "));
    if (!state.only) parts.set("only", "0");
    if (state.speech !== start.speech) parts.set("speech", state.speech ? "1" : "0");
    if (state.confidence) parts.set("confidence", state.confidence);
    for (const which of FACETS) {
      const off = [...state.off[which]].sort();
      if (off.join() !== [...start.off[which]].sort().join()) parts.set(which, off.map(short).join(" "));
    }
    return parts.toString();
  };
  const read = (hash) => {
    const parts = new URLSearchParams(hash.replace(/^#/, "")), start = fresh();
    const among = (key, allowed) => (allowed.includes(parts.get(key)) ? parts.get(key) : start[key]);
    const node = long(parts.get("node") || ""), cell = (parts.get("cell") || "").split(" ").map(long);
    Object.assign(state, start, {
      lang: among("lang", ["pl", "en"]), view: among("view", ["graph", "matrix"]), theme: among("theme", ["light", "dark"]),
      node: nodes.has(node) ? node : "", edge: edges.has(parts.get("edge")) ? parts.get("edge") : "",
      cell: cell.length === 2 && nodes.has(cell[0]) ? cell.join(" ") : "", only: parts.get("only") !== "0",
      speech: parts.has("speech") ? parts.get("speech") === "1" : start.speech, when: parts.get("when") || "",
      confidence: Math.min(100, Math.max(0, Number(parts.get("confidence")) || 0)),
    });
    for (const which of FACETS) if (parts.has(which)) state.off[which] = new Set(parts.get(which).split(" ").filter(Boolean).map(long));
  };
  const change = (patch) => {
    Object.assign(state, patch);
    const address = write();
    try {
      history.replaceState(null, "", address ? "#" + address : location.href.split("#")[0]);
    } catch { /* a page inside srcdoc has no address of its own */ }
    for (const listener of listeners) listener(Object.keys(patch));
  };
  const select = (what) => change({ node: "", edge: "", cell: "", ...what });
  const reset = () => {
    const start = fresh();
    change({ off: start.off, confidence: 0, when: "", speech: start.speech });
  };

  return {
    data, nodes, edges, articles, state, SIGNS, SYMBOLS, words, count, name, relation, fold, visible, visibleEdges, facet,
    selected, meets, search, write, read, change, select, reset, onChange: (listener) => listeners.push(listener),
  };
})();
