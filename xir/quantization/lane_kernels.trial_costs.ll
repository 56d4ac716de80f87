; made from d5078b72d7c3f97ec503006b994dc1bc933476886ab4f637c86ee9548ba04ddb
; by Numba 0.68.1, llvmlite 0.50.0, Python 3.11
declare float @llvm.floor.f32(float)

define void @xir.quantization.lane_kernels.trial_costs(ptr %0) {
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
  %12 = inttoptr i64 %3 to ptr
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
  %24 = getelementptr i8, ptr %0, i64 88
  %25 = load i64, ptr %24, align 8
  %26 = inttoptr i64 %21 to ptr
  %27 = getelementptr i8, ptr %0, i64 96
  %28 = load i64, ptr %27, align 8
  %29 = getelementptr i8, ptr %0, i64 104
  %30 = load i64, ptr %29, align 8
  %31 = inttoptr i64 %28 to ptr
  %32 = getelementptr i8, ptr %0, i64 112
  %33 = load i64, ptr %32, align 8
  %34 = getelementptr i8, ptr %0, i64 120
  %35 = load i64, ptr %34, align 8
  %36 = inttoptr i64 %33 to ptr
  %37 = getelementptr i8, ptr %0, i64 128
  %38 = load i64, ptr %37, align 8
  %39 = getelementptr i8, ptr %0, i64 136
  %40 = load i64, ptr %39, align 8
  %41 = inttoptr i64 %38 to ptr
  %42 = getelementptr i8, ptr %0, i64 144
  %43 = load i64, ptr %42, align 8
  %44 = getelementptr i8, ptr %0, i64 152
  %45 = load i64, ptr %44, align 8
  %46 = getelementptr i8, ptr %0, i64 160
  %47 = load i64, ptr %46, align 8
  %48 = inttoptr i64 %43 to ptr
  %49 = getelementptr i8, ptr %0, i64 168
  %50 = load i64, ptr %49, align 8
  %51 = getelementptr i8, ptr %0, i64 176
  %52 = load i64, ptr %51, align 8
  %53 = getelementptr i8, ptr %0, i64 184
  %54 = load i64, ptr %53, align 8
  %55 = getelementptr i8, ptr %0, i64 192
  %56 = load i64, ptr %55, align 8
  %57 = getelementptr i8, ptr %0, i64 200
  %58 = load double, ptr %57, align 8
  %59 = getelementptr i8, ptr %0, i64 208
  %60 = load i64, ptr %59, align 8
  %61 = getelementptr i8, ptr %0, i64 216
  %62 = load i64, ptr %61, align 8
  %63 = getelementptr i8, ptr %0, i64 224
  %64 = load i64, ptr %63, align 8
  %65 = inttoptr i64 %60 to ptr
  %66 = getelementptr i8, ptr %0, i64 232
  %67 = load i64, ptr %66, align 8
  %68 = getelementptr i8, ptr %0, i64 240
  %69 = load i64, ptr %68, align 8
  %70 = inttoptr i64 %67 to ptr
  %71 = getelementptr i8, ptr %0, i64 248
  %72 = load i64, ptr %71, align 8
  %73 = getelementptr i8, ptr %0, i64 256
  %74 = load i64, ptr %73, align 8
  %75 = getelementptr i8, ptr %0, i64 264
  %76 = load i64, ptr %75, align 8
  %77 = inttoptr i64 %72 to ptr
  %78 = getelementptr i8, ptr %0, i64 272
  %79 = load i64, ptr %78, align 8
  %80 = getelementptr i8, ptr %0, i64 280
  %81 = load i64, ptr %80, align 8
  %82 = getelementptr i8, ptr %0, i64 288
  %83 = load i64, ptr %82, align 8
  %84 = inttoptr i64 %79 to ptr
  %85 = getelementptr i8, ptr %0, i64 296
  %86 = load i64, ptr %85, align 8
  %87 = getelementptr i8, ptr %0, i64 304
  %88 = load i64, ptr %87, align 8
  %89 = getelementptr i8, ptr %0, i64 312
  %90 = load i64, ptr %89, align 8
  %91 = inttoptr i64 %86 to ptr
  %92 = getelementptr i8, ptr %0, i64 320
  %93 = load i64, ptr %92, align 8
  %94 = getelementptr i8, ptr %0, i64 328
  %95 = load i64, ptr %94, align 8
  %96 = getelementptr i8, ptr %0, i64 336
  %97 = load i64, ptr %96, align 8
  %98 = inttoptr i64 %93 to ptr
  %99 = getelementptr i8, ptr %0, i64 344
  %100 = load i64, ptr %99, align 8
  %101 = getelementptr i8, ptr %0, i64 352
  %102 = load i64, ptr %101, align 8
  %103 = getelementptr i8, ptr %0, i64 360
  %104 = load i64, ptr %103, align 8
  %105 = getelementptr i8, ptr %0, i64 368
  %106 = load i64, ptr %105, align 8
  %107 = inttoptr i64 %100 to ptr
  %108 = sitofp i64 %54 to float
  %109 = sitofp i64 %56 to float
  %110 = sitofp i64 %52 to float
  %111 = call i64 @llvm.smax.i64(i64 %45, i64 0)
  br label %112

112:
  %113 = phi i64 [ 0, %1 ], [ %120, %200 ]
  %114 = phi i64 [ %111, %1 ], [ %122, %200 ]
  %115 = phi float [ 0.000000e+00, %1 ], [ %158, %200 ]
  %116 = phi float [ 0.000000e+00, %1 ], [ %159, %200 ]
  %117 = phi float [ 0.000000e+00, %1 ], [ %160, %200 ]
  %118 = icmp sgt i64 %114, 0
  %119 = zext i1 %118 to i64
  %120 = add i64 %113, %119
  %121 = sext i1 %118 to i64
  %122 = add nsw i64 %114, %121
  %123 = select i1 %118, i64 %113, i64 0
  br i1 %118, label %124, label %222

124:
  %125 = call i64 @llvm.smax.i64(i64 %18, i64 0)
  br label %126

126:
  %127 = phi i64 [ 0, %124 ], [ %225, %223 ]
  %128 = phi i64 [ %125, %124 ], [ %224, %223 ]
  %129 = icmp sgt i64 %128, 0
  br i1 %129, label %223, label %130

130:
  %131 = call i64 @llvm.smax.i64(i64 %47, i64 0)
  br label %132

132:
  %133 = phi i64 [ 0, %130 ], [ %235, %136 ]
  %134 = phi i64 [ %131, %130 ], [ %234, %136 ]
  %135 = icmp sgt i64 %134, 0
  br i1 %135, label %233, label %140

136:
  %137 = phi i64 [ 0, %233 ], [ %238, %236 ]
  %138 = phi i64 [ %125, %233 ], [ %237, %236 ]
  %139 = icmp sgt i64 %138, 0
  br i1 %139, label %236, label %132

140:
  %141 = icmp slt i64 %123, 0
  %142 = select i1 %141, i64 %35, i64 0
  %143 = getelementptr i64, ptr %36, i64 %123
  %144 = getelementptr i64, ptr %143, i64 %142
  %145 = load i64, ptr %144, align 8
  %146 = shl nuw i64 1, %145
  %147 = sitofp i64 %146 to float
  %148 = fdiv float 1.000000e+00, %147
  %149 = select i1 %141, i64 %40, i64 0
  %150 = getelementptr i64, ptr %41, i64 %123
  %151 = getelementptr i64, ptr %150, i64 %149
  %152 = load i64, ptr %151, align 8
  %153 = sitofp i64 %152 to float
  %154 = call i64 @llvm.smax.i64(i64 %16, i64 0)
  br label %155

155:
  %156 = phi i64 [ 0, %140 ], [ %271, %188 ]
  %157 = phi i64 [ %154, %140 ], [ %270, %188 ]
  %158 = phi float [ %115, %140 ], [ %175, %188 ]
  %159 = phi float [ %116, %140 ], [ %191, %188 ]
  %160 = phi float [ %117, %140 ], [ %192, %188 ]
  %161 = icmp sgt i64 %157, 0
  br i1 %161, label %269, label %200

162:
  %163 = phi i64 [ 0, %269 ], [ %274, %272 ]
  %164 = phi i64 [ %125, %269 ], [ %273, %272 ]
  %165 = icmp sgt i64 %164, 0
  br i1 %165, label %272, label %166

166:
  %167 = select i1 %141, i64 %30, i64 0
  %168 = getelementptr i64, ptr %31, i64 %123
  %169 = getelementptr i64, ptr %168, i64 %167
  %170 = load i64, ptr %169, align 8
  %171 = call i64 @llvm.smax.i64(i64 %170, i64 0)
  br label %172

172:
  %173 = phi i64 [ 0, %166 ], [ %281, %177 ]
  %174 = phi i64 [ %171, %166 ], [ %280, %177 ]
  %175 = phi float [ %158, %166 ], [ %180, %177 ]
  %176 = icmp sgt i64 %174, 0
  br i1 %176, label %279, label %182

177:
  %178 = phi i64 [ 0, %279 ], [ %316, %337 ]
  %179 = phi i64 [ %125, %279 ], [ %315, %337 ]
  %180 = phi float [ %175, %279 ], [ %333, %337 ]
  %181 = icmp sgt i64 %179, 0
  br i1 %181, label %314, label %172

182:
  %183 = icmp slt i64 %156, 0
  %184 = select i1 %183, i64 %16, i64 0
  %185 = add i64 %156, %184
  %186 = mul i64 %185, %18
  %187 = getelementptr float, ptr %19, i64 %186
  br label %188

188:
  %189 = phi i64 [ 0, %182 ], [ %350, %194 ]
  %190 = phi i64 [ %131, %182 ], [ %349, %194 ]
  %191 = phi float [ %159, %182 ], [ %197, %194 ]
  %192 = phi float [ %160, %182 ], [ %198, %194 ]
  %193 = icmp sgt i64 %190, 0
  br i1 %193, label %348, label %155

194:
  %195 = phi i64 [ 0, %348 ], [ %379, %421 ]
  %196 = phi i64 [ %125, %348 ], [ %378, %421 ]
  %197 = phi float [ %191, %348 ], [ %387, %421 ]
  %198 = phi float [ %192, %348 ], [ %417, %421 ]
  %199 = icmp sgt i64 %196, 0
  br i1 %199, label %377, label %188

200:
  %201 = phi i64 [ %454, %210 ], [ 0, %155 ]
  %202 = phi i64 [ %453, %210 ], [ %131, %155 ]
  %203 = icmp sgt i64 %202, 0
  br i1 %203, label %452, label %112

204:
  %205 = phi i64 [ 0, %452 ], [ %458, %456 ]
  %206 = phi i64 [ %455, %452 ], [ %457, %456 ]
  %207 = phi double [ 0.000000e+00, %452 ], [ %469, %456 ]
  %208 = phi double [ 0.000000e+00, %452 ], [ %479, %456 ]
  %209 = icmp sgt i64 %206, 0
  br i1 %209, label %456, label %210

210:
  %211 = select i1 %141, i64 %102, i64 0
  %212 = add i64 %123, %211
  %213 = icmp slt i64 %201, 0
  %214 = select i1 %213, i64 %104, i64 0
  %215 = add i64 %201, %214
  %216 = mul i64 %104, %106
  %217 = mul i64 %212, %216
  %218 = mul i64 %215, %106
  %219 = getelementptr double, ptr %107, i64 %217
  %220 = getelementptr double, ptr %219, i64 %218
  store double %207, ptr %220, align 8
  %221 = getelementptr i8, ptr %220, i64 8
  store double %208, ptr %221, align 8
  br label %200

222:
  ret void

223:
  %224 = add nsw i64 %128, -1
  %225 = add i64 %127, 1
  %226 = icmp slt i64 %127, 0
  %227 = select i1 %226, i64 %64, i64 0
  %228 = getelementptr float, ptr %65, i64 %127
  %229 = getelementptr float, ptr %228, i64 %227
  store float 0.000000e+00, ptr %229, align 4
  %230 = getelementptr float, ptr %65, i64 %64
  %231 = getelementptr float, ptr %230, i64 %127
  %232 = getelementptr float, ptr %231, i64 %227
  store float 0.000000e+00, ptr %232, align 4
  br label %126

233:
  %234 = add nsw i64 %134, -1
  %235 = add i64 %133, 1
  br label %136

236:
  %237 = add nsw i64 %138, -1
  %238 = add i64 %137, 1
  %239 = icmp slt i64 %133, 0
  %240 = select i1 %239, i64 %74, i64 0
  %241 = add i64 %133, %240
  %242 = icmp slt i64 %137, 0
  %243 = select i1 %242, i64 %76, i64 0
  %244 = mul i64 %241, %76
  %245 = getelementptr float, ptr %77, i64 %244
  %246 = getelementptr float, ptr %245, i64 %137
  %247 = getelementptr float, ptr %246, i64 %243
  store float 0.000000e+00, ptr %247, align 4
  %248 = select i1 %239, i64 %81, i64 0
  %249 = add i64 %133, %248
  %250 = select i1 %242, i64 %83, i64 0
  %251 = mul i64 %249, %83
  %252 = getelementptr float, ptr %84, i64 %251
  %253 = getelementptr float, ptr %252, i64 %137
  %254 = getelementptr float, ptr %253, i64 %250
  store float 0.000000e+00, ptr %254, align 4
  %255 = select i1 %239, i64 %88, i64 0
  %256 = add i64 %133, %255
  %257 = select i1 %242, i64 %90, i64 0
  %258 = mul i64 %256, %90
  %259 = getelementptr double, ptr %91, i64 %258
  %260 = getelementptr double, ptr %259, i64 %137
  %261 = getelementptr double, ptr %260, i64 %257
  store double 0.000000e+00, ptr %261, align 8
  %262 = select i1 %239, i64 %95, i64 0
  %263 = add i64 %133, %262
  %264 = select i1 %242, i64 %97, i64 0
  %265 = mul i64 %263, %97
  %266 = getelementptr double, ptr %98, i64 %265
  %267 = getelementptr double, ptr %266, i64 %137
  %268 = getelementptr double, ptr %267, i64 %264
  store double 0.000000e+00, ptr %268, align 8
  br label %136

269:
  %270 = add nsw i64 %157, -1
  %271 = add i64 %156, 1
  br label %162

272:
  %273 = add nsw i64 %164, -1
  %274 = add i64 %163, 1
  %275 = icmp slt i64 %163, 0
  %276 = select i1 %275, i64 %69, i64 0
  %277 = getelementptr float, ptr %70, i64 %163
  %278 = getelementptr float, ptr %277, i64 %276
  store float 0.000000e+00, ptr %278, align 4
  br label %162

279:
  %280 = add nsw i64 %174, -1
  %281 = add i64 %173, 1
  %282 = select i1 %141, i64 %23, i64 0
  %283 = add i64 %123, %282
  %284 = icmp slt i64 %173, 0
  %285 = select i1 %284, i64 %25, i64 0
  %286 = mul i64 %283, %25
  %287 = getelementptr i64, ptr %26, i64 %286
  %288 = getelementptr i64, ptr %287, i64 %173
  %289 = getelementptr i64, ptr %288, i64 %285
  %290 = load i64, ptr %289, align 8
  %291 = shl nuw i64 1, %290
  %292 = sitofp i64 %291 to float
  %293 = fdiv float 1.000000e+00, %292
  %294 = select i1 %284, i64 %62, i64 0
  %295 = add i64 %173, %294
  %296 = mul i64 %295, %64
  %297 = getelementptr float, ptr %65, i64 %296
  %298 = select i1 %141, i64 %5, i64 0
  %299 = add i64 %123, %298
  %300 = select i1 %284, i64 %7, i64 0
  %301 = add i64 %173, %300
  %302 = icmp slt i64 %156, 0
  %303 = select i1 %302, i64 %9, i64 0
  %304 = add i64 %156, %303
  %305 = mul i64 %7, %9
  %306 = mul i64 %305, %11
  %307 = mul i64 %9, %11
  %308 = mul i64 %299, %306
  %309 = mul i64 %301, %307
  %310 = mul i64 %304, %11
  %311 = getelementptr float, ptr %12, i64 %308
  %312 = getelementptr float, ptr %311, i64 %309
  %313 = getelementptr float, ptr %312, i64 %310
  br label %177

314:
  %315 = add nsw i64 %179, -1
  %316 = add i64 %178, 1
  %317 = icmp slt i64 %178, 0
  %318 = select i1 %317, i64 %64, i64 0
  %319 = getelementptr float, ptr %297, i64 %178
  %320 = getelementptr float, ptr %319, i64 %318
  %321 = load float, ptr %320, align 4
  %322 = select i1 %317, i64 %11, i64 0
  %323 = getelementptr float, ptr %313, i64 %178
  %324 = getelementptr float, ptr %323, i64 %322
  %325 = load float, ptr %324, align 4
  %326 = fadd float %321, %325
  %327 = fcmp olt float %326, %108
  %328 = select i1 %327, float %108, float %326
  %329 = fcmp ogt float %328, %109
  %330 = select i1 %329, float %109, float %328
  %331 = fmul float %330, %293
  br label %332

332:
  %333 = phi float [ %180, %314 ], [ %336, %335 ]
  %334 = phi i1 [ true, %314 ], [ false, %335 ]
  br i1 %334, label %335, label %337

335:
  %336 = call float @llvm.floor.f32(float %331)
  br label %332

337:
  %338 = fcmp oeq float %333, 0.000000e+00
  %339 = fcmp ogt float %330, 0.000000e+00
  %340 = and i1 %338, %339
  %341 = select i1 %340, float 1.000000e+00, float %333
  %342 = fsub float %330, %341
  store float %342, ptr %320, align 4
  %343 = select i1 %317, i64 %69, i64 0
  %344 = getelementptr float, ptr %70, i64 %178
  %345 = getelementptr float, ptr %344, i64 %343
  %346 = load float, ptr %345, align 4
  %347 = fadd float %346, %342
  store float %347, ptr %345, align 4
  br label %177

348:
  %349 = add nsw i64 %190, -1
  %350 = add i64 %189, 1
  %351 = select i1 %141, i64 %45, i64 0
  %352 = add i64 %123, %351
  %353 = icmp slt i64 %189, 0
  %354 = select i1 %353, i64 %47, i64 0
  %355 = mul i64 %352, %47
  %356 = getelementptr i64, ptr %48, i64 %355
  %357 = getelementptr i64, ptr %356, i64 %189
  %358 = getelementptr i64, ptr %357, i64 %354
  %359 = load i64, ptr %358, align 8
  %360 = sitofp i64 %359 to float
  %361 = select i1 %353, i64 %74, i64 0
  %362 = add i64 %189, %361
  %363 = mul i64 %362, %76
  %364 = getelementptr float, ptr %77, i64 %363
  %365 = select i1 %353, i64 %81, i64 0
  %366 = add i64 %189, %365
  %367 = mul i64 %366, %83
  %368 = getelementptr float, ptr %84, i64 %367
  %369 = select i1 %353, i64 %88, i64 0
  %370 = add i64 %189, %369
  %371 = mul i64 %370, %90
  %372 = getelementptr double, ptr %91, i64 %371
  %373 = select i1 %353, i64 %95, i64 0
  %374 = add i64 %189, %373
  %375 = mul i64 %374, %97
  %376 = getelementptr double, ptr %98, i64 %375
  br label %194

377:
  %378 = add nsw i64 %196, -1
  %379 = add i64 %195, 1
  %380 = icmp slt i64 %195, 0
  %381 = select i1 %380, i64 %76, i64 0
  %382 = getelementptr float, ptr %364, i64 %195
  %383 = getelementptr float, ptr %382, i64 %381
  %384 = load float, ptr %383, align 4
  %385 = fmul float %384, %148
  br label %386

386:
  %387 = phi float [ %197, %377 ], [ %390, %389 ]
  %388 = phi i1 [ true, %377 ], [ false, %389 ]
  br i1 %388, label %389, label %391

389:
  %390 = call float @llvm.floor.f32(float %385)
  br label %386

391:
  %392 = fcmp oeq float %387, 0.000000e+00
  %393 = fcmp ogt float %384, 0.000000e+00
  %394 = and i1 %392, %393
  %395 = select i1 %394, float 1.000000e+00, float %387
  %396 = select i1 %380, i64 %69, i64 0
  %397 = getelementptr float, ptr %70, i64 %195
  %398 = getelementptr float, ptr %397, i64 %396
  %399 = load float, ptr %398, align 4
  %400 = fsub float %399, %395
  %401 = fcmp olt float %400, %108
  %402 = select i1 %401, float %108, float %400
  %403 = fcmp ogt float %402, %109
  %404 = select i1 %403, float %109, float %402
  %405 = fadd float %404, %153
  %406 = fcmp olt float %405, %108
  %407 = select i1 %406, float %108, float %405
  %408 = fcmp ogt float %407, %109
  %409 = select i1 %408, float %109, float %407
  %410 = fadd float %384, %409
  %411 = fcmp olt float %410, %108
  %412 = select i1 %411, float %108, float %410
  %413 = fcmp ogt float %412, %109
  %414 = select i1 %413, float %109, float %412
  %415 = fdiv float %414, %360
  br label %416

416:
  %417 = phi float [ %198, %391 ], [ %420, %419 ]
  %418 = phi i1 [ true, %391 ], [ false, %419 ]
  br i1 %418, label %419, label %421

419:
  %420 = call float @llvm.floor.f32(float %415)
  br label %416

421:
  %422 = fcmp ogt float %417, %110
  %423 = select i1 %422, float %110, float %417
  %424 = fcmp ult float %414, %360
  %425 = select i1 %424, float 0.000000e+00, float %423
  %426 = fmul float %425, %360
  %427 = fsub float %414, %426
  store float %427, ptr %383, align 4
  %428 = select i1 %380, i64 %83, i64 0
  %429 = getelementptr float, ptr %368, i64 %195
  %430 = getelementptr float, ptr %429, i64 %428
  %431 = load float, ptr %430, align 4
  %432 = fadd float %431, %425
  store float %432, ptr %430, align 4
  %433 = select i1 %380, i64 %90, i64 0
  %434 = getelementptr double, ptr %372, i64 %195
  %435 = getelementptr double, ptr %434, i64 %433
  %436 = load double, ptr %435, align 8
  %437 = fmul double %436, %58
  %438 = fpext float %425 to double
  %439 = fadd double %437, %438
  %440 = select i1 %380, i64 %18, i64 0
  %441 = getelementptr float, ptr %187, i64 %195
  %442 = getelementptr float, ptr %441, i64 %440
  %443 = load float, ptr %442, align 4
  %444 = fpext float %443 to double
  %445 = fsub double %439, %444
  store double %445, ptr %435, align 8
  %446 = select i1 %380, i64 %97, i64 0
  %447 = getelementptr double, ptr %376, i64 %195
  %448 = getelementptr double, ptr %447, i64 %446
  %449 = load double, ptr %448, align 8
  %450 = fmul double %445, %445
  %451 = fadd double %449, %450
  store double %451, ptr %448, align 8
  br label %194

452:
  %453 = add nsw i64 %202, -1
  %454 = add i64 %201, 1
  %455 = call i64 @llvm.smax.i64(i64 %50, i64 0)
  br label %204

456:
  %457 = add nsw i64 %206, -1
  %458 = add i64 %205, 1
  %459 = icmp slt i64 %201, 0
  %460 = select i1 %459, i64 %95, i64 0
  %461 = add i64 %201, %460
  %462 = icmp slt i64 %205, 0
  %463 = select i1 %462, i64 %97, i64 0
  %464 = mul i64 %461, %97
  %465 = getelementptr double, ptr %98, i64 %464
  %466 = getelementptr double, ptr %465, i64 %205
  %467 = getelementptr double, ptr %466, i64 %463
  %468 = load double, ptr %467, align 8
  %469 = fadd double %207, %468
  %470 = select i1 %459, i64 %81, i64 0
  %471 = add i64 %201, %470
  %472 = select i1 %462, i64 %83, i64 0
  %473 = mul i64 %471, %83
  %474 = getelementptr float, ptr %84, i64 %473
  %475 = getelementptr float, ptr %474, i64 %205
  %476 = getelementptr float, ptr %475, i64 %472
  %477 = load float, ptr %476, align 4
  %478 = fpext float %477 to double
  %479 = fadd double %208, %478
  br label %204
}

declare i64 @llvm.smax.i64(i64, i64)
