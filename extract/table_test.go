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
				span := ""
				if d.Start != "" {
					span = d.Start + ".." + d.End
				}
				out = append(out, d.Kind+" "+d.Date+d.RRule+span)
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
		{"cells one a line; the headings again beside a heading over rows; sections in sections",
			"TT\nNhiệm vụ\nChủ trì\nPhối hợp\nThời gian thực hiện\nA\nKHO TÀNG\nI\nKiểm kê\nChủ trì\nPhối hợp\nThời gian thực hiện\n1\nKiểm kê kho lưu trữ\nVăn phòng Sở\nCác phòng\nQuý II/2024\n2\nSửa mái kho\nBan Quản lý tòa nhà\nVăn phòng Sở\nHằng năm\nB\nHỒ SƠ\n1\nSố hóa hồ sơ\nTrung tâm Lưu trữ\nVăn phòng Sở; Sở Tài chính\nQuý IV/2024 - Quý II/2025",
			"T1.A.I.1 Văn phòng Sở + Các phòng (date 2024-Q2) | T1.A.I.2 Ban Quản lý tòa nhà + Văn phòng Sở (recurring FREQ=YEARLY) | T1.B.1 Trung tâm Lưu trữ + Văn phòng Sở; Sở Tài chính (period 2024-Q4..2025-Q2)"},
		{"targets with who is in charge of them",
			"TT\tChỉ tiêu\tChủ trì\n1\tTỷ lệ hồ sơ số hóa đạt 60%\tVăn phòng Sở\n2\tTỷ lệ kho có máy hút ẩm đạt 90%\tChi cục Văn thư",
			"T1.1 Văn phòng Sở + () | T1.2 Chi cục Văn thư + ()"},
		{"targets by unit have none",
			"TT\tChỉ tiêu\tĐơn vị\tKế hoạch\n1\tHồ sơ số hóa\tmét\t60\n2\tKho có máy hút ẩm\tkho\t9",
			""},
		{"headings of two rows",
			"TT\tNhiệm vụ\tPhân công\t\tThời hạn\n\t\tChủ trì\tPhối hợp\n1\tKiểm kê kho lưu trữ\tVăn phòng Sở\tCác phòng\tQuý II/2024\n2\tSửa mái kho\tBan Quản lý tòa nhà\tVăn phòng Sở\tQuý III/2024",
			"T1.1 Văn phòng Sở + Các phòng (date 2024-Q2) | T1.2 Ban Quản lý tòa nhà + Văn phòng Sở (date 2024-Q3)"},
		{"dots for rows that are left out",
			"TT\tNhiệm vụ\tChủ trì\tPhối hợp\tThời hạn\n1\tKiểm kê kho lưu trữ\tVăn phòng Sở\tCác phòng\tQuý II/2024\n….............\n7\tSửa mái kho\tBan Quản lý tòa nhà\tVăn phòng Sở\tQuý III/2024",
			"T1.1 Văn phòng Sở + Các phòng (date 2024-Q2) | T1.7 Ban Quản lý tòa nhà + Văn phòng Sở (date 2024-Q3)"},
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
