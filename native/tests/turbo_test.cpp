// The turbo decoder of every instruction set of this machine gives the bits and iterations of the scalar one, whatever it is fed.
#include <cstdio>
#include <vector>

#include "lteims_dsp.h"

namespace {

int failures = 0;

void check(bool holds, const char* what, int level) {
    if (holds) return;
    std::printf("FAILED at level %d: %s\n", level, what);
    failures++;
}

struct Decoded {
    int32_t iterations;
    std::vector<uint8_t> bits;
};

Decoded decode(int32_t k, uint32_t seed, int amplitude) {
    std::vector<int16_t> streams(3 * (k + 4)), order(k), work(ltd_turbo_work_size(k));
    for (int16_t& value : streams) {
        seed = seed * 1664525u + 1013904223u;
        value = static_cast<int16_t>(static_cast<int>(seed >> 16) % (2 * amplitude + 1) - amplitude);
    }
    // Any permutation will do here.
    for (int32_t i = 0; i < k; i++) order[i] = static_cast<int16_t>((static_cast<int64_t>(i) * 7 + 3) % k);
    Decoded out{0, std::vector<uint8_t>(k)};
    out.iterations = ltd_turbo_decode(streams.data(), k, order.data(), 4, LTD_TURBO_CRC24B, out.bits.data(), work.data(), static_cast<int64_t>(work.size()));
    return out;
}

}  // namespace

int main() {
    for (int32_t k : {40, 48, 104, 1024, 6144}) {
        for (int amplitude : {3, 60, 500, 32000}) {
            ltd_set_simd_level(LTD_SIMD_SCALAR);
            const Decoded expected = decode(k, 99, amplitude);
            check(expected.iterations == 4, "the scalar decoder runs", k);
            for (int level = LTD_SIMD_AVX2; level <= LTD_SIMD_NEON; level++) {
                if (ltd_set_simd_level(level) != LTD_OK) continue;
                const Decoded found = decode(k, 99, amplitude);
                check(found.iterations == expected.iterations && found.bits == expected.bits, "the decoder is that of the scalar twin", level);
            }
        }
    }
    check(ltd_turbo_decode(nullptr, 40, nullptr, 1, 0, nullptr, nullptr, 0) == LTD_INVALID_ARGUMENT, "null is refused", -1);
    std::printf("%d failed\n", failures);
    return failures == 0 ? 0 : 1;
}
