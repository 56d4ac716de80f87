// RUN: XIR_ROUNDTRIP
// RUN: XIR_GENERIC

// Cores in real numbers and in integers, with and without what may be left out.

xylo.core @real for "xylo-audio2" dt 1.0e-3 attributes {decide = "count"} {
  xylo.input @x size 2 at 0
}
xylo.core @third for "xylo-audio2" dt 0.33333333333333331 {
  xylo.input @x size 16 at 0
}
xylo.core @whole for "xylo-audio2" dt 1.0e-3 attributes {shift_in = 1 : i64, shift_rec = 2 : i64, shift_out = 0 : i64, bias_enable = 1 : i64, quantization = {method = "law", error = 0.5 : f64}} {
  xylo.input @x size 2 at 0
}

// CHECK: builtin.module {
// CHECK-NEXT:   xylo.core @real for "xylo-audio2" dt 1.000000e-03 attributes {decide = "count"} {
// CHECK-NEXT:     xylo.input @x size 2 at 0
// CHECK-NEXT:   }
// CHECK-NEXT:   xylo.core @third for "xylo-audio2" dt 0.33333333333333331 {
// CHECK-NEXT:     xylo.input @x size 16 at 0
// CHECK-NEXT:   }
// CHECK-NEXT:   xylo.core @whole for "xylo-audio2" dt 1.000000e-03 attributes {shift_in = 1 : i64, shift_rec = 2 : i64, shift_out = 0 : i64, bias_enable = 1 : i64, quantization = {method = "law", error = 5.000000e-01 : f64}} {
// CHECK-NEXT:     xylo.input @x size 2 at 0
// CHECK-NEXT:   }
// CHECK-NEXT: }

// GENERIC: "builtin.module"() ({
// GENERIC-NEXT:   "xylo.core"() <{sym_name = "real", device = "xylo-audio2", dt = 1.000000e-03 : f64, decide = "count"}> ({
// GENERIC-NEXT:     "xylo.input"() <{sym_name = "x", size = 2 : i64, at = 0 : i64}> : () -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT:   "xylo.core"() <{sym_name = "third", device = "xylo-audio2", dt = 0.33333333333333331 : f64}> ({
// GENERIC-NEXT:     "xylo.input"() <{sym_name = "x", size = 16 : i64, at = 0 : i64}> : () -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT:   "xylo.core"() <{sym_name = "whole", device = "xylo-audio2", dt = 1.000000e-03 : f64, shift_in = 1 : i64, shift_rec = 2 : i64, shift_out = 0 : i64, bias_enable = 1 : i64, quantization = {method = "law", error = 5.000000e-01 : f64}}> ({
// GENERIC-NEXT:     "xylo.input"() <{sym_name = "x", size = 2 : i64, at = 0 : i64}> : () -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT: }) : () -> ()
