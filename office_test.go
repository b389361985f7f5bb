package congvan

import (
	"strings"
	"testing"
)

// officeText is an invented office that is whole.
const officeText = `schema: congvan/office/1
name: Ủy ban nhân dân tỉnh Lâm Sơn
called: Ủy ban nhân dân tỉnh
short: UBND tỉnh
abbreviation: UBND
aliases: [UBND tỉnh Lâm Sơn]
groups: [Ủy ban nhân dân các tỉnh]
place: Lâm Sơn
signers:
  - {id: ct, name: Trần Văn Giả, authority: [TM. Ủy ban nhân dân], position: Chủ tịch}
  - {id: pct, name: Lê Thị Định, authority: [TM. Ủy ban nhân dân, KT. Chủ tịch], position: Phó Chủ tịch}
`

func TestParseOffice(t *testing.T) {
	tests := []struct {
		name     string
		old, new string // replaced in officeText
		want     string // in the Vietnamese error, "" for none
	}{
		{"whole", "", "", ""},
		{"byte order mark and Windows lines", officeText, "\ufeff" + strings.ReplaceAll(officeText, "\n", "\r\n"), ""},
		{"unknown key", "place:", "plase:", "dòng 8: không có khóa “plase”"},
		{"unknown key of a signer", "{id: ct,", "{ma: ct,", "dòng 10: không có khóa “ma”"},
		{"key twice", "place: Lâm Sơn", "place: Lâm Sơn\nplace: Lâm Sơn", "dòng 9: khóa “place” ghi hai lần"},
		{"bad YAML", "name: Ủy ban", "name: UBND: Ủy ban", "dòng 2: viết sai YAML"},
		{"wrong kind", "signers:", "units: 5\nsigners:", "dòng 9: giá trị “5” không đúng kiểu"},
		{"two documents", "place:", "---\nplace:", "dòng 9: có nhiều hơn một tài liệu YAML"},
		{"a list", officeText, "- a", "dòng 1: giá trị “-” không đúng kiểu"},
		{"no name", "name: Ủy ban nhân dân tỉnh Lâm Sơn", "name:", "Mục II, khoản 2 điểm a"},
		{"abbreviation with blanks", "abbreviation: UBND", "abbreviation: UBND tỉnh", "khoản 3 điểm b, c"},
		{"no place", "place: Lâm Sơn", "place:", "khoản 4 điểm a"},
		{"other schema", "office/1", "office/9", "chương trình này đọc “congvan/office/1”"},
		{"id twice", "id: pct", "id: ct", "id “ct” dùng hai lần"},
		{"archive by hand", "place: Lâm Sơn", "place: Lâm Sơn\nrecipients: {chung: [{name: 'Lưu: VT'}]}", "khoản 9"},
		{"unknown prefix", "[TM. Ủy ban nhân dân]", "[TH. Ủy ban nhân dân]", "phải bắt đầu bằng TM., KT., TL. hoặc TUQ."},
		{"prefix without blank", "[TM. Ủy ban nhân dân]", "[TM.Ủy ban nhân dân]", "phải bắt đầu bằng TM."},
		{"deputy without KT.", "[TM. Ủy ban nhân dân, KT. Chủ tịch]", "[TM. Ủy ban nhân dân]", "cấp phó ký thay thì phải có dòng “KT. …”"},
		{"KT. of no deputy", "position: Phó Chủ tịch", "position: Chủ tịch", "chỉ cấp phó ký “KT.”"},
		{"authorisation handed on", "[TM. Ủy ban nhân dân, KT. Chủ tịch]", "[TUQ. Chủ tịch, KT. Giám đốc]", "Điều 13 khoản 3"},
		{"wrong order", "[TM. Ủy ban nhân dân, KT. Chủ tịch]", "[KT. Chủ tịch, TM. Ủy ban nhân dân]", "không ghi “KT. TM.” cùng nhau"},
		{"acting head without blank", "position: Chủ tịch}", "position: Q.Chủ tịch}", "sau “Q.” phải có dấu cách"},
		{"all faults at once", officeText, "name: A\nabbreviation: B", "thiếu place: địa danh (Phụ lục I, Phần I, Mục II, khoản 4 điểm a); thiếu signers"},
		{"Latin-1", "Lâm Sơn", "L\xe2m S\xf3n", "UTF-8"},
		{"deep", "place: Lâm Sơn", "place: " + strings.Repeat("[", 1000), "dòng 8: ngoặc lồng nhau quá sâu"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			in := officeText
			if test.old != "" {
				if in = strings.Replace(in, test.old, test.new, 1); in == officeText {
					t.Fatal("the case changes nothing")
				}
			}
			checkFault(t, func() error { _, err := ParseOffice([]byte(in)); return err }, test.want)
		})
	}
}

