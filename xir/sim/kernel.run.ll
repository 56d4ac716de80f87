; made from 146423819ee70f17cd4edd2ddabcf5121134b4dcb5bb7488e0fd2a6b61a57ba3
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
  %160 = phi i64 [ %18, %1 ], [ %164, %2502 ]
  %161 = phi i64 [ %158, %1 ], [ %166, %2502 ]
  %162 = icmp sgt i64 %161, 0
  %163 = zext i1 %162 to i64
  %164 = add i64 %160, %163
  %165 = sext i1 %162 to i64
  %166 = add nsw i64 %161, %165
  %167 = select i1 %162, i64 %160, i64 0
  br i1 %162, label %168, label %2506

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
  %193 = phi i64 [ 0, %168 ], [ %2509, %2507 ]
  %194 = phi i64 [ %191, %168 ], [ %2508, %2507 ]
  %195 = icmp sgt i64 %194, 0
  br i1 %195, label %2507, label %196

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
  br i1 %205, label %265, label %2518

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
  %302 = icmp samesign ugt i64 %2591, 512
  %303 = icmp samesign ugt i64 %2591, 1024
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
  %331 = phi i64 [ %2525, %325 ], [ %812, %811 ]
  %332 = phi i1 [ %2590, %325 ], [ %772, %811 ]
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
  %346 = phi i64 [ %2525, %325 ], [ %595, %811 ]
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
  %814 = phi i64 [ %2525, %325 ], [ %812, %811 ], [ %331, %894 ]
  %815 = phi i1 [ %2590, %325 ], [ %772, %811 ], [ %332, %894 ]
  %816 = phi <32 x i16> [ %888, %325 ], [ %761, %811 ], [ %333, %894 ]
  %817 = phi <32 x i16> [ %886, %325 ], [ %712, %811 ], [ %334, %894 ]
  %818 = phi <32 x i16> [ %884, %325 ], [ %1078, %811 ], [ %335, %894 ]
  %819 = phi <32 x i16> [ %893, %325 ], [ %762, %811 ], [ %336, %894 ]
  %820 = phi <32 x i16> [ %891, %325 ], [ %713, %811 ], [ %337, %894 ]
  %821 = phi <32 x i16> [ %889, %325 ], [ %901, %811 ], [ %338, %894 ]
  %822 = phi <32 x i16> [ %326, %325 ], [ %763, %811 ], [ %339, %894 ]
  %823 = phi <32 x i16> [ %327, %325 ], [ %714, %811 ], [ %340, %894 ]
  %824 = phi <32 x i16> [ %328, %325 ], [ %927, %811 ], [ %341, %894 ]
  %825 = phi i64 [ %2525, %325 ], [ %595, %811 ], [ %346, %894 ]
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
  %1364 = phi i64 [ %2525, %2585 ], [ %814, %839 ], [ %814, %838 ], [ %814, %833 ]
  %1365 = phi i64 [ %2525, %2585 ], [ %825, %839 ], [ %825, %838 ], [ %825, %833 ]
  %1366 = phi i1 [ %2590, %2585 ], [ %815, %839 ], [ %815, %838 ], [ %815, %833 ]
  %1367 = phi i64 [ 0, %2585 ], [ %22, %839 ], [ %22, %838 ], [ %22, %833 ]
  %1368 = icmp slt i64 %1367, %22
  br i1 %1368, label %1369, label %2495

1369:
  %1370 = phi i64 [ %156, %1363 ], [ %1371, %2494 ]
  %1371 = phi i64 [ 0, %1363 ], [ %1370, %2494 ]
  %1372 = phi i64 [ %1364, %1363 ], [ %2458, %2494 ]
  %1373 = phi i64 [ %1365, %1363 ], [ %1628, %2494 ]
  %1374 = phi i1 [ false, %1363 ], [ %2313, %2494 ]
  %1375 = phi i1 [ %1366, %1363 ], [ %2311, %2494 ]
  %1376 = phi i64 [ %1367, %1363 ], [ %1523, %2494 ]
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
  br i1 %1394, label %1397, label %2593

1395:
  %1396 = icmp eq i64 %24, 0
  br i1 %1396, label %2593, label %1405

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
  br i1 %1408, label %1409, label %2593

1409:
  %1410 = sdiv i64 %1392, %24
  %1411 = srem i64 %1392, %24
  %1412 = xor i64 %24, %1411
  %1413 = icmp slt i64 %1412, 0
  %1414 = icmp ne i64 %1411, 0
  %1415 = and i1 %1414, %1413
  %1416 = sext i1 %1415 to i64
  %1417 = add i64 %1410, %1416
  br label %2593

1418:
  %1419 = mul nsw i64 %2594, %24
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
  %1522 = phi i64 [ %1376, %1369 ], [ %2594, %1420 ]
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
  br i1 %1637, label %1642, label %1964

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
  br i1 %1677, label %1859, label %1678

1678:
  %1679 = sub i64 %1521, %1371
  %1680 = icmp slt i64 %1679, 1
  %1681 = add nuw i64 %1679, 31
  %1682 = lshr i64 %1681, 5
  %1683 = select i1 %1680, i64 0, i64 %1682
  br label %1684

1684:
  %1685 = phi i64 [ %1371, %1678 ], [ %1807, %1805 ]
  %1686 = phi i64 [ %1683, %1678 ], [ %1806, %1805 ]
  %1687 = phi i64 [ 0, %1678 ], [ %1814, %1805 ]
  %1688 = icmp sgt i64 %1686, 0
  br i1 %1688, label %1805, label %1689

1689:
  %1690 = shl nsw i64 %1687, 3
  %1691 = icmp slt i64 %1690, %1679
  %1692 = add nuw i64 %32, 255
  %1693 = lshr i64 %1692, 8
  %1694 = icmp sgt i64 %32, 0
  %1695 = select i1 %1694, i64 %1693, i64 0
  br label %1696

1696:
  %1697 = phi i64 [ 0, %1689 ], [ %1817, %1795 ]
  %1698 = phi i64 [ %1695, %1689 ], [ %1816, %1795 ]
  %1699 = icmp sgt i64 %1698, 0
  br i1 %1699, label %1815, label %1964

1700:
  %1701 = phi i64 [ %1371, %1815 ], [ %1837, %1796 ]
  %1702 = phi i64 [ %1834, %1815 ], [ %1836, %1796 ]
  %1703 = phi <32 x i16> [ %1821, %1815 ], [ %1798, %1796 ]
  %1704 = phi <32 x i16> [ %1819, %1815 ], [ %1797, %1796 ]
  %1705 = phi <32 x i16> [ %1825, %1815 ], [ %1800, %1796 ]
  %1706 = phi <32 x i16> [ %1823, %1815 ], [ %1799, %1796 ]
  %1707 = phi <32 x i16> [ %1829, %1815 ], [ %1802, %1796 ]
  %1708 = phi <32 x i16> [ %1827, %1815 ], [ %1801, %1796 ]
  %1709 = phi <32 x i16> [ %1833, %1815 ], [ %1804, %1796 ]
  %1710 = phi <32 x i16> [ %1831, %1815 ], [ %1803, %1796 ]
  %1711 = icmp sgt i64 %1702, 0
  br i1 %1711, label %1835, label %1795

1712:
  %1713 = getelementptr i8, ptr %72, i64 %1851
  %1714 = load <32 x i8>, ptr %1713, align 1
  %1715 = sext <32 x i8> %1714 to <32 x i16>
  %1716 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1704, <32 x i16> %1715)
  %1717 = getelementptr i8, ptr %1713, i64 32
  %1718 = load <32 x i8>, ptr %1717, align 1
  %1719 = sext <32 x i8> %1718 to <32 x i16>
  %1720 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1703, <32 x i16> %1719)
  %1721 = getelementptr i8, ptr %1713, i64 64
  %1722 = load <32 x i8>, ptr %1721, align 1
  %1723 = sext <32 x i8> %1722 to <32 x i16>
  %1724 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1706, <32 x i16> %1723)
  %1725 = getelementptr i8, ptr %1713, i64 96
  %1726 = load <32 x i8>, ptr %1725, align 1
  %1727 = sext <32 x i8> %1726 to <32 x i16>
  %1728 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1705, <32 x i16> %1727)
  %1729 = getelementptr i8, ptr %1713, i64 128
  %1730 = load <32 x i8>, ptr %1729, align 1
  %1731 = sext <32 x i8> %1730 to <32 x i16>
  %1732 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1708, <32 x i16> %1731)
  %1733 = getelementptr i8, ptr %1713, i64 160
  %1734 = load <32 x i8>, ptr %1733, align 1
  %1735 = sext <32 x i8> %1734 to <32 x i16>
  %1736 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1707, <32 x i16> %1735)
  %1737 = getelementptr i8, ptr %1713, i64 192
  %1738 = load <32 x i8>, ptr %1737, align 1
  %1739 = sext <32 x i8> %1738 to <32 x i16>
  %1740 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1710, <32 x i16> %1739)
  %1741 = getelementptr i8, ptr %1713, i64 224
  %1742 = load <32 x i8>, ptr %1741, align 1
  %1743 = sext <32 x i8> %1742 to <32 x i16>
  %1744 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1709, <32 x i16> %1743)
  br label %1796

