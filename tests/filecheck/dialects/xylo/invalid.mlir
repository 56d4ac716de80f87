// RUN: xir-opt %s --split-input-file --verify-diagnostics --parsing-diagnostics 2>&1 | filecheck %s

// Each part holds one thing that the dialect refuses, and what is said of it.

// CHECK: error: xylo.core: there is no device 'xylo-9'; there are: xylo-audio2
xylo.core @c for "xylo-9" dt 1.0e-3 {
  xylo.input @x size 1 at 0
}

// -----
// CHECK: error: xylo.image: there is no device ''; there are: xylo-audio2
xylo.image @c for "" dt 1.0e-3 attributes {inputs = 1 : i64, hidden = 1 : i64, outputs = 1 : i64, synapses = 1 : i64} {
  xylo.register @CTRL1 at 1 = 0
}

// -----
// CHECK: {{^}}n.xnet:2:1: error: xylo.core: the time step is above 0 s, not -1.0 s
xylo.core @c for "xylo-audio2" dt -1.0 {
  xylo.input @x size 1 at 0
} loc("n.xnet":2:1)

// -----
// CHECK: error: xylo.core: shifts and 'bias_enable' are there together or not at all
xylo.core @c for "xylo-audio2" dt 1.0 attributes {shift_in = 0 : i64} {
  xylo.input @x size 1 at 0
}

// -----
// CHECK: error: xylo.core: the core holds real numbers, bank @h does not
xylo.core @c for "xylo-audio2" dt 1.0 {
  xylo.hidden @h size 1 at 0 {dash_mem = dense<4> : tensor<1xi8>, dash_syn = dense<4> : tensor<1xi8>, threshold = dense<1> : tensor<1xi16>}
}

// -----
// CHECK: error: xylo.core: the core holds integers, bank @h does not
xylo.core @c for "xylo-audio2" dt 1.0 attributes {shift_in = 0 : i64, shift_rec = 0 : i64, shift_out = 0 : i64, bias_enable = 0 : i64} {
  xylo.hidden @h size 1 at 0 {tau_mem = dense<0.1> : tensor<1xf64>, tau_syn = dense<0.1> : tensor<1xf64>, threshold = dense<1.0> : tensor<1xf64>}
}

// -----
// CHECK: error: xylo.core: the core holds real numbers, the weights from @x to @h do not
xylo.core @c for "xylo-audio2" dt 1.0 {
  xylo.input @x size 1 at 0
  xylo.hidden @h size 1 at 0 {tau_mem = dense<0.1> : tensor<1xf64>, tau_syn = dense<0.1> : tensor<1xf64>, threshold = dense<1.0> : tensor<1xf64>}
  xylo.weights @h from @x dense<1> : tensor<1x1xi8>
}

// -----
// CHECK: error: xylo.core: the core holds integers, the weights from @h to @h do not
xylo.core @c for "xylo-audio2" dt 1.0 attributes {shift_in = 0 : i64, shift_rec = 0 : i64, shift_out = 0 : i64, bias_enable = 0 : i64} {
  xylo.hidden @h size 1 at 0 {dash_mem = dense<4> : tensor<1xi8>, dash_syn = dense<4> : tensor<1xi8>, threshold = dense<1> : tensor<1xi16>}
  xylo.weights @h from @h dense<1.0> : tensor<1x1xf64>
}

// -----
// CHECK: error: xylo.core: the weights from @h to @h on synapse 0 are given twice
xylo.core @c for "xylo-audio2" dt 1.0 {
  xylo.hidden @h size 1 at 0 {tau_mem = dense<0.1> : tensor<1xf64>, tau_syn = dense<0.1> : tensor<1xf64>, threshold = dense<1.0> : tensor<1xf64>}
  xylo.weights @h from @h dense<1.0> : tensor<1x1xf64>
  xylo.weights @h from @h dense<2.0> : tensor<1x1xf64>
}

// -----
// CHECK:      error: xylo.input: a size is at least 1, not 0
// CHECK-NEXT: error: xylo.input: a place is at least 0, not -1
xylo.core @c for "xylo-audio2" dt 1.0 {
  xylo.input @x size 0 at 0
  xylo.input @y size 1 at -1
}

// -----
// CHECK: error: xylo.hidden: 'tau_syn' is missing
xylo.core @c for "xylo-audio2" dt 1.0 {
  xylo.hidden @h size 1 at 0 {tau_mem = dense<0.1> : tensor<1xf64>, threshold = dense<1.0> : tensor<1xf64>}
}

// -----
// CHECK: error: xylo.hidden: 'tau_mem' is missing
xylo.core @c for "xylo-audio2" dt 1.0 {
  xylo.hidden @h size 1 at 0 {threshold = dense<1.0> : tensor<1xf64>}
}

