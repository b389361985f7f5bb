package layout

import (
	"strconv"

	"congvan"
	"congvan/paper"
)

// AppendJSON adds the JSON of a paper with its pages to b: that of paper.AppendJSON, and
//
//	"pages": [{"number": 1, "width": 595.3, "height": 841.9,
//	  "lines": [{"box": box, "words": [{"text": "Kính", "box": box, "range": [120, 125], "font", "size", "bold", "italic",
//	             "underline", "confidence": 0.93, "apart", "red", "joined"}]}],
//	  "strokes": [{"x1", "y1", "x2", "y2", "weight", "color"}],
//	  "pictures": [{"box": box, "media_type"}]}]
//
// A box is {"page", "x", "y", "w", "h"} in points from the top left of the page, as in the record. Words that are apart
// from the text (stamps, running heads), and those that were not found in it, have no range; a word that was not
// recognised from a picture has no confidence. The pages must be bound. Pages that are nil add nothing.
func AppendJSON(b []byte, d *paper.Document, t *paper.Text, p *Pages) []byte {
	b = paper.AppendJSON(b, d, t)
	if p == nil {
		return b
	}
	b = append(b[:len(b)-1], `,"pages":[`...)
	for i := range p.Pages {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendPage(b, &p.Pages[i])
	}
	return append(b, "]}"...)
}

func appendPage(b []byte, p *Page) []byte {
	b = strconv.AppendInt(append(b, `{"number":`...), int64(p.Number), 10)
	b = appendLength(b, `,"width":`, p.Width)
	b = appendLength(b, `,"height":`, p.Height)
	b = append(b, `,"lines":[`...)
	for i := range p.Lines {
		if i > 0 {
			b = append(b, ',')
		}
		b = congvan.AppendBox(append(b, `{"box":`...), p.Lines[i].Box)
		b = append(b, `,"words":[`...)
		for k := range p.Lines[i].Words {
			if k > 0 {
				b = append(b, ',')
			}
			b = appendWord(b, &p.Lines[i].Words[k])
		}
		b = append(b, "]}"...)
	}
	b = append(b, ']')
	if len(p.Strokes) > 0 {
		b = append(b, `,"strokes":[`...)
		for i := range p.Strokes {
			if i > 0 {
				b = append(b, ',')
			}
			b = appendStroke(b, &p.Strokes[i])
		}
		b = append(b, ']')
	}
	if len(p.Pictures) > 0 {
		b = append(b, `,"pictures":[`...)
		for i := range p.Pictures {
			if i > 0 {
				b = append(b, ',')
			}
			b = congvan.AppendBox(append(b, `{"box":`...), p.Pictures[i].Box)
			if image := p.Pictures[i].Image; image != nil {
				b = congvan.AppendText(append(b, `,"media_type":`...), image.MediaType)
			}
			b = append(b, '}')
		}
		b = append(b, ']')
	}
	return append(b, '}')
}

func appendWord(b []byte, w *Word) []byte {
	b = congvan.AppendText(append(b, `{"text":`...), w.Text)
	b = congvan.AppendBox(append(b, `,"box":`...), w.Box)
	if !w.Apart && w.Range[0] < w.Range[1] {
		b = strconv.AppendInt(append(b, `,"range":[`...), int64(w.Range[0]), 10)
		b = strconv.AppendInt(append(b, ','), int64(w.Range[1]), 10)
		b = append(b, ']')
	}
	if w.Style.Font != "" {
		b = congvan.AppendText(append(b, `,"font":`...), w.Style.Font)
	}
	if w.Style.Size != 0 {
		b = appendLength(b, `,"size":`, w.Style.Size)
	}
	if w.Confidence != 1 {
		b = congvan.AppendNumber(append(b, `,"confidence":`...), w.Confidence)
	}
	for _, mark := range [...]struct {
		key string
		on  bool
	}{{"bold", w.Style.Bold}, {"italic", w.Style.Italic}, {"underline", w.Style.Underline}, {"apart", w.Apart}, {"red", w.Red}, {"joined", w.Joined}} {
		if mark.on {
			b = append(append(append(b, `,"`...), mark.key...), `":true`...)
		}
	}
	return append(b, '}')
}

func appendStroke(b []byte, s *Stroke) []byte {
	b = appendLength(b, `{"x1":`, s.X1)
	b = appendLength(b, `,"y1":`, s.Y1)
	b = appendLength(b, `,"x2":`, s.X2)
	b = appendLength(b, `,"y2":`, s.Y2)
	b = appendLength(b, `,"weight":`, s.Weight)
	if s.Color != "" {
		b = congvan.AppendText(append(b, `,"color":`...), s.Color)
	}
	return append(b, '}')
}

func appendLength(b []byte, key string, l paper.Length) []byte {
	return congvan.AppendNumber(append(b, key...), float64(l))
}
