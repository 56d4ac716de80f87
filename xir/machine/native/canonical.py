"""
What Numba makes of a kernel, as a text that depends on no machine and needs nothing of Python.

Numba's functions answer with a status and take arrays that count references. All of them are put
into one; then a few passes of LLVM see that no status is an error and no array is counted, and
what served that is gone. What is left calls LLVM's own functions alone, or it is refused.
"""

# llvmlite carries no types.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import re

from llvmlite import binding as llvm

from xir.machine.native.host import Host, target_machine

SOME_HOST = Host("x86_64-unknown-linux-gnu", "x86-64", "")
"""The passes ask a processor; on every machine they ask this one."""

ROUNDS = 3
"""How often the passes run: one finds what another has left."""


def canonical(text: str, entry: str, symbol: str) -> str:
    """
    One function ``symbol`` of the address of its words, which does what Numba's function ``entry``
    does. Raises ``ValueError`` where it would need more than LLVM's own functions.
    """
    module = llvm.parse_assembly(_as_one_function(_with_own_roots(text), entry, symbol))
    machine = target_machine(SOME_HOST)
    module.triple, module.data_layout = SOME_HOST.triple, str(machine.target_data)
    builder = llvm.create_pass_builder(machine, llvm.create_pipeline_tuning_options())
    passes = llvm.create_new_module_pass_manager()
    passes.add_always_inliner_pass()
    passes.add_global_dead_code_eliminate_pass()
    for _ in range(ROUNDS):
        passes.add_sroa_pass()
        passes.add_instruction_combine_pass()
        passes.add_simplify_cfg_pass()
        passes.add_ipsccp_pass()
        passes.add_new_gvn_pass()
        passes.add_aggressive_dce_pass()
    passes.add_global_dead_code_eliminate_pass()
    passes.add_strip_dead_prototype_pass()
    passes.add_strip_symbols_pass()
    passes.run(module, builder)
    plain = _without_what_may_go(str(module))
    if foreign := needed(plain):
        raise ValueError(f"{symbol} needs {', '.join(foreign)}")
    llvm.parse_assembly(plain).verify()
    return plain


def _with_own_roots(text: str) -> str:
    """With LLVM's square root for the C library's: both are rounded correctly."""
    return re.sub(r"@sqrt\(", "@llvm.sqrt.f64(", text)


def needed(text: str) -> list[str]:
    """What a text takes from outside or keeps as data, but for LLVM's functions and the options."""
    names = re.findall(r'^declare [^@]*@([\w.]+|"[^"]*")', text, flags=re.M)
    data = re.findall(r'^@([\w.]+|"[^"]*") = (?!weak constant i64 0)', text, flags=re.M)
    return [name for name in names if not name.startswith("llvm.")] + data


def _as_one_function(text: str, entry: str, symbol: str) -> str:
    """All definitions private and to be put into one more, which leaves the status unread."""
    text = re.sub(r"^attributes #\d+ = .*$", "", text, flags=re.M)
    text = re.sub(r"^(define .*?\)) (?:#\d+ )?\{$", r"\1 alwaysinline {", text, flags=re.M)
    text = re.sub(r"^(declare .*\)) #\d+$", r"\1", text, flags=re.M)
    text = re.sub(r"^define (?:linkonce_odr )?", "define internal ", text, flags=re.M)
    text = re.sub(r"^(@.* = )(?:common|linkonce) ", r"\1internal ", text, flags=re.M)
    return f"""{text}
define void @{symbol}(ptr %words) {{
  %result = alloca [64 x i8], align 8
  %error = alloca [64 x i8], align 8
  %status = call i32 @{entry}(ptr %result, ptr %error, ptr %words)
  ret void
}}
"""


def _without_what_may_go(text: str) -> str:
    """No target, attributes and metadata: hints, in words that another LLVM may not know."""
    text = re.sub(r"^(; ModuleID|source_filename|target |attributes #|!).*\n", "", text, flags=re.M)
    text = re.sub(r",? ![\w.]+ ![\w.]+", "", text)
    text = re.sub(r" #\d+(?=[ \n]|$)", "", text)
    text = re.sub(r"^; Function Attrs: .*\n", "", text, flags=re.M)
    text = re.sub(
        r"^(?:declare|  (?:%\d+ = )?(?:tail )?call) .*llvm\.experimental\.noalias.*\n",
        "",
        text,
        flags=re.M,
    )
    text = re.sub(r" *; preds = .*$", "", text, flags=re.M)
    text = re.sub(r" (?:captures\(\w+\)|range\([^)]*\)|immarg|noundef|noalias)(?=[ ,)])", "", text)
    text = re.sub(r"\n{3,}", "\n\n", text)
    return text.strip("\n") + "\n"
