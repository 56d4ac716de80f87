// RUN: XIR_ROUNDTRIP
// RUN: XIR_GENERIC

// Channels side by side, of which some may come twice.

snn.module @m(%x: !snn.spikes<4>, %y: !snn.spikes<2>) -> !snn.spikes<10> {
  %all = snn.concat %x, %y, %x {note = "kept"} : !snn.spikes<4>, !snn.spikes<2>, !snn.spikes<4> -> !snn.spikes<10>
  snn.output %all : !snn.spikes<10>
}

// CHECK: builtin.module {
// CHECK-NEXT:   snn.module @m(%x: !snn.spikes<4>, %y: !snn.spikes<2>) -> !snn.spikes<10> {
// CHECK-NEXT:     %all = snn.concat %x, %y, %x {note = "kept"} : !snn.spikes<4>, !snn.spikes<2>, !snn.spikes<4> -> !snn.spikes<10>
// CHECK-NEXT:     snn.output %all : !snn.spikes<10>
// CHECK-NEXT:   }
// CHECK-NEXT: }

// GENERIC: "builtin.module"() ({
// GENERIC-NEXT:   "snn.module"() <{sym_name = "m", function_type = (!snn.spikes<4>, !snn.spikes<2>) -> !snn.spikes<10>}> ({
// GENERIC-NEXT:   ^bb0(%x: !snn.spikes<4>, %y: !snn.spikes<2>):
// GENERIC-NEXT:     %all = "snn.concat"(%x, %y, %x) {note = "kept"} : (!snn.spikes<4>, !snn.spikes<2>, !snn.spikes<4>) -> !snn.spikes<10>
// GENERIC-NEXT:     "snn.output"(%all) : (!snn.spikes<10>) -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT: }) : () -> ()