1745:
  %1746 = getelementptr i8, ptr %72, i64 %1851
  %1747 = load <32 x i8>, ptr %1746, align 1
  %1748 = sext <32 x i8> %1747 to <32 x i16>
  %1749 = insertelement <32 x i16> poison, i16 %1856, i64 0
  %1750 = shufflevector <32 x i16> %1749, <32 x i16> poison, <32 x i32> zeroinitializer
  %1751 = mul <32 x i16> %1750, %1748
  %1752 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1704, <32 x i16> %1751)
  %1753 = getelementptr i8, ptr %1746, i64 32
  %1754 = load <32 x i8>, ptr %1753, align 1
  %1755 = sext <32 x i8> %1754 to <32 x i16>
  %1756 = shufflevector <32 x i16> %1749, <32 x i16> poison, <32 x i32> zeroinitializer
  %1757 = mul <32 x i16> %1756, %1755
  %1758 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1703, <32 x i16> %1757)
  %1759 = getelementptr i8, ptr %1746, i64 64
  %1760 = load <32 x i8>, ptr %1759, align 1
  %1761 = sext <32 x i8> %1760 to <32 x i16>
  %1762 = shufflevector <32 x i16> %1749, <32 x i16> poison, <32 x i32> zeroinitializer
  %1763 = mul <32 x i16> %1762, %1761
  %1764 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1706, <32 x i16> %1763)
  %1765 = getelementptr i8, ptr %1746, i64 96
  %1766 = load <32 x i8>, ptr %1765, align 1
  %1767 = sext <32 x i8> %1766 to <32 x i16>
  %1768 = shufflevector <32 x i16> %1749, <32 x i16> poison, <32 x i32> zeroinitializer
  %1769 = mul <32 x i16> %1768, %1767
  %1770 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1705, <32 x i16> %1769)
  %1771 = getelementptr i8, ptr %1746, i64 128
  %1772 = load <32 x i8>, ptr %1771, align 1
  %1773 = sext <32 x i8> %1772 to <32 x i16>
  %1774 = shufflevector <32 x i16> %1749, <32 x i16> poison, <32 x i32> zeroinitializer
  %1775 = mul <32 x i16> %1774, %1773
  %1776 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1708, <32 x i16> %1775)
  %1777 = getelementptr i8, ptr %1746, i64 160
  %1778 = load <32 x i8>, ptr %1777, align 1
  %1779 = sext <32 x i8> %1778 to <32 x i16>
  %1780 = shufflevector <32 x i16> %1749, <32 x i16> poison, <32 x i32> zeroinitializer
  %1781 = mul <32 x i16> %1780, %1779
  %1782 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1707, <32 x i16> %1781)
  %1783 = getelementptr i8, ptr %1746, i64 192
  %1784 = load <32 x i8>, ptr %1783, align 1
  %1785 = sext <32 x i8> %1784 to <32 x i16>
  %1786 = shufflevector <32 x i16> %1749, <32 x i16> poison, <32 x i32> zeroinitializer
  %1787 = mul <32 x i16> %1786, %1785
  %1788 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1710, <32 x i16> %1787)
  %1789 = getelementptr i8, ptr %1746, i64 224
  %1790 = load <32 x i8>, ptr %1789, align 1
  %1791 = sext <32 x i8> %1790 to <32 x i16>
  %1792 = shufflevector <32 x i16> %1749, <32 x i16> poison, <32 x i32> zeroinitializer
  %1793 = mul <32 x i16> %1792, %1791
  %1794 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1709, <32 x i16> %1793)
  br label %1796

1795:
  store <32 x i16> %1704, ptr %1818, align 2
  store <32 x i16> %1703, ptr %1820, align 2
  store <32 x i16> %1706, ptr %1822, align 2
  store <32 x i16> %1705, ptr %1824, align 2
  store <32 x i16> %1708, ptr %1826, align 2
  store <32 x i16> %1707, ptr %1828, align 2
  store <32 x i16> %1710, ptr %1830, align 2
  store <32 x i16> %1709, ptr %1832, align 2
  br label %1696

1796:
  %1797 = phi <32 x i16> [ %1716, %1712 ], [ %1752, %1745 ]
  %1798 = phi <32 x i16> [ %1720, %1712 ], [ %1758, %1745 ]
  %1799 = phi <32 x i16> [ %1724, %1712 ], [ %1764, %1745 ]
  %1800 = phi <32 x i16> [ %1728, %1712 ], [ %1770, %1745 ]
  %1801 = phi <32 x i16> [ %1732, %1712 ], [ %1776, %1745 ]
  %1802 = phi <32 x i16> [ %1736, %1712 ], [ %1782, %1745 ]
  %1803 = phi <32 x i16> [ %1740, %1712 ], [ %1788, %1745 ]
  %1804 = phi <32 x i16> [ %1744, %1712 ], [ %1794, %1745 ]
  br label %1700

1805:
  %1806 = add nsw i64 %1686, -1
  %1807 = add i64 %1685, 32
  %1808 = getelementptr i16, ptr %120, i64 %1685
  %1809 = load <32 x i16>, ptr %1808, align 2
  %1810 = icmp sgt <32 x i16> %1809, splat (i16 1)
  %1811 = bitcast <32 x i1> %1810 to i32
  %1812 = call i32 @llvm.ctpop.i32(i32 %1811)
  %1813 = zext nneg i32 %1812 to i64
  %1814 = add nuw nsw i64 %1687, %1813
  br label %1684

1815:
  %1816 = add nsw i64 %1698, -1
  %1817 = add i64 %1697, 256
  %1818 = getelementptr i16, ptr %181, i64 %1697
  %1819 = load <32 x i16>, ptr %1818, align 2
  %1820 = getelementptr i8, ptr %1818, i64 64
  %1821 = load <32 x i16>, ptr %1820, align 2
  %1822 = getelementptr i8, ptr %1818, i64 128
  %1823 = load <32 x i16>, ptr %1822, align 2
  %1824 = getelementptr i8, ptr %1818, i64 192
  %1825 = load <32 x i16>, ptr %1824, align 2
  %1826 = getelementptr i8, ptr %1818, i64 256
  %1827 = load <32 x i16>, ptr %1826, align 2
  %1828 = getelementptr i8, ptr %1818, i64 320
  %1829 = load <32 x i16>, ptr %1828, align 2
  %1830 = getelementptr i8, ptr %1818, i64 384
  %1831 = load <32 x i16>, ptr %1830, align 2
  %1832 = getelementptr i8, ptr %1818, i64 448
  %1833 = load <32 x i16>, ptr %1832, align 2
  %1834 = select i1 %1680, i64 0, i64 %1679
  br label %1700

1835:
  %1836 = add nsw i64 %1702, -1
  %1837 = add i64 %1701, 1
  %1838 = getelementptr i16, ptr %115, i64 %1701
  %1839 = getelementptr i8, ptr %1838, i64 8
  %1840 = load i16, ptr %1839, align 2
  %1841 = zext i16 %1840 to i64
  %1842 = mul nsw i64 %34, %1841
  %1843 = getelementptr i8, ptr %72, i64 %1842
  %1844 = getelementptr i8, ptr %1843, i64 %1697
  call void @llvm.prefetch.p0(ptr %1844, i32 0, i32 3, i32 1)
  %1845 = getelementptr i8, ptr %1844, i64 64
  call void @llvm.prefetch.p0(ptr %1845, i32 0, i32 3, i32 1)
  %1846 = getelementptr i8, ptr %1844, i64 128
  call void @llvm.prefetch.p0(ptr %1846, i32 0, i32 3, i32 1)
  %1847 = getelementptr i8, ptr %1844, i64 192
  call void @llvm.prefetch.p0(ptr %1847, i32 0, i32 3, i32 1)
  %1848 = load i16, ptr %1838, align 2
  %1849 = zext i16 %1848 to i64
  %1850 = mul nsw i64 %34, %1849
  %1851 = add nsw i64 %1850, %1697
  %1852 = getelementptr i16, ptr %120, i64 %1701
  %1853 = load i16, ptr %1852, align 2
  %1854 = getelementptr i16, ptr %75, i64 %1849
  %1855 = load i16, ptr %1854, align 2
  %1856 = mul i16 %1853, %1855
  %1857 = icmp eq i16 %1856, 1
  %1858 = select i1 %1691, i1 %1857, i1 false
  br i1 %1858, label %1712, label %1745

