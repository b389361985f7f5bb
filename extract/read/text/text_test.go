package text

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"congvan"
	"congvan/extract/open/limits"
	"congvan/extract/read"
	"congvan/paper"

	"golang.org/x/text/unicode/norm"
)

// dispatch is an invented dispatch, one paragraph a line.
const dispatch = `UBND TỈNH AN BÌNH
SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG
Số: 512/SNNMT-KHTC
An Bình, ngày 14 tháng 5 năm 2024
V/v triển khai thực hiện Kế hoạch số 77/KH-UBND ngày 02/5/2024 của UBND tỉnh An Bình về phòng, chống thiên tai và tìm kiếm cứu nạn giai đoạn 2024-2026
Kính gửi:
- Các phòng, đơn vị trực thuộc Sở;
- Phòng Nông nghiệp và Môi trường các huyện, thị xã, thành phố;
- Chi cục Thủy lợi.
Thực hiện Kế hoạch số 77/KH-UBND ngày 02/5/2024 của UBND tỉnh An Bình về phát triển kinh tế - xã hội và bảo đảm an toàn hồ chứa nước, Sở Nông nghiệp và Môi trường yêu cầu các cơ quan, đơn vị tổ chức thực hiện một số nội dung sau:
1. Rà soát, kiểm tra toàn bộ hệ thống đê điều, hồ chứa nước và các công trình thủy lợi đang thi công; phối hợp với chính quyền địa phương lập phương án bảo vệ trọng điểm, trong đó ưu tiên những vùng thường xuyên bị chia cắt khi có mưa lũ lớn kéo dài nhiều ngày
- Chi cục Thủy lợi chủ trì, phối hợp với các địa phương thống kê số lượng công trình hư hỏng, đề xuất kinh phí sửa chữa theo thứ tự ưu tiên, gửi về Sở trước ngày 30/5/2024 để tổng hợp;
- Trung tâm Quan trắc duy trì chế độ trực ban 24/24 giờ, cung cấp kịp thời số liệu mưa, mực nước cho các đơn vị có liên quan.
a) Đề án di dân ra khỏi vùng có nguy cơ sạt lở giai đoạn 2024-2026, định hướng đến năm 2030
- Cơ quan chủ trì: Chi cục Phát triển nông thôn
- Thời gian trình: Quý III/2024.
2. Phòng Kế hoạch - Tài chính tham mưu bố trí kinh phí; hướng dẫn các đơn vị lập dự toán, thanh quyết toán theo đúng quy định của Luật Ngân sách nhà nước và các văn bản hướng dẫn thi hành; tổng hợp, báo cáo UBND tỉnh (qua Sở Tài chính) trước ngày 05/12 hằng năm.
Trên đây là nội dung triển khai thực hiện, yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện; nếu có khó khăn, vướng mắc, kịp thời phản ánh về Sở để xem xét, giải quyết./.
Nơi nhận:
- Như trên;
- UBND tỉnh (để báo cáo);
- Lưu: VT, KHTC.
GIÁM ĐỐC
Trần Minh Khôi`

