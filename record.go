// Package congvan holds the words that every other package speaks: the record of an official dispatch, the review of
// it, the choices for a follow-up, the office file, their JSON Schemas, and the working-day calendar.
//
// In: nothing. Out: types. It reads no document, knows no format and no rule, and imports nothing of the project.
package congvan

// SchemaDispatch names the version of the record's JSON contract. Adding a key keeps it; renaming or removing one does not.
const SchemaDispatch = "congvan/dispatch/1"

// Record is the machine's reading of one dispatch. It is never changed by people: what they decide stands in a Review.
//
// Text values are Unicode NFC with single blanks and healed line breaks, in the source's own spelling.
type Record struct {
	Schema     string      `json:"schema"`
	Source     Source      `json:"source"`
	Arrival    Arrival     `json:"arrival"`
	Issuer     Issuer      `json:"issuer"`
	Number     Number      `json:"number"`
	Place      string      `json:"place"` // địa danh, as printed before ", ngày"
	Date       Date        `json:"date"`
	Type       Type        `json:"type"`
	Subject    string      `json:"subject"` // trích yếu, without "V/v", "Về việc"
	Urgency    string      `json:"urgency"` // khẩn, thượng khẩn, hỏa tốc: the mark as printed, lower case
	Secrecy    string      `json:"secrecy"` // mật, tối mật, tuyệt mật
	Addressees []Body      `json:"addressees"`
	References []Reference `json:"references"`
	Parts      []Part      `json:"parts"`
	Outline    []Node      `json:"outline"`
	Tasks      []Task      `json:"tasks"`
	Indicators []Indicator `json:"indicators"`
	Deadlines  []Deadline  `json:"deadlines"`
	Recipients []Recipient `json:"recipients"`
	Signer     Signer      `json:"signer"`
	Candidates []Candidate `json:"candidates"`
	Warnings   []Warning   `json:"warnings"`
	At         At          `json:"at"`
}

// Source says which bytes were read, and by what.
type Source struct {
	Name       string      `json:"name"`
	SHA256     string      `json:"sha256"`
	MediaType  string      `json:"media_type"`
	Pages      int         `json:"pages"`      // 0 where the format has none
	Container  string      `json:"container"`  // the ZIP, EML or edXML that held it, and the way inside: "goi.zip/thu.eml"
	TextLayer  string      `json:"text_layer"` // native, ocr, mixed
	Encoding   string      `json:"encoding"`   // utf-8, tcvn3, vni, windows-1258: what the letters were read from
	Reader     string      `json:"reader"`     // reader, its version and, of PDF, what saw the objects: "docx/1", "pdf/1+ledongthuc"
	Program    string      `json:"program"`    // program version and lexicon hash
	Truncated  bool        `json:"truncated"`  // the file was cut: only what is left was read
	Signatures []Signature `json:"signatures"`
}

// Signature is one digital signature of the file: three facts kept apart.
type Signature struct {
	Signer     string `json:"signer"`      // the name in the certificate
	Time       string `json:"time"`        // RFC 3339; of the time stamp on it, else what the signer's program wrote
	Intact     bool   `json:"intact"`      // the bytes it covers are those that were signed
	CoversFile bool   `json:"covers_file"` // and these are the whole file
	Chain      string `json:"chain"`       // to a root the user trusts: known, unknown, broken (not in force at that time)
}

// Arrival is what the receiver's stamp "ĐẾN" or the envelope says.
type Arrival struct {
	Number string `json:"number"`
	Date   string `json:"date"` // ISO day

	Envelope *Envelope `json:"envelope,omitempty"` // of the container that brought it
	At       At        `json:"at"`
}

// Issuer is the body that issued the dispatch, and its parent (cơ quan chủ quản), as printed.
type Issuer struct {
	Parent string `json:"parent"`
	Name   string `json:"name"`
	At     At     `json:"at"`
}

// Number is số, ký hiệu as printed after "Số", blanks dropped. Ordinal is "" when it is not filled in.
type Number struct {
	Text    string `json:"text"`
	Ordinal string `json:"ordinal"`
	Symbol  string `json:"symbol"`
	At      At     `json:"at"`
}

// Date is a day as written and as ISO, cut to what is written: "2023-02-24", "2023-02", "2023".
type Date struct {
	Text  string `json:"text"`
	Value string `json:"value"`
	At    At     `json:"at"`
}

// Type is the kind of paper: the code of NĐ 30/2020, Phụ lục III, and the name (tên loại).
type Type struct {
	Code string `json:"code"`
	Name string `json:"name"`
	At   At     `json:"at"`
}

// Body is an office, unit, group or person as named in the text. Resolved is whom words such as "các đơn vị tại mục 2" mean.
type Body struct {
	Name     string   `json:"name"`
	Resolved []string `json:"resolved,omitempty"`
	At       At       `json:"at"`
}

// Relation of one document to another, strongest first where two fit: see Relations.
type Relation string

