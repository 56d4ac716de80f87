"""What a configuration becomes on its way to a chip: memories and registers, and files."""
