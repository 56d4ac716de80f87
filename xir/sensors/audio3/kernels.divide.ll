; made from d87f522697e746d10243b4a0728ae846e8569af7051396832a7065e4de45621e
; by Numba 0.68.1, llvmlite 0.50.0, Python 3.11
define void @xir.sensors.audio3.kernels.divide(ptr %0) {
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
  %20 = inttoptr i64 %17 to ptr
  %21 = getelementptr i8, ptr %0, i64 72
  %22 = load i64, ptr %21, align 8
  %23 = getelementptr i8, ptr %0, i64 80
  %24 = load i64, ptr %23, align 8
  %25 = inttoptr i64 %22 to ptr
  %26 = getelementptr i8, ptr %0, i64 88
  %27 = load i64, ptr %26, align 8
  %28 = getelementptr i8, ptr %0, i64 96
  %29 = load i64, ptr %28, align 8
  %30 = inttoptr i64 %27 to ptr
  %31 = getelementptr i8, ptr %0, i64 104
  %32 = load i64, ptr %31, align 8
  %33 = getelementptr i8, ptr %0, i64 112
  %34 = load i64, ptr %33, align 8
  %35 = inttoptr i64 %32 to ptr
  %36 = getelementptr i8, ptr %0, i64 120
  %37 = load i64, ptr %36, align 8
  %38 = getelementptr i8, ptr %0, i64 128
  %39 = load i64, ptr %38, align 8
  %40 = inttoptr i64 %37 to ptr
  %41 = getelementptr i8, ptr %0, i64 136
  %42 = load i64, ptr %41, align 8
  %43 = getelementptr i8, ptr %0, i64 144
  %44 = load i64, ptr %43, align 8
  %45 = inttoptr i64 %42 to ptr
  %46 = getelementptr i8, ptr %0, i64 152
  %47 = load i64, ptr %46, align 8
  %48 = getelementptr i8, ptr %0, i64 160
  %49 = load i64, ptr %48, align 8
  %50 = getelementptr i8, ptr %0, i64 168
  %51 = load i64, ptr %50, align 8
  %52 = inttoptr i64 %47 to ptr
  %53 = getelementptr i8, ptr %0, i64 176
  %54 = load i64, ptr %53, align 8
  %55 = getelementptr i8, ptr %0, i64 184
  %56 = load i64, ptr %55, align 8
  %57 = getelementptr i8, ptr %0, i64 192
  %58 = load i64, ptr %57, align 8
  %59 = inttoptr i64 %54 to ptr
  %60 = icmp eq i64 %56, %49
  %61 = call i64 @llvm.smax.i64(i64 %49, i64 0)
  br label %62

62:
  %63 = phi i64 [ 0, %1 ], [ %122, %118 ]
  %64 = phi i64 [ %61, %1 ], [ %121, %118 ]
  %65 = icmp sgt i64 %64, 0
  br i1 %65, label %120, label %119

66:
  %67 = phi i64 [ 0, %120 ], [ %126, %104 ]
  %68 = phi i64 [ %123, %120 ], [ %125, %104 ]
  %69 = phi i64 [ 0, %120 ], [ %166, %104 ]
  %70 = icmp sgt i64 %68, 0
  br i1 %70, label %124, label %105

71:
  %72 = select i1 %127, i64 %34, i64 0
  %73 = getelementptr i64, ptr %35, i64 %67
  %74 = getelementptr i64, ptr %73, i64 %72
  %75 = load i64, ptr %74, align 8
  br label %82

76:
  %77 = load i64, ptr %157, align 8
  %78 = shl i64 %154, %77
  %79 = load i64, ptr %162, align 8
  %80 = shl i64 %154, %79
  %81 = sub nsw i64 %78, %80
  br label %82

82:
  %83 = phi i64 [ %75, %71 ], [ %81, %76 ]
  %84 = icmp eq i64 %10, 2
  br i1 %84, label %104, label %85

85:
  %86 = icmp sge i64 %174, %83
  %87 = select i1 %137, i64 %49, i64 0
  %88 = add i64 %63, %87
  %89 = select i1 %127, i64 %51, i64 0
  %90 = mul i64 %88, %51
  %91 = getelementptr i8, ptr %52, i64 %90
  %92 = getelementptr i8, ptr %91, i64 %67
  %93 = getelementptr i8, ptr %92, i64 %89
  %94 = zext i1 %86 to i8
  store i8 %94, ptr %93, align 1
  %95 = load i64, ptr %169, align 8
  %96 = select i1 %86, i64 %83, i64 0
  %97 = sub nsw i64 %95, %96
  store i64 %97, ptr %169, align 8
  br i1 %60, label %98, label %104

98:
  %99 = select i1 %127, i64 %58, i64 0
  %100 = mul i64 %88, %58
  %101 = getelementptr i64, ptr %59, i64 %100
  %102 = getelementptr i64, ptr %101, i64 %67
  %103 = getelementptr i64, ptr %102, i64 %99
  store i64 %83, ptr %103, align 8
  br label %104

104:
  br label %66

105:
  %106 = icmp eq i64 %10, 2
  br i1 %106, label %107, label %118

107:
  %108 = phi i64 [ %178, %117 ], [ 0, %105 ]
  %109 = phi i64 [ %177, %117 ], [ %123, %105 ]
  %110 = icmp sgt i64 %109, 0
  br i1 %110, label %176, label %118

111:
  %112 = select i1 %179, i64 %58, i64 0
  %113 = mul i64 %187, %58
  %114 = getelementptr i64, ptr %59, i64 %113
  %115 = getelementptr i64, ptr %114, i64 %108
  %116 = getelementptr i64, ptr %115, i64 %112
  store i64 %69, ptr %116, align 8
  br label %117

117:
  br label %107

118:
  br label %62

119:
  ret void

120:
  %121 = add nsw i64 %64, -1
  %122 = add i64 %63, 1
  %123 = call i64 @llvm.smax.i64(i64 %51, i64 0)
  br label %66

124:
  %125 = add nsw i64 %68, -1
  %126 = add i64 %67, 1
  %127 = icmp slt i64 %67, 0
  %128 = select i1 %127, i64 %39, i64 0
  %129 = getelementptr i64, ptr %40, i64 %67
  %130 = getelementptr i64, ptr %129, i64 %128
  %131 = load i64, ptr %130, align 8
  %132 = select i1 %127, i64 %14, i64 0
  %133 = getelementptr i64, ptr %15, i64 %67
  %134 = getelementptr i64, ptr %133, i64 %132
  %135 = load i64, ptr %134, align 8
  %136 = ashr i64 %131, %135
  %137 = icmp slt i64 %63, 0
  %138 = select i1 %137, i64 %5, i64 0
  %139 = add i64 %63, %138
  %140 = select i1 %127, i64 %7, i64 0
  %141 = mul i64 %139, %7
  %142 = getelementptr i32, ptr %8, i64 %141
  %143 = getelementptr i32, ptr %142, i64 %67
  %144 = getelementptr i32, ptr %143, i64 %140
  %145 = load i32, ptr %144, align 4
  %146 = call i32 @llvm.abs.i32(i32 %145, i1 false)
  %147 = sext i32 %146 to i64
  %148 = sub nsw i64 %147, %136
  %149 = add nsw i64 %131, %148
  store i64 %149, ptr %130, align 8
  %150 = select i1 %127, i64 %19, i64 0
  %151 = getelementptr i64, ptr %20, i64 %67
  %152 = getelementptr i64, ptr %151, i64 %150
  %153 = load i64, ptr %152, align 8
  %154 = call i64 @llvm.smax.i64(i64 %153, i64 %136)
  %155 = select i1 %127, i64 %24, i64 0
  %156 = getelementptr i64, ptr %25, i64 %67
  %157 = getelementptr i64, ptr %156, i64 %155
  %158 = load i64, ptr %157, align 8
  %159 = shl i64 %154, %158
  %160 = select i1 %127, i64 %29, i64 0
  %161 = getelementptr i64, ptr %30, i64 %67
  %162 = getelementptr i64, ptr %161, i64 %160
  %163 = load i64, ptr %162, align 8
  %164 = shl i64 %154, %163
  %165 = sub nsw i64 %159, %164
  %166 = call i64 @llvm.smax.i64(i64 %165, i64 %69)
  %167 = select i1 %127, i64 %44, i64 0
  %168 = getelementptr i64, ptr %45, i64 %67
  %169 = getelementptr i64, ptr %168, i64 %167
  %170 = load i64, ptr %169, align 8
  %171 = load i32, ptr %144, align 4
  %172 = call i32 @llvm.abs.i32(i32 %171, i1 false)
  %173 = sext i32 %172 to i64
  %174 = add nsw i64 %170, %173
  store i64 %174, ptr %169, align 8
  %175 = icmp eq i64 %10, 0
  br i1 %175, label %71, label %76

176:
  %177 = add nsw i64 %109, -1
  %178 = add i64 %108, 1
  %179 = icmp slt i64 %108, 0
  %180 = select i1 %179, i64 %44, i64 0
  %181 = getelementptr i64, ptr %45, i64 %108
  %182 = getelementptr i64, ptr %181, i64 %180
  %183 = load i64, ptr %182, align 8
  %184 = icmp sge i64 %183, %69
  %185 = icmp slt i64 %63, 0
  %186 = select i1 %185, i64 %49, i64 0
  %187 = add i64 %63, %186
  %188 = select i1 %179, i64 %51, i64 0
  %189 = mul i64 %187, %51
  %190 = getelementptr i8, ptr %52, i64 %189
  %191 = getelementptr i8, ptr %190, i64 %108
  %192 = getelementptr i8, ptr %191, i64 %188
  %193 = zext i1 %184 to i8
  store i8 %193, ptr %192, align 1
  %194 = load i64, ptr %182, align 8
  %195 = select i1 %184, i64 %69, i64 0
  %196 = sub nsw i64 %194, %195
  store i64 %196, ptr %182, align 8
  br i1 %60, label %111, label %117
}

declare i32 @llvm.abs.i32(i32, i1)

declare i64 @llvm.smax.i64(i64, i64)
