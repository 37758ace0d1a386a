from __future__ import annotations

import gzip
import socket
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from briefdesk import fetch
from briefdesk.errors import FetchError, RefusedError
from briefdesk.fetch import guard


class Site(BaseHTTPRequestHandler):
    """A small site with every kind of bad manners."""

    seen: list[dict[str, str]]

    def do_GET(self) -> None:
        type(self).seen.append(dict(self.headers))
        getattr(self, "page_" + self.path.strip("/").split("/")[0])()

    def send(self, content: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def page_ok(self) -> None:
        self.send(b"caf\xe9", Content_Type="text/html; charset=latin-1")

    def page_missing(self) -> None:
        self.send(b"", 404)

    def page_packed(self) -> None:
        self.send(gzip.compress(b"hello"), Content_Encoding="gzip")

    def page_bomb(self) -> None:
        self.send(gzip.compress(bytes(30 << 20)), Content_Encoding="gzip")

    def page_twice(self) -> None:
        self.send(gzip.compress(gzip.compress(b"x")), Content_Encoding="gzip, gzip")

    def page_damaged(self) -> None:
        self.send(b"not gzip", Content_Encoding="gzip")

    def page_half(self) -> None:
        self.send(gzip.compress(b"hello" * 1000)[:-12], Content_Encoding="gzip")

    def page_away(self) -> None:
        self.send(b"", 302, Location="/cookie", Set_Cookie="a=b")

    def page_cookie(self) -> None:
        self.send(b"here")

    def page_round(self) -> None:
        self.send(b"", 302, Location="/round")

    def page_file(self) -> None:
        self.send(b"", 302, Location="file:///etc/passwd")

    def page_inside(self) -> None:
        port = self.headers["Host"].rpartition(":")[2]
        self.send(b"", 302, Location=f"http://inside.example:{port}/ok")

    def page_slow(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            try:
                self.wfile.write(b"x")
            except OSError:
                return
            time.sleep(0.02)

    def page_cut(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nx")

    def page_nonsense(self) -> None:
        self.wfile.write(b"\x00\x01 what\r\n\r\n")

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    Site.seen = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_an_answer_with_its_type(site: str) -> None:
    got = fetch.get(f"{site}/ok", allow_private=True)
    assert (got.content, got.mime, got.charset, got.url) == (b"caf\xe9", "text/html", "latin-1", f"{site}/ok")
    assert Site.seen[0]["User-Agent"].startswith("briefdesk/")


def test_gzip_is_unpacked(site: str) -> None:
    assert fetch.get(f"{site}/packed", allow_private=True).content == b"hello"


def test_redirects_are_followed_without_cookies(site: str) -> None:
    got = fetch.get(f"{site}/away", allow_private=True)
    assert (got.content, got.url) == (b"here", f"{site}/cookie")
    assert "Cookie" not in Site.seen[1]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("missing", "answered 404"),
        ("bomb", "larger than"),
        ("twice", "packed"),
        ("damaged", "damaged"),
        ("half", "broke off"),
        ("round", "passed on more than 10 times"),
        ("cut", "did not answer as it should"),
        ("nonsense", "did not answer as it should"),
    ],
)
def test_bad_manners_end_in_one_line(site: str, path: str, words: str) -> None:
    with pytest.raises(FetchError, match=words) as caught:
        fetch.get(f"{site}/{path}", allow_private=True)
    assert "\n" not in str(caught.value)
    assert caught.value.hint


def test_the_limit_on_bytes_counts_the_unpacked(site: str) -> None:
    assert fetch.get(f"{site}/packed", allow_private=True, most=5).content == b"hello"
    with pytest.raises(FetchError, match="larger"):
        fetch.get(f"{site}/packed", allow_private=True, most=4)


def test_a_drip_ends_at_the_limit_of_time(site: str) -> None:
    with pytest.raises(FetchError, match="too long"):
        fetch.get(f"{site}/slow", allow_private=True, seconds=0.3)


def test_a_silent_server_ends_at_the_limit_of_time() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(FetchError, match="too long"):
        fetch.get(f"http://127.0.0.1:{silent.getsockname()[1]}/", allow_private=True, seconds=0.3)


def test_stop_ends_it(site: str) -> None:
    asked = iter([False] * 4)
    with pytest.raises(FetchError, match="stopped"):
        fetch.get(f"{site}/slow", allow_private=True, stop=lambda: next(asked, True))


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "2130706433", "0x7f.1", "localhost", "[::ffff:127.0.0.1]"])
def test_this_machine_is_refused_however_it_is_written(site: str, host: str) -> None:
    with pytest.raises((RefusedError, FetchError)) as caught:
        fetch.get(f"http://{host}:{site.rpartition(':')[2]}/ok")
    assert not Site.seen
    if isinstance(caught.value, RefusedError):
        assert "--allow-private" in caught.value.hint


def test_a_redirect_into_a_private_network_is_refused(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "is_public", lambda address: address == "127.0.0.1")
    addresses = {"outside.example": ["127.0.0.1"], "inside.example": ["10.0.0.1"]}
    outside = site.replace("127.0.0.1", "outside.example")
    with pytest.raises(RefusedError, match=r"inside\.example is on a private network"):
        fetch.get(f"{outside}/inside", resolver=lambda host, port: addresses[host])
    assert len(Site.seen) == 1


def test_a_name_that_changes_its_address_is_resolved_once(site: str) -> None:
    answers = iter([["127.0.0.1"], ["10.0.0.1"]])
    port = site.rpartition(":")[2]
    got = fetch.get(
        f"http://rebinding.example:{port}/ok", allow_private=True, resolver=lambda host, port: next(answers)
    )
    assert got.content
    assert next(answers) == ["10.0.0.1"]
    assert Site.seen[0]["Host"] == f"rebinding.example:{port}"


def test_a_name_with_one_private_address_is_refused() -> None:
    with pytest.raises(RefusedError):
        fetch.get("http://mixed.example/", resolver=lambda host, port: ["93.184.216.34", "192.168.1.1"])


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://x.example/", "gopher://x/", "javascript:1", "x", ""])
def test_only_the_web_is_fetched(address: str) -> None:
    with pytest.raises(FetchError):
        fetch.get(address)


def test_a_redirect_to_a_file_is_refused(site: str) -> None:
    with pytest.raises(FetchError):
        fetch.get(f"{site}/file", allow_private=True)


def test_an_unknown_name() -> None:
    def unknown(host: str, port: int) -> list[str]:
        raise OSError("no such name")

    with pytest.raises(FetchError, match=r"there is no nowhere\.example"):
        fetch.get("https://nowhere.example/", resolver=unknown)


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0"),
        *("224.0.0.1", "255.255.255.255", "240.0.0.1", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1"),
        *("64:ff9b:1::a00:1", "::ffff:0:127.0.0.1", "fec0::1", "192.88.99.1", "3fff::1", "5f00::1"),
        *("::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "::7f00:1", "nonsense"),
    ],
)
def test_private_addresses(address: str) -> None:
    assert not guard.is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"])
def test_public_addresses(address: str) -> None:
    assert guard.is_public(address)


def test_proxies_of_the_environment_are_not_used(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert fetch.get(f"{site}/ok", allow_private=True).content
