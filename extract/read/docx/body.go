package docx

import (
	"strings"

	"congvan"
	"congvan/extract/open/limits"
	"congvan/extract/open/xml"
	"congvan/paper"
)

// story reads one part: the body, a running head, the notes.
type story struct {
	*document
	xml      *xml.Reader
	part     string
	rels     relations
	body     bool // sections count here
	boxes    int  // how many text boxes are open
	fields   []field
	section  *sectionProps // w:sectPr of the paragraph just read
	joined   []paper.Run   // of a paragraph whose mark is gone
	newPage  bool          // a page break stood at the end of the paragraph before
	previous *paraProps    // of the paragraph before, for gaps between paragraphs of one style
	last     *paper.Paragraph
	paras    int
	cells    int
	runs     int
}

// frame is what surrounds a stretch of blocks.
type frame struct {
	width paper.Length // of the column; 0 where unknown
	style *style       // of the table around; nil outside tables
	boxed bool         // in a text box with an outline
}

// root reads the start tag of the part's root.
func (s *story) root(name string) bool {
	return toRoot(s.xml) && s.xml.Space == w && string(s.xml.Local) == name
}

// toRoot reads up to the first start tag.
func toRoot(r *xml.Reader) bool {
	for r.Next() == nil {
		if r.Kind == xml.Start {
			return true
		}
	}
	return false
}

// tooLong tells whether the part has more paragraphs and cells than a document may have, empty ones count half, or more
// runs than so many hold.
func (s *story) tooLong() bool {
	return s.lim.Blocks > 0 && (s.paras+s.cells > 2*s.lim.Blocks || s.runs > limits.PerBlock*s.lim.Blocks)
}

// stop tells why the reading ended early: time, or XML that cannot be read before anything was.
func (s *story) stop() error {
	if err := s.ctx.Err(); err != nil {
		return &congvan.Error{
			What: congvan.Message{VI: "đọc tệp quá lâu", EN: "reading the file took too long"},
			Next: congvan.Message{VI: "mở tệp, lưu lại rồi thử lại", EN: "open the file, save it again and try once more"}, Err: err,
		}
	}
	if s.tooLong() {
		return &congvan.Error{
			What: congvan.Message{VI: "văn bản quá dài", EN: "the document is too long"},
			Next: congvan.Message{VI: "tách phần cần đọc ra một tệp riêng", EN: "put what is to be read into a file of its own"}, Err: limits.Blocks,
		}
	}
	err := s.xml.Err()
	if err == nil {
		return nil
	}
	if s.paras == 0 || !s.body {
		return s.damaged(s.part, err)
	}
	if e, ok := err.(*xml.Error); ok && e.Problem == xml.Cut {
		s.truncated = true
		s.warn(congvan.SourceTruncated)
		return nil
	}
	s.warn(congvan.SourceDamaged)
	return nil
}

// blocks reads the children of the current element: paragraphs, tables and what wraps them.
func (s *story) blocks(f frame, out *[]paper.Block) {
	for depth := s.xml.Depth(); s.xml.In(depth); {
		s.block(f, out)
	}
}

func (s *story) block(f frame, out *[]paper.Block) {
	switch s.xml.Space {
	case w:
	case mc:
		s.alternate(func() { s.block(f, out) })
		return
	case m:
		s.formulaAlone(f, out)
		return
	default:
		return
	}
	switch string(s.xml.Local) {
	case "p":
		s.paragraph(f, out)
	case "tbl":
		s.previous, s.last = nil, nil
		if t := s.table(f); t != nil {
			*out = append(*out, t)
		}
		s.previous, s.last = nil, nil
	case "sdt":
		for depth := s.xml.Depth(); s.xml.In(depth); {
			if string(s.xml.Local) == "sdtContent" {
				s.blocks(f, out)
			}
		}
	case "customXml", "smartTag":
		s.blocks(f, out)
	case "ins", "moveTo", "del", "moveFrom":
		if s.stands(s.xml.Local) {
			s.blocks(f, out)
		}
	case "altChunk":
		s.fileInside(out)
	case "sectPr":
		if s.body && s.boxes == 0 {
			p := s.readSection()
			s.section = &p
		}
	}
}

