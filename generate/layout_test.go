package generate

import (
	"math"
	"testing"

	"congvan/paper"
	"congvan/templates/profile"
)

// TestLayout holds the paper against the decree's measures: NĐ 30/2020, Phụ lục I, Phần I.
func TestLayout(t *testing.T) {
	res, err := Make("bao-cao-ket-qua", Input{Record: readRecord(t, "ke-hoach-nhieu-co-quan"), Office: readOffice(t, "")})
	if err != nil {
		t.Fatal(err)
	}
	prof := profile.ND30()
	first, annex := res.Paper.Sections[0], res.Paper.Sections[1]
	for name, m := range map[string]struct {
		got  paper.Length
		want profile.Measure
	}{
		"width": {first.Page.Width, prof.Page.Width}, "height": {first.Page.Height, prof.Page.Height},
		"top": {first.Page.Top, prof.Page.Top}, "bottom": {first.Page.Bottom, prof.Page.Bottom},
		"left": {first.Page.Left, prof.Page.Left}, "right": {first.Page.Right, prof.Page.Right},
	} {
		if mm := float64(m.got) * 25.4 / 72; !m.want.Allows(mm, 0.01) {
			t.Errorf("%s is %.2f mm, want %v", name, mm, m.want)
		}
	}
	if !annex.Page.Landscape || annex.Page.Width <= annex.Page.Height || !annex.Page.RestartNumber {
		t.Errorf("annex page %+v", annex.Page)
	}
	head := first.Blocks[0].(*paper.Table)
	if !head.Layout || len(head.Rows) != 2 {
		t.Fatalf("head %+v", head)
	}
	right := head.Rows[0].Cells[1].Blocks
	motto, rule := right[1].(*paper.Paragraph), right[2].(*paper.Rule)
	if r := motto.Runs[0]; r.Text != "Độc lập - Tự do - Hạnh phúc" || r.Size != 13 || !r.Bold || r.Italic || motto.Align != paper.Center {
		t.Errorf("tiêu ngữ %+v", motto)
	}
	if w := float64(rule.Width); math.Abs(w-159) > 1 { // the text is about 159 pt wide at 13 pt bold
		t.Errorf("the rule under the tiêu ngữ is %.1f pt", w)
	}
	left := head.Rows[0].Cells[0].Blocks
	name, short := left[len(left)-2].(*paper.Paragraph), left[len(left)-1].(*paper.Rule)
	if r := name.Runs[0]; r.Text != "TỈNH LAM GIANG" || r.Size != 12 || !r.Bold {
		t.Errorf("issuer %+v", name)
	}
	if w := float64(short.Width); w < 102/3.0 || w > 102/2.0 { // a third to a half of about 102 pt
		t.Errorf("the rule under the issuer is %.1f pt", w)
	}
	checkBody(t, first, prof)
	table := annex.Blocks[len(annex.Blocks)-1].(*paper.Table)
	if len(table.Columns) != 7 || !table.Rows[0].Header || table.Rows[1].Header || table.Rows[1].CantSplit || !table.Borders {
		t.Errorf("table %+v", table)
	}
	sum := paper.Length(0)
	for _, c := range table.Columns {
		sum += c
	}
	if width := annex.Page.Width - annex.Page.Left - annex.Page.Right; math.Abs(float64(sum-width)) > 0.01 {
		t.Errorf("the columns are %v wide, the page has %v", sum, width)
	}
}

func checkBody(t *testing.T, s *paper.Section, prof *profile.Profile) {
	t.Helper()
	body := 0
	for i, b := range s.Blocks {
		p, ok := b.(*paper.Paragraph)
		if !ok || p.FirstLine == 0 {
			continue
		}
		body++
		if mm := float64(p.FirstLine) * 25.4 / 72; !prof.Text.FirstLine.Allows(mm, 0.01) || p.Align != paper.Justify || !prof.Text.Gap.Allows(float64(p.Before), 0) {
			t.Errorf("paragraph %+v", p)
		}
		for _, r := range p.Runs {
			if !prof.Elements[profile.Body].Size.Allows(float64(r.Size), 0) || r.Font != prof.Font.Value {
				t.Errorf("run %+v", r)
			}
		}
		if i == len(s.Blocks)-2 && !p.KeepNext {
			t.Error("the last line does not keep with the signature")
		}
	}
	if body < 5 {
		t.Errorf("%d paragraphs of body", body)
	}
	closing := s.Blocks[len(s.Blocks)-1].(*paper.Table)
	if !closing.Layout || !closing.Rows[0].CantSplit {
		t.Errorf("closing %+v", closing)
	}
	word := closing.Rows[0].Cells[0].Blocks[0].(*paper.Paragraph).Runs[0]
	list := closing.Rows[0].Cells[0].Blocks[1].(*paper.Paragraph).Runs[0]
	if word.Size != 12 || !word.Bold || !word.Italic || list.Size != 11 || list.Bold || list.Italic {
		t.Errorf("Nơi nhận %+v %+v", word, list)
	}
	if !s.Header.Different || len(s.Header.First) > 0 || s.Header.Blocks[0].(*paper.Paragraph).Runs[0].Field != paper.PageNumberField {
		t.Errorf("page number %+v", s.Header)
	}
}

func TestLetterhead(t *testing.T) {
	office := readOffice(t, "")
	for _, test := range []struct {
		name string
		want int // lines
	}{{"Ủy ban nhân dân xã Bến Sông", 2}, {"Sở Nội vụ", 1}, {"Trung tâm Nghiên cứu và Chuyển giao công nghệ nông nghiệp tỉnh Lam Giang", 4}} {
		office.Name, office.Letterhead = test.name, nil
		d := &draft{office: office}
		p := &page{draft: d, prof: profile.ND30()}
		column := paper.Mm(p.prof.Custom.HeadLeft)
		lines := p.letterhead(column)
		if len(lines) != test.want {
			t.Errorf("%q gives %q", test.name, lines)
		}
		for _, l := range lines {
			if p.measured(profile.Issuer, l) > column {
				t.Errorf("%q is wider than its column", l)
			}
		}
	}
}
