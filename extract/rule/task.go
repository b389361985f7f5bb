package rule

import (
	"congvan"
	"congvan/extract/outline"
	"congvan/extract/rule/charge"
	"congvan/extract/rule/indicator"
	"congvan/extract/tag"
	"congvan/internal/reuse"
)

// Task reads what somebody is told to do: who, with whom, by when, to whom to report, on what basis.
var Task = &Rule{
	Name:  "task",
	Doc:   "points, paragraphs and table rows that instruct; silent on background, lists, closing formulas and what is retold",
	Needs: []*Rule{Type, Addressee, Reference},
	Keys:  []string{"tasks", "deadlines", "indicators", "candidates"},
	Run:   task,
}

func task(d *Doc, r *congvan.Record) []congvan.Warning {
	d.know(r.Issuer.Name)
	t := &taskReader{Doc: d, record: r, up: r.Type.Code == "TTr" || r.Type.Code == "BC" || d.isSlip(), tasks: draftsRoom.Take(0), outside: outsideRoom.Take(0)}
	for _, p := range d.Outline.Parts {
		t.part = p
		t.tables = 0
		t.regulation = d.isRegulation(p)
		t.points(p.Points, context{task: -1})
	}
	deadlines, candidates := deadlinesRoom.Take(8), candidatesRoom.Take(8)
	r.Deadlines, r.Candidates = append(deadlines, r.Deadlines...), append(candidates, r.Candidates...)
	t.finish()
	t.mentions.close()
	deadlines, candidates = r.Deadlines, r.Candidates
	r.Deadlines, r.Candidates = append([]congvan.Deadline(nil), deadlines...), append([]congvan.Candidate(nil), candidates...)
	deadlinesRoom.Give(deadlines)
	candidatesRoom.Give(candidates)
	draftsRoom.Give(t.tasks)
	outsideRoom.Give(t.outside)
	return t.warnings
}

var (
	draftsRoom  reuse.Room[draft]
	outsideRoom reuse.Room[left]

	deadlinesRoom  reuse.Room[congvan.Deadline]
	candidatesRoom reuse.Room[congvan.Candidate]
)

var phieuTrinh = tag.P("phiếu trình")

// isSlip tells whether the paper is a phiếu trình, with which a clerk goes up to the head.
func (d *Doc) isSlip() bool {
	p := d.main()
	return p.Title >= 0 && d.At(d.Lines[p.Title].From, phieuTrinh)
}

// proposals are headings below which a paper says what it asks for, whatever it told before.
var proposals = tag.Phrases("ý kiến đề xuất", "đề xuất", "kiến nghị", "những kiến nghị", "một số kiến nghị", "các kiến nghị", "nội dung kiến nghị", "nội dung đề xuất", "nội dung đề nghị")

// ofAnother tells whether the heading names a body that is not the issuer: "Ý kiến đề xuất của Sở Nội vụ" in another's paper.
func (t *taskReader) ofAnother(s span) bool {
	for j := s.From + 1; j < s.To; j++ {
		if names, _ := t.Names(j, s.To); len(names) > 0 {
			return charge.Fold(t.Value(names[0])) != charge.Fold(t.record.Issuer.Name)
		}
	}
	return false
}

type taskReader struct {
	*Doc
	record     *congvan.Record
	part       *outline.Part
	up         bool // the paper goes up: only requests are tasks
	regulation bool // the part is a quy chế, quy định or điều lệ: articles that define or permit are none
	tables     int  // task tables of the part so far
	tasks      []draft
	counters   []counter // room for the next
	outside    []left    // texts of the body that stand in no task
	warnings   []congvan.Warning
	mentions   *mentions                 // of the documents that the paper names
	date       string                    // what notBefore gives
	again      []limitAt                 // where the task at hand tells a limit once more
	around     map[*outline.Point]around // by the first point of a level
}

