package docx

import (
	"fmt"
	"strings"
	"testing"

	"congvan/paper"
)

// everyList is a paper with each way in which Word numbers paragraphs.
func everyList(t testing.TB) []byte {
	item := func(list, level int, text string) string {
		return p(fmt.Sprintf(`<w:pPr><w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr></w:pPr>`, level, list), r(text))
	}
	styled := func(style, more, text string) string {
		return p(`<w:pPr><w:pStyle w:val="`+style+`"/>`+more+`</w:pPr>`, r(text))
	}
	row := func(cells ...string) string {
		return `<w:tr><w:tc>` + strings.Join(cells, `</w:tc><w:tc>`) + `</w:tc></w:tr>`
	}
	body := strings.Join([]string{
		p(r("Danh sách nhiều cấp")),
		item(1, 0, "Phần thứ nhất: kiểm kê"), item(1, 1, "Kho sách giấy"), item(1, 2, "Sách thiếu nhi"), item(1, 2, "Sách tra cứu"),
		item(1, 1, "Kho báo chí"), item(1, 2, "Báo ngày"), item(1, 0, "Phần thứ hai: sửa chữa"), item(1, 1, "Đóng lại bìa"),
		p(r("Xen vào giữa danh sách")), item(1, 1, "Dán gáy sách"),
		p(r("Kiểu pháp lý: cấp dưới viết chữ số Ả Rập")),
		item(2, 0, "Chương một về mượn"), item(2, 1, "Điều kiện mượn"), item(2, 2, "Người lớn mượn"), item(2, 0, "Chương hai về trả"), item(2, 1, "Thời gian trả"),
		p(r("Số của kiểu đoạn")),
		styled("DeMuc", "", "Mở đầu đề mục"), styled("DeMucCon", "", "Đề mục con thứ nhất"), styled("DeMucCon", "", "Đề mục con thứ hai"),
		styled("DeMuc", `<w:numPr><w:numId w:val="0"/></w:numPr>`, "Đề mục bỏ số"), styled("DeMuc", "", "Kết thúc đề mục"),
		styled("DeMuc", `<w:numPr><w:ilvl w:val="1"/></w:numPr>`, "Kiểu cha ở cấp dưới"),
		p(r("Điều, khoản, điểm")),
		item(4, 0, "Phạm vi áp dụng"), item(4, 0, "Đối tượng áp dụng"), item(4, 1, "Cán bộ thư viện"), item(4, 1, "Bạn đọc thường xuyên"),
		item(5, 0, "Hiệu lực của quy chế, danh sách khác cùng dạng đếm tiếp"), item(6, 0, "Tổ chức thực hiện, đếm lại từ số khác"), item(6, 0, "Trách nhiệm thi hành"),
		p(r("Không bao giờ đếm lại")),
		item(7, 0, "Quý một trong năm"), item(7, 1, "Việc đầu tiên"), item(7, 1, "Việc kế tiếp"), item(7, 0, "Quý hai trong năm"), item(7, 1, "Việc đếm tiếp"),
		p(r("Bỏ cách cấp, và khởi số riêng của cấp")),
		item(16, 1, "Cấp dưới đứng trước"), item(16, 0, "Cấp trên đến sau"), item(16, 2, "Xuống hai cấp"), item(16, 1, "Lên lại một cấp"),
		item(17, 1, "Danh sách có số riêng"), item(17, 1, "Đếm tiếp số riêng"), item(17, 0, "Lên cấp đầu"), item(17, 1, "Lại khởi số riêng"),
		p(r("Cấp riêng của danh sách")),
		item(8, 0, "Theo dạng riêng của nó"), item(8, 0, "Vẫn theo dạng riêng"),
		p(r("Dấu đầu dòng")),
		item(9, 0, "Chấm tròn đầu dòng"), item(9, 1, "Gạch ngang đầu dòng"), item(9, 2, "Dấu cộng đầu dòng"),
		p(r("Theo kiểu danh sách")), item(10, 0, "Lấy dạng từ kiểu"), item(10, 0, "Lấy tiếp dạng từ kiểu"),
		p(r("Các lối viết số")),
		item(11, 0, "Thường, La Mã nhỏ"), item(11, 1, "Chữ cái hoa"), item(11, 2, "Số không đứng trước"), item(11, 3, "Không gì theo sau"), item(11, 4, "Ba chữ số"),
		item(12, 0, "Điểm đê viết riêng"),
		p(r("Bảng")),
		`<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/><w:tblBorders><w:insideV w:val="single"/><w:insideH w:val="single"/></w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="1500"/><w:gridCol w:w="7500"/></w:tblGrid>`,
		row(item(13, 0, ""), p(r("Thống kê đầu bảng"))), row(item(13, 0, ""), p(r("Thống kê cuối bảng"))), `</w:tbl>`,
		p(r("Sửa đổi có theo dõi")),
		item(14, 0, "Còn lại trước"),
		p(`<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="14"/></w:numPr><w:rPr><w:del w:id="7" w:author="A" w:date="2026-03-02T08:00:00Z"/></w:rPr></w:pPr>`, `<w:del w:id="8" w:author="A" w:date="2026-03-02T08:00:00Z"><w:r><w:delText>Xóa cả đoạn</w:delText></w:r></w:del>`),
		item(14, 0, "Còn lại sau"),
		`<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`,
	}, "\n")
	return file(t, transitional, body, parts{"word/numbering.xml": everyListNumbering, "word/styles.xml": everyListStyles})
}

