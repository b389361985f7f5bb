package extract_test

import (
	"bytes"
	"context"
	"os"
	"testing"

	"congvan/extract"
	"congvan/extract/open/limits"
	"congvan/extract/recordtest"
)

// FuzzRecord reads arbitrary text as a document: it gives an error or a record in which everything holds, the same twice.
func FuzzRecord(f *testing.F) {
	for _, file := range glob(f, "../testdata/dispatch/*.txt") {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data))
	}
	for _, piece := range []string{
		"Số: /UBND-VX\nV/v họp\nKính gửi: Sở A; Sở B.\n1. Giao Sở A chủ trì, phối hợp với Sở B rà soát, báo cáo UBND tỉnh trước ngày 31/02/2024./.\nNơi nhận:\n- Như trên;\n- Lưu: VT (5b).\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê A",
		"QUYẾT ĐỊNH\nVề việc\nĐiều 1. “\n1) a) - + • (1)\nPhụ lục I\nPHỤ LỤC II\nQUY CHẾ\nChương I",
		"Kế hoạch số 12, 13/KH-UBND ngày 1/1 và số /TTr; Luật; 100% (của) “” () ; : . , - – Điều",
		"Ke\u0302\u0301 hoa\u0323ch so\u0302\u0301 5\r\n\f\n2\n\nngày    tháng    năm",
	} {
		f.Add(piece)
	}
	schema := recordSchema(f)
	f.Fuzz(func(t *testing.T, in string) {
		var last []byte
		for range 2 {
			res, err := extract.Document(context.Background(), "fuzz.txt", bytes.NewReader([]byte(in)), int64(len(in)), extract.Options{Limits: limits.Default()})
			if err != nil {
				return
			}
			for _, fault := range recordtest.Faults(res.Record, res.Text.String) {
				t.Error(fault)
			}
			json := res.Record.AppendJSON(nil)
			if last != nil && !bytes.Equal(last, json) {
				t.Error("two readings differ")
			}
			last = json
		}
		validWith(t, schema, last)
	})
}
