; made from 851deda52bb470e36eab9c3cd042b944c3a56e57c5e88631766f1c6b50f3ee5e
; by Numba 0.68.1, llvmlite 0.50.0, Python 3.11
@xir.options = weak constant i64 0

declare i64 @llvm.cttz.i64(i64, i1)

declare <32 x i16> @llvm.experimental.vector.compress.v32i16(<32 x i16>, <32 x i1>, <32 x i16>)

declare i64 @llvm.ctpop.i64(i64)

declare i32 @llvm.cttz.i32(i32, i1)

declare <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16>, <32 x i16>)

declare <32 x i16> @llvm.smin.v32i16(<32 x i16>, <32 x i16>)

declare <32 x i16> @llvm.smax.v32i16(<32 x i16>, <32 x i16>)

declare void @llvm.prefetch.p0(ptr readonly, i32, i32, i32)

define void @xir.sim.kernel.run(ptr %0) {
  %2 = load i64, ptr @xir.options, align 8
  %3 = getelementptr i8, ptr %0, i64 8
  %4 = load i64, ptr %3, align 8
  %5 = getelementptr i8, ptr %0, i64 16
  %6 = load i64, ptr %5, align 8
  %7 = getelementptr i8, ptr %0, i64 24
  %8 = load i64, ptr %7, align 8
  %9 = inttoptr i64 %4 to ptr
  %10 = getelementptr i8, ptr %0, i64 32
  %11 = load i64, ptr %10, align 8
  %12 = getelementptr i8, ptr %0, i64 40
  %13 = load i64, ptr %12, align 8
  %14 = getelementptr i8, ptr %0, i64 48
  %15 = load i64, ptr %14, align 8
  %16 = inttoptr i64 %11 to ptr
  %17 = getelementptr i8, ptr %0, i64 56
  %18 = load i64, ptr %17, align 8
  %19 = getelementptr i8, ptr %0, i64 64
  %20 = load i64, ptr %19, align 8
  %21 = getelementptr i8, ptr %0, i64 72
  %22 = load i64, ptr %21, align 8
  %23 = getelementptr i8, ptr %0, i64 80
  %24 = load i64, ptr %23, align 8
  %25 = getelementptr i8, ptr %0, i64 88
  %26 = load i64, ptr %25, align 8
  %27 = getelementptr i8, ptr %0, i64 96
  %28 = load i64, ptr %27, align 8
  %29 = getelementptr i8, ptr %0, i64 104
  %30 = load i64, ptr %29, align 8
  %31 = getelementptr i8, ptr %0, i64 112
  %32 = load i64, ptr %31, align 8
  %33 = getelementptr i8, ptr %0, i64 120
  %34 = load i64, ptr %33, align 8
  %35 = getelementptr i8, ptr %0, i64 128
  %36 = load i64, ptr %35, align 8
  %37 = inttoptr i64 %36 to ptr
  %38 = getelementptr i8, ptr %0, i64 144
  %39 = load i64, ptr %38, align 8
  %40 = inttoptr i64 %39 to ptr
  %41 = getelementptr i8, ptr %0, i64 160
  %42 = load i64, ptr %41, align 8
  %43 = inttoptr i64 %42 to ptr
  %44 = getelementptr i8, ptr %0, i64 176
  %45 = load i64, ptr %44, align 8
  %46 = getelementptr i8, ptr %0, i64 184
  %47 = load i64, ptr %46, align 8
  %48 = inttoptr i64 %45 to ptr
  %49 = getelementptr i8, ptr %0, i64 192
  %50 = load i64, ptr %49, align 8
  %51 = inttoptr i64 %50 to ptr
  %52 = getelementptr i8, ptr %0, i64 208
  %53 = load i64, ptr %52, align 8
  %54 = getelementptr i8, ptr %0, i64 216
  %55 = load i64, ptr %54, align 8
  %56 = inttoptr i64 %53 to ptr
  %57 = getelementptr i8, ptr %0, i64 224
  %58 = load i64, ptr %57, align 8
  %59 = getelementptr i8, ptr %0, i64 232
  %60 = load i64, ptr %59, align 8
  %61 = inttoptr i64 %58 to ptr
  %62 = getelementptr i8, ptr %0, i64 240
  %63 = load i64, ptr %62, align 8
  %64 = getelementptr i8, ptr %0, i64 248
  %65 = load i64, ptr %64, align 8
  %66 = inttoptr i64 %63 to ptr
  %67 = getelementptr i8, ptr %0, i64 256
  %68 = load i64, ptr %67, align 8
  %69 = inttoptr i64 %68 to ptr
  %70 = getelementptr i8, ptr %0, i64 272
  %71 = load i64, ptr %70, align 8
  %72 = inttoptr i64 %71 to ptr
  %73 = getelementptr i8, ptr %0, i64 288
  %74 = load i64, ptr %73, align 8
  %75 = inttoptr i64 %74 to ptr
  %76 = getelementptr i8, ptr %0, i64 304
  %77 = load i64, ptr %76, align 8
  %78 = inttoptr i64 %77 to ptr
  %79 = getelementptr i8, ptr %0, i64 320
  %80 = load i64, ptr %79, align 8
  %81 = inttoptr i64 %80 to ptr
  %82 = getelementptr i8, ptr %0, i64 336
  %83 = load i64, ptr %82, align 8
  %84 = inttoptr i64 %83 to ptr
  %85 = getelementptr i8, ptr %0, i64 352
  %86 = load i64, ptr %85, align 8
  %87 = getelementptr i8, ptr %0, i64 360
  %88 = load i64, ptr %87, align 8
  %89 = getelementptr i8, ptr %0, i64 368
  %90 = load i64, ptr %89, align 8
  %91 = inttoptr i64 %86 to ptr
  %92 = getelementptr i8, ptr %0, i64 376
  %93 = load i64, ptr %92, align 8
  %94 = getelementptr i8, ptr %0, i64 384
  %95 = load i64, ptr %94, align 8
  %96 = getelementptr i8, ptr %0, i64 392
  %97 = load i64, ptr %96, align 8
  %98 = inttoptr i64 %93 to ptr
  %99 = getelementptr i8, ptr %0, i64 400
  %100 = load i64, ptr %99, align 8
  %101 = getelementptr i8, ptr %0, i64 408
  %102 = load i64, ptr %101, align 8
  %103 = getelementptr i8, ptr %0, i64 416
  %104 = load i64, ptr %103, align 8
  %105 = inttoptr i64 %100 to ptr
  %106 = getelementptr i8, ptr %0, i64 424
  %107 = load i64, ptr %106, align 8
  %108 = getelementptr i8, ptr %0, i64 432
  %109 = load i64, ptr %108, align 8
  %110 = inttoptr i64 %107 to ptr
  %111 = getelementptr i8, ptr %0, i64 440
  %112 = load i64, ptr %111, align 8
  %113 = getelementptr i8, ptr %0, i64 448
  %114 = load i64, ptr %113, align 8
  %115 = inttoptr i64 %112 to ptr
  %116 = getelementptr i8, ptr %0, i64 456
  %117 = load i64, ptr %116, align 8
  %118 = getelementptr i8, ptr %0, i64 464
  %119 = load i64, ptr %118, align 8
  %120 = inttoptr i64 %117 to ptr
  %121 = getelementptr i8, ptr %0, i64 472
  %122 = load i64, ptr %121, align 8
  %123 = getelementptr i8, ptr %0, i64 480
  %124 = load i64, ptr %123, align 8
  %125 = inttoptr i64 %122 to ptr
  %126 = getelementptr i8, ptr %0, i64 488
  %127 = load i64, ptr %126, align 8
  %128 = getelementptr i8, ptr %0, i64 496
  %129 = load i64, ptr %128, align 8
  %130 = inttoptr i64 %127 to ptr
  %131 = getelementptr i8, ptr %0, i64 504
  %132 = load i64, ptr %131, align 8
  %133 = getelementptr i8, ptr %0, i64 512
  %134 = load i64, ptr %133, align 8
  %135 = inttoptr i64 %132 to ptr
  %136 = getelementptr i8, ptr %0, i64 520
  %137 = load i64, ptr %136, align 8
  %138 = inttoptr i64 %137 to ptr
  %139 = getelementptr i8, ptr %0, i64 536
  %140 = load i64, ptr %139, align 8
  %141 = inttoptr i64 %140 to ptr
  %142 = getelementptr i8, ptr %0, i64 552
  %143 = load i64, ptr %142, align 8
  %144 = inttoptr i64 %143 to ptr
  %145 = getelementptr i8, ptr %0, i64 568
  %146 = load i64, ptr %145, align 8
  %147 = inttoptr i64 %146 to ptr
  %148 = getelementptr i8, ptr %0, i64 584
  %149 = load i64, ptr %148, align 8
  %150 = inttoptr i64 %149 to ptr
  %151 = getelementptr i8, ptr %0, i64 600
  %152 = load i64, ptr %151, align 8
  %153 = getelementptr i8, ptr %0, i64 608
  %154 = load i64, ptr %153, align 8
  %155 = inttoptr i64 %152 to ptr
  %156 = sdiv i64 %114, 2
  %157 = sub i64 %20, %18
  %158 = call i64 @llvm.smax.i64(i64 %157, i64 0)
  br label %159

159:
  %160 = phi i64 [ %18, %1 ], [ %164, %2479 ]
  %161 = phi i64 [ %158, %1 ], [ %166, %2479 ]
  %162 = icmp sgt i64 %161, 0
  %163 = zext i1 %162 to i64
  %164 = add i64 %160, %163
  %165 = sext i1 %162 to i64
  %166 = add nsw i64 %161, %165
  %167 = select i1 %162, i64 %160, i64 0
  br i1 %162, label %168, label %2483

168:
  %169 = icmp slt i64 %167, 0
  %170 = select i1 %169, i64 %6, i64 0
  %171 = add i64 %167, %170
  %172 = mul i64 %171, %8
  %173 = getelementptr i8, ptr %9, i64 %172
  %174 = select i1 %169, i64 %13, i64 0
  %175 = add i64 %167, %174
  %176 = mul i64 %175, %15
  %177 = getelementptr i8, ptr %16, i64 %176
  %178 = select i1 %169, i64 %88, i64 0
  %179 = add i64 %167, %178
  %180 = mul i64 %179, %90
  %181 = getelementptr i16, ptr %91, i64 %180
  %182 = select i1 %169, i64 %95, i64 0
  %183 = add i64 %167, %182
  %184 = mul i64 %183, %97
  %185 = getelementptr i16, ptr %98, i64 %184
  %186 = select i1 %169, i64 %102, i64 0
  %187 = add i64 %167, %186
  %188 = mul i64 %187, %104
  %189 = getelementptr i8, ptr %105, i64 %188
  %190 = icmp slt i64 %26, 1
  %191 = select i1 %190, i64 0, i64 %26
  br label %192

192:
  %193 = phi i64 [ 0, %168 ], [ %2486, %2484 ]
  %194 = phi i64 [ %191, %168 ], [ %2485, %2484 ]
  %195 = icmp sgt i64 %194, 0
  br i1 %195, label %2484, label %196

196:
  %197 = add nuw i64 %24, 15
  %198 = lshr i64 %197, 4
  %199 = icmp sgt i64 %24, 0
  %200 = select i1 %199, i64 %198, i64 0
  br label %201

201:
  %202 = phi i64 [ 0, %196 ], [ %267, %263 ]
  %203 = phi i64 [ %200, %196 ], [ %266, %263 ]
  %204 = phi i64 [ 0, %196 ], [ %264, %263 ]
  %205 = icmp sgt i64 %203, 0
  br i1 %205, label %265, label %2495

206:
  %207 = icmp eq i16 %271, 0
  br i1 %207, label %263, label %208

208:
  %209 = phi i64 [ %204, %206 ], [ %255, %243 ]
  %210 = phi i64 [ %272, %206 ], [ %214, %243 ]
  %211 = call i64 @llvm.cttz.i64(i64 %210, i1 true)
  %212 = add nsw i64 %202, %211
  %213 = add nsw i64 %210, -1
  %214 = and i64 %210, %213
  %215 = add nsw i64 %26, %212
  %216 = icmp slt i64 %212, 0
  %217 = select i1 %216, i64 %8, i64 0
  %218 = getelementptr i8, ptr %173, i64 %212
  %219 = getelementptr i8, ptr %218, i64 %217
  %220 = load i8, ptr %219, align 1
  %221 = zext i8 %220 to i64
  %222 = icmp slt i64 %215, 0
  %223 = select i1 %222, i64 %65, i64 0
  %224 = getelementptr i16, ptr %66, i64 %215
  %225 = getelementptr i16, ptr %224, i64 %223
  %226 = load i16, ptr %225, align 2
  %227 = sext i16 %226 to i64
  %228 = icmp sgt i64 %221, %227
  br i1 %228, label %229, label %243

229:
  %230 = phi i64 [ %209, %208 ], [ %240, %229 ]
  %231 = phi i64 [ %221, %208 ], [ %241, %229 ]
  %232 = icmp slt i64 %230, 0
  %233 = select i1 %232, i64 %114, i64 0
  %234 = getelementptr i16, ptr %115, i64 %230
  %235 = getelementptr i16, ptr %234, i64 %233
  %236 = trunc i64 %215 to i16
  store i16 %236, ptr %235, align 2
  %237 = select i1 %232, i64 %119, i64 0
  %238 = getelementptr i16, ptr %120, i64 %230
  %239 = getelementptr i16, ptr %238, i64 %237
  store i16 %226, ptr %239, align 2
  %240 = add nsw i64 %230, 1
  %241 = sub nsw i64 %231, %227
  %242 = icmp sgt i64 %241, %227
  br i1 %242, label %229, label %243

243:
  %244 = phi i64 [ %240, %229 ], [ %209, %208 ]
  %245 = phi i64 [ %241, %229 ], [ %221, %208 ]
  %246 = icmp slt i64 %244, 0
  %247 = select i1 %246, i64 %114, i64 0
  %248 = getelementptr i16, ptr %115, i64 %244
  %249 = getelementptr i16, ptr %248, i64 %247
  %250 = trunc i64 %215 to i16
  store i16 %250, ptr %249, align 2
  %251 = select i1 %246, i64 %119, i64 0
  %252 = getelementptr i16, ptr %120, i64 %244
  %253 = getelementptr i16, ptr %252, i64 %251
  %254 = trunc i64 %245 to i16
  store i16 %254, ptr %253, align 2
  %255 = add nsw i64 %244, 1
  %256 = icmp eq i64 %214, 0
  br i1 %256, label %263, label %208

257:
  %258 = and i64 %2, 128
  %259 = icmp eq i64 %258, 0
  %260 = add nsw i64 %26, %202
  %261 = getelementptr i16, ptr %115, i64 %204
  %262 = trunc i64 %260 to i16
  br i1 %259, label %282, label %276

263:
  %264 = phi i64 [ %287, %284 ], [ %255, %243 ], [ %204, %206 ]
  br label %201

265:
  %266 = add nsw i64 %203, -1
  %267 = add i64 %202, 16
  %268 = getelementptr i8, ptr %173, i64 %202
  %269 = load <16 x i8>, ptr %268, align 1
  %270 = icmp ne <16 x i8> %269, zeroinitializer
  %271 = bitcast <16 x i1> %270 to i16
  %272 = zext i16 %271 to i64
  %273 = icmp ugt <16 x i8> %269, splat (i8 1)
  %274 = bitcast <16 x i1> %273 to i16
  %275 = icmp eq i16 %274, 0
  br i1 %275, label %257, label %206

276:
  %277 = insertelement <32 x i16> poison, i16 %262, i64 0
  %278 = shufflevector <32 x i16> %277, <32 x i16> poison, <32 x i32> zeroinitializer
  %279 = add <32 x i16> %278, <i16 0, i16 1, i16 2, i16 3, i16 4, i16 5, i16 6, i16 7, i16 8, i16 9, i16 10, i16 11, i16 12, i16 13, i16 14, i16 15, i16 16, i16 17, i16 18, i16 19, i16 20, i16 21, i16 22, i16 23, i16 24, i16 25, i16 26, i16 27, i16 28, i16 29, i16 30, i16 31>
  %280 = shufflevector <16 x i1> %270, <16 x i1> <i1 false, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison>, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16>
  %281 = call <32 x i16> @llvm.experimental.vector.compress.v32i16(<32 x i16> %279, <32 x i1> %280, <32 x i16> zeroinitializer)
  store <32 x i16> %281, ptr %261, align 2
  br label %284

282:
  %283 = zext i16 %271 to i32
  br label %288

284:
  %285 = getelementptr i16, ptr %120, i64 %204
  store <32 x i16> splat (i16 1), ptr %285, align 2
  %286 = call i64 @llvm.ctpop.i64(i64 %272)
  %287 = add nsw i64 %204, %286
  br label %263

288:
  %289 = phi i32 [ %283, %282 ], [ %297, %292 ]
  %290 = phi ptr [ %261, %282 ], [ %298, %292 ]
  %291 = icmp eq i32 %289, 0
  br i1 %291, label %284, label %292

292:
  %293 = call i32 @llvm.cttz.i32(i32 %289, i1 true)
  %294 = trunc nuw nsw i32 %293 to i16
  %295 = add i16 %262, %294
  store i16 %295, ptr %290, align 2
  %296 = add nsw i32 %289, -1
  %297 = and i32 %289, %296
  %298 = getelementptr i8, ptr %290, i64 2
  br label %288

299:
  %300 = and i64 %2, 1
  %301 = icmp eq i64 %300, 0
  %302 = icmp samesign ugt i64 %2568, 512
  %303 = icmp samesign ugt i64 %2568, 1024
  %304 = select i1 %302, i64 32, i64 0
  %305 = select i1 %303, i64 64, i64 0
  br i1 %301, label %308, label %306

306:
  %307 = load <32 x i16>, ptr %40, align 2
  br label %308

308:
  %309 = phi <32 x i16> [ %307, %306 ], [ zeroinitializer, %299 ]
  %310 = and i64 %2, 2
  %311 = icmp eq i64 %310, 0
  br i1 %311, label %314, label %312

312:
  %313 = load <32 x i16>, ptr %51, align 2
  br label %314

314:
  %315 = phi <32 x i16> [ %313, %312 ], [ zeroinitializer, %308 ]
  %316 = load <32 x i16>, ptr %37, align 2
  %317 = load <32 x i16>, ptr %43, align 2
  br i1 %301, label %844, label %841

318:
  %319 = getelementptr i16, ptr %181, i64 %30
  %320 = load <32 x i16>, ptr %319, align 2
  %321 = getelementptr i16, ptr %319, i64 %304
  %322 = load <32 x i16>, ptr %321, align 2
  %323 = getelementptr i16, ptr %319, i64 %305
  %324 = load <32 x i16>, ptr %323, align 2
  br label %325

325:
  %326 = phi <32 x i16> [ %324, %318 ], [ zeroinitializer, %863 ]
  %327 = phi <32 x i16> [ %322, %318 ], [ zeroinitializer, %863 ]
  %328 = phi <32 x i16> [ %320, %318 ], [ zeroinitializer, %863 ]
  %329 = icmp sgt i64 %22, 0
  br i1 %329, label %330, label %813

330:
  %331 = phi i64 [ %2502, %325 ], [ %812, %811 ]
  %332 = phi i1 [ %2567, %325 ], [ %772, %811 ]
  %333 = phi <32 x i16> [ %888, %325 ], [ %761, %811 ]
  %334 = phi <32 x i16> [ %886, %325 ], [ %712, %811 ]
  %335 = phi <32 x i16> [ %884, %325 ], [ %1078, %811 ]
  %336 = phi <32 x i16> [ %893, %325 ], [ %762, %811 ]
  %337 = phi <32 x i16> [ %891, %325 ], [ %713, %811 ]
  %338 = phi <32 x i16> [ %889, %325 ], [ %901, %811 ]
  %339 = phi <32 x i16> [ %326, %325 ], [ %763, %811 ]
  %340 = phi <32 x i16> [ %327, %325 ], [ %714, %811 ]
  %341 = phi <32 x i16> [ %328, %325 ], [ %927, %811 ]
  %342 = phi i64 [ %156, %325 ], [ %343, %811 ]
  %343 = phi i64 [ 0, %325 ], [ %342, %811 ]
  %344 = phi i64 [ 0, %325 ], [ %490, %811 ]
  %345 = phi i1 [ false, %325 ], [ %774, %811 ]
  %346 = phi i64 [ %2502, %325 ], [ %595, %811 ]
  %347 = icmp eq i64 %331, %343
  %348 = select i1 %345, i1 %347, i1 false
  br i1 %348, label %349, label %487

349:
  %350 = add nsw i64 %344, 1
  %351 = mul nsw i64 %350, %24
  %352 = sub i64 %22, %350
  %353 = mul i64 %352, %24
  %354 = add nuw i64 %353, 15
  %355 = lshr i64 %354, 4
  %356 = icmp sgt i64 %353, 0
  %357 = select i1 %356, i64 %355, i64 0
  br label %358

358:
  %359 = phi i64 [ %351, %349 ], [ %366, %364 ]
  %360 = phi i64 [ %357, %349 ], [ %365, %364 ]
  %361 = icmp sgt i64 %360, 0
  br i1 %361, label %364, label %894

362:
  %363 = icmp eq i64 %24, 0
  br i1 %363, label %894, label %372

364:
  %365 = add nsw i64 %360, -1
  %366 = add i64 %359, 16
  %367 = getelementptr i8, ptr %173, i64 %359
  %368 = load <16 x i8>, ptr %367, align 1
  %369 = icmp ne <16 x i8> %368, zeroinitializer
  %370 = bitcast <16 x i1> %369 to i16
  %371 = icmp eq i16 %370, 0
  br i1 %371, label %358, label %362

372:
  %373 = icmp ne i64 %359, -9223372036854775808
  %374 = icmp ne i64 %24, -1
  %375 = or i1 %373, %374
  br i1 %375, label %376, label %894

376:
  %377 = sdiv i64 %359, %24
  %378 = srem i64 %359, %24
  %379 = xor i64 %24, %378
  %380 = icmp slt i64 %379, 0
  %381 = icmp ne i64 %378, 0
  %382 = and i1 %381, %380
  %383 = sext i1 %382 to i64
  %384 = add i64 %377, %383
  br label %894

385:
  %386 = mul nsw i64 %895, %24
  br label %387

387:
  %388 = phi i64 [ 0, %385 ], [ %454, %450 ]
  %389 = phi i64 [ %200, %385 ], [ %453, %450 ]
  %390 = phi i64 [ %331, %385 ], [ %451, %450 ]
  %391 = icmp sgt i64 %389, 0
  br i1 %391, label %452, label %487

392:
  %393 = icmp eq i16 %459, 0
  br i1 %393, label %450, label %394

394:
  %395 = phi i64 [ %390, %392 ], [ %442, %430 ]
  %396 = phi i64 [ %460, %392 ], [ %400, %430 ]
  %397 = call i64 @llvm.cttz.i64(i64 %396, i1 true)
  %398 = add nsw i64 %388, %397
  %399 = add nsw i64 %396, -1
  %400 = and i64 %396, %399
  %401 = add nsw i64 %26, %398
  %402 = add nsw i64 %386, %398
  %403 = icmp slt i64 %402, 0
  %404 = select i1 %403, i64 %8, i64 0
  %405 = getelementptr i8, ptr %173, i64 %402
  %406 = getelementptr i8, ptr %405, i64 %404
  %407 = load i8, ptr %406, align 1
  %408 = zext i8 %407 to i64
  %409 = icmp slt i64 %401, 0
  %410 = select i1 %409, i64 %65, i64 0
  %411 = getelementptr i16, ptr %66, i64 %401
  %412 = getelementptr i16, ptr %411, i64 %410
  %413 = load i16, ptr %412, align 2
  %414 = sext i16 %413 to i64
  %415 = icmp sgt i64 %408, %414
  br i1 %415, label %416, label %430

416:
  %417 = phi i64 [ %395, %394 ], [ %427, %416 ]
  %418 = phi i64 [ %408, %394 ], [ %428, %416 ]
  %419 = icmp slt i64 %417, 0
  %420 = select i1 %419, i64 %114, i64 0
  %421 = getelementptr i16, ptr %115, i64 %417
  %422 = getelementptr i16, ptr %421, i64 %420
  %423 = trunc i64 %401 to i16
  store i16 %423, ptr %422, align 2
  %424 = select i1 %419, i64 %119, i64 0
  %425 = getelementptr i16, ptr %120, i64 %417
  %426 = getelementptr i16, ptr %425, i64 %424
  store i16 %413, ptr %426, align 2
  %427 = add nsw i64 %417, 1
  %428 = sub nsw i64 %418, %414
  %429 = icmp sgt i64 %428, %414
  br i1 %429, label %416, label %430

430:
  %431 = phi i64 [ %427, %416 ], [ %395, %394 ]
  %432 = phi i64 [ %428, %416 ], [ %408, %394 ]
  %433 = icmp slt i64 %431, 0
  %434 = select i1 %433, i64 %114, i64 0
  %435 = getelementptr i16, ptr %115, i64 %431
  %436 = getelementptr i16, ptr %435, i64 %434
  %437 = trunc i64 %401 to i16
  store i16 %437, ptr %436, align 2
  %438 = select i1 %433, i64 %119, i64 0
  %439 = getelementptr i16, ptr %120, i64 %431
  %440 = getelementptr i16, ptr %439, i64 %438
  %441 = trunc i64 %432 to i16
  store i16 %441, ptr %440, align 2
  %442 = add nsw i64 %431, 1
  %443 = icmp eq i64 %400, 0
  br i1 %443, label %450, label %394

444:
  %445 = and i64 %2, 128
  %446 = icmp eq i64 %445, 0
  %447 = add nsw i64 %26, %388
  %448 = getelementptr i16, ptr %115, i64 %390
  %449 = trunc i64 %447 to i16
  br i1 %446, label %470, label %464

450:
  %451 = phi i64 [ %475, %472 ], [ %442, %430 ], [ %390, %392 ]
  br label %387

452:
  %453 = add nsw i64 %389, -1
  %454 = add i64 %388, 16
  %455 = getelementptr i8, ptr %173, i64 %386
  %456 = getelementptr i8, ptr %455, i64 %388
  %457 = load <16 x i8>, ptr %456, align 1
  %458 = icmp ne <16 x i8> %457, zeroinitializer
  %459 = bitcast <16 x i1> %458 to i16
  %460 = zext i16 %459 to i64
  %461 = icmp ugt <16 x i8> %457, splat (i8 1)
  %462 = bitcast <16 x i1> %461 to i16
  %463 = icmp eq i16 %462, 0
  br i1 %463, label %444, label %392

464:
  %465 = insertelement <32 x i16> poison, i16 %449, i64 0
  %466 = shufflevector <32 x i16> %465, <32 x i16> poison, <32 x i32> zeroinitializer
  %467 = add <32 x i16> %466, <i16 0, i16 1, i16 2, i16 3, i16 4, i16 5, i16 6, i16 7, i16 8, i16 9, i16 10, i16 11, i16 12, i16 13, i16 14, i16 15, i16 16, i16 17, i16 18, i16 19, i16 20, i16 21, i16 22, i16 23, i16 24, i16 25, i16 26, i16 27, i16 28, i16 29, i16 30, i16 31>
  %468 = shufflevector <16 x i1> %458, <16 x i1> <i1 false, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison>, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16>
  %469 = call <32 x i16> @llvm.experimental.vector.compress.v32i16(<32 x i16> %467, <32 x i1> %468, <32 x i16> zeroinitializer)
  store <32 x i16> %469, ptr %448, align 2
  br label %472

470:
  %471 = zext i16 %459 to i32
  br label %476

472:
  %473 = getelementptr i16, ptr %120, i64 %390
  store <32 x i16> splat (i16 1), ptr %473, align 2
  %474 = call i64 @llvm.ctpop.i64(i64 %460)
  %475 = add nsw i64 %390, %474
  br label %450

476:
  %477 = phi i32 [ %471, %470 ], [ %485, %480 ]
  %478 = phi ptr [ %448, %470 ], [ %486, %480 ]
  %479 = icmp eq i32 %477, 0
  br i1 %479, label %472, label %480

480:
  %481 = call i32 @llvm.cttz.i32(i32 %477, i1 true)
  %482 = trunc nuw nsw i32 %481 to i16
  %483 = add i16 %449, %482
  store i16 %483, ptr %478, align 2
  %484 = add nsw i32 %477, -1
  %485 = and i32 %477, %484
  %486 = getelementptr i8, ptr %478, i64 2
  br label %476

487:
  %488 = phi i64 [ %331, %330 ], [ %390, %387 ]
  %489 = phi i64 [ %344, %330 ], [ %895, %387 ]
  %490 = add nsw i64 %489, 1
  %491 = icmp slt i64 %490, %22
  br i1 %491, label %492, label %594

492:
  %493 = mul nsw i64 %490, %24
  br label %494

494:
  %495 = phi i64 [ 0, %492 ], [ %561, %557 ]
  %496 = phi i64 [ %200, %492 ], [ %560, %557 ]
  %497 = phi i64 [ %342, %492 ], [ %558, %557 ]
  %498 = icmp sgt i64 %496, 0
  br i1 %498, label %559, label %594

499:
  %500 = icmp eq i16 %566, 0
  br i1 %500, label %557, label %501

501:
  %502 = phi i64 [ %497, %499 ], [ %549, %537 ]
  %503 = phi i64 [ %567, %499 ], [ %507, %537 ]
  %504 = call i64 @llvm.cttz.i64(i64 %503, i1 true)
  %505 = add nsw i64 %495, %504
  %506 = add nsw i64 %503, -1
  %507 = and i64 %503, %506
  %508 = add nsw i64 %26, %505
  %509 = add nsw i64 %493, %505
  %510 = icmp slt i64 %509, 0
  %511 = select i1 %510, i64 %8, i64 0
  %512 = getelementptr i8, ptr %173, i64 %509
  %513 = getelementptr i8, ptr %512, i64 %511
  %514 = load i8, ptr %513, align 1
  %515 = zext i8 %514 to i64
  %516 = icmp slt i64 %508, 0
  %517 = select i1 %516, i64 %65, i64 0
  %518 = getelementptr i16, ptr %66, i64 %508
  %519 = getelementptr i16, ptr %518, i64 %517
  %520 = load i16, ptr %519, align 2
  %521 = sext i16 %520 to i64
  %522 = icmp sgt i64 %515, %521
  br i1 %522, label %523, label %537

523:
  %524 = phi i64 [ %502, %501 ], [ %534, %523 ]
  %525 = phi i64 [ %515, %501 ], [ %535, %523 ]
  %526 = icmp slt i64 %524, 0
  %527 = select i1 %526, i64 %114, i64 0
  %528 = getelementptr i16, ptr %115, i64 %524
  %529 = getelementptr i16, ptr %528, i64 %527
  %530 = trunc i64 %508 to i16
  store i16 %530, ptr %529, align 2
  %531 = select i1 %526, i64 %119, i64 0
  %532 = getelementptr i16, ptr %120, i64 %524
  %533 = getelementptr i16, ptr %532, i64 %531
  store i16 %520, ptr %533, align 2
  %534 = add nsw i64 %524, 1
  %535 = sub nsw i64 %525, %521
  %536 = icmp sgt i64 %535, %521
  br i1 %536, label %523, label %537

537:
  %538 = phi i64 [ %534, %523 ], [ %502, %501 ]
  %539 = phi i64 [ %535, %523 ], [ %515, %501 ]
  %540 = icmp slt i64 %538, 0
  %541 = select i1 %540, i64 %114, i64 0
  %542 = getelementptr i16, ptr %115, i64 %538
  %543 = getelementptr i16, ptr %542, i64 %541
  %544 = trunc i64 %508 to i16
  store i16 %544, ptr %543, align 2
  %545 = select i1 %540, i64 %119, i64 0
  %546 = getelementptr i16, ptr %120, i64 %538
  %547 = getelementptr i16, ptr %546, i64 %545
  %548 = trunc i64 %539 to i16
  store i16 %548, ptr %547, align 2
  %549 = add nsw i64 %538, 1
  %550 = icmp eq i64 %507, 0
  br i1 %550, label %557, label %501

551:
  %552 = and i64 %2, 128
  %553 = icmp eq i64 %552, 0
  %554 = add nsw i64 %26, %495
  %555 = getelementptr i16, ptr %115, i64 %497
  %556 = trunc i64 %554 to i16
  br i1 %553, label %577, label %571

557:
  %558 = phi i64 [ %582, %579 ], [ %549, %537 ], [ %497, %499 ]
  br label %494

559:
  %560 = add nsw i64 %496, -1
  %561 = add i64 %495, 16
  %562 = getelementptr i8, ptr %173, i64 %493
  %563 = getelementptr i8, ptr %562, i64 %495
  %564 = load <16 x i8>, ptr %563, align 1
  %565 = icmp ne <16 x i8> %564, zeroinitializer
  %566 = bitcast <16 x i1> %565 to i16
  %567 = zext i16 %566 to i64
  %568 = icmp ugt <16 x i8> %564, splat (i8 1)
  %569 = bitcast <16 x i1> %568 to i16
  %570 = icmp eq i16 %569, 0
  br i1 %570, label %551, label %499

571:
  %572 = insertelement <32 x i16> poison, i16 %556, i64 0
  %573 = shufflevector <32 x i16> %572, <32 x i16> poison, <32 x i32> zeroinitializer
  %574 = add <32 x i16> %573, <i16 0, i16 1, i16 2, i16 3, i16 4, i16 5, i16 6, i16 7, i16 8, i16 9, i16 10, i16 11, i16 12, i16 13, i16 14, i16 15, i16 16, i16 17, i16 18, i16 19, i16 20, i16 21, i16 22, i16 23, i16 24, i16 25, i16 26, i16 27, i16 28, i16 29, i16 30, i16 31>
  %575 = shufflevector <16 x i1> %565, <16 x i1> <i1 false, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison>, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16>
  %576 = call <32 x i16> @llvm.experimental.vector.compress.v32i16(<32 x i16> %574, <32 x i1> %575, <32 x i16> zeroinitializer)
  store <32 x i16> %576, ptr %555, align 2
  br label %579

577:
  %578 = zext i16 %566 to i32
  br label %583

579:
  %580 = getelementptr i16, ptr %120, i64 %497
  store <32 x i16> splat (i16 1), ptr %580, align 2
  %581 = call i64 @llvm.ctpop.i64(i64 %567)
  %582 = add nsw i64 %497, %581
  br label %557

583:
  %584 = phi i32 [ %578, %577 ], [ %592, %587 ]
  %585 = phi ptr [ %555, %577 ], [ %593, %587 ]
  %586 = icmp eq i32 %584, 0
  br i1 %586, label %579, label %587

587:
  %588 = call i32 @llvm.cttz.i32(i32 %584, i1 true)
  %589 = trunc nuw nsw i32 %588 to i16
  %590 = add i16 %556, %589
  store i16 %590, ptr %585, align 2
  %591 = add nsw i32 %584, -1
  %592 = and i32 %584, %591
  %593 = getelementptr i8, ptr %585, i64 2
  br label %583

594:
  %595 = phi i64 [ %342, %487 ], [ %497, %494 ]
  %596 = sub i64 %488, %343
  %597 = call i64 @llvm.smax.i64(i64 %596, i64 0)
  br label %598

598:
  %599 = phi i64 [ %343, %594 ], [ %650, %644 ]
  %600 = phi i64 [ %597, %594 ], [ %649, %644 ]
  %601 = phi <32 x i16> [ %338, %594 ], [ %667, %644 ]
  %602 = phi <32 x i16> [ %337, %594 ], [ %615, %644 ]
  %603 = phi <32 x i16> [ %336, %594 ], [ %623, %644 ]
  %604 = phi <32 x i16> [ %341, %594 ], [ %645, %644 ]
  %605 = phi <32 x i16> [ %340, %594 ], [ %646, %644 ]
  %606 = phi <32 x i16> [ %339, %594 ], [ %647, %644 ]
  %607 = icmp sgt i64 %600, 0
  br i1 %607, label %648, label %897

608:
  %609 = getelementptr i8, ptr %662, i64 64
  %610 = load <32 x i16>, ptr %609, align 2
  %611 = shufflevector <32 x i16> %664, <32 x i16> poison, <32 x i32> zeroinitializer
  %612 = mul <32 x i16> %610, %611
  %613 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %602, <32 x i16> %612)
  br label %614

