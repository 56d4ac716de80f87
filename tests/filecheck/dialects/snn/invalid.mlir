// RUN: xir-opt %s --split-input-file --verify-diagnostics --parsing-diagnostics 2>&1 | filecheck %s

// Each part holds one thing that the dialect refuses, and what is said of it.

// CHECK: snn.spikes needs at least one channel, not 0
snn.module @m(%x: !snn.spikes<0>) {
  snn.output
}

// -----
// CHECK: snn.current needs at least one channel, not 0
snn.module @m(%x: !snn.current<0>) {
  snn.output
}

// -----
// CHECK: Expected integer literal
snn.module @m(%x: !snn.spikes<-1>) {
  snn.output
}

// -----
// CHECK: Expected integer literal
snn.module @m(%x: !snn.spikes<four>) {
  snn.output
}

// -----
// CHECK: {{^}}k.xnet:1:2: error: snn.param: holds tensor<3xf64>, but gives tensor<2xf64>
%w = snn.param dense<[1.0, 2.0, 3.0]> : tensor<3xf64> -> tensor<2xf64> loc("k.xnet":1:2)

// -----
// CHECK: Expected 3 elements from the type, but got 2 elements.
%w = "snn.param"() <{value = dense<"0x000000000000F03F000000000000F03F"> : tensor<3xf64>}> : () -> tensor<3xf64>

// -----
// CHECK: f32 should be of base attribute f64
%w = snn.param #snn.external<"a.npz", "w"> -> tensor<2xf32>

// -----
// CHECK: error: snn.compute: arrays of 2 and 3 differ in shape
%a = snn.param dense<1.0> : tensor<2xf64> -> tensor<2xf64>
%b = snn.param dense<1.0> : tensor<3xf64> -> tensor<3xf64>
%c = snn.compute add %a, %b : tensor<2xf64>, tensor<3xf64> -> tensor<2xf64>

// -----
// CHECK: error: snn.compute: gives one number, not 2
%a = snn.param dense<1.0> : tensor<2xf64> -> tensor<2xf64>
%b = snn.param dense<1.0> : tensor<f64> -> tensor<f64>
%c = snn.compute add %a, %b : tensor<2xf64>, tensor<f64> -> tensor<f64>

// -----
// CHECK: Expected `add`, `sub`, `mul`, or `div`
%a = snn.param dense<1.0> : tensor<2xf64> -> tensor<2xf64>
%c = snn.compute pow %a, %a : tensor<2xf64>, tensor<2xf64> -> tensor<2xf64>

// -----
// CHECK: error: snn.arrange: transpose is of an array of 2 dimensions, not of 2
%a = snn.param dense<1.0> : tensor<2xf64> -> tensor<2xf64>
%c = snn.arrange transpose %a : tensor<2xf64> -> tensor<2xf64>

// -----
// CHECK: error: snn.arrange: diagonal is of an array of 1 dimensions, not of one number
%a = snn.param dense<1.0> : tensor<f64> -> tensor<f64>
%c = snn.arrange diagonal %a : tensor<f64> -> tensor<f64>

// -----
// CHECK: error: snn.arrange: 'index' belongs to pick, and pick needs it
%a = snn.param dense<1.0> : tensor<2xf64> -> tensor<2xf64>
%c = snn.arrange pick %a : tensor<2xf64> -> tensor<f64>

// -----
// CHECK: error: snn.arrange: 'index' belongs to pick, and pick needs it
%a = snn.param dense<1.0> : tensor<2xf64> -> tensor<2xf64>
%c = snn.arrange diagonal %a {index = 1 : i64} : tensor<2xf64> -> tensor<2x2xf64>

// -----
// CHECK: error: snn.arrange: there is no entry 2 in an array of 2
%a = snn.param dense<1.0> : tensor<2xf64> -> tensor<2xf64>
%c = snn.arrange pick %a {index = 2 : i64} : tensor<2xf64> -> tensor<f64>

// -----
// CHECK: error: snn.arrange: there is no entry -1 in an array of 2
%a = snn.param dense<1.0> : tensor<2xf64> -> tensor<2xf64>
%c = snn.arrange pick %a {index = -1 : i64} : tensor<2xf64> -> tensor<f64>

// -----
// CHECK: error: snn.arrange: there is no entry 0 in an array of one number
%a = snn.param dense<1.0> : tensor<f64> -> tensor<f64>
%c = snn.arrange pick %a {index = 0 : i64} : tensor<f64> -> tensor<f64>

