package docx

import "congvan/extract/open/xml"

// settings are those of the document that a reading needs.
type settings struct {
	evenHeads bool   // pages with an even number have heads of their own
	footnotes string // how the marks of footnotes are written
	endnotes  string
}

// settings reads the document's settings, once.
func (d *document) settings() *settings {
	if d.set != nil {
		return d.set
	}
	d.set = &settings{footnotes: "decimal", endnotes: "lowerRoman"}
	r := d.xml(d.optional(d.main.first("settings")))
	if !toRoot(r) {
		return d.set
	}
	for depth := r.Depth(); r.In(depth); {
		switch string(r.Local) {
		case "evenAndOddHeaders":
			d.set.evenHeads = on(r)
		case "footnotePr":
			readNoteFormat(r, &d.set.footnotes)
		case "endnotePr":
			readNoteFormat(r, &d.set.endnotes)
		}
	}
	return d.set
}

func readNoteFormat(r *xml.Reader, format *string) {
	for depth := r.Depth(); r.In(depth); {
		if string(r.Local) == "numFmt" {
			*format = val(r)
		}
	}
}
