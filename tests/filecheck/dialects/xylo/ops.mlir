// RUN: XIR_ROUNDTRIP
// RUN: XIR_GENERIC

// Every operation of the dialect: a core in real numbers, one in integers, an image.

xylo.core @real for "xylo-audio2" dt 1.0e-3 attributes {decide = "count"} {
  xylo.input @left size 2 at 0
  xylo.input @right size 1 at 2
  xylo.hidden @one size 2 at 0 {tau_mem = dense<[0.1, 0.30000000000000004]> : tensor<2xf64>, tau_syn = dense<0.02> : tensor<2xf64>, threshold = dense<1.0> : tensor<2xf64>}
  xylo.hidden @"two[0].y" size 2 at 2 {tau_mem = dense<0.0> : tensor<2xf64>, tau_syn = dense<0.02> : tensor<2xf64>, tau_syn_2 = dense<0.04> : tensor<2xf64>, threshold = dense<0x7FF0000000000000> : tensor<2xf64>, bias = dense<-0.5> : tensor<2xf64>, max_spikes = 1 : i64}
  xylo.readout @out size 1 at 0 {tau_mem = dense<0.1> : tensor<1xf64>, tau_syn = dense<0.02> : tensor<1xf64>, threshold = dense<1.0> : tensor<1xf64>, read = #snn<readout vmem>}
  xylo.weights @one from @left dense<[[0.1, 0.2], [0.3, 0.4]]> : tensor<2x2xf64>
  xylo.weights @"two[0].y" from @right dense<1.5> : tensor<1x2xf64> {synapse = 1 : i64}
  xylo.weights @one from @"two[0].y" dense<-1.5> : tensor<2x2xf64>
  xylo.weights @out from @"two[0].y" dense<1.5> : tensor<2x1xf64>
  xylo.alias @one to @"two[0].y"
}

xylo.core @whole for "xylo-audio2" dt 1.0e-3 attributes {shift_in = 1 : i64, shift_rec = 2 : i64, shift_out = 0 : i64, bias_enable = 1 : i64} {
  xylo.input @x size 2 at 0
  xylo.hidden @h size 2 at 0 {dash_mem = dense<4> : tensor<2xi8>, dash_syn = dense<[3, 15]> : tensor<2xi8>, dash_syn_2 = dense<2> : tensor<2xi8>, threshold = dense<[500, 32767]> : tensor<2xi16>, bias = dense<[-128, 127]> : tensor<2xi16>, scale = dense<[0.1, 254.0]> : tensor<2xf64>}
  xylo.readout @out size 1 at 3 {dash_mem = dense<4> : tensor<1xi8>, dash_syn = dense<3> : tensor<1xi8>, threshold = dense<1> : tensor<1xi16>, read = #snn<readout isyn>}
  xylo.weights @h from @x dense<[[127, -128], [0, 1]]> : tensor<2x2xi8> {synapse = 1 : i64, clipped = 3 : i64, zeroed = 1 : i64}
  xylo.weights @out from @h dense<300> : tensor<2x1xi16>
}

xylo.image @image for "xylo-audio2" dt 1.0e-3 attributes {inputs = 2 : i64, hidden = 2 : i64, outputs = 1 : i64, synapses = 2 : i64} {
  xylo.register @CTRL1 at 1 = 4294967295
  xylo.register @TR_WRAP at 3 = 0
  xylo.memory @IWTRAM at 256 dense<[1, 2, 65535]> : tensor<3xui16>
  xylo.memory @NDSRAM at 512 dense<7> : tensor<6xui16>
  xylo.memory @RFORAM at 768 dense<> : tensor<0xui16>
}

xylo.core @third for "xylo-audio2" dt 0.33333333333333331 {
  xylo.input @x size 16 at 0
}

// CHECK: builtin.module {
// CHECK-NEXT:   xylo.core @real for "xylo-audio2" dt 1.000000e-03 attributes {decide = "count"} {
// CHECK-NEXT:     xylo.input @left size 2 at 0
// CHECK-NEXT:     xylo.input @right size 1 at 2
// CHECK-NEXT:     xylo.hidden @one size 2 at 0 {tau_mem = dense<[1.000000e-01, 0.30000000000000004]> : tensor<2xf64>, tau_syn = dense<2.000000e-02> : tensor<2xf64>, threshold = dense<1.000000e+00> : tensor<2xf64>}
// CHECK-NEXT:     xylo.hidden @"two[0].y" size 2 at 2 {tau_mem = dense<0.000000e+00> : tensor<2xf64>, tau_syn = dense<2.000000e-02> : tensor<2xf64>, tau_syn_2 = dense<4.000000e-02> : tensor<2xf64>, threshold = dense<0x7ff0000000000000> : tensor<2xf64>, bias = dense<-5.000000e-01> : tensor<2xf64>, max_spikes = 1 : i64}
// CHECK-NEXT:     xylo.readout @out size 1 at 0 {tau_mem = dense<1.000000e-01> : tensor<1xf64>, tau_syn = dense<2.000000e-02> : tensor<1xf64>, threshold = dense<1.000000e+00> : tensor<1xf64>, read = #snn<readout vmem>}
// CHECK-NEXT:     xylo.weights @one from @left dense<{{\[\[}}1.000000e-01, 2.000000e-01], [3.000000e-01, 4.000000e-01]]> : tensor<2x2xf64>
// CHECK-NEXT:     xylo.weights @"two[0].y" from @right dense<1.500000e+00> : tensor<1x2xf64> {synapse = 1 : i64}
// CHECK-NEXT:     xylo.weights @one from @"two[0].y" dense<-1.500000e+00> : tensor<2x2xf64>
// CHECK-NEXT:     xylo.weights @out from @"two[0].y" dense<1.500000e+00> : tensor<2x1xf64>
// CHECK-NEXT:     xylo.alias @one to @"two[0].y"
// CHECK-NEXT:   }
// CHECK-NEXT:   xylo.core @whole for "xylo-audio2" dt 1.000000e-03 attributes {shift_in = 1 : i64, shift_rec = 2 : i64, shift_out = 0 : i64, bias_enable = 1 : i64} {
// CHECK-NEXT:     xylo.input @x size 2 at 0
// CHECK-NEXT:     xylo.hidden @h size 2 at 0 {dash_mem = dense<4> : tensor<2xi8>, dash_syn = dense<[3, 15]> : tensor<2xi8>, dash_syn_2 = dense<2> : tensor<2xi8>, threshold = dense<[500, 32767]> : tensor<2xi16>, bias = dense<[-128, 127]> : tensor<2xi16>, scale = dense<[1.000000e-01, 2.540000e+02]> : tensor<2xf64>}
// CHECK-NEXT:     xylo.readout @out size 1 at 3 {dash_mem = dense<4> : tensor<1xi8>, dash_syn = dense<3> : tensor<1xi8>, threshold = dense<1> : tensor<1xi16>, read = #snn<readout isyn>}
// CHECK-NEXT:     xylo.weights @h from @x dense<{{\[\[}}127, -128], [0, 1]]> : tensor<2x2xi8> {synapse = 1 : i64, clipped = 3 : i64, zeroed = 1 : i64}
// CHECK-NEXT:     xylo.weights @out from @h dense<300> : tensor<2x1xi16>
// CHECK-NEXT:   }
// CHECK-NEXT:   xylo.image @image for "xylo-audio2" dt 1.000000e-03 attributes {inputs = 2 : i64, hidden = 2 : i64, outputs = 1 : i64, synapses = 2 : i64} {
// CHECK-NEXT:     xylo.register @CTRL1 at 1 = 4294967295
// CHECK-NEXT:     xylo.register @TR_WRAP at 3 = 0
// CHECK-NEXT:     xylo.memory @IWTRAM at 256 dense<[1, 2, 65535]> : tensor<3xui16>
// CHECK-NEXT:     xylo.memory @NDSRAM at 512 dense<7> : tensor<6xui16>
// CHECK-NEXT:     xylo.memory @RFORAM at 768 dense<> : tensor<0xui16>
// CHECK-NEXT:   }
// CHECK-NEXT:   xylo.core @third for "xylo-audio2" dt 0.33333333333333331 {
// CHECK-NEXT:     xylo.input @x size 16 at 0
// CHECK-NEXT:   }
// CHECK-NEXT: }

// GENERIC: "builtin.module"() ({
// GENERIC-NEXT:   "xylo.core"() <{sym_name = "real", device = "xylo-audio2", dt = 1.000000e-03 : f64, decide = "count"}> ({
// GENERIC-NEXT:     "xylo.input"() <{sym_name = "left", size = 2 : i64, at = 0 : i64}> : () -> ()
// GENERIC-NEXT:     "xylo.input"() <{sym_name = "right", size = 1 : i64, at = 2 : i64}> : () -> ()
// GENERIC-NEXT:     "xylo.hidden"() <{sym_name = "one", size = 2 : i64, at = 0 : i64, tau_mem = dense<[1.000000e-01, 0.30000000000000004]> : tensor<2xf64>, tau_syn = dense<2.000000e-02> : tensor<2xf64>, threshold = dense<1.000000e+00> : tensor<2xf64>}> : () -> ()
// GENERIC-NEXT:     "xylo.hidden"() <{sym_name = "two[0].y", size = 2 : i64, at = 2 : i64, tau_mem = dense<0.000000e+00> : tensor<2xf64>, tau_syn = dense<2.000000e-02> : tensor<2xf64>, tau_syn_2 = dense<4.000000e-02> : tensor<2xf64>, threshold = dense<0x7ff0000000000000> : tensor<2xf64>, bias = dense<-5.000000e-01> : tensor<2xf64>, max_spikes = 1 : i64}> : () -> ()
// GENERIC-NEXT:     "xylo.readout"() <{sym_name = "out", size = 1 : i64, at = 0 : i64, tau_mem = dense<1.000000e-01> : tensor<1xf64>, tau_syn = dense<2.000000e-02> : tensor<1xf64>, threshold = dense<1.000000e+00> : tensor<1xf64>, read = #snn<readout vmem>}> : () -> ()
// GENERIC-NEXT:     "xylo.weights"() <{target = @one, source = @left, value = dense<{{\[\[}}1.000000e-01, 2.000000e-01], [3.000000e-01, 4.000000e-01]]> : tensor<2x2xf64>, synapse = 0 : i64}> : () -> ()
// GENERIC-NEXT:     "xylo.weights"() <{target = @"two[0].y", source = @right, value = dense<1.500000e+00> : tensor<1x2xf64>, synapse = 1 : i64}> : () -> ()
// GENERIC-NEXT:     "xylo.weights"() <{target = @one, source = @"two[0].y", value = dense<-1.500000e+00> : tensor<2x2xf64>, synapse = 0 : i64}> : () -> ()
// GENERIC-NEXT:     "xylo.weights"() <{target = @out, source = @"two[0].y", value = dense<1.500000e+00> : tensor<2x1xf64>, synapse = 0 : i64}> : () -> ()
// GENERIC-NEXT:     "xylo.alias"() <{source = @one, target = @"two[0].y"}> : () -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT:   "xylo.core"() <{sym_name = "whole", device = "xylo-audio2", dt = 1.000000e-03 : f64, shift_in = 1 : i64, shift_rec = 2 : i64, shift_out = 0 : i64, bias_enable = 1 : i64}> ({
// GENERIC-NEXT:     "xylo.input"() <{sym_name = "x", size = 2 : i64, at = 0 : i64}> : () -> ()
// GENERIC-NEXT:     "xylo.hidden"() <{sym_name = "h", size = 2 : i64, at = 0 : i64, dash_mem = dense<4> : tensor<2xi8>, dash_syn = dense<[3, 15]> : tensor<2xi8>, dash_syn_2 = dense<2> : tensor<2xi8>, threshold = dense<[500, 32767]> : tensor<2xi16>, bias = dense<[-128, 127]> : tensor<2xi16>, scale = dense<[1.000000e-01, 2.540000e+02]> : tensor<2xf64>}> : () -> ()
// GENERIC-NEXT:     "xylo.readout"() <{sym_name = "out", size = 1 : i64, at = 3 : i64, dash_mem = dense<4> : tensor<1xi8>, dash_syn = dense<3> : tensor<1xi8>, threshold = dense<1> : tensor<1xi16>, read = #snn<readout isyn>}> : () -> ()
// GENERIC-NEXT:     "xylo.weights"() <{target = @h, source = @x, value = dense<{{\[\[}}127, -128], [0, 1]]> : tensor<2x2xi8>, synapse = 1 : i64, clipped = 3 : i64, zeroed = 1 : i64}> : () -> ()
// GENERIC-NEXT:     "xylo.weights"() <{target = @out, source = @h, value = dense<300> : tensor<2x1xi16>, synapse = 0 : i64}> : () -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT:   "xylo.image"() <{sym_name = "image", device = "xylo-audio2", dt = 1.000000e-03 : f64, inputs = 2 : i64, hidden = 2 : i64, outputs = 1 : i64, synapses = 2 : i64}> ({
// GENERIC-NEXT:     "xylo.register"() <{sym_name = "CTRL1", address = 1 : i64, value = 4294967295 : i64}> : () -> ()
// GENERIC-NEXT:     "xylo.register"() <{sym_name = "TR_WRAP", address = 3 : i64, value = 0 : i64}> : () -> ()
// GENERIC-NEXT:     "xylo.memory"() <{sym_name = "IWTRAM", address = 256 : i64, value = dense<[1, 2, 65535]> : tensor<3xui16>}> : () -> ()
// GENERIC-NEXT:     "xylo.memory"() <{sym_name = "NDSRAM", address = 512 : i64, value = dense<7> : tensor<6xui16>}> : () -> ()
// GENERIC-NEXT:     "xylo.memory"() <{sym_name = "RFORAM", address = 768 : i64, value = dense<> : tensor<0xui16>}> : () -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT:   "xylo.core"() <{sym_name = "third", device = "xylo-audio2", dt = 0.33333333333333331 : f64}> ({
// GENERIC-NEXT:     "xylo.input"() <{sym_name = "x", size = 16 : i64, at = 0 : i64}> : () -> ()
// GENERIC-NEXT:   }) : () -> ()
// GENERIC-NEXT: }) : () -> ()
