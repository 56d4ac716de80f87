// RUN: xir-opt %s -p snn-load --split-input-file --verify-diagnostics 2>&1 | filecheck %s

// All of it at once, each number where it comes from.
// CHECK:      {{^}}k.xnet:2:1: error: weight[0, 1] is nan; it must be finite (2 such)
// CHECK-NEXT: {{^}}k.xnet:3:1: error: tau_mem is 0 s; it must be above 0
// CHECK-NEXT: {{^}}k.xnet:4:1: error: tau_syn[1] is -0.5 s; it must be above 0
// CHECK-NEXT: {{^}}k.xnet:3:1: error: threshold is 0; it must be above 0
// CHECK-NEXT: {{^}}k.xnet:5:1: error: bias is inf; it must be finite
// CHECK-NEXT: {{^}}k.xnet:6:1: error: dash_mem is 2.5; it must be a whole number from 0 on
// CHECK-NEXT: {{^}}k.xnet:5:1: error: dash_syn is inf; it must be a whole number from 0 on
// CHECK-NEXT: {{^}}k.xnet:4:1: error: threshold[1] is -0.5; it must be above 0
snn.network @n(%x: !snn.spikes<2>) -> !snn.spikes<2> attributes {dt = 1.0e-3 : f64} {
  %w = snn.param dense<[[-1.0, 0x7FF8000000000000], [0x7FF0000000000000, 1.0]]> : tensor<2x2xf64> -> tensor<2x2xf64> loc("k.xnet":2:1)
  %zero = snn.param dense<0.0> : tensor<f64> -> tensor<f64> loc("k.xnet":3:1)
  %v = snn.param dense<[0.5, -0.5]> : tensor<2xf64> -> tensor<2xf64> loc("k.xnet":4:1)
  %inf = snn.param dense<0x7FF0000000000000> : tensor<f64> -> tensor<f64> loc("k.xnet":5:1)
  %half = snn.param dense<2.5> : tensor<f64> -> tensor<f64> loc("k.xnet":6:1)
  %i = snn.linear %x, %w : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
  %s = snn.lif %i : !snn.current<2> mem tau %zero : tensor<f64> syn tau %v : tensor<2xf64> threshold %zero : tensor<f64> bias %inf : tensor<f64> -> !snn.spikes<2>
  %t = snn.lif %i : !snn.current<2> mem dash %half : tensor<f64> syn dash %inf : tensor<f64> threshold %v : tensor<2xf64> bias %v : tensor<2xf64> -> !snn.spikes<2>
  snn.output %s : !snn.spikes<2>
}

// -----
// CHECK:      {{^}}k.xnet:4:1: error: current is inf; it must be finite
// CHECK-NEXT: {{^}}k.xnet:2:1: error: decay_mem[1] is -0.5; it must be from 0 to 1
// CHECK-NEXT: {{^}}k.xnet:3:1: error: decay_syn is 0; it must be above 0, and 1 at most
snn.network @n(%x: !snn.spikes<2>) -> !snn.spikes<2> attributes {dt = 1.0e-3 : f64} {
  %v = snn.param dense<[0.5, -0.5]> : tensor<2xf64> -> tensor<2xf64> loc("k.xnet":2:1)
  %zero = snn.param dense<0.0> : tensor<f64> -> tensor<f64> loc("k.xnet":3:1)
  %inf = snn.param dense<0x7FF0000000000000> : tensor<f64> -> tensor<f64> loc("k.xnet":4:1)
  %i = snn.steady %inf : tensor<f64> -> !snn.current<2>
  %s = snn.lif %i : !snn.current<2> mem decay %v : tensor<2xf64> syn decay %zero : tensor<f64> threshold %inf : tensor<f64> -> !snn.spikes<2>
  snn.output %s : !snn.spikes<2>
}

