// RUN: xir-opt %s -p "xylo-quantize{method=channel}" --split-input-file 2>&1 | filecheck %s
// RUN: xir-opt %s -p "xylo-quantize{method=global}" --split-input-file 2>&1 | filecheck %s --check-prefix=GLOBAL

// Each neuron has its own scale under channel: 127 / 0.5 = 254 and 127 / 2 = 63.5 in @h. The
// readout of the membrane has a threshold that saturates and bounds nothing.
xylo.core @n for "xylo-audio2" dt 1.0e-3 attributes {decide = "peak"} {
  xylo.input @x size 2 at 0
  xylo.hidden @h size 2 at 0 {tau_mem = dense<0.02> : tensor<2xf64>, tau_syn = dense<[0.004, 0.016]> : tensor<2xf64>, threshold = dense<1.0> : tensor<2xf64>, bias = dense<[0.25, 0.0]> : tensor<2xf64>, max_spikes = 1 : i64}
  xylo.hidden @two size 1 at 2 {tau_mem = dense<0.0> : tensor<1xf64>, tau_syn = dense<0.001> : tensor<1xf64>, tau_syn_2 = dense<0.008> : tensor<1xf64>, threshold = dense<100.0> : tensor<1xf64>}
  xylo.readout @o size 1 at 0 {tau_mem = dense<0.02> : tensor<1xf64>, tau_syn = dense<0.004> : tensor<1xf64>, threshold = dense<32767.0> : tensor<1xf64>, read = #snn<readout vmem>}
  xylo.readout @p size 1 at 1 {tau_mem = dense<0.02> : tensor<1xf64>, tau_syn = dense<0.004> : tensor<1xf64>, threshold = dense<4.0> : tensor<1xf64>, bias = dense<0.5> : tensor<1xf64>}
  xylo.weights @h from @x dense<[[0.5, -2.0], [0.001, 0.5]]> : tensor<2x2xf64>
  xylo.weights @h from @h dense<[[0.25, 1.0], [0.0, 0.0]]> : tensor<2x2xf64>
  xylo.weights @two from @h dense<[[0.1], [-0.05]]> : tensor<2x1xf64> {synapse = 1 : i64}
  xylo.weights @o from @h dense<[[0.25], [0.5]]> : tensor<2x1xf64>
  xylo.weights @p from @two dense<1.0> : tensor<1x1xf64>
  xylo.alias @h to @h
}

// CHECK: builtin.module {
// CHECK-NEXT:   xylo.core @n for "xylo-audio2" dt 1.000000e-03 attributes {decide = "peak", shift_in = 0 : i64, shift_rec = 0 : i64, shift_out = 0 : i64, bias_enable = 1 : i64} {
// CHECK-NEXT:     xylo.input @x size 2 at 0
// CHECK-NEXT:     xylo.hidden @h size 2 at 0 {threshold = dense<[254, 64]> : tensor<2xi16>, bias = dense<[64, 0]> : tensor<2xi16>, max_spikes = 1 : i64, dash_mem = dense<4> : tensor<2xi8>, dash_syn = dense<[2, 4]> : tensor<2xi8>, scale = dense<[2.540000e+02, 6.350000e+01]> : tensor<2xf64>}
// CHECK-NEXT:     xylo.hidden @two size 1 at 2 {threshold = dense<32767> : tensor<1xi16>, dash_mem = dense<0> : tensor<1xi8>, dash_syn = dense<1> : tensor<1xi8>, dash_syn_2 = dense<3> : tensor<1xi8>, scale = dense<3.276700e+02> : tensor<1xf64>}
// CHECK-NEXT:     xylo.readout @o size 1 at 0 {threshold = dense<32767> : tensor<1xi16>, read = #snn<readout vmem>, dash_mem = dense<4> : tensor<1xi8>, dash_syn = dense<2> : tensor<1xi8>, scale = dense<2.540000e+02> : tensor<1xf64>}
// CHECK-NEXT:     xylo.readout @p size 1 at 1 {threshold = dense<508> : tensor<1xi16>, bias = dense<64> : tensor<1xi16>, dash_mem = dense<4> : tensor<1xi8>, dash_syn = dense<2> : tensor<1xi8>, scale = dense<1.270000e+02> : tensor<1xf64>}
// CHECK-NEXT:     xylo.weights @h from @x dense<{{\[\[}}127, -127], [0, 32]]> : tensor<2x2xi8> {clipped = 0 : i64, zeroed = 1 : i64}
// CHECK-NEXT:     xylo.weights @h from @h dense<{{\[\[}}64, 64], [0, 0]]> : tensor<2x2xi8> {clipped = 0 : i64, zeroed = 0 : i64}
// CHECK-NEXT:     xylo.weights @two from @h dense<{{\[\[}}33], [-16]]> : tensor<2x1xi8> {synapse = 1 : i64, clipped = 0 : i64, zeroed = 0 : i64}
// CHECK-NEXT:     xylo.weights @o from @h dense<{{\[\[}}64], [127]]> : tensor<2x1xi8> {clipped = 0 : i64, zeroed = 0 : i64}
// CHECK-NEXT:     xylo.weights @p from @two dense<127> : tensor<1x1xi8> {clipped = 0 : i64, zeroed = 0 : i64}
// CHECK-NEXT:     xylo.alias @h to @h
// CHECK-NEXT:   }
// CHECK-NEXT: }
// CHECK: warning: tau_syn of 'two' is near the shortest the chip keeps: 1 ms decays as 1.44 ms does
// CHECK-NEXT:   hint: a smaller dt, or a longer time constant, is followed better

// GLOBAL: builtin.module {
// GLOBAL-NEXT:   xylo.core @n for "xylo-audio2" dt 1.000000e-03 attributes {decide = "peak", shift_in = 0 : i64, shift_rec = 0 : i64, shift_out = 0 : i64, bias_enable = 1 : i64} {
// GLOBAL-NEXT:     xylo.input @x size 2 at 0
// GLOBAL-NEXT:     xylo.hidden @h size 2 at 0 {threshold = dense<64> : tensor<2xi16>, bias = dense<[16, 0]> : tensor<2xi16>, max_spikes = 1 : i64, dash_mem = dense<4> : tensor<2xi8>, dash_syn = dense<[2, 4]> : tensor<2xi8>, scale = dense<6.350000e+01> : tensor<2xf64>}
// GLOBAL-NEXT:     xylo.hidden @two size 1 at 2 {threshold = dense<6350> : tensor<1xi16>, dash_mem = dense<0> : tensor<1xi8>, dash_syn = dense<1> : tensor<1xi8>, dash_syn_2 = dense<3> : tensor<1xi8>, scale = dense<6.350000e+01> : tensor<1xf64>}
// GLOBAL-NEXT:     xylo.readout @o size 1 at 0 {threshold = dense<32767> : tensor<1xi16>, read = #snn<readout vmem>, dash_mem = dense<4> : tensor<1xi8>, dash_syn = dense<2> : tensor<1xi8>, scale = dense<1.270000e+02> : tensor<1xf64>}
// GLOBAL-NEXT:     xylo.readout @p size 1 at 1 {threshold = dense<508> : tensor<1xi16>, bias = dense<64> : tensor<1xi16>, dash_mem = dense<4> : tensor<1xi8>, dash_syn = dense<2> : tensor<1xi8>, scale = dense<1.270000e+02> : tensor<1xf64>}
// GLOBAL-NEXT:     xylo.weights @h from @x dense<{{\[\[}}32, -127], [0, 32]]> : tensor<2x2xi8> {clipped = 0 : i64, zeroed = 1 : i64}
// GLOBAL-NEXT:     xylo.weights @h from @h dense<{{\[\[}}16, 64], [0, 0]]> : tensor<2x2xi8> {clipped = 0 : i64, zeroed = 0 : i64}
// GLOBAL-NEXT:     xylo.weights @two from @h dense<{{\[\[}}6], [-3]]> : tensor<2x1xi8> {synapse = 1 : i64, clipped = 0 : i64, zeroed = 0 : i64}
// GLOBAL-NEXT:     xylo.weights @o from @h dense<{{\[\[}}32], [64]]> : tensor<2x1xi8> {clipped = 0 : i64, zeroed = 0 : i64}
// GLOBAL-NEXT:     xylo.weights @p from @two dense<127> : tensor<1x1xi8> {clipped = 0 : i64, zeroed = 0 : i64}
// GLOBAL-NEXT:     xylo.alias @h to @h
// GLOBAL-NEXT:   }
// GLOBAL-NEXT: }
// GLOBAL: warning: tau_syn of 'two' is near the shortest the chip keeps: 1 ms decays as 1.44 ms does
// GLOBAL-NEXT:   hint: a smaller dt, or a longer time constant, is followed better
