// RUN: xir-opt %s --split-input-file --verify-diagnostics --parsing-diagnostics 2>&1 | filecheck %s

// CHECK:      error: snn.add: operand 'rhs' at position 1 does not verify:
// CHECK-NEXT: attribute !snn.spikes<2> expected from variable 'T', but got !snn.spikes<3>
snn.module @m(%x: !snn.spikes<2>, %y: !snn.spikes<3>) {
  %z = "snn.add"(%x, %y) : (!snn.spikes<2>, !snn.spikes<3>) -> !snn.spikes<2>
  snn.output
}

// -----
// CHECK: Unexpected attribute tensor<f64>
snn.module @m(%x: tensor<f64>) {
  %z = snn.add %x, %x : tensor<f64>
  snn.output
}