614:
  %615 = phi <32 x i16> [ %613, %608 ], [ %602, %648 ]
  br i1 %303, label %616, label %622

616:
  %617 = getelementptr i8, ptr %662, i64 128
  %618 = load <32 x i16>, ptr %617, align 2
  %619 = shufflevector <32 x i16> %664, <32 x i16> poison, <32 x i32> zeroinitializer
  %620 = mul <32 x i16> %618, %619
  %621 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %603, <32 x i16> %620)
  br label %622

622:
  %623 = phi <32 x i16> [ %621, %616 ], [ %603, %614 ]
  br i1 %301, label %644, label %624

624:
  %625 = getelementptr i16, ptr %662, i64 %30
  %626 = load <32 x i16>, ptr %625, align 2
  %627 = shufflevector <32 x i16> %664, <32 x i16> poison, <32 x i32> zeroinitializer
  %628 = mul <32 x i16> %626, %627
  %629 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %604, <32 x i16> %628)
  br i1 %302, label %630, label %636

630:
  %631 = getelementptr i8, ptr %625, i64 64
  %632 = load <32 x i16>, ptr %631, align 2
  %633 = shufflevector <32 x i16> %664, <32 x i16> poison, <32 x i32> zeroinitializer
  %634 = mul <32 x i16> %632, %633
  %635 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %605, <32 x i16> %634)
  br label %636

636:
  %637 = phi <32 x i16> [ %635, %630 ], [ %605, %624 ]
  br i1 %303, label %638, label %644

638:
  %639 = getelementptr i8, ptr %625, i64 128
  %640 = load <32 x i16>, ptr %639, align 2
  %641 = shufflevector <32 x i16> %664, <32 x i16> poison, <32 x i32> zeroinitializer
  %642 = mul <32 x i16> %640, %641
  %643 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %606, <32 x i16> %642)
  br label %644

644:
  %645 = phi <32 x i16> [ %629, %638 ], [ %629, %636 ], [ %604, %622 ]
  %646 = phi <32 x i16> [ %637, %638 ], [ %637, %636 ], [ %605, %622 ]
  %647 = phi <32 x i16> [ %643, %638 ], [ %606, %636 ], [ %606, %622 ]
  br label %598

648:
  %649 = add nsw i64 %600, -1
  %650 = add i64 %599, 1
  %651 = icmp slt i64 %599, 0
  %652 = select i1 %651, i64 %114, i64 0
  %653 = getelementptr i16, ptr %115, i64 %599
  %654 = getelementptr i16, ptr %653, i64 %652
  %655 = load i16, ptr %654, align 2
  %656 = zext i16 %655 to i64
  %657 = mul nsw i64 %34, %656
  %658 = select i1 %651, i64 %119, i64 0
  %659 = getelementptr i16, ptr %120, i64 %599
  %660 = getelementptr i16, ptr %659, i64 %658
  %661 = load i16, ptr %660, align 2
  %662 = getelementptr i16, ptr %69, i64 %657
  %663 = load <32 x i16>, ptr %662, align 2
  %664 = insertelement <32 x i16> poison, i16 %661, i64 0
  %665 = shufflevector <32 x i16> %664, <32 x i16> poison, <32 x i32> zeroinitializer
  %666 = mul <32 x i16> %663, %665
  %667 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %601, <32 x i16> %666)
  br i1 %302, label %608, label %614

668:
  %669 = ashr <32 x i16> %602, %852
  %670 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %602, <32 x i16> splat (i16 1))
  %671 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %669, <32 x i16> %670)
  %672 = sub <32 x i16> %602, %671
  %673 = ashr <32 x i16> %334, %854
  %674 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %334, <32 x i16> splat (i16 1))
  %675 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %673, <32 x i16> %674)
  %676 = select i1 %906, <32 x i16> zeroinitializer, <32 x i16> %334
  %677 = sub <32 x i16> %676, %675
  br i1 %301, label %692, label %678

678:
  %679 = or <32 x i16> %602, %605
  %680 = ashr <32 x i16> %605, %845
  %681 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %605, <32 x i16> splat (i16 1))
  %682 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %680, <32 x i16> %681)
  %683 = sub <32 x i16> %605, %682
  %684 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %677, <32 x i16> %672)
  %685 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %677, <32 x i16> %672)
  %686 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %684, <32 x i16> %683)
  %687 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %684, <32 x i16> %683)
  %688 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %685, <32 x i16> %687)
  %689 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %685, <32 x i16> %687)
  %690 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %689, <32 x i16> %686)
  %691 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %690, <32 x i16> %688)
  br label %694

692:
  %693 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %677, <32 x i16> %672)
  br label %694

694:
  %695 = phi <32 x i16> [ %679, %678 ], [ %602, %692 ]
  %696 = phi <32 x i16> [ %683, %678 ], [ %605, %692 ]
  %697 = phi <32 x i16> [ %691, %678 ], [ %693, %692 ]
  %698 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %697, <32 x i16> %850)
  %699 = select i1 %311, <32 x i16> %697, <32 x i16> %698
  %700 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %334, <32 x i16> %699)
  %701 = select i1 %906, <32 x i16> %700, <32 x i16> %699
  %702 = or <32 x i16> %695, %699
  %703 = icmp sge <32 x i16> %701, %871
  %704 = bitcast <32 x i1> %703 to i32
  %705 = select <32 x i1> %703, <32 x i16> %871, <32 x i16> zeroinitializer
  %706 = sub <32 x i16> %701, %705
  %707 = icmp sge <32 x i16> %706, %871
  %708 = bitcast <32 x i1> %707 to i32
  %709 = and i32 %708, %879
  %710 = icmp eq i32 %709, 0
  br i1 %710, label %1079, label %1083

