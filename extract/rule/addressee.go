package rule

import (
	"congvan"
	"congvan/extract/outline"
	"congvan/extract/tag"
)

// Addressee reads "Kính gửi" (ô 9a): one entry a line or bullet, and one for each "A; B" of a line.
var Addressee = &Rule{
	Name: "addressee",
	Doc:  "to whom the dispatch goes; also \"… điện:\" of a công điện and \"kính mời:\" of an invitation",
	Keys: []string{"addressees"},
	Run:  addressee,
}

var addressOpeners = tag.Phrases("kính gửi", "đồng kính gửi", "kính trình", "kính chuyển", "kính mời", "trân trọng kính mời", "kính gởi",
	"đồng gửi", "trân trọng kính gửi")

func addressee(d *Doc, r *congvan.Record) []congvan.Warning {
	p := d.main()
	for _, e := range d.addressEntries(p) {
		b := congvan.Body{Name: d.text(e...)}
		if b.Name == "" {
			continue
		}
		set(&b.At, "name", d.where(sure, e...))
		r.Addressees = append(r.Addressees, b)
	}
	return nil
}

// addressEntries gives the spans of each addressee.
func (d *Doc) addressEntries(p *outline.Part) [][]span {
	var entries [][]span
	open := false // the entry before goes on
	for i := p.Address.From; i < p.Address.To; i++ {
		s := d.line(i)
		switch d.headKind(p, i) {
		case headState, headDrawn, headDate: // the right column stands between
			continue
		}
		if n := d.Any(s.from, addressOpeners); n > 0 {
			s.from += n
			open = false
		}
		label := outline.ReadLabel(d.Text, s.from, s.to)
		if label.Kind >= outline.Dash {
			s.from, open = label.Next, false
		}
		s = d.trim(s, ":-", "")
		if s.from >= s.to {
			continue
		}
		for first := true; s.from < s.to; first = false { // "A; B"
			cut := s.to
			for j := s.from; j < s.to; j++ {
				if d.Is(j, ';') {
					cut = j
					break
				}
			}
			e := d.trim(span{s.from, cut}, "-", ";.,:")
			if e.from < e.to {
				if open && first {
					entries[len(entries)-1] = append(entries[len(entries)-1], e)
				} else {
					entries = append(entries, []span{e})
				}
			}
			open = cut == s.to && !d.Is(s.to-1, '.')
			s.from = cut + 1
		}
	}
	return entries
}
