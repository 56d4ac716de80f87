// RUN: XIR_ROUNDTRIP
// RUN: XIR_GENERIC

// Input channels side by side.

xylo.core @c for "xylo-audio2" dt 1.0e-3 {
  xylo.input @left size 2 at 0
  xylo.input @"right side" size 1 at 2 {note = "kept"}
}

// CHECK: builtin.module {
// CHECK-NEXT:   xylo.core @c for "xylo-audio2" dt 1.000000e-03 {
// CHECK-NEXT:     xylo.input @left size 2 at 0
// CHECK-NEXT:     xylo.input @"right side" size 1 at 2 {note = "kept"}
// CHECK-NEXT:   }
// CHECK-NEXT: }

// GENERIC: "builtin.module"() ({
// GENERIC-NEXT:   "xylo.core"() <{sym_name = "c", device = "xylo-audio2", dt = 1.000000e-03 : f64}> ({
// GENERIC-NEXT:     "xylo.input"() <{sym_name = "left", size = 2 : i64, at = 0 : i64}> : () -> ()
// GENERIC-NEXT:     "xylo.input"() <{sym_name = "right side", size = 1 : i64, at = 2 : i64}> {note = "kept"} : () -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT: }) : () -> ()
