// RUN: xir-opt %s -p "snn-flatten{max-ops=3}" --split-input-file --verify-diagnostics 2>&1 | filecheck %s

// CHECK: {{^}}k.xnet:1:5: error: module 'A' contains itself: A -> A
snn.module @A(%x: !snn.spikes<4>) -> !snn.spikes<4> {
  %s = snn.instance @A(%x) : (!snn.spikes<4>) -> !snn.spikes<4> loc("k.xnet":1:5)
  snn.output %s : !snn.spikes<4>
}
snn.network @n(%x: !snn.spikes<4>) -> !snn.spikes<4> attributes {dt = 1.0 : f64} {
  %s = snn.instance @A(%x) : (!snn.spikes<4>) -> !snn.spikes<4> loc("k.xnet":3:5)
  snn.output %s : !snn.spikes<4>
}

// -----
// CHECK:      {{^}}k.xnet:4:5: error: module 'B' contains itself: B -> C -> B
// CHECK-NEXT: {{^}}k.xnet:2:5: note: used from here
// CHECK-NEXT: {{^}}k.xnet:6:5: note: used from here
snn.module @B(%x: !snn.spikes<4>) -> !snn.spikes<4> {
  %s = snn.instance @C(%x) : (!snn.spikes<4>) -> !snn.spikes<4> loc("k.xnet":2:5)
  snn.output %s : !snn.spikes<4>
}
snn.module @C(%x: !snn.spikes<4>) -> !snn.spikes<4> {
  %s = snn.instance @B(%x) : (!snn.spikes<4>) -> !snn.spikes<4> loc("k.xnet":4:5)
  snn.output %s : !snn.spikes<4>
}
snn.network @n(%x: !snn.spikes<4>) -> !snn.spikes<4> attributes {dt = 1.0 : f64} {
  %s = snn.instance @B(%x) : (!snn.spikes<4>) -> !snn.spikes<4> loc("k.xnet":6:5)
  snn.output %s : !snn.spikes<4>
}

// -----
// Three operations in all are within the limit.
// CHECK:      %c = snn.add %x, %x : !snn.spikes<4>
// CHECK-NEXT: snn.output %c : !snn.spikes<4>
snn.module @D(%x: !snn.spikes<4>) -> !snn.spikes<4> {
  %c = snn.add %x, %x : !snn.spikes<4>
  snn.output %c : !snn.spikes<4>
}
snn.network @n(%x: !snn.spikes<4>) -> !snn.spikes<4> attributes {dt = 1.0 : f64} {
  %s = snn.instance @D(%x) : (!snn.spikes<4>) -> !snn.spikes<4>
  snn.output %s : !snn.spikes<4>
}

// -----
// CHECK:      {{^}}k.xnet:9:5: error: the flat network has more than 3 operations
// CHECK-NEXT:   hint: flatten with snn-flatten{max-ops=...} if that is meant
snn.module @E(%x: !snn.spikes<4>) -> !snn.spikes<4> {
  %c = snn.add %x, %x : !snn.spikes<4>
  %d = snn.add %c, %c : !snn.spikes<4>
  snn.output %d : !snn.spikes<4>
}
snn.network @n(%x: !snn.spikes<4>) -> !snn.spikes<4> attributes {dt = 1.0 : f64} {
  %s = snn.instance @E(%x) : (!snn.spikes<4>) -> !snn.spikes<4> loc("k.xnet":8:5)
  %t = snn.instance @E(%s) : (!snn.spikes<4>) -> !snn.spikes<4> loc("k.xnet":9:5)
  snn.output %t : !snn.spikes<4>
}
