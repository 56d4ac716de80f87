// RUN: xir-opt %s -p canonicalize | filecheck %s
// RUN: xir-opt %s -p canonicalize,cse | filecheck %s --check-prefix=CSE
// RUN: xir-opt %s -p canonicalize --print-debuginfo | filecheck %s --check-prefix=PLACE

// Parallel synapses from one source become one block, however they are bracketed, and also where
// one of them stands twice; the others keep their place in the sum. Sums of spikes stay.
snn.network @n(%x: !snn.spikes<2>, %y: !snn.spikes<2>) -> !snn.spikes<2> attributes {dt = 1.0e-3 : f64} {
  %a = snn.param dense<1.0> : tensor<2x2xf64> -> tensor<2x2xf64> loc("k.xnet":1:1)
  %b = snn.param dense<2.0> : tensor<2x2xf64> -> tensor<2x2xf64> loc("k.xnet":1:2)
  %f = snn.param #snn.external<"a.npz", "w"> -> tensor<2x2xf64> loc("k.xnet":1:3)
  %t = snn.param dense<1.0> : tensor<f64> -> tensor<f64> loc("k.xnet":1:4)
  %t2 = snn.param dense<1.0> : tensor<f64> -> tensor<f64> loc("k.xnet":1:5)
  %half = snn.compute div %t, %b : tensor<f64>, tensor<2x2xf64> -> tensor<2x2xf64> loc("k.xnet":1:6)
  %xa = snn.linear %x, %a : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2> loc("k.xnet":2:1)
  %xb = snn.linear %x, %b : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2> loc("k.xnet":3:1)
  %yf = snn.linear %y, %f : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2> loc("k.xnet":4:1)
  %ya = snn.linear %y, %half : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2> loc("k.xnet":5:1)
  %twice = snn.add %xa, %xa : !snn.current<2> loc("k.xnet":6:1)
  %s0 = snn.add %twice, %yf : !snn.current<2> loc("k.xnet":7:1)
  %s1 = snn.add %s0, %xb : !snn.current<2> loc("k.xnet":8:1)
  %p = snn.lif %s1 : !snn.current<2> mem tau %t : tensor<f64> syn tau %t2 : tensor<f64> threshold %t : tensor<f64> -> !snn.spikes<2> loc("k.xnet":9:1)
  %s2 = snn.add %yf, %ya : !snn.current<2> loc("k.xnet":10:1)
  %q = snn.lif %s2 : !snn.current<2> mem tau %t : tensor<f64> syn tau %t2 : tensor<f64> threshold %t : tensor<f64> -> !snn.spikes<2> loc("k.xnet":11:1)
  %pq = snn.add %p, %q : !snn.spikes<2> loc("k.xnet":12:1)
  %o = snn.linear %pq, %a : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2> loc("k.xnet":13:1)
  %s = snn.lif %o : !snn.current<2> mem tau %t : tensor<f64> syn tau %t2 : tensor<f64> threshold %t : tensor<f64> -> !snn.spikes<2> loc("k.xnet":14:1)
  %unread = snn.lif %o : !snn.current<2> mem tau %t : tensor<f64> syn tau %t2 : tensor<f64> threshold %t : tensor<f64> -> !snn.spikes<2> loc("k.xnet":15:1)
  snn.output %s : !snn.spikes<2> loc("k.xnet":16:1)
} loc("k.xnet":17:1)

