; made from ad1fbb8522d2ffa82a6e5aabe3304dd25208be8b30e40e7696d2e6b7ace5b929
; by Numba 0.68.1, llvmlite 0.50.0, Python 3.11
declare double @llvm.rint.f64(double)

define void @xir.quantization.kernels.descend(ptr %0) {
  %2 = getelementptr i8, ptr %0, i64 8
  %3 = load i64, ptr %2, align 8
  %4 = getelementptr i8, ptr %0, i64 16
  %5 = load i64, ptr %4, align 8
  %6 = inttoptr i64 %3 to ptr
  %7 = getelementptr i8, ptr %0, i64 24
  %8 = load i64, ptr %7, align 8
  %9 = getelementptr i8, ptr %0, i64 32
  %10 = load i64, ptr %9, align 8
  %11 = getelementptr i8, ptr %0, i64 40
  %12 = load i64, ptr %11, align 8
  %13 = inttoptr i64 %8 to ptr
  %14 = getelementptr i8, ptr %0, i64 48
  %15 = load double, ptr %14, align 8
  %16 = getelementptr i8, ptr %0, i64 56
  %17 = load double, ptr %16, align 8
  %18 = getelementptr i8, ptr %0, i64 64
  %19 = load i64, ptr %18, align 8
  %20 = getelementptr i8, ptr %0, i64 72
  %21 = load i64, ptr %20, align 8
  %22 = getelementptr i8, ptr %0, i64 80
  %23 = load i64, ptr %22, align 8
  %24 = inttoptr i64 %21 to ptr
  %25 = call i64 @llvm.smax.i64(i64 %19, i64 0)
  br label %26

26:
  %27 = phi i64 [ %25, %1 ], [ %63, %58 ]
  %28 = phi double [ 0.000000e+00, %1 ], [ %34, %58 ]
  %29 = icmp sgt i64 %27, 0
  br i1 %29, label %62, label %108

30:
  %31 = phi i64 [ 0, %62 ], [ %67, %59 ]
  %32 = phi i64 [ %64, %62 ], [ %66, %59 ]
  %33 = phi i1 [ false, %62 ], [ %60, %59 ]
  %34 = phi double [ %28, %62 ], [ %61, %59 ]
  %35 = icmp sgt i64 %32, 0
  br i1 %35, label %65, label %58

36:
  %37 = select i1 %68, i64 %23, i64 0
  %38 = getelementptr double, ptr %24, i64 %31
  %39 = getelementptr double, ptr %38, i64 %37
  %40 = load double, ptr %39, align 8
  %41 = select i1 %68, i64 %5, i64 0
  %42 = getelementptr double, ptr %6, i64 %31
  %43 = getelementptr double, ptr %42, i64 %41
  %44 = load double, ptr %43, align 8
  %45 = fdiv double %44, %76
  br label %78

46:
  %47 = fmul double %89, 2.000000e+00
  %48 = fmul double %47, %44
  %49 = fmul double %89, %89
  %50 = fmul double %49, %76
  %51 = fadd double %48, %50
  %52 = fcmp olt double %51, 0.000000e+00
  br i1 %52, label %53, label %59

53:
  store double %88, ptr %39, align 8
  br label %54

54:
  %55 = phi i64 [ 0, %53 ], [ %93, %91 ]
  %56 = phi i64 [ %64, %53 ], [ %92, %91 ]
  %57 = icmp sgt i64 %56, 0
  br i1 %57, label %91, label %59

58:
  br i1 %33, label %26, label %108

59:
  %60 = phi i1 [ %33, %65 ], [ true, %54 ], [ %33, %46 ], [ %33, %83 ]
  %61 = phi double [ %34, %65 ], [ %79, %54 ], [ %79, %46 ], [ %79, %83 ]
  br label %30

62:
  %63 = add nsw i64 %27, -1
  %64 = call i64 @llvm.smax.i64(i64 %23, i64 0)
  br label %30

65:
  %66 = add nsw i64 %32, -1
  %67 = add i64 %31, 1
  %68 = icmp slt i64 %31, 0
  %69 = select i1 %68, i64 %10, i64 0
  %70 = add i64 %31, %69
  %71 = select i1 %68, i64 %12, i64 0
  %72 = mul i64 %70, %12
  %73 = getelementptr double, ptr %13, i64 %72
  %74 = getelementptr double, ptr %73, i64 %31
  %75 = getelementptr double, ptr %74, i64 %71
  %76 = load double, ptr %75, align 8
  %77 = fcmp ugt double %76, 0.000000e+00
  br i1 %77, label %36, label %59

78:
  %79 = phi double [ %34, %36 ], [ %82, %81 ]
  %80 = phi i1 [ true, %36 ], [ false, %81 ]
  br i1 %80, label %81, label %83

81:
  %82 = call double @llvm.rint.f64(double %45)
  br label %78

83:
  %84 = fsub double %40, %79
  %85 = fcmp ogt double %15, %84
  %86 = select i1 %85, double %15, double %84
  %87 = fcmp olt double %17, %86
  %88 = select i1 %87, double %17, double %86
  %89 = fsub double %88, %40
  %90 = fcmp une double %89, 0.000000e+00
  br i1 %90, label %46, label %59

91:
  %92 = add nsw i64 %56, -1
  %93 = add i64 %55, 1
  %94 = icmp slt i64 %55, 0
  %95 = select i1 %94, i64 %5, i64 0
  %96 = getelementptr double, ptr %6, i64 %55
  %97 = getelementptr double, ptr %96, i64 %95
  %98 = load double, ptr %97, align 8
  %99 = select i1 %94, i64 %10, i64 0
  %100 = add i64 %55, %99
  %101 = mul i64 %100, %12
  %102 = getelementptr double, ptr %13, i64 %101
  %103 = getelementptr double, ptr %102, i64 %31
  %104 = getelementptr double, ptr %103, i64 %71
  %105 = load double, ptr %104, align 8
  %106 = fmul double %105, %89
  %107 = fadd double %98, %106
  store double %107, ptr %97, align 8
  br label %54

108:
  ret void
}

declare i64 @llvm.smax.i64(i64, i64)
