package reference

import (
	"slices"
	"strings"
	"testing"
)

// TestWordings: forms beside those of the gold sentences.
func TestWordings(t *testing.T) {
	cases := []struct {
		name, text string
		ctx        Context
		want       []string
	}{
		{"reasons in a list", "Thực hiện Nghị định số 12/2024/NĐ-CP, Thông tư số 05/2024/TT-BNV và Công văn số 123/BNV-TCBC ngày 05/3/2024, Sở Nội vụ đề nghị các đơn vị:",
			Context{}, []string{"NĐ 12/2024/NĐ-CP |  | implements", "TT 05/2024/TT-BNV |  | implements", "CV 123/BNV-TCBC 2024-03-05 |  | implements"}},
		{"laws after one word", "Căn cứ các Luật: Ngân sách nhà nước năm 2015; Đầu tư công năm 2019 và Xây dựng năm 2014;",
			Context{}, []string{"L Luật Ngân sách nhà nước 2015 |  | basis", "L Luật Đầu tư công 2019 |  | basis", "L Luật Xây dựng 2014 |  | basis"}},
		{"the date is that of the law that amends", "Căn cứ Luật Sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;",
			Context{}, []string{"L Luật Sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương 2019-11-22 |  | basis", "L Luật Tổ chức Chính phủ |  | cites", "L Luật Tổ chức chính quyền địa phương |  | cites"}},
		{"papers in brackets behind their issuers", "Theo đề nghị của Sở Nội vụ (Tờ trình số 55/TTr-SNV ngày 12/4/2024) và Sở Tài chính (Công văn số 77/STC-NS ngày 13/4/2024), UBND tỉnh có ý kiến:",
			Context{}, []string{"TTr 55/TTr-SNV 2024-04-12 | Sở Nội vụ | replies", "CV 77/STC-NS 2024-04-13 | Sở Tài chính | replies"}},
		{"the same in a decision", "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 55/TTr-SNV ngày 12/4/2024,",
			Context{Type: "QĐ", Decision: true}, []string{"TTr 55/TTr-SNV 2024-04-12 | Giám đốc Sở Nội vụ | basis"}},
		{"session between date and issuer", "1. Theo Nghị quyết số 35/NQ-HĐND ngày 12/7/2023 kỳ họp thứ 14 của HĐND tỉnh khóa X.",
			Context{}, []string{"NQ 35/NQ-HĐND 2023-07-12 | HĐND tỉnh khóa X | cites"}},
		{"blanks and abbreviations", "1. Quyết định số: 15 / QĐ - UBND ngày 6/5/2024 của UBND huyện; KH số 12/KH-UBND, CV 123/SNV-VP; công văn số 4567/UBND- KGVX.",
			Context{}, []string{"QĐ 15/QĐ-UBND 2024-05-06 | UBND huyện | cites", "KH 12/KH-UBND |  | cites", "CV 123/SNV-VP |  | cites", "CV 4567/UBND-KGVX |  | cites"}},
		{"more words before số", "1. Nghiên cứu Hướng dẫn liên ngành số 09/HDLN-SNV-STC ngày 03/3/2024.",
			Context{}, []string{"HD 09/HDLN-SNV-STC 2024-03-03 |  | cites"}},
		{"date after the issuer", "1. Thực hiện Nghị quyết số 01/NQ-CP của Chính phủ ngày 05/01/2024 về nhiệm vụ.",
			Context{}, []string{"NQ 01/NQ-CP 2024-01-05 | Chính phủ | cites"}},
		{"the own number, and what it is called", "1. Kèm theo Quyết định số 5/QĐ-SNV ngày 01/02/2024; thực hiện Quyết định này và Quyết định số 6/QĐ-SNV.",
			Context{Number: "05/QĐ-SNV", Type: "QĐ", Decision: true}, []string{"QĐ 6/QĐ-SNV |  | cites"}},
		{"several changes of one subject", "Điều 4. Quyết định này thay thế Quyết định số 18/QĐ-A ngày 01/02/2019; bãi bỏ Quyết định số 77/QĐ-A ngày 03/6/2020; sửa đổi Điều 4 Quyết định số 105/QĐ-A.",
			Context{Type: "QĐ", Decision: true}, []string{"QĐ 18/QĐ-A 2019-02-01 |  | replaces", "QĐ 77/QĐ-A 2020-06-03 |  | repeals", "QĐ 105/QĐ-A |  | amends"}},
		{"a heading over its list", "Căn cứ:\n- Luật Giáo dục năm 2019;\n- Nghị định số 24/2021/NĐ-CP ngày 23/3/2021 của Chính phủ.\nTrường đề nghị thực hiện Công văn số 5/SGD-VP.",
			Context{}, []string{"L Luật Giáo dục 2019 |  | basis", "NĐ 24/2021/NĐ-CP 2021-03-23 | Chính phủ | basis", "CV 5/SGD-VP |  | cites"}},
		{"a year that is none", "1. Nghị định số 45/25010/NĐ-CP ngày 21/4/2010 nay được sửa đổi bởi Nghị định số 33/2012/NĐ-CP; Nghị định số 45/2010/NĐ-CP hết hiệu lực.",
			Context{}, []string{"NĐ 45/2010/NĐ-CP 2010-04-21 |  | cites", "NĐ 33/2012/NĐ-CP |  | cites"}},
		{"an abbreviated name", "1. Theo Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân năm 2003; điều 3 Luật tổ chức HĐND và UBND.",
			Context{}, []string{"L Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân 2003 |  | cites"}},
		{"a scan's misread số, the slip cảu", "1. Theo Công văn sô 639/UBND-NN, ngày 15/5/2019 cảu UBND huyện.",
			Context{}, []string{"CV 639/UBND-NN 2019-05-15 | UBND huyện | cites"}},
		{"one name, two years", "1. Theo Luật Đất đai; Luật Đất đai năm 2013 được thay bằng Luật Đất đai năm 2024; Luật Đất đai năm 2013 hết hiệu lực.",
			Context{}, []string{"L Luật Đất đai 2013 |  | cites", "L Luật Đất đai 2024 |  | cites"}},
		{"one number, two years", "1. Công văn số 12/SNV-VP ngày 05/01/2023; Công văn số 12/SNV-VP ngày 08/01/2024; Công văn số 12/SNV-VP ngày 08/01/2024.",
			Context{}, []string{"CV 12/SNV-VP 2023-01-05 |  | cites", "CV 12/SNV-VP 2024-01-08 |  | cites"}},
		{"no documents", "1. Liên hệ số điện thoại 0912.345.678; mẫu số 02/BNV; tài khoản số 123/ABC-XYZ; Tờ trình số     /TTr-SNV; Kế hoạch năm 2024; pháp luật, kỷ luật, luật sư; dự thảo Luật Nhà giáo; tỷ lệ 07/09 sở; Đề án 06.",
			Context{}, nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			x := tagged(c.text)
			refs, _ := All(x, c.ctx)
			var got []string
			for i := range refs {
				got = append(got, line(&refs[i]))
				checkReference(t, x.String, &refs[i])
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%s\ngot  %s\nwant %s", c.text, strings.Join(got, "\n     "), strings.Join(c.want, "\n     "))
			}
		})
	}
}

