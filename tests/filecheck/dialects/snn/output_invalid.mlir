// RUN: xir-opt %s --split-input-file --verify-diagnostics --parsing-diagnostics 2>&1 | filecheck %s

// CHECK: error: snn.output: 2 readout kinds for 1 values
snn.network @n(%x: !snn.spikes<2>) -> !snn.spikes<2> attributes {dt = 1.0 : f64} {
  snn.output %x : !snn.spikes<2> {read = [#snn<readout vmem>, #snn<readout vmem>]}
}

// -----
// CHECK: error: snn.output: 'snn.output' expects parent op to be one of 'snn.module', 'snn.network'
snn.output
