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
		b := congvan.Body{Name: d.Value(e...)}
		if b.Name == "" {
			continue
		}
		set(&b.At, "name", d.Where(sure, e...))
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
		if n := d.Any(s.From, addressOpeners); n > 0 {
			s.From += n
			open = false
		} else if i == p.Address.From { // "… điện:", "… kính mời:"
			continue
		}
		label := outline.ReadLabel(d.Text, s.From, s.To)
		if label.Kind >= outline.Dash {
			s.From, open = label.Next, false
		}
		s = d.Trim(s, ":-", "")
		if s.From >= s.To {
			continue
		}
		for first := true; s.From < s.To; first = false { // "A; B"
			cut := s.To
			for j := s.From; j < s.To; j++ {
				if d.Is(j, ';') {
					cut = j
					break
				}
			}
			e := d.Trim(span{From: s.From, To: cut}, "-", ";.,:")
			if e.From < e.To {
				if open && first {
					before := entries[len(entries)-1]
					if last := &before[len(before)-1]; d.Is(last.To, ',') { // inside the name
						last.To++
					}
					entries[len(entries)-1] = append(before, e)
				} else {
					entries = append(entries, []span{e})
				}
			}
			open = cut == s.To && !d.Is(s.To-1, '.')
			s.From = cut + 1
		}
	}
	return entries
}
