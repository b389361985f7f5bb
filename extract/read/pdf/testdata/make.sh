#!/bin/sh
# Prints the invented papers to PDF with LibreOffice and the fonts Liberation 2 (Debian: libreoffice-writer-nogui,
# fonts-liberation2). The PDFs are kept beside their sources, so tests need neither.
set -e
cd "$(dirname "$0")"
profile=$(mktemp -d)
soffice "-env:UserInstallation=file://$profile" --headless --convert-to pdf letter.fodt plan.fodt stamps.fodt tables.fodt
rm -r "$profile"