1859:
  %1860 = ashr i64 %32, 7
  %1861 = and i64 %32, -128
  %1862 = call i64 @llvm.smax.i64(i64 %1860, i64 0)
  br label %1863

1863:
  %1864 = phi i64 [ 0, %1859 ], [ %1891, %1875 ]
  %1865 = phi i64 [ %1862, %1859 ], [ %1890, %1875 ]
  %1866 = icmp sgt i64 %1865, 0
  br i1 %1866, label %1889, label %1876

1867:
  %1868 = phi i64 [ %1371, %1889 ], [ %1904, %1902 ]
  %1869 = phi i64 [ %1901, %1889 ], [ %1903, %1902 ]
  %1870 = phi <32 x i16> [ %1895, %1889 ], [ %1922, %1902 ]
  %1871 = phi <32 x i16> [ %1893, %1889 ], [ %1917, %1902 ]
  %1872 = phi <32 x i16> [ %1899, %1889 ], [ %1932, %1902 ]
  %1873 = phi <32 x i16> [ %1897, %1889 ], [ %1927, %1902 ]
  %1874 = icmp sgt i64 %1869, 0
  br i1 %1874, label %1902, label %1875

1875:
  store <32 x i16> %1871, ptr %1892, align 2
  store <32 x i16> %1870, ptr %1894, align 2
  store <32 x i16> %1873, ptr %1896, align 2
  store <32 x i16> %1872, ptr %1898, align 2
  br label %1863

1876:
  %1877 = and i64 %32, 127
  %1878 = icmp eq i64 %1877, 0
  br i1 %1878, label %1939, label %1933

1879:
  %1880 = phi i64 [ %1861, %1939 ], [ %1943, %1888 ]
  %1881 = phi i64 [ %1940, %1939 ], [ %1942, %1888 ]
  %1882 = icmp sgt i64 %1881, 0
  br i1 %1882, label %1941, label %1964

1883:
  %1884 = phi i64 [ %1371, %1941 ], [ %1950, %1948 ]
  %1885 = phi i64 [ %1947, %1941 ], [ %1949, %1948 ]
  %1886 = phi <32 x i16> [ %1945, %1941 ], [ %1963, %1948 ]
  %1887 = icmp sgt i64 %1885, 0
  br i1 %1887, label %1948, label %1888

1888:
  store <32 x i16> %1886, ptr %1944, align 2
  br label %1879

1889:
  %1890 = add nsw i64 %1865, -1
  %1891 = add i64 %1864, 128
  %1892 = getelementptr i16, ptr %181, i64 %1864
  %1893 = load <32 x i16>, ptr %1892, align 2
  %1894 = getelementptr i8, ptr %1892, i64 64
  %1895 = load <32 x i16>, ptr %1894, align 2
  %1896 = getelementptr i8, ptr %1892, i64 128
  %1897 = load <32 x i16>, ptr %1896, align 2
  %1898 = getelementptr i8, ptr %1892, i64 192
  %1899 = load <32 x i16>, ptr %1898, align 2
  %1900 = sub i64 %1521, %1371
  %1901 = call i64 @llvm.smax.i64(i64 %1900, i64 0)
  br label %1867

1902:
  %1903 = add nsw i64 %1869, -1
  %1904 = add i64 %1868, 1
  %1905 = getelementptr i16, ptr %115, i64 %1868
  %1906 = load i16, ptr %1905, align 2
  %1907 = zext i16 %1906 to i64
  %1908 = mul nsw i64 %34, %1907
  %1909 = getelementptr i16, ptr %120, i64 %1868
  %1910 = load i16, ptr %1909, align 2
  %1911 = getelementptr i16, ptr %69, i64 %1908
  %1912 = getelementptr i16, ptr %1911, i64 %1864
  %1913 = load <32 x i16>, ptr %1912, align 2
  %1914 = insertelement <32 x i16> poison, i16 %1910, i64 0
  %1915 = shufflevector <32 x i16> %1914, <32 x i16> poison, <32 x i32> zeroinitializer
  %1916 = mul <32 x i16> %1913, %1915
  %1917 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1871, <32 x i16> %1916)
  %1918 = getelementptr i8, ptr %1912, i64 64
  %1919 = load <32 x i16>, ptr %1918, align 2
  %1920 = shufflevector <32 x i16> %1914, <32 x i16> poison, <32 x i32> zeroinitializer
  %1921 = mul <32 x i16> %1919, %1920
  %1922 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1870, <32 x i16> %1921)
  %1923 = getelementptr i8, ptr %1912, i64 128
  %1924 = load <32 x i16>, ptr %1923, align 2
  %1925 = shufflevector <32 x i16> %1914, <32 x i16> poison, <32 x i32> zeroinitializer
  %1926 = mul <32 x i16> %1924, %1925
  %1927 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1873, <32 x i16> %1926)
  %1928 = getelementptr i8, ptr %1912, i64 192
  %1929 = load <32 x i16>, ptr %1928, align 2
  %1930 = shufflevector <32 x i16> %1914, <32 x i16> poison, <32 x i32> zeroinitializer
  %1931 = mul <32 x i16> %1929, %1930
  %1932 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1872, <32 x i16> %1931)
  br label %1867

1933:
  %1934 = and i64 %32, 31
  %1935 = icmp ne i64 %1934, 0
  %1936 = lshr i64 %1877, 5
  %1937 = zext i1 %1935 to i64
  %1938 = add nuw nsw i64 %1936, %1937
  br label %1939

1939:
  %1940 = phi i64 [ %1938, %1933 ], [ 0, %1876 ]
  br label %1879

1941:
  %1942 = add nsw i64 %1881, -1
  %1943 = add i64 %1880, 32
  %1944 = getelementptr i16, ptr %181, i64 %1880
  %1945 = load <32 x i16>, ptr %1944, align 2
  %1946 = sub i64 %1521, %1371
  %1947 = call i64 @llvm.smax.i64(i64 %1946, i64 0)
  br label %1883

1948:
  %1949 = add nsw i64 %1885, -1
  %1950 = add i64 %1884, 1
  %1951 = getelementptr i16, ptr %115, i64 %1884
  %1952 = load i16, ptr %1951, align 2
  %1953 = zext i16 %1952 to i64
  %1954 = mul nsw i64 %34, %1953
  %1955 = getelementptr i16, ptr %69, i64 %1954
  %1956 = getelementptr i16, ptr %1955, i64 %1880
  %1957 = load <32 x i16>, ptr %1956, align 2
  %1958 = getelementptr i16, ptr %120, i64 %1884
  %1959 = load i16, ptr %1958, align 2
  %1960 = insertelement <32 x i16> poison, i16 %1959, i64 0
  %1961 = shufflevector <32 x i16> %1960, <32 x i16> poison, <32 x i32> zeroinitializer
  %1962 = mul <32 x i16> %1957, %1961
  %1963 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1886, <32 x i16> %1962)
  br label %1883

1964:
  %1965 = mul nsw i64 %22, %26
  %1966 = add nsw i64 %1965, 32
  %1967 = mul nsw i64 %167, %1966
  %1968 = mul nsw i64 %1522, %26
  %1969 = add nsw i64 %1967, %1968
  %1970 = add nuw i64 %30, 31
  %1971 = lshr i64 %1970, 5
  %1972 = icmp sgt i64 %30, 0
  %1973 = select i1 %1972, i64 %1971, i64 0
  br label %1974

1974:
  %1975 = phi i64 [ 0, %1964 ], [ %2320, %2305 ]
  %1976 = phi i64 [ %1973, %1964 ], [ %2321, %2305 ]
  %1977 = phi i64 [ %1628, %1964 ], [ %2351, %2305 ]
  %1978 = phi <32 x i16> [ zeroinitializer, %1964 ], [ %2349, %2305 ]
  %1979 = icmp sgt i64 %1976, 0
  br i1 %1979, label %2316, label %2319

1980:
  %1981 = getelementptr i16, ptr %181, i64 %2323
  %1982 = load <32 x i16>, ptr %1981, align 2
  %1983 = getelementptr i16, ptr %185, i64 %2323
  %1984 = load <32 x i16>, ptr %1983, align 2
  %1985 = and i64 %2, 1
  %1986 = icmp eq i64 %1985, 0
  br i1 %1986, label %1991, label %1987