func readText(t testing.TB, in string) *read.Result {
	t.Helper()
	r, err := Reader{}.Read(context.Background(), strings.NewReader(in), int64(len(in)), limits.Default())
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func flat(t testing.TB, in string) string { return paper.Flatten(readText(t, in).Paper).String }

// fill wraps every line at the width, as a text editor does; hyphens may be broken after.
func fill(text string, width int, hyphens bool) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		column := 0
		for i, word := range strings.Fields(line) {
			pieces := []string{word}
			if hyphens {
				pieces = strings.SplitAfter(word, "-")
			}
			for j, piece := range pieces {
				n := utf8.RuneCountInString(piece)
				blank := 0
				if j == 0 && i > 0 {
					blank = 1
				}
				switch {
				case column > 0 && column+blank+n > width:
					b.WriteByte('\n')
					column = 0
				case blank == 1:
					b.WriteByte(' ')
					column++
				}
				b.WriteString(piece)
				column += n
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// tear puts a mark after the nth blank of the paragraph that begins so.
func tear(text, begins string, n int, mark string) string {
	from := strings.Index(text, begins)
	at := from
	for range n {
		at += strings.IndexByte(text[at:], ' ') + 1
	}
	return text[:at-1] + mark + text[at:]
}

func TestSameParagraphsHoweverBroken(t *testing.T) {
	want := dispatch + "\n"
	apart := strings.ReplaceAll(dispatch, "\n", "\n\n")
	sources := map[string]string{"": dispatch, "blank lines": apart}
	for _, mark := range []string{"\n\n2\n\n", "\n2\n", "\f", "\n\f\n", "\n\n- 2 -\n\n", "\n\nTrang 2/3\n\n", "\n\n", "\n\n\f\n"} {
		sources[fmt.Sprintf("torn by %q", mark)] = tear(tear(apart, "1. Rà soát", 31, mark), "2. Phòng", 18, strings.ReplaceAll(mark, "2", "3"))
		sources[fmt.Sprintf("no blank lines, torn by %q", mark)] = tear(dispatch, "1. Rà soát", 31, mark)
	}
	forms := map[string]func(string) string{
		"":              func(s string) string { return s },
		"NFD":           norm.NFD.String,
		"CRLF":          func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
		"double blanks": func(s string) string { return strings.ReplaceAll(s, " ", "  ") },
		"all": func(s string) string {
			return norm.NFD.String(strings.ReplaceAll(strings.ReplaceAll(s, " ", "  "), "\n", "\r\n"))
		},
	}
	for name, source := range sources {
		wrapped := map[string]string{"as it is": source}
		for _, width := range []int{60, 72, 80, 100} {
			wrapped[fmt.Sprint(width)] = fill(source, width, false)
			wrapped[fmt.Sprint(width, " with hyphens")] = fill(source, width, true)
		}
		for how, in := range wrapped {
			for form, change := range forms {
				if got := flat(t, change(in)); got != want {
					t.Errorf("%s, wrapped %s, %s:\n%s", name, how, form, firstDifference(got, want))
				}
			}
		}
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return fmt.Sprintf("line %d is %q\n     want %q", i+1, g[i], w[i])
		}
	}
	return fmt.Sprintf("%d lines, want %d", len(g), len(w))
}

func TestPageBreakBetweenWrappedLines(t *testing.T) {
	for _, width := range []int{60, 80, 100} {
		lines := strings.Split(fill(strings.ReplaceAll(dispatch, "\n", "\n\n"), width, false), "\n")
		for i, l := range lines {
			if !strings.Contains(l, "trọng điểm") {
				continue
			}
			lines[i] += "\n\n2\n"
			if got := flat(t, strings.Join(lines, "\n")); got != dispatch+"\n" {
				t.Errorf("width %d: %s", width, firstDifference(got, dispatch+"\n"))
			}
		}
	}
}

const columnHead = `
   UBND TỈNH AN BÌNH                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG             Độc lập - Tự do - Hạnh phúc
      --------------                       ---------------------
    Số:      /SNNMT-KHTC             An Bình, ngày     tháng 5 năm 2024
 V/v triển khai Kế hoạch số
77/KH-UBND về phòng, chống
         thiên tai

               Kính gửi: Các phòng, đơn vị trực thuộc Sở.

Thực hiện Kế hoạch số 77/KH-UBND ngày 02/5/2024 của UBND tỉnh, Sở yêu cầu các
cơ quan, đơn vị tổ chức thực hiện; báo cáo kết quả trước ngày 30/5/2024./.

Nơi nhận:                               KT. GIÁM ĐỐC
- Như trên;                            PHÓ GIÁM ĐỐC
- UBND tỉnh
(để báo cáo);
- Lưu: VT, KHTC.


                                      Trần Minh Khôi

                     PHỤ LỤC
`

func TestColumns(t *testing.T) {
	want := `UBND TỈNH AN BÌNH
SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG
--------------
Số: /SNNMT-KHTC
V/v triển khai Kế hoạch số 77/KH-UBND về phòng, chống thiên tai
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------------
An Bình, ngày tháng 5 năm 2024
Kính gửi: Các phòng, đơn vị trực thuộc Sở.
Thực hiện Kế hoạch số 77/KH-UBND ngày 02/5/2024 của UBND tỉnh, Sở yêu cầu các cơ quan, đơn vị tổ chức thực hiện; báo cáo kết quả trước ngày 30/5/2024./.
Nơi nhận:
- Như trên;
- UBND tỉnh (để báo cáo);
- Lưu: VT, KHTC.
KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Trần Minh Khôi
PHỤ LỤC
`
	for name, in := range map[string]string{
		"as typed": columnHead, "double blanks": strings.ReplaceAll(columnHead, " ", "  "), "NFD": norm.NFD.String(columnHead),
		"CRLF": strings.ReplaceAll(columnHead, "\n", "\r\n"),
	} {
		t.Run(name, func(t *testing.T) {
			r := readText(t, in)
			if got := paper.Flatten(r.Paper).String; got != want {
				t.Errorf("%s\n%s", firstDifference(got, want), got)
			}
			tables := 0
			for _, b := range r.Paper.Sections[0].Blocks {
				if table, ok := b.(*paper.Table); ok {
					tables++
					if !table.Layout || len(table.Rows[0].Cells) != 2 {
						t.Errorf("table %d is not two columns of layout", tables)
					}
				}
			}
			if tables != 2 {
				t.Errorf("%d tables, want head and closing", tables)
			}
		})
	}
}

func TestColumnsByTabs(t *testing.T) {
	in := "UBND TỈNH AN BÌNH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ Y TẾ\tĐộc lập - Tự do - Hạnh phúc\nSố: 5/SYT\tAn Bình, ngày 3 tháng 4 năm 2024\n\nQUYẾT ĐỊNH\nVề việc thành lập Tổ công tác\n"
	want := "UBND TỈNH AN BÌNH\nSỞ Y TẾ\nSố: 5/SYT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nAn Bình, ngày 3 tháng 4 năm 2024\nQUYẾT ĐỊNH\nVề việc thành lập Tổ công tác\n"
	if got := flat(t, in); got != want {
		t.Error(firstDifference(got, want))
	}
}

// TestTornBeforeNumbers: pages saved from the web have line breaks where a link to another document begins.
func TestTornBeforeNumbers(t *testing.T) {
	for in, want := range map[string]string{
		"SỞ Y TẾ\nSố:\n12/SYT-VP\nV/v khám sức khỏe\nAn Bình, ngày\n03 tháng 4 năm 2024": "SỞ Y TẾ\nSố: 12/SYT-VP\nV/v khám sức khỏe\nAn Bình, ngày 03 tháng 4 năm 2024\n",
		"- Thời gian tổ chức: Tháng\n12/2024.":                                           "- Thời gian tổ chức: Tháng 12/2024.\n",
		"2. Chỉ tiêu khám sức khỏe đến năm\n2030\n3. Kinh phí":                           "2. Chỉ tiêu khám sức khỏe đến năm 2030\n3. Kinh phí\n",
		"- Tỷ lệ tiêm chủng đạt trên\n95%.":                                              "- Tỷ lệ tiêm chủng đạt trên 95%.\n",
		"Căn cứ Thông tư số 8/2020/TT-BYT ngày\n05/3/2020 của Bộ Y tế;":                  "Căn cứ Thông tư số 8/2020/TT-BYT ngày 05/3/2020 của Bộ Y tế;\n",
		"Thực hiện Công văn số\n31/SYT-VP của Sở;":                                       "Thực hiện Công văn số 31/SYT-VP của Sở;\n",
		"- Đẩy mạnh chuyển đổi số\n10 việc cần làm":                                      "- Đẩy mạnh chuyển đổi số\n10 việc cần làm\n",
		"Đơn vị phối hợp: Sở\nTài chính.":                                                "Đơn vị phối hợp: Sở Tài chính.\n",
		"Cộng đồng người Việt\nNam ở nước ngoài":                                         "Cộng đồng người Việt Nam ở nước ngoài\n",
		"V/v khám mắt\nHà\nNội, ngày 03 tháng 4 năm 2024":                                "V/v khám mắt\nHà Nội, ngày 03 tháng 4 năm 2024\n",
		"V/v khám mắt\nThành phố Hồ Chí\nMinh, ngày\n3 tháng 4 năm 2024":                 "V/v khám mắt\nThành phố Hồ Chí Minh, ngày 3 tháng 4 năm 2024\n",
		"SỞ Y TẾ\nCÔNG ĐIỆN VỀ PHÒNG DỊCH SỞ Y TẾ điện:\n- Các bệnh viện;":               "SỞ Y TẾ\nCÔNG ĐIỆN VỀ PHÒNG DỊCH\nSỞ Y TẾ điện:\n- Các bệnh viện;\n",
		"Căn cứ khoản 2\nĐiều 5 Luật Dược quy định:":                                     "Căn cứ khoản 2 Điều 5 Luật Dược quy định:\n",
		"Căn cứ Phương án\n15/PA-SYT ngày 03/4/2024;":                                    "Căn cứ Phương án 15/PA-SYT ngày 03/4/2024;\n",
		"4. Sở Văn hóa và\nThể thao":                                                     "4. Sở Văn hóa và Thể thao\n",
		"3. Sở\nTài chính bố trí kinh phí.":                                              "3. Sở Tài chính bố trí kinh phí.\n",
		"Lãnh đạo Sở\nNguyễn Văn Tâm":                                                    "Lãnh đạo Sở\nNguyễn Văn Tâm\n",
		"Trong năm\n1. Tiêm chủng\nHọp mỗi tháng\n12":                                    "Trong năm\n1. Tiêm chủng\nHọp mỗi tháng\n12\n",
		"V/V KHÁM SỨC KHỎE CHO NGƯỜI CAO TUỔI\nGIÁM ĐỐC SỞ Y TẾ điện:\n- Các bệnh viện;": "V/V KHÁM SỨC KHỎE CHO NGƯỜI CAO TUỔI\nGIÁM ĐỐC SỞ Y TẾ điện:\n- Các bệnh viện;\n",
	} {
		if got := flat(t, in); got != want {
			t.Errorf("%q\n%s", in, firstDifference(got, want))
		}
	}
}

func TestNotJoined(t *testing.T) {
	cases := map[string]string{
		"cells of a table, one a line":  "TT\nNội dung\nĐơn vị\n1\nXây dựng kế hoạch\nSở Y tế\n2\nkiểm tra, giám sát\nSở Nội vụ",
		"a signature":                   "Đề nghị các đơn vị thực hiện nghiêm túc nội dung nêu trên theo quy định hiện hành./.\nGIÁM ĐỐC\n(Đã ký)\nTrần Minh Khôi",
		"legal bases":                   "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\nCăn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;\nTheo đề nghị của Giám đốc Sở Tài chính.",
		"a heading and what follows it": "I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\nNâng cao nhận thức của cán bộ, công chức về an toàn thông tin.",
		"addressees without marks":      "Kính gửi:\nSở Nội vụ;\nSở Tài chính;\nỦy ban nhân dân các huyện.",
	}
	for name, in := range cases {
		t.Run(name, func(t *testing.T) {
			if got := flat(t, in); got != in+"\n" {
				t.Error(firstDifference(got, in+"\n"))
			}
		})
	}
}

func TestForms(t *testing.T) {
	cases := map[form][]string{
		element: {"Số: 12/QĐ-UBND", "V/v báo cáo", "Kính gửi: Sở Y tế", "Nơi nhận:", "An Bình, ngày 3 tháng 4 năm 2024", "An Bình, ngày    tháng   năm", "--------", "Độc lập - Tự do - Hạnh phúc"},
		dash:    {"- Như trên;", "– Cục Thuế", "-Như trên"},
		label:   {"1. Mục đích", "1.1 Mục đích", "1.1. mục đích", "12) Giao", "a) Rà soát", "đ) Rà soát", "(1) Tổ chức", "IV. TỔ CHỨC", "Điều 3. Hiệu lực", "Chương II", "+ tăng cường", "• Sở Y tế", "1.Tổ chức", "i) một"},
		opening: {"Căn cứ Luật Đất đai;"},
		capital: {"GIÁM ĐỐC", "QUYẾT ĐỊNH:", "TM. ỦY BAN NHÂN DÂN"},
		noForm:  {"Điều 3 Nghị định này", "1.000 đồng", "24/02/2023 của", "97,8%", "Trong quá trình", "01/THKH ban hành", "tỉnh Nam, ngày 3", "2024. Trong năm", "và a)", "– 2 tháng"[len("– "):]},
	}
	for want, lines := range cases {
		for _, l := range lines {
			if got := formOf(l); got != want {
				t.Errorf("%q has form %d, want %d", l, got, want)
			}
		}
	}
}

func TestErrors(t *testing.T) {
	small := limits.Default()
	small.Part = 10
	for name, c := range map[string]struct {
		in  string
		lim limits.Limits
	}{
		"nothing": {"", limits.Default()}, "zeros": {strings.Repeat("\x00", 1<<16), limits.Default()}, "too large": {dispatch, small}, "too many lines": {strings.Repeat("x\n", 1_000_100), limits.Default()},
		"another language": {"R\xe9publique fran\xe7aise, libert\xe9, \xe9galit\xe9", limits.Default()},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Reader{}.Read(context.Background(), strings.NewReader(c.in), int64(len(c.in)), c.lim)
			var e *congvan.Error
			if !errors.As(err, &e) || e.What.VI == "" || e.Next.VI == "" {
				t.Errorf("got %v", err)
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(dispatch))
	f.Add([]byte(columnHead))
	f.Add([]byte(fill(dispatch, 60, true)))
	f.Add([]byte("2\n\f3\n\n- 4 -\na\n5"))
	f.Add([]byte("TT\nViệc\nChủ trì\nThời gian\nI\nBẾN\n1\nRà soát\nPhòng A\n2024\n2\nBáo cáo\nSở\nY tế\nQuý I\n"))
	f.Add([]byte("Rà soát [1] và [2].\n[1] Công văn số\n12/SYT\n[2] Có.\n"))
	f.Add([]byte("TT\tViệc\tAi làm\n1\tRà soát\ncác bến\tPhòng A\nI. BẾN\n\t\tPhòng B\n"))
	f.Fuzz(func(t *testing.T, in []byte) {
		r, err := Reader{}.Read(context.Background(), bytes.NewReader(in), int64(len(in)), limits.Default())
		if err != nil {
			return
		}
		letters := func(s string) int {
			n := 0
			for _, c := range s {
				if c >= 'a' && c <= 'z' {
					n++
				}
			}
			return n
		}
		if r.Encoding != "utf-8" || !utf8.Valid(in) || bytes.Contains(bytes.ToLower(in), []byte("trang")) || bytes.Contains(bytes.ToLower(in), []byte("page")) {
			return
		}
		read := letters(paper.Flatten(r.Paper).String)
		for _, n := range r.Paper.Footnotes {
			read += letters(paper.FlattenNote(n).String)
		}
		if got, want := read, letters(norm.NFC.String(string(in))); got != want {
			t.Errorf("%d letters of %d", got, want)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	in := []byte(fill(dispatch, 80, false))
	b.SetBytes(int64(len(in)))
	for b.Loop() {
		if _, err := (Reader{}).Read(context.Background(), bytes.NewReader(in), int64(len(in)), limits.Default()); err != nil {
			b.Fatal(err)
		}
	}
}
