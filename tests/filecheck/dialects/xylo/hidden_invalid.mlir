// RUN: xir-opt %s --split-input-file --verify-diagnostics --parsing-diagnostics 2>&1 | filecheck %s

// CHECK: error: xylo.hidden: 'tau_syn' is missing
xylo.core @c for "xylo-audio2" dt 1.0 {
  xylo.hidden @h size 1 at 0 {tau_mem = dense<0.1> : tensor<1xf64>, tau_syn_2 = dense<0.1> : tensor<1xf64>, threshold = dense<1.0> : tensor<1xf64>}
}

// -----
// CHECK: error: xylo.hidden: 'steady_2' is for neurons with two synapses
xylo.core @c for "xylo-audio2" dt 1.0 {
  xylo.hidden @h size 1 at 0 {tau_mem = dense<0.1> : tensor<1xf64>, tau_syn = dense<0.1> : tensor<1xf64>, steady_2 = dense<0.1> : tensor<1xf64>, threshold = dense<1.0> : tensor<1xf64>}
}

// -----
// CHECK: error: xylo.hidden: 'steady' does not go with 'dash_mem'
xylo.core @c for "xylo-audio2" dt 1.0 attributes {shift_in = 0 : i64, shift_rec = 0 : i64, shift_out = 0 : i64, bias_enable = 0 : i64} {
  xylo.hidden @h size 1 at 0 {dash_mem = dense<4> : tensor<1xi8>, dash_syn = dense<4> : tensor<1xi8>, steady = dense<0.1> : tensor<1xf64>, threshold = dense<1> : tensor<1xi16>}
}

// -----
// CHECK: error: xylo.hidden: 'steady' is 2, for 1 neurons
xylo.core @c for "xylo-audio2" dt 1.0 {
  xylo.hidden @h size 1 at 0 {tau_mem = dense<0.1> : tensor<1xf64>, steady = dense<0.1> : tensor<2xf64>, threshold = dense<1.0> : tensor<1xf64>}
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
