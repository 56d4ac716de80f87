// RUN: xir-opt %s --split-input-file --verify-diagnostics --parsing-diagnostics 2>&1 | filecheck %s

// CHECK: {{^}}k.xnet:1:2: error: snn.param: holds tensor<3xf64>, but gives tensor<2xf64>
%w = snn.param dense<[1.0, 2.0, 3.0]> : tensor<3xf64> -> tensor<2xf64> loc("k.xnet":1:2)

// -----
// CHECK: Expected 3 elements from the type, but got 2 elements.
%w = "snn.param"() <{value = dense<"0x000000000000F03F000000000000F03F"> : tensor<3xf64>}> : () -> tensor<3xf64>

// -----
// CHECK: f32 should be of base attribute f64
%w = snn.param #snn.external<"a.npz", "w"> -> tensor<2xf32>