// stands tells whether what the tracked change of the name (w:ins, w:moveTo, w:del, w:moveFrom) holds is in the document.
func (d *document) stands(change []byte) bool {
	switch string(change) {
	case "ins", "moveTo":
		return !d.original
	}
	return d.original
}

// gone tells whether the changes took the paragraph mark, row or cell out of the document.
func (d *document) gone(c changes) bool {
	if d.original {
		return c&inserted != 0
	}
	return c&deleted != 0
}

// changes are the tracked changes of a paragraph mark, a row or a cell: it may have both.
type changes uint8

const (
	inserted changes = 1 << iota
	deleted
	runsOn // of a mark: Word's style separator, behind which the next paragraph goes on in the line
)

// alternate visits the elements of the first mc:Choice of mc:AlternateContent, the current element, and passes over its
// Fallback, which holds the same once more. A Choice that is missing leaves the Fallback.
func (s *story) alternate(visit func()) {
	chosen := false
	for depth := s.xml.Depth(); s.xml.In(depth); {
		if chosen {
			continue
		}
		switch string(s.xml.Local) {
		case "Choice", "Fallback":
			if requires, _ := s.xml.Attr("", "Requires"); unread(string(requires)) {
				continue
			}
			chosen = true
			for depth := s.xml.Depth(); s.xml.In(depth); {
				visit()
			}
		}
	}
}

// unread tells whether a Choice holds what has no words, while its Fallback may have some: emoji, ink, 3D models, charts
// of the newer kind.
func unread(requires string) bool {
	for _, prefix := range [...]string{"w16se", "aink", "am3d", "cx"} {
		if strings.HasPrefix(requires, prefix) {
			return true
		}
	}
	return false
}

// formulaAlone reads a formula that stands among paragraphs.
func (s *story) formulaAlone(f frame, out *[]paper.Block) {
	st := s.styles.of("paragraph", "")
	in := inline{frame: f, base: runLayers{table: f.style, para: st}}
	s.math(&in)
	s.flush(&in)
	s.addParagraph(f, out, in.runs)
}

func (s *story) paragraph(f frame, out *[]paper.Block) {
	s.paras++
	if s.paras&255 == 0 && s.ctx.Err() != nil || s.tooLong() {
		s.xml.Skip()
		return
	}
	st := s.styles.of("paragraph", "")
	in := inline{frame: f, base: runLayers{table: f.style, para: st}}
	p, own := s.props(paraProps{}, st, f)
	for depth := s.xml.Depth(); s.xml.In(depth); {
		if s.xml.Space == w && string(s.xml.Local) == "pPr" {
			direct := readParaProps(s.xml, &s.theme, s.original, func() {
				if s.body && s.boxes == 0 {
					section := s.readSection()
					s.section = &section
				}
			})
			st = s.styles.of("paragraph", direct.style)
			in.base.para = st
			p, own = s.props(direct, st, f)
			continue
		}
		s.inline(&in)
	}
	s.closeFields(&in)
	s.flush(&in)
	if len(in.runs) == 0 && own.on&vanish != 0 { // a hidden paragraph, which has no number either
		*out = append(append(*out, in.above...), in.below...)
		return
	}
	if s.gone(own.mark) || p.dropCap || own.mark&runsOn != 0 { // its text begins the next paragraph
		if own.mark&runsOn != 0 {
			var number paper.Paragraph
			s.number(&number, &p, own, st, f)
			s.joined = append(s.joined, number.Runs...)
		}
		s.joined = append(s.joined, in.runs...)
		s.newPage = s.newPage || in.breaks
		*out = append(append(*out, in.above...), in.below...)
		return
	}
	para := p.paragraph()
	para.Style = st.name
	para.Box = para.Box || f.boxed || in.boxed > 0 && in.boxed == len(in.runs)
	s.number(para, &p, own, st, f)
	para.Runs = append(append(para.Runs, s.joined...), in.runs...)
	s.joined = nil
	if in.breaks || s.newPage {
		para.PageBreak = true
		s.newPage = false
	}
	s.trailingBreak(para)
	s.closeGap(para, &p)
	*out = append(*out, in.above...)
	if line := ruleOfBorders(p.borders, para, f); line != nil && len(para.Runs) == 0 {
		*out = append(*out, line)
	} else if *out = append(*out, para); line != nil {
		*out = append(*out, line)
	}
	*out = append(*out, in.below...)
}

