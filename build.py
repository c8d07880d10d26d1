#!/usr/bin/env python3
"""The front door: `python3 build.py [command …]`, or `python3 build.py test [arguments for pytest]`.

It knows how to make the environment in .venv and to keep it equal to the lock files; what the commands do it
does not know. What only a set-up needs is imported there, so that a build with nothing to do is instant.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import IO, NoReturn, Sequence

ROOT = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(VENV, *(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")))
RECEIPT = os.path.join(VENV, ".stadtteil-receipt")

# In this order: what builds the packages that ship as source, what a site needs, what the checks need.
LOCKS = ("requirements-build.lock", "requirements.lock")
TEST_LOCKS = (*LOCKS, "requirements-test.lock")

# Packages of another environment must not be mistaken for ours.
FOREIGN = ("PYTHONHOME", "PYTHONPATH", "__PYVENV_LAUNCHER__")
ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in FOREIGN}

# Names of files are UTF-8 whatever the system believes, or umlauts in them could be neither said nor kept.
ENVIRONMENT["PYTHONUTF8"] = "1"


def main(arguments: Sequence[str]) -> NoReturn:
    """Set up what is missing, then do as told."""
    if sys.version_info < (3, 11):
        fail("stadtteil braucht Python 3.11 oder neuer, dies ist Python {}.{}.".format(*sys.version_info[:2]))
    testing = arguments[:1] == ["test"]
    locks = TEST_LOCKS if testing else LOCKS
    if not is_ready(locks):
        set_up(locks)
    if testing:
        hand_over([os.path.join(ROOT, "tests", "checks.py"), *arguments[1:]])
    hand_over(["-m", "stadtteil", *(arguments or ["build"])])


def is_ready(locks: Sequence[str]) -> bool:
    """Tell whether .venv was set up to the end with these locks and still stands on the same Python."""
    try:
        found = read(RECEIPT)
        return found.startswith(receipt(found.partition("\n")[0], locks))
    except (OSError, UnicodeDecodeError):
        return False


def receipt(base: str, locks: Sequence[str]) -> str:
    """Return what a finished set-up leaves behind: the Python below it and the locks as installed.

    The receipt for the tests begins with that for a build, as their environment does for a build as well.
    """
    pythons = [f"{stat.st_size} {stat.st_mtime_ns}" for stat in (os.stat(base), os.stat(PYTHON))]
    return "\n".join([base, *pythons, *(f"== {lock}\n{read(os.path.join(ROOT, lock))}==" for lock in locks)])


def set_up(locks: Sequence[str]) -> None:
    """Make .venv, or add what the tests need; the receipt comes last, so that a broken-off set-up shows."""
    try:
        with only_one():
            if is_ready(locks):
                return
            complete = is_ready(LOCKS)
            if not complete:
                demand_venv()
            if complete:
                say("Ergänze .venv einmalig um die Werkzeuge zum Prüfen … das dauert etwa eine Minute.")
                base = read(RECEIPT).partition("\n")[0]
                install(locks[len(LOCKS) :])
            else:
                say("Richte einmalig die Umgebung in .venv ein … das dauert etwa eine Minute.")
                base = create_environment(locks)
            write(RECEIPT, receipt(base, locks))
    except OSError as error:
        fail(f"Die Umgebung in .venv lässt sich nicht einrichten: {reason(error)}")


def only_one() -> IO[str]:
    """Return a locked file; who comes second waits until the first one closes it."""
    from time import sleep

    file = open(os.path.join(ROOT, ".venv.lock"), "w", encoding="utf-8")  # noqa: SIM115 (the caller closes it)
    if not is_locked(file):
        say("Ein anderer Aufruf richtet gerade die Umgebung in .venv ein, dieser wartet darauf.")
    while not is_locked(file):
        sleep(0.2)
    return file


def is_locked(file: IO[str]) -> bool:
    """Lock a file for this process, if no other one has it."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def demand_venv() -> None:
    """Give up where Python came in parts: Debian ships what makes environments as a package of its own."""
    from importlib.util import find_spec

    if not all(getattr(find_spec(module), "origin", None) for module in ("venv", "ensurepip")):
        package = "python{}.{}-venv".format(*sys.version_info[:2])
        fail(f"Python fehlt das Paket python3-venv. Unter Debian und Ubuntu: sudo apt install {package}")


def create_environment(locks: Sequence[str]) -> str:
    """Make a .venv that finds the package, or none at all, and return the Python it stands on."""
    import shutil
    import sysconfig

    base: str = getattr(sys, "_base_executable", sys.executable)
    packages = sysconfig.get_path("purelib", "venv", {"base": VENV})
    try:
        run_quietly([base, "-m", "venv", "--clear", VENV], "Python kann .venv nicht anlegen.")
        write(os.path.join(packages, "stadtteil.pth"), os.path.relpath(ROOT, packages) + "\n")
        install(locks)
    except SystemExit:
        shutil.rmtree(VENV, ignore_errors=True)
        raise
    return base


def install(locks: Sequence[str]) -> None:
    """Install exactly what the locks name, one lock after the other."""
    pip = [PYTHON, "-m", "pip", "--no-input", "install", "--quiet", "--no-build-isolation", "--no-deps"]
    cure = "Die Pakete ließen sich nicht laden. Ist das Internet erreichbar? Dann noch einmal aufrufen."
    for lock in locks:
        run_quietly([*pip, "--require-hashes", "-r", os.path.join(ROOT, lock)], cure)


def run_quietly(command: Sequence[str], cure: str) -> None:
    """Run a command that is heard only when it fails: its last words, and what to do about it."""
    from subprocess import PIPE, STDOUT, run

    done = run(command, stdout=PIPE, stderr=STDOUT, text=True, errors="replace", env=ENVIRONMENT, check=False)
    if done.returncode:
        fail(*done.stdout.splitlines()[-8:], cure)


def hand_over(arguments: Sequence[str]) -> NoReturn:
    """Go on as the Python of .venv, in the folder of the call, whose files are not taken for modules."""
    command = [PYTHON, "-P", *arguments]
    if os.name == "nt":
        from subprocess import call

        sys.exit(call(command, env={**ENVIRONMENT, "STADTTEIL_CALLER": str(os.getpid())}))
    try:
        os.execve(PYTHON, command, ENVIRONMENT)
    except OSError as error:
        fail(f"Die Umgebung in .venv lässt sich nicht starten: {reason(error)}")


def reason(error: OSError) -> str:
    """Return what the operating system refused, and where."""
    from errno import EACCES, ENOSPC, EPERM, EROFS

    known = {
        EACCES: "Das Recht dazu fehlt",
        EPERM: "Das Recht dazu fehlt",
        ENOSPC: "Der Datenträger ist voll",
        EROFS: "Der Datenträger ist schreibgeschützt",
    }
    return f"{known.get(error.errno or 0, error.strerror)} ({error.filename or VENV})."


def read(path: str) -> str:
    """Return the text of a file."""
    with open(path, encoding="utf-8", errors="surrogateescape") as file:
        return file.read()


def write(path: str, text: str) -> None:
    """Write a file that is there as a whole or not at all."""
    with open(path + ".new", "w", encoding="utf-8", errors="surrogateescape", newline="\n") as file:
        file.write(text)
    os.replace(path + ".new", path)


def say(*lines: str) -> None:
    """Speak to whoever called, if anybody listens; standard output belongs to the commands."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # it is a real one
        print(*lines, sep="\n", file=sys.stderr, flush=True)
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # or it would be tried again when the process ends


def fail(*lines: str) -> NoReturn:
    """Say why it does not go on."""
    say(*lines)
    sys.exit(2)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(130)
