package eval

// Difference is what changed in one field from one score to another.
type Difference struct {
	Field        string
	Gained, Lost []Fault // faults that are gone, and new ones
}

// Compare tells what the new score gained and lost against the old one, field by field where something changed.
func Compare(old, new *Score) []Difference {
	gained, lost := without(old.errors, new.errors), without(new.errors, old.errors)
	fields := &Score{}
	for _, f := range append(append([]Fault{}, gained...), lost...) {
		fields.row(f.Field)
	}
	var out []Difference
	for _, name := range fields.Fields() {
		d := Difference{Field: name}
		for _, f := range gained {
			if f.Field == name {
				d.Gained = append(d.Gained, f)
			}
		}
		for _, f := range lost {
			if f.Field == name {
				d.Lost = append(d.Lost, f)
			}
		}
		out = append(out, d)
	}
	return out
}

// without gives the faults of a that b lacks, both taken as bags.
func without(a, b []Fault) []Fault {
	count := map[Fault]int{}
	for _, f := range b {
		f.Item = "" // written otherwise, it is the same fault
		count[f]++
	}
	var left []Fault
	for _, f := range a {
		same := f
		same.Item = ""
		if count[same] > 0 {
			count[same]--
			continue
		}
		left = append(left, f)
	}
	return left
}
