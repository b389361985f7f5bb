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
			"STT|Nội dung công việc|Đơn vị chủ trì|Thời hạn; 1↓2|Lập danh mục bến phà↓2|Phòng Vận tải|Quý I; Trạm Đường thủy|Quý II"},
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
