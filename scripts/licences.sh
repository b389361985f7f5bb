#!/usr/bin/env bash
# Writes THIRD_PARTY_LICENSES.txt: the licence of every module that is linked into congvan.
set -euo pipefail
cd "$(dirname "$0")/.."

{
	echo "congvan contains these modules; each stands under its own licence, printed below."
	go list -deps -f '{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}} {{.Dir}}{{end}}{{end}}' ./cmd/congvan | sort -u |
		while read -r path version dir; do
			printf '\n==== %s %s\n\n' "$path" "$version"
			found=
			for file in "$dir"/LICENSE* "$dir"/LICENCE* "$dir"/License* "$dir"/COPYING*; do
				[ -f "$file" ] && found=1 && tr -d '\r' <"$file"
			done
			[ "$found" ] || { echo "no licence file in $path" >&2; exit 1; }
		done
	printf '\n==== PDFium\n\n'
	cat extract/read/pdf/pdfium/engine/LICENSE.pdfium
} >THIRD_PARTY_LICENSES.txt.new
mv THIRD_PARTY_LICENSES.txt.new THIRD_PARTY_LICENSES.txt
