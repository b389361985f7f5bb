#!/usr/bin/env bash
# Sets up and runs all tests on Debian: installs the programs that tests judge by (LibreOffice with the metric fonts,
# poppler, Tesseract with Vietnamese, ImageMagick), checks the code, builds for Windows, runs every test.
# CONGVAN_GOLD may name a folder of real papers with gold (seed/, real/); their scores are then held too.
set -euo pipefail
cd "$(dirname "$0")/.."
packages=(libreoffice-writer libreoffice-calc poppler-utils fonts-liberation2 tesseract-ocr tesseract-ocr-vie imagemagick)
if command -v apt-get >/dev/null; then
  missing=()
  for p in "${packages[@]}"; do
    dpkg-query -W -f='${Status}' "$p" 2>/dev/null | grep -q "install ok installed" || missing+=("$p")
  done
  if [ ${#missing[@]} -gt 0 ]; then
    as_root=()
    [ "$(id -u)" = 0 ] || as_root=(sudo)
    "${as_root[@]}" apt-get update
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
  fi
fi
if [ -n "${CONGVAN_GOLD:-}" ] && [ ! -d "$CONGVAN_GOLD" ]; then
  echo "CONGVAN_GOLD names $CONGVAN_GOLD, which is not there: only the invented dispatches of testdata/ are scored"
  unset CONGVAN_GOLD
fi
export CGO_ENABLED=0
unformatted=$(gofmt -l $(git ls-files '*.go'))
if [ -n "$unformatted" ]; then
  echo "gofmt would change: $unformatted" >&2
  exit 1
fi
go vet ./... ./testdata
GOOS=windows GOARCH=amd64 go build -o /dev/null ./cmd/congvan
GOOS=windows GOARCH=amd64 go vet ./...
go test -timeout 30m ./... ./testdata
