package extract_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"congvan/extract"
	"congvan/extract/open/limits"
)

// TestSubjects reads what stands between the kind of a paper and its body.
func TestSubjects(t *testing.T) {
	const head = "SỞ Y TẾ AN HẢI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
	for _, c := range []struct{ why, text, code, subject string }{
		{"the body that decides stands over the recitals",
			"NGHỊ QUYẾT\nVỀ TIÊM CHỦNG MỞ RỘNG\nCHÍNH PHỦ\nCăn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025;\nQUYẾT NGHỊ:\nĐiều 1. Tiêm chủng cho trẻ em.", "NQ", "TIÊM CHỦNG MỞ RỘNG"},
		{"a body that the line before goes on with",
			"QUYẾT ĐỊNH\nBAN HÀNH QUY CHẾ TIẾP CÔNG DÂN CỦA\nSỞ Y TẾ\nCăn cứ Luật Tiếp công dân ngày 25 tháng 11 năm 2013;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.", "QĐ", "BAN HÀNH QUY CHẾ TIẾP CÔNG DÂN CỦA SỞ Y TẾ"},
		{"whose words are passed on, and where",
			head + "Số 05-KL/SYT\nKẾT LUẬN\nCỦA ĐỒNG CHÍ GIÁM ĐỐC SỞ Y TẾ\nTẠI HỘI NGHỊ SƠ KẾT TIÊM CHỦNG\nHội nghị sơ kết diễn ra ngày 12/5/2024 đã thống nhất các nội dung sau đây.", "KL", "CỦA ĐỒNG CHÍ GIÁM ĐỐC SỞ Y TẾ TẠI HỘI NGHỊ SƠ KẾT TIÊM CHỦNG"},
		{"a notice of conclusions in one line",
			head + "Số: 45/TB-SYT\nTHÔNG BÁO KẾT LUẬN CỦA GIÁM ĐỐC SỞ Y TẾ TẠI CUỘC HỌP VỀ TIÊM CHỦNG\nNgày 12/5/2024, Giám đốc Sở Y tế đã chủ trì cuộc họp về tiêm chủng và kết luận như sau.", "TB", "KẾT LUẬN CỦA GIÁM ĐỐC SỞ Y TẾ TẠI CUỘC HỌP VỀ TIÊM CHỦNG"},
		{"who decides, joined to the title's line", "UBND TỈNH AN HẢI\nSỞ Y TẾ\nSố: 12/QĐ-SYT\nAn Hải, ngày 12 tháng 5 năm 2024\nQUYẾT ĐỊNH VỀ TIÊM CHỦNG MỞ RỘNG GIÁM ĐỐC SỞ Y TẾ\nCăn cứ Luật Phòng, chống bệnh truyền nhiễm ngày 21/11/2007;\nĐiều 1. Tiêm chủng.", "QĐ", "TIÊM CHỦNG MỞ RỘNG"},
		{"whose duties the paper sets", "UBND TỈNH AN HẢI\nSỞ Y TẾ\nSố: 12/QĐ-SYT\nAn Hải, ngày 12 tháng 5 năm 2024\nQUYẾT ĐỊNH PHÂN CÔNG NHIỆM VỤ CỦA GIÁM ĐỐC SỞ Y TẾ\nCăn cứ Luật Phòng, chống bệnh truyền nhiễm ngày 21/11/2007;\nĐiều 1. Phân công.", "QĐ", "PHÂN CÔNG NHIỆM VỤ CỦA GIÁM ĐỐC SỞ Y TẾ"},
		{"V/v behind the number", head + "Số: 45/SYT-VP V/v tiêm chủng mở rộng\nAn Hải, ngày 12 tháng 5 năm 2024\nKính gửi: Các bệnh viện.\nSở Y tế đề nghị các bệnh viện tiêm chủng cho trẻ em.", "CV", "tiêm chủng mở rộng"},
		{"a long line of capitals",
			head + "Số: 45/TB-SYT\nTHÔNG BÁO\nKẾT LUẬN CỦA GIÁM ĐỐC SỞ Y TẾ TẠI CUỘC HỌP VỀ " + strings.Repeat("TIÊM CHỦNG VÀ KHÁM SỨC KHỎE CHO NGƯỜI CAO TUỔI, ", 8) + "TRẺ EM\nNgày 12/5/2024, Giám đốc Sở Y tế đã chủ trì cuộc họp và kết luận như sau.", "TB",
			"KẾT LUẬN CỦA GIÁM ĐỐC SỞ Y TẾ TẠI CUỘC HỌP VỀ " + strings.Repeat("TIÊM CHỦNG VÀ KHÁM SỨC KHỎE CHO NGƯỜI CAO TUỔI, ", 8) + "TRẺ EM"},
	} {
		t.Run(c.why, func(t *testing.T) {
			res, err := extract.Document(context.Background(), "head.txt", strings.NewReader(c.text), int64(len(c.text)), extract.Options{Limits: limits.Default()})
			if err != nil {
				t.Fatal(err)
			}
			if r := res.Record; r.Type.Code != c.code || r.Subject != c.subject {
				t.Errorf("got  %s %s\nwant %s %s", r.Type.Code, r.Subject, c.code, c.subject)
			}
		})
	}
}

