"""mnemosyne_learner.py FOLDER BANK…: a data folder of Mnemosyne for someone who uses it every day, with a card for each
question of our banks, and its window as large as ours. Nothing is asked at its start."""

import json
import os
import sys
import warnings

warnings.simplefilter("ignore")

from mnemosyne.script import Mnemosyne  # noqa: E402
from PyQt5 import QtWidgets  # noqa: E402


def answer_of(question: dict) -> str:
    return str(question.get("answer") or question.get("explanation") or question["id"])


def window_state() -> object:
    application = QtWidgets.QApplication(["mnemosyne"])
    window = QtWidgets.QMainWindow()
    window.setGeometry(0, 0, 1280, 800)
    state = window.saveGeometry()
    del window, application
    return state


def main() -> None:
    folder, *banks = sys.argv[1:]
    os.makedirs(folder)
    rival = Mnemosyne(folder)
    kind = rival.card_type_with_id("1")
    for path in banks:
        with open(path, encoding="utf-8") as file:
            bank = json.load(file)
        for number, question in enumerate(bank["questions"]):
            rival.controller().create_new_cards({"f": question["prompt"], "b": answer_of(question)}, kind,
                                                grade=4 if number % 3 else -1, tag_names=[bank["title"]],
                                                check_for_duplicates=False)
    rival.controller().save_file()
    rival.config().update({"first_run": False, "show_daily_tips": False, "upload_science_logs": False,
                           "main_window_state": window_state()})
    rival.config().save()
    rival.finalise()


main()
