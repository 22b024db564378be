// Entry points of channel coding: they check what they are given, and choose the kernel of the level in use.
#include <cstring>

#include "convolutional.h"
#include "crc.h"
#include "gold.h"
#include "level.h"
#include "lteims_dsp.h"
#include "soft_bits.h"
#include "turbo.h"
#include "turbo_encode.h"
#include "viterbi.h"

namespace ltd {
namespace {

uint32_t crc(int kind, uint32_t state, const uint8_t* octets, int64_t count) {
#if defined(__x86_64__) || defined(_M_X64)
    if (ltd_simd_level() != LTD_SIMD_SCALAR) return crc_clmul(kind, state, octets, count);
#endif
    return crc_scalar(kind, state, octets, count);
}

template <int Kind>
uint32_t crc_of(const uint8_t* octets, int64_t count) {
    return crc(Kind, 0, octets, count);
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

namespace ltd {
namespace {

// Streams behind the rows that the decoder loads them into, and free until its first half iteration.
int16_t* streams_of(int16_t* work) { return work + 6 * kMaxRows * kLanes; }

TurboPlan plan_of(const uint8_t* plan, int32_t k) {
    const int rows = k / turbo_windows(k);
    const uint8_t* lanes = plan + 2 * rows;
    return {reinterpret_cast<const uint16_t*>(plan), lanes, lanes + kLanes * rows};
}

bool is_decodable(const int16_t* soft, int32_t k, const uint8_t* plan, int32_t max_iterations, int32_t crc, const uint8_t* octets, const int16_t* work,
                  int64_t work_size) {
    return soft != nullptr && plan != nullptr && octets != nullptr && work != nullptr && is_block_size(k) && max_iterations >= 1 && work_size >= kTurboWork &&
           crc >= -1 && crc <= LTD_CRC24B;
}

int32_t decode(const int16_t* d0, int64_t stride, int32_t k, const uint8_t* plan, int32_t max_iterations, int32_t crc, uint8_t* octets, int16_t* work) {
    TurboJob job = {d0, d0 + stride, d0 + 2 * stride, k, plan_of(plan, k), max_iterations, nullptr, octets, work};
    if (crc == LTD_CRC24A) job.crc = crc_of<kCrc24A>;
    if (crc == LTD_CRC24B) job.crc = crc_of<kCrc24B>;
    return LTD_KERNEL(turbo_decode)(job);
}

}  // namespace
}  // namespace ltd

int32_t ltd_turbo_decode(const int16_t* streams, int32_t k, const uint8_t* plan, int32_t max_iterations, int32_t crc, uint8_t* octets, int16_t* work,
                         int64_t work_size) {
    if (!ltd::is_decodable(streams, k, plan, max_iterations, crc, octets, work, work_size)) return LTD_INVALID_ARGUMENT;
    return ltd::decode(streams, k + 4, k, plan, max_iterations, crc, octets, work);
}

int32_t ltd_turbo_decode_circular(const int16_t* circular, int32_t k, const uint8_t* plan, int32_t max_iterations, int32_t crc, uint8_t* octets,
                                  int16_t* work, int64_t work_size) {
    if (!ltd::is_decodable(circular, k, plan, max_iterations, crc, octets, work, work_size)) return LTD_INVALID_ARGUMENT;
    int16_t* streams = ltd::streams_of(work);
    LTD_KERNEL(ltd::soft).separate(circular, k, streams);
    return ltd::decode(streams + ltd::kSoftLead, ltd::kSoftStream, k, plan, max_iterations, crc, octets, work);
}

int64_t ltd_soft_buffer_size(int32_t k) { return k < 0 ? static_cast<int64_t>(LTD_INVALID_ARGUMENT) : 3 * (static_cast<int64_t>(k) + 4) + ltd::kSoftSlack; }

int32_t ltd_soft_combine(const int16_t* received, int64_t count, int16_t* circular, int64_t size, int64_t start) {
    if (count < 0 || (received == nullptr && count > 0) || circular == nullptr || size < 1 || start < 0 || start >= size) return LTD_INVALID_ARGUMENT;
    const ltd::SoftKernels& kernels = LTD_KERNEL(ltd::soft);
    while (count > 0) {
        const int64_t here = count < size - start ? count : size - start;
        kernels.add(received, circular + start, here);
        received += here;
        count -= here;
        start = 0;
    }
    return LTD_OK;
}

int64_t ltd_bit_buffer_size(int32_t k) { return k < 0 ? static_cast<int64_t>(LTD_INVALID_ARGUMENT) : 3 * (static_cast<int64_t>(k) + 4) / 8 + 24; }

int32_t ltd_turbo_encode(const uint8_t* octets, int32_t k, const uint8_t* plan, uint8_t* circular, int64_t circular_size) {
    if (octets == nullptr || plan == nullptr || circular == nullptr || !ltd::is_block_size(k) || circular_size < ltd_bit_buffer_size(k)) return LTD_INVALID_ARGUMENT;
    LTD_KERNEL(ltd::turbo_encode)({octets, k, ltd::plan_of(plan, k), circular});
    return LTD_OK;
}

int32_t ltd_bits_select(const uint8_t* circular, int64_t size, int64_t start, uint8_t* output, int64_t at, int64_t count) {
    if (circular == nullptr || output == nullptr || size < 1 || start < 0 || start >= size || at < 0 || count < 0) return LTD_INVALID_ARGUMENT;
    while (count > 0) {
        int64_t here = count < size - start ? count : size - start;
        count -= here;
        for (; here > 0; here -= 56, start += 56, at += 56) {
            uint64_t word = ltd::load64(circular + (start >> 3)) << (start & 7);
            word = word >> (here < 56 ? 64 - here : 8) << (here < 56 ? 64 - here : 8);
            uint8_t* to = output + (at >> 3);
            ltd::store64(to, ltd::load64(to) | word >> (at & 7));
        }
        at += here;
        start = 0;
    }
    return LTD_OK;
}

int32_t ltd_gold_pack(uint32_t c_init, int64_t offset, uint8_t* octets, int64_t bits, int32_t adds) {
    if (c_init >> 31 != 0 || offset < 0 || bits < 0 || (octets == nullptr && bits > 0)) return LTD_INVALID_ARGUMENT;
    LTD_KERNEL(ltd::gold).pack(c_init, offset, octets, bits, adds != 0);
    return LTD_OK;
}

int32_t ltd_gold_spread(uint32_t c_init, int64_t offset, uint8_t* bits, int64_t count, int32_t adds) {
    if (c_init >> 31 != 0 || offset < 0 || count < 0 || (bits == nullptr && count > 0)) return LTD_INVALID_ARGUMENT;
    LTD_KERNEL(ltd::gold).spread(c_init, offset, bits, count, adds != 0);
    return LTD_OK;
}

int32_t ltd_gold_turn(uint32_t c_init, int64_t offset, int16_t* soft, int64_t count) {
    if (c_init >> 31 != 0 || offset < 0 || count < 0 || (soft == nullptr && count > 0)) return LTD_INVALID_ARGUMENT;
    LTD_KERNEL(ltd::gold).turn(c_init, offset, soft, count);
    return LTD_OK;
}

int32_t ltd_bits_unpack(const uint8_t* octets, uint8_t* bits, int64_t count) {
    if (count < 0 || (count > 0 && (octets == nullptr || bits == nullptr))) return LTD_INVALID_ARGUMENT;
    LTD_KERNEL(ltd::gold).unpack(octets, bits, count);
    return LTD_OK;
}

int32_t ltd_viterbi_decode(const int16_t* soft, int32_t n, uint8_t* bits) {
    if (soft == nullptr || bits == nullptr || n < 6 || n > ltd::kViterbiLongest) return LTD_INVALID_ARGUMENT;
    ltd::viterbi_decode(LTD_KERNEL(ltd::viterbi), soft, n, bits);
    return LTD_OK;
}

int32_t ltd_convolutional_encode(const uint8_t* bits, int32_t n, uint8_t* coded) {
    if (bits == nullptr || coded == nullptr || n < ltd::kConvolutionalMemory) return LTD_INVALID_ARGUMENT;
    ltd::convolutional_encode(bits, n, coded);
    return LTD_OK;
}

int32_t ltd_map_select(const uint8_t* streams, const int32_t* map, int64_t size, uint8_t* output, int64_t count) {
    if (streams == nullptr || map == nullptr || size < 1 || count < 0 || (output == nullptr && count > 0)) return LTD_INVALID_ARGUMENT;
    if (!ltd::is_map_within(map, count < size ? count : size, size)) return LTD_INVALID_ARGUMENT;
    ltd::map_select(streams, map, size, output, count);
    return LTD_OK;
}

int32_t ltd_map_combine(const int16_t* received, int64_t count, const int32_t* map, int64_t size, int16_t* streams) {
    if (streams == nullptr || map == nullptr || size < 1 || count < 0 || (received == nullptr && count > 0)) return LTD_INVALID_ARGUMENT;
    if (!ltd::is_map_within(map, count < size ? count : size, size)) return LTD_INVALID_ARGUMENT;
    ltd::map_combine(received, count, map, size, streams);
    return LTD_OK;
}
