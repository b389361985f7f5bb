package rtf

import (
	"congvan"
	"congvan/extract/open/limits"
)

var (
	saveAsDocx = congvan.Message{
		VI: "mở tệp bằng Word hoặc LibreOffice rồi lưu thành .docx",
		EN: "open the file in Word or LibreOffice and save it as .docx",
	}
	splitUp = congvan.Message{
		VI: "chia thành các tệp nhỏ hơn",
		EN: "split it into smaller files",
	}
	askAgain = congvan.Message{
		VI: "xin gửi lại tệp gốc",
		EN: "ask for the original file again",
	}
)

func notRTF(cause error) error {
	return &congvan.Error{What: congvan.Message{
		VI: "tệp không phải văn bản RTF", EN: "not an RTF document",
	}, Next: saveAsDocx, Err: cause}
}

func tooLarge(limit limits.Name) error {
	return &congvan.Error{What: congvan.Message{
		VI: "tệp vượt quá giới hạn kích thước", EN: "the file is larger than the limit",
	}, Next: splitUp, Err: limit}
}

func tooDeep() error {
	return &congvan.Error{What: congvan.Message{
		VI: "tệp RTF lồng quá nhiều tầng", EN: "the groups of the RTF file are nested too deep",
	}, Next: saveAsDocx, Err: limits.Depth}
}

func empty() error {
	return &congvan.Error{What: congvan.Message{
		VI: "tệp RTF không có nội dung", EN: "the RTF file holds no text",
	}, Next: askAgain}
}

func stopped(cause error) error {
	return &congvan.Error{What: congvan.Message{
		VI: "dừng lại khi đang đọc", EN: "stopped while reading",
	}, Err: cause}
}
