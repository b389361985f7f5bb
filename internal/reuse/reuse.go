// Package reuse keeps the room of slices that are done with for the next of their kind: a document after the other needs
// the same room, and making it anew costs more than filling it.
//
// What is given back must not be used again, nor any slice of it.
package reuse

import "sync"

// Room keeps slices of one type. It may be used by several goroutines at once.
type Room[T any] struct{ pool sync.Pool }

// Take gives an empty slice with room for n items or more.
func (r *Room[T]) Take(n int) []T {
	if s, ok := r.pool.Get().(*[]T); ok && cap(*s) >= n {
		return (*s)[:0]
	}
	return make([]T, 0, n)
}

// Give takes a slice back, and forgets its items.
func (r *Room[T]) Give(s []T) {
	clear(s)
	r.pool.Put(&s)
}
