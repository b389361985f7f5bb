package letters

import (
	"testing"

	"congvan/extract/read/charset"
	"congvan/paper"
)

func TestDecode(t *testing.T) {
	var tally Tally
	runs := []paper.Run{
		{Text: "Kính", Font: "Times New Roman"}, {Text: "nh©n d©n v\u00b5 c\u00e1n b\u00e9", Font: ".VnTime"},
		{Text: "e\u0302\u0301", Font: "Arial"}, {Text: "viết sẵn", Font: ".VnTime"},
	}
	tally.Decode(runs)
	for i, want := range []string{"Kính", "nhân dân và cỏn bộ", "ế", "viết sẵn"} {
		if runs[i].Text != want {
			t.Errorf("run %d is %q, want %q", i, runs[i].Text, want)
		}
	}
	if got := tally.Encoding(charset.UTF16); got != "tcvn3" {
		t.Errorf("the encoding is %s", got)
	}
	tally.Decode([]paper.Run{{Text: "một câu dài hơn tất cả những gì ở trên", Font: "Arial"}})
	if got := tally.Encoding(charset.UTF16); got != "utf-16" {
		t.Errorf("the encoding is %s", got)
	}
	if !Old("VNI-Times") || Old("Arial") {
		t.Error("Old takes old fonts for new ones or the reverse")
	}
}
