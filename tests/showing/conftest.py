"""A real browser with the network off. Every page opened must leave a clean console and ask for nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from ktokogo.showing.page import write_page
from ktokogo.showing.view import view_of_readings
from readings import invented

CHROMIUM = Path("/usr/bin/chromium")
QUIET = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser():
    if not CHROMIUM.exists():
        pytest.fail(f"{CHROMIUM} is missing: install it with 'apt-get install chromium fonts-dejavu'")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=QUIET)
        yield browser
        browser.close()


class Explorer:
    """An open page and what it did: ``messages`` of its console, ``requests`` it made."""

    def __init__(self, browser, address, scheme="light"):
        self.context = browser.new_context(
            offline=True,
            viewport={"width": 1440, "height": 900},
            color_scheme=scheme,
            accept_downloads=True,
        )
        self.page = self.context.new_page()
        self.messages, self.requests = [], []
        self.page.on("console", lambda message: self.messages.append(message.text))
        self.page.on("pageerror", lambda error: self.messages.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("dialog", lambda dialog: (self.messages.append(dialog.message), dialog.dismiss()))
        self.address = address
        self.page.goto(address)

    def text(self, selector):
        return self.page.locator(selector).inner_text()

    def texts(self, selector):
        return self.page.locator(selector).all_inner_texts()

    def count(self, selector):
        return self.page.locator(selector).count()

    def click(self, selector):
        self.page.locator(selector).first.click()

    def claims(self):
        return self.count("#evidence article.card")

    def edge_between(self, one, other, sign):
        """Return the id of the edge of this sign between two nodes given by their Polish names."""
        return self.page.evaluate(
            """([one, other, sign]) => ktokogo.data.edges.find((e) => e.sign === sign &&
                 ktokogo.nodes.get(e.from).label === one && ktokogo.nodes.get(e.to).label === other).id""",
            [one, other, sign],
        )

    def click_edge(self, edge):
        """Click where the edge is drawn: on the canvas, with the mouse."""
        at = self.page.evaluate(
            """(id) => {
                 const edge = ktokogo.edges.get(id), network = ktokogo.network;
                 const place = network.getPositions([edge.from, edge.to]);
                 const [a, b] = [place[edge.from], place[edge.to]];
                 const box = document.getElementById("canvas").getBoundingClientRect();
                 // Across the straight line, so that bent edges are found too: the middle of what hits.
                 const length = Math.hypot(b.x - a.x, b.y - a.y);
                 const [dx, dy] = [(b.x - a.x) / length, (b.y - a.y) / length];
                 for (let part = 0.35; part < 0.7; part += 0.03) {
                   const hits = [];
                   for (let off = -length / 3; off < length / 3; off += 1) {
                     const along = length * part;
                     const at = { x: a.x + dx * along - dy * off, y: a.y + dy * along + dx * off };
                     const dom = network.canvasToDOM(at);
                     if (ktokogo.under(dom).edge === id) hits.push({ x: dom.x + box.x, y: dom.y + box.y });
                   }
                   if (hits.length > 6) return hits[Math.floor(hits.length / 2)];
                 }
                 return null;
               }""",
            edge,
        )
        assert at is not None, "the edge is drawn nowhere"
        self.page.mouse.click(at["x"], at["y"])
        # vis-network waits for a second click before it calls the first one single
        self.page.wait_for_function("ktokogo.state.edge !== ''")


@pytest.fixture
def explore(browser, tmp_path):
    """Open the page of some readings (by default of the invented one) and check its manners at the end."""
    opened = []

    def start(*readings, view=None, address="", lang="pl", scheme="light"):
        path = write_page(
            view or view_of_readings(readings or [invented()]), tmp_path / f"page{len(opened)}.html", lang
        )
        explorer = Explorer(browser, path.as_uri() + address, scheme)
        opened.append(explorer)
        return explorer

    yield start
    for explorer in opened:
        strangers = [
            url for url in explorer.requests if not url.startswith((explorer.address.split("#")[0], "data:"))
        ]
        messages = explorer.messages
        explorer.context.close()
        assert strangers == []
        assert messages == []
