; made from c120be2dcac4d71234831a4651e35d5e51c90bb4a26eeaacdc997d88db1fe1c4
; by Numba 0.68.1, llvmlite 0.50.0, Python 3.11
define void @xir.sensors.imu.kernels.rotate(ptr %0) {
  %2 = getelementptr i8, ptr %0, i64 8
  %3 = load i64, ptr %2, align 8
  %4 = getelementptr i8, ptr %0, i64 16
  %5 = load i64, ptr %4, align 8
  %6 = getelementptr i8, ptr %0, i64 24
  %7 = load i64, ptr %6, align 8
  %8 = inttoptr i64 %3 to ptr
  %9 = getelementptr i8, ptr %0, i64 32
  %10 = load i64, ptr %9, align 8
  %11 = getelementptr i8, ptr %0, i64 48
  %12 = load i64, ptr %11, align 8
  %13 = getelementptr i8, ptr %0, i64 56
  %14 = load i64, ptr %13, align 8
  %15 = inttoptr i64 %10 to ptr
  %16 = getelementptr i8, ptr %0, i64 64
  %17 = load i64, ptr %16, align 8
  %18 = getelementptr i8, ptr %0, i64 72
  %19 = load i64, ptr %18, align 8
  %20 = getelementptr i8, ptr %0, i64 80
  %21 = load i64, ptr %20, align 8
  %22 = getelementptr i8, ptr %0, i64 88
  %23 = load i64, ptr %22, align 8
  %24 = getelementptr i8, ptr %0, i64 96
  %25 = load i64, ptr %24, align 8
  %26 = inttoptr i64 %21 to ptr
  %27 = call i64 @llvm.smax.i64(i64 %5, i64 0)
  br label %28

28:
  %29 = phi i64 [ 0, %1 ], [ %57, %34 ]
  %30 = phi i64 [ %27, %1 ], [ %56, %34 ]
  %31 = phi i64 [ 0, %1 ], [ %61, %34 ]
  %32 = phi i64 [ %19, %1 ], [ %62, %34 ]
  %33 = icmp sgt i64 %30, 0
  br i1 %33, label %55, label %54

34:
  %35 = phi i64 [ 0, %55 ], [ %65, %43 ]
  %36 = phi i64 [ 3, %55 ], [ %64, %43 ]
  %37 = icmp sgt i64 %36, 0
  br i1 %37, label %63, label %28

38:
  %39 = phi i64 [ 0, %63 ], [ %68, %66 ]
  %40 = phi i64 [ 3, %63 ], [ %67, %66 ]
  %41 = phi i64 [ 0, %63 ], [ %94, %66 ]
  %42 = icmp sgt i64 %40, 0
  br i1 %42, label %66, label %43

43:
  %44 = icmp slt i64 %29, 0
  %45 = select i1 %44, i64 %23, i64 0
  %46 = add i64 %29, %45
  %47 = icmp slt i64 %35, 0
  %48 = select i1 %47, i64 %25, i64 0
  %49 = mul i64 %46, %25
  %50 = getelementptr i32, ptr %26, i64 %49
  %51 = getelementptr i32, ptr %50, i64 %35
  %52 = getelementptr i32, ptr %51, i64 %48
  %53 = trunc i64 %41 to i32
  store i32 %53, ptr %52, align 4
  br label %34

54:
  ret void

55:
  %56 = add nsw i64 %30, -1
  %57 = add i64 %29, 1
  %58 = icmp eq i64 %32, 0
  %59 = select i1 %58, i64 %17, i64 %32
  %60 = zext i1 %58 to i64
  %61 = add nuw nsw i64 %31, %60
  %62 = add nsw i64 %59, -1
  br label %34

63:
  %64 = add nsw i64 %36, -1
  %65 = add i64 %35, 1
  br label %38

66:
  %67 = add nsw i64 %40, -1
  %68 = add i64 %39, 1
  %69 = icmp slt i64 %39, 0
  %70 = select i1 %69, i64 %12, i64 0
  %71 = add i64 %39, %70
  %72 = icmp slt i64 %35, 0
  %73 = select i1 %72, i64 %14, i64 0
  %74 = mul i64 %12, %14
  %75 = mul i64 %61, %74
  %76 = mul i64 %71, %14
  %77 = getelementptr i64, ptr %15, i64 %75
  %78 = getelementptr i64, ptr %77, i64 %76
  %79 = getelementptr i64, ptr %78, i64 %35
  %80 = getelementptr i64, ptr %79, i64 %73
  %81 = load i64, ptr %80, align 8
  %82 = icmp slt i64 %29, 0
  %83 = select i1 %82, i64 %5, i64 0
  %84 = add i64 %29, %83
  %85 = select i1 %69, i64 %7, i64 0
  %86 = mul i64 %84, %7
  %87 = getelementptr i32, ptr %8, i64 %86
  %88 = getelementptr i32, ptr %87, i64 %39
  %89 = getelementptr i32, ptr %88, i64 %85
  %90 = load i32, ptr %89, align 4
  %91 = sext i32 %90 to i64
  %92 = mul nsw i64 %81, %91
  %93 = ashr i64 %92, 32
  %94 = add nsw i64 %41, %93
  br label %38
}

declare i64 @llvm.smax.i64(i64, i64)
