// RUN: xir-opt %s --split-input-file --verify-diagnostics --parsing-diagnostics 2>&1 | filecheck %s

// CHECK: error: snn.arrange: transpose is of an array of 2 dimensions, not of 2
%a = snn.param dense<1.0> : tensor<2xf64> -> tensor<2xf64>
%c = snn.arrange transpose %a : tensor<2xf64> -> tensor<2xf64>

// -----
// CHECK: error: snn.arrange: diagonal is of an array of 1 dimensions, not of one number
%a = snn.param dense<1.0> : tensor<f64> -> tensor<f64>
%c = snn.arrange diagonal %a : tensor<f64> -> tensor<f64>

// -----
// CHECK: error: snn.arrange: 'index' belongs to pick, and pick needs it
%a = snn.param dense<1.0> : tensor<2xf64> -> tensor<2xf64>
%c = snn.arrange pick %a : tensor<2xf64> -> tensor<f64>

// -----
// CHECK: error: snn.arrange: 'index' belongs to pick, and pick needs it
%a = snn.param dense<1.0> : tensor<2xf64> -> tensor<2xf64>
%c = snn.arrange diagonal %a {index = 1 : i64} : tensor<2xf64> -> tensor<2x2xf64>

// -----
// CHECK: error: snn.arrange: there is no entry 2 in an array of 2
%a = snn.param dense<1.0> : tensor<2xf64> -> tensor<2xf64>
%c = snn.arrange pick %a {index = 2 : i64} : tensor<2xf64> -> tensor<f64>

// -----
// CHECK: error: snn.arrange: there is no entry -1 in an array of 2
%a = snn.param dense<1.0> : tensor<2xf64> -> tensor<2xf64>
%c = snn.arrange pick %a {index = -1 : i64} : tensor<2xf64> -> tensor<f64>

// -----
// CHECK: error: snn.arrange: there is no entry 0 in an array of one number
%a = snn.param dense<1.0> : tensor<f64> -> tensor<f64>
%c = snn.arrange pick %a {index = 0 : i64} : tensor<f64> -> tensor<f64>

// -----
// CHECK: error: snn.arrange: gives 2x3 from 2x3
%a = snn.param dense<1.0> : tensor<2x3xf64> -> tensor<2x3xf64>
%c = snn.arrange transpose %a : tensor<2x3xf64> -> tensor<2x3xf64>