711:
  %712 = phi <32 x i16> [ %1219, %1217 ], [ %334, %1076 ]
  %713 = phi <32 x i16> [ %672, %1217 ], [ %602, %1076 ]
  %714 = phi <32 x i16> [ %696, %1217 ], [ %605, %1076 ]
  %715 = phi <32 x i16> [ %1220, %1217 ], [ %933, %1076 ]
  %716 = phi i64 [ %1218, %1217 ], [ %1077, %1076 ]
  br i1 %303, label %717, label %760

717:
  %718 = ashr <32 x i16> %603, %866
  %719 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %603, <32 x i16> splat (i16 1))
  %720 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %718, <32 x i16> %719)
  %721 = sub <32 x i16> %603, %720
  %722 = ashr <32 x i16> %333, %868
  %723 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %333, <32 x i16> splat (i16 1))
  %724 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %722, <32 x i16> %723)
  %725 = select i1 %906, <32 x i16> zeroinitializer, <32 x i16> %333
  %726 = sub <32 x i16> %725, %724
  br i1 %301, label %741, label %727

727:
  %728 = or <32 x i16> %603, %606
  %729 = ashr <32 x i16> %606, %859
  %730 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %606, <32 x i16> splat (i16 1))
  %731 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %729, <32 x i16> %730)
  %732 = sub <32 x i16> %606, %731
  %733 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %726, <32 x i16> %721)
  %734 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %726, <32 x i16> %721)
  %735 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %733, <32 x i16> %732)
  %736 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %733, <32 x i16> %732)
  %737 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %734, <32 x i16> %736)
  %738 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %734, <32 x i16> %736)
  %739 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %738, <32 x i16> %735)
  %740 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %739, <32 x i16> %737)
  br label %743

741:
  %742 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %726, <32 x i16> %721)
  br label %743

743:
  %744 = phi <32 x i16> [ %728, %727 ], [ %603, %741 ]
  %745 = phi <32 x i16> [ %732, %727 ], [ %606, %741 ]
  %746 = phi <32 x i16> [ %740, %727 ], [ %742, %741 ]
  %747 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %746, <32 x i16> %864)
  %748 = select i1 %311, <32 x i16> %746, <32 x i16> %747
  %749 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %333, <32 x i16> %748)
  %750 = select i1 %906, <32 x i16> %749, <32 x i16> %748
  %751 = or <32 x i16> %744, %748
  %752 = icmp sge <32 x i16> %750, %873
  %753 = bitcast <32 x i1> %752 to i32
  %754 = select <32 x i1> %752, <32 x i16> %873, <32 x i16> zeroinitializer
  %755 = sub <32 x i16> %750, %754
  %756 = icmp sge <32 x i16> %755, %873
  %757 = bitcast <32 x i1> %756 to i32
  %758 = and i32 %757, %883
  %759 = icmp eq i32 %758, 0
  br i1 %759, label %1221, label %1225

760:
  %761 = phi <32 x i16> [ %1361, %1359 ], [ %333, %711 ]
  %762 = phi <32 x i16> [ %721, %1359 ], [ %603, %711 ]
  %763 = phi <32 x i16> [ %745, %1359 ], [ %606, %711 ]
  %764 = phi i64 [ %1360, %1359 ], [ %716, %711 ]
  %765 = phi <32 x i16> [ %1362, %1359 ], [ %715, %711 ]
  %766 = icmp eq i64 %488, %343
  br i1 %766, label %767, label %771

767:
  %768 = icmp ne <32 x i16> %765, zeroinitializer
  %769 = bitcast <32 x i1> %768 to i32
  %770 = icmp eq i32 %769, 0
  br label %771

771:
  %772 = phi i1 [ %770, %767 ], [ false, %760 ]
  %773 = icmp eq i64 %764, %595
  %774 = select i1 %772, i1 %773, i1 false
  %775 = mul nsw i64 %489, %28
  %776 = icmp sgt i64 %764, %595
  br i1 %776, label %777, label %811

777:
  %778 = icmp sgt i64 %764, 0
  %779 = select i1 %778, i64 0, i64 %114
  %780 = getelementptr i16, ptr %115, i64 %764
  %781 = getelementptr i8, ptr %780, i64 -2
  %782 = getelementptr i16, ptr %781, i64 %779
  %783 = load i16, ptr %782, align 2
  %784 = zext i16 %783 to i64
  %785 = icmp sgt i64 %26, %784
  br i1 %785, label %811, label %786

786:
  %787 = phi i64 [ %764, %777 ], [ %788, %802 ]
  %788 = add nsw i64 %787, -1
  %789 = icmp sgt i64 %787, 0
  %790 = select i1 %789, i64 0, i64 %114
  %791 = getelementptr i16, ptr %115, i64 %788
  %792 = getelementptr i16, ptr %791, i64 %790
  %793 = load i16, ptr %792, align 2
  %794 = zext i16 %793 to i64
  %795 = add nsw i64 %775, %794
  %796 = sub nsw i64 %795, %26
  %797 = icmp slt i64 %796, 0
  %798 = select i1 %797, i64 %15, i64 0
  %799 = getelementptr i8, ptr %177, i64 %796
  %800 = getelementptr i8, ptr %799, i64 %798
  store i8 1, ptr %800, align 1
  %801 = icmp sgt i64 %788, %595
  br i1 %801, label %802, label %811

802:
  %803 = icmp slt i64 %787, 2
  %804 = select i1 %803, i64 %114, i64 0
  %805 = getelementptr i16, ptr %115, i64 %787
  %806 = getelementptr i8, ptr %805, i64 -4
  %807 = getelementptr i16, ptr %806, i64 %804
  %808 = load i16, ptr %807, align 2
  %809 = zext i16 %808 to i64
  %810 = icmp sgt i64 %26, %809
  br i1 %810, label %811, label %786

811:
  %812 = phi i64 [ %788, %802 ], [ %788, %786 ], [ %764, %777 ], [ %764, %771 ]
  br i1 %491, label %330, label %813

813:
  %814 = phi i64 [ %2502, %325 ], [ %812, %811 ], [ %331, %894 ]
  %815 = phi i1 [ %2567, %325 ], [ %772, %811 ], [ %332, %894 ]
  %816 = phi <32 x i16> [ %888, %325 ], [ %761, %811 ], [ %333, %894 ]
  %817 = phi <32 x i16> [ %886, %325 ], [ %712, %811 ], [ %334, %894 ]
  %818 = phi <32 x i16> [ %884, %325 ], [ %1078, %811 ], [ %335, %894 ]
  %819 = phi <32 x i16> [ %893, %325 ], [ %762, %811 ], [ %336, %894 ]
  %820 = phi <32 x i16> [ %891, %325 ], [ %713, %811 ], [ %337, %894 ]
  %821 = phi <32 x i16> [ %889, %325 ], [ %901, %811 ], [ %338, %894 ]
  %822 = phi <32 x i16> [ %326, %325 ], [ %763, %811 ], [ %339, %894 ]
  %823 = phi <32 x i16> [ %327, %325 ], [ %714, %811 ], [ %340, %894 ]
  %824 = phi <32 x i16> [ %328, %325 ], [ %927, %811 ], [ %341, %894 ]
  %825 = phi i64 [ %2502, %325 ], [ %595, %811 ], [ %346, %894 ]
  store <32 x i16> %818, ptr %185, align 2
  store <32 x i16> %821, ptr %181, align 2
  br i1 %302, label %826, label %829

826:
  %827 = getelementptr i8, ptr %185, i64 64
  store <32 x i16> %817, ptr %827, align 2
  %828 = getelementptr i8, ptr %181, i64 64
  store <32 x i16> %820, ptr %828, align 2
  br label %829

829:
  br i1 %303, label %830, label %833

830:
  %831 = getelementptr i8, ptr %185, i64 128
  store <32 x i16> %816, ptr %831, align 2
  %832 = getelementptr i8, ptr %181, i64 128
  store <32 x i16> %819, ptr %832, align 2
  br label %833

833:
  br i1 %301, label %1363, label %834

834:
  %835 = getelementptr i16, ptr %181, i64 %30
  store <32 x i16> %824, ptr %835, align 2
  br i1 %302, label %836, label %838

836:
  %837 = getelementptr i8, ptr %835, i64 64
  store <32 x i16> %823, ptr %837, align 2
  br label %838

838:
  br i1 %303, label %839, label %1363

839:
  %840 = getelementptr i8, ptr %835, i64 128
  store <32 x i16> %822, ptr %840, align 2
  br label %1363

841:
  %842 = getelementptr i16, ptr %40, i64 %304
  %843 = load <32 x i16>, ptr %842, align 2
  br label %844

844:
  %845 = phi <32 x i16> [ %843, %841 ], [ zeroinitializer, %314 ]
  br i1 %311, label %849, label %846

846:
  %847 = getelementptr i16, ptr %51, i64 %304
  %848 = load <32 x i16>, ptr %847, align 2
  br label %849

849:
  %850 = phi <32 x i16> [ %848, %846 ], [ zeroinitializer, %844 ]
  %851 = getelementptr i16, ptr %37, i64 %304
  %852 = load <32 x i16>, ptr %851, align 2
  %853 = getelementptr i16, ptr %43, i64 %304
  %854 = load <32 x i16>, ptr %853, align 2
  br i1 %301, label %858, label %855

855:
  %856 = getelementptr i16, ptr %40, i64 %305
  %857 = load <32 x i16>, ptr %856, align 2
  br label %858

858:
  %859 = phi <32 x i16> [ %857, %855 ], [ zeroinitializer, %849 ]
  br i1 %311, label %863, label %860

860:
  %861 = getelementptr i16, ptr %51, i64 %305
  %862 = load <32 x i16>, ptr %861, align 2
  br label %863

863:
  %864 = phi <32 x i16> [ %862, %860 ], [ zeroinitializer, %858 ]
  %865 = getelementptr i16, ptr %37, i64 %305
  %866 = load <32 x i16>, ptr %865, align 2
  %867 = getelementptr i16, ptr %43, i64 %305
  %868 = load <32 x i16>, ptr %867, align 2
  %869 = load <32 x i16>, ptr %48, align 2
  %870 = getelementptr i16, ptr %48, i64 %304
  %871 = load <32 x i16>, ptr %870, align 2
  %872 = getelementptr i16, ptr %48, i64 %305
  %873 = load <32 x i16>, ptr %872, align 2
  %874 = load i64, ptr %61, align 8
  %875 = trunc i64 %874 to i32
  %876 = lshr exact i64 %304, 2
  %877 = getelementptr i8, ptr %61, i64 %876
  %878 = load i64, ptr %877, align 8
  %879 = trunc i64 %878 to i32
  %880 = lshr exact i64 %305, 2
  %881 = getelementptr i8, ptr %61, i64 %880
  %882 = load i64, ptr %881, align 8
  %883 = trunc i64 %882 to i32
  %884 = load <32 x i16>, ptr %185, align 2
  %885 = getelementptr i16, ptr %185, i64 %304
  %886 = load <32 x i16>, ptr %885, align 2
  %887 = getelementptr i16, ptr %185, i64 %305
  %888 = load <32 x i16>, ptr %887, align 2
  %889 = load <32 x i16>, ptr %181, align 2
  %890 = getelementptr i16, ptr %181, i64 %304
  %891 = load <32 x i16>, ptr %890, align 2
  %892 = getelementptr i16, ptr %181, i64 %305
  %893 = load <32 x i16>, ptr %892, align 2
  br i1 %301, label %325, label %318

894:
  %895 = phi i64 [ 0, %372 ], [ %22, %358 ], [ 0, %362 ], [ %384, %376 ]
  %896 = icmp eq i64 %895, %22
  br i1 %896, label %813, label %385

897:
  %898 = ashr <32 x i16> %601, %316
  %899 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %601, <32 x i16> splat (i16 1))
  %900 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %898, <32 x i16> %899)
  %901 = sub <32 x i16> %601, %900
  %902 = ashr <32 x i16> %335, %317
  %903 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %335, <32 x i16> splat (i16 1))
  %904 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %902, <32 x i16> %903)
  %905 = and i64 %2, 4
  %906 = icmp eq i64 %905, 0
  %907 = select i1 %906, <32 x i16> zeroinitializer, <32 x i16> %335
  %908 = sub <32 x i16> %907, %904
  br i1 %301, label %923, label %909

909:
  %910 = or <32 x i16> %601, %604
  %911 = ashr <32 x i16> %604, %309
  %912 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %604, <32 x i16> splat (i16 1))
  %913 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %911, <32 x i16> %912)
  %914 = sub <32 x i16> %604, %913
  %915 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %908, <32 x i16> %901)
  %916 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %908, <32 x i16> %901)
  %917 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %915, <32 x i16> %914)
  %918 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %915, <32 x i16> %914)
  %919 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %916, <32 x i16> %918)
  %920 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %916, <32 x i16> %918)
  %921 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %920, <32 x i16> %917)
  %922 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %921, <32 x i16> %919)
  br label %925

923:
  %924 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %908, <32 x i16> %901)
  br label %925

925:
  %926 = phi <32 x i16> [ %910, %909 ], [ %601, %923 ]
  %927 = phi <32 x i16> [ %914, %909 ], [ %604, %923 ]
  %928 = phi <32 x i16> [ %922, %909 ], [ %924, %923 ]
  %929 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %928, <32 x i16> %315)
  %930 = select i1 %311, <32 x i16> %928, <32 x i16> %929
  %931 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %335, <32 x i16> %930)
  %932 = select i1 %906, <32 x i16> %931, <32 x i16> %930
  %933 = or <32 x i16> %926, %930
  %934 = icmp sge <32 x i16> %932, %869
  %935 = bitcast <32 x i1> %934 to i32
  %936 = select <32 x i1> %934, <32 x i16> %869, <32 x i16> zeroinitializer
  %937 = sub <32 x i16> %932, %936
  %938 = icmp sge <32 x i16> %937, %869
  %939 = bitcast <32 x i1> %938 to i32
  %940 = and i32 %939, %875
  %941 = icmp eq i32 %940, 0
  br i1 %941, label %942, label %946

942:
  %943 = and i64 %2, 128
  %944 = icmp eq i64 %943, 0
  %945 = getelementptr i16, ptr %115, i64 %595
  br i1 %944, label %1025, label %1018

946:
  %947 = zext <32 x i1> %934 to <32 x i16>
  br label %948

948:
  %949 = phi i64 [ 30, %946 ], [ %1036, %1035 ]
  %950 = phi <32 x i16> [ %937, %946 ], [ %1039, %1035 ]
  %951 = phi i32 [ %940, %946 ], [ %1044, %1035 ]
  %952 = phi <32 x i16> [ %947, %946 ], [ %1041, %1035 ]
  %953 = icmp sgt i64 %949, 0
  br i1 %953, label %1035, label %954

954:
  %955 = phi <32 x i16> [ %950, %948 ], [ %1039, %1035 ]
  %956 = phi <32 x i16> [ %952, %948 ], [ %1041, %1035 ]
  %957 = load <32 x i16>, ptr %66, align 2
  %958 = icmp sgt <32 x i16> %956, %957
  %959 = bitcast <32 x i1> %958 to i32
  %960 = icmp eq i32 %959, 0
  br i1 %960, label %1014, label %961

961:
  %962 = zext i32 %935 to i64
  br label %963

963:
  %964 = phi i64 [ 0, %961 ], [ %1010, %1006 ]
  %965 = phi i64 [ 32, %961 ], [ %1009, %1006 ]
  %966 = phi i64 [ %595, %961 ], [ %1007, %1006 ]
  %967 = icmp sgt i64 %965, 0
  br i1 %967, label %1008, label %1076

968:
  %969 = trunc i64 %964 to i32
  %970 = extractelement <32 x i16> %956, i32 %969
  %971 = sext i16 %970 to i64
  %972 = icmp slt i64 %964, 0
  %973 = select i1 %972, i64 %65, i64 0
  %974 = getelementptr i16, ptr %66, i64 %964
  %975 = getelementptr i16, ptr %974, i64 %973
  %976 = load i16, ptr %975, align 2
  %977 = icmp sgt i16 %970, %976
  br i1 %977, label %978, label %993

978:
  %979 = phi i64 [ %966, %968 ], [ %989, %978 ]
  %980 = phi i64 [ %971, %968 ], [ %991, %978 ]
  %981 = icmp slt i64 %979, 0
  %982 = select i1 %981, i64 %114, i64 0
  %983 = getelementptr i16, ptr %115, i64 %979
  %984 = getelementptr i16, ptr %983, i64 %982
  %985 = trunc i64 %964 to i16
  store i16 %985, ptr %984, align 2
  %986 = select i1 %981, i64 %119, i64 0
  %987 = getelementptr i16, ptr %120, i64 %979
  %988 = getelementptr i16, ptr %987, i64 %986
  store i16 %976, ptr %988, align 2
  %989 = add nsw i64 %979, 1
  %990 = sext i16 %976 to i64
  %991 = sub nsw i64 %980, %990
  %992 = icmp sgt i64 %991, %990
  br i1 %992, label %978, label %993

993:
  %994 = phi i64 [ %989, %978 ], [ %966, %968 ]
  %995 = phi i64 [ %991, %978 ], [ %971, %968 ]
  %996 = icmp slt i64 %994, 0
  %997 = select i1 %996, i64 %114, i64 0
  %998 = getelementptr i16, ptr %115, i64 %994
  %999 = getelementptr i16, ptr %998, i64 %997
  %1000 = trunc i64 %964 to i16
  store i16 %1000, ptr %999, align 2
  %1001 = select i1 %996, i64 %119, i64 0
  %1002 = getelementptr i16, ptr %120, i64 %994
  %1003 = getelementptr i16, ptr %1002, i64 %1001
  %1004 = trunc i64 %995 to i16
  store i16 %1004, ptr %1003, align 2
  %1005 = add nsw i64 %994, 1
  br label %1006

1006:
  %1007 = phi i64 [ %1005, %993 ], [ %966, %1008 ]
  br label %963

1008:
  %1009 = add nsw i64 %965, -1
  %1010 = add i64 %964, 1
  %1011 = shl nuw i64 1, %964
  %1012 = and i64 %1011, %962
  %1013 = icmp eq i64 %1012, 0
  br i1 %1013, label %1006, label %968

1014:
  %1015 = and i64 %2, 128
  %1016 = icmp eq i64 %1015, 0
  %1017 = getelementptr i16, ptr %115, i64 %595
  br i1 %1016, label %1050, label %1046

1018:
  %1019 = call <32 x i16> @llvm.experimental.vector.compress.v32i16(<32 x i16> <i16 0, i16 1, i16 2, i16 3, i16 4, i16 5, i16 6, i16 7, i16 8, i16 9, i16 10, i16 11, i16 12, i16 13, i16 14, i16 15, i16 16, i16 17, i16 18, i16 19, i16 20, i16 21, i16 22, i16 23, i16 24, i16 25, i16 26, i16 27, i16 28, i16 29, i16 30, i16 31>, <32 x i1> %934, <32 x i16> zeroinitializer)
  store <32 x i16> %1019, ptr %945, align 2
  br label %1020

1020:
  %1021 = getelementptr i16, ptr %120, i64 %595
  store <32 x i16> splat (i16 1), ptr %1021, align 2
  %1022 = call i32 @llvm.ctpop.i32(i32 %935)
  %1023 = zext nneg i32 %1022 to i64
  %1024 = add nsw i64 %595, %1023
  br label %1076

1025:
  %1026 = phi i32 [ %1033, %1029 ], [ %935, %942 ]
  %1027 = phi ptr [ %1034, %1029 ], [ %945, %942 ]
  %1028 = icmp eq i32 %1026, 0
  br i1 %1028, label %1020, label %1029

1029:
  %1030 = call i32 @llvm.cttz.i32(i32 %1026, i1 true)
  %1031 = trunc nuw nsw i32 %1030 to i16
  store i16 %1031, ptr %1027, align 2
  %1032 = add i32 %1026, -1
  %1033 = and i32 %1026, %1032
  %1034 = getelementptr i8, ptr %1027, i64 2
  br label %1025

1035:
  %1036 = add nsw i64 %949, -1
  %1037 = bitcast i32 %951 to <32 x i1>
  %1038 = select <32 x i1> %1037, <32 x i16> %869, <32 x i16> zeroinitializer
  %1039 = sub <32 x i16> %950, %1038
  %1040 = zext <32 x i1> %1037 to <32 x i16>
  %1041 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %952, <32 x i16> %1040)
  %1042 = icmp sge <32 x i16> %1039, %869
  %1043 = bitcast <32 x i1> %1042 to i32
  %1044 = and i32 %951, %1043
  %1045 = icmp eq i32 %1044, 0
  br i1 %1045, label %954, label %948

1046:
  %1047 = call <32 x i16> @llvm.experimental.vector.compress.v32i16(<32 x i16> <i16 0, i16 1, i16 2, i16 3, i16 4, i16 5, i16 6, i16 7, i16 8, i16 9, i16 10, i16 11, i16 12, i16 13, i16 14, i16 15, i16 16, i16 17, i16 18, i16 19, i16 20, i16 21, i16 22, i16 23, i16 24, i16 25, i16 26, i16 27, i16 28, i16 29, i16 30, i16 31>, <32 x i1> %934, <32 x i16> zeroinitializer)
  store <32 x i16> %1047, ptr %1017, align 2
  br label %1048

