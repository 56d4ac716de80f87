; made from bac7b600c1510eedb23ab4c73e3288d28c7db8ef20e8f749d9cc571561d46205
; by Numba 0.68.1, llvmlite 0.50.0, Python 3.11
@xir.options = weak constant i64 0

declare i64 @llvm.cttz.i64(i64, i1)

declare <32 x i16> @llvm.experimental.vector.compress.v32i16(<32 x i16>, <32 x i1>, <32 x i16>)

declare i64 @llvm.ctpop.i64(i64)

declare i32 @llvm.cttz.i32(i32, i1)

declare <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16>, <32 x i16>)

declare <32 x i16> @llvm.smin.v32i16(<32 x i16>, <32 x i16>)

declare <32 x i16> @llvm.smax.v32i16(<32 x i16>, <32 x i16>)

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
  %81 = getelementptr i8, ptr %0, i64 328
  %82 = load i64, ptr %81, align 8
  %83 = getelementptr i8, ptr %0, i64 336
  %84 = load i64, ptr %83, align 8
  %85 = inttoptr i64 %80 to ptr
  %86 = getelementptr i8, ptr %0, i64 344
  %87 = load i64, ptr %86, align 8
  %88 = getelementptr i8, ptr %0, i64 352
  %89 = load i64, ptr %88, align 8
  %90 = getelementptr i8, ptr %0, i64 360
  %91 = load i64, ptr %90, align 8
  %92 = inttoptr i64 %87 to ptr
  %93 = getelementptr i8, ptr %0, i64 368
  %94 = load i64, ptr %93, align 8
  %95 = getelementptr i8, ptr %0, i64 376
  %96 = load i64, ptr %95, align 8
  %97 = getelementptr i8, ptr %0, i64 384
  %98 = load i64, ptr %97, align 8
  %99 = inttoptr i64 %94 to ptr
  %100 = getelementptr i8, ptr %0, i64 392
  %101 = load i64, ptr %100, align 8
  %102 = getelementptr i8, ptr %0, i64 400
  %103 = load i64, ptr %102, align 8
  %104 = inttoptr i64 %101 to ptr
  %105 = getelementptr i8, ptr %0, i64 408
  %106 = load i64, ptr %105, align 8
  %107 = getelementptr i8, ptr %0, i64 416
  %108 = load i64, ptr %107, align 8
  %109 = inttoptr i64 %106 to ptr
  %110 = getelementptr i8, ptr %0, i64 424
  %111 = load i64, ptr %110, align 8
  %112 = getelementptr i8, ptr %0, i64 432
  %113 = load i64, ptr %112, align 8
  %114 = inttoptr i64 %111 to ptr
  %115 = getelementptr i8, ptr %0, i64 440
  %116 = load i64, ptr %115, align 8
  %117 = getelementptr i8, ptr %0, i64 448
  %118 = load i64, ptr %117, align 8
  %119 = inttoptr i64 %116 to ptr
  %120 = getelementptr i8, ptr %0, i64 456
  %121 = load i64, ptr %120, align 8
  %122 = getelementptr i8, ptr %0, i64 464
  %123 = load i64, ptr %122, align 8
  %124 = inttoptr i64 %121 to ptr
  %125 = getelementptr i8, ptr %0, i64 472
  %126 = load i64, ptr %125, align 8
  %127 = getelementptr i8, ptr %0, i64 480
  %128 = load i64, ptr %127, align 8
  %129 = inttoptr i64 %126 to ptr
  %130 = getelementptr i8, ptr %0, i64 488
  %131 = load i64, ptr %130, align 8
  %132 = inttoptr i64 %131 to ptr
  %133 = getelementptr i8, ptr %0, i64 504
  %134 = load i64, ptr %133, align 8
  %135 = inttoptr i64 %134 to ptr
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
  %147 = getelementptr i8, ptr %0, i64 576
  %148 = load i64, ptr %147, align 8
  %149 = inttoptr i64 %146 to ptr
  %150 = sdiv i64 %108, 2
  %151 = sub i64 %20, %18
  %152 = call i64 @llvm.smax.i64(i64 %151, i64 0)
  br label %153

153:
  %154 = phi i64 [ %18, %1 ], [ %158, %1184 ]
  %155 = phi i64 [ %152, %1 ], [ %160, %1184 ]
  %156 = icmp sgt i64 %155, 0
  %157 = zext i1 %156 to i64
  %158 = add i64 %154, %157
  %159 = sext i1 %156 to i64
  %160 = add nsw i64 %155, %159
  %161 = select i1 %156, i64 %154, i64 0
  br i1 %156, label %162, label %1188

162:
  %163 = icmp slt i64 %161, 0
  %164 = select i1 %163, i64 %6, i64 0
  %165 = add i64 %161, %164
  %166 = mul i64 %165, %8
  %167 = getelementptr i8, ptr %9, i64 %166
  %168 = select i1 %163, i64 %13, i64 0
  %169 = add i64 %161, %168
  %170 = mul i64 %169, %15
  %171 = getelementptr i8, ptr %16, i64 %170
  %172 = select i1 %163, i64 %82, i64 0
  %173 = add i64 %161, %172
  %174 = mul i64 %173, %84
  %175 = getelementptr i16, ptr %85, i64 %174
  %176 = select i1 %163, i64 %89, i64 0
  %177 = add i64 %161, %176
  %178 = mul i64 %177, %91
  %179 = getelementptr i16, ptr %92, i64 %178
  %180 = select i1 %163, i64 %96, i64 0
  %181 = add i64 %161, %180
  %182 = mul i64 %181, %98
  %183 = getelementptr i8, ptr %99, i64 %182
  %184 = icmp slt i64 %26, 1
  %185 = select i1 %184, i64 0, i64 %26
  br label %186

186:
  %187 = phi i64 [ 0, %162 ], [ %1191, %1189 ]
  %188 = phi i64 [ %185, %162 ], [ %1190, %1189 ]
  %189 = icmp sgt i64 %188, 0
  br i1 %189, label %1189, label %190

190:
  %191 = add nuw i64 %24, 15
  %192 = lshr i64 %191, 4
  %193 = icmp sgt i64 %24, 0
  %194 = select i1 %193, i64 %192, i64 0
  br label %195

195:
  %196 = phi i64 [ 0, %190 ], [ %261, %257 ]
  %197 = phi i64 [ %194, %190 ], [ %260, %257 ]
  %198 = phi i64 [ 0, %190 ], [ %258, %257 ]
  %199 = icmp sgt i64 %197, 0
  br i1 %199, label %259, label %1200

200:
  %201 = icmp eq i16 %265, 0
  br i1 %201, label %257, label %202

202:
  %203 = phi i64 [ %198, %200 ], [ %249, %237 ]
  %204 = phi i64 [ %266, %200 ], [ %208, %237 ]
  %205 = call i64 @llvm.cttz.i64(i64 %204, i1 true)
  %206 = add nsw i64 %196, %205
  %207 = add nsw i64 %204, -1
  %208 = and i64 %204, %207
  %209 = add nsw i64 %26, %206
  %210 = icmp slt i64 %206, 0
  %211 = select i1 %210, i64 %8, i64 0
  %212 = getelementptr i8, ptr %167, i64 %206
  %213 = getelementptr i8, ptr %212, i64 %211
  %214 = load i8, ptr %213, align 1
  %215 = zext i8 %214 to i64
  %216 = icmp slt i64 %209, 0
  %217 = select i1 %216, i64 %65, i64 0
  %218 = getelementptr i64, ptr %66, i64 %209
  %219 = getelementptr i64, ptr %218, i64 %217
  %220 = load i64, ptr %219, align 8
  %221 = icmp slt i64 %220, %215
  br i1 %221, label %222, label %237

222:
  %223 = phi i64 [ %203, %202 ], [ %234, %222 ]
  %224 = phi i64 [ %215, %202 ], [ %235, %222 ]
  %225 = icmp slt i64 %223, 0
  %226 = select i1 %225, i64 %108, i64 0
  %227 = getelementptr i16, ptr %109, i64 %223
  %228 = getelementptr i16, ptr %227, i64 %226
  %229 = trunc i64 %209 to i16
  store i16 %229, ptr %228, align 2
  %230 = select i1 %225, i64 %113, i64 0
  %231 = getelementptr i16, ptr %114, i64 %223
  %232 = getelementptr i16, ptr %231, i64 %230
  %233 = trunc i64 %220 to i16
  store i16 %233, ptr %232, align 2
  %234 = add nsw i64 %223, 1
  %235 = sub nsw i64 %224, %220
  %236 = icmp sgt i64 %235, %220
  br i1 %236, label %222, label %237

237:
  %238 = phi i64 [ %234, %222 ], [ %203, %202 ]
  %239 = phi i64 [ %235, %222 ], [ %215, %202 ]
  %240 = icmp slt i64 %238, 0
  %241 = select i1 %240, i64 %108, i64 0
  %242 = getelementptr i16, ptr %109, i64 %238
  %243 = getelementptr i16, ptr %242, i64 %241
  %244 = trunc i64 %209 to i16
  store i16 %244, ptr %243, align 2
  %245 = select i1 %240, i64 %113, i64 0
  %246 = getelementptr i16, ptr %114, i64 %238
  %247 = getelementptr i16, ptr %246, i64 %245
  %248 = trunc i64 %239 to i16
  store i16 %248, ptr %247, align 2
  %249 = add nsw i64 %238, 1
  %250 = icmp eq i64 %208, 0
  br i1 %250, label %257, label %202

