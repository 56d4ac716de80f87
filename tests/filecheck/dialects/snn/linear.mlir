// RUN: XIR_ROUNDTRIP
// RUN: XIR_GENERIC

// Synapses from an input and from a value that is defined below.

snn.module @m(%x: !snn.spikes<4>, %w: tensor<4x2xf64>, %r: tensor<2x2xf64>, %t: tensor<f64>) -> !snn.spikes<2> {
  %i = snn.linear %x, %w : !snn.spikes<4>, tensor<4x2xf64> -> !snn.current<2>
  %j = snn.linear %s, %r : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
  %s = snn.lif %i, %j : !snn.current<2>, !snn.current<2> mem tau %t : tensor<f64> syn tau %t, %t : tensor<f64>, tensor<f64> threshold %t : tensor<f64> -> !snn.spikes<2>
  snn.output %s : !snn.spikes<2>
}

// CHECK: builtin.module {
// CHECK-NEXT:   snn.module @m(%x: !snn.spikes<4>, %w: tensor<4x2xf64>, %r: tensor<2x2xf64>, %t: tensor<f64>) -> !snn.spikes<2> {
// CHECK-NEXT:     %i = snn.linear %x, %w : !snn.spikes<4>, tensor<4x2xf64> -> !snn.current<2>
// CHECK-NEXT:     %j = snn.linear %s, %r : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
// CHECK-NEXT:     %s = snn.lif %i, %j : !snn.current<2>, !snn.current<2> mem tau %t : tensor<f64> syn tau %t, %t : tensor<f64>, tensor<f64> threshold %t : tensor<f64> -> !snn.spikes<2>
// CHECK-NEXT:     snn.output %s : !snn.spikes<2>
// CHECK-NEXT:   }
// CHECK-NEXT: }

// GENERIC: "builtin.module"() ({
// GENERIC-NEXT:   "snn.module"() <{sym_name = "m", function_type = (!snn.spikes<4>, tensor<4x2xf64>, tensor<2x2xf64>, tensor<f64>) -> !snn.spikes<2>}> ({
// GENERIC-NEXT:   ^bb0(%x: !snn.spikes<4>, %w: tensor<4x2xf64>, %r: tensor<2x2xf64>, %t: tensor<f64>):
// GENERIC-NEXT:     %i = "snn.linear"(%x, %w) : (!snn.spikes<4>, tensor<4x2xf64>) -> !snn.current<2>
// GENERIC-NEXT:     %j = "snn.linear"(%s, %r) : (!snn.spikes<2>, tensor<2x2xf64>) -> !snn.current<2>
// GENERIC-NEXT:     %s = "snn.lif"(%i, %j, %t, %t, %t, %t) <{mem_leak = #snn<leak tau>, syn_leak = #snn<leak tau>, operandSegmentSizes = array<i32: 2, 1, 2, 1, 0>}> : (!snn.current<2>, !snn.current<2>, tensor<f64>, tensor<f64>, tensor<f64>, tensor<f64>) -> !snn.spikes<2>
// GENERIC-NEXT:     "snn.output"(%s) : (!snn.spikes<2>) -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT: }) : () -> ()
