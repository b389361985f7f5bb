package congvan

// Code names a kind of doubt. It is part of the record's contract: add codes, never rename one.
type Code string

// Warning says what is unsure, and where.
type Warning struct {
	Code    Code    `json:"code"`
	Message Message `json:"message"`
	Ranges  Ranges  `json:"ranges"`
}

// The kinds of doubt.
const (
	NumberBlank     Code = "number.blank"           // "Số:      /UBND-VX": not yet filled in
	NumberMissing   Code = "number.missing"         // no line that looks like a number
	DateBlank       Code = "date.blank"             // day or month not yet filled in
	DateMissing     Code = "date.missing"           // no place-and-date line
	IssuerMissing   Code = "issuer.missing"         // no issuing body in the head
	SubjectMissing  Code = "subject.missing"        // no trích yếu
	SignerMissing   Code = "signer.missing"         // no signature block
	TypeUnknown     Code = "type.unknown"           // the kind of paper is not in the decree's table
	YearInferred    Code = "deadline.year_inferred" // "trước ngày 30/11": the dispatch's own year
	DeadlineUnsure  Code = "deadline.unsure"        // a time expression that may be a limit
	DateImpossible  Code = "date.impossible"        // "ngày 31/02/2024"
	ReferenceUnsure Code = "reference.unsure"       // a number that may name a document
	TaskUnsure      Code = "task.unsure"            // a point that may instruct
	LeadUnsure      Code = "lead.unsure"            // who must do it is not clear
	NoText          Code = "source.no_text"         // a page without letters: needs OCR
	SourceTruncated Code = "source.truncated"       // the file was cut
	SourceDamaged   Code = "source.damaged"         // something in the file could not be read
	SourceHidden    Code = "source.hidden"          // something in the file is hidden, and was not read
	FormulaEmpty    Code = "source.formula"         // a formula whose result is not in the file
	SourceLeftOut   Code = "source.left_out"        // a file of the container that is no document
	EnvelopeDiffers Code = "envelope.differs"       // the envelope says another thing than the document
	EnvelopeAction  Code = "envelope.action"        // the sender recalls, updates or replaces a document sent before

	NumberHandwritten Code = "number.handwritten" // its ordinal is written by hand: not guessed
	DateHandwritten   Code = "date.handwritten"   // day or month is written by hand: not guessed
	OCRCorrected      Code = "ocr.corrected"      // a fixed phrase that was recognised with a slip
	OCRPoor           Code = "ocr.poor"           // a page whose words were recognised with low confidence

	SignatureUnchecked Code = "signature.unchecked" // a digital signature of a kind that is not known, or damaged
)

// NewWarning makes a warning of the code with its standard message.
func NewWarning(code Code, ranges ...Range) Warning {
	return Warning{Code: code, Message: warningMessages[code], Ranges: ranges}
}

var warningMessages = map[Code]Message{
	NumberBlank:     {"số văn bản chưa điền", "the number is not filled in"},
	NumberMissing:   {"không thấy số, ký hiệu văn bản", "no number and symbol found"},
	DateBlank:       {"ngày tháng văn bản chưa điền đủ", "the date is not filled in"},
	DateMissing:     {"không thấy địa danh và ngày tháng", "no place and date found"},
	IssuerMissing:   {"không thấy cơ quan ban hành", "no issuing body found"},
	SubjectMissing:  {"không thấy trích yếu", "no subject found"},
	SignerMissing:   {"không thấy khối chữ ký", "no signature block found"},
	TypeUnknown:     {"loại văn bản không có trong bảng của Nghị định 30/2020/NĐ-CP", "the kind of paper is not in the table of Decree 30/2020/NĐ-CP"},
	YearInferred:    {"thời hạn không ghi năm; lấy năm của văn bản", "the time limit has no year; the dispatch's own was taken"},
	DeadlineUnsure:  {"có thể là thời hạn, cần xem lại", "this may be a time limit; check it"},
	DateImpossible:  {"ngày không có trong lịch", "no such day in the calendar"},
	ReferenceUnsure: {"có thể là một văn bản được dẫn, cần xem lại", "this may name a document; check it"},
	TaskUnsure:      {"có thể là một nhiệm vụ, cần xem lại", "this may be a task; check it"},
	LeadUnsure:      {"chưa rõ cơ quan thực hiện", "who must do it is not clear"},
	NoText:          {"trang không có chữ đọc được, cần nhận dạng (OCR)", "a page without readable text: it needs OCR"},
	SourceTruncated: {"tệp bị cắt, chỉ đọc được phần còn lại", "the file is cut; only what is left was read"},
	SourceDamaged:   {"một phần của tệp không đọc được", "a part of the file could not be read"},
	SourceHidden:    {"một phần của tệp bị ẩn, không được đọc", "a part of the file is hidden and was not read"},
	FormulaEmpty:    {"có công thức chưa có kết quả", "a formula has no stored result"},
	SourceLeftOut:   {"có tệp đi kèm không phải văn bản, không được đọc", "a file beside it is no document and was not read"},
	EnvelopeDiffers: {"gói gửi ghi khác văn bản, cần đối chiếu", "the envelope says another thing than the document; compare them"},
	EnvelopeAction:  {"bên gửi thu hồi, cập nhật hoặc thay thế văn bản đã gửi", "the sender recalls, updates or replaces a document sent before"},

	NumberHandwritten:  {"số văn bản viết tay, cần nhập tay", "the number is handwritten; type it in"},
	DateHandwritten:    {"ngày hoặc tháng của văn bản viết tay, cần nhập tay", "the day or month is handwritten; type it in"},
	OCRCorrected:       {"đã sửa lỗi nhận dạng", "a slip of the recognition was corrected"},
	SignatureUnchecked: {"có chữ ký số không kiểm tra được", "a digital signature could not be checked"},

	OCRPoor: {"bản quét khó đọc, nhiều chữ có thể sai, cần đối chiếu với bản gốc", "hard to read: many words may be wrong; compare with the original"},
}
