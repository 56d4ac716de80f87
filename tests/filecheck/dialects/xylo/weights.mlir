// RUN: XIR_ROUNDTRIP
// RUN: XIR_GENERIC

// Weights between every two kinds of group, in real numbers and in integers.

xylo.core @real for "xylo-audio2" dt 1.0e-3 {
  xylo.input @x size 1 at 0
  xylo.hidden @h size 2 at 0 {tau_mem = dense<0.1> : tensor<2xf64>, tau_syn = dense<0.02> : tensor<2xf64>, threshold = dense<1.0> : tensor<2xf64>, tau_syn_2 = dense<0.04> : tensor<2xf64>}
  xylo.readout @o size 2 at 0 {tau_mem = dense<0.1> : tensor<2xf64>, tau_syn = dense<0.02> : tensor<2xf64>, threshold = dense<1.0> : tensor<2xf64>}
  xylo.weights @h from @x dense<[[0.1, 0.2]]> : tensor<1x2xf64>
  xylo.weights @h from @x dense<1.5> : tensor<1x2xf64> {synapse = 1 : i64}
  xylo.weights @h from @h dense<-1.5> : tensor<2x2xf64> {pruned = 2 : i64, lost = 0.25 : f64}
  xylo.weights @o from @h dense<1.5> : tensor<2x2xf64>
}
xylo.core @whole for "xylo-audio2" dt 1.0e-3 attributes {shift_in = 1 : i64, shift_rec = 2 : i64, shift_out = 0 : i64, bias_enable = 1 : i64} {
  xylo.input @x size 2 at 0
  xylo.hidden @h size 2 at 0 {dash_mem = dense<4> : tensor<2xi8>, dash_syn = dense<3> : tensor<2xi8>, threshold = dense<500> : tensor<2xi16>}
  xylo.weights @h from @x dense<[[127, -128], [0, 1]]> : tensor<2x2xi8> {clipped = 3 : i64, zeroed = 1 : i64}
  xylo.weights @h from @h dense<300> : tensor<2x2xi16>
}

// CHECK: builtin.module {
// CHECK-NEXT:   xylo.core @real for "xylo-audio2" dt 1.000000e-03 {
// CHECK-NEXT:     xylo.input @x size 1 at 0
// CHECK-NEXT:     xylo.hidden @h size 2 at 0 {tau_mem = dense<1.000000e-01> : tensor<2xf64>, tau_syn = dense<2.000000e-02> : tensor<2xf64>, threshold = dense<1.000000e+00> : tensor<2xf64>, tau_syn_2 = dense<4.000000e-02> : tensor<2xf64>}
// CHECK-NEXT:     xylo.readout @o size 2 at 0 {tau_mem = dense<1.000000e-01> : tensor<2xf64>, tau_syn = dense<2.000000e-02> : tensor<2xf64>, threshold = dense<1.000000e+00> : tensor<2xf64>}
// CHECK-NEXT:     xylo.weights @h from @x dense<{{\[\[}}1.000000e-01, 2.000000e-01]]> : tensor<1x2xf64>
// CHECK-NEXT:     xylo.weights @h from @x dense<1.500000e+00> : tensor<1x2xf64> {synapse = 1 : i64}
// CHECK-NEXT:     xylo.weights @h from @h dense<-1.500000e+00> : tensor<2x2xf64> {pruned = 2 : i64, lost = 2.500000e-01 : f64}
// CHECK-NEXT:     xylo.weights @o from @h dense<1.500000e+00> : tensor<2x2xf64>
// CHECK-NEXT:   }
// CHECK-NEXT:   xylo.core @whole for "xylo-audio2" dt 1.000000e-03 attributes {shift_in = 1 : i64, shift_rec = 2 : i64, shift_out = 0 : i64, bias_enable = 1 : i64} {
// CHECK-NEXT:     xylo.input @x size 2 at 0
// CHECK-NEXT:     xylo.hidden @h size 2 at 0 {dash_mem = dense<4> : tensor<2xi8>, dash_syn = dense<3> : tensor<2xi8>, threshold = dense<500> : tensor<2xi16>}
// CHECK-NEXT:     xylo.weights @h from @x dense<{{\[\[}}127, -128], [0, 1]]> : tensor<2x2xi8> {clipped = 3 : i64, zeroed = 1 : i64}
// CHECK-NEXT:     xylo.weights @h from @h dense<300> : tensor<2x2xi16>
// CHECK-NEXT:   }
// CHECK-NEXT: }

