// RUN: xir-opt %s --split-input-file --verify-diagnostics --parsing-diagnostics 2>&1 | filecheck %s

// CHECK: error: xylo.readout: an output neuron has one synapse
xylo.core @c for "xylo-audio2" dt 1.0 {
  xylo.readout @o size 1 at 0 {tau_mem = dense<0.1> : tensor<1xf64>, tau_syn = dense<0.1> : tensor<1xf64>, tau_syn_2 = dense<0.1> : tensor<1xf64>, threshold = dense<1.0> : tensor<1xf64>}
}
