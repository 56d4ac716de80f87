// RUN: xir-opt %s -p xylo-verify --split-input-file --verify-diagnostics 2>&1 | filecheck %s

// A core that fits is left as it is, without a word.
xylo.core @fits for "xylo-audio2" dt 1.0e-3 attributes {shift_in = 7 : i64, shift_rec = 0 : i64, shift_out = 0 : i64, bias_enable = 1 : i64} {
  xylo.input @x size 1 at 0
  xylo.hidden @h size 1 at 0 {dash_mem = dense<15> : tensor<1xi8>, dash_syn = dense<1> : tensor<1xi8>, threshold = dense<32767> : tensor<1xi16>, bias = dense<-128> : tensor<1xi16>}
  xylo.readout @o size 1 at 0 {dash_mem = dense<0> : tensor<1xi8>, dash_syn = dense<1> : tensor<1xi8>, threshold = dense<1> : tensor<1xi16>}
  xylo.weights @h from @x dense<-128> : tensor<1x1xi8>
  xylo.weights @o from @h dense<127> : tensor<1x1xi8>
}

// -----
// Everything at once, each where it stands.
xylo.core @all for "xylo-audio2" dt 1.0e-3 attributes {shift_in = 8 : i64, shift_rec = -1 : i64, shift_out = 0 : i64, bias_enable = 1 : i64} {
  xylo.input @x size 17 at 0 loc("k.xnet":2:1)
  xylo.hidden @a size 2 at 1 {dash_mem = dense<[15, 16]> : tensor<2xi8>, dash_syn = dense<1> : tensor<2xi8>, threshold = dense<[0, -3]> : tensor<2xi16>} loc("k.xnet":3:1)
  xylo.hidden @b size 2 at 0 {dash_mem = dense<1> : tensor<2xi8>, dash_syn = dense<1> : tensor<2xi8>, threshold = dense<1> : tensor<2xi16>, bias = dense<[128, -129]> : tensor<2xi16>} loc("k.xnet":4:1)
  xylo.readout @o size 9 at 0 {dash_mem = dense<1> : tensor<9xi8>, dash_syn = dense<1> : tensor<9xi8>, threshold = dense<1> : tensor<9xi16>} loc("k.xnet":5:1)
  xylo.weights @a from @x dense<200> : tensor<17x2xi16> loc("k.xnet":6:1)
  xylo.weights @o from @b dense<1> : tensor<2x9xi8> loc("k.xnet":7:1)
  xylo.alias @a to @b loc("k.xnet":8:1)
  xylo.alias @a to @a loc("k.xnet":9:1)
} loc("k.xnet":1:1)

// -----
xylo.core @real for "xylo-audio2" dt 1.0e-3 {
  xylo.input @x size 1 at 0
} loc("k.xnet":1:1)

// CHECK: builtin.module {
// CHECK-NEXT:   xylo.core @fits for "xylo-audio2" dt 1.000000e-03 attributes {shift_in = 7 : i64, shift_rec = 0 : i64, shift_out = 0 : i64, bias_enable = 1 : i64} {
// CHECK-NEXT:     xylo.input @x size 1 at 0
// CHECK-NEXT:     xylo.hidden @h size 1 at 0 {dash_mem = dense<15> : tensor<1xi8>, dash_syn = dense<1> : tensor<1xi8>, threshold = dense<32767> : tensor<1xi16>, bias = dense<-128> : tensor<1xi16>}
// CHECK-NEXT:     xylo.readout @o size 1 at 0 {dash_mem = dense<0> : tensor<1xi8>, dash_syn = dense<1> : tensor<1xi8>, threshold = dense<1> : tensor<1xi16>}
// CHECK-NEXT:     xylo.weights @h from @x dense<-128> : tensor<1x1xi8>
// CHECK-NEXT:     xylo.weights @o from @h dense<127> : tensor<1x1xi8>
// CHECK-NEXT:   }
// CHECK-NEXT: }
// CHECK: {{/}}/ -----
// CHECK-NEXT: k.xnet:2:1: error[XIR101]: input channels: have 17, limit 16 on XyloAudio 2; 'x' with 17 goes over
// CHECK-NEXT:   hint: merge channels, or split the network over chips
// CHECK-NEXT: k.xnet:5:1: error[XIR103]: output neurons: have 9, limit 8 on XyloAudio 2; 'o' with 9 goes over
// CHECK-NEXT:   hint: return fewer, or read several classes off one output by its count
// CHECK-NEXT: k.xnet:6:1: error[XIR108]: weights: weight[0, 0] of 'x -> a' is 200, limit -128 to 127 (34 outside)
// CHECK-NEXT:   hint: quantize with xylo-quantize, or scale them
// CHECK-NEXT: k.xnet:3:1: error[XIR109]: decay shifts: dash_mem[1] of 'a' is 16, limit 0 to 15 (1 outside)
// CHECK-NEXT:   hint: a dash lies between 0 and 15; choose dt nearer to the time constants
// CHECK-NEXT: k.xnet:4:1: error[XIR111]: biases: bias[0] of 'b' is 128, limit -128 to 127 (2 outside)
// CHECK-NEXT:   hint: make the bias smaller against the weights
// CHECK-NEXT: k.xnet:1:1: error[XIR112]: weight shifts: shift_in is 8, limit 0 to 7
// CHECK-NEXT:   hint: a weight shift lies between 0 and 7
// CHECK-NEXT: k.xnet:1:1: error[XIR112]: weight shifts: shift_rec is -1, limit 0 to 7
// CHECK-NEXT:   hint: a weight shift lies between 0 and 7
// CHECK-NEXT: k.xnet:8:1: error[XIR113]: order of aliases: 'a' at 1 gives to 'b' at 0; it must come before
// CHECK-NEXT:   hint: give the source smaller hidden ids than the target
// CHECK-NEXT: k.xnet:9:1: error[XIR113]: order of aliases: 'a' at 1 gives to 'a' at 1; it must come before
// CHECK-NEXT:   hint: give the source smaller hidden ids than the target
// CHECK-NEXT: k.xnet:9:1: error[XIR114]: alias targets of a population: 'a' has 2, limit 1
// CHECK-NEXT:   hint: write one of the sums out: linear(a, w) + linear(b, w)
// CHECK-NEXT: k.xnet:3:1: error[XIR121]: hardware ids: 'a' begins at 1, 'b' ends at 2
// CHECK-NEXT:   hint: let xylo-allocate choose the places
// CHECK-NEXT: {{/}}/ -----
// CHECK-NEXT: k.xnet:1:1: error: the core holds real numbers
// CHECK-NEXT:   hint: run xylo-quantize first
