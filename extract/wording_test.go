package extract_test

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"congvan"
)

// wordings gives the lines of a list of testdata/wordings: what offices may write for the same thing.
func wordings(t *testing.T, file string) []string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "testdata", "wordings", file))
	if err != nil {
		t.Fatal(err)
	}
	lines := slices.DeleteFunc(strings.Split(string(data), "\n"), func(l string) bool { return l == "" || strings.HasPrefix(l, "#") })
	if len(lines) < 15 {
		t.Fatalf("%s: %d lines", file, len(lines))
	}
	return lines
}

func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

func taskOf(r *congvan.Record, id string) congvan.Task {
	for _, x := range r.Tasks {
		if x.ID == id {
			return x
		}
	}
	return congvan.Task{}
}

func bodies(list []congvan.Body) string {
	return names(list, func(b congvan.Body) string { return b.Name })
}

// TestVerbs: whatever verb or word before it a point begins with, below a body, in a letter and in a plan, it is a task.
func TestVerbs(t *testing.T) {
	for _, verb := range wordings(t, "verbs.txt") {
		for _, c := range []struct{ body, id, lead string }{
			{"Sở Nội vụ yêu cầu các đơn vị thực hiện các nội dung sau:\n1. Phòng Nghiệp vụ\n- Bố trí kinh phí của kho.\n- %s các nội dung về văn thư.\n2. Văn phòng Sở\n- Tổ chức tập huấn.", "1.-2", "Phòng Nghiệp vụ"},
			{"Sở Nội vụ yêu cầu các đơn vị thực hiện các nội dung sau:\n1. Tổ chức tập huấn.\n2. %s các nội dung về văn thư.\n3. Nội dung khác của kế hoạch năm.", "2", ""},
			{"I. MỤC ĐÍCH, YÊU CẦU\n- Nâng cao nhận thức.\nII. NỘI DUNG\n1. Công tác văn thư\n- %s các nội dung về văn thư.\nIII. TỔ CHỨC THỰC HIỆN\n1. Phòng Nghiệp vụ theo dõi việc thực hiện Kế hoạch.", "II.1.-1", ""},
		} {
			r := letter(t, strings.Replace(c.body, "%s", verb, 1))
			x := taskOf(r, c.id)
			if x.ID == "" {
				t.Errorf("%q: %s is no task", verb, c.id)
			} else if c.lead != "" && bodies(x.Lead) != c.lead && !slices.ContainsFunc([]string{"Đề nghị", "Giao", "Yêu cầu", "Mỗi", "Mọi", "100%", "Toàn bộ"}, func(p string) bool { return strings.HasPrefix(verb, p) }) {
				t.Errorf("%q: %s", verb, bodies(x.Lead))
			}
		}
	}
}

// TestBodies: whatever a body is called, it is read whole wherever it may be charged, help, or stand as a heading.
func TestBodies(t *testing.T) {
	const rest = "rà soát các nội dung còn vướng mắc trên địa bàn, hoàn thành trước ngày 20/5/2024"
	for _, name := range wordings(t, "bodies.txt") {
		for _, c := range []struct {
			body, id string
			support  bool
		}{
			{"Sở đề nghị %s " + rest + ".", "¶1", false},
			{"Giao %s chủ trì, phối hợp với Phòng Nghiệp vụ " + rest + ".", "¶1", false},
			{"Sở yêu cầu thực hiện các nội dung sau:\n1. %S " + rest + ".\n2. Rà soát biên chế.", "1", false},
			{"Sở yêu cầu thực hiện các nội dung sau:\n1. %S chủ trì, phối hợp với các đơn vị liên quan tổ chức hội nghị.\n2. Rà soát biên chế.", "1", false},
			{"Sở yêu cầu thực hiện các nội dung sau:\n1. %S có trách nhiệm " + rest + ".\n2. Rà soát biên chế.", "1", false},
			{"Sở yêu cầu thực hiện các nội dung sau:\n1. %S:\n- Rà soát biên chế.\n- Bố trí kinh phí.\n2. Rà soát tài sản.", "1.-1", false},
			{"Sở yêu cầu thực hiện các nội dung sau:\n1. Rà soát biên chế.\n- Cơ quan chủ trì: %S.\n- Cơ quan phối hợp: Phòng Nghiệp vụ.\n2. Rà soát tài sản.", "1", false},
			{"Giao Phòng Nghiệp vụ phối hợp với %s " + rest + ".", "¶1", true},
		} {
			x := taskOf(letter(t, strings.NewReplacer("%s", name, "%S", capital(name)).Replace(c.body)), c.id)
			got := bodies(x.Lead)
			if c.support {
				got = bodies(x.Support)
			}
			if !strings.EqualFold(got, name) {
				t.Errorf("%q in %q: %q", name, c.body, got)
			}
		}
	}
}

// TestOrders: however a body is charged, it leads.
func TestOrders(t *testing.T) {
	for _, order := range wordings(t, "orders.txt") {
		order = strings.ReplaceAll(order, "Sở Y tế", "Sở Nội vụ")
		x := taskOf(letter(t, "Sở Nội vụ thông báo một số nội dung sau:\n1. "+order+".\n2. Rà soát tài sản công trước ngày 30/5/2024."), "1")
		if got := bodies(x.Lead); got != "Phòng Nghiệp vụ" && got != "đồng chí Trưởng phòng Nghiệp vụ" {
			t.Errorf("%q: %q", order, got)
		}
	}
}

// TestLeadInWordings: whatever opens a list of duties, each point is a task, below a body or not, and the opening is none.
func TestLeadInWordings(t *testing.T) {
	for _, opening := range wordings(t, "leadins.txt") {
		for body, want := range map[string]string{
			"\n1. Rà soát hồ sơ.\n2. Bố trí kinh phí.":                                                            "1  | 2 ",
			"\n1. Phòng Nghiệp vụ\n- Rà soát hồ sơ.\n- Lập danh sách.\n2. Văn phòng Sở:\nBố trí kinh phí mua tủ.": "1.-1 Phòng Nghiệp vụ | 1.-2 Phòng Nghiệp vụ | 2.¶1 Văn phòng Sở",
		} {
			r := letter(t, opening+body)
			if got := names(r.Tasks, func(x congvan.Task) string { return x.ID + " " + bodies(x.Lead) }); strings.ReplaceAll(got, "; ", " | ") != want {
				t.Errorf("%q: %q, want %q", opening, got, want)
			}
		}
	}
}

// TestTimes: however a limit is written, within a sentence and behind a label, it is read as what it is.
func TestTimes(t *testing.T) {
	for _, l := range wordings(t, "times.txt") {
		time, want, _ := strings.Cut(l, "\t")
		r := letter(t, "Sở Nội vụ thông báo một số nội dung sau:\n1. Giao Phòng Nghiệp vụ rà soát biên chế "+time+".\n2. Rà soát tài sản công.")
		if got := names(r.Deadlines, written); got != strings.ReplaceAll(want, " + ", "; ") {
			t.Errorf("%q: %q, want %q", time, got, want)
		}
	}
}

// written is a limit as testdata/wordings/times.txt has it.
func written(d congvan.Deadline) string {
	out := []string{d.Kind, d.Bound}
	for _, s := range []string{d.Date, d.Time, d.Start, d.End, d.RRule} {
		if s != "" {
			out = append(out, s)
		}
	}
	if d.Relative != nil {
		out = append(out, strconv.Itoa(d.Relative.N), d.Relative.Unit)
	}
	return strings.Join(out, " ")
}
