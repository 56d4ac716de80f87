// RUN: xir-opt %s -p "xylo-quantize{method=channel}" 2>&1 | filecheck %s

// The dash is the nearest the chip has; where that is far from what was meant, it is said.
xylo.core @n for "xylo-audio2" dt 1.0e-3 {
  xylo.input @x size 1 at 0
  xylo.hidden @h size 3 at 0 {tau_mem = dense<[0.02, 0.0009, 0.02]> : tensor<3xf64>, tau_syn = dense<0.001> : tensor<3xf64>, threshold = dense<1.0> : tensor<3xf64>} loc("k.xnet":2:1)
  xylo.hidden @g size 1 at 3 {tau_mem = dense<0x7FF0000000000000> : tensor<1xf64>, tau_syn = dense<0.001> : tensor<1xf64>, threshold = dense<1.0> : tensor<1xf64>} loc("k.xnet":3:1)
} loc("k.xnet":1:1)

// CHECK: builtin.module {
// CHECK-NEXT:   xylo.core @n for "xylo-audio2" dt 1.000000e-03 attributes {shift_in = 0 : i64, shift_rec = 0 : i64, shift_out = 0 : i64, bias_enable = 0 : i64} {
// CHECK-NEXT:     xylo.input @x size 1 at 0
// CHECK-NEXT:     xylo.hidden @h size 3 at 0 {threshold = dense<1> : tensor<3xi16>, dash_mem = dense<[4, 1, 4]> : tensor<3xi8>, dash_syn = dense<1> : tensor<3xi8>, scale = dense<1.000000e+00> : tensor<3xf64>}
// CHECK-NEXT:     xylo.hidden @g size 1 at 3 {threshold = dense<1> : tensor<1xi16>, dash_mem = dense<15> : tensor<1xi8>, dash_syn = dense<1> : tensor<1xi8>, scale = dense<1.000000e+00> : tensor<1xf64>}
// CHECK-NEXT:   }
// CHECK-NEXT: }
// CHECK: k.xnet:2:1: warning: tau_mem of 'h' is near the shortest the chip keeps: 900 us (neuron 1) decays as 1.44 ms does
// CHECK-NEXT:   hint: a smaller dt, or a longer time constant, is followed better
// CHECK-NEXT: k.xnet:2:1: warning: tau_syn of 'h' is near the shortest the chip keeps: 1 ms decays as 1.44 ms does
// CHECK-NEXT:   hint: a smaller dt, or a longer time constant, is followed better
// CHECK-NEXT: k.xnet:3:1: warning[XIR227]: tau_mem of 'g' is endless; on the chip a state moves by one unit towards 0 in each step
// CHECK-NEXT:   hint: that matters less the larger its threshold is
// CHECK-NEXT: k.xnet:3:1: warning: tau_syn of 'g' is near the shortest the chip keeps: 1 ms decays as 1.44 ms does
// CHECK-NEXT:   hint: a smaller dt, or a longer time constant, is followed better
