// Package columns sets side by side what was typed side by side: heads and closing blocks whose two columns a typist made
// with tabs or blanks become a layout table, so that each column is read by itself.
//
// In: a paper. Out: the same paper, with those paragraphs replaced. It changes no text.
package columns

import (
	"strings"
	"unicode"

	"congvan/extract/token"
	"congvan/paper"
)

// Split replaces typed columns in the head and in the closing blocks of the document.
func Split(d *paper.Document) {
	for _, s := range d.Sections {
		s.Blocks = split(s.Blocks)
	}
}

var (
	state    = keys("cộng hòa xã hội chủ nghĩa việt nam")
	party    = keys("đảng cộng sản việt nam")
	motto    = keys("độc lập")
	receives = keys("nơi nhận")
	subject  = [][]token.Key{keys("V/v"), keys("về việc")}
	number   = keys("số")
	address  = keys("kính gửi")
	day      = keys("ngày")
)

func keys(s string) []token.Key {
	var out []token.Key
	for _, t := range token.Scan(s) {
		out = append(out, t.Key)
	}
	return out
}

func begins(s string, phrase []token.Key) bool {
	tokens := token.Scan(s)
	if len(tokens) < len(phrase) {
		return false
	}
	for i, k := range phrase {
		if tokens[i].Key != k {
			return false
		}
	}
	return true
}

func split(blocks []paper.Block) []paper.Block {
	out := make([]paper.Block, 0, len(blocks))
	for i := 0; i < len(blocks); i++ {
		left, right, ok := typed(blocks[i])
		c := &column{}
		switch {
		case !ok:
			out = append(out, blocks[i])
			continue
		case begins(plain(right), state) || begins(plain(right), party) || begins(plain(right), motto):
			c.add(left, right)
			i += c.letterhead(blocks[i+1:])
		case begins(plain(left), receives) && plain(right) != "":
			c.add(left, right)
			i += c.closing(blocks[i+1:])
		default:
			out = append(out, blocks[i])
			continue
		}
		out = append(out, c.table())
	}
	return out
}

// column collects what stands left and right.
type column struct {
	left, right []paper.Block
	last        *[]paper.Block // the side that was added to last
}

func (c *column) add(left, right *paper.Paragraph) {
	if left != nil && plain(left) != "" {
		c.left, c.last = append(c.left, left), &c.left
	}
	if right != nil && plain(right) != "" {
		c.right, c.last = append(c.right, right), &c.right
	}
}

// letterhead adds the blocks that belong to the head and tells how many they are. A line may be drawn between them: the one
// under the motto, under the issuer's name.
func (c *column) letterhead(blocks []paper.Block) (n int) {
	var drawn []paper.Block
	for i, b := range blocks {
		switch b := b.(type) {
		case *paper.Rule:
			drawn = append(drawn, b)
			continue
		case *paper.Paragraph:
			side := c.last
			if head(b, c) {
				*side, drawn = append(*side, drawn...), nil
				n = i + 1
				continue
			}
		}
		break
	}
	return n
}

// closing adds the paragraphs that belong to the closing block and tells how many they are.
func (c *column) closing(blocks []paper.Block) (n int) {
	for _, b := range blocks {
		p, ok := b.(*paper.Paragraph)
		if !ok || !closing(p, c) {
			break
		}
		n++
	}
	return n
}

func (c *column) table() *paper.Table {
	return &paper.Table{Layout: true, Rows: []*paper.Row{{Cells: []*paper.Cell{{Col: 0, Blocks: c.left}, {Col: 1, Blocks: c.right}}}}}
}

// head takes the paragraphs of a letterhead: lines with a gap, the number, the subject and what goes on with it.
func head(p *paper.Paragraph, c *column) bool {
	text := plain(p)
	if begins(text, address) {
		return false
	}
	if left, right, ok := typed(p); ok {
		switch {
		case plain(left) != "", rightOfHead(text):
			c.add(left, right)
			return true
		case tabAtEnd(p): // nothing stands right of the tab
			c.add(right, nil)
			return true
		}
	}
	inSubject := false
	if n := len(c.left); n > 0 {
		for _, b := range c.left {
			p, ok := b.(*paper.Paragraph)
			inSubject = inSubject || ok && isSubject(plain(p))
		}
	}
	switch {
	case text == "":
		return len(c.left) < 12
	case begins(text, number), isSubject(text):
		c.add(p, nil)
		return true
	case begins(text, motto), begins(text, state):
		c.add(nil, p)
		return true
	case inSubject && len([]rune(text)) < 60 && strings.ToUpper(text) != text && len(c.left) < 10:
		c.add(p, nil)
		return true
	}
	return false
}

