package pdf

import (
	"unicode/utf16"

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

// text gives a text string of a PDF, "" where its letters are damaged: PDFDocEncoding has no Vietnamese ones.
func text(s string) string {
	if len(s) >= 2 && s[0] == 0xfe && s[1] == 0xff {
		var u []uint16
		for i := 2; i+1 < len(s); i += 2 {
			u = append(u, uint16(s[i])<<8|uint16(s[i+1]))
		}
		return string(utf16.Decode(u))
	}
	if len(s) >= 3 && s[:3] == "\xef\xbb\xbf" {
		return s[3:]
	}
	if isASCII(s) {
		return s
	}
	return ""
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
