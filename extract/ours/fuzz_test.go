package ours

import (
	"strings"
	"testing"
	"unicode/utf8"

	"congvan"
)

// FuzzMark: whatever the names, every task is judged, in words that stand in the record, and the same each time.
func FuzzMark(f *testing.F) {
	for _, g := range readGold(f) {
		f.Add(g.Office.Name, g.Office.Parent, g.Issuer.Name, strings.Join(g.Task.Lead, "|"), strings.Join(g.Addressees, "|"))
	}
	f.Add("Sở Nội vụ", "", "", "các sở (trừ Sở", "trừ")
	f.Add("UBND", "UBND", "UBND", "UBND các xã:", "các các các")
	f.Add("", "", "", "Phó - Trưởng, và", "")
	f.Fuzz(func(t *testing.T, office, parent, sender, lead, to string) {
		if !utf8.ValidString(office+parent+sender+lead+to) || len(lead) > 2000 {
			return
		}
		mark := func() congvan.Task {
			rec := &congvan.Record{
				Issuer: congvan.Issuer{Name: sender}, Addressees: named(strings.Split(to, "|")),
				Tasks: []congvan.Task{{Title: lead + ". " + to, Lead: named(strings.Split(lead, "|")), Support: named(strings.Split(to, "|"))}},
			}
			New(&congvan.Office{Name: office, Parent: parent}).Mark(rec)
			return rec.Tasks[0]
		}
		got := mark()
		switch got.Ours {
		case Lead, Support, All, No, Unsure:
		default:
			t.Errorf("ours = %q", got.Ours)
		}
		if got.OursWhy == "" || !utf8.ValidString(got.OursWhy) {
			t.Errorf("why = %q", got.OursWhy)
		}
		if again := mark(); again.Ours != got.Ours || again.OursWhy != got.OursWhy {
			t.Errorf("%s (%s), then %s (%s)", got.Ours, got.OursWhy, again.Ours, again.OursWhy)
		}
	})
}

func BenchmarkMark(b *testing.B) {
	rec := &congvan.Record{Issuer: congvan.Issuer{Name: "ỦY BAN NHÂN DÂN TỈNH LONG THUẬN"}}
	for _, g := range readGold(b) {
		rec.Tasks = append(rec.Tasks, g.record().Tasks...)
	}
	r := New(&congvan.Office{Name: "Sở Nội vụ", Parent: "Ủy ban nhân dân tỉnh Long Thuận", Place: "Long Thuận"})
	for b.Loop() {
		r.Mark(rec)
	}
}