1987:
  %1988 = getelementptr i16, ptr %181, i64 %30
  %1989 = getelementptr i16, ptr %1988, i64 %2323
  %1990 = load <32 x i16>, ptr %1989, align 2
  br label %1991

1991:
  %1992 = phi <32 x i16> [ %1990, %1987 ], [ zeroinitializer, %1980 ]
  br i1 %1986, label %1996, label %1993

1993:
  %1994 = getelementptr i16, ptr %40, i64 %2323
  %1995 = load <32 x i16>, ptr %1994, align 2
  br label %1996

1996:
  %1997 = phi <32 x i16> [ %1995, %1993 ], [ zeroinitializer, %1991 ]
  %1998 = and i64 %2, 2
  %1999 = icmp eq i64 %1998, 0
  br i1 %1999, label %2003, label %2000

2000:
  %2001 = getelementptr i16, ptr %51, i64 %2323
  %2002 = load <32 x i16>, ptr %2001, align 2
  br label %2003

2003:
  %2004 = phi <32 x i16> [ %2002, %2000 ], [ zeroinitializer, %1996 ]
  %2005 = getelementptr i16, ptr %37, i64 %2323
  %2006 = load <32 x i16>, ptr %2005, align 2
  %2007 = getelementptr i16, ptr %43, i64 %2323
  %2008 = load <32 x i16>, ptr %2007, align 2
  %2009 = ashr <32 x i16> %1982, %2006
  %2010 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %1982, <32 x i16> splat (i16 1))
  %2011 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %2009, <32 x i16> %2010)
  %2012 = sub <32 x i16> %1982, %2011
  %2013 = ashr <32 x i16> %1984, %2008
  %2014 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %1984, <32 x i16> splat (i16 1))
  %2015 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %2013, <32 x i16> %2014)
  %2016 = and i64 %2, 4
  %2017 = icmp eq i64 %2016, 0
  %2018 = select i1 %2017, <32 x i16> zeroinitializer, <32 x i16> %1984
  %2019 = sub <32 x i16> %2018, %2015
  br i1 %1986, label %2338, label %2324

2020:
  %2021 = getelementptr i16, ptr %181, i64 %30
  %2022 = getelementptr i16, ptr %2021, i64 %2323
  store <32 x i16> %2342, ptr %2022, align 2
  br label %2023

2023:
  %2024 = getelementptr i16, ptr %48, i64 %2323
  %2025 = load <32 x i16>, ptr %2024, align 2
  %2026 = and i64 %2, 8
  %2027 = icmp eq i64 %2026, 0
  br i1 %2027, label %2131, label %2028

2028:
  store <32 x i16> %2347, ptr %1983, align 2
  %2029 = icmp sge <32 x i16> %2347, %2025
  %2030 = bitcast <32 x i1> %2029 to i32
  %2031 = zext i32 %2030 to i64
  %2032 = ashr i64 %2323, 5
  %2033 = icmp slt i64 %2032, 0
  %2034 = select i1 %2033, i64 %129, i64 0
  %2035 = getelementptr i64, ptr %130, i64 %2032
  %2036 = getelementptr i64, ptr %2035, i64 %2034
  %2037 = load i64, ptr %2036, align 8
  %2038 = or i64 %2037, %2031
  store i64 0, ptr %2036, align 8
  br label %2039

2039:
  %2040 = phi i64 [ %2038, %2028 ], [ %2048, %2050 ]
  %2041 = phi i64 [ %1977, %2028 ], [ %2068, %2050 ]
  %2042 = icmp eq i64 %2040, 0
  br i1 %2042, label %2350, label %2043

2043:
  %2044 = phi i64 [ %2040, %2039 ], [ %2120, %2119 ]
  %2045 = call i64 @llvm.cttz.i64(i64 %2044, i1 true)
  %2046 = add nsw i64 %2323, %2045
  %2047 = add i64 %2044, -1
  %2048 = and i64 %2044, %2047
  %2049 = icmp slt i64 %2046, %26
  br i1 %2049, label %2069, label %2050

2050:
  %2051 = icmp slt i64 %2046, 0
  %2052 = select i1 %2051, i64 %97, i64 0
  %2053 = getelementptr i16, ptr %185, i64 %2046
  %2054 = getelementptr i16, ptr %2053, i64 %2052
  %2055 = load i16, ptr %2054, align 2
  %2056 = select i1 %2051, i64 %47, i64 0
  %2057 = getelementptr i16, ptr %48, i64 %2046
  %2058 = getelementptr i16, ptr %2057, i64 %2056
  %2059 = load i16, ptr %2058, align 2
  %2060 = icmp slt i16 %2055, %2059
  %2061 = select i1 %2060, i16 0, i16 %2059
  %2062 = sub i16 %2055, %2061
  store i16 %2062, ptr %2054, align 2
  %2063 = icmp slt i64 %2041, 0
  %2064 = select i1 %2063, i64 %114, i64 0
  %2065 = getelementptr i16, ptr %115, i64 %2041
  %2066 = getelementptr i16, ptr %2065, i64 %2064
  %2067 = trunc i64 %2046 to i16
  store i16 %2067, ptr %2066, align 2
  %2068 = add nsw i64 %2041, 1
  br label %2039

2069:
  %2070 = icmp slt i64 %2046, 0
  %2071 = select i1 %2070, i64 %124, i64 0
  %2072 = getelementptr i8, ptr %125, i64 %2046
  %2073 = getelementptr i8, ptr %2072, i64 %2071
  %2074 = load i8, ptr %2073, align 1
  %2075 = zext i8 %2074 to i64
  %2076 = select i1 %2070, i64 %97, i64 0
  %2077 = getelementptr i16, ptr %185, i64 %2046
  %2078 = getelementptr i16, ptr %2077, i64 %2076
  %2079 = load i16, ptr %2078, align 2
  %2080 = sext i16 %2079 to i64
  %2081 = select i1 %2070, i64 %47, i64 0
  %2082 = getelementptr i16, ptr %48, i64 %2046
  %2083 = getelementptr i16, ptr %2082, i64 %2081
  %2084 = load i16, ptr %2083, align 2
  %2085 = sext i16 %2084 to i64
  %2086 = icmp sge i16 %2079, %2084
  %2087 = icmp ult i8 %2074, 31
  %2088 = select i1 %2086, i1 %2087, i1 false
  br i1 %2088, label %2089, label %2099

2089:
  %2090 = phi i64 [ %2080, %2069 ], [ %2095, %2089 ]
  %2091 = phi i64 [ %2075, %2069 ], [ %2092, %2089 ]
  %2092 = add nuw nsw i64 %2091, 1
  %2093 = sub nsw i64 %2090, %2085
  %2094 = shl i64 %2093, 48
  %2095 = ashr exact i64 %2094, 48
  %2096 = icmp sge i64 %2095, %2085
  %2097 = icmp samesign ult i64 %2091, 30
  %2098 = select i1 %2096, i1 %2097, i1 false
  br i1 %2098, label %2089, label %2099

2099:
  %2100 = phi i64 [ %2080, %2069 ], [ %2095, %2089 ]
  %2101 = phi i64 [ %2075, %2069 ], [ %2092, %2089 ]
  %2102 = trunc nsw i64 %2100 to i16
  store i16 %2102, ptr %2078, align 2
  %2103 = trunc i64 %2101 to i8
  store i8 %2103, ptr %2073, align 1
  %2104 = select i1 %2070, i64 %55, i64 0
  %2105 = getelementptr i64, ptr %56, i64 %2046
  %2106 = getelementptr i64, ptr %2105, i64 %2104
  %2107 = load i64, ptr %2106, align 8
  %2108 = icmp sgt i64 %2107, -1
  br i1 %2108, label %2109, label %2119

2109:
  %2110 = getelementptr i8, ptr %125, i64 %2107
  %2111 = load i8, ptr %2110, align 1
  %2112 = zext i8 %2111 to i64
  %2113 = add nsw i64 %2101, %2112
  %2114 = call i64 @llvm.smin.i64(i64 %2113, i64 31)
  %2115 = trunc i64 %2114 to i8
  store i8 %2115, ptr %2110, align 1
  %2116 = icmp sgt i64 %2107, %2046
  br i1 %2116, label %2122, label %2119

2117:
  %2118 = or i64 %2048, %2124
  br label %2119

2119:
  %2120 = phi i64 [ %2118, %2117 ], [ %2048, %2126 ], [ %2048, %2109 ], [ %2048, %2099 ]
  %2121 = icmp eq i64 %2120, 0
  br i1 %2121, label %2350, label %2043

