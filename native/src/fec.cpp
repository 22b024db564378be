// Entry points of channel coding: they check what they are given, and choose the kernel of the level in use.
#include <cstring>

#include "crc.h"
#include "lteims_dsp.h"
#include "turbo.h"

namespace ltd {
namespace {

bool is_vector() { return ltd_simd_level() == LTD_SIMD_AVX2 || ltd_simd_level() == LTD_SIMD_AVX512; }

uint32_t crc(int kind, uint32_t state, const uint8_t* octets, int64_t count) {
#if defined(__x86_64__) || defined(_M_X64)
    if (is_vector()) return crc_clmul(kind, state, octets, count);
#endif
    return crc_scalar(kind, state, octets, count);
}

template <int Kind>
uint32_t crc_of(const uint8_t* octets, int64_t count) {
    return crc(Kind, 0, octets, count);
}

turbo_decoder turbo_in_use() {
    switch (ltd_simd_level()) {
#if defined(__x86_64__) || defined(_M_X64)
        case LTD_SIMD_AVX2: return turbo_decode_avx2;
        case LTD_SIMD_AVX512: return turbo_decode_avx512;
#endif
        default: return turbo_decode_scalar;
    }
}

bool is_block_size(int32_t k) { return k >= 40 && k <= 6144 && k % 8 == 0 && k / turbo_windows(k) <= kMaxRows; }

}  // namespace
}  // namespace ltd

int32_t ltd_crc(int32_t kind, const uint8_t* octets, int64_t count, uint32_t* state) {
    if (kind < LTD_CRC24A || kind > LTD_CRC8 || count < 0 || (octets == nullptr && count > 0) || state == nullptr) return LTD_INVALID_ARGUMENT;
    *state = ltd::crc(kind, *state, octets, count);
    return LTD_OK;
}

int32_t ltd_turbo_windows(int32_t k) { return ltd::is_block_size(k) ? ltd::turbo_windows(k) : static_cast<int32_t>(LTD_INVALID_ARGUMENT); }

int64_t ltd_turbo_plan_size(int32_t k) {
    if (!ltd::is_block_size(k)) return LTD_INVALID_ARGUMENT;
    return static_cast<int64_t>(ltd::kPlanOctetsPerRow) * (k / ltd::turbo_windows(k));
}

int32_t ltd_turbo_plan(int32_t k, const int16_t* order, uint8_t* plan, int64_t plan_size) {
    if (!ltd::is_block_size(k) || order == nullptr || plan == nullptr || plan_size < ltd_turbo_plan_size(k)) return LTD_INVALID_ARGUMENT;
    const int windows = ltd::turbo_windows(k), rows = k / windows;
    uint8_t *forward = plan + 2 * rows, *back = forward + ltd::kLanes * rows;
    for (int i = 0; i < rows; i++) {
        const uint16_t row = static_cast<uint16_t>(order[i] % rows);
        std::memcpy(plan + 2 * i, &row, sizeof row);
        for (int lane = 0; lane < ltd::kLanes; lane++) {
            const int source = order[lane % windows * rows + i];
            if (source < 0 || source >= k || source % rows != row) return LTD_INVALID_ARGUMENT;
            // Lanes without a window follow the pattern of the others.
            const int from = source / rows + lane / windows * windows;
            forward[i * ltd::kLanes + lane] = static_cast<uint8_t>(from);
            back[i * ltd::kLanes + from] = static_cast<uint8_t>(lane);
        }
    }
    return LTD_OK;
}

int64_t ltd_turbo_work_size(void) { return ltd::kTurboWork; }

int32_t ltd_turbo_decode(const int16_t* streams, int32_t k, const uint8_t* plan, int32_t max_iterations, int32_t crc, uint8_t* octets, int16_t* work,
                         int64_t work_size) {
    const bool is_usable = streams != nullptr && plan != nullptr && octets != nullptr && work != nullptr && ltd::is_block_size(k) && max_iterations >= 1 &&
                           work_size >= ltd::kTurboWork && crc >= -1 && crc <= LTD_CRC24B;
    if (!is_usable) return LTD_INVALID_ARGUMENT;
    const int rows = k / ltd::turbo_windows(k);
    const uint8_t* lanes = plan + 2 * rows;
    ltd::TurboJob job = {streams, k, {reinterpret_cast<const uint16_t*>(plan), lanes, lanes + ltd::kLanes * rows}, max_iterations, nullptr, octets, work};
    if (crc == LTD_CRC24A) job.crc = ltd::crc_of<ltd::kCrc24A>;
    if (crc == LTD_CRC24B) job.crc = ltd::crc_of<ltd::kCrc24B>;
    return ltd::turbo_in_use()(job);
}
