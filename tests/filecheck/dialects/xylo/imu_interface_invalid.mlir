// RUN: xir-opt %s --split-input-file --verify-diagnostics --parsing-diagnostics 2>&1 | filecheck %s

// CHECK:      error: xylo.imu_interface: update_matrix_threshold is 2048; the limits are 1 and 2047
// CHECK-NEXT: error: xylo.imu_interface: scale_values has 2 values; need 15
// CHECK-NEXT: error: xylo.imu_interface: there is no register 'hold'; there are estimator_k_setting, {{.*}}
// CHECK-NEXT: error: xylo.imu_interface: bypass_jsvd is "yes"; need a whole number, or a list of these
// CHECK-NEXT: error: xylo.imu_interface: scale_values is 3; need a list
xylo.core @c for "xylo-imu" dt 5.0e-3 {
  xylo.imu_interface {update_matrix_threshold = 2048 : i64}
  xylo.imu_interface {scale_values = [1, 2]}
  xylo.imu_interface {hold = 3 : i64}
  xylo.imu_interface {bypass_jsvd = "yes"}
  xylo.imu_interface {scale_values = 3 : i64}
}
