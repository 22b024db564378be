// Viterbi decoder of the tail-biting code of TS 36.212 5.1.3.1: 64 states, the newest bit on top.
#ifndef LTEIMS_DSP_VITERBI_H
#define LTEIMS_DSP_VITERBI_H

#include <cstdint>

namespace ltd {

constexpr int kViterbiStates = 64;
constexpr int kViterbiLongest = 512;
constexpr int kViterbiTurns = 3;

// Soft bits are scaled to this, so that metrics that are normalised every eighth step stay within 16 bits.
constexpr int kViterbiLimit = 511;
constexpr int kViterbiNormaliseEvery = 8;

// Which of the three outputs are one after an input of 0, for even states: all three polynomials have their first and last terms,
// so that an input of 1, or the odd state above, turns all of them.
constexpr bool viterbi_output(int even_state, int output) {
    constexpr int kPolynomials[3] = {0133, 0171, 0165};
    int parity = 0;
    for (int register_bits = even_state & kPolynomials[output]; register_bits != 0; register_bits >>= 1) parity ^= register_bits & 1;
    return parity != 0;
}

// Runs count steps over soft bits of the three streams, from metrics that all are equal; bit s of a decision tells that state s was
// reached from its odd predecessor. Returns the best state at the end.
using viterbi_search = int (*)(const int16_t* d0, const int16_t* d1, const int16_t* d2, int n, int count, uint64_t* decisions);

int viterbi_scalar(const int16_t*, const int16_t*, const int16_t*, int, int, uint64_t*);
int viterbi_avx2(const int16_t*, const int16_t*, const int16_t*, int, int, uint64_t*);
int viterbi_avx512(const int16_t*, const int16_t*, const int16_t*, int, int, uint64_t*);

// Decodes 3n soft bits into n octets of 0 or 1, going around the tail three times and keeping the middle.
void viterbi_decode(viterbi_search search, const int16_t* soft, int n, uint8_t* bits);

static inline int viterbi_best(const int16_t* metrics) {
    int best = 0;
    for (int s = 1; s < kViterbiStates; s++) {
        if (metrics[s] > metrics[best]) best = s;
    }
    return best;
}

}  // namespace ltd

#endif
