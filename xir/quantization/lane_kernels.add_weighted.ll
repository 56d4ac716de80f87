; made from 64df5451d81f8de1b91c366cbd4d3330e707d97af3367e8659154fb86d871842
; by Numba 0.68.1, llvmlite 0.50.0, Python 3.11
define void @xir.quantization.lane_kernels.add_weighted(ptr %0) {
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
  %15 = inttoptr i64 %10 to ptr
  %16 = getelementptr i8, ptr %0, i64 56
  %17 = load i64, ptr %16, align 8
  %18 = getelementptr i8, ptr %0, i64 64
  %19 = load i64, ptr %18, align 8
  %20 = getelementptr i8, ptr %0, i64 72
  %21 = load i64, ptr %20, align 8
  %22 = inttoptr i64 %17 to ptr
  %23 = add nuw i64 %14, 2047
  %24 = lshr i64 %23, 11
  %25 = icmp sgt i64 %14, 0
  %26 = select i1 %25, i64 %24, i64 0
  br label %27

27:
  %28 = phi i64 [ 0, %1 ], [ %109, %31 ]
  %29 = phi i64 [ %26, %1 ], [ %108, %31 ]
  %30 = icmp sgt i64 %29, 0
  br i1 %30, label %107, label %106

31:
  %32 = phi i64 [ 0, %107 ], [ %114, %105 ]
  %33 = phi i64 [ %111, %107 ], [ %113, %105 ]
  %34 = icmp sgt i64 %33, 0
  br i1 %34, label %112, label %27

35:
  %36 = phi i64 [ 0, %112 ], [ %75, %74 ]
  %37 = select i1 %115, i64 %5, i64 0
  %38 = add i64 %32, %37
  %39 = mul i64 %38, %7
  %40 = getelementptr float, ptr %8, i64 %39
  %41 = getelementptr float, ptr %40, i64 %36
  %42 = load float, ptr %41, align 4
  %43 = getelementptr i8, ptr %41, i64 4
  %44 = load float, ptr %43, align 4
  %45 = getelementptr i8, ptr %41, i64 8
  %46 = load float, ptr %45, align 4
  %47 = getelementptr i8, ptr %41, i64 12
  %48 = load float, ptr %47, align 4
  %49 = fcmp une float %42, 0.000000e+00
  %50 = fcmp une float %44, 0.000000e+00
  %51 = select i1 %49, i1 true, i1 %50
  %52 = fcmp une float %46, 0.000000e+00
  %53 = select i1 %51, i1 true, i1 %52
  %54 = fcmp une float %48, 0.000000e+00
  %55 = select i1 %53, i1 true, i1 %54
  br i1 %55, label %56, label %74

56:
  %57 = mul i64 %36, %14
  %58 = getelementptr float, ptr %15, i64 %57
  %59 = or disjoint i64 %36, 1
  %60 = mul i64 %59, %14
  %61 = getelementptr float, ptr %15, i64 %60
  %62 = or disjoint i64 %36, 2
  %63 = mul i64 %62, %14
  %64 = getelementptr float, ptr %15, i64 %63
  %65 = or disjoint i64 %36, 3
  %66 = mul i64 %65, %14
  %67 = getelementptr float, ptr %15, i64 %66
  %68 = sub i64 %110, %28
  %69 = call i64 @llvm.smax.i64(i64 %68, i64 0)
  br label %70

70:
  %71 = phi i64 [ %28, %56 ], [ %123, %121 ]
  %72 = phi i64 [ %69, %56 ], [ %122, %121 ]
  %73 = icmp sgt i64 %72, 0
  br i1 %73, label %121, label %74

74:
  %75 = add nuw nsw i64 %36, 4
  %76 = add nuw nsw i64 %36, 8
  %77 = icmp sgt i64 %76, %7
  br i1 %77, label %78, label %35

78:
  %79 = phi i64 [ %75, %74 ], [ 0, %112 ]
  %80 = icmp slt i64 %79, %7
  br i1 %80, label %81, label %105

81:
  %82 = phi i64 [ %79, %78 ], [ %103, %102 ]
  %83 = select i1 %115, i64 %5, i64 0
  %84 = add i64 %32, %83
  %85 = icmp slt i64 %82, 0
  %86 = select i1 %85, i64 %7, i64 0
  %87 = mul i64 %84, %7
  %88 = getelementptr float, ptr %8, i64 %87
  %89 = getelementptr float, ptr %88, i64 %82
  %90 = getelementptr float, ptr %89, i64 %86
  %91 = load float, ptr %90, align 4
  %92 = select i1 %85, i64 %12, i64 0
  %93 = add i64 %82, %92
  %94 = mul i64 %93, %14
  %95 = getelementptr float, ptr %15, i64 %94
  %96 = sub i64 %110, %28
  %97 = call i64 @llvm.smax.i64(i64 %96, i64 0)
  br label %98

98:
  %99 = phi i64 [ %28, %81 ], [ %152, %150 ]
  %100 = phi i64 [ %97, %81 ], [ %151, %150 ]
  %101 = icmp sgt i64 %100, 0
  br i1 %101, label %150, label %102

102:
  %103 = add nsw i64 %82, 1
  %104 = icmp slt i64 %103, %7
  br i1 %104, label %81, label %105

105:
  br label %31

106:
  ret void

107:
  %108 = add nsw i64 %29, -1
  %109 = add i64 %28, 2048
  %110 = call i64 @llvm.smin.i64(i64 %109, i64 %14)
  %111 = call i64 @llvm.smax.i64(i64 %5, i64 0)
  br label %31

112:
  %113 = add nsw i64 %33, -1
  %114 = add i64 %32, 1
  %115 = icmp slt i64 %32, 0
  %116 = select i1 %115, i64 %19, i64 0
  %117 = add i64 %32, %116
  %118 = mul i64 %117, %21
  %119 = getelementptr float, ptr %22, i64 %118
  %120 = icmp sgt i64 %7, 3
  br i1 %120, label %35, label %78

121:
  %122 = add nsw i64 %72, -1
  %123 = add i64 %71, 1
  %124 = icmp slt i64 %71, 0
  %125 = select i1 %124, i64 %21, i64 0
  %126 = getelementptr float, ptr %119, i64 %71
  %127 = getelementptr float, ptr %126, i64 %125
  %128 = load float, ptr %127, align 4
  %129 = select i1 %124, i64 %14, i64 0
  %130 = getelementptr float, ptr %58, i64 %71
  %131 = getelementptr float, ptr %130, i64 %129
  %132 = load float, ptr %131, align 4
  %133 = fmul float %42, %132
  %134 = getelementptr float, ptr %61, i64 %71
  %135 = getelementptr float, ptr %134, i64 %129
  %136 = load float, ptr %135, align 4
  %137 = fmul float %44, %136
  %138 = fadd float %133, %137
  %139 = getelementptr float, ptr %64, i64 %71
  %140 = getelementptr float, ptr %139, i64 %129
  %141 = load float, ptr %140, align 4
  %142 = fmul float %46, %141
  %143 = getelementptr float, ptr %67, i64 %71
  %144 = getelementptr float, ptr %143, i64 %129
  %145 = load float, ptr %144, align 4
  %146 = fmul float %48, %145
  %147 = fadd float %142, %146
  %148 = fadd float %138, %147
  %149 = fadd float %128, %148
  store float %149, ptr %127, align 4
  br label %70

150:
  %151 = add nsw i64 %100, -1
  %152 = add i64 %99, 1
  %153 = icmp slt i64 %99, 0
  %154 = select i1 %153, i64 %21, i64 0
  %155 = getelementptr float, ptr %119, i64 %99
  %156 = getelementptr float, ptr %155, i64 %154
  %157 = load float, ptr %156, align 4
  %158 = select i1 %153, i64 %14, i64 0
  %159 = getelementptr float, ptr %95, i64 %99
  %160 = getelementptr float, ptr %159, i64 %158
  %161 = load float, ptr %160, align 4
  %162 = fmul float %91, %161
  %163 = fadd float %157, %162
  store float %163, ptr %156, align 4
  br label %98
}

declare i64 @llvm.smin.i64(i64, i64)

declare i64 @llvm.smax.i64(i64, i64)
