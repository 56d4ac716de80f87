// RUN: XIR_ROUNDTRIP
// RUN: XIR_GENERIC

// A number for all neurons, and one for each, beside what comes through synapses.

snn.module @m(%i: !snn.current<4>, %n: tensor<f64>, %v: tensor<4xf64>) -> !snn.current<4> {
  %a = snn.steady %n : tensor<f64> -> !snn.current<4>
  %b = snn.steady %v : tensor<4xf64> -> !snn.current<4>
  %c = snn.add %a, %i : !snn.current<4>
  %d = snn.add %c, %b : !snn.current<4>
  snn.output %d : !snn.current<4>
}

// CHECK: builtin.module {
// CHECK-NEXT:   snn.module @m(%i: !snn.current<4>, %n: tensor<f64>, %v: tensor<4xf64>) -> !snn.current<4> {
// CHECK-NEXT:     %a = snn.steady %n : tensor<f64> -> !snn.current<4>
// CHECK-NEXT:     %b = snn.steady %v : tensor<4xf64> -> !snn.current<4>
// CHECK-NEXT:     %c = snn.add %a, %i : !snn.current<4>
// CHECK-NEXT:     %d = snn.add %c, %b : !snn.current<4>
// CHECK-NEXT:     snn.output %d : !snn.current<4>
// CHECK-NEXT:   }
// CHECK-NEXT: }

// GENERIC: "builtin.module"() ({
// GENERIC-NEXT:   "snn.module"() <{sym_name = "m", function_type = (!snn.current<4>, tensor<f64>, tensor<4xf64>) -> !snn.current<4>}> ({
// GENERIC-NEXT:   ^bb0(%i: !snn.current<4>, %n: tensor<f64>, %v: tensor<4xf64>):
// GENERIC-NEXT:     %a = "snn.steady"(%n) : (tensor<f64>) -> !snn.current<4>
// GENERIC-NEXT:     %b = "snn.steady"(%v) : (tensor<4xf64>) -> !snn.current<4>
// GENERIC-NEXT:     %c = "snn.add"(%a, %i) : (!snn.current<4>, !snn.current<4>) -> !snn.current<4>
// GENERIC-NEXT:     %d = "snn.add"(%c, %b) : (!snn.current<4>, !snn.current<4>) -> !snn.current<4>
// GENERIC-NEXT:     "snn.output"(%d) : (!snn.current<4>) -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT: }) : () -> ()
