# ---
# jupyter:
#   jupytext:
#     formats: ipynb,py:percent
#     text_representation:
#       extension: .py
#       format_name: percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # From an article to a graph
#
# One article of Polish political news goes all the way here: what it says, who says so, and in which
# sentence; then as a graph that can be asked with SPARQL and seen as a network.

# %%
from pathlib import Path

import matplotlib.pyplot as plt
import networkx as nx
import pandas as pd

import ktokogo
from ktokogo.asking.measures import bundled, measures

pd.set_option("display.max_colwidth", 90)
article = next(Path("../data/articles").glob("*.txt"))

# %% [markdown]
# ## What does it say?
#
# `read` gives the article's exact text, the mentions of actors in it, and the claims. A claim is what one
# source puts forward in one place; it asserts nothing by itself.

# %%
reading = ktokogo.read(article)
print(reading.article.title)
print(f"{len(reading.claims)} claims, {len(reading.actors)} actors, {len(reading.mentions)} mentions")

# %% [markdown]
# Every claim knows who vouches for it, the sentence it stands in, and the rule that found it. The sign (±)
# tells whether the source affirms or denies it; "does not support" is never turned into "opposes".

# %%
names = {actor.id: actor.name for actor in reading.actors} | {reading.article.id: "the article"}
pd.DataFrame(
    {
        "who": names[claim.subject],
        "±": claim.polarity,
        "relation": claim.relation,
        "whom": claim.object_text,
        "according to": names[claim.source],
        "voice": claim.voice,
        "sentence": claim.sentence.text,
    }
    for claim in reading.claims
)

# %% [markdown]
# Offsets are code points into the exact text, so that the evidence can always be cut out again.

# %%
claim = reading.claims[0]
start, end = claim.evidence.start, claim.evidence.end
assert reading.article.text[start:end] == claim.evidence.text
print(start, end, claim.rule, claim.confidence)

# %% [markdown]
# ## A graph to ask
#
# The store keeps each article in a named graph of its own. Without a path it lives in memory.

# %%
store = ktokogo.open()
print(store.add(reading, origin=article.name).status)
print(store.add(reading, origin=article.name).status)

# %% [markdown]
# There are named questions (`ktokogo query --list` on the command line), and any SPARQL works too. An answer
# is a table here, and a data frame by `to_frame()`.

# %%
ktokogo.ask(store, "sources", lang="en")

# %%
query = """
SELECT ?who ?relation (COUNT(?claim) AS ?claims) WHERE {
  ?claim a kk:Claim ; kk:subject/skos:prefLabel ?who ; kk:relation/skos:prefLabel ?relation .
  FILTER(LANG(?who) = "pl" && LANG(?relation) = "pl")
} GROUP BY ?who ?relation ORDER BY DESC(?claims) ?who ?relation
"""
frame = ktokogo.ask(store, query).to_frame()
frame.head(10)

# %%
frame.groupby("who")["claims"].sum().sort_values(ascending=False).head(8)

# %% [markdown]
# ## A network to measure
#
# `network` gives a networkx graph with an edge for every claim between two actors, with its sign: what the
# relation says about friend and foe. A denied positive claim is "not positive", not negative.

# %%
network = ktokogo.network(store)
pd.DataFrame(measures(network)).T.rename(index=dict(network.nodes(data="label"))).sort_values(
    ["out", "in"], ascending=False
).head(8)

# %%
COLOURS = {"positive": "#00795a", "negative": "#c2410c"}
bundles = bundled(network)
places = nx.spring_layout(nx.Graph(bundles), seed=7, k=1.6)
figure, axes = plt.subplots(figsize=(11, 7))
nx.draw_networkx_nodes(bundles, places, ax=axes, node_size=260, node_color="#dbe4ee", edgecolors="#64748b")
nx.draw_networkx_labels(bundles, places, labels=dict(bundles.nodes(data="label")), ax=axes, font_size=9)
for sign in sorted({sign for *_, sign in bundles.edges(data="sign")}):
    edges = [(a, b, key) for a, b, key, its in bundles.edges(keys=True, data="sign") if its == sign]
    nx.draw_networkx_edges(
        bundles,
        places,
        edgelist=edges,
        ax=axes,
        edge_color=COLOURS.get(sign, "#94a3b8"),
        style="dashed" if sign == "negative" else "solid",
        connectionstyle="arc3,rad=0.1",
        arrowsize=14,
    )
axes.set_axis_off()
plt.show()

# %% [markdown]
# ## A page to look at
#
# The same page that `ktokogo show` writes: click an edge to see its sentence and who says so.

# %%
ktokogo.show(store)
