; made from 5359d42cab25407d2b63b9af105139f50e8f9d4091e1efa94b98494cc1ef3b02
; by Numba 0.68.1, llvmlite 0.50.0, Python 3.11
define void @xir.sensors.audio2.kernels.run_sections(ptr %0) {
  %2 = getelementptr i8, ptr %0, i64 8
  %3 = load i64, ptr %2, align 8
  %4 = getelementptr i8, ptr %0, i64 16
  %5 = load i64, ptr %4, align 8
  %6 = getelementptr i8, ptr %0, i64 24
  %7 = load i64, ptr %6, align 8
  %8 = inttoptr i64 %3 to ptr
  %9 = getelementptr i8, ptr %0, i64 32
  %10 = load i64, ptr %9, align 8
  %11 = getelementptr i8, ptr %0, i64 40
  %12 = load i64, ptr %11, align 8
  %13 = getelementptr i8, ptr %0, i64 48
  %14 = load i64, ptr %13, align 8
  %15 = inttoptr i64 %10 to ptr
  %16 = getelementptr i8, ptr %0, i64 56
  %17 = load i64, ptr %16, align 8
  %18 = getelementptr i8, ptr %0, i64 64
  %19 = load i64, ptr %18, align 8
  %20 = inttoptr i64 %17 to ptr
  %21 = call i64 @llvm.smax.i64(i64 %19, i64 0)
  br label %22

22:
  %23 = phi i64 [ 0, %1 ], [ %35, %31 ]
  %24 = phi i64 [ %21, %1 ], [ %34, %31 ]
  %25 = icmp sgt i64 %24, 0
  br i1 %25, label %33, label %32

26:
  %27 = phi i64 [ 0, %33 ], [ %44, %42 ]
  %28 = phi i64 [ %41, %33 ], [ %43, %42 ]
  %29 = phi double [ %40, %33 ], [ %57, %42 ]
  %30 = icmp sgt i64 %28, 0
  br i1 %30, label %42, label %31

31:
  store double %29, ptr %39, align 8
  br label %22

32:
  ret void

33:
  %34 = add nsw i64 %24, -1
  %35 = add i64 %23, 1
  %36 = icmp slt i64 %23, 0
  %37 = select i1 %36, i64 %19, i64 0
  %38 = getelementptr double, ptr %20, i64 %23
  %39 = getelementptr double, ptr %38, i64 %37
  %40 = load double, ptr %39, align 8
  %41 = call i64 @llvm.smax.i64(i64 %5, i64 0)
  br label %26

42:
  %43 = add nsw i64 %28, -1
  %44 = add i64 %27, 1
  %45 = icmp slt i64 %27, 0
  %46 = select i1 %45, i64 %5, i64 0
  %47 = add i64 %27, %46
  %48 = mul i64 %47, %7
  %49 = getelementptr double, ptr %8, i64 %48
  %50 = load double, ptr %49, align 8
  %51 = fmul double %50, %29
  %52 = select i1 %45, i64 %12, i64 0
  %53 = add i64 %27, %52
  %54 = mul i64 %53, %14
  %55 = getelementptr double, ptr %15, i64 %54
  %56 = load double, ptr %55, align 8
  %57 = fadd double %51, %56
  %58 = getelementptr i8, ptr %49, i64 8
  %59 = load double, ptr %58, align 8
  %60 = fmul double %59, %29
  %61 = getelementptr i8, ptr %49, i64 32
  %62 = load double, ptr %61, align 8
  %63 = fmul double %62, %57
  %64 = fsub double %60, %63
  %65 = getelementptr i8, ptr %55, i64 8
  %66 = load double, ptr %65, align 8
  %67 = fadd double %64, %66
  store double %67, ptr %55, align 8
  %68 = getelementptr i8, ptr %49, i64 16
  %69 = load double, ptr %68, align 8
  %70 = fmul double %69, %29
  %71 = getelementptr i8, ptr %49, i64 40
  %72 = load double, ptr %71, align 8
  %73 = fmul double %72, %57
  %74 = fsub double %70, %73
  store double %74, ptr %65, align 8
  br label %26
}

declare i64 @llvm.smax.i64(i64, i64)
