package testdata_test

import (
	"bufio"
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// sentence is one line of sentences/*.jsonl: a text, what it holds, and the phenomenon that it stands for. Keys absent
// from Want are not judged; empty lists say that there is none.
type sentence struct {
	Text string `json:"text"`
	Date string `json:"date"` // of the dispatch, where it is not 2024-05-10
	Want struct {
		Deadlines  []deadline  `json:"deadlines"`
		References []reference `json:"references"`
		Lead       []name      `json:"lead"`
		Support    []name      `json:"support"`
		Reports    []report    `json:"reports"`
		Action     *string     `json:"action"`
		Indicators []struct {
			Name  string  `json:"name"`
			Op    string  `json:"op"`
			Value float64 `json:"value"`
			Unit  string  `json:"unit"`
			By    string  `json:"by"`
		} `json:"indicators"`
		Number    *number `json:"number"`
		Place     string  `json:"place"`
		Subject   string  `json:"subject"`
		Urgency   string  `json:"urgency"`
		Secrecy   string  `json:"secrecy"`
		DateValue *struct {
			Value string `json:"value"`
		} `json:"date"`
		Addressees []name      `json:"addressees"`
		Recipients []recipient `json:"recipients"`
		Signer     *signer     `json:"signer"`
	} `json:"want"`
	Why string `json:"why"`
}

func TestSentences(t *testing.T) {
	least := map[string]int{"deadlines": 60, "relative": 25, "references": 30, "opening": 10, "leads": 25, "reports": 10,
		"actions": 60, "indicators": 15, "nothing": 40, "head": 25}
	files, err := filepath.Glob("sentences/*.jsonl")
	if err != nil || len(files) != len(least) {
		t.Fatalf("%d files, %v", len(files), err)
	}
	seen := map[string]string{}
	for _, file := range files {
		base := strings.TrimSuffix(filepath.Base(file), ".jsonl")
		t.Run(base, func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			lines := 0
			for scanner := bufio.NewScanner(bytes.NewReader(data)); scanner.Scan(); lines++ {
				var s sentence
				strict(t, scanner.Bytes(), &s)
				if !norm.NFC.IsNormal(scanner.Bytes()) {
					t.Errorf("%s: not NFC", s.Text)
				}
				if seen[s.Text] != "" {
					t.Errorf("%q stands in %s too", s.Text, seen[s.Text])
				}
				seen[s.Text] = base
				checkSentence(t, s)
			}
			if lines < least[base] {
				t.Errorf("%d lines", lines)
			}
		})
	}
}

func checkSentence(t *testing.T, s sentence) {
	t.Helper()
	if s.Text == "" || s.Why == "" || s.Date != "" && !isoDate.MatchString(s.Date) {
		t.Errorf("%+v: text, why, date", s)
	}
	text := newText(strings.Split(s.Text, "⏎"))
	in := func(values ...string) {
		t.Helper()
		for _, v := range values {
			if v != "" && !text.has(v) {
				t.Errorf("%q: %q does not stand in it", s.Text, v)
			}
		}
	}
	w := s.Want
	for _, d := range w.Deadlines {
		checkDeadline(t, text, d)
	}
	checkReferences(t, text, w.References)
	for _, list := range [][]name{w.Lead, w.Support, w.Addressees} {
		for _, n := range list {
			in(n.Name)
		}
	}
	for _, r := range w.Reports {
		in(r.To, r.Via)
	}
	if w.Action != nil {
		in(*w.Action)
	}
	for _, i := range w.Indicators {
		checkIndicator(t, indicator{Name: i.Name, Op: i.Op, Value: i.Value, Unit: i.Unit, By: i.By})
	}
	if w.Number != nil && !text.hasCode(w.Number.Text) {
		t.Errorf("%q: number %q", s.Text, w.Number.Text)
	}
	in(w.Place, w.Subject, strings.ToUpper(w.Urgency), strings.ToUpper(w.Secrecy))
	if w.DateValue != nil && !isoDate.MatchString(w.DateValue.Value) {
		t.Errorf("%q: date %q", s.Text, w.DateValue.Value)
	}
	for _, r := range w.Recipients {
		oneOf(t, s.Text, r.Role, roles)
		in(r.Name, r.Purpose)
		in(r.Units...)
	}
	if w.Signer != nil {
		in(w.Signer.Authority, w.Signer.Position, w.Signer.Name)
	}
}
