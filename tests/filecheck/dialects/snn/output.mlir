// RUN: XIR_ROUNDTRIP
// RUN: XIR_GENERIC

// Outputs with nothing, with values, and with what is read of each.

snn.module @none() {
  snn.output
}
snn.network @n(%x: !snn.spikes<4>, %y: !snn.spikes<2>) -> (!snn.spikes<4>, !snn.spikes<2>) attributes {dt = 1.0 : f64} {
  snn.output %x, %y : !snn.spikes<4>, !snn.spikes<2>
}
snn.network @read(%x: !snn.spikes<4>) -> (!snn.spikes<4>, !snn.spikes<4>, !snn.spikes<4>) attributes {dt = 1.0 : f64} {
  snn.output %x, %x, %x : !snn.spikes<4>, !snn.spikes<4>, !snn.spikes<4> {read = [#snn<readout vmem>, #snn<readout isyn>, #snn<readout spikes>]}
}

// CHECK: builtin.module {
// CHECK-NEXT:   snn.module @none() {
// CHECK-NEXT:     snn.output
// CHECK-NEXT:   }
// CHECK-NEXT:   snn.network @n(%x: !snn.spikes<4>, %y: !snn.spikes<2>) -> (!snn.spikes<4>, !snn.spikes<2>) attributes {dt = 1.000000e+00 : f64} {
// CHECK-NEXT:     snn.output %x, %y : !snn.spikes<4>, !snn.spikes<2>
// CHECK-NEXT:   }
// CHECK-NEXT:   snn.network @read(%x: !snn.spikes<4>) -> (!snn.spikes<4>, !snn.spikes<4>, !snn.spikes<4>) attributes {dt = 1.000000e+00 : f64} {
// CHECK-NEXT:     snn.output %x, %x, %x : !snn.spikes<4>, !snn.spikes<4>, !snn.spikes<4> {read = [#snn<readout vmem>, #snn<readout isyn>, #snn<readout spikes>]}
// CHECK-NEXT:   }
// CHECK-NEXT: }

// GENERIC: "builtin.module"() ({
// GENERIC-NEXT:   "snn.module"() <{sym_name = "none", function_type = () -> ()}> ({
// GENERIC-NEXT:     "snn.output"() : () -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT:   "snn.network"() <{sym_name = "n", function_type = (!snn.spikes<4>, !snn.spikes<2>) -> (!snn.spikes<4>, !snn.spikes<2>), dt = 1.000000e+00 : f64}> ({
// GENERIC-NEXT:   ^bb0(%x: !snn.spikes<4>, %y: !snn.spikes<2>):
// GENERIC-NEXT:     "snn.output"(%x, %y) : (!snn.spikes<4>, !snn.spikes<2>) -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT:   "snn.network"() <{sym_name = "read", function_type = (!snn.spikes<4>) -> (!snn.spikes<4>, !snn.spikes<4>, !snn.spikes<4>), dt = 1.000000e+00 : f64}> ({
// GENERIC-NEXT:   ^bb0(%x: !snn.spikes<4>):
// GENERIC-NEXT:     "snn.output"(%x, %x, %x) <{read = [#snn<readout vmem>, #snn<readout isyn>, #snn<readout spikes>]}> : (!snn.spikes<4>, !snn.spikes<4>, !snn.spikes<4>) -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT: }) : () -> ()
