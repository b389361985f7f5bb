package charge

import (
	"slices"
	"testing"
)

func TestNames(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
		rest string // what follows the list
	}{
		{"Sở Y tế tổ chức", []string{"Sở Y tế"}, "tổ chức"},
		{"Phòng Tổ chức biên chế tham mưu", []string{"Phòng Tổ chức biên chế"}, "tham mưu"},
		{"Sở Văn hóa, Thể thao và Du lịch, Sở Y tế và UBND các xã Vân Đài, Nà Hin rà soát", []string{"Sở Văn hóa, Thể thao và Du lịch", "Sở Y tế", "UBND các xã Vân Đài, Nà Hin"}, "rà soát"},
		{"các sở: Y tế, Xây dựng; UBND các huyện thực hiện", []string{"các sở: Y tế, Xây dựng", "UBND các huyện"}, "thực hiện"},
		{"Công an quận phong tỏa", []string{"Công an quận"}, "phong tỏa"},
		{"Công an quận quây bắt", []string{"Công an quận"}, "quây bắt"}, // a verb that no list has
		{"các Sở, Ban, Ngành, UBND tỉnh nộp", []string{"các Sở, Ban, Ngành", "UBND tỉnh"}, "nộp"},
		{"các đơn vị thực hiện nghiêm", []string{"các đơn vị"}, "thực hiện nghiêm"},
		{"đơn vị quản lý phải lập", []string{"đơn vị quản lý"}, "phải lập"},
		{"Sở A (sau đây gọi là Sở), Sở B gửi", []string{"Sở A", "Sở B"}, "gửi"},
		{"Sở A (qua Văn phòng)", []string{"Sở A"}, "(qua Văn phòng)"},
		{"Trung tâm Dữ liệu hồ, đập", []string{"Trung tâm Dữ liệu hồ, đập"}, ""},
		{"Sở/phòng GD&ĐT lập", []string{"Sở/phòng GD&ĐT"}, "lập"},
		{"UBND TP. Hà Lâm cấp phép", []string{"UBND TP. Hà Lâm"}, "cấp phép"},
		{"trường hợp khác", nil, "trường hợp khác"},
		{"tổ chức hội nghị", nil, "tổ chức hội nghị"},
		{"Hội nghị tổng kết", nil, "Hội nghị tổng kết"},
		{"CNTT là", nil, "CNTT là"},
	} {
		x := read(c.text)
		names, end := x.Names(0, len(x.Tokens))
		var got []string
		for _, n := range names {
			got = append(got, x.Value(n))
		}
		to := len(x.Tokens)
		for to > end && x.Value(span{From: to - 1, To: to}) == " " { // the line end
			to--
		}
		if rest := x.Of(end, to); !slices.Equal(got, c.want) || rest != c.rest {
			t.Errorf("%s\ngot  %q, then %q\nwant %q, then %q", c.text, got, rest, c.want, c.rest)
		}
	}
}

func TestVerbs(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool // a verb of instruction begins it
	}{
		{"tổ chức hội nghị", true},
		{"tổ chức, cá nhân liên quan", false},
		{"tổ chức, chỉ đạo thực hiện", true},
		{"hướng dẫn của Bộ Nội vụ", false},
		{"hướng dẫn các huyện", true},
		{"thu nhập chịu thuế", false},
		{"gửi báo cáo", true},
	} {
		x := read(c.text)
		if got := x.VerbAt(0, len(x.Tokens)); got != c.want {
			t.Errorf("%s: %v", c.text, got)
		}
	}
}
