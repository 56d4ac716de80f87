"""Where figures of devices come from, and what is known of all devices alike."""

from __future__ import annotations

TABLE = "Table 1 of Zhou and Muir, 'Deployment Pipeline from Rockpool to Xylo'"
DOCUMENTED = "the vendor's documentation of the device"
ROCKPOOL = "Rockpool 3.1.0, its mapper and design rules"
MAP_2 = "the memory map in Rockpool's history, which its state reader agrees with"
MAP_3 = "the memory map in Rockpool 3.1.0"
HISTORY = "support for the device in Rockpool's history"
MODEL = "the reference model, xylosim 0.1.3"
FILES = "the width in the memory files of xylosim 0.1.3"
REGISTERS_2 = "the register table in Rockpool 3.1.0"
BOARD_3 = "registers read from a board, in Rockpool's history (commit 0ad0e588)"
LIKE_2 = "taken from XyloAudio 2; not confirmed for this device"

EVERYWHERE = {
    "input_cap": MODEL,
    "hidden_cap": MODEL,
    "output_cap": MODEL,
    "state_bits": MODEL,
    "threshold_bits": MODEL,
    "weight_bits": MODEL,
    "core": MODEL,
    "max_alias_targets": "one optional number in the vendor's configuration object",
    "has_bias": MODEL,
    "clock_hz": "the default of the vendor's tools",
    "board_clocks_hz": "the divider of the boards in Rockpool 3.1.0, from 50 to 6.25 MHz",
}

UNKNOWN_EVERYWHERE = (
    "the range of legal core clocks, and what happens when a step takes longer than its time",
    "the sign and width of a bias on the chip, beyond the width in files",
    "aliases with a target before its source, chains of them, several sources for one target",
    "whether counts of neurons must be multiples of something",
    "the rules by which samna validates a configuration",
)
