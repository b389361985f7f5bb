package generate

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"congvan"
	"congvan/paper"
)

func TestMakeFaults(t *testing.T) {
	tests := []struct {
		name, form, choices string
		change              func(*Input)
		want                string // in the Vietnamese error
	}{
		{name: "unknown form", form: "giao-viec-gap", want: "các mẫu: giao-viec, trien-khai, bao-cao-ket-qua"},
		{name: "no record", form: "giao-viec", change: func(in *Input) { in.Record = nil }, want: "thiếu bản ghi"},
		{name: "bad office", form: "giao-viec", change: func(in *Input) { in.Office.Place = "" }, want: "thiếu place"},
		{name: "all that is missing at once", form: "giao-viec", change: func(in *Input) {
			in.Record.Issuer.Name, in.Record.Subject, in.Record.Tasks = "", "", nil
			in.Office.Bodies, in.Office.Units = nil, nil
		}, want: "cơ quan ban hành văn bản đến; “về việc …” hoặc “đề nghị …” theo trích yếu văn bản đến; cơ quan, đơn vị chủ trì; việc phải làm, từ động từ; "},
		{name: "no tasks to pass on", form: "trien-khai", change: func(in *Input) { in.Record.Tasks = nil }, want: "thiếu: nhiệm vụ và cơ quan, đơn vị được giao (charges)"},
		{name: "no tasks to report on", form: "bao-cao-ket-qua", change: func(in *Input) { in.Record.Tasks = nil }, want: "thiếu: nhiệm vụ để báo cáo (results)"},
		{name: "names that do not exist, all at once", form: "giao-viec",
			choices: "signer: ai\nunit: X\nrecipients: [{list: la}]\ncharges: [{body: A, tasks: [9]}]\nresults: [{task: 8}]",
			want:    "không có người ký “ai”; tệp cơ quan không có đơn vị “X”; tệp cơ quan không có danh sách nơi nhận “la”; văn bản đến không có nhiệm vụ “9” (giao A); results: văn bản đến không có nhiệm vụ “8”"},
		{name: "internal limit after the stated one", form: "giao-viec", choices: "charges: [{body: A, internal_deadline: 2026-03-30}]",
			want: "A: thời hạn nội bộ 2026-03-30 muộn hơn thời hạn của văn bản đến 2026-03-27"},
		{name: "only support", form: "giao-viec", choices: "charges: [{body: A, role: support}]", want: "cơ quan chủ trì (charges, role: lead)"},
		{name: "one action for many tasks", form: "trien-khai", choices: "charges: [{body: A, action: làm, tasks: all}]", want: "action chỉ thay được lời của một nhiệm vụ"},
		{name: "choices for another file", form: "giao-viec", choices: "record: ff", want: "choices này là của văn bản khác"},
		{name: "review of another file", form: "giao-viec", change: func(in *Input) { in.Review = &congvan.Review{Record: "ff"} }, want: "review này là của văn bản khác"},
		{name: "a wrong own text", form: "giao-viec", change: func(in *Input) {
			in.Templates = fstest.MapFS{"giao-viec.txt": {Data: []byte("[subject]\n{{short}}\n[body]\n{{shrot}}\n")}}
		}, want: "giao-viec.txt: dòng 4: không có trường “shrot”"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			in := Input{Record: readRecord(t, "cong-van-mot-co-quan"), Office: readOffice(t, "")}
			if test.choices != "" {
				in.Choices = choices(t, test.choices)
			}
			if test.change != nil {
				test.change(&in)
			}
			_, err := Make(test.form, in)
			var e *congvan.Error
			if !errors.As(err, &e) {
				t.Fatalf("error %v", err)
			}
			if vi := e.In(congvan.Vietnamese); !strings.Contains(vi, test.want) {
				t.Errorf("%q, want %q in it", vi, test.want)
			}
			if e.What.EN == "" {
				t.Error("no English text")
			}
		})
	}
}

