package scan

import (
	"image"
	"strings"
	"testing"
)

// TestLostStops: lines are parted by /, one that begins with > is set in.
func TestLostStops(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"1. Giao Sở / 2 Các huyện / 3. Báo cáo", "1. Giao Sở / 2. Các huyện / 3. Báo cáo"},
		{"1) Giao Sở / 2 Các huyện", "1) Giao Sở / 2) Các huyện"},
		{"1 Giao Sở / 2. Các huyện", "1. Giao Sở / 2. Các huyện"},
		{"1. Giao Sở / > 2 Các huyện", "1. Giao Sở / > 2 Các huyện"}, // not in the row
		{"1. Giao Sở / 5 Các huyện", "1. Giao Sở / 5 Các huyện"},     // not the next
		{"3. Giao Sở / 2 Các huyện", "3. Giao Sở / 2 Các huyện"},     // runs the wrong way
		{"1. Giao Sở / 2 huyện", "1. Giao Sở / 2 huyện"},             // a line that runs on
		{"1. Giao Sở / 2", "1. Giao Sở / 2"},                         // a page number
		{"1 Giao Sở / 2 Các huyện", "1 Giao Sở / 2 Các huyện"},       // no stop anywhere
		{"2023. Năm / 2024 Các huyện", "2023. Năm / 2024 Các huyện"}, // no number of a point
	} {
		p := &page{}
		for n, line := range strings.Split(test.in, " / ") {
			x := 0
			for text := range strings.FieldsSeq(line) {
				if text == ">" {
					x = 80
					continue
				}
				width := 14 * len([]rune(text))
				p.words = append(p.words, &word{token: token{text: text, box: image.Rect(x, 60*n, x+width, 60*n+28), confidence: 0.9, line: n}})
				x += width + 10
			}
		}
		segs := segments(p.words)
		p.lostStops(segs)
		var got []string
		for _, s := range segs {
			indent := ""
			if s.words[0].box.Min.X > 0 {
				indent = "> "
			}
			got = append(got, indent+s.text())
		}
		if got := strings.Join(got, " / "); got != test.want {
			t.Errorf("got %s, want %s", got, test.want)
		}
		if changed := test.in != test.want; changed != (len(p.doubts) > 0) {
			t.Errorf("%s: %d doubts", test.in, len(p.doubts))
		}
	}
}

func TestWithoutStrokes(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"|các", "các"},
		{"_|`Điều", "Điều"},
		{"phụ--", "phụ"},
		{"huyện|", "huyện"},
		{"Hòn-", "Hòn-"}, // parted at the end of a line
		{"-Lưu:", "-Lưu:"},
		{"|", "|"},
		{"|a", "|a"}, // one letter: as likely a stroke itself
		{"VT,KGVX", "VT,KGVX"},
		{"12/KH-UBND", "12/KH-UBND"},
		{"……", "……"},
	} {
		if got := withoutStrokes(test.in); got != test.want {
			t.Errorf("%s: got %s, want %s", test.in, got, test.want)
		}
	}
}

// TestMistakenDash: a flat stroke before a capital is a dash, whatever sign it was taken for.
func TestMistakenDash(t *testing.T) {
	for _, test := range []struct {
		sign, next string
		box        image.Rectangle
		want       bool
	}{
		{"~", "Các", image.Rect(0, 24, 12, 28), true},
		{"—", "Các", image.Rect(0, 24, 12, 28), true},
		{"-", "Các", image.Rect(0, 24, 12, 28), false},   // it is one
		{"~", "các", image.Rect(0, 24, 12, 28), false},   // in a sentence
		{"—", "Các", image.Rect(0, 24, 120, 28), false},  // a drawn line
		{"=", "Các", image.Rect(0, 10, 12, 40), false},   // too high
		{"§", "Các", image.Rect(0, 24, 12, 28), false},   // no flat sign
		{"«", "Các", image.Rect(0, 24, 12, 28), true},    // a bent one
		{"__", "Các", image.Rect(0, 24, 14, 27), true},   // two pieces
		{"~", "12/KH", image.Rect(0, 24, 12, 28), false}, // no capital
	} {
		p := &page{words: []*word{
			{token: token{text: test.sign, box: test.box, line: 1}},
			{token: token{text: test.next, box: image.Rect(test.box.Max.X+10, 8, test.box.Max.X+80, 40), line: 1}},
		}}
		s := segments(p.words)[0]
		if got := p.mistakenDash(s); got != test.want {
			t.Errorf("%s %s %v: %v, size %.0f", test.sign, test.next, test.box, got, s.size)
		}
	}
}