// -----
// CHECK: error: snn.arrange: gives 2x3 from 2x3
%a = snn.param dense<1.0> : tensor<2x3xf64> -> tensor<2x3xf64>
%c = snn.arrange transpose %a : tensor<2x3xf64> -> tensor<2x3xf64>

// -----
// CHECK:      {{^}}k.xnet:3:9: error: snn.linear: weights are 5x3, but this joins 4 channels to 3 neurons
// CHECK-NEXT: {{^}}k.xnet:4:9: error: snn.linear: weights are 5, but this joins 4 channels to 3 neurons
// CHECK-NEXT: {{^}}k.xnet:5:9: error: snn.linear: weights are one number, but this joins 4 channels to 3 neurons
snn.module @m(%x: !snn.spikes<4>, %w: tensor<5x3xf64>, %v: tensor<5xf64>, %u: tensor<f64>) {
  %i = snn.linear %x, %w : !snn.spikes<4>, tensor<5x3xf64> -> !snn.current<3> loc("k.xnet":3:9)
  %j = snn.linear %x, %v : !snn.spikes<4>, tensor<5xf64> -> !snn.current<3> loc("k.xnet":4:9)
  %k = snn.linear %x, %u : !snn.spikes<4>, tensor<f64> -> !snn.current<3> loc("k.xnet":5:9)
  snn.output
}

// -----
// CHECK: !snn.current<4> should be of base attribute snn.spikes
snn.module @m(%x: !snn.current<4>, %w: tensor<4x3xf64>) {
  %i = snn.linear %x, %w : !snn.current<4>, tensor<4x3xf64> -> !snn.current<3>
  snn.output
}

// -----
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

// -----
// CHECK:      error: snn.add: operand 'rhs' at position 1 does not verify:
// CHECK-NEXT: attribute !snn.spikes<2> expected from variable 'T', but got !snn.spikes<3>
snn.module @m(%x: !snn.spikes<2>, %y: !snn.spikes<3>) {
  %z = "snn.add"(%x, %y) : (!snn.spikes<2>, !snn.spikes<3>) -> !snn.spikes<2>
  snn.output
}

// -----
// CHECK: Unexpected attribute tensor<f64>
snn.module @m(%x: tensor<f64>) {
  %z = snn.add %x, %x : tensor<f64>
  snn.output
}

// -----
// CHECK: error: snn.instance: there is no module @Other
snn.module @m(%x: !snn.spikes<2>) {
  snn.instance @Other(%x) : (!snn.spikes<2>) -> ()
  snn.output
}

// -----
// CHECK: error: snn.instance: there is no module @n
snn.network @n() attributes {dt = 1.0 : f64} {
  snn.instance @n() : () -> ()
  snn.output
}

// -----
// CHECK: error: snn.instance: the operands do not fit @A : (!snn.spikes<2>) -> !snn.spikes<2>
snn.module @A(%x: !snn.spikes<2>) -> !snn.spikes<2> {
  snn.output %x : !snn.spikes<2>
}
snn.module @m(%x: !snn.spikes<3>) {
  %a = snn.instance @A(%x) : (!snn.spikes<3>) -> !snn.spikes<2>
  snn.output
}

// -----
// CHECK:      error: snn.instance: the results do not fit @A : (!snn.spikes<2>) -> !snn.spikes<2>
// CHECK-NEXT: error: snn.instance: the operands do not fit @A : (!snn.spikes<2>) -> !snn.spikes<2>
snn.module @A(%x: !snn.spikes<2>) -> !snn.spikes<2> {
  snn.output %x : !snn.spikes<2>
}
snn.module @m(%x: !snn.spikes<2>) -> !snn.spikes<2> {
  %a, %b = snn.instance @A(%x) : (!snn.spikes<2>) -> (!snn.spikes<2>, !snn.spikes<2>)
  snn.output %b : !snn.spikes<2>
}
snn.module @k() -> !snn.spikes<2> {
  %a = snn.instance @A() : () -> !snn.spikes<2>
  snn.output %a : !snn.spikes<2>
}

// -----
// CHECK: error: snn.module: what it gives back differs from the signature
snn.module @m(%x: !snn.spikes<3>) -> !snn.spikes<2> {
  snn.output %x : !snn.spikes<3>
}

// -----
// CHECK: error: snn.module: the block's arguments differ from the signature
"snn.module"() <{sym_name = "m", function_type = (!snn.spikes<2>) -> ()}> ({
^bb0(%x: !snn.spikes<3>):
  "snn.output"() : () -> ()
}) : () -> ()

