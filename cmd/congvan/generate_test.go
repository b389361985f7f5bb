package main

import (
	"encoding/binary"
	"testing"
	"unicode/utf16"
)

func TestFromUTF16(t *testing.T) {
	const text = "\u007b\"số\": \"Công văn 𝄞\"}"
	data := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune(text)) {
		data = binary.LittleEndian.AppendUint16(data, u)
	}
	if got := string(fromUTF16(data)); got != text {
		t.Errorf("%q, want %q", got, text)
	}
	if got := string(fromUTF16(append(data, 'x'))); got != text {
		t.Errorf("cut in a letter: %q", got)
	}
	if got := string(fromUTF16([]byte(text))); got != text {
		t.Errorf("UTF-8 comes back as %q", got)
	}
}
