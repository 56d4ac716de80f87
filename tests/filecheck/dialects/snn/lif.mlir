// RUN: XIR_ROUNDTRIP
// RUN: XIR_GENERIC

// One synapse and two, both kinds of leak, numbers and vectors, with and without what may be left out;
// without a synapse, and with another reset.

snn.module @m(%i: !snn.current<4>, %n: tensor<f64>, %v: tensor<4xf64>) -> (!snn.spikes<4>, !snn.spikes<4>) {
  %s = snn.lif %i : !snn.current<4> mem tau %v : tensor<4xf64> syn tau %n : tensor<f64> threshold %n : tensor<f64> -> !snn.spikes<4>
  %t = snn.lif %i, %i : !snn.current<4>, !snn.current<4> mem dash %n : tensor<f64> syn dash %n, %v : tensor<f64>, tensor<4xf64> threshold %v : tensor<4xf64> bias %v : tensor<4xf64> {max_spikes = 1 : i64, label = "hidden"} -> !snn.spikes<4>
  %u = snn.lif %i : !snn.current<4> mem tau %n : tensor<f64> syn dash %n : tensor<f64> threshold %n : tensor<f64> bias %n : tensor<f64> {note = "kept"} -> !snn.spikes<4>
  %w = snn.lif %i : !snn.current<4> mem tau %n : tensor<f64> threshold %n : tensor<f64> bias %n : tensor<f64> {label = "at once"} -> !snn.spikes<4>
  %z = snn.lif %i : !snn.current<4> mem decay %n : tensor<f64> syn decay %v : tensor<4xf64> threshold %n : tensor<f64> {reset = #snn<reset zero>} -> !snn.spikes<4>
  snn.output %s, %t : !snn.spikes<4>, !snn.spikes<4>
}

// CHECK: builtin.module {
// CHECK-NEXT:   snn.module @m(%i: !snn.current<4>, %n: tensor<f64>, %v: tensor<4xf64>) -> (!snn.spikes<4>, !snn.spikes<4>) {
// CHECK-NEXT:     %s = snn.lif %i : !snn.current<4> mem tau %v : tensor<4xf64> syn tau %n : tensor<f64> threshold %n : tensor<f64> -> !snn.spikes<4>
// CHECK-NEXT:     %t = snn.lif %i, %i : !snn.current<4>, !snn.current<4> mem dash %n : tensor<f64> syn dash %n, %v : tensor<f64>, tensor<4xf64> threshold %v : tensor<4xf64> bias %v : tensor<4xf64> {max_spikes = 1 : i64, label = "hidden"} -> !snn.spikes<4>
// CHECK-NEXT:     %u = snn.lif %i : !snn.current<4> mem tau %n : tensor<f64> syn dash %n : tensor<f64> threshold %n : tensor<f64> bias %n : tensor<f64> {note = "kept"} -> !snn.spikes<4>
// CHECK-NEXT:     %w = snn.lif %i : !snn.current<4> mem tau %n : tensor<f64> threshold %n : tensor<f64> bias %n : tensor<f64> {label = "at once"} -> !snn.spikes<4>
// CHECK-NEXT:     %z = snn.lif %i : !snn.current<4> mem decay %n : tensor<f64> syn decay %v : tensor<4xf64> threshold %n : tensor<f64> {reset = #snn<reset zero>} -> !snn.spikes<4>
// CHECK-NEXT:     snn.output %s, %t : !snn.spikes<4>, !snn.spikes<4>
// CHECK-NEXT:   }
// CHECK-NEXT: }

// GENERIC: "builtin.module"() ({
// GENERIC-NEXT:   "snn.module"() <{sym_name = "m", function_type = (!snn.current<4>, tensor<f64>, tensor<4xf64>) -> (!snn.spikes<4>, !snn.spikes<4>)}> ({
// GENERIC-NEXT:   ^bb0(%i: !snn.current<4>, %n: tensor<f64>, %v: tensor<4xf64>):
// GENERIC-NEXT:     %s = "snn.lif"(%i, %v, %n, %n) <{mem_leak = #snn<leak tau>, syn_leak = #snn<leak tau>, operandSegmentSizes = array<i32: 1, 1, 1, 1, 0>}> : (!snn.current<4>, tensor<4xf64>, tensor<f64>, tensor<f64>) -> !snn.spikes<4>
// GENERIC-NEXT:     %t = "snn.lif"(%i, %i, %n, %n, %v, %v, %v) <{mem_leak = #snn<leak dash>, syn_leak = #snn<leak dash>, max_spikes = 1 : i64, label = "hidden", operandSegmentSizes = array<i32: 2, 1, 2, 1, 1>}> : (!snn.current<4>, !snn.current<4>, tensor<f64>, tensor<f64>, tensor<4xf64>, tensor<4xf64>, tensor<4xf64>) -> !snn.spikes<4>
// GENERIC-NEXT:     %u = "snn.lif"(%i, %n, %n, %n, %n) <{mem_leak = #snn<leak tau>, syn_leak = #snn<leak dash>, operandSegmentSizes = array<i32: 1, 1, 1, 1, 1>}> {note = "kept"} : (!snn.current<4>, tensor<f64>, tensor<f64>, tensor<f64>, tensor<f64>) -> !snn.spikes<4>
// GENERIC-NEXT:     %w = "snn.lif"(%i, %n, %n, %n) <{mem_leak = #snn<leak tau>, label = "at once", operandSegmentSizes = array<i32: 1, 1, 0, 1, 1>}> : (!snn.current<4>, tensor<f64>, tensor<f64>, tensor<f64>) -> !snn.spikes<4>
// GENERIC-NEXT:     %z = "snn.lif"(%i, %n, %v, %n) <{mem_leak = #snn<leak decay>, syn_leak = #snn<leak decay>, reset = #snn<reset zero>, operandSegmentSizes = array<i32: 1, 1, 1, 1, 0>}> : (!snn.current<4>, tensor<f64>, tensor<4xf64>, tensor<f64>) -> !snn.spikes<4>
// GENERIC-NEXT:     "snn.output"(%s, %t) : (!snn.spikes<4>, !snn.spikes<4>) -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT: }) : () -> ()
