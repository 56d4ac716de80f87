// RUN: xir-opt %s --split-input-file --verify-diagnostics --parsing-diagnostics 2>&1 | filecheck %s

// CHECK: error: xylo.image: there is no device ''; there are: xylo-audio2
xylo.image @c for "" dt 1.0e-3 attributes {inputs = 1 : i64, hidden = 1 : i64, outputs = 1 : i64, synapses = 1 : i64} {
  xylo.register @CTRL1 at 1 = 0
}
