; made from 223ba77a8554dcf308e0aa1531f1acb6fa8f2c6b2e3a5747b0d91a65426ce4e7
; by Numba 0.68.1, llvmlite 0.50.0, Python 3.11
define void @xir.quantization.search_kernels.real_interval(ptr %0) {
  %2 = getelementptr i8, ptr %0, i64 8
  %3 = load double, ptr %2, align 8
  %4 = getelementptr i8, ptr %0, i64 16
  %5 = load double, ptr %4, align 8
  %6 = getelementptr i8, ptr %0, i64 24
  %7 = load double, ptr %6, align 8
  %8 = getelementptr i8, ptr %0, i64 32
  %9 = load i64, ptr %8, align 8
  %10 = getelementptr i8, ptr %0, i64 40
  %11 = load i64, ptr %10, align 8
  %12 = getelementptr i8, ptr %0, i64 48
  %13 = load i64, ptr %12, align 8
  %14 = call i64 @llvm.smax.i64(i64 %13, i64 0)
  br label %15

15:
  %16 = phi i64 [ 0, %1 ], [ %39, %32 ]
  %17 = phi i64 [ %14, %1 ], [ %38, %32 ]
  %18 = phi i64 [ 0, %1 ], [ %35, %32 ]
  %19 = phi i64 [ 0, %1 ], [ %34, %32 ]
  %20 = phi i64 [ 0, %1 ], [ %33, %32 ]
  %21 = phi double [ 0.000000e+00, %1 ], [ %36, %32 ]
  %22 = icmp sgt i64 %17, 0
  br i1 %22, label %37, label %89

23:
  %24 = fcmp oeq double %3, 0.000000e+00
  br i1 %24, label %43, label %45

25:
  %26 = sub nsw i64 %16, %83
  %27 = sub nsw i64 %79, %84
  %28 = sitofp i64 %26 to double
  %29 = sitofp i64 %27 to double
  %30 = fdiv double %28, %29
  %31 = bitcast double %30 to i64
  br label %89

32:
  %33 = phi i64 [ %20, %37 ], [ %79, %71 ]
  %34 = phi i64 [ %19, %37 ], [ %83, %71 ]
  %35 = phi i64 [ %18, %37 ], [ %84, %71 ]
  %36 = phi double [ %41, %37 ], [ %77, %71 ]
  br label %15

37:
  %38 = add nsw i64 %17, -1
  %39 = add i64 %16, 1
  %40 = fmul double %21, %7
  %41 = fadd double %40, %5
  %42 = fcmp ult double %41, %3
  br i1 %42, label %32, label %23

43:
  %44 = fdiv double %41, %3
  br label %71

45:
  %46 = frem double %41, %3
  %47 = fsub double %41, %46
  %48 = fdiv double %47, %3
  %49 = fcmp une double %46, 0.000000e+00
  br i1 %49, label %50, label %56

50:
  %51 = fcmp olt double %46, 0.000000e+00
  %52 = fcmp olt double %3, 0.000000e+00
  %53 = xor i1 %52, %51
  %54 = fadd double %48, -1.000000e+00
  %55 = select i1 %53, double %54, double %48
  br label %56

56:
  %57 = phi double [ %55, %50 ], [ %48, %45 ]
  %58 = fcmp ueq double %57, 0.000000e+00
  br i1 %58, label %65, label %59

59:
  %60 = call double @llvm.floor.f64(double %57)
  %61 = fsub double %57, %60
  %62 = fadd double %60, 1.000000e+00
  %63 = fcmp ogt double %61, 5.000000e-01
  %64 = select i1 %63, double %62, double %60
  br label %65

65:
  %66 = phi double [ %64, %59 ], [ 0.000000e+00, %56 ]
  %67 = fmul double %57, %57
  %68 = fmul double %67, %41
  %69 = fdiv double %68, %3
  %70 = select i1 %58, double %69, double %66
  br label %71

71:
  %72 = phi double [ %44, %43 ], [ %70, %65 ]
  %73 = fptosi double %72 to i64
  %74 = call i64 @llvm.smin.i64(i64 %9, i64 %73)
  %75 = sitofp i64 %74 to double
  %76 = fmul double %3, %75
  %77 = fsub double %41, %76
  %78 = icmp slt i64 %20, %11
  %79 = add nsw i64 %20, %74
  %80 = icmp sgt i64 %11, %79
  %81 = select i1 %80, i64 %19, i64 %16
  %82 = select i1 %80, i64 %18, i64 %79
  %83 = select i1 %78, i64 %81, i64 %19
  %84 = select i1 %78, i64 %82, i64 %18
  %85 = icmp slt i64 %83, 1
  %86 = shl nsw i64 %11, 1
  %87 = icmp slt i64 %79, %86
  %88 = select i1 %85, i1 true, i1 %87
  br i1 %88, label %32, label %25

89:
  %90 = phi i64 [ %31, %25 ], [ 0, %15 ]
  store i64 %90, ptr %0, align 8
  ret void
}

declare double @llvm.floor.f64(double)

declare i64 @llvm.smin.i64(i64, i64)

declare i64 @llvm.smax.i64(i64, i64)
