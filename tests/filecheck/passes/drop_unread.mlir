// RUN: xir-opt %s -p snn-drop-unread 2>&1 | filecheck %s

// What reaches the output stays, through loops and sums too; a loop that reaches none goes.
snn.network @n(%x: !snn.spikes<2>, %unused: !snn.spikes<2>) -> !snn.spikes<2> attributes {dt = 1.0e-3 : f64} {
  %w = snn.param dense<1.0> : tensor<2x2xf64> -> tensor<2x2xf64>
  %t = snn.param dense<1.0> : tensor<f64> -> tensor<f64>
  %u = snn.param dense<2.0> : tensor<f64> -> tensor<f64>
  %i = snn.linear %x, %w : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
  %r = snn.linear %a, %w : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
  %c = snn.add %i, %r : !snn.current<2>
  %a = snn.lif %c : !snn.current<2> mem tau %t : tensor<f64> syn tau %t : tensor<f64> threshold %t : tensor<f64> {label = "a"} -> !snn.spikes<2>
  %k = snn.linear %b, %w : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
  %b = snn.lif %k : !snn.current<2> mem tau %u : tensor<f64> syn tau %t : tensor<f64> threshold %t : tensor<f64> {label = "b"} -> !snn.spikes<2> loc("k.xnet":4:1)
  %d = snn.lif %i : !snn.current<2> mem tau %t : tensor<f64> syn tau %t : tensor<f64> threshold %t : tensor<f64> -> !snn.spikes<2> loc("k.xnet":5:1)
  %o = snn.linear %a, %w : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
  %s = snn.lif %o : !snn.current<2> mem tau %t : tensor<f64> syn tau %t : tensor<f64> threshold %t : tensor<f64> {label = "s"} -> !snn.spikes<2>
  snn.output %s : !snn.spikes<2>
}

// CHECK: builtin.module {
// CHECK-NEXT:   snn.network @n(%x: !snn.spikes<2>, %unused: !snn.spikes<2>) -> !snn.spikes<2> attributes {dt = 1.000000e-03 : f64} {
// CHECK-NEXT:     %w = snn.param dense<1.000000e+00> : tensor<2x2xf64> -> tensor<2x2xf64>
// CHECK-NEXT:     %t = snn.param dense<1.000000e+00> : tensor<f64> -> tensor<f64>
// CHECK-NEXT:     %i = snn.linear %x, %w : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
// CHECK-NEXT:     %r = snn.linear %a, %w : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
// CHECK-NEXT:     %c = snn.add %i, %r : !snn.current<2>
// CHECK-NEXT:     %a = snn.lif %c : !snn.current<2> mem tau %t : tensor<f64> syn tau %t : tensor<f64> threshold %t : tensor<f64> {label = "a"} -> !snn.spikes<2>
// CHECK-NEXT:     %o = snn.linear %a, %w : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
// CHECK-NEXT:     %s = snn.lif %o : !snn.current<2> mem tau %t : tensor<f64> syn tau %t : tensor<f64> threshold %t : tensor<f64> {label = "s"} -> !snn.spikes<2>
// CHECK-NEXT:     snn.output %s : !snn.spikes<2>
// CHECK-NEXT:   }
// CHECK-NEXT: }
// CHECK: k.xnet:4:1: warning: nothing reads 'b' (2 neurons); it is left out
// CHECK-NEXT:   hint: return it, connect it, or remove it
// CHECK-NEXT: k.xnet:5:1: warning: nothing reads a population without a name (2 neurons); it is left out
// CHECK-NEXT:   hint: return it, connect it, or remove it
