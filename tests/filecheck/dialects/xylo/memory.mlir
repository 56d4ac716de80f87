// RUN: XIR_ROUNDTRIP
// RUN: XIR_GENERIC

// Words of a memory: unequal ones, equal ones, none.

xylo.image @image for "xylo-audio2" dt 1.0e-3 attributes {inputs = 2 : i64, hidden = 2 : i64, outputs = 1 : i64, synapses = 2 : i64} {
  xylo.memory @IWTRAM at 256 dense<[1, 2, 65535]> : tensor<3xui16>
  xylo.memory @NDSRAM at 512 dense<7> : tensor<6xui16>
  xylo.memory @RFORAM at 768 dense<> : tensor<0xui16>
}

// CHECK: builtin.module {
// CHECK-NEXT:   xylo.image @image for "xylo-audio2" dt 1.000000e-03 attributes {inputs = 2 : i64, hidden = 2 : i64, outputs = 1 : i64, synapses = 2 : i64} {
// CHECK-NEXT:     xylo.memory @IWTRAM at 256 dense<[1, 2, 65535]> : tensor<3xui16>
// CHECK-NEXT:     xylo.memory @NDSRAM at 512 dense<7> : tensor<6xui16>
// CHECK-NEXT:     xylo.memory @RFORAM at 768 dense<> : tensor<0xui16>
// CHECK-NEXT:   }
// CHECK-NEXT: }

// GENERIC: "builtin.module"() ({
// GENERIC-NEXT:   "xylo.image"() <{sym_name = "image", device = "xylo-audio2", dt = 1.000000e-03 : f64, inputs = 2 : i64, hidden = 2 : i64, outputs = 1 : i64, synapses = 2 : i64}> ({
// GENERIC-NEXT:     "xylo.memory"() <{sym_name = "IWTRAM", address = 256 : i64, value = dense<[1, 2, 65535]> : tensor<3xui16>}> : () -> ()
// GENERIC-NEXT:     "xylo.memory"() <{sym_name = "NDSRAM", address = 512 : i64, value = dense<7> : tensor<6xui16>}> : () -> ()
// GENERIC-NEXT:     "xylo.memory"() <{sym_name = "RFORAM", address = 768 : i64, value = dense<> : tensor<0xui16>}> : () -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT: }) : () -> ()
