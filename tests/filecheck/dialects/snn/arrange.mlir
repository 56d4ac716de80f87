// RUN: XIR_ROUNDTRIP
// RUN: XIR_GENERIC

// Each arrangement.

%v = snn.param dense<2.0> : tensor<4xf64> -> tensor<4xf64>
%m = snn.param dense<3.0> : tensor<4x2xf64> -> tensor<4x2xf64>
%a0 = snn.arrange transpose %m : tensor<4x2xf64> -> tensor<2x4xf64>
%a1 = snn.arrange diagonal %v : tensor<4xf64> -> tensor<4x4xf64>
%a2 = snn.arrange pick %m {index = 3 : i64} : tensor<4x2xf64> -> tensor<2xf64>
%a3 = snn.arrange pick %a2 {index = 0 : i64} : tensor<2xf64> -> tensor<f64>
%a4 = snn.arrange slice %m {start = array<i64: 3, 1>, step = array<i64: -1, 1>, size = array<i64: 4, 1>, dropped = array<i64: 1>} : tensor<4x2xf64> -> tensor<4xf64>
%a5 = snn.arrange concat %m, %m {axis = 1 : i64} : tensor<4x2xf64>, tensor<4x2xf64> -> tensor<4x4xf64>
%a6 = snn.arrange stack %v, %v {axis = 0 : i64} : tensor<4xf64>, tensor<4xf64> -> tensor<2x4xf64>
%a7 = snn.arrange sum %m {axis = 1 : i64} : tensor<4x2xf64> -> tensor<4xf64>
%a8 = snn.arrange total %m : tensor<4x2xf64> -> tensor<f64>
%a9 = snn.arrange kron %m, %m : tensor<4x2xf64>, tensor<4x2xf64> -> tensor<16x4xf64>
%b0 = snn.arrange toeplitz %v : tensor<4xf64> -> tensor<4x4xf64>
%k = snn.param dense<1.0> : tensor<1x2x3xf64> -> tensor<1x2x3xf64>
%b1 = snn.arrange conv1d %k {length = 4 : i64, stride = 1 : i64, padding = 1 : i64, dilation = 1 : i64} : tensor<1x2x3xf64> -> tensor<8x4xf64>
%b2 = snn.arrange matmul %a0, %m : tensor<2x4xf64>, tensor<4x2xf64> -> tensor<2x2xf64>

// CHECK: builtin.module {
// CHECK-NEXT:   %v = snn.param dense<2.000000e+00> : tensor<4xf64> -> tensor<4xf64>
// CHECK-NEXT:   %m = snn.param dense<3.000000e+00> : tensor<4x2xf64> -> tensor<4x2xf64>
// CHECK-NEXT:   %a0 = snn.arrange transpose %m : tensor<4x2xf64> -> tensor<2x4xf64>
// CHECK-NEXT:   %a1 = snn.arrange diagonal %v : tensor<4xf64> -> tensor<4x4xf64>
// CHECK-NEXT:   %a2 = snn.arrange pick %m {index = 3 : i64} : tensor<4x2xf64> -> tensor<2xf64>
// CHECK-NEXT:   %a3 = snn.arrange pick %a2 {index = 0 : i64} : tensor<2xf64> -> tensor<f64>
// CHECK-NEXT:   %a4 = snn.arrange slice %m {start = array<i64: 3, 1>, step = array<i64: -1, 1>, size = array<i64: 4, 1>, dropped = array<i64: 1>} : tensor<4x2xf64> -> tensor<4xf64>
// CHECK-NEXT:   %a5 = snn.arrange concat %m, %m {axis = 1 : i64} : tensor<4x2xf64>, tensor<4x2xf64> -> tensor<4x4xf64>
// CHECK-NEXT:   %a6 = snn.arrange stack %v, %v {axis = 0 : i64} : tensor<4xf64>, tensor<4xf64> -> tensor<2x4xf64>
// CHECK-NEXT:   %a7 = snn.arrange sum %m {axis = 1 : i64} : tensor<4x2xf64> -> tensor<4xf64>
// CHECK-NEXT:   %a8 = snn.arrange total %m : tensor<4x2xf64> -> tensor<f64>
// CHECK-NEXT:   %a9 = snn.arrange kron %m, %m : tensor<4x2xf64>, tensor<4x2xf64> -> tensor<16x4xf64>
// CHECK-NEXT:   %b0 = snn.arrange toeplitz %v : tensor<4xf64> -> tensor<4x4xf64>
// CHECK-NEXT:   %k = snn.param dense<1.000000e+00> : tensor<1x2x3xf64> -> tensor<1x2x3xf64>
// CHECK-NEXT:   %b1 = snn.arrange conv1d %k {length = 4 : i64, stride = 1 : i64, padding = 1 : i64, dilation = 1 : i64} : tensor<1x2x3xf64> -> tensor<8x4xf64>
// CHECK-NEXT:   %b2 = snn.arrange matmul %a0, %m : tensor<2x4xf64>, tensor<4x2xf64> -> tensor<2x2xf64>
// CHECK-NEXT: }

