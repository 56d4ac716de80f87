; made from 83f5ba2a11333456d0a82664da4b7f1c58bd074d6544f0be3333faec3090503f
; by Numba 0.68.1, llvmlite 0.50.0, Python 3.11
define void @xir.sensors.band_pass_kernel.band_passes(ptr %0) {
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
  %28 = inttoptr i64 %25 to ptr
  %29 = getelementptr i8, ptr %0, i64 96
  %30 = load i64, ptr %29, align 8
  %31 = getelementptr i8, ptr %0, i64 104
  %32 = load i64, ptr %31, align 8
  %33 = inttoptr i64 %30 to ptr
  %34 = getelementptr i8, ptr %0, i64 112
  %35 = load i64, ptr %34, align 8
  %36 = getelementptr i8, ptr %0, i64 120
  %37 = load i64, ptr %36, align 8
  %38 = inttoptr i64 %35 to ptr
  %39 = getelementptr i8, ptr %0, i64 128
  %40 = load i64, ptr %39, align 8
  %41 = getelementptr i8, ptr %0, i64 136
  %42 = load i64, ptr %41, align 8
  %43 = inttoptr i64 %40 to ptr
  %44 = getelementptr i8, ptr %0, i64 144
  %45 = load i64, ptr %44, align 8
  %46 = getelementptr i8, ptr %0, i64 152
  %47 = load i64, ptr %46, align 8
  %48 = inttoptr i64 %45 to ptr
  %49 = getelementptr i8, ptr %0, i64 160
  %50 = load i64, ptr %49, align 8
  %51 = getelementptr i8, ptr %0, i64 168
  %52 = load i64, ptr %51, align 8
  %53 = getelementptr i8, ptr %0, i64 184
  %54 = load i64, ptr %53, align 8
  %55 = inttoptr i64 %52 to ptr
  %56 = getelementptr i8, ptr %0, i64 192
  %57 = load i64, ptr %56, align 8
  %58 = getelementptr i8, ptr %0, i64 200
  %59 = load i64, ptr %58, align 8
  %60 = inttoptr i64 %57 to ptr
  %61 = getelementptr i8, ptr %0, i64 208
  %62 = load i64, ptr %61, align 8
  %63 = getelementptr i8, ptr %0, i64 216
  %64 = load i64, ptr %63, align 8
  %65 = getelementptr i8, ptr %0, i64 224
  %66 = load i64, ptr %65, align 8
  %67 = inttoptr i64 %62 to ptr
  %68 = call i64 @llvm.smax.i64(i64 %64, i64 0)
  br label %69

69:
  %70 = phi i64 [ 0, %1 ], [ %80, %73 ]
  %71 = phi i64 [ %68, %1 ], [ %79, %73 ]
  %72 = icmp sgt i64 %71, 0
  br i1 %72, label %78, label %77

73:
  %74 = phi i64 [ 0, %78 ], [ %84, %82 ]
  %75 = phi i64 [ %81, %78 ], [ %83, %82 ]
  %76 = icmp sgt i64 %75, 0
  br i1 %76, label %82, label %69

77:
  ret void

78:
  %79 = add nsw i64 %71, -1
  %80 = add i64 %70, 1
  %81 = call i64 @llvm.smax.i64(i64 %66, i64 0)
  br label %73

82:
  %83 = add nsw i64 %75, -1
  %84 = add i64 %74, 1
  %85 = icmp slt i64 %74, 0
  %86 = select i1 %85, i64 %54, i64 0
  %87 = getelementptr i64, ptr %55, i64 %74
  %88 = getelementptr i64, ptr %87, i64 %86
  %89 = load i64, ptr %88, align 8
  %90 = getelementptr i64, ptr %55, i64 %54
  %91 = getelementptr i64, ptr %90, i64 %74
  %92 = getelementptr i64, ptr %91, i64 %86
  %93 = load i64, ptr %92, align 8
  %94 = shl i64 %54, 4
  %95 = getelementptr i8, ptr %55, i64 %94
  %96 = getelementptr i64, ptr %95, i64 %74
  %97 = getelementptr i64, ptr %96, i64 %86
  %98 = load i64, ptr %97, align 8
  %99 = select i1 %85, i64 %37, i64 0
  %100 = getelementptr i64, ptr %38, i64 %74
  %101 = getelementptr i64, ptr %100, i64 %99
  %102 = load i64, ptr %101, align 8
  %103 = mul i64 %102, %93
  %104 = select i1 %85, i64 %32, i64 0
  %105 = getelementptr i64, ptr %33, i64 %74
  %106 = getelementptr i64, ptr %105, i64 %104
  %107 = load i64, ptr %106, align 8
  %108 = mul nsw i64 %107, %89
  %109 = add i64 %103, %108
  %110 = sub i64 0, %109
  %111 = select i1 %85, i64 %27, i64 0
  %112 = getelementptr i64, ptr %28, i64 %74
  %113 = getelementptr i64, ptr %112, i64 %111
  %114 = load i64, ptr %113, align 8
  %115 = ashr i64 %110, %114
  %116 = select i1 %85, i64 %12, i64 0
  %117 = getelementptr i64, ptr %13, i64 %74
  %118 = getelementptr i64, ptr %117, i64 %116
  %119 = load i64, ptr %118, align 8
  %120 = icmp slt i64 %70, 0
  %121 = select i1 %120, i64 %5, i64 0
  %122 = add i64 %70, %121
  %123 = icmp slt i64 %119, 0
  %124 = select i1 %123, i64 %7, i64 0
  %125 = mul i64 %122, %7
  %126 = getelementptr i32, ptr %8, i64 %125
  %127 = getelementptr i32, ptr %126, i64 %119
  %128 = getelementptr i32, ptr %127, i64 %124
  %129 = load i32, ptr %128, align 4
  %130 = sext i32 %129 to i64
  %131 = select i1 %85, i64 %22, i64 0
  %132 = getelementptr i64, ptr %23, i64 %74
  %133 = getelementptr i64, ptr %132, i64 %131
  %134 = load i64, ptr %133, align 8
  %135 = shl i64 %130, %134
  %136 = add nsw i64 %135, %115
  %137 = select i1 %85, i64 %17, i64 0
  %138 = getelementptr i64, ptr %18, i64 %74
  %139 = getelementptr i64, ptr %138, i64 %137
  %140 = load i64, ptr %139, align 8
  %141 = ashr i64 %136, %140
  %142 = select i1 %85, i64 %47, i64 0
  %143 = getelementptr i64, ptr %48, i64 %74
  %144 = getelementptr i64, ptr %143, i64 %142
  %145 = load i64, ptr %144, align 8
  %146 = sub i64 0, %145
  %147 = call i64 @llvm.smax.i64(i64 %141, i64 %146)
  %148 = call i64 @llvm.smin.i64(i64 %145, i64 %147)
  %149 = select i1 %85, i64 %59, i64 0
  %150 = getelementptr i64, ptr %60, i64 %74
  %151 = getelementptr i64, ptr %150, i64 %149
  %152 = load i64, ptr %151, align 8
  %153 = icmp ne i64 %148, %141
  %154 = zext i1 %153 to i64
  %155 = add nsw i64 %152, %154
  store i64 %155, ptr %151, align 8
  store i64 %148, ptr %88, align 8
  store i64 %89, ptr %92, align 8
  store i64 %93, ptr %97, align 8
  %156 = icmp eq i64 %50, 0
  %157 = sub nsw i64 %89, %98
  %158 = sub nsw i64 %148, %93
  %159 = select i1 %156, i64 %158, i64 %157
  %160 = select i1 %85, i64 %42, i64 0
  %161 = getelementptr i64, ptr %43, i64 %74
  %162 = getelementptr i64, ptr %161, i64 %160
  %163 = load i64, ptr %162, align 8
  %164 = ashr i64 %159, %163
  %165 = select i1 %120, i64 %64, i64 0
  %166 = add i64 %70, %165
  %167 = select i1 %85, i64 %66, i64 0
  %168 = mul i64 %166, %66
  %169 = getelementptr i32, ptr %67, i64 %168
  %170 = getelementptr i32, ptr %169, i64 %74
  %171 = getelementptr i32, ptr %170, i64 %167
  %172 = trunc i64 %164 to i32
  store i32 %172, ptr %171, align 4
  br label %73
}

declare i64 @llvm.smax.i64(i64, i64)

declare i64 @llvm.smin.i64(i64, i64)
