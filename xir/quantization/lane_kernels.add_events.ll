; made from ef2e66483a3c26c6f51768e74dd137cbdd89aa29dabcf1bb4ff930c968f7afc5
; by Numba 0.68.1, llvmlite 0.50.0, Python 3.11
define void @xir.quantization.lane_kernels.add_events(ptr %0) {
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
  %14 = getelementptr i8, ptr %0, i64 48
  %15 = load i64, ptr %14, align 8
  %16 = getelementptr i8, ptr %0, i64 56
  %17 = load i64, ptr %16, align 8
  %18 = inttoptr i64 %15 to ptr
  %19 = getelementptr i8, ptr %0, i64 64
  %20 = load i64, ptr %19, align 8
  %21 = getelementptr i8, ptr %0, i64 72
  %22 = load i64, ptr %21, align 8
  %23 = inttoptr i64 %20 to ptr
  %24 = getelementptr i8, ptr %0, i64 80
  %25 = load i64, ptr %24, align 8
  %26 = getelementptr i8, ptr %0, i64 88
  %27 = load i64, ptr %26, align 8
  %28 = getelementptr i8, ptr %0, i64 96
  %29 = load i64, ptr %28, align 8
  %30 = inttoptr i64 %25 to ptr
  %31 = call i64 @llvm.smax.i64(i64 %5, i64 0)
  br label %32

32:
  %33 = phi i64 [ 0, %1 ], [ %47, %36 ]
  %34 = phi i64 [ %31, %1 ], [ %46, %36 ]
  %35 = icmp sgt i64 %34, 0
  br i1 %35, label %45, label %44

36:
  %37 = phi i64 [ %56, %45 ], [ %66, %40 ]
  %38 = phi i64 [ %63, %45 ], [ %65, %40 ]
  %39 = icmp sgt i64 %38, 0
  br i1 %39, label %64, label %32

40:
  %41 = phi i64 [ 0, %64 ], [ %84, %82 ]
  %42 = phi i64 [ %81, %64 ], [ %83, %82 ]
  %43 = icmp sgt i64 %42, 0
  br i1 %43, label %82, label %36

44:
  ret void

45:
  %46 = add nsw i64 %34, -1
  %47 = add i64 %33, 1
  %48 = icmp slt i64 %33, 0
  %49 = select i1 %48, i64 %5, i64 0
  %50 = add i64 %33, %49
  %51 = mul i64 %50, %7
  %52 = getelementptr float, ptr %8, i64 %51
  %53 = select i1 %48, i64 %12, i64 0
  %54 = getelementptr i64, ptr %13, i64 %33
  %55 = getelementptr i64, ptr %54, i64 %53
  %56 = load i64, ptr %55, align 8
  %57 = icmp slt i64 %33, -1
  %58 = select i1 %57, i64 %12, i64 0
  %59 = getelementptr i8, ptr %54, i64 8
  %60 = getelementptr i64, ptr %59, i64 %58
  %61 = load i64, ptr %60, align 8
  %62 = sub i64 %61, %56
  %63 = call i64 @llvm.smax.i64(i64 %62, i64 0)
  br label %36

64:
  %65 = add nsw i64 %38, -1
  %66 = add i64 %37, 1
  %67 = icmp slt i64 %37, 0
  %68 = select i1 %67, i64 %22, i64 0
  %69 = getelementptr float, ptr %23, i64 %37
  %70 = getelementptr float, ptr %69, i64 %68
  %71 = load float, ptr %70, align 4
  %72 = select i1 %67, i64 %17, i64 0
  %73 = getelementptr i64, ptr %18, i64 %37
  %74 = getelementptr i64, ptr %73, i64 %72
  %75 = load i64, ptr %74, align 8
  %76 = icmp slt i64 %75, 0
  %77 = select i1 %76, i64 %27, i64 0
  %78 = add i64 %75, %77
  %79 = mul i64 %78, %29
  %80 = getelementptr float, ptr %30, i64 %79
  %81 = call i64 @llvm.smax.i64(i64 %7, i64 0)
  br label %40

82:
  %83 = add nsw i64 %42, -1
  %84 = add i64 %41, 1
  %85 = icmp slt i64 %41, 0
  %86 = select i1 %85, i64 %29, i64 0
  %87 = getelementptr float, ptr %80, i64 %41
  %88 = getelementptr float, ptr %87, i64 %86
  %89 = load float, ptr %88, align 4
  %90 = select i1 %85, i64 %7, i64 0
  %91 = getelementptr float, ptr %52, i64 %41
  %92 = getelementptr float, ptr %91, i64 %90
  %93 = load float, ptr %92, align 4
  %94 = fmul float %71, %93
  %95 = fadd float %89, %94
  store float %95, ptr %88, align 4
  br label %40
}

declare i64 @llvm.smax.i64(i64, i64)
