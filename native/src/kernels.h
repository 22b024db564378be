// One table of kernels per instruction set.
#ifndef LTEIMS_DSP_KERNELS_H
#define LTEIMS_DSP_KERNELS_H

#include <cstdint>

namespace ltd {

struct Kernels {
    void (*f32_to_i16)(const float* input, int16_t* output, int64_t count, float scale);
    void (*i16_to_f32)(const int16_t* input, float* output, int64_t count, float scale);
};

extern const Kernels scalar_kernels;
extern const Kernels avx2_kernels;
extern const Kernels avx512_kernels;
extern const Kernels neon_kernels;

}  // namespace ltd

#endif