// -----
// CHECK: error: snn.network: property 'dt' expected in operation 'snn.network'
snn.network @n() {
  snn.output
}

// -----
// CHECK: error: snn.network: the time step is above 0 s, not 0.0 s
snn.network @n() attributes {dt = 0.0 : f64} {
  snn.output
}

// -----
// CHECK: error: snn.network: the time step is above 0 s, not nan s
snn.network @n() attributes {dt = 0x7FF8000000000000 : f64} {
  snn.output
}

// -----
// CHECK: error: snn.network: 'most' is none of count, peak, first_spike
snn.network @n() attributes {dt = 1.0 : f64, decide = "most"} {
  snn.output
}

// -----
// CHECK: error: snn.network: only spikes go into a network and come out of it
snn.network @n(%i: !snn.current<2>) attributes {dt = 1.0 : f64} {
  snn.output
}

// -----
// CHECK: error: snn.network: every input has one name
snn.network @n(%x: !snn.spikes<2>) attributes {dt = 1.0 : f64, inputs = ["a", "b"]} {
  snn.output
}

// -----
// CHECK: error: snn.output: 2 readout kinds for 1 values
snn.network @n(%x: !snn.spikes<2>) -> !snn.spikes<2> attributes {dt = 1.0 : f64} {
  snn.output %x : !snn.spikes<2> {read = [#snn<readout vmem>, #snn<readout vmem>]}
}

// -----
// CHECK: error: snn.output: 'snn.output' expects parent op to be one of 'snn.module', 'snn.network'
snn.output

// -----
// CHECK: error: snn.network: a loop without a neuron: %a -> %b -> %a
snn.network @n(%x: !snn.spikes<2>) -> !snn.spikes<2> attributes {dt = 1.0 : f64} {
  %a = snn.add %x, %b : !snn.spikes<2>
  %b = snn.add %x, %a : !snn.spikes<2>
  snn.output %a : !snn.spikes<2>
}

// -----
// CHECK: error: snn.module: a loop without a neuron: %a -> %a
snn.module @m(%i: !snn.current<2>) -> !snn.current<2> {
  %a = snn.add %i, %a : !snn.current<2>
  snn.output %a : !snn.current<2>
}

// -----
// A loop through two modules that hand on what they are given.
// CHECK: error: snn.network: a loop without a neuron: %a -> %b -> %a
snn.module @Pass(%x: !snn.spikes<2>, %y: !snn.spikes<2>) -> (!snn.spikes<2>, !snn.spikes<2>) {
  snn.output %y, %x : !snn.spikes<2>, !snn.spikes<2>
}
snn.module @Outer(%x: !snn.spikes<2>, %y: !snn.spikes<2>) -> !snn.spikes<2> {
  %p, %q = snn.instance @Pass(%x, %y) : (!snn.spikes<2>, !snn.spikes<2>) -> (!snn.spikes<2>, !snn.spikes<2>)
  snn.output %q : !snn.spikes<2>
}
snn.network @n(%x: !snn.spikes<2>) -> !snn.spikes<2> attributes {dt = 1.0 : f64} {
  %a = snn.instance @Outer(%b, %x) : (!snn.spikes<2>, !snn.spikes<2>) -> !snn.spikes<2>
  %b = snn.add %a, %x : !snn.spikes<2>
  snn.output %a : !snn.spikes<2>
}

// -----
// The same with the argument that is not handed on is no loop.
// CHECK: %c = snn.instance @Outer(%x, %d)
snn.module @Outer(%x: !snn.spikes<2>, %y: !snn.spikes<2>) -> !snn.spikes<2> {
  snn.output %x : !snn.spikes<2>
}
snn.network @n(%x: !snn.spikes<2>) -> !snn.spikes<2> attributes {dt = 1.0 : f64} {
  %c = snn.instance @Outer(%x, %d) : (!snn.spikes<2>, !snn.spikes<2>) -> !snn.spikes<2>
  %d = snn.add %c, %x : !snn.spikes<2>
  snn.output %c : !snn.spikes<2>
}

// -----
// CHECK: error: builtin.module: Redefinition of symbol "m"
snn.module @m() {
  snn.output
}
snn.module @m() {
  snn.output
}

// -----
// CHECK: error: snn.module: Region 'body' at position 0 expected a single block, but got 0 blocks
snn.module @m() {
}
