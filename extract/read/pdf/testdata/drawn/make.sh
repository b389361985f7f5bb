#!/bin/sh
# Prints a note and makes pages of it whose letters no reader of the file's objects can tell. Debian: chromium,
# poppler-utils, ghostscript, imagemagick (with JPEG 2000), python3, fonts-liberation2.
set -e
cd "$(dirname "$0")"
tmp=$(mktemp -d)
chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --user-data-dir="$tmp" --print-to-pdf="$tmp/note.pdf" note.html
# Through PostScript, as printers of old do it: the codes only count the glyphs.
gs -q -o "$tmp/note.ps" -sDEVICE=ps2write "$tmp/note.pdf"
gs -q -o codes.pdf -sDEVICE=pdfwrite "$tmp/note.ps"
pdftoppm -r 200 -gray -png -singlefile "$tmp/note.pdf" "$tmp/note"
convert "$tmp/note.png" -alpha off -colorspace Gray -type Grayscale -depth 8 -quality 35 "$tmp/note.jp2"
convert "$tmp/note.png" -threshold 60% -define tiff:rows-per-strip=10000 -compress Group4 "$tmp/note.tif"
python3 wrap.py "$tmp"
rm -r "$tmp"
