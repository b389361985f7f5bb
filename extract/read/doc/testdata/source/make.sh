#!/usr/bin/env bash
# Makes the .doc and .rtf files of the invented papers that the .fodt files here hold, with LibreOffice (7.4 made those that
# are kept). What it does not write, such as the text of grouped shapes in RTF, is tested in the readers' case tables.
#   numbers.fodt  automatic numbers: levels, letters past z, Roman, bullets, restarts, start values, headings, cells
#   counts.rtf    lists as Word has them: uses of one list, overrides, levels that come before those above them
#   marks.fodt    styles, tracked changes, hidden text, old fonts, signs, fields, notes, pictures, text boxes, sections
#   tables.fodt   merged cells, header rows, tables within tables
# dispatch and annex are made of ../../../odt/testdata.
set -euo pipefail
cd "$(dirname "$0")"
soffice --headless --convert-to "doc:MS Word 97" --outdir .. ./*.fodt counts.rtf
soffice --headless --convert-to rtf --outdir ../../../rtf/testdata ./*.fodt
