// RUN: xir-opt %s -p xylo-emit --split-input-file --verify-diagnostics | filecheck %s
// RUN: xir-opt %s -p xylo-emit --split-input-file --verify-diagnostics --print-debuginfo | filecheck %s --check-prefix=PLACE

xylo.core @n for "xylo-audio2" dt 1.0e-3 attributes {shift_in = 1 : i64, shift_rec = 2 : i64, shift_out = 3 : i64, bias_enable = 1 : i64} {
  xylo.input @x size 2 at 0
  xylo.hidden @h size 3 at 0 {dash_mem = dense<[1, 2, 15]> : tensor<3xi8>, dash_syn = dense<[3, 5, 7]> : tensor<3xi8>, dash_syn_2 = dense<[4, 6, 8]> : tensor<3xi8>, threshold = dense<[50, 1000, 300]> : tensor<3xi16>, bias = dense<[1, -2, 100]> : tensor<3xi16>}
  xylo.readout @o size 2 at 0 {dash_mem = dense<[9, 10]> : tensor<2xi8>, dash_syn = dense<[11, 12]> : tensor<2xi8>, threshold = dense<[400, 500]> : tensor<2xi16>, bias = dense<[-128, 127]> : tensor<2xi16>}
  xylo.weights @h from @x dense<[[100, 0, 0], [0, 0, -128]]> : tensor<2x3xi8>
  xylo.weights @h from @x dense<[[0, -3, 0], [0, 0, 0]]> : tensor<2x3xi8> {synapse = 1 : i64}
  xylo.weights @h from @h dense<[[0, 5, 0], [0, 0, 0], [-1, 0, 0]]> : tensor<3x3xi8>
  xylo.weights @h from @h dense<[[0, -6, 7], [0, 0, 0], [0, 0, 0]]> : tensor<3x3xi8> {synapse = 1 : i64}
  xylo.weights @o from @h dense<[[9, 0], [0, -9], [0, 0]]> : tensor<3x2xi8>
} loc("k.xnet":1:1)

// -----
xylo.core @wrong for "xylo-audio2" dt 1.0e-3 attributes {shift_in = 8 : i64, shift_rec = 0 : i64, shift_out = 0 : i64, bias_enable = 0 : i64} {
  xylo.input @x size 1 at 0
  xylo.hidden @h size 1 at 0 {dash_mem = dense<16> : tensor<1xi8>, dash_syn = dense<1> : tensor<1xi8>, threshold = dense<1> : tensor<1xi16>}
} loc("k.xnet":1:1)

// -----
xylo.core @real for "xylo-audio2" dt 1.0e-3 {
  xylo.input @x size 1 at 0
} loc("k.xnet":1:1)

// CHECK: builtin.module {
// CHECK-NEXT:   xylo.image @n for "xylo-audio2" dt 1.000000e-03 attributes {inputs = 2 : i64, hidden = 3 : i64, outputs = 2 : i64, synapses = 2 : i64} {
// CHECK-NEXT:     xylo.register @CTRL1 at 1 = 16790043
// CHECK-NEXT:     xylo.register @TR_WRAP at 3 = 50000
// CHECK-NEXT:     xylo.register @HM_TR_WRAP at 4 = 50000
// CHECK-NEXT:     xylo.memory @IWTRAM at 256 dense<[100, 0, 0, 0, 0, 128]> : tensor<6xui16>
// CHECK-NEXT:     xylo.memory @IWT2RAM at 16256 dense<[0, 253, 0, 0, 0, 0]> : tensor<6xui16>
// CHECK-NEXT:     xylo.memory @NDSRAM at 35272 dense<[3, 5, 7, 11, 12]> : tensor<5xui16>
// CHECK-NEXT:     xylo.memory @RDS2RAM at 36280 dense<[4, 6, 8]> : tensor<3xui16>
// CHECK-NEXT:     xylo.memory @NDMRAM at 37280 dense<[1, 2, 15, 9, 10]> : tensor<5xui16>
// CHECK-NEXT:     xylo.memory @NBRAM at 38288 dense<[1, 254, 100, 128, 127]> : tensor<5xui16>
// CHECK-NEXT:     xylo.memory @NTHRAM at 39296 dense<[50, 1000, 300, 400, 500]> : tensor<5xui16>
// CHECK-NEXT:     xylo.memory @RCRAM at 40304 dense<0> : tensor<3xui16>
// CHECK-NEXT:     xylo.memory @RARAM at 41304 dense<1023> : tensor<3xui16>
// CHECK-NEXT:     xylo.memory @REFOCRAM at 43304 dense<[2, 0, 1]> : tensor<3xui16>
// CHECK-NEXT:     xylo.memory @RFORAM at 44304 dense<[1, 2, 0]> : tensor<3xui16>
// CHECK-NEXT:     xylo.memory @RWTRAM at 76304 dense<[5, 0, 255]> : tensor<3xui16>
// CHECK-NEXT:     xylo.memory @RWT2RAM at 108304 dense<[250, 7, 0]> : tensor<3xui16>
// CHECK-NEXT:     xylo.memory @OWTRAM at 140304 dense<[9, 0, 0, 247, 0, 0]> : tensor<6xui16>
// CHECK-NEXT:   }
// CHECK-NEXT: }
// CHECK: {{/}}/ -----
// CHECK-NEXT: k.xnet:1:1: error[XIR109]: dash_mem[0] is 16; it must lie between 0 and 15
// CHECK-NEXT:   hint: run xylo-verify for the place of each
// CHECK-NEXT: k.xnet:1:1: error[XIR112]: weight_shift_in is 8; it must be a whole number between 0 and 7
// CHECK-NEXT:   hint: run xylo-verify for the place of each
// CHECK-NEXT: {{/}}/ -----
// CHECK-NEXT: k.xnet:1:1: error: the core holds real numbers
// CHECK-NEXT:   hint: run xylo-quantize first

