package reference

import (
	"congvan/extract/tag"
	"congvan/extract/token"
)

var (
	kQuote = token.KeyOf("\"")
	kVa    = token.KeyOf("và")
	kNay   = token.KeyOf("này")
	kNam   = token.KeyOf("năm")
	kNgay  = token.KeyOf("ngày")
	kCac   = token.KeyOf("các")
	kLuat  = token.KeyOf("luật")
	kHP    = token.KeyOf("hiến")
)

// isSo tells whether the word is "số", also as recognition misreads it; a number must follow.
func isSo(k token.Key) bool {
	for _, so := range soWords {
		if k == so {
			return true
		}
	}
	return false
}

// isCua tells whether the word is "của", also in its common slip.
func isCua(k token.Key) bool { return k == cuaWords[0] || k == cuaWords[1] }

var (
	soWords  = [...]token.Key{token.KeyOf("số"), token.KeyOf("sô"), token.KeyOf("sồ"), token.KeyOf("só")}
	cuaWords = [...]token.Key{token.KeyOf("của"), token.KeyOf("cảu")}
)

// numberless: a number after these words is of no document.
var numberless = tag.NewCues([]string{
	"mẫu", "mẫu số", "biểu", "biểu số", "biểu mẫu", "phụ lục", "phụ lục số", "đường", "phố", "nhà", "ngõ", "lô", "thửa", "thửa đất số",
	"điện thoại", "fax", "tài khoản", "tài khoản số", "tờ bản đồ số", "mã số", "số hiệu", "tờ khai", "tờ khai số", "quốc lộ", "đường tỉnh",
	"phụ biểu", "phụ biểu số", "km", "biển số", "lớp", "mẫu đơn", "bản đồ số", "gói thầu số", "công trình số", "số nhà",
})

// joins stand between the members of a list of documents.
var joins = tag.NewCues([]string{",", ";", "và", "hoặc", "hay", "&", "các", "những", "căn cứ", "cùng", "với", "số", ":", "-", "+"})
