// RUN: xir-opt %s --split-input-file --verify-diagnostics --parsing-diagnostics 2>&1 | filecheck %s

// CHECK:      error: xylo.register: 4294967296 does not fit a register of 32 bits
// CHECK-NEXT: error: xylo.register: -1 does not fit a register of 32 bits
xylo.image @i for "xylo-audio2" dt 1.0 attributes {inputs = 1 : i64, hidden = 1 : i64, outputs = 1 : i64, synapses = 1 : i64} {
  xylo.register @A at 1 = 4294967296
  xylo.register @B at 1 = -1
}
