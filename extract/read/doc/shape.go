package doc

import (
	"congvan/extract/read/apart"
	"congvan/paper"
)

// shape is a drawing that a character of the story holds: a line, a text box, or a group with text boxes.
type shape struct {
	kind   int // as drawn: 20 is a line, 202 a text box
	width  int // twips
	height int
	weight int // of its line, in English metric units; 0: not said

	texts  [][2]int // the characters of its text boxes
	words  string   // of a WordArt
	image  []byte   // the record of its picture
	above  bool     // a line that lies over the paragraph that holds it, not under it
	stroke bool     // its edge is drawn
}

// drawingTables says which tables tell of the drawings of a story.
type drawingTables struct {
	anchors, texts, story int
	label                 byte // of the drawing in the OfficeArtContent
}

var (
	bodyDrawings = drawingTables{fcPlcSpaMom, fcPlcftxbxTxt, storyTextBoxes, 0}
	headDrawings = drawingTables{fcPlcSpaHdr, fcPlcfHdrtxbx, storyHeaderTextBoxes, 1}
)

// unplaced is the key of text boxes that no character holds.
const unplaced = -1

// drawings gives the drawings of a story by the character that holds them.
func (f *file) drawings(t drawingTables) map[int][]*shape {
	const fspaSize, ftxbxsSize, shapeIDAt, toParagraph = 26, 22, 14, 2
	anchors, texts := newPlc(f.structure(t.anchors), fspaSize), newPlc(f.structure(t.texts), ftxbxsSize)
	if anchors.n == 0 && texts.n == 0 {
		return nil
	}
	art := parseArt(f.structure(fcDggInfo), t.label)
	stored := storedPictures(f.structure(fcDggInfo))
	at := map[int][]*shape{}
	byID := map[uint32]*shape{}
	base := 0
	if t.label == headDrawings.label {
		base, _ = f.story(storyHeaders)
	}
	for i := range anchors.n {
		fspa := anchors.rec(i)
		id := u32(fspa, 0)
		a := art[id]
		s := &shape{
			kind: a.kind, weight: a.weight, stroke: !a.bare, words: a.words,
			width: s32(fspa, 12) - s32(fspa, 4), height: s32(fspa, 16) - s32(fspa, 8),
		}
		if a.image > 0 && a.image <= len(stored) {
			s.image = stored[a.image-1]
		}
		s.above = s.line() > 0 && u16(fspa, 20)>>3&3 == toParagraph && s32(fspa, 8) < apart.HalfLine*20
		byID[id] = s
		at[base+anchors.at(i)] = append(at[base+anchors.at(i)], s)
	}
	from, to := f.story(t.story)
	for i := range texts.n {
		id := u32(texts.rec(i), shapeIDAt)
		stretch := [2]int{within(from+texts.at(i), from, to), within(from+texts.at(i+1), from, to)}
		s := byID[id]
		if s == nil {
			s = byID[art[id].top]
		}
		if s == nil {
			s = &shape{}
			at[unplaced] = append(at[unplaced], s)
		}
		s.stroke = s.stroke && !art[id].bare
		s.texts = append(s.texts, stretch)
	}
	return at
}

// shapeBlocks gives what a drawing shows: a rule for a level line, a picture, the paragraphs of its text boxes. Others show
// nothing.
func (b *builder) shapeBlocks(s *shape) []paper.Block {
	if w := s.line(); w > 0 {
		const emuPerPoint = 12700
		r := &paper.Rule{Width: twips(w), Weight: 0.75, Align: paper.Center}
		if s.weight > 0 {
			r.Weight = paper.Length(s.weight) / emuPerPoint
		}
		return []paper.Block{r}
	}
	if image := b.picture(s.image, b.lim.Depth); image != nil {
		s.image = nil
		image.Width, image.Height = twips(max(s.width, -s.width)), twips(max(s.height, -s.height))
		return []paper.Block{image}
	}
	if len(s.texts) == 0 && s.words != "" {
		words := []paper.Block{&paper.Paragraph{Runs: []paper.Run{{Text: s.words}}}}
		s.words = ""
		return apart.Box(words, false)
	}
	if len(s.texts) == 0 || b.boxes > 0 {
		return nil // a text box holds no other
	}
	b.boxes++
	fields, breaks := b.fields, b.breaks
	b.fields = nil
	var out []paper.Block
	for _, t := range s.texts {
		out = append(out, b.blocks(t[0], t[1])...)
	}
	b.fields, b.breaks = fields, breaks
	b.boxes--
	s.texts = nil // once, even where two characters claim it
	return apart.Box(out, s.stroke)
}

// line gives the width of a level line, 0 for other drawings.
func (s *shape) line() int {
	const line, connector = 20, 32
	w, h := max(s.width, -s.width), max(s.height, -s.height)
	if s.kind != line && s.kind != connector || h*10 > w {
		return 0
	}
	return w
}
