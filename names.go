package congvan

import "strings"

// Is tells whether the name means the office itself.
func (o *Office) Is(name string) bool {
	key := nameKey(name)
	for _, own := range append([]string{o.Name, o.Called, o.Short}, o.Aliases...) {
		if own != "" && nameKey(own) == key {
			return true
		}
	}
	return false
}

// In tells whether the name means a group that the office belongs to.
func (o *Office) In(name string) bool {
	key := nameKey(name)
	for _, group := range o.Groups {
		if nameKey(group) == key {
			return true
		}
	}
	return false
}

// nameKey folds what one name may be written like: case, place of the tone mark, the usual short forms.
func nameKey(name string) string {
	s := " " + strings.Join(strings.Fields(strings.ToLower(name)), " ") + " "
	return strings.TrimSpace(nameForms.Replace(s))
}

// nameForms folds tone marks of "oa", "oe", "uy" to the older place, and spells short forms out.
var nameForms = strings.NewReplacer(
	"hòa", "hoà", "hóa", "hoá", "hỏa", "hoả", "họa", "hoạ", "tòa", "toà", "khóa", "khoá", "ủy", "uỷ", "thủy", "thuỷ", "húy", "huý",
	" ubnd ", " uỷ ban nhân dân ", " hđnd ", " hội đồng nhân dân ", " gdđt ", " giáo dục và đào tạo ", " gd&đt ", " giáo dục và đào tạo ",
	" vp ", " văn phòng ", " tp. ", " thành phố ",
)
