package indicator

import (
	"strings"
	"testing"
)

var pieces = []string{"Đến năm 2030, tỷ lệ đạt 90%,", "Tỷ lệ trường chuẩn: Mầm non đạt 90%; Tiểu học đạt 97,8%", "tối thiểu 1.200 lượt", "từ 70% công chức trở lên", "100% hồ sơ", "trong quý III/2024", "đạt", "%", "phần trăm", ":", ",", "3 triệu đồng/tháng", "90-95%"}

func FuzzIn(f *testing.F) {
	f.Add(strings.Join(pieces, " "))
	for i := range pieces {
		f.Add(pieces[i] + " " + pieces[(i+1)%len(pieces)] + pieces[(i+5)%len(pieces)])
	}
	f.Fuzz(func(t *testing.T, in string) {
		if len(in) > 20_000 {
			return
		}
		x := tagged(in)
		for _, v := range In(x, 0, len(x.Tokens), Context{}) {
			for key, value := range map[string]string{"name": v.Name, "unit": v.Unit} {
				var parts []string
				for _, g := range v.At.Of(key).Ranges {
					if g[0] < 0 || g[0] >= g[1] || g[1] > len(x.String) {
						t.Fatalf("%s: range %v of a text of %d bytes", key, g, len(x.String))
					}
					parts = append(parts, x.String[g[0]:g[1]])
				}
				if got := strings.Join(parts, " "); got != value {
					t.Errorf("%s = %q, but its ranges quote %q", key, value, got)
				}
			}
			switch v.Op {
			case "=", ">=", "<=", ">", "<":
			default:
				t.Errorf("operator %q", v.Op)
			}
			if len(v.At.Of("value").Ranges) != 1 {
				t.Errorf("value %v stands nowhere", v.Value)
			}
		}
	})
}
