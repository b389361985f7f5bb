// Package reuse keeps the room of slices that are done with for the next of their kind: a document after the other needs
// the same room, and making it anew costs more than filling it.
//
// What is given back must not be used again, nor any slice of it.
package reuse

import "sync"

// Room keeps slices of one type. It may be used by several goroutines at once.
type Room[T any] struct {
	pool  sync.Pool // *[]T
	empty sync.Pool // *[]T that hold none, for the next to be given back
}

// Take gives an empty slice with room for n items or more.
func (r *Room[T]) Take(n int) []T {
	if p, ok := r.pool.Get().(*[]T); ok {
		s := *p
		*p = nil
		r.empty.Put(p)
		if cap(s) >= n {
			return s[:0]
		}
	}
	return make([]T, 0, n)
}

// Give takes a slice back, and forgets its items.
func (r *Room[T]) Give(s []T) {
	clear(s)
	p, ok := r.empty.Get().(*[]T)
	if !ok {
		p = new([]T)
	}
	*p = s
	r.pool.Put(p)
}