// CHECK: builtin.module {
// CHECK-NEXT:   snn.network @n(%x: !snn.spikes<2>, %y: !snn.spikes<2>) -> !snn.spikes<2> attributes {dt = 1.000000e-03 : f64} {
// CHECK-NEXT:     %a = snn.param dense<1.000000e+00> : tensor<2x2xf64> -> tensor<2x2xf64>
// CHECK-NEXT:     %f = snn.param #snn.external<"a.npz", "w"> -> tensor<2x2xf64>
// CHECK-NEXT:     %t = snn.param dense<1.000000e+00> : tensor<f64> -> tensor<f64>
// CHECK-NEXT:     %t2 = snn.param dense<1.000000e+00> : tensor<f64> -> tensor<f64>
// CHECK-NEXT:     %half = snn.param dense<5.000000e-01> : tensor<2x2xf64> -> tensor<2x2xf64>
// CHECK-NEXT:     %yf = snn.linear %y, %f : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
// CHECK-NEXT:     %s1 = snn.param dense<4.000000e+00> : tensor<2x2xf64> -> tensor<2x2xf64>
// CHECK-NEXT:     %xa = snn.linear %x, %s1 : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
// CHECK-NEXT:     %s1_1 = snn.add %xa, %yf : !snn.current<2>
// CHECK-NEXT:     %p = snn.lif %s1_1 : !snn.current<2> mem tau %t : tensor<f64> syn tau %t2 : tensor<f64> threshold %t : tensor<f64> -> !snn.spikes<2>
// CHECK-NEXT:     %yf_1 = snn.compute add %f, %half : tensor<2x2xf64>, tensor<2x2xf64> -> tensor<2x2xf64>
// CHECK-NEXT:     %yf_2 = snn.linear %y, %yf_1 : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
// CHECK-NEXT:     %q = snn.lif %yf_2 : !snn.current<2> mem tau %t : tensor<f64> syn tau %t2 : tensor<f64> threshold %t : tensor<f64> -> !snn.spikes<2>
// CHECK-NEXT:     %pq = snn.add %p, %q : !snn.spikes<2>
// CHECK-NEXT:     %o = snn.linear %pq, %a : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
// CHECK-NEXT:     %s = snn.lif %o : !snn.current<2> mem tau %t : tensor<f64> syn tau %t2 : tensor<f64> threshold %t : tensor<f64> -> !snn.spikes<2>
// CHECK-NEXT:     %unread = snn.lif %o : !snn.current<2> mem tau %t : tensor<f64> syn tau %t2 : tensor<f64> threshold %t : tensor<f64> -> !snn.spikes<2>
// CHECK-NEXT:     snn.output %s : !snn.spikes<2>
// CHECK-NEXT:   }
// CHECK-NEXT: }

// CSE: builtin.module {
// CSE-NEXT:   snn.network @n(%x: !snn.spikes<2>, %y: !snn.spikes<2>) -> !snn.spikes<2> attributes {dt = 1.000000e-03 : f64} {
// CSE-NEXT:     %a = snn.param dense<1.000000e+00> : tensor<2x2xf64> -> tensor<2x2xf64>
// CSE-NEXT:     %f = snn.param #snn.external<"a.npz", "w"> -> tensor<2x2xf64>
// CSE-NEXT:     %t = snn.param dense<1.000000e+00> : tensor<f64> -> tensor<f64>
// CSE-NEXT:     %half = snn.param dense<5.000000e-01> : tensor<2x2xf64> -> tensor<2x2xf64>
// CSE-NEXT:     %yf = snn.linear %y, %f : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
// CSE-NEXT:     %s1 = snn.param dense<4.000000e+00> : tensor<2x2xf64> -> tensor<2x2xf64>
// CSE-NEXT:     %xa = snn.linear %x, %s1 : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
// CSE-NEXT:     %s1_1 = snn.add %xa, %yf : !snn.current<2>
// CSE-NEXT:     %p = snn.lif %s1_1 : !snn.current<2> mem tau %t : tensor<f64> syn tau %t : tensor<f64> threshold %t : tensor<f64> -> !snn.spikes<2>
// CSE-NEXT:     %yf_1 = snn.compute add %f, %half : tensor<2x2xf64>, tensor<2x2xf64> -> tensor<2x2xf64>
// CSE-NEXT:     %yf_2 = snn.linear %y, %yf_1 : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
// CSE-NEXT:     %q = snn.lif %yf_2 : !snn.current<2> mem tau %t : tensor<f64> syn tau %t : tensor<f64> threshold %t : tensor<f64> -> !snn.spikes<2>
// CSE-NEXT:     %pq = snn.add %p, %q : !snn.spikes<2>
// CSE-NEXT:     %o = snn.linear %pq, %a : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
// CSE-NEXT:     %s = snn.lif %o : !snn.current<2> mem tau %t : tensor<f64> syn tau %t : tensor<f64> threshold %t : tensor<f64> -> !snn.spikes<2>
// CSE-NEXT:     %unread = snn.lif %o : !snn.current<2> mem tau %t : tensor<f64> syn tau %t : tensor<f64> threshold %t : tensor<f64> -> !snn.spikes<2>
// CSE-NEXT:     snn.output %s : !snn.spikes<2>
// CSE-NEXT:   }
// CSE-NEXT: }

