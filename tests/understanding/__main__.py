"""`python -m tests.understanding [KIND ...]` counts; with `--missed LANGUAGE` it lists what to build by did not come out right."""

import argparse

from tests.understanding.scores import all_lines, judged_kinds, missed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kinds", nargs="*")
    parser.add_argument("--missed", metavar="LANGUAGE")
    options = parser.parse_args()
    kinds = options.kinds or judged_kinds()
    if options.missed:
        for kind in kinds:
            for verdict, row in missed(kind, options.missed):
                print(kind, verdict, row.columns, sep="\t")  # noqa: T201
        return
    for line in all_lines(kinds):
        print(line)  # noqa: T201


if __name__ == "__main__":
    main()
