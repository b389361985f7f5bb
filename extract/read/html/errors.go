package html

import "congvan"

var askAgain = congvan.Message{VI: "xin gửi lại tệp gốc", EN: "ask for the original file again"}

func damaged(cause error) error {
	return &congvan.Error{What: congvan.Message{
		VI: "trang HTML không đọc được", EN: "the HTML page cannot be read",
	}, Next: askAgain, Err: cause}
}

func tooLarge() error {
	return &congvan.Error{What: congvan.Message{
		VI: "tệp vượt quá giới hạn kích thước", EN: "the file is larger than the limit",
	}, Next: congvan.Message{VI: "chia tệp nhỏ hơn hoặc nâng giới hạn", EN: "split the file or raise the limit"}}
}

func empty() error {
	return &congvan.Error{What: congvan.Message{
		VI: "trang HTML không có nội dung", EN: "the HTML page holds no text",
	}, Next: askAgain}
}

func stopped(cause error) error {
	return &congvan.Error{What: congvan.Message{VI: "dừng lại khi đang đọc", EN: "stopped while reading"}, Err: cause}
}