// PLACE: builtin.module {
// PLACE-NEXT:   xylo.image @n for "xylo-audio2" dt 1.000000e-03 attributes {inputs = 2 : i64, hidden = 3 : i64, outputs = 2 : i64, synapses = 2 : i64} {
// PLACE-NEXT:     xylo.register @CTRL1 at 1 = 16790043 loc("k.xnet":1:1)
// PLACE-NEXT:     xylo.register @TR_WRAP at 3 = 50000 loc("k.xnet":1:1)
// PLACE-NEXT:     xylo.register @HM_TR_WRAP at 4 = 50000 loc("k.xnet":1:1)
// PLACE-NEXT:     xylo.memory @IWTRAM at 256 dense<[100, 0, 0, 0, 0, 128]> : tensor<6xui16> loc("k.xnet":1:1)
// PLACE-NEXT:     xylo.memory @IWT2RAM at 16256 dense<[0, 253, 0, 0, 0, 0]> : tensor<6xui16> loc("k.xnet":1:1)
// PLACE-NEXT:     xylo.memory @NDSRAM at 35272 dense<[3, 5, 7, 11, 12]> : tensor<5xui16> loc("k.xnet":1:1)
// PLACE-NEXT:     xylo.memory @RDS2RAM at 36280 dense<[4, 6, 8]> : tensor<3xui16> loc("k.xnet":1:1)
// PLACE-NEXT:     xylo.memory @NDMRAM at 37280 dense<[1, 2, 15, 9, 10]> : tensor<5xui16> loc("k.xnet":1:1)
// PLACE-NEXT:     xylo.memory @NBRAM at 38288 dense<[1, 254, 100, 128, 127]> : tensor<5xui16> loc("k.xnet":1:1)
// PLACE-NEXT:     xylo.memory @NTHRAM at 39296 dense<[50, 1000, 300, 400, 500]> : tensor<5xui16> loc("k.xnet":1:1)
// PLACE-NEXT:     xylo.memory @RCRAM at 40304 dense<0> : tensor<3xui16> loc("k.xnet":1:1)
// PLACE-NEXT:     xylo.memory @RARAM at 41304 dense<1023> : tensor<3xui16> loc("k.xnet":1:1)
// PLACE-NEXT:     xylo.memory @REFOCRAM at 43304 dense<[2, 0, 1]> : tensor<3xui16> loc("k.xnet":1:1)
// PLACE-NEXT:     xylo.memory @RFORAM at 44304 dense<[1, 2, 0]> : tensor<3xui16> loc("k.xnet":1:1)
// PLACE-NEXT:     xylo.memory @RWTRAM at 76304 dense<[5, 0, 255]> : tensor<3xui16> loc("k.xnet":1:1)
// PLACE-NEXT:     xylo.memory @RWT2RAM at 108304 dense<[250, 7, 0]> : tensor<3xui16> loc("k.xnet":1:1)
// PLACE-NEXT:     xylo.memory @OWTRAM at 140304 dense<[9, 0, 0, 247, 0, 0]> : tensor<6xui16> loc("k.xnet":1:1)
// PLACE-NEXT:   } loc("k.xnet":1:1)
// PLACE-NEXT: } loc(unknown)
// PLACE: {{/}}/ -----
// PLACE-NEXT: k.xnet:1:1: error[XIR109]: dash_mem[0] is 16; it must lie between 0 and 15
// PLACE-NEXT:   hint: run xylo-verify for the place of each
// PLACE-NEXT: k.xnet:1:1: error[XIR112]: weight_shift_in is 8; it must be a whole number between 0 and 7
// PLACE-NEXT:   hint: run xylo-verify for the place of each
// PLACE-NEXT: {{/}}/ -----
// PLACE-NEXT: k.xnet:1:1: error: the core holds real numbers
// PLACE-NEXT:   hint: run xylo-quantize first
