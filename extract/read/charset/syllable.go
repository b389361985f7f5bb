package charset

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// judgement counts the words of a text that hold letters beyond ASCII, and all words.
type judgement struct{ good, bad, words int }

// share gives the part of the marked words that are Vietnamese syllables.
func (j judgement) share() float64 {
	if j.good+j.bad == 0 {
		return 0
	}
	return float64(j.good) / float64(j.good+j.bad)
}

// judge tells how much of a text is Vietnamese: whether its marked words are syllables that the language has.
func judge(text string) judgement {
	var j judgement
	for len(text) > 0 {
		from := strings.IndexFunc(text, isWord)
		if from < 0 {
			break
		}
		text = text[from:]
		to := strings.IndexFunc(text, func(r rune) bool { return !isWord(r) })
		if to < 0 {
			to = len(text)
		}
		word := text[:to]
		text = text[to:]
		j.words++
		switch {
		case isASCII(word):
		case IsSyllable(word):
			j.good++
		default:
			j.bad++
		}
	}
	return j
}

// isWord takes in the signs that letters of other encodings look like when they are read as Latin-1.
func isWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsMark(r) || r >= 0xa1 && r <= 0xff && r != 0xab && r != 0xbb
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// IsSyllable tells whether a word is a syllable of Vietnamese: an initial, a rime, at most one tone.
func IsSyllable(word string) bool {
	var b strings.Builder
	tones := 0
	for _, r := range norm.NFD.String(strings.ToLower(word)) {
		switch r {
		case 0x300, 0x301, 0x303, 0x309, 0x323:
			tones++
		default:
			b.WriteRune(r)
		}
	}
	if tones > 1 {
		return false
	}
	s := norm.NFC.String(b.String())
	for n := min(3, len(s)); n >= 0; n-- {
		if initials[s[:n]] && rimes[s[n:]] {
			return true
		}
	}
	const d = "đ"
	return strings.HasPrefix(s, d) && rimes[s[len(d):]]
}

var (
	initials = set("b c ch d g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x", "")
	rimes    = set(`a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
		e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
		o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet ooc oong
		ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông
		uôt uơ uy uya uych uyn uynh uyt uyên uyêt uyu uyp ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
		y yêm yên yêng yêt yêu ynh yt ych`)
)

func set(words string, more ...string) map[string]bool {
	out := map[string]bool{}
	for _, w := range append(strings.Fields(words), more...) {
		out[w] = true
	}
	return out
}
