// Package paper is a document as a person sees it: paragraphs and tables with their fonts and places.
//
// In: what a reader found or a form laid out. Out: the same, plus its normalised text (Flatten).
// It knows no file format and no field of the record.
package paper

import "congvan"

// Length is in points, 1/72 inch.
type Length float64

// Mm gives the length of so many millimetres.
func Mm(mm float64) Length { return Length(mm * 72 / 25.4) }

// Document is the flow of one paper.
type Document struct {
	Sections  []*Section
	Footnotes []*Note // apart from the body, in the order of their marks
	Stamps    []Stamp // of programs, page by page: never part of the normalised text
	Title     string  // document property
	Author    string  // document property
	Lang      string  // "vi-VN"
}

// Stamp is what a program printed onto the paper beside its own text.
type Stamp struct {
	Kind  StampKind
	Lines []string // "Người ký: …", "Thời gian ký: …" as they stand
	Box   congvan.Box
}

// StampKind tells whose stamp it is.
type StampKind uint8

// The kinds of stamps.
const (
	SignatureStamp StampKind = iota // who signed, and when: what it says is no proof, as the digital signature is
	ArrivalStamp                    // of the office that received the paper
)

// Section is a stretch of the flow with one page setup.
type Section struct {
	Name   string // of the sheet, where the section is one of a workbook: not in the normalised text
	Page   Page
	Blocks []Block
	Header Furniture // running heads: never part of the normalised text
	Footer Furniture
}

// Furniture is what repeats on each page of a section.
type Furniture struct {
	Blocks     []Block
	First      []Block // on the first page of the section, where Different
	Even       []Block // on pages with an even number, where those have their own
	Different  bool    // the first page has its own (w:titlePg)
	PageNumber bool    // the page's number, centred, where the furniture stands
}

// Page is the page setup. A zero Width means that the format knows no pages.
type Page struct {
	Width, Height            Length
	Top, Bottom, Left, Right Length // margins
	HeaderAt, FooterAt       Length // distance of header and footer from the paper's edge
	Landscape                bool
	RestartNumber            bool // page numbers begin at 1 again
	ContinuesPage            bool // the section starts on the page where the last one ended
}

// Block is a Paragraph, Table, Rule or Image.
type Block interface{ block() }

// Align is the horizontal alignment of a paragraph, table or rule.
type Align uint8

// The alignments.
const (
	Left Align = iota
	Center
	Right
	Justify
)

// Paragraph is one paragraph. A soft line break inside is "\n" in a run's text, a tab is "\t".
type Paragraph struct {
	Runs       []Run
	Align      Align
	FirstLine  Length // indent of the first line beyond LeftIndent; negative: hanging
	LeftIndent Length
	RightInd   Length
	Before     Length // gap above
	After      Length // gap below
	Spacing    Spacing
	Tabs       []Tab
	Style      string // the name of the paragraph style, as Word shows it
	Outline    int    // heading level from 1; 0 is body text
	List       int    // nesting level of an automatic list from 1; 0 is none
	KeepNext   bool
	KeepLines  bool
	NoWidow    bool // widow and orphan control is off
	PageBreak  bool // starts a new page
	Box        bool // in a frame: an urgency mark
	TextBox    bool // the paragraph stands in a text box, apart from the flow
}

// Spacing is the line spacing. The zero value is single.
type Spacing struct {
	Rule  SpacingRule
	Value float64 // times the single spacing (Multiple), or points (Exact, AtLeast)
}

// SpacingRule says what Spacing.Value means.
type SpacingRule uint8

// The rules of line spacing.
const (
	Single SpacingRule = iota
	Multiple
	Exact
	AtLeast
)

// Tab is a tab stop.
type Tab struct {
	At    Length
	Align Align
}

// Run is a stretch of text in one style.
type Run struct {
	Text      string
	Font      string
	Size      Length
	Bold      bool
	Italic    bool
	Underline bool
	Strike    bool
	Caps      bool   // shown in capitals; Text keeps the typed letters
	Raise     int8   // 1 superscript, -1 subscript
	Color     string // "rrggbb", "" is automatic
	Field     Field  // what the run stands for when it is not plain text
	Auto      bool   // an automatic number or bullet, printed though never typed
	Note      int    // the number of the footnote whose mark this is; 0 is none

	Range congvan.Range // in the normalised text; set by Flatten

	plain string // the text that SetPlain was told of
}

// SetPlain sets a text that is known to be in form NFC with no blank at its ends and none but single ones in it (see
// Look), so that nobody needs to look again.
func (r *Run) SetPlain(text string) { r.Text, r.plain = text, text }

// IsPlain tells whether SetPlain was told of the text that the run has.
func (r *Run) IsPlain() bool { return r.plain != "" && r.plain == r.Text }

// Field is a run whose text is worked out on the page.
type Field uint8

// The fields.
const (
	NoField Field = iota
	PageNumberField
)

// Table is a table; a borderless one lays out columns, as the head of a dispatch does.
type Table struct {
	Columns    []Length // widths of the grid; may be empty where unknown
	Rows       []*Row
	Borders    bool // its cells are ruled
	Align      Align
	LeftIndent Length // of the table's left edge
	Layout     bool   // stands for columns side by side (head, signature block), not for data
	NoPadding  bool   // nothing left and right of the text of a cell; otherwise 0.19 cm, as in Word
}

// Row is one row of a table.
type Row struct {
	Cells     []*Cell
	Header    bool // repeated on each page
	CantSplit bool // stays whole on one page
	Height    Length
}

// Cell covers Span columns from Col, and Rows rows from its own; a covered cell below a merged one is left out.
type Cell struct {
	Col    int
	Span   int // columns covered; 0 means 1
	Rows   int // rows covered; 0 means 1
	Blocks []Block
	Middle bool // centred vertically
}

// Rule is a drawn line across the column, such as the one under the tiêu ngữ.
type Rule struct {
	Width  Length // 0: the whole column
	Weight Length
	Align  Align
	Before Length // gap above
	After  Length // gap below
}

// Image is a picture in the flow.
type Image struct {
	Width, Height Length
	MediaType     string
	Data          []byte
}

// Note is a footnote.
type Note struct {
	Number int
	Blocks []Block
}

func (*Paragraph) block() {}
func (*Table) block()     {}
func (*Rule) block()      {}
func (*Image) block()     {}