251:
  %252 = and i64 %2, 128
  %253 = icmp eq i64 %252, 0
  %254 = add nsw i64 %26, %196
  %255 = getelementptr i16, ptr %109, i64 %198
  %256 = trunc i64 %254 to i16
  br i1 %253, label %276, label %270

257:
  %258 = phi i64 [ %281, %278 ], [ %249, %237 ], [ %198, %200 ]
  br label %195

259:
  %260 = add nsw i64 %197, -1
  %261 = add i64 %196, 16
  %262 = getelementptr i8, ptr %167, i64 %196
  %263 = load <16 x i8>, ptr %262, align 1
  %264 = icmp ne <16 x i8> %263, zeroinitializer
  %265 = bitcast <16 x i1> %264 to i16
  %266 = zext i16 %265 to i64
  %267 = icmp ugt <16 x i8> %263, splat (i8 1)
  %268 = bitcast <16 x i1> %267 to i16
  %269 = icmp eq i16 %268, 0
  br i1 %269, label %251, label %200

270:
  %271 = insertelement <32 x i16> poison, i16 %256, i64 0
  %272 = shufflevector <32 x i16> %271, <32 x i16> poison, <32 x i32> zeroinitializer
  %273 = add <32 x i16> %272, <i16 0, i16 1, i16 2, i16 3, i16 4, i16 5, i16 6, i16 7, i16 8, i16 9, i16 10, i16 11, i16 12, i16 13, i16 14, i16 15, i16 16, i16 17, i16 18, i16 19, i16 20, i16 21, i16 22, i16 23, i16 24, i16 25, i16 26, i16 27, i16 28, i16 29, i16 30, i16 31>
  %274 = shufflevector <16 x i1> %264, <16 x i1> <i1 false, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison>, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16>
  %275 = call <32 x i16> @llvm.experimental.vector.compress.v32i16(<32 x i16> %273, <32 x i1> %274, <32 x i16> zeroinitializer)
  store <32 x i16> %275, ptr %255, align 2
  br label %278

276:
  %277 = zext i16 %265 to i32
  br label %282

278:
  %279 = getelementptr i16, ptr %114, i64 %198
  store <32 x i16> splat (i16 1), ptr %279, align 2
  %280 = call i64 @llvm.ctpop.i64(i64 %266)
  %281 = add nsw i64 %198, %280
  br label %257

282:
  %283 = phi i32 [ %277, %276 ], [ %291, %286 ]
  %284 = phi ptr [ %255, %276 ], [ %292, %286 ]
  %285 = icmp eq i32 %283, 0
  br i1 %285, label %278, label %286

286:
  %287 = call i32 @llvm.cttz.i32(i32 %283, i1 true)
  %288 = trunc nuw nsw i32 %287 to i16
  %289 = add i16 %256, %288
  store i16 %289, ptr %284, align 2
  %290 = add nsw i32 %283, -1
  %291 = and i32 %283, %290
  %292 = getelementptr i8, ptr %284, i64 2
  br label %282

293:
  %294 = phi i64 [ %150, %1267 ], [ %295, %1176 ]
  %295 = phi i64 [ 0, %1267 ], [ %294, %1176 ]
  %296 = phi i64 [ %1207, %1267 ], [ %1140, %1176 ]
  %297 = phi i64 [ %1207, %1267 ], [ %552, %1176 ]
  %298 = phi i1 [ false, %1267 ], [ %1027, %1176 ]
  %299 = phi i1 [ %1272, %1267 ], [ %1025, %1176 ]
  %300 = phi i64 [ 0, %1267 ], [ %447, %1176 ]
  %301 = and i64 %2, 64
  %302 = icmp eq i64 %301, 0
  %303 = select i1 %302, i1 %298, i1 false
  %304 = icmp eq i64 %296, %295
  %305 = select i1 %303, i1 %304, i1 false
  br i1 %305, label %306, label %444

306:
  %307 = add nsw i64 %300, 1
  %308 = mul nsw i64 %307, %24
  %309 = sub i64 %22, %307
  %310 = mul i64 %309, %24
  %311 = add nuw i64 %310, 15
  %312 = lshr i64 %311, 4
  %313 = icmp sgt i64 %310, 0
  %314 = select i1 %313, i64 %312, i64 0
  br label %315

315:
  %316 = phi i64 [ %308, %306 ], [ %323, %321 ]
  %317 = phi i64 [ %314, %306 ], [ %322, %321 ]
  %318 = icmp sgt i64 %317, 0
  br i1 %318, label %321, label %1274

319:
  %320 = icmp eq i64 %24, 0
  br i1 %320, label %1274, label %329

321:
  %322 = add nsw i64 %317, -1
  %323 = add i64 %316, 16
  %324 = getelementptr i8, ptr %167, i64 %316
  %325 = load <16 x i8>, ptr %324, align 1
  %326 = icmp ne <16 x i8> %325, zeroinitializer
  %327 = bitcast <16 x i1> %326 to i16
  %328 = icmp eq i16 %327, 0
  br i1 %328, label %315, label %319

329:
  %330 = icmp ne i64 %316, -9223372036854775808
  %331 = icmp ne i64 %24, -1
  %332 = or i1 %330, %331
  br i1 %332, label %333, label %1274

333:
  %334 = sdiv i64 %316, %24
  %335 = srem i64 %316, %24
  %336 = xor i64 %24, %335
  %337 = icmp slt i64 %336, 0
  %338 = icmp ne i64 %335, 0
  %339 = and i1 %338, %337
  %340 = sext i1 %339 to i64
  %341 = add i64 %334, %340
  br label %1274

342:
  %343 = mul nsw i64 %1275, %24
  br label %344

344:
  %345 = phi i64 [ 0, %342 ], [ %411, %407 ]
  %346 = phi i64 [ %194, %342 ], [ %410, %407 ]
  %347 = phi i64 [ %295, %342 ], [ %408, %407 ]
  %348 = icmp sgt i64 %346, 0
  br i1 %348, label %409, label %444

349:
  %350 = icmp eq i16 %416, 0
  br i1 %350, label %407, label %351

351:
  %352 = phi i64 [ %347, %349 ], [ %399, %387 ]
  %353 = phi i64 [ %417, %349 ], [ %357, %387 ]
  %354 = call i64 @llvm.cttz.i64(i64 %353, i1 true)
  %355 = add nsw i64 %345, %354
  %356 = add nsw i64 %353, -1
  %357 = and i64 %353, %356
  %358 = add nsw i64 %26, %355
  %359 = add nsw i64 %343, %355
  %360 = icmp slt i64 %359, 0
  %361 = select i1 %360, i64 %8, i64 0
  %362 = getelementptr i8, ptr %167, i64 %359
  %363 = getelementptr i8, ptr %362, i64 %361
  %364 = load i8, ptr %363, align 1
  %365 = zext i8 %364 to i64
  %366 = icmp slt i64 %358, 0
  %367 = select i1 %366, i64 %65, i64 0
  %368 = getelementptr i64, ptr %66, i64 %358
  %369 = getelementptr i64, ptr %368, i64 %367
  %370 = load i64, ptr %369, align 8
  %371 = icmp slt i64 %370, %365
  br i1 %371, label %372, label %387

372:
  %373 = phi i64 [ %352, %351 ], [ %384, %372 ]
  %374 = phi i64 [ %365, %351 ], [ %385, %372 ]
  %375 = icmp slt i64 %373, 0
  %376 = select i1 %375, i64 %108, i64 0
  %377 = getelementptr i16, ptr %109, i64 %373
  %378 = getelementptr i16, ptr %377, i64 %376
  %379 = trunc i64 %358 to i16
  store i16 %379, ptr %378, align 2
  %380 = select i1 %375, i64 %113, i64 0
  %381 = getelementptr i16, ptr %114, i64 %373
  %382 = getelementptr i16, ptr %381, i64 %380
  %383 = trunc i64 %370 to i16
  store i16 %383, ptr %382, align 2
  %384 = add nsw i64 %373, 1
  %385 = sub nsw i64 %374, %370
  %386 = icmp sgt i64 %385, %370
  br i1 %386, label %372, label %387

387:
  %388 = phi i64 [ %384, %372 ], [ %352, %351 ]
  %389 = phi i64 [ %385, %372 ], [ %365, %351 ]
  %390 = icmp slt i64 %388, 0
  %391 = select i1 %390, i64 %108, i64 0
  %392 = getelementptr i16, ptr %109, i64 %388
  %393 = getelementptr i16, ptr %392, i64 %391
  %394 = trunc i64 %358 to i16
  store i16 %394, ptr %393, align 2
  %395 = select i1 %390, i64 %113, i64 0
  %396 = getelementptr i16, ptr %114, i64 %388
  %397 = getelementptr i16, ptr %396, i64 %395
  %398 = trunc i64 %389 to i16
  store i16 %398, ptr %397, align 2
  %399 = add nsw i64 %388, 1
  %400 = icmp eq i64 %357, 0
  br i1 %400, label %407, label %351

401:
  %402 = and i64 %2, 128
  %403 = icmp eq i64 %402, 0
  %404 = add nsw i64 %26, %345
  %405 = getelementptr i16, ptr %109, i64 %347
  %406 = trunc i64 %404 to i16
  br i1 %403, label %427, label %421