// lvl is one level of a list.
func lvl(level int, format, text, more string) string {
	return fmt.Sprintf(`<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/>%s<w:lvlText w:val="%s"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="%d" w:hanging="360"/></w:pPr></w:lvl>`,
		level, format, more, text, 720*(level+1))
}

var everyListNumbering = func() string {
	forms := []string{
		1: lvl(0, "upperRoman", "%1.", "") + lvl(1, "decimal", "%2.", "") + lvl(2, "lowerLetter", "%3)", ""),
		2: lvl(0, "upperRoman", "Chương %1:", "") + lvl(1, "decimal", "%1.%2.", "<w:isLgl/>") + lvl(2, "lowerLetter", "%1.%2.%3.", ""),
		3: lvl(0, "decimal", "%1.", `<w:pStyle w:val="DeMuc"/>`) + lvl(1, "decimal", "%1.%2.", `<w:pStyle w:val="DeMucCon"/>`),
		4: lvl(0, "decimal", "Điều %1.", `<w:suff w:val="space"/>`) + lvl(1, "decimal", "%2.", ""),
		5: lvl(0, "upperLetter", "%1.", "") + lvl(1, "decimal", "%2.", `<w:lvlRestart w:val="0"/>`),
		6: lvl(0, "decimal", "%1.", ""),
		7: `<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/><w:lvlJc w:val="left"/><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol" w:hint="default"/></w:rPr></w:lvl>` + lvl(1, "bullet", "-", "") + lvl(2, "bullet", "+", ""),
		8: `<w:numStyleLink w:val="KieuDanhSach"/>`,
		9: `<w:styleLink w:val="KieuDanhSach"/>` + lvl(0, "decimal", "Mục %1.", `<w:suff w:val="space"/>`),
		10: lvl(0, "lowerRoman", "(%1)", "") + lvl(1, "upperLetter", "%2.", "") + lvl(2, "decimalZero", "%3.", "") + lvl(3, "decimal", "[%4]", `<w:suff w:val="nothing"/>`) +
			`<w:lvl w:ilvl="4"><w:start w:val="7"/><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%5."/></w:lvl>`,
		11: lvl(0, "none", "đ)", ""),
		12: lvl(0, "decimal", "%1", ""),
		13: lvl(0, "decimal", "%1/", ""),
		14: lvl(0, "upperRoman", "%1.", "") + lvl(1, "decimal", "%1.%2.", "") + lvl(2, "lowerLetter", "%2.%3)", ""),
	}
	lists := []struct {
		form int
		more string
	}{
		1: {1, ""}, 2: {2, ""}, 3: {3, ""}, 4: {4, ""}, 5: {4, ""},
		6: {4, `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride>`},
		7: {5, ""}, 8: {6, `<w:lvlOverride w:ilvl="0">` + lvl(0, "lowerLetter", "%1/", "") + `</w:lvlOverride>`},
		9: {7, ""}, 10: {8, ""}, 11: {10, ""}, 12: {11, ""}, 13: {12, ""}, 14: {13, ""}, 15: {9, ""},
		16: {14, ""}, 17: {14, `<w:lvlOverride w:ilvl="1"><w:startOverride w:val="6"/></w:lvlOverride>`},
	}
	var b strings.Builder
	b.WriteString(`<w:numbering NS>`)
	for id, form := range forms {
		if form != "" {
			fmt.Fprintf(&b, `<w:abstractNum w:abstractNumId="%d"><w:multiLevelType w:val="multilevel"/>%s</w:abstractNum>`, id, form)
		}
	}
	for id, l := range lists {
		if l.form != 0 {
			fmt.Fprintf(&b, `<w:num w:numId="%d"><w:abstractNumId w:val="%d"/>%s</w:num>`, id, l.form, l.more)
		}
	}
	return b.String() + `</w:numbering>`
}()

