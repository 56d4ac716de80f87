// RUN: XIR_ROUNDTRIP
// RUN: XIR_GENERIC

// Output neurons, and each thing that may be read of them.

xylo.core @real for "xylo-audio2" dt 1.0e-3 {
  xylo.readout @a size 2 at 0 {tau_mem = dense<0.1> : tensor<2xf64>, tau_syn = dense<0.02> : tensor<2xf64>, threshold = dense<1.0> : tensor<2xf64>}
  xylo.readout @b size 2 at 2 {tau_mem = dense<0.1> : tensor<2xf64>, tau_syn = dense<0.02> : tensor<2xf64>, threshold = dense<1.0> : tensor<2xf64>, read = #snn<readout vmem>}
}
xylo.core @whole for "xylo-audio2" dt 1.0e-3 attributes {shift_in = 1 : i64, shift_rec = 2 : i64, shift_out = 0 : i64, bias_enable = 1 : i64} {
  xylo.readout @a size 2 at 3 {dash_mem = dense<4> : tensor<2xi8>, dash_syn = dense<3> : tensor<2xi8>, threshold = dense<500> : tensor<2xi16>, read = #snn<readout isyn>}
}

// CHECK: builtin.module {
// CHECK-NEXT:   xylo.core @real for "xylo-audio2" dt 1.000000e-03 {
// CHECK-NEXT:     xylo.readout @a size 2 at 0 {tau_mem = dense<1.000000e-01> : tensor<2xf64>, tau_syn = dense<2.000000e-02> : tensor<2xf64>, threshold = dense<1.000000e+00> : tensor<2xf64>}
// CHECK-NEXT:     xylo.readout @b size 2 at 2 {tau_mem = dense<1.000000e-01> : tensor<2xf64>, tau_syn = dense<2.000000e-02> : tensor<2xf64>, threshold = dense<1.000000e+00> : tensor<2xf64>, read = #snn<readout vmem>}
// CHECK-NEXT:   }
// CHECK-NEXT:   xylo.core @whole for "xylo-audio2" dt 1.000000e-03 attributes {shift_in = 1 : i64, shift_rec = 2 : i64, shift_out = 0 : i64, bias_enable = 1 : i64} {
// CHECK-NEXT:     xylo.readout @a size 2 at 3 {dash_mem = dense<4> : tensor<2xi8>, dash_syn = dense<3> : tensor<2xi8>, threshold = dense<500> : tensor<2xi16>, read = #snn<readout isyn>}
// CHECK-NEXT:   }
// CHECK-NEXT: }

// GENERIC: "builtin.module"() ({
// GENERIC-NEXT:   "xylo.core"() <{sym_name = "real", device = "xylo-audio2", dt = 1.000000e-03 : f64}> ({
// GENERIC-NEXT:     "xylo.readout"() <{sym_name = "a", size = 2 : i64, at = 0 : i64, tau_mem = dense<1.000000e-01> : tensor<2xf64>, tau_syn = dense<2.000000e-02> : tensor<2xf64>, threshold = dense<1.000000e+00> : tensor<2xf64>, read = #snn<readout spikes>}> : () -> ()
// GENERIC-NEXT:     "xylo.readout"() <{sym_name = "b", size = 2 : i64, at = 2 : i64, tau_mem = dense<1.000000e-01> : tensor<2xf64>, tau_syn = dense<2.000000e-02> : tensor<2xf64>, threshold = dense<1.000000e+00> : tensor<2xf64>, read = #snn<readout vmem>}> : () -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT:   "xylo.core"() <{sym_name = "whole", device = "xylo-audio2", dt = 1.000000e-03 : f64, shift_in = 1 : i64, shift_rec = 2 : i64, shift_out = 0 : i64, bias_enable = 1 : i64}> ({
// GENERIC-NEXT:     "xylo.readout"() <{sym_name = "a", size = 2 : i64, at = 3 : i64, dash_mem = dense<4> : tensor<2xi8>, dash_syn = dense<3> : tensor<2xi8>, threshold = dense<500> : tensor<2xi16>, read = #snn<readout isyn>}> : () -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT: }) : () -> ()
