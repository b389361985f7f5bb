package html

import (
	"congvan"
	"congvan/extract/open/limits"
)

var askAgain = congvan.Message{VI: "xin gửi lại tệp gốc", EN: "ask for the original file again"}

func unreadable(cause error) error {
	return &congvan.Error{What: congvan.Message{
		VI: "trang HTML không đọc được", EN: "the HTML page cannot be read",
	}, Next: askAgain, Err: cause}
}

func noPage(cause error) error {
	return &congvan.Error{What: congvan.Message{
		VI: "tệp MHT không có trang HTML đọc được", EN: "the web archive (MHT) holds no page that can be read",
	}, Next: congvan.Message{VI: "mở bằng trình duyệt hoặc Word rồi in ra PDF", EN: "open it in a browser or Word and print it to a PDF"}, Err: cause}
}

func tooDeep(cause error) error {
	return &congvan.Error{What: congvan.Message{
		VI: "trang HTML lồng quá nhiều tầng", EN: "the elements of the HTML page are nested too deep",
	}, Next: congvan.Message{VI: "mở bằng trình duyệt rồi in ra PDF", EN: "open it in a browser and print it to a PDF"}, Err: cause}
}

func tooLarge(limit limits.Name) error {
	return &congvan.Error{What: congvan.Message{
		VI: "tệp vượt quá giới hạn kích thước", EN: "the file is larger than the limit",
	}, Next: congvan.Message{VI: "chia thành các tệp nhỏ hơn", EN: "split it into smaller files"}, Err: limit}
}

func empty(pictures bool) error {
	if pictures {
		return &congvan.Error{What: congvan.Message{
			VI: "trang HTML chỉ có ảnh, không có chữ", EN: "the HTML page holds pictures alone, no text",
		}, Next: congvan.Message{
			VI: "mở bằng trình duyệt rồi in ra PDF, chữ trong ảnh sẽ được nhận dạng", EN: "open it in a browser and print it to a PDF: the words in the pictures are then recognised",
		}}
	}
	return &congvan.Error{What: congvan.Message{
		VI: "trang HTML không có nội dung", EN: "the HTML page holds no text",
	}, Next: askAgain}
}

func stopped(cause error) error {
	return &congvan.Error{What: congvan.Message{VI: "dừng lại khi đang đọc", EN: "stopped while reading"}, Err: cause}
}