// -----
// CHECK: error: xylo.hidden: property 'threshold' expected in operation 'xylo.hidden'
xylo.core @c for "xylo-audio2" dt 1.0 {
  xylo.hidden @h size 1 at 0 {tau_mem = dense<0.1> : tensor<1xf64>, tau_syn = dense<0.1> : tensor<1xf64>}
}

// -----
// CHECK: error: xylo.hidden: 'dash_syn_2' does not go with 'tau_mem'
xylo.core @c for "xylo-audio2" dt 1.0 {
  xylo.hidden @h size 1 at 0 {tau_mem = dense<0.1> : tensor<1xf64>, tau_syn = dense<0.1> : tensor<1xf64>, dash_syn_2 = dense<1> : tensor<1xi8>, threshold = dense<1.0> : tensor<1xf64>}
}

// -----
// CHECK: error: xylo.hidden: 'tau_mem' does not go with 'dash_mem'
xylo.core @c for "xylo-audio2" dt 1.0 attributes {shift_in = 0 : i64, shift_rec = 0 : i64, shift_out = 0 : i64, bias_enable = 0 : i64} {
  xylo.hidden @h size 1 at 0 {tau_mem = dense<0.1> : tensor<1xf64>, dash_mem = dense<4> : tensor<1xi8>, dash_syn = dense<4> : tensor<1xi8>, threshold = dense<1> : tensor<1xi16>}
}

// -----
// CHECK:      error: xylo.hidden: 'tau_mem' is 3, for 2 neurons
// CHECK-NEXT: error: xylo.hidden: 'bias' is one number, for 2 neurons
xylo.core @c for "xylo-audio2" dt 1.0 {
  xylo.hidden @h size 2 at 0 {tau_mem = dense<0.1> : tensor<3xf64>, tau_syn = dense<0.1> : tensor<2xf64>, threshold = dense<1.0> : tensor<2xf64>}
  xylo.hidden @k size 2 at 2 {tau_mem = dense<0.1> : tensor<2xf64>, tau_syn = dense<0.1> : tensor<2xf64>, threshold = dense<1.0> : tensor<2xf64>, bias = dense<0.0> : tensor<f64>}
}

// -----
// CHECK:      error: xylo.hidden: 'threshold' holds i16
// CHECK-NEXT: error: xylo.hidden: 'tau_mem' holds f32
xylo.core @c for "xylo-audio2" dt 1.0 {
  xylo.hidden @h size 1 at 0 {tau_mem = dense<0.1> : tensor<1xf64>, tau_syn = dense<0.1> : tensor<1xf64>, threshold = dense<1> : tensor<1xi16>}
  xylo.hidden @k size 1 at 1 {tau_mem = dense<0.1> : tensor<1xf32>, tau_syn = dense<0.1> : tensor<1xf64>, threshold = dense<1.0> : tensor<1xf64>}
}

// -----
// CHECK:      error: xylo.hidden: 'threshold' holds i32
// CHECK-NEXT: error: xylo.hidden: 'dash_syn' holds f64
// CHECK-NEXT: error: xylo.hidden: 'scale' holds i8
xylo.core @c for "xylo-audio2" dt 1.0 attributes {shift_in = 0 : i64, shift_rec = 0 : i64, shift_out = 0 : i64, bias_enable = 0 : i64} {
  xylo.hidden @h size 1 at 0 {dash_mem = dense<4> : tensor<1xi8>, dash_syn = dense<4> : tensor<1xi8>, threshold = dense<1> : tensor<1xi32>}
  xylo.hidden @k size 1 at 1 {dash_mem = dense<4> : tensor<1xi8>, dash_syn = dense<4.0> : tensor<1xf64>, threshold = dense<1> : tensor<1xi16>}
  xylo.hidden @l size 1 at 2 {dash_mem = dense<4> : tensor<1xi8>, dash_syn = dense<4> : tensor<1xi8>, threshold = dense<1> : tensor<1xi16>, scale = dense<1> : tensor<1xi8>}
}

// -----
// CHECK: error: xylo.readout: an output neuron has one synapse
xylo.core @c for "xylo-audio2" dt 1.0 {
  xylo.readout @o size 1 at 0 {tau_mem = dense<0.1> : tensor<1xf64>, tau_syn = dense<0.1> : tensor<1xf64>, tau_syn_2 = dense<0.1> : tensor<1xf64>, threshold = dense<1.0> : tensor<1xf64>}
}

