; made from 910acb4548fe368ddf6fdde6e24b649a21741f7824ca9ef41962207f18073980
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
  %116 = phi i64 [ 0, %1 ], [ %314, %309 ]
  %117 = phi i64 [ %114, %1 ], [ %313, %309 ]
  %118 = phi i64 [ 0, %1 ], [ %310, %309 ]
  %119 = icmp sgt i64 %117, 0
  br i1 %119, label %312, label %311

120:
  %121 = getelementptr i8, ptr %93, i64 16
  %122 = load i64, ptr %121, align 8
  br label %123

123:
  %124 = phi i64 [ %122, %120 ], [ %45, %312 ]
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
  br label %316

165:
  store i64 0, ptr %338, align 8
  %166 = getelementptr i8, ptr %93, i64 16
  %167 = load i64, ptr %166, align 8
  %168 = getelementptr i8, ptr %93, i64 24
  %169 = load i64, ptr %168, align 8
  store i64 %169, ptr %166, align 8
  %170 = icmp slt i64 %118, 0
  %171 = select i1 %170, i64 %97, i64 0
  %172 = getelementptr i32, ptr %98, i64 %118
  %173 = getelementptr i32, ptr %172, i64 %171
  %174 = trunc nsw i64 %334 to i32
  store i32 %174, ptr %173, align 4
  br i1 %315, label %175, label %177

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
  %183 = call i64 @llvm.abs.i64(i64 %334, i1 false)
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
  br i1 %241, label %243, label %377

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
  br label %377

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
  br i1 %269, label %270, label %278

270:
  %271 = icmp sgt i64 %268, 0
  %272 = select i1 %271, i64 0, i64 %81
  %273 = getelementptr i64, ptr %82, i64 %268
  %274 = getelementptr i8, ptr %273, i64 -8
  %275 = getelementptr i64, ptr %274, i64 %272
  %276 = load i64, ptr %275, align 8
  %277 = getelementptr i8, ptr %93, i64 72
  store i64 %276, ptr %277, align 8
  br label %294

278:
  %279 = icmp slt i64 %268, %167
  br i1 %279, label %280, label %287

280:
  %281 = icmp slt i64 %268, 0
  %282 = select i1 %281, i64 %76, i64 0
  %283 = getelementptr i64, ptr %77, i64 %268
  %284 = getelementptr i64, ptr %283, i64 %282
  %285 = load i64, ptr %284, align 8
  %286 = getelementptr i8, ptr %93, i64 72
  store i64 %285, ptr %286, align 8
  br label %294

287:
  %288 = getelementptr i8, ptr %93, i64 72
  %289 = load i64, ptr %288, align 8
  %290 = shl nuw i64 1, %70
  %291 = ashr i64 %289, %72
  %292 = sub nsw i64 %290, %291
  %293 = add nsw i64 %289, %292
  store i64 %293, ptr %288, align 8
  br label %294

294:
  %295 = getelementptr i8, ptr %93, i64 72
  %296 = load i64, ptr %295, align 8
  %297 = ashr i64 %296, %72
  %298 = mul nsw i64 %334, %297
  %299 = ashr i64 %298, %70
  %300 = call i64 @llvm.smax.i64(i64 %299, i64 -512)
  %301 = call i64 @llvm.smin.i64(i64 %300, i64 511)
  br label %302

302:
  %303 = phi i64 [ %301, %294 ], [ %334, %377 ]
  %304 = select i1 %170, i64 %112, i64 0
  %305 = getelementptr i32, ptr %113, i64 %118
  %306 = getelementptr i32, ptr %305, i64 %304
  %307 = trunc nsw i64 %303 to i32
  store i32 %307, ptr %306, align 4
  %308 = add nsw i64 %118, 1
  br label %309

309:
  %310 = phi i64 [ %308, %302 ], [ %118, %330 ]
  br label %115

311:
  store i64 %118, ptr %0, align 8
  ret void

312:
  %313 = add nsw i64 %117, -1
  %314 = add i64 %116, 1
  %315 = icmp eq i64 %43, 0
  br i1 %315, label %120, label %123

