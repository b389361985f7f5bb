package reference

import (
	"testing"

	"congvan"
)

func TestNote(t *testing.T) {
	body := tagged("1. Kết quả có 02 sở thống nhất; riêng Công văn số 12/SYT-VP ngày 24/10/2024 của Sở Y tế chưa rõ.")
	known, _ := All(body, Context{})
	note := tagged("Công văn số 12/SYT-VP ngày 24/10/2024 của Sở Y tế; Công văn số 3332/SXD-VP ngày 25/10/2024 của Sở Xây dựng.")
	refs := Note(note, Context{}, known)
	if len(refs) != 2 || line(&refs[1]) != "CV 3332/SXD-VP 2024-10-25 | Sở Xây dựng | cites" || refs[1].ID != "r2" {
		t.Fatalf("refs %+v", refs)
	}
	known, _ = All(tagged("1. Kết quả theo Công văn số 12/SYT-VP ngày 24/10/2024."), Context{})
	if r := Note(note, Context{}, known)[0]; r.Issuer != "Sở Y tế" || r.At.Of("issuer").From != congvan.FromNote {
		t.Errorf("what the body leaves out: issuer %q, %+v", r.Issuer, r.At.Of("issuer"))
	}
	for _, w := range refs[1].At {
		if w.From != congvan.FromNote || len(w.Ranges) > 0 {
			t.Errorf("%s stands at %+v", w.Key, w.Where)
		}
	}
}