const everyListStyles = `<w:styles NS><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="26"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="DeMuc"><w:name w:val="Đề mục"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="DeMucCon"><w:name w:val="Đề mục con"/><w:basedOn w:val="DeMuc"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr><w:rPr><w:b w:val="0"/></w:rPr></w:style>
<w:style w:type="numbering" w:styleId="KieuDanhSach"><w:name w:val="Kiểu danh sách"/><w:pPr><w:numPr><w:numId w:val="15"/></w:numPr></w:pPr></w:style></w:styles>`

const listParts = `<w:numbering NS>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="Muc"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2."/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/><w:suff w:val="nothing"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Điều %1."/><w:suff w:val="space"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimalZero"/><w:lvlRestart w:val="0"/><w:lvlText w:val="%2"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="4"><w:numStyleLink w:val="KieuDanhSach"/></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
<w:num w:numId="5"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="4"/></w:num>
</w:numbering>`

const listStyles = `<w:styles NS><w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Mục"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="MucCon"><w:basedOn w:val="Muc"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>
<w:style w:type="numbering" w:styleId="KieuDanhSach"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>`

func TestLists(t *testing.T) {
	in := func(list, level int) string {
		return p(fmt.Sprintf(`<w:pPr><w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr></w:pPr>`, level, list), r("x"))
	}
	styled := func(style string) string { return p(`<w:pPr><w:pStyle w:val="`+style+`"/></w:pPr>`, r("x")) }
	cases := []struct{ name, body, want string }{
		{"levels", in(1, 0) + in(1, 1) + in(1, 1) + in(1, 2) + in(1, 2) + in(1, 0) + in(1, 1), "I. x|1.1. x|1.2. x|a)x|b)x|II. x|2.1. x"},
		{"number by style", styled("Muc") + in(1, 1) + styled("Muc"), "I. x|1.1. x|II. x"},
		{"list taken away by a style", styled("Muc") + styled("MucCon"), "I. x|x"},
		{"two lists of one form count on", in(2, 0) + in(5, 0) + in(2, 0), "Điều 1. x|Điều 2. x|Điều 3. x"},
		{"a new start", in(2, 0) + in(4, 0) + in(4, 0) + in(2, 0), "Điều 1. x|Điều 5. x|Điều 6. x|Điều 7. x"},
		{"a level that never restarts", in(2, 1) + in(2, 0) + in(2, 1), "01 x|Điều 2. x|02 x"},
		{"a level before its upper one", in(1, 1) + in(1, 0), "1.1. x|II. x"},
		{"a level left out", in(1, 0) + in(1, 2) + in(1, 1), "I. x|a)x|1.2. x"},
		{"a list of a text box", in(2, 0) + p(`<w:r><w:pict><v:shape><v:textbox><w:txbxContent>`+in(2, 0)+`</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`) + in(2, 0), "Điều 1. x|Điều 1. x|Điều 2. x"},
		{"bullets", in(3, 0) + in(3, 1), "• x|- x"},
		{"linked by a style", in(6, 0) + in(6, 0), "Điều 1. x|Điều 2. x"},
		{"unknown list", in(99, 0), "x"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := mustRead(t, file(t, transitional, c.body, parts{"word/numbering.xml": listParts, "word/styles.xml": listStyles}))
			lines := strings.ReplaceAll(strings.TrimSpace(paper.Flatten(got.Paper).String), "\n", "|")
			if lines != c.want {
				t.Errorf("got %q, want %q", lines, c.want)
			}
		})
	}
}

func TestNumbers(t *testing.T) {
	cases := []struct {
		n              int
		format, custom string
		want           string
	}{
		{14, "upperRoman", "", "XIV"}, {4, "lowerRoman", "", "iv"}, {27, "lowerLetter", "", "aa"}, {3, "decimalZero", "", "03"},
		{7, "custom", "001, 002, 003, ...", "007"}, {2, "decimalEnclosedParen", "", "(2)"}, {3, "numberInDash", "", "- 3 -"}, {5, "chineseCounting", "", "5"},
		{5, "none", "", ""}, {15, "vietnameseCounting", "", "mười lăm"}, {31, "vietnameseCounting", "", "ba mươi mốt"}, {100, "vietnameseCounting", "", "100"}, {3, "decimalEnclosedCircle", "", "③"},
	}
	for _, c := range cases {
		if got := printNumber(c.n, c.format, c.custom); got != c.want {
			t.Errorf("%d as %s is %q, want %q", c.n, c.format, got, c.want)
		}
	}
}
