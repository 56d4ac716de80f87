; made from 6ab00a1c90785f5f342bf1bd06b27e76991104873a563cde9738aac26147de1e
; by Numba 0.68.1, llvmlite 0.50.0, Python 3.11
define void @xir.sensors.audio2.kernels.fire(ptr %0) {
  %2 = getelementptr i8, ptr %0, i64 8
  %3 = load i64, ptr %2, align 8
  %4 = getelementptr i8, ptr %0, i64 16
  %5 = load i64, ptr %4, align 8
  %6 = getelementptr i8, ptr %0, i64 24
  %7 = load i64, ptr %6, align 8
  %8 = inttoptr i64 %3 to ptr
  %9 = getelementptr i8, ptr %0, i64 32
  %10 = load double, ptr %9, align 8
  %11 = getelementptr i8, ptr %0, i64 40
  %12 = load i64, ptr %11, align 8
  %13 = getelementptr i8, ptr %0, i64 48
  %14 = load i64, ptr %13, align 8
  %15 = inttoptr i64 %12 to ptr
  %16 = getelementptr i8, ptr %0, i64 56
  %17 = load i64, ptr %16, align 8
  %18 = getelementptr i8, ptr %0, i64 64
  %19 = load i64, ptr %18, align 8
  %20 = getelementptr i8, ptr %0, i64 72
  %21 = load i64, ptr %20, align 8
  %22 = getelementptr i8, ptr %0, i64 80
  %23 = load i64, ptr %22, align 8
  %24 = getelementptr i8, ptr %0, i64 88
  %25 = load i64, ptr %24, align 8
  %26 = inttoptr i64 %21 to ptr
  %27 = icmp sgt i64 %14, 0
  br i1 %27, label %45, label %102

28:
  %29 = phi i64 [ 0, %64 ], [ %68, %32 ]
  %30 = phi i64 [ %65, %64 ], [ %67, %32 ]
  %31 = icmp sgt i64 %30, 0
  br i1 %31, label %66, label %102

32:
  %33 = phi i64 [ 0, %66 ], [ %72, %42 ]
  %34 = phi i64 [ %69, %66 ], [ %71, %42 ]
  %35 = phi double [ 0.000000e+00, %66 ], [ %44, %42 ]
  %36 = phi i64 [ %17, %66 ], [ %43, %42 ]
  %37 = icmp sgt i64 %34, 0
  br i1 %37, label %70, label %28

38:
  %39 = add nsw i64 %36, 1
  %40 = icmp eq i64 %39, %19
  br i1 %40, label %41, label %42

41:
  store i8 1, ptr %100, align 1
  br label %42

42:
  %43 = phi i64 [ 0, %41 ], [ %39, %38 ], [ %36, %70 ]
  %44 = phi double [ 0.000000e+00, %41 ], [ 0.000000e+00, %38 ], [ %93, %70 ]
  br label %32

45:
  %46 = load double, ptr %15, align 8
  %47 = icmp eq i64 %14, 1
  br i1 %47, label %102, label %48

48:
  %49 = getelementptr i8, ptr %15, i64 8
  %50 = load double, ptr %49, align 8
  %51 = icmp sgt i64 %14, 2
  br i1 %51, label %52, label %102

52:
  %53 = getelementptr i8, ptr %15, i64 16
  %54 = load double, ptr %53, align 8
  %55 = icmp eq i64 %14, 3
  br i1 %55, label %102, label %56

56:
  %57 = getelementptr i8, ptr %15, i64 24
  %58 = load double, ptr %57, align 8
  %59 = icmp sgt i64 %14, 4
  br i1 %59, label %60, label %102

60:
  %61 = getelementptr i8, ptr %15, i64 32
  %62 = load double, ptr %61, align 8
  %63 = icmp eq i64 %14, 5
  br i1 %63, label %64, label %102

64:
  %65 = call i64 @llvm.smax.i64(i64 %25, i64 0)
  br label %28

66:
  %67 = add nsw i64 %30, -1
  %68 = add i64 %29, 1
  %69 = call i64 @llvm.smax.i64(i64 %23, i64 0)
  br label %32

70:
  %71 = add nsw i64 %34, -1
  %72 = add i64 %33, 1
  %73 = fmul double %10, %46
  %74 = icmp slt i64 %33, 0
  %75 = select i1 %74, i64 %5, i64 0
  %76 = add i64 %33, %75
  %77 = icmp slt i64 %29, 0
  %78 = select i1 %77, i64 %7, i64 0
  %79 = mul i64 %76, %7
  %80 = getelementptr double, ptr %8, i64 %79
  %81 = getelementptr double, ptr %80, i64 %29
  %82 = getelementptr double, ptr %81, i64 %78
  %83 = load double, ptr %82, align 8
  %84 = fmul double %73, %83
  %85 = fmul double %50, %35
  %86 = fmul double %85, %10
  %87 = fsub double %84, %86
  %88 = fdiv double %87, %54
  %89 = fadd double %35, %88
  %90 = fcmp olt double %89, 0.000000e+00
  %91 = select i1 %90, double 0.000000e+00, double %89
  %92 = fcmp olt double %58, %91
  %93 = select i1 %92, double %58, double %91
  %94 = select i1 %74, i64 %23, i64 0
  %95 = add i64 %33, %94
  %96 = select i1 %77, i64 %25, i64 0
  %97 = mul i64 %95, %25
  %98 = getelementptr i8, ptr %26, i64 %97
  %99 = getelementptr i8, ptr %98, i64 %29
  %100 = getelementptr i8, ptr %99, i64 %96
  store i8 0, ptr %100, align 1
  %101 = fcmp ult double %93, %62
  br i1 %101, label %42, label %38

102:
  ret void
}

declare i64 @llvm.smax.i64(i64, i64)
