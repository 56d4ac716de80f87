// RUN: xir-opt %s --split-input-file --verify-diagnostics --parsing-diagnostics 2>&1 | filecheck %s

// CHECK:      {{^}}k.xnet:3:9: error: snn.extract_slice: channel 4 is beyond 4 channels
// CHECK-NEXT: {{^}}k.xnet:4:9: error: snn.extract_slice: channel -1 is beyond 4 channels
// CHECK-NEXT: {{^}}k.xnet:5:9: error: snn.extract_slice: the channels of a slice cannot be 0 apart
snn.module @m(%x: !snn.spikes<4>) {
  %a = snn.extract_slice %x[3, 1] : !snn.spikes<4> -> !snn.spikes<2> loc("k.xnet":3:9)
  %b = snn.extract_slice %x[0, -1] : !snn.spikes<4> -> !snn.spikes<2> loc("k.xnet":4:9)
  %c = snn.extract_slice %x[0, 0] : !snn.spikes<4> -> !snn.spikes<2> loc("k.xnet":5:9)
  snn.output
}

// -----
// CHECK: !snn.current<4> should be of base attribute snn.spikes
snn.module @m(%x: !snn.current<4>) {
  %a = snn.extract_slice %x[0, 1] : !snn.current<4> -> !snn.spikes<2>
  snn.output
}
