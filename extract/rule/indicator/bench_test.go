package indicator

import (
	"strings"
	"testing"
)

func BenchmarkIn(b *testing.B) {
	const plain = "2. Các đơn vị chủ động xây dựng kế hoạch, bố trí nhân lực, kinh phí và tổ chức thực hiện đồng bộ các nhiệm vụ, giải pháp theo chức năng được giao; phối hợp chặt chẽ với Ủy ban nhân dân các huyện, thành phố.\n"
	const point = "1. Các đơn vị chủ động xây dựng kế hoạch, bố trí nhân lực, kinh phí và tổ chức thực hiện đồng bộ các nhiệm vụ, giải pháp theo chức năng được giao; đến năm 2025 tỷ lệ hồ sơ được giải quyết đúng hạn đạt 98,5% theo chỉ tiêu Ủy ban nhân dân tỉnh giao cho các cơ quan, đơn vị, địa phương.\n"
	x := tagged(strings.Repeat(point+plain+plain, 9*1024/len(point+plain+plain)+1))
	b.SetBytes(int64(len(x.String)))
	b.ReportAllocs()
	for b.Loop() {
		for i := range x.Lines {
			In(x, x.Lines[i].From, x.Lines[i].To, Context{})
		}
	}
}
