package doc

import (
	"testing"
	"unicode/utf16"

	"congvan/extract/open/limits"
	"congvan/paper"
)

// lineOf reads characters as one paragraph in one look.
func lineOf(text string) []paper.Run {
	units := utf16.Encode([]rune(text))
	f := &file{
		text:   &pieceTable{text: units, pieces: []piece{{from: 0, to: len(units), width: 2}}},
		styles: parseStyles(nil), fonts: []string{"Arial"},
	}
	b := &builder{file: f, lim: limits.Default()}
	held := pending{parts: make([][]paper.Run, 1)}
	base := chp{halfSize: 28}
	b.inline(&held, 0, len(units), &base)
	b.closeFields(&held, &base)
	var runs []paper.Run
	for _, p := range held.parts {
		runs = append(runs, p...)
	}
	return runs
}

func TestInline(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"letters", "Kính gửi: (A)", "Kính gửi: (A)"},
		{"hyphens and breaks", "a\x1eb\x1fc\x0bd\te", "a-bc\nd\te"},
		{"what is not shown", "a\x01b\x05c\x00d", "abcd"},
		{"a field by its result", "a\x13 HYPERLINK x \x14b\x15c", "abc"},
		{"a field without a result", "a\x13 XE x \x15b", "ab"},
		{"fields within an instruction", "\x13 IF \x13 PAGE \x141\x15 = \x13 NUMPAGES \x142\x15 x \x14y\x15z", "yz"},
		{"a field within a result", "\x13 TOC \x14a\x13 PAGEREF \x14b\x15c\x15d", "abcd"},
		{"a symbol by its code", "\x13 SYMBOL 252 \\f \"Wingdings\" \x15", "✓"},
		{"a button's words", "\x13 MACROBUTTON NoMacro Bấm vào đây \x15", "Bấm vào đây"},
		{"ends of fields without a begin", "\x14a\x15", "a"},
		{"a field that does not end", "a\x13 HYPERLINK x", "a HYPERLINK x"},
		{"outside of the first plane", "a😀b\xff", "a😀b\ufffd"},
		{"the private area", "\uf0b7 x", "• x"},
	} {
		got := ""
		for _, r := range lineOf(c.in) {
			got += r.Text
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestPageNumber(t *testing.T) {
	runs := lineOf("a\x13 PAGE \x142\x15")
	if len(runs) != 2 || runs[1].Field != paper.PageNumberField || runs[0].Field != paper.NoField {
		t.Errorf("got %+v", runs)
	}
}

// TestGoesOn: paragraphs behind which the next one goes on in the line, by the properties of the mark and of the paragraph.
func TestGoesOn(t *testing.T) {
	plf, lfo := table(lvl(1, 1, 0, 0, "\x00."))
	for _, c := range []struct {
		name      string
		chpx      []byte
		papx      []byte
		original  bool
		goesOn    bool
		want      string
		wantCount string
	}{
		{"an ordinary mark", nil, le16(sprmPIlfo, 1), false, false, "A", "I."},
		{"a style separator", append(le16(sprmCFVanish), 1, 0x18, 0x08, 1), le16(sprmPIlfo, 1), false, true, "I. A", "II."},
		{"a deleted mark", append(le16(sprmCFRMarkDel), 1), le16(sprmPIlfo, 1), false, true, "A", "I."},
		{"a deleted mark of the original", append(le16(sprmCFRMarkDel), 1), nil, true, false, "A", "I."},
		{"an inserted mark of the original", append(le16(sprmCFRMark), 1), nil, true, true, "A", "I."},
		{"a large first letter", nil, le16(sprmPDcs, 0x21), false, true, "A", "I."},
	} {
		f := &file{text: &pieceTable{}, styles: parseStyles(nil), fonts: []string{"Arial"}, lists: parseLists(plf, lfo), original: c.original}
		b := &builder{file: f, lim: limits.Default()}
		p, look := defaultPap(), defaultChp()
		p.apply(c.papx, f)
		look.apply(c.chpx, &chp{})
		held := pending{parts: [][]paper.Run{{{Text: "A"}}}}
		if got := b.goesOn(&held, &p, look); got != c.goesOn {
			t.Errorf("%s: goes on is %v", c.name, got)
		}
		text := ""
		for _, r := range held.parts[0] {
			text += r.Text
		}
		if next, _ := f.lists.next(1, 0); text != c.want || next != c.wantCount {
			t.Errorf("%s: got %q, then %q; want %q, then %q", c.name, text, next, c.want, c.wantCount)
		}
	}
}
