package extract_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"congvan"
)

// line is one line of testdata/sentences: a text and what a reader finds in it.
type line struct {
	Text string `json:"text"`
	Date string `json:"date"`
	Want struct {
		Number *struct {
			Text    string `json:"text"`
			Ordinal string `json:"ordinal"`
			Symbol  string `json:"symbol"`
		} `json:"number"`
		Place *string `json:"place"`
		Date  *struct {
			Value string `json:"value"`
		} `json:"date"`
		Subject    *string             `json:"subject"`
		Urgency    *string             `json:"urgency"`
		Secrecy    *string             `json:"secrecy"`
		Addressees []congvan.Body      `json:"addressees"`
		Recipients []congvan.Recipient `json:"recipients"`
		Signer     *struct {
			Authority string `json:"authority"`
			Position  string `json:"position"`
			Name      string `json:"name"`
		} `json:"signer"`
		Action *string `json:"action"`
		Lead   *[]any  `json:"lead"`
	} `json:"want"`
	Why string `json:"why"`
}

func lines(t *testing.T, file string) []line {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "testdata", "sentences", file))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []line
	for in := bufio.NewScanner(f); in.Scan(); {
		var l line
		if err := json.Unmarshal(in.Bytes(), &l); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		out = append(out, l)
	}
	return out
}

// TestHeadLines reads each line of the head or foot in its place of a whole letter.
func TestHeadLines(t *testing.T) {
	for _, l := range lines(t, "head.jsonl") {
		t.Run(l.Why, func(t *testing.T) {
			text, w := strings.ReplaceAll(l.Text, "⏎", "\n"), l.Want
			p := page{number: "Số: 15/SNV-VP", day: "An Hải, ngày 10 tháng 5 năm 2024", subject: "V/v thực hiện nhiệm vụ", to: "Kính gửi: Các đơn vị.", copies: "- Như trên;\n- Lưu: VT.", signer: "GIÁM ĐỐC\nNguyễn Văn Mẫu"}
			switch {
			case w.Number != nil:
				p.number = text
			case w.Place != nil || w.Date != nil:
				p.day = text
			case w.Subject != nil && strings.HasPrefix(text, "V/v"):
				p.subject = text
			case w.Subject != nil:
				p.subject, p.to = "THÔNG BÁO\n"+text, ""
			case w.Urgency != nil || w.Secrecy != nil:
				p.mark = text
			case w.Addressees != nil:
				p.to = text
			case w.Recipients != nil:
				p.copies = text
			case w.Signer != nil:
				p.signer = text
			}
			r := p.read(t)
			if w.Number != nil {
				same(t, "number", r.Number.Text, w.Number.Text)
				same(t, "ordinal", r.Number.Ordinal, w.Number.Ordinal)
			}
			if w.Number != nil && w.Number.Symbol != "" {
				same(t, "symbol", r.Number.Symbol, w.Number.Symbol)
			}
			if w.Place != nil {
				same(t, "place", r.Place, *w.Place)
			}
			if w.Date != nil {
				same(t, "date", r.Date.Value, w.Date.Value)
			}
			if w.Subject != nil {
				same(t, "subject", r.Subject, *w.Subject)
			}
			if w.Urgency != nil {
				same(t, "urgency", strings.ToLower(r.Urgency), *w.Urgency)
			}
			if w.Secrecy != nil {
				same(t, "secrecy", strings.ToLower(r.Secrecy), *w.Secrecy)
			}
			if w.Addressees != nil {
				same(t, "addressees", names(r.Addressees, func(a congvan.Body) string { return a.Name }), names(w.Addressees, func(a congvan.Body) string { return a.Name }))
			}
			if w.Recipients != nil {
				of := func(a congvan.Recipient) string {
					return a.Name + "|" + string(a.Role) + "|" + a.Purpose + "|" + strings.Join(a.Units, ",")
				}
				same(t, "recipients", names(r.Recipients, of), names(w.Recipients, of))
			}
			if w.Signer != nil {
				same(t, "authority", r.Signer.Authority, w.Signer.Authority)
				same(t, "position", r.Signer.Position, w.Signer.Position)
				same(t, "signer", r.Signer.Name, w.Signer.Name)
			}
		})
	}
}

// TestPointsThatInstruct: a point with an action is a task, one without is none.
func TestPointsThatInstruct(t *testing.T) {
	for _, file := range []string{"nothing.jsonl", "actions.jsonl", "leads.jsonl", "deadlines.jsonl", "reports.jsonl"} {
		for _, l := range lines(t, file) {
			if l.Want.Action == nil && (l.Want.Lead == nil || len(*l.Want.Lead) == 0) {
				continue
			}
			t.Run(file+" "+l.Why, func(t *testing.T) {
				r := page{body: "Sở Nội vụ yêu cầu các đơn vị thực hiện các nội dung sau:\n1. " + l.Text + "\n2. Rà soát hồ sơ."}.read(t)
				is := slices.ContainsFunc(r.Tasks, func(x congvan.Task) bool { return x.ID == "1" })
				if want := l.Want.Action == nil || *l.Want.Action != ""; is != want {
					t.Errorf("%q: a task %v, want %v", l.Text, is, want)
				}
			})
		}
	}
}

func same(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s %q, want %q", what, got, want)
	}
}

func names[T any](items []T, of func(T) string) string {
	var out []string
	for _, x := range items {
		out = append(out, of(x))
	}
	return strings.Join(out, "; ")
}
