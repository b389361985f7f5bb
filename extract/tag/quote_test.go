package tag

import "testing"

func TestQuotations(t *testing.T) {
	x := text("Điều 3 quy định: “3. Tổ chức có trách nhiệm:", "a) Báo cáo hằng năm”.", "Theo \"mẫu\" và “chưa đóng", "hết.")
	var got []string
	for _, q := range x.quotations {
		got = append(got, x.Of(q[0], q[1]))
	}
	want := []string{"“3. Tổ chức có trách nhiệm:\na) Báo cáo hằng năm”", "\"mẫu\"", "“chưa đóng"}
	if len(got) != len(want) {
		t.Fatalf("got %q", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("got %q, want %q", got[i], want[i])
		}
	}
	for i := range x.Tokens {
		in := false
		for _, q := range x.quotations {
			in = in || q[0] <= i && i < q[1]
		}
		if x.Quoted(i) != in {
			t.Errorf("token %d: quoted %v, want %v", i, x.Quoted(i), in)
		}
	}
}
