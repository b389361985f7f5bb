#!/usr/bin/env bash
# Compares the text that congvan reads with LibreOffice's (DOC, DOCX, RTF, ODT) and pdftotext's (PDF), one line a file: the
# shares of the judge's letters and of its runs of five words that ours has, and how much only ours has (notes, running
# heads, text boxes, which LibreOffice does not export). Takes files and folders beside the shipped samples.
#   scripts/judge.sh FOLDER…            CONGVAN_JUDGE_SHOW=1 scripts/judge.sh FILE   lists the runs that ours lacks
set -euo pipefail
given=
for path in "$@"; do given+="${given:+:}$(realpath -- "$path")"; done
cd "$(dirname "$0")/.."
CONGVAN_JUDGE=$given CGO_ENABLED=0 go test ./extract -run TestJudges -count=1 -v | sed 's/^ *judge_test.go:[0-9]*: //'
