// Package apart handles what stands apart from the flow of a paper: heads and feet of pages, notes, and text boxes.
//
// In: the blocks that a reader found there. Out: the same as the paper has them. It knows no file format.
package apart

import (
	"strings"

	"congvan/paper"
)

// HalfLine is how many points below the top of a paragraph a line may lie and still be drawn over it, not under it.
const HalfLine = 8

// Furniture makes the head or the foot of a section. different tells that the first page has its own, in first.
// Paragraphs that hold the page's number and no letter become Furniture.PageNumber.
func Furniture(blocks, first []paper.Block, different bool) paper.Furniture {
	f := paper.Furniture{Different: different}
	f.Blocks, f.PageNumber = withoutNumber(blocks)
	if different {
		f.First, _ = withoutNumber(first)
	}
	return f
}

// Even adds what stands on pages with an even number, where those have their own.
func Even(f paper.Furniture, blocks []paper.Block) paper.Furniture {
	f.Even, _ = withoutNumber(blocks)
	return f
}

// withoutNumber leaves out the paragraphs that hold nothing or only the page's number, and tells whether there was one.
func withoutNumber(blocks []paper.Block) (left []paper.Block, number bool) {
	for _, b := range blocks {
		if p, ok := b.(*paper.Paragraph); ok {
			only, numbered := true, false
			for _, r := range p.Runs {
				numbered = numbered || r.Field == paper.PageNumberField
				only = only && (r.Field == paper.PageNumberField || isBlank(r.Text))
			}
			number = number || numbered
			if only {
				continue
			}
		}
		left = append(left, b)
	}
	return left, number
}

// isBlank takes the dashes around a page's number for blank.
func isBlank(s string) bool {
	for _, r := range s {
		if r != ' ' && r != '\t' && r != '\n' && r != '\u00a0' && r != '-' && r != '–' {
			return false
		}
	}
	return true
}

// Unmark takes the mark that the author chose for a note, such as an asterisk, off the begin of its text.
func Unmark(note []paper.Block, mark string) {
	if len(note) == 0 || mark == "" {
		return
	}
	p, ok := note[0].(*paper.Paragraph)
	if !ok || len(p.Runs) == 0 {
		return
	}
	if p.Runs[0].Text = strings.TrimPrefix(p.Runs[0].Text, mark); p.Runs[0].Text == "" {
		p.Runs = p.Runs[1:]
	}
}

// Box marks the blocks as those of a text box and leaves out its empty paragraphs. ruled tells that it has a line around.
func Box(blocks []paper.Block, ruled bool) []paper.Block {
	var out []paper.Block
	for _, b := range blocks {
		if p, ok := b.(*paper.Paragraph); ok && len(p.Runs) == 0 {
			continue
		}
		out = append(out, b)
	}
	mark(out, ruled)
	return out
}

func mark(blocks []paper.Block, ruled bool) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *paper.Paragraph:
			b.TextBox = true
			b.Box = b.Box || ruled
		case *paper.Table:
			for _, r := range b.Rows {
				for _, c := range r.Cells {
					mark(c.Blocks, ruled)
				}
			}
		}
	}
}
