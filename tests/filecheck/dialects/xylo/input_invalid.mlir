// RUN: xir-opt %s --split-input-file --verify-diagnostics --parsing-diagnostics 2>&1 | filecheck %s

// CHECK:      error: xylo.input: a size is at least 1, not 0
// CHECK-NEXT: error: xylo.input: a place is at least 0, not -1
xylo.core @c for "xylo-audio2" dt 1.0 {
  xylo.input @x size 0 at 0
  xylo.input @y size 1 at -1
}

// -----
// CHECK:      error: xylo.input: 'xylo.input' expects parent op 'xylo.core'
// CHECK-NEXT: error: xylo.register: 'xylo.register' expects parent op 'xylo.image'
xylo.input @x size 1 at 0
xylo.register @A at 1 = 0
