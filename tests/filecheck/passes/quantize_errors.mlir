// RUN: xir-opt %s -p "xylo-quantize{method=channel}" --split-input-file --verify-diagnostics 2>&1 | filecheck %s
// RUN: not xir-opt %s -p "xylo-quantize{method=best}" 2>&1 | filecheck %s --check-prefix=OPTION

xylo.core @short for "xylo-audio2" dt 1.0e-3 {
  xylo.input @x size 2 at 0
  xylo.hidden @h size 3 at 0 {tau_mem = dense<[0.02, 0.0008, 0.00001]> : tensor<3xf64>, tau_syn = dense<0.0005> : tensor<3xf64>, threshold = dense<1.0> : tensor<3xf64>} loc("k.xnet":2:1)
  xylo.readout @o size 1 at 0 {tau_mem = dense<0.02> : tensor<1xf64>, tau_syn = dense<0.0008> : tensor<1xf64>, threshold = dense<1.0> : tensor<1xf64>} loc("k.xnet":3:1)
} loc("k.xnet":1:1)

// -----
xylo.core @done for "xylo-audio2" dt 1.0 attributes {shift_in = 0 : i64, shift_rec = 0 : i64, shift_out = 0 : i64, bias_enable = 0 : i64} {
  xylo.input @x size 1 at 0
} loc("k.xnet":1:1)

// CHECK: dash_mem = dense<[4, 0, 0]> : tensor<3xi8>, dash_syn = dense<1> : tensor<3xi8>
// CHECK: k.xnet:1:1: error: it holds the chip's integers already
// CHECK-NEXT: k.xnet:2:1: warning[XIR120]: tau_mem of 'h' is too short for the chip: 800 us (neuron 1) with dt = 1 ms, where 814 us is the least; nothing of the membrane is kept from one step to the next (dash_mem 0)
// CHECK-NEXT:   hint: make dt smaller or the time constant longer
// CHECK-NEXT: k.xnet:2:1: warning[XIR120]: tau_syn of 'h' is too short for the chip: 500 us with dt = 1 ms, where 814 us is the least; the current decays as 1.44 ms does
// CHECK-NEXT:   hint: make dt smaller or the time constant longer
// CHECK-NEXT: k.xnet:3:1: warning[XIR120]: tau_syn of 'o' is too short for the chip: 800 us with dt = 1 ms, where 814 us is the least; the current decays as 1.44 ms does
// CHECK-NEXT:   hint: make dt smaller or the time constant longer

// OPTION: error: Incompatible types: given ('best',), expected typing.Literal['global', 'channel', 'law', 'matched', 'calibrated', 'exact']
