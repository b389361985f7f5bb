package generate

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"congvan"
	"congvan/paper"
	"congvan/templates"
)

var update = flag.Bool("update", false, "rewrite the golden files")

const records = "../testdata/records/"

func readRecord(t testing.TB, name string) *congvan.Record {
	t.Helper()
	data, err := os.ReadFile(records + name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var r congvan.Record
	if err := json.Unmarshal(data, &r); err != nil {
		t.Fatal(err)
	}
	return &r
}

// readOffice reads an office of testdata; "" is the one that `office init` gives.
func readOffice(t testing.TB, name string) *congvan.Office {
	t.Helper()
	data := templates.Office()
	if name != "" {
		var err error
		if data, err = os.ReadFile(records + name + ".yaml"); err != nil {
			t.Fatal(err)
		}
	}
	o, err := congvan.ParseOffice(data)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func choices(t testing.TB, text string) *congvan.Choices {
	t.Helper()
	c, err := congvan.ParseChoices([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// cases are papers with golden text and golden outgoing records.
var cases = []struct{ name, form, record, office, choices string }{
	{"giao-viec", "giao-viec", "cong-van-mot-co-quan", "", ""},
	{"giao-viec-du-thao", "giao-viec", "cong-van-mot-co-quan", "", `
short: bổ sung số liệu vị trí việc làm
unit: NC
number: 9
date: 2026-03-09
reply: draft
signer: pho-chanh-van-phong
charges:
  - {body: Sở Nội vụ, internal_deadline: 2026-03-20}
  - {body: Ủy ban nhân dân các xã phường, role: support}
recipients: []
`},
	{"giao-viec-nhieu-nhiem-vu", "giao-viec", "chi-thi-cac-loai-thoi-han", "so-giao-duc", ""},
	{"trien-khai", "trien-khai", "ke-hoach-nhieu-co-quan", "", ""},
	{"trien-khai-thoi-han", "trien-khai", "chi-thi-cac-loai-thoi-han", "so-giao-duc", ""},
	{"trien-khai-noi-bo", "trien-khai", "ke-hoach-nhieu-co-quan", "", `
charges:
  - {body: Sở Nội vụ, tasks: [II.1.a], internal_deadline: 2026-06-15}
  - {body: Sở Tài chính, tasks: [II.1.b], action: bố trí kinh phí thực hiện}
  - {body: Sở Khoa học và Công nghệ, tasks: [II.2.a, II.2.b]}
  - {body: Sở Tài chính, role: support, tasks: [II.2.a]}
  - {body: "Các cơ quan thông tin, truyền thông", action: tuyên truyền về Kế hoạch, internal_deadline: 2026-05-04}
`},
	{"bao-cao-ket-qua", "bao-cao-ket-qua", "ke-hoach-nhieu-co-quan", "", ""},
	{"bao-cao-ket-qua-du", "bao-cao-ket-qua", "chi-thi-cac-loai-thoi-han", "so-giao-duc", `
date: 2026-06
results:
  - {task: 1, done: "đã kiểm kê xong 214/214 đơn vị", note: đúng hạn}
  - {task: 3, done: đã báo cáo kỳ 6 tháng đầu năm}
difficulties: [Nhiều tài sản chưa có hồ sơ gốc.]
proposals: [Đề nghị Ủy ban nhân dân tỉnh hướng dẫn xử lý tài sản chưa có hồ sơ gốc.]
`},
}

func TestMake(t *testing.T) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			in := Input{Record: readRecord(t, c.record), Office: readOffice(t, c.office), AsOf: "2026-03-09"}
			if c.choices != "" {
				in.Choices = choices(t, c.choices)
			}
			before := string(in.Record.AppendJSON(nil))
			res, err := Make(c.form, in)
			if err != nil {
				t.Fatal(err)
			}
			if string(in.Record.AppendJSON(nil)) != before {
				t.Error("the record that came in was changed")
			}
			golden(t, c.name+".txt", paper.Flatten(res.Paper).String)
			golden(t, c.name+".json", indented(t, res.Outgoing))
			golden(t, c.name+".choices.json", indented(t, res.Choices))
			again, err := Make(c.form, Input{Record: in.Record, Office: in.Office, Choices: res.Choices, AsOf: in.AsOf})
			if err != nil {
				t.Fatal("with its own choices:", err)
			}
			if got, want := indented(t, again.Outgoing), indented(t, res.Outgoing); got != want {
				t.Errorf("its own choices give another record:\n%s", got)
			}
			if got, want := paper.Flatten(again.Paper).String, paper.Flatten(res.Paper).String; got != want {
				t.Errorf("its own choices give another paper:\n%s", got)
			}
		})
	}
}

func indented(t *testing.T, v any) string {
	t.Helper()
	data, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(data) + "\n"
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if w := strings.ReplaceAll(string(want), "\r\n", "\n"); got != w {
		t.Errorf("%s differs:\n%s", path, got)
	}
}
