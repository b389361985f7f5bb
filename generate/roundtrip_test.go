package generate_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"congvan"
	"congvan/extract"
	"congvan/extract/open/limits"
	"congvan/generate"
	"congvan/generate/write/docx"
	"congvan/generate/write/pdf"
	"congvan/paper"
	"congvan/templates"
)

const records = "../testdata/records/"

func read(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(records + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestRoundTrip reads each paper again from both formats and compares what it says with the outgoing record.
func TestRoundTrip(t *testing.T) {
	writers := map[string]func(io.Writer, *paper.Document) error{"docx": docx.Write, "pdf": pdf.Write}
	for _, form := range generate.Forms() {
		for _, record := range []string{"cong-van-mot-co-quan.json", "ke-hoach-nhieu-co-quan.json", "chi-thi-cac-loai-thoi-han.json"} {
			for _, office := range []string{"", "so-giao-duc.yaml"} {
				res := made(t, form.Name, record, office)
				for format, write := range writers {
					t.Run(form.Name+" "+record+" "+office+" "+format, func(t *testing.T) {
						var file bytes.Buffer
						if err := write(&file, res.Paper); err != nil {
							t.Fatal(err)
						}
						got, err := extract.Document(context.Background(), "paper."+format, bytes.NewReader(file.Bytes()), int64(file.Len()), extract.Options{Limits: limits.Default()})
						if err != nil {
							t.Fatal(err)
						}
						same(t, res.Outgoing, got.Record, form.Name == "trien-khai" && record == "chi-thi-cac-loai-thoi-han.json" && office != "")
					})
				}
			}
		}
	}
}

func made(t *testing.T, form, record, office string) *generate.Result {
	t.Helper()
	var in congvan.Record
	if err := json.Unmarshal(read(t, record), &in); err != nil {
		t.Fatal(err)
	}
	text := templates.Office()
	if office != "" {
		text = read(t, office)
	}
	o, err := congvan.ParseOffice(text)
	if err != nil {
		t.Fatal(err)
	}
	res, err := generate.Make(form, generate.Input{Record: &in, Office: o, AsOf: "2026-03-09"})
	if err != nil {
		t.Fatal(err)
	}
	return res
}

// same compares the head, the addressees, recipients and signer, the time limits in their normal form and the numbers of
// the papers named; and the tasks, word by word, where whole is set.
func same(t *testing.T, want, got *congvan.Record, whole bool) {
	t.Helper()
	compare := func(what string, want, got any) {
		t.Helper()
		if !reflect.DeepEqual(want, got) {
			t.Errorf("%s: the paper says %v, read again %v", what, want, got)
		}
	}
	head := func(r *congvan.Record) []string {
		return []string{r.Issuer.Parent, r.Issuer.Name, r.Number.Text, r.Number.Ordinal, r.Number.Symbol, r.Place, r.Date.Text, r.Date.Value,
			r.Type.Code, r.Type.Name, r.Subject, r.Signer.Authority, r.Signer.Position, r.Signer.Name}
	}
	compare("head", head(want), head(got))
	compare("addressees", names(want.Addressees), names(got.Addressees))
	compare("recipients", recipients(want), recipients(got))
	compare("references", numbers(want), numbers(got))
	compare("time limits", limitsOf(want), limitsOf(got))
	if whole {
		compare("tasks", tasks(want), tasks(got))
	}
}

func names(bodies []congvan.Body) []string {
	var out []string
	for _, b := range bodies {
		out = append(out, b.Name)
	}
	return out
}

func recipients(r *congvan.Record) []congvan.Recipient {
	var out []congvan.Recipient
	for _, one := range r.Recipients {
		one.At = nil
		out = append(out, one)
	}
	return out
}

func numbers(r *congvan.Record) []string {
	var out []string
	for _, ref := range r.References {
		out = append(out, ref.Type+" "+ref.Number+" "+ref.Date+" "+string(ref.Relation))
	}
	return out
}

// limitsOf gives each time limit once: a report tells some of them in its text and in its table.
func limitsOf(r *congvan.Record) []string {
	var out []string
	for _, d := range r.Deadlines {
		one := strings.Join([]string{d.Kind, d.Bound, d.Date, d.Time, d.Start, d.End, d.RRule}, " ")
		if !slices.Contains(out, one) {
			out = append(out, one)
		}
	}
	return out
}

func tasks(r *congvan.Record) []congvan.Task {
	var out []congvan.Task
	for _, t := range r.Tasks {
		out = append(out, congvan.Task{ID: t.ID, Label: t.Label, Parent: t.Parent, Title: t.Title, Action: t.Action, Text: t.Text,
			Lead: plain(t.Lead), Support: plain(t.Support)})
	}
	return out
}

func plain(bodies []congvan.Body) []congvan.Body {
	var out []congvan.Body
	for _, b := range bodies {
		out = append(out, congvan.Body{Name: b.Name})
	}
	return out
}
