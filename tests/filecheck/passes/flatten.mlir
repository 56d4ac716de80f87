// RUN: xir-opt %s -p snn-flatten | filecheck %s
// RUN: xir-opt %s -p snn-flatten --print-debuginfo | filecheck %s --check-prefix=PLACE

// A module with a loop in it, used twice, once through another module; and one that hands on what
// it is given.
snn.module @Inner(%x: !snn.spikes<4>, %w: tensor<4x4xf64>, %t: tensor<f64>) -> !snn.spikes<4> {
  %i = snn.linear %x, %w : !snn.spikes<4>, tensor<4x4xf64> -> !snn.current<4> loc("k.xnet":2:7)
  %r = snn.linear %s, %w : !snn.spikes<4>, tensor<4x4xf64> -> !snn.current<4> loc("k.xnet":2:9)
  %c = snn.add %i, %r : !snn.current<4> loc("k.xnet":2:8)
  %s = snn.lif %c : !snn.current<4> mem tau %t : tensor<f64> syn tau %t : tensor<f64> threshold %t : tensor<f64> {label = "y"} -> !snn.spikes<4> loc("k.xnet":2:3)
  snn.output %s : !snn.spikes<4> loc("k.xnet":3:3)
}
snn.module @Swap(%x: !snn.spikes<4>, %y: !snn.spikes<4>) -> (!snn.spikes<4>, !snn.spikes<4>) {
  snn.output %y, %x : !snn.spikes<4>, !snn.spikes<4> loc("k.xnet":5:3)
}
snn.module @Outer(%x: !snn.spikes<4>, %w: tensor<4x4xf64>, %t: tensor<f64>) -> !snn.spikes<4> {
  %s = snn.instance @Inner(%x, %w, %t) {label = "in"} : (!snn.spikes<4>, tensor<4x4xf64>, tensor<f64>) -> !snn.spikes<4> loc("k.xnet":8:7)
  %a, %b = snn.instance @Swap(%x, %s) : (!snn.spikes<4>, !snn.spikes<4>) -> (!snn.spikes<4>, !snn.spikes<4>) loc("k.xnet":9:7)
  snn.output %a : !snn.spikes<4> loc("k.xnet":10:3)
}
snn.network @n(%x: !snn.spikes<4>) -> !snn.spikes<4> attributes {dt = 1.0e-3 : f64} {
  %w = snn.param #snn.external<"a.npz", "w"> -> tensor<4x4xf64> loc("k.xnet":13:7)
  %t = snn.param dense<1.0> : tensor<f64> -> tensor<f64> loc("k.xnet":14:7)
  %a = snn.instance @Inner(%x, %w, %t) : (!snn.spikes<4>, tensor<4x4xf64>, tensor<f64>) -> !snn.spikes<4> loc("k.xnet":15:7)
  %b = snn.instance @Outer(%a, %w, %t) {label = "out"} : (!snn.spikes<4>, tensor<4x4xf64>, tensor<f64>) -> !snn.spikes<4> loc("k.xnet":16:7)
  snn.output %b : !snn.spikes<4> loc("k.xnet":17:3)
} loc("k.xnet":12:1)