// GENERIC: "builtin.module"() ({
// GENERIC-NEXT:   %v = "snn.param"() <{value = dense<2.000000e+00> : tensor<4xf64>}> : () -> tensor<4xf64>
// GENERIC-NEXT:   %m = "snn.param"() <{value = dense<3.000000e+00> : tensor<4x2xf64>}> : () -> tensor<4x2xf64>
// GENERIC-NEXT:   %a0 = "snn.arrange"(%m) <{kind = #snn<arrange_kind transpose>}> : (tensor<4x2xf64>) -> tensor<2x4xf64>
// GENERIC-NEXT:   %a1 = "snn.arrange"(%v) <{kind = #snn<arrange_kind diagonal>}> : (tensor<4xf64>) -> tensor<4x4xf64>
// GENERIC-NEXT:   %a2 = "snn.arrange"(%m) <{kind = #snn<arrange_kind pick>, index = 3 : i64}> : (tensor<4x2xf64>) -> tensor<2xf64>
// GENERIC-NEXT:   %a3 = "snn.arrange"(%a2) <{kind = #snn<arrange_kind pick>, index = 0 : i64}> : (tensor<2xf64>) -> tensor<f64>
// GENERIC-NEXT:   %a4 = "snn.arrange"(%m) <{kind = #snn<arrange_kind slice>, start = array<i64: 3, 1>, step = array<i64: -1, 1>, size = array<i64: 4, 1>, dropped = array<i64: 1>}> : (tensor<4x2xf64>) -> tensor<4xf64>
// GENERIC-NEXT:   %a5 = "snn.arrange"(%m, %m) <{kind = #snn<arrange_kind concat>, axis = 1 : i64}> : (tensor<4x2xf64>, tensor<4x2xf64>) -> tensor<4x4xf64>
// GENERIC-NEXT:   %a6 = "snn.arrange"(%v, %v) <{kind = #snn<arrange_kind stack>, axis = 0 : i64}> : (tensor<4xf64>, tensor<4xf64>) -> tensor<2x4xf64>
// GENERIC-NEXT:   %a7 = "snn.arrange"(%m) <{kind = #snn<arrange_kind sum>, axis = 1 : i64}> : (tensor<4x2xf64>) -> tensor<4xf64>
// GENERIC-NEXT:   %a8 = "snn.arrange"(%m) <{kind = #snn<arrange_kind total>}> : (tensor<4x2xf64>) -> tensor<f64>
// GENERIC-NEXT:   %a9 = "snn.arrange"(%m, %m) <{kind = #snn<arrange_kind kron>}> : (tensor<4x2xf64>, tensor<4x2xf64>) -> tensor<16x4xf64>
// GENERIC-NEXT:   %b0 = "snn.arrange"(%v) <{kind = #snn<arrange_kind toeplitz>}> : (tensor<4xf64>) -> tensor<4x4xf64>
// GENERIC-NEXT:   %k = "snn.param"() <{value = dense<1.000000e+00> : tensor<1x2x3xf64>}> : () -> tensor<1x2x3xf64>
// GENERIC-NEXT:   %b1 = "snn.arrange"(%k) <{kind = #snn<arrange_kind conv1d>, length = 4 : i64, stride = 1 : i64, padding = 1 : i64, dilation = 1 : i64}> : (tensor<1x2x3xf64>) -> tensor<8x4xf64>
// GENERIC-NEXT:   %b2 = "snn.arrange"(%a0, %m) <{kind = #snn<arrange_kind matmul>}> : (tensor<2x4xf64>, tensor<4x2xf64>) -> tensor<2x2xf64>
// GENERIC-NEXT: }) : () -> ()
