; made from 07902de2f734525a6ca56c2b978365db0c4aaead722f2cd8d7880b262b1471c0
; by Numba 0.68.1, llvmlite 0.50.0, Python 3.11
define void @xir.sensors.imu.kernels.keep_signs(ptr %0) {
  %2 = getelementptr i8, ptr %0, i64 8
  %3 = load i64, ptr %2, align 8
  %4 = getelementptr i8, ptr %0, i64 16
  %5 = load i64, ptr %4, align 8
  %6 = getelementptr i8, ptr %0, i64 24
  %7 = load i64, ptr %6, align 8
  %8 = getelementptr i8, ptr %0, i64 32
  %9 = load i64, ptr %8, align 8
  %10 = inttoptr i64 %3 to ptr
  %11 = getelementptr i8, ptr %0, i64 40
  %12 = load i64, ptr %11, align 8
  %13 = getelementptr i8, ptr %0, i64 48
  %14 = load i64, ptr %13, align 8
  %15 = getelementptr i8, ptr %0, i64 56
  %16 = load i64, ptr %15, align 8
  %17 = inttoptr i64 %12 to ptr
  %18 = getelementptr i8, ptr %0, i64 64
  %19 = load i64, ptr %18, align 8
  %20 = getelementptr i8, ptr %0, i64 72
  %21 = load i64, ptr %20, align 8
  %22 = getelementptr i8, ptr %0, i64 80
  %23 = load i64, ptr %22, align 8
  %24 = inttoptr i64 %21 to ptr
  %25 = call i64 @llvm.smax.i64(i64 %5, i64 0)
  br label %26

26:
  %27 = phi i64 [ 0, %1 ], [ %58, %31 ]
  %28 = phi i64 [ %25, %1 ], [ %57, %31 ]
  %29 = phi i64 [ 0, %1 ], [ %34, %31 ]
  %30 = icmp sgt i64 %28, 0
  br i1 %30, label %56, label %55

31:
  %32 = phi i64 [ 0, %56 ], [ %61, %51 ]
  %33 = phi i64 [ 3, %56 ], [ %60, %51 ]
  %34 = phi i64 [ %29, %56 ], [ %92, %51 ]
  %35 = icmp sgt i64 %33, 0
  br i1 %35, label %59, label %26

36:
  %37 = phi i64 [ 0, %59 ], [ %64, %62 ]
  %38 = phi i64 [ 3, %59 ], [ %63, %62 ]
  %39 = phi i64 [ 0, %59 ], [ %90, %62 ]
  %40 = icmp sgt i64 %38, 0
  br i1 %40, label %62, label %91

41:
  %42 = icmp slt i64 %32, 0
  %43 = select i1 %42, i64 %23, i64 0
  %44 = getelementptr i64, ptr %24, i64 %32
  %45 = getelementptr i64, ptr %44, i64 %43
  %46 = load i64, ptr %45, align 8
  %47 = icmp slt i64 %46, 0
  br i1 %47, label %48, label %50

48:
  %49 = add nsw i64 %19, %27
  store i64 %49, ptr %45, align 8
  br label %50

50:
  br label %51

51:
  %52 = phi i64 [ 0, %50 ], [ %100, %98 ]
  %53 = phi i64 [ 3, %50 ], [ %99, %98 ]
  %54 = icmp sgt i64 %53, 0
  br i1 %54, label %98, label %31

55:
  ret void

56:
  %57 = add nsw i64 %28, -1
  %58 = add i64 %27, 1
  br label %31

59:
  %60 = add nsw i64 %33, -1
  %61 = add i64 %32, 1
  br label %36

62:
  %63 = add nsw i64 %38, -1
  %64 = add i64 %37, 1
  %65 = icmp slt i64 %27, 0
  %66 = select i1 %65, i64 %5, i64 0
  %67 = add i64 %27, %66
  %68 = icmp slt i64 %37, 0
  %69 = select i1 %68, i64 %7, i64 0
  %70 = add i64 %37, %69
  %71 = icmp slt i64 %32, 0
  %72 = select i1 %71, i64 %9, i64 0
  %73 = mul i64 %7, %9
  %74 = mul i64 %67, %73
  %75 = mul i64 %70, %9
  %76 = getelementptr i64, ptr %10, i64 %74
  %77 = getelementptr i64, ptr %76, i64 %75
  %78 = getelementptr i64, ptr %77, i64 %32
  %79 = getelementptr i64, ptr %78, i64 %72
  %80 = load i64, ptr %79, align 8
  %81 = select i1 %68, i64 %14, i64 0
  %82 = add i64 %37, %81
  %83 = select i1 %71, i64 %16, i64 0
  %84 = mul i64 %82, %16
  %85 = getelementptr i64, ptr %17, i64 %84
  %86 = getelementptr i64, ptr %85, i64 %32
  %87 = getelementptr i64, ptr %86, i64 %83
  %88 = load i64, ptr %87, align 8
  %89 = mul nsw i64 %80, %88
  %90 = add nsw i64 %39, %89
  br label %36

91:
  %92 = phi i64 [ %95, %94 ], [ %34, %36 ]
  %93 = phi i1 [ false, %94 ], [ true, %36 ]
  br i1 %93, label %94, label %96

94:
  %95 = call i64 @llvm.scmp.i64.i64(i64 %39, i64 0)
  br label %91

96:
  %97 = icmp eq i64 %92, 0
  br i1 %97, label %41, label %50

98:
  %99 = add nsw i64 %53, -1
  %100 = add i64 %52, 1
  %101 = icmp slt i64 %27, 0
  %102 = select i1 %101, i64 %5, i64 0
  %103 = add i64 %27, %102
  %104 = icmp slt i64 %52, 0
  %105 = select i1 %104, i64 %7, i64 0
  %106 = add i64 %52, %105
  %107 = icmp slt i64 %32, 0
  %108 = select i1 %107, i64 %9, i64 0
  %109 = mul i64 %7, %9
  %110 = mul i64 %103, %109
  %111 = mul i64 %106, %9
  %112 = getelementptr i64, ptr %10, i64 %110
  %113 = getelementptr i64, ptr %112, i64 %111
  %114 = getelementptr i64, ptr %113, i64 %32
  %115 = getelementptr i64, ptr %114, i64 %108
  %116 = load i64, ptr %115, align 8
  %117 = mul nsw i64 %92, %116
  %118 = select i1 %104, i64 %14, i64 0
  %119 = add i64 %52, %118
  %120 = select i1 %107, i64 %16, i64 0
  %121 = mul i64 %119, %16
  %122 = getelementptr i64, ptr %17, i64 %121
  %123 = getelementptr i64, ptr %122, i64 %32
  %124 = getelementptr i64, ptr %123, i64 %120
  store i64 %117, ptr %124, align 8
  store i64 %117, ptr %115, align 8
  br label %51
}

declare i64 @llvm.smax.i64(i64, i64)

declare i64 @llvm.scmp.i64.i64(i64, i64)
