"""
The chips: what each can hold, where its figures come from, and what its vendor's files look like.

Comes in: nothing; this is data. Goes out: a ``Device`` for a name. Every other room asks a
``Device`` and knows no number of its own.

Files in reading order:

- ``device``: what is known of a device; fields that differ between vendors' files have no default
- ``table``: the devices there are, by name
- ``xylo_audio_2``, ``xylo_audio_3``, ``xylo_imu``, ``xylo_v1``: one device each
- ``registers``: registers and their fields, and those that devices share
- ``samna_form``: the form of a configuration file of samna's
- ``power``: what was measured of power
- ``sources``: where figures come from

A new device is a module like ``xylo_audio_2`` and a name in ``table``.
"""
