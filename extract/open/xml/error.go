package xml

import "strconv"

// Problem is what is wrong with a part.
type Problem uint8

// The problems.
const (
	Syntax      Problem = iota + 1 // not well-formed
	Cut                            // ends before its last end tag
	Doctype                        // holds a document type declaration
	Deep                           // nested deeper than allowed
	Attributes                     // a tag with too many attributes
	NotUTF8                        // bytes that are not UTF-8
	Declaration                    // declares an encoding that we do not read
)

var problems = [...]string{Syntax: "not well-formed", Cut: "ends too early", Doctype: "has a document type declaration",
	Deep: "nested too deeply", Attributes: "a tag with too many attributes", NotUTF8: "not UTF-8",
	Declaration: "unknown encoding"}

// Error tells what is wrong and where. It is for the reader of a format to wrap.
type Error struct {
	Problem Problem
	Offset  int // byte at which the part was given up
}

// Error gives the problem and its offset.
func (e *Error) Error() string {
	return "XML: " + problems[e.Problem] + " at byte " + strconv.Itoa(e.Offset)
}

func (r *Reader) fail(p Problem) error {
	r.err = &Error{Problem: p, Offset: r.pos}
	return r.err
}