1048:
  %1049 = getelementptr i16, ptr %120, i64 %595
  br i1 %1016, label %1066, label %1060

1050:
  %1051 = phi i32 [ %1058, %1054 ], [ %935, %1014 ]
  %1052 = phi ptr [ %1059, %1054 ], [ %1017, %1014 ]
  %1053 = icmp eq i32 %1051, 0
  br i1 %1053, label %1048, label %1054

1054:
  %1055 = call i32 @llvm.cttz.i32(i32 %1051, i1 true)
  %1056 = trunc nuw nsw i32 %1055 to i16
  store i16 %1056, ptr %1052, align 2
  %1057 = add i32 %1051, -1
  %1058 = and i32 %1051, %1057
  %1059 = getelementptr i8, ptr %1052, i64 2
  br label %1050

1060:
  %1061 = call <32 x i16> @llvm.experimental.vector.compress.v32i16(<32 x i16> %956, <32 x i1> %934, <32 x i16> zeroinitializer)
  store <32 x i16> %1061, ptr %1049, align 2
  br label %1062

1062:
  %1063 = call i32 @llvm.ctpop.i32(i32 %935)
  %1064 = zext nneg i32 %1063 to i64
  %1065 = add nsw i64 %595, %1064
  br label %1076

1066:
  %1067 = phi i32 [ %1074, %1070 ], [ %935, %1048 ]
  %1068 = phi ptr [ %1075, %1070 ], [ %1049, %1048 ]
  %1069 = icmp eq i32 %1067, 0
  br i1 %1069, label %1062, label %1070

1070:
  %1071 = call i32 @llvm.cttz.i32(i32 %1067, i1 true)
  %1072 = extractelement <32 x i16> %956, i32 %1071
  store i16 %1072, ptr %1068, align 2
  %1073 = add i32 %1067, -1
  %1074 = and i32 %1067, %1073
  %1075 = getelementptr i8, ptr %1068, i64 2
  br label %1066

1076:
  %1077 = phi i64 [ %1024, %1020 ], [ %1065, %1062 ], [ %966, %963 ]
  %1078 = phi <32 x i16> [ %937, %1020 ], [ %955, %1062 ], [ %955, %963 ]
  br i1 %302, label %668, label %711

1079:
  %1080 = and i64 %2, 128
  %1081 = icmp eq i64 %1080, 0
  %1082 = getelementptr i16, ptr %115, i64 %1077
  br i1 %1081, label %1164, label %1157

1083:
  %1084 = zext <32 x i1> %703 to <32 x i16>
  br label %1085

1085:
  %1086 = phi i64 [ 30, %1083 ], [ %1176, %1175 ]
  %1087 = phi <32 x i16> [ %706, %1083 ], [ %1179, %1175 ]
  %1088 = phi i32 [ %709, %1083 ], [ %1184, %1175 ]
  %1089 = phi <32 x i16> [ %1084, %1083 ], [ %1181, %1175 ]
  %1090 = icmp sgt i64 %1086, 0
  br i1 %1090, label %1175, label %1091

1091:
  %1092 = phi <32 x i16> [ %1087, %1085 ], [ %1179, %1175 ]
  %1093 = phi <32 x i16> [ %1089, %1085 ], [ %1181, %1175 ]
  %1094 = getelementptr i8, ptr %66, i64 64
  %1095 = load <32 x i16>, ptr %1094, align 2
  %1096 = icmp sgt <32 x i16> %1093, %1095
  %1097 = bitcast <32 x i1> %1096 to i32
  %1098 = icmp eq i32 %1097, 0
  br i1 %1098, label %1153, label %1099

1099:
  %1100 = zext i32 %704 to i64
  br label %1101

1101:
  %1102 = phi i64 [ 0, %1099 ], [ %1149, %1145 ]
  %1103 = phi i64 [ 32, %1099 ], [ %1148, %1145 ]
  %1104 = phi i64 [ %1077, %1099 ], [ %1146, %1145 ]
  %1105 = icmp sgt i64 %1103, 0
  br i1 %1105, label %1147, label %1217

1106:
  %1107 = add nsw i64 %1102, 32
  %1108 = trunc i64 %1102 to i32
  %1109 = extractelement <32 x i16> %1093, i32 %1108
  %1110 = sext i16 %1109 to i64
  %1111 = icmp slt i64 %1102, -32
  %1112 = select i1 %1111, i64 %65, i64 0
  %1113 = getelementptr i16, ptr %66, i64 %1107
  %1114 = getelementptr i16, ptr %1113, i64 %1112
  %1115 = load i16, ptr %1114, align 2
  %1116 = icmp sgt i16 %1109, %1115
  br i1 %1116, label %1117, label %1132

1117:
  %1118 = phi i64 [ %1104, %1106 ], [ %1128, %1117 ]
  %1119 = phi i64 [ %1110, %1106 ], [ %1130, %1117 ]
  %1120 = icmp slt i64 %1118, 0
  %1121 = select i1 %1120, i64 %114, i64 0
  %1122 = getelementptr i16, ptr %115, i64 %1118
  %1123 = getelementptr i16, ptr %1122, i64 %1121
  %1124 = trunc i64 %1107 to i16
  store i16 %1124, ptr %1123, align 2
  %1125 = select i1 %1120, i64 %119, i64 0
  %1126 = getelementptr i16, ptr %120, i64 %1118
  %1127 = getelementptr i16, ptr %1126, i64 %1125
  store i16 %1115, ptr %1127, align 2
  %1128 = add nsw i64 %1118, 1
  %1129 = sext i16 %1115 to i64
  %1130 = sub nsw i64 %1119, %1129
  %1131 = icmp sgt i64 %1130, %1129
  br i1 %1131, label %1117, label %1132

1132:
  %1133 = phi i64 [ %1128, %1117 ], [ %1104, %1106 ]
  %1134 = phi i64 [ %1130, %1117 ], [ %1110, %1106 ]
  %1135 = icmp slt i64 %1133, 0
  %1136 = select i1 %1135, i64 %114, i64 0
  %1137 = getelementptr i16, ptr %115, i64 %1133
  %1138 = getelementptr i16, ptr %1137, i64 %1136
  %1139 = trunc i64 %1107 to i16
  store i16 %1139, ptr %1138, align 2
  %1140 = select i1 %1135, i64 %119, i64 0
  %1141 = getelementptr i16, ptr %120, i64 %1133
  %1142 = getelementptr i16, ptr %1141, i64 %1140
  %1143 = trunc i64 %1134 to i16
  store i16 %1143, ptr %1142, align 2
  %1144 = add nsw i64 %1133, 1
  br label %1145

1145:
  %1146 = phi i64 [ %1144, %1132 ], [ %1104, %1147 ]
  br label %1101

1147:
  %1148 = add nsw i64 %1103, -1
  %1149 = add i64 %1102, 1
  %1150 = shl nuw i64 1, %1102
  %1151 = and i64 %1150, %1100
  %1152 = icmp eq i64 %1151, 0
  br i1 %1152, label %1145, label %1106

1153:
  %1154 = and i64 %2, 128
  %1155 = icmp eq i64 %1154, 0
  %1156 = getelementptr i16, ptr %115, i64 %1077
  br i1 %1155, label %1190, label %1186

1157:
  %1158 = call <32 x i16> @llvm.experimental.vector.compress.v32i16(<32 x i16> <i16 32, i16 33, i16 34, i16 35, i16 36, i16 37, i16 38, i16 39, i16 40, i16 41, i16 42, i16 43, i16 44, i16 45, i16 46, i16 47, i16 48, i16 49, i16 50, i16 51, i16 52, i16 53, i16 54, i16 55, i16 56, i16 57, i16 58, i16 59, i16 60, i16 61, i16 62, i16 63>, <32 x i1> %703, <32 x i16> zeroinitializer)
  store <32 x i16> %1158, ptr %1082, align 2
  br label %1159

1159:
  %1160 = getelementptr i16, ptr %120, i64 %1077
  store <32 x i16> splat (i16 1), ptr %1160, align 2
  %1161 = call i32 @llvm.ctpop.i32(i32 %704)
  %1162 = zext nneg i32 %1161 to i64
  %1163 = add nsw i64 %1077, %1162
  br label %1217

1164:
  %1165 = phi i32 [ %1173, %1168 ], [ %704, %1079 ]
  %1166 = phi ptr [ %1174, %1168 ], [ %1082, %1079 ]
  %1167 = icmp eq i32 %1165, 0
  br i1 %1167, label %1159, label %1168

1168:
  %1169 = call i32 @llvm.cttz.i32(i32 %1165, i1 true)
  %1170 = trunc nuw nsw i32 %1169 to i16
  %1171 = or disjoint i16 %1170, 32
  store i16 %1171, ptr %1166, align 2
  %1172 = add i32 %1165, -1
  %1173 = and i32 %1165, %1172
  %1174 = getelementptr i8, ptr %1166, i64 2
  br label %1164

1175:
  %1176 = add nsw i64 %1086, -1
  %1177 = bitcast i32 %1088 to <32 x i1>
  %1178 = select <32 x i1> %1177, <32 x i16> %871, <32 x i16> zeroinitializer
  %1179 = sub <32 x i16> %1087, %1178
  %1180 = zext <32 x i1> %1177 to <32 x i16>
  %1181 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1089, <32 x i16> %1180)
  %1182 = icmp sge <32 x i16> %1179, %871
  %1183 = bitcast <32 x i1> %1182 to i32
  %1184 = and i32 %1088, %1183
  %1185 = icmp eq i32 %1184, 0
  br i1 %1185, label %1091, label %1085

1186:
  %1187 = call <32 x i16> @llvm.experimental.vector.compress.v32i16(<32 x i16> <i16 32, i16 33, i16 34, i16 35, i16 36, i16 37, i16 38, i16 39, i16 40, i16 41, i16 42, i16 43, i16 44, i16 45, i16 46, i16 47, i16 48, i16 49, i16 50, i16 51, i16 52, i16 53, i16 54, i16 55, i16 56, i16 57, i16 58, i16 59, i16 60, i16 61, i16 62, i16 63>, <32 x i1> %703, <32 x i16> zeroinitializer)
  store <32 x i16> %1187, ptr %1156, align 2
  br label %1188

1188:
  %1189 = getelementptr i16, ptr %120, i64 %1077
  br i1 %1155, label %1207, label %1201

1190:
  %1191 = phi i32 [ %1199, %1194 ], [ %704, %1153 ]
  %1192 = phi ptr [ %1200, %1194 ], [ %1156, %1153 ]
  %1193 = icmp eq i32 %1191, 0
  br i1 %1193, label %1188, label %1194

1194:
  %1195 = call i32 @llvm.cttz.i32(i32 %1191, i1 true)
  %1196 = trunc nuw nsw i32 %1195 to i16
  %1197 = or disjoint i16 %1196, 32
  store i16 %1197, ptr %1192, align 2
  %1198 = add i32 %1191, -1
  %1199 = and i32 %1191, %1198
  %1200 = getelementptr i8, ptr %1192, i64 2
  br label %1190

1201:
  %1202 = call <32 x i16> @llvm.experimental.vector.compress.v32i16(<32 x i16> %1093, <32 x i1> %703, <32 x i16> zeroinitializer)
  store <32 x i16> %1202, ptr %1189, align 2
  br label %1203

1203:
  %1204 = call i32 @llvm.ctpop.i32(i32 %704)
  %1205 = zext nneg i32 %1204 to i64
  %1206 = add nsw i64 %1077, %1205
  br label %1217

1207:
  %1208 = phi i32 [ %1215, %1211 ], [ %704, %1188 ]
  %1209 = phi ptr [ %1216, %1211 ], [ %1189, %1188 ]
  %1210 = icmp eq i32 %1208, 0
  br i1 %1210, label %1203, label %1211

1211:
  %1212 = call i32 @llvm.cttz.i32(i32 %1208, i1 true)
  %1213 = extractelement <32 x i16> %1093, i32 %1212
  store i16 %1213, ptr %1209, align 2
  %1214 = add i32 %1208, -1
  %1215 = and i32 %1208, %1214
  %1216 = getelementptr i8, ptr %1209, i64 2
  br label %1207

1217:
  %1218 = phi i64 [ %1163, %1159 ], [ %1206, %1203 ], [ %1104, %1101 ]
  %1219 = phi <32 x i16> [ %706, %1159 ], [ %1092, %1203 ], [ %1092, %1101 ]
  %1220 = or <32 x i16> %933, %702
  br label %711

1221:
  %1222 = and i64 %2, 128
  %1223 = icmp eq i64 %1222, 0
  %1224 = getelementptr i16, ptr %115, i64 %716
  br i1 %1223, label %1306, label %1299

1225:
  %1226 = zext <32 x i1> %752 to <32 x i16>
  br label %1227

1227:
  %1228 = phi i64 [ 30, %1225 ], [ %1318, %1317 ]
  %1229 = phi <32 x i16> [ %755, %1225 ], [ %1321, %1317 ]
  %1230 = phi i32 [ %758, %1225 ], [ %1326, %1317 ]
  %1231 = phi <32 x i16> [ %1226, %1225 ], [ %1323, %1317 ]
  %1232 = icmp sgt i64 %1228, 0
  br i1 %1232, label %1317, label %1233

1233:
  %1234 = phi <32 x i16> [ %1229, %1227 ], [ %1321, %1317 ]
  %1235 = phi <32 x i16> [ %1231, %1227 ], [ %1323, %1317 ]
  %1236 = getelementptr i8, ptr %66, i64 128
  %1237 = load <32 x i16>, ptr %1236, align 2
  %1238 = icmp sgt <32 x i16> %1235, %1237
  %1239 = bitcast <32 x i1> %1238 to i32
  %1240 = icmp eq i32 %1239, 0
  br i1 %1240, label %1295, label %1241

1241:
  %1242 = zext i32 %753 to i64
  br label %1243

1243:
  %1244 = phi i64 [ 0, %1241 ], [ %1291, %1287 ]
  %1245 = phi i64 [ 32, %1241 ], [ %1290, %1287 ]
  %1246 = phi i64 [ %716, %1241 ], [ %1288, %1287 ]
  %1247 = icmp sgt i64 %1245, 0
  br i1 %1247, label %1289, label %1359

1248:
  %1249 = add nsw i64 %1244, 64
  %1250 = trunc i64 %1244 to i32
  %1251 = extractelement <32 x i16> %1235, i32 %1250
  %1252 = sext i16 %1251 to i64
  %1253 = icmp slt i64 %1244, -64
  %1254 = select i1 %1253, i64 %65, i64 0
  %1255 = getelementptr i16, ptr %66, i64 %1249
  %1256 = getelementptr i16, ptr %1255, i64 %1254
  %1257 = load i16, ptr %1256, align 2
  %1258 = icmp sgt i16 %1251, %1257
  br i1 %1258, label %1259, label %1274

1259:
  %1260 = phi i64 [ %1246, %1248 ], [ %1270, %1259 ]
  %1261 = phi i64 [ %1252, %1248 ], [ %1272, %1259 ]
  %1262 = icmp slt i64 %1260, 0
  %1263 = select i1 %1262, i64 %114, i64 0
  %1264 = getelementptr i16, ptr %115, i64 %1260
  %1265 = getelementptr i16, ptr %1264, i64 %1263
  %1266 = trunc i64 %1249 to i16
  store i16 %1266, ptr %1265, align 2
  %1267 = select i1 %1262, i64 %119, i64 0
  %1268 = getelementptr i16, ptr %120, i64 %1260
  %1269 = getelementptr i16, ptr %1268, i64 %1267
  store i16 %1257, ptr %1269, align 2
  %1270 = add nsw i64 %1260, 1
  %1271 = sext i16 %1257 to i64
  %1272 = sub nsw i64 %1261, %1271
  %1273 = icmp sgt i64 %1272, %1271
  br i1 %1273, label %1259, label %1274

1274:
  %1275 = phi i64 [ %1270, %1259 ], [ %1246, %1248 ]
  %1276 = phi i64 [ %1272, %1259 ], [ %1252, %1248 ]
  %1277 = icmp slt i64 %1275, 0
  %1278 = select i1 %1277, i64 %114, i64 0
  %1279 = getelementptr i16, ptr %115, i64 %1275
  %1280 = getelementptr i16, ptr %1279, i64 %1278
  %1281 = trunc i64 %1249 to i16
  store i16 %1281, ptr %1280, align 2
  %1282 = select i1 %1277, i64 %119, i64 0
  %1283 = getelementptr i16, ptr %120, i64 %1275
  %1284 = getelementptr i16, ptr %1283, i64 %1282
  %1285 = trunc i64 %1276 to i16
  store i16 %1285, ptr %1284, align 2
  %1286 = add nsw i64 %1275, 1
  br label %1287

1287:
  %1288 = phi i64 [ %1286, %1274 ], [ %1246, %1289 ]
  br label %1243

1289:
  %1290 = add nsw i64 %1245, -1
  %1291 = add i64 %1244, 1
  %1292 = shl nuw i64 1, %1244
  %1293 = and i64 %1292, %1242
  %1294 = icmp eq i64 %1293, 0
  br i1 %1294, label %1287, label %1248

1295:
  %1296 = and i64 %2, 128
  %1297 = icmp eq i64 %1296, 0
  %1298 = getelementptr i16, ptr %115, i64 %716
  br i1 %1297, label %1332, label %1328

1299:
  %1300 = call <32 x i16> @llvm.experimental.vector.compress.v32i16(<32 x i16> <i16 64, i16 65, i16 66, i16 67, i16 68, i16 69, i16 70, i16 71, i16 72, i16 73, i16 74, i16 75, i16 76, i16 77, i16 78, i16 79, i16 80, i16 81, i16 82, i16 83, i16 84, i16 85, i16 86, i16 87, i16 88, i16 89, i16 90, i16 91, i16 92, i16 93, i16 94, i16 95>, <32 x i1> %752, <32 x i16> zeroinitializer)
  store <32 x i16> %1300, ptr %1224, align 2
  br label %1301

1301:
  %1302 = getelementptr i16, ptr %120, i64 %716
  store <32 x i16> splat (i16 1), ptr %1302, align 2
  %1303 = call i32 @llvm.ctpop.i32(i32 %753)
  %1304 = zext nneg i32 %1303 to i64
  %1305 = add nsw i64 %716, %1304
  br label %1359

1306:
  %1307 = phi i32 [ %1315, %1310 ], [ %753, %1221 ]
  %1308 = phi ptr [ %1316, %1310 ], [ %1224, %1221 ]
  %1309 = icmp eq i32 %1307, 0
  br i1 %1309, label %1301, label %1310

1310:
  %1311 = call i32 @llvm.cttz.i32(i32 %1307, i1 true)
  %1312 = trunc nuw nsw i32 %1311 to i16
  %1313 = or disjoint i16 %1312, 64
  store i16 %1313, ptr %1308, align 2
  %1314 = add i32 %1307, -1
  %1315 = and i32 %1307, %1314
  %1316 = getelementptr i8, ptr %1308, i64 2
  br label %1306

1317:
  %1318 = add nsw i64 %1228, -1
  %1319 = bitcast i32 %1230 to <32 x i1>
  %1320 = select <32 x i1> %1319, <32 x i16> %873, <32 x i16> zeroinitializer
  %1321 = sub <32 x i16> %1229, %1320
  %1322 = zext <32 x i1> %1319 to <32 x i16>
  %1323 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1231, <32 x i16> %1322)
  %1324 = icmp sge <32 x i16> %1321, %873
  %1325 = bitcast <32 x i1> %1324 to i32
  %1326 = and i32 %1230, %1325
  %1327 = icmp eq i32 %1326, 0
  br i1 %1327, label %1233, label %1227

1328:
  %1329 = call <32 x i16> @llvm.experimental.vector.compress.v32i16(<32 x i16> <i16 64, i16 65, i16 66, i16 67, i16 68, i16 69, i16 70, i16 71, i16 72, i16 73, i16 74, i16 75, i16 76, i16 77, i16 78, i16 79, i16 80, i16 81, i16 82, i16 83, i16 84, i16 85, i16 86, i16 87, i16 88, i16 89, i16 90, i16 91, i16 92, i16 93, i16 94, i16 95>, <32 x i1> %752, <32 x i16> zeroinitializer)
  store <32 x i16> %1329, ptr %1298, align 2
  br label %1330

1330:
  %1331 = getelementptr i16, ptr %120, i64 %716
  br i1 %1297, label %1349, label %1343

1332:
  %1333 = phi i32 [ %1341, %1336 ], [ %753, %1295 ]
  %1334 = phi ptr [ %1342, %1336 ], [ %1298, %1295 ]
  %1335 = icmp eq i32 %1333, 0
  br i1 %1335, label %1330, label %1336

