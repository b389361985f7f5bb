package scan

import "encoding/binary"

// packTIFF puts grey pictures into one TIFF file, a page each, unpacked and with their resolution: the form in which
// Tesseract takes several at a time.
func packTIFF(sheets []sheet) []byte {
	const short, long, rational = 3, 4, 5 // kinds of values
	const entries = 11
	const head = 2 + 12*entries + 4 + 8 // a directory, and behind it the resolution
	size := 8
	for _, s := range sheets {
		size += head + (s.Rect.Dx()*s.Rect.Dy()+1)&^1
	}
	le := binary.LittleEndian
	out := make([]byte, 0, size)
	out = append(out, "II*\x00"...)
	out = le.AppendUint32(out, 8)
	for i, s := range sheets {
		w, h := s.Rect.Dx(), s.Rect.Dy()
		at := len(out)
		pixels := at + head
		end := pixels + (w*h+1)&^1 // directories begin at even places
		entry := func(tag, kind, value int) {
			out = le.AppendUint16(le.AppendUint16(out, uint16(tag)), uint16(kind))
			out = le.AppendUint32(le.AppendUint32(out, 1), uint32(value)) // of a short, its first two bytes
		}
		out = le.AppendUint16(out, entries)
		entry(tagWidth, long, w)
		entry(tagHeight, long, h)
		entry(258, short, 8) // bits a pixel
		entry(259, short, 1) // not packed
		entry(262, short, 1) // 0 is black
		entry(273, long, pixels)
		entry(277, short, 1) // values a pixel
		entry(278, long, h)  // rows in the one strip
		entry(279, long, w*h)
		entry(tagXResolution, rational, at+head-8)
		entry(tagYResolution, rational, at+head-8)
		next := end
		if i+1 == len(sheets) {
			next = 0
		}
		out = le.AppendUint32(out, uint32(next))
		out = le.AppendUint32(le.AppendUint32(out, uint32(s.dpi)), 1)
		for y := range h {
			out = append(out, s.Pix[y*s.Stride:y*s.Stride+w]...)
		}
		for len(out) < end {
			out = append(out, 0)
		}
	}
	return out
}
