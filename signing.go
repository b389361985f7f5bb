package congvan

import "strings"

// The prefixes of signing authority: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7 điểm b.
const (
	forCollective = "TM."  // on behalf of a collective
	forHead       = "KT."  // a deputy for the head
	byOrder       = "TL."  // the head of a unit by order
	byAuthority   = "TUQ." // by written authorisation
	actingHead    = "Q."   // an acting head; stands before the position itself
)

// Lines gives the lines above the name in the signature block, in capitals: authority first, position last.
func (s *OfficeSigner) Lines() []string {
	var lines []string
	for _, a := range s.Authority {
		lines = append(lines, strings.ToUpper(a))
	}
	return append(lines, strings.ToUpper(s.Position))
}

// Printed gives the signature block as a record holds it.
func (s *OfficeSigner) Printed() Signer {
	lines := s.Lines()
	last := len(lines) - 1
	return Signer{Authority: strings.Join(lines[:last], " "), Position: lines[last], Name: s.Name}
}

// ByOrder tells whether the signer signs by order (TL.) or by authorisation (TUQ.) rather than as a leader.
func (s *OfficeSigner) ByOrder() bool {
	if len(s.Authority) == 0 {
		return false
	}
	p := prefixOf(s.Authority[0])
	return p == byOrder || p == byAuthority
}

// prefixOf gives the prefix that the line begins with, "" when it has none.
func prefixOf(line string) string {
	for _, p := range []string{forCollective, forHead, byOrder, byAuthority, actingHead} {
		if strings.HasPrefix(line, p+" ") && strings.TrimSpace(line[len(p):]) != "" {
			return p
		}
	}
	return ""
}

// isDeputy tells whether the position is that of a deputy.
func isDeputy(position string) bool {
	lower := strings.ToLower(position)
	return strings.HasPrefix(lower, "phó ") || strings.HasPrefix(lower, "thứ trưởng")
}

// validate adds what breaks the rules of signing.
func (s *OfficeSigner) validate(f *faults, number int) {
	who := first(s.Name, s.ID)
	if who == "" {
		f.add(say("signers, mục %d: thiếu name: họ và tên (Phụ lục I, Phần I, Mục II, khoản 7 điểm c)",
			"signers, item %d: name is missing (Phụ lục I, Phần I, Mục II, khoản 7 điểm c)", number))
		return
	}
	if s.Name == "" {
		f.add(say("signers, %s: thiếu name: họ và tên (Phụ lục I, Phần I, Mục II, khoản 7 điểm c)",
			"signers, %s: name is missing (Phụ lục I, Phần I, Mục II, khoản 7 điểm c)", who))
	}
	if s.Position == "" {
		f.add(say("signers, %s: thiếu position: chức vụ (Phụ lục I, Phần I, Mục II, khoản 7 điểm c)",
			"signers, %s: position is missing (Phụ lục I, Phần I, Mục II, khoản 7 điểm c)", who))
		return
	}
	prefixes := make([]string, 0, len(s.Authority))
	for _, line := range s.Authority {
		p := prefixOf(line)
		if p == "" || p == actingHead {
			f.add(say("signers, %s: dòng “%s” phải bắt đầu bằng TM., KT., TL. hoặc TUQ. và tên tập thể hoặc chức vụ (Phụ lục I, Phần I, Mục II, khoản 7 điểm b)",
				"signers, %s: the line %q must begin with TM., KT., TL. or TUQ. and name the collective or the head (Phụ lục I, Phần I, Mục II, khoản 7 điểm b)", who, line))
			return
		}
		prefixes = append(prefixes, p)
	}
	s.validateOrder(f, who, strings.Join(prefixes, " "))
}

// validateOrder checks which prefixes stand together, and that deputies, and they alone, sign with KT.
func (s *OfficeSigner) validateOrder(f *faults, who, prefixes string) {
	switch prefixes {
	case "", "TM.", "KT.", "TL.", "TUQ.", "TM. KT.", "TL. KT.":
	case "TUQ. KT.", "TUQ. TL.", "TUQ. TUQ.":
		f.add(say("signers, %s: người được ký thừa ủy quyền không được ủy quyền lại (Điều 13 khoản 3)",
			"signers, %s: who signs by authorisation may not hand it on (Điều 13 khoản 3)", who))
		return
	default:
		f.add(say("signers, %s: không ghi “%s” cùng nhau (Điều 13; Phụ lục I, Phần I, Mục II, khoản 7 điểm b)",
			"signers, %s: %q do not stand together (Điều 13; Phụ lục I, Phần I, Mục II, khoản 7 điểm b)", who, prefixes))
		return
	}
	forHimself := !strings.HasSuffix(prefixes, forHead) && prefixes != byAuthority
	switch deputy := isDeputy(s.Position); {
	case deputy && forHimself:
		f.add(say("signers, %s: cấp phó ký thay thì phải có dòng “KT. …” (Điều 13 khoản 1, 2; Phụ lục I, Phần I, Mục II, khoản 7 điểm b)",
			"signers, %s: a deputy signs with a line \"KT. …\" (Điều 13 khoản 1, 2; Phụ lục I, Phần I, Mục II, khoản 7 điểm b)", who))
	case !deputy && strings.HasSuffix(prefixes, forHead):
		f.add(say("signers, %s: chỉ cấp phó ký “KT.”, chức vụ “%s” không phải cấp phó (Điều 13 khoản 1, 2)",
			"signers, %s: only a deputy signs \"KT.\", %q is none (Điều 13 khoản 1, 2)", who, s.Position))
	}
	if strings.HasPrefix(s.Position, actingHead) {
		if prefixOf(s.Position) == "" {
			f.add(say("signers, %s: sau “Q.” phải có dấu cách và chức vụ (Phụ lục I, Phần I, Mục II, khoản 7 điểm b)",
				"signers, %s: after \"Q.\" stand a blank and the position (Phụ lục I, Phần I, Mục II, khoản 7 điểm b)", who))
		}
		if strings.HasSuffix(prefixes, forHead) {
			f.add(say("signers, %s: quyền cấp trưởng không ký “KT.” (Phụ lục I, Phần I, Mục II, khoản 7 điểm b)",
				"signers, %s: an acting head does not sign \"KT.\" (Phụ lục I, Phần I, Mục II, khoản 7 điểm b)", who))
		}
	}
}