1336:
  %1337 = call i32 @llvm.cttz.i32(i32 %1333, i1 true)
  %1338 = trunc nuw nsw i32 %1337 to i16
  %1339 = or disjoint i16 %1338, 64
  store i16 %1339, ptr %1334, align 2
  %1340 = add i32 %1333, -1
  %1341 = and i32 %1333, %1340
  %1342 = getelementptr i8, ptr %1334, i64 2
  br label %1332

1343:
  %1344 = call <32 x i16> @llvm.experimental.vector.compress.v32i16(<32 x i16> %1235, <32 x i1> %752, <32 x i16> zeroinitializer)
  store <32 x i16> %1344, ptr %1331, align 2
  br label %1345

1345:
  %1346 = call i32 @llvm.ctpop.i32(i32 %753)
  %1347 = zext nneg i32 %1346 to i64
  %1348 = add nsw i64 %716, %1347
  br label %1359

1349:
  %1350 = phi i32 [ %1357, %1353 ], [ %753, %1330 ]
  %1351 = phi ptr [ %1358, %1353 ], [ %1331, %1330 ]
  %1352 = icmp eq i32 %1350, 0
  br i1 %1352, label %1345, label %1353

1353:
  %1354 = call i32 @llvm.cttz.i32(i32 %1350, i1 true)
  %1355 = extractelement <32 x i16> %1235, i32 %1354
  store i16 %1355, ptr %1351, align 2
  %1356 = add i32 %1350, -1
  %1357 = and i32 %1350, %1356
  %1358 = getelementptr i8, ptr %1351, i64 2
  br label %1349

1359:
  %1360 = phi i64 [ %1305, %1301 ], [ %1348, %1345 ], [ %1246, %1243 ]
  %1361 = phi <32 x i16> [ %755, %1301 ], [ %1234, %1345 ], [ %1234, %1243 ]
  %1362 = or <32 x i16> %715, %751
  br label %760

1363:
  %1364 = phi i64 [ %2502, %2562 ], [ %814, %839 ], [ %814, %838 ], [ %814, %833 ]
  %1365 = phi i64 [ %2502, %2562 ], [ %825, %839 ], [ %825, %838 ], [ %825, %833 ]
  %1366 = phi i1 [ %2567, %2562 ], [ %815, %839 ], [ %815, %838 ], [ %815, %833 ]
  %1367 = phi i64 [ 0, %2562 ], [ %22, %839 ], [ %22, %838 ], [ %22, %833 ]
  %1368 = icmp slt i64 %1367, %22
  br i1 %1368, label %1369, label %2472

1369:
  %1370 = phi i64 [ %156, %1363 ], [ %1371, %2471 ]
  %1371 = phi i64 [ 0, %1363 ], [ %1370, %2471 ]
  %1372 = phi i64 [ %1364, %1363 ], [ %2435, %2471 ]
  %1373 = phi i64 [ %1365, %1363 ], [ %1628, %2471 ]
  %1374 = phi i1 [ false, %1363 ], [ %2290, %2471 ]
  %1375 = phi i1 [ %1366, %1363 ], [ %2288, %2471 ]
  %1376 = phi i64 [ %1367, %1363 ], [ %1523, %2471 ]
  %1377 = and i64 %2, 64
  %1378 = icmp eq i64 %1377, 0
  %1379 = select i1 %1378, i1 %1374, i1 false
  %1380 = icmp eq i64 %1372, %1371
  %1381 = select i1 %1379, i1 %1380, i1 false
  br i1 %1381, label %1382, label %1520

1382:
  %1383 = add nsw i64 %1376, 1
  %1384 = mul nsw i64 %1383, %24
  %1385 = sub i64 %22, %1383
  %1386 = mul i64 %1385, %24
  %1387 = add nuw i64 %1386, 15
  %1388 = lshr i64 %1387, 4
  %1389 = icmp sgt i64 %1386, 0
  %1390 = select i1 %1389, i64 %1388, i64 0
  br label %1391

1391:
  %1392 = phi i64 [ %1384, %1382 ], [ %1399, %1397 ]
  %1393 = phi i64 [ %1390, %1382 ], [ %1398, %1397 ]
  %1394 = icmp sgt i64 %1393, 0
  br i1 %1394, label %1397, label %2570

1395:
  %1396 = icmp eq i64 %24, 0
  br i1 %1396, label %2570, label %1405

1397:
  %1398 = add nsw i64 %1393, -1
  %1399 = add i64 %1392, 16
  %1400 = getelementptr i8, ptr %173, i64 %1392
  %1401 = load <16 x i8>, ptr %1400, align 1
  %1402 = icmp ne <16 x i8> %1401, zeroinitializer
  %1403 = bitcast <16 x i1> %1402 to i16
  %1404 = icmp eq i16 %1403, 0
  br i1 %1404, label %1391, label %1395

1405:
  %1406 = icmp ne i64 %1392, -9223372036854775808
  %1407 = icmp ne i64 %24, -1
  %1408 = or i1 %1406, %1407
  br i1 %1408, label %1409, label %2570

1409:
  %1410 = sdiv i64 %1392, %24
  %1411 = srem i64 %1392, %24
  %1412 = xor i64 %24, %1411
  %1413 = icmp slt i64 %1412, 0
  %1414 = icmp ne i64 %1411, 0
  %1415 = and i1 %1414, %1413
  %1416 = sext i1 %1415 to i64
  %1417 = add i64 %1410, %1416
  br label %2570

1418:
  %1419 = mul nsw i64 %2571, %24
  br label %1420

1420:
  %1421 = phi i64 [ 0, %1418 ], [ %1487, %1483 ]
  %1422 = phi i64 [ %200, %1418 ], [ %1486, %1483 ]
  %1423 = phi i64 [ %1371, %1418 ], [ %1484, %1483 ]
  %1424 = icmp sgt i64 %1422, 0
  br i1 %1424, label %1485, label %1520

1425:
  %1426 = icmp eq i16 %1492, 0
  br i1 %1426, label %1483, label %1427

1427:
  %1428 = phi i64 [ %1423, %1425 ], [ %1475, %1463 ]
  %1429 = phi i64 [ %1493, %1425 ], [ %1433, %1463 ]
  %1430 = call i64 @llvm.cttz.i64(i64 %1429, i1 true)
  %1431 = add nsw i64 %1421, %1430
  %1432 = add nsw i64 %1429, -1
  %1433 = and i64 %1429, %1432
  %1434 = add nsw i64 %26, %1431
  %1435 = add nsw i64 %1419, %1431
  %1436 = icmp slt i64 %1435, 0
  %1437 = select i1 %1436, i64 %8, i64 0
  %1438 = getelementptr i8, ptr %173, i64 %1435
  %1439 = getelementptr i8, ptr %1438, i64 %1437
  %1440 = load i8, ptr %1439, align 1
  %1441 = zext i8 %1440 to i64
  %1442 = icmp slt i64 %1434, 0
  %1443 = select i1 %1442, i64 %65, i64 0
  %1444 = getelementptr i16, ptr %66, i64 %1434
  %1445 = getelementptr i16, ptr %1444, i64 %1443
  %1446 = load i16, ptr %1445, align 2
  %1447 = sext i16 %1446 to i64
  %1448 = icmp sgt i64 %1441, %1447
  br i1 %1448, label %1449, label %1463

1449:
  %1450 = phi i64 [ %1428, %1427 ], [ %1460, %1449 ]
  %1451 = phi i64 [ %1441, %1427 ], [ %1461, %1449 ]
  %1452 = icmp slt i64 %1450, 0
  %1453 = select i1 %1452, i64 %114, i64 0
  %1454 = getelementptr i16, ptr %115, i64 %1450
  %1455 = getelementptr i16, ptr %1454, i64 %1453
  %1456 = trunc i64 %1434 to i16
  store i16 %1456, ptr %1455, align 2
  %1457 = select i1 %1452, i64 %119, i64 0
  %1458 = getelementptr i16, ptr %120, i64 %1450
  %1459 = getelementptr i16, ptr %1458, i64 %1457
  store i16 %1446, ptr %1459, align 2
  %1460 = add nsw i64 %1450, 1
  %1461 = sub nsw i64 %1451, %1447
  %1462 = icmp sgt i64 %1461, %1447
  br i1 %1462, label %1449, label %1463

1463:
  %1464 = phi i64 [ %1460, %1449 ], [ %1428, %1427 ]
  %1465 = phi i64 [ %1461, %1449 ], [ %1441, %1427 ]
  %1466 = icmp slt i64 %1464, 0
  %1467 = select i1 %1466, i64 %114, i64 0
  %1468 = getelementptr i16, ptr %115, i64 %1464
  %1469 = getelementptr i16, ptr %1468, i64 %1467
  %1470 = trunc i64 %1434 to i16
  store i16 %1470, ptr %1469, align 2
  %1471 = select i1 %1466, i64 %119, i64 0
  %1472 = getelementptr i16, ptr %120, i64 %1464
  %1473 = getelementptr i16, ptr %1472, i64 %1471
  %1474 = trunc i64 %1465 to i16
  store i16 %1474, ptr %1473, align 2
  %1475 = add nsw i64 %1464, 1
  %1476 = icmp eq i64 %1433, 0
  br i1 %1476, label %1483, label %1427

1477:
  %1478 = and i64 %2, 128
  %1479 = icmp eq i64 %1478, 0
  %1480 = add nsw i64 %26, %1421
  %1481 = getelementptr i16, ptr %115, i64 %1423
  %1482 = trunc i64 %1480 to i16
  br i1 %1479, label %1503, label %1497

1483:
  %1484 = phi i64 [ %1508, %1505 ], [ %1475, %1463 ], [ %1423, %1425 ]
  br label %1420

1485:
  %1486 = add nsw i64 %1422, -1
  %1487 = add i64 %1421, 16
  %1488 = getelementptr i8, ptr %173, i64 %1419
  %1489 = getelementptr i8, ptr %1488, i64 %1421
  %1490 = load <16 x i8>, ptr %1489, align 1
  %1491 = icmp ne <16 x i8> %1490, zeroinitializer
  %1492 = bitcast <16 x i1> %1491 to i16
  %1493 = zext i16 %1492 to i64
  %1494 = icmp ugt <16 x i8> %1490, splat (i8 1)
  %1495 = bitcast <16 x i1> %1494 to i16
  %1496 = icmp eq i16 %1495, 0
  br i1 %1496, label %1477, label %1425

1497:
  %1498 = insertelement <32 x i16> poison, i16 %1482, i64 0
  %1499 = shufflevector <32 x i16> %1498, <32 x i16> poison, <32 x i32> zeroinitializer
  %1500 = add <32 x i16> %1499, <i16 0, i16 1, i16 2, i16 3, i16 4, i16 5, i16 6, i16 7, i16 8, i16 9, i16 10, i16 11, i16 12, i16 13, i16 14, i16 15, i16 16, i16 17, i16 18, i16 19, i16 20, i16 21, i16 22, i16 23, i16 24, i16 25, i16 26, i16 27, i16 28, i16 29, i16 30, i16 31>
  %1501 = shufflevector <16 x i1> %1491, <16 x i1> <i1 false, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison>, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16>
  %1502 = call <32 x i16> @llvm.experimental.vector.compress.v32i16(<32 x i16> %1500, <32 x i1> %1501, <32 x i16> zeroinitializer)
  store <32 x i16> %1502, ptr %1481, align 2
  br label %1505

1503:
  %1504 = zext i16 %1492 to i32
  br label %1509

1505:
  %1506 = getelementptr i16, ptr %120, i64 %1423
  store <32 x i16> splat (i16 1), ptr %1506, align 2
  %1507 = call i64 @llvm.ctpop.i64(i64 %1493)
  %1508 = add nsw i64 %1423, %1507
  br label %1483

1509:
  %1510 = phi i32 [ %1504, %1503 ], [ %1518, %1513 ]
  %1511 = phi ptr [ %1481, %1503 ], [ %1519, %1513 ]
  %1512 = icmp eq i32 %1510, 0
  br i1 %1512, label %1505, label %1513

1513:
  %1514 = call i32 @llvm.cttz.i32(i32 %1510, i1 true)
  %1515 = trunc nuw nsw i32 %1514 to i16
  %1516 = add i16 %1482, %1515
  store i16 %1516, ptr %1511, align 2
  %1517 = add nsw i32 %1510, -1
  %1518 = and i32 %1510, %1517
  %1519 = getelementptr i8, ptr %1511, i64 2
  br label %1509

1520:
  %1521 = phi i64 [ %1372, %1369 ], [ %1423, %1420 ]
  %1522 = phi i64 [ %1376, %1369 ], [ %2571, %1420 ]
  %1523 = add nsw i64 %1522, 1
  %1524 = icmp slt i64 %1523, %22
  br i1 %1524, label %1525, label %1627

1525:
  %1526 = mul nsw i64 %1523, %24
  br label %1527

1527:
  %1528 = phi i64 [ 0, %1525 ], [ %1594, %1590 ]
  %1529 = phi i64 [ %200, %1525 ], [ %1593, %1590 ]
  %1530 = phi i64 [ %1370, %1525 ], [ %1591, %1590 ]
  %1531 = icmp sgt i64 %1529, 0
  br i1 %1531, label %1592, label %1627

1532:
  %1533 = icmp eq i16 %1599, 0
  br i1 %1533, label %1590, label %1534

1534:
  %1535 = phi i64 [ %1530, %1532 ], [ %1582, %1570 ]
  %1536 = phi i64 [ %1600, %1532 ], [ %1540, %1570 ]
  %1537 = call i64 @llvm.cttz.i64(i64 %1536, i1 true)
  %1538 = add nsw i64 %1528, %1537
  %1539 = add nsw i64 %1536, -1
  %1540 = and i64 %1536, %1539
  %1541 = add nsw i64 %26, %1538
  %1542 = add nsw i64 %1526, %1538
  %1543 = icmp slt i64 %1542, 0
  %1544 = select i1 %1543, i64 %8, i64 0
  %1545 = getelementptr i8, ptr %173, i64 %1542
  %1546 = getelementptr i8, ptr %1545, i64 %1544
  %1547 = load i8, ptr %1546, align 1
  %1548 = zext i8 %1547 to i64
  %1549 = icmp slt i64 %1541, 0
  %1550 = select i1 %1549, i64 %65, i64 0
  %1551 = getelementptr i16, ptr %66, i64 %1541
  %1552 = getelementptr i16, ptr %1551, i64 %1550
  %1553 = load i16, ptr %1552, align 2
  %1554 = sext i16 %1553 to i64
  %1555 = icmp sgt i64 %1548, %1554
  br i1 %1555, label %1556, label %1570

1556:
  %1557 = phi i64 [ %1535, %1534 ], [ %1567, %1556 ]
  %1558 = phi i64 [ %1548, %1534 ], [ %1568, %1556 ]
  %1559 = icmp slt i64 %1557, 0
  %1560 = select i1 %1559, i64 %114, i64 0
  %1561 = getelementptr i16, ptr %115, i64 %1557
  %1562 = getelementptr i16, ptr %1561, i64 %1560
  %1563 = trunc i64 %1541 to i16
  store i16 %1563, ptr %1562, align 2
  %1564 = select i1 %1559, i64 %119, i64 0
  %1565 = getelementptr i16, ptr %120, i64 %1557
  %1566 = getelementptr i16, ptr %1565, i64 %1564
  store i16 %1553, ptr %1566, align 2
  %1567 = add nsw i64 %1557, 1
  %1568 = sub nsw i64 %1558, %1554
  %1569 = icmp sgt i64 %1568, %1554
  br i1 %1569, label %1556, label %1570

1570:
  %1571 = phi i64 [ %1567, %1556 ], [ %1535, %1534 ]
  %1572 = phi i64 [ %1568, %1556 ], [ %1548, %1534 ]
  %1573 = icmp slt i64 %1571, 0
  %1574 = select i1 %1573, i64 %114, i64 0
  %1575 = getelementptr i16, ptr %115, i64 %1571
  %1576 = getelementptr i16, ptr %1575, i64 %1574
  %1577 = trunc i64 %1541 to i16
  store i16 %1577, ptr %1576, align 2
  %1578 = select i1 %1573, i64 %119, i64 0
  %1579 = getelementptr i16, ptr %120, i64 %1571
  %1580 = getelementptr i16, ptr %1579, i64 %1578
  %1581 = trunc i64 %1572 to i16
  store i16 %1581, ptr %1580, align 2
  %1582 = add nsw i64 %1571, 1
  %1583 = icmp eq i64 %1540, 0
  br i1 %1583, label %1590, label %1534

1584:
  %1585 = and i64 %2, 128
  %1586 = icmp eq i64 %1585, 0
  %1587 = add nsw i64 %26, %1528
  %1588 = getelementptr i16, ptr %115, i64 %1530
  %1589 = trunc i64 %1587 to i16
  br i1 %1586, label %1610, label %1604

1590:
  %1591 = phi i64 [ %1615, %1612 ], [ %1582, %1570 ], [ %1530, %1532 ]
  br label %1527

1592:
  %1593 = add nsw i64 %1529, -1
  %1594 = add i64 %1528, 16
  %1595 = getelementptr i8, ptr %173, i64 %1526
  %1596 = getelementptr i8, ptr %1595, i64 %1528
  %1597 = load <16 x i8>, ptr %1596, align 1
  %1598 = icmp ne <16 x i8> %1597, zeroinitializer
  %1599 = bitcast <16 x i1> %1598 to i16
  %1600 = zext i16 %1599 to i64
  %1601 = icmp ugt <16 x i8> %1597, splat (i8 1)
  %1602 = bitcast <16 x i1> %1601 to i16
  %1603 = icmp eq i16 %1602, 0
  br i1 %1603, label %1584, label %1532

1604:
  %1605 = insertelement <32 x i16> poison, i16 %1589, i64 0
  %1606 = shufflevector <32 x i16> %1605, <32 x i16> poison, <32 x i32> zeroinitializer
  %1607 = add <32 x i16> %1606, <i16 0, i16 1, i16 2, i16 3, i16 4, i16 5, i16 6, i16 7, i16 8, i16 9, i16 10, i16 11, i16 12, i16 13, i16 14, i16 15, i16 16, i16 17, i16 18, i16 19, i16 20, i16 21, i16 22, i16 23, i16 24, i16 25, i16 26, i16 27, i16 28, i16 29, i16 30, i16 31>
  %1608 = shufflevector <16 x i1> %1598, <16 x i1> <i1 false, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison>, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16>
  %1609 = call <32 x i16> @llvm.experimental.vector.compress.v32i16(<32 x i16> %1607, <32 x i1> %1608, <32 x i16> zeroinitializer)
  store <32 x i16> %1609, ptr %1588, align 2
  br label %1612

1610:
  %1611 = zext i16 %1599 to i32
  br label %1616

1612:
  %1613 = getelementptr i16, ptr %120, i64 %1530
  store <32 x i16> splat (i16 1), ptr %1613, align 2
  %1614 = call i64 @llvm.ctpop.i64(i64 %1600)
  %1615 = add nsw i64 %1530, %1614
  br label %1590

1616:
  %1617 = phi i32 [ %1611, %1610 ], [ %1625, %1620 ]
  %1618 = phi ptr [ %1588, %1610 ], [ %1626, %1620 ]
  %1619 = icmp eq i32 %1617, 0
  br i1 %1619, label %1612, label %1620

1620:
  %1621 = call i32 @llvm.cttz.i32(i32 %1617, i1 true)
  %1622 = trunc nuw nsw i32 %1621 to i16
  %1623 = add i16 %1589, %1622
  store i16 %1623, ptr %1618, align 2
  %1624 = add nsw i32 %1617, -1
  %1625 = and i32 %1617, %1624
  %1626 = getelementptr i8, ptr %1618, i64 2
  br label %1616

1627:
  %1628 = phi i64 [ %1370, %1520 ], [ %1530, %1527 ]
  %1629 = and i64 %2, 16
  %1630 = icmp eq i64 %1629, 0
  br i1 %1630, label %1675, label %1631

1631:
  %1632 = sub i64 %1521, %1371
  %1633 = call i64 @llvm.smax.i64(i64 %1632, i64 0)
  br label %1634

1634:
  %1635 = phi i64 [ %1371, %1631 ], [ %1644, %1638 ]
  %1636 = phi i64 [ %1633, %1631 ], [ %1643, %1638 ]
  %1637 = icmp sgt i64 %1636, 0
  br i1 %1637, label %1642, label %1941

1638:
  %1639 = phi i64 [ %1652, %1642 ], [ %1659, %1657 ]
  %1640 = phi i64 [ %1656, %1642 ], [ %1658, %1657 ]
  %1641 = icmp sgt i64 %1640, 0
  br i1 %1641, label %1657, label %1634

1642:
  %1643 = add nsw i64 %1636, -1
  %1644 = add i64 %1635, 1
  %1645 = icmp slt i64 %1635, 0
  %1646 = select i1 %1645, i64 %114, i64 0
  %1647 = getelementptr i16, ptr %115, i64 %1635
  %1648 = getelementptr i16, ptr %1647, i64 %1646
  %1649 = load i16, ptr %1648, align 2
  %1650 = zext i16 %1649 to i64
  %1651 = getelementptr i64, ptr %78, i64 %1650
  %1652 = load i64, ptr %1651, align 8
  %1653 = getelementptr i8, ptr %1651, i64 8
  %1654 = load i64, ptr %1653, align 8
  %1655 = sub i64 %1654, %1652
  %1656 = call i64 @llvm.smax.i64(i64 %1655, i64 0)
  br label %1638