// -----
// CHECK:      {{^}}k.xnet:2:1: error: there is no file 'nowhere.npz'
// CHECK-NEXT: {{^}}k.xnet:3:1: error: there is no generator 'gauss'; there are: uniform, normal, constant, identity, sparse
// CHECK-NEXT: {{^}}k.xnet:4:1: error: 'normal' has no option 'low'; it has: mean, std, seed
// CHECK-NEXT: {{^}}k.xnet:5:1: error: option 'seed' is "one"; a number is needed
snn.network @n(%x: !snn.spikes<2>) -> !snn.spikes<2> attributes {dt = 1.0e-3 : f64} {
  %w = snn.param #snn.external<"nowhere.npz", "w"> -> tensor<2x2xf64> loc("k.xnet":2:1)
  %t = snn.param #snn.generator<"gauss", {}> -> tensor<f64> loc("k.xnet":3:1)
  %u = snn.param #snn.generator<"normal", {low = 1.0 : f64}> -> tensor<f64> loc("k.xnet":4:1)
  %v = snn.param #snn.generator<"normal", {seed = "one"}> -> tensor<f64> loc("k.xnet":5:1)
  %w2 = snn.compute add %w, %w : tensor<2x2xf64>, tensor<2x2xf64> -> tensor<2x2xf64> loc("k.xnet":6:1)
  %i = snn.linear %x, %w2 : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
  %j = snn.linear %s, %w : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
  %s = snn.lif %i, %j : !snn.current<2>, !snn.current<2> mem tau %t : tensor<f64> syn tau %u, %u : tensor<f64>, tensor<f64> threshold %v : tensor<f64> -> !snn.spikes<2>
  snn.output %s : !snn.spikes<2>
}

// -----
// Refused before it takes memory, wherever it comes from.
// CHECK:      {{^}}k.xnet:2:1: error: an array of 1x1000000000 has 1000000000 numbers; at most 67108864 are loaded
// CHECK-NEXT:   hint: the largest Xylo has 1000 hidden neurons and 16 inputs
// CHECK-NEXT: {{^}}k.xnet:3:1: error: an array of 1000000000 has 1000000000 numbers; at most 67108864 are loaded
// CHECK-NEXT:   hint: the largest Xylo has 1000 hidden neurons and 16 inputs
// CHECK-NEXT: {{^}}k.xnet:5:1: error: an array of 60000x60000 has 3600000000 numbers; at most 67108864 are loaded
// CHECK-NEXT:   hint: the largest Xylo has 1000 hidden neurons and 16 inputs
snn.network @n(%x: !snn.spikes<1>, %y: !snn.spikes<60000>) -> !snn.spikes<1000000000> attributes {dt = 1.0e-3 : f64} {
  %w = snn.param #snn.generator<"uniform", {}> -> tensor<1x1000000000xf64> loc("k.xnet":2:1)
  %t = snn.param #snn.generator<"constant", {value = 1.0 : f64}> -> tensor<1000000000xf64> loc("k.xnet":3:1)
  %v = snn.param #snn.generator<"constant", {value = 1.0 : f64}> -> tensor<60000xf64> loc("k.xnet":4:1)
  %d = snn.arrange diagonal %v : tensor<60000xf64> -> tensor<60000x60000xf64> loc("k.xnet":5:1)
  %i = snn.linear %x, %w : !snn.spikes<1>, tensor<1x1000000000xf64> -> !snn.current<1000000000>
  %s = snn.lif %i : !snn.current<1000000000> mem tau %t : tensor<1000000000xf64> syn tau %t : tensor<1000000000xf64> threshold %t : tensor<1000000000xf64> -> !snn.spikes<1000000000>
  %j = snn.linear %y, %d : !snn.spikes<60000>, tensor<60000x60000xf64> -> !snn.current<60000>
  snn.output %s : !snn.spikes<1000000000>
}

// -----
// CHECK:      {{^}}k.xnet:3:1: error: an instance is left
// CHECK-NEXT:   hint: run snn-flatten
snn.module @A() {
  snn.output
}
snn.network @n() attributes {dt = 1.0e-3 : f64} {
  snn.instance @A() : () -> () loc("k.xnet":3:1)
  snn.output
}
