// RUN: XIR_ROUNDTRIP
// RUN: XIR_GENERIC

// A core as the chip reads it: how far the memories reach, and a list of declarations.

xylo.image @image for "xylo-audio2" dt 1.0e-3 attributes {inputs = 2 : i64, hidden = 2 : i64, outputs = 1 : i64, synapses = 2 : i64} {
  xylo.register @CTRL1 at 1 = 3
  xylo.memory @IWTRAM at 256 dense<[1, 2, 65535]> : tensor<3xui16>
}

// CHECK: builtin.module {
// CHECK-NEXT:   xylo.image @image for "xylo-audio2" dt 1.000000e-03 attributes {inputs = 2 : i64, hidden = 2 : i64, outputs = 1 : i64, synapses = 2 : i64} {
// CHECK-NEXT:     xylo.register @CTRL1 at 1 = 3
// CHECK-NEXT:     xylo.memory @IWTRAM at 256 dense<[1, 2, 65535]> : tensor<3xui16>
// CHECK-NEXT:   }
// CHECK-NEXT: }

// GENERIC: "builtin.module"() ({
// GENERIC-NEXT:   "xylo.image"() <{sym_name = "image", device = "xylo-audio2", dt = 1.000000e-03 : f64, inputs = 2 : i64, hidden = 2 : i64, outputs = 1 : i64, synapses = 2 : i64}> ({
// GENERIC-NEXT:     "xylo.register"() <{sym_name = "CTRL1", address = 1 : i64, value = 3 : i64}> : () -> ()
// GENERIC-NEXT:     "xylo.memory"() <{sym_name = "IWTRAM", address = 256 : i64, value = dense<[1, 2, 65535]> : tensor<3xui16>}> : () -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT: }) : () -> ()
