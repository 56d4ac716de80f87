; made from d65d3c187821b12fbea0e57278ad7e6bced2833e2845b4c52ec916646cbe8d06
; by Numba 0.68.1, llvmlite 0.50.0, Python 3.11
declare double @llvm.rint.f64(double)

define void @xir.quantization.linear_kernels.round_in_turn(ptr %0) {
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
  %22 = inttoptr i64 %19 to ptr
  %23 = getelementptr i8, ptr %0, i64 80
  %24 = load i64, ptr %23, align 8
  %25 = getelementptr i8, ptr %0, i64 88
  %26 = load i64, ptr %25, align 8
  %27 = inttoptr i64 %24 to ptr
  %28 = call i64 @llvm.smax.i64(i64 %5, i64 0)
  br label %29

29:
  %30 = phi i64 [ 0, %1 ], [ %58, %84 ]
  %31 = phi i64 [ %28, %1 ], [ %57, %84 ]
  %32 = phi double [ 0.000000e+00, %1 ], [ %80, %84 ]
  %33 = icmp sgt i64 %31, 0
  br i1 %33, label %56, label %55

34:
  %35 = phi i64 [ 0, %56 ], [ %62, %60 ]
  %36 = phi i64 [ %59, %56 ], [ %61, %60 ]
  %37 = phi double [ 0.000000e+00, %56 ], [ %78, %60 ]
  %38 = icmp sgt i64 %36, 0
  br i1 %38, label %60, label %39

39:
  %40 = icmp slt i64 %30, 0
  %41 = select i1 %40, i64 %5, i64 0
  %42 = getelementptr double, ptr %6, i64 %30
  %43 = getelementptr double, ptr %42, i64 %41
  %44 = load double, ptr %43, align 8
  %45 = select i1 %40, i64 %10, i64 0
  %46 = add i64 %30, %45
  %47 = select i1 %40, i64 %12, i64 0
  %48 = mul i64 %46, %12
  %49 = getelementptr double, ptr %13, i64 %48
  %50 = getelementptr double, ptr %49, i64 %30
  %51 = getelementptr double, ptr %50, i64 %47
  %52 = load double, ptr %51, align 8
  %53 = fdiv double %37, %52
  %54 = fsub double %44, %53
  br label %79

55:
  ret void

56:
  %57 = add nsw i64 %31, -1
  %58 = add i64 %30, 1
  %59 = call i64 @llvm.smax.i64(i64 %30, i64 0)
  br label %34

60:
  %61 = add nsw i64 %36, -1
  %62 = add i64 %35, 1
  %63 = icmp slt i64 %30, 0
  %64 = select i1 %63, i64 %10, i64 0
  %65 = add i64 %30, %64
  %66 = icmp slt i64 %35, 0
  %67 = select i1 %66, i64 %12, i64 0
  %68 = mul i64 %65, %12
  %69 = getelementptr double, ptr %13, i64 %68
  %70 = getelementptr double, ptr %69, i64 %35
  %71 = getelementptr double, ptr %70, i64 %67
  %72 = load double, ptr %71, align 8
  %73 = select i1 %66, i64 %21, i64 0
  %74 = getelementptr double, ptr %22, i64 %35
  %75 = getelementptr double, ptr %74, i64 %73
  %76 = load double, ptr %75, align 8
  %77 = fmul double %72, %76
  %78 = fadd double %37, %77
  br label %34

79:
  %80 = phi double [ %32, %39 ], [ %83, %82 ]
  %81 = phi i1 [ true, %39 ], [ false, %82 ]
  br i1 %81, label %82, label %84

82:
  %83 = call double @llvm.rint.f64(double %54)
  br label %79

84:
  %85 = fcmp ogt double %15, %80
  %86 = select i1 %85, double %15, double %80
  %87 = fcmp olt double %17, %86
  %88 = select i1 %87, double %17, double %86
  %89 = select i1 %40, i64 %26, i64 0
  %90 = getelementptr double, ptr %27, i64 %30
  %91 = getelementptr double, ptr %90, i64 %89
  store double %88, ptr %91, align 8
  %92 = load double, ptr %43, align 8
  %93 = fsub double %88, %92
  %94 = select i1 %40, i64 %21, i64 0
  %95 = getelementptr double, ptr %22, i64 %30
  %96 = getelementptr double, ptr %95, i64 %94
  store double %93, ptr %96, align 8
  br label %29
}

declare i64 @llvm.smax.i64(i64, i64)
