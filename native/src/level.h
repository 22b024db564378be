// The kernel of the level in use.
#ifndef LTEIMS_DSP_LEVEL_H
#define LTEIMS_DSP_LEVEL_H

#include "lteims_dsp.h"

#if defined(__x86_64__) || defined(_M_X64)

namespace ltd {

template <typename Kernel>
Kernel& of_level(Kernel& scalar, Kernel& avx2, Kernel& avx512) {
    switch (ltd_simd_level()) {
        case LTD_SIMD_AVX2: return avx2;
        case LTD_SIMD_AVX512: return avx512;
        default: return scalar;
    }
}

}  // namespace ltd

// name##_scalar, name##_avx2 or name##_avx512: a function or a table of them.
#define LTD_KERNEL(name) ltd::of_level(name##_scalar, name##_avx2, name##_avx512)
#else
// Other machines link the scalar one alone.
#define LTD_KERNEL(name) name##_scalar
#endif

#endif
