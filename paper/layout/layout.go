// Package layout is a paper on its pages: lines and words with their boxes.
//
// Readers of formats that have pages deliver it beside the flow; the line breaker makes it from a flow and a font; the
// PDF writer draws it and the page view marks it.
package layout

import (
	"unicode"
	"unicode/utf8"

	"congvan"
	"congvan/paper"
)

// Pages are the pages of one document. The lines of a page stand in reading order: the left column's before the right's.
type Pages struct{ Pages []Page }

// Page is one page, in points, upright.
type Page struct {
	Number        int // from 1
	Width, Height paper.Length
	Lines         []Line
	Strokes       []Stroke  // what is drawn: rules, borders, frames, underlines
	Pictures      []Picture // from paper.Image
}

// Stroke is a drawn straight line, in points from the top left of the page.
type Stroke struct {
	X1, Y1, X2, Y2 paper.Length
	Weight         paper.Length
	Color          string // "rrggbb", "" is black
}

// Picture is an image at its place.
type Picture struct {
	Box   congvan.Box
	Image *paper.Image
}

// Line is one line of one column.
type Line struct {
	Box   congvan.Box
	Words []Word
}

// Word is what stands between two blanks.
type Word struct {
	Text       string // NFC
	Box        congvan.Box
	Confidence float64       // 1 unless it was recognised from an image
	Apart      bool          // furniture, stamp, watermark: not in the normalised text
	Red        bool          // lies on red ink
	Style      paper.Run     // font, size, bold, italic; its Text is not used
	Joined     bool          // no blank stands between it and the next word
	Range      congvan.Range // in the normalised text; set by Bind
}

// Bind gives every word that is not Apart its range in the normalised text, by following both in reading order.
// It gives the number of words that it could not place. A word whose range already holds its text keeps it: a reader that
// joins a table row over two pages knows better where the words went.
func Bind(p *Pages, text string) (lost int) {
	pos := 0
	for i := range p.Pages {
		for j := range p.Pages[i].Lines {
			words := p.Pages[i].Lines[j].Words
			for k := range words {
				if words[k].Apart {
					continue
				}
				if r := words[k].Range; r[0] < r[1] && r[1] <= len(text) && text[r[0]:r[1]] == words[k].Text {
					pos = r[1]
					continue
				}
				from, to, ok := follow(text, pos, words[k].Text)
				if !ok {
					lost++
					continue
				}
				words[k].Range, pos = congvan.Range{from, to}, to
			}
		}
	}
	return lost
}

// follow finds word at pos, blanks skipped, or a little further on where some letters in between were dropped.
func follow(text string, pos int, word string) (from, to int, ok bool) {
	const window = 400 // bytes: how far a word may lie behind words that were lost
	if word == "" {
		return pos, pos, false
	}
	for at := pos; at < len(text) && at-pos < window; {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !unicode.IsSpace(r) && len(text)-at >= len(word) && text[at:at+len(word)] == word {
			return at, at + len(word), true
		}
		at += size
	}
	return pos, pos, false
}
