"""Make ``docs/page.png``, the README's picture, from the shipped article: ``python tools/picture.py``."""

import io
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

import ktokogo
from ktokogo import resources

TARGET = Path(__file__).resolve().parents[1] / "docs" / "page.png"


def main() -> None:
    """Show what the article says, with its most active actor selected."""
    article = next(resources.path("data", "articles").glob("*.txt"))
    reading = ktokogo.read(article)
    subjects = [claim.subject for claim in reading.claims]
    most = max(sorted(set(subjects)), key=subjects.count)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page_path = ktokogo.show(reading, Path(folder, "page.html"), "en")
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1360, "height": 820})
        page.goto(page_path.as_uri())
        page.locator("input").first.fill(reading.by_id[most].name)
        page.keyboard.press("Enter")
        page.wait_for_timeout(1000)
        picture = Image.open(io.BytesIO(page.screenshot()))
        browser.close()
    picture.quantize(256).save(TARGET, optimize=True)


if __name__ == "__main__":
    main()
