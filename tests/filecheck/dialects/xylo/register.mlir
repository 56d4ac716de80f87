// RUN: XIR_ROUNDTRIP
// RUN: XIR_GENERIC

// The least and the largest value of a register.

xylo.image @image for "xylo-audio2" dt 1.0e-3 attributes {inputs = 2 : i64, hidden = 2 : i64, outputs = 1 : i64, synapses = 2 : i64} {
  xylo.register @CTRL1 at 1 = 4294967295
  xylo.register @TR_WRAP at 3 = 0
}

// CHECK: builtin.module {
// CHECK-NEXT:   xylo.image @image for "xylo-audio2" dt 1.000000e-03 attributes {inputs = 2 : i64, hidden = 2 : i64, outputs = 1 : i64, synapses = 2 : i64} {
// CHECK-NEXT:     xylo.register @CTRL1 at 1 = 4294967295
// CHECK-NEXT:     xylo.register @TR_WRAP at 3 = 0
// CHECK-NEXT:   }
// CHECK-NEXT: }

// GENERIC: "builtin.module"() ({
// GENERIC-NEXT:   "xylo.image"() <{sym_name = "image", device = "xylo-audio2", dt = 1.000000e-03 : f64, inputs = 2 : i64, hidden = 2 : i64, outputs = 1 : i64, synapses = 2 : i64}> ({
// GENERIC-NEXT:     "xylo.register"() <{sym_name = "CTRL1", address = 1 : i64, value = 4294967295 : i64}> : () -> ()
// GENERIC-NEXT:     "xylo.register"() <{sym_name = "TR_WRAP", address = 3 : i64, value = 0 : i64}> : () -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT: }) : () -> ()
