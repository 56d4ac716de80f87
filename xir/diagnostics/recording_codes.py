"""Codes of what is said of recordings, and of the spikes that they become."""

from __future__ import annotations

from xir.diagnostics.code import Code

RECORDING_CODES: tuple[Code, ...] = (
    Code(
        "XIR180",
        "a recording that cannot be read",
        "give sound (.wav, .flac), or numbers as .npy, .npz or .csv, whole and finite",
        "A recording is a table of numbers, a row for each sample and a column for each channel. "
        "Nothing is guessed for what is missing or damaged.",
        "a WAV file that is cut off",
    ),
    Code(
        "XIR181",
        "the rate of a recording",
        "say the samples a second with --rate, where the file does not",
        "The filters of a sensor side pass frequencies. Without the rate nobody knows those of a "
        "recording.",
        "sound in a .npy file, without --rate",
    ),
    Code(
        "XIR182",
        "channels that a sensor does not have",
        "take one of them (--channel N) or their mean (--mix); acceleration has x, y and z",
        "Xylo IMU has three axes, and XyloAudio 3 one microphone.",
        "a stereo WAV file for xylo-audio3",
    ),
    Code(
        "XIR183",
        "clipped samples",
        "make the recording less loud, or --scale smaller",
        "Samples that are too large for the sensor side are set to its limit, which puts in "
        "frequencies that were not there.",
        "5 g on Xylo IMU, whose limit is 2 g",
        is_warning=True,
    ),
    Code(
        "XIR184",
        "axes that are 0 for ever",
        "leave out the first samples: begin where all three axes move",
        "Xylo IMU turns the axes so that they do not jump. One whose scalar product with the axis "
        "before is exactly 0 becomes 0, and stays so. The chip does the same.",
        "a recording whose first sample is 0",
        is_warning=True,
    ),
    Code(
        "XIR185",
        "counts at the limit of a step",
        "make the recording less loud, --scale smaller, or the time step shorter",
        "A channel has at most 15 spikes in a step, with integrate and fire on Xylo IMU one. More "
        "are lost.",
        "sound in a time step of 100 ms",
        is_warning=True,
    ),
    Code(
        "XIR186",
        "channels without a spike",
        "are the recordings long and loud enough, and in the right unit? Then nothing is wrong",
        "A channel has the frequencies of its filter. Where the recordings have none there, it is "
        "silent, and its weights do nothing.",
        "accelerations in m/s2 that were divided by 100",
        is_warning=True,
    ),
    Code(
        "XIR187",
        "filters whose state left its register",
        "design the filters anew: xir.sensors.band_pass_design",
        "Designed filters keep their states. With others xir goes on with the register's greatest "
        "value; what the chip does is not published.",
        "registers that were written by hand",
        is_warning=True,
    ),
    Code(
        "XIR188",
        "a recording that the front end does not take",
        "give what the message asks for",
        "A time step is a whole number of audio samples, and a microphone works up to some "
        "loudness.",
        "--dt 10ms on the external path, which is 488.28 audio samples",
    ),
    Code(
        "XIR189",
        "recordings of several lengths in one file",
        "cut them to one length, or encode each by itself",
        "An array has one number of steps. Shorter recordings end in silence, in which the network "
        "goes on. 'lengths' in the file has the steps of each.",
        "two WAV files of 1 s and 2 s",
        is_warning=True,
    ),
)
