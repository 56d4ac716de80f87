// RUN: xir-opt %s --split-input-file --verify-diagnostics --parsing-diagnostics 2>&1 | filecheck %s

// CHECK:      error: snn.encode: there is no encoder 'eye'; there are imu, audio3
// CHECK-NEXT: error: snn.encode: 'imu' makes 15 channels of spikes of a signal of 3, not 15 of 1
// CHECK-NEXT: error: snn.encode: the rate is above 0 Hz, not -1.0 Hz
snn.module @m(%a: !snn.signal<1>, %b: !snn.signal<3>) {
  %c = snn.encode %a by "eye" {} : !snn.signal<1> -> !snn.spikes<15>
  %d = snn.encode %a by "imu" {} : !snn.signal<1> -> !snn.spikes<15>
  %e = snn.encode %b by "imu" {} at -1.0 : !snn.signal<3> -> !snn.spikes<15>
  snn.output
}
