// RUN: XIR_ROUNDTRIP
// RUN: XIR_GENERIC

// The default registers with a file as the source, and others with the amplifier.

xylo.core @c for "xylo-audio3" dt 9.99424e-3 {
  xylo.audio_front_end {} by "external" steps 488
  xylo.input @x size 16 at 0
}
xylo.core @d for "xylo-audio3" dt 1.0e-2 {
  xylo.audio_front_end {dn_enable = 0 : i64} by "analogue" steps 500
  xylo.input @x size 16 at 0
}

// CHECK: builtin.module {
// CHECK-NEXT:   xylo.core @c for "xylo-audio3" dt 9.994240e-03 {
// CHECK-NEXT:     xylo.audio_front_end {} by "external" steps 488
// CHECK-NEXT:     xylo.input @x size 16 at 0
// CHECK-NEXT:   }
// CHECK-NEXT:   xylo.core @d for "xylo-audio3" dt 1.000000e-02 {
// CHECK-NEXT:     xylo.audio_front_end {dn_enable = 0 : i64} by "analogue" steps 500
// CHECK-NEXT:     xylo.input @x size 16 at 0
// CHECK-NEXT:   }
// CHECK-NEXT: }

// GENERIC: "builtin.module"() ({
// GENERIC-NEXT:   "xylo.core"() <{sym_name = "c", device = "xylo-audio3", dt = 9.994240e-03 : f64}> ({
// GENERIC-NEXT:     "xylo.audio_front_end"() <{registers = {}, path = "external", samples_per_step = 488 : i64}> : () -> ()
// GENERIC-NEXT:     "xylo.input"() <{sym_name = "x", size = 16 : i64, at = 0 : i64}> : () -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT:   "xylo.core"() <{sym_name = "d", device = "xylo-audio3", dt = 1.000000e-02 : f64}> ({
// GENERIC-NEXT:     "xylo.audio_front_end"() <{registers = {dn_enable = 0 : i64}, path = "analogue", samples_per_step = 500 : i64}> : () -> ()
// GENERIC-NEXT:     "xylo.input"() <{sym_name = "x", size = 16 : i64, at = 0 : i64}> : () -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT: }) : () -> ()
