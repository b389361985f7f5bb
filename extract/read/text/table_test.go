package text

import (
	"strings"
	"testing"

	"congvan/paper"
)

// TestTables reads lines whose cells are parted by tabs.
func TestTables(t *testing.T) {
	const head = "STT\tNội dung công việc\tĐơn vị chủ trì\tThời hạn\n"
	for name, c := range map[string]struct{ in, want string }{
		"rows": {head + "1\tLập danh mục bến phà\tPhòng Vận tải\tQuý I\n2\tKiểm định phao cứu sinh\tTrạm Đường thủy\tQuý II\nTrên đây là kế hoạch của Chi cục.\n",
			"STT|Nội dung công việc|Đơn vị chủ trì|Thời hạn; 1|Lập danh mục bến phà|Phòng Vận tải|Quý I; 2|Kiểm định phao cứu sinh|Trạm Đường thủy|Quý II"},
		"headings over rows": {head + "I. BẾN BÃI\n1\tLập danh mục bến phà\tPhòng Vận tải\tQuý I\nII. PHƯƠNG TIỆN\n2\tKiểm định phao cứu sinh\tTrạm Đường thủy\tQuý II\n",
			"STT|Nội dung công việc|Đơn vị chủ trì|Thời hạn; I. BẾN BÃI; 1|Lập danh mục bến phà|Phòng Vận tải|Quý I; II. PHƯƠNG TIỆN; 2|Kiểm định phao cứu sinh|Trạm Đường thủy|Quý II"},
		"no cells at the end": {head + "1\tLập danh mục bến phà\n2\tKiểm định phao cứu sinh\tTrạm Đường thủy\n",
			"STT|Nội dung công việc|Đơn vị chủ trì|Thời hạn; 1|Lập danh mục bến phà; 2|Kiểm định phao cứu sinh|Trạm Đường thủy"},
		"cells merged with those above": {head + "1\tLập danh mục bến phà\tPhòng Vận tải\tQuý I\n\t\tTrạm Đường thủy\tQuý II\n",
			"STT|Nội dung công việc|Đơn vị chủ trì|Thời hạn; 1↓2|Lập danh mục bến phà↓2|Phòng Vận tải|Quý I; ||Trạm Đường thủy|Quý II"},
		"a cell of labelled lines": {head + "1\tLập danh mục:\na) bến phà;\nb) bến khách\tPhòng Vận tải\tQuý I\n2\tKiểm định phao cứu sinh\tTrạm Đường thủy\tQuý II\n",
			"STT|Nội dung công việc|Đơn vị chủ trì|Thời hạn; 1|Lập danh mục:/a) bến phà;/b) bến khách|Phòng Vận tải|Quý I; 2|Kiểm định phao cứu sinh|Trạm Đường thủy|Quý II"},
		"headings of two rows": {"TT\tNhiệm vụ\tPhân công\t\tThời hạn\n\t\tChủ trì\tPhối hợp\n1\tLập danh mục\tPhòng Vận tải\tTrạm\tQuý I\n",
			"TT↓2|Nhiệm vụ↓2|Phân công||Thời hạn; ||Chủ trì|Phối hợp; 1|Lập danh mục|Phòng Vận tải|Trạm|Quý I"},
		"a cell of two lines": {head + "1\tLập danh mục bến phà;\ncắm mốc luồng\tPhòng Vận tải\tQuý I\n2\tKiểm định phao cứu sinh\tTrạm Đường thủy\tQuý II\n",
			"STT|Nội dung công việc|Đơn vị chủ trì|Thời hạn; 1|Lập danh mục bến phà;/cắm mốc luồng|Phòng Vận tải|Quý I; 2|Kiểm định phao cứu sinh|Trạm Đường thủy|Quý II"},
		"labels and two columns are no table": {"1.\tLập danh mục bến phà\n2.\tKiểm định phao cứu sinh\nHọ tên\tChức vụ\nLê Văn Tâm\tTrưởng trạm\n", ""},
		"a head is no table":                  {"CHI CỤC ĐƯỜNG THỦY\t\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/CCĐT\t\t\tĐộc lập - Tự do - Hạnh phúc\n", ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := tableOf(readText(t, c.in).Paper); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// TestStackedTables reads tables whose cells stand one a line.
func TestStackedTables(t *testing.T) {
	const head = "TT\nNội dung công việc\nĐơn vị chủ trì\nĐơn vị phối hợp\nThời gian\n"
	const row1, row2 = "1\nLập danh mục bến phà\nPhòng Vận tải\nTrạm Đường thủy\nQuý I/2024\n", "2\nKiểm định phao cứu sinh\nTrạm Đường thủy\nCác phòng\nThường xuyên\n"
	const heads, first, second = "TT|Nội dung công việc|Đơn vị chủ trì|Đơn vị phối hợp|Thời gian; ", "1|Lập danh mục bến phà|Phòng Vận tải|Trạm Đường thủy|Quý I/2024", "2|Kiểm định phao cứu sinh|Trạm Đường thủy|Các phòng|Thường xuyên"
	for name, c := range map[string]struct{ in, want, after string }{
		"rows":                        {head + row1 + row2 + "Trên đây là kế hoạch của Chi cục.\n", heads + first + "; " + second, "Trên đây là kế hoạch của Chi cục."},
		"headings over rows":          {head + "I\nBẾN BÃI\n" + row1 + "II. PHƯƠNG TIỆN\n" + row2, heads + "I|BẾN BÃI; " + first + "; II. PHƯƠNG TIỆN; " + second, ""},
		"numbers of the columns":      {head + "(1)\n(2)\n(3)\n(4)\n(5)\n" + row1 + row2, heads + "(1)|(2)|(3)|(4)|(5); " + first + "; " + second, ""},
		"a cell torn in mid-sentence": {head + "1\nLập danh mục\nbến phà\nPhòng Vận tải\nTrạm Đường thủy\nQuý I/2024\n" + row2, heads + first + "; " + second, ""},
		"a row without all its cells": {head + row1 + "2\nKiểm định phao cứu sinh\nTrạm Đường thủy\nThường xuyên\n3\nSơn lại biển báo;\nThay phao tiêu\nTrạm Đường thủy\nCác phòng\nQuý II/2024\n4\nHọp\nPhòng Vận tải\nCác phòng\n2024\n",
			heads + first + "; 2|Kiểm định phao cứu sinh|Trạm Đường thủy||Thường xuyên; 3|Sơn lại biển báo;/Thay phao tiêu|Trạm Đường thủy|Các phòng|Quý II/2024; 4|Họp|Phòng Vận tải|Các phòng|2024", ""},
		"numbers that are not of rows": {"TT\nBến\nPhao\n1\nBến Gót\n2\n3\n2\nBến Đò\n5\n", "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			doc := readText(t, c.in).Paper
			if got := tableOf(doc); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
			blocks := doc.Sections[0].Blocks
			if p, ok := blocks[len(blocks)-1].(*paper.Paragraph); c.want != "" && (ok && p.Runs[0].Text != c.after || !ok && c.after != "") {
				t.Errorf("after the table: %v", blocks[len(blocks)-1])
			}
		})
	}
}

// tableOf writes the first table of data: rows parted by "; ", cells by "|", paragraphs by "/", "↓2" after a cell of two rows.
func tableOf(d *paper.Document) string {
	for _, b := range d.Sections[0].Blocks {
		table, ok := b.(*paper.Table)
		if !ok || table.Layout {
			continue
		}
		var rows []string
		for _, r := range table.Rows {
			var cells []string
			for _, c := range r.Cells {
				for len(cells) < c.Col {
					cells = append(cells, "")
				}
				var texts []string
				for _, p := range c.Blocks {
					texts = append(texts, p.(*paper.Paragraph).Runs[0].Text)
				}
				text := strings.Join(texts, "/")
				if c.Rows > 1 {
					text += "↓" + string(rune('0'+c.Rows))
				}
				cells = append(cells, text)
			}
			rows = append(rows, strings.Join(cells, "|"))
		}
		return strings.Join(rows, "; ")
	}
	return ""
}
