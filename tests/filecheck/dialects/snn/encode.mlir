// RUN: XIR_ROUNDTRIP
// RUN: XIR_GENERIC

// A signal of three axes, whose rate the program says, and one of one.

snn.network @n(%motion: !snn.signal<3>) -> !snn.spikes<15> attributes {dt = 5.0e-3 : f64} {
  %a = snn.encode %motion by "imu" {average = 8.0e-2 : f64, shift = [4 : i64]} at 2.0e2 : !snn.signal<3> -> !snn.spikes<15>
  snn.output %a : !snn.spikes<15>
}
snn.network @m(%sound: !snn.signal<1>) -> !snn.spikes<16> attributes {dt = 9.99424e-3 : f64} {
  %a = snn.encode %sound by "audio3" {} : !snn.signal<1> -> !snn.spikes<16>
  snn.output %a : !snn.spikes<16>
}

// CHECK: builtin.module {
// CHECK-NEXT:   snn.network @n(%motion: !snn.signal<3>) -> !snn.spikes<15> attributes {dt = 5.000000e-03 : f64} {
// CHECK-NEXT:     %a = snn.encode %motion by "imu" {average = 8.000000e-02 : f64, shift = [4 : i64]} at 2.000000e+02 : !snn.signal<3> -> !snn.spikes<15>
// CHECK-NEXT:     snn.output %a : !snn.spikes<15>
// CHECK-NEXT:   }
// CHECK-NEXT:   snn.network @m(%sound: !snn.signal<1>) -> !snn.spikes<16> attributes {dt = 9.994240e-03 : f64} {
// CHECK-NEXT:     %a = snn.encode %sound by "audio3" {} : !snn.signal<1> -> !snn.spikes<16>
// CHECK-NEXT:     snn.output %a : !snn.spikes<16>
// CHECK-NEXT:   }
// CHECK-NEXT: }

// GENERIC: "builtin.module"() ({
// GENERIC-NEXT:   "snn.network"() <{sym_name = "n", function_type = (!snn.signal<3>) -> !snn.spikes<15>, dt = 5.000000e-03 : f64}> ({
// GENERIC-NEXT:   ^bb0(%motion: !snn.signal<3>):
// GENERIC-NEXT:     %a = "snn.encode"(%motion) <{encoder = "imu", options = {average = 8.000000e-02 : f64, shift = [4 : i64]}, rate = 2.000000e+02 : f64}> : (!snn.signal<3>) -> !snn.spikes<15>
// GENERIC-NEXT:     "snn.output"(%a) : (!snn.spikes<15>) -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT:   "snn.network"() <{sym_name = "m", function_type = (!snn.signal<1>) -> !snn.spikes<16>, dt = 9.994240e-03 : f64}> ({
// GENERIC-NEXT:   ^bb0(%sound: !snn.signal<1>):
// GENERIC-NEXT:     %a = "snn.encode"(%sound) <{encoder = "audio3", options = {}}> : (!snn.signal<1>) -> !snn.spikes<16>
// GENERIC-NEXT:     "snn.output"(%a) : (!snn.spikes<16>) -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT: }) : () -> ()
