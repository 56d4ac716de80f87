; made from c6f6e7ce69a39f45e62be5cca3ca52c37fdb3851b4dee966f88bf78734c2bfed
; by Numba 0.68.1, llvmlite 0.50.0, Python 3.11
define void @xir.sensors.audio3.kernels.decimate(ptr %0) {
  %2 = getelementptr i8, ptr %0, i64 8
  %3 = load i64, ptr %2, align 8
  %4 = getelementptr i8, ptr %0, i64 16
  %5 = load i64, ptr %4, align 8
  %6 = inttoptr i64 %3 to ptr
  %7 = getelementptr i8, ptr %0, i64 24
  %8 = load i64, ptr %7, align 8
  %9 = getelementptr i8, ptr %0, i64 32
  %10 = load i64, ptr %9, align 8
  %11 = inttoptr i64 %8 to ptr
  %12 = getelementptr i8, ptr %0, i64 40
  %13 = load i64, ptr %12, align 8
  %14 = getelementptr i8, ptr %0, i64 48
  %15 = load i64, ptr %14, align 8
  %16 = getelementptr i8, ptr %0, i64 56
  %17 = load i64, ptr %16, align 8
  %18 = getelementptr i8, ptr %0, i64 64
  %19 = load i64, ptr %18, align 8
  %20 = getelementptr i8, ptr %0, i64 72
  %21 = load i64, ptr %20, align 8
  %22 = inttoptr i64 %19 to ptr
  %23 = call i64 @llvm.smax.i64(i64 %21, i64 0)
  br label %24

24:
  %25 = phi i64 [ 0, %1 ], [ %45, %33 ]
  %26 = phi i64 [ %23, %1 ], [ %44, %33 ]
  %27 = icmp sgt i64 %26, 0
  br i1 %27, label %43, label %42

28:
  %29 = phi i64 [ 0, %43 ], [ %49, %47 ]
  %30 = phi i64 [ %46, %43 ], [ %48, %47 ]
  %31 = phi i64 [ 0, %43 ], [ %64, %47 ]
  %32 = icmp sgt i64 %30, 0
  br i1 %32, label %47, label %33

33:
  %34 = shl nsw i64 %31, 1
  %35 = sub nsw i64 %34, %13
  %36 = ashr i64 %35, %17
  %37 = icmp slt i64 %25, 0
  %38 = select i1 %37, i64 %21, i64 0
  %39 = getelementptr i32, ptr %22, i64 %25
  %40 = getelementptr i32, ptr %39, i64 %38
  %41 = trunc i64 %36 to i32
  store i32 %41, ptr %40, align 4
  br label %24

42:
  ret void

43:
  %44 = add nsw i64 %26, -1
  %45 = add i64 %25, 1
  %46 = call i64 @llvm.smax.i64(i64 %10, i64 0)
  br label %28

47:
  %48 = add nsw i64 %30, -1
  %49 = add i64 %29, 1
  %50 = icmp slt i64 %29, 0
  %51 = select i1 %50, i64 %10, i64 0
  %52 = getelementptr i64, ptr %11, i64 %29
  %53 = getelementptr i64, ptr %52, i64 %51
  %54 = load i64, ptr %53, align 8
  %55 = mul nsw i64 %15, %25
  %56 = add nsw i64 %55, %29
  %57 = icmp slt i64 %56, 0
  %58 = select i1 %57, i64 %5, i64 0
  %59 = getelementptr i8, ptr %6, i64 %56
  %60 = getelementptr i8, ptr %59, i64 %58
  %61 = load i8, ptr %60, align 1
  %62 = zext i8 %61 to i64
  %63 = mul nsw i64 %54, %62
  %64 = add nsw i64 %31, %63
  br label %28
}

declare i64 @llvm.smax.i64(i64, i64)
