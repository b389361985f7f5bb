package glyph

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"congvan/extract/read/charset"
	"congvan/extract/read/pdf/flow"
	"congvan/paper"
)

// finish turns a painted page upright if its letters lie on their side, and forms its words.
func finish(pg *page, width, height float64, room *scratch) *Page {
	turn(pg, &width, &height)
	out := &Page{Page: flow.Page{Width: width, Height: height, Rules: pg.rules}, Unknown: pg.unknown, Damaged: pg.damaged, Images: len(pg.images), Shapes: pg.shapes}
	for _, i := range pg.images {
		w, h := min(i.x1, width)-max(i.x0, 0), min(i.y1, height)-max(i.y0, 0)
		if w > 0 && h > 0 && w*h > 0.5*width*height {
			out.Picture = true
		}
	}
	var typed, apart, tilted, behind []glyph // tilted: a watermark or a note in the margin
	text := room.text[:0]
	for _, g := range pg.glyphs {
		if g.unseen {
			g.hidden, g.apart = out.Picture, g.apart || !out.Picture // under a scan it is its text layer
		}
		if strings.TrimSpace(g.text) != "" {
			out.Letters++
			if g.hidden {
				out.Hidden++
			}
		}
		switch {
		case g.size < 0.5 || g.x < -width || g.x > 2*width || g.y < -height || g.y > 2*height: // off the page
		case !level(g):
			g.apart = true
			tilted = append(tilted, g)
		case g.apart:
			apart = append(apart, g)
		case g.size >= 24 && pale(g.color):
			g.apart = true
			behind = append(behind, g)
		case g.typed:
			typed = append(typed, g)
		default:
			text = append(text, g)
		}
	}
	room.text = text
	f := former{words: make([]flow.Word, 0, len(text)/3+16)}
	f.form(text, pg.rules)
	f.form(typed, nil) // by themselves: the blanks of the line that they stand on would split them
	f.form(apart, nil)
	f.form(behind, nil)
	f.tilted(tilted)
	out.Words, out.Encoding = f.words, f.encoding
	return out
}

// tilted forms words of letters that run in other directions, a watermark or a note in the margin, in the order in which
// they were set.
func (f *former) tilted(glyphs []glyph) {
	var text []byte
	var w flow.Word
	var last *glyph
	end := func() {
		if w.Text = f.letters(text, last); w.Text != "" {
			f.words = append(f.words, w)
		}
		text = text[:0]
	}
	goes := false // on the line of the word before
	for i := range glyphs {
		g := &glyphs[i]
		blank := strings.TrimSpace(g.text) == ""
		if last != nil {
			space := math.Hypot(g.x-last.x-last.dx, g.y-last.y-last.dy)
			if blank || space > gap*g.size || !alike(last, g) {
				end()
			}
			goes = space < g.size && way(last) == way(g)
		}
		last = g
		if blank {
			continue
		}
		if len(text) == 0 {
			w = start(g)
			w.Turn, w.Goes = way(g), goes && len(f.words) > 0
			w.X0, w.Y0, w.X1, w.Y1 = math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
		}
		text = append(text, g.text...)
		long := math.Hypot(g.dx, g.dy)
		ux, uy := g.dy/long*g.size, -g.dx/long*g.size // upwards from the line
		for _, at := range [4][2]float64{
			{g.x + 0.9*ux, g.y + 0.9*uy}, {g.x - 0.22*ux, g.y - 0.22*uy},
			{g.x + g.dx + 0.9*ux, g.y + g.dy + 0.9*uy}, {g.x + g.dx - 0.22*ux, g.y + g.dy - 0.22*uy},
		} {
			w.X0, w.Y0 = min(w.X0, at[0]), min(w.Y0, at[1])
			w.X1, w.Y1 = max(w.X1, at[0]), max(w.Y1, at[1])
		}
	}
	if last != nil {
		end()
	}
}

