package reference

import (
	"slices"
	"strings"
	"testing"

	"congvan"
)

// pieces are what references are made of; the fuzzer's seeds are strings of them.
var pieces = []string{
	"Thực hiện Kế hoạch số 32/KH-UBND ngày 24/02/2023 của UBND tỉnh", "các Công văn số 12, 13/UBND-VX", "Luật sửa đổi, bổ sung một số điều của Luật Giá và Luật Đất đai năm 2024",
	"số: 277/BC-BCA-A61 ngày 15/6, số 335/BC-BCA-A61 ngày 09/7/2012 của Bộ Công an", "Nghị quyết 30-NQ/TW", "(gửi kèm theo)", "Biên bản họp ngày 01/02/2024", "Quyết định này thay thế Quyết định số 5/QĐ-X;",
	"số    /TTr-SNV", "Căn cứ:\n- Hiến pháp năm 2013;", "“Nghị định số 45/25010/NĐ-CP”", "văn bản trên", "\u00a0", "số", "/", "-", "Luật", "của", "1.", "V/v", "và",
}

func FuzzAll(f *testing.F) {
	f.Add(strings.Join(pieces, " "))
	for i := range pieces {
		f.Add(pieces[i] + " " + pieces[(i+1)%len(pieces)])
		f.Add(pieces[(i+7)%len(pieces)] + "\n" + pieces[i])
	}
	f.Fuzz(func(t *testing.T, in string) {
		if len(in) > 20_000 {
			return
		}
		x := tagged(in)
		refs, warnings := All(x, Context{Number: "5/QĐ-X", Type: "QĐ", Decision: true})
		for i := range refs {
			checkReference(t, x.String, &refs[i])
		}
		for _, w := range warnings {
			inside(t, x.String, w.Ranges)
		}
	})
}

// checkReference holds the invariant: a value is the text of its ranges, joined; of a number with the blanks dropped.
func checkReference(t *testing.T, text string, r *congvan.Reference) {
	t.Helper()
	if len(r.Mentions) == 0 || r.ID == "" || r.Number == "" && r.Title == "" {
		t.Errorf("reference without id, name or mention: %+v", r)
	}
	for _, m := range r.Mentions {
		inside(t, text, m)
	}
	quote := func(key, glue string) string {
		w := r.At.Of(key)
		inside(t, text, w.Ranges)
		if w.Confidence <= 0 || w.Confidence > 1 {
			t.Errorf("%s: confidence %v", key, w.Confidence)
		}
		var parts []string
		for _, g := range w.Ranges {
			parts = append(parts, text[g[0]:g[1]])
		}
		return strings.Join(parts, glue)
	}
	for key, value := range map[string]string{"issuer": r.Issuer, "title": r.Title} {
		if value != "" && quote(key, " ") != value {
			t.Errorf("%s = %q, but its ranges quote %q", key, value, quote(key, " "))
		}
	}
	if r.Number != "" {
		if got := strings.ReplaceAll(quote("number", ""), " ", ""); got != r.Number {
			t.Errorf("number = %q, but its ranges quote %q", r.Number, got)
		}
	}
	if r.Date != "" {
		if _, _, ok := congvan.Span(r.Date); !ok || quote("date", " ") == "" {
			t.Errorf("date %q at %q", r.Date, quote("date", " "))
		}
	}
	if !slices.Contains(congvan.Relations(), r.Relation) {
		t.Errorf("relation %q", r.Relation)
	}
}

func inside(t *testing.T, text string, ranges congvan.Ranges) {
	t.Helper()
	for _, g := range ranges {
		if g[0] < 0 || g[0] >= g[1] || g[1] > len(text) {
			t.Fatalf("range %v of a text of %d bytes", g, len(text))
		}
	}
}
