// RUN: XIR_ROUNDTRIP
// RUN: XIR_GENERIC

// Uses of modules: with a label and without, with results and without.

snn.module @Pass(%x: !snn.spikes<4>, %c: !snn.current<2>) -> (!snn.spikes<4>, !snn.current<2>) {
  snn.output %x, %c : !snn.spikes<4>, !snn.current<2>
}
snn.module @Nothing() {
  snn.output
}
snn.module @m(%x: !snn.spikes<4>, %c: !snn.current<2>) -> !snn.spikes<4> {
  %p, %q = snn.instance @Pass(%x, %c) {label = "passed"} : (!snn.spikes<4>, !snn.current<2>) -> (!snn.spikes<4>, !snn.current<2>)
  %r, %s = snn.instance @Pass(%p, %q) : (!snn.spikes<4>, !snn.current<2>) -> (!snn.spikes<4>, !snn.current<2>)
  snn.instance @Nothing() : () -> ()
  snn.output %r : !snn.spikes<4>
}

// CHECK: builtin.module {
// CHECK-NEXT:   snn.module @Pass(%x: !snn.spikes<4>, %c: !snn.current<2>) -> (!snn.spikes<4>, !snn.current<2>) {
// CHECK-NEXT:     snn.output %x, %c : !snn.spikes<4>, !snn.current<2>
// CHECK-NEXT:   }
// CHECK-NEXT:   snn.module @Nothing() {
// CHECK-NEXT:     snn.output
// CHECK-NEXT:   }
// CHECK-NEXT:   snn.module @m(%x: !snn.spikes<4>, %c: !snn.current<2>) -> !snn.spikes<4> {
// CHECK-NEXT:     %p, %q = snn.instance @Pass(%x, %c) {label = "passed"} : (!snn.spikes<4>, !snn.current<2>) -> (!snn.spikes<4>, !snn.current<2>)
// CHECK-NEXT:     %r, %s = snn.instance @Pass(%p, %q) : (!snn.spikes<4>, !snn.current<2>) -> (!snn.spikes<4>, !snn.current<2>)
// CHECK-NEXT:     snn.instance @Nothing() : () -> ()
// CHECK-NEXT:     snn.output %r : !snn.spikes<4>
// CHECK-NEXT:   }
// CHECK-NEXT: }

// GENERIC: "builtin.module"() ({
// GENERIC-NEXT:   "snn.module"() <{sym_name = "Pass", function_type = (!snn.spikes<4>, !snn.current<2>) -> (!snn.spikes<4>, !snn.current<2>)}> ({
// GENERIC-NEXT:   ^bb0(%x: !snn.spikes<4>, %c: !snn.current<2>):
// GENERIC-NEXT:     "snn.output"(%x, %c) : (!snn.spikes<4>, !snn.current<2>) -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT:   "snn.module"() <{sym_name = "Nothing", function_type = () -> ()}> ({
// GENERIC-NEXT:     "snn.output"() : () -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT:   "snn.module"() <{sym_name = "m", function_type = (!snn.spikes<4>, !snn.current<2>) -> !snn.spikes<4>}> ({
// GENERIC-NEXT:   ^bb0(%x: !snn.spikes<4>, %c: !snn.current<2>):
// GENERIC-NEXT:     %p, %q = "snn.instance"(%x, %c) <{callee = @Pass, label = "passed"}> : (!snn.spikes<4>, !snn.current<2>) -> (!snn.spikes<4>, !snn.current<2>)
// GENERIC-NEXT:     %r, %s = "snn.instance"(%p, %q) <{callee = @Pass}> : (!snn.spikes<4>, !snn.current<2>) -> (!snn.spikes<4>, !snn.current<2>)
// GENERIC-NEXT:     "snn.instance"() <{callee = @Nothing}> : () -> ()
// GENERIC-NEXT:     "snn.output"(%r) : (!snn.spikes<4>) -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT: }) : () -> ()