2122:
  %2123 = and i64 %2107, 31
  %2124 = shl nuw nsw i64 1, %2123
  %2125 = icmp slt i64 %2107, %2322
  br i1 %2125, label %2117, label %2126

2126:
  %2127 = lshr i64 %2107, 5
  %2128 = getelementptr i64, ptr %130, i64 %2127
  %2129 = load i64, ptr %2128, align 8
  %2130 = or i64 %2129, %2124
  store i64 %2130, ptr %2128, align 8
  br label %2119

2131:
  %2132 = ashr i64 %2323, 5
  %2133 = icmp slt i64 %2132, 0
  %2134 = select i1 %2133, i64 %60, i64 0
  %2135 = getelementptr i64, ptr %61, i64 %2132
  %2136 = getelementptr i64, ptr %2135, i64 %2134
  %2137 = load i64, ptr %2136, align 8
  %2138 = trunc i64 %2137 to i32
  %2139 = icmp sge <32 x i16> %2347, %2025
  %2140 = bitcast <32 x i1> %2139 to i32
  %2141 = select <32 x i1> %2139, <32 x i16> %2025, <32 x i16> zeroinitializer
  %2142 = sub <32 x i16> %2347, %2141
  %2143 = icmp sge <32 x i16> %2142, %2025
  %2144 = bitcast <32 x i1> %2143 to i32
  %2145 = and i32 %2144, %2138
  %2146 = icmp eq i32 %2145, 0
  br i1 %2146, label %2147, label %2152

2147:
  %2148 = and i64 %2, 128
  %2149 = icmp eq i64 %2148, 0
  %2150 = getelementptr i16, ptr %115, i64 %1977
  %2151 = trunc i64 %2323 to i16
  br i1 %2149, label %2237, label %2227

2152:
  %2153 = zext <32 x i1> %2139 to <32 x i16>
  br label %2154

2154:
  %2155 = phi i64 [ 30, %2152 ], [ %2249, %2248 ]
  %2156 = phi <32 x i16> [ %2153, %2152 ], [ %2254, %2248 ]
  %2157 = phi i32 [ %2145, %2152 ], [ %2257, %2248 ]
  %2158 = phi <32 x i16> [ %2142, %2152 ], [ %2252, %2248 ]
  %2159 = icmp sgt i64 %2155, 0
  br i1 %2159, label %2248, label %2160

2160:
  %2161 = phi <32 x i16> [ %2156, %2154 ], [ %2254, %2248 ]
  %2162 = phi <32 x i16> [ %2158, %2154 ], [ %2252, %2248 ]
  %2163 = getelementptr i16, ptr %66, i64 %2323
  %2164 = load <32 x i16>, ptr %2163, align 2
  %2165 = icmp sgt <32 x i16> %2161, %2164
  %2166 = bitcast <32 x i1> %2165 to i32
  %2167 = icmp eq i32 %2166, 0
  br i1 %2167, label %2222, label %2168

2168:
  %2169 = zext i32 %2140 to i64
  br label %2170

2170:
  %2171 = phi i64 [ 0, %2168 ], [ %2218, %2214 ]
  %2172 = phi i64 [ 32, %2168 ], [ %2217, %2214 ]
  %2173 = phi i64 [ %1977, %2168 ], [ %2215, %2214 ]
  %2174 = icmp sgt i64 %2172, 0
  br i1 %2174, label %2216, label %2293

2175:
  %2176 = add nsw i64 %2323, %2171
  %2177 = trunc i64 %2171 to i32
  %2178 = extractelement <32 x i16> %2161, i32 %2177
  %2179 = sext i16 %2178 to i64
  %2180 = icmp slt i64 %2176, 0
  %2181 = select i1 %2180, i64 %65, i64 0
  %2182 = getelementptr i16, ptr %66, i64 %2176
  %2183 = getelementptr i16, ptr %2182, i64 %2181
  %2184 = load i16, ptr %2183, align 2
  %2185 = icmp sgt i16 %2178, %2184
  br i1 %2185, label %2186, label %2201

2186:
  %2187 = phi i64 [ %2179, %2175 ], [ %2199, %2186 ]
  %2188 = phi i64 [ %2173, %2175 ], [ %2197, %2186 ]
  %2189 = icmp slt i64 %2188, 0
  %2190 = select i1 %2189, i64 %114, i64 0
  %2191 = getelementptr i16, ptr %115, i64 %2188
  %2192 = getelementptr i16, ptr %2191, i64 %2190
  %2193 = trunc i64 %2176 to i16
  store i16 %2193, ptr %2192, align 2
  %2194 = select i1 %2189, i64 %119, i64 0
  %2195 = getelementptr i16, ptr %120, i64 %2188
  %2196 = getelementptr i16, ptr %2195, i64 %2194
  store i16 %2184, ptr %2196, align 2
  %2197 = add nsw i64 %2188, 1
  %2198 = sext i16 %2184 to i64
  %2199 = sub nsw i64 %2187, %2198
  %2200 = icmp sgt i64 %2199, %2198
  br i1 %2200, label %2186, label %2201

2201:
  %2202 = phi i64 [ %2199, %2186 ], [ %2179, %2175 ]
  %2203 = phi i64 [ %2197, %2186 ], [ %2173, %2175 ]
  %2204 = icmp slt i64 %2203, 0
  %2205 = select i1 %2204, i64 %114, i64 0
  %2206 = getelementptr i16, ptr %115, i64 %2203
  %2207 = getelementptr i16, ptr %2206, i64 %2205
  %2208 = trunc i64 %2176 to i16
  store i16 %2208, ptr %2207, align 2
  %2209 = select i1 %2204, i64 %119, i64 0
  %2210 = getelementptr i16, ptr %120, i64 %2203
  %2211 = getelementptr i16, ptr %2210, i64 %2209
  %2212 = trunc i64 %2202 to i16
  store i16 %2212, ptr %2211, align 2
  %2213 = add nsw i64 %2203, 1
  br label %2214

2214:
  %2215 = phi i64 [ %2213, %2201 ], [ %2173, %2216 ]
  br label %2170

2216:
  %2217 = add nsw i64 %2172, -1
  %2218 = add i64 %2171, 1
  %2219 = shl nuw i64 1, %2171
  %2220 = and i64 %2219, %2169
  %2221 = icmp eq i64 %2220, 0
  br i1 %2221, label %2214, label %2175

2222:
  %2223 = and i64 %2, 128
  %2224 = icmp eq i64 %2223, 0
  %2225 = getelementptr i16, ptr %115, i64 %1977
  %2226 = trunc i64 %2323 to i16
  br i1 %2224, label %2266, label %2259

2227:
  %2228 = insertelement <32 x i16> poison, i16 %2151, i64 0
  %2229 = shufflevector <32 x i16> %2228, <32 x i16> poison, <32 x i32> zeroinitializer
  %2230 = add <32 x i16> %2229, <i16 0, i16 1, i16 2, i16 3, i16 4, i16 5, i16 6, i16 7, i16 8, i16 9, i16 10, i16 11, i16 12, i16 13, i16 14, i16 15, i16 16, i16 17, i16 18, i16 19, i16 20, i16 21, i16 22, i16 23, i16 24, i16 25, i16 26, i16 27, i16 28, i16 29, i16 30, i16 31>
  %2231 = call <32 x i16> @llvm.experimental.vector.compress.v32i16(<32 x i16> %2230, <32 x i1> %2139, <32 x i16> zeroinitializer)
  store <32 x i16> %2231, ptr %2150, align 2
  br label %2232

2232:
  %2233 = getelementptr i16, ptr %120, i64 %1977
  store <32 x i16> splat (i16 1), ptr %2233, align 2
  %2234 = call i32 @llvm.ctpop.i32(i32 %2140)
  %2235 = zext nneg i32 %2234 to i64
  %2236 = add nsw i64 %1977, %2235
  br label %2293

2237:
  %2238 = phi i32 [ %2246, %2241 ], [ %2140, %2147 ]
  %2239 = phi ptr [ %2247, %2241 ], [ %2150, %2147 ]
  %2240 = icmp eq i32 %2238, 0
  br i1 %2240, label %2232, label %2241

2241:
  %2242 = call i32 @llvm.cttz.i32(i32 %2238, i1 true)
  %2243 = trunc nuw nsw i32 %2242 to i16
  %2244 = add i16 %2151, %2243
  store i16 %2244, ptr %2239, align 2
  %2245 = add i32 %2238, -1
  %2246 = and i32 %2238, %2245
  %2247 = getelementptr i8, ptr %2239, i64 2
  br label %2237

