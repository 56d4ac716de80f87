// RUN: xir-opt %s -p xylo-allocate --split-input-file --verify-diagnostics 2>&1 | filecheck %s
// RUN: not xir-opt %s -p "xylo-allocate{device=xylo-9}" 2>&1 | filecheck %s --check-prefix=DEVICE

// Everything that is wrong with one network.
snn.network @many(%x: !snn.spikes<1>) -> (!snn.spikes<1>, !snn.spikes<1>, !snn.spikes<1>) attributes {dt = 1.0 : f64} {
  %w = snn.param dense<1.0> : tensor<1x1xf64> -> tensor<1x1xf64>
  %t = snn.param dense<1.0> : tensor<f64> -> tensor<f64>
  %i = snn.linear %x, %w : !snn.spikes<1>, tensor<1x1xf64> -> !snn.current<1> loc("k.xnet":2:1)
  %j = snn.linear %out, %w : !snn.spikes<1>, tensor<1x1xf64> -> !snn.current<1> loc("k.xnet":3:1)
  %h = snn.lif %j : !snn.current<1> mem tau %t : tensor<f64> syn tau %t : tensor<f64> threshold %t : tensor<f64> {label = "h"} -> !snn.spikes<1> loc("k.xnet":4:1)
  %out = snn.lif %i : !snn.current<1> mem tau %t : tensor<f64> syn tau %t : tensor<f64> threshold %t : tensor<f64> {label = "out"} -> !snn.spikes<1> loc("k.xnet":5:1)
  %k = snn.linear %h, %w : !snn.spikes<1>, tensor<1x1xf64> -> !snn.current<1> loc("k.xnet":6:1)
  %r = snn.linear %two, %w : !snn.spikes<1>, tensor<1x1xf64> -> !snn.current<1> loc("k.xnet":7:1)
  %two = snn.lif %k, %r : !snn.current<1>, !snn.current<1> mem tau %t : tensor<f64> syn tau %t, %t : tensor<f64>, tensor<f64> threshold %t : tensor<f64> -> !snn.spikes<1> loc("k.xnet":8:1)
  snn.output %out, %two, %x : !snn.spikes<1>, !snn.spikes<1>, !snn.spikes<1> loc("k.xnet":9:1)
} loc("k.xnet":1:1)

// -----
// A sum returned, an output in a sum, the same population twice.
snn.network @sums(%x: !snn.spikes<1>) -> (!snn.spikes<1>, !snn.spikes<1>, !snn.spikes<1>) attributes {dt = 1.0 : f64} {
  %w = snn.param dense<1.0> : tensor<1x1xf64> -> tensor<1x1xf64>
  %t = snn.param dense<1.0> : tensor<f64> -> tensor<f64>
  %i = snn.linear %x, %w : !snn.spikes<1>, tensor<1x1xf64> -> !snn.current<1> loc("k.xnet":2:1)
  %a = snn.lif %i : !snn.current<1> mem tau %t : tensor<f64> syn tau %t : tensor<f64> threshold %t : tensor<f64> {label = "a"} -> !snn.spikes<1> loc("k.xnet":3:1)
  %k = snn.linear %a, %w : !snn.spikes<1>, tensor<1x1xf64> -> !snn.current<1> loc("k.xnet":4:1)
  %b = snn.lif %k : !snn.current<1> mem tau %t : tensor<f64> syn tau %t : tensor<f64> threshold %t : tensor<f64> {label = "b"} -> !snn.spikes<1> loc("k.xnet":5:1)
  %s = snn.add %a, %b : !snn.spikes<1> loc("k.xnet":6:1)
  snn.output %s, %b, %b : !snn.spikes<1>, !snn.spikes<1>, !snn.spikes<1> loc("k.xnet":7:1)
}