// TestEveryFormIsWhole holds what every form must have, on every record and office.
func TestEveryFormIsWhole(t *testing.T) {
	for _, form := range Forms() {
		for _, record := range []string{"cong-van-mot-co-quan", "ke-hoach-nhieu-co-quan", "chi-thi-cac-loai-thoi-han"} {
			for _, office := range []string{"", "so-giao-duc"} {
				t.Run(form.Name+" "+record+" "+office, func(t *testing.T) {
					in := Input{Record: readRecord(t, record), Office: readOffice(t, office)}
					res, err := Make(form.Name, in)
					if err != nil {
						t.Fatal(err)
					}
					whole(t, in.Record, res)
				})
			}
		}
	}
}

func whole(t *testing.T, in *congvan.Record, res *Result) {
	t.Helper()
	text := paper.Flatten(res.Paper).String
	for _, want := range []string{"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n", "Số: /", ", ngày tháng năm 2026\n", "Kính gửi:", "./.\nNơi nhận:\n- Như trên;\n", "- Lưu: VT", in.Number.Text} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	for _, bad := range []string{"{{", "}}", "  ", " ,", " ;", " .\n", ";;", "..\n", "về về", "về việc về", "giao giao", "ngày ngày", "theo theo"} {
		if strings.Contains(text, bad) {
			t.Errorf("%q in\n%s", bad, text)
		}
	}
	if res.Choices.Decides == "" || res.Choices.Issuer == "" || res.Choices.Short == "" || res.Choices.Signer == "" || res.Choices.Unit == "" || res.Choices.Reply == "" || res.Choices.Recipients == nil {
		t.Errorf("choices without a proposal: %+v", res.Choices)
	}
	if res.Choices.Number != "" || res.Choices.Date != "" {
		t.Error("number or date was proposed")
	}
	left := map[string]bool{}
	for _, id := range res.Left {
		left[id] = true
	}
	for _, task := range in.Tasks { // every limit that is passed on stands in the paper in its own words
		for _, id := range task.Deadlines {
			for i := range in.Deadlines {
				if d := &in.Deadlines[i]; d.ID == id && !left[task.ID] && len(res.Outgoing.Tasks) > 1 && !strings.Contains(strings.ToLower(text), strings.ToLower(phrase(d))) {
					t.Errorf("task %s: %q is lost in\n%s", task.ID, phrase(d), text)
				}
			}
		}
	}
	refs := map[string]bool{"": true}
	for _, r := range res.Outgoing.References {
		refs[r.ID] = true
	}
	limits := map[string]bool{"": true}
	for _, d := range res.Outgoing.Deadlines {
		limits[d.ID] = true
	}
	for _, task := range res.Outgoing.Tasks {
		if !strings.Contains(strings.ReplaceAll(text, "\n", " "), task.Title) || task.Action == "" || len(task.Lead) == 0 {
			t.Errorf("task %+v", task)
		}
		for _, id := range task.Deadlines {
			if !limits[id] {
				t.Errorf("task %s has no deadline %s", task.ID, id)
			}
		}
		for _, id := range task.References {
			if !refs[id] {
				t.Errorf("task %s has no reference %s", task.ID, id)
			}
		}
		for _, r := range task.Reports {
			if !limits[r.Deadline] {
				t.Errorf("task %s has no deadline %s", task.ID, r.Deadline)
			}
		}
	}
}

func TestReviewIsUsed(t *testing.T) {
	in := Input{Record: readRecord(t, "cong-van-mot-co-quan"), Office: readOffice(t, ""), Review: &congvan.Review{Changes: []congvan.Change{
		{Path: "/number/text", Before: []byte(`"1205/BNV-CCVC"`), After: []byte(`"1206/BNV-CCVC"`), Who: "A", When: "2026-03-06T08:00:00+07:00"},
	}}}
	res, err := Make("giao-viec", in)
	if err != nil {
		t.Fatal(err)
	}
	if text := paper.Flatten(res.Paper).String; strings.Contains(text, "1205") || !strings.Contains(text, "1206/BNV-CCVC") {
		t.Errorf("the review is not in\n%s", text)
	}
}

