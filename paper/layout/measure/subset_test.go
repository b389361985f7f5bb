package measure

import (
	"bytes"
	"math"
	"slices"
	"testing"
)

// TestSubset: every letter of a subset has the width and the outline, parts included, that it has in the face.
func TestSubset(t *testing.T) {
	for n, face := range faces {
		f := face()
		var all []rune
		for r := range rune(0x10000) {
			if f.Has(r) {
				all = append(all, r)
			}
		}
		for name, letters := range map[string][]rune{
			"none": nil, "a blank": []rune(" "), "one put together": []rune("ặ"), "absent": []rune("☐😀\uffff\x00中"),
			"words": []rune("Nơi nhận: – Như trên; – Lưu: VT. CỘNG HÒA XÃ HỘI"), "all": all,
		} {
			file := f.Subset(letters)
			got := parse(file)
			if got.Ascent != f.Ascent || got.Descent != f.Descent || got.Gap != f.Gap {
				t.Errorf("face %d, %s: other heights", n, name)
			}
			for r := range rune(0x10000) {
				switch want := f.Has(r) && slices.Contains(letters, r); {
				case got.Has(r) != want:
					t.Fatalf("face %d, %s: glyph for %q: %t, want %t", n, name, r, !want, want)
				case want && math.Abs(got.Advance(r)-f.Advance(r)) > 0:
					t.Errorf("face %d, %s: %q is %v wide, want %v", n, name, r, got.Advance(r), f.Advance(r))
				case want:
					sameGlyph(t, got, f, got.glyphs[r], f.glyphs[r])
				}
			}
			sameGlyph(t, got, f, 0, 0)
			if !bytes.Equal(file, f.Subset(append(slices.Clone(letters), letters...))) {
				t.Errorf("face %d, %s: the same letters gave another file", n, name)
			}
		}
	}
}

// sameGlyph compares two glyphs: outlines, bearings, and where they are put together, their parts.
func sameGlyph(t *testing.T, got, want *Face, a, b uint16) {
	t.Helper()
	if got.bearing(a) != want.bearing(b) {
		t.Errorf("glyph %d: bearing %d, want %d", b, got.bearing(a), want.bearing(b))
	}
	x, y := slices.Clone(got.glyph(a)), slices.Clone(want.glyph(b))
	at := parts(y)
	if !slices.Equal(parts(x), at) {
		t.Errorf("glyph %d: put together otherwise", b)
		return
	}
	for _, i := range at {
		sameGlyph(t, got, want, uint16(u16(x, i)), uint16(u16(y, i)))
		clear(x[i : i+2])
		clear(y[i : i+2])
	}
	if !bytes.Equal(bytes.TrimRight(x, "\x00"), bytes.TrimRight(y, "\x00")) { // filled up to four bytes
		t.Errorf("glyph %d: another outline", b)
	}
}

func BenchmarkSubset(b *testing.B) {
	f, letters := Of(false, false), []rune("ABCDEGHIKLMNOPQRSTUVXYabcdeghiklmnopqrstuvxyđăâêôơưáàảãạếềểễệốồổỗộứừửữự0123456789 .,;:/()-–“”")
	b.ReportAllocs()
	for b.Loop() {
		f.Subset(letters)
	}
}
