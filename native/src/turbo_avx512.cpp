#include <immintrin.h>

#include "turbo_impl.h"

namespace ltd {
namespace {

constexpr int input_to(int from, int t) { return t >> 2 ^ (from >> 1 & 1) ^ (from & 1); }
constexpr int parity_of(int state, int input) { return input ^ (state >> 1 & 1) ^ (state & 1) ^ (state >> 2 & 1) ^ (state & 1); }
constexpr int next_of(int state, int input) { return state >> 1 | (input ^ (state >> 1 & 1) ^ (state & 1)) << 2; }

// A bit a state, the same for all windows.
template <typename F>
constexpr uint32_t mask_of(F is_set) {
    uint32_t mask = 0;
    for (int s = 0; s < 8; s++) {
        if (is_set(s)) mask |= 0x01010101u << s;
    }
    return mask;
}

template <typename F>
__m512i shuffle_of(F source) {
    alignas(16) uint8_t bytes[16];
    for (int s = 0; s < 8; s++) {
        bytes[2 * s] = static_cast<uint8_t>(2 * source(s));
        bytes[2 * s + 1] = static_cast<uint8_t>(2 * source(s) + 1);
    }
    return _mm512_broadcast_i32x4(_mm_load_si128(reinterpret_cast<const __m128i*>(bytes)));
}

struct Avx512Ops {
    using V = __m512i;

    static V load(const int16_t* from) { return _mm512_loadu_si512(from); }
    static void store(int16_t* to, V v) { _mm512_storeu_si512(to, v); }
    static V expand(const int16_t* from) {
        int64_t four;
        std::memcpy(&four, from, sizeof four);
        const __m512i pick = _mm512_set_epi32(0x07060706, 0x07060706, 0x07060706, 0x07060706, 0x05040504, 0x05040504, 0x05040504, 0x05040504,
                                              0x03020302, 0x03020302, 0x03020302, 0x03020302, 0x01000100, 0x01000100, 0x01000100, 0x01000100);
        return _mm512_shuffle_epi8(_mm512_set1_epi64(four), pick);
    }
    static V adds(V a, V b) { return _mm512_adds_epi16(a, b); }
    static V subs(V a, V b) { return _mm512_subs_epi16(a, b); }
    static V max(V a, V b) { return _mm512_max_epi16(a, b); }
    static V normalise(V a) { return _mm512_subs_epi16(a, _mm512_shuffle_epi8(a, _mm512_set1_epi16(0x0100))); }
    static V negate(V a, uint32_t mask) { return _mm512_mask_subs_epi16(a, mask, _mm512_setzero_si512(), a); }

    static V even_states(V a) {
        static const __m512i order = shuffle_of([](int t) { return 2 * t & 7; });
        return _mm512_shuffle_epi8(a, order);
    }
    static V odd_states(V a) {
        static const __m512i order = shuffle_of([](int t) { return (2 * t & 7) + 1; });
        return _mm512_shuffle_epi8(a, order);
    }
    static V next_of_zero(V a) {
        static const __m512i order = shuffle_of([](int s) { return next_of(s, 0); });
        return _mm512_shuffle_epi8(a, order);
    }
    static V next_of_one(V a) {
        static const __m512i order = shuffle_of([](int s) { return next_of(s, 1); });
        return _mm512_shuffle_epi8(a, order);
    }
    static V negate_even_input(V a) {
        constexpr uint32_t mask = mask_of([](int t) { return input_to(2 * t & 7, t) != 0; });
        return negate(a, mask);
    }
    static V negate_odd_input(V a) {
        constexpr uint32_t mask = mask_of([](int t) { return input_to((2 * t & 7) + 1, t) != 0; });
        return negate(a, mask);
    }
    static V negate_even_parity(V a) {
        constexpr uint32_t mask = mask_of([](int t) { return parity_of(2 * t & 7, input_to(2 * t & 7, t)) != 0; });
        return negate(a, mask);
    }
    static V negate_odd_parity(V a) {
        constexpr uint32_t mask = mask_of([](int t) { return parity_of((2 * t & 7) + 1, input_to((2 * t & 7) + 1, t)) != 0; });
        return negate(a, mask);
    }
    static V negate_zero_parity(V a) {
        constexpr uint32_t mask = mask_of([](int s) { return parity_of(s, 0) != 0; });
        return negate(a, mask);
    }
    static V negate_one_parity(V a) {
        constexpr uint32_t mask = mask_of([](int s) { return parity_of(s, 1) != 0; });
        return negate(a, mask);
    }
    static void difference(V zero, V one, int16_t* to) {
        // Eight to four in each, then both in one register: maxima of zero below, of one above.
        zero = _mm512_max_epi16(zero, _mm512_shuffle_epi32(zero, _MM_PERM_BADC));
        one = _mm512_max_epi16(one, _mm512_shuffle_epi32(one, _MM_PERM_BADC));
        V both = _mm512_unpacklo_epi64(zero, one);
        both = _mm512_max_epi16(both, _mm512_shuffle_epi32(both, _MM_PERM_CDAB));
        both = _mm512_max_epi16(both, _mm512_rol_epi32(both, 16));
        V result = _mm512_srai_epi16(_mm512_subs_epi16(both, _mm512_shuffle_epi32(both, _MM_PERM_BADC)), 1);
        to[0] = static_cast<int16_t>(_mm512_cvtsi512_si32(result));
        to[1] = static_cast<int16_t>(_mm_extract_epi16(_mm512_extracti32x4_epi32(result, 1), 0));
        to[2] = static_cast<int16_t>(_mm_extract_epi16(_mm512_extracti32x4_epi32(result, 2), 0));
        to[3] = static_cast<int16_t>(_mm_extract_epi16(_mm512_extracti32x4_epi32(result, 3), 0));
    }
};

}  // namespace

int32_t turbo_decode_avx512(const int16_t* streams, int32_t k, const int16_t* order, int32_t max_iterations, turbo_check check, uint8_t* bits,
                            int16_t* work) {
    return turbo_decode<Avx512Ops>(streams, k, order, max_iterations, check, bits, work);
}

}  // namespace ltd
