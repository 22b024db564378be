#include "bits.h"
#include "turbo_impl.h"

namespace ltd {
namespace {

int16_t saturate(int value) { return static_cast<int16_t>(value > 32767 ? 32767 : value < -32768 ? -32768 : value); }

struct ScalarOps {
    static constexpr int lanes = kLanes;
    struct V {
        int16_t x[kLanes];
    };

    template <typename F>
    static V each(F f) {
        V v;
        for (int w = 0; w < kLanes; w++) v.x[w] = saturate(f(w));
        return v;
    }

    static V zero() {
        return each([](int) { return 0; });
    }
    static V load(const int16_t* from) {
        V v;
        std::memcpy(v.x, from, sizeof v.x);
        return v;
    }
    static void store(int16_t* to, const V& v) { std::memcpy(to, v.x, sizeof v.x); }
    static V adds(const V& a, const V& b) {
        return each([&](int w) { return a.x[w] + b.x[w]; });
    }
    static V subs(const V& a, const V& b) {
        return each([&](int w) { return a.x[w] - b.x[w]; });
    }
    static V max(const V& a, const V& b) {
        return each([&](int w) { return a.x[w] > b.x[w] ? a.x[w] : b.x[w]; });
    }
    static V limit(const V& a, int limit) {
        return each([&](int w) { return clamp_to(a.x[w], limit); });
    }
    static V quarter(const V& a) {
        return each([&](int w) { return a.x[w] >> 2; });
    }
    static V permute(const V& a, const uint8_t* lanes_from) {
        return each([&](int w) { return a.x[lanes_from[w]]; });
    }
    static uint32_t negative(const V& a) {
        uint32_t mask = 0;
        for (int w = 0; w < kLanes; w++) mask |= static_cast<uint32_t>(a.x[w] < 0) << w;
        return mask;
    }
    static void load_block(const int16_t* stream, int rows, int windows, int16_t* to) {
        std::memset(to, 0, static_cast<size_t>(rows) * kLanes * sizeof(int16_t));
        for (int w = 0; w < windows; w++) {
            for (int i = 0; i < rows; i++) to[i * kLanes + w] = clamp_to(stream[w * rows + i], kInputLimit);
        }
    }
};

int next_of(int state, int input) { return state >> 1 | (input ^ (state >> 1 & 1) ^ (state & 1)) << 2; }

int parity_of(int state, int input) { return input ^ (state >> 1 & 1) ^ (state >> 2 & 1); }

}  // namespace

void turbo_tail(const int16_t* x, const int16_t* z, int16_t* beta) {
    int now[kStates] = {0, kFloor, kFloor, kFloor, kFloor, kFloor, kFloor, kFloor};
    for (int i = 2; i >= 0; i--) {
        int before[kStates];
        for (int state = 0; state < kStates; state++) {
            int best = 8 * kFloor;
            for (int input = 0; input < 2; input++) {
                const int metric = now[next_of(state, input)] - (input ? clamp_to(x[i], kInputLimit) : 0) - (parity_of(state, input) ? clamp_to(z[i], kInputLimit) : 0);
                if (metric > best) best = metric;
            }
            before[state] = best;
        }
        for (int state = 0; state < kStates; state++) now[state] = before[state] - before[0];
    }
    for (int state = 0; state < kStates; state++) beta[state] = clamp_to(now[state], -kFloor);
}

void turbo_pack(const uint32_t* decisions, int rows, int windows, uint8_t* octets) {
    const int bits = rows * windows;
    std::memset(octets, 0, bits / 8);
    for (int i = 0; i < rows; i += 32) {
        const int count = rows - i < 32 ? rows - i : 32;
        uint32_t block[32] = {};
        for (int j = 0; j < count; j++) block[31 - j] = decisions[i + j];
        transpose32(block);
        for (int w = 0; w < windows; w++) or_bits(octets, bits / 8, w * rows + i, block[w]);
    }
}

int32_t turbo_decode_scalar(const TurboJob& job) { return turbo_decode<ScalarOps, ScalarOps>(job); }

}  // namespace ltd
