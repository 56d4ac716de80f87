// RUN: xir-opt %s --split-input-file --verify-diagnostics --parsing-diagnostics 2>&1 | filecheck %s

// CHECK: error: xylo.memory: the words of a memory are one row
xylo.image @i for "xylo-audio2" dt 1.0 attributes {inputs = 1 : i64, hidden = 1 : i64, outputs = 1 : i64, synapses = 1 : i64} {
  xylo.memory @M at 1 dense<1> : tensor<2x2xui16>
}

// -----
// CHECK: Expected attribute ui16 but got i16
xylo.image @i for "xylo-audio2" dt 1.0 attributes {inputs = 1 : i64, hidden = 1 : i64, outputs = 1 : i64, synapses = 1 : i64} {
  xylo.memory @M at 1 dense<1> : tensor<2xi16>
}

// -----
// CHECK: error: xylo.memory: 'xylo.memory' expects parent op 'xylo.image'
xylo.memory @M at 1 dense<1> : tensor<2xui16>
