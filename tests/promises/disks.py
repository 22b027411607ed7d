"""Small real disks of one's own: mounted where root may, else said to be skipped."""

import contextlib
import pathlib
import subprocess

from window import expect


class Skipped(Exception):
    """Why it cannot be looked at here."""


def call(*words):
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False)
    return done.returncode == 0, done.stderr.strip()


@contextlib.contextmanager
def mounted(folder, *words):
    """Mounts something at `folder`, made for it; unmounts it at the end."""
    pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
    done, why = call("mount", *words, folder)
    if not done:
        raise Skipped(f"cannot mount {' '.join(map(str, words))} here: {why}")
    try:
        yield pathlib.Path(folder)
    finally:
        done, why = call("umount", folder)
        expect(done, f"umount {folder}: {why}")


def tmpfs(folder, size):
    return mounted(folder, "-t", "tmpfs", "-o", f"size={size}", "none")


@contextlib.contextmanager
def ext4(folder, image, megabytes=16):
    """A new ext4 in the file `image`."""
    with open(image, "wb") as file:
        file.truncate(megabytes << 20)
    done, why = call("mkfs.ext4", "-q", "-F", image)
    if not done:
        raise Skipped(f"no ext4 can be made here: {why}")
    with mounted(folder, "-o", "loop", image) as disk:
        yield disk


def remount(folder, *options):
    done, why = call("mount", "-o", ",".join(("remount",) + options), folder)
    expect(done, f"remount {options}: {why}")
