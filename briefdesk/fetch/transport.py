"""Carries httpx's requests over httpcore with a network of our own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import httpcore
import httpx


class Transport(httpx.BaseTransport):
    """Sends each request over `network`, which decides where connections go."""

    def __init__(self, network: httpcore.NetworkBackend) -> None:
        context = httpx.create_ssl_context(trust_env=False)
        self._pool = httpcore.ConnectionPool(ssl_context=context, network_backend=network, max_connections=1)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request. Raises httpcore's errors, and the network's own."""
        url = httpcore.URL(
            scheme=request.url.raw_scheme,
            host=request.url.raw_host,
            port=request.url.port,
            target=request.url.raw_path,
        )
        answer = self._pool.handle_request(
            httpcore.Request(
                method=request.method,
                url=url,
                headers=request.headers.raw,
                content=cast(httpx.SyncByteStream, request.stream),
                extensions=request.extensions,
            )
        )
        return httpx.Response(
            answer.status, headers=answer.headers, stream=_Body(answer), extensions=answer.extensions, request=request
        )

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    """The body as it comes."""

    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()
