package unpack

import (
	"congvan"
	"congvan/extract/open/limits"
)

var (
	askAgain = congvan.Message{VI: "xin bên gửi gửi lại tệp", EN: "ask the sender for the file again"}
	askOther = congvan.Message{VI: "xin bên gửi gửi tệp văn bản (PDF, Word) đính kèm thông thường", EN: "ask the sender for the document (PDF, Word) as an ordinary attachment"}
)

func fault(vi, en string, next congvan.Message, cause error) error {
	return &congvan.Error{What: congvan.Message{VI: vi, EN: en}, Next: next, Err: cause}
}

func tooLarge(limit limits.Name) error {
	return fault("nội dung bung ra quá lớn", "it unpacks to too much",
		congvan.Message{VI: "nếu tin tệp này, tách ra rồi đọc từng tệp", EN: "if you trust it, unpack it and read the files one by one"}, limit)
}

func tooMany() error {
	return fault("có quá nhiều tệp bên trong", "it holds too many files",
		congvan.Message{VI: "tách ra thành các gói nhỏ hơn", EN: "split it into smaller ones"}, limits.Entries)
}

func unreadable(cause error) error {
	return fault("không đọc được tệp", "the file cannot be read", congvan.Message{VI: "thử mở lại tệp", EN: "try to open the file again"}, cause)
}

func leadsOut() error {
	return fault("tên trong tệp nén dẫn ra ngoài (có “..” hoặc ổ đĩa), không đọc mục này", `its name in the archive leads out of it ("..", a drive): it was not read`,
		congvan.Message{VI: "đổi tên mục này rồi nén lại", EN: "rename it and pack the archive again"}, nil)
}

func noFiles(vi, en string) error { return fault(vi, en, askAgain, nil) }

func badBase64(cause error) error {
	return fault("phần mã hóa base64 bị hỏng", "its base64 is damaged", askAgain, cause)
}

// leftOut tells of a file that is no document and was not read.
func leftOut(name string) congvan.Warning {
	return congvan.Warning{Code: congvan.SourceLeftOut, Message: congvan.Message{
		VI: "không đọc “" + name + "” (ảnh trong thư, chữ ký số, lịch hẹn …)", EN: "not read: " + name + " (a picture inside the letter, a signature, an invitation …)",
	}}
}
