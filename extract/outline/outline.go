// Package outline finds the skeleton of a dispatch: its head, body and closing, what is attached after it, and in each
// the tree of numbered points.
//
// In: tagged text. Out: zones and points, by place and form first, by words second. It decides nothing about tasks.
package outline

import "congvan/extract/tag"

// Span is a stretch of lines [From, To).
type Span struct{ From, To int }

// Empty tells whether no line is in it.
func (s Span) Empty() bool { return s.From >= s.To }

// Has tells whether the line is in it.
func (s Span) Has(line int) bool { return s.From <= line && line < s.To }

// Outline is the skeleton of one document.
type Outline struct {
	Parts []*Part // Parts[0] is the dispatch itself
}

// Part is the dispatch itself or a document attached after it.
type Part struct {
	ID      string // "", "A1", "A2"
	Label   string // "Phụ lục I"; "" for a document with its own head
	Span    Span   // all its lines
	Head    Span   // up to the body: letterhead, title, addressees
	Title   int    // the line with the name of the kind ("KẾ HOẠCH"), -1 if there is none
	Subject Span   // the lines of the trích yếu under the title
	Address Span   // the lines of "Kính gửi"
	Body    Span
	Closing Span     // Nơi nhận and signature block
	Points  []*Point // the tree of its body
}

// Point is a numbered point, a heading, an unlabelled paragraph or a table of the body.
type Point struct {
	Label    Label
	Line     int // its first line
	From, To int // tokens of its text on that line, the label left out
	Quoted   bool
	Table    *TableAt // a data table; From, To are empty
	Parent   *Point
	Children []*Point
}

// TableAt is a data table in the flow.
type TableAt struct {
	Index int  // number of the table in the document
	Lines Span // its lines
}

// Find gives the outline of the text.
func Find(x *tag.Text) *Outline {
	o := &Outline{Parts: findParts(x)}
	for _, p := range o.Parts {
		p.Points = tree(x, p.Body)
	}
	return o
}

// Walk calls f for every point, parents first.
func Walk(points []*Point, f func(*Point)) {
	for _, p := range points {
		f(p)
		Walk(p.Children, f)
	}
}
