package symbol

import "testing"

func TestRune(t *testing.T) {
	for _, c := range []struct {
		font string
		code rune
		want rune
	}{
		{"Symbol", 0xf0b7, '•'}, {"Symbol", 0xf02d, '-'}, {"Symbol", 0x61, 'α'}, {"symbol", 0xf031, '1'},
		{"Wingdings", 0xf0fc, '✓'}, {"Wingdings", 0xfe, '☑'}, {"Wingdings", 0xf033, '•'},
		{"Times New Roman", 0xf0b7, '•'}, {"Times New Roman", 0xf02b, '+'}, {"", 0xf0a7, '▪'}, {"", 0xf02d, '-'}, {"", 0xf076, '❖'}, {"", 0xf0b3, '≥'}, {"Times New Roman", 'ệ', 'ệ'},
		{"Arial", 0xb7, 0xb7},
	} {
		if got := Rune(c.font, c.code); got != c.want {
			t.Errorf("Rune(%q, %#x) = %q, want %q", c.font, c.code, got, c.want)
		}
	}
	if Is("Arial") || !Is("Wingdings") {
		t.Error("Is takes letters for pictures or the reverse")
	}
}

func TestField(t *testing.T) {
	for _, c := range []struct {
		words []string
		want  string
	}{
		{[]string{"183"}, "•"}, {[]string{"252", `\f`, `"Wingdings"`, `\s`, "12"}, "✓"},
		{[]string{"0xFE", `\f`, "Wingdings"}, "☑"}, {[]string{"x"}, ""}, {nil, ""}, {[]string{"-5"}, ""},
		{[]string{"80", `\s`, "9", `\f`, `"Wingdings`, `2"`}, "✓"},
	} {
		if got := Field(c.words); got != c.want {
			t.Errorf("Field(%q) = %q, want %q", c.words, got, c.want)
		}
	}
}
