package docx

import (
	"congvan"
	"congvan/paper"
)

// mostChunks is the number of files inside that are read: a document can name one again and again.
const mostChunks = 100

// fileInside reads the file that w:altChunk, the current element, stands for, with its notes behind those read so far.
func (s *story) fileInside(out *[]paper.Block) {
	id, _ := s.xml.Attr(rn, "id")
	s.xml.Skip()
	data := s.optional(s.rels.byID(string(id)))
	if s.chunk == nil || data == nil || s.chunks == mostChunks || s.tooLong() {
		s.warn(congvan.SourceDamaged)
		return
	}
	s.chunks++
	lim := s.lim
	lim.Unpacked /= 8 // many may stand in one document
	inside, err := s.chunk(s.ctx, data, lim)
	if err != nil {
		s.warn(congvan.SourceDamaged)
		return
	}
	for _, doubt := range inside.Warnings {
		s.warn(doubt.Code)
	}
	s.previous, s.last = nil, nil
	known := len(s.paper.Footnotes)
	for _, n := range inside.Paper.Footnotes {
		n.Number += known
		s.paper.Footnotes = append(s.paper.Footnotes, n)
	}
	for _, section := range inside.Paper.Sections {
		s.paras += shiftMarks(section.Blocks, known)
		*out = append(*out, section.Blocks...)
	}
}

// shiftMarks counts the marks of notes on from those that are known, and gives the number of paragraphs.
func shiftMarks(blocks []paper.Block, known int) (paragraphs int) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *paper.Paragraph:
			paragraphs++
			for i := range b.Runs {
				if b.Runs[i].Note > 0 {
					b.Runs[i].Note += known
				}
			}
		case *paper.Table:
			for _, row := range b.Rows {
				for _, c := range row.Cells {
					paragraphs += shiftMarks(c.Blocks, known)
				}
			}
		}
	}
	return paragraphs
}
