"""Puts numbers into words: a table for each part, with what they are compared to and what was aimed at."""

from collections.abc import Callable

Numbers = dict[str, list[float]]


def at(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def median(values: list[float]) -> float:
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def short(value: float) -> str:
    if value == int(value) and abs(value) < 1e6:
        return str(int(value))
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}" if value >= 1 else f"{value:.3f}"


def spread(values: list[float], unit: str) -> str:
    """Median (p10 – p90); of few, the least and the most."""
    if len(values) == 1:
        return f"{short(values[0])} {unit}"
    low, high = (min(values), max(values)) if len(values) < 20 else (at(values, 0.1), at(values, 0.9))
    return f"{short(median(values))} {unit} ({short(low)} – {short(high)})"


def verdict(holds: bool) -> str:
    return "yes" if holds else "**no**"


def rows(heading: list[str], lines: list[list[str]]) -> str:
    return "\n".join("| " + " | ".join(line) + " |" for line in [heading, ["---"] * len(heading), *lines])


def first_picture(numbers: Numbers) -> str:
    names = {"ours": "Ingat", "mnemosyne": "Mnemosyne", "empty": "an empty window with OpenGL"}
    lines = [[names[name], f"{short(numbers[name + '/width'][0])} × {short(numbers[name + '/height'][0])}",
              spread(numbers[name + "/first"], "ms"), spread(numbers[name + "/settled"], "ms"),
              spread(numbers[name + "/fresh"], "ms"),
              spread(numbers[name + "/memory"], "MiB"), short(median(numbers[name + "/processes"]))] for name in names]
    faster = median(numbers["mnemosyne/first"]) / median(numbers["ours/first"])
    settled = median(numbers["mnemosyne/settled"]) / median(numbers["ours/settled"])
    smaller = median(numbers["mnemosyne/memory"]) / median(numbers["ours/memory"])
    over = median(numbers["ours/first"]) - median(numbers["empty/first"])
    return rows(["program", "window", "first picture", "last change of it", "first picture, the first 4 starts ever",
                 "memory (PSS)", "processes"], lines) + (
        f"\n\nFirst picture: {faster:.1f} times as fast as Mnemosyne's; aim 4: {verdict(faster >= 4)}. "
        f"To a settled picture: {settled:.1f} times. "
        f"Over an empty window: {over:.0f} ms. "
        f"Memory: {smaller:.1f} times less; aim 2: {verdict(smaller >= 2)}.")


def answers(numbers: Numbers) -> str:
    lines = []
    for name, words in (("answer", "an answer (`Desk::run(SaveReview)`), in sittings of 200"),
                        ("answer_append", "48 bytes appended, fdatasync, beside them"),
                        ("in_an_open_window", "an answer, in a window open for all of them"),
                        ("in_an_open_window_append", "48 bytes appended, beside them"),
                        ("answer_late_on_a_long_day", "an answer, the 1,800th to 2,000th of one day")):
        values = numbers[name]
        lines.append([words, str(len(values)), *(f"{short(at(values, share))} ms" for share in (0.1, 0.5, 0.9, 0.99)),
                      f"{short(max(values))} ms"])
    half = median(numbers["answer"]) / median(numbers["answer_append"])
    slow = at(numbers["answer"], 0.99) / at(numbers["answer_append"], 0.99)
    work = spread(numbers["answer_processor"], "ms")
    return rows(["what", "times", "p10", "p50", "p90", "p99", "longest"], lines) + (
        f"\n\np50: {half:.2f} times the append; aim 1.3: {verdict(half <= 1.3)}. "
        f"p99: {slow:.2f} times; aim 3: {verdict(slow <= 3)}. Processor for an answer: {work}.")


def card(numbers: Numbers) -> str:
    if not numbers:
        return "Not measured: the card was not there."
    lines = [[words, *(spread(numbers[f"{name}_{step}"], "ms") for step in ("layout", "raster", "upload", "all"))]
             for name, words in (("warm", "warm, 1×"), ("warm_at_2x", "warm, 2×"), ("cold", "the first of the program"))]
    whole = median(numbers["warm_all"])
    return rows(["card", "layout", "raster", "upload", "all"], lines) + (
        f"\n\nAll of it, warm: {short(whole)} ms; aim under 5: {verdict(whole < 5)}. "
        f"Pango alone with the same words in one font: {spread(numbers['pango_alone'], 'ms')}. "
        f"The picture ({short(numbers['warm_megapixels'][0])} megapixels) copied once: "
        f"{spread(numbers['copy_of_picture'], 'ms')}.")


def grading(numbers: Numbers) -> str:
    lines = [[words, f"{median(numbers[name]):,.0f}", f"{min(numbers[name]):,.0f}"]
             for name, words in (("choice", "a choice of one among four"), ("several", "a choice of several among four"),
                                 ("typed_right", "a typed answer, right, three accepted, two slips forgiven"),
                                 ("typed_slip", "the same with a slip"), ("typed_wrong", "the same, wrong"),
                                 ("distance", "only a table of edit distances, of the same two texts"),
                                 ("number", "a number with a tolerance"))]
    choice, slip = median(numbers["choice"]), median(numbers["typed_slip"])
    return rows(["answers graded a second, one core", "median", "slowest"], lines) + (
        f"\n\nA choice: aim 1,000,000: {verdict(choice >= 1e6)}. With slips: aim 200,000: {verdict(slip >= 2e5)}; "
        f"{slip / median(numbers['distance']):.2f} times the bare table. A paper of 500 questions drawn from 10,000: "
        f"{spread(numbers['draw_500'], 'ms')}.")