1657:
  %1658 = add nsw i64 %1640, -1
  %1659 = add i64 %1639, 1
  %1660 = getelementptr i64, ptr %81, i64 %1639
  %1661 = load i64, ptr %1660, align 8
  %1662 = shl i64 %1639, 6
  %1663 = getelementptr i8, ptr %84, i64 %1662
  %1664 = load <32 x i16>, ptr %1663, align 2
  %1665 = select i1 %1645, i64 %119, i64 0
  %1666 = getelementptr i16, ptr %120, i64 %1635
  %1667 = getelementptr i16, ptr %1666, i64 %1665
  %1668 = load i16, ptr %1667, align 2
  %1669 = insertelement <32 x i16> poison, i16 %1668, i64 0
  %1670 = shufflevector <32 x i16> %1669, <32 x i16> poison, <32 x i32> zeroinitializer
  %1671 = mul <32 x i16> %1664, %1670
  %1672 = getelementptr i16, ptr %181, i64 %1661
  %1673 = load <32 x i16>, ptr %1672, align 2
  %1674 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1673, <32 x i16> %1671)
  store <32 x i16> %1674, ptr %1672, align 2
  br label %1638

1675:
  %1676 = and i64 %2, 256
  %1677 = icmp eq i64 %1676, 0
  br i1 %1677, label %1836, label %1678

1678:
  %1679 = add nuw i64 %32, 255
  %1680 = lshr i64 %1679, 8
  %1681 = icmp sgt i64 %32, 0
  %1682 = select i1 %1681, i64 %1680, i64 0
  br label %1683

1683:
  %1684 = phi i64 [ 0, %1678 ], [ %1794, %1782 ]
  %1685 = phi i64 [ %1682, %1678 ], [ %1793, %1782 ]
  %1686 = icmp sgt i64 %1685, 0
  br i1 %1686, label %1792, label %1941

1687:
  %1688 = phi i64 [ %1371, %1792 ], [ %1815, %1783 ]
  %1689 = phi i64 [ %1812, %1792 ], [ %1814, %1783 ]
  %1690 = phi <32 x i16> [ %1798, %1792 ], [ %1785, %1783 ]
  %1691 = phi <32 x i16> [ %1796, %1792 ], [ %1784, %1783 ]
  %1692 = phi <32 x i16> [ %1802, %1792 ], [ %1787, %1783 ]
  %1693 = phi <32 x i16> [ %1800, %1792 ], [ %1786, %1783 ]
  %1694 = phi <32 x i16> [ %1806, %1792 ], [ %1789, %1783 ]
  %1695 = phi <32 x i16> [ %1804, %1792 ], [ %1788, %1783 ]
  %1696 = phi <32 x i16> [ %1810, %1792 ], [ %1791, %1783 ]
  %1697 = phi <32 x i16> [ %1808, %1792 ], [ %1790, %1783 ]
  %1698 = icmp sgt i64 %1689, 0
  br i1 %1698, label %1813, label %1782

1699:
  %1700 = getelementptr i8, ptr %72, i64 %1829
  %1701 = load <32 x i8>, ptr %1700, align 1
  %1702 = sext <32 x i8> %1701 to <32 x i16>
  %1703 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1691, <32 x i16> %1702)
  %1704 = getelementptr i8, ptr %1700, i64 32
  %1705 = load <32 x i8>, ptr %1704, align 1
  %1706 = sext <32 x i8> %1705 to <32 x i16>
  %1707 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1690, <32 x i16> %1706)
  %1708 = getelementptr i8, ptr %1700, i64 64
  %1709 = load <32 x i8>, ptr %1708, align 1
  %1710 = sext <32 x i8> %1709 to <32 x i16>
  %1711 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1693, <32 x i16> %1710)
  %1712 = getelementptr i8, ptr %1700, i64 96
  %1713 = load <32 x i8>, ptr %1712, align 1
  %1714 = sext <32 x i8> %1713 to <32 x i16>
  %1715 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1692, <32 x i16> %1714)
  %1716 = getelementptr i8, ptr %1700, i64 128
  %1717 = load <32 x i8>, ptr %1716, align 1
  %1718 = sext <32 x i8> %1717 to <32 x i16>
  %1719 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1695, <32 x i16> %1718)
  %1720 = getelementptr i8, ptr %1700, i64 160
  %1721 = load <32 x i8>, ptr %1720, align 1
  %1722 = sext <32 x i8> %1721 to <32 x i16>
  %1723 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1694, <32 x i16> %1722)
  %1724 = getelementptr i8, ptr %1700, i64 192
  %1725 = load <32 x i8>, ptr %1724, align 1
  %1726 = sext <32 x i8> %1725 to <32 x i16>
  %1727 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1697, <32 x i16> %1726)
  %1728 = getelementptr i8, ptr %1700, i64 224
  %1729 = load <32 x i8>, ptr %1728, align 1
  %1730 = sext <32 x i8> %1729 to <32 x i16>
  %1731 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1696, <32 x i16> %1730)
  br label %1783

1732:
  %1733 = getelementptr i8, ptr %72, i64 %1829
  %1734 = load <32 x i8>, ptr %1733, align 1
  %1735 = sext <32 x i8> %1734 to <32 x i16>
  %1736 = insertelement <32 x i16> poison, i16 %1834, i64 0
  %1737 = shufflevector <32 x i16> %1736, <32 x i16> poison, <32 x i32> zeroinitializer
  %1738 = mul <32 x i16> %1737, %1735
  %1739 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1691, <32 x i16> %1738)
  %1740 = getelementptr i8, ptr %1733, i64 32
  %1741 = load <32 x i8>, ptr %1740, align 1
  %1742 = sext <32 x i8> %1741 to <32 x i16>
  %1743 = shufflevector <32 x i16> %1736, <32 x i16> poison, <32 x i32> zeroinitializer
  %1744 = mul <32 x i16> %1743, %1742
  %1745 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1690, <32 x i16> %1744)
  %1746 = getelementptr i8, ptr %1733, i64 64
  %1747 = load <32 x i8>, ptr %1746, align 1
  %1748 = sext <32 x i8> %1747 to <32 x i16>
  %1749 = shufflevector <32 x i16> %1736, <32 x i16> poison, <32 x i32> zeroinitializer
  %1750 = mul <32 x i16> %1749, %1748
  %1751 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1693, <32 x i16> %1750)
  %1752 = getelementptr i8, ptr %1733, i64 96
  %1753 = load <32 x i8>, ptr %1752, align 1
  %1754 = sext <32 x i8> %1753 to <32 x i16>
  %1755 = shufflevector <32 x i16> %1736, <32 x i16> poison, <32 x i32> zeroinitializer
  %1756 = mul <32 x i16> %1755, %1754
  %1757 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1692, <32 x i16> %1756)
  %1758 = getelementptr i8, ptr %1733, i64 128
  %1759 = load <32 x i8>, ptr %1758, align 1
  %1760 = sext <32 x i8> %1759 to <32 x i16>
  %1761 = shufflevector <32 x i16> %1736, <32 x i16> poison, <32 x i32> zeroinitializer
  %1762 = mul <32 x i16> %1761, %1760
  %1763 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1695, <32 x i16> %1762)
  %1764 = getelementptr i8, ptr %1733, i64 160
  %1765 = load <32 x i8>, ptr %1764, align 1
  %1766 = sext <32 x i8> %1765 to <32 x i16>
  %1767 = shufflevector <32 x i16> %1736, <32 x i16> poison, <32 x i32> zeroinitializer
  %1768 = mul <32 x i16> %1767, %1766
  %1769 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1694, <32 x i16> %1768)
  %1770 = getelementptr i8, ptr %1733, i64 192
  %1771 = load <32 x i8>, ptr %1770, align 1
  %1772 = sext <32 x i8> %1771 to <32 x i16>
  %1773 = shufflevector <32 x i16> %1736, <32 x i16> poison, <32 x i32> zeroinitializer
  %1774 = mul <32 x i16> %1773, %1772
  %1775 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1697, <32 x i16> %1774)
  %1776 = getelementptr i8, ptr %1733, i64 224
  %1777 = load <32 x i8>, ptr %1776, align 1
  %1778 = sext <32 x i8> %1777 to <32 x i16>
  %1779 = shufflevector <32 x i16> %1736, <32 x i16> poison, <32 x i32> zeroinitializer
  %1780 = mul <32 x i16> %1779, %1778
  %1781 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1696, <32 x i16> %1780)
  br label %1783

1782:
  store <32 x i16> %1691, ptr %1795, align 2
  store <32 x i16> %1690, ptr %1797, align 2
  store <32 x i16> %1693, ptr %1799, align 2
  store <32 x i16> %1692, ptr %1801, align 2
  store <32 x i16> %1695, ptr %1803, align 2
  store <32 x i16> %1694, ptr %1805, align 2
  store <32 x i16> %1697, ptr %1807, align 2
  store <32 x i16> %1696, ptr %1809, align 2
  br label %1683

1783:
  %1784 = phi <32 x i16> [ %1703, %1699 ], [ %1739, %1732 ]
  %1785 = phi <32 x i16> [ %1707, %1699 ], [ %1745, %1732 ]
  %1786 = phi <32 x i16> [ %1711, %1699 ], [ %1751, %1732 ]
  %1787 = phi <32 x i16> [ %1715, %1699 ], [ %1757, %1732 ]
  %1788 = phi <32 x i16> [ %1719, %1699 ], [ %1763, %1732 ]
  %1789 = phi <32 x i16> [ %1723, %1699 ], [ %1769, %1732 ]
  %1790 = phi <32 x i16> [ %1727, %1699 ], [ %1775, %1732 ]
  %1791 = phi <32 x i16> [ %1731, %1699 ], [ %1781, %1732 ]
  br label %1687

1792:
  %1793 = add nsw i64 %1685, -1
  %1794 = add i64 %1684, 256
  %1795 = getelementptr i16, ptr %181, i64 %1684
  %1796 = load <32 x i16>, ptr %1795, align 2
  %1797 = getelementptr i8, ptr %1795, i64 64
  %1798 = load <32 x i16>, ptr %1797, align 2
  %1799 = getelementptr i8, ptr %1795, i64 128
  %1800 = load <32 x i16>, ptr %1799, align 2
  %1801 = getelementptr i8, ptr %1795, i64 192
  %1802 = load <32 x i16>, ptr %1801, align 2
  %1803 = getelementptr i8, ptr %1795, i64 256
  %1804 = load <32 x i16>, ptr %1803, align 2
  %1805 = getelementptr i8, ptr %1795, i64 320
  %1806 = load <32 x i16>, ptr %1805, align 2
  %1807 = getelementptr i8, ptr %1795, i64 384
  %1808 = load <32 x i16>, ptr %1807, align 2
  %1809 = getelementptr i8, ptr %1795, i64 448
  %1810 = load <32 x i16>, ptr %1809, align 2
  %1811 = sub i64 %1521, %1371
  %1812 = call i64 @llvm.smax.i64(i64 %1811, i64 0)
  br label %1687

1813:
  %1814 = add nsw i64 %1689, -1
  %1815 = add i64 %1688, 1
  %1816 = getelementptr i16, ptr %115, i64 %1688
  %1817 = getelementptr i8, ptr %1816, i64 8
  %1818 = load i16, ptr %1817, align 2
  %1819 = zext i16 %1818 to i64
  %1820 = mul nsw i64 %34, %1819
  %1821 = getelementptr i8, ptr %72, i64 %1820
  %1822 = getelementptr i8, ptr %1821, i64 %1684
  call void @llvm.prefetch.p0(ptr %1822, i32 0, i32 3, i32 1)
  %1823 = getelementptr i8, ptr %1822, i64 64
  call void @llvm.prefetch.p0(ptr %1823, i32 0, i32 3, i32 1)
  %1824 = getelementptr i8, ptr %1822, i64 128
  call void @llvm.prefetch.p0(ptr %1824, i32 0, i32 3, i32 1)
  %1825 = getelementptr i8, ptr %1822, i64 192
  call void @llvm.prefetch.p0(ptr %1825, i32 0, i32 3, i32 1)
  %1826 = load i16, ptr %1816, align 2
  %1827 = zext i16 %1826 to i64
  %1828 = mul nsw i64 %34, %1827
  %1829 = add nsw i64 %1828, %1684
  %1830 = getelementptr i16, ptr %120, i64 %1688
  %1831 = load i16, ptr %1830, align 2
  %1832 = getelementptr i16, ptr %75, i64 %1827
  %1833 = load i16, ptr %1832, align 2
  %1834 = mul i16 %1831, %1833
  %1835 = icmp eq i16 %1834, 1
  br i1 %1835, label %1699, label %1732

1836:
  %1837 = ashr i64 %32, 7
  %1838 = and i64 %32, -128
  %1839 = call i64 @llvm.smax.i64(i64 %1837, i64 0)
  br label %1840

1840:
  %1841 = phi i64 [ 0, %1836 ], [ %1868, %1852 ]
  %1842 = phi i64 [ %1839, %1836 ], [ %1867, %1852 ]
  %1843 = icmp sgt i64 %1842, 0
  br i1 %1843, label %1866, label %1853

1844:
  %1845 = phi i64 [ %1371, %1866 ], [ %1881, %1879 ]
  %1846 = phi i64 [ %1878, %1866 ], [ %1880, %1879 ]
  %1847 = phi <32 x i16> [ %1872, %1866 ], [ %1899, %1879 ]
  %1848 = phi <32 x i16> [ %1870, %1866 ], [ %1894, %1879 ]
  %1849 = phi <32 x i16> [ %1876, %1866 ], [ %1909, %1879 ]
  %1850 = phi <32 x i16> [ %1874, %1866 ], [ %1904, %1879 ]
  %1851 = icmp sgt i64 %1846, 0
  br i1 %1851, label %1879, label %1852

1852:
  store <32 x i16> %1848, ptr %1869, align 2
  store <32 x i16> %1847, ptr %1871, align 2
  store <32 x i16> %1850, ptr %1873, align 2
  store <32 x i16> %1849, ptr %1875, align 2
  br label %1840

1853:
  %1854 = and i64 %32, 127
  %1855 = icmp eq i64 %1854, 0
  br i1 %1855, label %1916, label %1910

1856:
  %1857 = phi i64 [ %1838, %1916 ], [ %1920, %1865 ]
  %1858 = phi i64 [ %1917, %1916 ], [ %1919, %1865 ]
  %1859 = icmp sgt i64 %1858, 0
  br i1 %1859, label %1918, label %1941

1860:
  %1861 = phi i64 [ %1371, %1918 ], [ %1927, %1925 ]
  %1862 = phi i64 [ %1924, %1918 ], [ %1926, %1925 ]
  %1863 = phi <32 x i16> [ %1922, %1918 ], [ %1940, %1925 ]
  %1864 = icmp sgt i64 %1862, 0
  br i1 %1864, label %1925, label %1865

1865:
  store <32 x i16> %1863, ptr %1921, align 2
  br label %1856

1866:
  %1867 = add nsw i64 %1842, -1
  %1868 = add i64 %1841, 128
  %1869 = getelementptr i16, ptr %181, i64 %1841
  %1870 = load <32 x i16>, ptr %1869, align 2
  %1871 = getelementptr i8, ptr %1869, i64 64
  %1872 = load <32 x i16>, ptr %1871, align 2
  %1873 = getelementptr i8, ptr %1869, i64 128
  %1874 = load <32 x i16>, ptr %1873, align 2
  %1875 = getelementptr i8, ptr %1869, i64 192
  %1876 = load <32 x i16>, ptr %1875, align 2
  %1877 = sub i64 %1521, %1371
  %1878 = call i64 @llvm.smax.i64(i64 %1877, i64 0)
  br label %1844

1879:
  %1880 = add nsw i64 %1846, -1
  %1881 = add i64 %1845, 1
  %1882 = getelementptr i16, ptr %115, i64 %1845
  %1883 = load i16, ptr %1882, align 2
  %1884 = zext i16 %1883 to i64
  %1885 = mul nsw i64 %34, %1884
  %1886 = getelementptr i16, ptr %120, i64 %1845
  %1887 = load i16, ptr %1886, align 2
  %1888 = getelementptr i16, ptr %69, i64 %1885
  %1889 = getelementptr i16, ptr %1888, i64 %1841
  %1890 = load <32 x i16>, ptr %1889, align 2
  %1891 = insertelement <32 x i16> poison, i16 %1887, i64 0
  %1892 = shufflevector <32 x i16> %1891, <32 x i16> poison, <32 x i32> zeroinitializer
  %1893 = mul <32 x i16> %1890, %1892
  %1894 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1848, <32 x i16> %1893)
  %1895 = getelementptr i8, ptr %1889, i64 64
  %1896 = load <32 x i16>, ptr %1895, align 2
  %1897 = shufflevector <32 x i16> %1891, <32 x i16> poison, <32 x i32> zeroinitializer
  %1898 = mul <32 x i16> %1896, %1897
  %1899 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1847, <32 x i16> %1898)
  %1900 = getelementptr i8, ptr %1889, i64 128
  %1901 = load <32 x i16>, ptr %1900, align 2
  %1902 = shufflevector <32 x i16> %1891, <32 x i16> poison, <32 x i32> zeroinitializer
  %1903 = mul <32 x i16> %1901, %1902
  %1904 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1850, <32 x i16> %1903)
  %1905 = getelementptr i8, ptr %1889, i64 192
  %1906 = load <32 x i16>, ptr %1905, align 2
  %1907 = shufflevector <32 x i16> %1891, <32 x i16> poison, <32 x i32> zeroinitializer
  %1908 = mul <32 x i16> %1906, %1907
  %1909 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1849, <32 x i16> %1908)
  br label %1844

1910:
  %1911 = and i64 %32, 31
  %1912 = icmp ne i64 %1911, 0
  %1913 = lshr i64 %1854, 5
  %1914 = zext i1 %1912 to i64
  %1915 = add nuw nsw i64 %1913, %1914
  br label %1916

1916:
  %1917 = phi i64 [ %1915, %1910 ], [ 0, %1853 ]
  br label %1856

1918:
  %1919 = add nsw i64 %1858, -1
  %1920 = add i64 %1857, 32
  %1921 = getelementptr i16, ptr %181, i64 %1857
  %1922 = load <32 x i16>, ptr %1921, align 2
  %1923 = sub i64 %1521, %1371
  %1924 = call i64 @llvm.smax.i64(i64 %1923, i64 0)
  br label %1860

1925:
  %1926 = add nsw i64 %1862, -1
  %1927 = add i64 %1861, 1
  %1928 = getelementptr i16, ptr %115, i64 %1861
  %1929 = load i16, ptr %1928, align 2
  %1930 = zext i16 %1929 to i64
  %1931 = mul nsw i64 %34, %1930
  %1932 = getelementptr i16, ptr %69, i64 %1931
  %1933 = getelementptr i16, ptr %1932, i64 %1857
  %1934 = load <32 x i16>, ptr %1933, align 2
  %1935 = getelementptr i16, ptr %120, i64 %1861
  %1936 = load i16, ptr %1935, align 2
  %1937 = insertelement <32 x i16> poison, i16 %1936, i64 0
  %1938 = shufflevector <32 x i16> %1937, <32 x i16> poison, <32 x i32> zeroinitializer
  %1939 = mul <32 x i16> %1934, %1938
  %1940 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1863, <32 x i16> %1939)
  br label %1860

1941:
  %1942 = mul nsw i64 %22, %26
  %1943 = add nsw i64 %1942, 32
  %1944 = mul nsw i64 %167, %1943
  %1945 = mul nsw i64 %1522, %26
  %1946 = add nsw i64 %1944, %1945
  %1947 = add nuw i64 %30, 31
  %1948 = lshr i64 %1947, 5
  %1949 = icmp sgt i64 %30, 0
  %1950 = select i1 %1949, i64 %1948, i64 0
  br label %1951

1951:
  %1952 = phi i64 [ 0, %1941 ], [ %2297, %2282 ]
  %1953 = phi i64 [ %1950, %1941 ], [ %2298, %2282 ]
  %1954 = phi i64 [ %1628, %1941 ], [ %2328, %2282 ]
  %1955 = phi <32 x i16> [ zeroinitializer, %1941 ], [ %2326, %2282 ]
  %1956 = icmp sgt i64 %1953, 0
  br i1 %1956, label %2293, label %2296

1957:
  %1958 = getelementptr i16, ptr %181, i64 %2300
  %1959 = load <32 x i16>, ptr %1958, align 2
  %1960 = getelementptr i16, ptr %185, i64 %2300
  %1961 = load <32 x i16>, ptr %1960, align 2
  %1962 = and i64 %2, 1
  %1963 = icmp eq i64 %1962, 0
  br i1 %1963, label %1968, label %1964