2248:
  %2249 = add nsw i64 %2155, -1
  %2250 = bitcast i32 %2157 to <32 x i1>
  %2251 = select <32 x i1> %2250, <32 x i16> %2025, <32 x i16> zeroinitializer
  %2252 = sub <32 x i16> %2158, %2251
  %2253 = zext <32 x i1> %2250 to <32 x i16>
  %2254 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %2156, <32 x i16> %2253)
  %2255 = icmp sge <32 x i16> %2252, %2025
  %2256 = bitcast <32 x i1> %2255 to i32
  %2257 = and i32 %2157, %2256
  %2258 = icmp eq i32 %2257, 0
  br i1 %2258, label %2160, label %2154

2259:
  %2260 = insertelement <32 x i16> poison, i16 %2226, i64 0
  %2261 = shufflevector <32 x i16> %2260, <32 x i16> poison, <32 x i32> zeroinitializer
  %2262 = add <32 x i16> %2261, <i16 0, i16 1, i16 2, i16 3, i16 4, i16 5, i16 6, i16 7, i16 8, i16 9, i16 10, i16 11, i16 12, i16 13, i16 14, i16 15, i16 16, i16 17, i16 18, i16 19, i16 20, i16 21, i16 22, i16 23, i16 24, i16 25, i16 26, i16 27, i16 28, i16 29, i16 30, i16 31>
  %2263 = call <32 x i16> @llvm.experimental.vector.compress.v32i16(<32 x i16> %2262, <32 x i1> %2139, <32 x i16> zeroinitializer)
  store <32 x i16> %2263, ptr %2225, align 2
  br label %2264

2264:
  %2265 = getelementptr i16, ptr %120, i64 %1977
  br i1 %2224, label %2283, label %2277

2266:
  %2267 = phi i32 [ %2275, %2270 ], [ %2140, %2222 ]
  %2268 = phi ptr [ %2276, %2270 ], [ %2225, %2222 ]
  %2269 = icmp eq i32 %2267, 0
  br i1 %2269, label %2264, label %2270

2270:
  %2271 = call i32 @llvm.cttz.i32(i32 %2267, i1 true)
  %2272 = trunc nuw nsw i32 %2271 to i16
  %2273 = add i16 %2226, %2272
  store i16 %2273, ptr %2268, align 2
  %2274 = add i32 %2267, -1
  %2275 = and i32 %2267, %2274
  %2276 = getelementptr i8, ptr %2268, i64 2
  br label %2266

2277:
  %2278 = call <32 x i16> @llvm.experimental.vector.compress.v32i16(<32 x i16> %2161, <32 x i1> %2139, <32 x i16> zeroinitializer)
  store <32 x i16> %2278, ptr %2265, align 2
  br label %2279

2279:
  %2280 = call i32 @llvm.ctpop.i32(i32 %2140)
  %2281 = zext nneg i32 %2280 to i64
  %2282 = add nsw i64 %1977, %2281
  br label %2293

2283:
  %2284 = phi i32 [ %2291, %2287 ], [ %2140, %2264 ]
  %2285 = phi ptr [ %2292, %2287 ], [ %2265, %2264 ]
  %2286 = icmp eq i32 %2284, 0
  br i1 %2286, label %2279, label %2287

2287:
  %2288 = call i32 @llvm.cttz.i32(i32 %2284, i1 true)
  %2289 = extractelement <32 x i16> %2161, i32 %2288
  store i16 %2289, ptr %2285, align 2
  %2290 = add i32 %2284, -1
  %2291 = and i32 %2284, %2290
  %2292 = getelementptr i8, ptr %2285, i64 2
  br label %2283

2293:
  %2294 = phi i64 [ %2236, %2232 ], [ %2282, %2279 ], [ %2173, %2170 ]
  %2295 = phi <32 x i16> [ %2142, %2232 ], [ %2162, %2279 ], [ %2162, %2170 ]
  store <32 x i16> %2295, ptr %1983, align 2
  br label %2350

2296:
  %2297 = load <32 x i16>, ptr %1983, align 2
  %2298 = getelementptr i16, ptr %138, i64 %1969
  %2299 = getelementptr i16, ptr %2298, i64 %2323
  store <32 x i16> %2297, ptr %2299, align 2
  %2300 = getelementptr i16, ptr %141, i64 %1969
  %2301 = getelementptr i16, ptr %2300, i64 %2323
  store <32 x i16> %2012, ptr %2301, align 2
  br i1 %1986, label %2305, label %2302

2302:
  %2303 = getelementptr i16, ptr %144, i64 %1969
  %2304 = getelementptr i16, ptr %2303, i64 %2323
  store <32 x i16> %2342, ptr %2304, align 2
  br label %2305

2305:
  br label %1974

2306:
  %2307 = icmp ne <32 x i16> %1978, zeroinitializer
  %2308 = bitcast <32 x i1> %2307 to i32
  %2309 = icmp eq i32 %2308, 0
  %2310 = icmp eq i64 %1521, %1371
  %2311 = select i1 %2310, i1 %2309, i1 false
  %2312 = icmp eq i64 %1977, %1628
  %2313 = select i1 %2311, i1 %2312, i1 false
  %2314 = mul nsw i64 %1522, %28
  %2315 = icmp sgt i64 %1977, %1628
  br i1 %2315, label %2356, label %2390

2316:
  %2317 = add nsw i64 %1976, -1
  %2318 = add i64 %1975, 32
  br label %2319

2319:
  %2320 = phi i64 [ %2318, %2316 ], [ %1975, %1974 ]
  %2321 = phi i64 [ %2317, %2316 ], [ 0, %1974 ]
  %2322 = phi i64 [ %2318, %2316 ], [ 32, %1974 ]
  %2323 = phi i64 [ %1975, %2316 ], [ 0, %1974 ]
  br i1 %1979, label %1980, label %2306

2324:
  %2325 = or <32 x i16> %1982, %1992
  %2326 = ashr <32 x i16> %1992, %1997
  %2327 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %1992, <32 x i16> splat (i16 1))
  %2328 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %2326, <32 x i16> %2327)
  %2329 = sub <32 x i16> %1992, %2328
  %2330 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %2019, <32 x i16> %2012)
  %2331 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %2019, <32 x i16> %2012)
  %2332 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %2330, <32 x i16> %2329)
  %2333 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %2330, <32 x i16> %2329)
  %2334 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %2331, <32 x i16> %2333)
  %2335 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %2331, <32 x i16> %2333)
  %2336 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %2335, <32 x i16> %2332)
  %2337 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %2336, <32 x i16> %2334)
  br label %2340

2338:
  %2339 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %2019, <32 x i16> %2012)
  br label %2340

2340:
  %2341 = phi <32 x i16> [ %2325, %2324 ], [ %1982, %2338 ]
  %2342 = phi <32 x i16> [ %2329, %2324 ], [ %1992, %2338 ]
  %2343 = phi <32 x i16> [ %2337, %2324 ], [ %2339, %2338 ]
  %2344 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %2343, <32 x i16> %2004)
  %2345 = select i1 %1999, <32 x i16> %2343, <32 x i16> %2344
  %2346 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %1984, <32 x i16> %2345)
  %2347 = select i1 %2017, <32 x i16> %2346, <32 x i16> %2345
  %2348 = or <32 x i16> %2341, %2345
  %2349 = or <32 x i16> %1978, %2348
  store <32 x i16> %2012, ptr %1981, align 2
  br i1 %1986, label %2023, label %2020

2350:
  %2351 = phi i64 [ %2294, %2293 ], [ %2041, %2119 ], [ %2041, %2039 ]
  %2352 = and i64 %2, 32
  %2353 = icmp ne i64 %2352, 0
  %2354 = icmp slt i64 %2323, %26
  %2355 = select i1 %2353, i1 %2354, i1 false
  br i1 %2355, label %2296, label %2305

2356:
  %2357 = icmp sgt i64 %1977, 0
  %2358 = select i1 %2357, i64 0, i64 %114
  %2359 = getelementptr i16, ptr %115, i64 %1977
  %2360 = getelementptr i8, ptr %2359, i64 -2
  %2361 = getelementptr i16, ptr %2360, i64 %2358
  %2362 = load i16, ptr %2361, align 2
  %2363 = zext i16 %2362 to i64
  %2364 = icmp sgt i64 %26, %2363
  br i1 %2364, label %2390, label %2365