// PLACE: builtin.module {
// PLACE-NEXT:   snn.network @n(%x: !snn.spikes<2> loc(unknown), %y: !snn.spikes<2> loc(unknown)) -> !snn.spikes<2> attributes {dt = 1.000000e-03 : f64} {
// PLACE-NEXT:     %a = snn.param dense<1.000000e+00> : tensor<2x2xf64> -> tensor<2x2xf64> loc("k.xnet":1:1)
// PLACE-NEXT:     %f = snn.param #snn.external<"a.npz", "w"> -> tensor<2x2xf64> loc("k.xnet":1:3)
// PLACE-NEXT:     %t = snn.param dense<1.000000e+00> : tensor<f64> -> tensor<f64> loc("k.xnet":1:4)
// PLACE-NEXT:     %t2 = snn.param dense<1.000000e+00> : tensor<f64> -> tensor<f64> loc("k.xnet":1:5)
// PLACE-NEXT:     %half = snn.param dense<5.000000e-01> : tensor<2x2xf64> -> tensor<2x2xf64> loc("k.xnet":1:6)
// PLACE-NEXT:     %yf = snn.linear %y, %f : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2> loc("k.xnet":4:1)
// PLACE-NEXT:     %s1 = snn.param dense<4.000000e+00> : tensor<2x2xf64> -> tensor<2x2xf64> loc(fused[fused["k.xnet":2:1, "k.xnet":3:1], "k.xnet":2:1])
// PLACE-NEXT:     %xa = snn.linear %x, %s1 : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2> loc(fused[fused["k.xnet":2:1, "k.xnet":3:1], "k.xnet":2:1])
// PLACE-NEXT:     %s1_1 = snn.add %xa, %yf : !snn.current<2> loc("k.xnet":8:1)
// PLACE-NEXT:     %p = snn.lif %s1_1 : !snn.current<2> mem tau %t : tensor<f64> syn tau %t2 : tensor<f64> threshold %t : tensor<f64> -> !snn.spikes<2> loc("k.xnet":9:1)
// PLACE-NEXT:     %yf_1 = snn.compute add %f, %half : tensor<2x2xf64>, tensor<2x2xf64> -> tensor<2x2xf64> loc(fused["k.xnet":4:1, "k.xnet":5:1])
// PLACE-NEXT:     %yf_2 = snn.linear %y, %yf_1 : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2> loc(fused["k.xnet":4:1, "k.xnet":5:1])
// PLACE-NEXT:     %q = snn.lif %yf_2 : !snn.current<2> mem tau %t : tensor<f64> syn tau %t2 : tensor<f64> threshold %t : tensor<f64> -> !snn.spikes<2> loc("k.xnet":11:1)
// PLACE-NEXT:     %pq = snn.add %p, %q : !snn.spikes<2> loc("k.xnet":12:1)
// PLACE-NEXT:     %o = snn.linear %pq, %a : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2> loc("k.xnet":13:1)
// PLACE-NEXT:     %s = snn.lif %o : !snn.current<2> mem tau %t : tensor<f64> syn tau %t2 : tensor<f64> threshold %t : tensor<f64> -> !snn.spikes<2> loc("k.xnet":14:1)
// PLACE-NEXT:     %unread = snn.lif %o : !snn.current<2> mem tau %t : tensor<f64> syn tau %t2 : tensor<f64> threshold %t : tensor<f64> -> !snn.spikes<2> loc("k.xnet":15:1)
// PLACE-NEXT:     snn.output %s : !snn.spikes<2> loc("k.xnet":16:1)
// PLACE-NEXT:   } loc("k.xnet":17:1)
// PLACE-NEXT: } loc(unknown)
