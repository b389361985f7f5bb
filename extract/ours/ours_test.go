package ours

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"congvan"
)

// gold is one line of testdata/ours.jsonl.
type gold struct {
	Office     congvan.Office      `json:"office"`
	Issuer     congvan.Issuer      `json:"issuer"`
	Date       string              `json:"date"`
	Addressees []string            `json:"addressees"`
	Recipients []congvan.Recipient `json:"recipients"`
	Task       struct {
		Lead    []string `json:"lead"`
		Support []string `json:"support"`
		Title   string   `json:"title"`
	} `json:"task"`
	Want string `json:"want"`
	Why  string `json:"why"`
	Says string `json:"says"` // in the Vietnamese reason
}

func (g *gold) record() *congvan.Record {
	return &congvan.Record{
		Issuer: g.Issuer, Date: congvan.Date{Value: g.Date}, Addressees: named(g.Addressees), Recipients: g.Recipients,
		Tasks: []congvan.Task{{ID: "1", Title: g.Task.Title, Text: g.Task.Title, Lead: named(g.Task.Lead), Support: named(g.Task.Support)}},
	}
}

func named(names []string) (out []congvan.Body) {
	for _, n := range names {
		out = append(out, congvan.Body{Name: n})
	}
	return out
}

func readGold(t testing.TB) []gold {
	f, err := os.Open(filepath.Join("..", "..", "testdata", "ours.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []gold
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var g gold
		dec := json.NewDecoder(strings.NewReader(lines.Text()))
		dec.DisallowUnknownFields()
		if err := dec.Decode(&g); err != nil {
			t.Fatalf("%s: %v", lines.Text(), err)
		}
		out = append(out, g)
	}
	if len(out) < 150 {
		t.Fatalf("%d cases", len(out))
	}
	return out
}

// TestGold reads the cases that were written before the code, one phenomenon each.
func TestGold(t *testing.T) {
	for _, g := range readGold(t) {
		t.Run(g.Why, func(t *testing.T) {
			rec := g.record()
			New(&g.Office).Mark(rec)
			got := rec.Tasks[0]
			if got.Ours != g.Want || !strings.Contains(strings.ToLower(got.OursWhy), strings.ToLower(g.Says)) {
				t.Errorf("%s: lead %q support %q to %q: %s (%s), want %s %s", g.Office.Name, g.Task.Lead, g.Task.Support, g.Addressees, got.Ours, got.OursWhy, g.Want, g.Says)
			}
		})
	}
}
