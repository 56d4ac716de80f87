; made from a503f88daef3b8c91bed3a46e8a546435fe279fc0ee8a61455e0ccc55bdf6987
; by Numba 0.68.1, llvmlite 0.50.0, Python 3.11
declare double @llvm.floor.f64(double)

define void @xir.reference.kernel.run(ptr %0) {
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
  %15 = getelementptr i8, ptr %0, i64 64
  %16 = load i64, ptr %15, align 8
  %17 = inttoptr i64 %14 to ptr
  %18 = getelementptr i8, ptr %0, i64 72
  %19 = load i64, ptr %18, align 8
  %20 = getelementptr i8, ptr %0, i64 88
  %21 = load i64, ptr %20, align 8
  %22 = inttoptr i64 %19 to ptr
  %23 = getelementptr i8, ptr %0, i64 96
  %24 = load i64, ptr %23, align 8
  %25 = inttoptr i64 %24 to ptr
  %26 = getelementptr i8, ptr %0, i64 112
  %27 = load i64, ptr %26, align 8
  %28 = inttoptr i64 %27 to ptr
  %29 = getelementptr i8, ptr %0, i64 128
  %30 = load i64, ptr %29, align 8
  %31 = inttoptr i64 %30 to ptr
  %32 = getelementptr i8, ptr %0, i64 144
  %33 = load i64, ptr %32, align 8
  %34 = inttoptr i64 %33 to ptr
  %35 = getelementptr i8, ptr %0, i64 160
  %36 = load i64, ptr %35, align 8
  %37 = inttoptr i64 %36 to ptr
  %38 = getelementptr i8, ptr %0, i64 176
  %39 = load i64, ptr %38, align 8
  %40 = inttoptr i64 %39 to ptr
  %41 = getelementptr i8, ptr %0, i64 192
  %42 = load i64, ptr %41, align 8
  %43 = inttoptr i64 %42 to ptr
  %44 = getelementptr i8, ptr %0, i64 208
  %45 = load i64, ptr %44, align 8
  %46 = inttoptr i64 %45 to ptr
  %47 = getelementptr i8, ptr %0, i64 224
  %48 = load i64, ptr %47, align 8
  %49 = inttoptr i64 %48 to ptr
  %50 = getelementptr i8, ptr %0, i64 240
  %51 = load i64, ptr %50, align 8
  %52 = getelementptr i8, ptr %0, i64 248
  %53 = load i64, ptr %52, align 8
  %54 = inttoptr i64 %51 to ptr
  %55 = getelementptr i8, ptr %0, i64 256
  %56 = load i64, ptr %55, align 8
  %57 = inttoptr i64 %56 to ptr
  %58 = getelementptr i8, ptr %0, i64 272
  %59 = load i64, ptr %58, align 8
  %60 = inttoptr i64 %59 to ptr
  %61 = getelementptr i8, ptr %0, i64 288
  %62 = load i64, ptr %61, align 8
  %63 = getelementptr i8, ptr %0, i64 296
  %64 = load i64, ptr %63, align 8
  %65 = getelementptr i8, ptr %0, i64 304
  %66 = load i64, ptr %65, align 8
  %67 = getelementptr i8, ptr %0, i64 312
  %68 = load i64, ptr %67, align 8
  %69 = inttoptr i64 %62 to ptr
  %70 = getelementptr i8, ptr %0, i64 320
  %71 = load i64, ptr %70, align 8
  %72 = getelementptr i8, ptr %0, i64 328
  %73 = load i64, ptr %72, align 8
  %74 = getelementptr i8, ptr %0, i64 336
  %75 = load i64, ptr %74, align 8
  %76 = inttoptr i64 %71 to ptr
  %77 = getelementptr i8, ptr %0, i64 344
  %78 = load i64, ptr %77, align 8
  %79 = getelementptr i8, ptr %0, i64 352
  %80 = load i64, ptr %79, align 8
  %81 = getelementptr i8, ptr %0, i64 360
  %82 = load i64, ptr %81, align 8
  %83 = getelementptr i8, ptr %0, i64 368
  %84 = load i64, ptr %83, align 8
  %85 = inttoptr i64 %78 to ptr
  %86 = getelementptr i8, ptr %0, i64 376
  %87 = load i64, ptr %86, align 8
  %88 = getelementptr i8, ptr %0, i64 384
  %89 = load i64, ptr %88, align 8
  %90 = getelementptr i8, ptr %0, i64 392
  %91 = load i64, ptr %90, align 8
  %92 = getelementptr i8, ptr %0, i64 400
  %93 = load i64, ptr %92, align 8
  %94 = getelementptr i8, ptr %0, i64 408
  %95 = load i64, ptr %94, align 8
  %96 = inttoptr i64 %87 to ptr
  %97 = getelementptr i8, ptr %0, i64 416
  %98 = load i64, ptr %97, align 8
  %99 = getelementptr i8, ptr %0, i64 424
  %100 = load i64, ptr %99, align 8
  %101 = inttoptr i64 %98 to ptr
  %102 = getelementptr i8, ptr %0, i64 432
  %103 = load i64, ptr %102, align 8
  %104 = getelementptr i8, ptr %0, i64 440
  %105 = load i64, ptr %104, align 8
  %106 = inttoptr i64 %103 to ptr
  %107 = getelementptr i8, ptr %0, i64 448
  %108 = load i64, ptr %107, align 8
  %109 = getelementptr i8, ptr %0, i64 456
  %110 = load i64, ptr %109, align 8
  %111 = inttoptr i64 %108 to ptr
  %112 = getelementptr i8, ptr %0, i64 464
  %113 = load i64, ptr %112, align 8
  %114 = getelementptr i8, ptr %0, i64 472
  %115 = load i64, ptr %114, align 8
  %116 = inttoptr i64 %113 to ptr
  %117 = getelementptr i8, ptr %0, i64 480
  %118 = load i64, ptr %117, align 8
  %119 = getelementptr i8, ptr %0, i64 488
  %120 = load i64, ptr %119, align 8
  %121 = inttoptr i64 %118 to ptr
  %122 = getelementptr i8, ptr %0, i64 496
  %123 = load i64, ptr %122, align 8
  %124 = getelementptr i8, ptr %0, i64 504
  %125 = load i64, ptr %124, align 8
  %126 = inttoptr i64 %123 to ptr
  %127 = getelementptr i8, ptr %0, i64 512
  %128 = load i64, ptr %127, align 8
  %129 = getelementptr i8, ptr %0, i64 520
  %130 = load i64, ptr %129, align 8
  %131 = icmp eq i64 %82, %7
  %132 = icmp slt i64 %110, 1
  %133 = select i1 %132, i64 0, i64 %110
  br label %134

134:
  %135 = phi i64 [ 0, %1 ], [ %406, %404 ]
  %136 = phi i64 [ %133, %1 ], [ %405, %404 ]
  %137 = phi i1 [ false, %1 ], [ %410, %404 ]
  %138 = icmp sgt i64 %136, 0
  br i1 %138, label %404, label %139

139:
  %140 = sub i64 %130, %128
  %141 = call i64 @llvm.smax.i64(i64 %140, i64 0)
  br label %142

142:
  %143 = phi i64 [ %128, %139 ], [ %147, %163 ]
  %144 = phi i64 [ %141, %139 ], [ %149, %163 ]
  %145 = icmp sgt i64 %144, 0
  %146 = zext i1 %145 to i64
  %147 = add i64 %143, %146
  %148 = sext i1 %145 to i64
  %149 = add nsw i64 %144, %148
  %150 = select i1 %145, i64 %143, i64 0
  br i1 %145, label %151, label %752

151:
  %152 = call i64 @llvm.smax.i64(i64 %100, i64 0)
  br label %153

153:
  %154 = phi i64 [ 0, %151 ], [ %413, %411 ]
  %155 = phi i64 [ %152, %151 ], [ %412, %411 ]
  %156 = icmp sgt i64 %155, 0
  br i1 %156, label %411, label %157

157:
  %158 = phi i64 [ %420, %418 ], [ 0, %153 ]
  %159 = phi i64 [ %419, %418 ], [ %133, %153 ]
  %160 = icmp sgt i64 %159, 0
  br i1 %160, label %418, label %161

161:
  %162 = call i64 @llvm.smax.i64(i64 %7, i64 0)
  br label %163

163:
  %164 = phi i64 [ 0, %161 ], [ %169, %403 ]
  %165 = phi i64 [ %162, %161 ], [ %171, %403 ]
  %166 = phi i64 [ 0, %161 ], [ %383, %403 ]
  %167 = icmp sgt i64 %165, 0
  %168 = zext i1 %167 to i64
  %169 = add i64 %164, %168
  %170 = sext i1 %167 to i64
  %171 = add nsw i64 %165, %170
  %172 = select i1 %167, i64 %164, i64 0
  br i1 %167, label %173, label %142

173:
  %174 = call i64 @llvm.smax.i64(i64 %53, i64 0)
  br label %175

175:
  %176 = phi i64 [ 0, %173 ], [ %433, %431 ]
  %177 = phi i64 [ %174, %173 ], [ %432, %431 ]
  %178 = icmp sgt i64 %177, 0
  br i1 %178, label %431, label %179

179:
  %180 = call i64 @llvm.smax.i64(i64 %9, i64 0)
  br label %181

181:
  %182 = phi i64 [ 0, %179 ], [ %444, %257 ]
  %183 = phi i64 [ %180, %179 ], [ %443, %257 ]
  %184 = icmp sgt i64 %183, 0
  br i1 %184, label %442, label %259

185:
  %186 = uitofp nneg i64 %461 to double
  %187 = getelementptr i64, ptr %25, i64 %182
  %188 = load i64, ptr %187, align 8
  %189 = getelementptr i8, ptr %187, i64 8
  %190 = load i64, ptr %189, align 8
  %191 = sub i64 %190, %188
  %192 = call i64 @llvm.smax.i64(i64 %191, i64 0)
  br label %193

193:
  %194 = phi i64 [ %188, %185 ], [ %217, %215 ]
  %195 = phi i64 [ %192, %185 ], [ %216, %215 ]
  %196 = icmp sgt i64 %195, 0
  br i1 %196, label %215, label %197

197:
  %198 = mul i64 %182, %21
  %199 = getelementptr i64, ptr %22, i64 %198
  %200 = load i64, ptr %199, align 8
  %201 = getelementptr i8, ptr %199, i64 8
  %202 = load i64, ptr %201, align 8
  %203 = icmp ugt i64 %202, %200
  br i1 %203, label %204, label %257

204:
  %205 = icmp sgt i64 %100, 0
  %206 = icmp eq i64 %105, 0
  br i1 %206, label %752, label %227

207:
  %208 = phi i64 [ 0, %238 ], [ %242, %211 ]
  %209 = phi i64 [ %239, %238 ], [ %241, %211 ]
  %210 = icmp sgt i64 %209, 0
  br i1 %210, label %240, label %257

211:
  %212 = phi i64 [ %243, %240 ], [ %248, %246 ]
  %213 = phi i64 [ %245, %240 ], [ %247, %246 ]
  %214 = icmp sgt i64 %213, 0
  br i1 %214, label %246, label %207

215:
  %216 = add nsw i64 %195, -1
  %217 = add i64 %194, 1
  %218 = getelementptr i32, ptr %28, i64 %194
  %219 = load i32, ptr %218, align 4
  %220 = zext i32 %219 to i64
  %221 = getelementptr double, ptr %101, i64 %220
  %222 = load double, ptr %221, align 8
  %223 = getelementptr double, ptr %31, i64 %194
  %224 = load double, ptr %223, align 8
  %225 = fmul double %224, %186
  %226 = fadd double %222, %225
  store double %226, ptr %221, align 8
  br label %193

227:
  %228 = icmp sgt i64 %105, 0
  %229 = xor i1 %205, %228
  br i1 %229, label %238, label %230

230:
  %231 = srem i64 %100, %105
  %232 = sub nsw i64 0, %231
  %233 = select i1 %205, i64 %231, i64 %232
  %234 = icmp sgt i64 %233, 0
  %235 = sdiv i64 %100, %105
  %236 = zext i1 %234 to i64
  %237 = add i64 %235, %236
  br label %238

238:
  %239 = phi i64 [ %237, %230 ], [ 0, %227 ]
  br label %207

240:
  %241 = add nsw i64 %209, -1
  %242 = add i64 %208, %105
  %243 = add i64 %208, %200
  %244 = sub i64 %202, %200
  %245 = call i64 @llvm.smax.i64(i64 %244, i64 0)
  br label %211

246:
  %247 = add nsw i64 %213, -1
  %248 = add i64 %212, 1
  %249 = getelementptr double, ptr %101, i64 %212
  %250 = load double, ptr %249, align 8
  %251 = mul i64 %182, %16
  %252 = getelementptr double, ptr %17, i64 %251
  %253 = getelementptr double, ptr %252, i64 %212
  %254 = load double, ptr %253, align 8
  %255 = fmul double %254, %186
  %256 = fadd double %250, %255
  store double %256, ptr %249, align 8
  br label %211

257:
  br label %181

258:
  br label %259

259:
  %260 = phi i64 [ %465, %258 ], [ 0, %181 ]
  %261 = phi i64 [ %464, %258 ], [ %166, %181 ]
  %262 = icmp sgt i64 %261, 0
  br i1 %262, label %463, label %327

263:
  %264 = phi i64 [ %477, %463 ], [ %287, %285 ]
  %265 = phi i64 [ %481, %463 ], [ %286, %285 ]
  %266 = icmp sgt i64 %265, 0
  br i1 %266, label %285, label %267

267:
  %268 = mul i64 %474, %21
  %269 = getelementptr i64, ptr %22, i64 %268
  %270 = load i64, ptr %269, align 8
  %271 = getelementptr i8, ptr %269, i64 8
  %272 = load i64, ptr %271, align 8
  %273 = icmp ugt i64 %272, %270
  br i1 %273, label %274, label %258

274:
  %275 = icmp sgt i64 %100, 0
  %276 = icmp eq i64 %105, 0
  br i1 %276, label %752, label %297

277:
  %278 = phi i64 [ 0, %308 ], [ %312, %281 ]
  %279 = phi i64 [ %309, %308 ], [ %311, %281 ]
  %280 = icmp sgt i64 %279, 0
  br i1 %280, label %310, label %258

281:
  %282 = phi i64 [ %313, %310 ], [ %318, %316 ]
  %283 = phi i64 [ %315, %310 ], [ %317, %316 ]
  %284 = icmp sgt i64 %283, 0
  br i1 %284, label %316, label %277

285:
  %286 = add nsw i64 %265, -1
  %287 = add i64 %264, 1
  %288 = getelementptr i32, ptr %28, i64 %264
  %289 = load i32, ptr %288, align 4
  %290 = zext i32 %289 to i64
  %291 = getelementptr double, ptr %101, i64 %290
  %292 = load double, ptr %291, align 8
  %293 = getelementptr double, ptr %31, i64 %264
  %294 = load double, ptr %293, align 8
  %295 = fmul double %294, %475
  %296 = fadd double %292, %295
  store double %296, ptr %291, align 8
  br label %263

297:
  %298 = icmp sgt i64 %105, 0
  %299 = xor i1 %275, %298
  br i1 %299, label %308, label %300

300:
  %301 = srem i64 %100, %105
  %302 = sub nsw i64 0, %301
  %303 = select i1 %275, i64 %301, i64 %302
  %304 = icmp sgt i64 %303, 0
  %305 = sdiv i64 %100, %105
  %306 = zext i1 %304 to i64
  %307 = add i64 %305, %306
  br label %308

308:
  %309 = phi i64 [ %307, %300 ], [ 0, %297 ]
  br label %277

310:
  %311 = add nsw i64 %279, -1
  %312 = add i64 %278, %105
  %313 = add i64 %278, %270
  %314 = sub i64 %272, %270
  %315 = call i64 @llvm.smax.i64(i64 %314, i64 0)
  br label %281

316:
  %317 = add nsw i64 %283, -1
  %318 = add i64 %282, 1
  %319 = getelementptr double, ptr %101, i64 %282
  %320 = load double, ptr %319, align 8
  %321 = mul i64 %474, %16
  %322 = getelementptr double, ptr %17, i64 %321
  %323 = getelementptr double, ptr %322, i64 %282
  %324 = load double, ptr %323, align 8
  %325 = fmul double %324, %475
  %326 = fadd double %320, %325
  store double %326, ptr %319, align 8
  br label %281

327:
  %328 = phi i64 [ %484, %482 ], [ 0, %259 ]
  %329 = phi i64 [ %483, %482 ], [ %166, %259 ]
  %330 = icmp sgt i64 %329, 0
  br i1 %330, label %482, label %331

331:
  %332 = add nuw i64 %110, 63
  %333 = lshr i64 %332, 6
  %334 = select i1 %132, i64 0, i64 %333
  br label %335

335:
  %336 = phi i64 [ 0, %331 ], [ %496, %361 ]
  %337 = phi i64 [ %334, %331 ], [ %497, %361 ]
  %338 = phi i64 [ 0, %331 ], [ %362, %361 ]
  %339 = icmp sgt i64 %337, 0
  br i1 %339, label %492, label %495

340:
  %341 = call i64 @llvm.smin.i64(i64 %110, i64 %498)
  %342 = sub i64 %341, %499
  %343 = call i64 @llvm.smax.i64(i64 %342, i64 0)
  br label %500

344:
  %345 = phi i64 [ %600, %359 ], [ %499, %596 ]
  %346 = phi i64 [ %599, %359 ], [ %343, %596 ]
  %347 = phi i64 [ %360, %359 ], [ %338, %596 ]
  %348 = icmp sgt i64 %346, 0
  br i1 %348, label %598, label %361

349:
  %350 = icmp slt i64 %150, 0
  %351 = select i1 %350, i64 %73, i64 0
  %352 = add i64 %150, %351
  %353 = mul i64 %352, %75
  %354 = getelementptr i8, ptr %76, i64 %353
  %355 = getelementptr i8, ptr %354, i64 %345
  %356 = load i8, ptr %355, align 1
  %357 = icmp ne i8 %356, 0
  %358 = fdiv double %602, %604
  br label %618

359:
  %360 = phi i64 [ %649, %631 ], [ %347, %598 ]
  br label %344

361:
  %362 = phi i64 [ %347, %344 ], [ %338, %596 ]
  br label %335

363:
  br i1 %137, label %364, label %381

364:
  %365 = phi i64 [ %652, %375 ], [ 0, %363 ]
  %366 = phi i64 [ %651, %375 ], [ %133, %363 ]
  %367 = icmp sgt i64 %366, 0
  br i1 %367, label %650, label %376

368:
  %369 = getelementptr i64, ptr %121, i64 %654
  %370 = load i64, ptr %369, align 8
  %371 = getelementptr i64, ptr %121, i64 %365
  %372 = load i64, ptr %371, align 8
  %373 = add nsw i64 %370, %372
  %374 = call i64 @llvm.smin.i64(i64 %373, i64 2147483647)
  store i64 %374, ptr %369, align 8
  br label %375

375:
  br label %364

376:
  %377 = phi i64 [ %658, %656 ], [ 0, %364 ]
  %378 = phi i64 [ %657, %656 ], [ %133, %364 ]
  %379 = phi i64 [ %665, %656 ], [ 0, %364 ]
  %380 = icmp sgt i64 %378, 0
  br i1 %380, label %656, label %381

381:
  %382 = phi i64 [ %379, %376 ], [ %338, %363 ]
  %383 = call i64 @llvm.smax.i64(i64 %382, i64 0)
  br label %384

384:
  %385 = phi i64 [ 0, %381 ], [ %668, %666 ]
  %386 = phi i64 [ %383, %381 ], [ %667, %666 ]
  %387 = icmp sgt i64 %386, 0
  br i1 %387, label %666, label %388

388:
  br i1 %131, label %389, label %403

389:
  %390 = phi i64 [ %692, %690 ], [ 0, %388 ]
  %391 = phi i64 [ %691, %690 ], [ %133, %388 ]
  %392 = icmp sgt i64 %391, 0
  br i1 %392, label %690, label %393

393:
  %394 = icmp eq i64 %110, 0
  br i1 %394, label %711, label %707

395:
  %396 = phi i64 [ 0, %711 ], [ %725, %399 ]
  %397 = phi i64 [ %712, %711 ], [ %724, %399 ]
  %398 = icmp sgt i64 %397, 0
  br i1 %398, label %723, label %403

399:
  %400 = phi i64 [ 0, %723 ], [ %728, %726 ]
  %401 = phi i64 [ %133, %723 ], [ %727, %726 ]
  %402 = icmp sgt i64 %401, 0
  br i1 %402, label %726, label %395

403:
  br label %163

404:
  %405 = add nsw i64 %136, -1
  %406 = add i64 %135, 1
  %407 = getelementptr i64, ptr %49, i64 %135
  %408 = load i64, ptr %407, align 8
  %409 = icmp sgt i64 %408, -1
  %410 = or i1 %137, %409
  br label %134

411:
  %412 = add nsw i64 %155, -1
  %413 = add i64 %154, 1
  %414 = icmp slt i64 %154, 0
  %415 = select i1 %414, i64 %100, i64 0
  %416 = getelementptr double, ptr %101, i64 %154
  %417 = getelementptr double, ptr %416, i64 %415
  store double 0.000000e+00, ptr %417, align 8
  br label %153

418:
  %419 = add nsw i64 %159, -1
  %420 = add i64 %158, 1
  %421 = icmp slt i64 %158, 0
  %422 = select i1 %421, i64 %110, i64 0
  %423 = getelementptr double, ptr %111, i64 %158
  %424 = getelementptr double, ptr %423, i64 %422
  store double 0.000000e+00, ptr %424, align 8
  %425 = select i1 %421, i64 %115, i64 0
  %426 = getelementptr double, ptr %116, i64 %158
  %427 = getelementptr double, ptr %426, i64 %425
  store double 0.000000e+00, ptr %427, align 8
  %428 = select i1 %421, i64 %120, i64 0
  %429 = getelementptr i64, ptr %121, i64 %158
  %430 = getelementptr i64, ptr %429, i64 %428
  store i64 0, ptr %430, align 8
  br label %157

431:
  %432 = add nsw i64 %177, -1
  %433 = add i64 %176, 1
  %434 = getelementptr double, ptr %54, i64 %176
  %435 = load double, ptr %434, align 8
  %436 = getelementptr double, ptr %101, i64 %176
  %437 = load double, ptr %436, align 8
  %438 = fmul double %435, %437
  %439 = getelementptr double, ptr %57, i64 %176
  %440 = load double, ptr %439, align 8
  %441 = fadd double %438, %440
  store double %441, ptr %436, align 8
  br label %175

442:
  %443 = add nsw i64 %183, -1
  %444 = add i64 %182, 1
  %445 = icmp slt i64 %150, 0
  %446 = select i1 %445, i64 %5, i64 0
  %447 = add i64 %150, %446
  %448 = icmp slt i64 %172, 0
  %449 = select i1 %448, i64 %7, i64 0
  %450 = add i64 %172, %449
  %451 = icmp slt i64 %182, 0
  %452 = select i1 %451, i64 %9, i64 0
  %453 = mul i64 %7, %9
  %454 = mul i64 %447, %453
  %455 = mul i64 %450, %9
  %456 = getelementptr i64, ptr %10, i64 %454
  %457 = getelementptr i64, ptr %456, i64 %455
  %458 = getelementptr i64, ptr %457, i64 %182
  %459 = getelementptr i64, ptr %458, i64 %452
  %460 = load i64, ptr %459, align 8
  %461 = call i64 @llvm.smin.i64(i64 %12, i64 %460)
  %462 = icmp sgt i64 %461, 0
  br i1 %462, label %185, label %257

463:
  %464 = add nsw i64 %261, -1
  %465 = add i64 %260, 1
  %466 = icmp slt i64 %260, 0
  %467 = select i1 %466, i64 %125, i64 0
  %468 = getelementptr i32, ptr %126, i64 %260
  %469 = getelementptr i32, ptr %468, i64 %467
  %470 = load i32, ptr %469, align 4
  %471 = zext i32 %470 to i64
  %472 = getelementptr i64, ptr %121, i64 %471
  %473 = load i64, ptr %472, align 8
  %474 = add nsw i64 %9, %471
  %475 = sitofp i64 %473 to double
  %476 = getelementptr i64, ptr %25, i64 %474
  %477 = load i64, ptr %476, align 8
  %478 = getelementptr i8, ptr %476, i64 8
  %479 = load i64, ptr %478, align 8
  %480 = sub i64 %479, %477
  %481 = call i64 @llvm.smax.i64(i64 %480, i64 0)
  br label %263

482:
  %483 = add nsw i64 %329, -1
  %484 = add i64 %328, 1
  %485 = icmp slt i64 %328, 0
  %486 = select i1 %485, i64 %125, i64 0
  %487 = getelementptr i32, ptr %126, i64 %328
  %488 = getelementptr i32, ptr %487, i64 %486
  %489 = load i32, ptr %488, align 4
  %490 = zext i32 %489 to i64
  %491 = getelementptr i64, ptr %121, i64 %490
  store i64 0, ptr %491, align 8
  br label %327

492:
  %493 = add nsw i64 %337, -1
  %494 = add i64 %336, 64
  br label %495

495:
  %496 = phi i64 [ %494, %492 ], [ %336, %335 ]
  %497 = phi i64 [ %493, %492 ], [ 0, %335 ]
  %498 = phi i64 [ %494, %492 ], [ 64, %335 ]
  %499 = phi i64 [ %336, %492 ], [ 0, %335 ]
  br i1 %339, label %340, label %363

500:
  %501 = phi i64 [ %499, %340 ], [ %533, %531 ]
  %502 = phi i64 [ %343, %340 ], [ %532, %531 ]
  %503 = icmp sgt i64 %502, 0
  br i1 %503, label %531, label %504

504:
  %505 = icmp sgt i64 %100, 0
  %506 = icmp eq i64 %105, 0
  br i1 %506, label %752, label %535

507:
  %508 = phi i64 [ 0, %546 ], [ %550, %511 ]
  %509 = phi i64 [ %547, %546 ], [ %549, %511 ]
  %510 = icmp sgt i64 %509, 0
  br i1 %510, label %548, label %515

511:
  %512 = phi i64 [ %499, %548 ], [ %553, %551 ]
  %513 = phi i64 [ %343, %548 ], [ %552, %551 ]
  %514 = icmp sgt i64 %513, 0
  br i1 %514, label %551, label %507

515:
  %516 = phi i64 [ %566, %564 ], [ %499, %507 ]
  %517 = phi i64 [ %565, %564 ], [ %343, %507 ]
  %518 = icmp sgt i64 %517, 0
  br i1 %518, label %564, label %519

519:
  %520 = icmp sgt i64 %53, 0
  br i1 %520, label %521, label %525

521:
  %522 = phi i64 [ %580, %578 ], [ %499, %519 ]
  %523 = phi i64 [ %579, %578 ], [ %343, %519 ]
  %524 = icmp sgt i64 %523, 0
  br i1 %524, label %578, label %525

525:
  br label %526

526:
  %527 = phi i64 [ %499, %525 ], [ %588, %586 ]
  %528 = phi i64 [ %343, %525 ], [ %587, %586 ]
  %529 = phi i64 [ 0, %525 ], [ %595, %586 ]
  %530 = icmp sgt i64 %528, 0
  br i1 %530, label %586, label %596

531:
  %532 = add nsw i64 %502, -1
  %533 = add i64 %501, 1
  %534 = getelementptr double, ptr %106, i64 %501
  store double 0.000000e+00, ptr %534, align 8
  br label %500

535:
  %536 = icmp sgt i64 %105, 0
  %537 = xor i1 %505, %536
  br i1 %537, label %546, label %538

538:
  %539 = srem i64 %100, %105
  %540 = sub nsw i64 0, %539
  %541 = select i1 %505, i64 %539, i64 %540
  %542 = icmp sgt i64 %541, 0
  %543 = sdiv i64 %100, %105
  %544 = zext i1 %542 to i64
  %545 = add i64 %543, %544
  br label %546

546:
  %547 = phi i64 [ %545, %538 ], [ 0, %535 ]
  br label %507

548:
  %549 = add nsw i64 %509, -1
  %550 = add i64 %508, %105
  br label %511

551:
  %552 = add nsw i64 %513, -1
  %553 = add i64 %512, 1
  %554 = getelementptr double, ptr %101, i64 %508
  %555 = getelementptr double, ptr %554, i64 %512
  %556 = load double, ptr %555, align 8
  %557 = getelementptr double, ptr %37, i64 %508
  %558 = getelementptr double, ptr %557, i64 %512
  %559 = load double, ptr %558, align 8
  %560 = fmul double %556, %559
  store double %560, ptr %555, align 8
  %561 = getelementptr double, ptr %106, i64 %512
  %562 = load double, ptr %561, align 8
  %563 = fadd double %562, %560
  store double %563, ptr %561, align 8
  br label %511

564:
  %565 = add nsw i64 %517, -1
  %566 = add i64 %516, 1
  %567 = getelementptr double, ptr %34, i64 %516
  %568 = load double, ptr %567, align 8
  %569 = getelementptr double, ptr %111, i64 %516
  %570 = load double, ptr %569, align 8
  %571 = fmul double %568, %570
  %572 = getelementptr double, ptr %106, i64 %516
  %573 = load double, ptr %572, align 8
  %574 = fadd double %571, %573
  %575 = getelementptr double, ptr %43, i64 %516
  %576 = load double, ptr %575, align 8
  %577 = fadd double %574, %576
  store double %577, ptr %569, align 8
  br label %515

578:
  %579 = add nsw i64 %523, -1
  %580 = add i64 %522, 1
  %581 = getelementptr double, ptr %111, i64 %522
  %582 = load double, ptr %581, align 8
  %583 = getelementptr double, ptr %116, i64 %522
  %584 = load double, ptr %583, align 8
  %585 = fsub double %582, %584
  store double %585, ptr %581, align 8
  store double 0.000000e+00, ptr %583, align 8
  br label %521

586:
  %587 = add nsw i64 %528, -1
  %588 = add i64 %527, 1
  %589 = getelementptr double, ptr %111, i64 %527
  %590 = load double, ptr %589, align 8
  %591 = getelementptr double, ptr %40, i64 %527
  %592 = load double, ptr %591, align 8
  %593 = fcmp oge double %590, %592
  %594 = zext i1 %593 to i64
  %595 = add nuw nsw i64 %529, %594
  br label %526

596:
  %597 = icmp eq i64 %529, 0
  br i1 %597, label %361, label %344

598:
  %599 = add nsw i64 %346, -1
  %600 = add i64 %345, 1
  %601 = getelementptr double, ptr %111, i64 %345
  %602 = load double, ptr %601, align 8
  %603 = getelementptr double, ptr %40, i64 %345
  %604 = load double, ptr %603, align 8
  %605 = fcmp ult double %602, %604
  br i1 %605, label %359, label %349

606:
  %607 = getelementptr i64, ptr %60, i64 %345
  %608 = load i64, ptr %607, align 8
  switch i64 %608, label %617 [
    i64 0, label %609
    i64 1, label %613
  ]

609:
  %610 = sitofp i64 %629 to double
  %611 = fmul double %604, %610
  %612 = fsub double %602, %611
  store double %612, ptr %601, align 8
  br label %631

613:
  %614 = sitofp i64 %629 to double
  %615 = fmul double %604, %614
  %616 = getelementptr double, ptr %116, i64 %345
  store double %615, ptr %616, align 8
  br label %631

617:
  store double 0.000000e+00, ptr %601, align 8
  br label %631

618:
  %619 = phi double [ 0.000000e+00, %349 ], [ %622, %621 ]
  %620 = phi i1 [ true, %349 ], [ false, %621 ]
  br i1 %620, label %621, label %623

621:
  %622 = call double @llvm.floor.f64(double %358)
  br label %618

623:
  %624 = getelementptr i64, ptr %46, i64 %345
  %625 = load i64, ptr %624, align 8
  %626 = sitofp i64 %625 to double
  %627 = fcmp ogt double %619, %626
  %628 = select i1 %627, double %626, double %619
  %629 = fptosi double %628 to i64
  %630 = icmp eq i64 %53, 0
  br i1 %630, label %609, label %606

631:
  %632 = getelementptr i64, ptr %121, i64 %345
  %633 = load i64, ptr %632, align 8
  %634 = add nsw i64 %633, %629
  %635 = call i64 @llvm.smin.i64(i64 %634, i64 2147483647)
  store i64 %635, ptr %632, align 8
  %636 = load i64, ptr %624, align 8
  %637 = sitofp i64 %636 to double
  %638 = fcmp ogt double %619, %637
  %639 = or i1 %357, %638
  %640 = zext i1 %639 to i8
  store i8 %640, ptr %355, align 1
  %641 = icmp slt i64 %347, 0
  %642 = select i1 %641, i64 %125, i64 0
  %643 = getelementptr i32, ptr %126, i64 %347
  %644 = getelementptr i32, ptr %643, i64 %642
  %645 = trunc i64 %345 to i32
  store i32 %645, ptr %644, align 4
  %646 = load i64, ptr %632, align 8
  %647 = icmp sgt i64 %646, 0
  %648 = zext i1 %647 to i64
  %649 = add nsw i64 %347, %648
  br label %359

650:
  %651 = add nsw i64 %366, -1
  %652 = add i64 %365, 1
  %653 = getelementptr i64, ptr %49, i64 %365
  %654 = load i64, ptr %653, align 8
  %655 = icmp sgt i64 %654, -1
  br i1 %655, label %368, label %375

656:
  %657 = add nsw i64 %378, -1
  %658 = add i64 %377, 1
  %659 = getelementptr i32, ptr %126, i64 %379
  %660 = trunc i64 %377 to i32
  store i32 %660, ptr %659, align 4
  %661 = getelementptr i64, ptr %121, i64 %377
  %662 = load i64, ptr %661, align 8
  %663 = icmp sgt i64 %662, 0
  %664 = zext i1 %663 to i64
  %665 = add nuw nsw i64 %379, %664
  br label %376

666:
  %667 = add nsw i64 %386, -1
  %668 = add i64 %385, 1
  %669 = icmp slt i64 %385, 0
  %670 = select i1 %669, i64 %125, i64 0
  %671 = getelementptr i32, ptr %126, i64 %385
  %672 = getelementptr i32, ptr %671, i64 %670
  %673 = load i32, ptr %672, align 4
  %674 = zext i32 %673 to i64
  %675 = getelementptr i64, ptr %121, i64 %674
  %676 = load i64, ptr %675, align 8
  %677 = icmp slt i64 %150, 0
  %678 = select i1 %677, i64 %64, i64 0
  %679 = add i64 %150, %678
  %680 = icmp slt i64 %172, 0
  %681 = select i1 %680, i64 %66, i64 0
  %682 = add i64 %172, %681
  %683 = mul i64 %66, %68
  %684 = mul i64 %679, %683
  %685 = mul i64 %682, %68
  %686 = getelementptr i32, ptr %69, i64 %684
  %687 = getelementptr i32, ptr %686, i64 %685
  %688 = getelementptr i32, ptr %687, i64 %674
  %689 = trunc i64 %676 to i32
  store i32 %689, ptr %688, align 4
  br label %384

690:
  %691 = add nsw i64 %391, -1
  %692 = add i64 %390, 1
  %693 = getelementptr double, ptr %111, i64 %390
  %694 = load double, ptr %693, align 8
  %695 = icmp slt i64 %150, 0
  %696 = select i1 %695, i64 %80, i64 0
  %697 = add i64 %150, %696
  %698 = icmp slt i64 %172, 0
  %699 = select i1 %698, i64 %7, i64 0
  %700 = add i64 %172, %699
  %701 = mul i64 %7, %84
  %702 = mul i64 %697, %701
  %703 = mul i64 %700, %84
  %704 = getelementptr double, ptr %85, i64 %702
  %705 = getelementptr double, ptr %704, i64 %703
  %706 = getelementptr double, ptr %705, i64 %390
  store double %694, ptr %706, align 8
  br label %389

707:
  %708 = icmp ne i64 %100, -9223372036854775808
  %709 = icmp ne i64 %110, -1
  %710 = or i1 %708, %709
  br i1 %710, label %713, label %711

711:
  %712 = phi i64 [ 0, %393 ], [ %722, %713 ], [ 0, %707 ]
  br label %395

713:
  %714 = sdiv i64 %100, %110
  %715 = srem i64 %100, %110
  %716 = xor i64 %110, %715
  %717 = icmp slt i64 %716, 0
  %718 = icmp ne i64 %715, 0
  %719 = and i1 %718, %717
  %720 = sext i1 %719 to i64
  %721 = add i64 %714, %720
  %722 = call i64 @llvm.smax.i64(i64 %721, i64 0)
  br label %711

723:
  %724 = add nsw i64 %397, -1
  %725 = add i64 %396, 1
  br label %399

726:
  %727 = add nsw i64 %401, -1
  %728 = add i64 %400, 1
  %729 = mul nsw i64 %396, %110
  %730 = getelementptr double, ptr %101, i64 %729
  %731 = getelementptr double, ptr %730, i64 %400
  %732 = load double, ptr %731, align 8
  %733 = icmp slt i64 %150, 0
  %734 = select i1 %733, i64 %89, i64 0
  %735 = add i64 %150, %734
  %736 = icmp slt i64 %172, 0
  %737 = select i1 %736, i64 %91, i64 0
  %738 = add i64 %172, %737
  %739 = icmp slt i64 %396, 0
  %740 = select i1 %739, i64 %95, i64 0
  %741 = mul i64 %91, %93
  %742 = mul i64 %741, %95
  %743 = mul i64 %93, %95
  %744 = mul i64 %735, %742
  %745 = mul i64 %738, %743
  %746 = mul i64 %400, %95
  %747 = getelementptr double, ptr %96, i64 %744
  %748 = getelementptr double, ptr %747, i64 %745
  %749 = getelementptr double, ptr %748, i64 %746
  %750 = getelementptr double, ptr %749, i64 %396
  %751 = getelementptr double, ptr %750, i64 %740
  store double %732, ptr %751, align 8
  br label %399

752:
  ret void
}

declare i64 @llvm.smin.i64(i64, i64)

declare i64 @llvm.smax.i64(i64, i64)
