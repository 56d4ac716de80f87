; made from 0e3936f67a9293aafacc10f3e38e86969c62d57d33018993543b99f40d8eb1a6
; by Numba 0.68.1, llvmlite 0.50.0, Python 3.11
define void @xir.quantization.kernels.run_alone(ptr %0) {
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
  %26 = getelementptr i8, ptr %0, i64 96
  %27 = load i64, ptr %26, align 8
  %28 = getelementptr i8, ptr %0, i64 104
  %29 = load i64, ptr %28, align 8
  %30 = getelementptr i8, ptr %0, i64 112
  %31 = load i64, ptr %30, align 8
  %32 = inttoptr i64 %29 to ptr
  %33 = getelementptr i8, ptr %0, i64 120
  %34 = load i64, ptr %33, align 8
  %35 = getelementptr i8, ptr %0, i64 128
  %36 = load i64, ptr %35, align 8
  %37 = getelementptr i8, ptr %0, i64 136
  %38 = load i64, ptr %37, align 8
  %39 = inttoptr i64 %34 to ptr
  %40 = call i64 @llvm.smax.i64(i64 %7, i64 0)
  br label %41

41:
  %42 = phi i64 [ 0, %1 ], [ %96, %51 ]
  %43 = phi i64 [ %40, %1 ], [ %95, %51 ]
  %44 = icmp sgt i64 %43, 0
  br i1 %44, label %94, label %93

45:
  %46 = phi i64 [ 0, %94 ], [ %100, %98 ]
  %47 = phi i64 [ %97, %94 ], [ %99, %98 ]
  %48 = icmp sgt i64 %47, 0
  br i1 %48, label %98, label %49

49:
  %50 = call i64 @llvm.smax.i64(i64 %9, i64 0)
  br label %51

51:
  %52 = phi i64 [ 0, %49 ], [ %107, %81 ]
  %53 = phi i64 [ %50, %49 ], [ %106, %81 ]
  %54 = phi i64 [ 0, %49 ], [ %82, %81 ]
  %55 = icmp sgt i64 %53, 0
  br i1 %55, label %105, label %41

56:
  %57 = phi i64 [ 0, %105 ], [ %110, %108 ]
  %58 = phi i64 [ %97, %105 ], [ %109, %108 ]
  %59 = phi i64 [ 0, %105 ], [ %147, %108 ]
  %60 = icmp sgt i64 %58, 0
  br i1 %60, label %108, label %61

61:
  %62 = ashr i64 %54, %17
  %63 = icmp eq i64 %62, 0
  %64 = ashr i64 %54, 63
  %65 = icmp ne i64 %54, 0
  %66 = zext i1 %65 to i64
  %67 = or i64 %64, %66
  %68 = select i1 %63, i64 %67, i64 %62
  %69 = sub nsw i64 %59, %68
  %70 = call i64 @llvm.smax.i64(i64 %25, i64 %69)
  %71 = call i64 @llvm.smin.i64(i64 %27, i64 %70)
  %72 = add nsw i64 %71, %21
  %73 = call i64 @llvm.smax.i64(i64 %25, i64 %72)
  %74 = call i64 @llvm.smin.i64(i64 %27, i64 %73)
  %75 = add nsw i64 %54, %74
  %76 = call i64 @llvm.smax.i64(i64 %25, i64 %75)
  %77 = call i64 @llvm.smin.i64(i64 %27, i64 %76)
  %78 = icmp slt i64 %77, %19
  br i1 %78, label %81, label %79

79:
  %80 = icmp eq i64 %19, 0
  br i1 %80, label %152, label %148

81:
  %82 = phi i64 [ %156, %152 ], [ %77, %61 ]
  %83 = phi i64 [ %154, %152 ], [ 0, %61 ]
  %84 = icmp slt i64 %42, 0
  %85 = select i1 %84, i64 %36, i64 0
  %86 = add i64 %42, %85
  %87 = icmp slt i64 %52, 0
  %88 = select i1 %87, i64 %38, i64 0
  %89 = mul i64 %86, %38
  %90 = getelementptr i64, ptr %39, i64 %89
  %91 = getelementptr i64, ptr %90, i64 %52
  %92 = getelementptr i64, ptr %91, i64 %88
  store i64 %83, ptr %92, align 8
  br label %51

93:
  ret void

94:
  %95 = add nsw i64 %43, -1
  %96 = add i64 %42, 1
  %97 = call i64 @llvm.smax.i64(i64 %5, i64 0)
  br label %45

98:
  %99 = add nsw i64 %47, -1
  %100 = add i64 %46, 1
  %101 = icmp slt i64 %46, 0
  %102 = select i1 %101, i64 %31, i64 0
  %103 = getelementptr i64, ptr %32, i64 %46
  %104 = getelementptr i64, ptr %103, i64 %102
  store i64 0, ptr %104, align 8
  br label %45

105:
  %106 = add nsw i64 %53, -1
  %107 = add i64 %52, 1
  br label %56

108:
  %109 = add nsw i64 %58, -1
  %110 = add i64 %57, 1
  %111 = icmp slt i64 %57, 0
  %112 = select i1 %111, i64 %31, i64 0
  %113 = getelementptr i64, ptr %32, i64 %57
  %114 = getelementptr i64, ptr %113, i64 %112
  %115 = load i64, ptr %114, align 8
  %116 = select i1 %111, i64 %5, i64 0
  %117 = add i64 %57, %116
  %118 = icmp slt i64 %42, 0
  %119 = select i1 %118, i64 %7, i64 0
  %120 = add i64 %42, %119
  %121 = icmp slt i64 %52, 0
  %122 = select i1 %121, i64 %9, i64 0
  %123 = mul i64 %7, %9
  %124 = mul i64 %117, %123
  %125 = mul i64 %120, %9
  %126 = getelementptr float, ptr %10, i64 %124
  %127 = getelementptr float, ptr %126, i64 %125
  %128 = getelementptr float, ptr %127, i64 %52
  %129 = getelementptr float, ptr %128, i64 %122
  %130 = load float, ptr %129, align 4
  %131 = fptosi float %130 to i64
  %132 = add nsw i64 %115, %131
  %133 = call i64 @llvm.smax.i64(i64 %25, i64 %132)
  %134 = call i64 @llvm.smin.i64(i64 %27, i64 %133)
  %135 = select i1 %111, i64 %14, i64 0
  %136 = getelementptr i64, ptr %15, i64 %57
  %137 = getelementptr i64, ptr %136, i64 %135
  %138 = load i64, ptr %137, align 8
  %139 = ashr i64 %134, %138
  %140 = icmp eq i64 %139, 0
  %141 = ashr i64 %134, 63
  %142 = icmp ne i64 %134, 0
  %143 = zext i1 %142 to i64
  %144 = or i64 %141, %143
  %145 = select i1 %140, i64 %144, i64 %139
  %146 = sub nsw i64 %134, %145
  store i64 %146, ptr %114, align 8
  %147 = add nsw i64 %59, %146
  br label %56

148:
  %149 = icmp ne i64 %77, -9223372036854775808
  %150 = icmp ne i64 %19, -1
  %151 = or i1 %149, %150
  br i1 %151, label %157, label %152

152:
  %153 = phi i64 [ 0, %79 ], [ %165, %157 ], [ 0, %148 ]
  %154 = call i64 @llvm.smin.i64(i64 %23, i64 %153)
  %155 = mul nsw i64 %154, %19
  %156 = sub nsw i64 %77, %155
  br label %81

157:
  %158 = sdiv i64 %77, %19
  %159 = srem i64 %77, %19
  %160 = xor i64 %19, %159
  %161 = icmp slt i64 %160, 0
  %162 = icmp ne i64 %159, 0
  %163 = and i1 %162, %161
  %164 = sext i1 %163 to i64
  %165 = add i64 %158, %164
  br label %152
}

declare i64 @llvm.smax.i64(i64, i64)

declare i64 @llvm.smin.i64(i64, i64)
