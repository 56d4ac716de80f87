// RUN: xir-opt %s --split-input-file --verify-diagnostics --parsing-diagnostics 2>&1 | filecheck %s

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