def exam(numbers: Numbers) -> str:
    lines = [[words, spread(numbers[name], "ms")]
             for name, words in (("open", "from “Start” to the first question: drawn, on the disk, on the screen"),
                                 ("next", "from a key to the next question, the move on the disk"),
                                 ("mark", "from an option to its mark, the answer on the disk"),
                                 ("go_on", "the folder opened and 400 answers gone through after a cut"))]
    opened, moved = median(numbers["open"]), median(numbers["next"])
    return rows(["an exam of 500 questions from 10,000", "wall time with llvmpipe"], lines) + (
        f"\n\nOpened: aim under 50 ms: {verdict(opened < 50)}. The next question: aim one frame of 60 a second, "
        f"16.7 ms: {verdict(moved < 16.7)}.")


def frames(numbers: Numbers) -> str:
    names = [name[:-5] for name in numbers if name.endswith("/ours") and "/first/" not in name]
    lines = []
    for name in names:
        of = lambda what, name=name: numbers.get(f"{name}/{what}")  # noqa: E731
        lines.append([f"`{name}`" if name != "nothing" else "nothing at all", spread(of("ours"), "ms"),
                      spread(of("opengl_calls"), "ms"), spread(of("opengl"), "ms"),
                      spread(of("wall"), "ms") if of("wall") else "",
                      spread(numbers[f"{name}/first/ours"], "ms") if f"{name}/first/ours" in numbers else ""])
    most = max(median(numbers[f"{name}/ours"]) + median(numbers[f"{name}/opengl_calls"]) for name in names)
    return rows(["screen", "ours: view, drawing, Dear ImGui", "OpenGL calls (Mesa draws nothing)",
                 "OpenGL calls with llvmpipe", "whole frame with llvmpipe", "ours, first frame of the screen"], lines) + (
        f"\n\nThe dearest screen costs {short(most)} ms of processor with its OpenGL calls; aim under 1: "
        f"{verdict(most < 1)}.")


def idle(numbers: Numbers) -> str:
    lines = [[words, short(numbers[f"{name}/frames"][0]) if f"{name}/frames" in numbers else "",
              f"{short(numbers[f'{name}/processor'][0])} ms"]
             for name, words in (("home", "Ingat, Home"), ("study", "Ingat, a card"), ("empty", "an empty window"),
                                 ("mnemosyne", "Mnemosyne, all its processes"))]
    none = numbers["home/frames"] == [0] and numbers["study/frames"] == [0]
    return rows([f"{short(numbers['seconds'][0])} s with nothing done", "frames", "processor"], lines) + (
        f"\n\nNo frame: {verdict(none)}.")


GROWING = {
    "first": ("exec to first picture", "ms"),
    "open_folder": ("of that: opening the folder", "ms"),
    "figures_at_start": ("of that: what Home shows", "ms"),
    "view_of_home": ("view of Home, each frame", "ms"),
    "view_of_home_when_done": ("view of Home with nothing left today, each frame", "ms"),
    "figures_when_done": ("all figures anew, then", "ms"),
    "time_passes": ("a timer of the window (all figures anew)", "ms"),
    "begin_sitting": ("beginning a sitting", "ms"),
    "answer_to_next_card": ("answer to next card", "ms"),
    "of_that_on_disk": ("of that: the disk", "ms"),
    "view_of_study": ("view of a card, each frame", "ms"),
    "undo": ("taking an answer back", "ms"),
    "redo": ("putting it back", "ms"),
    "back_to_home": ("from a card to Home", "ms"),
    "cards_today": ("cards in the sitting", ""),
    "memory": ("memory (PSS) of the window", "MiB"),
}


def growth(numbers: Numbers) -> str:
    words = {"3": "3 banks, 181 questions, 600 reviews", "23": "23 banks, 20,181 questions, 10,000 reviews",
             "203": "203 banks, 200,181 questions, 100,000 reviews"}
    sizes = [name for name in words if f"{name}/first" in numbers]
    lines = [[what, *(spread(numbers[f"{size}/{name}"], unit) for size in sizes)]
             for name, (what, unit) in GROWING.items()]
    return rows(["", *(words[size] for size in sizes)], lines)


TABLES: dict[str, tuple[str, Callable[[Numbers], str]]] = {
    "first-picture": ("From exec to the first picture", first_picture),
    "answers": ("An answer on the disk", answers),
    "card": ("A card of rich text (`mixed.md`), from Markdown to texture", card),
    "grading": ("Grading", grading),
    "exam": ("An exam", exam),
    "frames": ("A frame of each screen, processor time of the thread that draws", frames),
    "idle": ("Idle", idle),
    "growth": ("How it grows", growth),
}


def of_part(name: str, part: dict) -> str:
    heading, words = TABLES[name]
    return f"## {heading}\n\n{words(part['numbers'])}\n\nMeasured in {part['seconds']:.0f} s; load before: " \
           f"{part['load_before']:.1f}.{' Only a few repetitions (--quick).' if part['quick'] else ''}\n"


def whole(results: dict) -> str:
    about = "\n".join(f"- {name}: {value}" for name, value in results["about"].items())
    return f"""# Numbers

Written by `tests/bench/run`; what each number is: [README.md](README.md). Medians, in brackets p10 – p90 (of fewer than
twenty: least – most).

{about}

""" + "\n".join(of_part(name, results["parts"][name]) for name in TABLES if name in results["parts"])