// left is a text that is in no task.
type left struct {
	span
	aims  bool   // it stands under Mục tiêu, Chỉ tiêu, Yêu cầu: what it measures is a target, not what was reached
	by    string // the time that the heading above sets: "2030"
	below bool   // the heading of those aims stands above it
	told  bool   // it tells what came in or how things are: its times limit nobody
}

// context is what a point takes from the points above it and the paragraphs before it.
type context struct {
	id         string
	ids        *counter // of the labelled point above, where headings without number stand between
	aims       bool     // below Mục tiêu, Chỉ tiêu, Yêu cầu
	by         string   // the time that the heading of those aims sets
	background bool     // below Mục đích, Tình hình …
	yardstick  bool     // below Tiêu chí, Tiêu chuẩn: who is measured is not charged
	told       bool     // below Tình hình, Kết quả: what stands there is past
	leadIn     bool     // the points are the topics of a lead-in that is the task
	contents   bool     // below a list of contents: "gồm các nội dung sau:"
	agency     bool     // below a heading that names a body
	asked      bool     // below a lead-in that asks the addressees: what they are to order stands in the points
	listed     bool     // after a lead-in over paragraphs, each of which says what to do
	directed   bool     // after a lead-in over paragraphs that says somebody directs
	lead       []span   // of a heading or lead-in
	support    []span   // of the same heading: "Sở X chủ trì, phối hợp với …:"
	task       int      // index of the task that holds the points below, -1 if none
	work       span     // indices of the tasks of "Nhiệm vụ: …", told beside who does it and by when
	attributed bool     // who does the point itself, or by when, stands on the lines after it
}

// draft is a task before its text is complete.
type draft struct {
	congvan.Task
	label    span
	title    span
	own      []span // its own text, in order
	lead     []span
	support  []span
	output   []span
	charges  []charge.Charge
	limit    []span   // cells that say by when
	schedule bool     // those cells stand under "Thời gian", not under a time of completion
	column   []string // ids of the limits that stand in those cells alone
	text     []span   // the point itself where own has more: of a row the cell that says what is to be done
}

func (t *taskReader) points(points []*outline.Point, ctx context) {
	ids := ctx.ids
	if ids == nil {
		ids = t.newCounter()
	}
	ctx.ids = nil
	each := t.attributesOfEach(points)
	last := -1 // index of the task that the labelled point before is, -1 if it is none
	for i, p := range points {
		if p.Table != nil {
			t.table(p, ctx)
			continue
		}
		step := ids.of(p)
		if p.Label.Kind == outline.Plain {
			s := span{From: p.From, To: p.To}
			if h := t.attribute(s); each && last >= 0 && h != attrNone {
				t.addAttribute(last, h, s)
				continue
			}
			t.plain(points, i, &ctx, &ids.paras)
			continue
		}
		below := ctx
		if p.Label.Kind == outline.Heading { // no step of the id: what stands below is counted with what stands beside it
			below.ids = ids
		}
		below.attributed = each && i+1 < len(points) && points[i+1].Label.Kind == outline.Plain && points[i+1].Table == nil &&
			t.attribute(span{From: points[i+1].From, To: points[i+1].To}) != attrNone
		n := len(t.tasks)
		t.point(p, below, join(ctx.id, step))
		if t.tellsWork(p) {
			ctx.work = span{From: n, To: len(t.tasks)}
		}
		if last = -1; n < len(t.tasks) && t.tasks[n].ID == partID(t.part, join(ctx.id, step)) {
			last = n
		}
	}
}

// attributesOfEach tells whether lines such as "Cơ quan chủ trì: …" stand after one point and again after a later one: they
// are of the point before them, not of the one above.
func (t *taskReader) attributesOfEach(points []*outline.Point) bool {
	runs, after := 0, false // runs of such lines; whether the line before is of one
	for i, p := range points {
		is := p.Label.Kind == outline.Plain && p.Table == nil && i > 0 && t.attribute(span{From: p.From, To: p.To}) != attrNone
		if is && !after {
			runs++
		}
		after = is
	}
	return runs > 1
}

