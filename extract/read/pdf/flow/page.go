// Package flow rebuilds a paper from words on pages.
//
// In: pages of words with boxes and styles, and the lines drawn on them, as a PDF reader or an OCR gives them.
// Out: paragraphs and tables in reading order, and the same words in lines and pages.
// It knows no file format and no field of the record.
package flow

import "congvan/paper"

// Page is what stands on one page. Lengths are points from the top left corner.
type Page struct {
	Number        int // from 1
	Width, Height float64
	Words         []Word // in any order
	Rules         []Rule
}

// Word is a stretch of letters in one style without a blank in it.
type Word struct {
	Text           string // NFC
	X0, Y0, X1, Y1 float64
	Base           float64   // y of the baseline
	Style          paper.Run // Text, Range unused
	Glued          bool      // goes on the word before it without a blank, in another style
	Turn           Turn
	Goes           bool // a turned word that goes on in the line of the turned word before it
	Apart          bool // known not to be part of the text: annotation, artifact, text across the page
	Artifact       bool // the file marks it as furniture: a running head, a page number
	Red            bool
	Typed          bool    // put into a blank of the page later, perhaps a little off its line
	Confidence     float64 // 1 unless recognised from an image
}

// Turn is the way in which the letters of a word run.
type Turn uint8

// The ways. Words of one line stand in the order in which they are read where they do not run to the right.
const (
	Level Turn = iota
	Up         // a quarter turn: from below
	Down
	Askew // any other way
)

// Rule is a straight horizontal or vertical line drawn on the page, as the thin box that it covers.
type Rule struct {
	X0, Y0, X1, Y1 float64
}

func (r Rule) horizontal() bool { return r.X1-r.X0 >= r.Y1-r.Y0 }
func (w *Word) size() float64   { return float64(w.Style.Size) }
func (w *Word) middle() float64 { return (w.X0 + w.X1) / 2 }
