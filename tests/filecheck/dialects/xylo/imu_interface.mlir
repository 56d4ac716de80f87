// RUN: XIR_ROUNDTRIP
// RUN: XIR_GENERIC

// The default registers, and others.

xylo.core @c for "xylo-imu" dt 5.0e-3 {
  xylo.imu_interface {}
  xylo.input @x size 15 at 0
}
xylo.core @d for "xylo-imu" dt 5.0e-3 {
  xylo.imu_interface {bypass_jsvd = 1 : i64, scale_values = [4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4]}
  xylo.input @x size 15 at 0
}

// CHECK: builtin.module {
// CHECK-NEXT:   xylo.core @c for "xylo-imu" dt 5.000000e-03 {
// CHECK-NEXT:     xylo.imu_interface {}
// CHECK-NEXT:     xylo.input @x size 15 at 0
// CHECK-NEXT:   }
// CHECK-NEXT:   xylo.core @d for "xylo-imu" dt 5.000000e-03 {
// CHECK-NEXT:     xylo.imu_interface {bypass_jsvd = 1 : i64, scale_values = [4 : i64, 5 : i64, 4 : i64, 5 : i64, 4 : i64, 5 : i64, 4 : i64, 5 : i64, 4 : i64, 5 : i64, 4 : i64, 5 : i64, 4 : i64, 5 : i64, 4 : i64]}
// CHECK-NEXT:     xylo.input @x size 15 at 0
// CHECK-NEXT:   }
// CHECK-NEXT: }

// GENERIC: "builtin.module"() ({
// GENERIC-NEXT:   "xylo.core"() <{sym_name = "c", device = "xylo-imu", dt = 5.000000e-03 : f64}> ({
// GENERIC-NEXT:     "xylo.imu_interface"() <{registers = {}}> : () -> ()
// GENERIC-NEXT:     "xylo.input"() <{sym_name = "x", size = 15 : i64, at = 0 : i64}> : () -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT:   "xylo.core"() <{sym_name = "d", device = "xylo-imu", dt = 5.000000e-03 : f64}> ({
// GENERIC-NEXT:     "xylo.imu_interface"() <{registers = {bypass_jsvd = 1 : i64, scale_values = [4 : i64, 5 : i64, 4 : i64, 5 : i64, 4 : i64, 5 : i64, 4 : i64, 5 : i64, 4 : i64, 5 : i64, 4 : i64, 5 : i64, 4 : i64, 5 : i64, 4 : i64]}}> : () -> ()
// GENERIC-NEXT:     "xylo.input"() <{sym_name = "x", size = 15 : i64, at = 0 : i64}> : () -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT: }) : () -> ()
