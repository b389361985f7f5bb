// Package profile holds the geometry of a form of papers as data: sizes, styles, margins, each with its clause.
//
// In: the data files beside it. Out: typed values. It lays nothing out and judges nothing.
package profile

import (
	_ "embed"
	"sync"

	"github.com/goccy/go-yaml"
)

// Profile is the geometry of one form of papers, valid for papers dated From to Until (ISO days; "" is open).
type Profile struct {
	Name   string `yaml:"name"`
	Decree string `yaml:"decree"`
	From   string `yaml:"from"`
	Until  string `yaml:"until"`

	Font     Font              `yaml:"font"`
	Page     Page              `yaml:"page"`
	Text     Text              `yaml:"text"`
	Rules    Rules             `yaml:"rules"`
	Elements map[Element]Style `yaml:"elements"`
	Custom   Custom            `yaml:"custom"`
}

// Measure is a value for new papers, and what the clause allows. Max 0 is no upper limit.
type Measure struct {
	Value  float64 `yaml:"value"`
	Min    float64 `yaml:"min"`
	Max    float64 `yaml:"max"`
	Clause string  `yaml:"clause"`
}

// Allows tells whether v is within the limits, give or take the tolerance.
func (m Measure) Allows(v, tolerance float64) bool {
	return v >= m.Min-tolerance && (m.Max == 0 || v <= m.Max+tolerance)
}

// Font is the typeface of the whole paper.
type Font struct {
	Value  string `yaml:"value"`
	Clause string `yaml:"clause"`
}

// Page is the sheet and its margins in mm.
type Page struct {
	Width  Measure `yaml:"width"`
	Height Measure `yaml:"height"`
	Top    Measure `yaml:"top"`
	Bottom Measure `yaml:"bottom"`
	Left   Measure `yaml:"left"`
	Right  Measure `yaml:"right"`
}

// Text is the setting of paragraphs: indent in mm, gaps in pt, spacing in lines.
type Text struct {
	FirstLine  Measure `yaml:"first_line"`
	Gap        Measure `yaml:"gap"`
	Spacing    Measure `yaml:"spacing"`
	SubjectGap Measure `yaml:"subject_gap"` // between the number and the V/v of a công văn
}

// Rules are the drawn lines, in parts of the text above them.
type Rules struct {
	Motto     Measure `yaml:"motto"`
	Issuer    Measure `yaml:"issuer"`
	Subject   Measure `yaml:"subject"`
	AnnexNote Measure `yaml:"annex_note"`
}

// Style is how one element is set.
type Style struct {
	Size   Measure `yaml:"size"` // pt
	Bold   bool    `yaml:"bold"`
	Italic bool    `yaml:"italic"`
	Upper  bool    `yaml:"upper"`
	Align  Align   `yaml:"align"`
	Clause string  `yaml:"clause"`
}

// Align is a horizontal alignment.
type Align string

// The alignments.
const (
	Left    Align = "left"
	Center  Align = "center"
	Justify Align = "justify"
)

// Custom holds measures on which the decree is silent.
type Custom struct {
	HeadLeft  float64 `yaml:"head_left"`  // mm
	SignLeft  float64 `yaml:"sign_left"`  // mm
	Signature float64 `yaml:"signature"`  // pt
	TableSize float64 `yaml:"table_size"` // pt
	HeaderAt  float64 `yaml:"header_at"`  // mm
}

// Element names a part of the form.
type Element string

// The elements of NĐ 30/2020/NĐ-CP, Phụ lục I.
const (
	NationalName    Element = "national_name"    // Quốc hiệu
	Motto           Element = "motto"            // Tiêu ngữ
	Parent          Element = "parent"           // cơ quan chủ quản
	Issuer          Element = "issuer"           // cơ quan ban hành
	Number          Element = "number"           // số, ký hiệu
	PlaceDate       Element = "place_date"       // địa danh, thời gian
	TypeName        Element = "type_name"        // tên loại
	Subject         Element = "subject"          // trích yếu under a tên loại
	DispatchSubject Element = "dispatch_subject" // trích yếu of a công văn
	Basis           Element = "basis"            // căn cứ
	Body            Element = "body"             // nội dung
	Authority       Element = "authority"        // quyền hạn, chức vụ
	Signer          Element = "signer"           // họ và tên
	Addressee       Element = "addressee"        // Kính gửi
	RecipientsWord  Element = "recipients_word"  // the words "Nơi nhận:"
	Recipients      Element = "recipients"       // the list below them
	AnnexWord       Element = "annex_word"       // "Phụ lục"
	AnnexTitle      Element = "annex_title"
	AnnexNote       Element = "annex_note" // "(Kèm theo …)"
	Mark            Element = "mark"       // dấu chỉ mức độ khẩn
	Drafter         Element = "drafter"    // ký hiệu người soạn thảo
	Address         Element = "address"
	PageNumber      Element = "page_number"
)

// Elements lists all of them.
func Elements() []Element {
	return []Element{NationalName, Motto, Parent, Issuer, Number, PlaceDate, TypeName, Subject, DispatchSubject, Basis, Body,
		Authority, Signer, Addressee, RecipientsWord, Recipients, AnnexWord, AnnexTitle, AnnexNote, Mark, Drafter, Address,
		PageNumber}
}

//go:embed nd30.yaml
var nd30 []byte

// ND30 is the form of Nghị định 30/2020/NĐ-CP, Phụ lục I. It is shared: read it only.
var ND30 = sync.OnceValue(func() *Profile { return mustParse(nd30) })

// mustParse reads a data file of the program; a bad one is a fault of the program, which its tests find.
func mustParse(data []byte) *Profile {
	var p Profile
	if err := yaml.UnmarshalWithOptions(data, &p, yaml.Strict()); err != nil {
		panic("profile: " + err.Error())
	}
	return &p
}
