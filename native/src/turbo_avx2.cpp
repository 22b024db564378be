#include <immintrin.h>

#include "turbo_impl.h"

namespace ltd {
namespace {

constexpr int input_to(int from, int t) { return t >> 2 ^ (from >> 1 & 1) ^ (from & 1); }
constexpr int parity_of(int state, int input) { return input ^ (state >> 1 & 1) ^ (state & 1) ^ (state >> 2 & 1) ^ (state & 1); }
constexpr int next_of(int state, int input) { return state >> 1 | (input ^ (state >> 1 & 1) ^ (state & 1)) << 2; }

template <typename F>
__m256i shuffle_of(F source) {
    alignas(16) uint8_t bytes[16];
    for (int s = 0; s < 8; s++) {
        bytes[2 * s] = static_cast<uint8_t>(2 * source(s));
        bytes[2 * s + 1] = static_cast<uint8_t>(2 * source(s) + 1);
    }
    return _mm256_broadcastsi128_si256(_mm_load_si128(reinterpret_cast<const __m128i*>(bytes)));
}

// -1 where the state is set, else 1: factors of _mm256_sign_epi16.
template <typename F>
__m256i signs_of(F is_set) {
    alignas(16) int16_t values[8];
    for (int s = 0; s < 8; s++) values[s] = is_set(s) ? -1 : 1;
    return _mm256_broadcastsi128_si256(_mm_load_si128(reinterpret_cast<const __m128i*>(values)));
}

struct Avx2Ops {
    // Windows 0 and 1, and windows 2 and 3.
    struct V {
        __m256i low, high;
    };

    static V load(const int16_t* from) {
        return {_mm256_loadu_si256(reinterpret_cast<const __m256i*>(from)), _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from + 16))};
    }
    static void store(int16_t* to, V v) {
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), v.low);
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(to + 16), v.high);
    }
    static V expand(const int16_t* from) {
        int64_t four;
        std::memcpy(&four, from, sizeof four);
        const __m256i all = _mm256_set1_epi64x(four);
        const __m256i low = _mm256_set_epi32(0x03020302, 0x03020302, 0x03020302, 0x03020302, 0x01000100, 0x01000100, 0x01000100, 0x01000100);
        const __m256i high = _mm256_set_epi32(0x07060706, 0x07060706, 0x07060706, 0x07060706, 0x05040504, 0x05040504, 0x05040504, 0x05040504);
        return {_mm256_shuffle_epi8(all, low), _mm256_shuffle_epi8(all, high)};
    }
    static V adds(V a, V b) { return {_mm256_adds_epi16(a.low, b.low), _mm256_adds_epi16(a.high, b.high)}; }
    static V subs(V a, V b) { return {_mm256_subs_epi16(a.low, b.low), _mm256_subs_epi16(a.high, b.high)}; }
    static V max(V a, V b) { return {_mm256_max_epi16(a.low, b.low), _mm256_max_epi16(a.high, b.high)}; }
    static V shuffle(V a, __m256i order) { return {_mm256_shuffle_epi8(a.low, order), _mm256_shuffle_epi8(a.high, order)}; }
    static V negate(V a, __m256i signs) { return {_mm256_sign_epi16(a.low, signs), _mm256_sign_epi16(a.high, signs)}; }
    static V normalise(V a) { return subs(a, shuffle(a, _mm256_set1_epi16(0x0100))); }

    static V even_states(V a) {
        static const __m256i order = shuffle_of([](int t) { return 2 * t & 7; });
        return shuffle(a, order);
    }
    static V odd_states(V a) {
        static const __m256i order = shuffle_of([](int t) { return (2 * t & 7) + 1; });
        return shuffle(a, order);
    }
    static V next_of_zero(V a) {
        static const __m256i order = shuffle_of([](int s) { return next_of(s, 0); });
        return shuffle(a, order);
    }
    static V next_of_one(V a) {
        static const __m256i order = shuffle_of([](int s) { return next_of(s, 1); });
        return shuffle(a, order);
    }
    static V negate_even_input(V a) {
        static const __m256i signs = signs_of([](int t) { return input_to(2 * t & 7, t) != 0; });
        return negate(a, signs);
    }
    static V negate_odd_input(V a) {
        static const __m256i signs = signs_of([](int t) { return input_to((2 * t & 7) + 1, t) != 0; });
        return negate(a, signs);
    }
    static V negate_even_parity(V a) {
        static const __m256i signs = signs_of([](int t) { return parity_of(2 * t & 7, input_to(2 * t & 7, t)) != 0; });
        return negate(a, signs);
    }
    static V negate_odd_parity(V a) {
        static const __m256i signs = signs_of([](int t) { return parity_of((2 * t & 7) + 1, input_to((2 * t & 7) + 1, t)) != 0; });
        return negate(a, signs);
    }
    static V negate_zero_parity(V a) {
        static const __m256i signs = signs_of([](int s) { return parity_of(s, 0) != 0; });
        return negate(a, signs);
    }
    static V negate_one_parity(V a) {
        static const __m256i signs = signs_of([](int s) { return parity_of(s, 1) != 0; });
        return negate(a, signs);
    }
    static __m256i difference(__m256i zero, __m256i one) {
        zero = _mm256_max_epi16(zero, _mm256_shuffle_epi32(zero, 0x4E));
        one = _mm256_max_epi16(one, _mm256_shuffle_epi32(one, 0x4E));
        __m256i both = _mm256_unpacklo_epi64(zero, one);
        both = _mm256_max_epi16(both, _mm256_shuffle_epi32(both, 0xB1));
        both = _mm256_max_epi16(both, _mm256_or_si256(_mm256_slli_epi32(both, 16), _mm256_srli_epi32(both, 16)));
        return _mm256_srai_epi16(_mm256_subs_epi16(both, _mm256_shuffle_epi32(both, 0x4E)), 1);
    }
    static void difference(V zero, V one, int16_t* to) {
        const __m256i low = difference(zero.low, one.low), high = difference(zero.high, one.high);
        to[0] = static_cast<int16_t>(_mm256_extract_epi16(low, 0));
        to[1] = static_cast<int16_t>(_mm256_extract_epi16(low, 8));
        to[2] = static_cast<int16_t>(_mm256_extract_epi16(high, 0));
        to[3] = static_cast<int16_t>(_mm256_extract_epi16(high, 8));
    }
};

}  // namespace

int32_t turbo_decode_avx2(const int16_t* streams, int32_t k, const int16_t* order, int32_t max_iterations, turbo_check check, uint8_t* bits,
                            int16_t* work) {
    return turbo_decode<Avx2Ops>(streams, k, order, max_iterations, check, bits, work);
}

}  // namespace ltd