// point reads a labelled point or heading.
func (t *taskReader) point(p *outline.Point, ctx context, id string) {
	s := span{From: p.From, To: p.To}
	below := ctx
	below.id, below.task, below.work, below.attributed = id, -1, span{}, false
	if p.Label.Kind == outline.Article || p.Label.Kind <= outline.Muc {
		below.asked = false
	}
	below.listed = false
	if p.Label.Kind <= outline.Article { // a part of the paper is no entry of a list
		ctx.contents, below.contents = false, false
	}
	if h := t.attribute(s); h != attrNone && ctx.attributable() && !t.worksBelow(p) {
		t.addAttributes(&ctx, h, s)
		below.task, below.work = ctx.task, ctx.work
		t.points(p.Children, below)
		return
	}
	switch {
	case t.isBackground(s, p):
		below.background, below.agency, below.lead = true, false, nil
		below.told = t.Any(s.From, past) > 0
		below.aims = ctx.aims || t.aimsAt(s)
		below.yardstick = ctx.yardstick || t.Any(s.From, yardsticks) > 0
		if by := indicator.By(t.Text, s.From, s.To); by != "" {
			below.by = by
		}
	case p.Label.Kind <= outline.Article && !ctx.contents && ctx.background && p.Label.Kind != outline.Plain:
		below.background = ctx.background && p.Label.Kind > outline.Muc
		below.told = ctx.told && below.background
	}
	if ctx.aims && len(p.Children) > 0 { // "2.1. Đến năm 2030", below "2. Mục tiêu cụ thể"
		if by := indicator.By(t.Text, s.From, s.To); by != "" {
			below.by = by
		}
	}
	if t.Any(s.From, proposals) > 0 && !t.ofAnother(s) { // "b) Ý kiến đề xuất", below "2. Kết quả rà soát và đề xuất"
		below.told, below.background = false, false
	}
	names, agency := t.agencyHeading(s, p)
	var support []span
	if !agency {
		names, support, agency = t.leadsWith(s, p)
	}
	if !agency && len(p.Children) > 0 && t.Is(s.To-1, ':') {
		if charges := t.Charges(s); t.opensDuties(s, p, charges) {
			names, support = t.particular(charges, false), t.Support(s)
			agency = len(names) > 0
		}
	}
	if !agency && len(ctx.lead) > 0 && len(p.Children) > 0 {
		names, support = ctx.lead, t.withWhom(s)
		agency = len(support) > 0
	}
	if agency {
		below.agency, below.lead, below.support, below.background, below.contents = true, names, support, ctx.yardstick, false
	}
	is := !agency && t.isTask(p, s, ctx)
	if is {
		n := t.add(p, s, ctx, id)
		below.task = n
		if lead := t.tasks[n].lead; len(lead) > 0 && len(p.Children) > 0 && t.Is(s.To-1, ':') {
			below.lead, below.agency, below.support = lead, true, nil
		} else if len(lead) > 0 && len(ctx.lead) > 0 && len(t.tasks[n].Inherited) == 0 { // who does it is nearer than who stands above
			below.lead, below.support = lead, nil
		}
		below.contents = t.listsContents(s)
	} else {
		below.contents = ctx.contents || t.listsContents(s)
		switch {
		case ctx.task >= 0 && len(p.Children) == 0 && !agency:
			t.tasks[ctx.task].own = append(t.tasks[ctx.task].own, s)
		case ctx.task >= 0 && !agency && p.Label.Kind > outline.Letter: // a list below a task belongs to it with all that is in it
			t.tasks[ctx.task].own = append(t.tasks[ctx.task].own, s)
			below.task = ctx.task
		default:
			t.leaveOut(p, s, ctx)
		}
	}
	t.points(p.Children, below)
}
