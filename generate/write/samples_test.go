package write_test

import (
	"fmt"
	"strings"

	"congvan/paper"
)

// The papers here are invented: offices, people, numbers and matters.

func sampleTitles() []string {
	return []string{"dispatch", "plan", "annex", "styles", "merged", "spacing", "slip"}
}

func sample(title string) *paper.Document {
	switch title {
	case "dispatch":
		return dispatch()
	case "plan":
		return plan()
	case "annex":
		return annex()
	case "styles":
		return styles()
	case "merged":
		return merged()
	case "spacing":
		return spacing()
	case "slip":
		return slip()
	}
	return nil
}

func a4() paper.Page {
	return paper.Page{
		Width: paper.Mm(210), Height: paper.Mm(297),
		Top: paper.Mm(20), Bottom: paper.Mm(20), Left: paper.Mm(30), Right: paper.Mm(15),
		HeaderAt: paper.Mm(10), FooterAt: paper.Mm(10),
	}
}

func numbered() paper.Furniture { return paper.Furniture{Different: true, PageNumber: true} }

func run(size paper.Length, text string) paper.Run { return paper.Run{Text: text, Size: size} }
func bold(size paper.Length, text string) paper.Run {
	return paper.Run{Text: text, Size: size, Bold: true}
}
func italic(size paper.Length, text string) paper.Run {
	return paper.Run{Text: text, Size: size, Italic: true}
}

func centered(runs ...paper.Run) *paper.Paragraph {
	return &paper.Paragraph{Runs: runs, Align: paper.Center}
}

// body is a paragraph of running text.
func body(runs ...paper.Run) *paper.Paragraph {
	return &paper.Paragraph{Runs: runs, Align: paper.Justify, FirstLine: paper.Mm(12.7), Before: 6}
}

func cell(col int, blocks ...paper.Block) *paper.Cell { return &paper.Cell{Col: col, Blocks: blocks} }

