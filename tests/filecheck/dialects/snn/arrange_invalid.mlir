// RUN: xir-opt %s --split-input-file --verify-diagnostics --parsing-diagnostics 2>&1 | filecheck %s

// CHECK: error: snn.arrange: transpose is of a matrix, not of 2
%a = snn.param dense<1.0> : tensor<2xf64> -> tensor<2xf64>
%c = snn.arrange transpose %a : tensor<2xf64> -> tensor<2xf64>

// -----
// CHECK: error: snn.arrange: diagonal is of a vector, not of 1
%a = snn.param dense<1.0> : tensor<f64> -> tensor<f64>
%c = snn.arrange diagonal %a : tensor<f64> -> tensor<f64>

// -----
// CHECK: error: snn.arrange: pick has the options index
%a = snn.param dense<1.0> : tensor<2xf64> -> tensor<2xf64>
%c = snn.arrange pick %a : tensor<2xf64> -> tensor<f64>

// -----
// CHECK: error: snn.arrange: diagonal has the options none
%a = snn.param dense<1.0> : tensor<2xf64> -> tensor<2xf64>
%c = snn.arrange diagonal %a {index = 1 : i64} : tensor<2xf64> -> tensor<2x2xf64>

// -----
// CHECK: error: snn.arrange: pick is of an array with an entry 2, not of 2
%a = snn.param dense<1.0> : tensor<2xf64> -> tensor<2xf64>
%c = snn.arrange pick %a {index = 2 : i64} : tensor<2xf64> -> tensor<f64>

// -----
// CHECK: error: snn.arrange: pick is of an array with an entry -1, not of 2
%a = snn.param dense<1.0> : tensor<2xf64> -> tensor<2xf64>
%c = snn.arrange pick %a {index = -1 : i64} : tensor<2xf64> -> tensor<f64>

// -----
// CHECK: error: snn.arrange: pick is of an array with an entry 0, not of 1
%a = snn.param dense<1.0> : tensor<f64> -> tensor<f64>
%c = snn.arrange pick %a {index = 0 : i64} : tensor<f64> -> tensor<f64>

// -----
// CHECK: error: snn.arrange: gives 2x3, not 3x2
%a = snn.param dense<1.0> : tensor<2x3xf64> -> tensor<2x3xf64>
%c = snn.arrange transpose %a : tensor<2x3xf64> -> tensor<2x3xf64>

// -----
// CHECK: error: snn.arrange: concat is of arrays that differ along axis 0 alone, not of 2 and 2x3
%a = snn.param dense<1.0> : tensor<2xf64> -> tensor<2xf64>
%b = snn.param dense<1.0> : tensor<2x3xf64> -> tensor<2x3xf64>
%c = snn.arrange concat %a, %b {axis = 0 : i64} : tensor<2xf64>, tensor<2x3xf64> -> tensor<4xf64>

// -----
// CHECK: error: snn.arrange: slice is of entries 1 to 3 of 3
%a = snn.param dense<1.0> : tensor<3xf64> -> tensor<3xf64>
%c = snn.arrange slice %a {start = array<i64: 1>, step = array<i64: 1>, size = array<i64: 3>, dropped = array<i64>} : tensor<3xf64> -> tensor<3xf64>

// -----
// CHECK: error: snn.arrange: kron is of two matrices
%c = snn.arrange kron : -> tensor<3xf64>
