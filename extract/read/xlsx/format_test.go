package xlsx

import "testing"

func TestFormat(t *testing.T) {
	for _, c := range []struct {
		code string
		n    float64
		want string
	}{
		{"General", 1, "1"}, {"General", -0.0, "0"}, {"General", 95.5, "95,5"}, {"General", 0.1 + 0.2, "0,3"}, {"General", 100.0 / 3, "33,33333333"},
		{"General", 123456789012, "123456789012"}, {"General", 1e-12, "1e-12"}, {"General", -2.5, "-2,5"}, {`General" km"`, 12, "12 km"},
		{"", 7, "7"}, {"0", 2.5, "3"}, {"0.00", 1.005, "1,01"}, {"0.00", 999.995, "1000,00"}, {"#,##0", 1234567.5, "1.234.568"}, {"#,##0", 999, "999"}, {"#,##0", 0, "0"},
		{"#,##0.00", -1234.5, "-1.234,50"}, {"#,##0.##", 5, "5"}, {"#,##0.0#", 5.25, "5,25"}, {"0.0#", 5, "5,0"}, {"#", 0, ""}, {".00", 0.5, ",50"}, {".0", 12.3, "12,3"},
		{"0%", 0.9, "90%"}, {"0.0%", 0.125, "12,5%"}, {"0.##%", 1, "100%"}, {"#,##0,", 1234567, "1.235"}, {"0.0,,", 12345678, "12,3"},
		{"000", 7, "007"}, {"0000-000", 1234567, "1234-567"}, {`00"/KH"`, 5, "05/KH"}, {"000\\.00\\.00", 12345, "001.23.45"},
		{"#,##0;(#,##0)", -5000, "(5.000)"}, {`#,##0;-#,##0;"–"`, 0, "–"}, {`_-* #,##0\ "₫"_-;\-* #,##0\ "₫"_-`, 1500000, "1.500.000 ₫"}, {"#,##0\\ [$₫-42A]", 10, "10 ₫"},
		{"[Red]#,##0", 12, "12"}, {"[<100]0;[>=100]#,##0.0", 1000, "1.000,0"}, {"[<100]0;[>=100]#,##0.0", 5, "5"}, {";;;", 5, ""}, {"0;-0;;@", 0, ""},
		{"0.00E+00", 12345, "12345"}, {"# ?/?", 1.5, "1,5"}, {"@", 12, "12"},
		{"dd/mm/yyyy", 45356, "05/03/2024"}, {"m/d/yyyy", 45356, "05/03/2024"}, {"mm-dd-yy", 45356, "05/03/2024"}, {"d-mmm-yy", 45356, "05/03/2024"}, {"yyyy\\-mm\\-dd", 45356, "05/03/2024"},
		{"[$-42A]dd\\ mmmm\\ yyyy", 45356, "05/03/2024"}, {"mmm-yy", 45356, "03/2024"}, {"d-mmm", 45356, "05/03"}, {"yyyy", 45356, "2024"}, {"[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", 45356, "Thứ Ba, 05/03/2024"},
		{`"ngày" dd "tháng" mm "năm" yyyy`, 45356, "ngày 05 tháng 03 năm 2024"}, {`"Quý I/"yyyy`, 45356, "Quý I/2024"}, {`"tháng "m`, 45356, "tháng 3"},
		{"dd/mm/yyyy h:mm", 45356.6875, "05/03/2024 16:30"}, {"h:mm AM/PM", 0.6875, "16:30"}, {"hh:mm dd/mm/yyyy", 45356.6875, "16:30 05/03/2024"}, {"h:mm:ss", 0.5000115740740741, "12:00:01"},
		{"[h]:mm", 1.125, "27:00"}, {"mm:ss", 0.01, "00:14:24"}, {"dd/mm/yyyy", 1, "01/01/1900"}, {"dd/mm/yyyy", 61, "01/03/1900"}, {"dd/mm/yyyy", 2958465, "31/12/9999"}, {"dd/mm/yyyy", -1, "-1"}, {"dd/mm/yyyy", 1e15, "1000000000000000"},
		{"[", 5, "["}, {`"`, 5, "5"}, {`\`, 5, "5"}, {"0" + longCode(), 5, "5"},
	} {
		if got := parseFormat(c.code).show(c.n, epoch{}, false); got != c.want {
			t.Errorf("%q of %v: got %q, want %q", c.code, c.n, got, c.want)
		}
	}
	if got := parseFormat("dd/mm/yyyy").show(43894, epoch{from1904: true}, false); got != "05/03/2024" {
		t.Errorf("from 1904: got %q", got)
	}
	if got := parseFormat("General").show(1.1, epoch{}, true); got != "1.1" {
		t.Errorf("the number of a row: got %q", got)
	}
	for id := range builtin {
		if got := parseFormat(builtin[id]).show(45356, epoch{}, false); got == "" {
			t.Errorf("format %d shows nothing", id)
		}
	}
	if before, after := parseFormat(`"Phòng "@`).showText(""); before != "Phòng " || after != "" {
		t.Errorf("around text: %q, %q", before, after)
	}
}

func longCode() string {
	s := ""
	for range longestFormat {
		s += "0"
	}
	return s
}

func FuzzFormat(f *testing.F) {
	for _, code := range builtin {
		f.Add(code, 45356.5)
	}
	f.Add(`[Red][<1]"a"\b_(* #,##0.0?;[h]:mm;@`, -1.5)
	f.Fuzz(func(t *testing.T, code string, n float64) {
		format := parseFormat(code)
		if got := format.show(n, epoch{}, false); len(got) > 2000 {
			t.Errorf("%q of %v has %d bytes", code, n, len(got))
		}
		format.showText("")
	})
}
