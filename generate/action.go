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
	for _, w := range []string{" như sau", " sau đây", ", cụ thể", ", gồm", "; trong đó", ", trong đó"} { // what it led in to stands in points of its own
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
	reports   []congvan.Report // without limits
	days      map[string]string
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
			w.due = due(&dl)
			dl.Text = asRead(w.due, dl)
			w.deadlines = append(w.deadlines, dl)
		}
		return w
	}
	if w.action == "" {
		w.action = actionOf(own)
	}
	w.action, w.support = d.withSupport(w.action, it)
	var clauses []string
	internalDay := it.internal
	printed := map[string]congvan.Deadline{} // by the id of the stated one
	unsaid := map[string]bool{}              // limits of reports that the action does not tell
	for _, r := range own.Reports {
		unsaid[r.Deadline] = r.Deadline != "" && !sends(w.action, r.To)
	}
	for _, stated := range d.deadlinesOf(own) {
		limit := *stated
		if internalDay != "" && stated.Kind == congvan.KindDate && !d.isTarget(own, stated) {
			limit, internalDay = inPlaceOf(stated, internalDay), ""
		}
		told := false
		w.action, limit, told = inAction(w.action, stated, limit)
		if !told && !unsaid[stated.ID] {
			clause := due(&limit)
			clauses = appendNew(clauses, clause)
			limit.Text = asRead(clause, limit)
		}
		printed[stated.ID] = limit
		if limit.Date != stated.Date {
			w.days = map[string]string{stated.Date: limit.Date}
		}
		w.deadlines = append(w.deadlines, limit)
	}
	if internalDay != "" { // no stated limit names a day
		dl := internal(internalDay)
		clause := due(&dl)
		dl.Text = asRead(clause, dl)
		w.deadlines = append(w.deadlines, dl)
		clauses = append(clauses, clause)
	}
	for _, r := range own.Reports {
		if !sends(w.action, r.To) {
			clauses = append(clauses, reportClause(&r, printed))
			r.To = inSentence(r.To)
		}
		w.reports = append(w.reports, congvan.Report{To: r.To, Via: r.Via})
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
		if !d.office.Is(b.Name) && !d.office.In(b.Name) || helps(action, b.Name) {
			names = appendNew(names, b.Name)
		}
	}
	var unsaid []string
	for _, n := range names {
		if !helps(action, n) {
			unsaid = append(unsaid, inSentence(n))
		}
	}
	if len(unsaid) == 0 {
		return action, names
	}
	list := strings.Join(unsaid, ", ")
	made := false
	for _, thing := range []string{"đề án ", "dự án ", "kế hoạch ", "chương trình ", "nghị quyết ", "quyết định ", "báo cáo kết quả "} {
		made = made || strings.HasPrefix(action, thing)
	}
	if made {
		action = "thực hiện " + action // a thing to be made: its name must not run into theirs
	}
	for _, w := range []string{"chủ trì, phối hợp với ", "chủ trì phối hợp với ", "phối hợp với "} {
		if rest, ok := strings.CutPrefix(action, w); ok {
			return w + list + ", " + rest, names
		}
	}
	action = strings.TrimPrefix(strings.TrimPrefix(action, "chủ trì, "), "chủ trì ")
	const with = "chủ trì, phối hợp với "
	return with + list + " " + behind(with, unsaid, action), names
}

// helps tells whether the action says that the body helps: it is named behind "phối hợp", or before it.
func helps(action, name string) bool {
	if !says(action, name) {
		return false
	}
	for _, clause := range strings.Split(fold(action), ";") {
		at := strings.Index(clause, "phối hợp")
		if at < 0 {
			at = strings.Index(clause, "phối, kết hợp")
		}
		if i := strings.LastIndex(clause, fold(name)); at >= 0 && i > at {
			return true
		}
		if i := strings.Index(clause, fold(name)+" phối hợp"); i >= 0 {
			return true
		}
	}
	return false
}

// isTarget tells whether a limit is the time of a measurable target of the task, and not the only one that names a day.
func (d *draft) isTarget(own *congvan.Task, limit *congvan.Deadline) bool {
	if !strings.Contains(own.Action, limit.Text) {
		return false
	}
	for _, i := range d.record.Indicators {
		if i.Task == own.ID && i.By == limit.Date {
			return true
		}
	}
	return false
}

// inAction puts a stated limit into the action where it tells it: in words that stay true in a paper of another year, or
// the limit given in its place. told is whether the action tells it.
func inAction(action string, stated *congvan.Deadline, limit congvan.Deadline) (string, congvan.Deadline, bool) {
	own := sameLimit(*stated, limit)
	if stated.Text != "" && strings.Contains(action, stated.Text) {
		if own && !stated.YearInferred {
			return action, limit, true
		}
		if own {
			limit.Text, limit.YearInferred = phrase(stated), false
		}
		action = strings.Replace(action, stated.Text, limit.Text, 1)
		for _, verb := range []string{"hoàn thành ", "xong "} {
			if strings.Contains(action, verb+limit.Text) {
				limit.Text = verb + limit.Text
				break
			}
		}
		return action, limit, true
	}
	if own {
		limit.Text, limit.YearInferred = phrase(stated), false
	}
	if tail := tailIn(action, limit.Text); own && stated.Kind == congvan.KindRecurring && tail != "" {
		return strings.Replace(action, tail, limit.Text, 1), limit, true // "báo cáo … trước ngày 05/12", the "hằng năm" of the lead-in lost
	}
	if at := strings.Index(fold(action), fold(limit.Text)); at >= 0 && limit.Text != "" {
		if len(fold(action)) == len(action) {
			limit.Text = action[at : at+len(fold(limit.Text))]
		}
		return action, limit, true
	}
	return action, limit, false
}

// tailIn gives the longest end of a limit, of three words or more, that the text has without the rest; "" for none.
func tailIn(text, limit string) string {
	words := strings.Fields(limit)
	if strings.Contains(text, limit) {
		return ""
	}
	for i := 1; i+3 <= len(words); i++ {
		if tail := strings.Join(words[i:], " "); strings.Contains(text, tail) {
			return tail
		}
	}
	return ""
}

// asRead gives the words of a limit as they stand in its clause: a verb that sets it belongs to them.
func asRead(clause string, limit congvan.Deadline) string {
	if strings.HasPrefix(clause, "hoàn thành ") && (limit.Kind == congvan.KindDate || limit.Kind == congvan.KindRelative) {
		return clause
	}
	return limit.Text
}

func reportClause(r *congvan.Report, printed map[string]congvan.Deadline) string {
	s := "gửi báo cáo về " + inSentence(r.To)
	if r.Via != "" {
		s += " (qua " + r.Via + ")"
	}
	if limit, ok := printed[r.Deadline]; ok {
		s += " " + limit.Text
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
