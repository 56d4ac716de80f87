// RUN: XIR_ROUNDTRIP
// RUN: XIR_GENERIC

// Modules with arguments and results of every type, and with none.

snn.module @Nothing() {
  snn.output
}
snn.module @Both(%x: !snn.spikes<4>, %c: !snn.current<2>, %w: tensor<4x2xf64>) -> (!snn.spikes<4>, !snn.current<2>) attributes {note = "kept"} {
  snn.output %x, %c : !snn.spikes<4>, !snn.current<2>
}

// CHECK: builtin.module {
// CHECK-NEXT:   snn.module @Nothing() {
// CHECK-NEXT:     snn.output
// CHECK-NEXT:   }
// CHECK-NEXT:   snn.module @Both(%x: !snn.spikes<4>, %c: !snn.current<2>, %w: tensor<4x2xf64>) -> (!snn.spikes<4>, !snn.current<2>) attributes {note = "kept"} {
// CHECK-NEXT:     snn.output %x, %c : !snn.spikes<4>, !snn.current<2>
// CHECK-NEXT:   }
// CHECK-NEXT: }

// GENERIC: "builtin.module"() ({
// GENERIC-NEXT:   "snn.module"() <{sym_name = "Nothing", function_type = () -> ()}> ({
// GENERIC-NEXT:     "snn.output"() : () -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT:   "snn.module"() <{sym_name = "Both", function_type = (!snn.spikes<4>, !snn.current<2>, tensor<4x2xf64>) -> (!snn.spikes<4>, !snn.current<2>)}> ({
// GENERIC-NEXT:   ^bb0(%x: !snn.spikes<4>, %c: !snn.current<2>, %w: tensor<4x2xf64>):
// GENERIC-NEXT:     "snn.output"(%x, %c) : (!snn.spikes<4>, !snn.current<2>) -> ()
// GENERIC-NEXT:   }) {note = "kept"} : () -> ()
// GENERIC-NEXT: }) : () -> ()
