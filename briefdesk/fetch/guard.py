"""Where connections may go: the address that was checked is the address that is connected to."""

from __future__ import annotations

import ipaddress
import socket
import ssl
import time
from collections.abc import Callable, Iterable
from typing import Any

import httpcore

from briefdesk.errors import FetchError, RefusedError

_POLL = 0.2
"""Seconds between two looks at whether to stop."""
_RESERVED = tuple(
    ipaddress.ip_network(network)
    for network in ("64:ff9b:1::/48", "::ffff:0:0:0/96", "fec0::/10", "3fff::/20", "5f00::/16", "192.88.99.0/24")
)
"""What no server of the web has, though Python may call it global: RFC 8215, 6052, 3879, 9637, 9602, 7526."""
_EMBEDDED = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("::/96"))
"""IPv6 networks whose last 32 bits are an IPv4 address (RFC 6052, RFC 4291)."""

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve = Callable[[str, int], list[str]]
"""The addresses of a host and port, as text."""


def resolve(host: str, port: int) -> list[str]:
    """The addresses that the system knows for a host. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open internet, whatever way an IPv4 address is wrapped."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(_is_open(one) for one in (found, *_inner(found)))


def _is_open(address: IPAddress) -> bool:
    reserved = any(address in network for network in _RESERVED if network.version == address.version)
    return address.is_global and not address.is_multicast and not reserved


def _inner(address: IPAddress) -> Iterable[IPAddress]:
    if isinstance(address, ipaddress.IPv6Address):
        wrapped = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
        if any(address in network for network in _EMBEDDED):
            wrapped.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
        yield from (inner for inner in wrapped if inner is not None)


class Watch:
    """The time that is left, and whether to stop."""

    def __init__(self, seconds: float, stop: Callable[[], bool]) -> None:
        self._deadline = time.monotonic() + seconds
        self._stop = stop

    def look(self) -> float:
        """The seconds left. Raises FetchError if there are none or it was stopped."""
        if self._stop():
            raise FetchError("stopped")
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise FetchError("it took too long to answer", "try again later")
        return left


class Guard(httpcore.NetworkBackend):
    """Resolves each host itself, refuses what is not public, and connects to no other address than it checked."""

    def __init__(self, watch: Watch, resolver: Resolve, *, allow_private: bool) -> None:
        self._watch = watch
        self._resolver = resolver
        self._allow_private = allow_private
        self._network = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to a host; each of its addresses is tried. Raises FetchError, RefusedError."""
        failure: Exception | None = None
        for address in self._checked(host, port):
            left = self._watch.look()
            try:
                stream = self._network.connect_tcp(address, port, min(left, timeout or left), None, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                return _Stream(stream, self._watch)
        raise FetchError(f"{host} cannot be reached", "check the address and the network") from failure

    def _checked(self, host: str, port: int) -> list[str]:
        try:
            addresses = self._resolver(host, port)
        except (OSError, UnicodeError) as error:
            raise FetchError(f"there is no {host} on this network", "check the address and the network") from error
        if not self._allow_private and not all(is_public(address) for address in addresses):
            raise RefusedError(
                f"{host} is on a private network", "`briefdesk import --allow-private` fetches it all the same"
            )
        return addresses


class _Stream(httpcore.NetworkStream):
    """A connection that looks at the watch while it waits."""

    def __init__(self, stream: httpcore.NetworkStream, watch: Watch) -> None:
        self._stream = stream
        self._watch = watch

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        while True:
            try:
                return self._stream.read(max_bytes, min(_POLL, self._watch.look()))
            except httpcore.ReadTimeout:
                continue

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._watch.look())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        left = self._watch.look()
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, min(left, timeout or left)), self._watch)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
