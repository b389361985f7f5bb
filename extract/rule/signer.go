package rule

import (
	"congvan"
	"congvan/extract/outline"
	"congvan/extract/rule/charge"
	"congvan/extract/tag"
)

// Signer reads the signature block (ô 7a, 7b).
var Signer = &Rule{
	Name: "signer",
	Doc:  "authority (TM., KT., TL., TUQ.), position and name",
	Keys: []string{"signer"},
	Run:  signer,
}

func signer(d *Doc, r *congvan.Record) []congvan.Warning {
	p := d.main()
	var authority, position []span
	var name span
	list := false
	for i := p.Closing.From; i < p.Closing.To && name.From == name.To; i++ {
		l := d.Lines[i]
		kind := outline.KindOf(d.Text, i)
		switch {
		case kind == outline.Recipients:
			list = true
		case kind == outline.Authority:
			authority = append(authority, d.line(i))
		case kind == outline.Position || l.Upper && (len(authority)+len(position) > 0) && d.Words(d.line(i)) > 0 && kind != outline.Entry && !nameInCapitals(d, p, i):
			if len(position) == 0 && len(authority) > 0 && d.Any(l.From, charge.PlaceWords) > 0 { // "TM. ỦY BAN NHÂN DÂN / TỈNH …"
				authority = append(authority, d.line(i))
			} else {
				position = append(position, d.line(i))
			}
		case kind == outline.Name && len(authority)+len(position) > 0:
			if list && d.Lines[i].Cell != nil && inRecipients(d, p, i) {
				continue
			}
			name = d.line(i)
		}
	}
	if last := len(authority) - 1; len(position) == 0 && last >= 0 {
		if at := d.ownPosition(authority[last]); at > 0 { // "KT. CHỦ TỊCH PHÓ CHỦ TỊCH" in one line
			position = []span{{From: at, To: authority[last].To}}
			authority[last].To = at
		}
	}
	if len(position) == 0 && len(authority) > 0 { // "Q. GIÁM ĐỐC" alone is the position
		position, authority = authority[len(authority)-1:], authority[:len(authority)-1]
	}
	if len(position) == 0 && name.From == name.To {
		return []congvan.Warning{congvan.NewWarning(congvan.SignerMissing)}
	}
	if len(authority) > 0 {
		r.Signer.Authority = d.Value(authority...)
		set(&r.Signer.At, "authority", d.Where(sure, authority...))
	}
	r.Signer.Position = d.Value(position...)
	set(&r.Signer.At, "position", d.Where(sure, position...))
	if name.From < name.To {
		r.Signer.Name = d.Value(name)
		set(&r.Signer.At, "name", d.Where(sure, name))
	}
	return nil
}

// ownPosition gives the token where the signer's own position begins behind the one he signs for, or behind the body, in one
// line: "TL. BỘ TRƯỞNG VỤ TRƯỞNG VỤ TỔ CHỨC", "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH"; 0 if it is not there.
func (d *Doc) ownPosition(s span) int {
	from, deputy := s.From, false
	for j := s.From; j+1 < s.To; j++ {
		if d.Is(j+1, '.') && d.Any(j, signMarks) > 0 {
			from, deputy = j+2, d.Any(j, forHead) > 0
		}
	}
	if from == s.From {
		return 0
	}
	for j := from + outline.PositionAt(d.Text, from); j < s.To; j++ {
		if outline.PositionAt(d.Text, j) > 0 && (!deputy || d.Any(j, deputies) > 0) && !d.Is(j-1, ',') {
			return j
		}
	}
	return 0
}

var (
	signMarks = tag.Phrases("TM", "KT", "TL", "TUQ", "K/T")
	forHead   = tag.Phrases("KT", "K/T")
	deputies  = tag.Phrases("phó", "thứ trưởng")
)

// nameInCapitals tells whether a line in capitals is the signer's name: the last of the block's lines in capitals.
func nameInCapitals(d *Doc, p *outline.Part, i int) bool {
	if outline.KindOf(d.Text, i) != outline.Name {
		return false
	}
	for j := i + 1; j < p.Closing.To; j++ {
		if k := outline.KindOf(d.Text, j); k == outline.Name || k == outline.Position || d.Lines[j].Upper && d.Words(d.line(j)) > 0 {
			return false
		}
	}
	return true
}

// inRecipients tells whether the line stands in the column of the recipients.
func inRecipients(d *Doc, p *outline.Part, i int) bool {
	for j := p.Closing.From; j < p.Closing.To; j++ {
		if outline.KindOf(d.Text, j) == outline.Recipients {
			return sameColumn(d.Lines[j], d.Lines[i])
		}
	}
	return false
}
