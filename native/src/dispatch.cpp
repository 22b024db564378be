#include <atomic>

#include "kernels.h"
#include "lteims_dsp.h"

#if defined(_MSC_VER) && defined(_M_X64)
#include <intrin.h>
#endif

namespace ltd {
namespace {

bool is_supported(int32_t level) {
#if defined(__x86_64__)
    switch (level) {
        case LTD_SIMD_SCALAR: return true;
        case LTD_SIMD_AVX2: return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("pclmul") &&
                   __builtin_cpu_supports("bmi2");
        case LTD_SIMD_AVX512:
            return is_supported(LTD_SIMD_AVX2) && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
                   __builtin_cpu_supports("avx512vl");
        default: return false;
    }
#elif defined(_MSC_VER) && defined(_M_X64)
    int leaf[4];
    __cpuidex(leaf, 1, 0);
    const bool fma = (leaf[2] & (1 << 12)) != 0 && (leaf[2] & (1 << 1)) != 0, saves = (leaf[2] & (1 << 27)) != 0;
    if (level == LTD_SIMD_SCALAR) return true;
    if (!fma || !saves) return false;
    const unsigned long long state = _xgetbv(0);
    __cpuidex(leaf, 7, 0);
    if (level == LTD_SIMD_AVX2) return (state & 6) == 6 && (leaf[1] & (1 << 5)) != 0 && (leaf[1] & (1 << 8)) != 0;
    const int wanted = (1 << 16) | (1 << 17) | (1 << 30) | static_cast<int>(1u << 31);
    return level == LTD_SIMD_AVX512 && (state & 0xE6) == 0xE6 && (leaf[1] & wanted) == wanted;
#elif defined(__aarch64__) || defined(_M_ARM64)
    return level == LTD_SIMD_SCALAR || level == LTD_SIMD_NEON;
#else
    return level == LTD_SIMD_SCALAR;
#endif
}

const Kernels* table_of(int32_t level) {
    switch (level) {
#if defined(__x86_64__) || defined(_M_X64)
        case LTD_SIMD_AVX2: return &avx2_kernels;
        case LTD_SIMD_AVX512: return &avx512_kernels;
#elif defined(__aarch64__) || defined(_M_ARM64)
        case LTD_SIMD_NEON: return &neon_kernels;
#endif
        default: return &scalar_kernels;
    }
}

int32_t best_level() {
    for (int32_t level = LTD_SIMD_NEON; level > LTD_SIMD_SCALAR; level--) {
        if (is_supported(level)) return level;
    }
    return LTD_SIMD_SCALAR;
}

std::atomic<int32_t> current_level{best_level()};

const Kernels& kernels() { return *table_of(current_level.load(std::memory_order_relaxed)); }

template <typename In, typename Out>
bool are_usable(const In* input, const Out* output, int64_t count) {
    return count >= 0 && (count == 0 || (input != nullptr && output != nullptr));
}

}  // namespace
}  // namespace ltd

int32_t ltd_abi_version(void) { return LTD_ABI_VERSION; }

int32_t ltd_simd_level(void) { return ltd::current_level.load(std::memory_order_relaxed); }

int32_t ltd_set_simd_level(int32_t level) {
    if (!ltd::is_supported(level)) return LTD_NOT_SUPPORTED;
    ltd::current_level.store(level, std::memory_order_relaxed);
    return LTD_OK;
}

int32_t ltd_f32_to_i16(const float* input, int16_t* output, int64_t count, float scale) {
    if (!ltd::are_usable(input, output, count)) return LTD_INVALID_ARGUMENT;
    ltd::kernels().f32_to_i16(input, output, count, scale);
    return LTD_OK;
}

int32_t ltd_i16_to_f32(const int16_t* input, float* output, int64_t count, float scale) {
    if (!ltd::are_usable(input, output, count)) return LTD_INVALID_ARGUMENT;
    ltd::kernels().i16_to_f32(input, output, count, scale);
    return LTD_OK;
}