2365:
  %2366 = phi i64 [ %1977, %2356 ], [ %2367, %2381 ]
  %2367 = add nsw i64 %2366, -1
  %2368 = icmp sgt i64 %2366, 0
  %2369 = select i1 %2368, i64 0, i64 %114
  %2370 = getelementptr i16, ptr %115, i64 %2367
  %2371 = getelementptr i16, ptr %2370, i64 %2369
  %2372 = load i16, ptr %2371, align 2
  %2373 = zext i16 %2372 to i64
  %2374 = add nsw i64 %2314, %2373
  %2375 = sub nsw i64 %2374, %26
  %2376 = icmp slt i64 %2375, 0
  %2377 = select i1 %2376, i64 %15, i64 0
  %2378 = getelementptr i8, ptr %177, i64 %2375
  %2379 = getelementptr i8, ptr %2378, i64 %2377
  store i8 1, ptr %2379, align 1
  %2380 = icmp sgt i64 %2367, %1628
  br i1 %2380, label %2381, label %2390

2381:
  %2382 = icmp slt i64 %2366, 2
  %2383 = select i1 %2382, i64 %114, i64 0
  %2384 = getelementptr i16, ptr %115, i64 %2366
  %2385 = getelementptr i8, ptr %2384, i64 -4
  %2386 = getelementptr i16, ptr %2385, i64 %2383
  %2387 = load i16, ptr %2386, align 2
  %2388 = zext i16 %2387 to i64
  %2389 = icmp sgt i64 %26, %2388
  br i1 %2389, label %2390, label %2365

2390:
  %2391 = phi i64 [ %2367, %2381 ], [ %2367, %2365 ], [ %1977, %2356 ], [ %1977, %2306 ]
  %2392 = and i64 %2, 8
  %2393 = icmp eq i64 %2392, 0
  br i1 %2393, label %2457, label %2394

2394:
  %2395 = phi i64 [ %2450, %2446 ], [ 0, %2390 ]
  %2396 = phi i64 [ %2449, %2446 ], [ %2521, %2390 ]
  %2397 = phi i64 [ %2447, %2446 ], [ %2391, %2390 ]
  %2398 = icmp sgt i64 %2396, 0
  br i1 %2398, label %2448, label %2457

2399:
  %2400 = phi i64 [ %2397, %2448 ], [ %2444, %2432 ]
  %2401 = phi i64 [ %2455, %2448 ], [ %2405, %2432 ]
  %2402 = call i64 @llvm.cttz.i64(i64 %2401, i1 true)
  %2403 = add nsw i64 %2395, %2402
  %2404 = add nsw i64 %2401, -1
  %2405 = and i64 %2401, %2404
  %2406 = icmp slt i64 %2403, 0
  %2407 = select i1 %2406, i64 %124, i64 0
  %2408 = getelementptr i8, ptr %125, i64 %2403
  %2409 = getelementptr i8, ptr %2408, i64 %2407
  %2410 = load i8, ptr %2409, align 1
  %2411 = zext i8 %2410 to i64
  %2412 = select i1 %2406, i64 %65, i64 0
  %2413 = getelementptr i16, ptr %66, i64 %2403
  %2414 = getelementptr i16, ptr %2413, i64 %2412
  %2415 = load i16, ptr %2414, align 2
  %2416 = sext i16 %2415 to i64
  %2417 = icmp sgt i64 %2411, %2416
  br i1 %2417, label %2418, label %2432

2418:
  %2419 = phi i64 [ %2400, %2399 ], [ %2429, %2418 ]
  %2420 = phi i64 [ %2411, %2399 ], [ %2430, %2418 ]
  %2421 = icmp slt i64 %2419, 0
  %2422 = select i1 %2421, i64 %114, i64 0
  %2423 = getelementptr i16, ptr %115, i64 %2419
  %2424 = getelementptr i16, ptr %2423, i64 %2422
  %2425 = trunc i64 %2403 to i16
  store i16 %2425, ptr %2424, align 2
  %2426 = select i1 %2421, i64 %119, i64 0
  %2427 = getelementptr i16, ptr %120, i64 %2419
  %2428 = getelementptr i16, ptr %2427, i64 %2426
  store i16 %2415, ptr %2428, align 2
  %2429 = add nsw i64 %2419, 1
  %2430 = sub nsw i64 %2420, %2416
  %2431 = icmp sgt i64 %2430, %2416
  br i1 %2431, label %2418, label %2432

2432:
  %2433 = phi i64 [ %2429, %2418 ], [ %2400, %2399 ]
  %2434 = phi i64 [ %2430, %2418 ], [ %2411, %2399 ]
  %2435 = icmp slt i64 %2433, 0
  %2436 = select i1 %2435, i64 %114, i64 0
  %2437 = getelementptr i16, ptr %115, i64 %2433
  %2438 = getelementptr i16, ptr %2437, i64 %2436
  %2439 = trunc i64 %2403 to i16
  store i16 %2439, ptr %2438, align 2
  %2440 = select i1 %2435, i64 %119, i64 0
  %2441 = getelementptr i16, ptr %120, i64 %2433
  %2442 = getelementptr i16, ptr %2441, i64 %2440
  %2443 = trunc i64 %2434 to i16
  store i16 %2443, ptr %2442, align 2
  %2444 = add nsw i64 %2433, 1
  store i8 0, ptr %2409, align 1
  %2445 = icmp eq i64 %2405, 0
  br i1 %2445, label %2446, label %2399

2446:
  %2447 = phi i64 [ %2444, %2432 ], [ %2397, %2448 ]
  br label %2394

2448:
  %2449 = add nsw i64 %2396, -1
  %2450 = add i64 %2395, 16
  %2451 = getelementptr i8, ptr %125, i64 %2395
  %2452 = load <16 x i8>, ptr %2451, align 1
  %2453 = icmp ne <16 x i8> %2452, zeroinitializer
  %2454 = bitcast <16 x i1> %2453 to i16
  %2455 = zext i16 %2454 to i64
  %2456 = icmp eq i16 %2454, 0
  br i1 %2456, label %2446, label %2399

2457:
  %2458 = phi i64 [ %2391, %2390 ], [ %2397, %2394 ]
  %2459 = and i64 %2, 32
  %2460 = icmp eq i64 %2459, 0
  br i1 %2460, label %2468, label %2461

2461:
  %2462 = sub i64 %2458, %1628
  %2463 = call i64 @llvm.smax.i64(i64 %2462, i64 0)
  br label %2464

2464:
  %2465 = phi i64 [ %1628, %2461 ], [ %2598, %2596 ]
  %2466 = phi i64 [ %2463, %2461 ], [ %2597, %2596 ]
  %2467 = icmp sgt i64 %2466, 0
  br i1 %2467, label %2596, label %2468

2468:
  br i1 %1378, label %2494, label %2469

2469:
  %2470 = mul nsw i64 %22, %28
  %2471 = add nsw i64 %2470, 32
  %2472 = mul nsw i64 %167, %2471
  %2473 = add nsw i64 %2472, %2314
  %2474 = getelementptr i16, ptr %185, i64 %26
  %2475 = load <32 x i16>, ptr %2474, align 2
  %2476 = getelementptr i16, ptr %147, i64 %2473
  store <32 x i16> %2475, ptr %2476, align 2
  %2477 = getelementptr i16, ptr %181, i64 %26
  %2478 = load <32 x i16>, ptr %2477, align 2
  %2479 = getelementptr i16, ptr %150, i64 %2473
  store <32 x i16> %2478, ptr %2479, align 2
  %2480 = and i64 %2, 4
  %2481 = icmp eq i64 %2480, 0
  br i1 %2481, label %2482, label %2494

2482:
  %2483 = and i64 %2, 2
  %2484 = icmp eq i64 %2483, 0
  %2485 = select i1 %1375, i1 %2310, i1 false
  %2486 = select i1 %2484, i1 %2311, i1 %2485
  %2487 = mul nsw i64 %167, %22
  %2488 = add nsw i64 %2487, %1522
  %2489 = icmp slt i64 %2488, 0
  %2490 = select i1 %2489, i64 %154, i64 0
  %2491 = getelementptr i8, ptr %155, i64 %2488
  %2492 = getelementptr i8, ptr %2491, i64 %2490
  %2493 = zext i1 %2486 to i8
  store i8 %2493, ptr %2492, align 1
  br label %2494

2494:
  br i1 %1524, label %1369, label %2495

2495:
  %2496 = phi i64 [ %2458, %2494 ], [ %1364, %1363 ], [ %1371, %2593 ]
  %2497 = phi i64 [ %1628, %2494 ], [ %1365, %1363 ], [ %1373, %2593 ]
  %2498 = phi i1 [ %2311, %2494 ], [ %1366, %1363 ], [ %1375, %2593 ]
  %2499 = zext i1 %2498 to i8
  store i8 %2499, ptr %2588, align 1
  %2500 = sub i64 %2496, %2497
  %2501 = call i64 @llvm.smax.i64(i64 %2500, i64 0)
  br label %2502

