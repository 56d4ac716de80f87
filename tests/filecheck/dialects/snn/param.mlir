// RUN: XIR_ROUNDTRIP
// RUN: XIR_GENERIC

// Arrays given in full, in files, and from a generator.

%one = snn.param dense<1.0> : tensor<f64> -> tensor<f64>
%v = snn.param dense<[0.1, 0.30000000000000004, -2.5, 1.0e-300]> : tensor<4xf64> -> tensor<4xf64>
%inf = snn.param dense<0x7FF0000000000000> : tensor<2xf64> -> tensor<2xf64>
%m = snn.param dense<[[0.1, 0.2], [0.3, 0.4]]> : tensor<2x2xf64> -> tensor<2x2xf64>
%e = snn.param #snn.external<"kws.npz", "enc.w"> -> tensor<4x2xf64>
%e1 = snn.param #snn.external<"kws.npy", ""> -> tensor<4x2xf64>
%g = snn.param #snn.generator<"normal", {mean = 0.0 : f64, seed = 3 : i64}> {note = "kept"} -> tensor<4x4xf64>

// CHECK: builtin.module {
// CHECK-NEXT:   %one = snn.param dense<1.000000e+00> : tensor<f64> -> tensor<f64>
// CHECK-NEXT:   %v = snn.param dense<[1.000000e-01, 0.30000000000000004, -2.500000e+00, 1.000000e-300]> : tensor<4xf64> -> tensor<4xf64>
// CHECK-NEXT:   %inf = snn.param dense<0x7ff0000000000000> : tensor<2xf64> -> tensor<2xf64>
// CHECK-NEXT:   %m = snn.param dense<{{\[\[}}1.000000e-01, 2.000000e-01], [3.000000e-01, 4.000000e-01]]> : tensor<2x2xf64> -> tensor<2x2xf64>
// CHECK-NEXT:   %e = snn.param #snn.external<"kws.npz", "enc.w"> -> tensor<4x2xf64>
// CHECK-NEXT:   %e1 = snn.param #snn.external<"kws.npy", ""> -> tensor<4x2xf64>
// CHECK-NEXT:   %g = snn.param #snn.generator<"normal", {mean = 0.000000e+00 : f64, seed = 3 : i64}> {note = "kept"} -> tensor<4x4xf64>
// CHECK-NEXT: }

// GENERIC: "builtin.module"() ({
// GENERIC-NEXT:   %one = "snn.param"() <{value = dense<1.000000e+00> : tensor<f64>}> : () -> tensor<f64>
// GENERIC-NEXT:   %v = "snn.param"() <{value = dense<[1.000000e-01, 0.30000000000000004, -2.500000e+00, 1.000000e-300]> : tensor<4xf64>}> : () -> tensor<4xf64>
// GENERIC-NEXT:   %inf = "snn.param"() <{value = dense<0x7ff0000000000000> : tensor<2xf64>}> : () -> tensor<2xf64>
// GENERIC-NEXT:   %m = "snn.param"() <{value = dense<{{\[\[}}1.000000e-01, 2.000000e-01], [3.000000e-01, 4.000000e-01]]> : tensor<2x2xf64>}> : () -> tensor<2x2xf64>
// GENERIC-NEXT:   %e = "snn.param"() <{value = #snn.external<"kws.npz", "enc.w">}> : () -> tensor<4x2xf64>
// GENERIC-NEXT:   %e1 = "snn.param"() <{value = #snn.external<"kws.npy", "">}> : () -> tensor<4x2xf64>
// GENERIC-NEXT:   %g = "snn.param"() <{value = #snn.generator<"normal", {mean = 0.000000e+00 : f64, seed = 3 : i64}>}> {note = "kept"} : () -> tensor<4x4xf64>
// GENERIC-NEXT: }) : () -> ()
