// RUN: XIR_ROUNDTRIP
// RUN: XIR_GENERIC

// Networks with and without what may be left out.

snn.network @full(%x: !snn.spikes<4>, %y: !snn.spikes<4>) -> (!snn.spikes<4>, !snn.spikes<4>) attributes {dt = 1.0e-3 : f64, decide = "count", inputs = ["left", "right side"], note = "kept"} {
  snn.output %x, %y : !snn.spikes<4>, !snn.spikes<4>
}
snn.network @plain(%x: !snn.spikes<1>) -> !snn.spikes<1> attributes {dt = 2.5e-2 : f64} {
  snn.output %x : !snn.spikes<1>
}
snn.network @peak() attributes {dt = 1.0 : f64, decide = "peak"} {
  snn.output
}
snn.network @first() attributes {dt = 1.0 : f64, decide = "first_spike"} {
  snn.output
}

// CHECK: builtin.module {
// CHECK-NEXT:   snn.network @full(%x: !snn.spikes<4>, %y: !snn.spikes<4>) -> (!snn.spikes<4>, !snn.spikes<4>) attributes {dt = 1.000000e-03 : f64, decide = "count", inputs = ["left", "right side"], note = "kept"} {
// CHECK-NEXT:     snn.output %x, %y : !snn.spikes<4>, !snn.spikes<4>
// CHECK-NEXT:   }
// CHECK-NEXT:   snn.network @plain(%x: !snn.spikes<1>) -> !snn.spikes<1> attributes {dt = 2.500000e-02 : f64} {
// CHECK-NEXT:     snn.output %x : !snn.spikes<1>
// CHECK-NEXT:   }
// CHECK-NEXT:   snn.network @peak() attributes {dt = 1.000000e+00 : f64, decide = "peak"} {
// CHECK-NEXT:     snn.output
// CHECK-NEXT:   }
// CHECK-NEXT:   snn.network @first() attributes {dt = 1.000000e+00 : f64, decide = "first_spike"} {
// CHECK-NEXT:     snn.output
// CHECK-NEXT:   }
// CHECK-NEXT: }

// GENERIC: "builtin.module"() ({
// GENERIC-NEXT:   "snn.network"() <{sym_name = "full", function_type = (!snn.spikes<4>, !snn.spikes<4>) -> (!snn.spikes<4>, !snn.spikes<4>), dt = 1.000000e-03 : f64, decide = "count", inputs = ["left", "right side"]}> ({
// GENERIC-NEXT:   ^bb0(%x: !snn.spikes<4>, %y: !snn.spikes<4>):
// GENERIC-NEXT:     "snn.output"(%x, %y) : (!snn.spikes<4>, !snn.spikes<4>) -> ()
// GENERIC-NEXT:   }) {note = "kept"} : () -> ()
// GENERIC-NEXT:   "snn.network"() <{sym_name = "plain", function_type = (!snn.spikes<1>) -> !snn.spikes<1>, dt = 2.500000e-02 : f64}> ({
// GENERIC-NEXT:   ^bb0(%x: !snn.spikes<1>):
// GENERIC-NEXT:     "snn.output"(%x) : (!snn.spikes<1>) -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT:   "snn.network"() <{sym_name = "peak", function_type = () -> (), dt = 1.000000e+00 : f64, decide = "peak"}> ({
// GENERIC-NEXT:     "snn.output"() : () -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT:   "snn.network"() <{sym_name = "first", function_type = () -> (), dt = 1.000000e+00 : f64, decide = "first_spike"}> ({
// GENERIC-NEXT:     "snn.output"() : () -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT: }) : () -> ()
