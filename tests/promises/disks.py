"""Disks of one's own that are full or read-only: small real ones, mounted where root may, else said to be skipped;
and, everywhere, those of faults/lying_disk.cpp, which refuses what such a disk would."""

import contextlib
import os
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


class FullByBallast:
    """A real disk that a file takes all the room of."""

    more = {}  # of the environment of what runs on it

    def __init__(self, folder):
        self.folder = folder
        self.ballast = folder / "ballast"

    def refuse(self):
        with open(self.ballast, "ab", buffering=0) as file:
            for size in (65536, 4096, 512, 1):
                try:
                    while True:
                        file.write(bytes(size))
                except OSError:
                    continue

    def allow(self):
        os.truncate(self.ballast, 0)


@contextlib.contextmanager
def tmpfs(folder, size):
    with mounted(folder, "-t", "tmpfs", "-o", f"size={size}", "none") as disk:
        yield FullByBallast(disk)


class RefusedCalls:
    """A folder where calls of the program are refused (faults/refusal.hpp) from `refuse` to `allow`: anybody may have one."""

    def __init__(self, library, folder, refuses, root):
        self.folder, self.switch = folder, folder.with_name(f"{folder.name}-refuses")
        self.more = {"LD_PRELOAD": str(library), "INGAT_DISK_ROOT": str(folder / root),
                     "INGAT_DISK_REFUSES": refuses, "INGAT_DISK_SWITCH": str(self.switch)}

    def refuse(self):
        self.switch.touch()

    def allow(self):
        self.switch.unlink()


def refusing(library, folder, refuses, root="."):
    """A new folder; what is below `root` in it can be refused."""
    folder.mkdir(parents=True)
    return RefusedCalls(library, folder, refuses, root)


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