// rightOfHead tells whether a line set far in is one of the right column, no title: the motto, a line typed under it, place
// and date.
func rightOfHead(text string) bool {
	if strings.IndexFunc(text, unicode.IsLetter) < 0 || begins(text, motto) || begins(text, state) || begins(text, party) {
		return true
	}
	for _, t := range token.Scan(text) {
		if t.Key == day[0] {
			return true
		}
	}
	return false
}

func isSubject(s string) bool { return begins(s, subject[0]) || begins(s, subject[1]) }

// closing takes the recipients on the left and the signature on the right, to the end of both.
func closing(p *paper.Paragraph, c *column) bool {
	text := plain(p)
	if p.PageBreak || len(c.left)+len(c.right) > 60 {
		return false
	}
	if left, right, ok := typed(p); ok {
		c.add(left, right)
		return true
	}
	switch {
	case text == "":
		return true
	case strings.HasPrefix(text, "-") || strings.HasPrefix(text, "+"):
		c.add(p, nil)
		return true
	case len([]rune(text)) > 60:
		return false
	}
	if gap(p) > 0 || p.LeftIndent > 100 || p.Align == paper.Center || p.Align == paper.Right || strings.ToUpper(text) == text || !strings.ContainsAny(text, ";.,:") {
		c.add(nil, p)
	} else {
		c.add(p, nil)
	}
	return true
}

// gap counts the tabs and blanks before the first letter; three blanks count as a tab.
func gap(p *paper.Paragraph) int {
	n := 0
	for _, r := range p.Runs {
		for _, c := range r.Text {
			switch c {
			case '\t':
				n += 3
			case ' ', '\u00a0':
				n++
			default:
				return n / 3
			}
		}
	}
	return n / 3
}

// tabAtEnd tells whether a tab stands behind the last letter.
func tabAtEnd(p *paper.Paragraph) bool {
	tab := false
	for _, r := range p.Runs {
		for _, c := range r.Text {
			tab = c == '\t' || tab && (c == ' ' || c == '\u00a0')
		}
	}
	return tab
}

// typed cuts a paragraph at a wide gap between letters: at the last tab, else at the widest of four blanks and more.
// Left may be empty.
func typed(b paper.Block) (left, right *paper.Paragraph, ok bool) {
	p, isPara := b.(*paper.Paragraph)
	if !isPara {
		return nil, nil, false
	}
	at := cut(p)
	if at < 0 {
		return nil, nil, false
	}
	l, r := *p, *p
	l.Runs, r.Runs = nil, nil
	pos := 0
	for _, run := range p.Runs {
		n := len(run.Text)
		switch {
		case pos+n <= at:
			l.Runs = append(l.Runs, run)
		case pos >= at:
			r.Runs = append(r.Runs, run)
		default:
			a, z := run, run
			a.Text, z.Text = run.Text[:at-pos], run.Text[at-pos:]
			l.Runs, r.Runs = append(l.Runs, a), append(r.Runs, z)
		}
		pos += n
	}
	return &l, &r, true
}

// cut gives the byte of the paragraph's text at which its right column begins, -1 where it has none.
func cut(p *paper.Paragraph) int {
	const wide = 4 // blanks
	if len(p.Runs) == 1 && (p.Runs[0].IsPlain() || !mayHaveGap(p.Runs[0].Text)) {
		return -1
	}
	at, width, tabbed := -1, wide-1, false
	seen, blanks, tab := false, 0, false
	pos := 0
	for _, run := range p.Runs {
		for i, c := range run.Text {
			switch c {
			case '\t':
				tab = true
			case ' ', '\u00a0':
				blanks++
			default:
				if here := pos + i; (seen || gap(p) >= 2) && (tab || !tabbed && blanks > width) {
					at, width, tabbed = here, blanks, tab
				}
				seen, blanks, tab = true, 0, false
			}
		}
		pos += len(run.Text)
	}
	return at
}

// mayHaveGap tells whether there is a tab, or two blanks side by side.
func mayHaveGap(text string) bool {
	return strings.IndexByte(text, '\t') >= 0 || strings.Contains(text, "  ") || strings.Contains(text, "\u00a0")
}

// plain gives the paragraph's text with single blanks.
func plain(p *paper.Paragraph) string {
	var b strings.Builder
	for _, r := range p.Runs {
		b.WriteString(r.Text)
	}
	return strings.Join(strings.Fields(paper.NFC(b.String())), " ")
}
