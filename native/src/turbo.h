// The turbo decoder of each instruction set. Soft bits stand in rows of 32: row i holds bit i of each window, K / windows rows in all.
#ifndef LTEIMS_DSP_TURBO_H
#define LTEIMS_DSP_TURBO_H

#include <cstdint>

namespace ltd {

constexpr int kLanes = 32;
constexpr int kStates = 8;
constexpr int kShortestWindow = 64;
constexpr int kInputLimit = 511;
constexpr int kAprioriLimit = 1023;
constexpr int16_t kFloor = -8192;

// Windows of a block: a power of two, so that the interleaver maps rows onto rows.
static inline int turbo_windows(int k) {
    int windows = kLanes;
    while (windows > 1 && (k % windows != 0 || k / windows < kShortestWindow)) windows >>= 1;
    return windows;
}

// The interleaver between rows: interleaved row i is row[i], of which lane w becomes lane forward[32 i + w]; back undoes that.
struct TurboPlan {
    const uint16_t* row;
    const uint8_t* forward;
    const uint8_t* back;
};

constexpr int kPlanOctetsPerRow = 2 + 2 * kLanes;

struct TurboJob {
    const int16_t *d0, *d1, *d2;
    int32_t k;
    TurboPlan plan;
    int32_t max_iterations;
    uint32_t (*crc)(const uint8_t* octets, int64_t count);
    uint8_t* octets;
    int16_t* work;
};

// No block has more rows: those of 6144 bits, and of the longest without windows.
constexpr int kMaxRows = 192;

// Rows of work: systematic bits, two parities, three of soft values, and eight of metrics.
constexpr int64_t kTurboWork = 14 * kMaxRows * kLanes;

int32_t turbo_decode_scalar(const TurboJob& job);
int32_t turbo_decode_avx2(const TurboJob& job);
int32_t turbo_decode_avx512(const TurboJob& job);

}  // namespace ltd

#endif
