package generate

import (
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"congvan"
	"congvan/paper"
)

// FuzzMake: any record gives a whole paper or an error that says what is missing.
func FuzzMake(f *testing.F) {
	for _, name := range []string{"cong-van-mot-co-quan", "ke-hoach-nhieu-co-quan", "chi-thi-cac-loai-thoi-han"} {
		data, err := os.ReadFile(records + name + ".json")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data, "")
	}
	f.Add([]byte(`{"type":{"name":"x"},"subject":"Ủ","issuer":{"name":"Ỷ"},"tasks":[{"id":"-","title":".","deadlines":["d"],"reports":[{"to":"","deadline":"d"}]}],"deadlines":[{"id":"d","kind":"date","date":"2026-Q9","text":":"}]}`), "reply: draft\ncharges: [{body: 'Các', tasks: all}]")
	office := readOffice(f, "")
	f.Fuzz(func(t *testing.T, data []byte, text string) {
		var r congvan.Record
		if json.Unmarshal(data, &r) != nil {
			return
		}
		c, err := congvan.ParseChoices([]byte(text))
		if err != nil {
			c = nil
		}
		for _, form := range Forms() {
			res, err := Make(form.Name, Input{Record: &r, Office: office, Choices: c})
			var known *congvan.Error
			switch {
			case err != nil && !errors.As(err, &known):
				t.Errorf("%s: error %v", form.Name, err)
			case err == nil && !strings.Contains(paper.Flatten(res.Paper).String, "Nơi nhận:"):
				t.Errorf("%s: a paper without its end", form.Name)
			}
		}
	})
}
