package doc

import (
	"congvan/extract/read/apart"
	"congvan/paper"
)

// furniture are the heads and feet of one section; a section without its own has those of the section before.
type furniture struct {
	head, foot, firstHead, firstFoot, evenHead, evenFoot []paper.Block
}

const (
	noteStories    = 6 // separators of notes, before the heads of the first section
	headsOfSection = 6 // even head, odd head, even foot, odd foot, first head, first foot
)

// furniture reads what stands above and below the pages of the i-th section.
func (b *builder) furniture(section int, before furniture) furniture {
	f := before
	table := newPlc(b.structure(fcPlcfHdd), 0)
	from, to := b.story(storyHeaders)
	body := b.shapes
	defer func() { b.shapes = body }()
	for _, s := range []struct {
		into  *[]paper.Block
		which int
	}{{&f.evenHead, 0}, {&f.evenFoot, 2}, {&f.head, 1}, {&f.foot, 3}, {&f.firstHead, 4}, {&f.firstFoot, 5}} {
		i := noteStories + section*headsOfSection + s.which
		if i >= table.n {
			continue
		}
		start, end := within(from+table.at(i), from, to), within(from+table.at(i+1), from, to)
		if end <= start {
			continue
		}
		if b.heads == nil {
			b.heads = b.drawings(headDrawings)
		}
		b.shapes = b.heads
		blocks := b.blocks(start, end)
		if n := len(blocks); n > 0 && isEmpty(blocks[n-1]) {
			blocks = blocks[:n-1] // the paragraph mark that guards the story
		}
		*s.into = blocks
	}
	return f
}

func (f furniture) of(titlePage, facing bool) (head, foot paper.Furniture) {
	head, foot = apart.Furniture(f.head, f.firstHead, titlePage), apart.Furniture(f.foot, f.firstFoot, titlePage)
	if facing {
		return apart.Even(head, f.evenHead), apart.Even(foot, f.evenFoot)
	}
	return head, foot
}
