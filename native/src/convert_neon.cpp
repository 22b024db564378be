#include <arm_neon.h>

#include "kernels.h"

namespace ltd {
namespace {

int16x4_t scaled(const float* input, float scale) {
    float32x4_t value = vmulq_n_f32(vld1q_f32(input), scale);
    // vcvtnq rounds to nearest even, saturates and makes 0 of NaN; vqmovn clips to 16 bits.
    return vqmovn_s32(vcvtnq_s32_f32(value));
}

void f32_to_i16(const float* input, int16_t* output, int64_t count, float scale) {
    int64_t i = 0;
    for (; i + 8 <= count; i += 8) vst1q_s16(output + i, vcombine_s16(scaled(input + i, scale), scaled(input + i + 4, scale)));
    scalar_kernels.f32_to_i16(input + i, output + i, count - i, scale);
}

void i16_to_f32(const int16_t* input, float* output, int64_t count, float scale) {
    int64_t i = 0;
    for (; i + 4 <= count; i += 4) vst1q_f32(output + i, vmulq_n_f32(vcvtq_f32_s32(vmovl_s16(vld1_s16(input + i))), scale));
    scalar_kernels.i16_to_f32(input + i, output + i, count - i, scale);
}

}  // namespace

const Kernels neon_kernels = {f32_to_i16, i16_to_f32};

}  // namespace ltd