// way tells how the letter runs.
func way(g *glyph) flow.Turn {
	switch {
	case math.Abs(g.dy) > 20*math.Abs(g.dx) && g.dy < 0:
		return flow.Up
	case math.Abs(g.dy) > 20*math.Abs(g.dx):
		return flow.Down
	}
	return flow.Askew
}

// level tells whether the letter stands upright: its line runs to the right.
func level(g glyph) bool {
	return g.dx >= 0 && math.Abs(g.dy) <= 0.05*g.dx+0.01 || math.Hypot(g.dx, g.dy) < 0.01
}

// turn rotates the page by quarters so that most letters stand upright.
func turn(pg *page, width, height *float64) {
	var count [4]int
	for _, g := range pg.glyphs {
		if g.apart {
			continue
		}
		switch {
		case math.Abs(g.dx) > 10*math.Abs(g.dy) && g.dx > 0:
			count[0]++
		case math.Abs(g.dy) > 10*math.Abs(g.dx) && g.dy > 0:
			count[1]++
		case math.Abs(g.dx) > 10*math.Abs(g.dy) && g.dx < 0:
			count[2]++
		case math.Abs(g.dy) > 10*math.Abs(g.dx) && g.dy < 0:
			count[3]++
		}
	}
	most := 0
	for i := range count {
		if count[i] > count[most] {
			most = i
		}
	}
	for range most {
		// a quarter to the left: what ran down now runs to the right
		h := *width
		for i := range pg.glyphs {
			g := &pg.glyphs[i]
			g.x, g.y, g.dx, g.dy = g.y, h-g.x, g.dy, -g.dx
		}
		for i := range pg.rules {
			r := &pg.rules[i]
			r.X0, r.Y0, r.X1, r.Y1 = r.Y0, h-r.X1, r.Y1, h-r.X0
		}
		for i := range pg.images {
			b := &pg.images[i]
			b.x0, b.y0, b.x1, b.y1 = b.y0, h-b.x1, b.y1, h-b.x0
		}
		*width, *height = *height, *width
	}
}

// former forms words of glyphs.
type former struct {
	words    []flow.Word
	encoding charset.Encoding // that old fonts were read in
}

// form takes glyphs that stand on one line in order of place and splits them at blanks, gaps and the lines between the
// cells of a table.
func (f *former) form(glyphs []glyph, rules []flow.Rule) {
	slices.SortStableFunc(glyphs, func(a, b glyph) int { return compare(a.y, b.y) })
	for from := 0; from < len(glyphs); {
		to := from + 1
		base, size := glyphs[from].y, glyphs[from].size
		for to < len(glyphs) && glyphs[to].y-base <= 0.3*min(size, glyphs[to].size) {
			to++
		}
		line := glyphs[from:to]
		slices.SortStableFunc(line, func(a, b glyph) int { return compare(a.x, b.x) })
		f.split(line, walls(rules, base-0.3*size))
		from = to
	}
}

func compare(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

const gap = 0.15 // of the size: a wider gap between letters splits words

// walls gives where upright lines cross the height.
func walls(rules []flow.Rule, y float64) []float64 {
	var out []float64
	for _, r := range rules {
		if r.X1-r.X0 < r.Y1-r.Y0 && r.Y0 <= y && r.Y1 >= y {
			out = append(out, (r.X0+r.X1)/2)
		}
	}
	return out
}

// split forms the words of one line.
func (f *former) split(line []glyph, walls []float64) {
	var text []byte
	var w flow.Word
	var last *glyph // the last letter of the word
	end := func() {
		if w.Text = f.letters(text, last); w.Text != "" {
			f.words = append(f.words, w)
		}
		text = text[:0]
	}
	for i := range line {
		g := &line[i]
		blank := strings.TrimSpace(g.text) == ""
		switch {
		case blank && (last == nil || g.x+g.dx > w.X1+0.05*g.size || g.x > w.X1-0.05*g.size):
			end()
			last = nil
			continue
		case blank:
			continue // lies under the letters
		case last != nil && again(last, g):
			last.bold = true
			w.Style.Bold = true
			continue
		}
		near := gap
		if g.typed && last != nil && last.typed {
			near = 0.6 // set with wide spaces, yet one number
		}
		glued := last != nil && g.x-w.X1 <= near*max(g.size, last.size) && !parted(walls, w.X1, g.x)
		if !glued || !alike(last, g) && !combining(g.text) {
			end()
			w = start(g)
			w.Glued = glued
		}
		text = append(text, g.text...)
		w.X1 = max(w.X1, g.x+g.dx)
		last = g
	}
	end()
}

// letters gives the text of a word. What stands in an old Vietnamese font is read in its encoding.
func (f *former) letters(text []byte, last *glyph) string {
	if len(text) == 0 {
		return ""
	}
	s := string(text)
	if enc, _ := charset.OfFont(last.font.name); enc != charset.UTF8 {
		if read, ok := charset.Letters(s, last.font.name); ok {
			s, f.encoding = read, enc
		}
	}
	return clean(s)
}

// clean gives the letters of a word in form NFC, without the characters that show nothing: they are not in the
// normalised text either.
func clean(s string) string {
	s = paper.NFC(s)
	if strings.IndexFunc(s, invisible) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if invisible(r) {
			return -1
		}
		return r
	}, s)
}

