"""Uses the front door from outside: a copy of build.py in its own folder, with locks that name nothing."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
LOCKS = ("requirements-build.lock", "requirements.lock", "requirements-test.lock")
SET_UP = "Richte einmalig die Umgebung in .venv ein … das dauert etwa eine Minute.\n"
TOOLS = "Ergänze .venv einmalig um die Werkzeuge zum Prüfen … das dauert etwa eine Minute.\n"
VENV_IS_MISSING = (
    "Python fehlt das Paket python3-venv. Unter Debian und Ubuntu: "
    f"sudo apt install python{sys.version_info.major}.{sys.version_info.minor}-venv\n"
)
ECHO = """
import json, os, sys
print(json.dumps({"arguments": sys.argv[1:], "folder": os.getcwd(), "path": sys.path}))
sys.exit(7 if "seven" in sys.argv else 0)
"""
START = """
import sys
del sys.argv[0]
names = {"__name__": "__main__", "__file__": sys.argv[0]}
exec(compile(open(sys.argv[0], encoding="utf-8").read(), sys.argv[0], "exec"), names)
"""
NO_VENV = "import sys; sys.modules['ensurepip'] = None"


class House:
    """A folder with a front door and, behind it, a package and checks that only say how they were called."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.venv = folder / ".venv"
        self.receipt = self.venv / ".stadtteil-receipt"
        self.trace = self.venv / "trace"

    def furnish(self) -> None:
        for place in ("stadtteil/__main__.py", "tests/checks.py"):
            file = self.folder / place
            file.parent.mkdir(parents=True)
            file.write_text(ECHO, encoding="utf-8")
        for lock in LOCKS:
            (self.folder / lock).write_text("", encoding="utf-8")
        shutil.copy(REPOSITORY / "build.py", self.folder)

    def call(
        self, *arguments: str, first: str = "", cwd: Path | None = None, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        """Call build.py, after a line of Python that changes the world it finds."""
        return subprocess.run(
            [sys.executable, "-IS", "-c", f"{first}\n{START}", str(self.folder / "build.py"), *arguments],
            cwd=cwd or self.folder,
            env={**os.environ, "PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": os.devnull, **environment},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def is_as_it_was(self) -> bool:
        """Tell whether the environment is still the one in which the trace was left."""
        return self.trace.exists()


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> House:
    """Lend a house whose environment was set up once, for all tests that look but do not touch."""
    house = House(tmp_path_factory.mktemp("house"))
    house.furnish()
    done = house.call("first")
    assert done.stderr == SET_UP
    house.trace.touch()
    return house


@pytest.fixture
def house(furnished: House, tmp_path: Path) -> House:
    """Lend a copy of the house, to be spoilt."""
    shutil.copytree(furnished.folder, tmp_path / "house", symlinks=True)
    return House(tmp_path / "house")


@pytest.fixture
def empty_house(tmp_path: Path) -> House:
    """Lend a house into which nobody has gone yet."""
    house = House(tmp_path)
    house.furnish()
    return house


def test_a_call_hands_its_arguments_its_folder_and_its_exit_code_on(furnished: House, tmp_path: Path) -> None:
    done = furnished.call("serve", "--port", "seven", cwd=tmp_path)
    said = json.loads(done.stdout)
    assert (said["arguments"], said["folder"]) == (["serve", "--port", "seven"], str(tmp_path))
    assert done.returncode == 7


def test_a_call_without_a_command_builds(furnished: House) -> None:
    assert json.loads(furnished.call().stdout)["arguments"] == ["build"]


def test_the_second_call_sets_nothing_up(furnished: House) -> None:
    receipt = furnished.receipt.stat()
    done = furnished.call("again")
    assert done.stderr == ""
    assert furnished.receipt.stat() == receipt


def test_a_ready_call_imports_nothing_of_the_set_up(furnished: House) -> None:
    done = furnished.call(first="import os, sys; os.execve = lambda *_: print(*sys.modules)")
    modules = done.stdout.split()
    assert "os" in modules
    assert not {"pathlib", "shutil", "subprocess", "sysconfig", "typing"} & set(modules)


def test_packages_of_another_environment_are_not_seen(furnished: House, tmp_path: Path) -> None:
    done = furnished.call(cwd=tmp_path, PYTHONPATH=str(tmp_path / "foreign"))
    path = json.loads(done.stdout)["path"]
    assert str(furnished.folder) in path
    assert not [entry for entry in path if entry.startswith(str(tmp_path))]


def test_a_broken_off_set_up_is_repaired(house: House) -> None:
    house.receipt.unlink()
    done = house.call()
    assert (done.returncode, done.stderr) == (0, SET_UP)
    assert not house.is_as_it_was()
    assert house.call().stderr == ""


@pytest.mark.parametrize("lock", LOCKS[:2])
def test_a_changed_lock_asks_for_a_new_environment(house: House, lock: str) -> None:
    (house.folder / lock).write_text("# renewed\n", encoding="utf-8")
    assert house.call(first=NO_VENV).stderr == VENV_IS_MISSING


def test_a_changed_lock_of_the_tests_is_nothing_to_a_build(house: House) -> None:
    (house.folder / LOCKS[2]).write_text("# renewed\n", encoding="utf-8")
    assert house.call(first=NO_VENV).stderr == ""


def test_a_lost_python_asks_for_a_new_environment(house: House) -> None:
    next(python for python in house.venv.glob("*/python*") if python.stem == "python").unlink()
    assert house.call(first=NO_VENV).stderr == VENV_IS_MISSING


def test_the_tests_add_to_the_environment_of_a_build_which_then_stays_ready(house: House) -> None:
    done = house.call("test", "-k", "seven")
    assert done.stderr == TOOLS
    assert json.loads(done.stdout)["arguments"] == ["-k", "seven"]
    assert house.call("build").stderr == ""
    assert house.call("test").stderr == ""
    assert house.is_as_it_was()


def test_of_two_first_calls_one_sets_up_and_the_other_waits(empty_house: House) -> None:
    calls = [
        subprocess.Popen(
            [sys.executable, empty_house.folder / "build.py"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        for _ in range(2)
    ]
    said = sorted(call.communicate()[1] for call in calls)
    assert [call.returncode for call in calls] == [0, 0]
    assert said == [
        "Ein anderer Aufruf richtet gerade die Umgebung in .venv ein, dieser wartet darauf.\n",
        SET_UP,
    ]


def test_an_old_python_is_told_what_is_needed(empty_house: House) -> None:
    done = empty_house.call(first="import sys; sys.version_info = (3, 9, 2, 'final', 0)")
    assert done.returncode == 2
    assert done.stderr == "stadtteil braucht Python 3.11 oder neuer, dies ist Python 3.9.\n"


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_a_python_without_venv_names_the_package_and_leaves_nothing(empty_house: House, module: str) -> None:
    done = empty_house.call(first=f"import sys; sys.modules[{module!r}] = None")
    assert (done.returncode, done.stderr) == (2, VENV_IS_MISSING)
    assert not empty_house.venv.exists()


def test_packages_that_cannot_be_had_are_told_with_a_cure_and_leave_nothing(empty_house: House) -> None:
    (empty_house.folder / "requirements.lock").write_text(
        f"nowhere-to-be-had==1 --hash=sha256:{'0' * 64}\n", encoding="utf-8"
    )
    done = empty_house.call()
    assert done.returncode == 2
    assert "No matching distribution found for nowhere-to-be-had==1" in done.stderr
    assert done.stderr.endswith("Ist das Internet erreichbar? Dann noch einmal aufrufen.\n")
    assert not empty_house.venv.exists()


def test_a_folder_that_cannot_be_written_is_told_in_one_line(empty_house: House) -> None:
    (empty_house.folder / ".venv.lock").mkdir()
    done = empty_house.call()
    assert done.returncode == 2
    assert done.stderr.startswith("Die Umgebung in .venv lässt sich nicht einrichten: ")
    assert done.stderr.count("\n") == 1


def test_what_the_machine_refuses_is_one_german_line(empty_house: House) -> None:
    refuse = "import errno, fcntl\ndef no(*_): raise OSError(errno.ENOSPC, 'English', '/x')\nfcntl.flock = no"
    done = empty_house.call(first=refuse)
    said = "Die Umgebung in .venv lässt sich nicht einrichten: Der Datenträger ist voll (/x).\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", said)


def test_an_environment_that_may_not_be_run_is_one_german_line(furnished: House) -> None:
    refuse = "import errno, os\ndef no(*_): raise OSError(errno.EACCES, 'English', '/x')\nos.execve = no"
    done = furnished.call(first=refuse)
    said = "Die Umgebung in .venv lässt sich nicht starten: Das Recht dazu fehlt (/x).\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", said)


def test_nobody_need_listen(empty_house: House) -> None:
    done = empty_house.call("again", first="import os, sys; os.close(2); sys.stderr = None")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["arguments"] == ["again"]