// checkFault runs parse and wants an *Error with want in its Vietnamese text and some English one, or none.
func checkFault(t *testing.T, parse func() error, want string) {
	t.Helper()
	err := parse()
	if want == "" {
		if err != nil {
			t.Errorf("error %v", err)
		}
		return
	}
	e, ok := err.(*Error)
	if !ok {
		t.Fatalf("error %v, want one with %q", err, want)
	}
	if vi := e.In(Vietnamese); !strings.Contains(vi, want) {
		t.Errorf("error %q, want one with %q", vi, want)
	}
	if e.What.EN == "" {
		t.Error("no English text")
	}
}

func TestSignerLines(t *testing.T) {
	tests := []struct {
		in        OfficeSigner
		want      string // lines joined by " / "
		authority string
		byOrder   bool
	}{
		{OfficeSigner{Position: "Giám đốc"}, "GIÁM ĐỐC", "", false},
		{OfficeSigner{Position: "Q. Giám đốc"}, "Q. GIÁM ĐỐC", "", false},
		{OfficeSigner{Authority: []string{"TM. Ủy ban nhân dân"}, Position: "Chủ tịch"}, "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN", false},
		{OfficeSigner{Authority: []string{"KT. Bộ trưởng"}, Position: "Thứ trưởng"}, "KT. BỘ TRƯỞNG / THỨ TRƯỞNG", "KT. BỘ TRƯỞNG", false},
		{OfficeSigner{Authority: []string{"TM. Ủy ban nhân dân", "KT. Chủ tịch"}, Position: "Phó Chủ tịch"},
			"TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", false},
		{OfficeSigner{Authority: []string{"TL. Chủ tịch"}, Position: "Chánh Văn phòng"}, "TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG", "TL. CHỦ TỊCH", true},
		{OfficeSigner{Authority: []string{"TL. Chủ tịch", "KT. Chánh Văn phòng"}, Position: "Phó Chánh Văn phòng"},
			"TL. CHỦ TỊCH / KT. CHÁNH VĂN PHÒNG / PHÓ CHÁNH VĂN PHÒNG", "TL. CHỦ TỊCH KT. CHÁNH VĂN PHÒNG", true},
		{OfficeSigner{Authority: []string{"TUQ. Giám đốc"}, Position: "Trưởng phòng Hành chính"}, "TUQ. GIÁM ĐỐC / TRƯỞNG PHÒNG HÀNH CHÍNH", "TUQ. GIÁM ĐỐC", true},
	}
	for _, test := range tests {
		test.in.Name = "Nguyễn Thị Thử"
		if got := strings.Join(test.in.Lines(), " / "); got != test.want {
			t.Errorf("lines %q, want %q", got, test.want)
		}
		if got := test.in.Printed().Authority; got != test.authority {
			t.Errorf("authority %q, want %q", got, test.authority)
		}
		if got := test.in.ByOrder(); got != test.byOrder {
			t.Errorf("%q by order: %v", test.want, got)
		}
		var f faults
		if test.in.validate(&f, 1); f.err() != nil {
			t.Errorf("%q: %v", test.want, f.err())
		}
	}
}

func TestOfficeNames(t *testing.T) {
	o, err := ParseOffice([]byte(officeText))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string][2]bool{
		"UBND tỉnh":                     {true, false},
		"Uỷ ban nhân dân tỉnh Lâm  Sơn": {true, false},
		"ỦY BAN NHÂN DÂN TỈNH LÂM SƠN":  {true, false},
		"UBND các tỉnh":                 {false, true},
		"UBND tỉnh Lâm Sơn Thượng":      {false, false},
		"":                              {false, false},
	} {
		if got := [2]bool{o.Is(name), o.In(name)}; got != want {
			t.Errorf("%q: is, in = %v, want %v", name, got, want)
		}
	}
}
