package reference

import (
	"congvan/extract/tag"
	"congvan/extract/token"
)

var (
	kQuote = token.KeyOf("\"")
	kSo    = token.KeyOf("số")
	kCua   = token.KeyOf("của")
	kVa    = token.KeyOf("và")
	kNay   = token.KeyOf("này")
	kNam   = token.KeyOf("năm")
	kNgay  = token.KeyOf("ngày")
	kCac   = token.KeyOf("các")
	kLuat  = token.KeyOf("luật")
	kHP    = token.KeyOf("hiến")
)

// numberless: a number after these words is of no document.
var numberless = tag.NewCues([]string{
	"mẫu", "mẫu số", "biểu", "biểu số", "biểu mẫu", "phụ lục", "phụ lục số", "đường", "phố", "nhà", "ngõ", "lô", "thửa", "thửa đất số",
	"điện thoại", "fax", "tài khoản", "tài khoản số", "tờ bản đồ số", "mã số", "số hiệu", "tờ khai", "tờ khai số", "quốc lộ", "đường tỉnh",
	"phụ biểu", "phụ biểu số", "km", "biển số", "lớp", "mẫu đơn", "bản đồ số", "gói thầu số", "công trình số", "số nhà",
})

// joins stand between the members of a list of documents.
var joins = tag.NewCues([]string{",", ";", "và", "hoặc", "hay", "&", "các", "những", "căn cứ", "cùng", "với", "số", ":", "-", "+"})
