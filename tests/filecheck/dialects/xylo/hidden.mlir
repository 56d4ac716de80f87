// RUN: XIR_ROUNDTRIP
// RUN: XIR_GENERIC

// Banks in real numbers and in integers, with one synapse and two, without one, with steady currents.

xylo.core @real for "xylo-audio2" dt 1.0e-3 {
  xylo.hidden @one size 2 at 0 {tau_mem = dense<[0.1, 0.30000000000000004]> : tensor<2xf64>, tau_syn = dense<0.02> : tensor<2xf64>, threshold = dense<1.0> : tensor<2xf64>}
  xylo.hidden @"two[0].y" size 2 at 2 {tau_mem = dense<0.0> : tensor<2xf64>, tau_syn = dense<0.02> : tensor<2xf64>, tau_syn_2 = dense<0.04> : tensor<2xf64>, threshold = dense<0x7FF0000000000000> : tensor<2xf64>, bias = dense<-0.5> : tensor<2xf64>, max_spikes = 1 : i64}
  xylo.hidden @none size 1 at 4 {tau_mem = dense<0x7FF0000000000000> : tensor<1xf64>, steady = dense<0.1> : tensor<1xf64>, threshold = dense<1.0> : tensor<1xf64>}
  xylo.hidden @steady size 1 at 5 {tau_mem = dense<0.1> : tensor<1xf64>, tau_syn = dense<0.02> : tensor<1xf64>, tau_syn_2 = dense<0.04> : tensor<1xf64>, steady = dense<0.1> : tensor<1xf64>, steady_2 = dense<0.2> : tensor<1xf64>, threshold = dense<1.0> : tensor<1xf64>, reset = #snn<reset subtract_late>, way = "swap"}
}
xylo.core @whole for "xylo-audio2" dt 1.0e-3 attributes {shift_in = 1 : i64, shift_rec = 2 : i64, shift_out = 0 : i64, bias_enable = 1 : i64} {
  xylo.hidden @one size 2 at 0 {dash_mem = dense<4> : tensor<2xi8>, dash_syn = dense<3> : tensor<2xi8>, threshold = dense<500> : tensor<2xi16>}
  xylo.hidden @two size 2 at 2 {dash_mem = dense<4> : tensor<2xi8>, dash_syn = dense<[3, 15]> : tensor<2xi8>, dash_syn_2 = dense<2> : tensor<2xi8>, threshold = dense<[500, 32767]> : tensor<2xi16>, bias = dense<[-128, 127]> : tensor<2xi16>, scale = dense<[0.1, 254.0]> : tensor<2xf64>, gain = dense<1.0> : tensor<2xf64>, gain_2 = dense<1.5> : tensor<2xf64>, bounds = {weights = 2 : i64}, cost = {error = 0.5 : f64}}
}

// CHECK: builtin.module {
// CHECK-NEXT:   xylo.core @real for "xylo-audio2" dt 1.000000e-03 {
// CHECK-NEXT:     xylo.hidden @one size 2 at 0 {tau_mem = dense<[1.000000e-01, 0.30000000000000004]> : tensor<2xf64>, tau_syn = dense<2.000000e-02> : tensor<2xf64>, threshold = dense<1.000000e+00> : tensor<2xf64>}
// CHECK-NEXT:     xylo.hidden @"two[0].y" size 2 at 2 {tau_mem = dense<0.000000e+00> : tensor<2xf64>, tau_syn = dense<2.000000e-02> : tensor<2xf64>, tau_syn_2 = dense<4.000000e-02> : tensor<2xf64>, threshold = dense<0x7ff0000000000000> : tensor<2xf64>, bias = dense<-5.000000e-01> : tensor<2xf64>, max_spikes = 1 : i64}
// CHECK-NEXT:     xylo.hidden @none size 1 at 4 {tau_mem = dense<0x7ff0000000000000> : tensor<1xf64>, steady = dense<1.000000e-01> : tensor<1xf64>, threshold = dense<1.000000e+00> : tensor<1xf64>}
// CHECK-NEXT:     xylo.hidden @steady size 1 at 5 {tau_mem = dense<1.000000e-01> : tensor<1xf64>, tau_syn = dense<2.000000e-02> : tensor<1xf64>, tau_syn_2 = dense<4.000000e-02> : tensor<1xf64>, steady = dense<1.000000e-01> : tensor<1xf64>, steady_2 = dense<2.000000e-01> : tensor<1xf64>, threshold = dense<1.000000e+00> : tensor<1xf64>, reset = #snn<reset subtract_late>, way = "swap"}
// CHECK-NEXT:   }
// CHECK-NEXT:   xylo.core @whole for "xylo-audio2" dt 1.000000e-03 attributes {shift_in = 1 : i64, shift_rec = 2 : i64, shift_out = 0 : i64, bias_enable = 1 : i64} {
// CHECK-NEXT:     xylo.hidden @one size 2 at 0 {dash_mem = dense<4> : tensor<2xi8>, dash_syn = dense<3> : tensor<2xi8>, threshold = dense<500> : tensor<2xi16>}
// CHECK-NEXT:     xylo.hidden @two size 2 at 2 {dash_mem = dense<4> : tensor<2xi8>, dash_syn = dense<[3, 15]> : tensor<2xi8>, dash_syn_2 = dense<2> : tensor<2xi8>, threshold = dense<[500, 32767]> : tensor<2xi16>, bias = dense<[-128, 127]> : tensor<2xi16>, scale = dense<[1.000000e-01, 2.540000e+02]> : tensor<2xf64>, gain = dense<1.000000e+00> : tensor<2xf64>, gain_2 = dense<1.500000e+00> : tensor<2xf64>, bounds = {weights = 2 : i64}, cost = {error = 5.000000e-01 : f64}}
// CHECK-NEXT:   }
// CHECK-NEXT: }

// GENERIC: "builtin.module"() ({
// GENERIC-NEXT:   "xylo.core"() <{sym_name = "real", device = "xylo-audio2", dt = 1.000000e-03 : f64}> ({
// GENERIC-NEXT:     "xylo.hidden"() <{sym_name = "one", size = 2 : i64, at = 0 : i64, tau_mem = dense<[1.000000e-01, 0.30000000000000004]> : tensor<2xf64>, tau_syn = dense<2.000000e-02> : tensor<2xf64>, threshold = dense<1.000000e+00> : tensor<2xf64>}> : () -> ()
// GENERIC-NEXT:     "xylo.hidden"() <{sym_name = "two[0].y", size = 2 : i64, at = 2 : i64, tau_mem = dense<0.000000e+00> : tensor<2xf64>, tau_syn = dense<2.000000e-02> : tensor<2xf64>, tau_syn_2 = dense<4.000000e-02> : tensor<2xf64>, threshold = dense<0x7ff0000000000000> : tensor<2xf64>, bias = dense<-5.000000e-01> : tensor<2xf64>, max_spikes = 1 : i64}> : () -> ()
// GENERIC-NEXT:     "xylo.hidden"() <{sym_name = "none", size = 1 : i64, at = 4 : i64, tau_mem = dense<0x7ff0000000000000> : tensor<1xf64>, steady = dense<1.000000e-01> : tensor<1xf64>, threshold = dense<1.000000e+00> : tensor<1xf64>}> : () -> ()
// GENERIC-NEXT:     "xylo.hidden"() <{sym_name = "steady", size = 1 : i64, at = 5 : i64, tau_mem = dense<1.000000e-01> : tensor<1xf64>, tau_syn = dense<2.000000e-02> : tensor<1xf64>, tau_syn_2 = dense<4.000000e-02> : tensor<1xf64>, steady = dense<1.000000e-01> : tensor<1xf64>, steady_2 = dense<2.000000e-01> : tensor<1xf64>, threshold = dense<1.000000e+00> : tensor<1xf64>, reset = #snn<reset subtract_late>, way = "swap"}> : () -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT:   "xylo.core"() <{sym_name = "whole", device = "xylo-audio2", dt = 1.000000e-03 : f64, shift_in = 1 : i64, shift_rec = 2 : i64, shift_out = 0 : i64, bias_enable = 1 : i64}> ({
// GENERIC-NEXT:     "xylo.hidden"() <{sym_name = "one", size = 2 : i64, at = 0 : i64, dash_mem = dense<4> : tensor<2xi8>, dash_syn = dense<3> : tensor<2xi8>, threshold = dense<500> : tensor<2xi16>}> : () -> ()
// GENERIC-NEXT:     "xylo.hidden"() <{sym_name = "two", size = 2 : i64, at = 2 : i64, dash_mem = dense<4> : tensor<2xi8>, dash_syn = dense<[3, 15]> : tensor<2xi8>, dash_syn_2 = dense<2> : tensor<2xi8>, threshold = dense<[500, 32767]> : tensor<2xi16>, bias = dense<[-128, 127]> : tensor<2xi16>, scale = dense<[1.000000e-01, 2.540000e+02]> : tensor<2xf64>, gain = dense<1.000000e+00> : tensor<2xf64>, gain_2 = dense<1.500000e+00> : tensor<2xf64>, bounds = {weights = 2 : i64}, cost = {error = 5.000000e-01 : f64}}> : () -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT: }) : () -> ()