407:
  %408 = phi i64 [ %432, %429 ], [ %399, %387 ], [ %347, %349 ]
  br label %344

409:
  %410 = add nsw i64 %346, -1
  %411 = add i64 %345, 16
  %412 = getelementptr i8, ptr %167, i64 %343
  %413 = getelementptr i8, ptr %412, i64 %345
  %414 = load <16 x i8>, ptr %413, align 1
  %415 = icmp ne <16 x i8> %414, zeroinitializer
  %416 = bitcast <16 x i1> %415 to i16
  %417 = zext i16 %416 to i64
  %418 = icmp ugt <16 x i8> %414, splat (i8 1)
  %419 = bitcast <16 x i1> %418 to i16
  %420 = icmp eq i16 %419, 0
  br i1 %420, label %401, label %349

421:
  %422 = insertelement <32 x i16> poison, i16 %406, i64 0
  %423 = shufflevector <32 x i16> %422, <32 x i16> poison, <32 x i32> zeroinitializer
  %424 = add <32 x i16> %423, <i16 0, i16 1, i16 2, i16 3, i16 4, i16 5, i16 6, i16 7, i16 8, i16 9, i16 10, i16 11, i16 12, i16 13, i16 14, i16 15, i16 16, i16 17, i16 18, i16 19, i16 20, i16 21, i16 22, i16 23, i16 24, i16 25, i16 26, i16 27, i16 28, i16 29, i16 30, i16 31>
  %425 = shufflevector <16 x i1> %415, <16 x i1> <i1 false, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison>, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16>
  %426 = call <32 x i16> @llvm.experimental.vector.compress.v32i16(<32 x i16> %424, <32 x i1> %425, <32 x i16> zeroinitializer)
  store <32 x i16> %426, ptr %405, align 2
  br label %429

427:
  %428 = zext i16 %416 to i32
  br label %433

429:
  %430 = getelementptr i16, ptr %114, i64 %347
  store <32 x i16> splat (i16 1), ptr %430, align 2
  %431 = call i64 @llvm.ctpop.i64(i64 %417)
  %432 = add nsw i64 %347, %431
  br label %407

433:
  %434 = phi i32 [ %428, %427 ], [ %442, %437 ]
  %435 = phi ptr [ %405, %427 ], [ %443, %437 ]
  %436 = icmp eq i32 %434, 0
  br i1 %436, label %429, label %437

437:
  %438 = call i32 @llvm.cttz.i32(i32 %434, i1 true)
  %439 = trunc nuw nsw i32 %438 to i16
  %440 = add i16 %406, %439
  store i16 %440, ptr %435, align 2
  %441 = add nsw i32 %434, -1
  %442 = and i32 %434, %441
  %443 = getelementptr i8, ptr %435, i64 2
  br label %433

444:
  %445 = phi i64 [ %296, %293 ], [ %347, %344 ]
  %446 = phi i64 [ %300, %293 ], [ %1275, %344 ]
  %447 = add nsw i64 %446, 1
  %448 = icmp slt i64 %447, %22
  br i1 %448, label %449, label %551

449:
  %450 = mul nsw i64 %447, %24
  br label %451

451:
  %452 = phi i64 [ 0, %449 ], [ %518, %514 ]
  %453 = phi i64 [ %194, %449 ], [ %517, %514 ]
  %454 = phi i64 [ %294, %449 ], [ %515, %514 ]
  %455 = icmp sgt i64 %453, 0
  br i1 %455, label %516, label %551

456:
  %457 = icmp eq i16 %523, 0
  br i1 %457, label %514, label %458

458:
  %459 = phi i64 [ %454, %456 ], [ %506, %494 ]
  %460 = phi i64 [ %524, %456 ], [ %464, %494 ]
  %461 = call i64 @llvm.cttz.i64(i64 %460, i1 true)
  %462 = add nsw i64 %452, %461
  %463 = add nsw i64 %460, -1
  %464 = and i64 %460, %463
  %465 = add nsw i64 %26, %462
  %466 = add nsw i64 %450, %462
  %467 = icmp slt i64 %466, 0
  %468 = select i1 %467, i64 %8, i64 0
  %469 = getelementptr i8, ptr %167, i64 %466
  %470 = getelementptr i8, ptr %469, i64 %468
  %471 = load i8, ptr %470, align 1
  %472 = zext i8 %471 to i64
  %473 = icmp slt i64 %465, 0
  %474 = select i1 %473, i64 %65, i64 0
  %475 = getelementptr i64, ptr %66, i64 %465
  %476 = getelementptr i64, ptr %475, i64 %474
  %477 = load i64, ptr %476, align 8
  %478 = icmp slt i64 %477, %472
  br i1 %478, label %479, label %494

479:
  %480 = phi i64 [ %459, %458 ], [ %491, %479 ]
  %481 = phi i64 [ %472, %458 ], [ %492, %479 ]
  %482 = icmp slt i64 %480, 0
  %483 = select i1 %482, i64 %108, i64 0
  %484 = getelementptr i16, ptr %109, i64 %480
  %485 = getelementptr i16, ptr %484, i64 %483
  %486 = trunc i64 %465 to i16
  store i16 %486, ptr %485, align 2
  %487 = select i1 %482, i64 %113, i64 0
  %488 = getelementptr i16, ptr %114, i64 %480
  %489 = getelementptr i16, ptr %488, i64 %487
  %490 = trunc i64 %477 to i16
  store i16 %490, ptr %489, align 2
  %491 = add nsw i64 %480, 1
  %492 = sub nsw i64 %481, %477
  %493 = icmp sgt i64 %492, %477
  br i1 %493, label %479, label %494

494:
  %495 = phi i64 [ %491, %479 ], [ %459, %458 ]
  %496 = phi i64 [ %492, %479 ], [ %472, %458 ]
  %497 = icmp slt i64 %495, 0
  %498 = select i1 %497, i64 %108, i64 0
  %499 = getelementptr i16, ptr %109, i64 %495
  %500 = getelementptr i16, ptr %499, i64 %498
  %501 = trunc i64 %465 to i16
  store i16 %501, ptr %500, align 2
  %502 = select i1 %497, i64 %113, i64 0
  %503 = getelementptr i16, ptr %114, i64 %495
  %504 = getelementptr i16, ptr %503, i64 %502
  %505 = trunc i64 %496 to i16
  store i16 %505, ptr %504, align 2
  %506 = add nsw i64 %495, 1
  %507 = icmp eq i64 %464, 0
  br i1 %507, label %514, label %458

508:
  %509 = and i64 %2, 128
  %510 = icmp eq i64 %509, 0
  %511 = add nsw i64 %26, %452
  %512 = getelementptr i16, ptr %109, i64 %454
  %513 = trunc i64 %511 to i16
  br i1 %510, label %534, label %528

514:
  %515 = phi i64 [ %539, %536 ], [ %506, %494 ], [ %454, %456 ]
  br label %451

516:
  %517 = add nsw i64 %453, -1
  %518 = add i64 %452, 16
  %519 = getelementptr i8, ptr %167, i64 %450
  %520 = getelementptr i8, ptr %519, i64 %452
  %521 = load <16 x i8>, ptr %520, align 1
  %522 = icmp ne <16 x i8> %521, zeroinitializer
  %523 = bitcast <16 x i1> %522 to i16
  %524 = zext i16 %523 to i64
  %525 = icmp ugt <16 x i8> %521, splat (i8 1)
  %526 = bitcast <16 x i1> %525 to i16
  %527 = icmp eq i16 %526, 0
  br i1 %527, label %508, label %456

528:
  %529 = insertelement <32 x i16> poison, i16 %513, i64 0
  %530 = shufflevector <32 x i16> %529, <32 x i16> poison, <32 x i32> zeroinitializer
  %531 = add <32 x i16> %530, <i16 0, i16 1, i16 2, i16 3, i16 4, i16 5, i16 6, i16 7, i16 8, i16 9, i16 10, i16 11, i16 12, i16 13, i16 14, i16 15, i16 16, i16 17, i16 18, i16 19, i16 20, i16 21, i16 22, i16 23, i16 24, i16 25, i16 26, i16 27, i16 28, i16 29, i16 30, i16 31>
  %532 = shufflevector <16 x i1> %522, <16 x i1> <i1 false, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison, i1 poison>, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16, i32 16>
  %533 = call <32 x i16> @llvm.experimental.vector.compress.v32i16(<32 x i16> %531, <32 x i1> %532, <32 x i16> zeroinitializer)
  store <32 x i16> %533, ptr %512, align 2
  br label %536

534:
  %535 = zext i16 %523 to i32
  br label %540

536:
  %537 = getelementptr i16, ptr %114, i64 %454
  store <32 x i16> splat (i16 1), ptr %537, align 2
  %538 = call i64 @llvm.ctpop.i64(i64 %524)
  %539 = add nsw i64 %454, %538
  br label %514

540:
  %541 = phi i32 [ %535, %534 ], [ %549, %544 ]
  %542 = phi ptr [ %512, %534 ], [ %550, %544 ]
  %543 = icmp eq i32 %541, 0
  br i1 %543, label %536, label %544

544:
  %545 = call i32 @llvm.cttz.i32(i32 %541, i1 true)
  %546 = trunc nuw nsw i32 %545 to i16
  %547 = add i16 %513, %546
  store i16 %547, ptr %542, align 2
  %548 = add nsw i32 %541, -1
  %549 = and i32 %541, %548
  %550 = getelementptr i8, ptr %542, i64 2
  br label %540

