package profile

import "testing"

func TestND30(t *testing.T) {
	p := ND30()
	if len(p.Elements) != len(Elements()) {
		t.Errorf("%d elements in the data, %d in Elements", len(p.Elements), len(Elements()))
	}
	sizes := map[Element]float64{ // Phụ lục I, Mục V, the sample column
		NationalName: 12, Motto: 13, Parent: 12, Issuer: 12, Number: 13, PlaceDate: 13, TypeName: 14, Subject: 14,
		DispatchSubject: 12, Body: 14, Authority: 14, Signer: 14, RecipientsWord: 12, Recipients: 11, Mark: 13, PageNumber: 14,
	}
	for _, e := range Elements() {
		s, ok := p.Elements[e]
		if !ok {
			t.Errorf("no %s", e)
			continue
		}
		if s.Clause == "" || s.Align != Left && s.Align != Center && s.Align != Justify {
			t.Errorf("%s: clause %q, align %q", e, s.Clause, s.Align)
		}
		if !s.Size.Allows(s.Size.Value, 0) || s.Size.Max == 0 {
			t.Errorf("%s: size %v is not allowed by itself", e, s.Size)
		}
		if want, ok := sizes[e]; ok && s.Size.Value != want {
			t.Errorf("%s: %v pt, the sample has %v", e, s.Size.Value, want)
		}
	}
	for name, m := range map[string]Measure{
		"width": p.Page.Width, "height": p.Page.Height, "top": p.Page.Top, "bottom": p.Page.Bottom, "left": p.Page.Left,
		"right": p.Page.Right, "first line": p.Text.FirstLine, "gap": p.Text.Gap, "spacing": p.Text.Spacing,
		"subject gap": p.Text.SubjectGap, "motto": p.Rules.Motto, "issuer": p.Rules.Issuer, "subject": p.Rules.Subject,
		"annex note": p.Rules.AnnexNote,
	} {
		if m.Clause == "" || m.Value == 0 || !m.Allows(m.Value, 0) {
			t.Errorf("%s: %+v", name, m)
		}
	}
	if p.Font.Value != "Times New Roman" || p.Custom.HeadLeft == 0 || p.Custom.SignLeft == 0 || p.Custom.Signature == 0 ||
		p.Custom.TableSize == 0 || p.Custom.HeaderAt == 0 {
		t.Errorf("font %q, custom %+v", p.Font.Value, p.Custom)
	}
	if p.Page.Left.Allows(29, 0.5) || !p.Page.Left.Allows(29.8, 0.5) || !p.Text.Gap.Allows(20, 0) {
		t.Error("Allows is wrong")
	}
}
