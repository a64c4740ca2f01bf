"""Found first by every program: all connections go to the server of the harness; the names asked for stay in handshakes and headers."""
import os
import socket

_address = ("127.0.0.1", int(os.environ["WIRE_PORT"]))
_connect = socket.socket.connect
_connect_ex = socket.socket.connect_ex


def _getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    return [(socket.AF_INET, type or socket.SOCK_STREAM, proto or socket.IPPROTO_TCP, "", _address)]


def _redirected(sock, address):
    return _address if sock.family == socket.AF_INET and sock.type & socket.SOCK_STREAM else address


socket.getaddrinfo = _getaddrinfo
socket.socket.connect = lambda self, address: _connect(self, _redirected(self, address))
socket.socket.connect_ex = lambda self, address: _connect_ex(self, _redirected(self, address))

try:
    # A request that is sent as it was prepared looks at no variable of the environment for its authorities.
    import certifi

    certifi.where = lambda: os.environ["SSL_CERT_FILE"]
except ImportError:
    pass