// TestLinks: what cited documents have to do with each other, and every place that names them.
func TestLinks(t *testing.T) {
	x := tagged("1. Kế hoạch số 74/KH-UBND của UBND tỉnh triển khai Quyết định số 628/QĐ-TTg sửa đổi Quyết định số 5/QĐ-TTg; Kế hoạch số 74 và Quyết định trên.")
	refs, _ := All(x, Context{})
	if len(refs) != 3 {
		t.Fatalf("refs %+v", refs)
	}
	if l := refs[0].Links; len(l) != 1 || l[0].Relation != "implements" || l[0].To != "r2" {
		t.Errorf("links of r1: %v", l)
	}
	if l := refs[1].Links; len(l) != 1 || l[0].Relation != "amends" || l[0].To != "r3" {
		t.Errorf("links of r2: %v", l)
	}
	if n := len(refs[0].Mentions); n != 2 {
		t.Errorf("r1 has %d mentions", n)
	}
}

// TestTitles: how far the words go that say what a paper is about.
func TestTitles(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Thực hiện Chỉ thị số 09/CT-UBND của UBND tỉnh về tiết kiệm điện trong hoạt động của cơ quan, tổ chức nhà nước, Sở Nội vụ yêu cầu:", "tiết kiệm điện trong hoạt động của cơ quan, tổ chức nhà nước"},
		{"Thực hiện Chỉ thị số 09/CT-UBND của UBND tỉnh về tiết kiệm điện, các đơn vị báo cáo:", "tiết kiệm điện"},
		{"Thực hiện Chỉ thị số 09/CT-UBND của UBND tỉnh về tiết kiệm điện tại cơ quan, Sở Nội vụ yêu cầu:", "tiết kiệm điện tại cơ quan"},
	} {
		refs, _ := All(tagged(c.text), Context{})
		if len(refs) != 1 || refs[0].Title != c.want {
			t.Errorf("%s\ngot %v, want %q", c.text, refs, c.want)
		}
	}
}
