// RUN: xir-opt %s -p xylo-realize | filecheck %s

// Hidden neurons without a synapse swap the roles of synapse and membrane, also beside weights to
// themselves; one that receives in a sum, one whose bias has no rest, and an output that fires get
// the shortest synapse; an output that never fires needs no reset. Steady currents become biases,
// and late resets weights of neurons to themselves, beside those that there are.
xylo.core @n for "xylo-audio2" dt 1.0e-3 {
  xylo.input @x size 1 at 0
  xylo.hidden @swapped size 2 at 0 {tau_mem = dense<[0.02, 0x7FF0000000000000]> : tensor<2xf64>, threshold = dense<[1.0, 0x7FF0000000000000]> : tensor<2xf64>, max_spikes = 1 : i64}
  xylo.hidden @itself size 1 at 2 {tau_mem = dense<0.02> : tensor<1xf64>, steady = dense<0.1> : tensor<1xf64>, threshold = dense<1.0> : tensor<1xf64>, reset = #snn<reset subtract_late>, bias = dense<0.2> : tensor<1xf64>}
  xylo.hidden @receives size 1 at 3 {tau_mem = dense<0.02> : tensor<1xf64>, threshold = dense<1.0> : tensor<1xf64>}
  xylo.hidden @restless size 1 at 4 {tau_mem = dense<0x7FF0000000000000> : tensor<1xf64>, threshold = dense<1.0> : tensor<1xf64>, bias = dense<0.2> : tensor<1xf64>}
  xylo.hidden @plain size 1 at 5 {tau_mem = dense<0.02> : tensor<1xf64>, tau_syn = dense<0.01> : tensor<1xf64>, steady = dense<0.1> : tensor<1xf64>, threshold = dense<1.0> : tensor<1xf64>, reset = #snn<reset subtract_late>}
  xylo.readout @fires size 1 at 0 {tau_mem = dense<0.02> : tensor<1xf64>, threshold = dense<1.0> : tensor<1xf64>}
  xylo.readout @read size 1 at 1 {tau_mem = dense<0.02> : tensor<1xf64>, threshold = dense<0x7FF0000000000000> : tensor<1xf64>, read = #snn<readout vmem>}
  xylo.weights @swapped from @x dense<[[1.0, 2.0]]> : tensor<1x2xf64>
  xylo.weights @itself from @itself dense<0.5> : tensor<1x1xf64>
  xylo.weights @receives from @x dense<1.0> : tensor<1x1xf64>
  xylo.weights @restless from @x dense<1.0> : tensor<1x1xf64>
  xylo.weights @plain from @x dense<1.0> : tensor<1x1xf64>
  xylo.weights @fires from @plain dense<1.0> : tensor<1x1xf64>
  xylo.weights @read from @plain dense<1.0> : tensor<1x1xf64>
  xylo.alias @itself to @receives
}

// CHECK: builtin.module {
// CHECK-NEXT:   xylo.core @n for "xylo-audio2" dt 1.000000e-03 {
// CHECK-NEXT:     xylo.input @x size 1 at 0
// CHECK-NEXT:     xylo.hidden @swapped size 2 at 0 {tau_mem = dense<0.000000e+00> : tensor<2xf64>, threshold = dense<[1.000000e+00, 0x7ff0000000000000]> : tensor<2xf64>, max_spikes = 1 : i64, tau_syn = dense<[2.000000e-02, 0x7ff0000000000000]> : tensor<2xf64>, way = "swap"}
// CHECK-NEXT:     xylo.hidden @itself size 1 at 2 {tau_mem = dense<0.000000e+00> : tensor<1xf64>, threshold = dense<1.000000e+00> : tensor<1xf64>, bias = dense<6.1512499479197684> : tensor<1xf64>, tau_syn = dense<2.000000e-02> : tensor<1xf64>, way = "swap"}
// CHECK-NEXT:     xylo.hidden @receives size 1 at 3 {tau_mem = dense<2.000000e-02> : tensor<1xf64>, threshold = dense<1.000000e+00> : tensor<1xf64>, tau_syn = dense<0.0014426950408889636> : tensor<1xf64>, way = "fast"}
// CHECK-NEXT:     xylo.hidden @restless size 1 at 4 {tau_mem = dense<0x7ff0000000000000> : tensor<1xf64>, threshold = dense<1.000000e+00> : tensor<1xf64>, bias = dense<2.000000e-01> : tensor<1xf64>, tau_syn = dense<0.0014426950408889636> : tensor<1xf64>, way = "fast"}
// CHECK-NEXT:     xylo.hidden @plain size 1 at 5 {tau_mem = dense<2.000000e-02> : tensor<1xf64>, tau_syn = dense<1.000000e-02> : tensor<1xf64>, threshold = dense<1.000000e+00> : tensor<1xf64>, bias = dense<0.95083319447750447> : tensor<1xf64>}
// CHECK-NEXT:     xylo.readout @fires size 1 at 0 {tau_mem = dense<2.000000e-02> : tensor<1xf64>, threshold = dense<1.000000e+00> : tensor<1xf64>, tau_syn = dense<0.0014426950408889636> : tensor<1xf64>, way = "fast"}
// CHECK-NEXT:     xylo.readout @read size 1 at 1 {tau_mem = dense<0.000000e+00> : tensor<1xf64>, threshold = dense<0x7ff0000000000000> : tensor<1xf64>, read = #snn<readout vmem>, tau_syn = dense<2.000000e-02> : tensor<1xf64>, way = "swap"}
// CHECK-NEXT:     xylo.weights @swapped from @x dense<{{\[\[}}1.0512710963760241, 2.000000e+00]]> : tensor<1x2xf64>
// CHECK-NEXT:     xylo.weights @itself from @itself dense<-0.52563554818801195> : tensor<1x1xf64>
// CHECK-NEXT:     xylo.weights @receives from @x dense<1.000000e+00> : tensor<1x1xf64>
// CHECK-NEXT:     xylo.weights @restless from @x dense<1.000000e+00> : tensor<1x1xf64>
// CHECK-NEXT:     xylo.weights @plain from @x dense<1.000000e+00> : tensor<1x1xf64>
// CHECK-NEXT:     xylo.weights @fires from @plain dense<1.000000e+00> : tensor<1x1xf64>
// CHECK-NEXT:     xylo.weights @read from @plain dense<1.0512710963760241> : tensor<1x1xf64>
// CHECK-NEXT:     xylo.weights @swapped from @swapped dense<{{\[\[}}-1.000000e+00, 0.000000e+00], [0.000000e+00, 0.000000e+00]]> : tensor<2x2xf64>
// CHECK-NEXT:     xylo.weights @plain from @plain dense<-0.0051292462003375968> : tensor<1x1xf64>
// CHECK-NEXT:     xylo.alias @itself to @receives
// CHECK-NEXT:   }
// CHECK-NEXT: }
