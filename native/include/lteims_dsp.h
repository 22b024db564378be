/* Flat C ABI of the SIMD kernels. Every function takes lengths beside pointers and returns LTD_OK or a negative error; none keeps a
 * pointer after it returns, allocates, or throws. Buffers of input and output must not overlap. */
#ifndef LTEIMS_DSP_H
#define LTEIMS_DSP_H

#include <stdint.h>

#if defined(_WIN32)
#if defined(LTD_BUILD)
#define LTD_API __declspec(dllexport)
#else
#define LTD_API __declspec(dllimport)
#endif
#else
#define LTD_API __attribute__((visibility("default")))
#endif

#ifdef __cplusplus
extern "C" {
#endif

#define LTD_ABI_VERSION 3

enum ltd_result {
    LTD_OK = 0,
    LTD_INVALID_ARGUMENT = -1,
    LTD_NOT_SUPPORTED = -2,
};

/* Instruction sets, ascending in preference on their machine. */
enum ltd_simd_level {
    LTD_SIMD_SCALAR = 0,
    LTD_SIMD_AVX2 = 1,
    LTD_SIMD_AVX512 = 2,
    LTD_SIMD_NEON = 3,
};

/* LTD_ABI_VERSION of the library, to be compared before anything else is called. */
LTD_API int32_t ltd_abi_version(void);

/* The level in use. */
LTD_API int32_t ltd_simd_level(void);

/* Forces a level, for tests and benchmarks; LTD_NOT_SUPPORTED when this machine has it not. Not to be called while kernels run. */
LTD_API int32_t ltd_set_simd_level(int32_t level);

/* Scales count float32 values and converts them to int16: rounded to nearest even, clipped to [-32768, 32767], NaN becomes 0.
 * A complex sample is two values. */
LTD_API int32_t ltd_f32_to_i16(const float* input, int16_t* output, int64_t count, float scale);

/* Converts count int16 values to float32 and scales them. */
LTD_API int32_t ltd_i16_to_f32(const int16_t* input, float* output, int64_t count, float scale);

#include "lteims_fec.h"

#ifdef __cplusplus
}
#endif

#endif
