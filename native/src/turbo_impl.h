// Max-log-MAP turbo decoder over four windows in lock-step, for any instruction set that supplies Ops. All give the same bits: the
// arithmetic is that of saturating 16-bit integers.
#ifndef LTEIMS_DSP_TURBO_IMPL_H
#define LTEIMS_DSP_TURBO_IMPL_H

#include <cstdint>
#include <cstring>

#include "turbo.h"

namespace ltd {

// Element n of a block of K stands at (n mod K/4)·4 + n div K/4.
struct TurboBuffers {
    int16_t* systematic;
    int16_t* interleaved;
    int16_t* parity1;
    int16_t* parity2;
    int16_t* apriori;
    int16_t* extrinsic;
    int16_t* alpha;
};

constexpr int kWindows = 4;
constexpr int kStates = 8;
constexpr int kVector = kWindows * kStates;
constexpr int16_t kFloor = -8192;
constexpr int kInputLimit = 511;
constexpr int kAprioriLimit = 1023;

inline int16_t clamp_to(int value, int limit) {
    return static_cast<int16_t>(value > limit ? limit : value < -limit ? -limit : value);
}

inline int turbo_next(int state, int input) { return state >> 1 | (input ^ (state >> 1 & 1) ^ (state & 1)) << 2; }

inline int turbo_parity(int state, int input) { return input ^ (state >> 1 & 1) ^ (state & 1) ^ (state >> 2 & 1) ^ (state & 1); }

// Backward metrics before the three tail steps, which end in state 0.
inline void tail_beta(const int16_t* x, const int16_t* z, int16_t* beta) {
    int now[kStates] = {0, kFloor, kFloor, kFloor, kFloor, kFloor, kFloor, kFloor};
    for (int i = 2; i >= 0; i--) {
        int before[kStates];
        for (int state = 0; state < kStates; state++) {
            int best = kFloor * 4;
            for (int input = 0; input < 2; input++) {
                int metric = now[turbo_next(state, input)] + (input ? -x[i] : x[i]) + (turbo_parity(state, input) ? -z[i] : z[i]);
                if (metric > best) best = metric;
            }
            before[state] = best;
        }
        for (int state = 0; state < kStates; state++) now[state] = before[state] - before[0];
    }
    for (int state = 0; state < kStates; state++) beta[state] = clamp_to(now[state], -kFloor);
}

// One half iteration. The metrics at the borders of windows are those of the iteration before.
template <typename Ops>
void turbo_map(const int16_t* systematic, const int16_t* apriori, const int16_t* parity, int length, const int16_t* end_beta,
               int16_t* border_alpha, int16_t* border_beta, int16_t* alpha_store, int16_t* extrinsic) {
    using V = typename Ops::V;
    std::memset(border_alpha, 0, kStates * sizeof(int16_t));
    for (int state = 1; state < kStates; state++) border_alpha[state] = kFloor;
    std::memcpy(border_beta + 3 * kStates, end_beta, kStates * sizeof(int16_t));

    V alpha = Ops::load(border_alpha);
    for (int i = 0; i < length; i++) {
        Ops::store(alpha_store + i * kVector, alpha);
        V s = Ops::adds(Ops::expand(systematic + i * kWindows), Ops::expand(apriori + i * kWindows));
        V p = Ops::expand(parity + i * kWindows);
        V even = Ops::adds(Ops::even_states(alpha), Ops::adds(Ops::negate_even_input(s), Ops::negate_even_parity(p)));
        V odd = Ops::adds(Ops::odd_states(alpha), Ops::adds(Ops::negate_odd_input(s), Ops::negate_odd_parity(p)));
        alpha = Ops::normalise(Ops::max(even, odd));
    }

    V beta = Ops::load(border_beta);
    int16_t last_alpha[kVector];
    Ops::store(last_alpha, alpha);
    for (int i = length - 1; i >= 0; i--) {
        V s = Ops::adds(Ops::expand(systematic + i * kWindows), Ops::expand(apriori + i * kWindows));
        V p = Ops::expand(parity + i * kWindows);
        V with0 = Ops::adds(Ops::next_of_zero(beta), Ops::negate_zero_parity(p));
        V with1 = Ops::adds(Ops::next_of_one(beta), Ops::negate_one_parity(p));
        V stored = Ops::load(alpha_store + i * kVector);
        Ops::difference(Ops::adds(stored, with0), Ops::adds(stored, with1), extrinsic + i * kWindows);
        beta = Ops::normalise(Ops::max(Ops::adds(with0, s), Ops::subs(with1, s)));
    }

    // Window w begins where w - 1 ends, and ends where w + 1 begins.
    int16_t first_beta[kVector];
    Ops::store(first_beta, beta);
    std::memcpy(border_alpha + kStates, last_alpha, 3 * kStates * sizeof(int16_t));
    std::memcpy(border_beta, first_beta + kStates, 3 * kStates * sizeof(int16_t));
}

template <typename Ops>
int32_t turbo_decode(const int16_t* streams, int32_t k, const int16_t* order, int32_t max_iterations, turbo_check check, uint8_t* bits, int16_t* work) {
    const int length = k / kWindows, stream = k + 4;
    const int16_t *d0 = streams, *d1 = streams + stream, *d2 = streams + 2 * stream;
    TurboBuffers b;
    int16_t** parts[] = {&b.systematic, &b.interleaved, &b.parity1, &b.parity2, &b.apriori, &b.extrinsic};
    int16_t* next = work;
    for (int16_t** part : parts) {
        *part = next;
        next += k;
    }
    b.alpha = next;

    for (int w = 0; w < kWindows; w++) {
        for (int i = 0; i < length; i++) {
            const int n = w * length + i, at = i * kWindows + w;
            b.systematic[at] = clamp_to(d0[n], kInputLimit);
            b.parity1[at] = clamp_to(d1[n], kInputLimit);
            b.parity2[at] = clamp_to(d2[n], kInputLimit);
        }
    }
    for (int at = 0; at < k; at++) b.interleaved[at] = b.systematic[order[at]];
    std::memset(b.apriori, 0, k * sizeof(int16_t));

    int16_t x[6] = {d0[k], d2[k], d1[k + 1], d0[k + 2], d2[k + 2], d1[k + 3]};
    int16_t z[6] = {d1[k], d0[k + 1], d2[k + 1], d1[k + 2], d0[k + 3], d2[k + 3]};
    for (int i = 0; i < 6; i++) {
        x[i] = clamp_to(x[i], kInputLimit);
        z[i] = clamp_to(z[i], kInputLimit);
    }
    int16_t end1[kStates], end2[kStates];
    tail_beta(x, z, end1);
    tail_beta(x + 3, z + 3, end2);
    alignas(64) int16_t alpha1[kVector] = {}, beta1[kVector] = {}, alpha2[kVector] = {}, beta2[kVector] = {};

    for (int32_t iteration = 1;; iteration++) {
        turbo_map<Ops>(b.systematic, b.apriori, b.parity1, length, end1, alpha1, beta1, b.alpha, b.extrinsic);
        for (int at = 0; at < k; at++) b.apriori[at] = clamp_to(b.extrinsic[order[at]] * 3 >> 2, kAprioriLimit);
        turbo_map<Ops>(b.interleaved, b.apriori, b.parity2, length, end2, alpha2, beta2, b.alpha, b.extrinsic);
        for (int at = 0; at < k; at++) {
            const int source = order[at], n = source % kWindows * length + source / kWindows;
            bits[n] = static_cast<uint8_t>(b.interleaved[at] + b.apriori[at] + b.extrinsic[at] < 0);
        }
        if (iteration >= max_iterations || (check != nullptr && check(bits, k))) return iteration;

        // The alphas are not needed between half iterations.
        int16_t* spread = b.alpha;
        for (int at = 0; at < k; at++) spread[order[at]] = clamp_to(b.extrinsic[at] * 3 >> 2, kAprioriLimit);
        std::memcpy(b.apriori, spread, k * sizeof(int16_t));
    }
}

}  // namespace ltd

#endif
