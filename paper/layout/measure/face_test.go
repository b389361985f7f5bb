package measure

import (
	"math"
	"testing"
)

func TestVietnameseLetters(t *testing.T) {
	for _, style := range []struct{ bold, italic bool }{{}, {bold: true}, {italic: true}, {bold: true, italic: true}} {
		f := Of(style.bold, style.italic)
		for _, r := range "ăâđêôơưĂÂĐÊÔƠƯáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ–“”…•≥≤²₫" {
			if !f.Has(r) {
				t.Errorf("bold %t, italic %t: no glyph for %c", style.bold, style.italic, r)
			}
		}
		if f.Has('☐') || f.Has('😀') || f.Has(-1) {
			t.Error("a glyph for a letter that the font lacks")
		}
	}
}

// The widths are those of Times New Roman, in thousandths of the em.
func TestAdvance(t *testing.T) {
	for _, c := range []struct {
		bold, italic bool
		letter       rune
		want         float64
	}{
		{letter: 'n', want: 500}, {letter: 'm', want: 778}, {letter: ' ', want: 250}, {letter: 'ệ', want: 444}, {letter: '\u00a0', want: 250},
		{bold: true, letter: 'N', want: 722}, {bold: true, letter: 'm', want: 833}, {italic: true, letter: 'f', want: 278},
		{letter: '☐', want: 896}, {letter: '\u0301', want: 0},
	} {
		if got := Of(c.bold, c.italic).Advance(c.letter) * 1000; math.Abs(got-c.want) > 0.5 {
			t.Errorf("%c (bold %t, italic %t): %.1f, want %.0f", c.letter, c.bold, c.italic, got, c.want)
		}
	}
}

func TestHeights(t *testing.T) {
	f := Of(false, false)
	if sum := f.Ascent + f.Descent + f.Gap; math.Abs(sum-1.15) > 0.001 {
		t.Errorf("a line is %.4f em high, want 1.15", sum)
	}
	if Of(false, false) != f {
		t.Error("the face was read twice")
	}
}
