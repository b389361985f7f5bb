package generate

import "strings"

// about puts the subject of the incoming paper behind its issuer: "về việc rà soát …", "đề nghị rà soát …".
func about(subject string) string {
	s := plain(subject)
	if s == "" {
		return ""
	}
	for _, w := range []string{"đề nghị ", "yêu cầu ", "kính đề nghị "} {
		if strings.HasPrefix(s, w) {
			return s
		}
	}
	if strings.HasPrefix(s, "về ") {
		return s
	}
	return "về việc " + s
}

// aboutWhat gives what stands after "về việc" or "về" of about; "" when the paper asks.
func aboutWhat(subject string) string {
	s := about(subject)
	for _, w := range []string{"về việc ", "về "} {
		if rest, ok := strings.CutPrefix(s, w); ok {
			return rest
		}
	}
	return ""
}

// shortOf proposes the few words that say what is to be done: the subject without what asks and without what it is based on.
func shortOf(subject string) string {
	s := matter(subject)
	for _, w := range []string{" theo ", " thực hiện Nghị quyết ", " thực hiện Quyết định ", " thực hiện Kế hoạch ", " thực hiện Công văn ",
		" thực hiện Chỉ thị ", " thực hiện Công điện ", " thực hiện Luật ", " thực hiện Nghị định ", " thực hiện Thông báo "} {
		if i := strings.Index(s, w); i > 0 && len(strings.Fields(s[:i])) > 2 {
			s = s[:i]
		}
	}
	return firstWords(bare(s), shortWords)
}

// matter is the subject without what asks: what is to be done, in full.
func matter(subject string) string {
	s := plain(subject)
	for _, w := range []string{"về việc ", "v/v ", "về ", "kính đề nghị ", "đề nghị ", "yêu cầu "} {
		s = strings.TrimPrefix(s, w)
	}
	return s
}

// plain is the subject as it stands in a sentence: small first letter, no marks at its ends, no capitals throughout.
func plain(subject string) string {
	return lowerFirst(sentence(bare(strings.TrimLeft(subject, " ,.;:-–"))))
}

// shortWords is the most words of a proposed short text: four lines of a công văn's trích yếu.
const shortWords = 22

// firstWords cuts a text to about so many words: behind a comma or before a word that begins a complement. A text without
// such a place stays whole.
func firstWords(s string, n int) string {
	words := strings.Fields(s)
	if len(words) <= n {
		return s
	}
	ends := func(i int) bool {
		return strings.HasSuffix(words[i-1], ",") || strings.HasSuffix(words[i-1], ";") || complements[words[i]]
	}
	for i := n; i > n/2; i-- {
		if ends(i) {
			return bare(strings.Join(words[:i], " "))
		}
	}
	for i := n + 1; i < len(words) && i < n+n/2; i++ {
		if ends(i) {
			return bare(strings.Join(words[:i], " "))
		}
	}
	return s // rather long than cut within a phrase
}

// complements are words that begin what a short text can do without.
var complements = map[string]bool{
	"dành": true, "của": true, "tại": true, "trong": true, "trên": true, "để": true, "theo": true, "phục": true,
	"nhằm": true, "thuộc": true, "đối": true, "giai": true, "từ": true, "do": true, "năm": true,
}
