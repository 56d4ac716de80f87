; made from 6f7e4038bedfa0476839c926ec7bb3995a6e2b63792911167ce0756063935cc9
; by Numba 0.68.1, llvmlite 0.50.0, Python 3.11
declare double @llvm.fabs.f64(double)

define void @xir.quantization.moment_kernels.largest_currents(ptr %0) {
  %2 = getelementptr i8, ptr %0, i64 8
  %3 = load i64, ptr %2, align 8
  %4 = getelementptr i8, ptr %0, i64 16
  %5 = load i64, ptr %4, align 8
  %6 = getelementptr i8, ptr %0, i64 24
  %7 = load i64, ptr %6, align 8
  %8 = getelementptr i8, ptr %0, i64 32
  %9 = load i64, ptr %8, align 8
  %10 = getelementptr i8, ptr %0, i64 40
  %11 = load i64, ptr %10, align 8
  %12 = inttoptr i64 %3 to ptr
  %13 = getelementptr i8, ptr %0, i64 48
  %14 = load i64, ptr %13, align 8
  %15 = getelementptr i8, ptr %0, i64 56
  %16 = load i64, ptr %15, align 8
  %17 = getelementptr i8, ptr %0, i64 64
  %18 = load i64, ptr %17, align 8
  %19 = inttoptr i64 %14 to ptr
  %20 = getelementptr i8, ptr %0, i64 72
  %21 = load i64, ptr %20, align 8
  %22 = getelementptr i8, ptr %0, i64 80
  %23 = load i64, ptr %22, align 8
  %24 = getelementptr i8, ptr %0, i64 88
  %25 = load i64, ptr %24, align 8
  %26 = inttoptr i64 %21 to ptr
  %27 = getelementptr i8, ptr %0, i64 96
  %28 = load i64, ptr %27, align 8
  %29 = getelementptr i8, ptr %0, i64 104
  %30 = load i64, ptr %29, align 8
  %31 = inttoptr i64 %28 to ptr
  %32 = call i64 @llvm.smax.i64(i64 %7, i64 0)
  br label %33

33:
  %34 = phi i64 [ 0, %1 ], [ %61, %53 ]
  %35 = phi i64 [ %32, %1 ], [ %60, %53 ]
  %36 = icmp sgt i64 %35, 0
  br i1 %36, label %59, label %58

37:
  %38 = phi i64 [ 0, %59 ], [ %65, %42 ]
  %39 = phi i64 [ %62, %59 ], [ %64, %42 ]
  %40 = phi double [ 0.000000e+00, %59 ], [ %45, %42 ]
  %41 = icmp sgt i64 %39, 0
  br i1 %41, label %63, label %53

42:
  %43 = phi i64 [ 0, %63 ], [ %71, %47 ]
  %44 = phi i64 [ %68, %63 ], [ %70, %47 ]
  %45 = phi double [ %40, %63 ], [ %50, %47 ]
  %46 = icmp sgt i64 %44, 0
  br i1 %46, label %69, label %37

47:
  %48 = phi i64 [ 0, %69 ], [ %75, %73 ]
  %49 = phi i64 [ %72, %69 ], [ %74, %73 ]
  %50 = phi double [ %45, %69 ], [ %112, %73 ]
  %51 = phi double [ 0.000000e+00, %69 ], [ %121, %73 ]
  %52 = icmp sgt i64 %49, 0
  br i1 %52, label %73, label %42

53:
  %54 = icmp slt i64 %34, 0
  %55 = select i1 %54, i64 %30, i64 0
  %56 = getelementptr double, ptr %31, i64 %34
  %57 = getelementptr double, ptr %56, i64 %55
  store double %40, ptr %57, align 8
  br label %33

58:
  ret void

59:
  %60 = add nsw i64 %35, -1
  %61 = add i64 %34, 1
  %62 = call i64 @llvm.smax.i64(i64 %18, i64 0)
  br label %37

63:
  %64 = add nsw i64 %39, -1
  %65 = add i64 %38, 1
  %66 = add nsw i64 %5, -1
  %67 = call i64 @llvm.smin.i64(i64 %66, i64 %38)
  %68 = call i64 @llvm.smax.i64(i64 %9, i64 0)
  br label %42

69:
  %70 = add nsw i64 %44, -1
  %71 = add i64 %43, 1
  %72 = call i64 @llvm.smax.i64(i64 %11, i64 0)
  br label %47

73:
  %74 = add nsw i64 %49, -1
  %75 = add i64 %48, 1
  %76 = icmp slt i64 %34, 0
  %77 = select i1 %76, i64 %16, i64 0
  %78 = add i64 %34, %77
  %79 = icmp slt i64 %38, 0
  %80 = select i1 %79, i64 %18, i64 0
  %81 = mul i64 %78, %18
  %82 = getelementptr double, ptr %19, i64 %81
  %83 = getelementptr double, ptr %82, i64 %38
  %84 = getelementptr double, ptr %83, i64 %80
  %85 = load double, ptr %84, align 8
  %86 = icmp slt i64 %67, 0
  %87 = select i1 %86, i64 %5, i64 0
  %88 = add i64 %67, %87
  %89 = select i1 %76, i64 %7, i64 0
  %90 = add i64 %34, %89
  %91 = icmp slt i64 %43, 0
  %92 = select i1 %91, i64 %9, i64 0
  %93 = add i64 %43, %92
  %94 = icmp slt i64 %48, 0
  %95 = select i1 %94, i64 %11, i64 0
  %96 = mul i64 %7, %9
  %97 = mul i64 %96, %11
  %98 = mul i64 %9, %11
  %99 = mul i64 %88, %97
  %100 = mul i64 %90, %98
  %101 = mul i64 %93, %11
  %102 = getelementptr double, ptr %12, i64 %99
  %103 = getelementptr double, ptr %102, i64 %100
  %104 = getelementptr double, ptr %103, i64 %101
  %105 = getelementptr double, ptr %104, i64 %48
  %106 = getelementptr double, ptr %105, i64 %95
  %107 = load double, ptr %106, align 8
  %108 = fmul double %85, %107
  %109 = fadd double %51, %108
  %110 = call double @llvm.fabs.f64(double %109)
  %111 = fcmp ogt double %110, %50
  %112 = select i1 %111, double %110, double %50
  %113 = select i1 %76, i64 %23, i64 0
  %114 = add i64 %34, %113
  %115 = select i1 %79, i64 %25, i64 0
  %116 = mul i64 %114, %25
  %117 = getelementptr double, ptr %26, i64 %116
  %118 = getelementptr double, ptr %117, i64 %38
  %119 = getelementptr double, ptr %118, i64 %115
  %120 = load double, ptr %119, align 8
  %121 = fmul double %109, %120
  br label %47
}

declare i64 @llvm.smin.i64(i64, i64)

declare i64 @llvm.smax.i64(i64, i64)
