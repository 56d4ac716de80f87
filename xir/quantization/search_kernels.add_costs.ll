; made from a8f14b4ee7f23c5431cbf952efb3292630e70478d3152b1e3b29206a962a94eb
; by Numba 0.68.1, llvmlite 0.50.0, Python 3.11
declare double @llvm.rint.f64(double)

declare double @llvm.floor.f64(double)

define void @xir.quantization.search_kernels.add_costs(ptr %0) {
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
  %12 = inttoptr i64 %7 to ptr
  %13 = getelementptr i8, ptr %0, i64 48
  %14 = load i64, ptr %13, align 8
  %15 = getelementptr i8, ptr %0, i64 56
  %16 = load i64, ptr %15, align 8
  %17 = getelementptr i8, ptr %0, i64 64
  %18 = load i64, ptr %17, align 8
  %19 = inttoptr i64 %14 to ptr
  %20 = getelementptr i8, ptr %0, i64 72
  %21 = load i64, ptr %20, align 8
  %22 = getelementptr i8, ptr %0, i64 80
  %23 = load i64, ptr %22, align 8
  %24 = inttoptr i64 %21 to ptr
  %25 = getelementptr i8, ptr %0, i64 88
  %26 = load i64, ptr %25, align 8
  %27 = getelementptr i8, ptr %0, i64 96
  %28 = load i64, ptr %27, align 8
  %29 = getelementptr i8, ptr %0, i64 104
  %30 = load i64, ptr %29, align 8
  %31 = getelementptr i8, ptr %0, i64 112
  %32 = load i64, ptr %31, align 8
  %33 = inttoptr i64 %26 to ptr
  %34 = getelementptr i8, ptr %0, i64 120
  %35 = load i64, ptr %34, align 8
  %36 = getelementptr i8, ptr %0, i64 128
  %37 = load i64, ptr %36, align 8
  %38 = inttoptr i64 %35 to ptr
  %39 = getelementptr i8, ptr %0, i64 136
  %40 = load i64, ptr %39, align 8
  %41 = getelementptr i8, ptr %0, i64 144
  %42 = load i64, ptr %41, align 8
  %43 = inttoptr i64 %40 to ptr
  %44 = getelementptr i8, ptr %0, i64 152
  %45 = load i64, ptr %44, align 8
  %46 = getelementptr i8, ptr %0, i64 160
  %47 = load i64, ptr %46, align 8
  %48 = inttoptr i64 %45 to ptr
  %49 = getelementptr i8, ptr %0, i64 168
  %50 = load i64, ptr %49, align 8
  %51 = getelementptr i8, ptr %0, i64 176
  %52 = load i64, ptr %51, align 8
  %53 = getelementptr i8, ptr %0, i64 184
  %54 = load i64, ptr %53, align 8
  %55 = inttoptr i64 %50 to ptr
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
  %68 = getelementptr i8, ptr %0, i64 232
  %69 = load i64, ptr %68, align 8
  %70 = getelementptr i8, ptr %0, i64 240
  %71 = load i64, ptr %70, align 8
  %72 = getelementptr i8, ptr %0, i64 248
  %73 = load i64, ptr %72, align 8
  %74 = inttoptr i64 %69 to ptr
  %75 = getelementptr i8, ptr %0, i64 256
  %76 = load i64, ptr %75, align 8
  %77 = getelementptr i8, ptr %0, i64 264
  %78 = load i64, ptr %77, align 8
  %79 = getelementptr i8, ptr %0, i64 272
  %80 = load i64, ptr %79, align 8
  %81 = inttoptr i64 %76 to ptr
  %82 = getelementptr i8, ptr %0, i64 280
  %83 = load i64, ptr %82, align 8
  %84 = getelementptr i8, ptr %0, i64 288
  %85 = load i64, ptr %84, align 8
  %86 = getelementptr i8, ptr %0, i64 296
  %87 = load i64, ptr %86, align 8
  %88 = getelementptr i8, ptr %0, i64 304
  %89 = load i64, ptr %88, align 8
  %90 = getelementptr i8, ptr %0, i64 312
  %91 = load i64, ptr %90, align 8
  %92 = getelementptr i8, ptr %0, i64 320
  %93 = load i64, ptr %92, align 8
  %94 = getelementptr i8, ptr %0, i64 328
  %95 = load i64, ptr %94, align 8
  %96 = getelementptr i8, ptr %0, i64 336
  %97 = load double, ptr %96, align 8
  %98 = getelementptr i8, ptr %0, i64 344
  %99 = load i64, ptr %98, align 8
  %100 = getelementptr i8, ptr %0, i64 352
  %101 = load i64, ptr %100, align 8
  %102 = getelementptr i8, ptr %0, i64 360
  %103 = load i64, ptr %102, align 8
  %104 = inttoptr i64 %99 to ptr
  %105 = getelementptr i8, ptr %0, i64 368
  %106 = load i64, ptr %105, align 8
  %107 = getelementptr i8, ptr %0, i64 376
  %108 = load i64, ptr %107, align 8
  %109 = getelementptr i8, ptr %0, i64 384
  %110 = load i64, ptr %109, align 8
  %111 = getelementptr i8, ptr %0, i64 392
  %112 = load i64, ptr %111, align 8
  %113 = getelementptr i8, ptr %0, i64 400
  %114 = load i64, ptr %113, align 8
  %115 = getelementptr i8, ptr %0, i64 408
  %116 = load i64, ptr %115, align 8
  %117 = inttoptr i64 %106 to ptr
  %118 = icmp eq i64 %23, 0
  br i1 %118, label %357, label %353

119:
  %120 = phi i64 [ %3, %357 ], [ %127, %146 ]
  %121 = phi i64 [ %360, %357 ], [ %129, %146 ]
  %122 = phi double [ 0.000000e+00, %357 ], [ %149, %146 ]
  %123 = phi double [ 0.000000e+00, %357 ], [ %150, %146 ]
  %124 = phi double [ 0.000000e+00, %357 ], [ %151, %146 ]
  %125 = icmp sgt i64 %121, 0
  %126 = zext i1 %125 to i64
  %127 = add i64 %120, %126
  %128 = sext i1 %125 to i64
  %129 = add nsw i64 %121, %128
  %130 = select i1 %125, i64 %120, i64 0
  br i1 %125, label %131, label %352

131:
  %132 = icmp slt i64 %130, 0
  %133 = select i1 %132, i64 %16, i64 0
  %134 = add i64 %130, %133
  %135 = mul i64 %134, %18
  %136 = getelementptr i32, ptr %19, i64 %135
  %137 = select i1 %132, i64 %47, i64 0
  %138 = getelementptr i64, ptr %48, i64 %130
  %139 = getelementptr i64, ptr %138, i64 %137
  %140 = load i64, ptr %139, align 8
  %141 = select i1 %132, i64 %59, i64 0
  %142 = getelementptr i64, ptr %60, i64 %130
  %143 = getelementptr i64, ptr %142, i64 %141
  %144 = load i64, ptr %143, align 8
  %145 = call i64 @llvm.smax.i64(i64 %73, i64 0)
  br label %146

146:
  %147 = phi i64 [ 0, %131 ], [ %154, %348 ]
  %148 = phi i64 [ %145, %131 ], [ %156, %348 ]
  %149 = phi double [ %122, %131 ], [ %349, %348 ]
  %150 = phi double [ %123, %131 ], [ %350, %348 ]
  %151 = phi double [ %124, %131 ], [ %351, %348 ]
  %152 = icmp sgt i64 %148, 0
  %153 = zext i1 %152 to i64
  %154 = add i64 %147, %153
  %155 = sext i1 %152 to i64
  %156 = add nsw i64 %148, %155
  %157 = select i1 %152, i64 %147, i64 0
  br i1 %152, label %158, label %119

158:
  %159 = select i1 %132, i64 %71, i64 0
  %160 = add i64 %130, %159
  %161 = icmp slt i64 %157, 0
  %162 = select i1 %161, i64 %73, i64 0
  %163 = mul i64 %160, %73
  %164 = getelementptr double, ptr %74, i64 %163
  %165 = getelementptr double, ptr %164, i64 %157
  %166 = getelementptr double, ptr %165, i64 %162
  %167 = load double, ptr %166, align 8
  %168 = fcmp ugt double %167, 0.000000e+00
  br i1 %168, label %169, label %348

169:
  %170 = phi i64 [ %372, %181 ], [ 0, %158 ]
  %171 = phi i64 [ %371, %181 ], [ 2, %158 ]
  %172 = phi i64 [ %184, %181 ], [ 0, %158 ]
  %173 = phi double [ %185, %181 ], [ %149, %158 ]
  %174 = icmp sgt i64 %171, 0
  br i1 %174, label %370, label %200

175:
  %176 = phi i64 [ 0, %370 ], [ %381, %379 ]
  %177 = phi i64 [ %378, %370 ], [ %380, %379 ]
  %178 = icmp sgt i64 %177, 0
  br i1 %178, label %379, label %179

179:
  %180 = call i64 @llvm.smax.i64(i64 %9, i64 0)
  br label %181

181:
  %182 = phi i64 [ 0, %179 ], [ %388, %198 ]
  %183 = phi i64 [ %180, %179 ], [ %387, %198 ]
  %184 = phi i64 [ %172, %179 ], [ %199, %198 ]
  %185 = phi double [ %173, %179 ], [ %416, %198 ]
  %186 = icmp sgt i64 %183, 0
  br i1 %186, label %386, label %169

187:
  %188 = shl nuw i64 1, %170
  %189 = or i64 %184, %188
  %190 = select i1 %391, i64 %9, i64 0
  %191 = add i64 %182, %190
  %192 = mul i64 %191, %11
  %193 = getelementptr i8, ptr %12, i64 %192
  br label %194

194:
  %195 = phi i64 [ 0, %187 ], [ %434, %432 ]
  %196 = phi i64 [ %378, %187 ], [ %433, %432 ]
  %197 = icmp sgt i64 %196, 0
  br i1 %197, label %432, label %198

198:
  %199 = phi i64 [ %189, %194 ], [ %184, %420 ]
  br label %181

200:
  %201 = select i1 %132, i64 %37, i64 0
  %202 = getelementptr double, ptr %38, i64 %130
  %203 = getelementptr double, ptr %202, i64 %201
  %204 = load double, ptr %203, align 8
  %205 = fmul double %204, %167
  br label %448

206:
  %207 = phi i64 [ 0, %453 ], [ %464, %211 ]
  %208 = phi i64 [ %461, %453 ], [ %463, %211 ]
  %209 = phi double [ %151, %453 ], [ %482, %211 ]
  %210 = icmp sgt i64 %208, 0
  br i1 %210, label %462, label %348

211:
  %212 = phi i64 [ 0, %486 ], [ %496, %317 ]
  %213 = phi i64 [ %493, %486 ], [ %495, %317 ]
  %214 = icmp sgt i64 %213, 0
  br i1 %214, label %494, label %206

215:
  %216 = phi i64 [ %502, %494 ], [ %506, %301 ]
  %217 = phi i64 [ %503, %494 ], [ %505, %301 ]
  %218 = phi i64 [ 0, %494 ], [ %249, %301 ]
  %219 = phi i64 [ 0, %494 ], [ %280, %301 ]
  %220 = phi i64 [ 0, %494 ], [ %302, %301 ]
  %221 = phi i64 [ 0, %494 ], [ %311, %301 ]
  %222 = phi double [ 0.000000e+00, %494 ], [ %314, %301 ]
  %223 = phi double [ 0.000000e+00, %494 ], [ %316, %301 ]
  %224 = icmp sgt i64 %217, 0
  br i1 %224, label %504, label %317

225:
  %226 = icmp slt i64 %216, 0
  %227 = select i1 %226, i64 %103, i64 0
  %228 = getelementptr i32, ptr %104, i64 %216
  %229 = getelementptr i32, ptr %228, i64 %227
  %230 = load i32, ptr %229, align 4
  %231 = sext i32 %230 to i64
  %232 = add nsw i64 %218, %231
  %233 = call i64 @llvm.smax.i64(i64 %93, i64 %232)
  %234 = call i64 @llvm.smin.i64(i64 %95, i64 %233)
  %235 = select i1 %132, i64 %52, i64 0
  %236 = add i64 %130, %235
  %237 = mul i64 %236, %54
  %238 = getelementptr i64, ptr %55, i64 %237
  %239 = load i64, ptr %238, align 8
  %240 = ashr i64 %234, %239
  %241 = icmp eq i64 %240, 0
  %242 = ashr i64 %234, 63
  %243 = icmp ne i64 %234, 0
  %244 = zext i1 %243 to i64
  %245 = or i64 %242, %244
  %246 = select i1 %241, i64 %245, i64 %240
  %247 = sub nsw i64 %234, %246
  br label %248

248:
  %249 = phi i64 [ %247, %225 ], [ %218, %504 ]
  %250 = phi i64 [ %247, %225 ], [ 0, %504 ]
  %251 = and i64 %172, 2
  %252 = icmp eq i64 %251, 0
  br i1 %252, label %279, label %253

253:
  %254 = icmp slt i64 %216, 0
  %255 = select i1 %254, i64 %103, i64 0
  %256 = getelementptr i32, ptr %104, i64 %103
  %257 = getelementptr i32, ptr %256, i64 %216
  %258 = getelementptr i32, ptr %257, i64 %255
  %259 = load i32, ptr %258, align 4
  %260 = sext i32 %259 to i64
  %261 = add nsw i64 %219, %260
  %262 = call i64 @llvm.smax.i64(i64 %93, i64 %261)
  %263 = call i64 @llvm.smin.i64(i64 %95, i64 %262)
  %264 = select i1 %132, i64 %52, i64 0
  %265 = add i64 %130, %264
  %266 = mul i64 %265, %54
  %267 = getelementptr i64, ptr %55, i64 %266
  %268 = getelementptr i8, ptr %267, i64 8
  %269 = load i64, ptr %268, align 8
  %270 = ashr i64 %263, %269
  %271 = icmp eq i64 %270, 0
  %272 = ashr i64 %263, 63
  %273 = icmp ne i64 %263, 0
  %274 = zext i1 %273 to i64
  %275 = or i64 %272, %274
  %276 = select i1 %271, i64 %275, i64 %270
  %277 = sub nsw i64 %263, %276
  %278 = add nsw i64 %250, %277
  br label %279

279:
  %280 = phi i64 [ %277, %253 ], [ %219, %248 ]
  %281 = phi i64 [ %278, %253 ], [ %250, %248 ]
  %282 = ashr i64 %220, %140
  %283 = icmp eq i64 %282, 0
  %284 = ashr i64 %220, 63
  %285 = icmp ne i64 %220, 0
  %286 = zext i1 %285 to i64
  %287 = or i64 %284, %286
  %288 = select i1 %283, i64 %287, i64 %282
  %289 = sub nsw i64 %281, %288
  %290 = call i64 @llvm.smax.i64(i64 %93, i64 %289)
  %291 = call i64 @llvm.smin.i64(i64 %95, i64 %290)
  %292 = add nsw i64 %291, %460
  %293 = call i64 @llvm.smax.i64(i64 %93, i64 %292)
  %294 = call i64 @llvm.smin.i64(i64 %95, i64 %293)
  %295 = add nsw i64 %220, %294
  %296 = call i64 @llvm.smax.i64(i64 %93, i64 %295)
  %297 = call i64 @llvm.smin.i64(i64 %95, i64 %296)
  %298 = icmp slt i64 %297, %492
  br i1 %298, label %301, label %299

299:
  %300 = icmp eq i64 %492, 0
  br i1 %300, label %513, label %509

301:
  %302 = phi i64 [ %517, %513 ], [ %297, %279 ]
  %303 = phi i64 [ %515, %513 ], [ 0, %279 ]
  %304 = icmp slt i64 %216, 0
  %305 = select i1 %304, i64 %18, i64 0
  %306 = getelementptr i32, ptr %136, i64 %216
  %307 = getelementptr i32, ptr %306, i64 %305
  %308 = load i32, ptr %307, align 4
  %309 = sext i32 %308 to i64
  %310 = sub nsw i64 %303, %309
  %311 = add nsw i64 %221, %310
  %312 = fmul double %222, %97
  %313 = sitofp i64 %310 to double
  %314 = fadd double %312, %313
  %315 = fmul double %314, %314
  %316 = fadd double %223, %315
  br label %215

317:
  %318 = select i1 %132, i64 %108, i64 0
  %319 = add i64 %130, %318
  %320 = select i1 %161, i64 %110, i64 0
  %321 = add i64 %157, %320
  %322 = select i1 %472, i64 %112, i64 0
  %323 = add i64 %207, %322
  %324 = icmp slt i64 %501, 0
  %325 = select i1 %324, i64 %114, i64 0
  %326 = add i64 %501, %325
  %327 = mul i64 %110, %112
  %328 = mul i64 %327, %114
  %329 = mul i64 %328, %116
  %330 = mul i64 %112, %114
  %331 = mul i64 %330, %116
  %332 = mul i64 %114, %116
  %333 = mul i64 %319, %329
  %334 = mul i64 %321, %331
  %335 = mul i64 %323, %332
  %336 = mul i64 %326, %116
  %337 = getelementptr double, ptr %117, i64 %333
  %338 = getelementptr double, ptr %337, i64 %334
  %339 = getelementptr double, ptr %338, i64 %335
  %340 = getelementptr double, ptr %339, i64 %336
  %341 = load double, ptr %340, align 8
  %342 = fadd double %341, %223
  store double %342, ptr %340, align 8
  %343 = getelementptr i8, ptr %340, i64 8
  %344 = load double, ptr %343, align 8
  %345 = call i64 @llvm.abs.i64(i64 %221, i1 false)
  %346 = sitofp i64 %345 to double
  %347 = fadd double %344, %346
  store double %347, ptr %343, align 8
  br label %211

348:
  %349 = phi double [ %149, %158 ], [ %173, %206 ]
  %350 = phi double [ %150, %158 ], [ %449, %206 ]
  %351 = phi double [ %151, %158 ], [ %209, %206 ]
  br label %146

352:
  ret void

353:
  %354 = icmp ne i64 %11, -9223372036854775808
  %355 = icmp ne i64 %23, -1
  %356 = or i1 %354, %355
  br i1 %356, label %361, label %357

357:
  %358 = phi i64 [ 0, %1 ], [ %369, %361 ], [ 0, %353 ]
  %359 = sub i64 %5, %3
  %360 = call i64 @llvm.smax.i64(i64 %359, i64 0)
  br label %119

361:
  %362 = sdiv i64 %11, %23
  %363 = srem i64 %11, %23
  %364 = xor i64 %23, %363
  %365 = icmp slt i64 %364, 0
  %366 = icmp ne i64 %363, 0
  %367 = and i1 %366, %365
  %368 = sext i1 %367 to i64
  %369 = add i64 %362, %368
  br label %357

370:
  %371 = add nsw i64 %171, -1
  %372 = add i64 %170, 1
  %373 = icmp slt i64 %170, 0
  %374 = select i1 %373, i64 %101, i64 0
  %375 = add i64 %170, %374
  %376 = mul i64 %375, %103
  %377 = getelementptr i32, ptr %104, i64 %376
  %378 = call i64 @llvm.smax.i64(i64 %11, i64 0)
  br label %175

379:
  %380 = add nsw i64 %177, -1
  %381 = add i64 %176, 1
  %382 = icmp slt i64 %176, 0
  %383 = select i1 %382, i64 %103, i64 0
  %384 = getelementptr i32, ptr %377, i64 %176
  %385 = getelementptr i32, ptr %384, i64 %383
  store i32 0, ptr %385, align 4
  br label %175

386:
  %387 = add nsw i64 %183, -1
  %388 = add i64 %182, 1
  %389 = select i1 %132, i64 %28, i64 0
  %390 = add i64 %130, %389
  %391 = icmp slt i64 %182, 0
  %392 = select i1 %391, i64 %30, i64 0
  %393 = add i64 %182, %392
  %394 = select i1 %373, i64 %32, i64 0
  %395 = mul i64 %30, %32
  %396 = mul i64 %390, %395
  %397 = mul i64 %393, %32
  %398 = getelementptr double, ptr %33, i64 %396
  %399 = getelementptr double, ptr %398, i64 %397
  %400 = getelementptr double, ptr %399, i64 %170
  %401 = getelementptr double, ptr %400, i64 %394
  %402 = load double, ptr %401, align 8
  %403 = fmul double %402, %167
  %404 = select i1 %132, i64 %64, i64 0
  %405 = add i64 %130, %404
  %406 = select i1 %391, i64 %66, i64 0
  %407 = mul i64 %405, %66
  %408 = getelementptr i64, ptr %67, i64 %407
  %409 = getelementptr i64, ptr %408, i64 %182
  %410 = getelementptr i64, ptr %409, i64 %406
  %411 = load i64, ptr %410, align 8
  %412 = shl nuw i64 1, %411
  %413 = sitofp i64 %412 to double
  %414 = fdiv double %403, %413
  br label %415

415:
  %416 = phi double [ %185, %386 ], [ %419, %418 ]
  %417 = phi i1 [ true, %386 ], [ false, %418 ]
  br i1 %417, label %418, label %420

418:
  %419 = call double @llvm.rint.f64(double %414)
  br label %415

420:
  %421 = sitofp i64 %83 to double
  %422 = fcmp olt double %416, %421
  %423 = select i1 %422, double %421, double %416
  %424 = sitofp i64 %85 to double
  %425 = fcmp ogt double %423, %424
  %426 = select i1 %425, double %424, double %423
  %427 = fptosi double %426 to i32
  %428 = zext i32 %427 to i64
  %429 = shl i64 %428, %411
  %430 = and i64 %429, 4294967295
  %431 = icmp eq i64 %430, 0
  br i1 %431, label %198, label %187

432:
  %433 = add nsw i64 %196, -1
  %434 = add i64 %195, 1
  %435 = icmp slt i64 %195, 0
  %436 = select i1 %435, i64 %103, i64 0
  %437 = getelementptr i32, ptr %377, i64 %195
  %438 = getelementptr i32, ptr %437, i64 %436
  %439 = load i32, ptr %438, align 4
  %440 = select i1 %435, i64 %11, i64 0
  %441 = getelementptr i8, ptr %193, i64 %195
  %442 = getelementptr i8, ptr %441, i64 %440
  %443 = load i8, ptr %442, align 1
  %444 = zext i8 %443 to i64
  %445 = mul i64 %429, %444
  %446 = trunc i64 %445 to i32
  %447 = add i32 %439, %446
  store i32 %447, ptr %438, align 4
  br label %194

448:
  %449 = phi double [ %150, %200 ], [ %452, %451 ]
  %450 = phi i1 [ true, %200 ], [ false, %451 ]
  br i1 %450, label %451, label %453

451:
  %452 = call double @llvm.rint.f64(double %205)
  br label %448

453:
  %454 = sitofp i64 %87 to double
  %455 = fcmp olt double %449, %454
  %456 = select i1 %455, double %454, double %449
  %457 = sitofp i64 %89 to double
  %458 = fcmp ogt double %456, %457
  %459 = select i1 %458, double %457, double %456
  %460 = fptosi double %459 to i64
  %461 = call i64 @llvm.smax.i64(i64 %80, i64 0)
  br label %206

462:
  %463 = add nsw i64 %208, -1
  %464 = add i64 %207, 1
  %465 = select i1 %132, i64 %42, i64 0
  %466 = getelementptr double, ptr %43, i64 %130
  %467 = getelementptr double, ptr %466, i64 %465
  %468 = load double, ptr %467, align 8
  %469 = fmul double %468, %167
  %470 = select i1 %132, i64 %78, i64 0
  %471 = add i64 %130, %470
  %472 = icmp slt i64 %207, 0
  %473 = select i1 %472, i64 %80, i64 0
  %474 = mul i64 %471, %80
  %475 = getelementptr double, ptr %81, i64 %474
  %476 = getelementptr double, ptr %475, i64 %207
  %477 = getelementptr double, ptr %476, i64 %473
  %478 = load double, ptr %477, align 8
  %479 = fmul double %469, %478
  %480 = fadd double %479, 0x3EB0C6F7A0B5ED8D
  br label %481

481:
  %482 = phi double [ %209, %462 ], [ %485, %484 ]
  %483 = phi i1 [ true, %462 ], [ false, %484 ]
  br i1 %483, label %484, label %486

484:
  %485 = call double @llvm.floor.f64(double %480)
  br label %481

486:
  %487 = sitofp i64 %91 to double
  %488 = fcmp ogt double %482, %487
  %489 = select i1 %488, double %487, double %482
  %490 = fcmp ogt double %489, 1.000000e+00
  %491 = select i1 %490, double %489, double 1.000000e+00
  %492 = fptosi double %491 to i64
  %493 = call i64 @llvm.smax.i64(i64 %23, i64 0)
  br label %211

494:
  %495 = add nsw i64 %213, -1
  %496 = add i64 %212, 1
  %497 = icmp slt i64 %212, 0
  %498 = select i1 %497, i64 %23, i64 0
  %499 = getelementptr i64, ptr %24, i64 %212
  %500 = getelementptr i64, ptr %499, i64 %498
  %501 = load i64, ptr %500, align 8
  %502 = mul nsw i64 %212, %358
  %503 = call i64 @llvm.smax.i64(i64 %358, i64 0)
  br label %215

504:
  %505 = add nsw i64 %217, -1
  %506 = add i64 %216, 1
  %507 = and i64 %172, 1
  %508 = icmp eq i64 %507, 0
  br i1 %508, label %248, label %225

509:
  %510 = icmp ne i64 %297, -9223372036854775808
  %511 = icmp ne i64 %492, -1
  %512 = or i1 %510, %511
  br i1 %512, label %518, label %513

513:
  %514 = phi i64 [ 0, %299 ], [ %526, %518 ], [ 0, %509 ]
  %515 = call i64 @llvm.smin.i64(i64 %144, i64 %514)
  %516 = mul nsw i64 %515, %492
  %517 = sub nsw i64 %297, %516
  br label %301

518:
  %519 = sdiv i64 %297, %492
  %520 = srem i64 %297, %492
  %521 = xor i64 %520, %492
  %522 = icmp slt i64 %521, 0
  %523 = icmp ne i64 %520, 0
  %524 = and i1 %523, %522
  %525 = sext i1 %524 to i64
  %526 = add i64 %519, %525
  br label %513
}

declare i64 @llvm.abs.i64(i64, i1)

declare i64 @llvm.smax.i64(i64, i64)

declare i64 @llvm.smin.i64(i64, i64)