2502:
  %2503 = phi i64 [ %2497, %2495 ], [ %2619, %2617 ]
  %2504 = phi i64 [ %2501, %2495 ], [ %2618, %2617 ]
  %2505 = icmp sgt i64 %2504, 0
  br i1 %2505, label %2617, label %159

2506:
  ret void

2507:
  %2508 = add nsw i64 %194, -1
  %2509 = add i64 %193, 1
  %2510 = icmp slt i64 %193, 0
  %2511 = select i1 %2510, i64 %104, i64 0
  %2512 = getelementptr i8, ptr %189, i64 %193
  %2513 = getelementptr i8, ptr %2512, i64 %2511
  %2514 = load i8, ptr %2513, align 1
  %2515 = select i1 %2510, i64 %124, i64 0
  %2516 = getelementptr i8, ptr %125, i64 %193
  %2517 = getelementptr i8, ptr %2516, i64 %2515
  store i8 %2514, ptr %2517, align 1
  store i8 0, ptr %2513, align 1
  br label %192

2518:
  %2519 = add nuw i64 %26, 15
  %2520 = lshr i64 %2519, 4
  %2521 = select i1 %190, i64 0, i64 %2520
  br label %2522

2522:
  %2523 = phi i64 [ 0, %2518 ], [ %2578, %2574 ]
  %2524 = phi i64 [ %2521, %2518 ], [ %2577, %2574 ]
  %2525 = phi i64 [ %204, %2518 ], [ %2575, %2574 ]
  %2526 = icmp sgt i64 %2524, 0
  br i1 %2526, label %2576, label %2585

2527:
  %2528 = phi i64 [ %2525, %2576 ], [ %2572, %2560 ]
  %2529 = phi i64 [ %2583, %2576 ], [ %2533, %2560 ]
  %2530 = call i64 @llvm.cttz.i64(i64 %2529, i1 true)
  %2531 = add nsw i64 %2523, %2530
  %2532 = add nsw i64 %2529, -1
  %2533 = and i64 %2529, %2532
  %2534 = icmp slt i64 %2531, 0
  %2535 = select i1 %2534, i64 %124, i64 0
  %2536 = getelementptr i8, ptr %125, i64 %2531
  %2537 = getelementptr i8, ptr %2536, i64 %2535
  %2538 = load i8, ptr %2537, align 1
  %2539 = zext i8 %2538 to i64
  %2540 = select i1 %2534, i64 %65, i64 0
  %2541 = getelementptr i16, ptr %66, i64 %2531
  %2542 = getelementptr i16, ptr %2541, i64 %2540
  %2543 = load i16, ptr %2542, align 2
  %2544 = sext i16 %2543 to i64
  %2545 = icmp sgt i64 %2539, %2544
  br i1 %2545, label %2546, label %2560

2546:
  %2547 = phi i64 [ %2528, %2527 ], [ %2557, %2546 ]
  %2548 = phi i64 [ %2539, %2527 ], [ %2558, %2546 ]
  %2549 = icmp slt i64 %2547, 0
  %2550 = select i1 %2549, i64 %114, i64 0
  %2551 = getelementptr i16, ptr %115, i64 %2547
  %2552 = getelementptr i16, ptr %2551, i64 %2550
  %2553 = trunc i64 %2531 to i16
  store i16 %2553, ptr %2552, align 2
  %2554 = select i1 %2549, i64 %119, i64 0
  %2555 = getelementptr i16, ptr %120, i64 %2547
  %2556 = getelementptr i16, ptr %2555, i64 %2554
  store i16 %2543, ptr %2556, align 2
  %2557 = add nsw i64 %2547, 1
  %2558 = sub nsw i64 %2548, %2544
  %2559 = icmp sgt i64 %2558, %2544
  br i1 %2559, label %2546, label %2560

2560:
  %2561 = phi i64 [ %2557, %2546 ], [ %2528, %2527 ]
  %2562 = phi i64 [ %2558, %2546 ], [ %2539, %2527 ]
  %2563 = icmp slt i64 %2561, 0
  %2564 = select i1 %2563, i64 %114, i64 0
  %2565 = getelementptr i16, ptr %115, i64 %2561
  %2566 = getelementptr i16, ptr %2565, i64 %2564
  %2567 = trunc i64 %2531 to i16
  store i16 %2567, ptr %2566, align 2
  %2568 = select i1 %2563, i64 %119, i64 0
  %2569 = getelementptr i16, ptr %120, i64 %2561
  %2570 = getelementptr i16, ptr %2569, i64 %2568
  %2571 = trunc i64 %2562 to i16
  store i16 %2571, ptr %2570, align 2
  %2572 = add nsw i64 %2561, 1
  store i8 0, ptr %2537, align 1
  %2573 = icmp eq i64 %2533, 0
  br i1 %2573, label %2574, label %2527

2574:
  %2575 = phi i64 [ %2572, %2560 ], [ %2525, %2576 ]
  br label %2522

2576:
  %2577 = add nsw i64 %2524, -1
  %2578 = add i64 %2523, 16
  %2579 = getelementptr i8, ptr %125, i64 %2523
  %2580 = load <16 x i8>, ptr %2579, align 1
  %2581 = icmp ne <16 x i8> %2580, zeroinitializer
  %2582 = bitcast <16 x i1> %2581 to i16
  %2583 = zext i16 %2582 to i64
  %2584 = icmp eq i16 %2582, 0
  br i1 %2584, label %2574, label %2527

2585:
  %2586 = select i1 %169, i64 %109, i64 0
  %2587 = getelementptr i8, ptr %110, i64 %167
  %2588 = getelementptr i8, ptr %2587, i64 %2586
  %2589 = load i8, ptr %2588, align 1
  %2590 = icmp ne i8 %2589, 0
  %2591 = and i64 %2, 1536
  %2592 = icmp eq i64 %2591, 0
  br i1 %2592, label %1363, label %299

2593:
  %2594 = phi i64 [ 0, %1405 ], [ %22, %1391 ], [ 0, %1395 ], [ %1417, %1409 ]
  %2595 = icmp eq i64 %2594, %22
  br i1 %2595, label %2495, label %1418

2596:
  %2597 = add nsw i64 %2466, -1
  %2598 = add i64 %2465, 1
  %2599 = icmp slt i64 %2465, 0
  %2600 = select i1 %2599, i64 %114, i64 0
  %2601 = getelementptr i16, ptr %115, i64 %2465
  %2602 = getelementptr i16, ptr %2601, i64 %2600
  %2603 = load i16, ptr %2602, align 2
  %2604 = zext i16 %2603 to i64
  %2605 = add nsw i64 %1969, %2604
  %2606 = icmp slt i64 %2605, 0
  %2607 = select i1 %2606, i64 %134, i64 0
  %2608 = getelementptr i8, ptr %135, i64 %2605
  %2609 = getelementptr i8, ptr %2608, i64 %2607
  %2610 = load i8, ptr %2609, align 1
  %2611 = select i1 %2599, i64 %119, i64 0
  %2612 = getelementptr i16, ptr %120, i64 %2465
  %2613 = getelementptr i16, ptr %2612, i64 %2611
  %2614 = load i16, ptr %2613, align 2
  %2615 = trunc i16 %2614 to i8
  %2616 = add i8 %2610, %2615
  store i8 %2616, ptr %2609, align 1
  br label %2464

2617:
  %2618 = add nsw i64 %2504, -1
  %2619 = add i64 %2503, 1
  %2620 = icmp slt i64 %2503, 0
  %2621 = select i1 %2620, i64 %114, i64 0
  %2622 = getelementptr i16, ptr %115, i64 %2503
  %2623 = getelementptr i16, ptr %2622, i64 %2621
  %2624 = load i16, ptr %2623, align 2
  %2625 = zext i16 %2624 to i64
  %2626 = getelementptr i8, ptr %189, i64 %2625
  %2627 = load i8, ptr %2626, align 1
  %2628 = select i1 %2620, i64 %119, i64 0
  %2629 = getelementptr i16, ptr %120, i64 %2503
  %2630 = getelementptr i16, ptr %2629, i64 %2628
  %2631 = load i16, ptr %2630, align 2
  %2632 = trunc i16 %2631 to i8
  %2633 = add i8 %2627, %2632
  store i8 %2633, ptr %2626, align 1
  br label %2502
}

declare i32 @llvm.ctpop.i32(i32)

declare i64 @llvm.smin.i64(i64, i64)

declare i64 @llvm.smax.i64(i64, i64)
