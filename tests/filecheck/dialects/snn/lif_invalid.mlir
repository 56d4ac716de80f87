// RUN: xir-opt %s --split-input-file --verify-diagnostics --parsing-diagnostics 2>&1 | filecheck %s

// CHECK: error: snn.lif: a neuron has one or two synapses, not 3
snn.module @m(%i: !snn.current<2>, %t: tensor<f64>) {
  %s = snn.lif %i, %i, %i : !snn.current<2>, !snn.current<2>, !snn.current<2> mem tau %t : tensor<f64> syn tau %t, %t, %t : tensor<f64>, tensor<f64>, tensor<f64> threshold %t : tensor<f64> -> !snn.spikes<2>
  snn.output
}

// -----
// CHECK: error: snn.lif: a neuron has one or two synapses, not 0
snn.module @m(%t: tensor<f64>) {
  %s = "snn.lif"(%t, %t) <{mem_leak = #snn<leak tau>, syn_leak = #snn<leak tau>, operandSegmentSizes = array<i32: 0, 1, 0, 1, 0>}> : (tensor<f64>, tensor<f64>) -> !snn.spikes<2>
  snn.output
}

// -----
// CHECK: error: snn.lif: 2 currents need as many synaptic time constants, not 1
snn.module @m(%i: !snn.current<2>, %t: tensor<f64>) {
  %s = snn.lif %i, %i : !snn.current<2>, !snn.current<2> mem tau %t : tensor<f64> syn tau %t : tensor<f64> threshold %t : tensor<f64> -> !snn.spikes<2>
  snn.output
}

// -----
// CHECK: error: snn.lif: a neuron without a synapse has one current
snn.module @m(%i: !snn.current<2>, %t: tensor<f64>) {
  %s = snn.lif %i, %i : !snn.current<2>, !snn.current<2> mem tau %t : tensor<f64> threshold %t : tensor<f64> -> !snn.spikes<2>
  snn.output
}

// -----
// CHECK: error: snn.lif: 'syn_leak' is for neurons with a synapse
snn.module @m(%i: !snn.current<2>, %t: tensor<f64>) {
  %s = "snn.lif"(%i, %t, %t) <{mem_leak = #snn<leak tau>, syn_leak = #snn<leak tau>, operandSegmentSizes = array<i32: 1, 1, 0, 1, 0>}> : (!snn.current<2>, tensor<f64>, tensor<f64>) -> !snn.spikes<2>
  snn.output
}

// -----
// CHECK: error: snn.lif: a current for 3 neurons goes to 2
snn.module @m(%i: !snn.current<2>, %j: !snn.current<3>, %t: tensor<f64>) {
  %s = snn.lif %i, %j : !snn.current<2>, !snn.current<3> mem tau %t : tensor<f64> syn tau %t, %t : tensor<f64>, tensor<f64> threshold %t : tensor<f64> -> !snn.spikes<2>
  snn.output
}

// -----
// CHECK:      error: snn.lif: 'mem' is 3, for 2 neurons
// CHECK-NEXT: error: snn.lif: 'threshold' is 2x1, for 2 neurons
// CHECK-NEXT: error: snn.lif: 'syn 0' is 1, for 2 neurons
// CHECK-NEXT: error: snn.lif: 'bias' is 4, for 2 neurons
snn.module @m(%i: !snn.current<2>, %t: tensor<f64>, %m: tensor<3xf64>, %h: tensor<2x1xf64>, %y: tensor<1xf64>, %b: tensor<4xf64>) {
  %s0 = snn.lif %i : !snn.current<2> mem tau %m : tensor<3xf64> syn tau %t : tensor<f64> threshold %t : tensor<f64> -> !snn.spikes<2>
  %s1 = snn.lif %i : !snn.current<2> mem tau %t : tensor<f64> syn tau %t : tensor<f64> threshold %h : tensor<2x1xf64> -> !snn.spikes<2>
  %s2 = snn.lif %i : !snn.current<2> mem tau %t : tensor<f64> syn tau %y : tensor<1xf64> threshold %t : tensor<f64> -> !snn.spikes<2>
  %s3 = snn.lif %i : !snn.current<2> mem tau %t : tensor<f64> syn tau %t : tensor<f64> threshold %t : tensor<f64> bias %b : tensor<4xf64> -> !snn.spikes<2>
  snn.output
}

// -----
// CHECK: error: snn.lif: 'max_spikes' is at least 1
snn.module @m(%i: !snn.current<2>, %t: tensor<f64>) {
  %s = snn.lif %i : !snn.current<2> mem tau %t : tensor<f64> syn tau %t : tensor<f64> threshold %t : tensor<f64> {max_spikes = 0 : i64} -> !snn.spikes<2>
  snn.output
}
