"""The page in a notebook's frame, where it has no address of its own."""

from __future__ import annotations

from ktokogo.showing.notebook import display
from ktokogo.showing.view import view_of_readings
from readings import invented


def test_the_page_works_inside_a_frame(browser, tmp_path):
    shown = display(view_of_readings([invented()]), lang="en", height=640)
    notebook = tmp_path / "notebook.html"
    notebook.write_text(f"<!doctype html><title>n</title>{shown._repr_html_()}", encoding="utf-8")
    context = browser.new_context(offline=True, viewport={"width": 1300, "height": 700})
    page, messages = context.new_page(), []
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    page.goto(notebook.as_uri())
    frame = page.frame_locator("iframe")
    frame.locator("#filters input").first.wait_for()  # a button is deaf until the scripts have drawn the page
    frame.locator("#view-matrix").click()
    frame.get_by_label("Bogusz Virecki → Union of Three Rivers", exact=False).click()
    assert frame.locator(".sentence mark.object").inner_text() == "Unię Trzech Rzek"
    assert page.locator("iframe").bounding_box()["height"] == 640
    context.close()
    assert messages == []