// CHECK: builtin.module {
// CHECK-NEXT:   snn.network @n(%x: !snn.spikes<4>) -> !snn.spikes<4> attributes {dt = 1.000000e-03 : f64} {
// CHECK-NEXT:     %w = snn.param #snn.external<"a.npz", "w"> -> tensor<4x4xf64>
// CHECK-NEXT:     %t = snn.param dense<1.000000e+00> : tensor<f64> -> tensor<f64>
// CHECK-NEXT:     %i = snn.linear %x, %w : !snn.spikes<4>, tensor<4x4xf64> -> !snn.current<4>
// CHECK-NEXT:     %r = snn.linear %s, %w : !snn.spikes<4>, tensor<4x4xf64> -> !snn.current<4>
// CHECK-NEXT:     %c = snn.add %i, %r : !snn.current<4>
// CHECK-NEXT:     %s = snn.lif %c : !snn.current<4> mem tau %t : tensor<f64> syn tau %t : tensor<f64> threshold %t : tensor<f64> {label = "y"} -> !snn.spikes<4>
// CHECK-NEXT:     %i_1 = snn.linear %s, %w : !snn.spikes<4>, tensor<4x4xf64> -> !snn.current<4>
// CHECK-NEXT:     %r_1 = snn.linear %s_1, %w : !snn.spikes<4>, tensor<4x4xf64> -> !snn.current<4>
// CHECK-NEXT:     %c_1 = snn.add %i_1, %r_1 : !snn.current<4>
// CHECK-NEXT:     %s_1 = snn.lif %c_1 : !snn.current<4> mem tau %t : tensor<f64> syn tau %t : tensor<f64> threshold %t : tensor<f64> {label = "out.in.y"} -> !snn.spikes<4>
// CHECK-NEXT:     snn.output %s_1 : !snn.spikes<4>
// CHECK-NEXT:   }
// CHECK-NEXT: }

// PLACE: builtin.module {
// PLACE-NEXT:   snn.network @n(%x: !snn.spikes<4> loc(unknown)) -> !snn.spikes<4> attributes {dt = 1.000000e-03 : f64} {
// PLACE-NEXT:     %w = snn.param #snn.external<"a.npz", "w"> -> tensor<4x4xf64> loc("k.xnet":13:7)
// PLACE-NEXT:     %t = snn.param dense<1.000000e+00> : tensor<f64> -> tensor<f64> loc("k.xnet":14:7)
// PLACE-NEXT:     %i = snn.linear %x, %w : !snn.spikes<4>, tensor<4x4xf64> -> !snn.current<4> loc(callsite("k.xnet":2:7 at "k.xnet":15:7))
// PLACE-NEXT:     %r = snn.linear %s, %w : !snn.spikes<4>, tensor<4x4xf64> -> !snn.current<4> loc(callsite("k.xnet":2:9 at "k.xnet":15:7))
// PLACE-NEXT:     %c = snn.add %i, %r : !snn.current<4> loc(callsite("k.xnet":2:8 at "k.xnet":15:7))
// PLACE-NEXT:     %s = snn.lif %c : !snn.current<4> mem tau %t : tensor<f64> syn tau %t : tensor<f64> threshold %t : tensor<f64> {label = "y"} -> !snn.spikes<4> loc(callsite("k.xnet":2:3 at "k.xnet":15:7))
// PLACE-NEXT:     %i_1 = snn.linear %s, %w : !snn.spikes<4>, tensor<4x4xf64> -> !snn.current<4> loc(callsite("k.xnet":2:7 at callsite("k.xnet":8:7 at "k.xnet":16:7)))
// PLACE-NEXT:     %r_1 = snn.linear %s_1, %w : !snn.spikes<4>, tensor<4x4xf64> -> !snn.current<4> loc(callsite("k.xnet":2:9 at callsite("k.xnet":8:7 at "k.xnet":16:7)))
// PLACE-NEXT:     %c_1 = snn.add %i_1, %r_1 : !snn.current<4> loc(callsite("k.xnet":2:8 at callsite("k.xnet":8:7 at "k.xnet":16:7)))
// PLACE-NEXT:     %s_1 = snn.lif %c_1 : !snn.current<4> mem tau %t : tensor<f64> syn tau %t : tensor<f64> threshold %t : tensor<f64> {label = "out.in.y"} -> !snn.spikes<4> loc(callsite("k.xnet":2:3 at callsite("k.xnet":8:7 at "k.xnet":16:7)))
// PLACE-NEXT:     snn.output %s_1 : !snn.spikes<4> loc("k.xnet":17:3)
// PLACE-NEXT:   } loc("k.xnet":12:1)
// PLACE-NEXT: } loc(unknown)