1964:
  %1965 = getelementptr i16, ptr %181, i64 %30
  %1966 = getelementptr i16, ptr %1965, i64 %2300
  %1967 = load <32 x i16>, ptr %1966, align 2
  br label %1968

1968:
  %1969 = phi <32 x i16> [ %1967, %1964 ], [ zeroinitializer, %1957 ]
  br i1 %1963, label %1973, label %1970

1970:
  %1971 = getelementptr i16, ptr %40, i64 %2300
  %1972 = load <32 x i16>, ptr %1971, align 2
  br label %1973

1973:
  %1974 = phi <32 x i16> [ %1972, %1970 ], [ zeroinitializer, %1968 ]
  %1975 = and i64 %2, 2
  %1976 = icmp eq i64 %1975, 0
  br i1 %1976, label %1980, label %1977

1977:
  %1978 = getelementptr i16, ptr %51, i64 %2300
  %1979 = load <32 x i16>, ptr %1978, align 2
  br label %1980

1980:
  %1981 = phi <32 x i16> [ %1979, %1977 ], [ zeroinitializer, %1973 ]
  %1982 = getelementptr i16, ptr %37, i64 %2300
  %1983 = load <32 x i16>, ptr %1982, align 2
  %1984 = getelementptr i16, ptr %43, i64 %2300
  %1985 = load <32 x i16>, ptr %1984, align 2
  %1986 = ashr <32 x i16> %1959, %1983
  %1987 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %1959, <32 x i16> splat (i16 1))
  %1988 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %1986, <32 x i16> %1987)
  %1989 = sub <32 x i16> %1959, %1988
  %1990 = ashr <32 x i16> %1961, %1985
  %1991 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %1961, <32 x i16> splat (i16 1))
  %1992 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %1990, <32 x i16> %1991)
  %1993 = and i64 %2, 4
  %1994 = icmp eq i64 %1993, 0
  %1995 = select i1 %1994, <32 x i16> zeroinitializer, <32 x i16> %1961
  %1996 = sub <32 x i16> %1995, %1992
  br i1 %1963, label %2315, label %2301

1997:
  %1998 = getelementptr i16, ptr %181, i64 %30
  %1999 = getelementptr i16, ptr %1998, i64 %2300
  store <32 x i16> %2319, ptr %1999, align 2
  br label %2000

2000:
  %2001 = getelementptr i16, ptr %48, i64 %2300
  %2002 = load <32 x i16>, ptr %2001, align 2
  %2003 = and i64 %2, 8
  %2004 = icmp eq i64 %2003, 0
  br i1 %2004, label %2108, label %2005

2005:
  store <32 x i16> %2324, ptr %1960, align 2
  %2006 = icmp sge <32 x i16> %2324, %2002
  %2007 = bitcast <32 x i1> %2006 to i32
  %2008 = zext i32 %2007 to i64
  %2009 = ashr i64 %2300, 5
  %2010 = icmp slt i64 %2009, 0
  %2011 = select i1 %2010, i64 %129, i64 0
  %2012 = getelementptr i64, ptr %130, i64 %2009
  %2013 = getelementptr i64, ptr %2012, i64 %2011
  %2014 = load i64, ptr %2013, align 8
  %2015 = or i64 %2014, %2008
  store i64 0, ptr %2013, align 8
  br label %2016

2016:
  %2017 = phi i64 [ %2015, %2005 ], [ %2025, %2027 ]
  %2018 = phi i64 [ %1954, %2005 ], [ %2045, %2027 ]
  %2019 = icmp eq i64 %2017, 0
  br i1 %2019, label %2327, label %2020

2020:
  %2021 = phi i64 [ %2017, %2016 ], [ %2097, %2096 ]
  %2022 = call i64 @llvm.cttz.i64(i64 %2021, i1 true)
  %2023 = add nsw i64 %2300, %2022
  %2024 = add i64 %2021, -1
  %2025 = and i64 %2021, %2024
  %2026 = icmp slt i64 %2023, %26
  br i1 %2026, label %2046, label %2027

2027:
  %2028 = icmp slt i64 %2023, 0
  %2029 = select i1 %2028, i64 %97, i64 0
  %2030 = getelementptr i16, ptr %185, i64 %2023
  %2031 = getelementptr i16, ptr %2030, i64 %2029
  %2032 = load i16, ptr %2031, align 2
  %2033 = select i1 %2028, i64 %47, i64 0
  %2034 = getelementptr i16, ptr %48, i64 %2023
  %2035 = getelementptr i16, ptr %2034, i64 %2033
  %2036 = load i16, ptr %2035, align 2
  %2037 = icmp slt i16 %2032, %2036
  %2038 = select i1 %2037, i16 0, i16 %2036
  %2039 = sub i16 %2032, %2038
  store i16 %2039, ptr %2031, align 2
  %2040 = icmp slt i64 %2018, 0
  %2041 = select i1 %2040, i64 %114, i64 0
  %2042 = getelementptr i16, ptr %115, i64 %2018
  %2043 = getelementptr i16, ptr %2042, i64 %2041
  %2044 = trunc i64 %2023 to i16
  store i16 %2044, ptr %2043, align 2
  %2045 = add nsw i64 %2018, 1
  br label %2016

2046:
  %2047 = icmp slt i64 %2023, 0
  %2048 = select i1 %2047, i64 %124, i64 0
  %2049 = getelementptr i8, ptr %125, i64 %2023
  %2050 = getelementptr i8, ptr %2049, i64 %2048
  %2051 = load i8, ptr %2050, align 1
  %2052 = zext i8 %2051 to i64
  %2053 = select i1 %2047, i64 %97, i64 0
  %2054 = getelementptr i16, ptr %185, i64 %2023
  %2055 = getelementptr i16, ptr %2054, i64 %2053
  %2056 = load i16, ptr %2055, align 2
  %2057 = sext i16 %2056 to i64
  %2058 = select i1 %2047, i64 %47, i64 0
  %2059 = getelementptr i16, ptr %48, i64 %2023
  %2060 = getelementptr i16, ptr %2059, i64 %2058
  %2061 = load i16, ptr %2060, align 2
  %2062 = sext i16 %2061 to i64
  %2063 = icmp sge i16 %2056, %2061
  %2064 = icmp ult i8 %2051, 31
  %2065 = select i1 %2063, i1 %2064, i1 false
  br i1 %2065, label %2066, label %2076

2066:
  %2067 = phi i64 [ %2057, %2046 ], [ %2072, %2066 ]
  %2068 = phi i64 [ %2052, %2046 ], [ %2069, %2066 ]
  %2069 = add nuw nsw i64 %2068, 1
  %2070 = sub nsw i64 %2067, %2062
  %2071 = shl i64 %2070, 48
  %2072 = ashr exact i64 %2071, 48
  %2073 = icmp sge i64 %2072, %2062
  %2074 = icmp samesign ult i64 %2068, 30
  %2075 = select i1 %2073, i1 %2074, i1 false
  br i1 %2075, label %2066, label %2076

2076:
  %2077 = phi i64 [ %2057, %2046 ], [ %2072, %2066 ]
  %2078 = phi i64 [ %2052, %2046 ], [ %2069, %2066 ]
  %2079 = trunc nsw i64 %2077 to i16
  store i16 %2079, ptr %2055, align 2
  %2080 = trunc i64 %2078 to i8
  store i8 %2080, ptr %2050, align 1
  %2081 = select i1 %2047, i64 %55, i64 0
  %2082 = getelementptr i64, ptr %56, i64 %2023
  %2083 = getelementptr i64, ptr %2082, i64 %2081
  %2084 = load i64, ptr %2083, align 8
  %2085 = icmp sgt i64 %2084, -1
  br i1 %2085, label %2086, label %2096

2086:
  %2087 = getelementptr i8, ptr %125, i64 %2084
  %2088 = load i8, ptr %2087, align 1
  %2089 = zext i8 %2088 to i64
  %2090 = add nsw i64 %2078, %2089
  %2091 = call i64 @llvm.smin.i64(i64 %2090, i64 31)
  %2092 = trunc i64 %2091 to i8
  store i8 %2092, ptr %2087, align 1
  %2093 = icmp sgt i64 %2084, %2023
  br i1 %2093, label %2099, label %2096

2094:
  %2095 = or i64 %2025, %2101
  br label %2096

2096:
  %2097 = phi i64 [ %2095, %2094 ], [ %2025, %2103 ], [ %2025, %2086 ], [ %2025, %2076 ]
  %2098 = icmp eq i64 %2097, 0
  br i1 %2098, label %2327, label %2020

2099:
  %2100 = and i64 %2084, 31
  %2101 = shl nuw nsw i64 1, %2100
  %2102 = icmp slt i64 %2084, %2299
  br i1 %2102, label %2094, label %2103

2103:
  %2104 = lshr i64 %2084, 5
  %2105 = getelementptr i64, ptr %130, i64 %2104
  %2106 = load i64, ptr %2105, align 8
  %2107 = or i64 %2106, %2101
  store i64 %2107, ptr %2105, align 8
  br label %2096

2108:
  %2109 = ashr i64 %2300, 5
  %2110 = icmp slt i64 %2109, 0
  %2111 = select i1 %2110, i64 %60, i64 0
  %2112 = getelementptr i64, ptr %61, i64 %2109
  %2113 = getelementptr i64, ptr %2112, i64 %2111
  %2114 = load i64, ptr %2113, align 8
  %2115 = trunc i64 %2114 to i32
  %2116 = icmp sge <32 x i16> %2324, %2002
  %2117 = bitcast <32 x i1> %2116 to i32
  %2118 = select <32 x i1> %2116, <32 x i16> %2002, <32 x i16> zeroinitializer
  %2119 = sub <32 x i16> %2324, %2118
  %2120 = icmp sge <32 x i16> %2119, %2002
  %2121 = bitcast <32 x i1> %2120 to i32
  %2122 = and i32 %2121, %2115
  %2123 = icmp eq i32 %2122, 0
  br i1 %2123, label %2124, label %2129

2124:
  %2125 = and i64 %2, 128
  %2126 = icmp eq i64 %2125, 0
  %2127 = getelementptr i16, ptr %115, i64 %1954
  %2128 = trunc i64 %2300 to i16
  br i1 %2126, label %2214, label %2204

2129:
  %2130 = zext <32 x i1> %2116 to <32 x i16>
  br label %2131

2131:
  %2132 = phi i64 [ 30, %2129 ], [ %2226, %2225 ]
  %2133 = phi <32 x i16> [ %2130, %2129 ], [ %2231, %2225 ]
  %2134 = phi i32 [ %2122, %2129 ], [ %2234, %2225 ]
  %2135 = phi <32 x i16> [ %2119, %2129 ], [ %2229, %2225 ]
  %2136 = icmp sgt i64 %2132, 0
  br i1 %2136, label %2225, label %2137

2137:
  %2138 = phi <32 x i16> [ %2133, %2131 ], [ %2231, %2225 ]
  %2139 = phi <32 x i16> [ %2135, %2131 ], [ %2229, %2225 ]
  %2140 = getelementptr i16, ptr %66, i64 %2300
  %2141 = load <32 x i16>, ptr %2140, align 2
  %2142 = icmp sgt <32 x i16> %2138, %2141
  %2143 = bitcast <32 x i1> %2142 to i32
  %2144 = icmp eq i32 %2143, 0
  br i1 %2144, label %2199, label %2145

2145:
  %2146 = zext i32 %2117 to i64
  br label %2147

2147:
  %2148 = phi i64 [ 0, %2145 ], [ %2195, %2191 ]
  %2149 = phi i64 [ 32, %2145 ], [ %2194, %2191 ]
  %2150 = phi i64 [ %1954, %2145 ], [ %2192, %2191 ]
  %2151 = icmp sgt i64 %2149, 0
  br i1 %2151, label %2193, label %2270

2152:
  %2153 = add nsw i64 %2300, %2148
  %2154 = trunc i64 %2148 to i32
  %2155 = extractelement <32 x i16> %2138, i32 %2154
  %2156 = sext i16 %2155 to i64
  %2157 = icmp slt i64 %2153, 0
  %2158 = select i1 %2157, i64 %65, i64 0
  %2159 = getelementptr i16, ptr %66, i64 %2153
  %2160 = getelementptr i16, ptr %2159, i64 %2158
  %2161 = load i16, ptr %2160, align 2
  %2162 = icmp sgt i16 %2155, %2161
  br i1 %2162, label %2163, label %2178

2163:
  %2164 = phi i64 [ %2156, %2152 ], [ %2176, %2163 ]
  %2165 = phi i64 [ %2150, %2152 ], [ %2174, %2163 ]
  %2166 = icmp slt i64 %2165, 0
  %2167 = select i1 %2166, i64 %114, i64 0
  %2168 = getelementptr i16, ptr %115, i64 %2165
  %2169 = getelementptr i16, ptr %2168, i64 %2167
  %2170 = trunc i64 %2153 to i16
  store i16 %2170, ptr %2169, align 2
  %2171 = select i1 %2166, i64 %119, i64 0
  %2172 = getelementptr i16, ptr %120, i64 %2165
  %2173 = getelementptr i16, ptr %2172, i64 %2171
  store i16 %2161, ptr %2173, align 2
  %2174 = add nsw i64 %2165, 1
  %2175 = sext i16 %2161 to i64
  %2176 = sub nsw i64 %2164, %2175
  %2177 = icmp sgt i64 %2176, %2175
  br i1 %2177, label %2163, label %2178

2178:
  %2179 = phi i64 [ %2176, %2163 ], [ %2156, %2152 ]
  %2180 = phi i64 [ %2174, %2163 ], [ %2150, %2152 ]
  %2181 = icmp slt i64 %2180, 0
  %2182 = select i1 %2181, i64 %114, i64 0
  %2183 = getelementptr i16, ptr %115, i64 %2180
  %2184 = getelementptr i16, ptr %2183, i64 %2182
  %2185 = trunc i64 %2153 to i16
  store i16 %2185, ptr %2184, align 2
  %2186 = select i1 %2181, i64 %119, i64 0
  %2187 = getelementptr i16, ptr %120, i64 %2180
  %2188 = getelementptr i16, ptr %2187, i64 %2186
  %2189 = trunc i64 %2179 to i16
  store i16 %2189, ptr %2188, align 2
  %2190 = add nsw i64 %2180, 1
  br label %2191

2191:
  %2192 = phi i64 [ %2190, %2178 ], [ %2150, %2193 ]
  br label %2147

2193:
  %2194 = add nsw i64 %2149, -1
  %2195 = add i64 %2148, 1
  %2196 = shl nuw i64 1, %2148
  %2197 = and i64 %2196, %2146
  %2198 = icmp eq i64 %2197, 0
  br i1 %2198, label %2191, label %2152

2199:
  %2200 = and i64 %2, 128
  %2201 = icmp eq i64 %2200, 0
  %2202 = getelementptr i16, ptr %115, i64 %1954
  %2203 = trunc i64 %2300 to i16
  br i1 %2201, label %2243, label %2236

2204:
  %2205 = insertelement <32 x i16> poison, i16 %2128, i64 0
  %2206 = shufflevector <32 x i16> %2205, <32 x i16> poison, <32 x i32> zeroinitializer
  %2207 = add <32 x i16> %2206, <i16 0, i16 1, i16 2, i16 3, i16 4, i16 5, i16 6, i16 7, i16 8, i16 9, i16 10, i16 11, i16 12, i16 13, i16 14, i16 15, i16 16, i16 17, i16 18, i16 19, i16 20, i16 21, i16 22, i16 23, i16 24, i16 25, i16 26, i16 27, i16 28, i16 29, i16 30, i16 31>
  %2208 = call <32 x i16> @llvm.experimental.vector.compress.v32i16(<32 x i16> %2207, <32 x i1> %2116, <32 x i16> zeroinitializer)
  store <32 x i16> %2208, ptr %2127, align 2
  br label %2209

2209:
  %2210 = getelementptr i16, ptr %120, i64 %1954
  store <32 x i16> splat (i16 1), ptr %2210, align 2
  %2211 = call i32 @llvm.ctpop.i32(i32 %2117)
  %2212 = zext nneg i32 %2211 to i64
  %2213 = add nsw i64 %1954, %2212
  br label %2270

2214:
  %2215 = phi i32 [ %2223, %2218 ], [ %2117, %2124 ]
  %2216 = phi ptr [ %2224, %2218 ], [ %2127, %2124 ]
  %2217 = icmp eq i32 %2215, 0
  br i1 %2217, label %2209, label %2218

2218:
  %2219 = call i32 @llvm.cttz.i32(i32 %2215, i1 true)
  %2220 = trunc nuw nsw i32 %2219 to i16
  %2221 = add i16 %2128, %2220
  store i16 %2221, ptr %2216, align 2
  %2222 = add i32 %2215, -1
  %2223 = and i32 %2215, %2222
  %2224 = getelementptr i8, ptr %2216, i64 2
  br label %2214

2225:
  %2226 = add nsw i64 %2132, -1
  %2227 = bitcast i32 %2134 to <32 x i1>
  %2228 = select <32 x i1> %2227, <32 x i16> %2002, <32 x i16> zeroinitializer
  %2229 = sub <32 x i16> %2135, %2228
  %2230 = zext <32 x i1> %2227 to <32 x i16>
  %2231 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %2133, <32 x i16> %2230)
  %2232 = icmp sge <32 x i16> %2229, %2002
  %2233 = bitcast <32 x i1> %2232 to i32
  %2234 = and i32 %2134, %2233
  %2235 = icmp eq i32 %2234, 0
  br i1 %2235, label %2137, label %2131

2236:
  %2237 = insertelement <32 x i16> poison, i16 %2203, i64 0
  %2238 = shufflevector <32 x i16> %2237, <32 x i16> poison, <32 x i32> zeroinitializer
  %2239 = add <32 x i16> %2238, <i16 0, i16 1, i16 2, i16 3, i16 4, i16 5, i16 6, i16 7, i16 8, i16 9, i16 10, i16 11, i16 12, i16 13, i16 14, i16 15, i16 16, i16 17, i16 18, i16 19, i16 20, i16 21, i16 22, i16 23, i16 24, i16 25, i16 26, i16 27, i16 28, i16 29, i16 30, i16 31>
  %2240 = call <32 x i16> @llvm.experimental.vector.compress.v32i16(<32 x i16> %2239, <32 x i1> %2116, <32 x i16> zeroinitializer)
  store <32 x i16> %2240, ptr %2202, align 2
  br label %2241

2241:
  %2242 = getelementptr i16, ptr %120, i64 %1954
  br i1 %2201, label %2260, label %2254

2243:
  %2244 = phi i32 [ %2252, %2247 ], [ %2117, %2199 ]
  %2245 = phi ptr [ %2253, %2247 ], [ %2202, %2199 ]
  %2246 = icmp eq i32 %2244, 0
  br i1 %2246, label %2241, label %2247

2247:
  %2248 = call i32 @llvm.cttz.i32(i32 %2244, i1 true)
  %2249 = trunc nuw nsw i32 %2248 to i16
  %2250 = add i16 %2203, %2249
  store i16 %2250, ptr %2245, align 2
  %2251 = add i32 %2244, -1
  %2252 = and i32 %2244, %2251
  %2253 = getelementptr i8, ptr %2245, i64 2
  br label %2243

2254:
  %2255 = call <32 x i16> @llvm.experimental.vector.compress.v32i16(<32 x i16> %2138, <32 x i1> %2116, <32 x i16> zeroinitializer)
  store <32 x i16> %2255, ptr %2242, align 2
  br label %2256

2256:
  %2257 = call i32 @llvm.ctpop.i32(i32 %2117)
  %2258 = zext nneg i32 %2257 to i64
  %2259 = add nsw i64 %1954, %2258
  br label %2270

2260:
  %2261 = phi i32 [ %2268, %2264 ], [ %2117, %2241 ]
  %2262 = phi ptr [ %2269, %2264 ], [ %2242, %2241 ]
  %2263 = icmp eq i32 %2261, 0
  br i1 %2263, label %2256, label %2264

2264:
  %2265 = call i32 @llvm.cttz.i32(i32 %2261, i1 true)
  %2266 = extractelement <32 x i16> %2138, i32 %2265
  store i16 %2266, ptr %2262, align 2
  %2267 = add i32 %2261, -1
  %2268 = and i32 %2261, %2267
  %2269 = getelementptr i8, ptr %2262, i64 2
  br label %2260

2270:
  %2271 = phi i64 [ %2213, %2209 ], [ %2259, %2256 ], [ %2150, %2147 ]
  %2272 = phi <32 x i16> [ %2119, %2209 ], [ %2139, %2256 ], [ %2139, %2147 ]
  store <32 x i16> %2272, ptr %1960, align 2
  br label %2327

2273:
  %2274 = load <32 x i16>, ptr %1960, align 2
  %2275 = getelementptr i16, ptr %138, i64 %1946
  %2276 = getelementptr i16, ptr %2275, i64 %2300
  store <32 x i16> %2274, ptr %2276, align 2
  %2277 = getelementptr i16, ptr %141, i64 %1946
  %2278 = getelementptr i16, ptr %2277, i64 %2300
  store <32 x i16> %1989, ptr %2278, align 2
  br i1 %1963, label %2282, label %2279

