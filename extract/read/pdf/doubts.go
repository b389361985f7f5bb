package pdf

import (
	"congvan"
	"congvan/extract/read/pdf/glyph"
	"congvan/extract/read/pdf/object"
)

// doubts lists what could not be read, page by page.
func doubts(file *object.File, doc *glyph.Document, cut bool) []congvan.Warning {
	var out []congvan.Warning
	add := func(code congvan.Code, page int) {
		w := congvan.NewWarning(code)
		if page > 0 {
			place := pagePlace(page)
			w.Message = congvan.Message{VI: place.VI + ": " + w.Message.VI, EN: place.EN + ": " + w.Message.EN}
		}
		out = append(out, w)
	}
	if cut {
		add(congvan.SourceTruncated, 0)
	}
	if doc.Damaged || doc.Said > len(doc.Pages) && !cut {
		add(congvan.SourceDamaged, 0)
	}
	for _, p := range doc.Pages {
		switch {
		case p.Letters == 0 && p.Blank():
		case p.Letters == 0 || 5*p.Unknown > p.Letters:
			add(congvan.NoText, p.Number)
		case p.Damaged, p.Unknown > 0:
			add(congvan.SourceDamaged, p.Number)
		}
	}
	return out
}

// property gives an entry of the document's properties.
func property(trailer object.Object, key string) (s string) {
	defer func() {
		if recover() != nil { // the libraries panic on what they cannot parse; a title is no loss
			s = ""
		}
	}()
	return text(trailer.Key("Info").Key(key).Text())
}

// text gives a text string of a PDF, "" where its letters are damaged.
func text(s string) string {
	out, _ := object.TextString(s)
	return out
}
