; made from a78798ca11ed1db7de794a965e180d6a1c6b6913060f0a7db8141832ed440387
; by Numba 0.68.1, llvmlite 0.50.0, Python 3.11
define void @xir.quantization.kernels.filtered(ptr %0) {
  %2 = getelementptr i8, ptr %0, i64 8
  %3 = load i64, ptr %2, align 8
  %4 = getelementptr i8, ptr %0, i64 16
  %5 = load i64, ptr %4, align 8
  %6 = getelementptr i8, ptr %0, i64 24
  %7 = load i64, ptr %6, align 8
  %8 = getelementptr i8, ptr %0, i64 32
  %9 = load i64, ptr %8, align 8
  %10 = inttoptr i64 %3 to ptr
  %11 = getelementptr i8, ptr %0, i64 40
  %12 = load double, ptr %11, align 8
  %13 = getelementptr i8, ptr %0, i64 48
  %14 = load double, ptr %13, align 8
  %15 = getelementptr i8, ptr %0, i64 56
  %16 = load i64, ptr %15, align 8
  %17 = getelementptr i8, ptr %0, i64 64
  %18 = load i64, ptr %17, align 8
  %19 = getelementptr i8, ptr %0, i64 72
  %20 = load i64, ptr %19, align 8
  %21 = getelementptr i8, ptr %0, i64 80
  %22 = load i64, ptr %21, align 8
  %23 = inttoptr i64 %16 to ptr
  %24 = call i64 @llvm.smax.i64(i64 %5, i64 0)
  br label %25

25:
  %26 = phi i64 [ 0, %1 ], [ %42, %29 ]
  %27 = phi i64 [ %24, %1 ], [ %41, %29 ]
  %28 = icmp sgt i64 %27, 0
  br i1 %28, label %40, label %39

29:
  %30 = phi i64 [ 0, %40 ], [ %46, %33 ]
  %31 = phi i64 [ %43, %40 ], [ %45, %33 ]
  %32 = icmp sgt i64 %31, 0
  br i1 %32, label %44, label %25

33:
  %34 = phi i64 [ 0, %44 ], [ %50, %48 ]
  %35 = phi i64 [ %47, %44 ], [ %49, %48 ]
  %36 = phi double [ 0.000000e+00, %44 ], [ %69, %48 ]
  %37 = phi double [ 0.000000e+00, %44 ], [ %71, %48 ]
  %38 = icmp sgt i64 %35, 0
  br i1 %38, label %48, label %29

39:
  ret void

40:
  %41 = add nsw i64 %27, -1
  %42 = add i64 %26, 1
  %43 = call i64 @llvm.smax.i64(i64 %7, i64 0)
  br label %29

44:
  %45 = add nsw i64 %31, -1
  %46 = add i64 %30, 1
  %47 = call i64 @llvm.smax.i64(i64 %9, i64 0)
  br label %33

48:
  %49 = add nsw i64 %35, -1
  %50 = add i64 %34, 1
  %51 = icmp slt i64 %26, 0
  %52 = select i1 %51, i64 %5, i64 0
  %53 = add i64 %26, %52
  %54 = icmp slt i64 %30, 0
  %55 = select i1 %54, i64 %7, i64 0
  %56 = add i64 %30, %55
  %57 = icmp slt i64 %34, 0
  %58 = select i1 %57, i64 %9, i64 0
  %59 = mul i64 %7, %9
  %60 = mul i64 %53, %59
  %61 = mul i64 %56, %9
  %62 = getelementptr float, ptr %10, i64 %60
  %63 = getelementptr float, ptr %62, i64 %61
  %64 = getelementptr float, ptr %63, i64 %34
  %65 = getelementptr float, ptr %64, i64 %58
  %66 = load float, ptr %65, align 4
  %67 = fpext float %66 to double
  %68 = fadd double %36, %67
  %69 = fmul double %68, %12
  %70 = fmul double %37, %14
  %71 = fadd double %70, %69
  %72 = select i1 %51, i64 %18, i64 0
  %73 = add i64 %26, %72
  %74 = select i1 %54, i64 %20, i64 0
  %75 = add i64 %30, %74
  %76 = select i1 %57, i64 %22, i64 0
  %77 = mul i64 %20, %22
  %78 = mul i64 %73, %77
  %79 = mul i64 %75, %22
  %80 = getelementptr float, ptr %23, i64 %78
  %81 = getelementptr float, ptr %80, i64 %79
  %82 = getelementptr float, ptr %81, i64 %34
  %83 = getelementptr float, ptr %82, i64 %76
  %84 = fptrunc double %71 to float
  store float %84, ptr %83, align 4
  br label %33
}

declare i64 @llvm.smax.i64(i64, i64)
