"""A built paper on a real nginx and a real Apache, set up as hosters do, on this machine only."""

from __future__ import annotations

import http.client
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from tests.browser.tools import need
from tests.outputs.built import Paper

APACHE_MODULES = Path("/usr/lib/apache2/modules")
NOBODY = "65534"

NGINX = """
{user}
error_log {home}/error.log;
pid {home}/pid;
events {{}}
http {{
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  client_body_temp_path {home}/body;
  proxy_temp_path {home}/proxy;
  fastcgi_temp_path {home}/fastcgi;
  uwsgi_temp_path {home}/uwsgi;
  scgi_temp_path {home}/scgi;
  server {{
    listen 127.0.0.1:{port}{how};
    {more}
    root {root};
    include {site}/embed/nginx.conf;
  }}
}}
"""

SECURE = """
    ssl_certificate {home}/certificate.pem;
    ssl_certificate_key {home}/key.pem;
    gzip on;
    gzip_comp_level 6;
    gzip_types text/css text/javascript image/svg+xml application/manifest+json;
"""

APACHE = """
{modules}
{user}
ServerName localhost
Listen 127.0.0.1:{port}
PidFile {home}/pid
ErrorLog {home}/error.log
TypesConfig /etc/mime.types
DocumentRoot {root}
<Directory {root}>
  AllowOverride FileInfo
  Require all granted
</Directory>
"""


class Answer:
    """What a server answers: status, headers by lower-case name, body."""

    def __init__(self, status: int, headers: list[tuple[str, str]], body: bytes) -> None:
        self.status = status
        self.all = [(name.lower(), value) for name, value in headers]
        self.headers = dict(self.all)
        self.body = body

    def __repr__(self) -> str:
        return f"{self.status} {self.headers}"


class Server:
    """A server that is running; `site` are the files that it serves below `base`."""

    def __init__(self, name: str, port: int, site: Path, base: str) -> None:
        self.name = name
        self.port = port
        self.site = site
        self.base = base

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return f"http://127.0.0.1:{self.port}"

    def get(self, address: str, **headers: str) -> Answer:
        """Ask for an address, from the root of the host on, as it stands there."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            line.request("GET", address, headers=headers)
            answer = line.getresponse()
            return Answer(answer.status, answer.getheaders(), answer.read())
        finally:
            line.close()

    def file(self, path: str) -> Answer:
        """Ask for a file of the site."""
        return self.get(quote(self.base + path, safe="/%"))


@contextmanager
def nginx(paper: Paper, *, secure: bool = False) -> Iterator[Server]:
    """Serve a paper with nginx; `secure` over HTTP/2, with a certificate of its own, compressed."""
    program = shutil.which("nginx") or shutil.which("/usr/sbin/nginx") or ""
    need(program, "nginx")

    def command(home: Path, values: dict[str, str]) -> list[str]:
        user = f"user {_name_of_nobody()};" if os.geteuid() == 0 else ""
        how, more = (" ssl http2", SECURE.format(home=home)) if secure else ("", "")
        if secure:
            _certify(home)
        text = NGINX.format(user=user, how=how, more=more, **values)
        (home / "nginx.conf").write_text(text, encoding="utf-8")
        log = str(home / "error.log")
        return [program, "-p", str(home), "-e", log, "-c", str(home / "nginx.conf"), "-g", "daemon off;"]

    with _running("nginx", paper, command) as server:
        yield server


@contextmanager
def apache(paper: Paper) -> Iterator[Server]:
    """Serve a paper with Apache, which reads the folder's own rules as far as hosters let it."""
    program = shutil.which("apache2") or shutil.which("/usr/sbin/apache2") or ""
    need(program and APACHE_MODULES.is_dir(), "apache2")

    def command(home: Path, values: dict[str, str]) -> list[str]:
        modules = "\n".join(
            f"LoadModule {name}_module {APACHE_MODULES}/mod_{name}.so"
            for name in ("mpm_event", "authz_core", "dir", "mime", "headers", "alias", "filter", "deflate")
        )
        user = f"User #{NOBODY}\nGroup #{NOBODY}" if os.geteuid() == 0 else ""
        text = APACHE.format(modules=modules, user=user, **values)
        (home / "apache.conf").write_text(text, encoding="utf-8")
        return [program, "-f", str(home / "apache.conf"), "-DFOREGROUND"]

    with _running("apache", paper, command) as server:
        yield server


def _certify(home: Path) -> None:
    """Put a key and a certificate for it there, which nobody else has signed."""
    program = shutil.which("openssl") or ""
    need(program, "openssl")
    kind = [
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:P-256",
        "-nodes",
        "-subj",
        "/CN=localhost",
    ]
    files = ["-keyout", str(home / "key.pem"), "-out", str(home / "certificate.pem")]
    subprocess.run([program, "req", *kind, *files], check=True, capture_output=True)


def _name_of_nobody() -> str:
    import grp
    import pwd

    return f"{pwd.getpwuid(int(NOBODY)).pw_name} {grp.getgrgid(int(NOBODY)).gr_name}"


@contextmanager
def _running(
    name: str, paper: Paper, command: Callable[[Path, dict[str, str]], list[str]]
) -> Iterator[Server]:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        home.chmod(0o755)  # the servers' workers are somebody else
        root = home / "root"
        site = root / paper.base.strip("/")
        root.mkdir()
        shutil.copytree(paper.site, site, dirs_exist_ok=True)
        port = _free_port()
        values = {"home": str(home), "port": str(port), "root": str(root), "site": str(site)}
        with subprocess.Popen(command(home, values), stderr=subprocess.PIPE, text=True) as process:
            try:
                _wait_for(port, process)
                yield Server(name, port, site, paper.base)
            finally:
                process.terminate()
                process.wait(20)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for(port: int, process: subprocess.Popen[str]) -> None:
    while process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError(process.stderr.read() if process.stderr else process.returncode)
