package xlsx

import (
	"math"

	"congvan/extract/open/limits"
	"congvan/paper"
)

// Records of a sheet.
const (
	recFormula     = 0x0006
	recHeader      = 0x0014
	recFooter      = 0x0015
	recLeft        = 0x0026
	recRight       = 0x0027
	recTop         = 0x0028
	recBottom      = 0x0029
	recDefColWidth = 0x0055
	recObj         = 0x005d
	recColInfo     = 0x007d
	recStdWidth    = 0x0099
	recSetup       = 0x00a1
	recMulRK       = 0x00bd
	recMulBlank    = 0x00be
	recRString     = 0x00d6
	recMerged      = 0x00e5
	recLabelSST    = 0x00fd
	recTXO         = 0x01b6
	recBlank       = 0x0201
	recNumber      = 0x0203
	recLabel       = 0x0204
	recBoolErr     = 0x0205
	recString      = 0x0207
	recRow         = 0x0208
	recRK          = 0x027e
)

// oldSheet is the work on one sheet of an old workbook.
type oldSheet struct {
	sheetWork
	old     *oldBook
	byIndex map[int]int // rows, by their number
	formula *cell       // whose text is still to come
	row     int         // of that cell
	object  int         // kind of the last drawn object
	boxes   []paper.Block
}

func (b *oldBook) sheet(ref *sheetRef, start int) error {
	if start < 0 {
		return nil // a chart
	}
	s := &oldSheet{old: b, byIndex: map[int]int{}}
	s.sheetWork = sheetWork{book: b.book, ref: ref, section: &paper.Section{Name: ref.name}, width: 8.43}
	r := records{data: b.data, pos: start}
	if !r.next() || r.id != recBOF {
		b.cut()
		return nil
	}
	for depth := 1; depth > 0; {
		if !r.next() {
			b.cut()
			break
		}
		switch {
		case r.id == recBOF: // a chart on the sheet
			depth++
		case r.id == recEOF:
			depth--
		case depth > 1:
		default:
			if err := s.record(&r); err != nil {
				return err
			}
		}
	}
	s.rows = inOrder(s.rows)
	for i := range s.rows {
		s.rows[i].cells = cellsInOrder(s.rows[i].cells)
	}
	if err := s.flow(); err != nil {
		return err
	}
	s.section.Blocks = append(s.section.Blocks, s.boxes...)
	if len(s.section.Blocks) > 0 {
		b.paper.Sections = append(b.paper.Sections, s.section)
	}
	return nil
}

func (s *oldSheet) record(r *records) error {
	g, body := &s.section.Page, r.body
	switch r.id {
	case recRow, recFormula, recString, recMulRK, recMulBlank, recRString, recLabelSST, recBlank, recNumber, recLabel, recBoolErr, recRK:
		return s.cellRecord(r)
	case recHeader:
		text := pieces{all: [][]byte{body}}
		s.furniture(&s.section.Header, text.long())
	case recFooter:
		text := pieces{all: [][]byte{body}}
		s.furniture(&s.section.Footer, text.long())
	case recLeft:
		g.Left = inches(body, 0)
	case recRight:
		g.Right = inches(body, 0)
	case recTop:
		g.Top = inches(body, 0)
	case recBottom:
		g.Bottom = inches(body, 0)
	case recSetup:
		s.setup(body)
	case recDefColWidth:
		s.width = float64(u16(body, 0))
	case recStdWidth:
		s.width = float64(u16(body, 0)) / 256
	case recColInfo:
		if from, to := u16(body, 0), u16(body, 2)+1; from < to && len(s.columns) < mostColumns {
			s.columns = append(s.columns, columnRange{from, to, float64(u16(body, 4)) / 256, u16(body, 8)&1 != 0})
		}
	case recMerged:
		for i := range u16(body, 0) {
			m := tail(body, 2+8*i)
			if len(m) < 8 || len(s.merges) >= mostMerges {
				return tooLarge(nil)
			}
			if a := (area{u16(m, 0), u16(m, 4), u16(m, 2) + 1, u16(m, 6) + 1}); a.top < a.bottom && a.left < a.right {
				s.merges = append(s.merges, a)
			}
		}
	case recObj:
		s.object = u16(body, 4)
	case recTXO:
		return s.textBox(r)
	}
	return nil
}

func inches(body []byte, at int) paper.Length {
	n := math.Float64frombits(u64(body, at))
	if !(n > 0 && n < 50) {
		return 0
	}
	return paper.Length(n * 72)
}

// setup reads size and direction of the paper.
func (s *oldSheet) setup(body []byte) {
	const portrait, unset = 2, 4
	size, known := paperSizes[u16(body, 0)]
	options := u16(body, 10)
	if !known || options&unset != 0 {
		size = paperSizes[9]
	}
	g := &s.section.Page
	g.Width, g.Height = paper.Mm(size[0]), paper.Mm(size[1])
	if options&(portrait|unset) == 0 {
		g.Width, g.Height, g.Landscape = g.Height, g.Width, true
	}
	g.HeaderAt, g.FooterAt = inches(body, 16), inches(body, 24)
}

