package route

// The heap holds partial paths as key << 32 | number; four children a node, since it is pushed to more
// often than popped from.
const heapWidth = 4

// before orders two entries of the heap by key, then by the nodes of their paths from the start on.
func (s *search) before(a, b uint64) bool {
	if a>>32 != b>>32 {
		return a < b
	}
	return s.earlier(int32(uint32(a)), int32(uint32(b)))
}

// earlier compares two partial paths node by node from the start; neither begins the other, since one
// that has been lengthened is no longer in the heap.
func (s *search) earlier(a, b int32) bool {
	for hopsOf(s.partials[a].weight) > hopsOf(s.partials[b].weight) {
		a = s.partials[a].parent
	}
	for hopsOf(s.partials[b].weight) > hopsOf(s.partials[a].weight) {
		b = s.partials[b].parent
	}
	for s.partials[a].parent != s.partials[b].parent {
		a, b = s.partials[a].parent, s.partials[b].parent
	}
	return s.records[s.partials[a].slot].node < s.records[s.partials[b].slot].node
}

// wait puts an entry on.
func (s *search) wait(e uint64) {
	s.heap = append(s.heap, e)
	i := len(s.heap) - 1
	for i > 0 {
		up := (i - 1) / heapWidth
		if !s.before(e, s.heap[up]) {
			break
		}
		s.heap[i] = s.heap[up]
		i = up
	}
	s.heap[i] = e
}

// pop takes the first entry off.
func (s *search) pop() {
	last := len(s.heap) - 1
	e := s.heap[last]
	s.heap = s.heap[:last]
	if last == 0 {
		return
	}
	i := 0
	for {
		least := i*heapWidth + 1
		if least >= last {
			break
		}
		for c := least + 1; c < min(i*heapWidth+1+heapWidth, last); c++ {
			if s.before(s.heap[c], s.heap[least]) {
				least = c
			}
		}
		if !s.before(s.heap[least], e) {
			break
		}
		s.heap[i] = s.heap[least]
		i = least
	}
	s.heap[i] = e
}
