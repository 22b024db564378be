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

// K, f1 and f2 of TS 36.212 table 5.1.3-3: one for every number of windows.
struct Interleaver {
    int32_t k;
    int64_t f1, f2;
};

constexpr Interleaver kInterleavers[] = {{40, 3, 10}, {192, 23, 48}, {512, 31, 64}, {1008, 55, 84}, {1024, 31, 64}, {2048, 31, 64}, {6144, 263, 480}};

struct Decoded {
    int32_t iterations;
    std::vector<uint8_t> octets;
};

Decoded decode(const Interleaver& interleaver, uint32_t seed, int amplitude) {
    const int32_t k = interleaver.k;
    std::vector<int16_t> streams(3 * (k + 4)), order(k), work(ltd_turbo_work_size());
    for (int16_t& value : streams) {
        seed = seed * 1664525u + 1013904223u;
        value = static_cast<int16_t>(static_cast<int>(seed >> 16) % (2 * amplitude + 1) - amplitude);
    }
    for (int64_t i = 0; i < k; i++) order[i] = static_cast<int16_t>((interleaver.f1 * i + interleaver.f2 * i % k * i) % k);
    std::vector<uint8_t> plan(ltd_turbo_plan_size(k));
    check(ltd_turbo_plan(k, order.data(), plan.data(), static_cast<int64_t>(plan.size())) == LTD_OK, "the interleaver maps rows onto rows", k);
    Decoded out{0, std::vector<uint8_t>(k / 8)};
    out.iterations = ltd_turbo_decode(streams.data(), k, plan.data(), 4, LTD_CRC24B, out.octets.data(), work.data(), static_cast<int64_t>(work.size()));
    return out;
}

}  // namespace

int main() {
    for (const Interleaver& interleaver : kInterleavers) {
        for (int amplitude : {3, 60, 500, 32000}) {
            ltd_set_simd_level(LTD_SIMD_SCALAR);
            const Decoded expected = decode(interleaver, 99, amplitude);
            check(expected.iterations == 4, "the scalar decoder runs", interleaver.k);
            for (int level = LTD_SIMD_AVX2; level <= LTD_SIMD_NEON; level++) {
                if (ltd_set_simd_level(level) != LTD_OK) continue;
                const Decoded found = decode(interleaver, 99, amplitude);
                check(found.iterations == expected.iterations && found.octets == expected.octets, "the decoder is that of the scalar twin", level);
            }
        }
    }
    check(ltd_turbo_decode(nullptr, 40, nullptr, 1, 0, nullptr, nullptr, 0) == LTD_INVALID_ARGUMENT, "null is refused", -1);
    std::vector<int16_t> backwards(6144);
    for (int i = 0; i < 6144; i++) backwards[i] = static_cast<int16_t>(i == 0 ? 5000 : 6143 - i);
    std::vector<uint8_t> plan(ltd_turbo_plan_size(6144));
    check(ltd_turbo_plan(6144, backwards.data(), plan.data(), static_cast<int64_t>(plan.size())) == LTD_INVALID_ARGUMENT, "a permutation across rows is refused", -1);
    std::printf("%d failed\n", failures);
    return failures == 0 ? 0 : 1;
}
