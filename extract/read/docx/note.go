package docx

import (
	"congvan"
	"congvan/paper"
)

// noteID names a note: "footnot" or "endnote", and its number in the file.
type noteID struct {
	kind string
	id   int
}

// noteMark adds the mark of a note, and the note to the document, numbered in the order of the marks. Where the author
// chose a mark, it is what follows in the run.
func (s *story) noteMark(in *inline, look runProps, id noteID, chosen bool) {
	if s.notes == nil {
		s.readNotes()
	}
	blocks, ok := s.notes[id]
	if !ok {
		s.warn(congvan.SourceDamaged)
		return
	}
	s.flush(in)
	number := len(s.paper.Footnotes) + 1
	s.paper.Footnotes = append(s.paper.Footnotes, &paper.Note{Number: number, Blocks: blocks})
	if chosen {
		in.ownMark = number
		return
	}
	s.marked[id.kind]++
	format := s.settings().footnotes
	if id.kind == "endnote" {
		format = s.settings().endnotes
	}
	look.raise = 1
	in.runs = append(in.runs, markOfNote(look, printNumber(s.marked[id.kind], format, ""), number))
}

func markOfNote(look runProps, text string, number int) paper.Run {
	run := look.run()
	run.Text, run.Note = text, number
	return run
}

// readNotes reads the notes of the document, footnotes and endnotes alike.
func (s *story) readNotes() {
	s.notes, s.marked = map[noteID][]paper.Block{}, map[string]int{}
	for _, kind := range [...]string{"footnote", "endnote"} {
		part := s.main.first(kind + "s")
		data := s.optional(part)
		if data == nil {
			continue
		}
		n := &story{document: s.document, xml: s.document.xml(data), part: part, rels: s.relations(part)}
		if !n.root(kind + "s") {
			s.warn(congvan.SourceDamaged)
			continue
		}
		s.numbering.apart(func() { n.readKind(kind) })
		if n.xml.Err() != nil {
			s.warn(congvan.SourceDamaged)
		}
	}
}

// readKind reads the notes of a part, the current element.
func (s *story) readKind(kind string) {
	for depth := s.xml.Depth(); s.xml.In(depth); {
		id, ok := intAttr(s.xml, w, "id")
		if !ok || string(s.xml.Local) != kind {
			continue
		}
		var blocks []paper.Block
		s.blocks(frame{}, &blocks)
		s.notes[noteID{kind[:len("endnote")], id}] = blocks
	}
}