// -----
// CHECK:      error: xylo.core: the core holds real numbers, the weights from @h to @o do not
// CHECK-NEXT: error: xylo.weights: there is no bank @nowhere
// CHECK-NEXT: error: xylo.weights: there is no bank @nobody
// CHECK-NEXT: error: xylo.weights: no weights lead to the input @x
// CHECK-NEXT: error: xylo.weights: no weights lead from the readout @o
// CHECK-NEXT: error: xylo.weights: an input reaches hidden neurons only
// CHECK-NEXT: error: xylo.weights: an output neuron has one synapse
// CHECK-NEXT: error: xylo.weights: the neurons of @h have one synapse
// CHECK-NEXT: error: xylo.weights: weights are 2x1, the banks need 1x1
// CHECK-NEXT: error: xylo.weights: weights are 1, the banks need 1x1
// CHECK-NEXT: error: xylo.weights: a synapse is 0 or 1, not 2
// CHECK-NEXT: error: xylo.weights: weights are f64, i8 or i16, not f32
xylo.core @c for "xylo-audio2" dt 1.0 {
  xylo.input @x size 1 at 0
  xylo.hidden @h size 1 at 0 {tau_mem = dense<0.1> : tensor<1xf64>, tau_syn = dense<0.1> : tensor<1xf64>, threshold = dense<1.0> : tensor<1xf64>}
  xylo.readout @o size 1 at 0 {tau_mem = dense<0.1> : tensor<1xf64>, tau_syn = dense<0.1> : tensor<1xf64>, threshold = dense<1.0> : tensor<1xf64>}
  xylo.weights @h from @nowhere dense<1.0> : tensor<1x1xf64>
  xylo.weights @nobody from @h dense<1.0> : tensor<1x1xf64>
  xylo.weights @x from @h dense<1.0> : tensor<1x1xf64>
  xylo.weights @h from @o dense<1.0> : tensor<1x1xf64>
  xylo.weights @o from @x dense<1.0> : tensor<1x1xf64>
  xylo.weights @o from @h dense<1.0> : tensor<1x1xf64> {synapse = 1 : i64}
  xylo.weights @h from @x dense<1.0> : tensor<1x1xf64> {synapse = 1 : i64}
  xylo.weights @h from @x dense<1.0> : tensor<2x1xf64>
  xylo.weights @h from @h dense<1.0> : tensor<1xf64>
  xylo.weights @h from @h dense<1.0> : tensor<1x1xf64> {synapse = 2 : i64}
  xylo.weights @o from @h dense<1.0> : tensor<1x1xf32>
}

// -----
// CHECK:      error: xylo.alias: there is no bank @nobody
// CHECK-NEXT: error: xylo.alias: an alias is from hidden neurons to hidden neurons
// CHECK-NEXT: error: xylo.alias: an alias is from hidden neurons to hidden neurons
// CHECK-NEXT: error: xylo.alias: the banks differ in size: 1 and 2
xylo.core @c for "xylo-audio2" dt 1.0 {
  xylo.input @x size 1 at 0
  xylo.hidden @h size 1 at 0 {tau_mem = dense<0.1> : tensor<1xf64>, tau_syn = dense<0.1> : tensor<1xf64>, threshold = dense<1.0> : tensor<1xf64>}
  xylo.hidden @k size 2 at 1 {tau_mem = dense<0.1> : tensor<2xf64>, tau_syn = dense<0.1> : tensor<2xf64>, threshold = dense<1.0> : tensor<2xf64>}
  xylo.readout @o size 1 at 0 {tau_mem = dense<0.1> : tensor<1xf64>, tau_syn = dense<0.1> : tensor<1xf64>, threshold = dense<1.0> : tensor<1xf64>}
  xylo.alias @h to @nobody
  xylo.alias @x to @h
  xylo.alias @h to @o
  xylo.alias @h to @k
}

// -----
// CHECK: error: xylo.core: Redefinition of symbol "x"
xylo.core @c for "xylo-audio2" dt 1.0 {
  xylo.input @x size 1 at 0
  xylo.input @x size 1 at 1
}

// -----
// CHECK:      error: xylo.register: 4294967296 does not fit a register of 32 bits
// CHECK-NEXT: error: xylo.register: -1 does not fit a register of 32 bits
// CHECK-NEXT: error: xylo.memory: the words of a memory are one row
xylo.image @i for "xylo-audio2" dt 1.0 attributes {inputs = 1 : i64, hidden = 1 : i64, outputs = 1 : i64, synapses = 1 : i64} {
  xylo.register @A at 1 = 4294967296
  xylo.register @B at 1 = -1
  xylo.memory @M at 1 dense<1> : tensor<2x2xui16>
}

// -----
// CHECK: Expected attribute ui16 but got i16
xylo.image @i for "xylo-audio2" dt 1.0 attributes {inputs = 1 : i64, hidden = 1 : i64, outputs = 1 : i64, synapses = 1 : i64} {
  xylo.memory @M at 1 dense<1> : tensor<2xi16>
}

// -----
// CHECK:      error: xylo.input: 'xylo.input' expects parent op 'xylo.core'
// CHECK-NEXT: error: xylo.register: 'xylo.register' expects parent op 'xylo.image'
xylo.input @x size 1 at 0
xylo.register @A at 1 = 0

// -----
// CHECK: error: xylo.core: Region 'body' at position 0 expected a single block, but got 0 blocks
xylo.core @c for "xylo-audio2" dt 1.0 {
}
