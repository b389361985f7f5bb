package docx

// math reads a formula, the current element: its letters in a line, as people type it who have no formula editor.
func (s *story) math(in *inline) { s.formula(in, s.resolve(in.base, runProps{})) }

// formula reads what the current element holds.
func (s *story) formula(in *inline, look runProps) {
	for depth := s.xml.Depth(); s.xml.In(depth); {
		s.formulaPart(in, look)
	}
}

func (s *story) formulaPart(in *inline, look runProps) {
	r := s.xml
	switch r.Space {
	case mc:
		s.alternate(func() { s.formulaPart(in, look) })
		return
	case w:
		switch string(r.Local) {
		case "del", "moveFrom", "ins", "moveTo":
			if s.stands(r.Local) {
				s.formula(in, look)
			}
		}
		return
	case m:
	default:
		return
	}
	switch string(r.Local) {
	case "t":
		s.put(in, look, r.Content())
	case "f":
		s.listed(in, look, "", "/", "")
	case "d":
		s.listed(in, look, "(", "|", ")")
	case "rad":
		s.radical(in, look)
	case "nary":
		s.listed(in, look, "∫", "", "")
	case "eqArr", "m", "oMathPara":
		s.listed(in, look, "", " ", "")
	case "mr":
		s.listed(in, look, "", " ", "")
	case "sup", "sub":
		if look.raise = 1; string(r.Local) == "sub" {
			look.raise = -1
		}
		s.formula(in, look)
	default:
		s.formula(in, look)
	}
}

// radical reads m:rad, the current element: its degree stands before the sign.
func (s *story) radical(in *inline, look runProps) {
	degree := look
	degree.raise = 1
	for depth := s.xml.Depth(); s.xml.In(depth); {
		switch string(s.xml.Local) {
		case "deg":
			s.formula(in, degree)
		case "e":
			s.put(in, look, []byte("√"))
			s.formula(in, look)
		}
	}
}

// listed reads the parts of the current element with signs before, between and behind them, which its properties may
// replace.
func (s *story) listed(in *inline, look runProps, before, between, behind string) {
	parts := 0
	for depth := s.xml.Depth(); s.xml.In(depth); {
		switch string(s.xml.Local) {
		case "fPr", "dPr", "naryPr":
			s.signs(&before, &between, &behind)
			continue
		case "mPr", "eqArrPr", "oMathParaPr", "ctrlPr":
			continue
		}
		if parts++; parts == 1 {
			s.put(in, look, []byte(before))
		} else {
			s.put(in, look, []byte(between))
		}
		s.formulaPart(in, look)
	}
	if parts > 0 {
		s.put(in, look, []byte(behind))
	}
}

// signs reads the properties of a fraction, of brackets or of a sum.
func (s *story) signs(before, between, behind *string) {
	r := s.xml
	for depth := r.Depth(); r.In(depth); {
		value, _ := r.Attr(m, "val")
		switch string(r.Local) {
		case "begChr", "chr":
			*before = string(value)
		case "sepChr":
			*between = string(value)
		case "endChr":
			*behind = string(value)
		case "type":
			if string(value) == "noBar" {
				*between = " "
			}
		}
	}
}
