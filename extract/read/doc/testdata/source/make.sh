#!/usr/bin/env bash
# Makes the .doc and .rtf files of the invented papers here, with LibreOffice (7.4 made those that are kept) and pandoc (2.17).
# What they do not write, such as the text of grouped shapes in RTF, is in word.rtf and in the readers' case tables.
#   numbers.fodt  automatic numbers: levels, letters past z, Roman, bullets, restarts, start values, headings, cells
#   counts.rtf    lists as Word has them: uses of one list, overrides, levels that come before those above them
#   marks.fodt    styles, tracked changes, hidden text, old fonts, signs, fields, notes, pictures, text boxes, sections
#   tables.fodt   merged cells, header rows, tables within tables
#   pandoc.md     an RTF of another program, which types numbers as text
# ../../../rtf/testdata/word.rtf is typed by hand, in the forms that Word has: code pages by font, list tables without resolved
# numbers, nested rows, shapes in both forms, binary data. The sources of dispatch and annex are in ../../../odt/testdata.
set -euo pipefail
cd "$(dirname "$0")"
soffice --headless --convert-to "doc:MS Word 97" --outdir .. ./*.fodt counts.rtf
soffice --headless --convert-to rtf --outdir ../../../rtf/testdata ./*.fodt
pandoc -s -t rtf -o ../../../rtf/testdata/pandoc.rtf pandoc.md
