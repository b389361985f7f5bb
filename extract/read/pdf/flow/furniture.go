package flow

import (
	"math"
	"strings"
	"unicode"

	"congvan/paper"
)

// setApart marks page numbers and running heads, which are not part of the text, and gives them by page. rows holds the
// lines of each page from the top.
func setApart(pages []Page, rows [][]*line) []furniture {
	running := runningLines(pages, rows)
	out := make([]furniture, len(pages))
	for i := range rows {
		kept := rows[i][:0]
		for n, l := range rows[i] {
			height := pages[i].Height
			edge := n == 0 || n == len(rows[i])-1
			switch {
			case running[l], inMargin(l, height) && allArtifact(l), edge && inMargin(l, height) && pageNumber(l, pages[i]):
				apart(l)
				out[i].add(l, pages[i])
			default:
				kept = append(kept, l)
			}
		}
		rows[i] = kept
	}
	return out
}

// furniture is what the head and the foot of a page hold.
type furniture struct{ head, foot half }

// half is one of them.
type half struct {
	lines  []*line
	number bool // of the page
}

func (f *furniture) add(l *line, p Page) {
	at := &f.head
	if l.base > p.Height/2 {
		at = &f.foot
	}
	if pageNumber(l, p) {
		at.number = true
		return
	}
	at.lines = append(at.lines, l)
}

// running makes the head or foot of a section from those of its pages, the first of which may go without.
func (b *builder) running(pages []half) paper.Furniture {
	var f paper.Furniture
	seen := map[string]bool{}
	for i, h := range pages {
		f.PageNumber = f.PageNumber || h.number
		for _, l := range h.lines {
			if text := withoutDigits(l.text()); !seen[text] {
				seen[text] = true
				inner := &builder{pages: b.pages}
				f.Blocks = append(f.Blocks, inner.paragraph(group{l}))
			}
		}
		f.Different = f.Different || i == 1 && !pages[0].number && len(pages[0].lines) == 0 && (h.number || len(h.lines) > 0)
	}
	return f
}

func apart(l *line) {
	for _, w := range l.words {
		w.Apart = true
	}
}

func allApart(l *line) bool {
	for _, w := range l.words {
		if !w.Apart {
			return false
		}
	}
	return true
}

func inMargin(l *line, height float64) bool { return l.base < 0.1*height || l.top() > 0.9*height }

func allArtifact(l *line) bool {
	for _, w := range l.words {
		if !w.Artifact {
			return false
		}
	}
	return true
}

// pageNumber reads "2", "- 2 -", "2/5", "Trang 2", alone on its line.
func pageNumber(l *line, p Page) bool {
	if len(l.words) > 4 || l.x1-l.x0 > 0.3*p.Width {
		return false
	}
	s := strings.ToLower(l.text())
	s = strings.TrimSpace(strings.TrimPrefix(strings.Trim(s, "-–— ."), "trang"))
	if a, b, ok := strings.Cut(s, "/"); ok && isNumber(a) && isNumber(b) {
		return true
	}
	return isNumber(s) && len(s) <= 4 || s != "" && len(s) <= 4 && strings.Trim(s, "ivx") == ""
}

func isNumber(s string) bool {
	s = strings.TrimSpace(s)
	return s != "" && strings.TrimFunc(s, unicode.IsDigit) == ""
}

// runningLines finds lines in the margins that stand at the same height with the same words on several pages, numbers
// aside.
func runningLines(pages []Page, rows [][]*line) map[*line]bool {
	type key struct {
		text string
		y    int
	}
	found := map[key][]*line{}
	for i := range rows {
		for n, l := range rows[i] {
			if n > 2 && n < len(rows[i])-3 || !inMargin(l, pages[i].Height) || nationalName(l) >= 0 {
				continue
			}
			k := key{withoutDigits(l.text()), int(math.Round(l.base / 4))}
			found[k] = append(found[k], l)
		}
	}
	out := map[*line]bool{}
	body := bodySize(rows)
	for _, lines := range found {
		few := len(lines) == 2 && lines[0].size > body-0.5 // two pages may well begin with the same words
		if len(lines) < 2 || few || 2*len(lines) < len(pages)-1 {
			continue
		}
		for _, l := range lines {
			out[l] = true
		}
	}
	return out
}

// withoutDigits makes lines that differ in a number alike.
func withoutDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '0'
		}
		return r
	}, s)
}