551:
  %552 = phi i64 [ %294, %444 ], [ %454, %451 ]
  %553 = and i64 %2, 16
  %554 = icmp eq i64 %553, 0
  br i1 %554, label %599, label %555

555:
  %556 = sub i64 %445, %295
  %557 = call i64 @llvm.smax.i64(i64 %556, i64 0)
  br label %558

558:
  %559 = phi i64 [ %295, %555 ], [ %568, %562 ]
  %560 = phi i64 [ %557, %555 ], [ %567, %562 ]
  %561 = icmp sgt i64 %560, 0
  br i1 %561, label %566, label %704

562:
  %563 = phi i64 [ %576, %566 ], [ %583, %581 ]
  %564 = phi i64 [ %580, %566 ], [ %582, %581 ]
  %565 = icmp sgt i64 %564, 0
  br i1 %565, label %581, label %558

566:
  %567 = add nsw i64 %560, -1
  %568 = add i64 %559, 1
  %569 = icmp slt i64 %559, 0
  %570 = select i1 %569, i64 %108, i64 0
  %571 = getelementptr i16, ptr %109, i64 %559
  %572 = getelementptr i16, ptr %571, i64 %570
  %573 = load i16, ptr %572, align 2
  %574 = zext i16 %573 to i64
  %575 = getelementptr i64, ptr %72, i64 %574
  %576 = load i64, ptr %575, align 8
  %577 = getelementptr i8, ptr %575, i64 8
  %578 = load i64, ptr %577, align 8
  %579 = sub i64 %578, %576
  %580 = call i64 @llvm.smax.i64(i64 %579, i64 0)
  br label %562

581:
  %582 = add nsw i64 %564, -1
  %583 = add i64 %563, 1
  %584 = getelementptr i64, ptr %75, i64 %563
  %585 = load i64, ptr %584, align 8
  %586 = shl i64 %563, 6
  %587 = getelementptr i8, ptr %78, i64 %586
  %588 = load <32 x i16>, ptr %587, align 2
  %589 = select i1 %569, i64 %113, i64 0
  %590 = getelementptr i16, ptr %114, i64 %559
  %591 = getelementptr i16, ptr %590, i64 %589
  %592 = load i16, ptr %591, align 2
  %593 = insertelement <32 x i16> poison, i16 %592, i64 0
  %594 = shufflevector <32 x i16> %593, <32 x i16> poison, <32 x i32> zeroinitializer
  %595 = mul <32 x i16> %588, %594
  %596 = getelementptr i16, ptr %175, i64 %585
  %597 = load <32 x i16>, ptr %596, align 2
  %598 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %597, <32 x i16> %595)
  store <32 x i16> %598, ptr %596, align 2
  br label %562

599:
  %600 = ashr i64 %32, 7
  %601 = and i64 %32, -128
  %602 = call i64 @llvm.smax.i64(i64 %600, i64 0)
  br label %603

603:
  %604 = phi i64 [ 0, %599 ], [ %631, %615 ]
  %605 = phi i64 [ %602, %599 ], [ %630, %615 ]
  %606 = icmp sgt i64 %605, 0
  br i1 %606, label %629, label %616

607:
  %608 = phi i64 [ %295, %629 ], [ %644, %642 ]
  %609 = phi i64 [ %641, %629 ], [ %643, %642 ]
  %610 = phi <32 x i16> [ %635, %629 ], [ %662, %642 ]
  %611 = phi <32 x i16> [ %633, %629 ], [ %657, %642 ]
  %612 = phi <32 x i16> [ %639, %629 ], [ %672, %642 ]
  %613 = phi <32 x i16> [ %637, %629 ], [ %667, %642 ]
  %614 = icmp sgt i64 %609, 0
  br i1 %614, label %642, label %615

615:
  store <32 x i16> %611, ptr %632, align 2
  store <32 x i16> %610, ptr %634, align 2
  store <32 x i16> %613, ptr %636, align 2
  store <32 x i16> %612, ptr %638, align 2
  br label %603

616:
  %617 = and i64 %32, 127
  %618 = icmp eq i64 %617, 0
  br i1 %618, label %679, label %673

619:
  %620 = phi i64 [ %601, %679 ], [ %683, %628 ]
  %621 = phi i64 [ %680, %679 ], [ %682, %628 ]
  %622 = icmp sgt i64 %621, 0
  br i1 %622, label %681, label %704

623:
  %624 = phi i64 [ %295, %681 ], [ %690, %688 ]
  %625 = phi i64 [ %687, %681 ], [ %689, %688 ]
  %626 = phi <32 x i16> [ %685, %681 ], [ %703, %688 ]
  %627 = icmp sgt i64 %625, 0
  br i1 %627, label %688, label %628

628:
  store <32 x i16> %626, ptr %684, align 2
  br label %619

629:
  %630 = add nsw i64 %605, -1
  %631 = add i64 %604, 128
  %632 = getelementptr i16, ptr %175, i64 %604
  %633 = load <32 x i16>, ptr %632, align 2
  %634 = getelementptr i8, ptr %632, i64 64
  %635 = load <32 x i16>, ptr %634, align 2
  %636 = getelementptr i8, ptr %632, i64 128
  %637 = load <32 x i16>, ptr %636, align 2
  %638 = getelementptr i8, ptr %632, i64 192
  %639 = load <32 x i16>, ptr %638, align 2
  %640 = sub i64 %445, %295
  %641 = call i64 @llvm.smax.i64(i64 %640, i64 0)
  br label %607

642:
  %643 = add nsw i64 %609, -1
  %644 = add i64 %608, 1
  %645 = getelementptr i16, ptr %109, i64 %608
  %646 = load i16, ptr %645, align 2
  %647 = zext i16 %646 to i64
  %648 = mul nsw i64 %34, %647
  %649 = getelementptr i16, ptr %114, i64 %608
  %650 = load i16, ptr %649, align 2
  %651 = getelementptr i16, ptr %69, i64 %648
  %652 = getelementptr i16, ptr %651, i64 %604
  %653 = load <32 x i16>, ptr %652, align 2
  %654 = insertelement <32 x i16> poison, i16 %650, i64 0
  %655 = shufflevector <32 x i16> %654, <32 x i16> poison, <32 x i32> zeroinitializer
  %656 = mul <32 x i16> %653, %655
  %657 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %611, <32 x i16> %656)
  %658 = getelementptr i8, ptr %652, i64 64
  %659 = load <32 x i16>, ptr %658, align 2
  %660 = shufflevector <32 x i16> %654, <32 x i16> poison, <32 x i32> zeroinitializer
  %661 = mul <32 x i16> %659, %660
  %662 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %610, <32 x i16> %661)
  %663 = getelementptr i8, ptr %652, i64 128
  %664 = load <32 x i16>, ptr %663, align 2
  %665 = shufflevector <32 x i16> %654, <32 x i16> poison, <32 x i32> zeroinitializer
  %666 = mul <32 x i16> %664, %665
  %667 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %613, <32 x i16> %666)
  %668 = getelementptr i8, ptr %652, i64 192
  %669 = load <32 x i16>, ptr %668, align 2
  %670 = shufflevector <32 x i16> %654, <32 x i16> poison, <32 x i32> zeroinitializer
  %671 = mul <32 x i16> %669, %670
  %672 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %612, <32 x i16> %671)
  br label %607

673:
  %674 = and i64 %32, 31
  %675 = icmp ne i64 %674, 0
  %676 = lshr i64 %617, 5
  %677 = zext i1 %675 to i64
  %678 = add nuw nsw i64 %676, %677
  br label %679

679:
  %680 = phi i64 [ %678, %673 ], [ 0, %616 ]
  br label %619

681:
  %682 = add nsw i64 %621, -1
  %683 = add i64 %620, 32
  %684 = getelementptr i16, ptr %175, i64 %620
  %685 = load <32 x i16>, ptr %684, align 2
  %686 = sub i64 %445, %295
  %687 = call i64 @llvm.smax.i64(i64 %686, i64 0)
  br label %623

688:
  %689 = add nsw i64 %625, -1
  %690 = add i64 %624, 1
  %691 = getelementptr i16, ptr %109, i64 %624
  %692 = load i16, ptr %691, align 2
  %693 = zext i16 %692 to i64
  %694 = mul nsw i64 %34, %693
  %695 = getelementptr i16, ptr %69, i64 %694
  %696 = getelementptr i16, ptr %695, i64 %620
  %697 = load <32 x i16>, ptr %696, align 2
  %698 = getelementptr i16, ptr %114, i64 %624
  %699 = load i16, ptr %698, align 2
  %700 = insertelement <32 x i16> poison, i16 %699, i64 0
  %701 = shufflevector <32 x i16> %700, <32 x i16> poison, <32 x i32> zeroinitializer
  %702 = mul <32 x i16> %697, %701
  %703 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %626, <32 x i16> %702)
  br label %623

704:
  %705 = mul nsw i64 %22, %26
  %706 = add nsw i64 %705, 32
  %707 = mul nsw i64 %161, %706
  %708 = mul nsw i64 %446, %26
  %709 = add nsw i64 %707, %708
  %710 = add nuw i64 %30, 31
  %711 = lshr i64 %710, 5
  %712 = icmp sgt i64 %30, 0
  %713 = select i1 %712, i64 %711, i64 0
  br label %714

