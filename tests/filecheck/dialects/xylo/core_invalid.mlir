// RUN: xir-opt %s --split-input-file --verify-diagnostics --parsing-diagnostics 2>&1 | filecheck %s

// CHECK: error: xylo.core: there is no device 'xylo-9'; there are: xylo-audio2
xylo.core @c for "xylo-9" dt 1.0e-3 {
  xylo.input @x size 1 at 0
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
// CHECK: error: xylo.core: Redefinition of symbol "x"
xylo.core @c for "xylo-audio2" dt 1.0 {
  xylo.input @x size 1 at 0
  xylo.input @x size 1 at 1
}

// -----
// CHECK: error: xylo.core: Region 'body' at position 0 expected a single block, but got 0 blocks
xylo.core @c for "xylo-audio2" dt 1.0 {
}
