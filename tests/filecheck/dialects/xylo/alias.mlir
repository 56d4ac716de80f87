// RUN: XIR_ROUNDTRIP
// RUN: XIR_GENERIC

// One bank's spikes are another's too.

xylo.core @c for "xylo-audio2" dt 1.0e-3 {
  xylo.hidden @one size 2 at 0 {tau_mem = dense<0.1> : tensor<2xf64>, tau_syn = dense<0.02> : tensor<2xf64>, threshold = dense<1.0> : tensor<2xf64>}
  xylo.hidden @"two[0].y" size 2 at 2 {tau_mem = dense<0.1> : tensor<2xf64>, tau_syn = dense<0.02> : tensor<2xf64>, threshold = dense<1.0> : tensor<2xf64>}
  xylo.alias @one to @"two[0].y"
}

// CHECK: builtin.module {
// CHECK-NEXT:   xylo.core @c for "xylo-audio2" dt 1.000000e-03 {
// CHECK-NEXT:     xylo.hidden @one size 2 at 0 {tau_mem = dense<1.000000e-01> : tensor<2xf64>, tau_syn = dense<2.000000e-02> : tensor<2xf64>, threshold = dense<1.000000e+00> : tensor<2xf64>}
// CHECK-NEXT:     xylo.hidden @"two[0].y" size 2 at 2 {tau_mem = dense<1.000000e-01> : tensor<2xf64>, tau_syn = dense<2.000000e-02> : tensor<2xf64>, threshold = dense<1.000000e+00> : tensor<2xf64>}
// CHECK-NEXT:     xylo.alias @one to @"two[0].y"
// CHECK-NEXT:   }
// CHECK-NEXT: }

// GENERIC: "builtin.module"() ({
// GENERIC-NEXT:   "xylo.core"() <{sym_name = "c", device = "xylo-audio2", dt = 1.000000e-03 : f64}> ({
// GENERIC-NEXT:     "xylo.hidden"() <{sym_name = "one", size = 2 : i64, at = 0 : i64, tau_mem = dense<1.000000e-01> : tensor<2xf64>, tau_syn = dense<2.000000e-02> : tensor<2xf64>, threshold = dense<1.000000e+00> : tensor<2xf64>}> : () -> ()
// GENERIC-NEXT:     "xylo.hidden"() <{sym_name = "two[0].y", size = 2 : i64, at = 2 : i64, tau_mem = dense<1.000000e-01> : tensor<2xf64>, tau_syn = dense<2.000000e-02> : tensor<2xf64>, threshold = dense<1.000000e+00> : tensor<2xf64>}> : () -> ()
// GENERIC-NEXT:     "xylo.alias"() <{source = @one, target = @"two[0].y"}> : () -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT: }) : () -> ()
