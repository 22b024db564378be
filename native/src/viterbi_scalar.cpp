#include <cstdlib>
#include <cstring>

#include "viterbi.h"

namespace ltd {
namespace {

constexpr int kHalf = kViterbiStates / 2;

struct Outputs {
    bool is_one[3][kHalf];

    Outputs() {
        for (int output = 0; output < 3; output++) {
            for (int s = 0; s < kHalf; s++) is_one[output][s] = viterbi_output(2 * s, output);
        }
    }
};

}  // namespace

int viterbi_scalar(const int16_t* d0, const int16_t* d1, const int16_t* d2, int n, int count, uint64_t* decisions) {
    static const Outputs outputs;
    int16_t metrics[kViterbiStates] = {};
    for (int t = 0, i = 0; t < count; t++) {
        int16_t next[kViterbiStates];
        uint64_t decided = 0;
        for (int s = 0; s < kHalf; s++) {
            const int gain = (outputs.is_one[0][s] ? -d0[i] : d0[i]) + (outputs.is_one[1][s] ? -d1[i] : d1[i]) + (outputs.is_one[2][s] ? -d2[i] : d2[i]);
            const int even = metrics[2 * s], odd = metrics[2 * s + 1];
            const int low_even = even + gain, low_odd = odd - gain, high_even = even - gain, high_odd = odd + gain;
            decided |= static_cast<uint64_t>(low_odd > low_even) << s | static_cast<uint64_t>(high_odd > high_even) << (s + kHalf);
            next[s] = static_cast<int16_t>(low_odd > low_even ? low_odd : low_even);
            next[s + kHalf] = static_cast<int16_t>(high_odd > high_even ? high_odd : high_even);
        }
        decisions[t] = decided;
        const int offset = t % kViterbiNormaliseEvery == kViterbiNormaliseEvery - 1 ? next[0] : 0;
        for (int s = 0; s < kViterbiStates; s++) metrics[s] = static_cast<int16_t>(next[s] - offset);
        if (++i == n) i = 0;
    }
    return viterbi_best(metrics);
}

void viterbi_decode(viterbi_search search, const int16_t* soft, int n, uint8_t* bits) {
    int largest = 0;
    for (int i = 0; i < 3 * n; i++) {
        const int size = std::abs(static_cast<int>(soft[i]));
        if (size > largest) largest = size;
    }
    int shift = 0;
    while (largest >> shift > kViterbiLimit) shift++;
    int16_t scaled[3 * kViterbiLongest];
    for (int i = 0; i < 3 * n; i++) scaled[i] = static_cast<int16_t>(soft[i] / (1 << shift));

    uint64_t decisions[kViterbiTurns * kViterbiLongest];
    const int count = kViterbiTurns * n;
    int state = search(scaled, scaled + n, scaled + 2 * n, n, count, decisions);
    for (int t = count - 1; t >= n; t--) {
        if (t < 2 * n) bits[t - n] = static_cast<uint8_t>(state >> 5);
        state = (state << 1 & (kViterbiStates - 1)) | static_cast<int>(decisions[t] >> state & 1);
    }
}

}  // namespace ltd
