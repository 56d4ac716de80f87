// RUN: xir-opt %s -p snn-fold-slices 2>&1 | filecheck %s

// Rows of zeros for what a slice leaves out, and one block of synapses for each source.
snn.network @n(%x: !snn.spikes<3>, %y: !snn.spikes<1>) -> !snn.spikes<1> attributes {dt = 1.0e-3 : f64} {
  %t = snn.param dense<1.0e-2> : tensor<f64> -> tensor<f64>
  %one = snn.param dense<1.0> : tensor<f64> -> tensor<f64>
  %some = snn.extract_slice %x[0, 2] : !snn.spikes<3> -> !snn.spikes<2>
  %all = snn.concat %some, %y : !snn.spikes<2>, !snn.spikes<1> -> !snn.spikes<3>
  %w = snn.param dense<[[3.0], [4.0], [5.0]]> : tensor<3x1xf64> -> tensor<3x1xf64>
  %i = snn.linear %all, %w : !snn.spikes<3>, tensor<3x1xf64> -> !snn.current<1>
  %h = snn.lif %i : !snn.current<1> mem tau %t : tensor<f64> syn tau %t : tensor<f64> threshold %one : tensor<f64> {label = "h"} -> !snn.spikes<1>
  snn.output %h : !snn.spikes<1>
}

// CHECK: builtin.module {
// CHECK-NEXT:   snn.network @n(%x: !snn.spikes<3>, %y: !snn.spikes<1>) -> !snn.spikes<1> attributes {dt = 1.000000e-03 : f64} {
// CHECK-NEXT:     %t = snn.param dense<1.000000e-02> : tensor<f64> -> tensor<f64>
// CHECK-NEXT:     %one = snn.param dense<1.000000e+00> : tensor<f64> -> tensor<f64>
// CHECK-NEXT:     %w = snn.param dense<[[3.000000e+00], [0.000000e+00], [4.000000e+00]]> : tensor<3x1xf64> -> tensor<3x1xf64>
// CHECK-NEXT:     %0 = snn.linear %x, %w : !snn.spikes<3>, tensor<3x1xf64> -> !snn.current<1>
// CHECK-NEXT:     %w_1 = snn.param dense<5.000000e+00> : tensor<1x1xf64> -> tensor<1x1xf64>
// CHECK-NEXT:     %1 = snn.linear %y, %w_1 : !snn.spikes<1>, tensor<1x1xf64> -> !snn.current<1>
// CHECK-NEXT:     %i = snn.add %0, %1 : !snn.current<1>
// CHECK-NEXT:     %h = snn.lif %i : !snn.current<1> mem tau %t : tensor<f64> syn tau %t : tensor<f64> threshold %one : tensor<f64> {label = "h"} -> !snn.spikes<1>
// CHECK-NEXT:     snn.output %h : !snn.spikes<1>
// CHECK-NEXT:   }
// CHECK-NEXT: }