2279:
  %2280 = getelementptr i16, ptr %144, i64 %1946
  %2281 = getelementptr i16, ptr %2280, i64 %2300
  store <32 x i16> %2319, ptr %2281, align 2
  br label %2282

2282:
  br label %1951

2283:
  %2284 = icmp ne <32 x i16> %1955, zeroinitializer
  %2285 = bitcast <32 x i1> %2284 to i32
  %2286 = icmp eq i32 %2285, 0
  %2287 = icmp eq i64 %1521, %1371
  %2288 = select i1 %2287, i1 %2286, i1 false
  %2289 = icmp eq i64 %1954, %1628
  %2290 = select i1 %2288, i1 %2289, i1 false
  %2291 = mul nsw i64 %1522, %28
  %2292 = icmp sgt i64 %1954, %1628
  br i1 %2292, label %2333, label %2367

2293:
  %2294 = add nsw i64 %1953, -1
  %2295 = add i64 %1952, 32
  br label %2296

2296:
  %2297 = phi i64 [ %2295, %2293 ], [ %1952, %1951 ]
  %2298 = phi i64 [ %2294, %2293 ], [ 0, %1951 ]
  %2299 = phi i64 [ %2295, %2293 ], [ 32, %1951 ]
  %2300 = phi i64 [ %1952, %2293 ], [ 0, %1951 ]
  br i1 %1956, label %1957, label %2283

2301:
  %2302 = or <32 x i16> %1959, %1969
  %2303 = ashr <32 x i16> %1969, %1974
  %2304 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %1969, <32 x i16> splat (i16 1))
  %2305 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %2303, <32 x i16> %2304)
  %2306 = sub <32 x i16> %1969, %2305
  %2307 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %1996, <32 x i16> %1989)
  %2308 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %1996, <32 x i16> %1989)
  %2309 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %2307, <32 x i16> %2306)
  %2310 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %2307, <32 x i16> %2306)
  %2311 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %2308, <32 x i16> %2310)
  %2312 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %2308, <32 x i16> %2310)
  %2313 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %2312, <32 x i16> %2309)
  %2314 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %2313, <32 x i16> %2311)
  br label %2317

2315:
  %2316 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1996, <32 x i16> %1989)
  br label %2317

2317:
  %2318 = phi <32 x i16> [ %2302, %2301 ], [ %1959, %2315 ]
  %2319 = phi <32 x i16> [ %2306, %2301 ], [ %1969, %2315 ]
  %2320 = phi <32 x i16> [ %2314, %2301 ], [ %2316, %2315 ]
  %2321 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %2320, <32 x i16> %1981)
  %2322 = select i1 %1976, <32 x i16> %2320, <32 x i16> %2321
  %2323 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1961, <32 x i16> %2322)
  %2324 = select i1 %1994, <32 x i16> %2323, <32 x i16> %2322
  %2325 = or <32 x i16> %2318, %2322
  %2326 = or <32 x i16> %1955, %2325
  store <32 x i16> %1989, ptr %1958, align 2
  br i1 %1963, label %2000, label %1997

2327:
  %2328 = phi i64 [ %2271, %2270 ], [ %2018, %2096 ], [ %2018, %2016 ]
  %2329 = and i64 %2, 32
  %2330 = icmp ne i64 %2329, 0
  %2331 = icmp slt i64 %2300, %26
  %2332 = select i1 %2330, i1 %2331, i1 false
  br i1 %2332, label %2273, label %2282

2333:
  %2334 = icmp sgt i64 %1954, 0
  %2335 = select i1 %2334, i64 0, i64 %114
  %2336 = getelementptr i16, ptr %115, i64 %1954
  %2337 = getelementptr i8, ptr %2336, i64 -2
  %2338 = getelementptr i16, ptr %2337, i64 %2335
  %2339 = load i16, ptr %2338, align 2
  %2340 = zext i16 %2339 to i64
  %2341 = icmp sgt i64 %26, %2340
  br i1 %2341, label %2367, label %2342

2342:
  %2343 = phi i64 [ %1954, %2333 ], [ %2344, %2358 ]
  %2344 = add nsw i64 %2343, -1
  %2345 = icmp sgt i64 %2343, 0
  %2346 = select i1 %2345, i64 0, i64 %114
  %2347 = getelementptr i16, ptr %115, i64 %2344
  %2348 = getelementptr i16, ptr %2347, i64 %2346
  %2349 = load i16, ptr %2348, align 2
  %2350 = zext i16 %2349 to i64
  %2351 = add nsw i64 %2291, %2350
  %2352 = sub nsw i64 %2351, %26
  %2353 = icmp slt i64 %2352, 0
  %2354 = select i1 %2353, i64 %15, i64 0
  %2355 = getelementptr i8, ptr %177, i64 %2352
  %2356 = getelementptr i8, ptr %2355, i64 %2354
  store i8 1, ptr %2356, align 1
  %2357 = icmp sgt i64 %2344, %1628
  br i1 %2357, label %2358, label %2367

2358:
  %2359 = icmp slt i64 %2343, 2
  %2360 = select i1 %2359, i64 %114, i64 0
  %2361 = getelementptr i16, ptr %115, i64 %2343
  %2362 = getelementptr i8, ptr %2361, i64 -4
  %2363 = getelementptr i16, ptr %2362, i64 %2360
  %2364 = load i16, ptr %2363, align 2
  %2365 = zext i16 %2364 to i64
  %2366 = icmp sgt i64 %26, %2365
  br i1 %2366, label %2367, label %2342

2367:
  %2368 = phi i64 [ %2344, %2358 ], [ %2344, %2342 ], [ %1954, %2333 ], [ %1954, %2283 ]
  %2369 = and i64 %2, 8
  %2370 = icmp eq i64 %2369, 0
  br i1 %2370, label %2434, label %2371

2371:
  %2372 = phi i64 [ %2427, %2423 ], [ 0, %2367 ]
  %2373 = phi i64 [ %2426, %2423 ], [ %2498, %2367 ]
  %2374 = phi i64 [ %2424, %2423 ], [ %2368, %2367 ]
  %2375 = icmp sgt i64 %2373, 0
  br i1 %2375, label %2425, label %2434

2376:
  %2377 = phi i64 [ %2374, %2425 ], [ %2421, %2409 ]
  %2378 = phi i64 [ %2432, %2425 ], [ %2382, %2409 ]
  %2379 = call i64 @llvm.cttz.i64(i64 %2378, i1 true)
  %2380 = add nsw i64 %2372, %2379
  %2381 = add nsw i64 %2378, -1
  %2382 = and i64 %2378, %2381
  %2383 = icmp slt i64 %2380, 0
  %2384 = select i1 %2383, i64 %124, i64 0
  %2385 = getelementptr i8, ptr %125, i64 %2380
  %2386 = getelementptr i8, ptr %2385, i64 %2384
  %2387 = load i8, ptr %2386, align 1
  %2388 = zext i8 %2387 to i64
  %2389 = select i1 %2383, i64 %65, i64 0
  %2390 = getelementptr i16, ptr %66, i64 %2380
  %2391 = getelementptr i16, ptr %2390, i64 %2389
  %2392 = load i16, ptr %2391, align 2
  %2393 = sext i16 %2392 to i64
  %2394 = icmp sgt i64 %2388, %2393
  br i1 %2394, label %2395, label %2409

2395:
  %2396 = phi i64 [ %2377, %2376 ], [ %2406, %2395 ]
  %2397 = phi i64 [ %2388, %2376 ], [ %2407, %2395 ]
  %2398 = icmp slt i64 %2396, 0
  %2399 = select i1 %2398, i64 %114, i64 0
  %2400 = getelementptr i16, ptr %115, i64 %2396
  %2401 = getelementptr i16, ptr %2400, i64 %2399
  %2402 = trunc i64 %2380 to i16
  store i16 %2402, ptr %2401, align 2
  %2403 = select i1 %2398, i64 %119, i64 0
  %2404 = getelementptr i16, ptr %120, i64 %2396
  %2405 = getelementptr i16, ptr %2404, i64 %2403
  store i16 %2392, ptr %2405, align 2
  %2406 = add nsw i64 %2396, 1
  %2407 = sub nsw i64 %2397, %2393
  %2408 = icmp sgt i64 %2407, %2393
  br i1 %2408, label %2395, label %2409

2409:
  %2410 = phi i64 [ %2406, %2395 ], [ %2377, %2376 ]
  %2411 = phi i64 [ %2407, %2395 ], [ %2388, %2376 ]
  %2412 = icmp slt i64 %2410, 0
  %2413 = select i1 %2412, i64 %114, i64 0
  %2414 = getelementptr i16, ptr %115, i64 %2410
  %2415 = getelementptr i16, ptr %2414, i64 %2413
  %2416 = trunc i64 %2380 to i16
  store i16 %2416, ptr %2415, align 2
  %2417 = select i1 %2412, i64 %119, i64 0
  %2418 = getelementptr i16, ptr %120, i64 %2410
  %2419 = getelementptr i16, ptr %2418, i64 %2417
  %2420 = trunc i64 %2411 to i16
  store i16 %2420, ptr %2419, align 2
  %2421 = add nsw i64 %2410, 1
  store i8 0, ptr %2386, align 1
  %2422 = icmp eq i64 %2382, 0
  br i1 %2422, label %2423, label %2376

2423:
  %2424 = phi i64 [ %2421, %2409 ], [ %2374, %2425 ]
  br label %2371

2425:
  %2426 = add nsw i64 %2373, -1
  %2427 = add i64 %2372, 16
  %2428 = getelementptr i8, ptr %125, i64 %2372
  %2429 = load <16 x i8>, ptr %2428, align 1
  %2430 = icmp ne <16 x i8> %2429, zeroinitializer
  %2431 = bitcast <16 x i1> %2430 to i16
  %2432 = zext i16 %2431 to i64
  %2433 = icmp eq i16 %2431, 0
  br i1 %2433, label %2423, label %2376

2434:
  %2435 = phi i64 [ %2368, %2367 ], [ %2374, %2371 ]
  %2436 = and i64 %2, 32
  %2437 = icmp eq i64 %2436, 0
  br i1 %2437, label %2445, label %2438

2438:
  %2439 = sub i64 %2435, %1628
  %2440 = call i64 @llvm.smax.i64(i64 %2439, i64 0)
  br label %2441

2441:
  %2442 = phi i64 [ %1628, %2438 ], [ %2575, %2573 ]
  %2443 = phi i64 [ %2440, %2438 ], [ %2574, %2573 ]
  %2444 = icmp sgt i64 %2443, 0
  br i1 %2444, label %2573, label %2445

2445:
  br i1 %1378, label %2471, label %2446

2446:
  %2447 = mul nsw i64 %22, %28
  %2448 = add nsw i64 %2447, 32
  %2449 = mul nsw i64 %167, %2448
  %2450 = add nsw i64 %2449, %2291
  %2451 = getelementptr i16, ptr %185, i64 %26
  %2452 = load <32 x i16>, ptr %2451, align 2
  %2453 = getelementptr i16, ptr %147, i64 %2450
  store <32 x i16> %2452, ptr %2453, align 2
  %2454 = getelementptr i16, ptr %181, i64 %26
  %2455 = load <32 x i16>, ptr %2454, align 2
  %2456 = getelementptr i16, ptr %150, i64 %2450
  store <32 x i16> %2455, ptr %2456, align 2
  %2457 = and i64 %2, 4
  %2458 = icmp eq i64 %2457, 0
  br i1 %2458, label %2459, label %2471

2459:
  %2460 = and i64 %2, 2
  %2461 = icmp eq i64 %2460, 0
  %2462 = select i1 %1375, i1 %2287, i1 false
  %2463 = select i1 %2461, i1 %2288, i1 %2462
  %2464 = mul nsw i64 %167, %22
  %2465 = add nsw i64 %2464, %1522
  %2466 = icmp slt i64 %2465, 0
  %2467 = select i1 %2466, i64 %154, i64 0
  %2468 = getelementptr i8, ptr %155, i64 %2465
  %2469 = getelementptr i8, ptr %2468, i64 %2467
  %2470 = zext i1 %2463 to i8
  store i8 %2470, ptr %2469, align 1
  br label %2471

2471:
  br i1 %1524, label %1369, label %2472

2472:
  %2473 = phi i64 [ %2435, %2471 ], [ %1364, %1363 ], [ %1371, %2570 ]
  %2474 = phi i64 [ %1628, %2471 ], [ %1365, %1363 ], [ %1373, %2570 ]
  %2475 = phi i1 [ %2288, %2471 ], [ %1366, %1363 ], [ %1375, %2570 ]
  %2476 = zext i1 %2475 to i8
  store i8 %2476, ptr %2565, align 1
  %2477 = sub i64 %2473, %2474
  %2478 = call i64 @llvm.smax.i64(i64 %2477, i64 0)
  br label %2479

2479:
  %2480 = phi i64 [ %2474, %2472 ], [ %2596, %2594 ]
  %2481 = phi i64 [ %2478, %2472 ], [ %2595, %2594 ]
  %2482 = icmp sgt i64 %2481, 0
  br i1 %2482, label %2594, label %159

2483:
  ret void

2484:
  %2485 = add nsw i64 %194, -1
  %2486 = add i64 %193, 1
  %2487 = icmp slt i64 %193, 0
  %2488 = select i1 %2487, i64 %104, i64 0
  %2489 = getelementptr i8, ptr %189, i64 %193
  %2490 = getelementptr i8, ptr %2489, i64 %2488
  %2491 = load i8, ptr %2490, align 1
  %2492 = select i1 %2487, i64 %124, i64 0
  %2493 = getelementptr i8, ptr %125, i64 %193
  %2494 = getelementptr i8, ptr %2493, i64 %2492
  store i8 %2491, ptr %2494, align 1
  store i8 0, ptr %2490, align 1
  br label %192

2495:
  %2496 = add nuw i64 %26, 15
  %2497 = lshr i64 %2496, 4
  %2498 = select i1 %190, i64 0, i64 %2497
  br label %2499

2499:
  %2500 = phi i64 [ 0, %2495 ], [ %2555, %2551 ]
  %2501 = phi i64 [ %2498, %2495 ], [ %2554, %2551 ]
  %2502 = phi i64 [ %204, %2495 ], [ %2552, %2551 ]
  %2503 = icmp sgt i64 %2501, 0
  br i1 %2503, label %2553, label %2562

2504:
  %2505 = phi i64 [ %2502, %2553 ], [ %2549, %2537 ]
  %2506 = phi i64 [ %2560, %2553 ], [ %2510, %2537 ]
  %2507 = call i64 @llvm.cttz.i64(i64 %2506, i1 true)
  %2508 = add nsw i64 %2500, %2507
  %2509 = add nsw i64 %2506, -1
  %2510 = and i64 %2506, %2509
  %2511 = icmp slt i64 %2508, 0
  %2512 = select i1 %2511, i64 %124, i64 0
  %2513 = getelementptr i8, ptr %125, i64 %2508
  %2514 = getelementptr i8, ptr %2513, i64 %2512
  %2515 = load i8, ptr %2514, align 1
  %2516 = zext i8 %2515 to i64
  %2517 = select i1 %2511, i64 %65, i64 0
  %2518 = getelementptr i16, ptr %66, i64 %2508
  %2519 = getelementptr i16, ptr %2518, i64 %2517
  %2520 = load i16, ptr %2519, align 2
  %2521 = sext i16 %2520 to i64
  %2522 = icmp sgt i64 %2516, %2521
  br i1 %2522, label %2523, label %2537

2523:
  %2524 = phi i64 [ %2505, %2504 ], [ %2534, %2523 ]
  %2525 = phi i64 [ %2516, %2504 ], [ %2535, %2523 ]
  %2526 = icmp slt i64 %2524, 0
  %2527 = select i1 %2526, i64 %114, i64 0
  %2528 = getelementptr i16, ptr %115, i64 %2524
  %2529 = getelementptr i16, ptr %2528, i64 %2527
  %2530 = trunc i64 %2508 to i16
  store i16 %2530, ptr %2529, align 2
  %2531 = select i1 %2526, i64 %119, i64 0
  %2532 = getelementptr i16, ptr %120, i64 %2524
  %2533 = getelementptr i16, ptr %2532, i64 %2531
  store i16 %2520, ptr %2533, align 2
  %2534 = add nsw i64 %2524, 1
  %2535 = sub nsw i64 %2525, %2521
  %2536 = icmp sgt i64 %2535, %2521
  br i1 %2536, label %2523, label %2537

2537:
  %2538 = phi i64 [ %2534, %2523 ], [ %2505, %2504 ]
  %2539 = phi i64 [ %2535, %2523 ], [ %2516, %2504 ]
  %2540 = icmp slt i64 %2538, 0
  %2541 = select i1 %2540, i64 %114, i64 0
  %2542 = getelementptr i16, ptr %115, i64 %2538
  %2543 = getelementptr i16, ptr %2542, i64 %2541
  %2544 = trunc i64 %2508 to i16
  store i16 %2544, ptr %2543, align 2
  %2545 = select i1 %2540, i64 %119, i64 0
  %2546 = getelementptr i16, ptr %120, i64 %2538
  %2547 = getelementptr i16, ptr %2546, i64 %2545
  %2548 = trunc i64 %2539 to i16
  store i16 %2548, ptr %2547, align 2
  %2549 = add nsw i64 %2538, 1
  store i8 0, ptr %2514, align 1
  %2550 = icmp eq i64 %2510, 0
  br i1 %2550, label %2551, label %2504

2551:
  %2552 = phi i64 [ %2549, %2537 ], [ %2502, %2553 ]
  br label %2499

2553:
  %2554 = add nsw i64 %2501, -1
  %2555 = add i64 %2500, 16
  %2556 = getelementptr i8, ptr %125, i64 %2500
  %2557 = load <16 x i8>, ptr %2556, align 1
  %2558 = icmp ne <16 x i8> %2557, zeroinitializer
  %2559 = bitcast <16 x i1> %2558 to i16
  %2560 = zext i16 %2559 to i64
  %2561 = icmp eq i16 %2559, 0
  br i1 %2561, label %2551, label %2504

2562:
  %2563 = select i1 %169, i64 %109, i64 0
  %2564 = getelementptr i8, ptr %110, i64 %167
  %2565 = getelementptr i8, ptr %2564, i64 %2563
  %2566 = load i8, ptr %2565, align 1
  %2567 = icmp ne i8 %2566, 0
  %2568 = and i64 %2, 1536
  %2569 = icmp eq i64 %2568, 0
  br i1 %2569, label %1363, label %299

2570:
  %2571 = phi i64 [ 0, %1405 ], [ %22, %1391 ], [ 0, %1395 ], [ %1417, %1409 ]
  %2572 = icmp eq i64 %2571, %22
  br i1 %2572, label %2472, label %1418

2573:
  %2574 = add nsw i64 %2443, -1
  %2575 = add i64 %2442, 1
  %2576 = icmp slt i64 %2442, 0
  %2577 = select i1 %2576, i64 %114, i64 0
  %2578 = getelementptr i16, ptr %115, i64 %2442
  %2579 = getelementptr i16, ptr %2578, i64 %2577
  %2580 = load i16, ptr %2579, align 2
  %2581 = zext i16 %2580 to i64
  %2582 = add nsw i64 %1946, %2581
  %2583 = icmp slt i64 %2582, 0
  %2584 = select i1 %2583, i64 %134, i64 0
  %2585 = getelementptr i8, ptr %135, i64 %2582
  %2586 = getelementptr i8, ptr %2585, i64 %2584
  %2587 = load i8, ptr %2586, align 1
  %2588 = select i1 %2576, i64 %119, i64 0
  %2589 = getelementptr i16, ptr %120, i64 %2442
  %2590 = getelementptr i16, ptr %2589, i64 %2588
  %2591 = load i16, ptr %2590, align 2
  %2592 = trunc i16 %2591 to i8
  %2593 = add i8 %2587, %2592
  store i8 %2593, ptr %2586, align 1
  br label %2441

2594:
  %2595 = add nsw i64 %2481, -1
  %2596 = add i64 %2480, 1
  %2597 = icmp slt i64 %2480, 0
  %2598 = select i1 %2597, i64 %114, i64 0
  %2599 = getelementptr i16, ptr %115, i64 %2480
  %2600 = getelementptr i16, ptr %2599, i64 %2598
  %2601 = load i16, ptr %2600, align 2
  %2602 = zext i16 %2601 to i64
  %2603 = getelementptr i8, ptr %189, i64 %2602
  %2604 = load i8, ptr %2603, align 1
  %2605 = select i1 %2597, i64 %119, i64 0
  %2606 = getelementptr i16, ptr %120, i64 %2480
  %2607 = getelementptr i16, ptr %2606, i64 %2605
  %2608 = load i16, ptr %2607, align 2
  %2609 = trunc i16 %2608 to i8
  %2610 = add i8 %2604, %2609
  store i8 %2610, ptr %2603, align 1
  br label %2479
}

declare i32 @llvm.ctpop.i32(i32)

declare i64 @llvm.smin.i64(i64, i64)

declare i64 @llvm.smax.i64(i64, i64)
