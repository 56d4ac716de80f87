; made from c2aed13f513d52f5f8a41b07ecdaea86b91fef65edf13fb5fa902042920a883e
; by Numba 0.68.1, llvmlite 0.50.0, Python 3.11
declare double @llvm.sqrt.f64(double)

define void @xir.quantization.linear_kernels.factorize(ptr %0) {
  %2 = getelementptr i8, ptr %0, i64 8
  %3 = load i64, ptr %2, align 8
  %4 = getelementptr i8, ptr %0, i64 16
  %5 = load i64, ptr %4, align 8
  %6 = getelementptr i8, ptr %0, i64 24
  %7 = load i64, ptr %6, align 8
  %8 = inttoptr i64 %3 to ptr
  %9 = icmp ugt i64 %5, -9223372036854775808
  %10 = select i1 %9, i64 0, i64 %5
  br label %11

11:
  %12 = phi i64 [ %5, %1 ], [ %15, %96 ]
  %13 = phi i64 [ %10, %1 ], [ %98, %96 ]
  %14 = phi double [ 0.000000e+00, %1 ], [ %148, %96 ]
  %15 = add i64 %12, -1
  %16 = icmp sgt i64 %13, 0
  br i1 %16, label %97, label %163

17:
  %18 = phi i64 [ %12, %97 ], [ %61, %60 ]
  %19 = icmp slt i64 %18, 0
  %20 = select i1 %19, i64 %5, i64 0
  %21 = add i64 %18, %20
  %22 = mul i64 %21, %7
  %23 = getelementptr double, ptr %8, i64 %22
  %24 = add nsw i64 %18, 1
  %25 = icmp slt i64 %18, -1
  %26 = select i1 %25, i64 %5, i64 0
  %27 = add i64 %24, %26
  %28 = mul i64 %27, %7
  %29 = getelementptr double, ptr %8, i64 %28
  %30 = add nsw i64 %18, 2
  %31 = icmp slt i64 %18, -2
  %32 = select i1 %31, i64 %5, i64 0
  %33 = add i64 %30, %32
  %34 = mul i64 %33, %7
  %35 = getelementptr double, ptr %8, i64 %34
  %36 = add nsw i64 %18, 3
  %37 = icmp slt i64 %18, -3
  %38 = select i1 %37, i64 %5, i64 0
  %39 = add i64 %36, %38
  %40 = mul i64 %39, %7
  %41 = getelementptr double, ptr %8, i64 %40
  %42 = select i1 %99, i64 %7, i64 0
  %43 = getelementptr double, ptr %23, i64 %15
  %44 = getelementptr double, ptr %43, i64 %42
  %45 = load double, ptr %44, align 8
  %46 = getelementptr double, ptr %29, i64 %15
  %47 = getelementptr double, ptr %46, i64 %42
  %48 = load double, ptr %47, align 8
  %49 = getelementptr double, ptr %35, i64 %15
  %50 = getelementptr double, ptr %49, i64 %42
  %51 = load double, ptr %50, align 8
  %52 = getelementptr double, ptr %41, i64 %15
  %53 = getelementptr double, ptr %52, i64 %42
  %54 = load double, ptr %53, align 8
  %55 = select i1 %99, i64 0, i64 %12
  br label %56

56:
  %57 = phi i64 [ 0, %17 ], [ %108, %106 ]
  %58 = phi i64 [ %55, %17 ], [ %107, %106 ]
  %59 = icmp sgt i64 %58, 0
  br i1 %59, label %106, label %60

60:
  %61 = add nsw i64 %18, 4
  %62 = add nsw i64 %18, 7
  %63 = icmp slt i64 %62, %5
  br i1 %63, label %17, label %64

64:
  %65 = phi i64 [ %61, %60 ], [ %12, %97 ]
  %66 = icmp slt i64 %65, %5
  br i1 %66, label %67, label %86

67:
  %68 = phi i64 [ %65, %64 ], [ %84, %83 ]
  %69 = icmp slt i64 %68, 0
  %70 = select i1 %69, i64 %5, i64 0
  %71 = add i64 %68, %70
  %72 = mul i64 %71, %7
  %73 = getelementptr double, ptr %8, i64 %72
  %74 = select i1 %99, i64 %7, i64 0
  %75 = getelementptr double, ptr %73, i64 %15
  %76 = getelementptr double, ptr %75, i64 %74
  %77 = load double, ptr %76, align 8
  %78 = select i1 %99, i64 0, i64 %12
  br label %79

79:
  %80 = phi i64 [ 0, %67 ], [ %136, %134 ]
  %81 = phi i64 [ %78, %67 ], [ %135, %134 ]
  %82 = icmp sgt i64 %81, 0
  br i1 %82, label %134, label %83

83:
  %84 = add nsw i64 %68, 1
  %85 = icmp slt i64 %84, %5
  br i1 %85, label %67, label %86

86:
  %87 = select i1 %99, i64 %7, i64 0
  %88 = getelementptr double, ptr %103, i64 %15
  %89 = getelementptr double, ptr %88, i64 %87
  %90 = load double, ptr %89, align 8
  %91 = fcmp ogt double %90, 0.000000e+00
  br i1 %91, label %147, label %163

92:
  %93 = phi i64 [ 0, %152 ], [ %156, %154 ]
  %94 = phi i64 [ %153, %152 ], [ %155, %154 ]
  %95 = icmp sgt i64 %94, 0
  br i1 %95, label %154, label %96

96:
  store double %148, ptr %89, align 8
  br label %11

97:
  %98 = add nsw i64 %13, -1
  %99 = icmp slt i64 %15, 0
  %100 = select i1 %99, i64 %5, i64 0
  %101 = add i64 %15, %100
  %102 = mul i64 %101, %7
  %103 = getelementptr double, ptr %8, i64 %102
  %104 = add i64 %12, 3
  %105 = icmp slt i64 %104, %5
  br i1 %105, label %17, label %64

106:
  %107 = add nsw i64 %58, -1
  %108 = add i64 %57, 1
  %109 = icmp slt i64 %57, 0
  %110 = select i1 %109, i64 %7, i64 0
  %111 = getelementptr double, ptr %103, i64 %57
  %112 = getelementptr double, ptr %111, i64 %110
  %113 = load double, ptr %112, align 8
  %114 = getelementptr double, ptr %23, i64 %57
  %115 = getelementptr double, ptr %114, i64 %110
  %116 = load double, ptr %115, align 8
  %117 = fmul double %45, %116
  %118 = fsub double %113, %117
  %119 = getelementptr double, ptr %29, i64 %57
  %120 = getelementptr double, ptr %119, i64 %110
  %121 = load double, ptr %120, align 8
  %122 = fmul double %48, %121
  %123 = fsub double %118, %122
  %124 = getelementptr double, ptr %35, i64 %57
  %125 = getelementptr double, ptr %124, i64 %110
  %126 = load double, ptr %125, align 8
  %127 = fmul double %51, %126
  %128 = fsub double %123, %127
  %129 = getelementptr double, ptr %41, i64 %57
  %130 = getelementptr double, ptr %129, i64 %110
  %131 = load double, ptr %130, align 8
  %132 = fmul double %54, %131
  %133 = fsub double %128, %132
  store double %133, ptr %112, align 8
  br label %56

134:
  %135 = add nsw i64 %81, -1
  %136 = add i64 %80, 1
  %137 = icmp slt i64 %80, 0
  %138 = select i1 %137, i64 %7, i64 0
  %139 = getelementptr double, ptr %103, i64 %80
  %140 = getelementptr double, ptr %139, i64 %138
  %141 = load double, ptr %140, align 8
  %142 = getelementptr double, ptr %73, i64 %80
  %143 = getelementptr double, ptr %142, i64 %138
  %144 = load double, ptr %143, align 8
  %145 = fmul double %77, %144
  %146 = fsub double %141, %145
  store double %146, ptr %140, align 8
  br label %79

147:
  %148 = phi double [ %151, %150 ], [ %14, %86 ]
  %149 = phi i1 [ false, %150 ], [ true, %86 ]
  br i1 %149, label %150, label %152

150:
  %151 = call double @llvm.sqrt.f64(double %90)
  br label %147

152:
  %153 = call i64 @llvm.smax.i64(i64 %15, i64 0)
  br label %92

154:
  %155 = add nsw i64 %94, -1
  %156 = add i64 %93, 1
  %157 = icmp slt i64 %93, 0
  %158 = select i1 %157, i64 %7, i64 0
  %159 = getelementptr double, ptr %103, i64 %93
  %160 = getelementptr double, ptr %159, i64 %158
  %161 = load double, ptr %160, align 8
  %162 = fdiv double %161, %148
  store double %162, ptr %160, align 8
  br label %92

163:
  %164 = phi i64 [ 0, %86 ], [ 1, %11 ]
  store i64 %164, ptr %0, align 8
  ret void
}

declare i64 @llvm.smax.i64(i64, i64)
