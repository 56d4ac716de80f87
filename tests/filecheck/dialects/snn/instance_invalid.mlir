// RUN: xir-opt %s --split-input-file --verify-diagnostics --parsing-diagnostics 2>&1 | filecheck %s

// CHECK: error: snn.instance: there is no module @Other
snn.module @m(%x: !snn.spikes<2>) {
  snn.instance @Other(%x) : (!snn.spikes<2>) -> ()
  snn.output
}

// -----
// CHECK: error: snn.instance: there is no module @n
snn.network @n() attributes {dt = 1.0 : f64} {
  snn.instance @n() : () -> ()
  snn.output
}

// -----
// CHECK: error: snn.instance: the operands do not fit @A : (!snn.spikes<2>) -> !snn.spikes<2>
snn.module @A(%x: !snn.spikes<2>) -> !snn.spikes<2> {
  snn.output %x : !snn.spikes<2>
}
snn.module @m(%x: !snn.spikes<3>) {
  %a = snn.instance @A(%x) : (!snn.spikes<3>) -> !snn.spikes<2>
  snn.output
}

// -----
// CHECK:      error: snn.instance: the results do not fit @A : (!snn.spikes<2>) -> !snn.spikes<2>
// CHECK-NEXT: error: snn.instance: the operands do not fit @A : (!snn.spikes<2>) -> !snn.spikes<2>
snn.module @A(%x: !snn.spikes<2>) -> !snn.spikes<2> {
  snn.output %x : !snn.spikes<2>
}
snn.module @m(%x: !snn.spikes<2>) -> !snn.spikes<2> {
  %a, %b = snn.instance @A(%x) : (!snn.spikes<2>) -> (!snn.spikes<2>, !snn.spikes<2>)
  snn.output %b : !snn.spikes<2>
}
snn.module @k() -> !snn.spikes<2> {
  %a = snn.instance @A() : () -> !snn.spikes<2>
  snn.output %a : !snn.spikes<2>
}
