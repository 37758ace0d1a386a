"""Fetches one address: http and https only, guarded at each redirect, with limits on bytes and time."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefdesk import __version__
from briefdesk.errors import FetchError, RefusedError

if TYPE_CHECKING:
    import httpx

    from briefdesk.fetch.guard import Resolve

_HEADERS = {
    "User-Agent": f"briefdesk/{__version__}",
    "Accept": "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5",
    "Accept-Encoding": "gzip",
}
_LATER = "check the address, or try again later"
_REDIRECTS = 10
_PACKED = {"gzip", "x-gzip", "deflate"}
_SECONDS = 30.0
_BYTES = 20 << 20


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address answered."""

    url: str
    """Where it was in the end, after redirects."""
    content: bytes
    mime: str | None
    charset: str | None


def get(
    url: str,
    *,
    allow_private: bool = False,
    stop: Callable[[], bool] = lambda: False,
    seconds: float = _SECONDS,
    most: int = _BYTES,
    resolver: Resolve | None = None,
) -> Fetched:
    """What an address answers. `stop` is asked while it is waited for; `most`: bytes after decompression.

    Raises FetchError where it does not answer as it should, RefusedError where it is not to be fetched.
    """
    from http.cookiejar import DefaultCookiePolicy

    import httpcore
    import httpx

    from briefdesk.fetch.guard import Guard, Watch, resolve
    from briefdesk.fetch.transport import Transport

    guard = Guard(Watch(seconds, stop), resolver or resolve, allow_private=allow_private)
    client = httpx.Client(transport=Transport(guard), headers=_HEADERS, timeout=seconds, trust_env=False)
    client.cookies.jar.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    try:
        with client:
            return _followed(client, _address(url), most)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise FetchError(f"it did not answer as it should: {_reason(error)}", _LATER) from error
    except (httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError) as error:
        raise FetchError(f"it did not answer as it should: {_reason(error)}", _LATER) from error


def _followed(client: httpx.Client, url: httpx.URL, most: int) -> Fetched:
    """The answer at the end of the redirects; their own bodies are not read."""
    request = client.build_request("GET", url)
    for _ in range(_REDIRECTS + 1):
        with closing(client.send(request, stream=True)) as response:
            if response.next_request is None:
                return _read(response, most)
            request = response.next_request
            _address(str(request.url))
    raise FetchError(f"it was passed on more than {_REDIRECTS} times", "open it in a browser and save the page")


def _address(url: str) -> httpx.URL:
    """The address, which is on the web. Raises FetchError, RefusedError."""
    import httpx

    try:
        found = httpx.URL(url.strip())
        host = found.host
    except (httpx.InvalidURL, ValueError) as error:  # idna.IDNAError, of a host's name, is a ValueError
        raise FetchError("this is not an address", "give one such as https://example.org/article") from error
    if found.scheme not in ("http", "https") or not host:
        raise RefusedError("only http and https are fetched", "give an address that begins with https://")
    return found


def _read(response: httpx.Response, most: int) -> Fetched:
    if response.status_code >= 400:
        said = f"{response.status_code} {response.reason_phrase}".strip()
        raise FetchError(f"{response.url.host} answered {said}", "open it in a browser, save the page and import that")
    content = bytearray()
    for piece in _unpacked(response, most):
        content += piece
        if len(content) > most:
            raise FetchError(f"it is larger than {most >> 20} MB", "save the article alone and import that")
    mime = response.headers.get("content-type", "").partition(";")[0].strip().lower() or None
    return Fetched(str(response.url.copy_with(userinfo=b"")), bytes(content), mime, response.charset_encoding)


def _unpacked(response: httpx.Response, most: int) -> Iterator[bytes]:
    """The pieces of the body, each unpacked by no more than a byte beyond what is allowed in all."""
    packed = response.headers.get("content-encoding", "identity").strip().lower()
    if packed in ("identity", ""):
        yield from response.iter_raw()
        return
    if packed not in _PACKED:
        raise FetchError("it is packed in a way that was not asked for", "save the page in a browser")
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)
    try:
        for piece in response.iter_raw():
            yield unpacker.decompress(piece, most + 1)
    except zlib.error as error:
        raise FetchError("what it sent is damaged", "try again later") from error
    if not unpacker.eof:
        raise FetchError("what it sent broke off", "try again later")


def _reason(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