714:
  %715 = phi i64 [ 0, %704 ], [ %1034, %1019 ]
  %716 = phi i64 [ %713, %704 ], [ %1035, %1019 ]
  %717 = phi <32 x i16> [ zeroinitializer, %704 ], [ %767, %1019 ]
  %718 = phi i64 [ %552, %704 ], [ %1005, %1019 ]
  %719 = phi <32 x i16> [ zeroinitializer, %704 ], [ %777, %1019 ]
  %720 = icmp sgt i64 %716, 0
  br i1 %720, label %1030, label %1033

721:
  %722 = getelementptr i16, ptr %175, i64 %1037
  %723 = load <32 x i16>, ptr %722, align 2
  %724 = or <32 x i16> %719, %723
  %725 = getelementptr i16, ptr %37, i64 %1037
  %726 = load <32 x i16>, ptr %725, align 2
  %727 = ashr <32 x i16> %723, %726
  %728 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %723, <32 x i16> splat (i16 1))
  %729 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %727, <32 x i16> %728)
  %730 = sub <32 x i16> %723, %729
  store <32 x i16> %730, ptr %722, align 2
  %731 = getelementptr i16, ptr %179, i64 %1037
  %732 = load <32 x i16>, ptr %731, align 2
  %733 = getelementptr i16, ptr %43, i64 %1037
  %734 = load <32 x i16>, ptr %733, align 2
  %735 = ashr <32 x i16> %732, %734
  %736 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %732, <32 x i16> splat (i16 1))
  %737 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %735, <32 x i16> %736)
  %738 = and i64 %2, 4
  %739 = icmp eq i64 %738, 0
  %740 = select i1 %739, <32 x i16> zeroinitializer, <32 x i16> %732
  %741 = sub <32 x i16> %740, %737
  %742 = and i64 %2, 1
  %743 = icmp eq i64 %742, 0
  br i1 %743, label %763, label %744

744:
  %745 = getelementptr i16, ptr %175, i64 %30
  %746 = getelementptr i16, ptr %745, i64 %1037
  %747 = load <32 x i16>, ptr %746, align 2
  %748 = or <32 x i16> %724, %747
  %749 = getelementptr i16, ptr %40, i64 %1037
  %750 = load <32 x i16>, ptr %749, align 2
  %751 = ashr <32 x i16> %747, %750
  %752 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %747, <32 x i16> splat (i16 1))
  %753 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %751, <32 x i16> %752)
  %754 = sub <32 x i16> %747, %753
  store <32 x i16> %754, ptr %746, align 2
  %755 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %741, <32 x i16> %730)
  %756 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %741, <32 x i16> %730)
  %757 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %755, <32 x i16> %754)
  %758 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %755, <32 x i16> %754)
  %759 = call <32 x i16> @llvm.smin.v32i16(<32 x i16> %756, <32 x i16> %758)
  %760 = call <32 x i16> @llvm.smax.v32i16(<32 x i16> %756, <32 x i16> %758)
  %761 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %760, <32 x i16> %757)
  %762 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %761, <32 x i16> %759)
  br label %765

763:
  %764 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %741, <32 x i16> %730)
  br label %765

765:
  %766 = phi <32 x i16> [ %748, %744 ], [ %724, %763 ]
  %767 = phi <32 x i16> [ %754, %744 ], [ %717, %763 ]
  %768 = phi <32 x i16> [ %762, %744 ], [ %764, %763 ]
  %769 = and i64 %2, 2
  %770 = icmp eq i64 %769, 0
  br i1 %770, label %775, label %771

771:
  %772 = getelementptr i16, ptr %51, i64 %1037
  %773 = load <32 x i16>, ptr %772, align 2
  %774 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %768, <32 x i16> %773)
  br label %775

775:
  %776 = phi <32 x i16> [ %774, %771 ], [ %768, %765 ]
  %777 = or <32 x i16> %766, %776
  %778 = call <32 x i16> @llvm.sadd.sat.v32i16(<32 x i16> %732, <32 x i16> %776)
  %779 = select i1 %739, <32 x i16> %778, <32 x i16> %776
  %780 = getelementptr i16, ptr %48, i64 %1037
  %781 = load <32 x i16>, ptr %780, align 2
  %782 = icmp sge <32 x i16> %779, %781
  %783 = bitcast <32 x i1> %782 to i32
  %784 = and i64 %2, 8
  %785 = icmp eq i64 %784, 0
  br i1 %785, label %887, label %786

786:
  store <32 x i16> %779, ptr %731, align 2
  %787 = zext i32 %783 to i64
  %788 = ashr i64 %1037, 5
  %789 = icmp slt i64 %788, 0
  %790 = select i1 %789, i64 %123, i64 0
  %791 = getelementptr i64, ptr %124, i64 %788
  %792 = getelementptr i64, ptr %791, i64 %790
  %793 = load i64, ptr %792, align 8
  %794 = or i64 %793, %787
  store i64 0, ptr %792, align 8
  br label %795

795:
  %796 = phi i64 [ %718, %786 ], [ %824, %806 ]
  %797 = phi i64 [ %794, %786 ], [ %804, %806 ]
  %798 = icmp eq i64 %797, 0
  br i1 %798, label %1004, label %799

799:
  %800 = phi i64 [ %797, %795 ], [ %876, %875 ]
  %801 = call i64 @llvm.cttz.i64(i64 %800, i1 true)
  %802 = add nsw i64 %1037, %801
  %803 = add i64 %800, -1
  %804 = and i64 %800, %803
  %805 = icmp slt i64 %802, %26
  br i1 %805, label %825, label %806

806:
  %807 = icmp slt i64 %802, 0
  %808 = select i1 %807, i64 %91, i64 0
  %809 = getelementptr i16, ptr %179, i64 %802
  %810 = getelementptr i16, ptr %809, i64 %808
  %811 = load i16, ptr %810, align 2
  %812 = select i1 %807, i64 %47, i64 0
  %813 = getelementptr i16, ptr %48, i64 %802
  %814 = getelementptr i16, ptr %813, i64 %812
  %815 = load i16, ptr %814, align 2
  %816 = icmp slt i16 %811, %815
  %817 = select i1 %816, i16 0, i16 %815
  %818 = sub i16 %811, %817
  store i16 %818, ptr %810, align 2
  %819 = icmp slt i64 %796, 0
  %820 = select i1 %819, i64 %108, i64 0
  %821 = getelementptr i16, ptr %109, i64 %796
  %822 = getelementptr i16, ptr %821, i64 %820
  %823 = trunc i64 %802 to i16
  store i16 %823, ptr %822, align 2
  %824 = add nsw i64 %796, 1
  br label %795

825:
  %826 = icmp slt i64 %802, 0
  %827 = select i1 %826, i64 %118, i64 0
  %828 = getelementptr i8, ptr %119, i64 %802
  %829 = getelementptr i8, ptr %828, i64 %827
  %830 = load i8, ptr %829, align 1
  %831 = zext i8 %830 to i64
  %832 = select i1 %826, i64 %91, i64 0
  %833 = getelementptr i16, ptr %179, i64 %802
  %834 = getelementptr i16, ptr %833, i64 %832
  %835 = load i16, ptr %834, align 2
  %836 = sext i16 %835 to i64
  %837 = select i1 %826, i64 %47, i64 0
  %838 = getelementptr i16, ptr %48, i64 %802
  %839 = getelementptr i16, ptr %838, i64 %837
  %840 = load i16, ptr %839, align 2
  %841 = sext i16 %840 to i64
  %842 = icmp sge i16 %835, %840
  %843 = icmp ult i8 %830, 31
  %844 = select i1 %842, i1 %843, i1 false
  br i1 %844, label %845, label %855

845:
  %846 = phi i64 [ %836, %825 ], [ %851, %845 ]
  %847 = phi i64 [ %831, %825 ], [ %848, %845 ]
  %848 = add nuw nsw i64 %847, 1
  %849 = sub nsw i64 %846, %841
  %850 = shl i64 %849, 48
  %851 = ashr exact i64 %850, 48
  %852 = icmp sge i64 %851, %841
  %853 = icmp samesign ult i64 %847, 30
  %854 = select i1 %852, i1 %853, i1 false
  br i1 %854, label %845, label %855

855:
  %856 = phi i64 [ %836, %825 ], [ %851, %845 ]
  %857 = phi i64 [ %831, %825 ], [ %848, %845 ]
  %858 = trunc nsw i64 %856 to i16
  store i16 %858, ptr %834, align 2
  %859 = trunc i64 %857 to i8
  store i8 %859, ptr %829, align 1
  %860 = select i1 %826, i64 %55, i64 0
  %861 = getelementptr i64, ptr %56, i64 %802
  %862 = getelementptr i64, ptr %861, i64 %860
  %863 = load i64, ptr %862, align 8
  %864 = icmp sgt i64 %863, -1
  br i1 %864, label %865, label %875

865:
  %866 = getelementptr i8, ptr %119, i64 %863
  %867 = load i8, ptr %866, align 1
  %868 = zext i8 %867 to i64
  %869 = add nsw i64 %857, %868
  %870 = call i64 @llvm.smin.i64(i64 %869, i64 31)
  %871 = trunc i64 %870 to i8
  store i8 %871, ptr %866, align 1
  %872 = icmp sgt i64 %863, %802
  br i1 %872, label %878, label %875