// GENERIC: "builtin.module"() ({
// GENERIC-NEXT:   "xylo.core"() <{sym_name = "real", device = "xylo-audio2", dt = 1.000000e-03 : f64}> ({
// GENERIC-NEXT:     "xylo.input"() <{sym_name = "x", size = 1 : i64, at = 0 : i64}> : () -> ()
// GENERIC-NEXT:     "xylo.hidden"() <{sym_name = "h", size = 2 : i64, at = 0 : i64, tau_mem = dense<1.000000e-01> : tensor<2xf64>, tau_syn = dense<2.000000e-02> : tensor<2xf64>, threshold = dense<1.000000e+00> : tensor<2xf64>, tau_syn_2 = dense<4.000000e-02> : tensor<2xf64>}> : () -> ()
// GENERIC-NEXT:     "xylo.readout"() <{sym_name = "o", size = 2 : i64, at = 0 : i64, tau_mem = dense<1.000000e-01> : tensor<2xf64>, tau_syn = dense<2.000000e-02> : tensor<2xf64>, threshold = dense<1.000000e+00> : tensor<2xf64>, read = #snn<readout spikes>}> : () -> ()
// GENERIC-NEXT:     "xylo.weights"() <{target = @h, source = @x, value = dense<{{\[\[}}1.000000e-01, 2.000000e-01]]> : tensor<1x2xf64>, synapse = 0 : i64}> : () -> ()
// GENERIC-NEXT:     "xylo.weights"() <{target = @h, source = @x, value = dense<1.500000e+00> : tensor<1x2xf64>, synapse = 1 : i64}> : () -> ()
// GENERIC-NEXT:     "xylo.weights"() <{target = @h, source = @h, value = dense<-1.500000e+00> : tensor<2x2xf64>, pruned = 2 : i64, lost = 2.500000e-01 : f64, synapse = 0 : i64}> : () -> ()
// GENERIC-NEXT:     "xylo.weights"() <{target = @o, source = @h, value = dense<1.500000e+00> : tensor<2x2xf64>, synapse = 0 : i64}> : () -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT:   "xylo.core"() <{sym_name = "whole", device = "xylo-audio2", dt = 1.000000e-03 : f64, shift_in = 1 : i64, shift_rec = 2 : i64, shift_out = 0 : i64, bias_enable = 1 : i64}> ({
// GENERIC-NEXT:     "xylo.input"() <{sym_name = "x", size = 2 : i64, at = 0 : i64}> : () -> ()
// GENERIC-NEXT:     "xylo.hidden"() <{sym_name = "h", size = 2 : i64, at = 0 : i64, dash_mem = dense<4> : tensor<2xi8>, dash_syn = dense<3> : tensor<2xi8>, threshold = dense<500> : tensor<2xi16>}> : () -> ()
// GENERIC-NEXT:     "xylo.weights"() <{target = @h, source = @x, value = dense<{{\[\[}}127, -128], [0, 1]]> : tensor<2x2xi8>, clipped = 3 : i64, zeroed = 1 : i64, synapse = 0 : i64}> : () -> ()
// GENERIC-NEXT:     "xylo.weights"() <{target = @h, source = @h, value = dense<300> : tensor<2x2xi16>, synapse = 0 : i64}> : () -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT: }) : () -> ()
