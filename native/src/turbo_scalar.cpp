#include "turbo_impl.h"

namespace ltd {
namespace {

int16_t saturate(int value) { return static_cast<int16_t>(value > 32767 ? 32767 : value < -32768 ? -32768 : value); }

struct ScalarOps {
    struct V {
        int16_t x[kVector];
    };

    template <typename F>
    static V each(F f) {
        V v;
        for (int w = 0; w < kWindows; w++) {
            for (int s = 0; s < kStates; s++) v.x[w * kStates + s] = saturate(f(w * kStates, s));
        }
        return v;
    }

    static V load(const int16_t* from) {
        V v;
        std::memcpy(v.x, from, sizeof v.x);
        return v;
    }
    static void store(int16_t* to, const V& v) { std::memcpy(to, v.x, sizeof v.x); }
    static V expand(const int16_t* from) {
        return each([from](int base, int) { return from[base / kStates]; });
    }
    static V adds(const V& a, const V& b) {
        return each([&](int base, int s) { return a.x[base + s] + b.x[base + s]; });
    }
    static V subs(const V& a, const V& b) {
        return each([&](int base, int s) { return a.x[base + s] - b.x[base + s]; });
    }
    static V max(const V& a, const V& b) {
        return each([&](int base, int s) { return a.x[base + s] > b.x[base + s] ? a.x[base + s] : b.x[base + s]; });
    }
    static V normalise(const V& a) {
        return each([&](int base, int s) { return a.x[base + s] - a.x[base]; });
    }

    // State t is reached from 2t mod 8 and from 2t mod 8 + 1.
    static V even_states(const V& a) {
        return each([&](int base, int t) { return a.x[base + (2 * t & 7)]; });
    }
    static V odd_states(const V& a) {
        return each([&](int base, int t) { return a.x[base + (2 * t & 7) + 1]; });
    }
    static int input_to(int from, int t) { return t >> 2 ^ (from >> 1 & 1) ^ (from & 1); }
    template <typename F>
    static V negate(const V& a, F is_negative) {
        return each([&](int base, int s) { return is_negative(s) ? -a.x[base + s] : a.x[base + s]; });
    }
    static V negate_even_input(const V& a) {
        return negate(a, [](int t) { return input_to(2 * t & 7, t) != 0; });
    }
    static V negate_odd_input(const V& a) {
        return negate(a, [](int t) { return input_to((2 * t & 7) + 1, t) != 0; });
    }
    static V negate_even_parity(const V& a) {
        return negate(a, [](int t) { return turbo_parity(2 * t & 7, input_to(2 * t & 7, t)) != 0; });
    }
    static V negate_odd_parity(const V& a) {
        return negate(a, [](int t) { return turbo_parity((2 * t & 7) + 1, input_to((2 * t & 7) + 1, t)) != 0; });
    }
    static V next_of_zero(const V& a) {
        return each([&](int base, int s) { return a.x[base + turbo_next(s, 0)]; });
    }
    static V next_of_one(const V& a) {
        return each([&](int base, int s) { return a.x[base + turbo_next(s, 1)]; });
    }
    static V negate_zero_parity(const V& a) {
        return negate(a, [](int s) { return turbo_parity(s, 0) != 0; });
    }
    static V negate_one_parity(const V& a) {
        return negate(a, [](int s) { return turbo_parity(s, 1) != 0; });
    }
    static void difference(const V& zero, const V& one, int16_t* to) {
        for (int w = 0; w < kWindows; w++) {
            int best0 = -32768, best1 = -32768;
            for (int s = 0; s < kStates; s++) {
                if (zero.x[w * kStates + s] > best0) best0 = zero.x[w * kStates + s];
                if (one.x[w * kStates + s] > best1) best1 = one.x[w * kStates + s];
            }
            to[w] = static_cast<int16_t>(saturate(best0 - best1) >> 1);
        }
    }
};

template <uint32_t Polynomial>
bool crc24_is_right(const uint8_t* bits, int32_t count) {
    uint32_t state = 0;
    for (int32_t i = 0; i < count; i++) {
        const uint32_t top = (state >> 23 ^ bits[i]) & 1;
        state = (state << 1 & 0xFFFFFF) ^ (top ? Polynomial : 0);
    }
    return state == 0;
}

}  // namespace

int32_t turbo_decode_scalar(const int16_t* streams, int32_t k, const int16_t* order, int32_t max_iterations, turbo_check check, uint8_t* bits,
                            int16_t* work) {
    return turbo_decode<ScalarOps>(streams, k, order, max_iterations, check, bits, work);
}

bool crc24a_is_right(const uint8_t* bits, int32_t count) { return crc24_is_right<0x864CFB>(bits, count); }
bool crc24b_is_right(const uint8_t* bits, int32_t count) { return crc24_is_right<0x800063>(bits, count); }

}  // namespace ltd
