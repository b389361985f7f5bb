package reference

import (
	"strings"
	"testing"
)

// dispatchOf9KB is as long as a long dispatch, with a document named in each paragraph.
func dispatchOf9KB() string {
	const head = "Thực hiện Kế hoạch số 41/KH-UBND ngày 24/02/2023 của UBND tỉnh An Hải thực hiện Nghị quyết số 19-NQ/TW ngày 08/02/2023 của Bộ Chính trị về phát triển kinh tế, Sở Y tế yêu cầu các đơn vị:\n"
	const point = "1. Các đơn vị chủ động xây dựng kế hoạch, bố trí nhân lực, kinh phí và tổ chức thực hiện đồng bộ các nhiệm vụ, giải pháp theo chức năng được giao; phối hợp chặt chẽ với Ủy ban nhân dân các huyện, thành phố trong quá trình triển khai theo Công văn số 1203/SYT-VP ngày 03/4/2023 của Sở Y tế.\n"
	return head + strings.Repeat(point, 9*1024/len(point)+1)
}

func BenchmarkAll(b *testing.B) {
	x := tagged(dispatchOf9KB())
	b.SetBytes(int64(len(x.String)))
	b.ReportAllocs()
	for b.Loop() {
		All(x, Context{Type: "CV"})
	}
}
