package explain

import "congvan"

// about tells what is read under a key of the record; the English text is the rule's own where it is left out here.
var about = map[string]congvan.Message{
	"issuer":     {VI: "cơ quan ban hành và cơ quan chủ quản, như in ở đầu văn bản, nối các dòng"},
	"number":     {VI: "số và ký hiệu sau chữ “Số”; số chưa điền thì để trống và có cảnh báo"},
	"place":      {VI: "địa danh, trước “, ngày … tháng … năm …”"},
	"date":       {VI: "ngày của văn bản; phần chưa điền thì bỏ và có cảnh báo"},
	"type":       {VI: "tên loại văn bản và chữ viết tắt theo Nghị định 30/2020/NĐ-CP, Phụ lục III"},
	"subject":    {VI: "trích yếu, không kể “V/v”, “Về việc” và dấu câu cuối"},
	"urgency":    {VI: "mức độ khẩn: một dòng riêng ở đầu văn bản"},
	"secrecy":    {VI: "mức độ mật: một dòng riêng ở đầu văn bản"},
	"arrival":    {VI: "dấu ĐẾN của nơi nhận, hoặc phong bì điện tử", EN: "the receiver's stamp ĐẾN, or the electronic envelope"},
	"addressees": {VI: "nơi gửi đến: “Kính gửi”, “… điện:”, “kính mời:”"},
	"recipients": {VI: "Nơi nhận và để làm gì; “Lưu: VT, VP” là một mục lưu có các đơn vị"},
	"signer":     {VI: "quyền hạn (TM., KT., TL., TUQ.), chức vụ và họ tên người ký"},
	"references": {VI: "văn bản được dẫn: theo số, luật theo tên, văn bản khác theo tên và ngày"},
	"tasks":      {VI: "mục, đoạn, dòng bảng giao việc; không lấy phần nêu tình hình, liệt kê, câu kết và việc kể lại"},
	"deadlines": {
		VI: "thời hạn làm hoặc báo cáo, thời gian đã định của một hoạt động",
		EN: "time limits on doing or reporting, and the set times of activities",
	},
	"indicators": {VI: "chỉ tiêu đo được: con số và đơn vị", EN: "measurable targets: a number and its unit"},
}

var objectNames = map[string]congvan.Message{
	"tasks": {VI: "nhiệm vụ", EN: "task"}, "deadlines": {VI: "thời hạn", EN: "time limit"},
	"references": {VI: "văn bản được dẫn", EN: "document named"}, "indicators": {VI: "chỉ tiêu", EN: "target"},
	"issuer": {VI: "cơ quan ban hành", EN: "issuing body"}, "number": {VI: "số, ký hiệu", EN: "number and symbol"},
	"place": {VI: "địa danh", EN: "place"}, "date": {VI: "ngày văn bản", EN: "date"}, "type": {VI: "loại văn bản", EN: "kind of paper"},
	"subject": {VI: "trích yếu", EN: "subject"}, "urgency": {VI: "độ khẩn", EN: "urgency"}, "secrecy": {VI: "độ mật", EN: "secrecy"},
	"arrival": {VI: "dấu đến", EN: "arrival"}, "addressees": {VI: "kính gửi", EN: "addressees"},
	"recipients": {VI: "nơi nhận", EN: "recipients"}, "signer": {VI: "người ký", EN: "signer"},
}

