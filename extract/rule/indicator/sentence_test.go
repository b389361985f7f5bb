package indicator

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"congvan"
	"congvan/extract/lexicon"
	"congvan/extract/tag"
	"congvan/paper"
)

// tagged makes tagged text of paragraphs, one a line.
func tagged(text string) *tag.Text {
	s := &paper.Section{}
	for _, l := range strings.Split(text, "\n") {
		s.Blocks = append(s.Blocks, &paper.Paragraph{Runs: []paper.Run{{Text: l}}})
	}
	return tag.New(paper.Flatten(&paper.Document{Sections: []*paper.Section{s}}), lexicon.Default())
}

func forms(list []congvan.Indicator) (out []string) {
	for _, i := range list {
		out = append(out, fmt.Sprintf("%s %s %v %s | %s", i.Name, i.Op, i.Value, i.Unit, i.By))
	}
	slices.Sort(out)
	return out
}

// TestSentences reads the sentences that were written from the rules of annotation alone: each is a task.
func TestSentences(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "..", "..", "testdata", "sentences", "*.jsonl"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no sentences: %v", err)
	}
	judged := 0
	for _, file := range files {
		f, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(f)
		for n := 1; lines.Scan(); n++ {
			var c struct {
				Text, Why string
				Want      struct{ Indicators []congvan.Indicator }
			}
			if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
				t.Fatalf("%s:%d: %v", file, n, err)
			}
			if c.Want.Indicators == nil {
				continue
			}
			judged++
			x := tagged(c.Text)
			got := In(x, 0, len(x.Tokens), Context{})
			if g, w := forms(got), forms(c.Want.Indicators); !slices.Equal(g, w) {
				t.Errorf("%s:%d: %s\n%s\ngot  %s\nwant %s", filepath.Base(file), n, c.Why, c.Text, strings.Join(g, "\n     "), strings.Join(w, "\n     "))
			}
		}
		f.Close()
		if err := lines.Err(); err != nil {
			t.Fatal(err)
		}
	}
	if judged == 0 {
		t.Fatal("no sentence with indicators")
	}
}

func TestBy(t *testing.T) {
	for text, want := range map[string]string{
		"2. Mục tiêu đến năm 2030":                            "2030",
		"Mục tiêu cụ thể đến năm 2025, tầm nhìn đến năm 2030": "2025",
		"Mục tiêu": "",
	} {
		x := tagged(text)
		if got := By(x, 0, len(x.Tokens)); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestResultsAreNoTargets(t *testing.T) {
	for _, text := range []string{
		"Ba năm qua, tỉ lệ hộ dân dùng nước sạch tăng từ 61% lên 78%.", "- Đã kê khai 430/430 hộ nuôi, đạt 100%.", "Thuế suất 0,1% trên giá chuyển nhượng.",
		"Cấm biển từ 12 giờ 00 ngày 18/10/2022.", "Mỗi trường cử tối thiểu 05 giáo viên.",
	} {
		x := tagged(text)
		if got := In(x, 0, len(x.Tokens), Context{}); len(got) > 0 {
			t.Errorf("%s: %v", text, forms(got))
		}
	}
}

func TestTimesOfClauses(t *testing.T) {
	x := tagged("Tổ chức 05 lớp tập huấn từ ngày 06/5 đến ngày 10/5/2024; bảo đảm đến hết tháng 6/2024 có 100% nhân viên được tập huấn; đến năm 2025 tỷ lệ sử dụng đạt 90%.")
	got := forms(In(x, 0, len(x.Tokens), Context{}))
	if want := []string{"nhân viên được tập huấn = 100 % | 2024-06", "tỷ lệ sử dụng = 90 % | 2025"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestAims reads sentences below a heading of aims, where what is set up is counted.
func TestAims(t *testing.T) {
	for text, want := range map[string][]string{
		"Hình thành ít nhất 03 cụm công nghiệp; đào tạo tối thiểu 40 kỹ sư.":       {"Hình thành >= 3 cụm công nghiệp | 2030", "đào tạo >= 40 kỹ sư | 2030"},
		"100% khu dân cư có ít nhất 1 trạm quan trắc; trồng mới trên 200 ha rừng.": {"khu dân cư có ít nhất 1 trạm quan trắc = 100 % | 2030", "trồng mới rừng > 200 ha | 2030"},
		"Có 12 trung tâm đang hoạt động.":                                          nil,
	} {
		x := tagged(text)
		if got := forms(In(x, 0, len(x.Tokens), Context{Aims: true, By: "2030"})); !slices.Equal(got, want) {
			t.Errorf("%s\ngot  %q\nwant %q", text, got, want)
		}
	}
	x := tagged("Mở ít nhất 02 câu lạc bộ.")
	if got := forms(In(x, 0, len(x.Tokens), Context{Task: "1"})); len(got) > 0 {
		t.Errorf("in a task it is how the work is done: %q", got)
	}
}
