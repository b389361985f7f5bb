package odt

import (
	"congvan"
	"congvan/extract/open/limits"
)

var (
	saveAsDocx = congvan.Message{
		VI: "mở tệp bằng LibreOffice hoặc Word rồi lưu thành .docx",
		EN: "open the file in LibreOffice or Word and save it as .docx",
	}
	savePDF = congvan.Message{
		VI: "lưu thành PDF rồi đọc lại, chữ trong ảnh sẽ được nhận dạng", EN: "save it as PDF and try again: the words in the pictures are then recognised",
	}
	askAgain = congvan.Message{VI: "xin gửi lại tệp gốc", EN: "ask for the original file again"}
)

func notText(cause error) error {
	return &congvan.Error{What: congvan.Message{
		VI: "tệp không phải văn bản OpenDocument", EN: "not an OpenDocument text",
	}, Next: saveAsDocx, Err: cause}
}

func encrypted() error {
	return &congvan.Error{What: congvan.Message{VI: "tệp có mật khẩu", EN: "the file is protected by a password"},
		Next: congvan.Message{
			VI: "mở tệp bằng LibreOffice, bỏ mật khẩu rồi lưu lại",
			EN: "open the file in LibreOffice, remove the password and save it",
		}}
}

func damaged(cause error) error {
	return &congvan.Error{What: congvan.Message{
		VI: "tệp OpenDocument bị hỏng", EN: "the OpenDocument file is damaged",
	}, Next: askAgain, Err: cause}
}

func tooLarge(limit limits.Name) error {
	return &congvan.Error{What: congvan.Message{
		VI: "tệp vượt quá giới hạn kích thước", EN: "the file is larger than the limit",
	}, Next: congvan.Message{VI: "chia thành các tệp nhỏ hơn", EN: "split it into smaller files"}, Err: limit}
}

func tooDeep() error {
	return &congvan.Error{What: congvan.Message{
		VI: "tệp có quá nhiều tầng lồng nhau", EN: "the file is nested too deep",
	}, Next: askAgain, Err: limits.Depth}
}

func empty(pictures bool) error {
	if pictures { // a scan that was put into a document
		return &congvan.Error{What: congvan.Message{
			VI: "tệp OpenDocument chỉ có ảnh, không có chữ", EN: "the OpenDocument file holds pictures alone, no text",
		}, Next: savePDF}
	}
	return &congvan.Error{What: congvan.Message{
		VI: "tệp OpenDocument không có nội dung", EN: "the OpenDocument file holds no text",
	}, Next: askAgain}
}

func stopped(cause error) error {
	return &congvan.Error{What: congvan.Message{VI: "dừng lại khi đang đọc", EN: "stopped while reading"}, Err: cause}
}
