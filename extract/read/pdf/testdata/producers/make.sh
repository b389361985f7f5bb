#!/bin/sh
# Prints one invented letter by several programs. Debian: chromium, wkhtmltopdf, python3-reportlab, ghostscript,
# poppler-utils (cairo), qpdf, mupdf-tools, fonts-liberation2. The PDFs are kept, so tests need none of them.
set -e
cd "$(dirname "$0")"
chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --user-data-dir="$(mktemp -d)" --print-to-pdf=chromium.pdf letter.html
QT_QPA_PLATFORM=offscreen wkhtmltopdf -q -s A4 -T 20mm -B 20mm -L 30mm -R 20mm letter.html wkhtmltopdf.pdf
/usr/bin/python3 letter.py reportlab.pdf
# What other programs make of a print by LibreOffice.
letter=../letter.pdf
gs -q -o ghostscript.pdf -sDEVICE=pdfwrite $letter
pdftocairo -pdf $letter cairo.pdf
qpdf --linearize --object-streams=generate --deterministic-id $letter qpdf-web.pdf
qpdf --encrypt "" owner 256 -- $letter qpdf-locked.pdf
mutool clean -gggg -z $letter mutool.pdf