// TestMissingFactsStayOut: what the incoming paper leaves blank is not invented.
func TestMissingFactsStayOut(t *testing.T) {
	in := Input{Record: readRecord(t, "cong-van-mot-co-quan"), Office: readOffice(t, "")}
	in.Record.Number, in.Record.Date = congvan.Number{Text: "/BNV-CCVC", Symbol: "BNV-CCVC"}, congvan.Date{}
	res, err := Make("giao-viec", in)
	if err != nil {
		t.Fatal(err)
	}
	text := paper.Flatten(res.Paper).String
	for _, want := range []string{"nhận được Công văn của Bộ Nội vụ đề nghị", "theo Công văn của Bộ Nội vụ\n", "ngày tháng năm\n"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

func TestNotes(t *testing.T) {
	in := Input{Record: readRecord(t, "cong-van-mot-co-quan"), Office: readOffice(t, "")}
	res, err := Make("giao-viec", in)
	if err != nil || len(res.Notes) > 0 {
		t.Fatalf("notes %v, error %v", res.Notes, err)
	}
	in.Record.Secrecy, in.Record.Urgency, in.Record.Warnings = "mật", "hỏa tốc", []congvan.Warning{congvan.NewWarning(congvan.TaskUnsure)}
	if res, err = Make("giao-viec", in); err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"độ mật “mật”", "mức độ khẩn “hỏa tốc”", "1 chỗ đọc chưa chắc chắn"} {
		if i >= len(res.Notes) || !strings.Contains(res.Notes[i].VI, want) {
			t.Errorf("notes %v, want %q", res.Notes, want)
		}
	}
}

// TestEnclosedOutline: a report outline that comes with the incoming paper is the report's own.
func TestEnclosedOutline(t *testing.T) {
	in := Input{Record: readRecord(t, "cong-van-mot-co-quan"), Office: readOffice(t, "")}
	in.Record.Parts = []congvan.Part{{Part: "A1", Kind: "appendix", Label: "Phụ lục", Title: "ĐỀ CƯƠNG BÁO CÁO"}}
	in.Record.Outline = append(in.Record.Outline, congvan.Node{ID: "A1/I", Label: "I.", Text: "CÔNG TÁC CHỈ ĐẠO", Children: []congvan.Node{
		{ID: "A1/I.1", Label: "1.", Text: "Văn bản đã ban hành"}, {ID: "A1/I.2", Label: "2.", Text: "Việc kiểm tra"}}},
		congvan.Node{ID: "A1/II", Label: "II.", Text: "II. Số liệu"})
	res, err := Make("bao-cao-ket-qua", in)
	if err != nil {
		t.Fatal(err)
	}
	const want = "\n1. Công tác chỉ đạo\n- Văn bản đã ban hành: …………\n- Việc kiểm tra: …………\n2. Số liệu: …………\n"
	if text := paper.Flatten(res.Paper).String; !strings.Contains(text, want) {
		t.Errorf("no %q in\n%s", want, text)
	}
}

// BenchmarkMakeLong passes on and reports on a plan of a thousand tasks.
func BenchmarkMakeLong(b *testing.B) {
	for _, form := range []string{"trien-khai", "bao-cao-ket-qua"} {
		b.Run(form, func(b *testing.B) {
			in := Input{Record: readRecord(b, "ke-hoach-nhieu-co-quan"), Office: readOffice(b, "")}
			model := in.Record.Tasks[0]
			for i := range 1000 {
				model.ID = fmt.Sprintf("IV.%d", i+1)
				in.Record.Tasks = append(in.Record.Tasks, model)
			}
			for b.Loop() {
				if _, err := Make(form, in); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkMake(b *testing.B) {
	in := Input{Record: readRecord(b, "ke-hoach-nhieu-co-quan"), Office: readOffice(b, "")}
	for b.Loop() {
		if _, err := Make("bao-cao-ket-qua", in); err != nil {
			b.Fatal(err)
		}
	}
}
