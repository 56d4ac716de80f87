; made from 0b6971944a7520db6a8c06c6935305f1320cfbd186ec6c7c99bf7d37e0c92880
; by Numba 0.68.1, llvmlite 0.50.0, Python 3.11
define void @xir.quantization.search_kernels.chip_interval(ptr %0) {
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
  %12 = getelementptr i8, ptr %0, i64 48
  %13 = load i64, ptr %12, align 8
  %14 = getelementptr i8, ptr %0, i64 56
  %15 = load i64, ptr %14, align 8
  %16 = call i64 @llvm.smax.i64(i64 %15, i64 0)
  br label %17

17:
  %18 = phi i64 [ 0, %1 ], [ %41, %34 ]
  %19 = phi i64 [ %16, %1 ], [ %40, %34 ]
  %20 = phi i64 [ 0, %1 ], [ %37, %34 ]
  %21 = phi i64 [ 0, %1 ], [ %36, %34 ]
  %22 = phi i64 [ 0, %1 ], [ %35, %34 ]
  %23 = phi i64 [ 0, %1 ], [ %38, %34 ]
  %24 = icmp sgt i64 %19, 0
  br i1 %24, label %39, label %82

25:
  %26 = icmp eq i64 %3, 0
  br i1 %26, label %57, label %53

27:
  %28 = sub nsw i64 %18, %67
  %29 = sub nsw i64 %63, %68
  %30 = sitofp i64 %28 to double
  %31 = sitofp i64 %29 to double
  %32 = fdiv double %30, %31
  %33 = bitcast double %32 to i64
  br label %82

34:
  %35 = phi i64 [ %22, %39 ], [ %63, %57 ]
  %36 = phi i64 [ %21, %39 ], [ %67, %57 ]
  %37 = phi i64 [ %20, %39 ], [ %68, %57 ]
  %38 = phi i64 [ %51, %39 ], [ %61, %57 ]
  br label %17

39:
  %40 = add nsw i64 %19, -1
  %41 = add i64 %18, 1
  %42 = ashr i64 %23, %7
  %43 = icmp eq i64 %42, 0
  %44 = ashr i64 %23, 63
  %45 = icmp ne i64 %23, 0
  %46 = zext i1 %45 to i64
  %47 = or i64 %44, %46
  %48 = select i1 %43, i64 %47, i64 %42
  %49 = sub nsw i64 %23, %48
  %50 = add nsw i64 %49, %5
  %51 = call i64 @llvm.smin.i64(i64 %11, i64 %50)
  %52 = icmp slt i64 %51, %3
  br i1 %52, label %34, label %25

53:
  %54 = icmp ne i64 %51, -9223372036854775808
  %55 = icmp ne i64 %3, -1
  %56 = or i1 %54, %55
  br i1 %56, label %73, label %57

57:
  %58 = phi i64 [ 0, %25 ], [ %81, %73 ], [ 0, %53 ]
  %59 = call i64 @llvm.smin.i64(i64 %9, i64 %58)
  %60 = mul nsw i64 %59, %3
  %61 = sub nsw i64 %51, %60
  %62 = icmp slt i64 %22, %13
  %63 = add nsw i64 %22, %59
  %64 = icmp sgt i64 %13, %63
  %65 = select i1 %64, i64 %21, i64 %18
  %66 = select i1 %64, i64 %20, i64 %63
  %67 = select i1 %62, i64 %65, i64 %21
  %68 = select i1 %62, i64 %66, i64 %20
  %69 = icmp slt i64 %67, 1
  %70 = shl nsw i64 %13, 1
  %71 = icmp slt i64 %63, %70
  %72 = select i1 %69, i1 true, i1 %71
  br i1 %72, label %34, label %27

73:
  %74 = sdiv i64 %51, %3
  %75 = srem i64 %51, %3
  %76 = xor i64 %3, %75
  %77 = icmp slt i64 %76, 0
  %78 = icmp ne i64 %75, 0
  %79 = and i1 %78, %77
  %80 = sext i1 %79 to i64
  %81 = add i64 %74, %80
  br label %57

82:
  %83 = phi i64 [ %33, %27 ], [ 0, %17 ]
  store i64 %83, ptr %0, align 8
  ret void
}

declare i64 @llvm.smin.i64(i64, i64)

declare i64 @llvm.smax.i64(i64, i64)
