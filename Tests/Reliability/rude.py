"""Requests that no browser makes, by name: the bytes as they go over the wire."""

HOST = b"Host: 127.0.0.1\r\n"


def request(line, *headers, body=b""):
    """A request with a host and these headers."""
    return line + b"\r\n" + HOST + b"".join(header + b"\r\n" for header in headers) + b"\r\n" + body


def get(target, *headers, body=b""):
    return request(b"GET " + target + b" HTTP/1.1", *headers, body=body)


SIZES = {
    "header of 20 KB": get(b"/healthz", b"X-Long: " + b"a" * 20_000),
    "headers of 40 KB": get(b"/healthz", *(b"X-%d: " % n + b"a" * 1000 for n in range(40))),
    "headers of 10 MB": get(b"/healthz", *(b"X-%d: " % n + b"a" * 1000 for n in range(10_000))),
    "150 headers": get(b"/healthz", *(b"X-%d: a" % n for n in range(150))),
    "name of a header of 20 KB": get(b"/healthz", b"X" * 20_000 + b": a"),
    "address of 9 KB": get(b"/?q=" + b"a" * 9_000),
    "address of 100 KB": get(b"/?q=" + b"a" * 100_000),
    "address of 10 MB": get(b"/" + b"a" * 10_000_000),
    "300 parameters": get(b"/?" + b"&".join(b"kommune=x%d" % n for n in range(300))),
    "query of 2 KB": get(b"/api/v1/search?q=" + b"a" * 2_000),
    "path of 2000 parts": get(b"/a" * 2_000),
}

BODIES = {
    "body on GET": get(b"/healthz", b"Content-Length: 5", body=b"abcde"),
    "chunked body on GET": get(
        b"/healthz", b"Transfer-Encoding: chunked", body=b"5\r\nabcde\r\n0\r\n\r\n"),
    "body of 10 MB on GET": get(
        b"/healthz", b"Content-Length: 10000000", body=b"a" * 10_000_000),
    "body that is announced and not sent": get(b"/healthz", b"Content-Length: 5"),
    "length below zero": get(b"/healthz", b"Content-Length: -1"),
    "length beyond all numbers": get(b"/healthz", b"Content-Length: " + b"9" * 40),
    "two lengths": get(b"/healthz", b"Content-Length: 5", b"Content-Length: 6", body=b"abcde"),
    "length and chunks": get(
        b"/healthz", b"Content-Length: 5", b"Transfer-Encoding: chunked", body=b"0\r\n\r\n"),
    "chunk of no size": get(b"/healthz", b"Transfer-Encoding: chunked", body=b"zz\r\nabc"),
    "chunk of a size beyond all numbers": get(
        b"/healthz", b"Transfer-Encoding: chunked", body=b"f" * 40 + b"\r\nabc"),
    "unknown coding": get(b"/healthz", b"Transfer-Encoding: gzip, identity", body=b"abc"),
    "expects to be told to go on": get(
        b"/healthz", b"Expect: 100-continue", b"Content-Length: 5", body=b"abcde"),
}

LINES = {
    "no target": b"GET\r\n\r\n",
    "nothing but blank lines": b"\r\n\r\n\r\n\r\n",
    "blank lines before": b"\r\n\r\n" + get(b"/healthz"),
    "version 9.9": request(b"GET /healthz HTTP/9.9"),
    "version 1.0": request(b"GET /healthz HTTP/1.0"),
    "version 0.9": b"GET /healthz\r\n\r\n",
    "small letters": request(b"get /healthz http/1.1"),
    "lines ended by LF": b"GET /healthz HTTP/1.1\nHost: x\n\n",
    "a TLS greeting": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\xab" * 500,
    "the greeting of HTTP/2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + b"\x00" * 9,
    "an upgrade to HTTP/2": get(
        b"/healthz", b"Connection: Upgrade, HTTP2-Settings", b"Upgrade: h2c",
        b"HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA"),
    "an upgrade to a web socket": get(
        b"/healthz", b"Connection: Upgrade", b"Upgrade: websocket", b"Sec-WebSocket-Version: 13",
        b"Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=="),
    "random bytes": bytes(range(256)) * 40 + b"\r\n\r\n",
    "no host": b"GET /healthz HTTP/1.1\r\n\r\n",
    "two hosts": get(b"/healthz", b"Host: other"),
    "header without a colon": get(b"/healthz", b"nonsense"),
    "space before the colon": get(b"/healthz", b"X-A : b"),
    "header over two lines": get(b"/healthz", b"X-A: b\r\n c"),
    "NUL in a header": get(b"/healthz", b"X-A: b\x00c"),
    "tags that are no tags": get(b"/om", b"If-None-Match: ,,\"\"W/", b"Accept-Encoding: ;;q=,x"),
    "ranges": get(b"/om", b"Range: bytes=5-1,-0,999999999999999999999-"),
}

TARGETS = {
    "absolute form": get(b"http://127.0.0.1/healthz"),
    "absolute form of another host": get(b"http://example.org:99999/healthz"),
    "CONNECT": request(b"CONNECT example.org:443 HTTP/1.1"),
    "OPTIONS *": request(b"OPTIONS * HTTP/1.1"),
    "OPTIONS": request(b"OPTIONS / HTTP/1.1"),
    "TRACE": request(b"TRACE / HTTP/1.1"),
    "POST": request(b"POST /api/v1/search HTTP/1.1", b"Content-Length: 3", body=b"q=a"),
    "PUT": request(b"PUT / HTTP/1.1", b"Content-Length: 3", body=b"abc"),
    "DELETE": request(b"DELETE /planer/sundnes-2021 HTTP/1.1"),
    "unknown method": request(b"BREW / HTTP/1.1"),
    "NUL in the target": get(b"/plan\x00er"),
    "NUL, escaped": get(b"/planer/%00"),
    "NUL, escaped, in a query": get(b"/?q=a%00b&kommune=%00"),
    "escape of no number": get(b"/%zz?q=%zz"),
    "escape cut off": get(b"/planer/%"),
    "escape cut off in a query": get(b"/?q=%e"),
    "bytes that are no UTF-8": get(b"/\xff\xfe?q=\xff"),
    "escapes that are no UTF-8": get(b"/?q=%ff%fe%c0%af"),
    "out of the folder": get(b"/../../../../etc/passwd"),
    "out of the folder, escaped": get(b"/planer/%2e%2e%2f%2e%2e%2fetc%2fpasswd"),
    "out of the folder of tables": get(b"/api/v1/compare/..%2f..%2f..%2fetc%2fpasswd"),
    "out of the folder of exports": get(b"/api/v1/export/..%2f..%2fx.csv"),
    "no slash": get(b"healthz"),
    "two slashes": get(b"//healthz"),
    "an asterisk": get(b"*"),
    "a fragment": get(b"/healthz#a"),
    "a line in a query": get(b"/?q=a%0d%0aSet-Cookie:%20x=1"),
    "numbers beyond all numbers": get(b"/api/v1/search?q=a&offset=" + b"9" * 40),
    "signs of the query language": get(b"/api/v1/search?q=%22%22%28%28%28%2B-%2A%3A%7E%22"),
    "a thousand brackets": get(b"/api/v1/search?q=" + b"%28" * 300 + b"a" + b"%29" * 300),
}

ALL = {**SIZES, **BODIES, **LINES, **TARGETS}
# What has no end, so that a server may wait for it; the time limit ends that.
UNFINISHED = {
    "nothing but blank lines", "body that is announced and not sent", "a TLS greeting",
    "the greeting of HTTP/2", "version 0.9", "no target",
}
