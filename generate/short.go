package generate

import "strings"

// about puts the subject of the incoming paper behind its issuer: "về việc rà soát …", "đề nghị rà soát …".
func about(subject string) string {
	if subject == "" {
		return ""
	}
	s := lowerFirst(bare(subject))
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
	s := lowerFirst(bare(subject))
	for _, w := range []string{"về việc ", "v/v ", "về ", "kính đề nghị ", "đề nghị ", "yêu cầu "} {
		s = strings.TrimPrefix(s, w)
	}
	for _, w := range []string{" theo ", " thực hiện Nghị quyết ", " thực hiện Quyết định ", " thực hiện Kế hoạch ", " thực hiện Công văn ",
		" thực hiện Chỉ thị ", " thực hiện Công điện ", " thực hiện Luật ", " thực hiện Nghị định ", " thực hiện Thông báo "} {
		if i := strings.Index(s, w); i > 0 && len(strings.Fields(s[:i])) > 2 {
			s = s[:i]
		}
	}
	return firstWords(bare(s), shortWords)
}

// shortWords is the most words of a proposed short text: four lines of a công văn's trích yếu.
const shortWords = 22

// firstWords cuts a text at the last comma or dash before so many words, else at that many.
func firstWords(s string, n int) string {
	words := strings.Fields(s)
	if len(words) <= n {
		return s
	}
	for i := n - 1; i > n/2; i-- {
		if strings.HasSuffix(words[i], ",") || strings.HasSuffix(words[i], ";") {
			return bare(strings.Join(words[:i+1], " "))
		}
	}
	return bare(strings.Join(words[:n], " "))
}
