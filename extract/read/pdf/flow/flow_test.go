package flow

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"congvan/paper"
)

// sheet makes pages of words for tests: A4, text between 85 and 539, each letter half its size wide.
type sheet struct{ pages []Page }

func (s *sheet) page() *sheet {
	s.pages = append(s.pages, Page{Number: len(s.pages) + 1, Width: 595, Height: 842})
	return s
}

// at sets a line of words.
func (s *sheet) at(x, y, size float64, text string) *sheet {
	p := &s.pages[len(s.pages)-1]
	for _, word := range strings.Fields(text) {
		bold := strings.HasPrefix(word, "*")
		word = strings.TrimPrefix(word, "*")
		w := float64(utf8.RuneCountInString(word)) * size / 2
		p.Words = append(p.Words, Word{
			Text: word, X0: x, X1: x + w, Y0: y - size, Y1: y + size/4, Base: y, Confidence: 1,
			Style: paper.Run{Size: paper.Length(size), Bold: bold},
		})
		x += w + size/4
	}
	return s
}

// full sets a line whose words are spread so that it ends at the right edge, as justified lines do.
func (s *sheet) full(x, y float64, text string) *sheet {
	words := strings.Fields(text)
	letters := utf8.RuneCountInString(strings.Join(words, ""))
	gap := (539 - x - float64(letters)*7) / float64(len(words)-1)
	for _, w := range words {
		s.at(x, y, 14, w)
		x += float64(utf8.RuneCountInString(w))*7 + gap
	}
	return s
}

// filler sets n paragraphs of two lines, so that the edges of the text show.
func (s *sheet) filler(y float64, n int) *sheet {
	for i := range n {
		s.full(121, y+float64(40*i), "Một câu để lấp đầy trang giấy này cho đủ dài, câu ấy có hai")
		s.at(85, y+18+float64(40*i), 14, "dòng và hết ở đây.")
	}
	return s
}

func (s *sheet) rule(x0, y0, x1, y1 float64) *sheet {
	p := &s.pages[len(s.pages)-1]
	p.Rules = append(p.Rules, Rule{x0, y0, x1, y1})
	return s
}

// ruled draws a table with rows and columns at the places.
func (s *sheet) ruled(xs, ys []float64) *sheet {
	for _, y := range ys {
		s.rule(xs[0], y, xs[len(xs)-1], y)
	}
	for _, x := range xs {
		s.rule(x, ys[0], x, ys[len(ys)-1])
	}
	return s
}

// print gives the blocks, a line each; cells between bars, paragraphs of one cell between slashes.
func (s *sheet) print(t *testing.T) string {
	t.Helper()
	doc, _, lost := Build(s.pages)
	if lost != 0 {
		t.Errorf("%d words lost", lost)
	}
	var b strings.Builder
	for _, section := range doc.Sections {
		for _, block := range section.Blocks {
			switch block := block.(type) {
			case *paper.Paragraph:
				if block.Box {
					b.WriteString("[box] ")
				}
				b.WriteString(plainText(block) + "\n")
			case *paper.Table:
				for _, r := range block.Rows {
					for _, c := range r.Cells {
						var parts []string
						for _, p := range c.Blocks {
							parts = append(parts, plainText(p.(*paper.Paragraph)))
						}
						fmt.Fprintf(&b, "| %s ", strings.Join(parts, " / "))
					}
					b.WriteString("|\n")
				}
			}
		}
	}
	for _, n := range doc.Footnotes {
		fmt.Fprintf(&b, "note %d: %s\n", n.Number, plainText(n.Blocks[0].(*paper.Paragraph)))
	}
	return b.String()
}

