package write_test

import (
	"encoding/json"
	"io"
	"os"
	"testing"

	"congvan"
	"congvan/generate"
	"congvan/generate/write/docx"
	"congvan/generate/write/pdf"
	"congvan/paper"
	"congvan/paper/layout"
	"congvan/templates"
)

// followUp gives what a paper of two pages is made of: the report on a plan for many bodies, with its table of tasks.
func followUp(t testing.TB) (form string, in generate.Input) {
	t.Helper()
	data, err := os.ReadFile("../../testdata/records/ke-hoach-nhieu-co-quan.json")
	if err != nil {
		t.Fatal(err)
	}
	var record congvan.Record
	if err := json.Unmarshal(data, &record); err != nil {
		t.Fatal(err)
	}
	office, err := congvan.ParseOffice(templates.Office())
	if err != nil {
		t.Fatal(err)
	}
	return "bao-cao-ket-qua", generate.Input{Record: &record, Office: office, AsOf: "2026-03-09"}
}
func BenchmarkRecordToDOCX(b *testing.B) { fromRecord(b, docx.Write) }
func BenchmarkRecordToPDF(b *testing.B)  { fromRecord(b, pdf.Write) }

// fromRecord makes the paper and writes it, as a batch does for each record.
func fromRecord(b *testing.B, write func(io.Writer, *paper.Document) error) {
	form, in := followUp(b)
	res, err := generate.Make(form, in)
	if err != nil {
		b.Fatal(err)
	}
	if n := len(layout.Flow(res.Paper).Pages); n != 2 {
		b.Fatalf("the paper has %d pages, want 2", n)
	}
	b.ReportAllocs()
	for b.Loop() {
		res, err := generate.Make(form, in)
		if err != nil {
			b.Fatal(err)
		}
		if err := write(io.Discard, res.Paper); err != nil {
			b.Fatal(err)
		}
	}
}