func invisible(r rune) bool {
	switch {
	case r <= ' ' || r == 0x7f || r == 0xad || r == 0xfeff:
		return true
	case r < 0xa0:
		return false
	}
	return unicode.IsSpace(r) || r >= 0x2000 && r <= 0x200f || r >= 0x2028 && r <= 0x202f || r == 0x2060
}

// parted tells whether a wall stands between the end of a letter and the next.
func parted(walls []float64, end, next float64) bool {
	for _, x := range walls {
		if x >= end-1 && x <= next+1 {
			return true
		}
	}
	return false
}

func combining(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.Is(unicode.Mn, r)
}

// again tells whether a letter is printed twice a hair apart, which some writers do for bold.
func again(a, b *glyph) bool {
	return a.text == b.text && math.Abs(a.x-b.x) < 0.08*a.size && math.Abs(a.y-b.y) < 0.08*a.size && a.dx > 0.15*a.size
}

// alike tells whether two letters have one style. The fallback font that letters of one word may come from is no change.
func alike(a, b *glyph) bool {
	if a.font == b.font {
		return a.color == b.color && a.bold == b.bold && a.italic == b.italic && math.Abs(a.size-b.size) < 0.1
	}
	return a.font.bold == b.font.bold && a.font.italic == b.font.italic && math.Abs(a.size-b.size) < 0.3 && a.color == b.color
}

func start(g *glyph) flow.Word {
	return flow.Word{
		X0: g.x, X1: g.x, Y0: g.y - 0.9*g.size, Y1: g.y + 0.22*g.size, Base: g.y,
		Apart: g.apart, Red: red(g.color), Confidence: confidence(g), Artifact: g.artifact, Typed: g.typed,
		Style: paper.Run{
			Font: g.font.family, Size: paper.Length(math.Round(g.size*10) / 10),
			Bold: g.font.bold || g.bold, Italic: g.font.italic || g.italic, Color: colorName(g.color),
		},
	}
}

// confidence is below 1 for the text layer of a scan: somebody's OCR wrote it.
func confidence(g *glyph) float64 {
	if g.hidden {
		return 0.6
	}
	return 1
}

func red(c uint32) bool {
	r, g, b := c>>16&0xff, c>>8&0xff, c&0xff
	return r > 150 && g < 100 && b < 100
}

// pale tells whether the colour is light, yet not white: large letters of it lie behind the text, a watermark. White ones
// stand on a dark ground.
func pale(c uint32) bool {
	least := min(c>>16&0xff, c>>8&0xff, c&0xff)
	return least >= 0xa0 && least < 0xf0
}

func colorName(c uint32) string {
	if r, g, b := c>>16&0xff, c>>8&0xff, c&0xff; r < 48 && g < 48 && b < 48 {
		return ""
	}
	return fmt.Sprintf("%06x", c)
}