func plainText(p *paper.Paragraph) string {
	var b strings.Builder
	for _, r := range p.Runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

const filled = "Một câu để lấp đầy trang giấy này cho đủ dài, câu ấy có hai dòng và hết ở đây.\n"

func TestBuild(t *testing.T) {
	for _, c := range []struct {
		name  string
		sheet *sheet
		want  string
	}{
		{"a word broken at its hyphen", new(sheet).page().filler(80, 4).
			full(121, 240, "Phối hợp chặt chẽ với các trung tâm, trước hết là Trung tâm GDNN-").at(85, 258, 14, "GDTX huyện."),
			strings.Repeat(filled, 4) + "Phối hợp chặt chẽ với các trung tâm, trước hết là Trung tâm GDNN-GDTX huyện.\n"},
		{"a word broken at its hyphen, its second half measured smaller by the recognition", new(sheet).page().filler(80, 4).
			full(121, 240, "Thực hiện đúng thời hạn đã nêu tại Công văn số 517/SCT-").at(85, 258, 12.5, "QLNL."),
			strings.Repeat(filled, 4) + "Thực hiện đúng thời hạn đã nêu tại Công văn số 517/SCT-QLNL.\n"},
		{"a paragraph over the page end, page numbers", new(sheet).page().filler(80, 4).
			full(121, 780, "Đoạn này bắt đầu ở cuối trang đầu và còn đi tiếp ở trang sau cho").
			page().at(310, 50, 13, "2").at(85, 80, 14, "đến hết.").filler(98, 4),
			strings.Repeat(filled, 4) + "Đoạn này bắt đầu ở cuối trang đầu và còn đi tiếp ở trang sau cho đến hết.\n" + strings.Repeat(filled, 4)},
		{"points of a list", new(sheet).page().filler(80, 4).at(121, 240, 14, "1. Mục một").at(121, 258, 14, "a) Điểm a;").
			full(121, 276, "b) Điểm b dài cả một dòng, vừa vặn đến hết dòng thì dừng lại ngay;").at(121, 294, 14, "- Gạch đầu dòng."),
			strings.Repeat(filled, 4) + "1. Mục một\na) Điểm a;\nb) Điểm b dài cả một dòng, vừa vặn đến hết dòng thì dừng lại ngay;\n- Gạch đầu dòng.\n"},
		{"a head in two columns", new(sheet).page().at(110, 70, 12, "UBND TỈNH ABC").at(290, 70, 12, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").
			at(118, 86, 12, "*SỞ *KIỂM *THỬ").at(320, 86, 12, "Độc lập - Tự do - Hạnh phúc").
			at(110, 104, 12, "Số: 12/SKT-VP").at(330, 105, 12, "Abc, ngày 01 tháng 02 năm 2031").
			at(100, 120, 12, "V/v kiểm thử phần").at(108, 134, 12, "đầu hai cột").at(230, 170, 14, "Kính gửi: Các phòng.").filler(200, 4),
			"| UBND TỈNH ABC / SỞ KIỂM THỬ / Số: 12/SKT-VP / V/v kiểm thử phần đầu hai cột | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / " +
				"Độc lập - Tự do - Hạnh phúc / Abc, ngày 01 tháng 02 năm 2031 |\nKính gửi: Các phòng.\n" + strings.Repeat(filled, 4)},
		{"a signature block over the page end", new(sheet).page().filler(80, 4).at(85, 740, 12, "Nơi nhận:").at(360, 738, 14, "GIÁM ĐỐC").
			at(85, 756, 11, "- Như trên; các cơ quan").at(85, 769, 11, "trực thuộc;").at(85, 782, 11, "- UBND tỉnh;").
			page().at(85, 80, 11, "- Lưu: VT.").at(348, 110, 14, "Lò Văn Thử"),
			strings.Repeat(filled, 4) + "| Nơi nhận: / - Như trên; các cơ quan trực thuộc; / - UBND tỉnh; / - Lưu: VT. | GIÁM ĐỐC / Lò Văn Thử |\n"},
		{"a signature stamp", new(sheet).page().filler(80, 4).at(400, 300, 8, "Người ký: Sở Kiểm thử").at(400, 310, 8, "Email: a@b.vn").
			at(400, 320, 8, "Thời gian ký: 01/02/2031 08:00").at(121, 360, 14, "Hết."), strings.Repeat(filled, 4) + "Hết.\n"},
		{"a stamp beside the text of a row", new(sheet).page().filler(80, 4).at(121, 240, 14, "Nơi này còn chữ:").at(400, 240, 8, "Ký bởi: Sở Kiểm thử").
			at(121, 258, 14, "b) Mục b.").at(400, 250, 8, "Ngày ký : 01/02/2031 08:00"), strings.Repeat(filled, 4) + "Nơi này còn chữ:\nb) Mục b.\n"},
		{"a text that begins as a stamp does", new(sheet).page().filler(80, 4).at(121, 240, 14, "Người ký: do Giám đốc phân công."),
			strings.Repeat(filled, 4) + "Người ký: do Giám đốc phân công.\n"},
		{"a stamp of arrival in the text column", new(sheet).page().filler(80, 4).at(300, 240, 13, "*ĐẾN").at(270, 254, 10, "Số: 12").at(270, 266, 10, "Ngày: 1/2/2031").
			at(121, 300, 14, "Hết."), strings.Repeat(filled, 4) + "Hết.\n"},
		{"a note in the margin", new(sheet).page().filler(80, 4).at(10, 98, 8, "Số đến 12").at(12, 107, 8, "ngày 1/2"), strings.Repeat(filled, 4)},
		{"labels before the text are no notes", new(sheet).page().filler(80, 4).at(60, 240, 14, "a)").full(85, 240, "Điểm này dài cả một dòng và có nhãn đứng ngoài lề cho dễ thấy hơn"),
			strings.Repeat(filled, 4) + "a) Điểm này dài cả một dòng và có nhãn đứng ngoài lề cho dễ thấy hơn\n"},
		{"a table with lines between its rows only", new(sheet).page().filler(80, 4).rule(85, 250, 539, 250).rule(85, 270, 539, 270).rule(85, 308, 539, 308).rule(85, 330, 539, 330).
			at(90, 264, 12, "TT").at(120, 264, 12, "Việc").at(300, 264, 12, "Hạn").at(90, 284, 12, "1").at(120, 284, 12, "Rà soát các thôn").at(120, 300, 12, "và tổ dân phố").
			at(300, 284, 12, "Quý I").at(90, 322, 12, "2").at(120, 322, 12, "Báo cáo").at(300, 322, 12, "Quý II").at(121, 350, 14, "Hết."),
			strings.Repeat(filled, 4) + "| TT | Việc | Hạn |\n| 1 | Rà soát các thôn và tổ dân phố | Quý I |\n| 2 | Báo cáo | Quý II |\nHết.\n"},
		{"lines between which text runs on are no table", new(sheet).page().rule(85, 70, 539, 70).filler(90, 2).rule(85, 154, 539, 154).rule(85, 170, 539, 170).filler(190, 2).rule(85, 260, 539, 260),
			strings.Repeat(filled, 4)},
		{"a running head", new(sheet).page().at(85, 40, 10, "Kế hoạch kiểm thử - trang 1").filler(100, 4).
			page().at(85, 40, 10, "Kế hoạch kiểm thử - trang 2").filler(100, 4), strings.Repeat(filled, 8)},
		{"two pages that begin with the same words", new(sheet).page().at(200, 70, 14, "*BIÊN *BẢN *KIỂM *THỬ").filler(100, 4).
			page().at(200, 70, 14, "*BIÊN *BẢN *KIỂM *THỬ").filler(100, 4), strings.Repeat("BIÊN BẢN KIỂM THỬ\n"+strings.Repeat(filled, 4), 2)},
		{"a table over the page end", new(sheet).page().filler(80, 4).ruled([]float64{85, 120, 300, 539}, []float64{600, 620, 700}).
			at(90, 615, 12, "TT").at(125, 615, 12, "Việc").at(305, 615, 12, "Ai").
			at(90, 640, 12, "1").at(125, 640, 12, "Soạn thảo kế hoạch chi tiết").at(305, 640, 12, "Phòng A").
			page().ruled([]float64{85, 120, 300, 539}, []float64{60, 80, 110, 140}).
			at(90, 75, 12, "TT").at(125, 75, 12, "Việc").at(305, 75, 12, "Ai").
			at(125, 100, 12, "trình ký.").at(90, 130, 12, "2").at(125, 130, 12, "In.").at(305, 130, 12, "Phòng B"),
			strings.Repeat(filled, 4) + "| TT | Việc | Ai |\n| 1 | Soạn thảo kế hoạch chi tiết trình ký. | Phòng A |\n| 2 | In. | Phòng B |\n"},
		{"a row with its own number on the next page", new(sheet).page().filler(80, 4).ruled([]float64{85, 120, 300, 539}, []float64{600, 620, 700}).
			at(90, 615, 12, "TT").at(125, 615, 12, "Việc").at(305, 615, 12, "Kết quả").
			at(90, 640, 12, "1").at(125, 640, 12, "Soạn thảo kế hoạch chi tiết").at(305, 640, 12, "đã ký ban hành").
			page().ruled([]float64{85, 120, 300, 539}, []float64{60, 80, 110}).
			at(90, 75, 12, "TT").at(125, 75, 12, "Việc").at(305, 75, 12, "Kết quả").
			at(90, 100, 12, "2").at(125, 100, 12, "In.").at(305, 100, 12, "chưa in"),
			strings.Repeat(filled, 4) + "| TT | Việc | Kết quả |\n| 1 | Soạn thảo kế hoạch chi tiết | đã ký ban hành |\n| 2 | In. | chưa in |\n"},
		{"a text of a cell goes on with a name on the next page", new(sheet).page().filler(80, 4).ruled([]float64{85, 120, 330, 539}, []float64{600, 620, 660, 700}).
			at(90, 615, 12, "TT").at(125, 615, 12, "Việc").at(335, 615, 12, "Ai").
			at(90, 640, 12, "1").at(125, 640, 12, "Lập danh sách gửi Phòng Kế").at(125, 654, 12, "hoạch").at(335, 640, 12, "Phòng A").
			at(90, 680, 12, "2").at(125, 680, 12, "Gửi kết quả về Sở qua").at(335, 680, 12, "Phòng B").
			page().ruled([]float64{85, 120, 330, 539}, []float64{60, 80, 110}).
			at(90, 75, 12, "TT").at(125, 75, 12, "Việc").at(335, 75, 12, "Ai").
			at(125, 100, 12, "Phòng Kế hoạch."),
			strings.Repeat(filled, 4) + "| TT | Việc | Ai |\n| 1 | Lập danh sách gửi Phòng Kế hoạch | Phòng A |\n| 2 | Gửi kết quả về Sở qua Phòng Kế hoạch. | Phòng B |\n"},
		{"an entry of a list set ragged on a page of justified text", new(sheet).page().at(121, 60, 14, "Kính gửi:").
			at(171, 78, 14, "- Các phòng, ban chuyên môn thuộc Ủy ban nhân dân xã,").at(181.5, 96, 14, "phường, đặc khu;").at(171, 114, 14, "- Các trường.").filler(140, 4),
			"Kính gửi:\n- Các phòng, ban chuyên môn thuộc Ủy ban nhân dân xã, phường, đặc khu;\n- Các trường.\n" + strings.Repeat(filled, 4)},
		{"a subject that ends in a short form", new(sheet).page().at(110, 70, 12, "UBND TỈNH ABC").at(290, 70, 12, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").
			at(118, 86, 12, "*SỞ *KIỂM *THỬ").at(320, 86, 12, "Độc lập - Tự do - Hạnh phúc").
			at(110, 104, 12, "Số: 12/SKT-VP").at(330, 105, 12, "Abc, ngày 01 tháng 02 năm 2031").
			at(100, 120, 12, "V/v tổ chức Cuộc thi").at(138, 134, 12, "STEM").at(230, 170, 14, "Kính gửi: Các phòng.").filler(200, 4),
			"| UBND TỈNH ABC / SỞ KIỂM THỬ / Số: 12/SKT-VP / V/v tổ chức Cuộc thi STEM | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / " +
				"Độc lập - Tự do - Hạnh phúc / Abc, ngày 01 tháng 02 năm 2031 |\nKính gửi: Các phòng.\n" + strings.Repeat(filled, 4)},
		{"two signers", new(sheet).page().filler(80, 4).at(100, 300, 13, "*NGƯỜI *LẬP").at(380, 300, 13, "*GIÁM *ĐỐC").
			at(95, 370, 13, "Trần Thị Thử").at(375, 370, 13, "Lò Văn Thử"),
			strings.Repeat(filled, 4) + "| NGƯỜI LẬP | GIÁM ĐỐC |\n| Trần Thị Thử | Lò Văn Thử |\n"},
		{"a mark in a frame", new(sheet).page().ruled([]float64{90, 170}, []float64{50, 75}).at(105, 67, 13, "*HỎA *TỐC").filler(120, 4),
			"[box] HỎA TỐC\n" + strings.Repeat(filled, 4)},
		{"a footnote", new(sheet).page().filler(80, 4).at(121, 240, 14, "Theo quy định").at(206, 235, 8, "1").at(214, 240, 14, "hiện hành.").
			rule(85, 760, 229, 760).at(85, 775, 8, "1").at(92, 778, 10, "Quy định nội bộ."),
			strings.Repeat(filled, 4) + "Theo quy định1 hiện hành.\nnote 1: Quy định nội bộ.\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := c.sheet.print(t); got != c.want {
				t.Errorf("got\n%swant\n%s", got, c.want)
			}
		})
	}
}

func TestBuildNothing(t *testing.T) {
	for _, pages := range [][]Page{nil, {{Number: 1}}, {{Number: 1, Width: 595, Height: 842, Rules: []Rule{{0, 0, 9, 0}, {0, 0, 0, 9}}}}} {
		doc, out, lost := Build(pages)
		if doc == nil || len(out.Pages) != len(pages) || lost != 0 {
			t.Errorf("%v: %v %v %d", pages, doc, out, lost)
		}
	}
}

func TestLabel(t *testing.T) {
	for _, s := range []string{"1. Mục", "12. Mục", "1.2. Mục", "1.2.3 Mục", "a) điểm", "đ) điểm", "IV. Phần", "(1) mục", "- ý", "-Như trên", "+ ý", "• ý",
		"Điều 5. Tên", "Điều 5: Tên", "Chương II", "Phụ lục I", "1.Tên", "5a. Tên"} {
		if !label(new(sheet).page().at(85, 80, 14, s).first()) {
			t.Errorf("%q is no label", s)
		}
	}
	for _, s := range []string{"Mục đích", "1.000 đồng", "2024 là năm", "12/5 là ngày", "Điều chỉnh", "điều 5 quy định", "v.v. và", "10.5 ha", "3/QĐ-UBND"} {
		if label(new(sheet).page().at(85, 80, 14, s).first()) {
			t.Errorf("%q is a label", s)
		}
	}
}

func (s *sheet) first() *line {
	var words []*Word
	for i := range s.pages[0].Words {
		words = append(words, &s.pages[0].Words[i])
	}
	return newLine(0, words)
}

func TestJoinsWithout(t *testing.T) {
	for _, c := range []struct {
		last, next string
		want       bool
	}{
		{"GDNN-", "GDTX", true}, {"2021-", "2025", true}, {"2021–", "2025", true}, {"12/QĐ-", "UBND", true}, {"BNV/", "CCHC", true},
		{"-", "ý", false}, {"hợp", "tác", false}, {"và/", "hoặc", false}, {"A-", "(b)", false}, {"./.", "Hết", false},
	} {
		if got := joinsWithout(c.last, c.next); got != c.want {
			t.Errorf("%q, %q: %v", c.last, c.next, got)
		}
	}
}
