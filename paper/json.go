package paper

import (
	"math"

	"congvan"
)

// SchemaPaper names the version of the paper's JSON form. Adding a key keeps it; renaming or removing one does not.
const SchemaPaper = "congvan/paper/1"

// AppendJSON adds the JSON of a paper to b, in one line without a line end. t is its flattened text.
//
//	{"schema": "congvan/paper/1", "title": …, "author": …, "lang": …,
//	 "text": "…",             the normalised text: what ranges point into, in UTF-8 bytes from 0, the end not included
//	 "sections": [{
//	   "name": …,             of a sheet
//	   "page": {"width", "height", "top", "bottom", "left", "right", "header_at", "footer_at",
//	            "landscape", "restart_number", "continues_page"},
//	   "blocks": [block, …],
//	   "header": {"blocks", "first", "even", "different", "page_number"}, "footer": …}],
//	 "footnotes": [{"number": 1, "text": "…", "blocks": …}],   ranges there point into the note's own text
//	 "stamps": [{"kind": "signature" or "arrival", "lines": ["Người ký: …"], "box": {"page", "x", "y", "w", "h"}}]}
//
// A block has a "kind":
//
//	{"kind": "paragraph", "align": "center", "style", "outline", "list", "first_line", "left", "right", "before", "after",
//	 "spacing": {"rule": "multiple", "value": 1.5}, "tabs": [{"at": 36, "align": "right"}],
//	 "keep_next", "keep_lines", "no_widow", "page_break", "box", "text_box",
//	 "runs": [{"text": "as typed", "range": [0, 8], "font", "size", "bold", "italic", "underline", "strike", "caps",
//	           "raise": 1 or -1, "color": "rrggbb", "field": "page_number", "auto", "note"}]}
//	{"kind": "table", "columns": [60, 120], "borders", "layout", "align", "left", "no_padding",
//	 "rows": [{"header", "cant_split", "height", "cells": [{"col": 0, "span": 1, "rows": 1, "middle", "blocks"}]}]}
//	{"kind": "rule", "width", "weight", "align", "before", "after"}
//	{"kind": "image", "width", "height", "media_type"}          the picture itself is left out
//
// Lengths are points. A key is left out where its value is false, 0, "", "left" or single spacing; "kind", "text",
// "runs", "rows", "cells", "col", "span", "blocks" and, in the body and the notes, "range" never are. Running heads have
// no ranges. Of a run in capitals the range reads the capitals, of any run single blanks.
func AppendJSON(b []byte, d *Document, t *Text) []byte {
	w := jsonWriter{b: b}
	w.open(`{"schema":`)
	w.b = congvan.AppendText(w.b, SchemaPaper)
	w.text("title", d.Title)
	w.text("author", d.Author)
	w.text("lang", d.Lang)
	w.key("text")
	w.b = congvan.AppendText(w.b, t.String)
	w.key("sections")
	list(&w, d.Sections, (*jsonWriter).section)
	if len(d.Footnotes) > 0 {
		w.key("footnotes")
		list(&w, d.Footnotes, (*jsonWriter).note)
	}
	if len(d.Stamps) > 0 {
		w.key("stamps")
		list(&w, d.Stamps, (*jsonWriter).stamp)
	}
	return append(w.b, '}')
}

// jsonWriter writes the keys of one object after the other.
type jsonWriter struct {
	b      []byte
	first  bool // no key of the object was written yet
	placed bool // runs have ranges
}

func (w *jsonWriter) open(s string) { w.b = append(w.b, s...); w.first = len(s) == 1 }

func (w *jsonWriter) close() { w.b = append(w.b, '}'); w.first = false }

func (w *jsonWriter) key(name string) {
	if !w.first {
		w.b = append(w.b, ',')
	}
	w.first = false
	w.b = append(append(append(w.b, '"'), name...), '"', ':')
}

func (w *jsonWriter) text(name, s string) {
	if s != "" {
		w.key(name)
		w.b = congvan.AppendText(w.b, s)
	}
}

func (w *jsonWriter) number(name string, n float64) {
	if n != 0 {
		w.always(name, n)
	}
}

func (w *jsonWriter) always(name string, n float64) {
	w.key(name)
	w.b = congvan.AppendNumber(w.b, n)
}

// length writes a length to the thousandth of a point.
func (w *jsonWriter) length(name string, l Length) { w.number(name, math.Round(float64(l)*1000)/1000) }

func (w *jsonWriter) yes(name string, v bool) {
	if v {
		w.key(name)
		w.b = append(w.b, "true"...)
	}
}

// list writes an array, each item by write.
func list[T any](w *jsonWriter, items []T, write func(*jsonWriter, T)) {
	w.b = append(w.b, '[')
	for i, item := range items {
		if i > 0 {
			w.b = append(w.b, ',')
		}
		write(w, item)
	}
	w.b = append(w.b, ']')
	w.first = false
}

func (w *jsonWriter) section(s *Section) {
	w.open("{")
	w.text("name", s.Name)
	if s.Page != (Page{}) {
		w.key("page")
		w.page(&s.Page)
	}
	w.placed = true
	w.blocks("blocks", s.Blocks)
	w.placed = false
	w.furniture("header", &s.Header)
	w.furniture("footer", &s.Footer)
	w.close()
}

func (w *jsonWriter) page(p *Page) {
	w.open("{")
	for _, l := range [...]struct {
		name string
		v    Length
	}{{"width", p.Width}, {"height", p.Height}, {"top", p.Top}, {"bottom", p.Bottom}, {"left", p.Left}, {"right", p.Right},
		{"header_at", p.HeaderAt}, {"footer_at", p.FooterAt}} {
		w.length(l.name, l.v)
	}
	w.yes("landscape", p.Landscape)
	w.yes("restart_number", p.RestartNumber)
	w.yes("continues_page", p.ContinuesPage)
	w.close()
}

func (w *jsonWriter) furniture(name string, f *Furniture) {
	if len(f.Blocks) == 0 && len(f.First) == 0 && len(f.Even) == 0 && !f.Different && !f.PageNumber {
		return
	}
	w.key(name)
	w.open("{")
	w.blocks("blocks", f.Blocks)
	if len(f.First) > 0 {
		w.blocks("first", f.First)
	}
	if len(f.Even) > 0 {
		w.blocks("even", f.Even)
	}
	w.yes("different", f.Different)
	w.yes("page_number", f.PageNumber)
	w.close()
}

func (w *jsonWriter) note(n *Note) {
	text := FlattenNote(n)
	w.open("{")
	w.always("number", float64(n.Number))
	w.key("text")
	w.b = congvan.AppendText(w.b, text.String)
	w.placed = true
	w.blocks("blocks", n.Blocks)
	w.placed = false
	w.close()
}

func (w *jsonWriter) stamp(s Stamp) {
	w.open("{")
	w.text("kind", [...]string{SignatureStamp: "signature", ArrivalStamp: "arrival"}[s.Kind])
	w.key("lines")
	list(w, s.Lines, func(w *jsonWriter, line string) { w.b = congvan.AppendText(w.b, line) })
	w.key("box")
	w.b = congvan.AppendBox(w.b, s.Box)
	w.close()
}

func (w *jsonWriter) blocks(name string, blocks []Block) {
	w.key(name)
	list(w, blocks, (*jsonWriter).block)
}
