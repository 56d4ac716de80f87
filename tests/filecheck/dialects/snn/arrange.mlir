// RUN: XIR_ROUNDTRIP
// RUN: XIR_GENERIC

// Each arrangement.

%v = snn.param dense<2.0> : tensor<4xf64> -> tensor<4xf64>
%m = snn.param dense<3.0> : tensor<4x2xf64> -> tensor<4x2xf64>
%a0 = snn.arrange transpose %m : tensor<4x2xf64> -> tensor<2x4xf64>
%a1 = snn.arrange diagonal %v : tensor<4xf64> -> tensor<4x4xf64>
%a2 = snn.arrange pick %m {index = 3 : i64} : tensor<4x2xf64> -> tensor<2xf64>
%a3 = snn.arrange pick %a2 {index = 0 : i64} : tensor<2xf64> -> tensor<f64>

// CHECK: builtin.module {
// CHECK-NEXT:   %v = snn.param dense<2.000000e+00> : tensor<4xf64> -> tensor<4xf64>
// CHECK-NEXT:   %m = snn.param dense<3.000000e+00> : tensor<4x2xf64> -> tensor<4x2xf64>
// CHECK-NEXT:   %a0 = snn.arrange transpose %m : tensor<4x2xf64> -> tensor<2x4xf64>
// CHECK-NEXT:   %a1 = snn.arrange diagonal %v : tensor<4xf64> -> tensor<4x4xf64>
// CHECK-NEXT:   %a2 = snn.arrange pick %m {index = 3 : i64} : tensor<4x2xf64> -> tensor<2xf64>
// CHECK-NEXT:   %a3 = snn.arrange pick %a2 {index = 0 : i64} : tensor<2xf64> -> tensor<f64>
// CHECK-NEXT: }

// GENERIC: "builtin.module"() ({
// GENERIC-NEXT:   %v = "snn.param"() <{value = dense<2.000000e+00> : tensor<4xf64>}> : () -> tensor<4xf64>
// GENERIC-NEXT:   %m = "snn.param"() <{value = dense<3.000000e+00> : tensor<4x2xf64>}> : () -> tensor<4x2xf64>
// GENERIC-NEXT:   %a0 = "snn.arrange"(%m) <{kind = #snn<arrange_kind transpose>}> : (tensor<4x2xf64>) -> tensor<2x4xf64>
// GENERIC-NEXT:   %a1 = "snn.arrange"(%v) <{kind = #snn<arrange_kind diagonal>}> : (tensor<4xf64>) -> tensor<4x4xf64>
// GENERIC-NEXT:   %a2 = "snn.arrange"(%m) <{kind = #snn<arrange_kind pick>, index = 3 : i64}> : (tensor<4x2xf64>) -> tensor<2xf64>
// GENERIC-NEXT:   %a3 = "snn.arrange"(%a2) <{kind = #snn<arrange_kind pick>, index = 0 : i64}> : (tensor<2xf64>) -> tensor<f64>
// GENERIC-NEXT: }) : () -> ()
