// RUN: xir-opt %s --split-input-file --verify-diagnostics --parsing-diagnostics 2>&1 | filecheck %s

// CHECK: error: snn.network: property 'dt' expected in operation 'snn.network'
snn.network @n() {
  snn.output
}

// -----
// CHECK: error: snn.network: the time step is above 0 s, not 0.0 s
snn.network @n() attributes {dt = 0.0 : f64} {
  snn.output
}

// -----
// CHECK: error: snn.network: the time step is above 0 s, not nan s
snn.network @n() attributes {dt = 0x7FF8000000000000 : f64} {
  snn.output
}

// -----
// CHECK: error: snn.network: 'most' is none of count, peak, first_spike
snn.network @n() attributes {dt = 1.0 : f64, decide = "most"} {
  snn.output
}

// -----
// CHECK: error: snn.network: only spikes and signals go into a network
snn.network @n(%i: !snn.current<2>) attributes {dt = 1.0 : f64} {
  snn.output
}

// -----
// CHECK: error: snn.network: only spikes come out of a network
snn.network @n(%x: !snn.spikes<2>) -> !snn.current<2> attributes {dt = 1.0 : f64} {
  %w = snn.param dense<1.0> : tensor<2x2xf64> -> tensor<2x2xf64>
  %i = snn.linear %x, %w : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
  snn.output %i : !snn.current<2>
}

// -----
// CHECK: error: snn.network: a signal has one encoder, which makes spikes of it
snn.network @n(%m: !snn.signal<3>) attributes {dt = 1.0 : f64} {
  snn.output
}

// -----
// CHECK: error: snn.network: every input has one name
snn.network @n(%x: !snn.spikes<2>) attributes {dt = 1.0 : f64, inputs = ["a", "b"]} {
  snn.output
}

// -----
// CHECK: error: snn.network: a loop without a neuron: %a -> %b -> %a
snn.network @n(%x: !snn.spikes<2>) -> !snn.spikes<2> attributes {dt = 1.0 : f64} {
  %a = snn.add %x, %b : !snn.spikes<2>
  %b = snn.add %x, %a : !snn.spikes<2>
  snn.output %a : !snn.spikes<2>
}

// -----
// A loop through two modules that hand on what they are given.
// CHECK: error: snn.network: a loop without a neuron: %a -> %b -> %a
snn.module @Pass(%x: !snn.spikes<2>, %y: !snn.spikes<2>) -> (!snn.spikes<2>, !snn.spikes<2>) {
  snn.output %y, %x : !snn.spikes<2>, !snn.spikes<2>
}
snn.module @Outer(%x: !snn.spikes<2>, %y: !snn.spikes<2>) -> !snn.spikes<2> {
  %p, %q = snn.instance @Pass(%x, %y) : (!snn.spikes<2>, !snn.spikes<2>) -> (!snn.spikes<2>, !snn.spikes<2>)
  snn.output %q : !snn.spikes<2>
}
snn.network @n(%x: !snn.spikes<2>) -> !snn.spikes<2> attributes {dt = 1.0 : f64} {
  %a = snn.instance @Outer(%b, %x) : (!snn.spikes<2>, !snn.spikes<2>) -> !snn.spikes<2>
  %b = snn.add %a, %x : !snn.spikes<2>
  snn.output %a : !snn.spikes<2>
}
