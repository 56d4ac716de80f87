// RUN: xir-opt %s --split-input-file --verify-diagnostics --parsing-diagnostics 2>&1 | filecheck %s

// CHECK:      {{^}}k.xnet:3:9: error: snn.concat: gives 7 channels, and its parts have 8
// CHECK-NEXT: {{^}}k.xnet:4:9: error: snn.concat: needs at least one part
snn.module @m(%x: !snn.spikes<4>) {
  %a = snn.concat %x, %x : !snn.spikes<4>, !snn.spikes<4> -> !snn.spikes<7> loc("k.xnet":3:9)
  %b = "snn.concat"() : () -> !snn.spikes<1> loc("k.xnet":4:9)
  snn.output
}

// -----
// CHECK: !snn.current<4> should be of base attribute snn.spikes
snn.module @m(%x: !snn.current<4>) {
  %a = snn.concat %x : !snn.current<4> -> !snn.spikes<4>
  snn.output
}
