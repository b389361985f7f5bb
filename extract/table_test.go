package extract_test

import (
	"slices"
	"strings"
	"testing"

	"congvan"
)

// TestTypedTables reads tables whose cells are parted by tabs: who does what, by when.
func TestTypedTables(t *testing.T) {
	limit := func(r *congvan.Record, x congvan.Task) string {
		var out []string
		for _, d := range r.Deadlines {
			if slices.Contains(x.Deadlines, d.ID) {
				out = append(out, d.Kind+" "+d.Date+d.RRule)
			}
		}
		return strings.Join(out, ", ")
	}
	name := func(b congvan.Body) string { return b.Name }
	const opening = "Sở Nội vụ yêu cầu các đơn vị thực hiện các nhiệm vụ sau:\n"
	for _, c := range []struct{ why, body, want string }{
		{"headings over rows give their number",
			"STT\tTên nhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành\nI. KHO TÀNG\n1\tKiểm kê kho lưu trữ\tVăn phòng Sở\tCác phòng\tQuý II/2024\n2\tSửa mái kho\tBan Quản lý tòa nhà\t\tHằng năm\nII. HỒ SƠ VÀ SỔ SÁCH\n3\tSố hóa hồ sơ\tTrung tâm Lưu trữ\tVăn phòng Sở; Sở Tài chính\tThường xuyên",
			"T1.I.1 Văn phòng Sở + Các phòng (date 2024-Q2) | T1.I.2 Ban Quản lý tòa nhà + (recurring FREQ=YEARLY) | T1.II.3 Trung tâm Lưu trữ + Văn phòng Sở; Sở Tài chính (ongoing )"},
		{"the work has a column with a name of its own; a row without work goes on with the one above",
			"TT\tTên đề án\tCơ quan chủ trì\tCơ quan phối hợp\tThời hạn\n1\tĐề án kho lưu trữ số\tChi cục Văn thư\tSở Tài chính\t2025\n\t\tUBND các huyện\tPhòng Nội vụ\n2\tĐề án trang phục công chức\tVăn phòng Sở\tThanh tra Sở\t2026",
			"T1.1 Chi cục Văn thư; UBND các huyện + Sở Tài chính; Phòng Nội vụ (date 2025) | T1.2 Văn phòng Sở + Thanh tra Sở (date 2026)"},
		{"a list of persons has no tasks",
			"TT\tHọ và tên\tĐơn vị\tGhi chú\n1\tLê Văn Tâm\tVăn phòng Sở\tTổ trưởng\n2\tTrần Thị Sen\tThanh tra Sở\tThư ký",
			""},
	} {
		t.Run(c.why, func(t *testing.T) {
			r := letter(t, opening+c.body)
			var out []string
			for _, x := range r.Tasks {
				if strings.HasPrefix(x.ID, "T") {
					out = append(out, strings.TrimSuffix(x.ID+" "+names(x.Lead, name)+" + "+names(x.Support, name), " ")+" ("+limit(r, x)+")")
				}
			}
			same(t, "tasks", strings.Join(out, " | "), c.want)
		})
	}
}
