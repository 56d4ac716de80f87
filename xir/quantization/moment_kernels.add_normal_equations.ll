; made from e1440c39e61af7038fe3a23c74f42d528ec16c635945c55ad5d3e797cc53f1f8
; by Numba 0.68.1, llvmlite 0.50.0, Python 3.11
define void @xir.quantization.moment_kernels.add_normal_equations(ptr %0) {
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
  %16 = inttoptr i64 %7 to ptr
  %17 = getelementptr i8, ptr %0, i64 64
  %18 = load i64, ptr %17, align 8
  %19 = getelementptr i8, ptr %0, i64 72
  %20 = load i64, ptr %19, align 8
  %21 = getelementptr i8, ptr %0, i64 80
  %22 = load i64, ptr %21, align 8
  %23 = getelementptr i8, ptr %0, i64 88
  %24 = load i64, ptr %23, align 8
  %25 = inttoptr i64 %18 to ptr
  %26 = getelementptr i8, ptr %0, i64 96
  %27 = load i64, ptr %26, align 8
  %28 = getelementptr i8, ptr %0, i64 104
  %29 = load i64, ptr %28, align 8
  %30 = getelementptr i8, ptr %0, i64 112
  %31 = load i64, ptr %30, align 8
  %32 = getelementptr i8, ptr %0, i64 120
  %33 = load i64, ptr %32, align 8
  %34 = inttoptr i64 %27 to ptr
  %35 = getelementptr i8, ptr %0, i64 128
  %36 = load i64, ptr %35, align 8
  %37 = getelementptr i8, ptr %0, i64 136
  %38 = load i64, ptr %37, align 8
  %39 = getelementptr i8, ptr %0, i64 144
  %40 = load i64, ptr %39, align 8
  %41 = getelementptr i8, ptr %0, i64 152
  %42 = load i64, ptr %41, align 8
  %43 = inttoptr i64 %36 to ptr
  %44 = getelementptr i8, ptr %0, i64 160
  %45 = load i64, ptr %44, align 8
  %46 = getelementptr i8, ptr %0, i64 168
  %47 = load i64, ptr %46, align 8
  %48 = inttoptr i64 %45 to ptr
  %49 = getelementptr i8, ptr %0, i64 176
  %50 = load i64, ptr %49, align 8
  %51 = getelementptr i8, ptr %0, i64 184
  %52 = load i64, ptr %51, align 8
  %53 = inttoptr i64 %50 to ptr
  %54 = getelementptr i8, ptr %0, i64 192
  %55 = load i64, ptr %54, align 8
  %56 = getelementptr i8, ptr %0, i64 200
  %57 = load i64, ptr %56, align 8
  %58 = getelementptr i8, ptr %0, i64 208
  %59 = load i64, ptr %58, align 8
  %60 = inttoptr i64 %55 to ptr
  %61 = getelementptr i8, ptr %0, i64 216
  %62 = load i64, ptr %61, align 8
  %63 = getelementptr i8, ptr %0, i64 224
  %64 = load i64, ptr %63, align 8
  %65 = getelementptr i8, ptr %0, i64 232
  %66 = load i64, ptr %65, align 8
  %67 = inttoptr i64 %62 to ptr
  %68 = getelementptr i8, ptr %0, i64 240
  %69 = load i64, ptr %68, align 8
  %70 = getelementptr i8, ptr %0, i64 248
  %71 = load i64, ptr %70, align 8
  %72 = getelementptr i8, ptr %0, i64 256
  %73 = load i64, ptr %72, align 8
  %74 = inttoptr i64 %69 to ptr
  %75 = getelementptr i8, ptr %0, i64 264
  %76 = load i64, ptr %75, align 8
  %77 = getelementptr i8, ptr %0, i64 280
  %78 = load i64, ptr %77, align 8
  %79 = inttoptr i64 %76 to ptr
  %80 = getelementptr i8, ptr %0, i64 288
  %81 = load i64, ptr %80, align 8
  %82 = getelementptr i8, ptr %0, i64 296
  %83 = load i64, ptr %82, align 8
  %84 = getelementptr i8, ptr %0, i64 304
  %85 = load i64, ptr %84, align 8
  %86 = getelementptr i8, ptr %0, i64 312
  %87 = load i64, ptr %86, align 8
  %88 = getelementptr i8, ptr %0, i64 320
  %89 = load i64, ptr %88, align 8
  %90 = inttoptr i64 %81 to ptr
  %91 = add nsw i64 %66, 2
  %92 = getelementptr double, ptr %79, i64 %78
  %93 = sub i64 %5, %3
  %94 = call i64 @llvm.smax.i64(i64 %93, i64 0)
  br label %95

95:
  %96 = phi i64 [ %3, %1 ], [ %100, %106 ]
  %97 = phi i64 [ %94, %1 ], [ %102, %106 ]
  %98 = icmp sgt i64 %97, 0
  %99 = zext i1 %98 to i64
  %100 = add i64 %96, %99
  %101 = sext i1 %98 to i64
  %102 = add nsw i64 %97, %101
  %103 = select i1 %98, i64 %96, i64 0
  br i1 %98, label %104, label %218

104:
  %105 = call i64 @llvm.smax.i64(i64 %73, i64 0)
  br label %106

106:
  %107 = phi i64 [ 0, %104 ], [ %221, %210 ]
  %108 = phi i64 [ %105, %104 ], [ %220, %210 ]
  %109 = icmp sgt i64 %108, 0
  br i1 %109, label %219, label %95

110:
  %111 = phi i64 [ 0, %219 ], [ %246, %126 ]
  %112 = phi i64 [ %243, %219 ], [ %245, %126 ]
  %113 = icmp sgt i64 %112, 0
  br i1 %113, label %244, label %207

114:
  %115 = phi i64 [ 0, %244 ], [ %251, %249 ]
  %116 = phi i64 [ %248, %244 ], [ %250, %249 ]
  %117 = icmp sgt i64 %116, 0
  br i1 %117, label %249, label %118

118:
  %119 = call i64 @llvm.smax.i64(i64 %66, i64 0)
  br label %120

120:
  %121 = phi i64 [ 0, %118 ], [ %258, %256 ]
  %122 = phi i64 [ %119, %118 ], [ %257, %256 ]
  %123 = icmp sgt i64 %122, 0
  br i1 %123, label %256, label %124

124:
  %125 = call i64 @llvm.smax.i64(i64 %24, i64 0)
  br label %126

126:
  %127 = phi i64 [ 0, %124 ], [ %265, %199 ]
  %128 = phi i64 [ %125, %124 ], [ %264, %199 ]
  %129 = phi double [ 0.000000e+00, %124 ], [ %185, %199 ]
  %130 = icmp sgt i64 %128, 0
  br i1 %130, label %263, label %110

131:
  %132 = phi i64 [ 0, %263 ], [ %268, %266 ]
  %133 = phi i64 [ %119, %263 ], [ %267, %266 ]
  %134 = icmp sgt i64 %133, 0
  br i1 %134, label %266, label %135

135:
  %136 = icmp slt i64 %66, 0
  %137 = select i1 %136, i64 %78, i64 0
  %138 = getelementptr double, ptr %79, i64 %66
  %139 = getelementptr double, ptr %138, i64 %137
  %140 = load double, ptr %139, align 8
  %141 = fmul double %140, %231
  %142 = select i1 %222, i64 %52, i64 0
  %143 = getelementptr double, ptr %53, i64 %103
  %144 = getelementptr double, ptr %143, i64 %142
  %145 = load double, ptr %144, align 8
  %146 = fadd double %141, %145
  store double %146, ptr %139, align 8
  %147 = fmul double %129, %231
  %148 = select i1 %222, i64 %29, i64 0
  %149 = add i64 %103, %148
  %150 = icmp slt i64 %111, 0
  %151 = select i1 %150, i64 %31, i64 0
  %152 = add i64 %111, %151
  %153 = icmp slt i64 %127, 0
  %154 = select i1 %153, i64 %33, i64 0
  %155 = mul i64 %31, %33
  %156 = mul i64 %149, %155
  %157 = mul i64 %152, %33
  %158 = getelementptr double, ptr %34, i64 %156
  %159 = getelementptr double, ptr %158, i64 %157
  %160 = getelementptr double, ptr %159, i64 %127
  %161 = getelementptr double, ptr %160, i64 %154
  %162 = load double, ptr %161, align 8
  %163 = select i1 %222, i64 %47, i64 0
  %164 = getelementptr double, ptr %48, i64 %103
  %165 = getelementptr double, ptr %164, i64 %163
  %166 = load double, ptr %165, align 8
  %167 = fmul double %147, %166
  %168 = fadd double %162, %167
  %169 = select i1 %247, i64 %78, i64 0
  %170 = getelementptr i8, ptr %138, i64 8
  %171 = getelementptr double, ptr %170, i64 %169
  store double %168, ptr %171, align 8
  %172 = select i1 %222, i64 %20, i64 0
  %173 = add i64 %103, %172
  %174 = select i1 %150, i64 %22, i64 0
  %175 = add i64 %111, %174
  %176 = select i1 %153, i64 %24, i64 0
  %177 = mul i64 %22, %24
  %178 = mul i64 %173, %177
  %179 = mul i64 %175, %24
  %180 = getelementptr double, ptr %25, i64 %178
  %181 = getelementptr double, ptr %180, i64 %179
  %182 = getelementptr double, ptr %181, i64 %127
  %183 = getelementptr double, ptr %182, i64 %176
  %184 = load double, ptr %183, align 8
  %185 = fadd double %147, %184
  %186 = select i1 %222, i64 %38, i64 0
  %187 = add i64 %103, %186
  %188 = select i1 %150, i64 %40, i64 0
  %189 = add i64 %111, %188
  %190 = select i1 %153, i64 %42, i64 0
  %191 = mul i64 %40, %42
  %192 = mul i64 %187, %191
  %193 = mul i64 %189, %42
  %194 = getelementptr double, ptr %43, i64 %192
  %195 = getelementptr double, ptr %194, i64 %193
  %196 = getelementptr double, ptr %195, i64 %127
  %197 = getelementptr double, ptr %196, i64 %190
  %198 = load double, ptr %197, align 8
  br label %199

199:
  %200 = phi i64 [ 0, %135 ], [ %321, %203 ]
  %201 = phi i64 [ %248, %135 ], [ %320, %203 ]
  %202 = icmp sgt i64 %201, 0
  br i1 %202, label %319, label %126

203:
  %204 = phi i64 [ %200, %319 ], [ %332, %330 ]
  %205 = phi i64 [ %329, %319 ], [ %331, %330 ]
  %206 = icmp sgt i64 %205, 0
  br i1 %206, label %330, label %199

207:
  %208 = icmp slt i64 %66, -1
  %209 = select i1 %208, i64 0, i64 %91
  br label %210

210:
  %211 = phi i64 [ 0, %207 ], [ %350, %214 ]
  %212 = phi i64 [ %209, %207 ], [ %349, %214 ]
  %213 = icmp sgt i64 %212, 0
  br i1 %213, label %348, label %106

214:
  %215 = phi i64 [ 0, %348 ], [ %354, %352 ]
  %216 = phi i64 [ %351, %348 ], [ %353, %352 ]
  %217 = icmp sgt i64 %216, 0
  br i1 %217, label %352, label %210

218:
  ret void

219:
  %220 = add nsw i64 %108, -1
  %221 = add i64 %107, 1
  %222 = icmp slt i64 %103, 0
  %223 = select i1 %222, i64 %71, i64 0
  %224 = add i64 %103, %223
  %225 = icmp slt i64 %107, 0
  %226 = select i1 %225, i64 %73, i64 0
  %227 = mul i64 %224, %73
  %228 = getelementptr double, ptr %74, i64 %227
  %229 = getelementptr double, ptr %228, i64 %107
  %230 = getelementptr double, ptr %229, i64 %226
  %231 = load double, ptr %230, align 8
  %232 = select i1 %222, i64 %83, i64 0
  %233 = add i64 %103, %232
  %234 = select i1 %225, i64 %85, i64 0
  %235 = add i64 %107, %234
  %236 = mul i64 %85, %87
  %237 = mul i64 %236, %89
  %238 = mul i64 %87, %89
  %239 = mul i64 %233, %237
  %240 = mul i64 %235, %238
  %241 = getelementptr double, ptr %90, i64 %239
  %242 = getelementptr double, ptr %241, i64 %240
  %243 = call i64 @llvm.smax.i64(i64 %22, i64 0)
  br label %110

244:
  %245 = add nsw i64 %112, -1
  %246 = add i64 %111, 1
  %247 = icmp slt i64 %66, -1
  %248 = select i1 %247, i64 0, i64 %91
  br label %114

249:
  %250 = add nsw i64 %116, -1
  %251 = add i64 %115, 1
  %252 = icmp slt i64 %115, 0
  %253 = select i1 %252, i64 %78, i64 0
  %254 = getelementptr double, ptr %79, i64 %115
  %255 = getelementptr double, ptr %254, i64 %253
  store double 0.000000e+00, ptr %255, align 8
  br label %114

256:
  %257 = add nsw i64 %122, -1
  %258 = add i64 %121, 1
  %259 = icmp slt i64 %121, 0
  %260 = select i1 %259, i64 %78, i64 0
  %261 = getelementptr double, ptr %92, i64 %121
  %262 = getelementptr double, ptr %261, i64 %260
  store double 0.000000e+00, ptr %262, align 8
  br label %120

263:
  %264 = add nsw i64 %128, -1
  %265 = add i64 %127, 1
  br label %131

266:
  %267 = add nsw i64 %133, -1
  %268 = add i64 %132, 1
  %269 = select i1 %222, i64 %57, i64 0
  %270 = add i64 %103, %269
  %271 = icmp slt i64 %132, 0
  %272 = select i1 %271, i64 %59, i64 0
  %273 = mul i64 %270, %59
  %274 = getelementptr i64, ptr %60, i64 %273
  %275 = getelementptr i64, ptr %274, i64 %132
  %276 = getelementptr i64, ptr %275, i64 %272
  %277 = load i64, ptr %276, align 8
  %278 = icmp slt i64 %277, 0
  %279 = select i1 %278, i64 %9, i64 0
  %280 = add i64 %277, %279
  %281 = select i1 %222, i64 %11, i64 0
  %282 = add i64 %103, %281
  %283 = icmp slt i64 %111, 0
  %284 = select i1 %283, i64 %13, i64 0
  %285 = add i64 %111, %284
  %286 = icmp slt i64 %127, 0
  %287 = select i1 %286, i64 %15, i64 0
  %288 = mul i64 %11, %13
  %289 = mul i64 %288, %15
  %290 = mul i64 %13, %15
  %291 = mul i64 %280, %289
  %292 = mul i64 %282, %290
  %293 = mul i64 %285, %15
  %294 = getelementptr double, ptr %16, i64 %291
  %295 = getelementptr double, ptr %294, i64 %292
  %296 = getelementptr double, ptr %295, i64 %293
  %297 = getelementptr double, ptr %296, i64 %127
  %298 = getelementptr double, ptr %297, i64 %287
  %299 = load double, ptr %298, align 8
  %300 = select i1 %271, i64 %78, i64 0
  %301 = getelementptr double, ptr %92, i64 %132
  %302 = getelementptr double, ptr %301, i64 %300
  %303 = load double, ptr %302, align 8
  %304 = fadd double %303, %299
  %305 = select i1 %222, i64 %64, i64 0
  %306 = add i64 %103, %305
  %307 = select i1 %271, i64 %66, i64 0
  %308 = mul i64 %306, %66
  %309 = getelementptr double, ptr %67, i64 %308
  %310 = getelementptr double, ptr %309, i64 %132
  %311 = getelementptr double, ptr %310, i64 %307
  %312 = load double, ptr %311, align 8
  %313 = fmul double %304, %312
  store double %313, ptr %302, align 8
  %314 = getelementptr double, ptr %79, i64 %132
  %315 = getelementptr double, ptr %314, i64 %300
  %316 = load double, ptr %315, align 8
  %317 = fmul double %316, %231
  %318 = fadd double %317, %313
  store double %318, ptr %315, align 8
  br label %131

319:
  %320 = add nsw i64 %201, -1
  %321 = add i64 %200, 1
  %322 = icmp slt i64 %200, 0
  %323 = select i1 %322, i64 %78, i64 0
  %324 = getelementptr double, ptr %79, i64 %200
  %325 = getelementptr double, ptr %324, i64 %323
  %326 = load double, ptr %325, align 8
  %327 = fmul double %198, %326
  %328 = sub i64 %91, %200
  %329 = call i64 @llvm.smax.i64(i64 %328, i64 0)
  br label %203

330:
  %331 = add nsw i64 %205, -1
  %332 = add i64 %204, 1
  %333 = select i1 %322, i64 %87, i64 0
  %334 = add i64 %200, %333
  %335 = icmp slt i64 %204, 0
  %336 = select i1 %335, i64 %89, i64 0
  %337 = mul i64 %334, %89
  %338 = getelementptr double, ptr %242, i64 %337
  %339 = getelementptr double, ptr %338, i64 %204
  %340 = getelementptr double, ptr %339, i64 %336
  %341 = load double, ptr %340, align 8
  %342 = select i1 %335, i64 %78, i64 0
  %343 = getelementptr double, ptr %79, i64 %204
  %344 = getelementptr double, ptr %343, i64 %342
  %345 = load double, ptr %344, align 8
  %346 = fmul double %327, %345
  %347 = fadd double %341, %346
  store double %347, ptr %340, align 8
  br label %203

348:
  %349 = add nsw i64 %212, -1
  %350 = add i64 %211, 1
  %351 = call i64 @llvm.smax.i64(i64 %211, i64 0)
  br label %214

352:
  %353 = add nsw i64 %216, -1
  %354 = add i64 %215, 1
  %355 = icmp slt i64 %215, 0
  %356 = select i1 %355, i64 %87, i64 0
  %357 = add i64 %215, %356
  %358 = icmp slt i64 %211, 0
  %359 = select i1 %358, i64 %89, i64 0
  %360 = mul i64 %357, %89
  %361 = getelementptr double, ptr %242, i64 %360
  %362 = getelementptr double, ptr %361, i64 %211
  %363 = getelementptr double, ptr %362, i64 %359
  %364 = load double, ptr %363, align 8
  %365 = select i1 %358, i64 %87, i64 0
  %366 = add i64 %211, %365
  %367 = select i1 %355, i64 %89, i64 0
  %368 = mul i64 %366, %89
  %369 = getelementptr double, ptr %242, i64 %368
  %370 = getelementptr double, ptr %369, i64 %215
  %371 = getelementptr double, ptr %370, i64 %367
  store double %364, ptr %371, align 8
  br label %214
}

declare i64 @llvm.smax.i64(i64, i64)