316:
  %317 = phi i64 [ 0, %123 ], [ %344, %342 ]
  %318 = phi i64 [ 4, %123 ], [ %343, %342 ]
  %319 = phi i64 [ %164, %123 ], [ %357, %342 ]
  %320 = icmp sgt i64 %318, 0
  br i1 %320, label %342, label %321

321:
  %322 = phi i64 [ %359, %358 ], [ 4, %316 ]
  %323 = icmp sgt i64 %322, 0
  br i1 %323, label %358, label %324

324:
  store i64 %319, ptr %90, align 8
  br label %325

325:
  %326 = phi i64 [ 0, %324 ], [ %365, %363 ]
  %327 = phi i64 [ 5, %324 ], [ %364, %363 ]
  %328 = phi i64 [ 0, %324 ], [ %376, %363 ]
  %329 = icmp sgt i64 %327, 0
  br i1 %329, label %363, label %330

330:
  %331 = mul nsw i64 %328, %39
  %332 = ashr i64 %331, %41
  %333 = call i64 @llvm.smax.i64(i64 %332, i64 -512)
  %334 = call i64 @llvm.smin.i64(i64 %333, i64 511)
  %335 = fmul double %163, 5.120000e+02
  %336 = fdiv double %335, %20
  %337 = fptosi double %336 to i64
  store i64 %337, ptr %93, align 8
  %338 = getelementptr i8, ptr %93, i64 8
  %339 = load i64, ptr %338, align 8
  %340 = add nsw i64 %339, 1
  store i64 %340, ptr %338, align 8
  %341 = icmp eq i64 %340, %27
  br i1 %341, label %165, label %309

342:
  %343 = add nsw i64 %318, -1
  %344 = add i64 %317, 1
  %345 = icmp slt i64 %317, 0
  %346 = select i1 %345, i64 %89, i64 0
  %347 = getelementptr i64, ptr %90, i64 %317
  %348 = getelementptr i64, ptr %347, i64 %346
  %349 = load i64, ptr %348, align 8
  %350 = select i1 %345, i64 %31, i64 0
  %351 = getelementptr i64, ptr %32, i64 %317
  %352 = getelementptr i64, ptr %351, i64 %350
  %353 = load i64, ptr %352, align 8
  %354 = mul i64 %349, %353
  %355 = sub i64 0, %354
  %356 = ashr i64 %355, %41
  %357 = add nsw i64 %319, %356
  br label %316

358:
  %359 = add nsw i64 %322, -1
  %360 = getelementptr i64, ptr %90, i64 %322
  %361 = getelementptr i8, ptr %360, i64 -8
  %362 = load i64, ptr %361, align 8
  store i64 %362, ptr %360, align 8
  br label %321

363:
  %364 = add nsw i64 %327, -1
  %365 = add i64 %326, 1
  %366 = icmp slt i64 %326, 0
  %367 = select i1 %366, i64 %36, i64 0
  %368 = getelementptr i64, ptr %37, i64 %326
  %369 = getelementptr i64, ptr %368, i64 %367
  %370 = load i64, ptr %369, align 8
  %371 = select i1 %366, i64 %89, i64 0
  %372 = getelementptr i64, ptr %90, i64 %326
  %373 = getelementptr i64, ptr %372, i64 %371
  %374 = load i64, ptr %373, align 8
  %375 = mul nsw i64 %370, %374
  %376 = add nsw i64 %328, %375
  br label %325

377:
  %378 = select i1 %170, i64 %107, i64 0
  %379 = getelementptr i32, ptr %108, i64 %118
  %380 = getelementptr i32, ptr %379, i64 %378
  %381 = trunc i64 %193 to i32
  store i32 %381, ptr %380, align 4
  %382 = icmp eq i64 %68, 0
  br i1 %382, label %302, label %267
}

declare i64 @llvm.smax.i64(i64, i64)

declare i64 @llvm.smin.i64(i64, i64)

declare i64 @llvm.abs.i64(i64, i1)

declare i64 @llvm.umin.i64(i64, i64)
