// RUN: xir-opt %s -p snn-load | filecheck %s

// Arithmetic, arrangement and generators become numbers; what only led to them is gone. A number
// that is used twice stays one.
snn.network @n(%x: !snn.spikes<2>) -> !snn.spikes<2> attributes {dt = 1.0e-3 : f64} {
  %m = snn.param dense<[[1.0, 2.0], [3.0, 4.0]]> : tensor<2x2xf64> -> tensor<2x2xf64>
  %v = snn.param dense<[0.5, 2.0]> : tensor<2xf64> -> tensor<2xf64>
  %half = snn.param dense<0.5> : tensor<f64> -> tensor<f64>
  %unused = snn.param #snn.external<"nowhere.npz", "w"> -> tensor<2x2xf64>
  %mt = snn.arrange transpose %m : tensor<2x2xf64> -> tensor<2x2xf64>
  %scaled = snn.compute mul %mt, %half : tensor<2x2xf64>, tensor<f64> -> tensor<2x2xf64>
  %d = snn.arrange diagonal %v : tensor<2xf64> -> tensor<2x2xf64>
  %sum = snn.compute add %scaled, %d : tensor<2x2xf64>, tensor<2x2xf64> -> tensor<2x2xf64>
  %row = snn.arrange pick %m {index = 1 : i64} : tensor<2x2xf64> -> tensor<2xf64>
  %tau = snn.compute div %row, %v : tensor<2xf64>, tensor<2xf64> -> tensor<2xf64>
  %less = snn.compute sub %tau, %half : tensor<2xf64>, tensor<f64> -> tensor<2xf64>
  %eye = snn.param #snn.generator<"identity", {scale = -2.0 : f64}> -> tensor<2x2xf64>
  %dash = snn.param dense<3.0> : tensor<f64> -> tensor<f64>
  %inf = snn.param #snn.generator<"constant", {value = 0x7FF0000000000000 : f64}> -> tensor<2xf64>
  %i = snn.linear %x, %sum : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
  %j = snn.linear %s, %eye : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
  %s = snn.lif %i, %j : !snn.current<2>, !snn.current<2> mem tau %less : tensor<2xf64> syn dash %dash, %dash : tensor<f64>, tensor<f64> threshold %inf : tensor<2xf64> bias %eyes : tensor<2xf64> -> !snn.spikes<2>
  %eyes = snn.arrange pick %eye {index = 0 : i64} : tensor<2x2xf64> -> tensor<2xf64>
  snn.output %s : !snn.spikes<2>
}

// CHECK: builtin.module {
// CHECK-NEXT:   snn.network @n(%x: !snn.spikes<2>) -> !snn.spikes<2> attributes {dt = 1.000000e-03 : f64} {
// CHECK-NEXT:     %sum = snn.param dense<{{\[\[}}1.000000e+00, 1.500000e+00], [1.000000e+00, 4.000000e+00]]> : tensor<2x2xf64> -> tensor<2x2xf64>
// CHECK-NEXT:     %less = snn.param dense<[5.500000e+00, 1.500000e+00]> : tensor<2xf64> -> tensor<2xf64>
// CHECK-NEXT:     %eye = snn.param dense<{{\[\[}}-2.000000e+00, -0.000000e+00], [-0.000000e+00, -2.000000e+00]]> : tensor<2x2xf64> -> tensor<2x2xf64>
// CHECK-NEXT:     %dash = snn.param dense<3.000000e+00> : tensor<f64> -> tensor<f64>
// CHECK-NEXT:     %inf = snn.param dense<0x7ff0000000000000> : tensor<2xf64> -> tensor<2xf64>
// CHECK-NEXT:     %i = snn.linear %x, %sum : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
// CHECK-NEXT:     %j = snn.linear %s, %eye : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2>
// CHECK-NEXT:     %s = snn.lif %i, %j : !snn.current<2>, !snn.current<2> mem tau %less : tensor<2xf64> syn dash %dash, %dash : tensor<f64>, tensor<f64> threshold %inf : tensor<2xf64> bias %eyes : tensor<2xf64> -> !snn.spikes<2>
// CHECK-NEXT:     %eyes = snn.param dense<[-2.000000e+00, -0.000000e+00]> : tensor<2xf64> -> tensor<2xf64>
// CHECK-NEXT:     snn.output %s : !snn.spikes<2>
// CHECK-NEXT:   }
// CHECK-NEXT: }
