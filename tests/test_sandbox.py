from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from briefdesk.errors import SandboxError, SourceError, UnsupportedError
from briefdesk.sandbox import Limits, Sandbox

PARSERS = """
import os, sys, time
from briefdesk.errors import UnsupportedError

def size(document, **payload):
    return {"size": len(document), "pid": os.getpid(), **payload}

def spin(document):
    while True:
        pass

def sleep(document):
    time.sleep(60)

def eat(document):
    return len(bytearray(8 << 30))

def recurse(document):
    return recurse(document)

def die(document):
    os._exit(3)

def fail(document):
    raise KeyError("bug")

def refuse(document):
    raise UnsupportedError("it is a drawing", "paint it in words")

def chatter(document):
    print("x" * 100_000)
    sys.stderr.write("y" * 100_000)
    return sys.stdin.read()

def flood(document):
    return "x" * 2_000_000

def look(document):
    return sorted(os.environ), os.getsid(0) == os.getpid()
"""


@pytest.fixture(scope="module")
def parsers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    folder = tmp_path_factory.mktemp("parsers")
    (folder / "odd_parsers.py").write_text(PARSERS)
    sys.path.append(str(folder))
    yield
    sys.path.remove(str(folder))


@pytest.fixture
def sandbox(parsers: None) -> Iterator[Sandbox]:
    with Sandbox() as opened:
        yield opened


def test_a_value_comes_back_from_a_warm_worker(sandbox: Sandbox) -> None:
    first = sandbox.run("odd_parsers:size", b"x" * 300_000, {"word": "é\ud800"})
    assert (first["size"], first["word"]) == (300_000, "é\ud800")
    assert first["pid"] != os.getpid()
    assert sandbox.run("odd_parsers:size", b"")["pid"] == first["pid"]


@pytest.mark.parametrize(
    ("parser", "limits", "words"),
    [
        ("spin", Limits(cpu=0, seconds=20), "too long"),
        ("sleep", Limits(seconds=0.3), "too long"),
        ("recurse", Limits(), "nested too deeply"),
        ("die", Limits(), "died"),
        ("fail", Limits(), "KeyError"),
        ("flood", Limits(answer=1_000_000), "too large"),
        ("missing", Limits(), "AttributeError"),
    ],
)
def test_whatever_a_parser_does_ends_in_one_line(sandbox: Sandbox, parser: str, limits: Limits, words: str) -> None:
    with pytest.raises(SandboxError, match=words) as caught:
        sandbox.run(f"odd_parsers:{parser}", b"", limits=limits)
    assert "\n" not in str(caught.value)
    assert sandbox.run("odd_parsers:size", b"abc")["size"] == 3


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits memory")
def test_memory_is_limited(sandbox: Sandbox) -> None:
    with pytest.raises(SandboxError, match="memory"):
        sandbox.run("odd_parsers:eat", b"", limits=Limits(memory=1 << 30))


def test_a_refusal_keeps_its_kind_and_its_worker(sandbox: Sandbox) -> None:
    first = sandbox.run("odd_parsers:size", b"")["pid"]
    with pytest.raises(UnsupportedError, match="drawing") as caught:
        sandbox.run("odd_parsers:refuse", b"")
    assert caught.value.hint == "paint it in words"
    assert sandbox.run("odd_parsers:size", b"")["pid"] == first


def test_a_parser_cannot_speak_on_our_pipes_or_read_them(sandbox: Sandbox) -> None:
    assert sandbox.run("odd_parsers:chatter", b"") == ""


def test_a_worker_sees_little_and_has_no_terminal(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET", "x")
    names, leads = sandbox.run("odd_parsers:look", b"")
    assert "SECRET" not in names
    assert leads


def test_too_large_a_document_is_not_sent(sandbox: Sandbox) -> None:
    with pytest.raises(SourceError, match="larger"):
        sandbox.run("odd_parsers:size", b"x" * 11, limits=Limits(request=10))


def test_threads_take_turns(sandbox: Sandbox) -> None:
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda n: sandbox.run("odd_parsers:size", b"x" * n), range(40)))
    assert [answer["size"] for answer in answers] == list(range(40))


def test_closing_from_another_thread_ends_a_run_at_once(sandbox: Sandbox) -> None:
    begun = time.monotonic()
    timer = threading.Timer(0.3, sandbox.close)
    timer.start()
    with pytest.raises(SandboxError, match="stopped"):
        sandbox.run("odd_parsers:sleep", b"")
    assert time.monotonic() - begun < 10
    timer.join()


def test_stop_is_asked_while_a_parser_runs(parsers: None) -> None:
    asked = iter([False] * 3)
    with Sandbox(stop=lambda: next(asked, True)) as sandbox, pytest.raises(SandboxError, match="stopped"):
        sandbox.run("odd_parsers:sleep", b"")


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks into /proc")
def test_nothing_is_left_of_a_worker(parsers: None) -> None:
    with Sandbox() as sandbox:
        worker = sandbox.run("odd_parsers:size", b"")["pid"]
        assert Path(f"/proc/{worker}").exists()
    assert not Path(f"/proc/{worker}").exists()
