// Package limits holds what a document may cost before it is refused. One place, so that flags change all readers alike.
package limits

import (
	"os"
	"runtime/debug"
	"time"
)

// Limits are checked before and while a file is parsed.
type Limits struct {
	Input    int64         // bytes of the file
	Unpacked int64         // bytes of all its parts together
	Part     int64         // bytes of one part or stream
	Entries  int           // files in an archive
	Ratio    int           // unpacked by packed, where Unpacked is past RatioFrom
	Layers   int           // containers in each other: a letter with an archive of edXML packages is three
	Depth    int           // nested elements, arrays, tables
	Pages    int           // pages
	Blocks   int           // paragraphs and cells with text
	Text     int64         // bytes of the normalised text
	Time     time.Duration // for one document, the recognition of its pages aside
	OCR      time.Duration // for recognising the letters of all its pages that are pictures
}

// PerBlock is how many tags of a markup file, or runs of text, one of Blocks may have on average. What has more would fill
// the memory before its paragraphs can be counted; real files have below 20 tags a paragraph and far fewer paragraphs.
const PerBlock = 8

// Memory is what the garbage collector is told to keep the program within, in bytes. Documents within the default limits
// need less; it collects earlier rather than let memory grow to twice what is in use.
const Memory = 200 << 20

// gcPercent lets the garbage grow to four times what is in use before it is collected, within Memory: one document needs
// little and leaves nothing.
const gcPercent = 400

// SetRuntime tells the garbage collector so, unless GOMEMLIMIT and GOGC in the environment tell it something else.
func SetRuntime() {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(Memory)
	}
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(gcPercent)
	}
}

// RatioFrom is the number of unpacked bytes below which any ratio passes.
const RatioFrom = 10 << 20

// Default suits office papers: the longest plans with annexes stay far below.
func Default() Limits {
	return Limits{
		Input: 200 << 20, Unpacked: 512 << 20, Part: 64 << 20, Entries: 10_000, Ratio: 200, Layers: 4, Depth: 256, Pages: 5_000,
		Blocks: 60_000, Text: 8 << 20,
		Time: 60 * time.Second, OCR: 30 * time.Minute,
	}
}