873:
  %874 = or i64 %804, %880
  br label %875

875:
  %876 = phi i64 [ %874, %873 ], [ %804, %882 ], [ %804, %865 ], [ %804, %855 ]
  %877 = icmp eq i64 %876, 0
  br i1 %877, label %1004, label %799

878:
  %879 = and i64 %863, 31
  %880 = shl nuw nsw i64 1, %879
  %881 = icmp slt i64 %863, %1036
  br i1 %881, label %873, label %882

882:
  %883 = lshr i64 %863, 5
  %884 = getelementptr i64, ptr %124, i64 %883
  %885 = load i64, ptr %884, align 8
  %886 = or i64 %885, %880
  store i64 %886, ptr %884, align 8
  br label %875

887:
  %888 = select <32 x i1> %782, <32 x i16> %781, <32 x i16> zeroinitializer
  %889 = sub <32 x i16> %779, %888
  store <32 x i16> %889, ptr %731, align 2
  %890 = icmp sge <32 x i16> %889, %781
  %891 = bitcast <32 x i1> %890 to i32
  %892 = zext i32 %891 to i64
  %893 = ashr i64 %1037, 5
  %894 = icmp slt i64 %893, 0
  %895 = select i1 %894, i64 %60, i64 0
  %896 = getelementptr i64, ptr %61, i64 %893
  %897 = getelementptr i64, ptr %896, i64 %895
  %898 = load i64, ptr %897, align 8
  %899 = and i64 %898, %892
  %900 = icmp eq i64 %899, 0
  br i1 %900, label %978, label %901

901:
  %902 = zext i32 %783 to i64
  %903 = icmp eq i32 %783, 0
  br i1 %903, label %1004, label %904

904:
  %905 = phi i64 [ %718, %901 ], [ %976, %964 ]
  %906 = phi i64 [ %902, %901 ], [ %911, %964 ]
  %907 = call i64 @llvm.cttz.i64(i64 %906, i1 true)
  %908 = add nsw i64 %1037, %907
  %909 = sub nsw i64 0, %906
  %910 = and i64 %906, %909
  %911 = xor i64 %906, %910
  %912 = and i64 %899, %910
  %913 = icmp eq i64 %912, 0
  br i1 %913, label %941, label %914

914:
  %915 = icmp slt i64 %908, 0
  %916 = select i1 %915, i64 %91, i64 0
  %917 = getelementptr i16, ptr %179, i64 %908
  %918 = getelementptr i16, ptr %917, i64 %916
  %919 = load i16, ptr %918, align 2
  %920 = sext i16 %919 to i64
  %921 = select i1 %915, i64 %47, i64 0
  %922 = getelementptr i16, ptr %48, i64 %908
  %923 = getelementptr i16, ptr %922, i64 %921
  %924 = load i16, ptr %923, align 2
  %925 = sext i16 %924 to i64
  %926 = icmp slt i16 %919, %924
  br i1 %926, label %937, label %927

927:
  %928 = phi i64 [ %933, %927 ], [ %920, %914 ]
  %929 = phi i64 [ %930, %927 ], [ 1, %914 ]
  %930 = add nuw nsw i64 %929, 1
  %931 = sub nsw i64 %928, %925
  %932 = shl i64 %931, 48
  %933 = ashr exact i64 %932, 48
  %934 = icmp sge i64 %933, %925
  %935 = icmp samesign ult i64 %929, 30
  %936 = select i1 %934, i1 %935, i1 false
  br i1 %936, label %927, label %937

937:
  %938 = phi i64 [ %920, %914 ], [ %933, %927 ]
  %939 = phi i64 [ 1, %914 ], [ %930, %927 ]
  %940 = trunc nsw i64 %938 to i16
  store i16 %940, ptr %918, align 2
  br label %941

941:
  %942 = phi i64 [ %939, %937 ], [ 1, %904 ]
  %943 = icmp slt i64 %908, 0
  %944 = select i1 %943, i64 %65, i64 0
  %945 = getelementptr i64, ptr %66, i64 %908
  %946 = getelementptr i64, ptr %945, i64 %944
  %947 = load i64, ptr %946, align 8
  %948 = icmp sgt i64 %942, %947
  br i1 %948, label %949, label %964

949:
  %950 = phi i64 [ %942, %941 ], [ %962, %949 ]
  %951 = phi i64 [ %905, %941 ], [ %961, %949 ]
  %952 = icmp slt i64 %951, 0
  %953 = select i1 %952, i64 %108, i64 0
  %954 = getelementptr i16, ptr %109, i64 %951
  %955 = getelementptr i16, ptr %954, i64 %953
  %956 = trunc i64 %908 to i16
  store i16 %956, ptr %955, align 2
  %957 = select i1 %952, i64 %113, i64 0
  %958 = getelementptr i16, ptr %114, i64 %951
  %959 = getelementptr i16, ptr %958, i64 %957
  %960 = trunc i64 %947 to i16
  store i16 %960, ptr %959, align 2
  %961 = add nsw i64 %951, 1
  %962 = sub nsw i64 %950, %947
  %963 = icmp sgt i64 %962, %947
  br i1 %963, label %949, label %964

964:
  %965 = phi i64 [ %962, %949 ], [ %942, %941 ]
  %966 = phi i64 [ %961, %949 ], [ %905, %941 ]
  %967 = icmp slt i64 %966, 0
  %968 = select i1 %967, i64 %108, i64 0
  %969 = getelementptr i16, ptr %109, i64 %966
  %970 = getelementptr i16, ptr %969, i64 %968
  %971 = trunc i64 %908 to i16
  store i16 %971, ptr %970, align 2
  %972 = select i1 %967, i64 %113, i64 0
  %973 = getelementptr i16, ptr %114, i64 %966
  %974 = getelementptr i16, ptr %973, i64 %972
  %975 = trunc i64 %965 to i16
  store i16 %975, ptr %974, align 2
  %976 = add nsw i64 %966, 1
  %977 = icmp eq i64 %906, %910
  br i1 %977, label %1004, label %904

978:
  %979 = and i64 %2, 128
  %980 = icmp eq i64 %979, 0
  %981 = getelementptr i16, ptr %109, i64 %718
  %982 = trunc i64 %1037 to i16
  br i1 %980, label %993, label %983

983:
  %984 = insertelement <32 x i16> poison, i16 %982, i64 0
  %985 = shufflevector <32 x i16> %984, <32 x i16> poison, <32 x i32> zeroinitializer
  %986 = add <32 x i16> %985, <i16 0, i16 1, i16 2, i16 3, i16 4, i16 5, i16 6, i16 7, i16 8, i16 9, i16 10, i16 11, i16 12, i16 13, i16 14, i16 15, i16 16, i16 17, i16 18, i16 19, i16 20, i16 21, i16 22, i16 23, i16 24, i16 25, i16 26, i16 27, i16 28, i16 29, i16 30, i16 31>
  %987 = call <32 x i16> @llvm.experimental.vector.compress.v32i16(<32 x i16> %986, <32 x i1> %782, <32 x i16> zeroinitializer)
  store <32 x i16> %987, ptr %981, align 2
  br label %988

988:
  %989 = getelementptr i16, ptr %114, i64 %718
  store <32 x i16> splat (i16 1), ptr %989, align 2
  %990 = call i32 @llvm.ctpop.i32(i32 %783)
  %991 = zext nneg i32 %990 to i64
  %992 = add nsw i64 %718, %991
  br label %1004

993:
  %994 = phi i32 [ %1002, %997 ], [ %783, %978 ]
  %995 = phi ptr [ %1003, %997 ], [ %981, %978 ]
  %996 = icmp eq i32 %994, 0
  br i1 %996, label %988, label %997

997:
  %998 = call i32 @llvm.cttz.i32(i32 %994, i1 true)
  %999 = trunc nuw nsw i32 %998 to i16
  %1000 = add i16 %982, %999
  store i16 %1000, ptr %995, align 2
  %1001 = add i32 %994, -1
  %1002 = and i32 %994, %1001
  %1003 = getelementptr i8, ptr %995, i64 2
  br label %993

1004:
  %1005 = phi i64 [ %992, %988 ], [ %796, %795 ], [ %796, %875 ], [ %976, %964 ], [ %718, %901 ]
  %1006 = and i64 %2, 32
  %1007 = icmp ne i64 %1006, 0
  %1008 = icmp slt i64 %1037, %26
  %1009 = select i1 %1007, i1 %1008, i1 false
  br i1 %1009, label %1010, label %1019

1010:
  %1011 = load <32 x i16>, ptr %731, align 2
  %1012 = getelementptr i16, ptr %132, i64 %709
  %1013 = getelementptr i16, ptr %1012, i64 %1037
  store <32 x i16> %1011, ptr %1013, align 2
  %1014 = getelementptr i16, ptr %135, i64 %709
  %1015 = getelementptr i16, ptr %1014, i64 %1037
  store <32 x i16> %730, ptr %1015, align 2
  br i1 %743, label %1019, label %1016

1016:
  %1017 = getelementptr i16, ptr %138, i64 %709
  %1018 = getelementptr i16, ptr %1017, i64 %1037
  store <32 x i16> %767, ptr %1018, align 2
  br label %1019

1019:
  br label %714

