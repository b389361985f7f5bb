package ours

import "congvan"

// issuer is who sent the dispatch, as seen from one's office.
type issuer struct {
	*body
	known  bool
	us     bool
	parent bool   // it is the office's parent
	apart  string // the place by which it is of another part of the country than the office: "An Hải"
}

// seen tells what the issuer is to the office.
func (x *own) seen(in congvan.Issuer) issuer {
	out := issuer{body: &body{}}
	if in.Name == "" {
		return out
	}
	n := scan(in.Name)
	out.body, out.known = takeApart(x.voc, in.Name), true
	all := append([]place(nil), out.places...)
	if len(out.loose) > 0 {
		all = append(all, place{level: out.level(), proper: out.loose})
	}
	if in.Parent != "" {
		parent := takeApart(x.voc, in.Parent)
		all = append(all, parent.places...)
		if len(parent.loose) > 0 {
			all = append(all, place{level: parent.level(), proper: parent.loose})
		}
	}
	for _, p := range all {
		if p.proper == nil {
			continue
		}
		for _, l := range []level{province, district, commune} {
			if mine, ok := x.up[l]; ok && p.level == l && !mine.proper.whole(p.proper) || ok && p.level&l != 0 && p.level != l && !x.near(p.proper) {
				out.apart = titled(in, p.proper)
			}
		}
	}
	if out.apart == "" {
		for _, core := range x.cores {
			if core.match(n, 0) == len(out.core) && len(out.core) > 0 {
				out.us = !x.bare() || out.level() == x.level()
			}
		}
		out.parent = !out.us && x.parent != nil && x.parent.core.whole(out.core) && (!x.parent.bare() || x.parent.level() == out.level())
	}
	return out
}

// near tells whether the name is one of the office's places.
func (x *own) near(name phrase) bool {
	for _, p := range x.loose {
		if p.whole(name) {
			return true
		}
	}
	return false
}

// titled gives the place's name as the issuer's head has it.
func titled(in congvan.Issuer, p phrase) string {
	for _, s := range []string{in.Name, in.Parent} {
		n := scan(s)
		for i := range n {
			if p.match(n, i) == i+len(p) {
				return s[n[i].Start:n[i+len(p)-1].End]
			}
		}
	}
	return in.Name
}