// TestRecipients reads the lines of "Nơi nhận" with their roles.
func TestRecipients(t *testing.T) {
	for _, c := range []struct{ why, copies, want string }{
		{"the bodies of a part of the paper", "- Mục IV;\n- Điều 3;\n- Mục tiêu số;\n- Lưu: VT.", "Mục IV as-addressed | Điều 3 as-addressed | Mục tiêu số copy | Lưu archive [VT]"},
		{"the drafter's mark under the last line", "- Như trên;\n- Lưu: VT, KH.\n12 TH", "Như trên as-addressed | Lưu archive [VT KH]"},
		{"the drafter's mark alone in brackets", "- Như trên;\n- Lưu: VT, (KT/Hà).", "Như trên as-addressed | Lưu archive [VT]"},
	} {
		t.Run(c.why, func(t *testing.T) {
			var out []string
			for _, x := range (page{copies: c.copies}).read(t).Recipients {
				line := x.Name + " " + x.Role
				if len(x.Units) > 0 {
					line += fmt.Sprintf(" %v", x.Units)
				}
				out = append(out, line)
			}
			same(t, "recipients", strings.Join(out, " | "), c.want)
		})
	}
}

// TestSigners reads who signs for whom, in one line too.
func TestSigners(t *testing.T) {
	for _, c := range []struct{ signer, want string }{
		{"KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nLê Văn Tâm", "KT. GIÁM ĐỐC | PHÓ GIÁM ĐỐC | Lê Văn Tâm"},
		{"KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC\nLê Văn Tâm", "KT. GIÁM ĐỐC | PHÓ GIÁM ĐỐC | Lê Văn Tâm"},
		{"KT. BỘ TRƯỞNG, CHỦ NHIỆM PHÓ CHỦ NHIỆM\nLê Văn Tâm", "KT. BỘ TRƯỞNG, CHỦ NHIỆM | PHÓ CHỦ NHIỆM | Lê Văn Tâm"},
		{"TM. ỦY BAN NHÂN DÂN CHỦ TỊCH\nLê Văn Tâm", "TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH | Lê Văn Tâm"},
		{"TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH PHÓ CHỦ TỊCH\nLê Văn Tâm", "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH | PHÓ CHỦ TỊCH | Lê Văn Tâm"},
		{"TL. BỘ TRƯỞNG VỤ TRƯỞNG VỤ TỔ CHỨC\nLê Văn Tâm", "TL. BỘ TRƯỞNG | VỤ TRƯỞNG VỤ TỔ CHỨC | Lê Văn Tâm"},
		{"Q. GIÁM ĐỐC\nLê Văn Tâm", " | Q. GIÁM ĐỐC | Lê Văn Tâm"},
		{"GIÁM ĐỐC\nLê Văn Tâm", " | GIÁM ĐỐC | Lê Văn Tâm"},
	} {
		s := (page{signer: c.signer}).read(t).Signer
		same(t, c.signer, s.Authority+" | "+s.Position+" | "+s.Name, c.want)
	}
}

// TestIssuers reads two bodies whose lines have been joined.
func TestIssuers(t *testing.T) {
	for head, want := range map[string]string{
		"BỘ NỘI VỤ\nCỤC VĂN THƯ":           "BỘ NỘI VỤ | CỤC VĂN THƯ",
		"BỘ NỘI VỤ CỤC VĂN THƯ":            "BỘ NỘI VỤ | CỤC VĂN THƯ",
		"BỘ NỘI VỤ":                        " | BỘ NỘI VỤ",
		"UBND TỈNH AN HẢI SỞ Y TẾ":         "UBND TỈNH AN HẢI | SỞ Y TẾ",
		"CỤC THUẾ THUẾ TỈNH AN HẢI":        "CỤC THUẾ | THUẾ TỈNH AN HẢI",
		"ỦY BAN NHÂN DÂN TỈNH AN HẢI":      " | ỦY BAN NHÂN DÂN TỈNH AN HẢI",
		"VĂN PHÒNG BỘ NỘI VỤ":              " | VĂN PHÒNG BỘ NỘI VỤ",
		"BỘ NÔNG NGHIỆP TỔNG CỤC THỦY LỢI": "BỘ NÔNG NGHIỆP | TỔNG CỤC THỦY LỢI",
	} {
		text := head + "\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 45/TB-XX\nAn Hải, ngày 12 tháng 5 năm 2024\nTHÔNG BÁO\nVề lịch trực\nCác đơn vị trực theo lịch đã phát hành."
		res, err := extract.Document(context.Background(), "head.txt", strings.NewReader(text), int64(len(text)), extract.Options{Limits: limits.Default()})
		if err != nil {
			t.Fatal(err)
		}
		same(t, head, res.Record.Issuer.Parent+" | "+res.Record.Issuer.Name, want)
	}
}
