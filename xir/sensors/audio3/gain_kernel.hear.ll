; made from 0b373fc1a87bbc42ec29bcd9583d420aeaa6ef4a641e3278e78dadf8d50213cb
; by Numba 0.68.1, llvmlite 0.50.0, Python 3.11
define void @xir.sensors.audio3.gain_kernel.hear(ptr %0) {
  %2 = getelementptr i8, ptr %0, i64 8
  %3 = load i64, ptr %2, align 8
  %4 = getelementptr i8, ptr %0, i64 16
  %5 = load i64, ptr %4, align 8
  %6 = inttoptr i64 %3 to ptr
  %7 = getelementptr i8, ptr %0, i64 24
  %8 = load double, ptr %7, align 8
  %9 = getelementptr i8, ptr %0, i64 32
  %10 = load double, ptr %9, align 8
  %11 = getelementptr i8, ptr %0, i64 40
  %12 = load double, ptr %11, align 8
  %13 = getelementptr i8, ptr %0, i64 48
  %14 = load double, ptr %13, align 8
  %15 = getelementptr i8, ptr %0, i64 56
  %16 = load double, ptr %15, align 8
  %17 = getelementptr i8, ptr %0, i64 64
  %18 = load double, ptr %17, align 8
  %19 = getelementptr i8, ptr %0, i64 72
  %20 = load double, ptr %19, align 8
  %21 = getelementptr i8, ptr %0, i64 80
  %22 = load i64, ptr %21, align 8
  %23 = getelementptr i8, ptr %0, i64 88
  %24 = load i64, ptr %23, align 8
  %25 = inttoptr i64 %22 to ptr
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
  %37 = inttoptr i64 %34 to ptr
  %38 = getelementptr i8, ptr %0, i64 136
  %39 = load i64, ptr %38, align 8
  %40 = getelementptr i8, ptr %0, i64 144
  %41 = load i64, ptr %40, align 8
  %42 = getelementptr i8, ptr %0, i64 152
  %43 = load i64, ptr %42, align 8
  %44 = getelementptr i8, ptr %0, i64 160
  %45 = load i64, ptr %44, align 8
  %46 = getelementptr i8, ptr %0, i64 168
  %47 = load i64, ptr %46, align 8
  %48 = getelementptr i8, ptr %0, i64 176
  %49 = load i64, ptr %48, align 8
  %50 = getelementptr i8, ptr %0, i64 184
  %51 = load i64, ptr %50, align 8
  %52 = getelementptr i8, ptr %0, i64 192
  %53 = load i64, ptr %52, align 8
  %54 = getelementptr i8, ptr %0, i64 200
  %55 = load i64, ptr %54, align 8
  %56 = getelementptr i8, ptr %0, i64 208
  %57 = load i64, ptr %56, align 8
  %58 = inttoptr i64 %55 to ptr
  %59 = getelementptr i8, ptr %0, i64 216
  %60 = load i64, ptr %59, align 8
  %61 = getelementptr i8, ptr %0, i64 224
  %62 = load i64, ptr %61, align 8
  %63 = inttoptr i64 %60 to ptr
  %64 = getelementptr i8, ptr %0, i64 232
  %65 = load i64, ptr %64, align 8
  %66 = inttoptr i64 %65 to ptr
  %67 = getelementptr i8, ptr %0, i64 248
  %68 = load i64, ptr %67, align 8
  %69 = getelementptr i8, ptr %0, i64 256
  %70 = load i64, ptr %69, align 8
  %71 = getelementptr i8, ptr %0, i64 264
  %72 = load i64, ptr %71, align 8
  %73 = getelementptr i8, ptr %0, i64 272
  %74 = load i64, ptr %73, align 8
  %75 = getelementptr i8, ptr %0, i64 280
  %76 = load i64, ptr %75, align 8
  %77 = inttoptr i64 %74 to ptr
  %78 = getelementptr i8, ptr %0, i64 288
  %79 = load i64, ptr %78, align 8
  %80 = getelementptr i8, ptr %0, i64 296
  %81 = load i64, ptr %80, align 8
  %82 = inttoptr i64 %79 to ptr
  %83 = getelementptr i8, ptr %0, i64 304
  %84 = load i64, ptr %83, align 8
  %85 = inttoptr i64 %84 to ptr
  %86 = getelementptr i8, ptr %0, i64 320
  %87 = load i64, ptr %86, align 8
  %88 = getelementptr i8, ptr %0, i64 328
  %89 = load i64, ptr %88, align 8
  %90 = inttoptr i64 %87 to ptr
  %91 = getelementptr i8, ptr %0, i64 336
  %92 = load i64, ptr %91, align 8
  %93 = inttoptr i64 %92 to ptr
  %94 = getelementptr i8, ptr %0, i64 352
  %95 = load i64, ptr %94, align 8
  %96 = getelementptr i8, ptr %0, i64 360
  %97 = load i64, ptr %96, align 8
  %98 = inttoptr i64 %95 to ptr
  %99 = getelementptr i8, ptr %0, i64 368
  %100 = load i64, ptr %99, align 8
  %101 = getelementptr i8, ptr %0, i64 376
  %102 = load i64, ptr %101, align 8
  %103 = inttoptr i64 %100 to ptr
  %104 = getelementptr i8, ptr %0, i64 384
  %105 = load i64, ptr %104, align 8
  %106 = getelementptr i8, ptr %0, i64 392
  %107 = load i64, ptr %106, align 8
  %108 = inttoptr i64 %105 to ptr
  %109 = getelementptr i8, ptr %0, i64 400
  %110 = load i64, ptr %109, align 8
  %111 = getelementptr i8, ptr %0, i64 408
  %112 = load i64, ptr %111, align 8
  %113 = inttoptr i64 %110 to ptr
  %114 = call i64 @llvm.smax.i64(i64 %5, i64 0)
  br label %115

115:
  %116 = phi i64 [ 0, %1 ], [ %313, %308 ]
  %117 = phi i64 [ %114, %1 ], [ %312, %308 ]
  %118 = phi i64 [ 0, %1 ], [ %309, %308 ]
  %119 = icmp sgt i64 %117, 0
  br i1 %119, label %311, label %310

120:
  %121 = getelementptr i8, ptr %93, i64 16
  %122 = load i64, ptr %121, align 8
  br label %123

123:
  %124 = phi i64 [ %122, %120 ], [ %45, %311 ]
  %125 = icmp slt i64 %116, 0
  %126 = select i1 %125, i64 %5, i64 0
  %127 = getelementptr double, ptr %6, i64 %116
  %128 = getelementptr double, ptr %127, i64 %126
  %129 = load double, ptr %128, align 8
  %130 = icmp slt i64 %124, 0
  %131 = select i1 %130, i64 %24, i64 0
  %132 = getelementptr double, ptr %25, i64 %124
  %133 = getelementptr double, ptr %132, i64 %131
  %134 = load double, ptr %133, align 8
  %135 = load double, ptr %85, align 8
  %136 = getelementptr i8, ptr %85, i64 8
  %137 = load double, ptr %136, align 8
  %138 = fsub double %129, %135
  %139 = fdiv double %138, %14
  %140 = fmul double %139, %8
  %141 = fsub double %135, %137
  %142 = fdiv double %141, %10
  %143 = fmul double %142, %8
  %144 = fdiv double %143, %12
  %145 = fadd double %137, %144
  %146 = fsub double %140, %143
  %147 = fdiv double %146, %16
  %148 = fadd double %135, %147
  %149 = fneg double %18
  %150 = fcmp olt double %148, %149
  %151 = select i1 %150, double %149, double %148
  %152 = fcmp olt double %18, %151
  %153 = select i1 %152, double %18, double %151
  store double %153, ptr %85, align 8
  store double %145, ptr %136, align 8
  %154 = fsub double %153, %145
  %155 = fcmp olt double %154, %149
  %156 = select i1 %155, double %149, double %154
  %157 = fcmp olt double %18, %156
  %158 = select i1 %157, double %18, double %156
  %159 = fmul double %134, %158
  %160 = fcmp olt double %159, %149
  %161 = select i1 %160, double %149, double %159
  %162 = fcmp olt double %18, %161
  %163 = select i1 %162, double %18, double %161
  %164 = load i64, ptr %93, align 8
  br label %315

165:
  store i64 0, ptr %337, align 8
  %166 = getelementptr i8, ptr %93, i64 16
  %167 = load i64, ptr %166, align 8
  %168 = getelementptr i8, ptr %93, i64 24
  %169 = load i64, ptr %168, align 8
  store i64 %169, ptr %166, align 8
  %170 = icmp slt i64 %118, 0
  %171 = select i1 %170, i64 %97, i64 0
  %172 = getelementptr i32, ptr %98, i64 %118
  %173 = getelementptr i32, ptr %172, i64 %171
  %174 = trunc nsw i64 %333 to i32
  store i32 %174, ptr %173, align 4
  br i1 %314, label %175, label %177

175:
  %176 = load i64, ptr %166, align 8
  br label %177

177:
  %178 = phi i64 [ %176, %175 ], [ %45, %165 ]
  %179 = select i1 %170, i64 %102, i64 0
  %180 = getelementptr i32, ptr %103, i64 %118
  %181 = getelementptr i32, ptr %180, i64 %179
  %182 = trunc i64 %178 to i32
  store i32 %182, ptr %181, align 4
  %183 = call i64 @llvm.abs.i64(i64 %333, i1 false)
  %184 = shl nuw nsw i64 %183, 14
  %185 = getelementptr i8, ptr %93, i64 32
  %186 = load i64, ptr %185, align 8
  %187 = icmp slt i64 %184, %186
  %188 = select i1 %187, i64 %49, i64 %47
  %189 = lshr i64 %184, %188
  %190 = ashr i64 %186, %188
  %191 = sub nsw i64 %189, %190
  %192 = add nsw i64 %186, %191
  store i64 %192, ptr %185, align 8
  %193 = ashr i64 %192, 14
  %194 = getelementptr i8, ptr %93, i64 40
  %195 = load i64, ptr %194, align 8
  %196 = call i64 @llvm.smax.i64(i64 %193, i64 %195)
  store i64 %196, ptr %194, align 8
  br label %197

197:
  %198 = phi i64 [ 0, %177 ], [ %258, %256 ]
  %199 = phi i64 [ 16, %177 ], [ %257, %256 ]
  %200 = phi i64 [ 0, %177 ], [ %266, %256 ]
  %201 = icmp sgt i64 %199, 0
  br i1 %201, label %256, label %202

202:
  %203 = getelementptr i64, ptr %66, i64 %200
  %204 = load i64, ptr %203, align 8
  %205 = icmp eq i64 %200, 16
  %206 = icmp slt i64 %204, 0
  %207 = select i1 %205, i1 true, i1 %206
  br i1 %207, label %208, label %218

208:
  %209 = add nsw i64 %200, %204
  %210 = call i64 @llvm.smin.i64(i64 %209, i64 15)
  %211 = icmp slt i64 %209, 0
  %212 = select i1 %211, i64 %62, i64 0
  %213 = getelementptr i64, ptr %63, i64 %210
  %214 = getelementptr i64, ptr %213, i64 %212
  %215 = load i64, ptr %214, align 8
  %216 = sub nsw i64 %215, %51
  %217 = shl i64 %216, 14
  store i64 %217, ptr %185, align 8
  br label %240

218:
  %219 = getelementptr i8, ptr %93, i64 48
  %220 = load i64, ptr %219, align 8
  %221 = add nsw i64 %220, %51
  %222 = icmp slt i64 %196, %221
  br i1 %222, label %227, label %223

223:
  store i64 %196, ptr %219, align 8
  %224 = getelementptr i64, ptr %58, i64 %200
  %225 = load i64, ptr %224, align 8
  %226 = getelementptr i8, ptr %93, i64 56
  store i64 %225, ptr %226, align 8
  br label %231

227:
  %228 = getelementptr i8, ptr %93, i64 56
  %229 = load i64, ptr %228, align 8
  %230 = add nsw i64 %229, -1
  store i64 %230, ptr %228, align 8
  br label %231

231:
  %232 = getelementptr i8, ptr %93, i64 64
  %233 = load i64, ptr %232, align 8
  %234 = add nsw i64 %233, 1
  store i64 %234, ptr %232, align 8
  %235 = icmp eq i64 %234, %53
  br i1 %235, label %240, label %236

236:
  %237 = getelementptr i8, ptr %93, i64 56
  %238 = load i64, ptr %237, align 8
  %239 = icmp eq i64 %238, 0
  br label %240

240:
  %241 = phi i1 [ true, %208 ], [ true, %231 ], [ %239, %236 ]
  %242 = phi i64 [ %210, %208 ], [ %200, %231 ], [ %200, %236 ]
  br i1 %241, label %243, label %376

243:
  %244 = load i64, ptr %168, align 8
  %245 = add nsw i64 %244, %204
  %246 = call i64 @llvm.smax.i64(i64 %245, i64 0)
  %247 = call i64 @llvm.umin.i64(i64 %246, i64 15)
  store i64 %247, ptr %168, align 8
  %248 = icmp slt i64 %242, 0
  %249 = select i1 %248, i64 %57, i64 0
  %250 = getelementptr i64, ptr %58, i64 %242
  %251 = getelementptr i64, ptr %250, i64 %249
  %252 = load i64, ptr %251, align 8
  %253 = getelementptr i8, ptr %93, i64 56
  store i64 %252, ptr %253, align 8
  %254 = getelementptr i8, ptr %93, i64 64
  store i64 0, ptr %254, align 8
  store i64 0, ptr %194, align 8
  %255 = getelementptr i8, ptr %93, i64 48
  store i64 0, ptr %255, align 8
  br label %376

256:
  %257 = add nsw i64 %199, -1
  %258 = add i64 %198, 1
  %259 = icmp slt i64 %198, 0
  %260 = select i1 %259, i64 %62, i64 0
  %261 = getelementptr i64, ptr %63, i64 %198
  %262 = getelementptr i64, ptr %261, i64 %260
  %263 = load i64, ptr %262, align 8
  %264 = icmp slt i64 %263, %196
  %265 = zext i1 %264 to i64
  %266 = add nuw nsw i64 %200, %265
  br label %197

267:
  %268 = load i64, ptr %166, align 8
  %269 = icmp sgt i64 %268, %167
  br i1 %269, label %270, label %277

270:
  %271 = icmp slt i64 %167, 0
  %272 = select i1 %271, i64 %81, i64 0
  %273 = getelementptr i64, ptr %82, i64 %167
  %274 = getelementptr i64, ptr %273, i64 %272
  %275 = load i64, ptr %274, align 8
  %276 = getelementptr i8, ptr %93, i64 72
  store i64 %275, ptr %276, align 8
  br label %293

277:
  %278 = icmp slt i64 %268, %167
  br i1 %278, label %279, label %286

279:
  %280 = icmp slt i64 %268, 0
  %281 = select i1 %280, i64 %76, i64 0
  %282 = getelementptr i64, ptr %77, i64 %268
  %283 = getelementptr i64, ptr %282, i64 %281
  %284 = load i64, ptr %283, align 8
  %285 = getelementptr i8, ptr %93, i64 72
  store i64 %284, ptr %285, align 8
  br label %293

286:
  %287 = getelementptr i8, ptr %93, i64 72
  %288 = load i64, ptr %287, align 8
  %289 = shl nuw i64 1, %70
  %290 = ashr i64 %288, %72
  %291 = sub nsw i64 %289, %290
  %292 = add nsw i64 %288, %291
  store i64 %292, ptr %287, align 8
  br label %293

293:
  %294 = getelementptr i8, ptr %93, i64 72
  %295 = load i64, ptr %294, align 8
  %296 = ashr i64 %295, %72
  %297 = mul nsw i64 %333, %296
  %298 = ashr i64 %297, %70
  %299 = call i64 @llvm.smax.i64(i64 %298, i64 -512)
  %300 = call i64 @llvm.smin.i64(i64 %299, i64 511)
  br label %301

301:
  %302 = phi i64 [ %300, %293 ], [ %333, %376 ]
  %303 = select i1 %170, i64 %112, i64 0
  %304 = getelementptr i32, ptr %113, i64 %118
  %305 = getelementptr i32, ptr %304, i64 %303
  %306 = trunc nsw i64 %302 to i32
  store i32 %306, ptr %305, align 4
  %307 = add nsw i64 %118, 1
  br label %308

308:
  %309 = phi i64 [ %307, %301 ], [ %118, %329 ]
  br label %115

310:
  store i64 %118, ptr %0, align 8
  ret void

311:
  %312 = add nsw i64 %117, -1
  %313 = add i64 %116, 1
  %314 = icmp eq i64 %43, 0
  br i1 %314, label %120, label %123

315:
  %316 = phi i64 [ 0, %123 ], [ %343, %341 ]
  %317 = phi i64 [ 4, %123 ], [ %342, %341 ]
  %318 = phi i64 [ %164, %123 ], [ %356, %341 ]
  %319 = icmp sgt i64 %317, 0
  br i1 %319, label %341, label %320

320:
  %321 = phi i64 [ %358, %357 ], [ 4, %315 ]
  %322 = icmp sgt i64 %321, 0
  br i1 %322, label %357, label %323

323:
  store i64 %318, ptr %90, align 8
  br label %324

324:
  %325 = phi i64 [ 0, %323 ], [ %364, %362 ]
  %326 = phi i64 [ 5, %323 ], [ %363, %362 ]
  %327 = phi i64 [ 0, %323 ], [ %375, %362 ]
  %328 = icmp sgt i64 %326, 0
  br i1 %328, label %362, label %329

329:
  %330 = mul nsw i64 %327, %39
  %331 = ashr i64 %330, %41
  %332 = call i64 @llvm.smax.i64(i64 %331, i64 -512)
  %333 = call i64 @llvm.smin.i64(i64 %332, i64 511)
  %334 = fmul double %163, 5.120000e+02
  %335 = fdiv double %334, %20
  %336 = fptosi double %335 to i64
  store i64 %336, ptr %93, align 8
  %337 = getelementptr i8, ptr %93, i64 8
  %338 = load i64, ptr %337, align 8
  %339 = add nsw i64 %338, 1
  store i64 %339, ptr %337, align 8
  %340 = icmp eq i64 %339, %27
  br i1 %340, label %165, label %308

341:
  %342 = add nsw i64 %317, -1
  %343 = add i64 %316, 1
  %344 = icmp slt i64 %316, 0
  %345 = select i1 %344, i64 %89, i64 0
  %346 = getelementptr i64, ptr %90, i64 %316
  %347 = getelementptr i64, ptr %346, i64 %345
  %348 = load i64, ptr %347, align 8
  %349 = select i1 %344, i64 %31, i64 0
  %350 = getelementptr i64, ptr %32, i64 %316
  %351 = getelementptr i64, ptr %350, i64 %349
  %352 = load i64, ptr %351, align 8
  %353 = mul i64 %348, %352
  %354 = sub i64 0, %353
  %355 = ashr i64 %354, %41
  %356 = add nsw i64 %318, %355
  br label %315

357:
  %358 = add nsw i64 %321, -1
  %359 = getelementptr i64, ptr %90, i64 %321
  %360 = getelementptr i8, ptr %359, i64 -8
  %361 = load i64, ptr %360, align 8
  store i64 %361, ptr %359, align 8
  br label %320

362:
  %363 = add nsw i64 %326, -1
  %364 = add i64 %325, 1
  %365 = icmp slt i64 %325, 0
  %366 = select i1 %365, i64 %36, i64 0
  %367 = getelementptr i64, ptr %37, i64 %325
  %368 = getelementptr i64, ptr %367, i64 %366
  %369 = load i64, ptr %368, align 8
  %370 = select i1 %365, i64 %89, i64 0
  %371 = getelementptr i64, ptr %90, i64 %325
  %372 = getelementptr i64, ptr %371, i64 %370
  %373 = load i64, ptr %372, align 8
  %374 = mul nsw i64 %369, %373
  %375 = add nsw i64 %327, %374
  br label %324

376:
  %377 = select i1 %170, i64 %107, i64 0
  %378 = getelementptr i32, ptr %108, i64 %118
  %379 = getelementptr i32, ptr %378, i64 %377
  %380 = trunc i64 %193 to i32
  store i32 %380, ptr %379, align 4
  %381 = icmp eq i64 %68, 0
  br i1 %381, label %301, label %267
}

declare i64 @llvm.smax.i64(i64, i64)

declare i64 @llvm.smin.i64(i64, i64)

declare i64 @llvm.abs.i64(i64, i1)

declare i64 @llvm.umin.i64(i64, i64)
