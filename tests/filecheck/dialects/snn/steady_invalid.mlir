// RUN: xir-opt %s --split-input-file --verify-diagnostics --parsing-diagnostics 2>&1 | filecheck %s

// CHECK:      {{^}}k.xnet:3:9: error: snn.steady: a steady current is 5, for 3 neurons
// CHECK-NEXT: {{^}}k.xnet:4:9: error: snn.steady: a steady current is 3x1, for 3 neurons
snn.module @m(%v: tensor<5xf64>, %w: tensor<3x1xf64>) {
  %i = snn.steady %v : tensor<5xf64> -> !snn.current<3> loc("k.xnet":3:9)
  %j = snn.steady %w : tensor<3x1xf64> -> !snn.current<3> loc("k.xnet":4:9)
  snn.output
}
