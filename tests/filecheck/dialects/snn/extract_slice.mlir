// RUN: XIR_ROUNDTRIP
// RUN: XIR_GENERIC

// Some channels, and the last first.

snn.module @m(%x: !snn.spikes<4>) -> (!snn.spikes<2>, !snn.spikes<2>) {
  %some = snn.extract_slice %x[1, 1] : !snn.spikes<4> -> !snn.spikes<2>
  %back = snn.extract_slice %x[3, -2] {note = "kept"} : !snn.spikes<4> -> !snn.spikes<2>
  snn.output %some, %back : !snn.spikes<2>, !snn.spikes<2>
}

// CHECK: builtin.module {
// CHECK-NEXT:   snn.module @m(%x: !snn.spikes<4>) -> (!snn.spikes<2>, !snn.spikes<2>) {
// CHECK-NEXT:     %some = snn.extract_slice %x[1, 1] : !snn.spikes<4> -> !snn.spikes<2>
// CHECK-NEXT:     %back = snn.extract_slice %x[3, -2] {note = "kept"} : !snn.spikes<4> -> !snn.spikes<2>
// CHECK-NEXT:     snn.output %some, %back : !snn.spikes<2>, !snn.spikes<2>
// CHECK-NEXT:   }
// CHECK-NEXT: }

// GENERIC: "builtin.module"() ({
// GENERIC-NEXT:   "snn.module"() <{sym_name = "m", function_type = (!snn.spikes<4>) -> (!snn.spikes<2>, !snn.spikes<2>)}> ({
// GENERIC-NEXT:   ^bb0(%x: !snn.spikes<4>):
// GENERIC-NEXT:     %some = "snn.extract_slice"(%x) <{offset = 1 : i64, stride = 1 : i64}> : (!snn.spikes<4>) -> !snn.spikes<2>
// GENERIC-NEXT:     %back = "snn.extract_slice"(%x) <{offset = 3 : i64, stride = -2 : i64}> {note = "kept"} : (!snn.spikes<4>) -> !snn.spikes<2>
// GENERIC-NEXT:     "snn.output"(%some, %back) : (!snn.spikes<2>, !snn.spikes<2>) -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT: }) : () -> ()
