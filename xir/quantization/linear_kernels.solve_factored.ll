; made from fcd9e25fac29aa2772dfa231b94f4f8579595507025cd3ff495d3744110f628c
; by Numba 0.68.1, llvmlite 0.50.0, Python 3.11
define void @xir.quantization.linear_kernels.solve_factored(ptr %0) {
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
  %13 = inttoptr i64 %10 to ptr
  %14 = icmp ugt i64 %5, -9223372036854775808
  %15 = select i1 %14, i64 0, i64 %5
  br label %16

16:
  %17 = phi i64 [ %5, %1 ], [ %19, %21 ]
  %18 = phi i64 [ %15, %1 ], [ %48, %21 ]
  %19 = add i64 %17, -1
  %20 = icmp sgt i64 %18, 0
  br i1 %20, label %47, label %25

21:
  %22 = phi i64 [ 0, %47 ], [ %66, %64 ]
  %23 = phi i64 [ %63, %47 ], [ %65, %64 ]
  %24 = icmp sgt i64 %23, 0
  br i1 %24, label %64, label %16

25:
  %26 = call i64 @llvm.smax.i64(i64 %5, i64 0)
  br label %27

27:
  %28 = phi i64 [ 0, %25 ], [ %81, %36 ]
  %29 = phi i64 [ %26, %25 ], [ %80, %36 ]
  %30 = icmp sgt i64 %29, 0
  br i1 %30, label %79, label %46

31:
  %32 = phi i64 [ 0, %79 ], [ %90, %88 ]
  %33 = phi i64 [ %87, %79 ], [ %89, %88 ]
  %34 = phi double [ %86, %79 ], [ %105, %88 ]
  %35 = icmp sgt i64 %33, 0
  br i1 %35, label %88, label %36

36:
  %37 = select i1 %82, i64 %5, i64 0
  %38 = add i64 %28, %37
  %39 = select i1 %82, i64 %7, i64 0
  %40 = mul i64 %38, %7
  %41 = getelementptr double, ptr %8, i64 %40
  %42 = getelementptr double, ptr %41, i64 %28
  %43 = getelementptr double, ptr %42, i64 %39
  %44 = load double, ptr %43, align 8
  %45 = fdiv double %34, %44
  store double %45, ptr %85, align 8
  br label %27

46:
  ret void

47:
  %48 = add nsw i64 %18, -1
  %49 = icmp slt i64 %19, 0
  %50 = select i1 %49, i64 %12, i64 0
  %51 = getelementptr double, ptr %13, i64 %19
  %52 = getelementptr double, ptr %51, i64 %50
  %53 = load double, ptr %52, align 8
  %54 = select i1 %49, i64 %5, i64 0
  %55 = add i64 %19, %54
  %56 = select i1 %49, i64 %7, i64 0
  %57 = mul i64 %55, %7
  %58 = getelementptr double, ptr %8, i64 %57
  %59 = getelementptr double, ptr %58, i64 %19
  %60 = getelementptr double, ptr %59, i64 %56
  %61 = load double, ptr %60, align 8
  %62 = fdiv double %53, %61
  store double %62, ptr %52, align 8
  %63 = call i64 @llvm.smax.i64(i64 %19, i64 0)
  br label %21

64:
  %65 = add nsw i64 %23, -1
  %66 = add i64 %22, 1
  %67 = icmp slt i64 %22, 0
  %68 = select i1 %67, i64 %12, i64 0
  %69 = getelementptr double, ptr %13, i64 %22
  %70 = getelementptr double, ptr %69, i64 %68
  %71 = load double, ptr %70, align 8
  %72 = select i1 %67, i64 %7, i64 0
  %73 = getelementptr double, ptr %58, i64 %22
  %74 = getelementptr double, ptr %73, i64 %72
  %75 = load double, ptr %74, align 8
  %76 = load double, ptr %52, align 8
  %77 = fmul double %75, %76
  %78 = fsub double %71, %77
  store double %78, ptr %70, align 8
  br label %21

79:
  %80 = add nsw i64 %29, -1
  %81 = add i64 %28, 1
  %82 = icmp slt i64 %28, 0
  %83 = select i1 %82, i64 %12, i64 0
  %84 = getelementptr double, ptr %13, i64 %28
  %85 = getelementptr double, ptr %84, i64 %83
  %86 = load double, ptr %85, align 8
  %87 = call i64 @llvm.smax.i64(i64 %28, i64 0)
  br label %31

88:
  %89 = add nsw i64 %33, -1
  %90 = add i64 %32, 1
  %91 = select i1 %82, i64 %5, i64 0
  %92 = add i64 %28, %91
  %93 = icmp slt i64 %32, 0
  %94 = select i1 %93, i64 %7, i64 0
  %95 = mul i64 %92, %7
  %96 = getelementptr double, ptr %8, i64 %95
  %97 = getelementptr double, ptr %96, i64 %32
  %98 = getelementptr double, ptr %97, i64 %94
  %99 = load double, ptr %98, align 8
  %100 = select i1 %93, i64 %12, i64 0
  %101 = getelementptr double, ptr %13, i64 %32
  %102 = getelementptr double, ptr %101, i64 %100
  %103 = load double, ptr %102, align 8
  %104 = fmul double %99, %103
  %105 = fsub double %34, %104
  br label %31
}

declare i64 @llvm.smax.i64(i64, i64)
