// Package charge reads who is told to do what in a stretch of a dispatch: names of bodies, instructions and their
// bodies, support, duties to report, the sentence and the action.
//
// In: tagged text and spans of tokens. Out: spans and reports. It knows no outline: what a point inherits is not its business.
package charge

import "congvan/extract/tag"

// Reader is a tagged text with the questions that charges answer.
type Reader struct{ *tag.Text }

type span = tag.Span
