"""An environment can be made where Python comes without ensurepip, with pip from a package index."""

import hashlib
import http.server
import subprocess
import sys
import threading
import zipfile
from functools import partial
from pathlib import Path

import pytest

TOOL = Path(__file__).resolve().parents[1] / "tools" / "environment.py"
HIDDEN = (
    "import runpy, sys; sys.modules['ensurepip'] = None; runpy.run_path(sys.argv[0], run_name='__main__')"
)
PIP = "import pathlib, sys; pathlib.Path(sys.prefix, 'installed').write_text(sys.argv[-1], encoding='utf-8')"


@pytest.fixture
def index(tmp_path):
    """A package index on this machine; gives its folder of pip and its address."""
    folder = tmp_path / "simple" / "pip"
    folder.mkdir(parents=True)

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield folder, f"http://127.0.0.1:{server.server_port}/simple"
        server.shutdown()


def publish(folder, *, spoiled=False):
    """Put three releases on the index: an old one, the newest that is fit, and one for a later Python."""
    with zipfile.ZipFile(folder / "pip-26.10-py3-none-any.whl", "w") as wheel:
        wheel.writestr("pip/__main__.py", PIP)
    digest = hashlib.sha256((folder / "pip-26.10-py3-none-any.whl").read_bytes()).hexdigest()
    digest = "0" * 64 if spoiled else digest
    (folder / "index.html").write_text(
        '<a href="pip-26.9-py3-none-any.whl">old</a>'
        f'<a href="pip-26.10-py3-none-any.whl#sha256={digest}" data-requires-python="&gt;=3.9">fit</a>'
        '<a href="pip-27.0-py3-none-any.whl" data-requires-python="&gt;=3.99">later</a>'
        '<a href="pip-28.0-py3-none-any.whl" data-yanked="">withdrawn</a>'
        '<a href="pip-29.0b1-py3-none-any.whl">early</a>',
        encoding="utf-8",
    )


def make(folder, address):
    """Run the tool in a Python without ensurepip."""
    code = f"import sys; del sys.argv[0]; {HIDDEN}"
    environment = {"PIP_INDEX_URL": address, "PATH": ""}
    words = [sys.executable, "-c", code, str(TOOL), str(folder)]
    return subprocess.run(words, env=environment, capture_output=True, text=True, check=False)


def test_pip_comes_from_the_index(index, tmp_path):
    folder, address = index
    publish(folder)
    run = make(tmp_path / "made", address)
    assert (run.returncode, run.stderr) == (0, "")
    assert (tmp_path / "made/installed").read_text(encoding="utf-8").endswith("pip-26.10-py3-none-any.whl")


def test_a_wheel_with_another_hash_is_not_run(index, tmp_path):
    folder, address = index
    publish(folder, spoiled=True)
    run = make(tmp_path / "made", address)
    assert run.returncode == 1
    assert "its hash differs" in run.stderr
    assert "apt install python3-venv" in run.stderr
    assert not (tmp_path / "made/installed").exists()


def test_with_ensurepip_no_index_is_asked(tmp_path):
    environment = {"PIP_INDEX_URL": "http://127.0.0.1:1/simple", "PATH": ""}
    words = [sys.executable, str(TOOL), str(tmp_path / "made")]
    subprocess.run(words, env=environment, check=True)
    assert (tmp_path / "made/bin/pip").exists()
