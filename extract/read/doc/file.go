package doc

import (
	"context"

	"congvan"
	"congvan/extract/open/limits"
	"congvan/extract/read"
	"congvan/extract/read/charset"
	"congvan/paper"
)

// file is one document with its tables parsed.
type file struct {
	*fib
	word, data []byte
	summary    []byte
	text       *pieceTable
	styles     *styleSheet
	fonts      []string
	lists      *lists
	papx, chpx []formatRun
	cut        bool
	original   bool // Reader.Original
}

func parse(c *container) (*file, error) {
	fib, err := parseFib(c)
	if err != nil {
		return nil, err
	}
	f := &file{fib: fib, word: c.word, data: c.data, summary: c.summary, cut: c.cut}
	if f.text, err = parsePieces(f.structure(fcClx), c.word); err != nil {
		return nil, err
	}
	if _, to := f.story(storyHeaderTextBoxes); to > len(f.text.text) {
		return nil, damaged(nil)
	}
	f.cut = f.cut || f.text.cut
	f.styles = parseStyles(f.structure(fcStshf))
	f.fonts = parseFonts(f.structure(fcSttbfFfn))
	if s32(f.fcLcb, fcPlfLst*8+4) > 0 {
		from := s32(f.fcLcb, fcPlfLst*8)
		f.lists = parseLists(part(f.table, from, len(f.table)), f.structure(fcPlfLfo))
	}
	f.papx = parseFkps(f.structure(fcPlcfBtePapx), c.word, paragraphPage)
	f.chpx = parseFkps(f.structure(fcPlcfBteChpx), c.word, characterPage)
	return f, nil
}

// hugeList gives the property list that stands at a place of the Data stream.
func (f *file) hugeList(at int) []byte { return part(f.data, at+2, u16(f.data, at)) }

// paragraphFormat gives the properties of the paragraph whose mark is the character, its style, and the lists they came
// from.
func (f *file) paragraphFormat(mark int) (p pap, istd int, lists [2][]byte) {
	if i := f.text.pieceAt(mark); i >= 0 {
		pc := &f.text.pieces[i]
		if r := runAt(f.papx, pc.fileAt(mark)); r != nil {
			istd, lists[0] = r.istd, r.prl
		}
		lists[1] = pc.prl
	}
	for _, list := range lists {
		istd = paragraphStyle(list, istd)
	}
	p = f.styles.paragraph(istd, f)
	for _, list := range lists {
		p.apply(list, f)
	}
	if p.inTable && p.depth < 1 {
		p.depth = 1
	}
	if !p.inTable {
		p.depth = 0
	}
	return p, istd, lists
}

// paragraphStyle gives the style that the list names, istd where it names none.
func paragraphStyle(list []byte, istd int) int {
	for {
		s, rest, ok := nextSprm(list)
		if !ok {
			return istd
		}
		if s.code == sprmPIstd {
			istd = u16(s.operand, 0)
		}
		list = rest
	}
}

// characterFormat gives the properties of a character and the first character that may have others.
func (f *file) characterFormat(cp, to int, base *chp) (c chp, end int) {
	i := f.text.pieceAt(cp)
	if i < 0 {
		return *base, to
	}
	pc := &f.text.pieces[i]
	end = min(to, pc.to)
	at := pc.fileAt(cp)
	var own []byte
	if r := runAt(f.chpx, at); r != nil {
		own = r.prl
		end = min(end, cp+(r.to-at+pc.width-1)/pc.width)
	}
	if own == nil && pc.prl == nil {
		return *base, end
	}
	c = *base
	if istd := characterStyle(own); istd > 0 {
		for _, st := range f.styles.chain(istd) {
			if st.kind == charStyle {
				c.apply(st.chpx, base)
			}
		}
	}
	styled := c
	c.apply(own, &styled)
	c.apply(pc.prl, &styled)
	return c, end
}

// gone tells whether a tracked change took the text away, or put it there where the original is asked for.
func (f *file) gone(c *chp) bool {
	if f.original {
		return c.inserted
	}
	return c.deleted
}

// fontName gives the name of a font of the table.
func (f *file) fontName(index int) string {
	if index < 0 || index >= len(f.fonts) {
		return ""
	}
	return f.fonts[index]
}

// result builds the paper.
func (f *file) result(ctx context.Context, lim limits.Limits) (*read.Result, error) {
	if f.ccp[storyMain] <= 1 && f.ccp[storyTextBoxes] <= 1 {
		return nil, empty()
	}
	b := &builder{file: f, ctx: ctx, lim: lim}
	b.noteMarks()
	b.shapes = f.drawings(bodyDrawings)
	doc := &paper.Document{}
	b.sections(doc)
	doc.Footnotes = b.footnotes()
	if b.err != nil {
		return nil, b.err
	}
	doc.Title, doc.Author = summaryOf(f.summary)
	r := &read.Result{Paper: doc, Reader: Version, TextLayer: "native", Encoding: b.letters.Encoding(charset.UTF16), Truncated: f.cut}
	if f.cut {
		r.Warnings = append(r.Warnings, congvan.NewWarning(congvan.SourceTruncated))
	}
	return r, nil
}
