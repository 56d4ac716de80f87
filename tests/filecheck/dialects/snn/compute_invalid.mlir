// RUN: xir-opt %s --split-input-file --verify-diagnostics --parsing-diagnostics 2>&1 | filecheck %s

// CHECK: error: snn.compute: arrays of 2 and 3 differ in shape
%a = snn.param dense<1.0> : tensor<2xf64> -> tensor<2xf64>
%b = snn.param dense<1.0> : tensor<3xf64> -> tensor<3xf64>
%c = snn.compute add %a, %b : tensor<2xf64>, tensor<3xf64> -> tensor<2xf64>

// -----
// CHECK: error: snn.compute: arrays of 4x2 and 4 differ in shape
%a = snn.param dense<1.0> : tensor<4x2xf64> -> tensor<4x2xf64>
%b = snn.param dense<1.0> : tensor<4xf64> -> tensor<4xf64>
%c = snn.compute mul %a, %b : tensor<4x2xf64>, tensor<4xf64> -> tensor<4x2xf64>

// -----
// CHECK: error: snn.compute: gives one number, not 2
%a = snn.param dense<1.0> : tensor<2xf64> -> tensor<2xf64>
%b = snn.param dense<1.0> : tensor<f64> -> tensor<f64>
%c = snn.compute add %a, %b : tensor<2xf64>, tensor<f64> -> tensor<f64>

// -----
// CHECK: Expected `add`, `sub`, `mul`, or `div`
%a = snn.param dense<1.0> : tensor<2xf64> -> tensor<2xf64>
%c = snn.compute pow %a, %a : tensor<2xf64>, tensor<2xf64> -> tensor<2xf64>
