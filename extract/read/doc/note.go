package doc

import (
	"congvan/extract/read/apart"
	"congvan/paper"
)

// noteMarks numbers the marks of footnotes, then of endnotes, in the main story.
func (b *builder) noteMarks() {
	b.notes = map[int]int{}
	const frdSize = 2
	for _, index := range []int{fcPlcffndRef, fcPlcfendRef} {
		refs := newPlc(b.structure(index), frdSize)
		for i := range refs.n {
			b.notes[refs.at(i)] = len(b.notes) + 1
			b.ownMarks = b.ownMarks || s16(refs.rec(i), 0) == 0
		}
	}
}

// footnotes reads the texts of footnotes, then of endnotes.
func (b *builder) footnotes() []*paper.Note {
	var notes []*paper.Note
	const frdSize = 2
	for _, s := range []struct{ refs, texts, story int }{
		{fcPlcffndRef, fcPlcffndTxt, storyFootnotes}, {fcPlcfendRef, fcPlcfendTxt, storyEndnotes},
	} {
		refs, texts := newPlc(b.structure(s.refs), frdSize), newPlc(b.structure(s.texts), 0)
		from, to := b.story(s.story)
		for i := range min(refs.n, texts.n) {
			blocks := b.blocks(within(from+texts.at(i), from, to), within(from+texts.at(i+1), from, to))
			if mark := refs.at(i); s16(refs.rec(i), 0) == 0 && mark >= 0 && mark < len(b.text.text) {
				apart.Unmark(blocks, string(rune(b.text.text[mark])))
			}
			notes = append(notes, &paper.Note{Number: len(notes) + 1, Blocks: blocks})
			if b.err != nil {
				return nil
			}
		}
	}
	return notes
}

func within(cp, from, to int) int { return max(from, min(cp, to)) }