// The relations of this dispatch to a document that it names.
const (
	Replies    Relation = "replies"
	Amends     Relation = "amends"
	Replaces   Relation = "replaces"
	Repeals    Relation = "repeals"
	Basis      Relation = "basis"
	Implements Relation = "implements"
	Encloses   Relation = "encloses"
	Cites      Relation = "cites"
)

// Relations lists all of them; where two fit one document, the earlier in this list wins.
func Relations() []Relation {
	return []Relation{Replies, Amends, Replaces, Repeals, Basis, Implements, Encloses, Cites}
}

// Reference is a document that the dispatch names so that a reader could look it up. One entry a document.
type Reference struct {
	ID       string   `json:"id"`
	Type     string   `json:"type"`
	Number   string   `json:"number"`
	Date     string   `json:"date"`
	Issuer   string   `json:"issuer"`
	Title    string   `json:"title"`
	Relation Relation `json:"relation"`
	Links    []Link   `json:"links"`
	Mentions []Ranges `json:"mentions"`
	At       At       `json:"at"`
}

// Link is a relation of one cited document to another.
type Link struct {
	Relation Relation `json:"relation"`
	To       string   `json:"to"`
}

// Part is an appendix or document attached after the dispatch itself: "A1", "A2" … in order.
type Part struct {
	Part  string `json:"part"`
	Kind  string `json:"kind"` // appendix, attached
	Label string `json:"label"`
	Type  string `json:"type"`
	Title string `json:"title"`
	At    At     `json:"at"`
}

// Node is a heading, point or table row of the outline.
type Node struct {
	ID       string `json:"id"`
	Label    string `json:"label"`
	Text     string `json:"text"`
	Ranges   Ranges `json:"ranges"`
	Children []Node `json:"children"`
}

// Task is a point, paragraph or table row that tells someone to do something.
type Task struct {
	ID         string   `json:"id"`
	Label      string   `json:"label"`
	Parent     string   `json:"parent"`
	Part       string   `json:"part"`
	Title      string   `json:"title"`  // the sentence that says what is to be done
	Action     string   `json:"action"` // from the verb on, ready to stand after "giao [body]"
	Text       string   `json:"text"`   // the whole point, children excluded
	Lead       []Body   `json:"lead"`
	Support    []Body   `json:"support"`
	Inherited  []string `json:"inherited"` // keys that come from a heading or lead-in
	Ours       string   `json:"ours,omitempty"`
	OursWhy    string   `json:"ours_why,omitempty"`
	Output     string   `json:"output"`
	Deadlines  []string `json:"deadlines"`  // ids
	References []string `json:"references"` // ids
	Reports    []Report `json:"reports"`
	Indicators []string `json:"indicators"` // ids
	At         At       `json:"at"`
}

// Report is a duty to report to a named body. Deadline is an id, "" when none is stated.
type Report struct {
	To       string `json:"to"`
	Via      string `json:"via"`
	Deadline string `json:"deadline"`
	At       At     `json:"at"`
}

// Indicator is a measurable target.
type Indicator struct {
	ID    string  `json:"id"`
	Name  string  `json:"name"`
	Op    string  `json:"op"` // =, >=, <=, >, <
	Value float64 `json:"value"`
	Unit  string  `json:"unit"`
	By    string  `json:"by"`
	Task  string  `json:"task"`
	At    At      `json:"at"`
}

// Deadline is a stated time limit, or the set time of an activity.
type Deadline struct {
	ID           string    `json:"id"`
	Text         string    `json:"text"`
	Kind         string    `json:"kind"`  // date, recurring, period, relative, ongoing, event
	Bound        string    `json:"bound"` // before, by, on, within, from
	Date         string    `json:"date"`  // kind date: ISO day, or "2023-06", "2023-Q2", "2023"
	Time         string    `json:"time"`  // "16:30"
	Start        string    `json:"start"` // kind period
	End          string    `json:"end"`
	RRule        string    `json:"rrule"` // kind recurring: RFC 5545
	Relative     *Relative `json:"relative"`
	YearInferred bool      `json:"year_inferred"`
	Due          string    `json:"due"` // last day that still keeps it; computed, never stated
	At           At        `json:"at"`
}

// Relative is a limit counted from an event: 15 working days from "ngày nhận được văn bản".
type Relative struct {
	N    int    `json:"n"`
	Unit string `json:"unit"` // hour, day, working_day, week, month, quarter, year
	From string `json:"from"` // as written
}

// Recipient is one line of Nơi nhận.
type Recipient struct {
	Name    string   `json:"name"`
	Purpose string   `json:"purpose"` // "để báo cáo", as written
	Role    string   `json:"role"`    // as-addressed, report, action, copy, archive
	Units   []string `json:"units,omitempty"`
	At      At       `json:"at"`
}

// Signer is the signature block: authority (TM., KT., TL. …), position and name.
type Signer struct {
	Authority string `json:"authority"`
	Position  string `json:"position"`
	Name      string `json:"name"`
	At        At     `json:"at"`
}

// Candidate is a date that was found and not taken, with the reason.
type Candidate struct {
	Text   string `json:"text"`
	Value  string `json:"value"`
	Reason string `json:"reason"`
	Ranges Ranges `json:"ranges"`
}
