package generate

import (
	"regexp"
	"strings"

	"congvan"
)

var (
	roman  = regexp.MustCompile(`^[IVXLC]+$`)
	digits = regexp.MustCompile(`^[0-9]+[a-zđ]?$`)
	letter = regexp.MustCompile(`^[a-zđ]{1,2}$`)
	row    = regexp.MustCompile(`^T[0-9]+$`)
)

// locate says where in its paper the task with the id stands: "điểm a khoản 1 Điều 2", "mục II.3", "điểm b mục 3 Phụ
// lục I"; "" when the place has no label.
func locate(id string, parts []congvan.Part) string {
	where := ""
	if part, rest, ok := strings.Cut(id, "/"); ok {
		id = rest
		where = "văn bản kèm theo"
		for _, p := range parts {
			if p.Part == part && p.Label != "" {
				where = p.Label
			}
		}
	}
	var (
		section []string // Roman and Arabic numbers: mục II.3
		article string   // Điều 2
		clause  string   // khoản 1
		point   string   // điểm a
		table   bool
	)
	for _, s := range strings.Split(id, ".") {
		rest, isArticle := strings.CutPrefix(s, "Đ")
		switch {
		case row.MatchString(s) && len(section) == 0:
			table = true
		case isArticle && digits.MatchString(rest):
			article = rest
		case article != "" && clause == "" && digits.MatchString(s):
			clause = s
		case article == "" && point == "" && (roman.MatchString(s) || digits.MatchString(s)):
			section = append(section, s)
		case point == "" && letter.MatchString(s):
			point = s
		default: // a bullet or a paragraph: the place is that of what holds it
			return join(where, table, section, article, clause, point)
		}
	}
	return join(where, table, section, article, clause, point)
}

func join(where string, table bool, section []string, article, clause, point string) string {
	var words []string
	if point != "" {
		words = append(words, "điểm "+point)
	}
	if clause != "" {
		words = append(words, "khoản "+clause)
	}
	if article != "" {
		words = append(words, "Điều "+article)
	}
	switch {
	case len(section) > 0 && table:
		words = append(words, "số thứ tự "+strings.Join(section, ".")+" bảng nhiệm vụ")
	case len(section) > 0:
		words = append(words, "mục "+strings.Join(section, "."))
	}
	if len(words) == 0 {
		return ""
	}
	if where != "" {
		words = append(words, where)
	}
	return strings.Join(words, " ")
}
