from __future__ import annotations

import pytest

from stadtteil.publishing.git import GitFailure
from stadtteil.publishing.git_refusals import KNOWN_TO_GIT, refusal_of, rejection_of


@pytest.mark.parametrize(
    ("said", "part"),
    [
        ("fatal: unable to access 'https://x/': Could not resolve host: x", "nicht zu erreichen"),
        ("ssh: Could not resolve hostname x: Name or service not known", "nicht zu erreichen"),
        ("Host key verification failed.", "nicht bekannt"),
        ("git@x: Permission denied (publickey,password).", "Schlüssel oder Passwort"),
        (
            "fatal: could not read Username for 'https://x': terminal prompts disabled",
            "Schlüssel oder Passwort",
        ),
        ("remote: Repository not found.\nfatal: repository 'https://x/' not found", "kein Git-Verzeichnis"),
        (
            "ERROR: Repository not found.\nfatal: Could not read from remote repository.",
            "kein Git-Verzeichnis",
        ),
        ("ssh: connect to host x port 22: Connection timed out", "antwortet nicht"),
        ("fatal: unable to access 'https://x/': The requested URL returned error: 502", "antwortet nicht"),
        ("fatal: Unable to create '/x/.git/index.lock': File exists.", "Ein anderes Programm"),
        ("error: file write error: No space left on device", "Datenträger ist voll"),
        ("error: gpg failed to sign the data", "unterschreiben"),
        ("fatal: something that nobody has ever seen", KNOWN_TO_GIT),
    ],
)
def test_what_git_refuses_is_told_in_german(said: str, part: str) -> None:
    refusal = refusal_of(GitFailure(("push",), 128, said))

    assert part in refusal.message
    assert refusal.details == said


@pytest.mark.parametrize(
    ("said", "part"),
    [
        ("!\tx:refs/heads/main\t[remote rejected] (protected branch hook declined)", "geschützt"),
        ("remote: GitLab: You are not allowed to push code to protected branches", "geschützt"),
        ("remote: error: GH006: Protected branch update failed", "geschützt"),
        ("!\tx:refs/heads/main\t[remote rejected] (branch is currently checked out)", "geöffnet"),
        ("!\tx:refs/heads/main\t[remote rejected] (unpacker error)", "nicht angenommen"),
    ],
)
def test_what_the_remote_does_not_take_is_told_in_german(said: str, part: str) -> None:
    assert part in rejection_of(said, "main").message
