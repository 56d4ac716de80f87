// RUN: XIR_ROUNDTRIP
// RUN: XIR_GENERIC

// Every operation of the dialect once, with and without what may be left out.

snn.module @Pass(%x: !snn.spikes<4>, %c: !snn.current<2>) -> (!snn.spikes<4>, !snn.current<2>) {
  snn.output %x, %c : !snn.spikes<4>, !snn.current<2>
}

snn.module @Nothing() {
  snn.output
}

snn.network @n(%x: !snn.spikes<4>, %y: !snn.spikes<4>) -> (!snn.spikes<4>, !snn.spikes<4>) attributes {dt = 1.0e-3 : f64, decide = "count", inputs = ["left", "right side"], note = "kept"} {
  %one = snn.param dense<1.0> : tensor<f64> -> tensor<f64>
  %v = snn.param dense<[0.1, 0.30000000000000004, -2.5, 1.0e-300]> : tensor<4xf64> -> tensor<4xf64>
  %m = snn.param dense<[[0.1, 0.2], [0.3, 0.4]]> : tensor<2x2xf64> -> tensor<2x2xf64>
  %e = snn.param #snn.external<"kws.npz", "enc.w"> -> tensor<4x2xf64>
  %e1 = snn.param #snn.external<"kws.npy", ""> -> tensor<4x2xf64>
  %g = snn.param #snn.generator<"normal", {mean = 0.0 : f64, seed = 3 : i64}> -> tensor<4x4xf64>

  %c0 = snn.compute add %v, %v : tensor<4xf64>, tensor<4xf64> -> tensor<4xf64>
  %c1 = snn.compute sub %v, %one : tensor<4xf64>, tensor<f64> -> tensor<4xf64>
  %c2 = snn.compute mul %one, %g : tensor<f64>, tensor<4x4xf64> -> tensor<4x4xf64>
  %c3 = snn.compute div %one, %one : tensor<f64>, tensor<f64> -> tensor<f64>

  %a0 = snn.arrange transpose %e : tensor<4x2xf64> -> tensor<2x4xf64>
  %a1 = snn.arrange diagonal %v : tensor<4xf64> -> tensor<4x4xf64>
  %a2 = snn.arrange pick %g {index = 3 : i64} : tensor<4x4xf64> -> tensor<4xf64>
  %a3 = snn.arrange pick %a2 {index = 0 : i64} : tensor<4xf64> -> tensor<f64>

  %i = snn.linear %x, %g : !snn.spikes<4>, tensor<4x4xf64> -> !snn.current<4>
  %r = snn.linear %s, %a1 : !snn.spikes<4>, tensor<4x4xf64> -> !snn.current<4>
  %sum = snn.add %i, %r : !snn.current<4>
  %s = snn.lif %sum : !snn.current<4> mem tau %v : tensor<4xf64> syn tau %one : tensor<f64> threshold %one : tensor<f64> {label = "hidden"} -> !snn.spikes<4>
  %t = snn.lif %sum, %i : !snn.current<4>, !snn.current<4> mem dash %one : tensor<f64> syn dash %one, %v : tensor<f64>, tensor<4xf64> threshold %v : tensor<4xf64> bias %v : tensor<4xf64> {max_spikes = 1 : i64} -> !snn.spikes<4>
  %both = snn.add %s, %t : !snn.spikes<4>
  %k = snn.linear %both, %e : !snn.spikes<4>, tensor<4x2xf64> -> !snn.current<2>
  %p, %q = snn.instance @Pass(%both, %k) {label = "passed"} : (!snn.spikes<4>, !snn.current<2>) -> (!snn.spikes<4>, !snn.current<2>)
  snn.instance @Nothing() : () -> ()
  snn.output %s, %p : !snn.spikes<4>, !snn.spikes<4> {read = [#snn<readout vmem>, #snn<readout isyn>]}
}

snn.network @plain(%x: !snn.spikes<1>) -> !snn.spikes<1> attributes {dt = 2.5e-2 : f64} {
  snn.output %x : !snn.spikes<1> {read = [#snn<readout spikes>]}
}

// CHECK: builtin.module {
// CHECK-NEXT:   snn.module @Pass(%x: !snn.spikes<4>, %c: !snn.current<2>) -> (!snn.spikes<4>, !snn.current<2>) {
// CHECK-NEXT:     snn.output %x, %c : !snn.spikes<4>, !snn.current<2>
// CHECK-NEXT:   }
// CHECK-NEXT:   snn.module @Nothing() {
// CHECK-NEXT:     snn.output
// CHECK-NEXT:   }
// CHECK-NEXT:   snn.network @n(%x: !snn.spikes<4>, %y: !snn.spikes<4>) -> (!snn.spikes<4>, !snn.spikes<4>) attributes {dt = 1.000000e-03 : f64, decide = "count", inputs = ["left", "right side"], note = "kept"} {
// CHECK-NEXT:     %one = snn.param dense<1.000000e+00> : tensor<f64> -> tensor<f64>
// CHECK-NEXT:     %v = snn.param dense<[1.000000e-01, 0.30000000000000004, -2.500000e+00, 1.000000e-300]> : tensor<4xf64> -> tensor<4xf64>
// CHECK-NEXT:     %m = snn.param dense<{{\[\[}}1.000000e-01, 2.000000e-01], [3.000000e-01, 4.000000e-01]]> : tensor<2x2xf64> -> tensor<2x2xf64>
// CHECK-NEXT:     %e = snn.param #snn.external<"kws.npz", "enc.w"> -> tensor<4x2xf64>
// CHECK-NEXT:     %e1 = snn.param #snn.external<"kws.npy", ""> -> tensor<4x2xf64>
// CHECK-NEXT:     %g = snn.param #snn.generator<"normal", {mean = 0.000000e+00 : f64, seed = 3 : i64}> -> tensor<4x4xf64>
// CHECK-NEXT:     %c0 = snn.compute add %v, %v : tensor<4xf64>, tensor<4xf64> -> tensor<4xf64>
// CHECK-NEXT:     %c1 = snn.compute sub %v, %one : tensor<4xf64>, tensor<f64> -> tensor<4xf64>
// CHECK-NEXT:     %c2 = snn.compute mul %one, %g : tensor<f64>, tensor<4x4xf64> -> tensor<4x4xf64>
// CHECK-NEXT:     %c3 = snn.compute div %one, %one : tensor<f64>, tensor<f64> -> tensor<f64>
// CHECK-NEXT:     %a0 = snn.arrange transpose %e : tensor<4x2xf64> -> tensor<2x4xf64>
// CHECK-NEXT:     %a1 = snn.arrange diagonal %v : tensor<4xf64> -> tensor<4x4xf64>
// CHECK-NEXT:     %a2 = snn.arrange pick %g {index = 3 : i64} : tensor<4x4xf64> -> tensor<4xf64>
// CHECK-NEXT:     %a3 = snn.arrange pick %a2 {index = 0 : i64} : tensor<4xf64> -> tensor<f64>
// CHECK-NEXT:     %i = snn.linear %x, %g : !snn.spikes<4>, tensor<4x4xf64> -> !snn.current<4>
// CHECK-NEXT:     %r = snn.linear %s, %a1 : !snn.spikes<4>, tensor<4x4xf64> -> !snn.current<4>
// CHECK-NEXT:     %sum = snn.add %i, %r : !snn.current<4>
// CHECK-NEXT:     %s = snn.lif %sum : !snn.current<4> mem tau %v : tensor<4xf64> syn tau %one : tensor<f64> threshold %one : tensor<f64> {label = "hidden"} -> !snn.spikes<4>
// CHECK-NEXT:     %t = snn.lif %sum, %i : !snn.current<4>, !snn.current<4> mem dash %one : tensor<f64> syn dash %one, %v : tensor<f64>, tensor<4xf64> threshold %v : tensor<4xf64> bias %v : tensor<4xf64> {max_spikes = 1 : i64} -> !snn.spikes<4>
// CHECK-NEXT:     %both = snn.add %s, %t : !snn.spikes<4>
// CHECK-NEXT:     %k = snn.linear %both, %e : !snn.spikes<4>, tensor<4x2xf64> -> !snn.current<2>
// CHECK-NEXT:     %p, %q = snn.instance @Pass(%both, %k) {label = "passed"} : (!snn.spikes<4>, !snn.current<2>) -> (!snn.spikes<4>, !snn.current<2>)
// CHECK-NEXT:     snn.instance @Nothing() : () -> ()
// CHECK-NEXT:     snn.output %s, %p : !snn.spikes<4>, !snn.spikes<4> {read = [#snn<readout vmem>, #snn<readout isyn>]}
// CHECK-NEXT:   }
// CHECK-NEXT:   snn.network @plain(%x: !snn.spikes<1>) -> !snn.spikes<1> attributes {dt = 2.500000e-02 : f64} {
// CHECK-NEXT:     snn.output %x : !snn.spikes<1> {read = [#snn<readout spikes>]}
// CHECK-NEXT:   }
// CHECK-NEXT: }

// GENERIC: "builtin.module"() ({
// GENERIC-NEXT:   "snn.module"() <{sym_name = "Pass", function_type = (!snn.spikes<4>, !snn.current<2>) -> (!snn.spikes<4>, !snn.current<2>)}> ({
// GENERIC-NEXT:   ^bb0(%x: !snn.spikes<4>, %c: !snn.current<2>):
// GENERIC-NEXT:     "snn.output"(%x, %c) : (!snn.spikes<4>, !snn.current<2>) -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT:   "snn.module"() <{sym_name = "Nothing", function_type = () -> ()}> ({
// GENERIC-NEXT:     "snn.output"() : () -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT:   "snn.network"() <{sym_name = "n", function_type = (!snn.spikes<4>, !snn.spikes<4>) -> (!snn.spikes<4>, !snn.spikes<4>), dt = 1.000000e-03 : f64, decide = "count", inputs = ["left", "right side"]}> ({
// GENERIC-NEXT:   ^bb0(%x: !snn.spikes<4>, %y: !snn.spikes<4>):
// GENERIC-NEXT:     %one = "snn.param"() <{value = dense<1.000000e+00> : tensor<f64>}> : () -> tensor<f64>
// GENERIC-NEXT:     %v = "snn.param"() <{value = dense<[1.000000e-01, 0.30000000000000004, -2.500000e+00, 1.000000e-300]> : tensor<4xf64>}> : () -> tensor<4xf64>
// GENERIC-NEXT:     %m = "snn.param"() <{value = dense<{{\[\[}}1.000000e-01, 2.000000e-01], [3.000000e-01, 4.000000e-01]]> : tensor<2x2xf64>}> : () -> tensor<2x2xf64>
// GENERIC-NEXT:     %e = "snn.param"() <{value = #snn.external<"kws.npz", "enc.w">}> : () -> tensor<4x2xf64>
// GENERIC-NEXT:     %e1 = "snn.param"() <{value = #snn.external<"kws.npy", "">}> : () -> tensor<4x2xf64>
// GENERIC-NEXT:     %g = "snn.param"() <{value = #snn.generator<"normal", {mean = 0.000000e+00 : f64, seed = 3 : i64}>}> : () -> tensor<4x4xf64>
// GENERIC-NEXT:     %c0 = "snn.compute"(%v, %v) <{kind = #snn<compute_kind add>}> : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
// GENERIC-NEXT:     %c1 = "snn.compute"(%v, %one) <{kind = #snn<compute_kind sub>}> : (tensor<4xf64>, tensor<f64>) -> tensor<4xf64>
// GENERIC-NEXT:     %c2 = "snn.compute"(%one, %g) <{kind = #snn<compute_kind mul>}> : (tensor<f64>, tensor<4x4xf64>) -> tensor<4x4xf64>
// GENERIC-NEXT:     %c3 = "snn.compute"(%one, %one) <{kind = #snn<compute_kind div>}> : (tensor<f64>, tensor<f64>) -> tensor<f64>
// GENERIC-NEXT:     %a0 = "snn.arrange"(%e) <{kind = #snn<arrange_kind transpose>}> : (tensor<4x2xf64>) -> tensor<2x4xf64>
// GENERIC-NEXT:     %a1 = "snn.arrange"(%v) <{kind = #snn<arrange_kind diagonal>}> : (tensor<4xf64>) -> tensor<4x4xf64>
// GENERIC-NEXT:     %a2 = "snn.arrange"(%g) <{kind = #snn<arrange_kind pick>, index = 3 : i64}> : (tensor<4x4xf64>) -> tensor<4xf64>
// GENERIC-NEXT:     %a3 = "snn.arrange"(%a2) <{kind = #snn<arrange_kind pick>, index = 0 : i64}> : (tensor<4xf64>) -> tensor<f64>
// GENERIC-NEXT:     %i = "snn.linear"(%x, %g) : (!snn.spikes<4>, tensor<4x4xf64>) -> !snn.current<4>
// GENERIC-NEXT:     %r = "snn.linear"(%s, %a1) : (!snn.spikes<4>, tensor<4x4xf64>) -> !snn.current<4>
// GENERIC-NEXT:     %sum = "snn.add"(%i, %r) : (!snn.current<4>, !snn.current<4>) -> !snn.current<4>
// GENERIC-NEXT:     %s = "snn.lif"(%sum, %v, %one, %one) <{mem_leak = #snn<leak tau>, syn_leak = #snn<leak tau>, label = "hidden", operandSegmentSizes = array<i32: 1, 1, 1, 1, 0>}> : (!snn.current<4>, tensor<4xf64>, tensor<f64>, tensor<f64>) -> !snn.spikes<4>
// GENERIC-NEXT:     %t = "snn.lif"(%sum, %i, %one, %one, %v, %v, %v) <{mem_leak = #snn<leak dash>, syn_leak = #snn<leak dash>, max_spikes = 1 : i64, operandSegmentSizes = array<i32: 2, 1, 2, 1, 1>}> : (!snn.current<4>, !snn.current<4>, tensor<f64>, tensor<f64>, tensor<4xf64>, tensor<4xf64>, tensor<4xf64>) -> !snn.spikes<4>
// GENERIC-NEXT:     %both = "snn.add"(%s, %t) : (!snn.spikes<4>, !snn.spikes<4>) -> !snn.spikes<4>
// GENERIC-NEXT:     %k = "snn.linear"(%both, %e) : (!snn.spikes<4>, tensor<4x2xf64>) -> !snn.current<2>
// GENERIC-NEXT:     %p, %q = "snn.instance"(%both, %k) <{callee = @Pass, label = "passed"}> : (!snn.spikes<4>, !snn.current<2>) -> (!snn.spikes<4>, !snn.current<2>)
// GENERIC-NEXT:     "snn.instance"() <{callee = @Nothing}> : () -> ()
// GENERIC-NEXT:     "snn.output"(%s, %p) <{read = [#snn<readout vmem>, #snn<readout isyn>]}> : (!snn.spikes<4>, !snn.spikes<4>) -> ()
// GENERIC-NEXT:   }) {note = "kept"} : () -> ()
// GENERIC-NEXT:   "snn.network"() <{sym_name = "plain", function_type = (!snn.spikes<1>) -> !snn.spikes<1>, dt = 2.500000e-02 : f64}> ({
// GENERIC-NEXT:   ^bb0(%x: !snn.spikes<1>):
// GENERIC-NEXT:     "snn.output"(%x) <{read = [#snn<readout spikes>]}> : (!snn.spikes<1>) -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT: }) : () -> ()
