#!/bin/sh
# Makes the DOCX and PDF of the dispatches that are kept as flat ODT (.fodt, the source; edit that one).
# Needs LibreOffice. The results are committed, so this is only run after a .fodt was changed.
set -eu
cd "$(dirname "$0")"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
convert() { soffice "-env:UserInstallation=file://$profile" --headless --convert-to "$@" >/dev/null; }
convert docx ./*.fodt
convert pdf kh-*.fodt ct-*.fodt qd-ubnd-*.fodt
