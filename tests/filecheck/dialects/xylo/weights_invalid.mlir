// RUN: xir-opt %s --split-input-file --verify-diagnostics --parsing-diagnostics 2>&1 | filecheck %s

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
