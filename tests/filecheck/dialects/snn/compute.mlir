// RUN: XIR_ROUNDTRIP
// RUN: XIR_GENERIC

// Each kind of arithmetic; a single number goes with any array, a vector with the columns of a matrix.

%one = snn.param dense<1.0> : tensor<f64> -> tensor<f64>
%v = snn.param dense<2.0> : tensor<4xf64> -> tensor<4xf64>
%m = snn.param dense<3.0> : tensor<4x2xf64> -> tensor<4x2xf64>
%c0 = snn.compute add %v, %v : tensor<4xf64>, tensor<4xf64> -> tensor<4xf64>
%c1 = snn.compute sub %v, %one : tensor<4xf64>, tensor<f64> -> tensor<4xf64>
%c2 = snn.compute mul %one, %m : tensor<f64>, tensor<4x2xf64> -> tensor<4x2xf64>
%c3 = snn.compute div %one, %one : tensor<f64>, tensor<f64> -> tensor<f64>
%w = snn.param dense<4.0> : tensor<2xf64> -> tensor<2xf64>
%c4 = snn.compute mul %m, %w : tensor<4x2xf64>, tensor<2xf64> -> tensor<4x2xf64>

// CHECK: builtin.module {
// CHECK-NEXT:   %one = snn.param dense<1.000000e+00> : tensor<f64> -> tensor<f64>
// CHECK-NEXT:   %v = snn.param dense<2.000000e+00> : tensor<4xf64> -> tensor<4xf64>
// CHECK-NEXT:   %m = snn.param dense<3.000000e+00> : tensor<4x2xf64> -> tensor<4x2xf64>
// CHECK-NEXT:   %c0 = snn.compute add %v, %v : tensor<4xf64>, tensor<4xf64> -> tensor<4xf64>
// CHECK-NEXT:   %c1 = snn.compute sub %v, %one : tensor<4xf64>, tensor<f64> -> tensor<4xf64>
// CHECK-NEXT:   %c2 = snn.compute mul %one, %m : tensor<f64>, tensor<4x2xf64> -> tensor<4x2xf64>
// CHECK-NEXT:   %c3 = snn.compute div %one, %one : tensor<f64>, tensor<f64> -> tensor<f64>
// CHECK-NEXT:   %w = snn.param dense<4.000000e+00> : tensor<2xf64> -> tensor<2xf64>
// CHECK-NEXT:   %c4 = snn.compute mul %m, %w : tensor<4x2xf64>, tensor<2xf64> -> tensor<4x2xf64>
// CHECK-NEXT: }

// GENERIC: "builtin.module"() ({
// GENERIC-NEXT:   %one = "snn.param"() <{value = dense<1.000000e+00> : tensor<f64>}> : () -> tensor<f64>
// GENERIC-NEXT:   %v = "snn.param"() <{value = dense<2.000000e+00> : tensor<4xf64>}> : () -> tensor<4xf64>
// GENERIC-NEXT:   %m = "snn.param"() <{value = dense<3.000000e+00> : tensor<4x2xf64>}> : () -> tensor<4x2xf64>
// GENERIC-NEXT:   %c0 = "snn.compute"(%v, %v) <{kind = #snn<compute_kind add>}> : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
// GENERIC-NEXT:   %c1 = "snn.compute"(%v, %one) <{kind = #snn<compute_kind sub>}> : (tensor<4xf64>, tensor<f64>) -> tensor<4xf64>
// GENERIC-NEXT:   %c2 = "snn.compute"(%one, %m) <{kind = #snn<compute_kind mul>}> : (tensor<f64>, tensor<4x2xf64>) -> tensor<4x2xf64>
// GENERIC-NEXT:   %c3 = "snn.compute"(%one, %one) <{kind = #snn<compute_kind div>}> : (tensor<f64>, tensor<f64>) -> tensor<f64>
// GENERIC-NEXT:   %w = "snn.param"() <{value = dense<4.000000e+00> : tensor<2xf64>}> : () -> tensor<2xf64>
// GENERIC-NEXT:   %c4 = "snn.compute"(%m, %w) <{kind = #snn<compute_kind mul>}> : (tensor<4x2xf64>, tensor<2xf64>) -> tensor<4x2xf64>
// GENERIC-NEXT: }) : () -> ()
