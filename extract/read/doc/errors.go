package doc

import (
	"congvan"
	"congvan/extract/open/limits"
)

// The next steps that can be told to a clerk.
var (
	saveAsDocx = congvan.Message{
		VI: "mở tệp bằng Word hoặc LibreOffice rồi lưu thành .docx",
		EN: "open the file in Word or LibreOffice and save it as .docx",
	}
	askAgain = congvan.Message{
		VI: "xin gửi lại tệp gốc",
		EN: "ask for the original file again",
	}
	removePassword = congvan.Message{
		VI: "mở tệp bằng Word, bỏ mật khẩu rồi lưu lại",
		EN: "open the file in Word, remove the password and save it",
	}
	splitUp = congvan.Message{
		VI: "chia thành các tệp nhỏ hơn",
		EN: "split it into smaller files",
	}
)

func notWord(cause error) error {
	return &congvan.Error{What: congvan.Message{
		VI: "tệp không phải văn bản Word 97–2003", EN: "not a Word 97–2003 document",
	}, Next: saveAsDocx, Err: cause}
}

func tooOld() error {
	return &congvan.Error{What: congvan.Message{
		VI: "tệp của Word 6.0/95 hoặc cũ hơn, không đọc được", EN: "a file of Word 6.0/95 or older, which is not read",
	}, Next: saveAsDocx}
}

func encrypted() error {
	return &congvan.Error{What: congvan.Message{
		VI: "tệp có mật khẩu", EN: "the file is protected by a password",
	}, Next: removePassword}
}

func damaged(cause error) error {
	return &congvan.Error{What: congvan.Message{
		VI: "tệp Word bị hỏng hoặc bị cắt", EN: "the Word file is damaged or cut",
	}, Next: askAgain, Err: cause}
}

func tooLarge(limit limits.Name) error {
	return &congvan.Error{What: congvan.Message{
		VI: "tệp vượt quá giới hạn kích thước", EN: "the file is larger than the limit",
	}, Next: splitUp, Err: limit}
}

func empty() error {
	return &congvan.Error{What: congvan.Message{
		VI: "tệp Word không có nội dung", EN: "the Word file holds no text",
	}, Next: askAgain}
}
