package generate

import (
	"strings"

	"congvan"
)

// actionOf gives what a task asks for, ready to stand after "giao [body]": its action, else its title without the body
// that it begins with.
func actionOf(t *congvan.Task) string {
	s := bare(t.Action)
	if s == "" {
		s = bare(t.Title)
		for _, b := range t.Lead {
			rest, ok := strings.CutPrefix(s, b.Name)
			if !ok || rest == "" {
				continue
			}
			s = strings.TrimLeft(rest, " :,-–")
			for _, w := range []string{"có trách nhiệm ", "chịu trách nhiệm ", "phải "} {
				s = strings.TrimPrefix(s, w)
			}
			break
		}
	}
	for _, w := range []string{" như sau", " sau đây", ", cụ thể", ", gồm"} { // what it led in to stands in points of its own
		s = bare(strings.TrimSuffix(s, w))
	}
	return lowerFirst(s)
}

// worded is an item in the words of the new paper.
type worded struct {
	action    string // with the limits that it tells itself
	due       string // the limits and reports that it does not tell
	cited     string // the papers that the task cites and the action does not name
	deadlines []congvan.Deadline
	reports   []congvan.Report // Deadline is an index into deadlines as text, "" for none
	support   []string
}

// word puts an item into words. Every time limit of the task stands in them: the stated one, or the internal one in the
// place of the first that names a day.
func (d *draft) word(it *item) worded {
	var w worded
	own := it.task
	w.action = lowerFirst(bare(it.action))
	if own == nil {
		if it.internal != "" {
			dl := internal(it.internal)
			w.deadlines = append(w.deadlines, dl)
			w.due = due(&dl)
		}
		return w
	}
	if w.action == "" {
		w.action = actionOf(own)
	}
	w.action, w.support = d.withSupport(w.action, it)
	var clauses []string
	internalDay := it.internal
	placed := map[string]int{} // deadline id to its place in w.deadlines
	inReport := map[string]bool{}
	for _, r := range own.Reports {
		inReport[r.Deadline] = r.Deadline != "" && !says(w.action, r.To)
	}
	for _, stated := range d.deadlinesOf(own) {
		printed := *stated
		if internalDay != "" && stated.Kind == "date" {
			printed, internalDay = internal(internalDay), ""
		} else {
			printed.Text = phrase(stated)
			printed.YearInferred = false
		}
		placed[stated.ID] = len(w.deadlines)
		w.deadlines = append(w.deadlines, printed)
		switch {
		case strings.Contains(w.action, stated.Text) && stated.Text != "":
			w.action = strings.Replace(w.action, stated.Text, printed.Text, 1)
		case says(w.action, printed.Text):
		case !inReport[stated.ID]:
			clauses = appendNew(clauses, due(&printed))
		}
	}
	if internalDay != "" { // no stated limit names a day
		dl := internal(internalDay)
		w.deadlines = append(w.deadlines, dl)
		clauses = append(clauses, due(&dl))
	}
	for _, r := range own.Reports {
		out := congvan.Report{To: r.To, Via: r.Via, Deadline: r.Deadline}
		if !says(w.action, r.To) {
			clauses = append(clauses, reportClause(&r, w.deadlines, placed))
		}
		w.reports = append(w.reports, out)
	}
	for i := range w.reports {
		if at, ok := placed[w.reports[i].Deadline]; ok {
			w.reports[i].Deadline = deadlineID(at)
		} else {
			w.reports[i].Deadline = ""
		}
	}
	w.due = joined(clauses)
	w.cited = d.citedBy(own, w.action)
	return w
}

// joined puts clauses together; a verb that two in a row begin with is said once.
func joined(clauses []string) string {
	var b strings.Builder
	before := ""
	for i, c := range clauses {
		verb := ""
		for _, v := range []string{"hoàn thành ", "thực hiện "} {
			if strings.HasPrefix(c, v) {
				verb = v
			}
		}
		switch {
		case i == 0:
		case verb != "" && verb == before:
			b.WriteString(", ")
			c = c[len(verb):]
		default:
			b.WriteString("; ")
		}
		before = verb
		b.WriteString(c)
	}
	return b.String()
}