// cellRecord reads a row or the cells of one.
func (s *oldSheet) cellRecord(r *records) error {
	body := r.body
	row, col := u16(body, 0), u16(body, 2)
	text := func(v string) error { return s.text(row, col, u16(body, 4), []paper.Run{{Text: v}}) }
	switch r.id {
	case recRow:
		const hidden, ownHeight = 0x20, 0x8000
		if err := s.stopped(); err != nil {
			return err
		}
		w := s.rowAt(row)
		w.hidden = u16(body, 12)&hidden != 0
		if h := u16(body, 6); h&ownHeight == 0 {
			w.height, w.hidden = paper.Length(h)/20, w.hidden || h == 0
		}
	case recBlank:
		return s.add(row, cell{col: col, look: s.styles.look(u16(body, 4))})
	case recMulBlank:
		for i := 0; 4+2*i+2 < len(body); i++ {
			if err := s.add(row, cell{col: col + i, look: s.styles.look(u16(body, 4+2*i))}); err != nil {
				return err
			}
		}
	case recLabelSST:
		i := int(u32(body, 6))
		if i < 0 || i >= len(s.strings) {
			s.damaged()
			return nil
		}
		return s.text(row, col, u16(body, 4), s.strings[i])
	case recLabel, recRString:
		p := r.continued()
		p.skip(6)
		return text(p.long())
	case recNumber:
		return s.numberCell(row, col, u16(body, 4), math.Float64frombits(u64(body, 6)))
	case recRK:
		return s.numberCell(row, col, u16(body, 4), rk(u32(body, 6)))
	case recMulRK:
		for i := 0; 4+6*i+6 < len(body); i++ {
			if err := s.numberCell(row, col+i, u16(body, 4+6*i), rk(u32(body, 6+6*i))); err != nil {
				return err
			}
		}
	case recBoolErr:
		return text(truth(at(body, 6), at(body, 7) != 0))
	case recFormula:
		return s.formulaCell(row, col, body)
	case recString:
		if s.formula == nil {
			return nil
		}
		f := s.formula
		s.formula = nil
		v := r.continued().long()
		f.runs = s.dress([]paper.Run{{Text: v}}, f.look)
		if err := s.add(s.row, *f); err != nil {
			return err
		}
		return s.take(len(v) + runCost)
	}
	return nil
}

// formulaCell reads the result of a formula: a number, or what the last two bytes tell.
func (s *oldSheet) formulaCell(row, col int, body []byte) error {
	const other, textFollows, isTruth, isError = 0xffff, 0, 1, 2
	xf := u16(body, 4)
	s.formula = nil
	if u16(body, 12) != other {
		return s.numberCell(row, col, xf, math.Float64frombits(u64(body, 6)))
	}
	c := cell{col: col, look: s.styles.look(xf)}
	switch kind := at(body, 6); kind {
	case textFollows:
		s.formula, s.row = &c, row
		return nil
	case isTruth, isError:
		return s.text(row, col, xf, []paper.Run{{Text: truth(at(body, 8), kind == isError)}})
	}
	return s.add(row, c)
}

var errorNames = map[int]string{0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}

func truth(v int, isError bool) string {
	switch {
	case isError:
		return errorNames[v]
	case v != 0:
		return "TRUE"
	}
	return "FALSE"
}

// rk reads a number of four bytes: thirty bits of it, whole or the front of a real one, and whether it is in hundredths.
func rk(v uint32) float64 {
	n := math.Float64frombits(uint64(v&^3) << 32)
	if v&2 != 0 {
		n = float64(int32(v) >> 2)
	}
	if v&1 != 0 {
		n /= 100
	}
	return n
}

func (s *oldSheet) numberCell(row, col, xf int, n float64) error {
	c := cell{col: col, look: s.styles.look(xf)}
	if !math.IsNaN(n) && !math.IsInf(n, 0) {
		c.num, c.n = true, n
		c.runs = s.number(&c, false)
	}
	return s.add(row, c)
}

func (s *oldSheet) text(row, col, xf int, runs []paper.Run) error {
	c := cell{col: col, look: s.styles.look(xf)}
	c.runs = s.dress(runs, c.look)
	size := 0
	for i := range c.runs {
		size += len(c.runs[i].Text) + runCost
	}
	if err := s.take(size); err != nil {
		return err
	}
	return s.add(row, c)
}

// add puts a cell that is seen into its row.
func (s *oldSheet) add(row int, c cell) error {
	if c.runs == nil && !c.look.ruled || c.col >= mostColumns {
		return nil
	}
	if s.filled++; s.lim.Blocks > 0 && s.filled > 2*s.lim.Blocks {
		return tooLarge(limits.Blocks)
	}
	w := s.rowAt(row)
	w.cells = append(w.cells, c)
	return nil
}

func (s *oldSheet) rowAt(index int) *row {
	i, ok := s.byIndex[index]
	if !ok {
		i = len(s.rows)
		s.byIndex[index] = i
		s.rows = append(s.rows, row{index: index})
	}
	return &s.rows[i]
}
