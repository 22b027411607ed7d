"""That a check would notice: it is made where what it looks for is not so, and must fail."""

from window import Failed, expect


def noticed(check, *words):
    """The check fails, and says each of these words; returns what it says."""
    try:
        check()
    except Failed as failure:
        said = str(failure)
        for part in words:
            expect(part in said, f"noticed, but not as “{part}”: {said}")
        return said
    raise Failed(f"not noticed; “{', '.join(words)}” should be said")


def on_lying_disk(library, home, lie):
    """Environment of a program that shows answers as kept that are not (faults/lying_disk.cpp)."""
    return {"LD_PRELOAD": str(library), "INGAT_DISK_ROOT": str(home), "INGAT_DISK_LIE": lie}
