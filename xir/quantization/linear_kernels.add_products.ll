; made from dc5ff2a2066a3130b6ec05bc0058e1e1bbc32323347c6ac237a9cc8884d047c9
; by Numba 0.68.1, llvmlite 0.50.0, Python 3.11
define void @xir.quantization.linear_kernels.add_products(ptr %0) {
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
  %16 = icmp sgt i64 %5, 7
  br i1 %16, label %17, label %55

17:
  %18 = phi i64 [ 0, %1 ], [ %52, %51 ]
  %19 = mul i64 %18, %7
  %20 = getelementptr double, ptr %8, i64 %19
  %21 = or disjoint i64 %18, 1
  %22 = mul i64 %21, %7
  %23 = getelementptr double, ptr %8, i64 %22
  %24 = or disjoint i64 %18, 2
  %25 = mul i64 %24, %7
  %26 = getelementptr double, ptr %8, i64 %25
  %27 = or disjoint i64 %18, 3
  %28 = mul i64 %27, %7
  %29 = getelementptr double, ptr %8, i64 %28
  %30 = or disjoint i64 %18, 4
  %31 = mul i64 %30, %7
  %32 = getelementptr double, ptr %8, i64 %31
  %33 = or disjoint i64 %18, 5
  %34 = mul i64 %33, %7
  %35 = getelementptr double, ptr %8, i64 %34
  %36 = or disjoint i64 %18, 6
  %37 = mul i64 %36, %7
  %38 = getelementptr double, ptr %8, i64 %37
  %39 = or disjoint i64 %18, 7
  %40 = mul i64 %39, %7
  %41 = getelementptr double, ptr %8, i64 %40
  %42 = call i64 @llvm.smax.i64(i64 %7, i64 0)
  br label %43

43:
  %44 = phi i64 [ 0, %17 ], [ %79, %47 ]
  %45 = phi i64 [ %42, %17 ], [ %78, %47 ]
  %46 = icmp sgt i64 %45, 0
  br i1 %46, label %77, label %51

47:
  %48 = phi i64 [ 0, %77 ], [ %116, %114 ]
  %49 = phi i64 [ %113, %77 ], [ %115, %114 ]
  %50 = icmp sgt i64 %49, 0
  br i1 %50, label %114, label %43

51:
  %52 = add nuw nsw i64 %18, 8
  %53 = add nuw nsw i64 %18, 16
  %54 = icmp sgt i64 %53, %5
  br i1 %54, label %55, label %17

55:
  %56 = phi i64 [ %52, %51 ], [ 0, %1 ]
  %57 = icmp slt i64 %56, %5
  br i1 %57, label %58, label %190

58:
  %59 = phi i64 [ %56, %55 ], [ %75, %74 ]
  %60 = icmp slt i64 %59, 0
  %61 = select i1 %60, i64 %5, i64 0
  %62 = add i64 %59, %61
  %63 = mul i64 %62, %7
  %64 = getelementptr double, ptr %8, i64 %63
  %65 = call i64 @llvm.smax.i64(i64 %7, i64 0)
  br label %66

66:
  %67 = phi i64 [ 0, %58 ], [ %165, %70 ]
  %68 = phi i64 [ %65, %58 ], [ %164, %70 ]
  %69 = icmp sgt i64 %68, 0
  br i1 %69, label %163, label %74

70:
  %71 = phi i64 [ 0, %163 ], [ %178, %176 ]
  %72 = phi i64 [ %175, %163 ], [ %177, %176 ]
  %73 = icmp sgt i64 %72, 0
  br i1 %73, label %176, label %66

74:
  %75 = add nsw i64 %59, 1
  %76 = icmp slt i64 %75, %5
  br i1 %76, label %58, label %190

77:
  %78 = add nsw i64 %45, -1
  %79 = add i64 %44, 1
  %80 = icmp slt i64 %44, 0
  %81 = select i1 %80, i64 %12, i64 0
  %82 = add i64 %44, %81
  %83 = mul i64 %82, %14
  %84 = getelementptr double, ptr %15, i64 %83
  %85 = select i1 %80, i64 %7, i64 0
  %86 = getelementptr double, ptr %20, i64 %44
  %87 = getelementptr double, ptr %86, i64 %85
  %88 = load double, ptr %87, align 8
  %89 = getelementptr double, ptr %23, i64 %44
  %90 = getelementptr double, ptr %89, i64 %85
  %91 = load double, ptr %90, align 8
  %92 = getelementptr double, ptr %26, i64 %44
  %93 = getelementptr double, ptr %92, i64 %85
  %94 = load double, ptr %93, align 8
  %95 = getelementptr double, ptr %29, i64 %44
  %96 = getelementptr double, ptr %95, i64 %85
  %97 = load double, ptr %96, align 8
  %98 = getelementptr double, ptr %32, i64 %44
  %99 = getelementptr double, ptr %98, i64 %85
  %100 = load double, ptr %99, align 8
  %101 = getelementptr double, ptr %35, i64 %44
  %102 = getelementptr double, ptr %101, i64 %85
  %103 = load double, ptr %102, align 8
  %104 = getelementptr double, ptr %38, i64 %44
  %105 = getelementptr double, ptr %104, i64 %85
  %106 = load double, ptr %105, align 8
  %107 = getelementptr double, ptr %41, i64 %44
  %108 = getelementptr double, ptr %107, i64 %85
  %109 = load double, ptr %108, align 8
  %110 = and i64 %44, -32
  %111 = add nsw i64 %110, 32
  %112 = call i64 @llvm.smin.i64(i64 %111, i64 %7)
  %113 = call i64 @llvm.smax.i64(i64 %112, i64 0)
  br label %47

114:
  %115 = add nsw i64 %49, -1
  %116 = add i64 %48, 1
  %117 = icmp slt i64 %48, 0
  %118 = select i1 %117, i64 %7, i64 0
  %119 = getelementptr double, ptr %20, i64 %48
  %120 = getelementptr double, ptr %119, i64 %118
  %121 = load double, ptr %120, align 8
  %122 = fmul double %88, %121
  %123 = getelementptr double, ptr %23, i64 %48
  %124 = getelementptr double, ptr %123, i64 %118
  %125 = load double, ptr %124, align 8
  %126 = fmul double %91, %125
  %127 = fadd double %122, %126
  %128 = getelementptr double, ptr %26, i64 %48
  %129 = getelementptr double, ptr %128, i64 %118
  %130 = load double, ptr %129, align 8
  %131 = fmul double %94, %130
  %132 = fadd double %127, %131
  %133 = getelementptr double, ptr %29, i64 %48
  %134 = getelementptr double, ptr %133, i64 %118
  %135 = load double, ptr %134, align 8
  %136 = fmul double %97, %135
  %137 = fadd double %132, %136
  %138 = getelementptr double, ptr %32, i64 %48
  %139 = getelementptr double, ptr %138, i64 %118
  %140 = load double, ptr %139, align 8
  %141 = fmul double %100, %140
  %142 = getelementptr double, ptr %35, i64 %48
  %143 = getelementptr double, ptr %142, i64 %118
  %144 = load double, ptr %143, align 8
  %145 = fmul double %103, %144
  %146 = fadd double %141, %145
  %147 = getelementptr double, ptr %38, i64 %48
  %148 = getelementptr double, ptr %147, i64 %118
  %149 = load double, ptr %148, align 8
  %150 = fmul double %106, %149
  %151 = fadd double %146, %150
  %152 = getelementptr double, ptr %41, i64 %48
  %153 = getelementptr double, ptr %152, i64 %118
  %154 = load double, ptr %153, align 8
  %155 = fmul double %109, %154
  %156 = fadd double %151, %155
  %157 = select i1 %117, i64 %14, i64 0
  %158 = getelementptr double, ptr %84, i64 %48
  %159 = getelementptr double, ptr %158, i64 %157
  %160 = load double, ptr %159, align 8
  %161 = fadd double %137, %156
  %162 = fadd double %160, %161
  store double %162, ptr %159, align 8
  br label %47

163:
  %164 = add nsw i64 %68, -1
  %165 = add i64 %67, 1
  %166 = icmp slt i64 %67, 0
  %167 = select i1 %166, i64 %12, i64 0
  %168 = add i64 %67, %167
  %169 = mul i64 %168, %14
  %170 = getelementptr double, ptr %15, i64 %169
  %171 = select i1 %166, i64 %7, i64 0
  %172 = getelementptr double, ptr %64, i64 %67
  %173 = getelementptr double, ptr %172, i64 %171
  %174 = load double, ptr %173, align 8
  %175 = select i1 %166, i64 0, i64 %165
  br label %70

176:
  %177 = add nsw i64 %72, -1
  %178 = add i64 %71, 1
  %179 = icmp slt i64 %71, 0
  %180 = select i1 %179, i64 %14, i64 0
  %181 = getelementptr double, ptr %170, i64 %71
  %182 = getelementptr double, ptr %181, i64 %180
  %183 = load double, ptr %182, align 8
  %184 = select i1 %179, i64 %7, i64 0
  %185 = getelementptr double, ptr %64, i64 %71
  %186 = getelementptr double, ptr %185, i64 %184
  %187 = load double, ptr %186, align 8
  %188 = fmul double %174, %187
  %189 = fadd double %183, %188
  store double %189, ptr %182, align 8
  br label %70

190:
  ret void
}

declare i64 @llvm.smin.i64(i64, i64)

declare i64 @llvm.smax.i64(i64, i64)
