// RUN: xir-opt %s --split-input-file --verify-diagnostics --parsing-diagnostics 2>&1 | filecheck %s

// CHECK: error: snn.module: what it gives back differs from the signature
snn.module @m(%x: !snn.spikes<3>) -> !snn.spikes<2> {
  snn.output %x : !snn.spikes<3>
}

// -----
// CHECK: error: snn.module: the block's arguments differ from the signature
"snn.module"() <{sym_name = "m", function_type = (!snn.spikes<2>) -> ()}> ({
^bb0(%x: !snn.spikes<3>):
  "snn.output"() : () -> ()
}) : () -> ()

// -----
// CHECK: error: snn.module: a loop without a neuron: %a -> %a
snn.module @m(%i: !snn.current<2>) -> !snn.current<2> {
  %a = snn.add %i, %a : !snn.current<2>
  snn.output %a : !snn.current<2>
}

// -----
// The same with the argument that is not handed on is no loop.
// CHECK: %c = snn.instance @Outer(%x, %d)
snn.module @Outer(%x: !snn.spikes<2>, %y: !snn.spikes<2>) -> !snn.spikes<2> {
  snn.output %x : !snn.spikes<2>
}
snn.network @n(%x: !snn.spikes<2>) -> !snn.spikes<2> attributes {dt = 1.0 : f64} {
  %c = snn.instance @Outer(%x, %d) : (!snn.spikes<2>, !snn.spikes<2>) -> !snn.spikes<2>
  %d = snn.add %c, %x : !snn.spikes<2>
  snn.output %c : !snn.spikes<2>
}

// -----
// CHECK: error: builtin.module: Redefinition of symbol "m"
snn.module @m() {
  snn.output
}
snn.module @m() {
  snn.output
}

// -----
// CHECK: error: snn.module: Region 'body' at position 0 expected a single block, but got 0 blocks
snn.module @m() {
}