// addParagraph adds a paragraph that has no properties of its own.
func (s *story) addParagraph(f frame, out *[]paper.Block, runs []paper.Run) {
	if len(runs) > 0 {
		*out = append(*out, &paper.Paragraph{Runs: runs, Box: f.boxed})
	}
}

// props gives the properties of a paragraph with what it inherits from the table's style, its own style and its list,
// and those of its mark.
func (s *story) props(direct paraProps, st *style, f frame) (p paraProps, mark runProps) {
	base := st.para
	renumbered := direct.has&(numID|numLevel) != 0
	if renumbered { // into another list, or out of the style's
		base = st.unlisted
	}
	if f.style != nil && f.style.para.has != 0 {
		base = base.over(f.style.para)
		if st == s.styles.paragraph && st.para.has == s.styles.paraDefaults.has {
			base = f.style.para.over(base) // the document's defaults are weaker than the table's style
		}
	}
	ref := st.para.num
	if direct.has&numID != 0 {
		ref.id = direct.num.id
		if direct.has&numLevel == 0 {
			ref.level = 0
		}
	}
	if direct.has&numLevel != 0 {
		ref.level = direct.num.level
	}
	if renumbered {
		base = s.numbering.indents(ref).over(base)
	}
	p = direct.over(base)
	p.num = ref
	p.style = st.id
	return p, direct.mark
}

// number writes the automatic number of a paragraph before its text.
func (s *story) number(para *paper.Paragraph, p *paraProps, mark runProps, st *style, f frame) {
	lvl := s.numbering.of(p.num)
	if lvl == nil {
		return
	}
	text := s.numbering.next(p.num)
	if text == "" || lvl.run.on&vanish != 0 {
		return
	}
	para.List = p.num.level + 1
	mark.has &^= underline // Word does not underline the number with the mark
	layers := runLayers{para: st, table: f.style}
	look := s.resolve(layers, lvl.run.over(mark))
	run := look.run()
	run.Text, run.Auto = text, true
	if lvl.format == "bullet" { // its font is one of symbols, which text has no more
		run.Font = s.resolve(layers, mark).ascii
	} else {
		s.letters.decode(&run, look.high)
	}
	if lvl.follow != "nothing" {
		run.Text += " "
	}
	para.Runs = append(para.Runs, run)
}

// trailingBreak moves a page break at the end of a paragraph to the next one.
func (s *story) trailingBreak(para *paper.Paragraph) {
	if n := len(para.Runs); n > 0 && para.Runs[n-1].Text == pageBreakText {
		para.Runs = para.Runs[:n-1]
		s.newPage = true
	}
	for i := range para.Runs {
		if para.Runs[i].Text == pageBreakText {
			para.Runs[i].Text = "\n"
		}
	}
}

// closeGap takes away the gap between two paragraphs of one style that ask for none.
func (s *story) closeGap(para *paper.Paragraph, p *paraProps) {
	if s.previous != nil && s.previous.style == p.style {
		if s.previous.close {
			s.last.After = 0
		}
		if p.close {
			para.Before = 0
		}
	}
	s.previous, s.last = p, para
}

// ruleOfBorders gives the line that a paragraph draws by a border below or above it alone, between its indents.
func ruleOfBorders(b borders, para *paper.Paragraph, f frame) *paper.Rule {
	if b != bottomSide && b != topSide {
		return nil
	}
	rule := &paper.Rule{Weight: 0.5}
	left, right := para.LeftIndent, para.RightInd
	if f.width == 0 || left == 0 && right == 0 {
		return rule
	}
	rule.Width = max(f.width-left-right, 0)
	sh := shape{x: left, hasX: true, width: rule.Width}
	rule.Align = sh.place(f.width)
	return rule
}
