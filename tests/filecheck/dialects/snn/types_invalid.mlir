// RUN: xir-opt %s --split-input-file --verify-diagnostics --parsing-diagnostics 2>&1 | filecheck %s

// CHECK: snn.spikes needs at least one channel, not 0
snn.module @m(%x: !snn.spikes<0>) {
  snn.output
}

// -----
// CHECK: snn.current needs at least one channel, not 0
snn.module @m(%x: !snn.current<0>) {
  snn.output
}

// -----
// CHECK: Expected integer literal
snn.module @m(%x: !snn.spikes<-1>) {
  snn.output
}

// -----
// CHECK: Expected integer literal
snn.module @m(%x: !snn.spikes<four>) {
  snn.output
}
