// RUN: XIR_ROUNDTRIP
// RUN: XIR_GENERIC

// Sums of currents and of spikes.

snn.module @m(%x: !snn.spikes<4>, %i: !snn.current<2>) -> (!snn.spikes<4>, !snn.current<2>) {
  %both = snn.add %x, %x : !snn.spikes<4>
  %sum = snn.add %i, %i {note = "kept"} : !snn.current<2>
  snn.output %both, %sum : !snn.spikes<4>, !snn.current<2>
}

// CHECK: builtin.module {
// CHECK-NEXT:   snn.module @m(%x: !snn.spikes<4>, %i: !snn.current<2>) -> (!snn.spikes<4>, !snn.current<2>) {
// CHECK-NEXT:     %both = snn.add %x, %x : !snn.spikes<4>
// CHECK-NEXT:     %sum = snn.add %i, %i {note = "kept"} : !snn.current<2>
// CHECK-NEXT:     snn.output %both, %sum : !snn.spikes<4>, !snn.current<2>
// CHECK-NEXT:   }
// CHECK-NEXT: }

// GENERIC: "builtin.module"() ({
// GENERIC-NEXT:   "snn.module"() <{sym_name = "m", function_type = (!snn.spikes<4>, !snn.current<2>) -> (!snn.spikes<4>, !snn.current<2>)}> ({
// GENERIC-NEXT:   ^bb0(%x: !snn.spikes<4>, %i: !snn.current<2>):
// GENERIC-NEXT:     %both = "snn.add"(%x, %x) : (!snn.spikes<4>, !snn.spikes<4>) -> !snn.spikes<4>
// GENERIC-NEXT:     %sum = "snn.add"(%i, %i) {note = "kept"} : (!snn.current<2>, !snn.current<2>) -> !snn.current<2>
// GENERIC-NEXT:     "snn.output"(%both, %sum) : (!snn.spikes<4>, !snn.current<2>) -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT: }) : () -> ()