// -----
// Inputs among spikes, a population and itself, both operands read elsewhere.
snn.network @added(%x: !snn.spikes<1>, %y: !snn.spikes<1>) -> !snn.spikes<1> attributes {dt = 1.0 : f64} {
  %w = snn.param dense<1.0> : tensor<1x1xf64> -> tensor<1x1xf64>
  %t = snn.param dense<1.0> : tensor<f64> -> tensor<f64>
  %i = snn.linear %x, %w : !snn.spikes<1>, tensor<1x1xf64> -> !snn.current<1>
  %a = snn.lif %i : !snn.current<1> mem tau %t : tensor<f64> syn tau %t : tensor<f64> threshold %t : tensor<f64> {label = "a"} -> !snn.spikes<1>
  %b = snn.lif %i : !snn.current<1> mem tau %t : tensor<f64> syn tau %t : tensor<f64> threshold %t : tensor<f64> -> !snn.spikes<1>
  %s0 = snn.add %a, %y : !snn.spikes<1> loc("k.xnet":2:1)
  %s1 = snn.add %a, %a : !snn.spikes<1> loc("k.xnet":3:1)
  %s2 = snn.add %a, %b : !snn.spikes<1> loc("k.xnet":4:1)
  %k0 = snn.linear %s0, %w : !snn.spikes<1>, tensor<1x1xf64> -> !snn.current<1>
  %k1 = snn.linear %s1, %w : !snn.spikes<1>, tensor<1x1xf64> -> !snn.current<1>
  %k2 = snn.linear %s2, %w : !snn.spikes<1>, tensor<1x1xf64> -> !snn.current<1>
  %k3 = snn.linear %b, %w : !snn.spikes<1>, tensor<1x1xf64> -> !snn.current<1> loc("k.xnet":5:1)
  %c0 = snn.add %k0, %k1 : !snn.current<1>
  %c1 = snn.add %c0, %k2 : !snn.current<1>
  %c2 = snn.add %c1, %k3 : !snn.current<1>
  %o = snn.lif %c2 : !snn.current<1> mem tau %t : tensor<f64> syn tau %t : tensor<f64> threshold %t : tensor<f64> -> !snn.spikes<1>
  snn.output %o : !snn.spikes<1>
}

// -----
// One population in two sums: it would need two alias targets.
snn.network @targets(%x: !snn.spikes<1>) -> !snn.spikes<1> attributes {dt = 1.0 : f64} {
  %w = snn.param dense<1.0> : tensor<1x1xf64> -> tensor<1x1xf64>
  %t = snn.param dense<1.0> : tensor<f64> -> tensor<f64>
  %i = snn.linear %x, %w : !snn.spikes<1>, tensor<1x1xf64> -> !snn.current<1>
  %a = snn.lif %i : !snn.current<1> mem tau %t : tensor<f64> syn tau %t : tensor<f64> threshold %t : tensor<f64> {label = "a"} -> !snn.spikes<1>
  %b = snn.lif %i : !snn.current<1> mem tau %t : tensor<f64> syn tau %t : tensor<f64> threshold %t : tensor<f64> {label = "b"} -> !snn.spikes<1>
  %c = snn.lif %i : !snn.current<1> mem tau %t : tensor<f64> syn tau %t : tensor<f64> threshold %t : tensor<f64> {label = "c"} -> !snn.spikes<1>
  %s0 = snn.add %a, %b : !snn.spikes<1> loc("k.xnet":2:1)
  %s1 = snn.add %c, %a : !snn.spikes<1> loc("k.xnet":3:1)
  %k0 = snn.linear %s0, %w : !snn.spikes<1>, tensor<1x1xf64> -> !snn.current<1>
  %k1 = snn.linear %s1, %w : !snn.spikes<1>, tensor<1x1xf64> -> !snn.current<1>
  %c0 = snn.add %k0, %k1 : !snn.current<1>
  %o = snn.lif %c0 : !snn.current<1> mem tau %t : tensor<f64> syn tau %t : tensor<f64> threshold %t : tensor<f64> -> !snn.spikes<1>
  snn.output %o : !snn.spikes<1>
}

// -----
snn.module @A() {
  snn.output
}
snn.network @folded() attributes {dt = 1.0 : f64} {
  snn.instance @A() : () -> () loc("k.xnet":2:1)
  snn.output
}

// -----
snn.network @unread(%x: !snn.spikes<1>) -> !snn.spikes<1> attributes {dt = 1.0 : f64} {
  %w = snn.param #snn.external<"a.npz", "w"> -> tensor<1x1xf64>
  %t = snn.param dense<1.0> : tensor<f64> -> tensor<f64>
  %i = snn.linear %x, %w : !snn.spikes<1>, tensor<1x1xf64> -> !snn.current<1> loc("k.xnet":2:1)
  %a = snn.lif %i : !snn.current<1> mem tau %t : tensor<f64> syn tau %t : tensor<f64> threshold %t : tensor<f64> {label = "a"} -> !snn.spikes<1>
  %k = snn.linear %a, %w : !snn.spikes<1>, tensor<1x1xf64> -> !snn.current<1>
  %o = snn.lif %k : !snn.current<1> mem tau %t : tensor<f64> syn tau %t : tensor<f64> threshold %t : tensor<f64> -> !snn.spikes<1>
  snn.output %o : !snn.spikes<1>
}

// -----
snn.network @one() attributes {dt = 1.0 : f64} {
  snn.output
}
snn.network @other() attributes {dt = 1.0 : f64} {
  snn.output
}

