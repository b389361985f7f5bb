#!/usr/bin/env bash
# Compares the text that congvan reads with LibreOffice's (DOC, DOCX, RTF, ODT) and pdftotext's (PDF), one line a file: the
# shares of the judge's letters and of its runs of five words that ours has, how much only ours has (notes, running heads,
# text boxes, which LibreOffice does not export), how many of the numbers and bullets before paragraphs on the pages that
# LibreOffice draws, and how many lines there are nowhere in ours. Takes files and folders beside the shipped samples.
#   scripts/judge.sh FOLDER…
#   CONGVAN_JUDGE_SHOW=1 scripts/judge.sh FILE     lists what differs, and what stands aside of the text (running heads, notes …)
#   CONGVAN_ORDER=DIR scripts/judge.sh FOLDER      lists the lines of DIR/NAME.txt that the text of NAME.pdf (docx …) does not
#                                                  have in that order: one paragraph or cell a line, written by hand
set -euo pipefail
given=
for path in "$@"; do given+="${given:+:}$(realpath -- "$path")"; done
[ -z "${CONGVAN_ORDER:-}" ] || CONGVAN_ORDER=$(realpath -- "$CONGVAN_ORDER")
cd "$(dirname "$0")/.."
CONGVAN_JUDGE=$given CGO_ENABLED=0 go test ./extract -run TestJudges -count=1 -v | sed 's/^ *judge_test.go:[0-9]*: //'
