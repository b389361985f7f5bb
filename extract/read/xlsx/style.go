package xlsx

import (
	"strings"

	"congvan/extract/open/xml"
	"congvan/paper"
)

// styles are the looks of cells, by the index in their s attribute.
type styles struct {
	fonts   []paper.Run // without text
	ruled   []bool      // of borders
	formats map[int]*format
	cells   []look
}

// look is how a cell is shown.
type look struct {
	font   paper.Run
	format *format
	ruled  bool // lines on two sides that meet
	align  string
	indent int
	middle bool
}

// look gives the look of a style; the first one where there is none of that number.
func (s *styles) look(i int) *look {
	if i >= len(s.cells) {
		i = 0
	}
	return &s.cells[i]
}

// readStyles reads the styles part. A workbook without one has one look.
func (b *book) readStyles(part string) (*styles, error) {
	s := &styles{formats: map[int]*format{}}
	r := b.xml(b.optional(part))
	within := ""
	for part != "" && r.Next() == nil {
		if r.Kind != xml.Start || r.Space != sm {
			continue
		}
		if r.Depth() == 2 {
			within = string(r.Local)
			continue
		}
		switch within + "/" + string(r.Local) {
		case "numFmts/numFmt":
			id, ok := integer(r, "numFmtId")
			code, _ := r.Attr("", "formatCode")
			if ok {
				s.formats[id] = parseFormat(string(code))
			}
		case "fonts/font":
			s.fonts = append(s.fonts, b.font(r))
		case "borders/border":
			s.ruled = append(s.ruled, border(r))
		case "cellXfs/xf":
			s.cells = append(s.cells, s.cell(r))
		}
		if err := b.stopped(); err != nil {
			return nil, err
		}
	}
	if part != "" && r.Err() != nil {
		b.damaged()
	}
	if len(s.cells) == 0 {
		s.cells = []look{{format: s.format(0)}}
	}
	return s, nil
}

func (s *styles) cell(r *xml.Reader) look {
	var l look
	if n, ok := integer(r, "fontId"); ok && n < len(s.fonts) {
		l.font = s.fonts[n]
	}
	if n, ok := integer(r, "borderId"); ok && n < len(s.ruled) {
		l.ruled = s.ruled[n]
	}
	n, _ := integer(r, "numFmtId")
	l.format = s.format(n)
	for depth := r.Depth(); r.In(depth); {
		if string(r.Local) != "alignment" {
			continue
		}
		h, _ := r.Attr("", "horizontal")
		v, _ := r.Attr("", "vertical")
		l.align, l.middle = string(h), string(v) == "center"
		l.indent, _ = integer(r, "indent")
	}
	return l
}

// format gives a number format: one of the file, else one that every Excel knows.
func (s *styles) format(id int) *format {
	f, ok := s.formats[id]
	if !ok {
		code, known := builtin[id]
		if !known {
			code = "General"
		}
		f = parseFormat(code)
		s.formats[id] = f
	}
	return f
}

// font reads a font or the font of a run.
func (b *book) font(r *xml.Reader) paper.Run {
	var f paper.Run
	set := func() bool { v, ok := r.Attr("", "val"); return !ok || on(string(v)) }
	for depth := r.Depth(); r.In(depth); {
		v, _ := r.Attr("", "val")
		switch string(r.Local) {
		case "name", "rFont":
			f.Font = string(v)
		case "sz":
			n, _ := number(r, "val")
			f.Size = paper.Length(min(max(n, 0), 409)) // the largest that Excel takes
		case "b":
			f.Bold = set()
		case "i":
			f.Italic = set()
		case "strike":
			f.Strike = set()
		case "u":
			f.Underline = string(v) != "none"
		case "vertAlign":
			switch string(v) {
			case "superscript":
				f.Raise = 1
			case "subscript":
				f.Raise = -1
			}
		case "color":
			if rgb, ok := r.Attr("", "rgb"); ok && len(rgb) == len("ffrrggbb") {
				if f.Color = strings.ToLower(string(rgb[2:])); f.Color == "000000" {
					f.Color = ""
				}
			}
		}
	}
	return f
}

// border tells whether a border has lines on two sides that meet.
func border(r *xml.Reader) bool {
	var level, upright bool
	for depth := r.Depth(); r.In(depth); {
		v, ok := r.Attr("", "style")
		if !ok || string(v) == "none" {
			continue
		}
		switch string(r.Local) {
		case "left", "right", "start", "end":
			upright = true
		case "top", "bottom":
			level = true
		}
	}
	return level && upright
}
