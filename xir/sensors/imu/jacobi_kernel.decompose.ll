; made from c2be9037b885859ee6d25c4181c31153367c037c4bd4328a25c69b6590946f25
; by Numba 0.68.1, llvmlite 0.50.0, Python 3.11
define void @xir.sensors.imu.jacobi_kernel.decompose(ptr %0) {
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
  %13 = inttoptr i64 %10 to ptr
  %14 = getelementptr i8, ptr %0, i64 48
  %15 = load i64, ptr %14, align 8
  %16 = getelementptr i8, ptr %0, i64 56
  %17 = load i64, ptr %16, align 8
  %18 = inttoptr i64 %15 to ptr
  %19 = getelementptr i8, ptr %0, i64 64
  %20 = load i64, ptr %19, align 8
  %21 = getelementptr i8, ptr %0, i64 72
  %22 = load i64, ptr %21, align 8
  %23 = inttoptr i64 %20 to ptr
  %24 = getelementptr i8, ptr %0, i64 80
  %25 = load i64, ptr %24, align 8
  %26 = getelementptr i8, ptr %0, i64 88
  %27 = load i64, ptr %26, align 8
  %28 = inttoptr i64 %25 to ptr
  %29 = getelementptr i8, ptr %0, i64 96
  %30 = load i64, ptr %29, align 8
  %31 = getelementptr i8, ptr %0, i64 104
  %32 = load i64, ptr %31, align 8
  %33 = getelementptr i8, ptr %0, i64 112
  %34 = load i64, ptr %33, align 8
  %35 = getelementptr i8, ptr %0, i64 128
  %36 = load i64, ptr %35, align 8
  %37 = getelementptr i8, ptr %0, i64 136
  %38 = load i64, ptr %37, align 8
  %39 = inttoptr i64 %34 to ptr
  %40 = getelementptr i8, ptr %0, i64 144
  %41 = load i64, ptr %40, align 8
  %42 = getelementptr i8, ptr %0, i64 152
  %43 = load i64, ptr %42, align 8
  %44 = getelementptr i8, ptr %0, i64 160
  %45 = load i64, ptr %44, align 8
  %46 = getelementptr i8, ptr %0, i64 168
  %47 = load i64, ptr %46, align 8
  %48 = inttoptr i64 %41 to ptr
  %49 = mul i64 %36, %38
  %50 = getelementptr i64, ptr %39, i64 %49
  %51 = call i64 @llvm.smax.i64(i64 %5, i64 0)
  br label %52

52:
  %53 = phi i64 [ 0, %1 ], [ %57, %208 ]
  %54 = phi i64 [ %51, %1 ], [ %59, %208 ]
  %55 = icmp sgt i64 %54, 0
  %56 = zext i1 %55 to i64
  %57 = add i64 %53, %56
  %58 = sext i1 %55 to i64
  %59 = add nsw i64 %54, %58
  %60 = select i1 %55, i64 %53, i64 0
  br i1 %55, label %61, label %229

61:
  %62 = phi i64 [ %232, %71 ], [ 0, %52 ]
  %63 = phi i64 [ %231, %71 ], [ 3, %52 ]
  %64 = phi i64 [ %69, %71 ], [ 0, %52 ]
  %65 = icmp sgt i64 %63, 0
  br i1 %65, label %230, label %75

66:
  %67 = phi i64 [ %62, %230 ], [ %237, %235 ]
  %68 = phi i64 [ %234, %230 ], [ %236, %235 ]
  %69 = phi i64 [ %64, %230 ], [ %264, %235 ]
  %70 = icmp sgt i64 %68, 0
  br i1 %70, label %235, label %71

71:
  %72 = phi i64 [ %267, %265 ], [ 0, %66 ]
  %73 = phi i64 [ %266, %265 ], [ 3, %66 ]
  %74 = icmp sgt i64 %73, 0
  br i1 %74, label %265, label %61

75:
  %76 = call i64 @llvm.smax.i64(i64 %30, i64 0)
  br label %77

77:
  %78 = phi i64 [ %76, %75 ], [ %280, %90 ]
  %79 = icmp sgt i64 %78, 0
  br i1 %79, label %279, label %207

80:
  %81 = getelementptr i8, ptr %39, i64 16
  %82 = load i64, ptr %81, align 8
  %83 = icmp eq i64 %82, 0
  br i1 %83, label %84, label %89

84:
  %85 = getelementptr i64, ptr %39, i64 %38
  %86 = getelementptr i8, ptr %85, i64 16
  %87 = load i64, ptr %86, align 8
  %88 = icmp eq i64 %87, 0
  br i1 %88, label %207, label %89

89:
  br label %90

90:
  %91 = phi i64 [ 2, %89 ], [ %286, %304 ]
  %92 = phi i64 [ 3, %89 ], [ %285, %304 ]
  %93 = icmp sgt i64 %92, 0
  br i1 %93, label %284, label %77

94:
  %95 = icmp sgt i64 %298, 0
  %96 = icmp slt i64 %294, %302
  %97 = xor i1 %95, %96
  %98 = select i1 %97, i64 1, i64 -1
  %99 = shl nsw i64 %298, 1
  %100 = call i64 @llvm.abs.i64(i64 %99, i1 false)
  %101 = sub nsw i64 %294, %302
  %102 = call i64 @llvm.abs.i64(i64 %101, i1 false)
  %103 = icmp sgt i64 %100, %102
  %104 = select i1 %103, i64 32, i64 0
  br label %105

105:
  %106 = phi i64 [ 0, %94 ], [ %128, %124 ]
  %107 = phi i64 [ 32, %94 ], [ %127, %124 ]
  %108 = add nsw i64 %106, %107
  %109 = ashr i64 %108, 1
  %110 = add nsw i64 %104, %109
  %111 = icmp slt i64 %110, 0
  %112 = select i1 %111, i64 %22, i64 0
  %113 = getelementptr i64, ptr %23, i64 %110
  %114 = getelementptr i64, ptr %113, i64 %112
  %115 = load i64, ptr %114, align 8
  br i1 %103, label %120, label %116

116:
  %117 = mul nsw i64 %115, %102
  %118 = shl i64 %100, 16
  %119 = icmp sle i64 %117, %118
  br label %124

120:
  %121 = mul nsw i64 %115, %100
  %122 = shl i64 %102, 16
  %123 = icmp sge i64 %121, %122
  br label %124

124:
  %125 = phi i1 [ %119, %116 ], [ %123, %120 ]
  %126 = add nsw i64 %109, 1
  %127 = select i1 %125, i64 %107, i64 %109
  %128 = select i1 %125, i64 %126, i64 %106
  %129 = icmp slt i64 %128, %127
  br i1 %129, label %105, label %130

130:
  %131 = call i64 @llvm.smin.i64(i64 %128, i64 31)
  %132 = add nsw i64 %104, %131
  %133 = mul nsw i64 %99, %98
  %134 = select i1 %103, i64 %133, i64 %101
  %135 = icmp slt i64 %132, 0
  %136 = select i1 %135, i64 %27, i64 0
  %137 = getelementptr i64, ptr %28, i64 %132
  %138 = getelementptr i64, ptr %137, i64 %136
  %139 = load i64, ptr %138, align 8
  %140 = mul nsw i64 %134, %139
  %141 = add nsw i64 %294, %302
  %142 = shl i64 %141, 15
  %143 = add nsw i64 %142, %140
  %144 = ashr i64 %143, 16
  %145 = call i64 @llvm.smax.i64(i64 %144, i64 0)
  store i64 %145, ptr %293, align 8
  %146 = sub nsw i64 %142, %140
  %147 = ashr i64 %146, 16
  %148 = call i64 @llvm.smax.i64(i64 %147, i64 0)
  store i64 %148, ptr %301, align 8
  store i64 0, ptr %297, align 8
  %149 = shl i64 %38, %299
  %150 = getelementptr i64, ptr %39, i64 %149
  %151 = getelementptr i64, ptr %150, i64 %288
  store i64 0, ptr %151, align 8
  %152 = select i1 %135, i64 %12, i64 0
  %153 = getelementptr i64, ptr %13, i64 %132
  %154 = getelementptr i64, ptr %153, i64 %152
  %155 = load i64, ptr %154, align 8
  %156 = mul nsw i64 %98, %155
  %157 = select i1 %135, i64 %17, i64 0
  %158 = getelementptr i64, ptr %18, i64 %132
  %159 = getelementptr i64, ptr %158, i64 %157
  %160 = load i64, ptr %159, align 8
  %161 = icmp slt i64 %91, 0
  %162 = select i1 %161, i64 %38, i64 0
  %163 = getelementptr i64, ptr %296, i64 %91
  %164 = getelementptr i64, ptr %163, i64 %162
  %165 = load i64, ptr %164, align 8
  %166 = getelementptr i64, ptr %150, i64 %91
  %167 = getelementptr i64, ptr %166, i64 %162
  %168 = load i64, ptr %167, align 8
  %169 = mul nsw i64 %160, %165
  %170 = mul nsw i64 %156, %168
  %171 = add nsw i64 %169, %170
  %172 = ashr i64 %171, 16
  %173 = mul nsw i64 %160, %168
  %174 = mul nsw i64 %156, %165
  %175 = sub nsw i64 %173, %174
  %176 = ashr i64 %175, 16
  store i64 %172, ptr %164, align 8
  %177 = select i1 %161, i64 %36, i64 0
  %178 = add i64 %91, %177
  %179 = mul i64 %178, %38
  %180 = getelementptr i64, ptr %39, i64 %179
  %181 = getelementptr i64, ptr %180, i64 %288
  store i64 %172, ptr %181, align 8
  store i64 %176, ptr %167, align 8
  %182 = getelementptr i64, ptr %180, i64 %290
  store i64 %176, ptr %182, align 8
  br label %183

183:
  %184 = phi i64 [ 0, %130 ], [ %189, %187 ]
  %185 = phi i64 [ 3, %130 ], [ %188, %187 ]
  %186 = icmp sgt i64 %185, 0
  br i1 %186, label %187, label %304

187:
  %188 = add nsw i64 %185, -1
  %189 = add i64 %184, 1
  %190 = icmp slt i64 %184, 0
  %191 = select i1 %190, i64 %36, i64 0
  %192 = add i64 %184, %191
  %193 = mul i64 %192, %38
  %194 = getelementptr i64, ptr %50, i64 %193
  %195 = getelementptr i64, ptr %194, i64 %288
  %196 = load i64, ptr %195, align 8
  %197 = getelementptr i64, ptr %194, i64 %290
  %198 = load i64, ptr %197, align 8
  %199 = mul nsw i64 %160, %196
  %200 = mul nsw i64 %156, %198
  %201 = add nsw i64 %199, %200
  %202 = ashr i64 %201, 16
  %203 = mul nsw i64 %160, %198
  %204 = mul nsw i64 %156, %196
  %205 = sub nsw i64 %203, %204
  %206 = ashr i64 %205, 16
  store i64 %202, ptr %195, align 8
  store i64 %206, ptr %197, align 8
  br label %183

207:
  br label %208

208:
  %209 = phi i64 [ 0, %207 ], [ %307, %225 ]
  %210 = phi i64 [ 3, %207 ], [ %306, %225 ]
  %211 = icmp sgt i64 %210, 0
  br i1 %211, label %305, label %52

212:
  %213 = phi i64 [ 0, %305 ], [ %310, %222 ]
  %214 = phi i64 [ 3, %305 ], [ %309, %222 ]
  %215 = phi i64 [ 0, %305 ], [ %224, %222 ]
  %216 = icmp sgt i64 %214, 0
  br i1 %216, label %308, label %225

217:
  %218 = icmp eq i64 %319, %328
  br i1 %218, label %219, label %222

219:
  %220 = icmp sgt i64 %213, %209
  %221 = zext i1 %220 to i64
  br label %222

222:
  %223 = phi i64 [ 1, %308 ], [ %221, %219 ], [ 0, %217 ]
  %224 = add nuw nsw i64 %215, %223
  br label %212

225:
  %226 = phi i64 [ %332, %330 ], [ 0, %212 ]
  %227 = phi i64 [ %331, %330 ], [ 3, %212 ]
  %228 = icmp sgt i64 %227, 0
  br i1 %228, label %330, label %208

229:
  ret void

230:
  %231 = add nsw i64 %63, -1
  %232 = add i64 %62, 1
  %233 = sub i64 3, %62
  %234 = call i64 @llvm.smax.i64(i64 %233, i64 0)
  br label %66

235:
  %236 = add nsw i64 %68, -1
  %237 = add i64 %67, 1
  %238 = icmp slt i64 %60, 0
  %239 = select i1 %238, i64 %5, i64 0
  %240 = add i64 %60, %239
  %241 = icmp slt i64 %69, 0
  %242 = select i1 %241, i64 %7, i64 0
  %243 = mul i64 %240, %7
  %244 = getelementptr i64, ptr %8, i64 %243
  %245 = getelementptr i64, ptr %244, i64 %69
  %246 = getelementptr i64, ptr %245, i64 %242
  %247 = load i64, ptr %246, align 8
  %248 = icmp slt i64 %62, 0
  %249 = select i1 %248, i64 %36, i64 0
  %250 = add i64 %62, %249
  %251 = icmp slt i64 %67, 0
  %252 = select i1 %251, i64 %38, i64 0
  %253 = mul i64 %250, %38
  %254 = getelementptr i64, ptr %39, i64 %253
  %255 = getelementptr i64, ptr %254, i64 %67
  %256 = getelementptr i64, ptr %255, i64 %252
  store i64 %247, ptr %256, align 8
  %257 = select i1 %251, i64 %36, i64 0
  %258 = add i64 %67, %257
  %259 = select i1 %248, i64 %38, i64 0
  %260 = mul i64 %258, %38
  %261 = getelementptr i64, ptr %39, i64 %260
  %262 = getelementptr i64, ptr %261, i64 %62
  %263 = getelementptr i64, ptr %262, i64 %259
  store i64 %247, ptr %263, align 8
  %264 = add nsw i64 %69, 1
  br label %66

265:
  %266 = add nsw i64 %73, -1
  %267 = add i64 %72, 1
  %268 = icmp eq i64 %62, %72
  %269 = select i1 %268, i64 %32, i64 0
  %270 = icmp slt i64 %62, 0
  %271 = select i1 %270, i64 %36, i64 0
  %272 = add i64 %62, %271
  %273 = icmp slt i64 %72, 0
  %274 = select i1 %273, i64 %38, i64 0
  %275 = mul i64 %272, %38
  %276 = getelementptr i64, ptr %50, i64 %275
  %277 = getelementptr i64, ptr %276, i64 %72
  %278 = getelementptr i64, ptr %277, i64 %274
  store i64 %269, ptr %278, align 8
  br label %71

279:
  %280 = add nsw i64 %78, -1
  %281 = getelementptr i8, ptr %39, i64 8
  %282 = load i64, ptr %281, align 8
  %283 = icmp eq i64 %282, 0
  br i1 %283, label %80, label %89

284:
  %285 = add nsw i64 %92, -1
  %286 = add i64 %91, -1
  %287 = icmp eq i64 %91, 0
  %288 = zext i1 %287 to i64
  %289 = icmp ne i64 %91, 2
  %290 = select i1 %289, i64 2, i64 1
  %291 = add i64 %38, 1
  %292 = select i1 %287, i64 %291, i64 0
  %293 = getelementptr i64, ptr %39, i64 %292
  %294 = load i64, ptr %293, align 8
  %295 = select i1 %287, i64 %38, i64 0
  %296 = getelementptr i64, ptr %39, i64 %295
  %297 = getelementptr i64, ptr %296, i64 %290
  %298 = load i64, ptr %297, align 8
  %299 = zext i1 %289 to i64
  %300 = shl i64 %291, %299
  %301 = getelementptr i64, ptr %39, i64 %300
  %302 = load i64, ptr %301, align 8
  %303 = icmp eq i64 %298, 0
  br i1 %303, label %304, label %94

304:
  br label %90

305:
  %306 = add nsw i64 %210, -1
  %307 = add i64 %209, 1
  br label %212

308:
  %309 = add nsw i64 %214, -1
  %310 = add i64 %213, 1
  %311 = icmp slt i64 %213, 0
  %312 = select i1 %311, i64 %36, i64 0
  %313 = add i64 %213, %312
  %314 = select i1 %311, i64 %38, i64 0
  %315 = mul i64 %313, %38
  %316 = getelementptr i64, ptr %39, i64 %315
  %317 = getelementptr i64, ptr %316, i64 %213
  %318 = getelementptr i64, ptr %317, i64 %314
  %319 = load i64, ptr %318, align 8
  %320 = icmp slt i64 %209, 0
  %321 = select i1 %320, i64 %36, i64 0
  %322 = add i64 %209, %321
  %323 = select i1 %320, i64 %38, i64 0
  %324 = mul i64 %322, %38
  %325 = getelementptr i64, ptr %39, i64 %324
  %326 = getelementptr i64, ptr %325, i64 %209
  %327 = getelementptr i64, ptr %326, i64 %323
  %328 = load i64, ptr %327, align 8
  %329 = icmp sgt i64 %319, %328
  br i1 %329, label %222, label %217

330:
  %331 = add nsw i64 %227, -1
  %332 = add i64 %226, 1
  %333 = icmp slt i64 %226, 0
  %334 = select i1 %333, i64 %36, i64 0
  %335 = add i64 %226, %334
  %336 = icmp slt i64 %209, 0
  %337 = select i1 %336, i64 %38, i64 0
  %338 = mul i64 %335, %38
  %339 = getelementptr i64, ptr %50, i64 %338
  %340 = getelementptr i64, ptr %339, i64 %209
  %341 = getelementptr i64, ptr %340, i64 %337
  %342 = load i64, ptr %341, align 8
  %343 = icmp slt i64 %60, 0
  %344 = select i1 %343, i64 %43, i64 0
  %345 = add i64 %60, %344
  %346 = select i1 %333, i64 %45, i64 0
  %347 = add i64 %226, %346
  %348 = mul i64 %45, %47
  %349 = mul i64 %345, %348
  %350 = mul i64 %347, %47
  %351 = getelementptr i64, ptr %48, i64 %349
  %352 = getelementptr i64, ptr %351, i64 %350
  %353 = getelementptr i64, ptr %352, i64 %215
  store i64 %342, ptr %353, align 8
  br label %225
}

declare i64 @llvm.abs.i64(i64, i1)

declare i64 @llvm.smin.i64(i64, i64)

declare i64 @llvm.smax.i64(i64, i64)
