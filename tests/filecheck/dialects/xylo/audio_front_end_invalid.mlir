// RUN: xir-opt %s --split-input-file --verify-diagnostics --parsing-diagnostics 2>&1 | filecheck %s

// CHECK:      error: xylo.audio_front_end: path is 'wire'; need one of external, pdm, analogue
// CHECK-NEXT: error: xylo.audio_front_end: a time step of 0 audio samples; need 1 or more
// CHECK-NEXT: error: xylo.audio_front_end: dn_enable is 2; the limits are 0 and 1
// CHECK-NEXT: error: xylo.audio_front_end: dn_enable is (1, 1); need a whole number
xylo.core @c for "xylo-audio3" dt 1.0e-2 {
  xylo.audio_front_end {} by "wire" steps 488
  xylo.audio_front_end {} by "pdm" steps 0
  xylo.audio_front_end {dn_enable = 2 : i64} by "pdm" steps 488
  xylo.audio_front_end {dn_enable = [1, 1]} by "pdm" steps 488
}
