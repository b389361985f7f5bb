package indicator

import (
	"slices"
	"testing"

	"congvan/extract/tag"
)

// TestWho: what is measured begins behind the names of those who lead and support.
func TestWho(t *testing.T) {
	for _, c := range []struct{ text, name, want string }{
		{"Chủ trì, phối hợp với Sở Y tế phấn đấu trong năm 2024 giảm ít nhất 10% số ca ngộ độc thực phẩm.", "Sở Y tế", "số ca ngộ độc thực phẩm >= 10 % | 2024"},
		{"Chủ trì, phối hợp với Sở Y tế đảm bảo 70% trạm y tế được lắp máy trong năm 2024.", "Sở Y tế", "trạm y tế được lắp máy = 70 % | 2024"},
		{"Tỷ lệ bệnh nhân hài lòng đạt trên 90% trong năm 2024, giao Sở Y tế theo dõi.", "Sở Y tế", "Tỷ lệ bệnh nhân hài lòng > 90 % | 2024"},
	} {
		x := tagged(c.text)
		at := x.Find(0, len(x.Tokens), tag.P(c.name))
		got := forms(In(x, 0, len(x.Tokens), Context{Who: []Span{{From: at, To: at + 3}}}))
		if !slices.Equal(got, []string{c.want}) {
			t.Errorf("%s\ngot  %q\nwant %q", c.text, got, c.want)
		}
	}
}