1020:
  %1021 = icmp ne <32 x i16> %719, zeroinitializer
  %1022 = bitcast <32 x i1> %1021 to i32
  %1023 = icmp eq i32 %1022, 0
  %1024 = icmp eq i64 %445, %295
  %1025 = select i1 %1024, i1 %1023, i1 false
  %1026 = icmp eq i64 %718, %552
  %1027 = select i1 %1025, i1 %1026, i1 false
  %1028 = mul nsw i64 %446, %28
  %1029 = icmp sgt i64 %718, %552
  br i1 %1029, label %1038, label %1072

1030:
  %1031 = add nsw i64 %716, -1
  %1032 = add i64 %715, 32
  br label %1033

1033:
  %1034 = phi i64 [ %1032, %1030 ], [ %715, %714 ]
  %1035 = phi i64 [ %1031, %1030 ], [ 0, %714 ]
  %1036 = phi i64 [ %1032, %1030 ], [ 32, %714 ]
  %1037 = phi i64 [ %715, %1030 ], [ 0, %714 ]
  br i1 %720, label %721, label %1020

1038:
  %1039 = icmp sgt i64 %718, 0
  %1040 = select i1 %1039, i64 0, i64 %108
  %1041 = getelementptr i16, ptr %109, i64 %718
  %1042 = getelementptr i8, ptr %1041, i64 -2
  %1043 = getelementptr i16, ptr %1042, i64 %1040
  %1044 = load i16, ptr %1043, align 2
  %1045 = zext i16 %1044 to i64
  %1046 = icmp sgt i64 %26, %1045
  br i1 %1046, label %1072, label %1047

1047:
  %1048 = phi i64 [ %718, %1038 ], [ %1049, %1063 ]
  %1049 = add nsw i64 %1048, -1
  %1050 = icmp sgt i64 %1048, 0
  %1051 = select i1 %1050, i64 0, i64 %108
  %1052 = getelementptr i16, ptr %109, i64 %1049
  %1053 = getelementptr i16, ptr %1052, i64 %1051
  %1054 = load i16, ptr %1053, align 2
  %1055 = zext i16 %1054 to i64
  %1056 = add nsw i64 %1028, %1055
  %1057 = sub nsw i64 %1056, %26
  %1058 = icmp slt i64 %1057, 0
  %1059 = select i1 %1058, i64 %15, i64 0
  %1060 = getelementptr i8, ptr %171, i64 %1057
  %1061 = getelementptr i8, ptr %1060, i64 %1059
  store i8 1, ptr %1061, align 1
  %1062 = icmp sgt i64 %1049, %552
  br i1 %1062, label %1063, label %1072

1063:
  %1064 = icmp slt i64 %1048, 2
  %1065 = select i1 %1064, i64 %108, i64 0
  %1066 = getelementptr i16, ptr %109, i64 %1048
  %1067 = getelementptr i8, ptr %1066, i64 -4
  %1068 = getelementptr i16, ptr %1067, i64 %1065
  %1069 = load i16, ptr %1068, align 2
  %1070 = zext i16 %1069 to i64
  %1071 = icmp sgt i64 %26, %1070
  br i1 %1071, label %1072, label %1047

1072:
  %1073 = phi i64 [ %1049, %1063 ], [ %1049, %1047 ], [ %718, %1038 ], [ %718, %1020 ]
  %1074 = and i64 %2, 8
  %1075 = icmp eq i64 %1074, 0
  br i1 %1075, label %1139, label %1076

1076:
  %1077 = phi i64 [ %1132, %1128 ], [ 0, %1072 ]
  %1078 = phi i64 [ %1131, %1128 ], [ %1203, %1072 ]
  %1079 = phi i64 [ %1129, %1128 ], [ %1073, %1072 ]
  %1080 = icmp sgt i64 %1078, 0
  br i1 %1080, label %1130, label %1139

1081:
  %1082 = phi i64 [ %1079, %1130 ], [ %1126, %1114 ]
  %1083 = phi i64 [ %1137, %1130 ], [ %1087, %1114 ]
  %1084 = call i64 @llvm.cttz.i64(i64 %1083, i1 true)
  %1085 = add nsw i64 %1077, %1084
  %1086 = add nsw i64 %1083, -1
  %1087 = and i64 %1083, %1086
  %1088 = icmp slt i64 %1085, 0
  %1089 = select i1 %1088, i64 %118, i64 0
  %1090 = getelementptr i8, ptr %119, i64 %1085
  %1091 = getelementptr i8, ptr %1090, i64 %1089
  %1092 = load i8, ptr %1091, align 1
  %1093 = zext i8 %1092 to i64
  %1094 = select i1 %1088, i64 %65, i64 0
  %1095 = getelementptr i64, ptr %66, i64 %1085
  %1096 = getelementptr i64, ptr %1095, i64 %1094
  %1097 = load i64, ptr %1096, align 8
  %1098 = icmp slt i64 %1097, %1093
  br i1 %1098, label %1099, label %1114

1099:
  %1100 = phi i64 [ %1082, %1081 ], [ %1111, %1099 ]
  %1101 = phi i64 [ %1093, %1081 ], [ %1112, %1099 ]
  %1102 = icmp slt i64 %1100, 0
  %1103 = select i1 %1102, i64 %108, i64 0
  %1104 = getelementptr i16, ptr %109, i64 %1100
  %1105 = getelementptr i16, ptr %1104, i64 %1103
  %1106 = trunc i64 %1085 to i16
  store i16 %1106, ptr %1105, align 2
  %1107 = select i1 %1102, i64 %113, i64 0
  %1108 = getelementptr i16, ptr %114, i64 %1100
  %1109 = getelementptr i16, ptr %1108, i64 %1107
  %1110 = trunc i64 %1097 to i16
  store i16 %1110, ptr %1109, align 2
  %1111 = add nsw i64 %1100, 1
  %1112 = sub nsw i64 %1101, %1097
  %1113 = icmp sgt i64 %1112, %1097
  br i1 %1113, label %1099, label %1114

1114:
  %1115 = phi i64 [ %1111, %1099 ], [ %1082, %1081 ]
  %1116 = phi i64 [ %1112, %1099 ], [ %1093, %1081 ]
  %1117 = icmp slt i64 %1115, 0
  %1118 = select i1 %1117, i64 %108, i64 0
  %1119 = getelementptr i16, ptr %109, i64 %1115
  %1120 = getelementptr i16, ptr %1119, i64 %1118
  %1121 = trunc i64 %1085 to i16
  store i16 %1121, ptr %1120, align 2
  %1122 = select i1 %1117, i64 %113, i64 0
  %1123 = getelementptr i16, ptr %114, i64 %1115
  %1124 = getelementptr i16, ptr %1123, i64 %1122
  %1125 = trunc i64 %1116 to i16
  store i16 %1125, ptr %1124, align 2
  %1126 = add nsw i64 %1115, 1
  store i8 0, ptr %1091, align 1
  %1127 = icmp eq i64 %1087, 0
  br i1 %1127, label %1128, label %1081

1128:
  %1129 = phi i64 [ %1126, %1114 ], [ %1079, %1130 ]
  br label %1076

1130:
  %1131 = add nsw i64 %1078, -1
  %1132 = add i64 %1077, 16
  %1133 = getelementptr i8, ptr %119, i64 %1077
  %1134 = load <16 x i8>, ptr %1133, align 1
  %1135 = icmp ne <16 x i8> %1134, zeroinitializer
  %1136 = bitcast <16 x i1> %1135 to i16
  %1137 = zext i16 %1136 to i64
  %1138 = icmp eq i16 %1136, 0
  br i1 %1138, label %1128, label %1081

1139:
  %1140 = phi i64 [ %1073, %1072 ], [ %1079, %1076 ]
  %1141 = and i64 %2, 32
  %1142 = icmp eq i64 %1141, 0
  br i1 %1142, label %1150, label %1143

1143:
  %1144 = sub i64 %1140, %552
  %1145 = call i64 @llvm.smax.i64(i64 %1144, i64 0)
  br label %1146

1146:
  %1147 = phi i64 [ %552, %1143 ], [ %1279, %1277 ]
  %1148 = phi i64 [ %1145, %1143 ], [ %1278, %1277 ]
  %1149 = icmp sgt i64 %1148, 0
  br i1 %1149, label %1277, label %1150

1150:
  br i1 %302, label %1176, label %1151

1151:
  %1152 = mul nsw i64 %22, %28
  %1153 = add nsw i64 %1152, 32
  %1154 = mul nsw i64 %161, %1153
  %1155 = add nsw i64 %1154, %1028
  %1156 = getelementptr i16, ptr %179, i64 %26
  %1157 = load <32 x i16>, ptr %1156, align 2
  %1158 = getelementptr i16, ptr %141, i64 %1155
  store <32 x i16> %1157, ptr %1158, align 2
  %1159 = getelementptr i16, ptr %175, i64 %26
  %1160 = load <32 x i16>, ptr %1159, align 2
  %1161 = getelementptr i16, ptr %144, i64 %1155
  store <32 x i16> %1160, ptr %1161, align 2
  %1162 = and i64 %2, 4
  %1163 = icmp eq i64 %1162, 0
  br i1 %1163, label %1164, label %1176

1164:
  %1165 = and i64 %2, 2
  %1166 = icmp eq i64 %1165, 0
  %1167 = select i1 %299, i1 %1024, i1 false
  %1168 = select i1 %1166, i1 %1025, i1 %1167
  %1169 = mul nsw i64 %161, %22
  %1170 = add nsw i64 %1169, %446
  %1171 = icmp slt i64 %1170, 0
  %1172 = select i1 %1171, i64 %148, i64 0
  %1173 = getelementptr i8, ptr %149, i64 %1170
  %1174 = getelementptr i8, ptr %1173, i64 %1172
  %1175 = zext i1 %1168 to i8
  store i8 %1175, ptr %1174, align 1
  br label %1176