// withSupport puts the supporting bodies into the action where it does not name them.
func (d *draft) withSupport(action string, it *item) (string, []string) {
	names := append([]string(nil), it.support...)
	for _, b := range it.task.Support {
		if !d.office.Is(b.Name) && !d.office.In(b.Name) {
			names = appendNew(names, b.Name)
		}
	}
	var unsaid []string
	for _, n := range names {
		if !says(action, n) {
			unsaid = append(unsaid, inSentence(n))
		}
	}
	if len(unsaid) == 0 {
		return action, names
	}
	list := strings.Join(unsaid, ", ")
	for _, w := range []string{"chủ trì, phối hợp với ", "chủ trì phối hợp với ", "phối hợp với "} {
		if rest, ok := strings.CutPrefix(action, w); ok {
			return w + list + ", " + rest, names
		}
	}
	action = strings.TrimPrefix(strings.TrimPrefix(action, "chủ trì, "), "chủ trì ")
	return "chủ trì, phối hợp với " + list + " " + action, names
}

func reportClause(r *congvan.Report, deadlines []congvan.Deadline, placed map[string]int) string {
	s := "gửi báo cáo về " + inSentence(r.To)
	if r.Via != "" {
		s += " (qua " + r.Via + ")"
	}
	if at, ok := placed[r.Deadline]; ok {
		s += " " + deadlines[at].Text
	}
	return s
}

// citedBy names the papers that a task cites where its action does not.
func (d *draft) citedBy(t *congvan.Task, action string) string {
	var out []string
	for _, id := range t.References {
		ref := d.reference(id)
		if ref == nil || ref.Number != "" && says(action, ref.Number) || ref.Number == "" && says(action, ref.Title) {
			continue
		}
		if ref.Number != "" && ref.Number == d.record.Number.Text {
			continue
		}
		out = appendNew(out, cite(ref))
	}
	return strings.Join(out, ", ")
}

// cite names a paper as fully as it is known.
func cite(r *congvan.Reference) string {
	if r.Number == "" {
		return strings.TrimSpace(r.Title + " " + datedUnless(r.Title, r.Date))
	}
	s := strings.TrimSpace(typeName(r.Type) + " số " + r.Number)
	if r.Date != "" {
		s += " " + dated(r.Date)
	}
	if r.Issuer != "" {
		s += " của " + r.Issuer
	}
	return s
}

func datedUnless(title, date string) string {
	y, _, _ := cut(date)
	if y == "" || strings.Contains(title, y) {
		return ""
	}
	return dated(date)
}

// typeName gives the name of a type of papers by its code.
func typeName(code string) string {
	names := map[string]string{
		"NQ": "Nghị quyết", "QĐ": "Quyết định", "CT": "Chỉ thị", "QC": "Quy chế", "QyĐ": "Quy định", "TC": "Thông cáo",
		"TB": "Thông báo", "HD": "Hướng dẫn", "CTr": "Chương trình", "KH": "Kế hoạch", "PA": "Phương án", "ĐA": "Đề án",
		"DA": "Dự án", "BC": "Báo cáo", "BB": "Biên bản", "TTr": "Tờ trình", "HĐ": "Hợp đồng", "CV": "Công văn",
		"CĐ": "Công điện", "BGN": "Bản ghi nhớ", "BTT": "Bản thỏa thuận", "GUQ": "Giấy ủy quyền", "GM": "Giấy mời",
		"GGT": "Giấy giới thiệu", "GNP": "Giấy nghỉ phép", "PG": "Phiếu gửi", "PC": "Phiếu chuyển", "PB": "Phiếu báo",
		"KL": "Kết luận", "HP": "Hiến pháp", "L": "Luật", "BL": "Bộ luật", "PL": "Pháp lệnh", "NĐ": "Nghị định",
		"TT": "Thông tư", "TTLT": "Thông tư liên tịch", "VB": "Văn bản",
	}
	return names[code]
}
