#!/usr/bin/env bash
# CPU time of congvan beside that of its peers over copies of the shipped papers, as ratios: PDF and pdftotext, DOCX and
# pandoc (a call for each file, as both are made), DOC and LibreOffice (calls of 200 files). "text" is congvan extract
# --format text, what the peers do; "records" finds tasks, deadlines and the rest as well.
#   scripts/speed.sh [COPIES]     1000 where nothing is said
set -euo pipefail
cd "$(dirname "$0")/.."
copies=${1:-1000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
CGO_ENABLED=0 go build -o "$work/congvan" ./cmd/congvan
export TIMEFORMAT='%U %S'
lo=(soffice "-env:UserInstallation=file://$work/profile" --headless)

# cpu COMMAND…: its user and system time in seconds; it must succeed
cpu() {
  local spent
  spent=$({ time "$@" >/dev/null 2>"$work/messages"; } 2>&1) || { cat "$work/messages" >&2; echo "failed: $1" >&2; return 1; }
  awk '{print $1 + $2}' <<<"$spent"
}

# fill FOLDER FILE…: copies in turn until there are enough
fill() {
  mkdir "$work/$1"
  local i=0 file folder=$1
  shift
  while [ "$i" -lt "$copies" ]; do
    for file in "$@"; do
      [ "$i" -lt "$copies" ] || break
      i=$((i + 1))
      cp "$file" "$work/$folder/$i-$(basename "$file")"
    done
  done
}

by_pdftotext() { local f; for f in "$work"/pdf/*; do pdftotext "$f" - || return 1; done; }
by_pandoc() { local f; for f in "$work"/docx/*; do pandoc -t plain "$f" || return 1; done; }
by_office() { printf '%s\0' "$work"/doc/* | xargs -0 -n 200 "${lo[@]}" --convert-to txt:Text --outdir "$work/out" && [ "$(ls "$work/out" | wc -l)" = "$copies" ]; }

# line KIND PEER FUNCTION
line() {
  if ! command -v "$2" >/dev/null; then
    echo "$1: $2 is not installed"
    return
  fi
  local text records peer
  text=$(cpu "$work/congvan" extract --format text "$work/$1"/*)
  records=$(cpu "$work/congvan" extract "$work/$1"/*)
  peer=$(cpu "$3")
  awk -v kind="$1" -v n="$copies" -v name="$2" -v t="$text" -v r="$records" -v p="$peer" \
    'BEGIN { printf "%-5s %d files: text %.2f s, records %.2f s, %s %.2f s: ratio %.3f, of records %.3f\n", kind, n, t, r, name, p, t / p, r / p }'
}

fill pdf testdata/dispatch/*.pdf
fill docx testdata/dispatch/*.docx
line pdf pdftotext by_pdftotext
line docx pandoc by_pandoc
if command -v soffice >/dev/null; then
  mkdir "$work/made"
  "${lo[@]}" --convert-to "doc:MS Word 97" --outdir "$work/made" testdata/dispatch/*.fodt >/dev/null 2>&1
  fill doc "$work"/made/*.doc
fi
line doc soffice by_office
