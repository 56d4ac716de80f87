; made from b7f1e00fb83bd8deb16ca1e0bd05eee314d932596954d28e5ee7f58249a95ce6
; by Numba 0.68.1, llvmlite 0.50.0, Python 3.11
define void @xir.sensors.imu.kernels.accumulate(ptr %0) {
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
  %13 = getelementptr i8, ptr %0, i64 48
  %14 = load i64, ptr %13, align 8
  %15 = inttoptr i64 %12 to ptr
  %16 = getelementptr i8, ptr %0, i64 56
  %17 = load i64, ptr %16, align 8
  %18 = getelementptr i8, ptr %0, i64 64
  %19 = load i64, ptr %18, align 8
  %20 = getelementptr i8, ptr %0, i64 72
  %21 = load i64, ptr %20, align 8
  %22 = inttoptr i64 %17 to ptr
  %23 = call i64 @llvm.smax.i64(i64 %5, i64 0)
  br label %24

24:
  %25 = phi i64 [ 0, %1 ], [ %41, %28 ]
  %26 = phi i64 [ %23, %1 ], [ %40, %28 ]
  %27 = icmp sgt i64 %26, 0
  br i1 %27, label %39, label %38

28:
  %29 = phi i64 [ 0, %39 ], [ %44, %33 ]
  %30 = phi i64 [ 3, %39 ], [ %43, %33 ]
  %31 = phi i64 [ 0, %39 ], [ %36, %33 ]
  %32 = icmp sgt i64 %30, 0
  br i1 %32, label %42, label %24

33:
  %34 = phi i64 [ %29, %42 ], [ %49, %47 ]
  %35 = phi i64 [ %46, %42 ], [ %48, %47 ]
  %36 = phi i64 [ %31, %42 ], [ %84, %47 ]
  %37 = icmp sgt i64 %35, 0
  br i1 %37, label %47, label %28

38:
  ret void

39:
  %40 = add nsw i64 %26, -1
  %41 = add i64 %25, 1
  br label %28

42:
  %43 = add nsw i64 %30, -1
  %44 = add i64 %29, 1
  %45 = sub i64 3, %29
  %46 = call i64 @llvm.smax.i64(i64 %45, i64 0)
  br label %33

47:
  %48 = add nsw i64 %35, -1
  %49 = add i64 %34, 1
  %50 = icmp slt i64 %25, 0
  %51 = select i1 %50, i64 %5, i64 0
  %52 = add i64 %25, %51
  %53 = icmp slt i64 %29, 0
  %54 = select i1 %53, i64 %7, i64 0
  %55 = mul i64 %52, %7
  %56 = getelementptr i32, ptr %8, i64 %55
  %57 = getelementptr i32, ptr %56, i64 %29
  %58 = getelementptr i32, ptr %57, i64 %54
  %59 = load i32, ptr %58, align 4
  %60 = sext i32 %59 to i64
  %61 = icmp slt i64 %34, 0
  %62 = select i1 %61, i64 %7, i64 0
  %63 = getelementptr i32, ptr %56, i64 %34
  %64 = getelementptr i32, ptr %63, i64 %62
  %65 = load i32, ptr %64, align 4
  %66 = sext i32 %65 to i64
  %67 = mul nsw i64 %60, %66
  %68 = icmp slt i64 %36, 0
  %69 = select i1 %68, i64 %14, i64 0
  %70 = getelementptr i64, ptr %15, i64 %36
  %71 = getelementptr i64, ptr %70, i64 %69
  %72 = load i64, ptr %71, align 8
  %73 = ashr i64 %72, %10
  %74 = sub nsw i64 %67, %73
  %75 = add nsw i64 %72, %74
  store i64 %75, ptr %71, align 8
  %76 = ashr i64 %75, %10
  %77 = select i1 %50, i64 %19, i64 0
  %78 = add i64 %25, %77
  %79 = select i1 %68, i64 %21, i64 0
  %80 = mul i64 %78, %21
  %81 = getelementptr i64, ptr %22, i64 %80
  %82 = getelementptr i64, ptr %81, i64 %36
  %83 = getelementptr i64, ptr %82, i64 %79
  store i64 %76, ptr %83, align 8
  %84 = add nsw i64 %36, 1
  br label %33
}

declare i64 @llvm.smax.i64(i64, i64)