var keyNames = map[string]congvan.Message{
	"title": {VI: "việc phải làm", EN: "what is to be done"}, "action": {VI: "hành động", EN: "action"}, "label": {VI: "ký hiệu mục", EN: "label"},
	"lead": {VI: "ai làm", EN: "who"}, "support": {VI: "phối hợp", EN: "with"}, "output": {VI: "sản phẩm", EN: "output"},
	"to": {VI: "báo cáo đến", EN: "report to"}, "via": {VI: "qua", EN: "via"}, "ours": {VI: "của cơ quan mình", EN: "ours"},
	"words": {VI: "chữ", EN: "words"}, "kind": {VI: "dạng", EN: "kind"}, "bound": {VI: "giới hạn", EN: "bound"}, "date": {VI: "ngày", EN: "day"},
	"time": {VI: "giờ", EN: "hour"}, "start": {VI: "từ", EN: "from"}, "end": {VI: "đến", EN: "to"}, "rrule": {VI: "lặp lại", EN: "recurs"},
	"relative": {VI: "tính từ", EN: "counted from"}, "due": {VI: "hạn cuối", EN: "last day"}, "number": {VI: "số, ký hiệu", EN: "number"},
	"ordinal": {VI: "số", EN: "ordinal"}, "symbol": {VI: "ký hiệu", EN: "symbol"}, "type": {VI: "loại", EN: "kind"}, "issuer": {VI: "cơ quan", EN: "issuer"},
	"relation": {VI: "quan hệ", EN: "relation"}, "mention": {VI: "nhắc đến", EN: "named"}, "name": {VI: "tên", EN: "name"},
	"parent": {VI: "cơ quan chủ quản", EN: "parent"}, "place": {VI: "địa danh", EN: "place"}, "value": {VI: "giá trị", EN: "value"},
	"code": {VI: "chữ viết tắt", EN: "code"}, "subject": {VI: "trích yếu", EN: "subject"}, "urgency": {VI: "độ khẩn", EN: "urgency"},
	"secrecy": {VI: "độ mật", EN: "secrecy"}, "purpose": {VI: "để làm gì", EN: "purpose"}, "role": {VI: "vai trò", EN: "role"},
	"units": {VI: "đơn vị lưu", EN: "units"}, "authority": {VI: "quyền hạn", EN: "authority"}, "position": {VI: "chức vụ", EN: "position"},
	"target": {VI: "mức", EN: "target"}, "unit": {VI: "đơn vị tính", EN: "unit"}, "by": {VI: "đến khi", EN: "by"},
}

// gloss says what the words of the contract mean.
var gloss = map[string]congvan.Message{
	"date": {VI: "một ngày, tháng, quý hoặc năm", EN: "a day, month, quarter or year"}, "recurring": {VI: "định kỳ", EN: "again and again"},
	"period": {VI: "một khoảng thời gian", EN: "a period"}, "relative": {VI: "tính từ một việc", EN: "counted from an event"},
	"ongoing": {VI: "thường xuyên", EN: "all the time"}, "event": {VI: "theo một sự việc", EN: "by an event"},
	"before": {VI: "trước, không kể ngày ấy", EN: "before, that day not included"}, "by": {VI: "chậm nhất, kể cả ngày ấy", EN: "at the latest, that day included"},
	"on": {VI: "vào lúc ấy", EN: "at that time"}, "within": {VI: "trong khoảng ấy", EN: "within it"}, "from": {VI: "từ khi ấy", EN: "from then on"},
	"replies": {VI: "văn bản này trả lời nó", EN: "this paper replies to it"}, "amends": {VI: "văn bản này sửa đổi nó", EN: "this paper amends it"},
	"replaces": {VI: "văn bản này thay thế nó", EN: "this paper replaces it"}, "repeals": {VI: "văn bản này bãi bỏ nó", EN: "this paper repeals it"},
	"basis": {VI: "căn cứ ban hành", EN: "basis of this paper"}, "implements": {VI: "văn bản này triển khai nó", EN: "this paper carries it out"},
	"encloses": {VI: "gửi kèm văn bản này", EN: "enclosed with this paper"}, "cites": {VI: "chỉ được dẫn", EN: "only named"},
}

// reasons says in Vietnamese why a date was not taken.
var reasons = map[string]string{
	"quoted": "trong ngoặc kép", "part of a name": "là một phần của tên", "past event": "việc đã qua", "told, not asked": "việc kể lại, không phải giao",
	"entry into force": "ngày có hiệu lực", "cut-off of data": "mốc số liệu", "attribute": "nói về tính chất, không phải thời hạn",
	"no cue of a limit": "không có chữ chỉ thời hạn", "outside tasks": "ngoài mọi nhiệm vụ",
}

var (
	inherited    = congvan.Message{VI: "lấy từ đề mục hoặc câu dẫn ở trên, không phải từ chính mục này", EN: "taken from a heading or lead-in above, not from the point itself"}
	yearInferred = congvan.Message{VI: "không ghi năm; lấy năm của văn bản", EN: "no year is written; the dispatch's own was taken"}
	counted      = congvan.Message{VI: "tính theo lịch ngày làm việc", EN: "worked out by the calendar of working days"}
	titleOfPaper = congvan.Message{VI: "tên, nội dung", EN: "title"}
)
