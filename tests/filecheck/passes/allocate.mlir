// RUN: xir-opt %s -p xylo-allocate --split-input-file | filecheck %s
// RUN: xir-opt %s -p xylo-allocate --split-input-file --print-debuginfo | filecheck %s --check-prefix=PLACE

// Two inputs; hidden populations in the order of the source; parallel synapses add up; scalars are
// spread; a dash becomes the time constant it stands for; the returned populations are readouts.
snn.network @n(%x: !snn.spikes<2>, %y: !snn.spikes<1>) -> (!snn.spikes<1>, !snn.spikes<2>) attributes {dt = 1.0e-3 : f64, decide = "peak", inputs = ["left", "hidden"]} {
  %w = snn.param dense<[[1.0, 2.0], [3.0, 4.0]]> : tensor<2x2xf64> -> tensor<2x2xf64>
  %v = snn.param dense<0.5> : tensor<1x2xf64> -> tensor<1x2xf64>
  %u = snn.param dense<-1.0> : tensor<2x1xf64> -> tensor<2x1xf64>
  %t = snn.param dense<[0.01, 0.02]> : tensor<2xf64> -> tensor<2xf64>
  %one = snn.param dense<1.0> : tensor<f64> -> tensor<f64>
  %zero = snn.param dense<0.0> : tensor<f64> -> tensor<f64>
  %i = snn.linear %x, %w : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2> loc("k.xnet":1:1)
  %i2 = snn.linear %x, %w : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2> loc("k.xnet":1:2)
  %j = snn.linear %y, %v : !snn.spikes<1>, tensor<1x2xf64> -> !snn.current<2> loc("k.xnet":1:3)
  %r = snn.linear %a, %w : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2> loc("k.xnet":1:4)
  %s0 = snn.add %i, %j : !snn.current<2> loc("k.xnet":1:5)
  %s1 = snn.add %s0, %i2 : !snn.current<2> loc("k.xnet":1:6)
  %s2 = snn.add %r, %s1 : !snn.current<2> loc("k.xnet":1:7)
  %a = snn.lif %s2 : !snn.current<2> mem tau %t : tensor<2xf64> syn dash %one : tensor<f64> threshold %one : tensor<f64> {label = "hidden"} -> !snn.spikes<2> loc("k.xnet":2:1)
  %k = snn.linear %a, %w : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2> loc("k.xnet":3:1)
  %b = snn.lif %k, %i : !snn.current<2>, !snn.current<2> mem dash %zero : tensor<f64> syn tau %one, %t : tensor<f64>, tensor<2xf64> threshold %t : tensor<2xf64> bias %zero : tensor<f64> {max_spikes = 1 : i64} -> !snn.spikes<2> loc("k.xnet":4:1)
  %o = snn.linear %b, %u : !snn.spikes<2>, tensor<2x1xf64> -> !snn.current<1> loc("k.xnet":5:1)
  %p = snn.lif %o : !snn.current<1> mem tau %one : tensor<f64> syn tau %one : tensor<f64> threshold %one : tensor<f64> {label = "hidden"} -> !snn.spikes<1> loc("k.xnet":6:1)
  %l = snn.linear %a, %w : !snn.spikes<2>, tensor<2x2xf64> -> !snn.current<2> loc("k.xnet":7:1)
  %q = snn.lif %l : !snn.current<2> mem tau %one : tensor<f64> syn tau %one : tensor<f64> threshold %one : tensor<f64> -> !snn.spikes<2> loc("k.xnet":8:1)
  snn.output %p, %q : !snn.spikes<1>, !snn.spikes<2> {read = [#snn<readout spikes>, #snn<readout vmem>]} loc("k.xnet":9:1)
} loc("k.xnet":10:1)

// -----
// A residual sum: the population that is read as the sum only receives, and comes after the one
// that gives, although it stands first. A chain of sums is a chain of aliases.
snn.network @residual(%x: !snn.spikes<1>) -> !snn.spikes<1> attributes {dt = 1.0e-3 : f64} {
  %w = snn.param dense<1.0> : tensor<1x1xf64> -> tensor<1x1xf64>
  %one = snn.param dense<1.0> : tensor<f64> -> tensor<f64>
  %ib = snn.linear %a, %w : !snn.spikes<1>, tensor<1x1xf64> -> !snn.current<1>
  %b = snn.lif %ib : !snn.current<1> mem tau %one : tensor<f64> syn tau %one : tensor<f64> threshold %one : tensor<f64> {label = "b"} -> !snn.spikes<1>
  %i = snn.linear %x, %w : !snn.spikes<1>, tensor<1x1xf64> -> !snn.current<1>
  %a = snn.lif %i : !snn.current<1> mem tau %one : tensor<f64> syn tau %one : tensor<f64> threshold %one : tensor<f64> {label = "a"} -> !snn.spikes<1>
  %c = snn.lif %i : !snn.current<1> mem tau %one : tensor<f64> syn tau %one : tensor<f64> threshold %one : tensor<f64> {label = "c"} -> !snn.spikes<1>
  %ab = snn.add %a, %b : !snn.spikes<1> loc("k.xnet":11:1)
  %abc = snn.add %c, %ab : !snn.spikes<1> loc("k.xnet":12:1)
  %o = snn.linear %abc, %w : !snn.spikes<1>, tensor<1x1xf64> -> !snn.current<1>
  %s = snn.lif %o : !snn.current<1> mem tau %one : tensor<f64> syn tau %one : tensor<f64> threshold %one : tensor<f64> {label = "out"} -> !snn.spikes<1>
  snn.output %s : !snn.spikes<1>
}

// CHECK: builtin.module {
// CHECK-NEXT:   xylo.core @n for "xylo-audio2" dt 1.000000e-03 attributes {decide = "peak"} {
// CHECK-NEXT:     xylo.input @left size 2 at 0
// CHECK-NEXT:     xylo.input @hidden size 1 at 2
// CHECK-NEXT:     xylo.hidden @hidden_1 size 2 at 0 {tau_mem = dense<[1.000000e-02, 2.000000e-02]> : tensor<2xf64>, tau_syn = dense<0.0014426950408889636> : tensor<2xf64>, threshold = dense<1.000000e+00> : tensor<2xf64>}
// CHECK-NEXT:     xylo.hidden @hidden_2 size 2 at 2 {tau_mem = dense<0.000000e+00> : tensor<2xf64>, tau_syn = dense<1.000000e+00> : tensor<2xf64>, tau_syn_2 = dense<[1.000000e-02, 2.000000e-02]> : tensor<2xf64>, threshold = dense<[1.000000e-02, 2.000000e-02]> : tensor<2xf64>, bias = dense<0.000000e+00> : tensor<2xf64>, max_spikes = 1 : i64}
// CHECK-NEXT:     xylo.readout @hidden_3 size 1 at 0 {tau_mem = dense<1.000000e+00> : tensor<1xf64>, tau_syn = dense<1.000000e+00> : tensor<1xf64>, threshold = dense<1.000000e+00> : tensor<1xf64>}
// CHECK-NEXT:     xylo.readout @output size 2 at 1 {tau_mem = dense<1.000000e+00> : tensor<2xf64>, tau_syn = dense<1.000000e+00> : tensor<2xf64>, threshold = dense<1.000000e+00> : tensor<2xf64>, read = #snn<readout vmem>}
// CHECK-NEXT:     xylo.weights @hidden_1 from @hidden_1 dense<{{\[\[}}1.000000e+00, 2.000000e+00], [3.000000e+00, 4.000000e+00]]> : tensor<2x2xf64>
// CHECK-NEXT:     xylo.weights @hidden_1 from @left dense<{{\[\[}}2.000000e+00, 4.000000e+00], [6.000000e+00, 8.000000e+00]]> : tensor<2x2xf64>
// CHECK-NEXT:     xylo.weights @hidden_1 from @hidden dense<5.000000e-01> : tensor<1x2xf64>
// CHECK-NEXT:     xylo.weights @hidden_2 from @hidden_1 dense<{{\[\[}}1.000000e+00, 2.000000e+00], [3.000000e+00, 4.000000e+00]]> : tensor<2x2xf64>
// CHECK-NEXT:     xylo.weights @hidden_2 from @left dense<{{\[\[}}1.000000e+00, 2.000000e+00], [3.000000e+00, 4.000000e+00]]> : tensor<2x2xf64> {synapse = 1 : i64}
// CHECK-NEXT:     xylo.weights @hidden_3 from @hidden_2 dense<-1.000000e+00> : tensor<2x1xf64>
// CHECK-NEXT:     xylo.weights @output from @hidden_1 dense<{{\[\[}}1.000000e+00, 2.000000e+00], [3.000000e+00, 4.000000e+00]]> : tensor<2x2xf64>
// CHECK-NEXT:   }
// CHECK-NEXT: }
// CHECK: {{/}}/ -----
// CHECK-NEXT: builtin.module {
// CHECK-NEXT:   xylo.core @residual for "xylo-audio2" dt 1.000000e-03 {
// CHECK-NEXT:     xylo.input @x size 1 at 0
// CHECK-NEXT:     xylo.hidden @a size 1 at 0 {tau_mem = dense<1.000000e+00> : tensor<1xf64>, tau_syn = dense<1.000000e+00> : tensor<1xf64>, threshold = dense<1.000000e+00> : tensor<1xf64>}
// CHECK-NEXT:     xylo.hidden @b size 1 at 1 {tau_mem = dense<1.000000e+00> : tensor<1xf64>, tau_syn = dense<1.000000e+00> : tensor<1xf64>, threshold = dense<1.000000e+00> : tensor<1xf64>}
// CHECK-NEXT:     xylo.hidden @c size 1 at 2 {tau_mem = dense<1.000000e+00> : tensor<1xf64>, tau_syn = dense<1.000000e+00> : tensor<1xf64>, threshold = dense<1.000000e+00> : tensor<1xf64>}
// CHECK-NEXT:     xylo.readout @out size 1 at 0 {tau_mem = dense<1.000000e+00> : tensor<1xf64>, tau_syn = dense<1.000000e+00> : tensor<1xf64>, threshold = dense<1.000000e+00> : tensor<1xf64>}
// CHECK-NEXT:     xylo.weights @a from @x dense<1.000000e+00> : tensor<1x1xf64>
// CHECK-NEXT:     xylo.weights @b from @a dense<1.000000e+00> : tensor<1x1xf64>
// CHECK-NEXT:     xylo.weights @c from @x dense<1.000000e+00> : tensor<1x1xf64>
// CHECK-NEXT:     xylo.weights @out from @c dense<1.000000e+00> : tensor<1x1xf64>
// CHECK-NEXT:     xylo.alias @a to @b
// CHECK-NEXT:     xylo.alias @b to @c
// CHECK-NEXT:   }
// CHECK-NEXT: }

// PLACE: builtin.module {
// PLACE-NEXT:   xylo.core @n for "xylo-audio2" dt 1.000000e-03 attributes {decide = "peak"} {
// PLACE-NEXT:     xylo.input @left size 2 at 0 loc(unknown)
// PLACE-NEXT:     xylo.input @hidden size 1 at 2 loc(unknown)
// PLACE-NEXT:     xylo.hidden @hidden_1 size 2 at 0 {tau_mem = dense<[1.000000e-02, 2.000000e-02]> : tensor<2xf64>, tau_syn = dense<0.0014426950408889636> : tensor<2xf64>, threshold = dense<1.000000e+00> : tensor<2xf64>} loc("k.xnet":2:1)
// PLACE-NEXT:     xylo.hidden @hidden_2 size 2 at 2 {tau_mem = dense<0.000000e+00> : tensor<2xf64>, tau_syn = dense<1.000000e+00> : tensor<2xf64>, tau_syn_2 = dense<[1.000000e-02, 2.000000e-02]> : tensor<2xf64>, threshold = dense<[1.000000e-02, 2.000000e-02]> : tensor<2xf64>, bias = dense<0.000000e+00> : tensor<2xf64>, max_spikes = 1 : i64} loc("k.xnet":4:1)
// PLACE-NEXT:     xylo.readout @hidden_3 size 1 at 0 {tau_mem = dense<1.000000e+00> : tensor<1xf64>, tau_syn = dense<1.000000e+00> : tensor<1xf64>, threshold = dense<1.000000e+00> : tensor<1xf64>} loc("k.xnet":6:1)
// PLACE-NEXT:     xylo.readout @output size 2 at 1 {tau_mem = dense<1.000000e+00> : tensor<2xf64>, tau_syn = dense<1.000000e+00> : tensor<2xf64>, threshold = dense<1.000000e+00> : tensor<2xf64>, read = #snn<readout vmem>} loc("k.xnet":8:1)
// PLACE-NEXT:     xylo.weights @hidden_1 from @hidden_1 dense<{{\[\[}}1.000000e+00, 2.000000e+00], [3.000000e+00, 4.000000e+00]]> : tensor<2x2xf64> loc("k.xnet":1:4)
// PLACE-NEXT:     xylo.weights @hidden_1 from @left dense<{{\[\[}}2.000000e+00, 4.000000e+00], [6.000000e+00, 8.000000e+00]]> : tensor<2x2xf64> loc("k.xnet":1:1)
// PLACE-NEXT:     xylo.weights @hidden_1 from @hidden dense<5.000000e-01> : tensor<1x2xf64> loc("k.xnet":1:3)
// PLACE-NEXT:     xylo.weights @hidden_2 from @hidden_1 dense<{{\[\[}}1.000000e+00, 2.000000e+00], [3.000000e+00, 4.000000e+00]]> : tensor<2x2xf64> loc("k.xnet":3:1)
// PLACE-NEXT:     xylo.weights @hidden_2 from @left dense<{{\[\[}}1.000000e+00, 2.000000e+00], [3.000000e+00, 4.000000e+00]]> : tensor<2x2xf64> {synapse = 1 : i64} loc("k.xnet":1:1)
// PLACE-NEXT:     xylo.weights @hidden_3 from @hidden_2 dense<-1.000000e+00> : tensor<2x1xf64> loc("k.xnet":5:1)
// PLACE-NEXT:     xylo.weights @output from @hidden_1 dense<{{\[\[}}1.000000e+00, 2.000000e+00], [3.000000e+00, 4.000000e+00]]> : tensor<2x2xf64> loc("k.xnet":7:1)
// PLACE-NEXT:   } loc("k.xnet":10:1)
// PLACE-NEXT: } loc(unknown)
// PLACE: {{/}}/ -----
// PLACE-NEXT: builtin.module {
// PLACE-NEXT:   xylo.core @residual for "xylo-audio2" dt 1.000000e-03 {
// PLACE-NEXT:     xylo.input @x size 1 at 0 loc(unknown)
// PLACE-NEXT:     xylo.hidden @a size 1 at 0 {tau_mem = dense<1.000000e+00> : tensor<1xf64>, tau_syn = dense<1.000000e+00> : tensor<1xf64>, threshold = dense<1.000000e+00> : tensor<1xf64>} loc(unknown)
// PLACE-NEXT:     xylo.hidden @b size 1 at 1 {tau_mem = dense<1.000000e+00> : tensor<1xf64>, tau_syn = dense<1.000000e+00> : tensor<1xf64>, threshold = dense<1.000000e+00> : tensor<1xf64>} loc(unknown)
// PLACE-NEXT:     xylo.hidden @c size 1 at 2 {tau_mem = dense<1.000000e+00> : tensor<1xf64>, tau_syn = dense<1.000000e+00> : tensor<1xf64>, threshold = dense<1.000000e+00> : tensor<1xf64>} loc(unknown)
// PLACE-NEXT:     xylo.readout @out size 1 at 0 {tau_mem = dense<1.000000e+00> : tensor<1xf64>, tau_syn = dense<1.000000e+00> : tensor<1xf64>, threshold = dense<1.000000e+00> : tensor<1xf64>} loc(unknown)
// PLACE-NEXT:     xylo.weights @a from @x dense<1.000000e+00> : tensor<1x1xf64> loc(unknown)
// PLACE-NEXT:     xylo.weights @b from @a dense<1.000000e+00> : tensor<1x1xf64> loc(unknown)
// PLACE-NEXT:     xylo.weights @c from @x dense<1.000000e+00> : tensor<1x1xf64> loc(unknown)
// PLACE-NEXT:     xylo.weights @out from @c dense<1.000000e+00> : tensor<1x1xf64> loc(unknown)
// PLACE-NEXT:     xylo.alias @a to @b loc("k.xnet":11:1)
// PLACE-NEXT:     xylo.alias @b to @c loc("k.xnet":12:1)
// PLACE-NEXT:   } loc(unknown)
// PLACE-NEXT: } loc(unknown)