1176:
  br i1 %448, label %293, label %1177

1177:
  %1178 = phi i64 [ %1140, %1176 ], [ %1207, %1267 ], [ %295, %1274 ]
  %1179 = phi i64 [ %552, %1176 ], [ %1207, %1267 ], [ %297, %1274 ]
  %1180 = phi i1 [ %1025, %1176 ], [ %1272, %1267 ], [ %299, %1274 ]
  %1181 = zext i1 %1180 to i8
  store i8 %1181, ptr %1270, align 1
  %1182 = sub i64 %1178, %1179
  %1183 = call i64 @llvm.smax.i64(i64 %1182, i64 0)
  br label %1184

1184:
  %1185 = phi i64 [ %1179, %1177 ], [ %1300, %1298 ]
  %1186 = phi i64 [ %1183, %1177 ], [ %1299, %1298 ]
  %1187 = icmp sgt i64 %1186, 0
  br i1 %1187, label %1298, label %153

1188:
  ret void

1189:
  %1190 = add nsw i64 %188, -1
  %1191 = add i64 %187, 1
  %1192 = icmp slt i64 %187, 0
  %1193 = select i1 %1192, i64 %98, i64 0
  %1194 = getelementptr i8, ptr %183, i64 %187
  %1195 = getelementptr i8, ptr %1194, i64 %1193
  %1196 = load i8, ptr %1195, align 1
  %1197 = select i1 %1192, i64 %118, i64 0
  %1198 = getelementptr i8, ptr %119, i64 %187
  %1199 = getelementptr i8, ptr %1198, i64 %1197
  store i8 %1196, ptr %1199, align 1
  store i8 0, ptr %1195, align 1
  br label %186

1200:
  %1201 = add nuw i64 %26, 15
  %1202 = lshr i64 %1201, 4
  %1203 = select i1 %184, i64 0, i64 %1202
  br label %1204

1204:
  %1205 = phi i64 [ 0, %1200 ], [ %1260, %1256 ]
  %1206 = phi i64 [ %1203, %1200 ], [ %1259, %1256 ]
  %1207 = phi i64 [ %198, %1200 ], [ %1257, %1256 ]
  %1208 = icmp sgt i64 %1206, 0
  br i1 %1208, label %1258, label %1267

1209:
  %1210 = phi i64 [ %1207, %1258 ], [ %1254, %1242 ]
  %1211 = phi i64 [ %1265, %1258 ], [ %1215, %1242 ]
  %1212 = call i64 @llvm.cttz.i64(i64 %1211, i1 true)
  %1213 = add nsw i64 %1205, %1212
  %1214 = add nsw i64 %1211, -1
  %1215 = and i64 %1211, %1214
  %1216 = icmp slt i64 %1213, 0
  %1217 = select i1 %1216, i64 %118, i64 0
  %1218 = getelementptr i8, ptr %119, i64 %1213
  %1219 = getelementptr i8, ptr %1218, i64 %1217
  %1220 = load i8, ptr %1219, align 1
  %1221 = zext i8 %1220 to i64
  %1222 = select i1 %1216, i64 %65, i64 0
  %1223 = getelementptr i64, ptr %66, i64 %1213
  %1224 = getelementptr i64, ptr %1223, i64 %1222
  %1225 = load i64, ptr %1224, align 8
  %1226 = icmp slt i64 %1225, %1221
  br i1 %1226, label %1227, label %1242

1227:
  %1228 = phi i64 [ %1210, %1209 ], [ %1239, %1227 ]
  %1229 = phi i64 [ %1221, %1209 ], [ %1240, %1227 ]
  %1230 = icmp slt i64 %1228, 0
  %1231 = select i1 %1230, i64 %108, i64 0
  %1232 = getelementptr i16, ptr %109, i64 %1228
  %1233 = getelementptr i16, ptr %1232, i64 %1231
  %1234 = trunc i64 %1213 to i16
  store i16 %1234, ptr %1233, align 2
  %1235 = select i1 %1230, i64 %113, i64 0
  %1236 = getelementptr i16, ptr %114, i64 %1228
  %1237 = getelementptr i16, ptr %1236, i64 %1235
  %1238 = trunc i64 %1225 to i16
  store i16 %1238, ptr %1237, align 2
  %1239 = add nsw i64 %1228, 1
  %1240 = sub nsw i64 %1229, %1225
  %1241 = icmp sgt i64 %1240, %1225
  br i1 %1241, label %1227, label %1242

1242:
  %1243 = phi i64 [ %1239, %1227 ], [ %1210, %1209 ]
  %1244 = phi i64 [ %1240, %1227 ], [ %1221, %1209 ]
  %1245 = icmp slt i64 %1243, 0
  %1246 = select i1 %1245, i64 %108, i64 0
  %1247 = getelementptr i16, ptr %109, i64 %1243
  %1248 = getelementptr i16, ptr %1247, i64 %1246
  %1249 = trunc i64 %1213 to i16
  store i16 %1249, ptr %1248, align 2
  %1250 = select i1 %1245, i64 %113, i64 0
  %1251 = getelementptr i16, ptr %114, i64 %1243
  %1252 = getelementptr i16, ptr %1251, i64 %1250
  %1253 = trunc i64 %1244 to i16
  store i16 %1253, ptr %1252, align 2
  %1254 = add nsw i64 %1243, 1
  store i8 0, ptr %1219, align 1
  %1255 = icmp eq i64 %1215, 0
  br i1 %1255, label %1256, label %1209

1256:
  %1257 = phi i64 [ %1254, %1242 ], [ %1207, %1258 ]
  br label %1204

1258:
  %1259 = add nsw i64 %1206, -1
  %1260 = add i64 %1205, 16
  %1261 = getelementptr i8, ptr %119, i64 %1205
  %1262 = load <16 x i8>, ptr %1261, align 1
  %1263 = icmp ne <16 x i8> %1262, zeroinitializer
  %1264 = bitcast <16 x i1> %1263 to i16
  %1265 = zext i16 %1264 to i64
  %1266 = icmp eq i16 %1264, 0
  br i1 %1266, label %1256, label %1209

1267:
  %1268 = select i1 %163, i64 %103, i64 0
  %1269 = getelementptr i8, ptr %104, i64 %161
  %1270 = getelementptr i8, ptr %1269, i64 %1268
  %1271 = load i8, ptr %1270, align 1
  %1272 = icmp ne i8 %1271, 0
  %1273 = icmp sgt i64 %22, 0
  br i1 %1273, label %293, label %1177

1274:
  %1275 = phi i64 [ 0, %329 ], [ %22, %315 ], [ 0, %319 ], [ %341, %333 ]
  %1276 = icmp eq i64 %1275, %22
  br i1 %1276, label %1177, label %342

1277:
  %1278 = add nsw i64 %1148, -1
  %1279 = add i64 %1147, 1
  %1280 = icmp slt i64 %1147, 0
  %1281 = select i1 %1280, i64 %108, i64 0
  %1282 = getelementptr i16, ptr %109, i64 %1147
  %1283 = getelementptr i16, ptr %1282, i64 %1281
  %1284 = load i16, ptr %1283, align 2
  %1285 = zext i16 %1284 to i64
  %1286 = add nsw i64 %709, %1285
  %1287 = icmp slt i64 %1286, 0
  %1288 = select i1 %1287, i64 %128, i64 0
  %1289 = getelementptr i8, ptr %129, i64 %1286
  %1290 = getelementptr i8, ptr %1289, i64 %1288
  %1291 = load i8, ptr %1290, align 1
  %1292 = select i1 %1280, i64 %113, i64 0
  %1293 = getelementptr i16, ptr %114, i64 %1147
  %1294 = getelementptr i16, ptr %1293, i64 %1292
  %1295 = load i16, ptr %1294, align 2
  %1296 = trunc i16 %1295 to i8
  %1297 = add i8 %1291, %1296
  store i8 %1297, ptr %1290, align 1
  br label %1146

1298:
  %1299 = add nsw i64 %1186, -1
  %1300 = add i64 %1185, 1
  %1301 = icmp slt i64 %1185, 0
  %1302 = select i1 %1301, i64 %108, i64 0
  %1303 = getelementptr i16, ptr %109, i64 %1185
  %1304 = getelementptr i16, ptr %1303, i64 %1302
  %1305 = load i16, ptr %1304, align 2
  %1306 = zext i16 %1305 to i64
  %1307 = getelementptr i8, ptr %183, i64 %1306
  %1308 = load i8, ptr %1307, align 1
  %1309 = select i1 %1301, i64 %113, i64 0
  %1310 = getelementptr i16, ptr %114, i64 %1185
  %1311 = getelementptr i16, ptr %1310, i64 %1309
  %1312 = load i16, ptr %1311, align 2
  %1313 = trunc i16 %1312 to i8
  %1314 = add i8 %1308, %1313
  store i8 %1314, ptr %1307, align 1
  br label %1184
}

declare i32 @llvm.ctpop.i32(i32)

declare i64 @llvm.smin.i64(i64, i64)

declare i64 @llvm.smax.i64(i64, i64)