func head(number, subject string) *paper.Table {
	left := []paper.Block{
		centered(run(13, "ỦY BAN NHÂN DÂN TỈNH SÔNG LAM")),
		centered(bold(13, "SỞ KẾ HOẠCH VÀ PHÁT TRIỂN")),
		&paper.Rule{Width: 60, Align: paper.Center},
		centered(run(13, "Số: "+number)),
	}
	if subject != "" {
		p := centered(run(12, "V/v "+subject))
		p.Before = 6
		left = append(left, p)
	}
	right := []paper.Block{
		centered(bold(13, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
		centered(bold(14, "Độc lập - Tự do - Hạnh phúc")),
		&paper.Rule{Width: 178, Align: paper.Center},
		&paper.Paragraph{Runs: []paper.Run{italic(14, "Sông Lam, ngày 05 tháng 3 năm 2026")}, Align: paper.Center, Before: 4},
	}
	return &paper.Table{
		Columns: []paper.Length{paper.Mm(66), paper.Mm(99)}, Layout: true, NoPadding: true,
		Rows: []*paper.Row{{Cells: []*paper.Cell{cell(0, left...), cell(1, right...)}}},
	}
}

func closing() *paper.Table {
	list := func(text string) *paper.Paragraph { return &paper.Paragraph{Runs: []paper.Run{run(11, text)}} }
	left := []paper.Block{
		&paper.Paragraph{Runs: []paper.Run{{Text: "Nơi nhận:", Size: 12, Bold: true, Italic: true}}},
		list("- Như trên;"), list("- UBND tỉnh (để báo cáo);"), list("- Các Phó Giám đốc Sở;"), list("- Lưu: VT, TH."),
	}
	right := []paper.Block{
		centered(bold(14, "KT. GIÁM ĐỐC")), centered(bold(14, "PHÓ GIÁM ĐỐC")),
		centered(), centered(), centered(), centered(bold(14, "Trần Văn Minh Hải")),
	}
	return &paper.Table{
		Columns: []paper.Length{paper.Mm(80), paper.Mm(85)}, Layout: true,
		Rows: []*paper.Row{{CantSplit: true, Cells: []*paper.Cell{cell(0, left...), cell(1, right...)}}},
	}
}

const sentence = "Thực hiện ý kiến chỉ đạo của Ủy ban nhân dân tỉnh về việc rà soát, tổng hợp tình hình thực hiện nhiệm vụ phát triển " +
	"kinh tế - xã hội giai đoạn 2021-2025, Sở Kế hoạch và Phát triển đề nghị các đơn vị khẩn trương báo cáo kết quả, khó khăn, vướng mắc " +
	"và kiến nghị, đề xuất cụ thể theo từng lĩnh vực được phân công phụ trách; "

func dispatch() *paper.Document {
	blocks := []paper.Block{
		head("128/SKHPT-TH", "báo cáo kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội quý I năm 2026"),
		&paper.Paragraph{Before: 6},
		&paper.Paragraph{Runs: []paper.Run{run(14, "Kính gửi:")}, LeftIndent: paper.Mm(30)},
	}
	for _, to := range []string{"- Các sở, ban, ngành;", "- Ủy ban nhân dân các xã, phường."} {
		blocks = append(blocks, &paper.Paragraph{Runs: []paper.Run{run(14, to)}, LeftIndent: paper.Mm(45)})
	}
	blocks = append(blocks, &paper.Paragraph{})
	for i := range 9 {
		switch i % 3 {
		case 0:
			p := body(bold(14, fmt.Sprintf("%d. Về công tác chỉ đạo, điều hành và tổ chức thực hiện", i/3+1)))
			p.KeepNext = true
			blocks = append(blocks, p, body(run(14, sentence), italic(14, "kèm theo Công văn số 45/UBND-TH ngày 12 tháng 01 năm 2026"),
				run(14, ", gửi về Sở Kế hoạch và Phát triển "), bold(14, "trước ngày 20/3/2026"), run(14, " để tổng hợp.")))
		case 1:
			blocks = append(blocks, body(run(14, "a) "+sentence+sentence), bold(14, "quan trọng"), run(14, "/"), italic(14, "cấp bách"), run(14, ".")))
		default:
			blocks = append(blocks, body(run(14, "b) Giao Văn phòng Sở chủ trì, phối hợp với Phòng Tổng hợp, Phòng Đầu tư theo dõi, đôn đốc "+
				"việc thực hiện, báo cáo Giám đốc Sở trong tháng "), run(14, "3/2026.")))
		}
	}
	blocks = append(blocks, body(run(14, "Trân trọng./.")), &paper.Paragraph{}, closing())
	return &paper.Document{
		Sections: []*paper.Section{{Page: a4(), Blocks: blocks, Header: numbered()}},
		Title:    "Báo cáo kết quả thực hiện nhiệm vụ", Author: "Sở Kế hoạch và Phát triển", Lang: "vi-VN",
	}
}

// plan has a table over several pages, with a repeated head and rows cut in two.
func plan() *paper.Document {
	t := &paper.Table{Columns: []paper.Length{paper.Mm(12), paper.Mm(83), paper.Mm(40), paper.Mm(30)}, Borders: true}
	title := func(col int, s string) *paper.Cell {
		return &paper.Cell{Col: col, Middle: true, Blocks: []paper.Block{centered(bold(13, s))}}
	}
	t.Rows = append(t.Rows, &paper.Row{Header: true, Cells: []*paper.Cell{
		title(0, "TT"), title(1, "Nội dung nhiệm vụ"), title(2, "Cơ quan chủ trì, cơ quan phối hợp"), title(3, "Thời hạn"),
	}})
	for i := range 16 {
		text := strings.Repeat("Rà soát, hoàn thiện quy trình tiếp nhận và xử lý văn bản điện tử; ", 1+i*7%9)
		t.Rows = append(t.Rows, &paper.Row{CantSplit: i%5 == 4, Cells: []*paper.Cell{
			cell(0, centered(run(13, fmt.Sprint(i+1)))),
			cell(1, &paper.Paragraph{Runs: []paper.Run{run(13, text)}, Align: paper.Justify, Before: 3, After: 3},
				&paper.Paragraph{Runs: []paper.Run{italic(12, "Sản phẩm: báo cáo, tờ trình.")}}),
			cell(2, &paper.Paragraph{Runs: []paper.Run{run(13, "Văn phòng Sở; Phòng Tổng hợp, các phòng, đơn vị trực thuộc")}}),
			cell(3, centered(run(13, "Quý II/2026"))),
		}})
	}
	blocks := []paper.Block{
		head("15/KH-SKHPT", ""),
		&paper.Paragraph{},
		centered(bold(14, "KẾ HOẠCH")),
		centered(bold(14, "Triển khai công tác văn thư, lưu trữ năm 2026")),
		&paper.Rule{Width: 100, Align: paper.Center},
		body(run(14, sentence)),
		&paper.Paragraph{},
		t,
		body(run(14, "Yêu cầu các đơn vị nghiêm túc thực hiện./.")),
		closing(),
	}
	return &paper.Document{Sections: []*paper.Section{{Page: a4(), Blocks: blocks, Header: numbered()}}, Title: "Kế hoạch"}
}

// annex has a landscape section numbered by itself after a portrait one that ends with a table.
func annex() *paper.Document {
	doc := dispatch()
	page := a4()
	page.Width, page.Height, page.Landscape, page.RestartNumber = page.Height, page.Width, true, true
	page.Top, page.Right = paper.Mm(30), paper.Mm(20)
	t := &paper.Table{Borders: true}
	for range 7 {
		t.Columns = append(t.Columns, paper.Mm(35))
	}
	for r := range 24 {
		row := &paper.Row{Header: r == 0}
		for c := range 7 {
			row.Cells = append(row.Cells, cell(c, &paper.Paragraph{
				Runs: []paper.Run{run(12, fmt.Sprintf("Chỉ tiêu %d.%d: tỷ lệ hồ sơ đúng hạn", r, c))}, Align: paper.Left}))
		}
		t.Rows = append(t.Rows, row)
	}
	doc.Sections = append(doc.Sections, &paper.Section{Page: page, Header: numbered(), Blocks: []paper.Block{
		centered(bold(14, "Phụ lục I")), centered(bold(14, "BIỂU TỔNG HỢP KẾT QUẢ THỰC HIỆN")),
		centered(italic(14, "(Kèm theo Công văn số 128/SKHPT-TH ngày 05 tháng 3 năm 2026 của Sở Kế hoạch và Phát triển)")),
		&paper.Rule{Width: 120, Align: paper.Center}, &paper.Paragraph{}, t,
	}}, &paper.Section{Page: a4(), Blocks: []paper.Block{body(run(14, sentence)), body(run(14, sentence))}})
	return doc
}

// styles shows every style of text and paragraph.
func styles() *paper.Document {
	blocks := []paper.Block{
		&paper.Paragraph{Runs: []paper.Run{run(14, "m"), {Text: "2", Size: 14, Raise: 1}, run(14, " và H"), {Text: "2", Size: 14, Raise: -1}, run(14, "O; "),
			{Text: "gạch chân cả cụm", Size: 14, Underline: true}, run(14, "; "), {Text: "gạch bỏ", Size: 14, Strike: true}, run(14, "; "),
			{Text: "chữ đỏ", Size: 14, Color: "c00000"}, run(14, "; "), {Text: "chữ hoa", Size: 14, Caps: true}}},
		&paper.Paragraph{Runs: []paper.Run{run(14, "Họ tên:\tNguyễn Thị Thu Hà\tChức vụ:\tTrưởng phòng")},
			Tabs: []paper.Tab{{At: 100}, {At: 300}, {At: 467, Align: paper.Right}}},
		&paper.Paragraph{Runs: []paper.Run{run(14, "Trái\tGiữa\tPhải")},
			Tabs: []paper.Tab{{At: 233, Align: paper.Center}, {At: 467, Align: paper.Right}}},
		&paper.Paragraph{Runs: []paper.Run{run(14, "-\t"+sentence)}, LeftIndent: 36, FirstLine: -18, Align: paper.Justify},
		&paper.Paragraph{Runs: []paper.Run{run(14, "Cột\tsố\tmặc định")}},
		&paper.Paragraph{Runs: []paper.Run{bold(13, "HỎA TỐC")}, Align: paper.Center, Box: true},
		&paper.Paragraph{Runs: []paper.Run{run(14, "Dòng một\nDòng hai được ngắt mềm ở giữa câu\nDòng ba "+sentence)}, Align: paper.Justify, RightInd: 50, LeftIndent: 20},
		&paper.Paragraph{Runs: []paper.Run{run(11, "Chữ nhỏ "), run(20, "lẫn chữ to"), run(14, " trên một dòng. "+sentence)}, Align: paper.Right},
		&paper.Paragraph{Runs: []paper.Run{run(14, "Nghị định số 30/2020/NĐ-CP "), bold(14, "ngày 05/3/2020"), run(14, " của Chính phủ; tại\u00a0mục\u00a0II, a/b/c–d, "+strings.Repeat("Thái-Bình/Nam-Định/", 12))}},
		&paper.Paragraph{Runs: []paper.Run{run(14, strings.Repeat("dàiquá", 40))}},
		&paper.Rule{}, &paper.Rule{Width: 50, Align: paper.Right, Before: 10, After: 10, Weight: 2},
		&paper.Paragraph{Runs: []paper.Run{run(14, "Trang mới")}, PageBreak: true, Before: 12},
		&paper.Paragraph{Runs: []paper.Run{run(14, "Đề mục")}, Style: "heading 1", Outline: 1, KeepNext: true},
		body(run(14, sentence)),
	}
	return &paper.Document{Sections: []*paper.Section{{Page: a4(), Blocks: blocks}}, Title: "Kiểu chữ & đoạn <văn>"}
}

// merged has cells that cover rows and columns, a table in a table, rows of stated height.
func merged() *paper.Document {
	p := func(s string) *paper.Paragraph { return &paper.Paragraph{Runs: []paper.Run{run(13, s)}} }
	t := &paper.Table{Columns: []paper.Length{60, 120, 120, 160}, Borders: true, Align: paper.Center}
	t.Rows = append(t.Rows,
		&paper.Row{Header: true, Cells: []*paper.Cell{{Col: 0, Rows: 2, Middle: true, Blocks: []paper.Block{centered(bold(13, "TT"))}},
			{Col: 1, Span: 2, Blocks: []paper.Block{centered(bold(13, "Kết quả"))}}, {Col: 3, Rows: 2, Blocks: []paper.Block{centered(bold(13, "Ghi chú"))}}}},
		&paper.Row{Header: true, Cells: []*paper.Cell{cell(1, centered(bold(13, "Kế hoạch"))), cell(2, centered(bold(13, "Thực hiện")))}},
	)
	for i := range 14 {
		first := cell(0, p(fmt.Sprint(i+1)))
		first.Rows = 3
		note := cell(3, p(strings.Repeat("Ghi chú chung cho cả nhóm. ", 1+i%4)))
		note.Rows = 3
		t.Rows = append(t.Rows,
			&paper.Row{Cells: []*paper.Cell{first, cell(1, p("Nhóm "+fmt.Sprint(i+1))), cell(2, p("100%")), note}},
			&paper.Row{Height: 30, Cells: []*paper.Cell{cell(1, p("dòng cao")), cell(2, p("98,5%"))}},
			&paper.Row{Cells: []*paper.Cell{cell(1, p("tổng cộng của nhóm và các đơn vị")), cell(2, p("97%"))}},
		)
	}
	inner := &paper.Table{Align: paper.Center, Columns: []paper.Length{80, 80}, Borders: true, Rows: []*paper.Row{
		{Cells: []*paper.Cell{cell(0, p("trong")), cell(1, p("bảng"))}}, {Cells: []*paper.Cell{cell(0, p("lồng")), cell(1, p("nhau"))}}}}
	outer := &paper.Table{Columns: []paper.Length{200, 200}, Borders: true, Rows: []*paper.Row{
		{Cells: []*paper.Cell{cell(0, p("ngoài"), inner), cell(1, p("bên phải"))}}}}
	return &paper.Document{Sections: []*paper.Section{{Page: a4(), Header: numbered(), Blocks: []paper.Block{t, p("Giữa hai bảng"), outer, p("Hết")}}}}
}

// spacing shows line spacings, gaps, and paragraphs that hold together over the end of a page.
func spacing() *paper.Document {
	var blocks []paper.Block
	for i := range 40 {
		p := body(run(14, strings.Repeat(sentence, 1+i%2)))
		p.After = paper.Length(i % 4 * 2)
		switch i % 6 {
		case 1:
			p.Spacing = paper.Spacing{Rule: paper.Multiple, Value: 1.15}
		case 2:
			p.Spacing = paper.Spacing{Rule: paper.Exact, Value: 18}
		case 3:
			p.Spacing = paper.Spacing{Rule: paper.AtLeast, Value: 17}
		case 4:
			p.Spacing = paper.Spacing{Rule: paper.Multiple, Value: 1.5}
			p.KeepLines = true
		case 5:
			h := body(bold(14, "Điều này giữ cùng đoạn sau"))
			h.KeepNext = true
			blocks = append(blocks, h)
		}
		for j := range p.Runs {
			p.Runs[j].Size = paper.Length(12 + i%3)
		}
		blocks = append(blocks, p)
	}
	return &paper.Document{Sections: []*paper.Section{{Page: a4(), Header: paper.Furniture{PageNumber: true}, Blocks: blocks}}}
}

// slip is a form with framed cells and tick boxes.
func slip() *paper.Document {
	p := func(s string) *paper.Paragraph {
		return &paper.Paragraph{Runs: []paper.Run{run(13, s)}, Before: 3, After: 3}
	}
	t := &paper.Table{Columns: []paper.Length{paper.Mm(55), paper.Mm(55), paper.Mm(55)}, Borders: true, Rows: []*paper.Row{
		{Cells: []*paper.Cell{{Col: 0, Span: 3, Blocks: []paper.Block{p("I. VĂN BẢN ĐẾN"), p("Số 77/UBND-VX ngày 02 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Sông Lam")}}}},
		{Cells: []*paper.Cell{{Col: 0, Span: 3, Blocks: []paper.Block{p("II. Ý KIẾN ĐỀ XUẤT"), p(sentence), p("☐ Đồng ý   ☑ Đồng ý có sửa đổi   ☒ Không đồng ý")}}}},
		{Height: 90, CantSplit: true, Cells: []*paper.Cell{cell(0, centered(bold(12, "Chuyên viên"))), cell(1, centered(bold(12, "Trưởng phòng"))), cell(2, centered(bold(12, "Chánh Văn phòng")))}},
	}}
	return &paper.Document{Sections: []*paper.Section{{Page: a4(), Blocks: []paper.Block{
		centered(bold(14, "PHIẾU TRÌNH GIẢI QUYẾT CÔNG VIỆC")), &paper.Paragraph{}, t}}}}
}