// -----
snn.module @none() {
  snn.output
}

// -----
snn.network @no_outputs(%x: !snn.spikes<1>) attributes {dt = 1.0 : f64} {
  snn.output
}

// CHECK: k.xnet:9:1: error[XIR140]: an input of the network is returned; only a population can be read out
// CHECK-NEXT:   hint: put neurons there: lif(linear(..), ..), and return those
// CHECK-NEXT: k.xnet:3:1: error[XIR142]: output 'out' feeds another population; outputs feed nobody
// CHECK-NEXT: k.xnet:5:1: note: 'out' is an output
// CHECK-NEXT:   hint: keep a hidden population and return a readout of it, as in lif(linear(hidden, w), ..)
// CHECK-NEXT: k.xnet:2:1: error[XIR144]: input 'x' is wired straight to output 'out'; inputs reach hidden neurons only
// CHECK-NEXT:   hint: put a hidden population in between
// CHECK-NEXT: k.xnet:8:1: error[XIR143]: output a population without a name has two synapses; an output neuron of the chip has one
// CHECK-NEXT:   hint: give it one, or put a hidden population with two in front
// CHECK-NEXT: k.xnet:7:1: error[XIR142]: output a population without a name feeds another population; outputs feed nobody
// CHECK-NEXT: k.xnet:8:1: note: a population without a name is an output
// CHECK-NEXT:   hint: keep a hidden population and return a readout of it, as in lif(linear(hidden, w), ..)
// CHECK-NEXT: {{/}}/ -----
// CHECK-NEXT: k.xnet:6:1: error[XIR140]: a sum of spikes is returned; only a population can be read out
// CHECK-NEXT:   hint: put neurons there: lif(linear(..), ..), and return those
// CHECK-NEXT: k.xnet:7:1: error[XIR141]: 'b' is returned twice
// CHECK-NEXT:   hint: return it once; all that can be read of it is recorded
// CHECK-NEXT: k.xnet:6:1: error[XIR147]: output 'b' is part of a sum of spikes; only hidden neurons can be
// CHECK-NEXT:   hint: read the sum with a population of its own, and return that
// CHECK-NEXT: {{/}}/ -----
// CHECK-NEXT: k.xnet:2:1: error[XIR145]: input 'y' is added to spikes; on the chip only neurons can be
// CHECK-NEXT:   hint: give both weights: linear(a, w) + linear(b, w)
// CHECK-NEXT: k.xnet:3:1: error[XIR146]: a population is added to itself
// CHECK-NEXT:   hint: double the weights that read it
// CHECK-NEXT: k.xnet:4:1: error[XIR148]: 'a' and a population without a name are both read apart from their sum; the chip forms a sum only in a population that is read as the sum alone
// CHECK-NEXT: k.xnet:3:1: note: 'a' is read here
// CHECK-NEXT: k.xnet:2:1: note: 'a' is read here
// CHECK-NEXT: k.xnet:5:1: note: a population without a name is read here
// CHECK-NEXT:   hint: write out what reads the sum: linear(a, w) + linear(b, w)
// CHECK-NEXT: {{/}}/ -----
// CHECK-NEXT: k.xnet:3:1: error[XIR114]: 'a' is part of two sums of spikes; a neuron has one alias target
// CHECK-NEXT: k.xnet:2:1: note: the other sum is here
// CHECK-NEXT:   hint: write one of them out: linear(a, w) + linear(b, w)
// CHECK-NEXT: {{/}}/ -----
// CHECK-NEXT: k.xnet:2:1: error[XIR149]: an instance is left
// CHECK-NEXT:   hint: run snn-flatten first
// CHECK-NEXT: {{/}}/ -----
// CHECK-NEXT: k.xnet:2:1: error[XIR149]: an array is not loaded
// CHECK-NEXT:   hint: run snn-load first
// CHECK-NEXT: {{/}}/ -----
// CHECK-NEXT: error[XIR150]: there are 2 networks; one is put on a chip
// CHECK-NEXT:   hint: choose one with --network NAME
// CHECK-NEXT: {{/}}/ -----
// CHECK-NEXT: error[XIR150]: there are 0 networks; one is put on a chip
// CHECK-NEXT: {{/}}/ -----
// CHECK-NEXT: builtin.module {
// CHECK-NEXT:   xylo.core @no_outputs for "xylo-audio2" dt 1.000000e+00 {
// CHECK-NEXT:     xylo.input @x size 1 at 0
// CHECK-NEXT:   }
// CHECK-NEXT: }

// DEVICE: error: there is no device 'xylo-9'; there are: xylo-audio2
