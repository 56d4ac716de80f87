; made from a0861e5217172db6924f4378555612a0123ea61b9cb36f57297649f9ce8ec106
; by Numba 0.68.1, llvmlite 0.50.0, Python 3.11
define void @xir.sensors.audio3.kernels.modulate(ptr %0) {
  %2 = getelementptr i8, ptr %0, i64 8
  %3 = load i64, ptr %2, align 8
  %4 = getelementptr i8, ptr %0, i64 16
  %5 = load i64, ptr %4, align 8
  %6 = inttoptr i64 %3 to ptr
  %7 = getelementptr i8, ptr %0, i64 24
  %8 = load double, ptr %7, align 8
  %9 = getelementptr i8, ptr %0, i64 32
  %10 = load i64, ptr %9, align 8
  %11 = inttoptr i64 %10 to ptr
  %12 = getelementptr i8, ptr %0, i64 48
  %13 = load i64, ptr %12, align 8
  %14 = inttoptr i64 %13 to ptr
  %15 = getelementptr i8, ptr %0, i64 64
  %16 = load i64, ptr %15, align 8
  %17 = getelementptr i8, ptr %0, i64 72
  %18 = load i64, ptr %17, align 8
  %19 = inttoptr i64 %16 to ptr
  %20 = call i64 @llvm.smax.i64(i64 %5, i64 0)
  br label %21

21:
  %22 = phi i64 [ 0, %1 ], [ %28, %26 ]
  %23 = phi i64 [ %20, %1 ], [ %27, %26 ]
  %24 = icmp sgt i64 %23, 0
  br i1 %24, label %26, label %25

25:
  ret void

26:
  %27 = add nsw i64 %23, -1
  %28 = add i64 %22, 1
  %29 = getelementptr i8, ptr %14, i64 32
  %30 = load double, ptr %29, align 8
  %31 = load double, ptr %11, align 8
  %32 = icmp slt i64 %22, 0
  %33 = select i1 %32, i64 %5, i64 0
  %34 = getelementptr double, ptr %6, i64 %22
  %35 = getelementptr double, ptr %34, i64 %33
  %36 = load double, ptr %35, align 8
  %37 = fmul double %31, %36
  %38 = getelementptr i8, ptr %11, i64 32
  %39 = load double, ptr %38, align 8
  %40 = fmul double %39, %30
  %41 = fadd double %37, %40
  %42 = getelementptr i8, ptr %11, i64 8
  %43 = load double, ptr %42, align 8
  %44 = load double, ptr %14, align 8
  %45 = fmul double %43, %44
  %46 = getelementptr i8, ptr %11, i64 40
  %47 = load double, ptr %46, align 8
  %48 = fmul double %47, %30
  %49 = fadd double %45, %48
  %50 = getelementptr i8, ptr %11, i64 16
  %51 = load double, ptr %50, align 8
  %52 = getelementptr i8, ptr %14, i64 8
  %53 = load double, ptr %52, align 8
  %54 = fmul double %51, %53
  %55 = getelementptr i8, ptr %11, i64 48
  %56 = load double, ptr %55, align 8
  %57 = fmul double %56, %30
  %58 = fadd double %54, %57
  %59 = getelementptr i8, ptr %11, i64 24
  %60 = load double, ptr %59, align 8
  %61 = getelementptr i8, ptr %14, i64 16
  %62 = load double, ptr %61, align 8
  %63 = fmul double %60, %62
  %64 = getelementptr i8, ptr %11, i64 56
  %65 = load double, ptr %64, align 8
  %66 = fmul double %65, %30
  %67 = fadd double %63, %66
  %68 = fdiv double %41, %8
  %69 = fadd double %44, %68
  store double %69, ptr %14, align 8
  %70 = fdiv double %49, %8
  %71 = fadd double %53, %70
  store double %71, ptr %52, align 8
  %72 = fdiv double %58, %8
  %73 = fadd double %62, %72
  store double %73, ptr %61, align 8
  %74 = getelementptr i8, ptr %14, i64 24
  %75 = load double, ptr %74, align 8
  %76 = fdiv double %67, %8
  %77 = fadd double %75, %76
  store double %77, ptr %74, align 8
  %78 = fcmp ogt double %77, 0.000000e+00
  %79 = select i1 %32, i64 %18, i64 0
  %80 = getelementptr i8, ptr %19, i64 %22
  %81 = getelementptr i8, ptr %80, i64 %79
  %82 = zext i1 %78 to i8
  store i8 %82, ptr %81, align 1
  %83 = load double, ptr %74, align 8
  %84 = fcmp ogt double %83, 0.000000e+00
  %85 = select i1 %84, double 1.000000e+00, double -1.000000e+00
  store double %85, ptr %29, align 8
  br label %21
}

declare i64 @llvm.smax.i64(i64, i64)
