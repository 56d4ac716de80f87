// RUN: xir-opt %s --split-input-file --verify-diagnostics --parsing-diagnostics 2>&1 | filecheck %s

// CHECK:      {{^}}k.xnet:3:9: error: snn.linear: weights are 5x3, but this joins 4 channels to 3 neurons
// CHECK-NEXT: {{^}}k.xnet:4:9: error: snn.linear: weights are 5, but this joins 4 channels to 3 neurons
// CHECK-NEXT: {{^}}k.xnet:5:9: error: snn.linear: weights are one number, but this joins 4 channels to 3 neurons
snn.module @m(%x: !snn.spikes<4>, %w: tensor<5x3xf64>, %v: tensor<5xf64>, %u: tensor<f64>) {
  %i = snn.linear %x, %w : !snn.spikes<4>, tensor<5x3xf64> -> !snn.current<3> loc("k.xnet":3:9)
  %j = snn.linear %x, %v : !snn.spikes<4>, tensor<5xf64> -> !snn.current<3> loc("k.xnet":4:9)
  %k = snn.linear %x, %u : !snn.spikes<4>, tensor<f64> -> !snn.current<3> loc("k.xnet":5:9)
  snn.output
}

// -----
// CHECK: !snn.current<4> should be of base attribute snn.spikes
snn.module @m(%x: !snn.current<4>, %w: tensor<4x3xf64>) {
  %i = snn.linear %x, %w : !snn.current<4>, tensor<4x3xf64> -> !snn.current<3>
  snn.output
}
