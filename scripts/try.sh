#!/usr/bin/env bash
# Builds congvan and runs its main job on a shipped sample: a dispatch of an invented ministry is read into a record, and the
# follow-up dispatch and the report are made from it. Needs Go only. Results: the folder out/.
set -euo pipefail
cd "$(dirname "$0")/.."
sample=testdata/dispatch/cv-bo-thuy-loi-hai-dao-gop-y.txt
mkdir -p out
CGO_ENABLED=0 go build -o out/congvan ./cmd/congvan
out/congvan extract --format table "$sample"
out/congvan extract "$sample" -o out/record.json
[ -e out/office.yaml ] || out/congvan office init -o out/office.yaml
out/congvan generate giao-viec --from out/record.json --office out/office.yaml -o out/giao-viec.docx
out/congvan generate giao-viec --from out/record.json --office out/office.yaml -o out/giao-viec.pdf
out/congvan generate bao-cao-ket-qua --from out/record.json --office out/office.yaml -o out/bao-cao-ket-qua.docx
ls -l out
